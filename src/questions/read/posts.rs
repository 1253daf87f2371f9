//! Posts in a window: as a count, or as a rhythm such as "3 a week".

use rust_decimal::Decimal;

use super::Read;
use super::number::{self, grouped};
use crate::profile::Count;
use crate::profile::cadence::{Cadence, cadence, fewest_posts};
use crate::profile::units::Tenths;

/// Posts and the days in which they were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// How many, if that is known.
    pub posts: Option<Count>,
    /// In how many days, if that is known.
    pub days: Option<Count>,
}

/// The window where none is known, in days.
const USUAL_DAYS: u64 = 90;

const EXAMPLE: &str = "Write how often you post, such as 3 a week or 2 a month";

/// "5 a week", "2 a month", "2 in 90 days".
pub(in crate::questions) fn write(posting: Posting) -> String {
    let tenths = |tenths: Tenths| Decimal::new(tenths.0, 1).normalize();
    let days = posting.days.map_or(0, Count::get);
    let Some(posts) = posting.posts else { return String::new() };
    match cadence(posts.get(), days) {
        Some(Cadence::PerWeek(week)) => format!("{} a week", tenths(week)),
        Some(Cadence::PerMonth(month)) => format!("{} a month", tenths(month)),
        Some(Cadence::Counted { posts, days }) => format!("{posts} in {days} days"),
        None => String::new(),
    }
}

/// Reads a rhythm; a bare number is a number of posts a week, or without `weekly` of posts.
pub(in crate::questions) fn read(text: &str, now: Option<Posting>, weekly: bool) -> Read<Posting> {
    let known = now.and_then(|now| now.days).filter(|days| days.get() > 0);
    let days = known.map_or(USUAL_DAYS, Count::get);
    let lower = text.trim().to_lowercase();
    let Some((amount, unit)) = split(&lower) else {
        if weekly {
            return rhythm(&lower, "week", days);
        }
        let (posts, echo) = number::count(text)?;
        return Ok((Posting { posts: Some(posts), days: known }, echo));
    };
    if let Some(days) = unit.strip_prefix("in ") {
        let days = days.trim_end_matches(['d', 'a', 'y', 's']);
        let (posts, _) = number::count(amount)?;
        let (days, _) = number::count(days)?;
        return Ok((Posting { posts: Some(posts), days: Some(days) }, None));
    }
    rhythm(amount, unit, days)
}

fn rhythm(amount: &str, unit: &str, days: u64) -> Read<Posting> {
    let tenths = tenths(amount).ok_or(EXAMPLE)?;
    let posts = match unit.trim_start_matches(['a', '/', ' ']).trim_start_matches("per ") {
        "week" | "weekly" => fewest_posts(Cadence::PerWeek(tenths), days),
        "month" | "monthly" => fewest_posts(Cadence::PerMonth(tenths), days),
        "day" | "daily" => {
            let week = tenths.0.checked_mul(7).map(Tenths);
            week.and_then(|week| fewest_posts(Cadence::PerWeek(week), days))
        }
        _ => None,
    };
    let posts = posts.and_then(Count::new).ok_or(EXAMPLE)?;
    let echo = format!("that is {} posts in {} days", grouped(posts.get()), grouped(days));
    Ok((Posting { posts: Some(posts), days: Count::new(days) }, Some(echo)))
}

/// The number, and the words behind it.
fn split(text: &str) -> Option<(&str, &str)> {
    let at = text.find(|c: char| c.is_alphabetic() && !matches!(c, 'k' | 'm') || c == '/')?;
    let month = text.find("month").filter(|month| *month < at);
    let (amount, unit) = text.split_at_checked(month.unwrap_or(at))?;
    Some((amount.trim(), unit.trim()))
}

/// `2.3` or `3` in tenths; none for more decimals.
fn tenths(text: &str) -> Option<Tenths> {
    let number = text.trim().replace(',', ".");
    let plain = number.chars().all(|c| c.is_ascii_digit() || c == '.');
    let value = Decimal::from_str_exact(&number).ok().filter(|_| plain)?;
    let tenths = value.checked_mul(Decimal::TEN)?;
    i64::try_from(tenths).ok().filter(|_| tenths.is_integer()).map(Tenths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (u64, Option<u64>) {
        let (posting, _) = super::read(text, None, true).unwrap();
        (posting.posts.unwrap().get(), posting.days.map(Count::get))
    }

    #[test]
    fn a_rhythm_is_kept_as_the_fewest_posts_that_print_it() {
        assert_eq!(read("3 a week"), (39, Some(90)));
        assert_eq!(read("3"), (39, Some(90)));
        assert_eq!(read("3/week"), (39, Some(90)));
        assert_eq!(read("3 per week"), (39, Some(90)));
        assert_eq!(read("2.3 a week"), (30, Some(90)));
        assert_eq!(read("2 a month"), (6, Some(90)));
        assert_eq!(read("1 a day"), (90, Some(90)));
        assert_eq!(read("2 in 90 days"), (2, Some(90)));
    }

    #[test]
    fn a_window_that_is_known_stays() {
        let now = Posting { posts: None, days: Count::new(28) };
        let (posting, _) = super::read("3 a week", Some(now), false).unwrap();
        assert_eq!((posting.posts, posting.days), (Count::new(12), Count::new(28)));
        assert!(super::read("often", Some(now), true).is_err());
        assert!(super::read("3 a fortnight", Some(now), false).is_err());
    }
}
