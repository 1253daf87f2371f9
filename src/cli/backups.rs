//! `pitchkit backups` and `pitchkit restore`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::Timestamp;
use serde::Serialize;

use super::arguments::{Backups, Restore};
use super::failure::Failure;
use super::{kits, output};
use crate::store::{self, Backup, Kits, Lock};

/// One earlier version, for programs.
#[derive(Serialize)]
struct Entry<'a> {
    when: String,
    file: &'a Path,
    bytes: u64,
}

impl<'a> From<&'a Backup> for Entry<'a> {
    fn from(backup: &'a Backup) -> Self {
        let bytes = backup.path.metadata().map_or(0, |metadata| metadata.len());
        Self { when: backup.name(), file: &backup.path, bytes }
    }
}

pub(super) fn list(command: &Backups, folder: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let kits = kits(folder)?;
    let backups = of(&kits, &kits.find(command.kit.as_deref())?).list()?;
    let entries: Vec<Entry<'_>> = backups.iter().map(Entry::from).collect();
    if command.json {
        output::json(&entries)?;
        return Ok(ExitCode::SUCCESS);
    }
    if entries.is_empty() {
        output::say("There are no earlier versions yet: one is set aside when the kit is changed.");
    }
    for entry in entries {
        let bytes = usize::try_from(entry.bytes).unwrap_or(usize::MAX);
        output::answer(&format!("{}  {}", entry.when, output::size(bytes)))?;
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn restore(command: &Restore, folder: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let kits = kits(folder)?;
    let kit = kits.find(Some(&command.kit))?;
    let _lock = Lock::take(&kits.places().state, &kit)?.ok_or(Failure::InUse)?;
    let backups = of(&kits, &kit);
    let list = backups.list()?;
    let meant = list.iter().find(|backup| backup.name().starts_with(&command.when));
    let backup = meant.ok_or_else(|| Failure::NoBackup(command.when.clone()))?;
    backups.restore(&kit, backup, Timestamp::now())?;
    output::answer(&format!("{} is as it was before {}.", command.kit, backup.name()))?;
    output::say("What it said until now is an earlier version, too: see `pitchkit backups`.");
    Ok(ExitCode::SUCCESS)
}

fn of(kits: &Kits, kit: &Path) -> store::Backups {
    store::Backups::of(&kits.places().backups, kit)
}
