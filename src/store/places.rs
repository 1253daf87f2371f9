//! Where the program keeps what belongs to kits but is not in them.

use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use sha2::{Digest, Sha256};

use crate::profile::text::clean;

/// The name of a kit's file in its folder.
pub const FILE_NAME: &str = "kit.toml";
/// The name of the file of the settings.
const SETTINGS: &str = "settings.toml";

/// The folders of the program and the file of its settings. None of them need exist yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The kits, a folder each.
    pub kits: PathBuf,
    /// Earlier versions of kits, a folder for each kit.
    pub backups: PathBuf,
    /// Kits that were removed.
    pub trash: PathBuf,
    /// Journals, locks, and where people left off.
    pub state: PathBuf,
    /// The file that says how the screen is wanted.
    pub settings: PathBuf,
}

impl Places {
    /// The folders of this person; `None` where the system has none for data.
    pub fn usual() -> Option<Self> {
        let folders = ProjectDirs::from("", "", "pitchkit")?;
        let data = folders.data_dir();
        let state = folders.state_dir().map_or_else(|| data.join("state"), Path::to_path_buf);
        Some(Self {
            kits: data.join("kits"),
            backups: data.join("backups"),
            trash: data.join("trash"),
            state,
            settings: folders.config_dir().join(SETTINGS),
        })
    }

    /// The folders beside a folder of kits.
    pub fn beside(kits: PathBuf) -> Self {
        let full = full_path(&kits);
        let beside = full.parent().unwrap_or(&full);
        Self {
            backups: beside.join("backups"),
            trash: beside.join("trash"),
            state: beside.join("state"),
            settings: beside.join(SETTINGS),
            kits,
        }
    }
}

/// The name under which a kit's state and backups are kept: that of its folder, a dash and the
/// beginning of the SHA-256 of its full path, so that two kits of one name are not mixed up. The
/// kit is given by its folder or its file.
pub fn state_name(kit: &Path) -> String {
    let path = full_path(&folder_of(kit));
    let name = clean(&path.file_name().unwrap_or_default().to_string_lossy());
    let digest = sha256(path.as_os_str().as_encoded_bytes());
    format!("{name}-{}", digest.get(..8).unwrap_or_default())
}

/// The SHA-256 of some bytes, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A path without links and relative parts, also of a folder that no longer is there.
fn full_path(path: &Path) -> PathBuf {
    if let Ok(full) = fs::canonicalize(path) {
        return full;
    }
    let full = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    match (full.parent().map(fs::canonicalize), full.file_name()) {
        (Some(Ok(parent)), Some(name)) => parent.join(name),
        _ => full,
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

/// Makes a folder, and those around it, that only its owner can enter. One that is there stays as
/// it is.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_folders_lie_beside_the_kits() {
        let folder = tempfile::tempdir().unwrap();
        let desk = folder.path().canonicalize().unwrap();
        let places = Places::beside(desk.join("kits"));
        assert_eq!(places.state, desk.join("state"));
        fs::create_dir(desk.join("kits")).unwrap();
        assert_eq!(
            Places::beside(desk.join("kits/.")),
            Places { kits: desk.join("kits/."), ..places }
        );
    }

    #[test]
    fn a_kit_keeps_its_name_when_it_is_gone_and_shares_it_with_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one/mila"), folder.path().join("other/mila"));
        for kit in [&one, &other] {
            fs::create_dir_all(kit).unwrap();
        }
        let name = state_name(&one);
        assert!(name.starts_with("mila-") && name.len() == "mila-".len() + 8, "{name}");
        assert_ne!(name, state_name(&other));
        fs::write(one.join("kit.toml"), "").unwrap();
        assert_eq!(state_name(&one.join("kit.toml")), name);
        fs::remove_dir_all(&one).unwrap();
        assert_eq!(state_name(&one), name);
    }
}
