//! Engagement rates: by default the public formula, one that a brand can check from outside.
//!
//! A rate is a ratio of medians, so that the printed counts reproduce the printed rate. A missing
//! input never switches the formula: there is no rate until it is there, or until the creator
//! chooses another formula.

pub use crate::profile::units::Tenths;

use super::provenance::{self, Field};
use crate::profile::{Formula, Platform, PlatformKind, SourceKind};

/// Fewer posts are a small sample: their rate is shown, but is not a headline.
pub const FEWEST_POSTS: u64 = 10;
/// Fewer likes and comments at the median are a small sample too.
pub const FEWEST_ENGAGEMENTS: u64 = 30;

/// A part of a whole, kept as the counts it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    /// The counted part.
    pub part: u64,
    /// What it is a part of; never 0.
    pub whole: u64,
    /// Their ratio.
    pub tenths: Tenths,
}

impl Ratio {
    /// `None` for a whole of 0.
    pub fn new(part: u64, whole: u64) -> Option<Self> {
        Some(Self { part, whole, tenths: Tenths::floor(i128::from(part), whole)? })
    }
}

/// How the counts of a rate were taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// The median of so many posts that an import knew one by one.
    ByPost,
    /// Typed as one total.
    Typed,
    /// Typed from a screenshot.
    Screenshot,
}

/// A rate with everything that it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Engagement {
    /// How it was computed.
    pub formula: Formula,
    /// Engagements ÷ base.
    pub ratio: Ratio,
    /// Posts of the window, if known.
    pub posts: Option<u64>,
    /// How the counts were taken.
    pub measured: Measured,
    /// Too little to be a headline: see [`FEWEST_POSTS`] and [`FEWEST_ENGAGEMENTS`].
    pub small_sample: bool,
}

/// What there is to say about a platform's engagement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rate {
    /// It is known.
    Known(Engagement),
    /// These inputs of the formula are missing.
    Missing(Formula, Vec<Field>),
    /// The platform has no such rate, unless the creator chooses a formula.
    Undefined,
}

impl Rate {
    /// The rate, if it is known.
    pub fn known(&self) -> Option<&Engagement> {
        match self {
            Self::Known(engagement) => Some(engagement),
            _ => None,
        }
    }
}

/// The formula that a brand can check from outside; `None` where no rate is customary.
pub fn default_formula(kind: PlatformKind) -> Option<Formula> {
    use PlatformKind::*;
    match kind {
        Instagram | Facebook | Threads | X | LinkedIn | Pinterest => Some(Formula::PublicFollowers),
        TikTok | YouTube | Twitch => Some(Formula::PublicViews),
        Newsletter | Substack | Snapchat | Podcast | Blog | Other => None,
    }
}

/// What a formula divides by.
pub fn base(formula: Formula) -> Field {
    match formula {
        Formula::PublicFollowers | Formula::FullFollowers => Field::Followers,
        Formula::PublicViews | Formula::FullViews => Field::Views,
        Formula::FullReach => Field::Reach,
    }
}

/// Whether saves and shares count beside likes and comments.
pub fn is_full(formula: Formula) -> bool {
    matches!(formula, Formula::FullFollowers | Formula::FullViews | Formula::FullReach)
}

/// The engagement rate of a platform by its chosen formula, else by that of its kind. Something
/// sent by mail has none.
pub fn rate(platform: &Platform) -> Rate {
    if platform.kind.is_some_and(PlatformKind::is_mailed) {
        return Rate::Undefined;
    }
    match platform.engagement.or_else(|| default_formula(platform.kind?)) {
        Some(formula) => rate_by(platform, formula),
        None => Rate::Undefined,
    }
}

/// The engagement rate of a platform by this formula.
pub fn rate_by(platform: &Platform, formula: Formula) -> Rate {
    // The median of the sums, where an import knew each post; else the sum of the medians.
    let mut inputs = match platform.likes_and_comments {
        Some(_) => vec![Field::LikesAndComments],
        None => vec![Field::Likes, Field::Comments],
    };
    let public_inputs = inputs.len();
    if is_full(formula) {
        inputs.extend([Field::Saves, Field::Shares]);
    }
    let base = base(formula);
    let value = |field: &Field| field.of(platform).map(crate::profile::Count::get);
    let missing: Vec<Field> =
        inputs.iter().copied().chain([base]).filter(|field| value(field).is_none()).collect();
    let public: u64 = inputs.iter().take(public_inputs).filter_map(value).sum();
    let all: u64 = inputs.iter().filter_map(value).sum();
    let posts = platform.posts.map(crate::profile::Count::get);
    let ratio = value(&base).and_then(|whole| Ratio::new(all, whole));
    match ratio.filter(|_| missing.is_empty()) {
        None if missing.is_empty() => Rate::Missing(formula, vec![base]),
        None => Rate::Missing(formula, missing),
        Some(ratio) => Rate::Known(Engagement {
            formula,
            ratio,
            posts,
            measured: measured(platform, &inputs),
            small_sample: posts.is_some_and(|posts| posts < FEWEST_POSTS)
                || public < FEWEST_ENGAGEMENTS,
        }),
    }
}

/// Open and click rates: distinct opens or clicks ÷ delivered.
pub fn mail_rate(platform: &Platform, counted: Field) -> Option<Ratio> {
    Ratio::new(counted.of(platform)?.get(), platform.delivered?.get())
}

fn measured(platform: &Platform, inputs: &[Field]) -> Measured {
    let kinds: Vec<SourceKind> =
        inputs.iter().map(|field| provenance::origin(platform, *field).kind).collect();
    if kinds.iter().all(|kind| *kind == SourceKind::Imported) {
        Measured::ByPost
    } else if kinds.contains(&SourceKind::Screenshot) {
        Measured::Screenshot
    } else {
        Measured::Typed
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::insight::fixtures::count;

    fn platform(kind: PlatformKind) -> Platform {
        Platform { kind: Some(kind), ..Platform::default() }
    }

    fn known(platform: &Platform) -> Engagement {
        *rate(platform).known().unwrap()
    }

    #[test]
    fn instagram_by_followers() {
        let account = Platform {
            followers: count(8_412),
            posts: count(24),
            likes_and_comments: count(331),
            ..platform(PlatformKind::Instagram)
        };
        assert_eq!(known(&account).ratio.tenths, Tenths(39));
        assert!(!known(&account).small_sample);
    }

    #[test]
    fn tiktok_by_views_and_never_rounded_up() {
        let mut account = Platform {
            posts: count(18),
            likes_and_comments: count(450),
            views: count(7_300),
            ..platform(PlatformKind::TikTok)
        };
        assert_eq!(known(&account).ratio.tenths, Tenths(61));
        account.likes_and_comments = count(3_790);
        account.views = count(46_800);
        assert_eq!(known(&account).ratio.tenths, Tenths(80));
    }

    #[test]
    fn few_engagements_or_few_posts_are_a_small_sample() {
        let few_engagements = Platform {
            followers: count(50),
            posts: count(12),
            likes_and_comments: count(10),
            ..platform(PlatformKind::Instagram)
        };
        assert_eq!(known(&few_engagements).ratio.tenths, Tenths(200));
        assert!(known(&few_engagements).small_sample);
        let few_posts = Platform {
            posts: count(9),
            likes_and_comments: count(210),
            views: count(6_310),
            ..platform(PlatformKind::YouTube)
        };
        assert_eq!(known(&few_posts).ratio.tenths, Tenths(33));
        assert!(known(&few_posts).small_sample);
    }

    #[test]
    fn typed_totals_add_up() {
        let account = Platform {
            followers: count(48_600),
            likes: count(2_230),
            comments: count(298),
            ..platform(PlatformKind::Instagram)
        };
        assert_eq!(known(&account).ratio.part, 2_528);
        assert_eq!(known(&account).ratio.tenths, Tenths(52));
        assert_eq!(known(&account).measured, Measured::Typed);
        assert!(!known(&account).small_sample, "unknown posts leave only the test of 30");
    }

    #[test]
    fn newsletters_have_open_rates_only() {
        let letter = Platform {
            delivered: count(1_003),
            opens: count(412),
            likes: count(5),
            comments: count(5),
            followers: count(100),
            engagement: Some(Formula::PublicFollowers),
            ..platform(PlatformKind::Newsletter)
        };
        assert_eq!(rate(&letter), Rate::Undefined);
        assert_eq!(mail_rate(&letter, Field::Opens).unwrap().tenths, Tenths(410));
        assert_eq!(mail_rate(&letter, Field::Clicks), None);
    }

    #[test]
    fn a_missing_input_never_switches_the_formula() {
        let account = Platform {
            followers: count(10_000),
            likes: count(100),
            comments: count(20),
            ..platform(PlatformKind::TikTok)
        };
        assert_eq!(rate(&account), Rate::Missing(Formula::PublicViews, vec![Field::Views]));
        let chosen = Platform { engagement: Some(Formula::PublicFollowers), ..account.clone() };
        assert_eq!(known(&chosen).ratio.tenths, Tenths(12));
        let full = Platform { engagement: Some(Formula::FullFollowers), ..account };
        assert_eq!(
            rate(&full),
            Rate::Missing(Formula::FullFollowers, vec![Field::Saves, Field::Shares])
        );
    }

    #[test]
    fn a_base_of_nothing_is_missing() {
        let account = Platform {
            views: count(0),
            likes: count(1),
            comments: count(1),
            ..platform(PlatformKind::TikTok)
        };
        assert_eq!(rate(&account), Rate::Missing(Formula::PublicViews, vec![Field::Views]));
    }

    #[test]
    fn only_kinds_with_a_custom_have_a_default() {
        assert_eq!(rate(&platform(PlatformKind::Podcast)), Rate::Undefined);
        assert_eq!(default_formula(PlatformKind::Twitch), Some(Formula::PublicViews));
        assert_eq!(default_formula(PlatformKind::LinkedIn), Some(Formula::PublicFollowers));
    }

    proptest! {
        #[test]
        fn a_rate_is_never_rounded_up(part in 0..=1_000_000_000_000_u64, whole in 1..=1_000_000_000_000_u64) {
            let tenths = i128::from(Tenths::floor(i128::from(part), whole).unwrap().0);
            let (part, whole) = (i128::from(part), i128::from(whole));
            prop_assert!(tenths * whole <= part * 1000);
            prop_assert!((tenths + 1) * whole > part * 1000);
        }
    }
}
