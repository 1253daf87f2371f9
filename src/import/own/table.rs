//! Makes of rows that nobody knows a table that waits for a person's word about its columns.

use super::guess::guess;
use super::private::is_private;
use crate::import::grid::{Row, TITLE_LINES, rows};
use crate::import::number::is_missing;
use crate::import::own_table::{Example, OwnColumn, OwnTable, Rows};
use crate::import::reading::{FileRead, Reading, Unknown};
use crate::profile::text::clean;

/// A text of more bytes is no table of somebody's posts.
const LARGEST: usize = 64 << 20;
/// An example is looked for in so many rows.
const EXAMPLES: usize = 50;

impl OwnTable {
    /// The table of a text in which one of these characters parts the columns: the one that makes
    /// the most of them. `above` lines were taken off the text.
    pub(in crate::import) fn of_text(text: &str, delimiters: &[char], above: u64) -> Option<Self> {
        if text.len() > LARGEST {
            return None;
        }
        let cells = |delimiter: char| {
            let top = rows(text, delimiter, above).take(TITLE_LINES + 1);
            top.map(|row| named(&row)).max().unwrap_or(0)
        };
        // of two that make as many, the first
        let delimiter = delimiters.iter().copied().rev().max_by_key(|it| cells(*it))?;
        Self::of_rows(rows(text, delimiter, above).collect())
    }

    /// The table of some rows. Its names stand in the first of the upper rows that has the most of
    /// them; a table of less than two columns is none.
    pub(in crate::import) fn of_rows(rows: Vec<Row>) -> Option<Self> {
        let top = rows.iter().take(TITLE_LINES + 1).enumerate();
        let (at, header) = top.rev().max_by_key(|(_, row)| named(row))?;
        if named(header) < 2 {
            return None;
        }
        let below = || rows.iter().skip(at + 1).take(EXAMPLES);
        let mut columns: Vec<OwnColumn> = Vec::new();
        for at in 0..header.cells.len() {
            let name = clean(header.cell(at));
            if name.is_empty() {
                continue;
            }
            let example = below().map(|row| row.cell(at)).find(|cell| !is_missing(cell));
            let guess = guess(&name, example)
                .filter(|guess| columns.iter().all(|known| known.guess != Some(*guess)));
            let example = example.map(clean).map(|example| match is_private(&name, &example) {
                true => Example::Private,
                false => Example::Shown(example),
            });
            columns.push(OwnColumn { name, example, guess });
        }
        let names: Vec<String> = header.cells.iter().map(clean).collect();
        let (said, doubt, header) = (None, None, names.join(","));
        Some(Self { columns, said, doubt, header, rows: Rows(rows.into()) })
    }
}

impl FileRead {
    /// Its tables that a person can say the columns of, those that were read that way among them,
    /// each with its name in a zip.
    pub fn own_tables(&self) -> impl Iterator<Item = (Option<&str>, &OwnTable)> {
        let told =
            self.readings.iter().filter_map(|it| Some((it.member.as_deref(), it.own.as_ref()?)));
        let unknown =
            self.unknown.iter().filter_map(|it| Some((it.member.as_deref(), it.table.as_ref()?)));
        told.chain(unknown)
    }

    /// The same file with one of its own tables not read.
    pub fn without(&self, member: Option<&str>) -> Self {
        let mut file = self.clone();
        let is_it =
            |reading: &Reading| reading.member.as_deref() == member && reading.own.is_some();
        if let Some(at) = file.readings.iter().position(is_it)
            && let Some(table) = file.readings.remove(at).own
        {
            file.unknown.push(Unknown::of(member.map(str::to_owned), Some(table)));
        }
        file
    }
}

/// How many cells of a row say something.
fn named(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}
