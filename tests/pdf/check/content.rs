//! What is painted: all of it belongs to an element or is decoration.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId};

use super::{Found, get, pages};

const PAINTS: [&str; 18] = [
    "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI", "EI", "Tj", "TJ", "'", "\"",
    "INLINE",
];

/// An open sequence of marked content.
enum Sequence {
    Artifact,
    Element,
    /// Inside one of the others, such as a replacement text.
    Other,
}

pub(super) fn check(file: &Document, parents: &BTreeMap<i64, &Object>, found: &mut Found) {
    let mut keys = BTreeSet::new();
    for (number, id, page) in pages(file) {
        let key = get(file, page, b"StructParents").and_then(|key| key.as_i64().ok());
        let owners = key
            .and_then(|key| parents.get(&key))
            .and_then(|owners| file.dereference(owners).ok()?.1.as_array().ok());
        let Some(owners) = owners else {
            found.unless(false, format!("page {number}: not in the parent tree"));
            continue;
        };
        found.unless(keys.insert(key), format!("page {number}: shares its key"));
        let numbers = sequences(file, number, id, found);
        let expected: BTreeSet<i64> = (0..).take(owners.len()).collect();
        found.unless(
            numbers == expected,
            format!("page {number}: sequences {numbers:?}, {} in the parent tree", owners.len()),
        );
    }
}

/// The numbers of a page's sequences, each of which may be there once.
fn sequences(file: &Document, page: u32, id: ObjectId, found: &mut Found) -> BTreeSet<i64> {
    let mut numbers = BTreeSet::new();
    let mut open: Vec<Sequence> = Vec::new();
    for operation in Content::decode(&file.get_page_content(id)).unwrap().operations {
        let artifact = open.iter().any(|one| matches!(one, Sequence::Artifact));
        let element = open.iter().any(|one| matches!(one, Sequence::Element));
        match operation.operator.as_str() {
            "BMC" | "BDC" => {
                let is_artifact = operation.operands[0].as_name().unwrap() == b"Artifact";
                let entries = operation.operands.get(1).and_then(|entry| entry.as_dict().ok());
                let mcid = entries.and_then(|entries| entries.get(b"MCID").ok()?.as_i64().ok());
                if let Some(number) = mcid {
                    found.unless(numbers.insert(number), format!("page {page}: {number} twice"));
                }
                let nested = (is_artifact && element) || (mcid.is_some() && (artifact || element));
                found.unless(!nested, format!("page {page}: a sequence inside another"));
                open.push(match mcid {
                    _ if is_artifact => Sequence::Artifact,
                    Some(_) => Sequence::Element,
                    None => Sequence::Other,
                });
            }
            "EMC" => {
                let closed = open.pop().is_some();
                found.unless(closed, format!("page {page}: an end without a beginning"));
            }
            operator if PAINTS.contains(&operator) => {
                found.unless(artifact || element, format!("page {page}: {operator} is not tagged"));
            }
            _ => {}
        }
    }
    found.unless(open.is_empty(), format!("page {page}: a sequence does not end"));
    numbers
}
