//! How often a creator posts: posts in a window as a rhythm, and a rhythm as posts.

use super::units::Tenths;

/// Posting rhythm, in the largest unit that gives at least one; rounded down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cadence {
    /// Tenths of posts in 7 days.
    PerWeek(Tenths),
    /// Tenths of posts in 30 days.
    PerMonth(Tenths),
    /// So few that only the counts say it.
    Counted {
        /// Posts in the window.
        posts: u64,
        /// Days of the window.
        days: u64,
    },
}

/// The rhythm of so many posts in so many days; `None` for no days.
pub fn cadence(posts: u64, days: u64) -> Option<Cadence> {
    let tenths = |factor: u64| -> Option<Tenths> {
        let tenths = posts.checked_mul(factor)?.checked_div(days)?;
        i64::try_from(tenths).ok().map(Tenths)
    };
    let (week, month) = (tenths(70)?, tenths(300)?);
    Some(if week.0 >= 10 {
        Cadence::PerWeek(week)
    } else if month.0 >= 10 {
        Cadence::PerMonth(month)
    } else {
        Cadence::Counted { posts, days }
    })
}

/// The smallest number of posts in `days` that prints as this rhythm.
pub fn fewest_posts(cadence: Cadence, days: u64) -> Option<u64> {
    let needed = |tenths: Tenths, factor: u64| {
        Some(u64::try_from(tenths.0).ok()?.checked_mul(days)?.div_ceil(factor))
    };
    match cadence {
        Cadence::PerWeek(tenths) => needed(tenths, 70),
        Cadence::PerMonth(tenths) => needed(tenths, 300),
        Cadence::Counted { posts, .. } => Some(posts),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_the_largest_unit_that_gives_at_least_one() {
        assert_eq!(cadence(65, 90), Some(Cadence::PerWeek(Tenths(50))));
        assert_eq!(cadence(51, 90), Some(Cadence::PerWeek(Tenths(39))));
        assert_eq!(cadence(6, 90), Some(Cadence::PerMonth(Tenths(20))));
        assert_eq!(cadence(2, 90), Some(Cadence::Counted { posts: 2, days: 90 }));
        assert_eq!(cadence(2, 0), None);
    }

    #[test]
    fn a_typed_rhythm_is_stored_as_posts() {
        assert_eq!(fewest_posts(Cadence::PerWeek(Tenths(30)), 90), Some(39));
    }

    proptest! {
        #[test]
        fn a_stored_rhythm_prints_as_it_was_typed(week in 10..1_000_i64, days in 7..=365_u64) {
            let posts = fewest_posts(Cadence::PerWeek(Tenths(week)), days).unwrap();
            let Some(Cadence::PerWeek(printed)) = cadence(posts, days) else {
                panic!("{posts} in {days} days");
            };
            prop_assert!(printed.0 >= week);
            prop_assert!(posts == 0 || (posts - 1) * 70 / days < week as u64);
        }
    }
}
