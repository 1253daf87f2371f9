//! Merges tables key by key and asks where both sides changed one.

use toml_edit::{Item, Table};

use super::super::merge::is_same;
use super::{Conflict, Side, say};

/// Walks through three tables at once.
pub(super) struct Merger<'c> {
    /// The conflicts of an earlier walk, with what was chosen.
    known: &'c [Conflict],
    /// Those of this walk: the same in the same order, because a choice makes no difference to what
    /// there is to choose.
    pub(super) conflicts: Vec<Conflict>,
    place: Vec<String>,
}

impl<'c> Merger<'c> {
    pub(super) fn new(known: &'c [Conflict]) -> Self {
        Self { known, conflicts: Vec::new(), place: Vec::new() }
    }

    /// A table with the keys of all three.
    pub(super) fn table(&mut self, base: &Table, mine: &Table, theirs: &Table) -> Table {
        let mut merged = Table::new();
        let only_mine = mine.iter().filter(|(key, _)| !theirs.contains_key(key));
        for (key, _) in theirs.iter().chain(only_mine) {
            let item =
                self.inside(key, |it| it.item(base.get(key), mine.get(key), theirs.get(key)));
            if let Some(item) = item {
                merged.insert(key, item);
            }
        }
        merged
    }

    fn item(
        &mut self,
        base: Option<&Item>,
        mine: Option<&Item>,
        theirs: Option<&Item>,
    ) -> Option<Item> {
        if is_unchanged(base, theirs) || is_unchanged(mine, theirs) {
            return mine.cloned();
        }
        if is_unchanged(base, mine) {
            return theirs.cloned();
        }
        let items = [base, mine, theirs];
        if items.iter().flatten().all(|item| item.is_table()) {
            let empty = Table::new();
            let [base, mine, theirs] =
                items.map(|item| item.and_then(Item::as_table).unwrap_or(&empty));
            return Some(Item::Table(self.table(base, mine, theirs)));
        }
        if let Some(rows) = self.rows(items) {
            return Some(Item::ArrayOfTables(rows));
        }
        match self.choose(say::item(mine), say::item(theirs)) {
            Side::Mine => mine.cloned(),
            Side::Theirs => theirs.cloned(),
        }
    }

    /// Does something one name further inside.
    pub(super) fn inside<T>(&mut self, name: &str, does: impl FnOnce(&mut Self) -> T) -> T {
        self.place.push(name.to_owned());
        let done = does(self);
        self.place.pop();
        done
    }

    /// Notes a conflict here and says which side is kept.
    pub(super) fn choose(&mut self, mine: String, theirs: String) -> Side {
        let known = self.known.get(self.conflicts.len());
        let kept = known.map_or(Side::Mine, |known| known.kept);
        self.conflicts.push(Conflict { place: self.place.join("."), mine, theirs, kept });
        kept
    }
}

fn is_unchanged(before: Option<&Item>, after: Option<&Item>) -> bool {
    match (before, after) {
        (Some(before), Some(after)) => is_same(before, after),
        (before, after) => before.is_none() && after.is_none(),
    }
}
