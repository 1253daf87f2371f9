//! What the readers share: columns by short names, lists of posts, levels and sums over days.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::import::format::{Column, Holds};
use crate::import::language::Language;
use crate::import::number::count;
use crate::import::reading::{Post, Reading, RowPlace, Skipped, Sum};
use crate::import::table::Table;
use crate::profile::text::clean;
use crate::profile::{Count, Field};

pub(super) const EN: Language = Language::English;
pub(super) const DE: Language = Language::German;
pub(super) const FR: Language = Language::French;
pub(super) const PT: Language = Language::Portuguese;

/// A column with its names.
pub(super) const fn column(
    key: &'static str,
    holds: Holds,
    names: &'static [(Language, &'static str)],
) -> Column {
    Column { key, holds, names }
}

/// The posts of a table with their rows; `numbers` are the columns of counts with what they are.
/// A row without a name and without any number is skipped, and said.
pub(super) fn posts(
    table: &Table,
    reading: &mut Reading,
    numbers: &[(&'static str, Field)],
    day_of: impl Fn(usize) -> Option<Date>,
) -> Vec<(usize, Post)> {
    let mut list = Vec::with_capacity(reading.rows);
    let (mut empty, mut undated) = (Vec::new(), Vec::new());
    for row in table.rows() {
        let known = |(key, field): &(&str, Field)| Some((*field, table.number(row, key)?));
        // fewer than none of a post is a slip of the platform, not a number
        let numbers: Vec<(Field, Decimal)> = numbers
            .iter()
            .filter_map(known)
            .filter(|(_, number)| *number >= Decimal::ZERO)
            .collect();
        let day = day_of(row);
        let link = table.text(row, "link");
        let key = if link.is_empty() { table.text(row, "id") } else { link };
        if key.is_empty() && numbers.is_empty() {
            empty.push(table.place(row));
            continue;
        }
        if day.is_none() {
            undated.push(table.place(row));
        }
        let (key, title) = (clean(key), clean(table.text(row, "title")));
        list.push((row, Post { day, key, title, numbers, ..Post::default() }));
    }
    reading.rows -= empty.len();
    skip(reading, empty, "without data");
    skip(reading, undated, "without a date (left out of typical numbers)");
    list
}

/// Notes rows that say nothing, with where they stand.
pub(super) fn skip(reading: &mut Reading, places: Vec<RowPlace>, reason: &'static str) {
    if !places.is_empty() {
        reading.skipped.push(Skipped { reason, rows: places.len(), places });
    }
}

/// Notes rows that say nothing, of which only the number is told: they are about other people, or in
/// a file without lines.
pub(super) fn skip_some(reading: &mut Reading, rows: usize, reason: &'static str) {
    if rows > 0 {
        reading.skipped.push(Skipped { reason, rows, places: Vec::new() });
    }
}

/// Followers at the end of days, oldest first.
pub(super) fn levels(table: &Table, reading: &mut Reading, key: &str) -> Vec<(Date, Count)> {
    let mut missing = Vec::new();
    let mut levels = Vec::new();
    for row in table.rows() {
        let count = table.number(row, key).and_then(count);
        match table.day(row, "day").zip(count) {
            Some(level) => levels.push(level),
            None => missing.push(table.place(row)),
        }
    }
    reading.rows -= missing.len();
    skip(reading, missing, "without data");
    levels.sort_by_key(|(day, _)| *day);
    levels
}

/// Sums over the days of a table, each with the days that have a number. `is_missing` names rows
/// whose zeros are none.
pub(super) fn sums(
    table: &Table,
    reading: &mut Reading,
    columns: &[(&'static str, &'static str)],
    is_missing: impl Fn(usize) -> bool,
) {
    let has_data = |row: usize| columns.iter().any(|(key, _)| table.number(row, key).is_some());
    let is_told = |row: &usize| !is_missing(*row) && has_data(*row);
    let (rows, empty): (Vec<usize>, Vec<usize>) = table.rows().partition(is_told);
    let empty: Vec<RowPlace> = empty.into_iter().map(|row| table.place(row)).collect();
    reading.rows = rows.len();
    skip(reading, empty, "without data (not counted as zero)");
    for (key, of) in columns {
        let numbers: Vec<Decimal> = rows.iter().filter_map(|row| table.number(*row, key)).collect();
        let sum: Decimal = numbers.iter().copied().sum();
        if let Some(sum) = sum.trunc().to_i128().filter(|_| !numbers.is_empty()) {
            reading.sums.push(Sum { of: (*of).to_owned(), sum, days: numbers.len() });
        }
    }
}

/// Posts without their rows.
pub(super) fn plain(list: Vec<(usize, Post)>) -> Vec<Post> {
    list.into_iter().map(|(_, post)| post).collect()
}
