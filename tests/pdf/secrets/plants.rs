//! Words, numbers and days that stand nowhere else, planted under the keys of a kit.

use std::collections::BTreeMap;

use pitchkit::store::{Problem, Severity, read_text, reference};
use toml_edit::{Array, ArrayOfTables, Datetime, DocumentMut, Item, Table, TableLike, Value};

/// What was planted.
#[derive(Default)]
pub(super) struct Plants {
    /// Key and secret, in lower case.
    pub(super) secrets: Vec<(String, String)>,
    /// What may stand under a key: found once.
    kinds: BTreeMap<String, Option<usize>>,
}

/// What a field may take: word, picture, address, number, day, month, lists, currency, yes.
const CANDIDATES: usize = 9;

/// A value that no other key has, and the secret in it, if it holds one.
fn candidate(kind: usize, number: usize) -> (Value, Option<String>) {
    let word = format!("zyx{number:03}qv");
    let count = 731_846_000 + i64::try_from(number).unwrap();
    let day = format!("2031-12-{:02}", number % 28 + 1);
    let list = |text: String| Value::Array(Array::from_iter([text]));
    match kind {
        0 => (word.clone().into(), Some(word)),
        1 => (format!("{word}.jpg").into(), Some(word)),
        2 => (format!("{word}@example.org").into(), Some(word)),
        3 => (count.into(), Some(count.to_string())),
        4 => (day.parse::<Datetime>().unwrap().into(), Some("2031-12".to_owned())),
        5 => ("2031-12".into(), Some("2031".to_owned())),
        6 => (list(word.clone()), Some(word)),
        7 => (list(format!("{word}.jpg")), Some(word)),
        8 => ("GBP".into(), None),
        _ => (true.into(), None),
    }
}

/// The ways in which a secret may be told.
pub(super) fn looks(secret: &str) -> Vec<String> {
    match secret {
        "2031" | "2031-12" => ["2031-12", "december2031", "dec2031"].map(str::to_owned).to_vec(),
        secret => vec![secret.to_owned()],
    }
}

/// Whether a problem is more than a key that lacks its companion.
pub(super) fn is_wrong(problem: &Problem) -> bool {
    problem.severity == Severity::Error && !problem.found.contains("stands without")
}

impl Plants {
    /// Plants under every key that begins with `above` and is meant, in every table where it may
    /// stand.
    pub(super) fn plant(
        &mut self,
        table: &mut Table,
        above: &str,
        is_meant: impl Fn(&str) -> bool,
    ) {
        let keys = reference::keys();
        for key in &keys {
            let Some(path) = key.name.strip_prefix(above).filter(|_| is_meant(&key.name)) else {
                continue;
            };
            let number = self.secrets.len();
            let kind = *self.kinds.entry(key.name.clone()).or_insert_with(|| kind_of(&key.name));
            let Some(kind) = kind else { continue };
            let (value, secret) = candidate(kind, number);
            insert(table, above, path, &value);
            self.secrets.extend(secret.map(|secret| (key.name.clone(), secret)));
        }
    }
}

/// The first candidate that can stand under a key; none where it takes a choice or holds others.
fn kind_of(key: &str) -> Option<usize> {
    let is_group = reference::keys()
        .iter()
        .any(|other| other.name.strip_prefix(key).is_some_and(|rest| rest.starts_with('.')));
    (0..=CANDIDATES).filter(|_| !is_group).find(|kind| {
        let mut kit = DocumentMut::new();
        insert(kit.as_table_mut(), "", key, &candidate(*kind, 0).0);
        !read_text("", &kit.to_string()).problems.iter().any(is_wrong)
    })
}

/// Puts a value under a path, in every row of the lists on the way; what is missing is made.
fn insert(table: &mut dyn TableLike, above: &str, path: &str, value: &Value) {
    let Some((first, rest)) = path.split_once('.') else {
        table.insert(path, Item::Value(value.clone()));
        return;
    };
    let name = format!("{above}{first}");
    let is_list = reference::keys().iter().any(|key| key.name == name);
    // A price is a phrase or a group.
    if !table.get(first).is_some_and(|item| item.is_table_like() || rows(item)) {
        let mut list = ArrayOfTables::new();
        list.push(Table::new());
        let is_list = is_list && name != "service.price";
        table.insert(first, if is_list { list.into() } else { Table::new().into() });
    }
    let above = format!("{name}.");
    match table.get_mut(first).unwrap() {
        Item::ArrayOfTables(rows) => {
            rows.iter_mut().for_each(|row| insert(row, &above, rest, value));
        }
        Item::Value(Value::Array(rows)) => {
            let rows = rows.iter_mut().filter_map(Value::as_inline_table_mut);
            rows.for_each(|row| insert(row, &above, rest, value));
        }
        item => insert(item.as_table_like_mut().unwrap(), &above, rest, value),
    }
}

fn rows(item: &Item) -> bool {
    item.as_array_of_tables().is_some_and(|rows| !rows.is_empty())
        || item.as_array().is_some_and(|rows| !rows.is_empty())
}

/// Whether something stands under a path, in any row of the lists on the way.
pub(super) fn has(item: &Item, path: &str) -> bool {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    let inside = |table: &dyn TableLike| {
        table.get(first).is_some_and(|item| rest.is_empty() || has(item, rest))
    };
    match item {
        Item::ArrayOfTables(rows) => rows.iter().any(|row| inside(row)),
        Item::Value(Value::Array(rows)) => {
            rows.iter().filter_map(Value::as_inline_table).any(|row| inside(row))
        }
        item => item.as_table_like().is_some_and(inside),
    }
}

/// The same in JSON.
pub(super) fn has_json(json: &serde_json::Value, path: &str) -> bool {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    match json {
        serde_json::Value::Array(rows) => rows.iter().any(|row| has_json(row, path)),
        json => json.get(first).is_some_and(|json| rest.is_empty() || has_json(json, rest)),
    }
}
