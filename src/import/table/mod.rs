//! A table whose columns are known and whose cells were checked: nothing damaged comes through.
//!
//! `check` is the way in; `numbers` and `days` read one column after the other.

mod check;
mod days;
mod numbers;

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

pub(super) use check::SAVED_ANEW;
pub(super) use days::ODD_DAY;

use super::encoding::Encoding;
use super::format::{Format, Found};
use super::grid::Row;
use super::header::fold;
use super::language::Language;
use super::number::Number;
use super::reading::{Reading, RowPlace, Skipped};
use crate::profile::text::clean;

/// A table whose cells were checked.
pub(super) struct Table {
    format: &'static Format,
    titles: Vec<String>,
    found: Vec<Option<Found>>,
    rows: Vec<Row>,
    numbers: HashMap<&'static str, Vec<Option<Number>>>,
    days: HashMap<&'static str, Vec<Option<Date>>>,
    /// The rows that are sums of others.
    totals: HashSet<usize>,
    warnings: Vec<String>,
    other_columns: usize,
}

impl Table {
    /// The lines above its header.
    pub(super) fn titles(&self) -> &[String] {
        &self.titles
    }

    /// The language of its columns.
    pub(super) fn language(&self) -> Language {
        let foreign = |found: &&Found| found.language != Language::English;
        self.found.iter().flatten().find(foreign).map_or(Language::English, |it| it.language)
    }

    /// Its rows, without those that are sums of others.
    pub(super) fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.rows.len()).filter(|row| !self.totals.contains(row))
    }

    /// The row that is the sum of the others.
    pub(super) fn total(&self) -> Option<usize> {
        self.totals.iter().min().copied()
    }

    /// Whether it has this column.
    pub(super) fn has(&self, key: &str) -> bool {
        self.column(key).is_some()
    }

    /// Where a row stands in the file, with the title of the post that it is about.
    pub(super) fn place(&self, row: usize) -> RowPlace {
        let line = self.rows.get(row).map_or(0, |row| row.line);
        RowPlace { line, title: clean(self.text(row, "title")) }
    }

    /// The text of a cell; nothing where there is none.
    pub(super) fn text(&self, row: usize, key: &str) -> &str {
        let column = self.column(key).map(|found| found.column);
        let row = self.rows.get(row);
        row.zip(column).map_or("", |(row, column)| row.cell(column))
    }

    /// The number of a cell.
    pub(super) fn number(&self, row: usize, key: &str) -> Option<Decimal> {
        self.numbers.get(key)?.get(row)?.map(|number| number.value)
    }

    /// Whether a column of shares holds parts of one, not of a hundred.
    pub(super) fn is_fraction(&self, key: &str) -> bool {
        let is_named = |found: &Found| fold(&found.header) == "distribution";
        let is_part = |number: &Number| number.value <= Decimal::ONE && !number.percent;
        self.column(key).is_some_and(is_named)
            && self.numbers.get(key).is_some_and(|all| all.iter().flatten().all(is_part))
    }

    /// The day of a cell.
    pub(super) fn day(&self, row: usize, key: &str) -> Option<Date> {
        self.days.get(key)?.get(row).copied()?
    }

    /// A reading with what every table can say of itself.
    pub(super) fn reading(&self) -> Reading {
        let mut skipped = Vec::new();
        if !self.totals.is_empty() {
            let reason = if self.totals.len() == 1 { "total row" } else { "total rows" };
            let mut totals: Vec<usize> = self.totals.iter().copied().collect();
            totals.sort_unstable();
            let places =
                totals.iter().map(|row| RowPlace { title: String::new(), ..self.place(*row) });
            skipped.push(Skipped { reason, rows: totals.len(), places: places.collect() });
        }
        let (format, rows) = (self.format, self.rows.len() - self.totals.len());
        Reading {
            language: self.language(),
            skipped,
            period: self.period(),
            warnings: self.warnings.clone(),
            other_columns: self.other_columns,
            ..Reading::of(format.platform, format.report, format.table, rows)
        }
    }

    /// The first and the last day of its first column of days.
    fn period(&self) -> Option<(Date, Date)> {
        let first = self.format.columns.iter().find_map(|column| self.days.get(column.key))?;
        let days = || first.iter().flatten().copied();
        Some((days().min()?, days().max()?))
    }

    /// Where a column stands.
    fn column(&self, key: &str) -> Option<&Found> {
        let columns = self.format.columns.iter().zip(&self.found);
        columns.filter(|(column, _)| column.key == key).find_map(|(_, found)| found.as_ref())
    }
}

/// A table as it was found in a file, before any of it is believed.
pub(super) struct Raw {
    pub(super) format: &'static Format,
    pub(super) found: Vec<Option<Found>>,
    pub(super) titles: Vec<String>,
    pub(super) header: Row,
    pub(super) rows: Vec<Row>,
    pub(super) delimiter: char,
    pub(super) encoding: Encoding,
}
