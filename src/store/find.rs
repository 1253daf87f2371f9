//! Finds the kits of this person, and makes new ones.

use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};

use crate::profile::text::{clean, file_name, free_name};

use super::backup::Backups;
use super::belongings::Belongings;
use super::hints::first_text;
use super::kind::meant;
use super::kit::Kit;
use super::places::{FILE_NAME, folder_of};
use super::places::{Places, make_folder};
use super::problem::Problem;
use super::save::{SaveError, save};

/// The folder that holds all kits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kits {
    places: Places,
}

/// A folder with a kit file in it, whether or not that can be read.
#[derive(Debug)]
pub struct Listed {
    /// The name of its folder, by which people call it.
    pub name: String,
    /// The folder.
    pub folder: PathBuf,
    /// The kit, or why it cannot be opened.
    pub kit: Result<Kit, Box<Problem>>,
}

/// No kit is meant, or none clearly.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotFound {
    /// There is no kit at all.
    #[error("there is no kit yet; make one with `pitchkit new NAME`")]
    Empty,
    /// There are several, and none was named.
    #[error("there are several kits; say which one: {}", .0.join(", "))]
    Several(Vec<String>),
    /// None has this name.
    #[error("there is no kit “{name}”; {}", hint(.meant.as_deref()))]
    Unknown {
        /// The name that was asked for, cleaned.
        name: String,
        /// The name that was probably meant.
        meant: Option<String>,
    },
}

fn hint(meant: Option<&str>) -> String {
    match meant {
        Some(meant) => format!("did you mean {meant}?"),
        None => "see `pitchkit list`, or give the path of its folder".to_owned(),
    }
}

impl Kits {
    /// The kits in `folder`, or by default in this person's data folder; `None` where the system
    /// has no such folder.
    pub fn new(folder: Option<PathBuf>) -> Option<Self> {
        let places = folder.map_or_else(Places::usual, |folder| Some(Places::beside(folder)))?;
        Some(Self { places })
    }

    /// The folder that holds all kits; it need not exist yet.
    pub fn folder(&self) -> &Path {
        &self.places.kits
    }

    /// Where else the program keeps what belongs to these kits.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// The folders that hold a kit file, by name.
    ///
    /// # Errors
    ///
    /// The folder of all kits exists but cannot be read.
    pub fn folders(&self) -> io::Result<Vec<(String, PathBuf)>> {
        let entries = match fs::read_dir(self.folder()) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut folders: Vec<_> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|folder| folder.join(FILE_NAME).exists())
            .map(|folder| {
                let name = folder.file_name().unwrap_or_default().to_string_lossy();
                (clean(&name), folder)
            })
            .collect();
        folders.sort();
        Ok(folders)
    }

    /// Every kit, by name; one that cannot be opened does not hide the others.
    ///
    /// # Errors
    ///
    /// The folder of all kits exists but cannot be read.
    pub fn list(&self) -> io::Result<Vec<Listed>> {
        let folders = self.folders()?.into_iter();
        Ok(folders.map(|(name, folder)| Listed { kit: self.open(&folder), name, folder }).collect())
    }

    /// Reads the kit in a folder, or of a kit file, to change it: earlier versions are set aside
    /// whenever it is saved.
    ///
    /// # Errors
    ///
    /// Those of [`Kit::open`].
    pub fn open(&self, path: &Path) -> Result<Kit, Box<Problem>> {
        let backups = Backups::of(&self.places.backups, &folder_of(path));
        Ok(Kit::open(path)?.with_backups(backups))
    }

    /// The folder of the kit that is meant by a name, a path to its folder or its file, or by
    /// nothing where there is only one.
    ///
    /// # Errors
    ///
    /// See [`NotFound`]; a folder of kits that cannot be read counts as empty.
    pub fn find(&self, kit: Option<&str>) -> Result<PathBuf, NotFound> {
        let mut folders = self.folders().unwrap_or_default();
        let Some(name) = kit else {
            return match folders.len() {
                0 => Err(NotFound::Empty),
                1 => folders.pop().map(|(_, folder)| folder).ok_or(NotFound::Empty),
                _ => Err(NotFound::Several(folders.into_iter().map(|(name, _)| name).collect())),
            };
        };
        if let Some((_, folder)) = folders.iter().find(|(known, _)| known == name) {
            return Ok(folder.clone());
        }
        let path = Path::new(name);
        if path.join(FILE_NAME).is_file() || path.is_file() && path.ends_with(FILE_NAME) {
            return Ok(path.to_path_buf());
        }
        let meant = meant(name, folders.iter().map(|(name, _)| name.as_str())).map(str::to_owned);
        Err(NotFound::Unknown { name: clean(name), meant })
    }

    /// Makes a kit for a creator and returns its folder: their name as a file name, with `-2`,
    /// `-3` and so on if that is taken.
    ///
    /// # Errors
    ///
    /// See [`SaveError`].
    pub fn create(&self, creator: &str) -> Result<PathBuf, SaveError> {
        let folder = self.new_folder(&file_name(creator, "media-kit"))?;
        save(&folder.join(FILE_NAME), first_text(creator).as_bytes())?;
        Ok(folder)
    }

    /// Makes the folder of a new kit, under this name or the next that is free.
    pub(super) fn new_folder(&self, name: &str) -> io::Result<PathBuf> {
        make_folder(self.folder())?;
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        loop {
            let folder = self.free_folder(self.folder(), name);
            match builder.create(&folder) {
                // another copy of the program was faster: take the next name
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                result => return result.map(|()| folder),
            }
        }
    }

    /// The first folder for a kit of this name that is not taken: not there, and not remembered by
    /// backups or a journal of a kit that was.
    pub(super) fn free_folder(&self, parent: &Path, name: &str) -> PathBuf {
        let is_taken = |name: &str| {
            let folder = parent.join(name);
            let is_remembered = || Belongings::of(&self.places, &folder).any();
            folder.symlink_metadata().is_ok() || is_remembered()
        };
        parent.join(free_name(name, is_taken))
    }
}
