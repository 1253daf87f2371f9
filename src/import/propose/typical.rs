//! Typical numbers of a list of posts: medians over one window, with what they rest on.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::import::date::days_inclusive;
use crate::import::number::count;
use crate::import::reading::{Disclosure, Post, Posts};
use crate::profile::{Count, Field};

/// Numbers of a post that has fewer days are still growing.
const YOUNG_DAYS: i32 = 2;

/// The window of a list of posts, and the posts in it.
pub(super) struct Typical<'a> {
    posts: &'a Posts,
    /// The first day of the window.
    pub(super) from: Date,
    /// Its last day: that of the newest post.
    pub(super) to: Date,
    within: Vec<&'a Post>,
    /// Those whose numbers are typical: they no longer grow, and nobody paid for them.
    settled: Vec<&'a Post>,
    young: usize,
}

impl<'a> Typical<'a> {
    /// The window of a list: its last days up to its newest post, at most so many. None where no
    /// post has a day.
    pub(super) fn new(posts: &'a Posts, made: Date, window: u64) -> Option<Self> {
        let own = || posts.list.iter().filter(|post| !post.is_apart);
        let days = || own().filter_map(|post| post.day);
        let (oldest, to) = (days().min()?, days().max()?);
        let back = i64::try_from(days_inclusive(oldest, to).min(window)).ok()?.checked_sub(1)?;
        let from = to.checked_sub(back.days()).ok()?;
        let within: Vec<&Post> =
            own().filter(|post| post.day.is_some_and(|day| day >= from)).collect();
        let is_settled = |post: &&Post| {
            let age = post.day.and_then(|day| made.since(day).ok()).map(|span| span.get_days());
            age.is_none_or(|days| days >= YOUNG_DAYS)
        };
        let (settled, young): (Vec<&Post>, Vec<&Post>) =
            within.iter().copied().partition(is_settled);
        let settled = settled.into_iter().filter(|post| !post.is_boosted).collect();
        Some(Self { posts, from, to, within, settled, young: young.len() })
    }

    /// Days of the window, both ends counted.
    pub(super) fn days(&self) -> u64 {
        days_inclusive(self.from, self.to)
    }

    /// Posts of the window.
    pub(super) fn within(&self) -> usize {
        self.within.len()
    }

    /// Posts whose numbers still grow.
    pub(super) fn young(&self) -> usize {
        self.young
    }

    /// Posts whose numbers are typical.
    pub(super) fn settled(&self) -> usize {
        self.settled.len()
    }

    /// Posts that the creator paid to have shown to more people.
    pub(super) fn boosted(&self) -> impl Iterator<Item = &Post> {
        self.within.iter().copied().filter(|post| post.is_boosted)
    }

    /// So many posts: "1 video", "18 videos".
    pub(super) fn so_many(&self, count: usize) -> String {
        let (one, many) = self.posts.called;
        format!("{count} {}", if count == 1 { one } else { many })
    }

    /// The median of a number with how many posts have it.
    pub(super) fn median(&self, field: Field) -> Option<(Count, usize)> {
        median(self.settled.iter().filter_map(|post| post.number(field)).collect())
    }

    /// The median of likes and comments together, of the posts that have both.
    pub(super) fn likes_and_comments(&self) -> Option<(Count, usize)> {
        let sum = |post: &&Post| Some(post.number(Field::Likes)? + post.number(Field::Comments)?);
        median(self.settled.iter().filter_map(sum).collect())
    }

    /// Posts that the platform's own switch calls paid for; none where it does not tell of all.
    pub(super) fn sponsored(&self) -> Option<usize> {
        let of = |wanted| self.within.iter().filter(|post| post.disclosure == wanted).count();
        (of(Disclosure::Unknown) == 0).then(|| of(Disclosure::Branded))
    }

    /// Posts about the creator's own products.
    pub(super) fn own_brand(&self) -> usize {
        self.within.iter().filter(|post| post.disclosure == Disclosure::OwnBrand).count()
    }

    /// The most days between two posts, the edges of the window included.
    pub(super) fn longest_gap(&self) -> i32 {
        let mut days: Vec<Date> = self.within.iter().filter_map(|post| post.day).collect();
        days.push(self.from);
        days.sort_unstable();
        let gaps = days.iter().zip(days.iter().skip(1));
        let gap = |(one, two): (&Date, &Date)| two.since(*one).map_or(0, |span| span.get_days());
        gaps.map(gap).max().unwrap_or(0)
    }
}

/// The middle of some numbers; of two middle ones, their mean, rounded down.
fn median(mut numbers: Vec<Decimal>) -> Option<(Count, usize)> {
    let n = numbers.len();
    if n == 0 {
        return None;
    }
    let (below, upper, _) = numbers.select_nth_unstable(n / 2);
    let middle = match n % 2 {
        0 => (*below.iter().max()? + *upper) / Decimal::TWO,
        _ => *upper,
    };
    Some((count(middle)?, n))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::import::reading::Extent;

    fn posts(list: &[(i8, i64)]) -> Posts {
        let list = list
            .iter()
            .map(|(day, views)| Post {
                day: Some(date(2026, 10, *day)),
                numbers: vec![(Field::Views, Decimal::from(*views))],
                ..Post::default()
            })
            .collect();
        Posts { called: ("video", "videos"), list, extent: Extent::All, counts_rhythm: true }
    }

    #[test]
    fn the_middle_is_never_rounded_up() {
        let of = |numbers: &[i64]| {
            median(numbers.iter().map(|it| Decimal::from(*it)).collect()).map(|it| it.0.get())
        };
        assert_eq!(of(&[3, 1, 2]), Some(2));
        assert_eq!(of(&[1, 2]), Some(1));
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn young_posts_count_for_the_rhythm_only() {
        let posts = posts(&[(1, 10), (10, 20), (30, 99_000)]);
        let typical = Typical::new(&posts, date(2026, 10, 31), 90).unwrap();
        assert_eq!((typical.within(), typical.young(), typical.days()), (3, 1, 30));
        assert_eq!(typical.median(Field::Views).unwrap().0.get(), 15);
        assert_eq!(typical.longest_gap(), 20);
    }

    #[test]
    fn boosted_posts_count_for_the_rhythm_only() {
        let mut posts = posts(&[(1, 10), (10, 90_000), (20, 30)]);
        posts.list[1].is_boosted = true;
        let typical = Typical::new(&posts, date(2026, 10, 31), 90).unwrap();
        assert_eq!((typical.within(), typical.settled(), typical.young()), (3, 2, 0));
        assert_eq!(typical.median(Field::Views).unwrap().0.get(), 20);
        assert_eq!(typical.boosted().count(), 1);
        assert_eq!(typical.longest_gap(), 10);
    }

    #[test]
    fn the_window_ends_at_the_newest_post() {
        let posts = posts(&[(1, 10), (10, 20), (30, 30)]);
        let typical = Typical::new(&posts, date(2026, 12, 1), 21).unwrap();
        assert_eq!(typical.from, date(2026, 10, 10));
        assert_eq!(typical.median(Field::Views).unwrap().0.get(), 25);
    }
}
