//! Merges lists of rows that have names.

use toml_edit::{ArrayOfTables, Item, Table};

use super::super::merge::is_same_table;
use super::fields::Merger;
use super::{Side, say};

/// A row with the name by which it is matched.
#[derive(Debug, Clone)]
struct Row {
    name: String,
    table: Table,
}

/// Rows that all have different names, and by which key.
pub(super) struct Rows {
    key: &'static str,
    rows: Vec<Row>,
}

impl Rows {
    /// The rows of a list; `None` if they cannot be told apart by this key.
    pub(super) fn of(item: Option<&Item>, key: &'static str) -> Option<Self> {
        let Some(item) = item else { return Some(Self { key, rows: Vec::new() }) };
        let mut rows: Vec<Row> = Vec::new();
        for table in item.as_array_of_tables()? {
            let name = say::item(Some(table.get(key)?));
            if rows.iter().any(|row| row.name == name) {
                return None;
            }
            rows.push(Row { name, table: table.clone() });
        }
        Some(Self { key, rows })
    }

    pub(super) fn get(&self, name: &str) -> Option<&Table> {
        self.rows.iter().find(|row| row.name == name).map(|row| &row.table)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|row| row.name.as_str())
    }

    /// Tells rows of these apart from rows of others that were added elsewhere and happened to get
    /// the same id. A day is what it is: its rows are the same.
    fn set_apart(&mut self, base: &Self, theirs: &Self) {
        if self.key != "id" {
            return;
        }
        for row in self.rows.iter_mut().filter(|row| base.get(&row.name).is_none()) {
            let twin = theirs.get(&row.name);
            if twin.is_some_and(|twin| !is_same_table(twin, &row.table)) {
                // reading gives it another id; no id has a line break
                row.table.remove(self.key);
                row.name.push('\n');
            }
        }
    }
}

/// The rows of lists, by the key that tells them apart in each.
pub(super) fn matched<const LISTS: usize>(items: [Option<&Item>; LISTS]) -> Option<[Rows; LISTS]> {
    ["id", "as_of"].into_iter().find_map(|key| {
        let lists: Option<Vec<Rows>> = items.iter().map(|item| Rows::of(*item, key)).collect();
        lists?.try_into().ok()
    })
}

impl Merger<'_> {
    /// The rows of base, mine and theirs merged; `None` if they are no rows that can be matched.
    pub(super) fn rows(&mut self, items: [Option<&Item>; 3]) -> Option<ArrayOfTables> {
        let [base, mut mine, theirs] = matched(items)?;
        mine.set_apart(&base, &theirs);
        let mut merged: Vec<Row> = Vec::new();
        let only_mine = mine.names().filter(|name| theirs.get(name).is_none());
        for name in theirs.names().chain(only_mine) {
            let rows = [&base, &mine, &theirs].map(|rows| rows.get(name));
            if let Some(table) = self.inside(name.trim_end(), |it| it.row(rows)) {
                merged.push(Row { name: name.to_owned(), table });
            }
        }
        let order = self.order(&base, &mine, &theirs, &merged);
        let place = |row: &Row| order.iter().position(|name| *name == row.name);
        merged.sort_by_key(place);
        Some(merged.into_iter().map(|row| row.table).collect())
    }

    /// One row; `None` if it is taken out.
    fn row(&mut self, [base, mine, theirs]: [Option<&Table>; 3]) -> Option<Table> {
        match (base, mine, theirs) {
            (None, mine, None) => mine.cloned(),
            (None, None, theirs) => theirs.cloned(),
            (base, Some(mine), Some(theirs)) => {
                Some(self.table(base.unwrap_or(&Table::new()), mine, theirs))
            }
            (Some(base), Some(mine), None) => {
                let is_kept = !is_same_table(base, mine)
                    && self.choose(say::change(base, mine), String::new()) == Side::Mine;
                is_kept.then(|| mine.clone())
            }
            (Some(base), None, Some(theirs)) => {
                let is_kept = !is_same_table(base, theirs)
                    && self.choose(String::new(), say::change(base, theirs)) == Side::Theirs;
                is_kept.then(|| theirs.clone())
            }
            (Some(_), None, None) => None,
        }
    }

    /// The names of all merged rows in their order: that of the side which changed it, with the
    /// rows that only the other one has behind those that they follow there.
    fn order(&mut self, base: &Rows, mine: &Rows, theirs: &Rows, merged: &[Row]) -> Vec<String> {
        let is_merged = |name: &str| merged.iter().any(|row| row.name == name);
        let everywhere = |name: &str| [base, mine, theirs].iter().all(|it| it.get(name).is_some());
        let [was, here, there] = [base, mine, theirs].map(|rows| {
            let names = rows.names().filter(|name| is_merged(name) && everywhere(name));
            names.map(str::to_owned).collect::<Vec<_>>()
        });
        let leader = if was == there || here == there {
            Side::Mine
        } else if was == here {
            Side::Theirs
        } else {
            self.choose(here.join(", "), there.join(", "))
        };
        let (leader, follower) = match leader {
            Side::Mine => (mine, theirs),
            Side::Theirs => (theirs, mine),
        };
        let mut order: Vec<String> =
            leader.names().filter(|name| is_merged(name)).map(str::to_owned).collect();
        let mut next = 0;
        for name in follower.names().filter(|name| is_merged(name)) {
            next = match order.iter().position(|known| known == name) {
                Some(known) => known + 1,
                None => {
                    order.insert(next.min(order.len()), name.to_owned());
                    next + 1
                }
            };
        }
        let are_days = base.key == "as_of";
        if are_days && mine.names().is_sorted() && theirs.names().is_sorted() {
            order.sort();
        }
        order
    }
}
