//! The rules of PDF/UA-1 (ISO 14289-1) that a machine can check, as the Matterhorn Protocol lists
//! them, those of PDF/A-3b (ISO 19005-3), and the house's own: version, fonts, addresses, bookmarks.

mod archive;
pub(crate) mod attachments;
mod content;
mod fonts;
mod metadata;
mod objects;
mod structure;

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

/// What is wrong with a file; empty: nothing.
pub(crate) fn check(bytes: &[u8]) -> Vec<String> {
    let mut found = Found(Vec::new());
    archive::check_bytes(bytes, &mut found);
    match Document::load_mem(bytes) {
        Ok(file) => found.0.extend(check_document(&file)),
        Err(error) => found.unless(false, format!("cannot be opened: {error}")),
    }
    found.0
}

/// What is wrong with a file that was opened.
pub(crate) fn check_document(file: &Document) -> Vec<String> {
    let mut found = Found(Vec::new());
    let parents = parent_tree(file);
    archive::check(file, &mut found);
    attachments::check(file, &mut found);
    metadata::check(file, file.catalog().unwrap(), &mut found);
    objects::check(file, &mut found);
    content::check(file, &parents, &mut found);
    structure::check(file, &parents, &mut found);
    fonts::check(file, &mut found);
    found.0
}

/// What is wrong, in words.
struct Found(Vec<String>);

impl Found {
    fn unless(&mut self, is_right: bool, message: impl Into<String>) {
        if !is_right {
            self.0.push(message.into());
        }
    }
}

/// The parent tree, whatever its depth.
fn parent_tree(file: &Document) -> BTreeMap<i64, &Object> {
    let mut parents = BTreeMap::new();
    let root = root(file).and_then(|root| get(file, root, b"ParentTree")?.as_dict().ok());
    let mut nodes: Vec<&Dictionary> = root.into_iter().collect();
    while let Some(node) = nodes.pop() {
        for pair in list(file, node, b"Nums").chunks(2) {
            if let [key, value] = pair {
                parents.insert(key.as_i64().unwrap(), value);
            }
        }
        nodes.extend(list(file, node, b"Kids").iter().filter_map(|kid| dictionary(file, kid)));
    }
    parents
}

/// The root of the structure.
fn root(file: &Document) -> Option<&Dictionary> {
    get(file, file.catalog().ok()?, b"StructTreeRoot")?.as_dict().ok()
}

/// An entry, its reference followed.
fn get<'a>(file: &'a Document, entries: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    entries.get_deref(key, file).ok()
}

/// An entry that is a list; empty where it is missing.
fn list<'a>(file: &'a Document, entries: &'a Dictionary, key: &[u8]) -> &'a [Object] {
    get(file, entries, key).and_then(|entry| entry.as_array().ok()).map_or(&[], Vec::as_slice)
}

/// A dictionary, its reference followed.
fn dictionary<'a>(file: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    file.dereference(object).ok()?.1.as_dict().ok()
}

fn is_name(file: &Document, entries: &Dictionary, key: &[u8], name: &[u8]) -> bool {
    get(file, entries, key).is_some_and(|entry| entry.as_name().is_ok_and(|found| found == name))
}

/// Whether an entry is a text that says something.
fn says_something(file: &Document, entries: &Dictionary, key: &[u8]) -> bool {
    get(file, entries, key)
        .and_then(|entry| lopdf::decode_text_string(entry).ok())
        .is_some_and(|text| !text.trim().is_empty())
}

/// The pages with their numbers.
fn pages(file: &Document) -> impl Iterator<Item = (u32, ObjectId, &Dictionary)> {
    let pages = file.get_pages().into_iter();
    pages.map(|(number, id)| (number, id, file.get_dictionary(id).unwrap()))
}
