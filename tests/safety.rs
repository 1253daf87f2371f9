//! Work is not lost: locks, journals, and kits in the trash.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

mod arbitrary;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use jiff::Timestamp;
use pitchkit::profile::Profile;
use pitchkit::store::{Discarded, Entry, Journal, Kit, Kits, Lock, MoveError, Unread};
use proptest::prelude::*;
use tempfile::TempDir;

/// A folder with one kit.
fn desk() -> (TempDir, Kits, PathBuf) {
    let desk = tempfile::tempdir().unwrap();
    let kits = Kits::new(Some(desk.path().join("kits"))).unwrap();
    let folder = kits.create("Mila").unwrap();
    (desk, kits, folder)
}

#[test]
fn the_second_window_only_looks() {
    let (_desk, kits, folder) = desk();
    let state = &kits.places().state;
    let lock = Lock::take(state, &folder).unwrap();
    assert!(lock.is_some());
    assert!(Lock::take(state, &folder).unwrap().is_none());
    assert!(Lock::take(state, &folder.join(".")).unwrap().is_none(), "the same kit");
    assert!(matches!(kits.discard(&folder), Err(MoveError::InUse)));
    let other = kits.create("Ann").unwrap();
    assert!(Lock::take(state, &other).unwrap().is_some());
    drop(lock);
    assert!(Lock::take(state, &folder).unwrap().is_some());
    assert!(fs::read_dir(state).unwrap().count() >= 2, "locks are never removed");
}

fn entry(mine: Profile) -> Entry {
    let unread = Unread {
        question: "platform.followers".into(),
        entry: 1,
        inner: 0,
        text: "“lots”\n\u{1b}[31m".into(),
    };
    Entry {
        base: Kit::sample().profile().clone(),
        mine,
        numbers: Vec::new(),
        unread: vec![unread],
        base_digest: Kit::sample().digest(),
        written: Timestamp::now(),
    }
}

#[test]
fn a_journal_is_private_and_goes_when_it_is_cleared() {
    let (_desk, kits, folder) = desk();
    let journal = Journal::of(&kits.places().state, &folder);
    assert_eq!(journal.read(), None);
    journal.clear().unwrap();
    let entry = entry(Profile::default());
    journal.write(&entry).unwrap();
    assert_eq!(journal.read(), Some(entry));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(journal.path()), mode(&kits.places().state)), (0o600, 0o700));
    }
    journal.clear().unwrap();
    assert_eq!(journal.read(), None);
    assert_eq!(fs::read_dir(&kits.places().state).unwrap().count(), 0);
}

#[test]
fn a_journal_says_whether_the_kit_is_still_what_it_was() {
    let (_desk, _kits, folder) = desk();
    let mut kit = Kit::open(&folder).unwrap();
    let mut profile = kit.profile().clone();
    let nothing = Entry::of(&kit, profile.clone(), Vec::new());
    assert!(nothing.is_empty() && nothing.fits(&kit));
    profile.creator.handle = Some("@mila".into());
    let entry = Entry::of(&kit, profile.clone(), Vec::new());
    assert!(!entry.is_empty());
    kit.save(&profile).unwrap();
    assert!(!entry.fits(&kit));
}

#[test]
fn a_damaged_journal_is_put_aside() {
    let (_desk, kits, folder) = desk();
    let journal = Journal::of(&kits.places().state, &folder);
    journal.write(&entry(Profile::default())).unwrap();
    let whole = fs::read(journal.path()).unwrap();
    for (number, damaged) in [&whole[..whole.len() / 2], b"", &[0; 100]].iter().enumerate() {
        fs::write(journal.path(), damaged).unwrap();
        assert_eq!(journal.read(), None);
        assert!(!journal.path().exists());
        let kept = fs::read_dir(&kits.places().state).unwrap();
        assert_eq!(kept.count(), number + 1, "each is kept");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn every_kit_survives_in_a_journal(base in arbitrary::profile(), mine in arbitrary::profile(), text in any::<String>()) {
        let (_desk, kits, folder) = desk();
        let journal = Journal::of(&kits.places().state, &folder);
        let mut entry = Entry { base, ..entry(mine) };
        entry.unread[0].text = text;
        journal.write(&entry).unwrap();
        prop_assert_eq!(journal.read(), Some(entry));
    }
}

/// Set for the copy of this test that is killed: its folder of kits.
const VICTIM: &str = "PITCHKIT_TEST_VICTIM";

#[test]
fn a_kit_survives_a_program_killed_while_it_removes_it() {
    if let Some(folder) = std::env::var_os(VICTIM) {
        let kits = Kits::new(Some(folder.into())).unwrap();
        let folder = kits.folder().join("mila");
        loop {
            let discarded = kits.discard(&folder).unwrap();
            kits.bring_back(&discarded).unwrap();
        }
    }
    let (_desk, kits, folder) = desk();
    let before = fs::read(folder.join("kit.toml")).unwrap();
    for round in 0..20_u64 {
        let mut victim = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "a_kit_survives_a_program_killed_while_it_removes_it"])
            .env(VICTIM, kits.folder())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(20 + 3 * round));
        victim.kill().unwrap();
        assert!(!victim.wait().unwrap().success());
        let trashed = fs::read_dir(&kits.places().trash).into_iter().flatten();
        let trashed: Vec<_> = trashed
            .map(|entry| Discarded { folder: folder.clone(), container: entry.unwrap().path() })
            .filter(|discarded| discarded.kit_folder().exists())
            .collect();
        assert_eq!(trashed.len() + usize::from(folder.exists()), 1, "round {round}");
        for discarded in trashed {
            kits.bring_back(&discarded).unwrap();
        }
        assert_eq!(fs::read(folder.join("kit.toml")).unwrap(), before);
    }
}
