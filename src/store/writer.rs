//! Writes a record as a table of the kit file.

use toml_edit::{Array, ArrayOfTables, InlineTable, Item, Table, Value};

use crate::profile::units::Percent;

use super::kind::{Kind, PERCENT};
use super::record::{Record, Shape, Visitor};

/// A record's table: only what is there, in the order of its keys.
pub(super) fn table(record: &impl Record) -> Table {
    let mut writer = Writer(Table::new());
    record.clone().fields(&mut writer);
    writer.0
}

struct Writer(Table);

impl Writer {
    fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key, Item::Value(value.into()));
    }
}

impl Visitor for Writer {
    fn optional<T>(&mut self, key: &'static str, kind: &impl Kind<T>, field: &mut Option<T>) {
        if let Some(value) = field {
            self.put(key, kind.write(value));
        }
    }

    fn list<T>(&mut self, key: &'static str, kind: &impl Kind<T>, field: &mut Vec<T>) {
        if !field.is_empty() {
            self.put(key, field.iter().map(|value| kind.write(value)).collect::<Array>());
        }
    }

    fn shares(&mut self, key: &'static str, field: &mut Vec<(String, Percent)>) {
        if !field.is_empty() {
            let shares = field.iter().map(|(name, share)| (name.as_str(), PERCENT.write(share)));
            self.put(key, shares.collect::<InlineTable>());
        }
    }

    fn section<R: Record>(&mut self, key: &'static str, shape: Shape, field: &mut Option<R>) {
        let Some(record) = field else { return };
        let table = table(record);
        match shape {
            Shape::Heading => drop(self.0.insert(key, Item::Table(table))),
            Shape::Line => self.put(key, table.into_inline_table()),
        }
    }

    fn phrase_or_section<R: Record>(
        &mut self,
        key: &'static str,
        phrase: &'static str,
        said: &mut bool,
        field: &mut Option<R>,
    ) {
        if *said {
            self.put(key, phrase);
        } else {
            self.section(key, Shape::Line, field);
        }
    }

    fn sections<R: Record>(
        &mut self,
        key: &'static str,
        shape: Shape,
        _limit: usize,
        field: &mut Vec<R>,
    ) {
        if field.is_empty() {
            return;
        }
        let tables = field.iter().map(table);
        match shape {
            Shape::Heading => {
                let tables: ArrayOfTables = tables.collect();
                self.0.insert(key, Item::ArrayOfTables(tables));
            }
            Shape::Line => self.put(key, tables.map(Table::into_inline_table).collect::<Array>()),
        }
    }

    fn needs(&mut self, _key: &'static str, _needed: &'static str) {}
}
