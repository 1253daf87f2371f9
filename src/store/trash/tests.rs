//! Wherever a removal stops, the kit is in one place.

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
