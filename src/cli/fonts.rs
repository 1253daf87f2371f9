//! Where the command line lets fonts be looked for: in the files that are named, then on this
//! computer.

use std::io;
use std::path::PathBuf;

use super::failure::Failure;
use crate::export::Fallback;

pub(super) fn fallback(files: &[PathBuf]) -> Result<Fallback, Failure> {
    let read = |path: &PathBuf| {
        std::fs::read(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Failure::NoFile(path.clone()),
            _ => Failure::Unread(path.clone(), error.to_string()),
        })
    };
    let read: Vec<Vec<u8>> = files.iter().map(read).collect::<Result<_, _>>()?;
    Fallback::new(read, true).map_err(|(index, error)| {
        Failure::Unread(files.get(index).cloned().unwrap_or_default(), error.to_string())
    })
}
