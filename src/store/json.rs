//! A kit in JSON: the keys of the kit file, in their order.

use serde_json::{Map, Value as Json, json};
use toml_edit::{Item, TableLike, Value};

use crate::profile::Profile;

use super::fields::SCHEMA;
use super::writer;

/// The text of a kit in JSON. Days are texts, such as `"2026-11-01"`.
pub fn to_json(profile: &Profile) -> String {
    let mut kit = Map::from_iter([("schema".to_owned(), json!(SCHEMA))]);
    kit.extend(entries(&writer::table(profile)));
    format!("{:#}\n", Json::Object(kit))
}

fn entries(table: &dyn TableLike) -> Map<String, Json> {
    table.iter().map(|(key, item)| (key.to_owned(), of_item(item))).collect()
}

fn of_item(item: &Item) -> Json {
    match item {
        Item::None => Json::Null,
        Item::Value(value) => of_value(value),
        Item::Table(table) => Json::Object(entries(table)),
        Item::ArrayOfTables(rows) => rows.iter().map(|row| Json::Object(entries(row))).collect(),
    }
}

fn of_value(value: &Value) -> Json {
    match value {
        Value::String(text) => json!(text.value()),
        Value::Integer(number) => json!(number.value()),
        Value::Float(number) => json!(number.value()),
        Value::Boolean(yes) => json!(yes.value()),
        Value::Datetime(day) => json!(day.value().to_string()),
        Value::Array(items) => items.iter().map(of_value).collect(),
        Value::InlineTable(table) => Json::Object(entries(table)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::read_text;

    #[test]
    fn every_kind_of_value_keeps_its_meaning_and_order() {
        let kit = "[creator]\nname = \"Ada\"\nphoto_focus = [0.5, 0.2]\n\n[contact]\nphone = \"1\"\n\
                   show_phone = true\n\n[[platform]]\nid = \"a\"\nas_of = 2026-11-01\n\
                   followers = 71_200\nsource = { kind = \"imported\" }\n\n[audience]\n\
                   age = { 25-34 = 41, 13-17 = 8.5 }\n";
        let json = to_json(&read_text("", kit).profile);
        let expected = json!({
            "schema": 1,
            "creator": { "name": "Ada", "photo_focus": [0.5, 0.2] },
            "contact": { "phone": "1", "show_phone": true },
            "platform": [{
                "id": "a",
                "as_of": "2026-11-01",
                "followers": 71_200,
                "source": { "kind": "imported" },
            }],
            "audience": { "age": { "25-34": 41, "13-17": 8.5 } },
        });
        assert_eq!(json, format!("{expected:#}\n"));
    }
}
