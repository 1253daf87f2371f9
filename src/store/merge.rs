//! Writes into a creator's own text only what changed: comments, order, spelling and keys that the
//! program does not know stay as they are.
//!
//! Three tables meet: the document, the record as it was read from it, and the record as it should
//! be. Rows of a document stand in the order of the rows read from it; rows before and after a
//! change are matched by their `id`, a history's by `as_of`, others by what they say.

use std::cmp::Ordering;

use toml_edit::{Array, ArrayOfTables, InlineTable, Item, Table, TableLike, Value};

use super::layout::Layout;

/// Applies the difference between `old` and `new` to `document`.
pub(super) fn merge(document: &mut dyn TableLike, old: &dyn TableLike, new: &dyn TableLike) {
    for (key, old) in old.iter() {
        if !new.contains_key(key) {
            remove(document, key, old);
        }
    }
    for (key, new) in new.iter() {
        let old = old.get(key);
        if old.is_some_and(|old| is_same(old, new)) {
            continue;
        }
        match document.get_mut(key) {
            Some(item) => merge_item(item, old, new),
            None => drop(document.insert(key, new.clone())),
        }
    }
}

/// Takes a key out, but from a section only what the program knows of it.
fn remove(document: &mut dyn TableLike, key: &str, old: &Item) {
    let section = document.get_mut(key).and_then(Item::as_table_like_mut);
    if let (Some(section), Some(old)) = (section, old.as_table_like()) {
        merge(section, old, &Table::new());
        if !section.is_empty() {
            return;
        }
    }
    document.remove(key);
}

/// Whether two items that the program wrote say the same, to the letter.
pub(super) fn is_same(a: &Item, b: &Item) -> bool {
    match (a, b) {
        (Item::Table(a), Item::Table(b)) => is_same_table(a, b),
        (Item::ArrayOfTables(a), Item::ArrayOfTables(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same_table(a, b))
        }
        _ => a.to_string() == b.to_string(),
    }
}

/// Whether two tables that the program wrote say the same, to the letter.
pub(super) fn is_same_table(a: &dyn TableLike, b: &dyn TableLike) -> bool {
    a.len() == b.len() && a.iter().zip(b.iter()).all(|((a, x), (b, y))| a == b && is_same(x, y))
}

fn merge_item(document: &mut Item, old: Option<&Item>, new: &Item) {
    let nothing = Table::new();
    if let (Some(table), Some(new)) = (document.as_table_like_mut(), new.as_table_like()) {
        merge(table, old.and_then(Item::as_table_like).unwrap_or(&nothing), new);
        return keep_order(document, new);
    }
    if let Item::ArrayOfTables(rows) = document
        && let Some(new) = headings(new)
    {
        return merge_rows(rows, &old.and_then(headings).unwrap_or_default(), &new);
    }
    if let Item::Value(Value::Array(list)) = document
        && let Some(new) = values(new)
    {
        return merge_list(list, &old.and_then(values).unwrap_or_default(), &new);
    }
    match (document, new) {
        (Item::Value(value), Item::Value(new)) => replace(value, new),
        (document, new) => *document = new.clone(),
    }
}

/// Puts a new value where the old one stood, with the comment behind it.
fn replace(value: &mut Value, new: &Value) {
    let decor = value.decor().clone();
    *value = new.clone();
    *value.decor_mut() = decor;
}

/// Shares stand on the page in the order of the file, so here alone order is content.
fn keep_order(document: &mut Item, new: &dyn TableLike) {
    let names: Vec<&str> = new.iter().map(|(name, _)| name).collect();
    let are_shares = new.iter().all(|(_, share)| share.is_integer() || share.is_float());
    let Some(table) = document.as_table_like().filter(|_| are_shares) else { return };
    let known = table.iter().map(|(name, _)| name).filter(|name| names.contains(name));
    if known.eq(names.iter().copied()) {
        return;
    }
    let place = |name: &str| names.iter().position(|known| *known == name).unwrap_or(usize::MAX);
    let order = |a: &str, b: &str| -> Ordering { place(a).cmp(&place(b)) };
    match document {
        Item::Table(table) => table.sort_values_by(|a, _, b, _| order(a.get(), b.get())),
        Item::Value(Value::InlineTable(table)) => {
            table.sort_values_by(|a, _, b, _| order(a.get(), b.get()));
            table.fmt();
        }
        _ => {}
    }
}

/// Rows as tables with headings, however they were written.
fn headings(item: &Item) -> Option<ArrayOfTables> {
    match item {
        Item::ArrayOfTables(rows) => Some(rows.clone()),
        Item::Value(Value::Array(list)) => list
            .iter()
            .map(|row| row.as_inline_table().cloned().map(InlineTable::into_table))
            .collect(),
        _ => None,
    }
}

/// Rows as the values of a list, however they were written.
fn values(item: &Item) -> Option<Array> {
    match item {
        Item::ArrayOfTables(rows) => Some(rows.clone().into_array()),
        Item::Value(Value::Array(list)) => Some(list.clone()),
        _ => None,
    }
}

fn merge_rows(rows: &mut ArrayOfTables, old: &ArrayOfTables, new: &ArrayOfTables) {
    let old_rows: Vec<Item> = old.iter().cloned().map(Item::Table).collect();
    let new_rows: Vec<Item> = new.iter().cloned().map(Item::Table).collect();
    let mut taken: Vec<Option<Table>> = rows.iter().cloned().map(Some).collect();
    let first = taken.iter().flatten().filter_map(Table::position).min();
    let sources = sources(&old_rows, &new_rows);
    let mut merged: Vec<Table> = Vec::new();
    for (source, new) in sources.iter().zip(new) {
        let before = source.and_then(|at| Some((taken.get_mut(at)?.take()?, old.get(at)?)));
        merged.push(match before {
            Some((mut row, old)) => {
                merge_row(&mut row, old, new);
                row
            }
            None => new.clone(),
        });
    }
    // rows over the limit were never read: they stay
    merged.extend(taken.into_iter().skip(old.len()).flatten());
    if !sources.iter().flatten().is_sorted()
        || !sources.iter().skip_while(|s| s.is_some()).all(Option::is_none)
    {
        merged.iter_mut().for_each(forget_position);
        if let Some(row) = merged.first_mut() {
            row.set_position(first);
        }
    }
    *rows = merged.into_iter().collect();
}

fn merge_row(row: &mut Table, old: &Table, new: &Table) {
    if is_same_table(old, new) {
        return;
    }
    merge(row, old, new);
    // an id that was made from a name must outlive the name
    if let Some(id) = new.get("id").filter(|_| !row.contains_key("id")) {
        row.insert("id", id.clone());
    }
}

fn forget_position(table: &mut Table) {
    table.set_position(None);
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(table) => forget_position(table),
            Item::ArrayOfTables(rows) => rows.iter_mut().for_each(forget_position),
            _ => {}
        }
    }
}

fn merge_list(list: &mut Array, old: &Array, new: &Array) {
    if list.len() != old.len() {
        // some of it could not be read: what was read is replaced, the rest stays
        let unread: Vec<Value> = list
            .iter()
            .filter(|value| !old.iter().any(|old| says_same(old, value)))
            .cloned()
            .collect();
        list.clear();
        new.iter().cloned().chain(unread).for_each(|value| list.push(value));
        return;
    }
    let items = |list: &Array| list.iter().cloned().map(Item::Value).collect::<Vec<_>>();
    let sources = sources(&items(old), &items(new));
    let layout = Layout::of(list);
    let mut taken: Vec<Option<Value>> = list.iter().cloned().map(Some).collect();
    let mut merged = Vec::new();
    for (source, new) in sources.iter().zip(new) {
        let before = source.and_then(|at| Some((taken.get_mut(at)?.take()?, old.get(at)?)));
        let value = match before {
            Some((value, old)) => {
                let mut item = Item::Value(value);
                let (old, new) = (Item::Value(old.clone()), Item::Value(new.clone()));
                if !is_same(&old, &new) {
                    merge_item(&mut item, Some(&old), &new);
                }
                item.into_value()
                    .unwrap_or_else(|_| new.as_value().cloned().unwrap_or(false.into()))
            }
            None => new.clone(),
        };
        merged.push((*source, value));
    }
    layout.put(merged, list);
}

/// Whether a value of the document says what the program would write.
fn says_same(written: &Value, typed: &Value) -> bool {
    match (written, typed) {
        (Value::String(a), Value::String(b)) => a.value() == b.value().trim(),
        (Value::InlineTable(a), Value::InlineTable(b)) => {
            a.iter().all(|(key, a)| b.get(key).is_some_and(|b| says_same(a, b)))
        }
        (a, b) => a.to_string().trim().replace('_', "") == b.to_string().trim().replace('_', ""),
    }
}

/// For each new row, which old row it was: the one of the same identity, else one that says the
/// same, else the next one that is left.
fn sources(old: &[Item], new: &[Item]) -> Vec<Option<usize>> {
    let mut free: Vec<bool> = vec![true; old.len()];
    let mut found: Vec<Option<usize>> = vec![None; new.len()];
    let mut claim = |matches: &dyn Fn(&Item, &Item) -> bool| {
        for (new, found) in new.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
            let hit = old.iter().zip(&mut free).position(|(old, free)| {
                let hit = *free && matches(old, new);
                *free &= !hit;
                hit
            });
            *found = hit;
        }
    };
    claim(&is_same);
    claim(&|old, new| identity(old).is_some() && identity(old) == identity(new));
    claim(&|old, new| identity(old).is_none() && identity(new).is_none());
    found
}

fn identity(row: &Item) -> Option<String> {
    let table = row.as_table_like()?;
    ["id", "as_of"].iter().find_map(|key| table.get(key)).map(ToString::to_string)
}
