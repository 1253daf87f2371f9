//! Days, months and years.

use jiff::civil::{Date, Weekday};

use super::Read;
use crate::profile::PartialDate;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// "1 Nov 2026", "Apr 2026" or "2026".
pub(in crate::questions) fn write(date: PartialDate) -> String {
    match date {
        PartialDate::Day(day) => format!("{} {}", day.day(), month_year(day)),
        PartialDate::Month { .. } => date.first_day().map_or_else(|| date.to_string(), month_year),
        PartialDate::Year(_) => date.to_string(),
    }
}

fn month_year(day: Date) -> String {
    format!("{} {:04}", day.strftime("%b"), day.year())
}

/// A day.
pub(in crate::questions) fn day(text: &str, today: Date) -> Read<Date> {
    match find(text, today) {
        Some((PartialDate::Day(day), plain)) => {
            Ok((day, (!plain).then(|| write(PartialDate::Day(day)))))
        }
        _ => Err("Write a day such as 1 Nov 2026, or today".to_owned()),
    }
}

/// A day, a month or a year.
pub(in crate::questions) fn read(text: &str, today: Date) -> Read<PartialDate> {
    let (date, plain) = find(text, today)
        .ok_or("Write a day, a month or a year, such as 1 Nov 2026, Apr 2026 or 2026")?;
    Ok((date, (!plain).then(|| write(date))))
}

/// The date, and whether the text says all of it.
fn find(text: &str, today: Date) -> Option<(PartialDate, bool)> {
    let text = text.trim().to_lowercase();
    if let Some(date) = PartialDate::parse(&text) {
        return Some((date, true));
    }
    let day = |day: Option<Date>| day.map(|day| (PartialDate::Day(day), false));
    match text.as_str() {
        "today" | "now" => return day(Some(today)),
        "yesterday" => return day(today.yesterday().ok()),
        _ => {}
    }
    let weekday = text.strip_prefix("last ").unwrap_or(&text);
    if let Some((_, weekday)) = WEEKDAYS.iter().find(|(name, _)| *name == weekday) {
        return day(today.nth_weekday(-1, *weekday).ok());
    }
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '-'))
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [one, two, year] => {
            let (year, is_whole) = self::year(year)?;
            let (month, number) = match (month(two), month(one)) {
                (Some(month), _) => (month, *one),
                (None, Some(month)) => (month, *two),
                // numbers alone are read in the order of days first, as dots are used
                (None, None) if text.contains('.') => (two.parse().ok()?, *one),
                (None, None) => return None,
            };
            let date = Date::new(year, month, ordinal(number)?).ok()?;
            Some((PartialDate::Day(date), is_whole))
        }
        [one, two] => {
            if let (Some(month), Some((year, true))) = (month(one), year(two)) {
                return Some((PartialDate::Month { year, month }, true));
            }
            let (month, number) = match (month(two), month(one)) {
                (Some(month), _) => (month, *one),
                (None, Some(month)) => (month, *two),
                (None, None) if text.contains('.') => (two.parse().ok()?, *one),
                (None, None) => return None,
            };
            // without a year, the last such day is meant
            let this = Date::new(today.year(), month, ordinal(number)?).ok()?;
            let last = Date::new(today.year().checked_sub(1)?, month, ordinal(number)?).ok();
            day(if this <= today { Some(this) } else { last })
        }
        _ => None,
    }
}

fn month(text: &str) -> Option<i8> {
    let long_enough = text.chars().count() >= 3;
    let index = MONTHS.iter().position(|month| long_enough && month.starts_with(text))?;
    i8::try_from(index + 1).ok()
}

/// The year, and whether the text says all of it: `26` is 2026.
fn year(text: &str) -> Option<(i16, bool)> {
    let year: i16 = text.parse().ok()?;
    match text.len() {
        4 if year > 0 => Some((year, true)),
        2 if year >= 0 => Some((2000 + year, false)),
        _ => None,
    }
}

/// `1` or `1st`
fn ordinal(text: &str) -> Option<i8> {
    let number = ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_suffix(end));
    number.unwrap_or(text).parse().ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn reads_the_days_that_people_write() {
        let today = date(2026, 11, 22);
        for (text, wanted) in [
            ("today", date(2026, 11, 22)),
            ("yesterday", date(2026, 11, 21)),
            ("last Friday", date(2026, 11, 20)),
            ("1 Nov 2026", date(2026, 11, 1)),
            ("November 1st, 2026", date(2026, 11, 1)),
            ("01.11.2026", date(2026, 11, 1)),
            ("1.11.26", date(2026, 11, 1)),
            ("1 Nov 26", date(2026, 11, 1)),
            ("1.11.", date(2026, 11, 1)),
            ("24.12", date(2025, 12, 24)),
            ("2026-11-01", date(2026, 11, 1)),
            ("1 Nov", date(2026, 11, 1)),
            ("24 Dec", date(2025, 12, 24)),
        ] {
            assert_eq!(day(text, today).unwrap().0, wanted, "{text}");
        }
        for text in
            ["30 Feb 2026", "1/2/2026", "1/2", "31.2.", "24.12.260", "soon", "2026", "Apr 2026"]
        {
            assert!(day(text, today).is_err(), "{text}");
        }
        assert_eq!(read("April 2026", today).unwrap().0.to_string(), "2026-04");
        assert_eq!(read("2026", today).unwrap().0.to_string(), "2026");
    }
}
