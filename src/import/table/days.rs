//! The days of a table, column by column.

use jiff::civil::Date;

use super::Table;
use crate::import::Context;
use crate::import::damage::{Code, Finds, Spot};
use crate::import::date::{self, Pattern};
use crate::import::format::{Found, Holds};
use crate::import::grid::Row;
use crate::import::number::is_missing;
use crate::import::refused::Refused;
use crate::profile::text::clean;

/// What is said of a day that is not written like the others.
pub(in crate::import) const ODD_DAY: &str = "this is not a day as the platform writes it";

impl Table {
    /// Reads every column of days.
    pub(super) fn read_days(
        &mut self,
        finds: &mut Finds,
        context: &Context<'_>,
    ) -> Result<(), Refused> {
        for (column, found) in self.format.columns.iter().zip(&self.found) {
            let Some(found) = found else { continue };
            let days = match column.holds {
                Holds::Day(patterns) => self.days_of(found, patterns, finds, context)?,
                Holds::Yearless => self.yearless_of(found, finds, context)?,
                _ => continue,
            };
            self.days.insert(column.key, days);
        }
        Ok(())
    }

    fn days_of(
        &self,
        found: &Found,
        patterns: &[Pattern],
        finds: &mut Finds,
        context: &Context<'_>,
    ) -> Result<Vec<Option<Date>>, Refused> {
        let cells = || {
            let rows = self.rows.iter().enumerate();
            rows.map(|(at, row)| (row.line, self.day_cell(at, row, found)))
        };
        let told = || cells().filter(|(_, cell)| !is_missing(cell));
        let fits = |pattern: &&Pattern| told().any(|(_, cell)| pattern.read(cell).is_some());
        let pattern = patterns.iter().find(fits).or(patterns.first());
        let mut days = Vec::with_capacity(self.rows.len());
        let mut wrong = None;
        for (line, cell) in cells() {
            if is_missing(cell) {
                days.push(None);
                continue;
            }
            let day = pattern.and_then(|pattern| pattern.read(cell));
            if day.is_none() {
                self.odd_day(line, found, cell, finds, &mut wrong);
            }
            if day.is_some_and(|day| day > date::last_believed(context.today)) {
                wrong.get_or_insert((line, "this day is still to come".to_owned()));
            }
            days.push(day);
        }
        refuse_day(found, wrong, days)
    }

    fn yearless_of(
        &self,
        found: &Found,
        finds: &mut Finds,
        context: &Context<'_>,
    ) -> Result<Vec<Option<Date>>, Refused> {
        let mut wrong = None;
        let mut days = Vec::with_capacity(self.rows.len());
        for (at, row) in self.rows.iter().enumerate() {
            let cell = self.day_cell(at, row, found);
            let day = date::yearless(cell);
            if day.is_none() && !is_missing(cell) {
                self.odd_day(row.line, found, cell, finds, &mut wrong);
            }
            days.push(day);
        }
        let days = refuse_day(found, wrong, days)?;
        let latest = context.made();
        date::with_years(&days, latest).ok_or(Refused::NoYear { latest })
    }

    /// The cell of a day; a row of sums may say so in its place.
    fn day_cell<'a>(&'a self, at: usize, row: &'a Row, found: &Found) -> &'a str {
        if self.totals.contains(&at) { "" } else { row.cell(found.column) }
    }

    /// Notes a day that is not written like the others.
    fn odd_day(
        &self,
        line: u64,
        found: &Found,
        cell: &str,
        finds: &mut Finds,
        wrong: &mut Option<(u64, String)>,
    ) {
        let cell = clean(cell);
        if date::has_short_year(&cell) {
            let says = format!("\"{cell}\" has a two-digit year");
            let column = Some(found.header.clone());
            finds.add(Spot { code: Code::D6, line, column, says }, 1);
        } else {
            wrong.get_or_insert((line, ODD_DAY.to_owned()));
        }
    }
}

fn refuse_day<T>(
    found: &Found,
    wrong: Option<(u64, String)>,
    days: Vec<T>,
) -> Result<Vec<T>, Refused> {
    match wrong {
        None => Ok(days),
        Some((line, says)) => Err(Refused::Day {
            line,
            column: found.header.clone(),
            says: format!("{says}; export the file again and import it without opening it first"),
        }),
    }
}
