//! Dates as people know them: a day, a month or a year.

use std::fmt;

use jiff::civil::Date;

/// A date as exact as it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartialDate {
    /// `2026-04-17`
    Day(Date),
    /// `2026-04`
    Month {
        /// The year, 1 to 9999.
        year: i16,
        /// The month, 1 to 12.
        month: i8,
    },
    /// `2026`
    Year(i16),
}

impl PartialDate {
    /// Reads `2026-04-17`, `2026-04` or `2026`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let Some(month) = parts.next() else {
            return (1..=9999).contains(&year).then_some(Self::Year(year));
        };
        let month = Some(month).filter(|month| month.len() == 2)?.parse().ok()?;
        let Some(day) = parts.next() else {
            return Date::new(year, month, 1).ok().map(|_| Self::Month { year, month });
        };
        let day = Some(day).filter(|day| day.len() == 2)?.parse().ok()?;
        parts.next().is_none().then_some(())?;
        Date::new(year, month, day).ok().map(Self::Day)
    }

    /// The first day it may mean, for ordering and windows.
    pub fn first_day(&self) -> Option<Date> {
        match *self {
            Self::Day(day) => Some(day),
            Self::Month { year, month } => Date::new(year, month, 1).ok(),
            Self::Year(year) => Date::new(year, 1, 1).ok(),
        }
    }

    /// The last day it may mean.
    pub fn last_day(&self) -> Option<Date> {
        match *self {
            Self::Day(day) => Some(day),
            Self::Month { year, month } => Date::new(year, month, 1).ok().map(Date::last_of_month),
            Self::Year(year) => Date::new(year, 12, 31).ok(),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_prints() {
        for text in ["2026-04-17", "2026-04", "2026", "2024-02-29"] {
            assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn refuses_days_that_do_not_exist() {
        for text in ["2026-02-29", "2026-13", "26-04", "spring 2026", "2026-4", "2026-04-17-1", ""]
        {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }
}
