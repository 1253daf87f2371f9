//! Names and writes the finished file.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::profile::Profile;
use crate::profile::text::file_name;

/// The name of a kit's PDF: the creator's as a file name, and what it is.
pub fn name(profile: &Profile) -> String {
    let creator = profile.creator.name.as_deref().unwrap_or_default();
    match file_name(creator, "").as_str() {
        "" => "media-kit.pdf".to_owned(),
        name => format!("{name}-media-kit.pdf"),
    }
}

/// Why a PDF was not written.
#[derive(Debug, Error)]
pub enum WriteError {
    /// There is a file of this name, which was left as it is.
    #[error("{} exists already. Choose another name with -o, or replace it with --force", .0.display())]
    Exists(PathBuf),
    /// The file is a kit, which must not be lost.
    #[error("{} is a kit, not a place for a PDF. Choose another name with -o", .0.display())]
    IsKit(PathBuf),
    /// The system refused.
    #[error("{} cannot be written: {}", .path.display(), sentence(.error))]
    System {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

/// Writes a file as a whole or not at all. An existing one is replaced only on purpose; a link in
/// its place is replaced, never followed.
///
/// # Errors
///
/// See [`WriteError`]; nothing of the file is left behind.
pub fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), WriteError> {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml")) {
        return Err(WriteError::IsKit(path.to_path_buf()));
    }
    let system = |error| WriteError::System { path: path.to_path_buf(), error };
    if !replace && path.symlink_metadata().is_ok() {
        return Err(WriteError::Exists(path.to_path_buf()));
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".media-kit.").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Like any document: what the person's own settings allow.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder).map_err(system)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(system)?;
    let kept = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    match kept {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
            Err(WriteError::Exists(path.to_path_buf()))
        }
        Err(error) => Err(system(error.error)),
    }
}

/// Writes a file; one of this name that is there already is kept under the name of [`older`],
/// which is returned.
///
/// # Errors
///
/// See [`WriteError`]; nothing of the file is left behind.
pub fn write_beside(path: &Path, bytes: &[u8]) -> Result<Option<PathBuf>, WriteError> {
    let system = |error| WriteError::System { path: path.to_path_buf(), error };
    let older = path.symlink_metadata().is_ok().then(|| older(path));
    if let Some(older) = &older {
        std::fs::rename(path, older).map_err(system)?;
    }
    write(path, bytes, false)?;
    Ok(older)
}

/// The name under which a file is kept when a new one takes its place: the first free one of the
/// kind `kit (older).pdf`, `kit (older 2).pdf`.
pub fn older(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = |number: u32| match number {
        1 => format!("{stem} (older).pdf"),
        number => format!("{stem} (older {number}).pdf"),
    };
    let mut number = 1;
    while path.with_file_name(name(number)).symlink_metadata().is_ok() {
        number += 1;
    }
    path.with_file_name(name(number))
}

fn sentence(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such folder. Make it first".to_owned(),
        io::ErrorKind::PermissionDenied => {
            "this folder may not be written to. Choose another folder".to_owned()
        }
        io::ErrorKind::ReadOnlyFilesystem => {
            "this disk can only be read. Choose another folder".to_owned()
        }
        io::ErrorKind::NotADirectory => {
            "what stands there is no folder. Choose another folder".to_owned()
        }
        io::ErrorKind::StorageFull => "the disk is full. Make room and try again".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder. Choose another name with -o".to_owned(),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Creator;

    fn named(name: &str) -> String {
        let creator = Creator { name: Some(name.to_owned()), ..Creator::default() };
        self::name(&Profile { creator, ..Profile::default() })
    }

    #[test]
    fn the_name_is_the_creators() {
        assert_eq!(named("Mila Hartwell"), "mila-hartwell-media-kit.pdf");
        assert_eq!(named("小林 美和子"), "小林-美和子-media-kit.pdf");
        assert_eq!(named("🍓🍓"), "media-kit.pdf");
        assert_eq!(named("../../etc"), "etc-media-kit.pdf");
    }

    #[test]
    fn an_existing_file_is_replaced_only_on_purpose() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kit.pdf");
        write(&path, b"one", false).unwrap();
        assert!(matches!(write(&path, b"two", false), Err(WriteError::Exists(_))));
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        write(&path, b"two", true).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_kit_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kit.toml");
        assert!(matches!(write(&path, b"pdf", true), Err(WriteError::IsKit(_))));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_replaced_and_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (target, link) = (folder.path().join("target"), folder.path().join("kit.pdf"));
        std::fs::write(&target, b"mine").unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        write(&link, b"pdf", true).unwrap();
        assert_eq!(std::fs::read(&target).unwrap(), b"mine");
        assert_eq!(std::fs::read(&link).unwrap(), b"pdf");
    }
}
