//! How the number of followers grew, over the platforms whose past is known.
//!
//! Snapshots are never interpolated, and nothing is forecast.

use jiff::ToSpan;
use jiff::civil::Date;

use super::engagement::Tenths;
use crate::profile::Platform;

/// A snapshot this far from the wanted day still stands for it.
const DAYS_OFF: i32 = 31;
/// The period wanted first, in months.
const MONTHS: i32 = 12;
/// The shortest period that is still called growth.
const FEWEST_MONTHS: i32 = 3;

/// Growth over a whole number of months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Growth {
    /// The period, up to [`Growth::until`].
    pub months: i32,
    /// The newest day of the numbers.
    pub until: Date,
    /// Followers then and now, together.
    pub from: u64,
    /// Followers at the end.
    pub to: u64,
    /// (to − from) ÷ from, towards −∞.
    pub tenths: Tenths,
    /// Indices of the platforms that are counted.
    pub platforms: Vec<usize>,
    /// Followers of those platforms at each month that all of them know, oldest first.
    pub spark: Vec<(Date, u64)>,
}

/// Growth over 12 months, else over the longest shorter period of at least 3.
pub fn growth(platforms: &[Platform]) -> Option<Growth> {
    let until = platforms.iter().filter_map(|platform| platform.as_of).max()?;
    (FEWEST_MONTHS..=MONTHS).rev().find_map(|months| over(platforms, until, months))
}

/// How far a number moved, as a part of what it was, towards −∞; none from 0.
pub fn change(from: u64, to: u64) -> Option<Tenths> {
    Tenths::floor(i128::from(to) - i128::from(from), from)
}

fn over(platforms: &[Platform], until: Date, months: i32) -> Option<Growth> {
    let wanted = until.checked_sub(months.months()).ok()?;
    let counted: Vec<(usize, u64, u64)> = platforms
        .iter()
        .enumerate()
        .filter_map(|(index, platform)| {
            Some((index, start(platform, wanted)?, platform.followers?.get()))
        })
        .collect();
    let from = counted.iter().map(|(_, start, _)| start).sum();
    let to = counted.iter().map(|(_, _, end)| end).sum();
    let tenths = change(from, to)?;
    let indices: Vec<usize> = counted.iter().map(|(index, _, _)| *index).collect();
    let chosen: Vec<&Platform> = indices.iter().filter_map(|index| platforms.get(*index)).collect();
    let spark = (0..=months)
        .rev()
        .filter_map(|back| {
            let day = until.checked_sub(back.months()).ok()?;
            let known: Option<Vec<u64>> = chosen.iter().map(|each| latest(each, day)).collect();
            Some((day, known?.iter().sum()))
        })
        .collect();
    Some(Growth { months, until, from, to, tenths, platforms: indices, spark })
}

/// Followers at the snapshot nearest to the day, the earlier of two; never the current count.
fn start(platform: &Platform, wanted: Date) -> Option<u64> {
    platform
        .history
        .iter()
        .filter_map(|snapshot| Some((snapshot.as_of?, snapshot.followers?.get())))
        .filter(|(day, followers)| {
            *followers > 0
                && days_between(*day, wanted) <= DAYS_OFF
                && platform.as_of.is_some_and(|now| *day < now)
        })
        .min_by_key(|(day, _)| (days_between(*day, wanted), *day))
        .map(|(_, followers)| followers)
}

/// Followers at the latest snapshot on or before the day, if it is near enough.
fn latest(platform: &Platform, day: Date) -> Option<u64> {
    let past = platform.history.iter().map(|snapshot| (snapshot.as_of, snapshot.followers));
    past.chain([(platform.as_of, platform.followers)])
        .filter_map(|(as_of, followers)| Some((as_of?, followers?.get())))
        .filter(|(as_of, _)| *as_of <= day && days_between(*as_of, day) <= DAYS_OFF)
        .max_by_key(|(as_of, _)| *as_of)
        .map(|(_, followers)| followers)
}

fn days_between(one: Date, other: Date) -> i32 {
    other.duration_since(one).as_hours().abs().div_euclid(24).try_into().unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::insight::fixtures::{count, sample};
    use crate::profile::Snapshot;

    fn account(now: (Date, u64), past: &[(Date, u64)]) -> Platform {
        Platform {
            as_of: Some(now.0),
            followers: count(now.1),
            history: past
                .iter()
                .map(|(day, followers)| Snapshot {
                    as_of: Some(*day),
                    followers: count(*followers),
                    ..Snapshot::default()
                })
                .collect(),
            ..Platform::default()
        }
    }

    #[test]
    fn the_sample_grew_by_38_percent() {
        let growth = growth(&sample().platforms).unwrap();
        assert_eq!((growth.from, growth.to, growth.months), (95_600, 132_200, 12));
        assert_eq!(growth.tenths, Tenths(382));
        assert_eq!(growth.spark.len(), 13);
        assert_eq!(growth.spark[12], (date(2026, 11, 1), 132_200));
        assert_eq!(growth.spark[0], (date(2025, 11, 1), 95_600));
    }

    #[test]
    fn is_never_rounded_towards_better() {
        let tenths = |from, to| {
            let now = (date(2026, 11, 1), to);
            growth(&[account(now, &[(date(2025, 11, 1), from)])]).unwrap().tenths
        };
        assert_eq!(tenths(8_101, 8_412), Tenths(38));
        assert_eq!(tenths(8_412, 8_211), Tenths(-24));
    }

    #[test]
    fn a_platform_without_a_start_is_left_out_of_both_sums() {
        let now = date(2026, 11, 1);
        let old = account((now, 200), &[(date(2025, 11, 20), 100)]);
        let young = account((now, 5_000), &[(date(2026, 9, 1), 10)]);
        let growth = growth(&[young, old]).unwrap();
        assert_eq!((growth.from, growth.to), (100, 200));
        assert_eq!(growth.platforms, [1]);
    }

    #[test]
    fn a_shorter_history_gives_a_shorter_period() {
        let now = (date(2026, 11, 1), 200);
        let growth_of = |past| growth(&[account(now, &[(past, 100)])]);
        assert_eq!(growth_of(date(2026, 5, 1)).unwrap().months, 7, "31 days off is near enough");
        assert_eq!(growth_of(date(2026, 9, 20)), None);
        assert_eq!(growth(&[account(now, &[])]), None);
    }

    #[test]
    fn of_two_equally_near_the_earlier_counts() {
        let now = (date(2026, 11, 1), 300);
        let past = [(date(2025, 11, 3), 200), (date(2025, 10, 30), 100)];
        assert_eq!(growth(&[account(now, &past)]).unwrap().from, 100);
    }

    #[test]
    fn a_month_that_one_platform_does_not_know_is_left_out() {
        let now = date(2026, 11, 1);
        let full = account((now, 4), &[(date(2025, 11, 1), 1), (date(2026, 5, 1), 2)]);
        let bare = account((now, 40), &[(date(2025, 11, 1), 10)]);
        let days: Vec<Date> =
            growth(&[full, bare]).unwrap().spark.into_iter().map(|(day, _)| day).collect();
        assert_eq!(days, [date(2025, 11, 1), date(2025, 12, 1), now]);
    }

    proptest! {
        #[test]
        fn never_looks_better_than_it_is(from in 1..10_000_000_u64, to in 0..10_000_000_u64) {
            let now = (date(2026, 11, 1), to);
            let grown = growth(&[account(now, &[(date(2025, 11, 1), from)])]).unwrap();
            let exact = (to as i128 - from as i128) * 1000;
            let floored = i128::from(grown.tenths.0) * i128::from(from);
            prop_assert!(floored <= exact && exact < floored + i128::from(from));
        }
    }
}
