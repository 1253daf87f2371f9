//! Where the objects of a file are (ISO 32000-1, 7.5.4 and 7.5.8).

use std::collections::{BTreeMap, BTreeSet};

use super::lexer::{Lexer, Token};
use super::value::{next, number, read};
use super::{Budget, Entries, Unreadable, Value, file};

/// The end of a file that says where its table is.
const TAIL: usize = 2048;
/// What a place takes in memory, in bytes, roughly.
const PLACE: usize = 64;

/// Where an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It is no more.
    Free,
    /// At this byte of the file.
    At(usize),
    /// Packed with others in this stream, at this place among them.
    In(u32, usize),
}

/// The places of all objects, and what the file's end says.
pub(super) struct Table {
    pub(super) places: BTreeMap<u32, Place>,
    pub(super) trailer: Entries,
}

/// Reads the table with all its earlier parts. What comes later in the file counts.
pub(super) fn read_table(bytes: &[u8], budget: &Budget) -> Result<Table, Unreadable> {
    let mut table = Table { places: BTreeMap::new(), trailer: Entries::new() };
    let mut waiting = vec![start(bytes)?];
    let mut seen = BTreeSet::new();
    while let Some(at) = waiting.pop() {
        if !seen.insert(at) {
            continue;
        }
        let trailer = section(bytes, at, budget, &mut table.places)?;
        let next = |key: &[u8]| trailer.get(key).and_then(Value::count);
        waiting.extend(next(b"Prev"));
        // Packed objects of a file that older programs can open, too: before the earlier parts.
        waiting.extend(next(b"XRefStm"));
        if table.trailer.is_empty() {
            table.trailer = trailer;
        }
    }
    Ok(table)
}

fn start(bytes: &[u8]) -> Result<usize, Unreadable> {
    const WORD: &[u8] = b"startxref";
    let from = bytes.len().saturating_sub(TAIL);
    let tail = bytes.get(from..).unwrap_or_default();
    let at = tail.windows(WORD.len()).rposition(|word| word == WORD);
    let mut lexer = Lexer::new(bytes, at.ok_or(Unreadable::Damaged)? + from + WORD.len());
    match lexer.next() {
        Some(Token::Number(digits)) => number(digits).ok_or(Unreadable::Damaged),
        _ => Err(Unreadable::Damaged),
    }
}

/// Reads one part of the table, and its trailer.
fn section(
    bytes: &[u8],
    at: usize,
    budget: &Budget,
    places: &mut BTreeMap<u32, Place>,
) -> Result<Entries, Unreadable> {
    let mut lexer = Lexer::new(bytes, at);
    if next(&mut lexer, budget)? != Token::Keyword(b"xref") {
        return packed_section(bytes, at, budget, places);
    }
    loop {
        let first: u32 = match next(&mut lexer, budget)? {
            Token::Keyword(b"trailer") => break,
            Token::Number(digits) => number(digits).ok_or(Unreadable::Damaged)?,
            _ => return Err(Unreadable::Damaged),
        };
        let count: u32 = whole(next(&mut lexer, budget)?)?;
        for index in 0..count {
            let offset = whole(next(&mut lexer, budget)?)?;
            next(&mut lexer, budget)?;
            let place = match next(&mut lexer, budget)? {
                Token::Keyword(b"n") => Place::At(offset),
                Token::Keyword(b"f") => Place::Free,
                _ => return Err(Unreadable::Damaged),
            };
            add(places, first.checked_add(index), place, budget)?;
        }
    }
    match read(&mut lexer, budget)? {
        Value::Dictionary(trailer) => Ok(trailer),
        _ => Err(Unreadable::Damaged),
    }
}

fn whole<T: std::str::FromStr>(token: Token<'_>) -> Result<T, Unreadable> {
    match token {
        Token::Number(digits) => number(digits).ok_or(Unreadable::Damaged),
        _ => Err(Unreadable::Damaged),
    }
}

/// A part that is a stream: rows of three numbers.
fn packed_section(
    bytes: &[u8],
    at: usize,
    budget: &Budget,
    places: &mut BTreeMap<u32, Place>,
) -> Result<Entries, Unreadable> {
    let (_, object) = file::object_at(bytes, at, budget, &|_| Err(Unreadable::Damaged))?;
    let Value::Stream(entries, range) = object else { return Err(Unreadable::Damaged) };
    if entries.get(b"Type".as_slice()).and_then(Value::name) != Some(b"XRef") {
        return Err(Unreadable::Damaged);
    }
    let rows = file::unpacked(bytes, &entries, range, budget)?;
    let numbers = |key: &[u8]| -> Vec<usize> {
        let list = entries.get(key).map(Value::list).unwrap_or_default();
        list.iter().filter_map(Value::count).collect()
    };
    let [kind, second, third] = numbers(b"W").try_into().map_err(|_| Unreadable::Damaged)?;
    let width = [kind, second, third]
        .iter()
        .try_fold(0_usize, |sum, width| sum.checked_add(*width).filter(|_| *width <= 8));
    let width = width.filter(|width| *width > 0).ok_or(Unreadable::Damaged)?;
    let mut ranges = numbers(b"Index");
    if ranges.is_empty() {
        ranges = vec![0, usize::MAX];
    }
    let mut rows = rows.chunks_exact(width);
    for range in ranges.chunks_exact(2) {
        let [first, count] = range else { continue };
        for (index, row) in rows.by_ref().take(*count).enumerate() {
            let (kind_of, rest) = row.split_at_checked(kind).ok_or(Unreadable::Damaged)?;
            let (one, other) = rest.split_at_checked(second).ok_or(Unreadable::Damaged)?;
            let place = match (if kind == 0 { 1 } else { big_endian(kind_of) }, big_endian(one)) {
                (1, offset) => Place::At(offset),
                (2, stream) => {
                    let stream = u32::try_from(stream).map_err(|_| Unreadable::Damaged)?;
                    Place::In(stream, big_endian(other))
                }
                _ => Place::Free,
            };
            let id = first.checked_add(index).and_then(|id| u32::try_from(id).ok());
            add(places, id, place, budget)?;
        }
    }
    Ok(entries)
}

fn big_endian(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |number, byte| number << 8 | usize::from(*byte))
}

fn add(
    places: &mut BTreeMap<u32, Place>,
    id: Option<u32>,
    place: Place,
    budget: &Budget,
) -> Result<(), Unreadable> {
    budget.spend(PLACE)?;
    places.entry(id.ok_or(Unreadable::Damaged)?).or_insert(place);
    Ok(())
}
