//! Values of a kit file the way a person would write them.

use toml_edit::{Item, Table, Value};

use super::super::merge::is_same;

/// A value; empty if there is none.
pub(super) fn item(item: Option<&Item>) -> String {
    match item {
        Some(Item::Value(value)) => self::value(value),
        Some(Item::Table(table)) => row(table),
        Some(Item::ArrayOfTables(rows)) => {
            rows.iter().map(self::row).collect::<Vec<_>>().join("; ")
        }
        Some(Item::None) | None => String::new(),
    }
}

/// All that a row says.
pub(super) fn row(row: &Table) -> String {
    fields(row.iter())
}

/// What a row says otherwise than before; all of it if it only says less.
pub(super) fn change(before: &Table, now: &Table) -> String {
    let is_new = |key: &str, now| before.get(key).is_none_or(|before| !is_same(before, now));
    let change = fields(now.iter().filter(|(key, now)| is_new(key, now)));
    if change.is_empty() { row(now) } else { change }
}

fn value(value: &Value) -> String {
    match value {
        Value::String(text) => text.value().clone(),
        Value::Boolean(yes) => if *yes.value() { "yes" } else { "no" }.to_owned(),
        Value::Array(list) => list.iter().map(self::value).collect::<Vec<_>>().join(", "),
        Value::InlineTable(table) => {
            let items: Vec<(&str, Item)> =
                table.iter().map(|(key, value)| (key, Item::Value(value.clone()))).collect();
            fields(items.iter().map(|(key, item)| (*key, item)))
        }
        number_or_day => number_or_day.to_string().trim().replace('_', ","),
    }
}

/// `followers 12500, kind tiktok`: of a yes its name, of a no nothing.
fn fields<'i>(items: impl Iterator<Item = (&'i str, &'i Item)>) -> String {
    let said = items.filter_map(|(key, item)| {
        let key = key.replace('_', " ");
        match item.as_bool() {
            Some(yes) => yes.then_some(key),
            None => Some(format!("{key} {}", self::item(Some(item)))),
        }
    });
    said.collect::<Vec<_>>().join(", ")
}
