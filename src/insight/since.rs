//! What changed in a platform's numbers since a day.
//!
//! Each number stands beside the earlier one that the history keeps, both with their own days.
//! Nothing is worked out between two days; what cannot be compared says why.

use jiff::civil::{Date, date};

use super::engagement::Tenths;
use super::growth::change;
use super::provenance::Field;
use crate::profile::{Count, Platform, PlatformKind, Snapshot};

/// The numbers that a history keeps, with what they are called.
pub const KEPT: [(Field, &str); 3] = [
    (Field::Followers, "Followers"),
    (Field::Views, "Typical views"),
    (Field::MonthlyReach, "Monthly reach"),
];

/// When Instagram's views became another number, the one that counts repeats: from the first of
/// these days on all are the new ones, before the second some may be the old ones.
const NEW_VIEWS: (Date, Date) = (date(2024, 8, 1), date(2024, 9, 1));

/// A number of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// The day.
    pub day: Date,
    /// The number.
    pub count: u64,
}

/// A number and an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// The earlier one.
    pub was: Dated,
    /// The present one; its day is later.
    pub now: Dated,
    /// (now − was) ÷ was, towards −∞; none from 0.
    pub tenths: Option<Tenths>,
}

/// Why a number is not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nobody said which day it is from.
    Undated,
    /// The history has no such number from then.
    NotKept,
    /// It is of this day, which is not after the one that was asked for.
    NotNewer(Date),
    /// The platform counts it in another way since.
    Redefined,
}

/// A number of the kit, and what it can be compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    /// Which number.
    pub field: Field,
    /// What it is called.
    pub label: &'static str,
    /// The present number.
    pub count: u64,
    /// Beside the earlier one.
    pub compared: Result<Compared, Gap>,
}

/// The known numbers of a platform, each beside the newest one that is kept of this day or one
/// before it; without a day, beside the newest that is older than itself.
pub fn since(platform: &Platform, day: Option<Date>) -> Vec<Since> {
    let of = |(field, label): (Field, &'static str)| {
        let count = field.of(platform)?.get();
        Some(Since { field, label, count, compared: compare(platform, field, count, day) })
    };
    KEPT.into_iter().filter_map(of).collect()
}

fn compare(
    platform: &Platform,
    field: Field,
    count: u64,
    since: Option<Date>,
) -> Result<Compared, Gap> {
    let now = Dated { day: platform.day_of(field).ok_or(Gap::Undated)?, count };
    if since.is_some_and(|since| now.day <= since) {
        return Err(Gap::NotNewer(now.day));
    }
    let is_meant = |was: &Dated| was.day < now.day && since.is_none_or(|since| was.day <= since);
    let kept = platform.history.iter().filter_map(|row| {
        Some(Dated { day: row.as_of?, count: kept(row, field).map(Count::get)? })
    });
    let was = kept.filter(is_meant).max_by_key(|was| was.day).ok_or(Gap::NotKept)?;
    let (first, last) = NEW_VIEWS;
    let is_views = platform.kind == Some(PlatformKind::Instagram) && field == Field::Views;
    if is_views && was.day < last && now.day >= first {
        return Err(Gap::Redefined);
    }
    Ok(Compared { was, now, tenths: change(was.count, now.count) })
}

fn kept(row: &Snapshot, field: Field) -> Option<Count> {
    match field {
        Field::Followers => row.followers,
        Field::Views => row.views,
        Field::MonthlyReach => row.monthly_reach,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::insight::fixtures::{count, sample};
    use crate::profile::Imported;

    const NOW: Date = date(2026, 11, 1);

    fn row(day: Date, followers: u64) -> Snapshot {
        Snapshot { as_of: Some(day), followers: count(followers), ..Snapshot::default() }
    }

    fn account(followers: u64, history: &[Snapshot]) -> Platform {
        Platform {
            as_of: Some(NOW),
            followers: count(followers),
            history: history.to_vec(),
            ..Platform::default()
        }
    }

    fn only(platform: &Platform, day: Option<Date>) -> Result<Compared, Gap> {
        let all = since(platform, day);
        assert_eq!(all.len(), 1);
        all[0].compared
    }

    #[test]
    fn without_a_day_the_newest_older_one_counts() {
        let rows = [row(date(2026, 9, 1), 90), row(date(2026, 10, 1), 100), row(NOW, 108)];
        let compared = only(&account(108, &rows), None).unwrap();
        assert_eq!(compared.was, Dated { day: date(2026, 10, 1), count: 100 });
        assert_eq!(compared.now, Dated { day: NOW, count: 108 });
        assert_eq!(compared.tenths, Some(Tenths(80)));
    }

    #[test]
    fn a_day_means_the_nearest_at_or_before_it() {
        let rows = [row(date(2026, 10, 1), 100), row(date(2026, 5, 3), 80), row(NOW, 108)];
        let platform = account(108, &rows);
        let was = |day| only(&platform, Some(day)).map(|it| it.was.count);
        assert_eq!(was(date(2026, 5, 3)), Ok(80), "the day itself");
        assert_eq!(was(date(2026, 9, 30)), Ok(80));
        assert_eq!(was(date(2026, 10, 31)), Ok(100));
        assert_eq!(was(date(2026, 5, 2)), Err(Gap::NotKept));
    }

    #[test]
    fn numbers_of_the_same_day_are_not_compared() {
        let platform = account(108, &[row(date(2026, 10, 1), 100), row(NOW, 50)]);
        for day in [NOW, date(2026, 11, 15)] {
            assert_eq!(only(&platform, Some(day)), Err(Gap::NotNewer(NOW)));
        }
        assert_eq!(only(&account(108, &[row(NOW, 50)]), None), Err(Gap::NotKept));
        let later = account(108, &[row(date(2026, 12, 1), 50)]);
        assert_eq!(only(&later, None), Err(Gap::NotKept), "a later one is no earlier one");
    }

    #[test]
    fn no_percent_is_made_of_nothing() {
        let compared = only(&account(108, &[row(date(2026, 5, 3), 0)]), None).unwrap();
        assert_eq!(compared.tenths, None);
        let fall = only(&account(0, &[row(date(2026, 5, 3), 3)]), None).unwrap();
        assert_eq!(fall.tenths, Some(Tenths(-1000)));
    }

    #[test]
    fn every_number_has_an_earlier_one_of_its_own() {
        let views = Snapshot { views: count(1_000), ..row(date(2026, 3, 1), 70) };
        let mut platform = account(108, &[views, row(date(2026, 10, 1), 100)]);
        platform.views = count(970);
        platform.monthly_reach = count(5_000);
        platform.likes = count(50);
        let all = since(&platform, None);
        let labels: Vec<&str> = all.iter().map(|it| it.label).collect();
        assert_eq!(labels, ["Followers", "Typical views", "Monthly reach"]);
        assert_eq!(all[0].compared.unwrap().was.day, date(2026, 10, 1));
        assert_eq!(all[1].compared.unwrap().was.day, date(2026, 3, 1));
        assert_eq!(all[1].compared.unwrap().tenths, Some(Tenths(-30)));
        assert_eq!(all[2].compared, Err(Gap::NotKept));
    }

    #[test]
    fn a_number_from_a_file_is_of_the_day_of_the_file() {
        let mut platform = account(108, &[row(date(2026, 6, 1), 90), row(date(2026, 10, 1), 100)]);
        platform.imported.push(Imported {
            as_of: Some(date(2026, 9, 1)),
            fields: vec!["followers".to_owned()],
            ..Imported::default()
        });
        let compared = only(&platform, None).unwrap();
        assert_eq!((compared.now.day, compared.was.count), (date(2026, 9, 1), 90));
        platform.imported.clear();
        platform.as_of = None;
        assert_eq!(only(&platform, None), Err(Gap::Undated));
    }

    #[test]
    fn views_of_instagram_are_not_compared_across_their_new_meaning() {
        let old = |day| Snapshot { as_of: Some(day), views: count(10), ..Snapshot::default() };
        let compared = |kind, was, now| {
            let history = vec![old(was)];
            let (kind, as_of, views) = (Some(kind), Some(now), count(20));
            let platform = Platform { kind, as_of, views, history, ..Platform::default() };
            only(&platform, None).map(|it| it.tenths)
        };
        let (before, after) = (date(2024, 8, 31), date(2024, 9, 1));
        let doubled = Ok(Some(Tenths(1000)));
        assert_eq!(compared(PlatformKind::Instagram, before, NOW), Err(Gap::Redefined));
        assert_eq!(compared(PlatformKind::Instagram, after, NOW), doubled);
        assert_eq!(compared(PlatformKind::TikTok, before, NOW), doubled);
        let (one, other) = (date(2023, 5, 1), date(2024, 7, 31));
        assert_eq!(compared(PlatformKind::Instagram, one, other), doubled);
    }

    #[test]
    fn a_platform_without_numbers_has_nothing_to_compare() {
        assert_eq!(since(&Platform::default(), None), []);
        let all = sample();
        assert!(all.platforms.iter().all(|it| since(it, None)[0].compared.is_ok()));
    }

    proptest! {
        #[test]
        fn a_change_never_looks_better_than_it_is(was in 1..10_000_000_u64, now in 0..10_000_000_u64) {
            let compared = only(&account(now, &[row(date(2026, 5, 3), was)]), None).unwrap();
            let exact = (i128::from(now) - i128::from(was)) * 1000;
            let floored = i128::from(compared.tenths.unwrap().0) * i128::from(was);
            prop_assert!(floored <= exact && exact < floored + i128::from(was));
        }
    }
}
