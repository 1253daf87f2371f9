//! Finds out what a file is, by what is in it.

use super::Context;
use super::damage::{self, Code, Damage, Spot};
use super::encoding::{Encoding, decode};
use super::format::{Format, Found};
use super::formats::{self, FORMATS};
use super::grid::{DELIMITERS, Row, TITLE_LINES, rows, sep_line};
use super::own_table::OwnTable;
use super::reading::{FileRead, Reading, Unknown};
use super::refused::Refused;
use super::table::{Raw, Table};
use super::workbook::Sheet;
use crate::profile::text::clean;

/// Reads one member of a file, if it is a table that is known.
pub(super) fn member(
    bytes: &[u8],
    context: &Context<'_>,
    file: &mut FileRead,
) -> Result<(), Refused> {
    let inside = context.member.is_some();
    let (text, encoding) = match decode(bytes) {
        Ok(decoded) => decoded,
        // pictures and the like in a zip are none of our business
        Err(_) if inside && !has_text_name(context.member) => {
            file.unknown.push(unknown(context, None));
            return Ok(());
        }
        Err(refused) => return Err(refused),
    };
    let readings = match text.trim_start().chars().next() {
        None if inside => Vec::new(),
        None => return Err(Refused::Empty),
        Some('{' | '[') => formats::json(&text, context)?,
        Some(_) => match table(&text, encoding, context)? {
            Ok(readings) => readings,
            Err(own) => {
                file.unknown.push(unknown(context, own));
                return Ok(());
            }
        },
    };
    if readings.is_empty() {
        file.unknown.push(unknown(context, None));
    }
    file.readings.extend(readings.into_iter().map(|reading| Reading {
        member: context.member.map(str::to_owned),
        made: reading.made.or(context.exported),
        ..reading
    }));
    Ok(())
}

fn has_text_name(member: Option<&str>) -> bool {
    let name = member.unwrap_or_default().to_lowercase();
    [".csv", ".json", ".tsv", ".txt"].iter().any(|end| name.ends_with(end))
}

fn unknown(context: &Context<'_>, table: Option<OwnTable>) -> Unknown {
    Unknown::of(context.member.map(str::to_owned), table)
}

/// Reads one sheet of a workbook, if it is a table that is known.
pub(super) fn sheet(
    sheet: Sheet,
    context: &Context<'_>,
    file: &mut FileRead,
) -> Result<(), Refused> {
    let member = Some(clean(&sheet.name));
    let top: Vec<Row> = sheet.rows.iter().take(TITLE_LINES + 1).cloned().collect();
    let reading = if let Some(reading) = formats::sheet(&sheet.rows) {
        reading
    } else if let Some(hit) = find(&top) {
        let mut rows = sheet.rows.into_iter();
        let titles = rows.by_ref().take(hit.header).map(|row| row.cell(0).to_owned()).collect();
        let Some(header) = rows.next() else { return Ok(()) };
        let (format, found, rows) = (hit.format, hit.found, rows.collect());
        let encoding = Encoding::Utf8;
        let raw = Raw { format, found, titles, header, rows, delimiter: ',', encoding };
        (format.read)(&Table::check(raw, context)?, context)?
    } else {
        let table = OwnTable::of_rows(sheet.rows);
        file.unknown.push(Unknown::of(member, table));
        return Ok(());
    };
    let made = reading.made.or(context.exported);
    file.readings.push(Reading { member, made, ..reading });
    Ok(())
}

/// Where a known table begins in the rows of a text.
struct Hit {
    format: &'static Format,
    found: Vec<Option<Found>>,
    header: usize,
}

/// What a delimited text says; or the table that it is where it is none that is known.
fn table(
    text: &str,
    encoding: Encoding,
    context: &Context<'_>,
) -> Result<Result<Vec<Reading>, Option<OwnTable>>, Refused> {
    let (named, body) = match sep_line(text) {
        Some((delimiter, body)) => (Some(delimiter), body),
        None => (None, text),
    };
    let above = u64::from(named.is_some());
    if let Some(readings) = formats::blocks(body, named, above, encoding, context)? {
        return Ok(Ok(readings));
    }
    let candidates: Vec<char> = named.map_or(DELIMITERS.to_vec(), |delimiter| vec![delimiter]);
    let hit = candidates.iter().find_map(|delimiter| {
        let top: Vec<Row> = rows(body, *delimiter, above).take(TITLE_LINES + 1).collect();
        find(&top).map(|hit| (*delimiter, hit))
    });
    let Some((delimiter, hit)) = hit else {
        quoted_rows(text)?;
        return Ok(Err(OwnTable::of_text(body, &candidates, above)));
    };
    let mut rows = rows(body, delimiter, above);
    let titles = rows.by_ref().take(hit.header).map(|row| row.cell(0).to_owned()).collect();
    let Some(header) = rows.next() else { return Err(Refused::Empty) };
    let raw = Raw {
        format: hit.format,
        found: hit.found,
        titles,
        header,
        rows: rows.collect(),
        delimiter,
        encoding,
    };
    let table = Table::check(raw, context)?;
    Ok(Ok(vec![(hit.format.read)(&table, context)?]))
}

/// The first row that is the header of a known table; of several tables the one that needs most.
fn find(top: &[Row]) -> Option<Hit> {
    top.iter().enumerate().find_map(|(header, row)| {
        let fits = FORMATS.iter().filter_map(|format| Some((*format, format.find(row)?)));
        let best = fits.reduce(
            |best, next| {
                if next.0.needs.len() > best.0.needs.len() { next } else { best }
            },
        );
        best.map(|(format, found)| Hit { format, found, header })
    })
}

/// Refuses a text in which a spreadsheet program made one quoted cell of every row.
fn quoted_rows(text: &str) -> Result<(), Refused> {
    let all: Vec<Row> = rows(text, ',', 0).collect();
    let is_quoted = |row: &Row| damage::is_quoted_row(row.cell(0), row.cells.len());
    let Some(first) = all.iter().find(|row| is_quoted(row) && row.cell(0).contains("\",\"")) else {
        return Ok(());
    };
    let inner: Vec<String> = all.iter().map(|row| row.cell(0).to_owned()).collect();
    // the rows of the table that it was tell where it came from
    let top: Vec<Row> = inner.iter().flat_map(|line| rows(line, ',', 0)).take(12).collect();
    let report = find(&top).map_or("the platform", |hit| hit.format.report);
    let says =
        "the whole row is one quoted text (doubled quotes), so its columns are lost".to_owned();
    let spot = Spot { code: Code::D3, line: first.line, column: None, says };
    let cells = all.iter().filter(|row| is_quoted(row)).count();
    Err(Refused::Damaged(Box::new(Damage { report, spots: vec![spot], cells })))
}
