//! Earlier versions of a kit, byte for byte.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::moment;
use super::places::{FILE_NAME, folder_of};
use super::places::{make_folder, state_name};
use super::save::{SaveError, Saved, save, save_over};

/// Every keystroke becomes a save, so versions of one minute are one change: the one before it is
/// kept. Ten of them then reach back ten minutes at least, not ten keystrokes.
const BETWEEN: SignedDuration = SignedDuration::from_mins(1);
/// So many are kept whatever their age.
const NEWEST: usize = 10;
/// And the last one of each day this far back.
const DAYS: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The earlier versions of one kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backups {
    folder: PathBuf,
}

/// One earlier version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was set aside, to the second.
    pub when: Timestamp,
    /// The file that holds it.
    pub path: PathBuf,
}

impl Backup {
    /// Its name: the moment in UTC, as `2026-11-22T09-30-00Z`.
    pub fn name(&self) -> String {
        moment::write(self.when)
    }
}

impl Backups {
    /// Those of the kit in a folder, in the program's folder for backups.
    pub fn of(backups: &Path, kit_folder: &Path) -> Self {
        Self { folder: backups.join(state_name(kit_folder)) }
    }

    /// All of them, the newest first.
    ///
    /// # Errors
    ///
    /// Their folder is there and cannot be read.
    pub fn list(&self) -> io::Result<Vec<Backup>> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut backups: Vec<Backup> = entries
            .filter_map(|entry| {
                let path = entry.ok()?.path();
                let when = moment::read(path.file_name()?.to_str()?.strip_suffix(".toml")?)?;
                Some(Backup { when, path })
            })
            .collect();
        backups.sort_by_key(|backup| std::cmp::Reverse(backup.when));
        Ok(backups)
    }

    /// Sets a version aside that is about to be replaced, unless that was done less than a minute
    /// ago.
    ///
    /// # Errors
    ///
    /// See [`SaveError`].
    pub fn keep(&self, bytes: &[u8], now: Timestamp) -> Result<(), SaveError> {
        match self.list()?.first() {
            // a clock that was set back does not stop backups
            Some(newest) if (newest.when..newest.when + BETWEEN).contains(&now) => Ok(()),
            _ => self.keep_at_once(bytes, now),
        }
    }

    fn keep_at_once(&self, bytes: &[u8], now: Timestamp) -> Result<(), SaveError> {
        let newest = self.list()?.into_iter().next();
        if newest.is_some_and(|newest| fs::read(newest.path).is_ok_and(|kept| kept == bytes)) {
            return Ok(());
        }
        make_folder(&self.folder)?;
        let mut when = now;
        let path = loop {
            let path = self.folder.join(format!("{}.toml", moment::write(when)));
            if path.symlink_metadata().is_err() {
                break path;
            }
            // the name has room for one version a second
            when += SignedDuration::from_secs(1);
        };
        save(&path, bytes)?;
        for backup in too_many(self.list()?, now) {
            // one too many does no harm
            drop(fs::remove_file(backup.path));
        }
        Ok(())
    }

    /// Puts an earlier version in the place of the kit in a folder, which becomes a backup first.
    ///
    /// # Errors
    ///
    /// See [`SaveError`]: the kit stands as it was.
    pub fn restore(
        &self,
        kit_folder: &Path,
        backup: &Backup,
        now: Timestamp,
    ) -> Result<Saved, SaveError> {
        let file = folder_of(kit_folder).join(FILE_NAME);
        let earlier = fs::read(&backup.path)?;
        let current = match fs::read(&file) {
            Ok(current) => current,
            Err(error) if error.kind() == ErrorKind::NotFound => return save(&file, &earlier),
            Err(error) => return Err(error.into()),
        };
        if current == earlier {
            return Ok(Saved::Durable);
        }
        self.keep_at_once(&current, now)?;
        save_over(&file, &current, &earlier)
    }
}

/// Of backups from the newest to the oldest, those that need not be kept.
fn too_many(backups: Vec<Backup>, now: Timestamp) -> Vec<Backup> {
    let mut day_before: Option<Date> = None;
    let mut number = 0;
    backups
        .into_iter()
        .filter(|backup| {
            let day = backup.when.to_zoned(TimeZone::UTC).date();
            let is_last_of_its_day = day_before.replace(day) != Some(day);
            number += 1;
            number > NEWEST && !(is_last_of_its_day && now - DAYS < backup.when)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn names(backups: &Backups) -> Vec<String> {
        backups.list().unwrap().iter().map(Backup::name).collect()
    }

    #[test]
    fn a_minute_of_changes_is_one_version() {
        let desk = tempfile::tempdir().unwrap();
        let backups = Backups::of(desk.path(), &desk.path().join("mila"));
        let start = at("2026-11-22T09:30:00Z");
        for (seconds, text) in [(0, "one"), (1, "two"), (59, "three"), (60, "four"), (61, "five")] {
            backups.keep(text.as_bytes(), start + SignedDuration::from_secs(seconds)).unwrap();
        }
        assert_eq!(names(&backups), ["2026-11-22T09-31-00Z", "2026-11-22T09-30-00Z"]);
        let texts: Vec<_> = backups
            .list()
            .unwrap()
            .iter()
            .map(|it| fs::read_to_string(&it.path).unwrap())
            .collect();
        assert_eq!(texts, ["four", "one"]);
    }

    #[test]
    fn ten_and_one_a_day_for_a_month_are_kept() {
        let desk = tempfile::tempdir().unwrap();
        let backups = Backups::of(desk.path(), &desk.path().join("mila"));
        let start = at("2026-09-01T08:00:00Z");
        for day in 0..40 {
            for version in 0..12 {
                let now = start + SignedDuration::from_hours(24 * day + version);
                backups.keep(format!("{day} {version}").as_bytes(), now).unwrap();
            }
        }
        let kept = names(&backups);
        assert_eq!(kept.len(), 10 + 29, "{kept:#?}");
        assert!(kept[..10].iter().all(|name| name.starts_with("2026-10-10")), "{kept:#?}");
        assert!(kept[10..].iter().all(|name| name.ends_with("T19-00-00Z")), "{kept:#?}");
        assert_eq!(kept.last().map(String::as_str), Some("2026-09-11T19-00-00Z"));
    }

    #[test]
    fn restoring_can_be_undone_by_restoring() {
        let desk = tempfile::tempdir().unwrap();
        let folder = desk.path().join("mila");
        fs::create_dir(&folder).unwrap();
        let backups = Backups::of(&desk.path().join("backups"), &folder);
        let read = || fs::read_to_string(folder.join(FILE_NAME)).unwrap();
        let now = at("2026-11-22T09:30:00Z");
        fs::write(folder.join(FILE_NAME), "new").unwrap();
        backups.keep(b"old", now).unwrap();
        let old = backups.list().unwrap().remove(0);
        backups.restore(&folder, &old, now).unwrap();
        assert_eq!(read(), "old");
        let new = backups.list().unwrap().remove(0);
        assert_eq!(new.name(), "2026-11-22T09-30-01Z");
        backups.restore(&folder, &new, now).unwrap();
        assert_eq!(read(), "new");
        fs::remove_file(folder.join(FILE_NAME)).unwrap();
        backups.restore(&folder, &old, now).unwrap();
        assert_eq!(read(), "old");
    }
}
