//! Removes a kit so that one key brings it back.
//!
//! A kit in the trash is a folder named after the moment and the kit, with the kit's own folder in
//! it and beside that what else the program kept of it.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::belongings::Belongings;
use super::find::Kits;
use super::kit::{FILE_NAME, folder_of};
use super::lock::Lock;
use super::moment;
use super::places::make_folder;
use super::save::{Disk, Fs, SaveError, move_durably};
use crate::profile::text::free_name;

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
        let folder = std::path::absolute(folder_of(folder))?;
        if folder.join(FILE_NAME).symlink_metadata().is_err() {
            return Err(MoveError::Gone);
        }
        let lock = Lock::take(&self.places().state, &folder)?.ok_or(MoveError::InUse)?;
        Ok((folder, lock))
    }
}

/// This path, or the next in its folder that is free.
pub(super) fn first_free(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_taken = |name: &str| path.with_file_name(name).symlink_metadata().is_ok();
    path.with_file_name(free_name(&name, is_taken))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::NamedTempFile;

    /// The disk, until so many calls have been made: then nothing works any more, as for a program
    /// that was killed.
    struct Dying(usize);

    impl Dying {
        fn call<T>(&mut self, does: impl FnOnce(&mut Disk) -> io::Result<T>) -> io::Result<T> {
            self.0 = self.0.checked_sub(1).ok_or(ErrorKind::StorageFull)?;
            does(&mut Disk)
        }
    }

    impl Fs for Dying {
        type Temporary = NamedTempFile;

        fn temporary(&mut self, target: &Path) -> io::Result<NamedTempFile> {
            self.call(|disk| disk.temporary(target))
        }
        fn write(&mut self, file: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
            self.call(|disk| disk.write(file, bytes))
        }
        fn copy_permissions(&mut self, file: &mut NamedTempFile, target: &Path) -> io::Result<()> {
            self.call(|disk| disk.copy_permissions(file, target))
        }
        fn sync(&mut self, file: &mut NamedTempFile) -> io::Result<()> {
            self.call(|disk| disk.sync(file))
        }
        fn rename(&mut self, file: NamedTempFile, target: &Path) -> io::Result<()> {
            self.call(|disk| disk.rename(file, target))
        }
        fn sync_folder(&mut self, target: &Path) -> io::Result<()> {
            self.call(|disk| disk.sync_folder(target))
        }
        fn move_to(&mut self, from: &Path, to: &Path) -> io::Result<()> {
            self.call(|disk| disk.move_to(from, to))
        }
        fn discard(&mut self, file: NamedTempFile) {
            Disk.discard(file);
        }
    }

    /// A kit with a backup and a journal, and where it goes when it is discarded.
    fn kit(desk: &Path) -> (Kits, Discarded) {
        let kits = Kits::new(Some(desk.join("kits"))).unwrap();
        let folder = kits.create("Mila").unwrap();
        let places = kits.places();
        let name = super::super::places::state_name(&folder);
        fs::create_dir_all(places.backups.join(&name)).unwrap();
        fs::write(places.backups.join(&name).join("one.toml"), "backup").unwrap();
        make_folder(&places.state).unwrap();
        fs::write(places.state.join(format!("{name}.journal")), "journal").unwrap();
        make_folder(&places.trash).unwrap();
        let container = places.trash.join("then-mila");
        (kits, Discarded { folder, container })
    }

    /// What there is of the kit under some folder: the kit itself, its backup and its journal.
    fn found(folder: &Path) -> [usize; 3] {
        let mut counts = [0; 3];
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = entry.file_name().into_string().unwrap();
            let inside = if entry.path().is_dir() { found(&entry.path()) } else { [0; 3] };
            let is = [name == FILE_NAME, name == "one.toml", name.ends_with("journal")];
            for (count, (inside, is)) in counts.iter_mut().zip(inside.into_iter().zip(is)) {
                *count += inside + usize::from(is);
            }
        }
        counts
    }

    #[test]
    fn all_of_a_kit_goes_and_comes_back() {
        let desk = tempfile::tempdir().unwrap();
        let (kits, Discarded { folder, .. }) = kit(desk.path());
        let discarded = kits.discard(&folder).unwrap();
        assert_eq!(found(&kits.places().trash), [1; 3]);
        assert_eq!(found(desk.path()), [1; 3]);
        // a new kit of that name has nothing of the old one, and the old one steps aside for it
        assert_eq!(kits.create("Mila").unwrap(), folder);
        let back = kits.bring_back(&discarded).unwrap();
        assert_eq!(back, kits.folder().join("mila-2"));
        assert_eq!(fs::read_dir(&kits.places().trash).unwrap().count(), 0);
        assert!(Belongings::of(kits.places(), &back).any());
        assert!(!Belongings::of(kits.places(), &folder).any());
        assert!(matches!(kits.bring_back(&discarded), Err(MoveError::Gone)));
        assert!(matches!(kits.discard(desk.path()), Err(MoveError::Gone)), "only kits");
    }

    #[test]
    fn a_kit_is_always_in_one_place_wherever_a_removal_stops() {
        for calls in 0..12 {
            let desk = tempfile::tempdir().unwrap();
            let (kits, planned) = kit(desk.path());
            let outcome = kits.discard_into(&mut Dying(calls), planned.clone());
            assert_eq!(found(desk.path()), [1; 3], "after {calls} calls");
            assert_eq!(outcome.is_err(), planned.folder.exists(), "after {calls} calls");
            let Ok(discarded) = outcome else { continue };
            let back = kits.bring_back_through(&mut Dying(calls), &discarded);
            assert_eq!(found(desk.path()), [1; 3], "back after {calls} calls");
            assert_eq!(back.is_ok(), planned.folder.exists(), "back after {calls} calls");
        }
    }

    #[test]
    fn a_new_kit_never_gets_the_journal_of_one_that_was() {
        let desk = tempfile::tempdir().unwrap();
        let (kits, planned) = kit(desk.path());
        // killed between the kit and its journal
        kits.discard_into(&mut Dying(1), planned.clone()).unwrap();
        assert_eq!(kits.create("Mila").unwrap(), kits.folder().join("mila-2"));
    }

    #[test]
    fn a_kit_on_another_disk_stays() {
        let other = Path::new("/dev/shm");
        let desk = tempfile::tempdir().unwrap();
        let Ok(shelf) = tempfile::tempdir_in(other) else { return };
        let device = |path: &Path| {
            #[cfg(unix)]
            return std::os::unix::fs::MetadataExt::dev(&fs::metadata(path).unwrap());
            #[cfg(not(unix))]
            return path.to_owned();
        };
        let (kits, _) = kit(desk.path());
        let folder = Kits::new(Some(shelf.path().to_owned())).unwrap().create("Ann").unwrap();
        let outcome = kits.discard(&folder);
        if device(desk.path()) != device(shelf.path()) {
            assert!(matches!(outcome, Err(MoveError::AnotherDisk)), "{outcome:?}");
            assert!(folder.join(FILE_NAME).exists());
            assert_eq!(fs::read_dir(&kits.places().trash).unwrap().count(), 0, "no litter");
        }
    }
}
