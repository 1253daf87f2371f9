//! Digests of what a file says, part by part: the same however the file is packed, another one
//! when anything that is shown, read aloud or attached changes.
//!
//! Objects are walked from the catalog on. Where an object lies in the file and how it is packed
//! does not count: references become numbers in the order of the walk, entries are sorted by their
//! keys, streams are unpacked first.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Range;

use sha2::{Digest as _, Sha256};

use super::read::{Entries, File, Id, Unreadable, Value};
use super::seal::{self, Digest};

/// The digest of every part, in the order of [`Part::ALL`].
pub(super) fn digests(file: &File<'_>) -> Result<[Digest; 3], Unreadable> {
    let catalog = catalog(file)?;
    let pages = catalog.get(b"Pages".as_slice()).cloned().unwrap_or(Value::Null);
    let landmarks = landmarks(file, &pages)?;
    let metadata = catalog.get(b"Metadata".as_slice()).and_then(Value::reference);

    let mut names = file.entry(&catalog, b"Names")?;
    let embedded = match &mut names {
        Value::Dictionary(names) => names.remove(b"EmbeddedFiles".as_slice()),
        _ => None,
    };
    let mut details = catalog;
    details.remove(b"Pages".as_slice());
    let associated = details.remove(b"AF".as_slice());
    details.insert(b"Names".to_vec(), names);
    let information = file.trailer().get(b"Info".as_slice()).cloned();

    let none = BTreeMap::new();
    let digest = |landmarks, values: Vec<Value>| Walk::new(file, landmarks, metadata).run(values);
    Ok([
        digest(&none, vec![pages])?,
        digest(&none, [embedded, associated].map(|value| value.unwrap_or(Value::Null)).to_vec())?,
        digest(&landmarks, vec![Value::Dictionary(details), information.unwrap_or(Value::Null)])?,
    ])
}

/// The metadata of a file.
pub(super) struct Packet {
    /// Where they lie in the file.
    pub(super) place: Range<usize>,
    /// What they say.
    pub(super) text: Vec<u8>,
}

/// The metadata of a file, if it has some.
pub(super) fn metadata(file: &File<'_>) -> Result<Option<Packet>, Unreadable> {
    match file.entry(&catalog(file)?, b"Metadata")? {
        Value::Stream(entries, place) => {
            let text = file.content(&entries, &place)?;
            Ok(Some(Packet { place, text }))
        }
        _ => Ok(None),
    }
}

fn catalog(file: &File<'_>) -> Result<Entries, Unreadable> {
    match file.entry(file.trailer(), b"Root")? {
        Value::Dictionary(catalog) => Ok(catalog),
        _ => Err(Unreadable::Damaged),
    }
}

/// Pages and what can be clicked on them, by their place: other parts name them and are not
/// changed by what they look like.
fn landmarks(file: &File<'_>, pages: &Value) -> Result<BTreeMap<Id, (usize, usize)>, Unreadable> {
    let mut landmarks = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<Value> = vec![pages.clone()];
    let mut page = 0;
    while let Some(value) = waiting.pop() {
        let Some(id) = value.reference().filter(|id| seen.insert(*id)) else { continue };
        let object = file.object(id)?;
        let Some(entries) = object.entries() else { continue };
        if entries.contains_key(b"Kids".as_slice()) {
            let kids = file.entry(entries, b"Kids")?;
            waiting.extend(kids.list().iter().rev().cloned());
            continue;
        }
        landmarks.insert(id, (page, 0));
        let links = file.entry(entries, b"Annots")?;
        let links = links.list().iter().filter_map(Value::reference);
        for (index, link) in links.enumerate() {
            landmarks.entry(link).or_insert((page, index + 1));
        }
        page += 1;
    }
    Ok(landmarks)
}

/// Walks through objects and notes what they say.
struct Walk<'a> {
    file: &'a File<'a>,
    landmarks: &'a BTreeMap<Id, (usize, usize)>,
    metadata: Option<Id>,
    hash: Sha256,
    /// The objects met so far, numbered.
    numbers: BTreeMap<Id, usize>,
    /// Those of them that are still to be walked through.
    waiting: VecDeque<Id>,
}

impl<'a> Walk<'a> {
    fn new(
        file: &'a File<'a>,
        landmarks: &'a BTreeMap<Id, (usize, usize)>,
        metadata: Option<Id>,
    ) -> Self {
        let (numbers, waiting) = (BTreeMap::new(), VecDeque::new());
        Self { file, landmarks, metadata, hash: Sha256::new(), numbers, waiting }
    }

    fn run(mut self, values: Vec<Value>) -> Result<Digest, Unreadable> {
        for value in &values {
            self.value(value)?;
        }
        while let Some(id) = self.waiting.pop_front() {
            match self.file.object(id)? {
                Value::Stream(entries, range) if Some(id) == self.metadata => {
                    let text = self.file.content(&entries, &range)?;
                    self.note(b'm', &seal::blank(text));
                }
                object => self.value(&object)?,
            }
        }
        Ok(self.hash.finalize().into())
    }

    fn value(&mut self, value: &Value) -> Result<(), Unreadable> {
        match value {
            Value::Null => self.note(b'0', &[]),
            Value::Boolean(yes) => self.note(b'b', &[u8::from(*yes)]),
            Value::Number(digits) => self.note(b'#', &shortest(digits)),
            Value::Name(name) => self.note(b'/', name),
            Value::Text(text) => self.note(b'(', text),
            Value::List(items) => {
                self.count(b'[', items.len());
                for item in items {
                    self.value(item)?;
                }
            }
            Value::Dictionary(entries) => self.entries(entries, &[])?,
            Value::Reference(id) => self.reference(*id),
            Value::Stream(entries, range) => {
                // What only says how it is packed.
                let packing: &[&[u8]] = match entries.get(b"Filter".as_slice()) {
                    Some(_) if self.file.is_packed(entries) => {
                        &[b"Length", b"Filter", b"DecodeParms"]
                    }
                    _ => &[b"Length"],
                };
                self.entries(entries, packing)?;
                let mut content = Sha256::new();
                self.file.unpack(entries, range, |piece| content.update(piece))?;
                self.note(b's', &content.finalize());
            }
        }
        Ok(())
    }

    /// Entries in the order of their keys; one that is nothing is as good as missing.
    fn entries(&mut self, entries: &Entries, without: &[&[u8]]) -> Result<(), Unreadable> {
        let counts = |(key, value): &(&Vec<u8>, &Value)| {
            **value != Value::Null && !without.contains(&key.as_slice())
        };
        self.count(b'<', entries.iter().filter(counts).count());
        for (key, value) in entries.iter().filter(counts) {
            self.note(b'/', key);
            self.value(value)?;
        }
        Ok(())
    }

    fn reference(&mut self, id: Id) {
        if let Some((page, index)) = self.landmarks.get(&id) {
            self.count(b'p', *page);
            return self.count(b'a', *index);
        }
        let next = self.numbers.len();
        let number = *self.numbers.entry(id).or_insert_with(|| {
            self.waiting.push_back(id);
            next
        });
        self.count(b'R', number);
    }

    /// Notes something with its length, so that nothing can pass for something else.
    fn note(&mut self, kind: u8, bytes: &[u8]) {
        self.count(kind, bytes.len());
        self.hash.update(bytes);
    }

    fn count(&mut self, kind: u8, count: usize) {
        self.hash.update([kind]);
        self.hash.update((count as u64).to_le_bytes());
    }
}

/// A number in its shortest form: programs write `0.50`, `.5` and `+0.5`.
fn shortest(digits: &[u8]) -> Vec<u8> {
    let (sign, digits) = match digits {
        [b'-', rest @ ..] => (b"-".as_slice(), rest),
        [b'+', rest @ ..] => (b"".as_slice(), rest),
        rest => (b"".as_slice(), rest),
    };
    let mut parts = digits.splitn(2, |byte| *byte == b'.');
    let whole = parts.next().unwrap_or_default();
    let fraction = parts.next().unwrap_or_default();
    let zeros = whole.iter().take_while(|byte| **byte == b'0').count();
    let whole = whole.get(zeros..).unwrap_or_default();
    let length = fraction.iter().rposition(|byte| *byte != b'0').map_or(0, |last| last + 1);
    let fraction = fraction.get(..length).unwrap_or_default();
    match (whole, fraction) {
        ([], []) => b"0".to_vec(),
        (whole, []) => [sign, whole].concat(),
        (whole, fraction) => [sign, whole, b".", fraction].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_form() {
        for (written, short) in [
            ("0.50", ".5"),
            ("+.5", ".5"),
            ("-0", "0"),
            ("-0.0", "0"),
            ("007", "7"),
            ("12.", "12"),
            ("-1.250", "-1.25"),
            ("100", "100"),
        ] {
            assert_eq!(shortest(written.as_bytes()), short.as_bytes(), "{written}");
        }
    }
}
