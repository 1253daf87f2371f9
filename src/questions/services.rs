//! Step 6: what can be booked, and for how much.

use super::kind::Kind;
use super::part::{List, Part, rows};
use super::slot::Entry;
use super::slot::{flag, slot};
use super::{ALWAYS, Question, Step};
use crate::profile::{Service, Terms};

const YOUR_OFFER: &str = "What you have made before is a good start.";

pub(super) const SERVICES: Part = Part {
    step: Step::Services,
    title: "What brands can book",
    list: Some(List {
        one: "service",
        most: 200,
        name: |profile, at| {
            let name = profile.services.get(at.entry).and_then(|service| service.name.clone());
            name.unwrap_or_else(|| "no name yet".to_owned())
        },
        len: |profile, _| profile.services.len(),
        is_inside: false,
        settle: |_, _| {},
        change: Some(rows!(services)),
    }),
    inside: &[],
    questions: &[
        Question {
            id: "service.name",
            label: "Service",
            hint: "What a brand can book, in a few words.",
            example: "Instagram Reel",
            find_it: YOUR_OFFER,
            kind: Kind::Line(slot!(Service.name)),
            ..ALWAYS
        },
        Question {
            id: "service.includes",
            label: "What is included",
            hint: "Length, rounds of changes, how long it stays up.",
            example: "30–60 s, one revision, 12 months on feed",
            find_it: YOUR_OFFER,
            kind: Kind::Line(slot!(Service.includes)),
            ..ALWAYS
        },
        Question {
            id: "service.price",
            label: "Price",
            hint: "An amount with its currency, from an amount, or on request.",
            example: "£850, from £850, or on request",
            find_it: "A place to start talking; you can change it for every brand.",
            kind: Kind::Price(slot!(Service.price)),
            ..ALWAYS
        },
        Question {
            id: "service.package",
            label: "It is a package",
            hint: "A package of several services is set apart from the rest.",
            example: "no",
            find_it: YOUR_OFFER,
            kind: Kind::YesNo(flag!(Service.package)),
            ..ALWAYS
        },
    ],
};

pub(super) const TERMS: Part = Part {
    step: Step::Services,
    title: "Terms",
    list: None,
    inside: &[],
    questions: &[Question {
        id: "terms.text",
        label: "Terms",
        hint: "One text under the services: months of usage, exclusivity, what costs extra.",
        example: "Usage beyond 30 days +25% per month. Lead time 10 working days.",
        find_it: "Your last contract.",
        kind: Kind::Area(slot!(Terms.text)),
        ..ALWAYS
    }],
};
