//! Tables that nobody knows, with a person's word for what is in their columns.

use jiff::civil::Date;

use super::Context;
use super::container::{self, Container};
use super::date::Pattern;
use super::encoding::decode;
use super::format::{Column, Format, Found, Holds, Language};
use super::formats::posts_of;
use super::grid::{DELIMITERS, Row, rows, sep_line};
use super::header::fold;
use super::reading::{Extent, FileRead, Posts, Reading};
use super::refused::Refused;
use super::table::{Raw, Table};
use crate::profile::text::clean;
use crate::profile::{Field, PlatformKind};

/// Days in patterns of which none can be taken for another.
const DAY: Holds = Holds::Day(&[
    Pattern::YearMonthDay,
    Pattern::Slashes,
    Pattern::MonthDayYear,
    Pattern::WeekdayMonthDayYear,
    Pattern::WeekdayMonthDay,
    Pattern::Dots,
    Pattern::DayMonthYear,
]);

/// What a column may be, by the word that a person uses for it.
pub const ROLES: [&str; 9] =
    ["day", "title", "link", "views", "reach", "likes", "comments", "shares", "saves"];

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
    report: "a table of your own",
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
    ],
    needs: &[],
    exact: false,
    utf16: false,
    read: |table, _| Ok(table.reading()),
};

/// Which column of a table is what: pairs of a role and the column's name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The pairs; a role that is not known says nothing.
    pub columns: Vec<(String, String)>,
}

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

/// Reads a table with a person's word for its columns, for a platform of this kind; nothing where
/// the table does not have these columns.
///
/// # Errors
///
/// See [`Refused`]: nothing of the file is taken.
pub fn read_mapped(
    file: &FileRead,
    bytes: &[u8],
    mapping: &Mapping,
    kind: PlatformKind,
    today: Date,
) -> Result<Option<FileRead>, Refused> {
    let Container::Members(members) = container::open(bytes)? else { return Ok(None) };
    let [member] = members.as_slice() else { return Ok(None) };
    let (text, encoding) = decode(&member.bytes)?;
    let (named, body) = match sep_line(&text) {
        Some((delimiter, body)) => (Some(delimiter), body),
        None => (None, text.as_ref()),
    };
    let above = u64::from(named.is_some());
    let candidates = named.map_or(DELIMITERS.to_vec(), |delimiter| vec![delimiter]);
    for delimiter in candidates {
        let mut rows = rows(body, delimiter, above);
        let Some((header, found)) =
            rows.by_ref().take(11).find_map(|row| mapping.find(&row).map(|found| (row, found)))
        else {
            continue;
        };
        let (titles, rows) = (Vec::new(), rows.collect());
        let raw = Raw { format: &OWN, found, titles, header, rows, delimiter, encoding };
        let context = Context { today, exported: None, member: None };
        let table = Table::check(raw, &context)?;
        let mut reading = table.reading();
        let list = posts_of(&table, &mut reading, &NUMBERS);
        let (extent, called) = (Extent::Perhaps, ("post", "posts"));
        reading.posts = Some(Posts { called, list, extent, counts_rhythm: true });
        reading.platform = Some(kind);
        let readings = vec![Reading { report: kind.name(), ..reading }];
        return Ok(Some(FileRead { readings, unknown: Vec::new(), ..file.clone() }));
    }
    Ok(None)
}
