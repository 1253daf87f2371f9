//! Why a command failed, and the exit code that says so.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use thiserror::Error;

use crate::export::ExportError;
use crate::export::file::WriteError;
use crate::import::ProposeError;
use crate::profile::text::clean;
use crate::raster::RasterError;
use crate::store::{NotFound, Problem, SaveError};

/// The answer is no.
pub(super) const NO: u8 = 1;
/// The command line was not understood.
pub(super) const USAGE: u8 = 2;
/// A field of the kit cannot be read, or nothing could be exported; or a PDF cannot be read.
pub(super) const KIT: u8 = 3;

/// What was named is not there.
pub(super) const NOT_FOUND: u8 = 5;
/// Reading or writing failed.
pub(super) const SYSTEM: u8 = 74;

/// Somebody else has the kit, or changed it meanwhile.
const CONFLICT: u8 = 4;

/// Why a command failed.
#[derive(Debug, Error)]
pub(super) enum Failure {
    /// The system names no folder for data.
    #[error("this system has no folder for your data; name one with --kits DIR")]
    NoDataFolder,
    /// No kit is meant.
    #[error(transparent)]
    NotFound(#[from] NotFound),
    /// The kit cannot be opened.
    #[error("the kit cannot be opened\n\n{0}")]
    Unreadable(Box<Problem>),
    /// It cannot be exported.
    #[error("{0}{hint}", hint = in_file(.0))]
    Export(#[from] ExportError),
    /// The PDF cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The page cannot be shown.
    #[error(transparent)]
    Raster(#[from] RasterError),
    /// Another window of the program has the kit.
    #[error("another window of pitchkit has this kit open; close it there, then try again")]
    InUse,
    /// No earlier version is from then.
    #[error("there is no earlier version from “{}”; see `pitchkit backups`", clean(.0))]
    NoBackup(String),
    /// There is no such file.
    #[error("there is no file {}", .0.display())]
    NoFile(PathBuf),
    /// A file cannot be read.
    #[error("{} cannot be read: {}", .0.display(), .1)]
    Unread(PathBuf, String),
    /// It is not clear what a file is for.
    #[error("{0}. See --platform")]
    Import(#[from] ProposeError),
    /// A kit cannot be saved.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// SOURCE_DATE_EPOCH is no time.
    #[error("SOURCE_DATE_EPOCH is “{0}”; it must be a number of seconds since 1970")]
    Epoch(String),
    /// The kits cannot be listed, or the answer not written.
    #[error("{0}")]
    System(#[from] io::Error),
}

impl Failure {
    /// 1 failed · 2 usage · 3 the kit · 4 in use or changed meanwhile · 5 not found · 74 input and
    /// output.
    pub(super) fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::InUse | Self::Save(SaveError::ChangedMeanwhile) => CONFLICT,
            Self::NotFound(_) | Self::NoBackup(_) | Self::NoFile(_) => NOT_FOUND,
            Self::Unreadable(_) | Self::Export(ExportError::NoName) => KIT,
            Self::Write(WriteError::System { .. })
            | Self::Save(_)
            | Self::System(_)
            | Self::Unread(..) => SYSTEM,
            Self::Epoch(_) | Self::Import(_) | Self::Raster(RasterError::NoPage { .. }) => USAGE,
            Self::NoDataFolder
            | Self::Export(ExportError::Pdf(_))
            | Self::Raster(RasterError::Unreadable)
            | Self::Write(_) => 1,
        })
    }
}

/// What to write in the kit file.
fn in_file(error: &ExportError) -> &'static str {
    match error {
        ExportError::NoName => ". Write it under [creator] as name = \"…\"",
        ExportError::Pdf(_) => "",
    }
}
