//! What spreadsheet programs do to a file, and how it shows.

use std::fmt;

use super::months::month;

/// A sign of damage, by its number in the list of known ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the numbers of the list, explained there")]
pub enum Code {
    /// A number became a date.
    D1,
    /// Every row became one quoted text.
    D3,
    /// The writing system of the file was lost.
    D4,
    /// A long number was shortened.
    D5,
    /// A column was doubled, or days lost half of their year.
    D6,
    /// Decimal commas and decimal points in one column.
    D7,
}

/// One damaged place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Which kind of damage.
    pub code: Code,
    /// Line of the file, from 1.
    pub line: u64,
    /// The column as the file names it, if one is meant.
    pub column: Option<String>,
    /// What is there.
    pub says: String,
}

/// A file that a spreadsheet program changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Where it would be exported again.
    pub report: &'static str,
    /// The first place of each kind.
    pub spots: Vec<Spot>,
    /// How many cells are damaged.
    pub cells: usize,
}

impl Damage {
    /// Whether this kind of damage was found.
    pub fn has(&self, code: Code) -> bool {
        self.spots.iter().any(|spot| spot.code == code)
    }

    /// Says it of a file.
    pub(super) fn say(&self, f: &mut fmt::Formatter<'_>, file: &str) -> fmt::Result {
        writeln!(f, "error: {file} was changed by a spreadsheet program and cannot be trusted.")?;
        let spots: Vec<String> = self.spots.iter().map(ToString::to_string).collect();
        writeln!(f, "  {}.", spots.join("; "))?;
        let are = if self.cells == 1 { "cell in this file is" } else { "cells in this file are" };
        writeln!(f, "  {} {are} damaged. Nothing was imported.", self.cells)?;
        write!(
            f,
            "  help: export the file from {} again and import it without opening it first.",
            self.report
        )
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.say(f, "the file")
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.column {
            Some(column) => write!(f, "line {}, column \"{column}\": {}", self.line, self.says),
            None => write!(f, "line {}: {}", self.line, self.says),
        }
    }
}

/// Damage as it is found, row by row.
#[derive(Debug, Default)]
pub(super) struct Finds {
    spots: Vec<Spot>,
    cells: usize,
}

impl Finds {
    /// Notes some damaged cells; the first of each kind is shown.
    pub(super) fn add(&mut self, spot: Spot, cells: usize) {
        self.cells += cells;
        let same = |known: &&mut Spot| {
            known.code == spot.code && known.column.is_some() == spot.column.is_some()
        };
        match self.spots.iter_mut().find(same) {
            // two columns may be damaged: the place further up is shown
            Some(known) if spot.line < known.line => *known = spot,
            Some(_) => {}
            None => self.spots.push(spot),
        }
    }

    /// The damage to a file of this report, if there is any.
    pub(super) fn into_damage(self, report: &'static str) -> Option<Damage> {
        (!self.spots.is_empty()).then_some(Damage { report, spots: self.spots, cells: self.cells })
    }
}

/// What a cell that is a day and a month's name was before, where that can be told: `17.6`.
/// Nothing where the cell is no such day.
pub(super) fn day_for_number(cell: &str) -> Option<Option<String>> {
    let cell = cell.trim();
    let digits = cell.bytes().take_while(u8::is_ascii_digit).count();
    let (day, rest) = cell.split_at_checked(digits).filter(|_| (1..=2).contains(&digits))?;
    let rest = rest.trim_start().trim_start_matches(['.', '-', '/', ' ']).trim_start();
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let (word, rest) = rest.split_at_checked(end)?;
    let rest = rest.trim_start_matches(['.', '-', '/', ' ']);
    let is_year = rest.is_empty()
        || ((2..=4).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_digit()));
    if word.chars().count() < 3 || !is_year {
        return None;
    }
    Some(month(word).map(|month| format!("{day}.{month}")))
}

/// Whether a cell is an id that lost its last digits: `1.22158E+17`.
pub(super) fn is_shortened_id(cell: &str) -> bool {
    if !cell.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let Some((number, power)) = cell.split_once(['E', 'e']) else { return false };
    let number = number.replace([',', '.'], "");
    let power = power.strip_prefix('+').unwrap_or(power);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(&number) && digits(power)
}

/// Whether a text of a file is one in which every row became one quoted cell.
pub(super) fn is_quoted_row(cell: &str, columns: usize) -> bool {
    columns == 1 && cell.starts_with('"') && cell.ends_with('"') && cell.len() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_place_of_a_number_is_noticed() {
        for (cell, was) in [
            ("17.юни", Some("17.6")),
            ("3.апр", Some("3.4")),
            ("8.яну", Some("8.1")),
            ("17-Jun", Some("17.6")),
            ("17 Jun 2026", Some("17.6")),
            ("17.xyz", None),
        ] {
            assert_eq!(day_for_number(cell), Some(was.map(str::to_owned)), "{cell}");
        }
        for cell in ["17.6", "17", "June 17", "117.юни", "12.5K", "", "17.ab", "1.2E+17"] {
            assert_eq!(day_for_number(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_shortened_id_is_noticed() {
        assert!(is_shortened_id("1.22158E+17") && is_shortened_id("1,8E+16"));
        assert!(!is_shortened_id("18000000000000001") && !is_shortened_id("mH0example01"));
        assert!(!is_shortened_id("E+1") && !is_shortened_id("1E"));
    }
}
