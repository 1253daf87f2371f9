//! The numbers of a table, column by column.

use super::Table;
use crate::import::damage::{self, Code, Finds, Spot};
use crate::import::date::{self, Pattern};
use crate::import::format::{Found, Holds};
use crate::import::grid::Row;
use crate::import::language::Language;
use crate::import::number::{self, Mark, is_missing};
use crate::import::refused::Refused;
use crate::profile::text::clean;

impl Table {
    /// Reads every column of numbers.
    pub(super) fn read_numbers(&mut self, finds: &mut Finds) -> Result<(), Refused> {
        let language = self.language();
        let mut wrong = None;
        for (column, found) in self.format.columns.iter().zip(&self.found) {
            let Some(found) = found else { continue };
            let kind = match column.holds {
                Holds::Count => "a whole number",
                Holds::Decimal => "a number",
                Holds::Share => "a percentage",
                _ => continue,
            };
            let is_count = column.holds == Holds::Count;
            let Some(mark) = self.mark(found, is_count, language, finds) else { continue };
            let mut numbers = Vec::with_capacity(self.rows.len());
            for row in &self.rows {
                let cell = row.cell(found.column);
                if is_missing(cell) {
                    numbers.push(None);
                    continue;
                }
                let number = number::read(cell, mark, is_count);
                let fits = number.filter(|it| !is_count || it.value.is_integer());
                if fits.is_none() {
                    let column = found.header.clone();
                    match changed(&clean(cell), kind, number.is_some()) {
                        Some(says) => {
                            let (code, column) = (Code::D1, Some(column));
                            finds.add(Spot { code, line: row.line, column, says }, 1);
                        }
                        // what it is instead is not repeated: it may be anything
                        None => {
                            wrong.get_or_insert_with(|| Refused::Number {
                                line: row.line,
                                column,
                                says: format!(
                                    "this is not {kind}; export the file again and import it \
                                     without opening it first"
                                ),
                            });
                        }
                    }
                }
                numbers.push(fits);
            }
            self.numbers.insert(column.key, numbers);
        }
        wrong.map_or(Ok(()), Err)
    }

    /// The decimal mark of a column; two of them are damage, and none.
    fn mark(
        &self,
        found: &Found,
        is_count: bool,
        language: Language,
        finds: &mut Finds,
    ) -> Option<Mark> {
        let mut seen: [(Option<&Row>, usize); 2] = [(None, 0); 2];
        for row in &self.rows {
            let of = match number::evidence(row.cell(found.column)) {
                None => continue,
                Some(Mark::Dot) => 0,
                Some(Mark::Comma) => 1,
            };
            if let Some((first, count)) = seen.get_mut(of) {
                first.get_or_insert(row);
                *count += 1;
            }
        }
        let [(dot, dots), (comma, commas)] = seen;
        match (dot, comma) {
            (Some(_), None) => Some(Mark::Dot),
            (None, Some(_)) => Some(Mark::Comma),
            (Some(dot), Some(comma)) if !is_count => {
                let (one, two) = if dot.line < comma.line { (dot, comma) } else { (comma, dot) };
                let cell = |row: &Row| clean(row.cell(found.column));
                let says = format!(
                    "\"{}\" and, in line {}, \"{}\" have different decimal marks",
                    cell(one),
                    two.line,
                    cell(two)
                );
                let column = Some(found.header.clone());
                let spot = Spot { code: Code::D7, line: one.line, column, says };
                finds.add(spot, dots.min(commas));
                None
            }
            _ if language == Language::English => Some(Mark::Dot),
            _ => Some(Mark::Comma),
        }
    }
}

/// What a spreadsheet program made of a number of this kind; none where it is something else.
fn changed(cell: &str, kind: &str, is_number: bool) -> Option<String> {
    let date = |was: String| format!("\"{cell}\" is a date, but {kind} belongs here{was}");
    match damage::day_for_number(cell) {
        Some(Some(was)) => Some(date(format!(" (probably {was})"))),
        Some(None) => Some(date(String::new())),
        None if date::has_short_year(cell) || looks_like_day(cell) => Some(date(String::new())),
        None => is_number.then(|| format!("\"{cell}\" is not a whole number")),
    }
}

fn looks_like_day(cell: &str) -> bool {
    let patterns = [Pattern::YearMonthDay, Pattern::Slashes, Pattern::MonthFirst, Pattern::Dots];
    patterns.iter().any(|pattern| pattern.read(cell).is_some())
}
