//! How a page that is too full gives way, step by step, the least loss first.

use std::collections::BTreeSet;
use std::fmt;

/// One thing that a page can give up to fit, the least loss first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The gallery is left out.
    NoGallery,
    /// The top of the page is lower, the name a step or two smaller.
    LowHero,
    /// The pictures of past work are lower.
    LowPictures,
    /// Past work shows one result each.
    OneResult,
    /// The list of further work is shorter.
    ShortList,
    /// Cities are left out.
    NoCities,
    /// The introduction has two sentences.
    TwoSentences,
    /// The introduction has one sentence.
    OneSentence,
    /// The list of names is shorter.
    FewNames,
    /// The histogram is lower.
    LowHistogram,
    /// The top of the page is lower still.
    LowerHero,
    /// Past work has no pictures.
    NoPictures,
    /// The list of further work is left out.
    NoList,
    /// Own samples are left out where there is work for brands.
    NoSamples,
    /// The introduction is left out.
    NoIntroduction,
    /// The top of the page is as low as its text allows.
    LowestHero,
    /// The charts are left out.
    NoCharts,
    /// The quote is left out.
    NoQuote,
    /// Services have a name and a price and no more.
    PlainServices,
    /// The line under the name is left out.
    NoTagline,
    /// Blocks stand closer together.
    Tight,
    /// The list of names is left out.
    NoNames,
    /// Who watches is not said beside the figures where the charts of a later page say it.
    NoAudienceLine,
    /// Of past work only the first piece has a card.
    OneCard,
    /// The list of services is shorter.
    FewServices,
    /// The list of services is shorter still.
    FewestServices,
}

impl Step {
    /// Every step, the least loss first.
    const ALL: [Self; 26] = [
        Self::NoGallery,
        Self::LowHero,
        Self::LowPictures,
        Self::OneResult,
        Self::ShortList,
        Self::NoCities,
        Self::TwoSentences,
        Self::OneSentence,
        Self::FewNames,
        Self::LowHistogram,
        Self::LowerHero,
        Self::NoPictures,
        Self::NoList,
        Self::NoSamples,
        Self::NoIntroduction,
        Self::LowestHero,
        Self::NoCharts,
        Self::NoQuote,
        Self::PlainServices,
        Self::NoTagline,
        Self::Tight,
        Self::NoNames,
        Self::NoAudienceLine,
        Self::OneCard,
        Self::FewServices,
        Self::FewestServices,
    ];

    /// Every step in the order in which a page takes them. Initials in place of a portrait are worth
    /// less than anything that there is to see or to read: without one the top gives way first.
    pub fn order(has_portrait: bool) -> Vec<Self> {
        let (mut first, mut then): (Vec<Self>, Vec<Self>) =
            Self::ALL.into_iter().partition(|step| {
                let is_top = matches!(step, Self::LowHero | Self::LowerHero | Self::LowestHero);
                !has_portrait && is_top
            });
        first.append(&mut then);
        first
    }
}

/// What a page gave up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Squeeze(BTreeSet<Step>);

impl Squeeze {
    /// Whether the page gave this up.
    pub fn has(&self, step: Step) -> bool {
        self.0.contains(&step)
    }

    /// The greatest loss.
    pub fn worst(&self) -> Option<Step> {
        self.0.last().copied()
    }

    /// White between blocks in points: less of it where they stand closer together.
    pub fn tight(&self, white: f32) -> f32 {
        if self.has(Step::Tight) { white * 0.65 } else { white }
    }

    /// The same and one thing more.
    pub fn with(&self, step: Step) -> Self {
        Self(self.0.iter().copied().chain([step]).collect())
    }

    /// The same but for one thing that is given back.
    pub fn without(&self, step: Step) -> Self {
        Self(self.0.iter().copied().filter(|given| *given != step).collect())
    }
}

/// What there was no room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Omission {
    /// The gallery.
    Gallery,
    /// So many platforms.
    Platforms(usize),
    /// The list of brands.
    Names,
    /// So many pieces of past work.
    Work(usize),
    /// The second and third results.
    Results,
    /// The cities.
    Cities,
    /// So many sentences of the introduction.
    Sentences(usize),
    /// So many services.
    Services(usize),
    /// So many quotes.
    Quotes(usize),
    /// So many own samples.
    Samples(usize),
    /// The charts.
    Charts,
    /// What the services include.
    Includes,
    /// The line under the name.
    Tagline,
    /// The pictures of past work: there is no room for them.
    Pictures,
    /// The pictures of past work: some of it has none.
    SomePictures,
    /// Another number of pages than was wished for.
    Pages {
        /// What was wished for.
        wish: usize,
        /// What was made.
        made: usize,
    },
    /// Slides: there is too much for them, so it is A4.
    Slides,
    /// The page is too full even so: its end lies below the paper's.
    Overfull,
}

impl fmt::Display for Omission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        match *self {
            Self::Gallery => f.write_str("the gallery: no room for it"),
            Self::Platforms(n) => write!(f, "{n} platform{}: the page has room for six", plural(n)),
            Self::Names => f.write_str("the list of brands: no room for it"),
            Self::Work(n) => {
                write!(f, "{n} collaboration{}: counted, not listed, for want of room", plural(n))
            }
            Self::Results => f.write_str("second and third results: no room for them"),
            Self::Cities => f.write_str("the cities: no room for them"),
            Self::Sentences(n) => write!(f, "{n} sentence{} about you: no room", plural(n)),
            Self::Services(n) => {
                write!(
                    f,
                    "{n} service{}: counted, not listed; a page has room for six and a package",
                    plural(n)
                )
            }
            Self::Quotes(n) => {
                write!(f, "{n} quote{}: a kit shows one, if it has room for it", plural(n))
            }
            Self::Samples(n) => write!(f, "{n} own sample{}: no room", plural(n)),
            Self::Charts => f.write_str("the charts of your audience: no room for them"),
            Self::Includes => f.write_str("what your services include: no room for it"),
            Self::Tagline => f.write_str("the line under your name: no room for it"),
            Self::Pictures => f.write_str("the pictures of past work: no room for them"),
            Self::SomePictures => f.write_str(
                "the pictures of past work: they are shown when each of the first three has one",
            ),
            Self::Pages { wish, made } => {
                let why = if wish > made {
                    "there is too little for more"
                } else {
                    "there is too much for fewer"
                };
                write!(f, "{wish} page{}: the kit has {made}, {why}", plural(wish))
            }
            Self::Slides => f.write_str(
                "slides: there is too much for three of them, so A4 was used; shorten the terms or \
                 list fewer services and platforms",
            ),
            Self::Overfull => f.write_str(
                "the page is too full: shorten the introduction or the list of services",
            ),
        }
    }
}
