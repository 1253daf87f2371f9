//! What brands look for: the score, what to add, and the way there.
//!
//! [`update`] is what keys and clicks do, [`view`] draws it.

pub mod update;
pub mod view;

use jiff::civil::Date;

use super::desk::{Answers, Desk};
use super::sheets::{self, Stop};
use crate::insight::readiness::{Finding, Readiness};
use crate::profile::Profile;
use crate::questions::{At, Question, place, question};

/// The review that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Review {
    /// What has focus: a finding, or a button behind them.
    pub focus: usize,
}

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Button {
    Export,
    Preview,
    Back,
}

/// The buttons in the order of focus: the one that leads on first.
const BUTTONS: [(Button, &str); 3] =
    [(Button::Export, "Make the PDF"), (Button::Preview, "See preview"), (Button::Back, "Back")];

/// What stands above the buttons.
#[derive(Debug, Clone, Copy)]
enum Entry<'a> {
    /// An answer that could not be read yet.
    Unread(&'static Question, At, &'a str),
    Finding(&'a Finding),
}

/// Answers that could not be read, then what was found.
fn entries<'a>(answers: &'a Answers, readiness: &'a Readiness) -> Vec<Entry<'a>> {
    let unread = answers
        .unread
        .iter()
        .filter_map(|((id, at), text)| Some(Entry::Unread(question(id)?, *at, text.as_str())));
    unread.chain(readiness.findings.iter().map(Entry::Finding)).collect()
}

impl Review {
    /// The review of the kit on the desk.
    pub fn enter(_desk: &Desk, focus: usize) -> Self {
        Self { focus }
    }

    /// What has focus; what was mended is gone.
    fn focus(self, entries: &[Entry<'_>]) -> usize {
        self.focus.min(entries.len() + BUTTONS.len() - 1)
    }

    /// The finding that has focus.
    pub fn finding(self, desk: &Desk, today: Date) -> Option<Finding> {
        let standing = desk.standing(today);
        match entries(&desk.answers, &standing.readiness).get(self.focus) {
            Some(Entry::Finding(finding)) => Some((*finding).clone()),
            _ => None,
        }
    }
}

/// Where what a place in a kit says can be changed: at its question, else in its list, else in its
/// step.
pub fn way(profile: &Profile, place: &str) -> (Stop, usize) {
    let Some((part, question, at)) = place::find(profile, place) else {
        return (Stop::Review, 0);
    };
    let asked = at.and_then(|at| sheets::find(profile, question, at));
    let listed = || Some((sheets::list(part)?, at.map_or(0, |at| at.entry)));
    asked.or_else(listed).unwrap_or_else(|| (sheets::first(profile, part.step), 0))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use jiff::civil::date;

    use super::*;
    use crate::insight::fixtures::{sample, unfinished};
    use crate::insight::readiness::{PictureFacts, PictureState, assess};
    use crate::questions::{At, Step};
    use crate::store::Kit;

    /// Every finding of a kit leads to its step, and where it names an entry, to its question.
    fn assert_ways(profile: &Profile, pictures: &PictureFacts) {
        for finding in assess(profile, pictures, date(2027, 6, 1)).findings {
            let (stop, focus) = way(profile, &finding.at);
            let step = match finding.at.split('.').next().unwrap() {
                "creator" | "contact" => Step::You,
                "platform" => Step::Platforms,
                "audience" => Step::Audience,
                "collaboration" => Step::Work,
                "rhythm" => Step::Rhythm,
                "service" => Step::Services,
                "look" => Step::Look,
                other => panic!("{other}"),
            };
            assert_eq!(stop.step(), step, "{finding:?}");
            let (_, question, at) = place::find(profile, &finding.at).unwrap();
            let asked = at.is_some_and(|at: At| question.is_asked(profile, at));
            if let (true, Stop::Page { part, at: entry, page }) = (asked, stop) {
                let items = &sheets::pages(profile, part, entry)[page];
                let sheets::Item::Ask(found, found_at) = items[focus] else { panic!() };
                assert_eq!((found.id, Some(found_at)), (question.id, at), "{finding:?}");
            } else {
                assert!(matches!(stop, Stop::List { .. }), "{finding:?}: {stop:?}");
            }
        }
    }

    #[test]
    fn every_finding_leads_to_where_it_is_mended() {
        let none = PictureFacts::default();
        for profile in [Profile::default(), sample(), unfinished()] {
            assert_ways(&profile, &none);
        }
        for name in ["agency", "beginner", "newsletter"] {
            let kit = Kit::open(&Path::new("tests/kits").join(name)).unwrap();
            assert_ways(kit.profile(), &none);
        }
    }

    #[test]
    fn what_is_rarely_found_leads_there_too() {
        let mut profile = sample();
        for platform in &mut profile.platforms {
            platform
                .history
                .iter_mut()
                .for_each(|past| past.followers = crate::profile::Count::new(9));
            (platform.likes, platform.comments) = (None, None);
        }
        for work in &mut profile.collaborations {
            (work.disclosure, work.compensation) = (Some("Spon".into()), None);
            work.results_permission = None;
            if let Some(quote) = &mut work.testimonial {
                quote.permission = None;
            }
        }
        let named = ["portrait.jpg", "g1.jpg", "g2.jpg"];
        let missing = named.map(|name| (name.to_owned(), PictureState::Missing));
        assert_ways(&profile, &PictureFacts(missing.into()));
    }
}
