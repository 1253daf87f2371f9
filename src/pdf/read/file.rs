//! A file whose objects are fetched one by one.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use super::lexer::{Lexer, Token};
use super::table::{Place, Table, read_table};
use super::value::{next, number, read};
use super::{Budget, Entries, Id, Unreadable, Value, stream};

/// How far into a file its beginning may lie.
const BEGINNING: usize = 1024;

/// A PDF file.
pub(in crate::pdf) struct File<'a> {
    bytes: &'a [u8],
    table: Table,
    budget: Budget,
    /// The streams of packed objects that were unpacked, by their numbers.
    unpacked: RefCell<BTreeMap<u32, Rc<Packed>>>,
}

/// Objects that are packed together.
struct Packed {
    bytes: Vec<u8>,
    /// Number and place of each.
    objects: Vec<(u32, usize)>,
}

impl<'a> File<'a> {
    /// Reads where everything is.
    pub(in crate::pdf) fn open(bytes: &'a [u8], budget: Budget) -> Result<Self, Unreadable> {
        const MARK: &[u8] = b"%PDF-";
        let beginning = bytes.get(..BEGINNING.min(bytes.len())).unwrap_or_default();
        let at = beginning.windows(MARK.len()).position(|word| word == MARK);
        let bytes = bytes.get(at.ok_or(Unreadable::NotPdf)?..).unwrap_or_default();
        let table = read_table(bytes, &budget)?;
        if table.trailer.contains_key(b"Encrypt".as_slice()) {
            return Err(Unreadable::Encrypted);
        }
        Ok(Self { bytes, table, budget, unpacked: RefCell::default() })
    }

    /// What the file's end says.
    pub(in crate::pdf) fn trailer(&self) -> &Entries {
        &self.table.trailer
    }

    /// An object; nothing where there is none.
    pub(in crate::pdf) fn object(&self, id: Id) -> Result<Value, Unreadable> {
        match self.table.places.get(&id.0) {
            None | Some(Place::Free) => Ok(Value::Null),
            Some(Place::At(at)) => self.at(*at, id, &|length| self.length(length)),
            Some(Place::In(stream, index)) => {
                let packed = self.packed(*stream)?;
                let (number, at) = *packed.objects.get(*index).ok_or(Unreadable::Damaged)?;
                if number != id.0 {
                    return Err(Unreadable::Damaged);
                }
                read(&mut Lexer::new(&packed.bytes, at), &self.budget)
            }
        }
    }

    /// A value, and if it is a reference, what that leads to.
    pub(in crate::pdf) fn follow(&self, value: &Value) -> Result<Value, Unreadable> {
        match value {
            Value::Reference(id) => self.object(*id),
            value => Ok(value.clone()),
        }
    }

    /// An entry of a dictionary; nothing where it is missing.
    pub(in crate::pdf) fn entry(&self, entries: &Entries, key: &[u8]) -> Result<Value, Unreadable> {
        entries.get(key).map_or(Ok(Value::Null), |value| self.follow(value))
    }

    /// Hands on what a stream holds, piece by piece.
    pub(in crate::pdf) fn unpack(
        &self,
        entries: &Entries,
        range: &Range<usize>,
        take: impl FnMut(&[u8]),
    ) -> Result<(), Unreadable> {
        let packed = self.bytes.get(range.clone()).ok_or(Unreadable::Damaged)?;
        stream::unpack(entries, packed, &self.budget, take)
    }

    /// Whether what a stream holds is unpacked when it is handed on.
    pub(in crate::pdf) fn is_packed(&self, entries: &Entries) -> bool {
        !matches!(stream::Packing::of(entries), stream::Packing::None)
    }

    /// What a stream holds.
    pub(in crate::pdf) fn content(
        &self,
        entries: &Entries,
        range: &Range<usize>,
    ) -> Result<Vec<u8>, Unreadable> {
        unpacked(self.bytes, entries, range.clone(), &self.budget)
    }

    /// The object that begins at this byte, which must be the one that was asked for.
    fn at(&self, at: usize, id: Id, length: &Length<'_>) -> Result<Value, Unreadable> {
        let (found, object) = object_at(self.bytes, at, &self.budget, length)?;
        if found == id { Ok(object) } else { Err(Unreadable::Damaged) }
    }

    /// The length of a stream, where it is an object of its own.
    fn length(&self, id: Id) -> Result<usize, Unreadable> {
        let Some(Place::At(at)) = self.table.places.get(&id.0) else {
            return Err(Unreadable::Damaged);
        };
        let object = self.at(*at, id, &|_| Err(Unreadable::Damaged))?;
        object.count().ok_or(Unreadable::Damaged)
    }

    fn packed(&self, stream: u32) -> Result<Rc<Packed>, Unreadable> {
        if let Some(known) = self.unpacked.borrow().get(&stream) {
            return Ok(known.clone());
        }
        // Such a stream lies in the file itself, never in another one.
        let Some(Place::At(at)) = self.table.places.get(&stream) else {
            return Err(Unreadable::Damaged);
        };
        let object = self.at(*at, (stream, 0), &|length| self.length(length))?;
        let Value::Stream(entries, range) = object else { return Err(Unreadable::Damaged) };
        if entries.get(b"Type".as_slice()).and_then(Value::name) != Some(b"ObjStm") {
            return Err(Unreadable::Damaged);
        }
        let count = |key: &[u8]| entries.get(key).and_then(Value::count).ok_or(Unreadable::Damaged);
        let (objects, first) = (count(b"N")?, count(b"First")?);
        let bytes = self.content(&entries, &range)?;
        let mut lexer = Lexer::new(&bytes, 0);
        let mut places = Vec::new();
        for _ in 0..objects {
            let mut whole = || match next(&mut lexer, &self.budget)? {
                Token::Number(digits) => number(digits).ok_or(Unreadable::Damaged),
                _ => Err(Unreadable::Damaged),
            };
            let (id, offset): (usize, usize) = (whole()?, whole()?);
            let id = u32::try_from(id).map_err(|_| Unreadable::Damaged)?;
            places.push((id, first.checked_add(offset).ok_or(Unreadable::Damaged)?));
        }
        let packed = Rc::new(Packed { bytes, objects: places });
        self.unpacked.borrow_mut().insert(stream, packed.clone());
        Ok(packed)
    }
}

/// What a stream holds.
pub(super) fn unpacked(
    bytes: &[u8],
    entries: &Entries,
    range: Range<usize>,
    budget: &Budget,
) -> Result<Vec<u8>, Unreadable> {
    let packed = bytes.get(range).ok_or(Unreadable::Damaged)?;
    let mut content = Vec::new();
    stream::unpack(entries, packed, budget, |piece| content.extend_from_slice(piece))?;
    Ok(content)
}

/// Knows the length of a stream where that is an object of its own.
type Length<'a> = dyn Fn(Id) -> Result<usize, Unreadable> + 'a;

/// The object that begins at this byte, with its number.
pub(super) fn object_at(
    bytes: &[u8],
    at: usize,
    budget: &Budget,
    length: &Length<'_>,
) -> Result<(Id, Value), Unreadable> {
    let mut lexer = Lexer::new(bytes, at);
    let (first, second) = (next(&mut lexer, budget)?, next(&mut lexer, budget)?);
    let (Token::Number(first), Token::Number(second)) = (first, second) else {
        return Err(Unreadable::Damaged);
    };
    let id = number(first).zip(number(second)).ok_or(Unreadable::Damaged)?;
    if next(&mut lexer, budget)? != Token::Keyword(b"obj") {
        return Err(Unreadable::Damaged);
    }
    let value = read(&mut lexer, budget)?;
    let is_stream = next(&mut lexer, budget)? == Token::Keyword(b"stream");
    let Value::Dictionary(entries) = value else { return Ok((id, value)) };
    if !is_stream {
        return Ok((id, Value::Dictionary(entries)));
    }
    let length = match entries.get(b"Length".as_slice()) {
        Some(Value::Reference(id)) => length(*id)?,
        other => other.and_then(Value::count).ok_or(Unreadable::Damaged)?,
    };
    let from = match bytes.get(lexer.at()..) {
        Some([b'\r', b'\n', ..]) => lexer.at() + 2,
        Some([b'\n', ..]) => lexer.at() + 1,
        _ => return Err(Unreadable::Damaged),
    };
    let to = from.checked_add(length).filter(|to| *to <= bytes.len());
    let to = to.ok_or(Unreadable::Damaged)?;
    let end = next(&mut Lexer::new(bytes, to), budget)?;
    if end != Token::Keyword(b"endstream") {
        return Err(Unreadable::Damaged);
    }
    Ok((id, Value::Stream(entries, from..to)))
}
