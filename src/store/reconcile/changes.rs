//! What leads from one kit to another.

use toml_edit::{Item, Table};

use super::super::merge::is_same;
use super::rows::{Rows, matched};
use super::{say, table_of};
use crate::profile::Profile;

/// A field that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The field's full name: `platform.tiktok.followers`. That of a whole row, or of the order of
    /// rows, is shorter.
    pub place: String,
    /// What it was, as a person would write it; empty where there was nothing.
    pub before: String,
    /// What it is, likewise.
    pub after: String,
}

/// Every field that is not what it was, in the order of a kit file.
pub fn changes(before: &Profile, after: &Profile) -> Vec<Change> {
    let mut list = List::default();
    list.table(&table_of(before), &table_of(after));
    list.changes
}

#[derive(Default)]
struct List {
    place: Vec<String>,
    changes: Vec<Change>,
}

impl List {
    fn table(&mut self, before: &Table, after: &Table) {
        let only_before = before.iter().filter(|(key, _)| !after.contains_key(key));
        for (key, _) in after.iter().chain(only_before) {
            self.inside(key, |it| it.item(before.get(key), after.get(key)));
        }
    }

    fn item(&mut self, before: Option<&Item>, after: Option<&Item>) {
        if let (Some(before), Some(after)) = (before, after)
            && is_same(before, after)
        {
            return;
        }
        let (empty, items) = (Table::new(), [before, after]);
        if items.iter().flatten().all(|item| item.is_table()) {
            let [before, after] = items.map(|item| item.and_then(Item::as_table).unwrap_or(&empty));
            return self.table(before, after);
        }
        match matched(items) {
            Some([before, after]) => self.rows(&before, &after),
            None => self.add(say::item(before), say::item(after)),
        }
    }

    fn rows(&mut self, before: &Rows, after: &Rows) {
        let in_both = |names: &Rows, others: &Rows| {
            let names = names.names().filter(|name| others.get(name).is_some());
            names.collect::<Vec<_>>().join(", ")
        };
        let (was, is) = (in_both(before, after), in_both(after, before));
        if was != is {
            self.add(was, is);
        }
        let only_after = after.names().filter(|name| before.get(name).is_none());
        for name in before.names().chain(only_after) {
            self.inside(name, |it| match (before.get(name), after.get(name)) {
                (Some(before), Some(after)) => it.table(before, after),
                (before, after) => {
                    let says = |row: Option<&Table>| row.map(say::row).unwrap_or_default();
                    it.add(says(before), says(after));
                }
            });
        }
    }

    fn inside(&mut self, name: &str, does: impl FnOnce(&mut Self)) {
        self.place.push(name.to_owned());
        does(self);
        self.place.pop();
    }

    fn add(&mut self, before: String, after: String) {
        self.changes.push(Change { place: self.place.join("."), before, after });
    }
}
