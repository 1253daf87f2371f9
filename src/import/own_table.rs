//! A table that nobody knows, and what a person said about it; [`super::own`] reads it.

use std::fmt;
use std::sync::Arc;

use super::grid::Row;
use super::refused::Refused;
use crate::profile::PlatformKind;

/// A table that nobody knows, or that was read by a person's word.
#[derive(Debug, Clone)]
pub struct OwnTable {
    /// Its columns that have a name.
    pub columns: Vec<OwnColumn>,
    /// What was said about them, now or at another time.
    pub said: Option<Said>,
    /// Why it could not be read that way.
    pub doubt: Option<Refused>,
    /// Its columns in one line, by which it is known again.
    pub(super) header: String,
    pub(super) rows: Rows,
}

/// All of its rows, those above its header among them.
#[derive(Clone)]
pub(super) struct Rows(pub(super) Arc<[Row]>);

impl fmt::Debug for Rows {
    /// How many: what stands in them may be other people's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} rows", self.0.len())
    }
}

/// A column of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnColumn {
    /// Its name, harmless to show.
    pub name: String,
    /// What stands in it, if anything does.
    pub example: Option<Example>,
    /// What it may be, by its name and by what stands in it.
    pub guess: Option<&'static str>,
}

/// What stands in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Example {
    /// One of its cells, harmless to show.
    Shown(String),
    /// Other people, or what is earned: it is not shown.
    Private,
}

impl OwnTable {
    /// Its columns in one line, by which it is known again.
    pub fn header(&self) -> &str {
        &self.header
    }

    /// The names of its columns.
    pub fn names(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.name.clone()).collect()
    }
}

/// Which column of a table is what: pairs of a role and the column's name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The pairs; a role that is not known says nothing.
    pub columns: Vec<(String, String)>,
}

/// What a person said about a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// What its columns are.
    pub mapping: Mapping,
    /// Whose numbers they are; none where that was not said.
    pub platform: Option<PlatformKind>,
}
