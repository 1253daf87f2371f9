//! Notices when a kit's file was changed by somebody else.

use std::fs;
use std::io::ErrorKind;

use super::kit::Kit;
use super::places::FILE_NAME;
use super::problem::{Problem, Severity};
use super::read::ReadOnly;

/// What became of a kit's file since it was read or saved.
#[derive(Debug)]
pub enum OnDisk {
    /// It says the same.
    Same,
    /// Somebody else changed it: the kit as it is now.
    Changed(Box<Kit>),
    /// It is no longer there.
    Gone,
    /// It was changed and cannot be read now, perhaps because somebody is in the middle of it.
    Unreadable(Box<Problem>),
}

impl Kit {
    /// Looks whether its file was changed by somebody else. Cheap enough for once a second: bytes
    /// are compared only if the file looks different or is young.
    pub fn on_disk(&self) -> OnDisk {
        let Some(folder) = self.folder() else { return OnDisk::Same };
        let path = folder.join(FILE_NAME);
        let metadata = fs::metadata(&path);
        match &metadata {
            Err(error) if error.kind() == ErrorKind::NotFound => return OnDisk::Gone,
            Ok(metadata) if self.looks_like(metadata) => return OnDisk::Same,
            _ => {}
        }
        let is_as_long = metadata.is_ok_and(|it| it.len() == self.text().len() as u64);
        if is_as_long && fs::read(&path).is_ok_and(|bytes| bytes == self.text().as_bytes()) {
            return OnDisk::Same;
        }
        match self.read_again(folder) {
            Ok(kit) if kit.text() == self.text() => OnDisk::Same,
            Ok(kit) if kit.read_only() == Some(ReadOnly::Broken) => {
                let is_error = |problem: &&Problem| problem.severity == Severity::Error;
                match kit.problems().iter().find(is_error) {
                    Some(problem) => OnDisk::Unreadable(Box::new(problem.clone())),
                    None => OnDisk::Changed(Box::new(kit)),
                }
            }
            Ok(kit) => OnDisk::Changed(Box::new(kit)),
            Err(_) if !path.exists() => OnDisk::Gone,
            Err(problem) => OnDisk::Unreadable(problem),
        }
    }
}
