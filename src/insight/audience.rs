//! Who watches: facts taken from the platform's own groups.
//!
//! Groups are never split, estimated or rescaled to 100. Whole groups that lie side by side may be
//! added up, because that sum is exact.

use rust_decimal::Decimal;

use crate::profile::audience::Shares;
use crate::profile::{Audience, Percent, Platform};

/// Shares of one list that add up to more than this hold a mistake; less is rounding.
pub const HIGHEST_SUM: Decimal = Decimal::from_parts(101, 0, 0, false, 0);
/// The longest list of countries or cities that is shown.
pub const TOP: usize = 5;

/// A range of ages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// The youngest.
    pub low: u8,
    /// The oldest; none: and older.
    pub high: Option<u8>,
}

impl Ages {
    /// Reads `18-24`, `18–24` or `55+`.
    pub fn parse(group: &str) -> Option<Self> {
        let group = group.trim();
        if let Some(low) = group.strip_suffix('+') {
            return Some(Self { low: low.trim().parse().ok()?, high: None });
        }
        let (low, high) = group.split_once(['-', '–'])?;
        let (low, high) = (low.trim().parse().ok()?, high.trim().parse().ok()?);
        (low <= high).then_some(Self { low, high: Some(high) })
    }
}

/// A range of ages with its share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeFact {
    /// From the youngest to the oldest.
    pub ages: Ages,
    /// Its share, the sum of whole groups.
    pub share: Decimal,
}

/// The audience that the document shows: the kit's, else the first that a platform has.
pub fn shown<'a>(kit: Option<&'a Audience>, platforms: &'a [Platform]) -> Option<&'a Audience> {
    kit.or_else(|| platforms.iter().find_map(|platform| platform.audience.as_ref()))
}

/// Shares from the largest to the smallest; equal ones stay in the order of the file.
pub fn sorted(shares: &Shares) -> Shares {
    let mut sorted = shares.clone();
    sorted.sort_by_key(|(_, share)| std::cmp::Reverse(*share));
    sorted
}

/// The largest share.
pub fn largest(shares: &Shares) -> Option<(&str, Percent)> {
    let most = shares.iter().map(|(_, share)| *share).max()?;
    shares.iter().find(|(_, share)| *share == most).map(|(name, share)| (name.as_str(), *share))
}

/// The sum of a list.
pub fn sum(shares: &Shares) -> Decimal {
    shares.iter().map(|(_, share)| share.get()).sum()
}

/// The share of 18 to 34, or where these groups are missing, the best two groups side by side.
pub fn young(ages: &Shares) -> Option<AgeFact> {
    let groups: Vec<AgeFact> = ages
        .iter()
        .filter_map(|(name, share)| Some(AgeFact { ages: Ages::parse(name)?, share: share.get() }))
        .collect();
    let pairs = groups.iter().zip(groups.iter().skip(1)).filter_map(|(one, next)| {
        let adjacent = one.ages.high?.checked_add(1)? == next.ages.low;
        adjacent.then_some(AgeFact {
            ages: Ages { low: one.ages.low, high: next.ages.high },
            share: one.share + next.share,
        })
    });
    let wanted = Ages { low: 18, high: Some(34) };
    let exact = groups.iter().copied().chain(pairs.clone()).find(|fact| fact.ages == wanted);
    let best = |best: AgeFact, fact: AgeFact| if fact.share > best.share { fact } else { best };
    exact.or_else(|| pairs.reduce(best)).or_else(|| groups.iter().copied().reduce(best))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{sample, shares};

    #[test]
    fn adds_up_18_to_34_from_whole_groups() {
        let fact = young(&sample().audience.unwrap().age).unwrap();
        assert_eq!(fact.ages, Ages { low: 18, high: Some(34) });
        assert_eq!(fact.share, 55.into());
    }

    #[test]
    fn takes_the_best_neighbours_where_18_to_34_is_missing() {
        let fact = young(&shares(&[("0-17", 5), ("18-22", 20), ("23-27", 30), ("28-34", 30)]));
        assert_eq!(fact.unwrap().ages, Ages { low: 23, high: Some(34) });
        let gap = young(&shares(&[("18-24", 20), ("35-44", 30), ("45+", 10)])).unwrap();
        assert_eq!(gap.ages, Ages { low: 35, high: None });
    }

    #[test]
    fn a_single_group_stands_for_itself() {
        assert_eq!(young(&shares(&[("18-34", 70), ("35+", 30)])).unwrap().share, 70.into());
        assert_eq!(young(&shares(&[("adults", 70)])), None);
    }

    #[test]
    fn equal_shares_keep_the_order_of_the_file() {
        let list = shares(&[("b", 4), ("a", 9), ("c", 4)]);
        let names: Vec<String> = sorted(&list).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a", "b", "c"]);
        assert_eq!(largest(&shares(&[("x", 5), ("y", 5)])).unwrap().0, "x");
    }
}
