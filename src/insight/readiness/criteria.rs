//! The table of criteria: how many points each has and why brands look at it.

use serde::Serialize;

/// One criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CriterionId {
    /// Each platform has followers.
    Followers,
    /// A platform may give a headline rate, from numbers at most 60 days old.
    Engagement,
    /// Reply time or reply share.
    Answers,
    /// Each story has a result; without stories, samples.
    Results,
    /// Each says paid, gifted and so on.
    Relation,
    /// Each that needs a label has an accepted one.
    Label,
    /// One quote with name, role and permission.
    Quote,
    /// Each platform has posts and days.
    Rhythm,
    /// A photo that prints.
    Photo,
    /// Three gallery pictures, or one in each featured work.
    Pictures,
    /// A tagline of at most 140 letters.
    Line,
    /// A niche.
    Niche,
    /// An address that can be written to.
    Email,
    /// Countries and ages that add up.
    Audience,
    /// Each service has a price or "on request".
    Prices,
}

impl CriterionId {
    /// Its stable name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Followers => "followers",
            Self::Engagement => "engagement",
            Self::Answers => "answers",
            Self::Results => "results",
            Self::Relation => "relation",
            Self::Label => "label",
            Self::Quote => "quote",
            Self::Rhythm => "rhythm",
            Self::Photo => "photo",
            Self::Pictures => "pictures",
            Self::Line => "line",
            Self::Niche => "niche",
            Self::Email => "email",
            Self::Audience => "audience",
            Self::Prices => "prices",
        }
    }
}

/// What a criterion is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the variants say it")]
pub enum Group {
    Size,
    Engagement,
    SponsoredWork,
    Frequency,
    Aesthetics,
    Basics,
}

/// Why brands look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Source {
    /// One sentence for the creator.
    pub says: &'static str,
    /// Where it can be read; none for the program's own rule.
    pub url: Option<&'static str>,
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Criterion {
    /// Which.
    pub id: CriterionId,
    /// What it is about.
    pub group: Group,
    /// What a kit that meets it has.
    pub met: &'static str,
    /// Its points; all together are 100.
    pub points: u32,
    /// Why.
    pub source: Source,
}

/// An agency on how brands choose creators; undated.
pub(super) const AGENCY: Source = Source {
    says: "Agencies look at size, pictures, engagement, answers, other paid work and rhythm.",
    url: None,
};
/// World Federation of Advertisers, survey of 34 multinationals, 2018.
pub(super) const WFA: Source = Source {
    says: "96 % of brands measure reach and views. Source: WFA survey, 2018",
    url: Some(
        "https://hellopartner.com/2018/08/01/brands-to-invest-more-on-influencers-despite-concerns-over-transparency/",
    ),
};
const ENGAGEMENT: Source =
    Source { says: "80 % of brands measure engagement. Source: WFA survey, 2018", ..WFA };
const DISCLOSURE: Source = Source {
    says: "71 % of brands call disclosure essential or very important. Source: WFA survey, 2018",
    ..WFA
};
/// Toolkitshelf, undated.
pub(super) const RESULTS: Source = Source {
    says: "Results and quotes show that the work worked. Source: toolkitshelf, undated",
    url: Some("https://toolkitshelf.com/blog/creator-media-kit-metrics-tiktok-instagram-youtube"),
};
/// Zocialcomment, 2026.
pub(super) const DATED: Source = Source {
    says: "Brands check how old the numbers are. Source: zocialcomment, 2026",
    url: Some(
        "https://zocialcomment.com/blog/media-kit-vs-real-audience-verify-influencer-demographics",
    ),
};
/// The regulators' own guides.
pub(super) const LABELS: Source = Source {
    says: "Advertising must be recognisable. Source: influencers' guide of ASA, CAP and CMA, 2023. This is not legal advice.",
    url: Some("http://www.asa.org.uk/resource/influencers-guide.html"),
};
/// 16 CFR part 465.
pub(super) const QUOTES: Source = Source {
    says: "A quote needs a real person, real words and their permission. Source: 16 CFR part 465",
    url: Some("https://www.ecfr.gov/current/title-16/part-465"),
};
/// A rule of the program.
pub(super) const RULE: Source =
    Source { says: "Brands decide fast; what they need first stands first.", url: None };

/// Every criterion, in the order in which brands look.
pub(super) const CRITERIA: [Criterion; 15] = [
    row(CriterionId::Followers, Group::Size, 27, "Followers of every platform", WFA),
    row(CriterionId::Engagement, Group::Engagement, 9, "A rate that brands can check", ENGAGEMENT),
    row(CriterionId::Answers, Group::Engagement, 3, "How fast you answer", AGENCY),
    row(CriterionId::Results, Group::SponsoredWork, 24, "Results of past work", RESULTS),
    row(CriterionId::Relation, Group::SponsoredWork, 3, "Past work says paid or gifted", LABELS),
    row(CriterionId::Label, Group::SponsoredWork, 3, "Advertising is labelled", DISCLOSURE),
    row(CriterionId::Quote, Group::SponsoredWork, 4, "A sentence from a brand", RESULTS),
    row(CriterionId::Rhythm, Group::Frequency, 4, "How often you post", AGENCY),
    row(CriterionId::Photo, Group::Aesthetics, 6, "A photo of you", AGENCY),
    row(CriterionId::Pictures, Group::Aesthetics, 2, "Pictures of your work", AGENCY),
    row(CriterionId::Line, Group::Basics, 2, "Who you are, in one line", RULE),
    row(CriterionId::Niche, Group::Basics, 2, "A clear niche", RULE),
    row(CriterionId::Email, Group::Basics, 3, "An address to write to", RULE),
    row(CriterionId::Audience, Group::Basics, 3, "Where your audience lives", WFA),
    row(CriterionId::Prices, Group::Basics, 5, "Prices, or \"on request\"", RULE),
];

const fn row(
    id: CriterionId,
    group: Group,
    points: u32,
    met: &'static str,
    source: Source,
) -> Criterion {
    Criterion { id, group, met, points, source }
}

/// Why brands look at a criterion.
pub(super) fn source(id: CriterionId) -> Source {
    CRITERIA.iter().find(|row| row.id == id).map_or(RULE, |row| row.source)
}
