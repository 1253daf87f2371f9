//! Removes a kit so that one key brings it back.
//!
//! A kit in the trash is a folder named after the moment and the kit, with the kit's own folder in
//! it and beside that what else the program kept of it.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::belongings::Belongings;
use super::find::Kits;
use super::lock::Lock;
use super::moment;
use super::places::make_folder;
use super::places::{FILE_NAME, folder_of};
use super::save::{Disk, Fs, SaveError, move_durably};
use crate::profile::text::{clean, free_name};

/// A kit in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discarded {
    /// The folder that it was in.
    pub folder: PathBuf,
    /// The folder in the trash that holds all of it.
    pub container: PathBuf,
}

impl Discarded {
    /// The kit's own folder in the trash.
    pub fn kit_folder(&self) -> PathBuf {
        self.container.join("kit")
    }
}

/// A kit in the trash, as its folder there tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Its name.
    pub name: String,
    /// When it was removed.
    pub at: Timestamp,
    /// The day on which that was here.
    pub day: Date,
    /// What brings it back, among the kits of this person.
    pub discarded: Discarded,
}

/// Why a kit stays where it is.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// Another window of the program has it.
    #[error("another window of pitchkit has this kit open; close it there, then try again")]
    InUse,
    /// It is not there.
    #[error("this kit is no longer there; look at `pitchkit list`")]
    Gone,
    /// It would have to be copied, which can stop in the middle.
    #[error("the kit lies on another disk; move its folder with your file manager")]
    AnotherDisk,
    /// A copy cannot be written.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// Anything else the system reports.
    #[error(
        "the kit's folder stays as it is ({0}); check that you may change it and the folder around it"
    )]
    System(io::Error),
}

impl From<io::Error> for MoveError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::CrossesDevices => Self::AnotherDisk,
            _ => Self::System(error),
        }
    }
}

impl Kits {
    /// Moves a kit, with its backups and its journal, into the trash. Its lock must be free: who
    /// has taken it drops it first.
    ///
    /// # Errors
    ///
    /// See [`MoveError`]: the kit is where it was.
    pub fn discard(&self, folder: &Path) -> Result<Discarded, MoveError> {
        let (folder, _lock) = self.claim(folder)?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{}-{name}", moment::write(Timestamp::now()));
        make_folder(&self.places().trash)?;
        let discarded = Discarded { container: self.places().trash.join(name), folder };
        self.discard_into(&mut Disk, discarded)
    }

    fn discard_into<F: Fs>(
        &self,
        fs: &mut F,
        discarded: Discarded,
    ) -> Result<Discarded, MoveError> {
        let belongings = Belongings::of(self.places(), &discarded.folder);
        let container = first_free(&discarded.container);
        let discarded = Discarded { container, ..discarded };
        fs::create_dir(&discarded.container)?;
        if let Err(error) = move_durably(fs, &discarded.folder, &discarded.kit_folder()) {
            drop(fs::remove_dir(&discarded.container));
            return Err(error.into());
        }
        // what cannot follow stays and is found under the kit's old name
        drop(belongings.move_to(fs, &Belongings::in_trash(&discarded.container)));
        Ok(discarded)
    }

    /// The kits in the trash, the one that was removed last first. What cannot be read is left out.
    pub fn removed(&self) -> Vec<Removed> {
        let entries = fs::read_dir(&self.places().trash).into_iter().flatten();
        let removed = |entry: io::Result<fs::DirEntry>| {
            let container = entry.ok()?.path();
            let (at, name) = self::named(container.file_name()?.to_str()?)?;
            let discarded = Discarded { folder: self.folder().join(&name), container };
            let is_kit = discarded.kit_folder().join(FILE_NAME).symlink_metadata().is_ok();
            let day = at.to_zoned(TimeZone::system()).date();
            is_kit.then(|| Removed { name: clean(&name), at, day, discarded })
        };
        let mut all: Vec<Removed> = entries.filter_map(removed).collect();
        all.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| one.name.cmp(&other.name)));
        all
    }

    /// Moves a kit from the trash back to where it was; if its name is taken, to the next that is
    /// free. Gives its folder.
    ///
    /// # Errors
    ///
    /// See [`MoveError`]: the kit is still in the trash.
    pub fn bring_back(&self, discarded: &Discarded) -> Result<PathBuf, MoveError> {
        self.bring_back_through(&mut Disk, discarded)
    }

    fn bring_back_through<F: Fs>(
        &self,
        fs: &mut F,
        discarded: &Discarded,
    ) -> Result<PathBuf, MoveError> {
        if discarded.kit_folder().symlink_metadata().is_err() {
            return Err(MoveError::Gone);
        }
        discarded.folder.parent().map_or(Ok(()), make_folder)?;
        let folder = loop {
            let folder = first_free(&discarded.folder);
            match move_durably(fs, &discarded.kit_folder(), &folder) {
                Ok(()) => break folder,
                // another window was faster: take the next name
                Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => {}
                Err(error) => return Err(error.into()),
            }
        };
        let belongings = Belongings::in_trash(&discarded.container);
        drop(belongings.move_to(fs, &Belongings::of(self.places(), &folder)));
        // not empty if something of it could not follow
        drop(fs::remove_dir(&discarded.container));
        Ok(folder)
    }

    /// The full path of a kit's folder, and the right to move it.
    pub(super) fn claim(&self, folder: &Path) -> Result<(PathBuf, Lock), MoveError> {
        let folder = kit_folder(folder)?;
        let lock = Lock::take(&self.places().state, &folder)?.ok_or(MoveError::InUse)?;
        Ok((folder, lock))
    }
}

/// The moment and the name that a folder in the trash has.
fn named(folder: &str) -> Option<(Timestamp, String)> {
    // the moment ends in the only Z before a dash
    let (at, name) = folder.split_once("Z-")?;
    Some((moment::read(&format!("{at}Z"))?, name.to_owned())).filter(|_| !name.is_empty())
}

/// The full path of a folder that holds a kit.
pub(super) fn kit_folder(path: &Path) -> Result<PathBuf, MoveError> {
    let folder = std::path::absolute(folder_of(path))?;
    let is_kit = folder.join(FILE_NAME).symlink_metadata().is_ok();
    is_kit.then_some(folder).ok_or(MoveError::Gone)
}

/// This path, or the next in its folder that is free.
pub(super) fn first_free(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_taken = |name: &str| path.with_file_name(name).symlink_metadata().is_ok();
    path.with_file_name(free_name(&name, is_taken))
}

#[cfg(test)]
mod tests;
