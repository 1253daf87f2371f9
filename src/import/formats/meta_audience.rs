//! Meta Business Suite: several small tables in one file, each below its title.

use csv::StringRecord;
use rust_decimal::Decimal;

use super::common::{EN, column};
use super::meta::REPORT;
use super::shares;
use crate::import::Context;
use crate::import::damage::{Damage, Spot};
use crate::import::encoding::Encoding;
use crate::import::format::{Format, Holds};
use crate::import::grid::{DELIMITERS, Row, rows};
use crate::import::header::fold;
use crate::import::reading::{AudienceRead, Reading};
use crate::import::refused::Refused;
use crate::import::table::{Raw, SAVED_ANEW, Table};
use crate::profile::{AudienceBase, PlatformKind};

/// So many rows are looked at to find out whether it is such a file.
const TOP: usize = 12;

const NONE: Format = Format {
    platform: PlatformKind::Instagram,
    report: REPORT,
    table: "audience",
    columns: &[],
    needs: &["label"],
    exact: false,
    utf16: false,
    read: |table, _| Ok(table.reading()),
};

static PEOPLE: Format = Format {
    columns: &[
        column("label", Holds::Text, &[(EN, "")]),
        column("women", Holds::Share, &[(EN, "women")]),
        column("men", Holds::Share, &[(EN, "men")]),
    ],
    needs: &["label", "women", "men"],
    ..NONE
};

static PLACES: Format = Format {
    columns: &[
        column("label", Holds::Text, &[(EN, "")]),
        column(
            "share",
            Holds::Share,
            &[(EN, "top towns/cities"), (EN, "top cities"), (EN, "top countries")],
        ),
    ],
    needs: &["label", "share"],
    ..NONE
};

/// The tables that such a file may hold.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    People,
    Cities,
    Countries,
    /// Days, or what is not described.
    Other,
}

fn block(row: &Row) -> Option<Block> {
    if row.cells.iter().skip(1).any(|cell| !cell.trim().is_empty()) {
        return None;
    }
    Some(match fold(row.cell(0)).as_str() {
        "age & gender" => Block::People,
        "top towns/cities" | "top cities" => Block::Cities,
        "top countries" => Block::Countries,
        "follows" | "top pages" => Block::Other,
        _ => return None,
    })
}

/// What such a file says; none where it is no such file.
pub(super) fn read(
    text: &str,
    named: Option<char>,
    above: u64,
    encoding: Encoding,
    context: &Context<'_>,
) -> Result<Option<Reading>, Refused> {
    let candidates = named.map_or(DELIMITERS.to_vec(), |delimiter| vec![delimiter]);
    let is_such = |delimiter: &&char| {
        let top: Vec<Row> = rows(text, **delimiter, above).take(TOP).collect();
        let starts = |row: &Row| matches!(block(row), Some(known) if known != Block::Other);
        // a title alone is found with any delimiter; its table is not
        top.iter().any(starts) && top.iter().any(|row| row.cells.len() > 1)
    };
    let Some(delimiter) = candidates.iter().find(is_such).copied() else { return Ok(None) };
    let mut audience = AudienceRead::of(AudienceBase::Followers);
    let (mut first, mut damaged): (Option<Reading>, Option<Damage>) = (None, None);
    for (kind, title, body) in blocks(text, delimiter, above) {
        let checked = match kind {
            Block::People => people(body, delimiter, encoding, context),
            Block::Cities | Block::Countries => places(&title, &body, delimiter, encoding, context),
            Block::Other => continue,
        };
        let table = match checked {
            Ok(Some(table)) => table,
            Ok(None) => continue,
            Err(Refused::Damaged(more)) => {
                merge(&mut damaged, *more);
                continue;
            }
            Err(other) => return Err(other),
        };
        match kind {
            Block::People => (audience.gender, audience.age) = sums(&table),
            Block::Cities => {
                audience.cities = shares::cities(&shares::of_table(&table, "label", "share"));
            }
            _ => {
                audience.countries = shares::countries(&shares::of_table(&table, "label", "share"));
            }
        }
        let rows = first.as_ref().map_or(0, |reading| reading.rows);
        let reading = table.reading();
        first = Some(Reading { rows: rows + reading.rows, ..reading });
    }
    if let Some(damage) = damaged {
        return Err(Refused::Damaged(Box::new(damage)));
    }
    Ok(first.map(|reading| {
        let mut reading = Reading { platform: None, audience: Some(audience), ..reading };
        reading.other_columns = 0;
        if encoding == Encoding::Utf8 {
            reading.warnings.push(SAVED_ANEW.to_owned());
        }
        reading.warnings.dedup();
        reading.lacks.push("followers: new ones of each day, without those who left");
        reading
    }))
}

/// The tables of a file, each with its title.
fn blocks(text: &str, delimiter: char, above: u64) -> Vec<(Block, Row, Vec<Row>)> {
    let mut blocks: Vec<(Block, Row, Vec<Row>)> = Vec::new();
    for row in rows(text, delimiter, above) {
        match (block(&row), blocks.last_mut()) {
            (Some(kind), _) => blocks.push((kind, row, Vec::new())),
            (None, Some((_, _, body))) => body.push(row),
            (None, None) => {}
        }
    }
    blocks
}

fn check(
    format: &'static Format,
    header: Row,
    rows: Vec<Row>,
    delimiter: char,
    encoding: Encoding,
    context: &Context<'_>,
) -> Result<Option<Table>, Refused> {
    let Some(found) = format.find(&header) else { return Ok(None) };
    let titles = Vec::new();
    let raw = Raw { format, found, titles, header, rows, delimiter, encoding };
    Table::check(raw, context).map(Some)
}

fn people(
    body: Vec<Row>,
    delimiter: char,
    encoding: Encoding,
    context: &Context<'_>,
) -> Result<Option<Table>, Refused> {
    let mut rows = body.into_iter();
    let Some(header) = rows.next() else { return Ok(None) };
    check(&PEOPLE, header, rows.collect(), delimiter, encoding, context)
}

/// One row of labels above one row of shares, turned upright.
fn places(
    title: &Row,
    body: &[Row],
    delimiter: char,
    encoding: Encoding,
    context: &Context<'_>,
) -> Result<Option<Table>, Refused> {
    let [labels, shares, ..] = body else { return Ok(None) };
    let cells = StringRecord::from(vec!["", title.cell(0)]);
    let header = Row { line: title.line, cells };
    let upright = labels.cells.iter().zip(shares.cells.iter()).map(|(label, share)| Row {
        line: shares.line,
        cells: StringRecord::from(vec![label, share]),
    });
    check(&PLACES, header, upright.collect(), delimiter, encoding, context)
}

/// Gender is the sum of a column, age the sum of a row; neither is made to be a hundred.
fn sums(table: &Table) -> (crate::profile::audience::Shares, crate::profile::audience::Shares) {
    let column = |key: &str| {
        let sum: Decimal = table.rows().filter_map(|row| table.number(row, key)).sum();
        (key.to_owned(), sum)
    };
    let gender = [column("women"), column("men")];
    let age: Vec<(String, Decimal)> = table
        .rows()
        .filter_map(|row| {
            let (women, men) = (table.number(row, "women"), table.number(row, "men"));
            let sum = women.or(men)? + men.filter(|_| women.is_some()).unwrap_or_default();
            Some((table.text(row, "label").to_owned(), sum))
        })
        .collect();
    (shares::gender(&gender), shares::age(&age))
}

/// Adds the damage of one table to that of the others.
fn merge(damaged: &mut Option<Damage>, more: Damage) {
    match damaged {
        None => *damaged = Some(more),
        Some(damage) => {
            damage.cells += more.cells;
            let fresh = |spot: &Spot| !damage.has(spot.code);
            let spots: Vec<Spot> = more.spots.into_iter().filter(fresh).collect();
            damage.spots.extend(spots);
        }
    }
}
