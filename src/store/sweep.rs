//! Removes what a killed program left half written.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::places::FILE_NAME;

/// A save takes no longer: an older temporary file is nobody's.
const OLD: Duration = Duration::from_secs(60 * 60);

/// How many letters stand between the parts of a temporary file's name.
const RANDOM: usize = 6;

/// Sweeps for one kit, by its folder and the name of its state, while its lock is held.
///
/// What cannot be removed stays: it does no harm.
pub(super) fn kit(state: &Path, name: &str, kit_folder: &Path) {
    // a save goes where a link leads
    let file = kit_folder.join(FILE_NAME);
    let file = fs::canonicalize(&file).unwrap_or(file);
    if let (Some(folder), Some(file)) = (file.parent(), file.file_name()) {
        sweep(folder, &file.to_string_lossy());
    }
    sweep(state, &format!("{name}.journal"));
    sweep(state, &format!("{name}.place"));
}

/// Removes the old temporary files of one file.
fn sweep(folder: &Path, file: &str) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let now = SystemTime::now();
    for entry in entries.flatten() {
        let is_old = entry.metadata().is_ok_and(|metadata| {
            let age = metadata.modified().ok().and_then(|time| now.duration_since(time).ok());
            metadata.is_file() && age.is_some_and(|age| age > OLD)
        });
        if is_old && is_temporary(&entry.file_name().to_string_lossy(), file) {
            drop(fs::remove_file(entry.path()));
        }
    }
}

/// Whether a save of `file` gives such a name to its temporary file.
fn is_temporary(name: &str, file: &str) -> bool {
    let inner = name.strip_prefix('.').and_then(|name| name.strip_prefix(file));
    let inner = inner.and_then(|name| name.strip_prefix('.')?.strip_suffix(".tmp"));
    inner.is_some_and(|it| it.len() == RANDOM && it.chars().all(|c| c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_and_old_files_go() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let old = [".kit.toml.Ab3xYz.tmp", ".kit.toml.notes.tmp", ".other.Ab3xYz.tmp", "kit.toml"];
        for name in old {
            let file = fs::File::create(path(name)).unwrap();
            file.set_modified(SystemTime::now() - 2 * OLD).unwrap();
        }
        fs::write(path(".kit.toml.Zb3xYz.tmp"), "being written").unwrap();
        sweep(folder.path(), FILE_NAME);
        assert!(!path(".kit.toml.Ab3xYz.tmp").exists());
        for name in [".kit.toml.notes.tmp", ".other.Ab3xYz.tmp", "kit.toml", ".kit.toml.Zb3xYz.tmp"]
        {
            assert!(path(name).exists(), "{name}");
        }
    }
}
