//! Saves a file so that a crash leaves the old one or the new one, never a piece.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// How well a file was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// It survives a power cut.
    Durable,
    /// It is there, but the system did not confirm that it survives a power cut.
    PerhapsNotDurable,
}

/// The file was not saved: the old one stands as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// No room.
    #[error("the disk is full; free some space, then save again")]
    Full,
    /// The medium cannot be written.
    #[error("this disk can only be read; copy the kit's folder to another disk")]
    ReadOnlyDisk,
    /// The system says no.
    #[error("writing here is not allowed; check the permissions of the kit's folder and file")]
    Denied,
    /// Not a plain file.
    #[error("kit.toml is not a plain file; put a plain file in its place")]
    NotAFile,
    /// Somebody else saved it since it was read.
    #[error("the file was changed by another program; open the kit again, then repeat the change")]
    ChangedMeanwhile,
    /// Somebody else removed it since it was read.
    #[error("kit.toml is no longer in the kit's folder; put it back, or take an older copy of it")]
    Gone,
    /// The kit is open for reading only.
    #[error(transparent)]
    ReadOnly(#[from] super::read::ReadOnly),
    /// The text cannot take the change.
    #[error(transparent)]
    CannotWrite(#[from] super::write::CannotWrite),
    /// Anything else the system reports.
    #[error(
        "the file could not be saved ({0}); try again, or copy the kit's folder to another disk"
    )]
    Other(io::Error),
}

impl From<io::Error> for SaveError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            ErrorKind::PermissionDenied => Self::Denied,
            _ => Self::Other(error),
        }
    }
}

/// The steps of a save, so that a test can cut the power between any two of them.
pub trait Fs {
    /// A file that is not yet under its name.
    type Temporary;

    /// Makes an empty file in the folder of `target` that only its owner can read.
    ///
    /// # Errors
    ///
    /// Those of the system, here and below.
    fn temporary(&mut self, target: &Path) -> io::Result<Self::Temporary>;

    /// Appends bytes.
    ///
    /// # Errors
    ///
    /// Those of the system.
    fn write(&mut self, file: &mut Self::Temporary, bytes: &[u8]) -> io::Result<()>;

    /// Gives it the permissions of `target`, if that exists.
    ///
    /// # Errors
    ///
    /// Those of the system.
    fn copy_permissions(&mut self, file: &mut Self::Temporary, target: &Path) -> io::Result<()>;

    /// Waits until its bytes are on the disk.
    ///
    /// # Errors
    ///
    /// Those of the system.
    fn sync(&mut self, file: &mut Self::Temporary) -> io::Result<()>;

    /// Puts it in the place of `target`, or removes it.
    ///
    /// # Errors
    ///
    /// Those of the system.
    fn rename(&mut self, file: Self::Temporary, target: &Path) -> io::Result<()>;

    /// Waits until the folder of `target` is on the disk.
    ///
    /// # Errors
    ///
    /// Those of the system.
    fn sync_folder(&mut self, target: &Path) -> io::Result<()>;

    /// Moves a file or a folder, with all that is in it, to a name that is free.
    ///
    /// # Errors
    ///
    /// Those of the system: it is where it was.
    fn move_to(&mut self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file that will not be used.
    fn discard(&mut self, file: Self::Temporary);
}

/// Saves `bytes` at `path`, behind a link where there is one.
///
/// # Errors
///
/// See [`SaveError`]: the old file stands.
pub fn save(path: &Path, bytes: &[u8]) -> Result<Saved, SaveError> {
    replace(&mut Disk, &resolve(path)?, bytes, || Ok(()))
}

/// Saves `bytes` at `path` if the file still is what it was `before`, looking at the last moment.
///
/// # Errors
///
/// See [`SaveError`]: the file stands.
pub(super) fn save_over(path: &Path, before: &[u8], bytes: &[u8]) -> Result<Saved, SaveError> {
    let is_same = || match fs::read(path) {
        Ok(now) if now == before => Ok(()),
        Ok(_) => Err(SaveError::ChangedMeanwhile),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(SaveError::Gone),
        Err(error) => Err(error.into()),
    };
    // twice, so that a file that nobody expects to be written is not even prepared
    is_same()?;
    replace(&mut Disk, &resolve(path)?, bytes, is_same)
}

/// Replaces `target` by a file of `bytes`, in the order that survives a power cut: bytes first,
/// then the name, then the folder. Whether it `may` be replaced is asked right before that.
///
/// # Errors
///
/// Those of the file system and of `may`; `target` stands.
pub fn replace<F: Fs>(
    fs: &mut F,
    target: &Path,
    bytes: &[u8],
    may: impl FnOnce() -> Result<(), SaveError>,
) -> Result<Saved, SaveError> {
    let mut file = fs.temporary(target)?;
    let filled = fs
        .write(&mut file, bytes)
        .and_then(|()| fs.copy_permissions(&mut file, target))
        .and_then(|()| fs.sync(&mut file))
        .map_err(SaveError::from)
        .and_then(|()| may());
    if let Err(error) = filled {
        fs.discard(file);
        return Err(error);
    }
    fs.rename(file, target)?;
    // a failed sync must not be repeated: the system may have dropped what it could not write
    Ok(fs.sync_folder(target).map_or(Saved::PerhapsNotDurable, |()| Saved::Durable))
}

/// Moves a file or a folder in one step, so that it is always in exactly one of the two places.
///
/// # Errors
///
/// Those of the file system; nothing has moved.
pub fn move_durably<F: Fs>(fs: &mut F, from: &Path, to: &Path) -> io::Result<()> {
    fs.move_to(from, to)?;
    // a power cut may undo a move that was not synced, and nothing is lost by that
    drop(fs.sync_folder(to).and_then(|()| fs.sync_folder(from)));
    Ok(())
}

/// The file that a path leads to; only a plain one that may be written is replaced.
fn resolve(path: &Path) -> Result<PathBuf, SaveError> {
    let target = match fs::canonicalize(path) {
        Ok(target) => target,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // a link that leads nowhere yet is written where it points
            return Ok(match fs::read_link(path) {
                Ok(link) => folder_of(path).join(link),
                Err(_) => path.to_path_buf(),
            });
        }
        Err(error) => return Err(error.into()),
    };
    let metadata = fs::metadata(&target)?;
    if !metadata.is_file() {
        return Err(SaveError::NotAFile);
    }
    if metadata.permissions().readonly() {
        return Err(SaveError::Denied);
    }
    Ok(target)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The real file system.
pub(super) struct Disk;

impl Fs for Disk {
    type Temporary = NamedTempFile;

    fn temporary(&mut self, target: &Path) -> io::Result<NamedTempFile> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let prefix = format!(".{name}.");
        tempfile::Builder::new().prefix(&prefix).suffix(".tmp").tempfile_in(folder_of(target))
    }

    fn write(&mut self, file: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn copy_permissions(&mut self, file: &mut NamedTempFile, target: &Path) -> io::Result<()> {
        match fs::metadata(target) {
            Ok(metadata) => file.as_file().set_permissions(metadata.permissions()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn sync(&mut self, file: &mut NamedTempFile) -> io::Result<()> {
        file.as_file().sync_all()
    }

    fn rename(&mut self, file: NamedTempFile, target: &Path) -> io::Result<()> {
        file.persist(target).map(drop).map_err(|error| error.error)
    }

    fn sync_folder(&mut self, target: &Path) -> io::Result<()> {
        // Windows keeps a folder's names with its journal and cannot open it as a file
        if cfg!(unix) { File::open(folder_of(target))?.sync_all() } else { Ok(()) }
    }

    fn move_to(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn discard(&mut self, file: NamedTempFile) {
        drop(file);
    }
}
