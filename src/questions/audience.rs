//! Step 3: who watches.

use jiff::civil::Date;

use super::kind::{Choice, Kind, Names};
use super::part::Part;
use super::slot::{At, Entry, listed, slot, word};
use super::{ALWAYS, Question, Step};
use crate::profile::{Audience, AudienceBase, Profile, SourceKind};

const STATISTICS: &str =
    "TikTok: Analytics, Followers. Instagram: Total followers. YouTube Studio: Audience.";

/// Shares: they have a day and a source.
const SHARES: Question = Question { follow: typed, find_it: STATISTICS, ..ALWAYS };

pub(super) const AUDIENCE: Part = Part {
    step: Step::Audience,
    title: "Who watches",
    list: None,
    inside: &[],
    questions: &[
        Question {
            id: "audience.age",
            label: "Age groups",
            hint: "Each group and its share of a hundred, as the platform gives them.",
            example: "18-24 14, 25-34 41, 35-44 27",
            kind: Kind::Shares(listed!(Audience.age), Names::Ages),
            ..SHARES
        },
        Question {
            id: "audience.gender",
            label: "Women, men, others",
            hint: "Each with its share of a hundred.",
            example: "women 78, men 20, other 2",
            kind: Kind::Shares(listed!(Audience.gender), Names::Genders),
            ..SHARES
        },
        Question {
            id: "audience.countries",
            label: "Top countries",
            hint: "Brands buy by market: up to five are printed.",
            example: "UK 46, US 17, Ireland 8",
            kind: Kind::Shares(listed!(Audience.countries), Names::Countries),
            ..SHARES
        },
        Question {
            id: "audience.cities",
            label: "Cities",
            hint: "For local brands: up to five are printed.",
            example: "London 14, Bristol 9",
            kind: Kind::Shares(listed!(Audience.cities), Names::AsTyped),
            ..SHARES
        },
        Question {
            id: "audience.base",
            page: 2,
            label: "Whose shares are these",
            hint: "Followers and viewers can be different people.",
            example: "followers",
            find_it: "The heading over the statistics says it.",
            kind: Kind::Choice(word!(Audience.base, AudienceBase::ALL), |_, _| {
                Choice::list(&[
                    ("followers", "followers"),
                    ("viewers", "viewers"),
                    ("views", "views"),
                ])
            }),
            asked: has_shares,
            ..ALWAYS
        },
        Question {
            id: "audience.platform",
            page: 2,
            label: "For which platform",
            hint: "Empty means all of them.",
            example: "TikTok",
            find_it: "The platform whose statistics you read.",
            kind: Kind::Choice(slot!(Audience.platform), |profile, _| platforms(profile)),
            asked: |profile, at| has_shares(profile, at) && !profile.platforms.is_empty(),
            ..ALWAYS
        },
        Question {
            id: "audience.as_of",
            page: 2,
            label: "Shares are from",
            hint: "The day you read them.",
            example: "today",
            find_it: "The day on which you looked.",
            kind: Kind::Day(slot!(Audience.as_of)),
            asked: has_shares,
            ..ALWAYS
        },
        Question {
            id: "audience.interests",
            page: 2,
            label: "What else they care about",
            hint: "Brands look for neighbours of their own subject.",
            example: "budget cooking, gardening, zero waste",
            find_it: "Comments and questions tell you; some platforms list interests.",
            kind: Kind::Words(listed!(Audience.interests)),
            ..ALWAYS
        },
    ],
};

fn has_shares(profile: &Profile, _: At) -> bool {
    profile.audience.as_ref().is_some_and(|audience| {
        let lists = [&audience.age, &audience.gender, &audience.countries, &audience.cities];
        lists.iter().any(|list| !list.is_empty())
    })
}

/// The platforms of this kit, by their stable names; two of one name are told apart by them.
pub(super) fn platforms(profile: &Profile) -> Vec<Choice> {
    let names: Vec<&str> = profile.platforms.iter().map(|each| each.display_name()).collect();
    let choice = |platform: &crate::profile::Platform| {
        let name = platform.display_name();
        let is_only = names.iter().filter(|each| **each == name).count() == 1;
        let says = if is_only { name.to_owned() } else { format!("{name} ({})", platform.id) };
        Choice { word: platform.id.clone(), says }
    };
    profile.platforms.iter().map(choice).collect()
}

fn typed(profile: &mut Profile, _: At, _: &str, today: Date) {
    if let Some(audience) = &mut profile.audience {
        audience.source.kind = SourceKind::Typed;
        audience.as_of = audience.as_of.or(Some(today));
    }
}
