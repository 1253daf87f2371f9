//! Days as platforms write them. A format says which patterns may occur; nothing is guessed.

use jiff::ToSpan;
use jiff::civil::{Date, Time};

use super::months::month;

/// How a column writes its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pattern {
    /// `2026-02-20`, also with a time behind it
    YearMonthDay,
    /// `2026/01/02`, also with a time behind it
    Slashes,
    /// `Feb 9, 2026`
    MonthDayYear,
    /// `Tue, Feb 24, 2026`
    WeekdayMonthDayYear,
    /// `Fri Feb 20 2026`
    WeekdayMonthDay,
    /// `02/24/2026 08:24`, also without zeros and time
    MonthFirst,
    /// `24.02.2026 18:00`, also without the time
    Dots,
    /// `28 sept. 2026`
    DayMonthYear,
}

impl Pattern {
    /// The day of a cell that follows this pattern.
    pub(super) fn read(self, cell: &str) -> Option<Date> {
        match self {
            Self::YearMonthDay => year_first(cell, '-'),
            Self::Slashes => year_first(cell, '/'),
            Self::MonthDayYear => {
                let (day, year) = cell.split_once(',')?;
                let (month, day) = day.trim().split_once(' ')?;
                date(year.trim(), self::month(month)?, day)
            }
            Self::WeekdayMonthDayYear => {
                let (weekday, rest) = cell.split_once(',')?;
                weekday.chars().all(char::is_alphabetic).then_some(())?;
                Self::MonthDayYear.read(rest.trim())
            }
            Self::WeekdayMonthDay => match cell.split_whitespace().collect::<Vec<_>>().as_slice() {
                [_, month, day, year] => date(year, self::month(month)?, day),
                _ => None,
            },
            Self::MonthFirst => {
                let mut parts = without_time(cell, ' ')?.splitn(3, '/');
                let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
                date(year, month.parse().ok().filter(|_| is_digits(month))?, day)
            }
            Self::Dots => {
                let mut parts = without_time(cell, ' ')?.splitn(3, '.');
                let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
                date(year, month.parse().ok().filter(|_| is_digits(month))?, day)
            }
            Self::DayMonthYear => match cell.split_whitespace().collect::<Vec<_>>().as_slice() {
                [day, month, year] => date(year, self::month(month)?, day.trim_end_matches('.')),
                _ => None,
            },
        }
    }
}

/// A month and a day without a year: `January 2`, `2 Januar`, `25 de setembro`, `18 tháng Sáu`.
pub(super) fn yearless(cell: &str) -> Option<(i8, i8)> {
    let cell = cell.trim();
    let (day, word) = if cell.starts_with(|c: char| c.is_ascii_digit()) {
        let (day, word) = cell.split_once(char::is_whitespace)?;
        let word = word.trim();
        (day.trim_end_matches('.'), word.strip_prefix("de ").unwrap_or(word))
    } else {
        let (word, day) = cell.rsplit_once(char::is_whitespace)?;
        (day, word)
    };
    let day = day.parse().ok().filter(|_| is_digits(day))?;
    let month = month(word)?;
    // the 29th of February exists in some year
    Date::new(2024, month, day).ok().map(|_| (month, day))
}

/// Gives days without a year their years: the newest is the last such day up to `latest`, and from
/// there the year falls at every step from January back to December.
pub(super) fn with_years(days: &[Option<(i8, i8)>], latest: Date) -> Option<Vec<Option<Date>>> {
    let known: Vec<(i8, i8)> = days.iter().flatten().copied().collect();
    let newest_first = is_newest_first(&known);
    let newest = if newest_first { known.first() } else { known.last() };
    let Some(&(month, day)) = newest else { return Some(vec![None; days.len()]) };
    let mut year = (latest.year() - 8..=latest.year())
        .rev()
        .find(|year| Date::new(*year, month, day).is_ok_and(|date| date <= latest))?;
    let mut before = (month, day);
    let mut dated = vec![None; days.len()];
    let order: Box<dyn Iterator<Item = usize>> =
        if newest_first { Box::new(0..days.len()) } else { Box::new((0..days.len()).rev()) };
    for at in order {
        let Some((month, day)) = days.get(at).copied().flatten() else { continue };
        // older than the row before, yet later in the year: it is of the year before
        if (month, day) > before {
            year -= 1;
        }
        before = (month, day);
        *dated.get_mut(at)? = Some(Date::new(year, month, day).ok()?);
    }
    Some(dated)
}

/// Whether most steps lead back in time; a step from December to January leads forward.
fn is_newest_first(days: &[(i8, i8)]) -> bool {
    let ordinal = |(month, day): (i8, i8)| i32::from(month) * 31 + i32::from(day);
    let steps = days.iter().zip(days.iter().skip(1)).map(|(one, two)| {
        let step = ordinal(*two) - ordinal(*one);
        match step {
            186.. => -1,
            1.. => 1,
            0 => 0,
            -186..0 => -1,
            _ => 1,
        }
    });
    steps.sum::<i32>() < 0
}

/// Two days without years, `Nov 29 - Feb 26`: the last such span that is over by `latest`.
pub(super) fn yearless_span(text: &str, latest: Date) -> Option<(Date, Date)> {
    let (from, to) = text.split_once(" - ").or_else(|| text.split_once(" – "))?;
    let (from, to) = (yearless(from)?, yearless(to)?);
    let dated = with_years(&[Some(from), Some(to)], latest)?;
    match dated.as_slice() {
        [Some(one), Some(two)] if one <= two => Some((*one, *two)),
        // two days alone may look like a step back
        _ => {
            let to = last(to, latest)?;
            let from = last(from, to)?;
            Some((from, to))
        }
    }
}

/// The last such day up to another.
pub(super) fn last((month, day): (i8, i8), latest: Date) -> Option<Date> {
    let years = latest.year().checked_sub(8)?..=latest.year();
    years.rev().find_map(|year| Date::new(year, month, day).ok().filter(|date| *date <= latest))
}

/// Whether a cell looks like a day with a year of two digits: `27-Jul-20`, `11/26/24`.
pub(super) fn has_short_year(cell: &str) -> bool {
    let parts: Vec<&str> =
        cell.split_whitespace().next().unwrap_or_default().split(['-', '/', '.']).collect();
    let is_part = |part: &str| month(part).is_some() || (part.len() <= 2 && is_digits(part));
    match parts.as_slice() {
        [one, two, year] => year.len() == 2 && is_digits(year) && is_part(one) && is_part(two),
        _ => false,
    }
}

/// `2026-02-20T00:00:00` and its relatives.
fn year_first(cell: &str, separator: char) -> Option<Date> {
    let day = without_time(cell, if cell.contains('T') { 'T' } else { ' ' })?;
    let mut parts = day.splitn(3, separator);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    date(year, month.parse().ok().filter(|_| is_digits(month))?, day)
}

/// The day before a time, if what follows the separator is one.
fn without_time(cell: &str, separator: char) -> Option<&str> {
    match cell.split_once(separator) {
        None => Some(cell),
        Some((day, time)) => is_time(time.trim()).then_some(day),
    }
}

/// `08:24`, `17:05:00`, `08:00:00.000Z`, `13:12:39 +0000`
fn is_time(text: &str) -> bool {
    let text = text.strip_suffix('Z').unwrap_or(text);
    let text = text.strip_suffix(" +0000").or_else(|| text.strip_suffix("+0000")).unwrap_or(text);
    let (clock, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let parts: Vec<Option<i8>> =
        clock.split(':').map(|part| part.parse().ok().filter(|_| is_digits(part))).collect();
    let time = match parts.as_slice() {
        [Some(hour), Some(minute)] => Time::new(*hour, *minute, 0, 0),
        [Some(hour), Some(minute), Some(second)] => Time::new(*hour, *minute, *second, 0),
        _ => return false,
    };
    time.is_ok() && is_digits(fraction)
}

fn date(year: &str, month: i8, day: &str) -> Option<Date> {
    let year = year.parse().ok().filter(|_| year.len() == 4 && is_digits(year))?;
    let day = day.parse().ok().filter(|_| is_digits(day))?;
    Date::new(year, month, day).ok()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The last day on which something in a file of today may have happened.
pub(super) fn last_believed(today: Date) -> Date {
    today.checked_add(1.day()).unwrap_or(today)
}

/// Days from one day to another, both counted; nothing where they are the wrong way round.
pub(super) fn days_inclusive(from: Date, to: Date) -> u64 {
    let days = to.since(from).map_or(-1, |span| span.get_days());
    u64::try_from(days.saturating_add(1)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_pattern_reads_its_own_days_only() {
        use Pattern::*;
        let day = date(2026, 2, 9);
        let written = [
            (YearMonthDay, "2026-02-09T00:00:00"),
            (YearMonthDay, "2026-02-09T08:00:00.000Z"),
            (YearMonthDay, "2026-02-09 17:05:00"),
            (YearMonthDay, "2026-02-09 13:12:39 +0000"),
            (YearMonthDay, "2026-02-09"),
            (Slashes, "2026/02/09"),
            (Slashes, "2026/02/09 18:19:10"),
            (MonthDayYear, "Feb 9, 2026"),
            (WeekdayMonthDayYear, "Mon, Feb 9, 2026"),
            (WeekdayMonthDay, "Mon Feb 09 2026"),
            (MonthFirst, "02/09/2026 08:24"),
            (MonthFirst, "2/9/2026"),
            (Dots, "09.02.2026 18:00"),
            (DayMonthYear, "9 févr. 2026"),
        ];
        for (pattern, text) in written {
            assert_eq!(pattern.read(text), Some(day), "{text}");
            for (other, _) in written.iter().filter(|(other, _)| *other != pattern) {
                assert_eq!(other.read(text), None, "{text} as {other:?}");
            }
        }
        for text in ["27-Jul-20", "11/26/24", "2026-02-30", "02/09/2026 25:00", "Lifetime", ""] {
            for (pattern, _) in written {
                assert_eq!(pattern.read(text), None, "{text}");
            }
        }
    }

    #[test]
    fn short_years_are_noticed() {
        for text in ["27-Jul-20", "11/26/24", "1.2.26", "11/26/24 10:00"] {
            assert!(has_short_year(text), "{text}");
        }
        for text in ["Feb 9, 2026", "2026-02-09", "02/24/2026 08:24", "", "17.6"] {
            assert!(!has_short_year(text), "{text}");
        }
    }

    #[test]
    fn days_without_a_year_are_read_in_every_language() {
        for (text, day) in [
            ("August 9", (8, 9)),
            ("8 Juli", (7, 8)),
            ("15 Ιανουαρίου", (1, 15)),
            ("18 tháng Sáu", (6, 18)),
            ("25 de setembro", (9, 25)),
            ("tháng Mười Hai 3", (12, 3)),
            ("February 29", (2, 29)),
        ] {
            assert_eq!(yearless(text), Some(day), "{text}");
        }
        for text in ["February 30", "9", "Lifetime", "August", "August 9, 2026"] {
            assert_eq!(yearless(text), None, "{text}");
        }
    }

    #[test]
    fn the_year_falls_at_each_new_year() {
        let days = |words: &[&str]| words.iter().map(|it| yearless(it)).collect::<Vec<_>>();
        let latest = date(2026, 1, 4);
        let dated =
            with_years(&days(&["December 30", "December 31", "January 2"]), latest).unwrap();
        assert_eq!(dated[0], Some(date(2025, 12, 30)));
        assert_eq!(dated[2], Some(date(2026, 1, 2)));
        let back = with_years(&days(&["January 2", "December 31"]), latest).unwrap();
        assert_eq!(back[1], Some(date(2025, 12, 31)));
        // a leap day is in a leap year
        let leap = with_years(&days(&["February 28", "February 29", "March 1"]), date(2024, 3, 4));
        assert_eq!(leap.unwrap()[1], Some(date(2024, 2, 29)));
        assert_eq!(with_years(&days(&["February 29", "March 1"]), latest), None);
    }

    #[test]
    fn a_year_of_days_holds_the_same_month_twice() {
        let end = date(2026, 1, 2);
        let all: Vec<_> = (0..366).rev().map(|ago| end.checked_sub(ago.days()).unwrap()).collect();
        let days: Vec<_> = all.iter().map(|day| Some((day.month(), day.day()))).collect();
        let dated = with_years(&days, date(2026, 1, 4)).unwrap();
        assert!(dated.iter().flatten().eq(all.iter()));
    }

    #[test]
    fn a_span_without_years_is_over() {
        let span = yearless_span("Nov 29 - Feb 26", date(2026, 3, 1));
        assert_eq!(span, Some((date(2025, 11, 29), date(2026, 2, 26))));
        let span = yearless_span("May 29 - Aug 26", date(2026, 3, 1));
        assert_eq!(span, Some((date(2025, 5, 29), date(2025, 8, 26))));
    }

    proptest! {
        #[test]
        fn days_round_trip(days in 0..20_000_i32) {
            let day = date(2000, 1, 1).checked_add(days.days()).unwrap();
            let (year, month, number) = (day.year(), day.month(), day.day());
            for (pattern, text) in [
                (Pattern::YearMonthDay, day.to_string()),
                (Pattern::Slashes, format!("{year}/{month:02}/{number:02}")),
                (Pattern::MonthFirst, format!("{month}/{number}/{year}")),
                (Pattern::Dots, format!("{number:02}.{month:02}.{year} 23:59")),
                (Pattern::MonthDayYear, day.strftime("%b %-d, %Y").to_string()),
                (Pattern::WeekdayMonthDayYear, day.strftime("%a, %b %-d, %Y").to_string()),
                (Pattern::WeekdayMonthDay, day.strftime("%a %b %d %Y").to_string()),
            ] {
                prop_assert_eq!(pattern.read(&text), Some(day), "{}", text);
            }
            let yearless_day = yearless(&day.strftime("%-d %B").to_string());
            prop_assert_eq!(last(yearless_day.unwrap(), day), Some(day));
        }

        #[test]
        fn any_text_is_a_day_or_not(text in "\\PC{0,30}") {
            use Pattern::*;
            for pattern in [YearMonthDay, Slashes, MonthDayYear, WeekdayMonthDayYear,
                WeekdayMonthDay, MonthFirst, Dots, DayMonthYear] {
                let _ = pattern.read(&text);
            }
            let _ = (yearless(&text), has_short_year(&text), yearless_span(&text, date(2026, 3, 1)));
        }
    }
}
