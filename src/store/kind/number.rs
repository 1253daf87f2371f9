//! Numbers, read from their text: no binary fraction ever stands between file and page.

use rust_decimal::Decimal;
use toml::de::DeValue;
use toml_edit::{Array, Value};

use crate::profile::number::read_count;
use crate::profile::units::LARGEST_COUNT;
use crate::profile::{Count, Focus, Percent};

use super::{Kind, Wrong, describe};

/// How many.
pub(in crate::store) const COUNT: Counts = Counts;
/// A share of a hundred.
pub(in crate::store) const PERCENT: Percents = Percents;
/// An amount with the decimals that were typed.
pub(in crate::store) const AMOUNT: Amounts = Amounts;
/// A point in a picture.
pub(in crate::store) const FOCUS: FocusPoint = FocusPoint;

pub(in crate::store) struct Counts;

impl Kind<Count> for Counts {
    fn allowed(&self) -> String {
        "a whole number from 0 to 1,000,000,000,000, without quotation marks, such as 12_500"
            .to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<Count>, Wrong> {
        let typed = match value {
            DeValue::Integer(number) => {
                let number = i128::from_str_radix(number.as_str(), number.radix());
                let count = number.ok().and_then(|number| u64::try_from(number).ok());
                if let Some(count) = count.and_then(Count::new) {
                    return Ok(Some(count));
                }
                None
            }
            DeValue::Float(number) => read_count(number.as_str()),
            DeValue::String(text) if text.trim().is_empty() => return Ok(None),
            DeValue::String(text) => read_count(text),
            _ => return Err(Wrong::other_kind(value, "a number")),
        };
        let problem = match value {
            DeValue::Integer(number) if number.as_str().starts_with('-') => "is below zero",
            DeValue::Integer(_) => "is too large to be true",
            DeValue::Float(_) => "is not a whole number",
            _ => "is not a number",
        };
        let fix = typed.map(|typed| format!("write {}", underscored(typed.count)));
        Err(Wrong::new(format!("{} {problem}", describe(value))).fix(fix))
    }

    fn write(&self, value: &Count) -> Value {
        written(&underscored(*value))
    }
}

/// `12500` as `12_500`, the way people like to read it in a text file.
fn underscored(count: Count) -> String {
    let digits = count.get().to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

/// A number's text as a value of the file; it is one by construction.
fn written(text: &str) -> Value {
    text.parse().unwrap_or_else(|_| text.into())
}

/// Reads any number of the file exactly.
fn decimal(value: &DeValue<'_>) -> Result<Option<Decimal>, Wrong> {
    let number = match value {
        DeValue::Integer(number) => i128::from_str_radix(number.as_str(), number.radix())
            .ok()
            .and_then(|number| Decimal::try_from_i128_with_scale(number, 0).ok()),
        DeValue::Float(number) => {
            let text = number.as_str();
            Decimal::from_str_exact(text).or_else(|_| Decimal::from_scientific(text)).ok()
        }
        DeValue::String(text) if text.trim().is_empty() => return Ok(None),
        DeValue::String(text) => {
            let number = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
            let fix = Decimal::from_str_exact(&number).ok().map(|number| format!("write {number}"));
            return Err(Wrong::other_kind(value, "a number").fix(fix));
        }
        _ => return Err(Wrong::other_kind(value, "a number")),
    };
    let cannot = || Wrong::new(format!("{} cannot be used", describe(value)));
    number.map(Some).ok_or_else(cannot)
}

pub(in crate::store) struct Percents;

impl Kind<Percent> for Percents {
    fn allowed(&self) -> String {
        "a percentage from 0 to 100, without quotation marks and without %, such as 41 or 8.5"
            .to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<Percent>, Wrong> {
        let Some(number) = decimal(value)? else { return Ok(None) };
        let wrong = || Wrong::new(format!("{} is not between 0 and 100", describe(value)));
        Percent::new(number).map(Some).ok_or_else(wrong)
    }

    fn write(&self, value: &Percent) -> Value {
        written(&value.get().to_string())
    }
}

pub(in crate::store) struct Amounts;

impl Kind<Decimal> for Amounts {
    fn allowed(&self) -> String {
        "a number from 0 to 1,000,000,000,000, without quotation marks and without a sign, such as \
         850 or 4.10"
            .to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<Decimal>, Wrong> {
        let Some(number) = decimal(value)? else { return Ok(None) };
        let problem = match number {
            number if number < Decimal::ZERO => "is below zero",
            number if number > Decimal::from(LARGEST_COUNT) => "is too large to be true",
            number => return Ok(Some(number)),
        };
        Err(Wrong::new(format!("{} {problem}", describe(value))))
    }

    fn write(&self, value: &Decimal) -> Value {
        written(&value.to_string())
    }
}

pub(in crate::store) struct FocusPoint;

impl Kind<Focus> for FocusPoint {
    fn allowed(&self) -> String {
        "two numbers from 0 to 1: how far from the left, how far from the top, such as [0.5, 0.2]"
            .to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<Focus>, Wrong> {
        let Some(list) = value.as_array() else {
            return Err(Wrong::other_kind(value, "a list of two numbers"));
        };
        let mut numbers = Vec::new();
        for item in list {
            let number: Option<f32> = match item.get_ref() {
                DeValue::Integer(number) => number.as_str().parse().ok(),
                DeValue::Float(number) => number.as_str().parse().ok(),
                other => return Err(Wrong::other_kind(other, "a number")),
            };
            let inside = number.filter(|number| (0.0..=1.0).contains(number)).ok_or_else(|| {
                Wrong::new(format!("{} is not between 0 and 1", describe(item.get_ref())))
            })?;
            numbers.push(inside);
        }
        match numbers.as_slice() {
            [x, y] => Ok(Some(Focus { x: *x, y: *y })),
            other => Err(Wrong::new(format!("this list has {} numbers, not two", other.len()))),
        }
    }

    fn write(&self, value: &Focus) -> Value {
        // the shortest text that reads as the same number, always with its point
        let number = |number: f32| written(&format!("{number:?}"));
        Value::Array(Array::from_iter([number(value.x), number(value.y)]))
    }
}
