//! One kit: its folder, what it says, and whether it may be written.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use crate::profile::Profile;
use crate::profile::text::clean;

use super::pictures::{PictureError, Pictures};
use super::places::sha256;
use super::problem::{Problem, Severity};
use super::read::{LARGEST_FILE, ReadOnly, Reading, read_bytes, read_with, too_large};
use super::sample;
use super::save::{SaveError, Saved, save};
use super::write::update;

/// The name of a kit's file in its folder.
pub const FILE_NAME: &str = "kit.toml";

/// A kit that was read.
#[derive(Debug, Clone)]
pub struct Kit {
    name: String,
    pictures: Pictures,
    text: String,
    profile: Profile,
    problems: Vec<Problem>,
    read_only: Option<ReadOnly>,
}

impl Kit {
    /// Reads the kit in a folder, or of a kit file.
    ///
    /// # Errors
    ///
    /// The file cannot be opened, is too large, or is not text; a file with mistakes is read.
    pub fn open(path: &Path) -> Result<Self, Box<Problem>> {
        let folder = folder_of(path);
        let name = name_of(&folder);
        let file = format!("{name}/{FILE_NAME}");
        let bytes = read_file(&folder.join(FILE_NAME), &file)?;
        let text = read_bytes(&file, &bytes)?;
        let pictures = Pictures::Folder(folder);
        let Reading { profile, problems, read_only } = read_with(&file, text, Some(&pictures));
        Ok(Self { name, pictures, text: text.to_owned(), profile, problems, read_only })
    }

    /// The kit that ships with the program.
    pub fn sample() -> Self {
        let pictures = Pictures::Sample;
        let Reading { profile, problems, .. } = read_with(FILE_NAME, sample::TEXT, Some(&pictures));
        let text = sample::TEXT.to_owned();
        let read_only = Some(ReadOnly::Sample);
        Self { name: "sample".to_owned(), pictures, text, profile, problems, read_only }
    }

    /// The name of its folder.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its folder; the sample has none.
    pub fn folder(&self) -> Option<&Path> {
        match &self.pictures {
            Pictures::Folder(folder) => Some(folder),
            Pictures::Sample => None,
        }
    }

    /// What it says.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// What is wrong with it, in the order of the file.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The text of its file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The SHA-256 of its file, in hexadecimal digits.
    pub fn digest(&self) -> String {
        sha256(self.text.as_bytes())
    }

    /// Why it cannot be saved, if so.
    pub fn read_only(&self) -> Option<ReadOnly> {
        self.read_only
    }

    /// The bytes of one of its pictures.
    ///
    /// # Errors
    ///
    /// See [`PictureError`].
    pub fn picture(&self, name: &str) -> Result<Vec<u8>, PictureError> {
        self.pictures.read(name)
    }

    /// Writes what changed into its file. Without a change nothing is written.
    ///
    /// # Errors
    ///
    /// See [`SaveError`]: the file stands as it was.
    pub fn save(&mut self, profile: &Profile) -> Result<Saved, SaveError> {
        if let Some(reason) = self.read_only {
            return Err(reason.into());
        }
        let Pictures::Folder(folder) = &self.pictures else {
            return Err(ReadOnly::Sample.into());
        };
        let text = update(&self.text, &self.profile, profile)?;
        if text == self.text {
            return Ok(Saved::Durable);
        }
        let path = folder.join(FILE_NAME);
        if fs::read(&path)? != self.text.as_bytes() {
            return Err(SaveError::ChangedMeanwhile);
        }
        let saved = save(&path, text.as_bytes())?;
        let file = format!("{}/{FILE_NAME}", self.name);
        let reading = read_with(&file, &text, Some(&self.pictures));
        (self.text, self.profile, self.problems) = (text, reading.profile, reading.problems);
        Ok(saved)
    }
}

/// The folder that a path to a kit means: itself, or that of the kit file.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if path.is_file() && folder.as_os_str().is_empty() => PathBuf::from("."),
        Some(folder) if path.is_file() => folder.to_path_buf(),
        _ => path.to_path_buf(),
    }
}

fn name_of(folder: &Path) -> String {
    let full = fs::canonicalize(folder);
    let folder = full.as_deref().unwrap_or(folder);
    clean(&folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy())
}

fn read_file(path: &Path, name: &str) -> Result<Vec<u8>, Box<Problem>> {
    let cannot = |error: std::io::Error| {
        let (found, fix) = match error.kind() {
            ErrorKind::NotFound => {
                ("there is no such kit file", "check the name, or make a new kit")
            }
            ErrorKind::PermissionDenied => {
                ("the file may not be read", "check the permissions of the file and its folder")
            }
            _ => {
                ("the file cannot be read", "check that kit.toml is a plain file on a working disk")
            }
        };
        Box::new(Problem::new(Severity::Error, name, found).fix(fix))
    };
    let metadata = fs::metadata(path).map_err(cannot)?;
    if !metadata.is_file() {
        return Err(cannot(ErrorKind::InvalidInput.into()));
    }
    if metadata.len() > LARGEST_FILE {
        return Err(Box::new(too_large(name, metadata.len())));
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(cannot)?;
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(cannot)?;
    Ok(bytes)
}
