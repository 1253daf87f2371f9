//! Where numbers come from.

use jiff::civil::Date;

use super::units::Count;

/// How a number came into the kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SourceKind {
    /// Typed by hand.
    #[default]
    Typed,
    /// Read from a file the platform exported.
    Imported,
    /// Typed from a screenshot.
    Screenshot,
}

impl SourceKind {
    /// Every kind with its word in the kit file.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Typed, "typed"), (Self::Imported, "imported"), (Self::Screenshot, "screenshot")];
}

/// Where numbers come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// How they came.
    pub kind: SourceKind,
    /// The report's name; by default the platform's own statistics.
    pub from: Option<String>,
}

/// What an import wrote: these fields come from this file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// The platform's name for the report.
    pub from: Option<String>,
    /// The file's name.
    pub file: Option<String>,
    /// How many rows were read.
    pub rows: Option<Count>,
    /// The day these numbers are from; by default the platform's.
    pub as_of: Option<Date>,
    /// Keys of the platform that come from this file.
    pub fields: Vec<String>,
    /// SHA-256 of the file, in hex.
    pub sha256: Option<String>,
}
