//! A table whose columns are known and whose cells were checked: nothing damaged comes through.

use std::collections::HashMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Context;
use super::damage::{self, Code, Finds, Spot};
use super::date::{self, Pattern};
use super::encoding::Encoding;
use super::format::{Format, Found, Holds, Language};
use super::grid::Row;
use super::header::fold;
use super::number::{self, Mark, Number, is_missing};
use super::reading::Reading;
use super::refused::Refused;

/// A table whose cells were checked.
pub(super) struct Table {
    format: &'static Format,
    titles: Vec<String>,
    found: Vec<Option<Found>>,
    rows: Vec<Row>,
    numbers: HashMap<&'static str, Vec<Option<Number>>>,
    days: HashMap<&'static str, Vec<Option<Date>>>,
    totals: Vec<usize>,
    warnings: Vec<String>,
    other_columns: usize,
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

const TOTALS: [&str; 4] = ["total", "totals", "gesamt", "gesamtwert"];

impl Table {
    /// Checks all of a table; the first doubt about it refuses all of it.
    pub(super) fn check(raw: Raw, context: &Context<'_>) -> Result<Self, Refused> {
        let mut table = Self {
            format: raw.format,
            titles: raw.titles,
            found: raw.found,
            rows: raw.rows,
            numbers: HashMap::new(),
            days: HashMap::new(),
            totals: Vec::new(),
            warnings: Vec::new(),
            other_columns: 0,
        };
        let known = table.found.iter().flatten().count();
        table.other_columns = raw.header.cells.len().saturating_sub(known);
        let mut finds = Finds::default();
        doubled(&raw.header, &mut finds);
        if raw.delimiter != ',' && raw.delimiter != '\t' && table.language() == Language::English {
            table.warnings.push(
                "It was saved anew by another program (semicolons part its columns); its numbers \
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
        self.totals.first().copied()
    }

    /// Whether it has this column.
    pub(super) fn has(&self, key: &str) -> bool {
        self.column(key).is_some()
    }

    /// The text of a cell; nothing where there is none.
    pub(super) fn text(&self, row: usize, key: &str) -> &str {
        let column = self.column(key).map(|(_, found)| found.column);
        let row = self.rows.get(row);
        row.zip(column).map_or("", |(row, column)| row.cell(column))
    }

    /// The number of a cell.
    pub(super) fn number(&self, row: usize, key: &str) -> Option<Decimal> {
        self.numbers.get(key)?.get(row)?.map(|number| number.value)
    }

    /// Whether a column of shares holds parts of one, not of a hundred.
    pub(super) fn is_fraction(&self, key: &str) -> bool {
        let Some(numbers) = self.numbers.get(key) else { return false };
        let is_named = self.column(key).is_some_and(|(_, found)| found.unit.is_none());
        is_named
            && numbers.iter().flatten().all(|it| it.value <= Decimal::ONE && !it.percent)
            && !fold(self.column(key).map_or("", |(_, found)| &found.header)).contains('%')
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
            skipped.push((self.totals.len(), reason));
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

    fn column(&self, key: &str) -> Option<(Holds, &Found)> {
        let columns = self.format.columns.iter().zip(&self.found);
        columns
            .filter(|(column, _)| column.key == key)
            .find_map(|(column, found)| Some((column.holds, found.as_ref()?)))
    }

    fn find_totals(&mut self) {
        let Some(id) = self.found.iter().flatten().map(|found| found.column).next() else { return };
        let first = |row: &Row| TOTALS.contains(&fold(row.cell(id)).as_str());
        self.totals = self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.cell(id).len() <= 12 && first(row))
            .map(|(at, _)| at)
            .collect();
    }

    fn read_numbers(&mut self, finds: &mut Finds) -> Result<(), Refused> {
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
                let spot = |code, says| Spot {
                    code,
                    line: row.line,
                    column: Some(found.header.clone()),
                    says,
                };
                if fits.is_none() {
                    let cell = crate::profile::text::clean(cell);
                    if let Some(was) = damage::day_for_number(&cell) {
                        let was = was.map_or_else(String::new, |it| format!(" (probably {it})"));
                        let says = format!("\"{cell}\" is a date, but {kind} belongs here{was}");
                        finds.add(spot(Code::D1, says), 1);
                    } else if date::has_short_year(&cell) || looks_like_day(&cell) {
                        let says = format!("\"{cell}\" is a date, but {kind} belongs here");
                        finds.add(spot(Code::D1, says), 1);
                    } else if number.is_some() {
                        let says = format!("\"{cell}\" is not a whole number");
                        finds.add(spot(Code::D1, says), 1);
                    } else {
                        wrong.get_or_insert_with(|| Refused::Number {
                            line: row.line,
                            column: found.header.clone(),
                            says: format!(
                                "this is not {kind}; export the file again and import it without \
                                 opening it first"
                            ),
                        });
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
                let cell = |row: &Row| crate::profile::text::clean(row.cell(found.column));
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

    fn read_days(&mut self, finds: &mut Finds, context: &Context<'_>) -> Result<(), Refused> {
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
        let cells = || self.rows.iter().map(|row| (row.line, row.cell(found.column)));
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
        for row in &self.rows {
            let cell = row.cell(found.column);
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

    /// Notes a day that is not written like the others.
    fn odd_day(
        &self,
        line: u64,
        found: &Found,
        cell: &str,
        finds: &mut Finds,
        wrong: &mut Option<(u64, String)>,
    ) {
        let cell = crate::profile::text::clean(cell);
        if date::has_short_year(&cell) {
            let says = format!("\"{cell}\" has a two-digit year");
            let column = Some(found.header.clone());
            finds.add(Spot { code: Code::D6, line, column, says }, 1);
        } else {
            wrong.get_or_insert((line, "this is not a day as the platform writes it".to_owned()));
        }
    }

    fn check_ids(&mut self, finds: &mut Finds) {
        let Some((_, id)) = self.column("id") else { return };
        let id = id.clone();
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

/// What is said of a file that must be UTF-16 and is not.
pub(super) const SAVED_ANEW: &str = "It was saved anew by another program (it is written in UTF-8, Meta writes UTF-16); its \
     numbers look whole.";

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

fn looks_like_day(cell: &str) -> bool {
    let patterns = [Pattern::YearMonthDay, Pattern::Slashes, Pattern::MonthFirst, Pattern::Dots];
    patterns.iter().any(|pattern| pattern.read(cell).is_some())
}

/// Notes columns of one name.
fn doubled(header: &Row, finds: &mut Finds) {
    let names: Vec<String> = header.cells.iter().map(fold).collect();
    for (at, name) in names.iter().enumerate() {
        let times = names.iter().filter(|other| *other == name).count();
        let is_first = names.iter().position(|other| other == name) == Some(at);
        if times > 1 && is_first && !name.is_empty() {
            let twice = if times == 2 { "twice".to_owned() } else { format!("{times} times") };
            let name = crate::profile::text::clean(header.cell(at));
            let says = format!("the column \"{name}\" appears {twice}");
            finds.add(Spot { code: Code::D6, line: header.line, column: None, says }, times - 1);
        }
    }
}
