//! Days, months and years.

use jiff::civil::Date;
use toml::de::DeValue;
use toml_edit::Value;

use crate::profile::PartialDate;

use super::{Kind, Wrong, describe};

/// A day.
pub(in crate::store) const DAY: Day = Day;
/// A day, a month or a year.
pub(in crate::store) const PARTIAL_DATE: Partial = Partial;

pub(in crate::store) struct Day;

impl Kind<Date> for Day {
    fn allowed(&self) -> String {
        "a day as year-month-day without quotation marks, such as 2026-11-01".to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<Date>, Wrong> {
        let day = match value {
            DeValue::Datetime(time) => {
                let date = time.date.filter(|_| time.time.is_none()).and_then(day);
                return date.map(Some).ok_or_else(|| no_day(value));
            }
            DeValue::String(text) if text.trim().is_empty() => return Ok(None),
            DeValue::String(text) => text.trim().parse::<Date>().ok(),
            _ => None,
        };
        Err(no_day(value).fix(day.map(|day| format!("write {day}, without quotation marks"))))
    }

    fn write(&self, value: &Date) -> Value {
        let text = value.to_string();
        text.parse::<toml_edit::Datetime>().map_or_else(|_| text.into(), Into::into)
    }
}

fn no_day(value: &DeValue<'_>) -> Wrong {
    Wrong::new(format!("{} is not a day", describe(value)))
}

fn day(date: toml::value::Date) -> Option<Date> {
    Date::new(
        i16::try_from(date.year).ok()?,
        i8::try_from(date.month).ok()?,
        i8::try_from(date.day).ok()?,
    )
    .ok()
}

pub(in crate::store) struct Partial;

impl Kind<PartialDate> for Partial {
    fn allowed(&self) -> String {
        "a day, a month or a year between quotation marks, such as \"2026-04-17\", \"2026-04\" or \
         \"2026\""
            .to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<PartialDate>, Wrong> {
        let date = match value {
            DeValue::Datetime(_) => DAY.read(value)?.map(PartialDate::Day),
            DeValue::Integer(year) => PartialDate::parse(year.as_str()),
            DeValue::String(text) if text.trim().is_empty() => return Ok(None),
            DeValue::String(text) => PartialDate::parse(text.trim()),
            _ => None,
        };
        let wrong = || Wrong::new(format!("{} is not a date", describe(value)));
        date.map(Some).ok_or_else(wrong)
    }

    fn write(&self, value: &PartialDate) -> Value {
        match value {
            PartialDate::Day(day) => DAY.write(day),
            month_or_year => month_or_year.to_string().into(),
        }
    }
}
