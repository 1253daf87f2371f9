//! Checks all of a table before any of it is believed.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::{Raw, Table};
use crate::import::Context;
use crate::import::damage::{self, Code, Finds, Spot};
use crate::import::encoding::Encoding;
use crate::import::format::Holds;
use crate::import::grid::Row;
use crate::import::header::fold;
use crate::import::language::Language;
use crate::import::refused::Refused;
use crate::profile::text::clean;

/// What is said of a file that must be UTF-16 and is not.
pub(in crate::import) const SAVED_ANEW: &str = "It was saved anew by another program (it is written in UTF-8, Meta writes UTF-16); its \
     numbers look whole.";

const TOTALS: [&str; 4] = ["total", "totals", "gesamt", "gesamtwert"];

impl Table {
    /// Checks all of a table; the first doubt about it refuses all of it.
    pub(in crate::import) fn check(raw: Raw, context: &Context<'_>) -> Result<Self, Refused> {
        let mut table = Self {
            format: raw.format,
            titles: raw.titles,
            found: raw.found,
            rows: raw.rows,
            numbers: HashMap::new(),
            days: HashMap::new(),
            totals: HashSet::new(),
            warnings: Vec::new(),
            other_columns: 0,
        };
        let known = table.found.iter().flatten().count();
        table.other_columns = raw.header.cells.len().saturating_sub(known);
        let mut finds = Finds::default();
        doubled(&raw.header, &mut finds);
        if raw.delimiter != ',' && table.language() == Language::English {
            table.warnings.push(
                "It was saved anew by another program (no commas part its columns); its numbers \
                 look whole."
                    .to_owned(),
            );
        }
        if raw.format.utf16 && raw.encoding == Encoding::Utf8 {
            table.warnings.push(SAVED_ANEW.to_owned());
        }
        table.find_totals();
        let numbered = table.read_numbers(&mut finds);
        let dated = table.read_days(&mut finds, context);
        table.check_ids(&mut finds);
        if let Some(damage) = finds.into_damage(table.format.report) {
            return Err(Refused::Damaged(Box::new(damage)));
        }
        numbered?;
        dated?;
        table.compare_totals();
        Ok(table)
    }

    /// Finds the rows that are sums of others, by their first known cell.
    fn find_totals(&mut self) {
        let Some(id) = self.found.iter().flatten().map(|found| found.column).next() else { return };
        let is_total = |row: &Row| TOTALS.iter().any(|it| row.cell(id).eq_ignore_ascii_case(it));
        self.totals = self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| is_total(row))
            .map(|(at, _)| at)
            .collect();
    }

    /// Notes ids that lost digits; a link may stand in for them.
    fn check_ids(&mut self, finds: &mut Finds) {
        let Some(id) = self.column("id").cloned() else { return };
        let shortened: Vec<&Row> =
            self.rows.iter().filter(|row| damage::is_shortened_id(row.cell(id.column))).collect();
        let Some(first) = shortened.first() else { return };
        if self.has("link") {
            let count = shortened.len();
            self.warnings.push(format!(
                "{count} of the ids were shortened by a spreadsheet program; the links stand in \
                 for them."
            ));
            return;
        }
        let says = format!("\"{}\" is an id that lost its last digits", first.cell(id.column));
        let column = Some(id.header.clone());
        let spot = Spot { code: Code::D5, line: first.line, column, says };
        finds.add(spot, shortened.len());
    }

    /// Holds the sums of the file against the sums of its rows.
    fn compare_totals(&mut self) {
        let Some(total) = self.total() else { return };
        let mut differ = Vec::new();
        for (column, found) in self.format.columns.iter().zip(&self.found) {
            let (Holds::Count, Some(found)) = (column.holds, found) else { continue };
            let Some(stated) = self.number(total, column.key) else { continue };
            let sum: Decimal = self.rows().filter_map(|row| self.number(row, column.key)).sum();
            if sum != stated {
                differ.push(format!("“{}” says {stated}, its rows make {sum}", found.header));
            }
        }
        if !differ.is_empty() {
            self.warnings.push(format!(
                "The total row is not the sum of the others, as happens where a list is cut: {}.",
                differ.join("; ")
            ));
        }
    }
}

/// Notes columns of one name.
fn doubled(header: &Row, finds: &mut Finds) {
    let names: Vec<String> = header.cells.iter().map(fold).collect();
    for (at, name) in names.iter().enumerate() {
        let times = names.iter().filter(|other| *other == name).count();
        let is_first = names.iter().position(|other| other == name) == Some(at);
        if times > 1 && is_first && !name.is_empty() {
            let twice = if times == 2 { "twice".to_owned() } else { format!("{times} times") };
            let name = clean(header.cell(at));
            let says = format!("the column \"{name}\" appears {twice}");
            finds.add(Spot { code: Code::D6, line: header.line, column: None, says }, times - 1);
        }
    }
}
