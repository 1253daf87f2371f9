//! Writes the text of a kit.

use toml_edit::{DocumentMut, Table, value};

use crate::profile::Profile;

use super::fields::SCHEMA;
use super::writer;

/// The text of a kit that has no file yet.
pub fn to_text(profile: &Profile) -> String {
    let mut table = Table::new();
    table.insert("schema", value(SCHEMA.cast_signed()));
    for (key, item) in writer::table(profile) {
        table.insert(&key, item);
    }
    DocumentMut::from(table).to_string()
}
