//! Writes the text of a kit: a new one, or one that somebody else's hand has formed.

use toml_edit::{DocumentMut, Table, value};

use crate::profile::Profile;

use super::fields::SCHEMA;
use super::hints::{keep_last_comments, without_taken};
use super::merge::merge;
use super::read::read_text;
use super::writer;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The change cannot be written into this text without loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "the change cannot be written into the kit file as it stands; mend the lines that `check` names, then save again"
)]
pub struct CannotWrite;

/// The text of a kit that has no file yet.
pub fn to_text(profile: &Profile) -> String {
    table_text(writer::table(profile))
}

/// The text of a kit that is given as the table of its keys.
pub(super) fn table_text(kit: Table) -> String {
    let mut table = Table::new();
    table.insert("schema", value(SCHEMA.cast_signed()));
    for (key, item) in kit {
        table.insert(&key, item);
    }
    DocumentMut::from(table).to_string()
}

/// Writes the difference between two profiles into the text that the old one was read from.
///
/// Comments, order, keys of others, a byte order mark and Windows line ends stay; only the hints of
/// a kit's first text go when they are followed. Without a
/// difference the text stays as it is, byte for byte.
///
/// # Errors
///
/// The text does not follow its grammar, or would not read as the new profile afterwards.
pub fn update(text: &str, old: &Profile, new: &Profile) -> Result<String, CannotWrite> {
    if old == new {
        return Ok(text.to_owned());
    }
    // a line of a text can look like a hint
    write_into(&without_taken(text, new), old, new).or_else(|_| write_into(text, old, new))
}

fn write_into(text: &str, old: &Profile, new: &Profile) -> Result<String, CannotWrite> {
    let mut document: DocumentMut = text.parse().map_err(|_| CannotWrite)?;
    let known: Vec<String> = document.iter().map(|(key, _)| key.to_owned()).collect();
    merge(document.as_table_mut(), &writer::table(old), &writer::table(new));
    keep_last_comments(&mut document, &known);
    let plain = document.to_string();
    // the parser drops both: they are put back as they were
    let mut updated = String::new();
    if text.starts_with(BYTE_ORDER_MARK) {
        updated.push(BYTE_ORDER_MARK);
    }
    if text.contains("\r\n") {
        updated.push_str(&plain.replace("\r\n", "\n").replace('\n', "\r\n"));
    } else {
        updated.push_str(&plain);
    }
    // what is about to be written must read as what was meant, in the form that reading gives it
    let meant = read_text("", &to_text(new)).profile;
    let reading = read_text("", &updated);
    (reading.profile == meant).then_some(updated).ok_or(CannotWrite)
}
