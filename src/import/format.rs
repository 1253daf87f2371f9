//! What a reader knows of a table: its columns in every language, and which of them tell it apart.

use super::Context;
use super::date::Pattern;
use super::grid::Row;
use super::header::{fold, without_unit};
use super::language::Language;
use super::reading::Reading;
use super::refused::Refused;
use super::table::Table;
use crate::profile::PlatformKind;
use crate::profile::text::clean;

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// What names a row: text, also where it looks like a number.
    Id,
    /// Any text.
    Text,
    /// Whole numbers.
    Count,
    /// Numbers with decimals.
    Decimal,
    /// Shares of a hundred, or of one.
    Share,
    /// Days, in one of these patterns.
    Day(&'static [Pattern]),
    /// Days without a year.
    Yearless,
}

/// A column that is known.
pub(super) struct Column {
    /// What it is called here.
    pub(super) key: &'static str,
    /// What is in it.
    pub(super) holds: Holds,
    /// What platforms call it, in small letters and without its unit.
    pub(super) names: &'static [(Language, &'static str)],
}

/// A table that is known.
pub(super) struct Format {
    /// The platform it is about.
    pub(super) platform: PlatformKind,
    /// The platform's name for its statistics.
    pub(super) report: &'static str,
    /// What it lists, in plain words: "list of videos".
    pub(super) table: &'static str,
    /// Its columns, whichever of them a file has.
    pub(super) columns: &'static [Column],
    /// Keys of the columns that it cannot do without.
    pub(super) needs: &'static [&'static str],
    /// Whether it has no other columns than these.
    pub(super) exact: bool,
    /// Whether the platform writes it in UTF-16.
    pub(super) utf16: bool,
    /// Turns a table that was checked into a reading.
    pub(super) read: fn(&Table, &Context<'_>) -> Result<Reading, Refused>,
}

/// Where a known column stands in a file.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Which column.
    pub(super) column: usize,
    /// As the file names it.
    pub(super) header: String,
    /// The language of that name.
    pub(super) language: Language,
}

impl Format {
    /// Where this format's columns stand in a header; nothing where it is another table's.
    pub(super) fn find(&self, header: &Row) -> Option<Vec<Option<Found>>> {
        let names: Vec<(String, String)> =
            header.cells.iter().map(|cell| (fold(cell), without_unit(cell))).collect();
        let find = |wanted: &Column| {
            wanted.names.iter().find_map(|(language, known)| {
                let column =
                    names.iter().position(|(full, name)| full == known || name == known)?;
                let header = clean(header.cell(column));
                Some(Found { column, header, language: *language })
            })
        };
        let found: Vec<Option<Found>> = self.columns.iter().map(find).collect();
        let has = |key: &&str| {
            self.columns
                .iter()
                .zip(&found)
                .any(|(column, found)| column.key == *key && found.is_some())
        };
        let others = header.cells.len() - found.iter().flatten().count().min(header.cells.len());
        (self.needs.iter().all(has) && (others == 0 || !self.exact)).then_some(found)
    }
}
