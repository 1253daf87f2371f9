//! Files and folders that are not taken, and why.

use std::path::PathBuf;

use crate::import::Refused;

/// A file or folder that is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotTaken {
    /// As it was named.
    pub path: PathBuf,
    /// Why.
    pub why: Why,
}

/// Why a file or folder is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// What it says is in doubt.
    #[error(transparent)]
    Refused(Refused),
    /// There is none.
    #[error("there is no such file")]
    NotThere,
    /// It belongs to somebody else.
    #[error("its permissions do not allow reading it")]
    Forbidden,
    /// The system cannot read it.
    #[error("it cannot be read; copy it to another folder")]
    Unreadable,
    /// It is none.
    #[error("it is a device, not a file")]
    Device,
    /// No export is that large.
    #[error("it is larger than 512 MB, which no export of numbers is")]
    TooLarge,
    /// A folder that cannot be opened.
    #[error("the folder cannot be looked into")]
    ClosedFolder,
    /// A folder without files of the known endings.
    #[error("no file of this folder is an export. They end in .csv, .json, .zip or .xlsx")]
    NoExports,
    /// A folder of so many files.
    #[error("{0} files are too many to be one export. Choose those that are")]
    TooMany(usize),
}
