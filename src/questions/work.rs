//! Step 4: what you made for brands, how it was marked, what came of it.

use super::audience::platforms;
use super::kind::{Choice, Kind};
use super::part::{List, Part, rows};
use super::slot::{At, Entry, Slot, flag, listed, of_word, slot, word, word_of};
use super::{ALWAYS, Question, Step};
use crate::profile::labels;
use crate::profile::{
    Collaboration, Compensation, LabelPlace, MeasuredBy, PrivateDeal, Profile, ResultValue, Show,
    Testimonial,
};

const CONTRACT: &str = "Your agreement or your messages with the brand.";
const POST: &str = "The post itself.";
const REPORT: &str = "The brand's report, or the statistics of the post.";

pub(super) const WORK: Part = Part {
    step: Step::Work,
    title: "Your past work",
    list: Some(List {
        one: "piece of work",
        most: 500,
        name: |profile, at| {
            let work = profile.collaborations.get(at.entry);
            let brand = work.and_then(|work| work.brand.clone());
            let brand = brand.unwrap_or_else(|| "no brand yet".to_owned());
            let campaign = work.and_then(|work| work.campaign.as_deref());
            campaign.map_or(brand.clone(), |campaign| format!("{brand}, {campaign}"))
        },
        len: |profile, _| profile.collaborations.len(),
        is_inside: false,
        settle: |_, _| {},
        change: Some(rows!(collaborations)),
    }),
    inside: &[RESULTS],
    questions: &[
        Question {
            id: "collaboration.brand",
            label: "Brand",
            hint: "Written the way they write it.",
            example: "Rootbox",
            find_it: "Their own site.",
            kind: Kind::Line(slot!(Collaboration.brand)),
            ..ALWAYS
        },
        Question {
            id: "collaboration.category",
            label: "Kind of product",
            hint: "Brands ask whether you worked for their rivals.",
            example: "meal kits",
            find_it: "The word under which you would look for it in a shop.",
            kind: Kind::Line(slot!(Collaboration.category)),
            ..ALWAYS
        },
        Question {
            id: "collaboration.campaign",
            label: "Campaign",
            hint: "Its name, if it had one.",
            example: "Six-part “use it up” series",
            find_it: CONTRACT,
            kind: Kind::Line(slot!(Collaboration.campaign)),
            ..ALWAYS
        },
        Question {
            id: "collaboration.date",
            label: "Date",
            hint: "A day, a month or a year.",
            example: "Apr 2026",
            find_it: POST,
            kind: Kind::Date(slot!(Collaboration.date)),
            ..ALWAYS
        },
        Question {
            id: "collaboration.platforms",
            label: "Platforms",
            hint: "Where it ran; several with commas between them.",
            example: "TikTok, Instagram",
            find_it: POST,
            kind: Kind::Several(listed!(Collaboration.platforms), |profile, _| platforms(profile)),
            asked: |profile, _| !profile.platforms.is_empty(),
            ..ALWAYS
        },
        Question {
            id: "collaboration.deliverables",
            page: 2,
            label: "What you made",
            hint: "Kinds of posts and how many.",
            example: "Reel + 3 Stories",
            find_it: CONTRACT,
            kind: Kind::Line(slot!(Collaboration.deliverables)),
            ..ALWAYS
        },
        Question {
            id: "collaboration.compensation",
            page: 2,
            label: "What you got for it",
            hint: "Paid or gifted is said in the kit: brands look for honest ones.",
            example: "paid",
            find_it: CONTRACT,
            kind: Kind::Choice(word!(Collaboration.compensation, Compensation::ALL), |_, _| {
                Choice::list(&[
                    ("paid", "paid"),
                    ("gifted", "gifted: a product to keep"),
                    ("loan", "on loan: a product to give back"),
                    ("discount", "a discount"),
                    ("affiliate", "affiliate: a share of sales"),
                    ("ambassador", "ambassador: a lasting paid role"),
                    ("employee_or_family", "I or my family work for the brand"),
                    ("own_brand", "it is my own brand"),
                    ("unpaid", "unpaid"),
                    ("sample", "my own sample, not made for the brand"),
                ])
            }),
            ..ALWAYS
        },
        Question {
            id: "collaboration.disclosure",
            page: 2,
            label: "How it was marked as advertising",
            hint: "The words on the posts. Choose one, or write what stood there.",
            example: "Ad",
            find_it: POST,
            kind: Kind::Proposed(slot!(Collaboration.disclosure), proposed_labels),
            asked: needs_label,
            ..ALWAYS
        },
        Question {
            id: "collaboration.disclosure_place",
            page: 2,
            label: "Where the mark stood",
            hint: "At the start is seen by everybody.",
            example: "at the start",
            find_it: POST,
            kind: Kind::Choice(word!(Collaboration.disclosure_place, LabelPlace::ALL), |_, _| {
                Choice::list(&[
                    ("start", "at the start"),
                    ("inside", "inside"),
                    ("end", "at the end"),
                    ("more", "behind “more”"),
                    ("hashtag_cluster", "among hashtags"),
                    ("description_only", "only in the description of a video"),
                ])
            }),
            asked: |profile, at| {
                needs_label(profile, at)
                    && Collaboration::of(profile, at).is_some_and(|it| it.disclosure.is_some())
            },
            ..ALWAYS
        },
        Question {
            id: "collaboration.results_by",
            page: 3,
            label: "Who measured the results",
            hint: "Brands believe numbers more when they know whose they are.",
            example: "the brand",
            find_it: REPORT,
            kind: Kind::Choice(word!(Collaboration.results_by, MeasuredBy::ALL), |_, _| {
                Choice::list(&[
                    ("brand", "the brand"),
                    ("platform", "the platform"),
                    ("creator", "you"),
                ])
            }),
            asked: has_results,
            ..ALWAYS
        },
        Question {
            id: "collaboration.results_permission",
            page: 3,
            label: "The brand agreed that the results are shown",
            hint: "With no, they stay out of the PDF. Without an answer, they are shown.",
            example: "yes",
            find_it: CONTRACT,
            kind: Kind::YesNo(slot!(Collaboration.results_permission)),
            asked: has_results,
            ..ALWAYS
        },
        Question {
            id: "collaboration.testimonial.quote",
            page: 4,
            label: "What the brand said",
            hint: "Word for word; one good sentence is enough.",
            example: "Mila delivered two days early and beat our sign-up target by 62%.",
            find_it: "Their last e-mail to you.",
            kind: Kind::Area(slot!(Testimonial.quote)),
            ..ALWAYS
        },
        Question {
            id: "collaboration.testimonial.name",
            label: "Who said it",
            hint: "A quote is printed only with a name.",
            example: "Hanna Brandt",
            kind: Kind::Line(slot!(Testimonial.name)),
            ..QUOTED
        },
        Question {
            id: "collaboration.testimonial.role",
            label: "Their role",
            hint: "A quote is printed only with a role.",
            example: "Head of Partnerships, Rootbox",
            kind: Kind::Line(slot!(Testimonial.role)),
            ..QUOTED
        },
        Question {
            id: "collaboration.testimonial.source",
            label: "How they said it",
            hint: "By e-mail, letter or public post, or a link.",
            example: "e-mail",
            kind: Kind::Proposed(slot!(Testimonial.source), |_, _| {
                Choice::list(&[
                    ("email", "e-mail"),
                    ("letter", "letter"),
                    ("public_post", "public post"),
                ])
            }),
            ..QUOTED
        },
        Question {
            id: "collaboration.testimonial.date",
            label: "When they said it",
            hint: "A day, a month or a year.",
            example: "12 May 2026",
            kind: Kind::Date(slot!(Testimonial.date)),
            ..QUOTED
        },
        Question {
            id: "collaboration.testimonial.permission",
            label: "They agreed that it is printed",
            hint: "Without yes, it stays out of the PDF.",
            example: "yes",
            kind: Kind::YesNo(slot!(Testimonial.permission)),
            ..QUOTED
        },
        Question {
            id: "collaboration.show",
            page: 5,
            label: "Show it",
            hint: "How much of it is in the kit.",
            example: "with its story",
            find_it: "Results make a story; without them the name may be enough.",
            kind: Kind::Choice(SHOW, |_, _| {
                Choice::list(&[
                    ("story", "with its story"),
                    ("name", "by name only"),
                    ("no", "not at all"),
                ])
            }),
            ..ALWAYS
        },
        Question {
            id: "collaboration.featured",
            page: 5,
            label: "Show it first",
            hint: "The work you are proudest of, with its picture.",
            example: "yes",
            find_it: "Two or three are best.",
            kind: Kind::YesNo(flag!(Collaboration.featured)),
            ..ALWAYS
        },
        Question {
            id: "collaboration.picture",
            page: 5,
            label: "Picture of it",
            hint: "A still of what you made.",
            example: "rootbox.jpg",
            find_it: "A JPEG or PNG picture on this computer.",
            kind: Kind::Picture(slot!(Collaboration.picture)),
            ..ALWAYS
        },
        Question {
            id: "collaboration.private.fee",
            page: 5,
            label: "Your fee (never printed)",
            hint: "For your own memory.",
            example: "£7,660",
            find_it: CONTRACT,
            kind: Kind::Money(slot!(PrivateDeal.fee)),
            ..ALWAYS
        },
        Question {
            id: "collaboration.private.exclusive_until",
            page: 5,
            label: "No rival until (never printed)",
            hint: "Reminds you before you write to a rival.",
            example: "30 Jun 2026",
            find_it: CONTRACT,
            beside: true,
            kind: Kind::Day(slot!(PrivateDeal.exclusive_until)),
            ..ALWAYS
        },
        Question {
            id: "collaboration.private.note",
            page: 5,
            label: "Note (never printed)",
            hint: "Anything that you want to remember.",
            example: "asked for exclusivity until June",
            find_it: CONTRACT,
            kind: Kind::Area(slot!(PrivateDeal.note)),
            ..ALWAYS
        },
    ],
};

/// A question about what the brand said.
const QUOTED: Question = Question {
    page: 4,
    find_it: "The message in which they said it.",
    asked: |profile, at| Testimonial::of(profile, at).is_some_and(|it| it.quote.is_some()),
    ..ALWAYS
};

const RESULTS: Part = Part {
    step: Step::Work,
    title: "Results",
    list: Some(List {
        one: "result",
        most: 3,
        name: |profile, at| {
            RESULTS.questions.first().map_or_else(String::new, |first| first.get(profile, at))
        },
        len: |profile, at| Collaboration::of(profile, at).map_or(0, |work| work.results.len()),
        is_inside: true,
        settle: |_, _| {},
        change: Some(rows!(collaborations.results)),
    }),
    inside: &[],
    questions: &[Question {
        id: "collaboration.results",
        page: 3,
        label: "Result",
        hint: "How many of what; the first is the headline.",
        example: "1,870 sign-ups",
        find_it: REPORT,
        kind: Kind::Result(RESULT),
        ..ALWAYS
    }],
};

/// A result that is emptied is gone.
const RESULT: Slot<ResultValue> = Slot {
    get: |profile, at| Collaboration::of(profile, at)?.results.get(at.inner).cloned(),
    set: |profile, at, result| {
        let Some(work) = profile.collaborations.get_mut(at.entry) else { return };
        match result {
            Some(result) if at.inner == work.results.len() => work.results.push(result),
            Some(result) => {
                if let Some(known) = work.results.get_mut(at.inner) {
                    *known = result;
                }
            }
            None if at.inner < work.results.len() => drop(work.results.remove(at.inner)),
            None => {}
        }
    },
};

/// Shown with its story unless something else is said.
const SHOW: Slot<String> = Slot {
    get: |profile, at| word_of(&Show::ALL, Collaboration::of(profile, at)?.show),
    set: |profile, at, word| {
        if let Some(work) = Collaboration::of_mut(profile, at) {
            work.show = word.and_then(|word| of_word(&Show::ALL, &word)).unwrap_or_default();
        }
    },
};

fn has_results(profile: &Profile, at: At) -> bool {
    Collaboration::of(profile, at).is_some_and(|work| !work.results.is_empty())
}

fn needs_label(profile: &Profile, at: At) -> bool {
    let relation = Collaboration::of(profile, at).and_then(|work| work.compensation);
    relation.is_some_and(Compensation::needs_label)
}

/// Labels that are accepted where the work was aimed: its markets, else the top country.
fn proposed_labels(profile: &Profile, at: At) -> Vec<Choice> {
    let own = Collaboration::of(profile, at).and_then(|work| work.market.first());
    let countries = profile.audience.iter().flat_map(|audience| &audience.countries);
    let home = || countries.max_by_key(|(_, share)| *share).map(|(country, _)| country);
    let table = own.or_else(home).and_then(|market| labels::table(market));
    let safe = table.map_or(&[][..], |table| table.safe.as_slice());
    let plain = safe.iter().filter(|label| !label.starts_with('#'));
    plain.map(|label| Choice { word: label.clone(), says: label.clone() }).collect()
}
