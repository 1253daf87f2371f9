//! Days, months and years.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_locale_core::locale;
use jiff::civil::Date;

use super::Formats;
use crate::profile::PartialDate;

impl Formats {
    /// "1 November 2026"
    pub(crate) fn day(&self, day: Date) -> String {
        let formatter = DateTimeFormatter::try_new((&self.locale).into(), YMD::long());
        formatter
            .map_or_else(|_| day.to_string(), |each| self.first(day, each.format(&day).to_string()))
    }

    /// Some languages count the first of a month and none of its other days. The CLDR does not.
    fn first(&self, day: Date, written: String) -> String {
        let ordinal = match self.locale.id.language.as_str() {
            "fr" => "1er ",
            "it" | "pt" => "1º ",
            _ => return written,
        };
        match written.strip_prefix("1 ").filter(|_| day.day() == 1) {
            Some(rest) => format!("{ordinal}{rest}"),
            None => written,
        }
    }

    /// "November 2026"
    pub(crate) fn month(&self, day: Date) -> String {
        // For Brazil, the CLDR has the year of weeks in this pattern; Portugal writes the same.
        let locale = match self.locale.id.language.as_str() {
            "pt" => &locale!("pt-PT"),
            _ => &self.locale,
        };
        let formatter = DateTimeFormatter::try_new(locale.into(), YM::long());
        formatter.map_or_else(
            |_| day.strftime("%Y-%m").to_string(),
            |formatter| formatter.format(&day).to_string(),
        )
    }

    /// As exact as it was told: "17 Apr 2026", "Apr 2026", "2026".
    pub(crate) fn partial(&self, date: PartialDate) -> String {
        let locale = || (&self.locale).into();
        let written = match (date, date.first_day()) {
            (PartialDate::Day(day), _) => DateTimeFormatter::try_new(locale(), YMD::medium())
                .ok()
                .map(|formatter| self.first(day, formatter.format(&day).to_string())),
            (PartialDate::Month { .. }, Some(day)) => {
                DateTimeFormatter::try_new(locale(), YM::medium())
                    .ok()
                    .map(|formatter| formatter.format(&day).to_string())
            }
            _ => None,
        };
        written.unwrap_or_else(|| date.to_string())
    }
}
