//! Files in the file (ISO 19005-3, 6.8; ISO 14289-1, 7.11).

use lopdf::{Dictionary, Document, Object};
use md5::{Digest, Md5};

use super::{Found, dictionary, get, is_name, list, says_something};

/// The attached files by their names; what they hold.
pub(crate) fn attachments(file: &Document) -> Vec<(String, Vec<u8>)> {
    let mut held = Vec::new();
    for (name, specification) in names(file) {
        let embedded = get(file, specification, b"EF").and_then(|one| one.as_dict().ok());
        let stream = embedded.and_then(|one| get(file, one, b"F")?.as_stream().ok());
        held.extend(stream.map(|stream| (name, stream.get_plain_content().unwrap())));
    }
    held
}

fn names(file: &Document) -> Vec<(String, &Dictionary)> {
    let catalog = file.catalog().unwrap();
    let names = get(file, catalog, b"Names").and_then(|names| names.as_dict().ok());
    let tree = names.and_then(|names| get(file, names, b"EmbeddedFiles")?.as_dict().ok());
    let pairs = tree.map(|tree| list(file, tree, b"Names")).unwrap_or_default();
    let named = |pair: &'_ [Object]| lopdf::decode_text_string(&pair[0]).unwrap();
    pairs
        .chunks_exact(2)
        .filter_map(|pair| Some((named(pair), dictionary(file, &pair[1])?)))
        .collect()
}

pub(super) fn check(file: &Document, found: &mut Found) {
    let named = names(file);
    found.unless(named.is_sorted_by_key(|(name, _)| name.clone()), "attachments are not sorted");
    let associated = list(file, file.catalog().unwrap(), b"AF");
    let associated: Vec<_> = associated.iter().filter_map(|one| dictionary(file, one)).collect();
    for (name, entries) in named {
        let word = |key: &[u8]| lopdf::decode_text_string(get(file, entries, key)?).ok();
        let is_named = [b"F".as_slice(), b"UF"].iter().all(|key| word(key) == Some(name.clone()));
        found.unless(is_named, format!("6.8: {name} has another name"));
        found.unless(says_something(file, entries, b"Desc"), format!("7.11: {name} says nothing"));
        let relations = [b"Data".as_slice(), b"Alternative", b"Source", b"Supplement"];
        let related = relations.iter().any(|one| is_name(file, entries, b"AFRelationship", one));
        found.unless(related, format!("6.8: {name} has no relation"));
        found.unless(associated.contains(&entries), format!("6.8: {name} belongs to nothing"));
        let embedded = get(file, entries, b"EF").and_then(|one| one.as_dict().ok());
        let stream = embedded.and_then(|one| get(file, one, b"F")?.as_stream().ok());
        let Some(stream) = stream else {
            found.unless(false, format!("6.8: {name} is not there"));
            continue;
        };
        let kind = stream.dict.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        found.unless(kind.contains(&b'/'), format!("6.8: {name} has no media type"));
        let content = stream.get_plain_content().unwrap();
        let params = get(file, &stream.dict, b"Params").and_then(|one| one.as_dict().ok());
        let size = params.and_then(|one| one.get(b"Size").ok()?.as_i64().ok());
        found.unless(size == Some(content.len() as i64), format!("{name}: another size"));
        let sum = params.and_then(|one| one.get(b"CheckSum").ok()?.as_str().ok());
        let own = Md5::digest(&content);
        found.unless(sum == Some(own.as_slice()), format!("{name}: another check sum"));
        let info = file.trailer.get(b"Info").ok().and_then(|info| dictionary(file, info)).unwrap();
        let same = params.and_then(|one| one.get(b"ModDate").ok()) == info.get(b"ModDate").ok();
        found.unless(same, format!("{name}: another day"));
    }
}
