//! Reads a kit's pictures, and nothing outside its folder.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::kind::stays_inside;
use super::sample;

/// The largest picture file that is read, in bytes.
pub const LARGEST_PICTURE: u64 = 20 * 1024 * 1024;

/// Where a kit's pictures are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pictures {
    /// In the folder of the kit.
    Folder(PathBuf),
    /// In the program, with the sample.
    Sample,
}

/// A picture that cannot be read: a sentence that goes on from its name, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// No such file.
    #[error("is not in the kit's folder; copy it there, or correct its name")]
    Missing,
    /// The path or a link leads out of the folder.
    #[error("is outside the kit's folder; copy the picture itself into it")]
    Outside,
    /// Over [`LARGEST_PICTURE`].
    #[error("is larger than 20 MB; save a smaller copy of it")]
    TooLarge,
    /// A folder or a device.
    #[error("is not a picture file; choose a JPEG or PNG file")]
    NotAFile,
    /// Anything else the system reports.
    #[error("cannot be opened ({0}); check that you may read it")]
    Unreadable(io::Error),
}

impl From<io::Error> for PictureError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            _ => Self::Unreadable(error),
        }
    }
}

impl Pictures {
    /// The bytes of a picture, as they are in its file.
    ///
    /// # Errors
    ///
    /// See [`PictureError`].
    pub fn read(&self, name: &str) -> Result<Vec<u8>, PictureError> {
        match self {
            Self::Sample => sample::picture(name).map(<[u8]>::to_vec).ok_or(PictureError::Missing),
            Self::Folder(folder) => {
                let mut bytes = Vec::new();
                let file = File::open(locate(folder, name)?)?;
                // the file may grow after it was measured
                file.take(LARGEST_PICTURE + 1).read_to_end(&mut bytes)?;
                if bytes.len() as u64 > LARGEST_PICTURE {
                    return Err(PictureError::TooLarge);
                }
                Ok(bytes)
            }
        }
    }

    /// Whether a picture can be read, without reading it.
    ///
    /// # Errors
    ///
    /// See [`PictureError`].
    pub fn check(&self, name: &str) -> Result<(), PictureError> {
        match self {
            Self::Sample => sample::picture(name).map(drop).ok_or(PictureError::Missing),
            Self::Folder(folder) => locate(folder, name).map(drop),
        }
    }
}

/// The picture's own path: inside the folder even behind links, a plain file, not too large.
fn locate(folder: &Path, name: &str) -> Result<PathBuf, PictureError> {
    if !stays_inside(name) {
        return Err(PictureError::Outside);
    }
    let path = fs::canonicalize(folder.join(name))?;
    if !path.starts_with(fs::canonicalize(folder)?) {
        return Err(PictureError::Outside);
    }
    let metadata = fs::metadata(&path)?;
    match metadata.len() {
        _ if !metadata.is_file() => Err(PictureError::NotAFile),
        length if length > LARGEST_PICTURE => Err(PictureError::TooLarge),
        _ => Ok(path),
    }
}
