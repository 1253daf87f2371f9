//! Step 7: how the pages look.

use super::kind::{Choice, Kind};
use super::part::{Change, List, Part};
use super::slot::{Entry, Slot, slot, word};
use super::{ALWAYS, Question, Step};
use crate::mediakit::Language;
use crate::profile::{Look, Paper, ThemeName};

const TRY_IT: &str = "Make the PDF and look at it; you can change this as often as you like.";

pub(super) const LOOK: Part = Part {
    step: Step::Look,
    title: "How it looks",
    list: None,
    inside: &[],
    questions: &[
        Question {
            id: "look.theme",
            label: "Look",
            hint: "The design of the pages.",
            example: "Editorial",
            find_it: TRY_IT,
            kind: Kind::Choice(word!(Look.theme, ThemeName::ALL), |_, _| {
                Choice::list(&[
                    ("editorial", "Editorial: serif letters, warm paper, large photograph"),
                    ("studio", "Studio: black and lime, very large numbers"),
                    ("minimal", "Minimal: white, plain letters, much air"),
                    ("pop", "Pop: coloured cards"),
                ])
            }),
            ..ALWAYS
        },
        Question {
            id: "look.accent",
            label: "Colour",
            hint: "Empty means the colour of the look.",
            example: "#0B7A75",
            find_it: "The colour of your logo or profile; photo takes it from your picture.",
            kind: Kind::Colour(slot!(Look.accent)),
            ..ALWAYS
        },
        Question {
            id: "look.paper",
            label: "Paper",
            hint: "US Letter for brands in North America, A4 for all others.",
            example: "A4",
            find_it: TRY_IT,
            kind: Kind::Choice(word!(Look.paper, Paper::ALL), |_, _| {
                Choice::list(&[("a4", "A4"), ("letter", "US Letter"), ("slides", "slides")])
            }),
            ..ALWAYS
        },
        Question {
            id: "look.language",
            label: "Language of the kit",
            hint: "Numbers, dates and headings are in it; your own words stay as you write them.",
            example: "British English",
            find_it: TRY_IT,
            kind: Kind::Choice(slot!(Look.language), |profile, _| {
                let mut known = Choice::list(&Language::ALL.map(|(it, tag)| (tag, it.own_name())));
                // a kit file may name one that is not here yet
                if let Some(tag) = &profile.look.language
                    && !known.iter().any(|choice| choice.word == *tag)
                {
                    known.push(Choice { word: tag.clone(), says: tag.clone() });
                }
                known
            }),
            ..ALWAYS
        },
    ],
};

pub(super) const GALLERY: Part = Part {
    step: Step::Look,
    title: "Gallery",
    list: Some(List {
        one: "picture",
        most: 50,
        name: |profile, at| profile.look.gallery.get(at.entry).cloned().unwrap_or_default(),
        len: |profile, _| profile.look.gallery.len(),
        is_inside: false,
        settle: |_, _| {},
        change: Some(Change {
            remove: |profile, at| drop(profile.look.gallery.remove(at.entry)),
            swap: |profile, a, b| profile.look.gallery.swap(a.entry, b.entry),
        }),
    }),
    inside: &[],
    questions: &[Question {
        id: "look.gallery",
        label: "Picture",
        hint: "None, or three and more: stills of your own work.",
        example: "dinner.jpg",
        find_it: "JPEG or PNG pictures on this computer.",
        kind: Kind::Picture(PICTURE),
        ..ALWAYS
    }],
};

/// A picture that is emptied is out of the gallery.
const PICTURE: Slot<String> = Slot {
    get: |profile, at| profile.look.gallery.get(at.entry).cloned(),
    set: |profile, at, picture| {
        let gallery = &mut profile.look.gallery;
        match picture {
            Some(picture) if at.entry == gallery.len() => gallery.push(picture),
            Some(picture) => {
                if let Some(known) = gallery.get_mut(at.entry) {
                    *known = picture;
                }
            }
            None if at.entry < gallery.len() => drop(gallery.remove(at.entry)),
            None => {}
        }
    },
};
