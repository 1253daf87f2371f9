//! Tables that nobody knows, with a person's word for what is in their columns.
//!
//! `table` makes one of rows, `guess` proposes what a column may be, and
//! `private` knows what is not shown of one.

mod guess;
mod private;
mod table;

use jiff::civil::Date;

use super::Context;
use super::date::{self, Pattern};
use super::encoding::Encoding;
use super::format::{Column, Format, Found, Holds};
use super::formats::{posts_of, sums_of};
use super::grid::{Row, TITLE_LINES};
use super::header::fold;
use super::language::Language;
use super::number::{self, Mark, is_missing};
use super::own_table::{Mapping, OwnTable, Said};
use super::reading::{Extent, FileRead, Posts, Reading, Unknown};
use super::refused::Refused;
use super::table::{ODD_DAY, Raw, Table};
use crate::profile::text::clean;
use crate::profile::{Field, PlatformKind};

/// Patterns of days of which none can be taken for another.
const PATTERNS: &[Pattern] = &[
    Pattern::YearMonthDay,
    Pattern::Slashes,
    Pattern::MonthDayYear,
    Pattern::WeekdayMonthDayYear,
    Pattern::WeekdayMonthDay,
    Pattern::Dots,
    Pattern::DayMonthYear,
];

const DAY: Holds = Holds::Day(PATTERNS);

/// What is said of a column that was named and has no such days.
const NO_DAY: &str = "this is no day that can be read without doubt; write days as 2026-10-24, or \
                      choose another column";
/// The same of a column without numbers.
const NO_NUMBER: &str = "this is not a whole number; choose another column";
/// Words for a post that was not boosted.
const NOT_BOOSTED: [&str; 8] =
    ["no", "false", "none", "off", "organic", "not boosted", "nein", "non"];
/// So many days in a row with one row each are no posts.
const DAYS_IN_A_ROW: usize = 7;

/// The pattern in which a day is written.
fn pattern(cell: &str) -> Option<&'static Pattern> {
    PATTERNS.iter().find(|pattern| pattern.read(cell).is_some())
}

/// What a column may be, by the word that a person uses for it.
pub const ROLES: [&str; 10] =
    ["day", "title", "link", "views", "reach", "likes", "comments", "shares", "saves", "boosted"];

const NUMBERS: [(&str, Field); 6] = [
    ("views", Field::Views),
    ("reach", Field::Reach),
    ("likes", Field::Likes),
    ("comments", Field::Comments),
    ("shares", Field::Shares),
    ("saves", Field::Saves),
];

const fn column(key: &'static str, holds: Holds) -> Column {
    Column { key, holds, names: &[] }
}

static OWN: Format = Format {
    platform: PlatformKind::Other,
    report: "the platform",
    table: "list of posts",
    columns: &[
        column("day", DAY),
        column("title", Holds::Text),
        column("link", Holds::Id),
        column("views", Holds::Count),
        column("reach", Holds::Count),
        column("likes", Holds::Count),
        column("comments", Holds::Count),
        column("shares", Holds::Count),
        column("saves", Holds::Count),
        column("boosted", Holds::Text),
    ],
    needs: &[],
    exact: false,
    utf16: false,
    read: |table, _| Ok(table.reading()),
};

impl Mapping {
    /// Whether it is enough to make something of a table: a day and a number.
    pub fn is_enough(&self) -> bool {
        let has = |role: &str| self.columns.iter().any(|(known, _)| known == role);
        has("day") && NUMBERS.iter().any(|(role, _)| has(role))
    }

    /// Where its columns stand in a row, if all of them do.
    fn find(&self, row: &Row) -> Option<Vec<Option<Found>>> {
        let names: Vec<String> = row.cells.iter().map(fold).collect();
        let column = |name: &str| names.iter().position(|known| *known == fold(name));
        let all = self.columns.iter().all(|(_, name)| column(name).is_some());
        let found = |wanted: &Column| {
            let (_, name) = self.columns.iter().find(|(role, _)| role == wanted.key)?;
            let column = column(name)?;
            let header = clean(row.cell(column));
            Some(Found { column, header, language: Language::English })
        };
        all.then(|| OWN.columns.iter().map(found).collect())
    }
}

/// The same file with one of its own tables read by a person's word for its columns, for a platform
/// of this kind; nothing where the table does not have these columns.
///
/// # Errors
///
/// See [`Refused`]: nothing of the table is taken.
pub fn read_mapped(
    file: &FileRead,
    member: Option<&str>,
    mapping: &Mapping,
    kind: PlatformKind,
    today: Date,
) -> Result<Option<FileRead>, Refused> {
    let mut file = file.without(member);
    let is_it = |it: &Unknown| it.member.as_deref() == member && it.table.is_some();
    let Some(at) = file.unknown.iter().position(is_it) else { return Ok(None) };
    let Some(mut table) = file.unknown.get(at).and_then(|it| it.table.clone()) else {
        return Ok(None);
    };
    let Some(reading) = reading(&table, mapping, kind, today)? else { return Ok(None) };
    table.said = Some(Said { mapping: mapping.clone(), platform: Some(kind) });
    table.doubt = None;
    file.unknown.remove(at);
    let member = member.map(str::to_owned);
    file.readings.push(Reading { member, own: Some(table), ..reading });
    Ok(Some(file))
}

/// What the rows of a table say.
fn reading(
    table: &OwnTable,
    mapping: &Mapping,
    kind: PlatformKind,
    today: Date,
) -> Result<Option<Reading>, Refused> {
    let top = table.rows.0.iter().take(TITLE_LINES + 1).enumerate();
    let header = top.filter_map(|(at, row)| Some((at, row.clone(), mapping.find(row)?))).next();
    let Some((at, header, found)) = header else { return Ok(None) };
    let rows = table.rows.0.iter().skip(at + 1).cloned().collect();
    // how it is written says nothing: there is no platform that writes it in another way
    let (titles, delimiter, encoding) = (Vec::new(), ',', Encoding::Utf8);
    let raw = Raw { format: &OWN, found, titles, header, rows, delimiter, encoding };
    let context = Context { today, exported: None, member: None };
    let table = Table::check(raw, &context).map_err(in_own_words)?;
    let mut reading = table.reading();
    if is_of_days(&table) {
        reading.table = "sums by day";
        sums_of(&table, &mut reading, &NUMBERS.map(|(role, _)| (role, role)));
        reading.lacks.push(
            "typical numbers: every day has one row, so these look like sums of days, which say \
             nothing about a post; say which column is a title or a link if they are posts",
        );
    } else {
        let mut list = posts_of(&table, &mut reading, &NUMBERS);
        for (row, post) in &mut list {
            post.is_boosted = is_boosted(table.text(*row, "boosted"));
        }
        let list = list.into_iter().map(|(_, post)| post).collect();
        let (extent, called) = (Extent::Perhaps, ("post", "posts"));
        reading.posts = Some(Posts { called, list, extent, counts_rhythm: true });
    }
    reading.platform = Some(kind);
    let report = if kind == PlatformKind::Other { "own table" } else { kind.name() };
    Ok(Some(Reading { report, ..reading }))
}

/// Whether a cell says that a post was boosted: anything but no, nothing and zero.
fn is_boosted(cell: &str) -> bool {
    let cell = fold(cell);
    let number = number::read(&cell, Mark::Dot, true);
    match number {
        Some(number) => !number.value.is_zero(),
        None => !is_missing(&cell) && !NOT_BOOSTED.contains(&cell.as_str()),
    }
}

/// Whether a table has one row for each of many days in a row, and nothing that names a post.
fn is_of_days(table: &Table) -> bool {
    let days: Vec<Date> = table.rows().filter_map(|row| table.day(row, "day")).collect();
    let mut each = days.clone();
    each.sort_unstable();
    each.dedup();
    let span = each.first().zip(each.last());
    let span = span.map_or(0, |(from, to)| date::days_inclusive(*from, *to));
    let names_posts = table.has("title") || table.has("link");
    !names_posts
        && each.len() == days.len()
        && each.len() as u64 == span
        && each.len() >= DAYS_IN_A_ROW
}

/// What to do about a table whose columns a person named: no platform can export it again.
fn in_own_words(refused: Refused) -> Refused {
    match refused {
        Refused::Day { line, column, says } if says.starts_with(ODD_DAY) => {
            Refused::Day { line, column, says: NO_DAY.to_owned() }
        }
        Refused::Number { line, column, .. } => {
            Refused::Number { line, column, says: NO_NUMBER.to_owned() }
        }
        other => other,
    }
}
