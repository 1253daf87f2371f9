//! What the program keeps of a kit outside its folder, and how it moves with the kit.

use std::io;
use std::path::{Path, PathBuf};

use super::journal::Journal;
use super::places::{Places, make_folder, state_name};
use super::save::{Fs, move_durably};

/// Where a kit's earlier versions and its unsaved work are, whether or not there are any.
pub(super) struct Belongings {
    backups: PathBuf,
    journal: PathBuf,
}

impl Belongings {
    /// Those of the kit in a folder, which may be gone.
    pub(super) fn of(places: &Places, kit_folder: &Path) -> Self {
        Self {
            backups: places.backups.join(state_name(kit_folder)),
            journal: Journal::of(&places.state, kit_folder).path().to_path_buf(),
        }
    }

    /// Those of a kit in the trash.
    pub(super) fn in_trash(container: &Path) -> Self {
        Self { backups: container.join("backups"), journal: container.join("journal") }
    }

    /// Whether there are any.
    pub(super) fn any(&self) -> bool {
        self.each().any(|path| path.symlink_metadata().is_ok())
    }

    /// Moves what there is.
    ///
    /// # Errors
    ///
    /// Those of the system: some of it is still where it was.
    pub(super) fn move_to<F: Fs>(&self, fs: &mut F, target: &Self) -> io::Result<()> {
        for (from, to) in self.each().zip(target.each()) {
            if from.symlink_metadata().is_ok() {
                to.parent().map_or(Ok(()), make_folder)?;
                move_durably(fs, from, to)?;
            }
        }
        Ok(())
    }

    fn each(&self) -> impl Iterator<Item = &Path> {
        [self.backups.as_path(), self.journal.as_path()].into_iter()
    }
}
