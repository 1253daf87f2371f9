//! What an export left out, and why, in sentences.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

use crate::profile::text::clean;
use crate::profile::{Profile, Show, ThemeName};
use crate::store::{Kit, Severity};
use crate::theme::squeeze::Omission;

/// One thing that is not in the document: a sentence that says what and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct LeftOut(String);

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl LeftOut {
    pub(super) fn theme(name: ThemeName) -> Self {
        let word = ThemeName::ALL.iter().find(|(known, _)| *known == name).map_or("", |(_, w)| w);
        Self(format!("the design “{word}”: this version draws every kit in “editorial”"))
    }

    pub(super) fn slides() -> Self {
        Self("slides: this version prints on A4 and US Letter, so A4 was used".to_owned())
    }

    pub(super) fn language(tag: &str) -> Self {
        Self(format!(
            "the language “{}”: this version writes en-GB and en-US, so en-GB was used",
            clean(tag)
        ))
    }

    pub(super) fn picture(file: &str, error: &dyn fmt::Display) -> Self {
        Self(format!("{}: it {error}", clean(file)))
    }

    pub(super) fn coarse(file: &str, resolution: f32) -> Self {
        Self(format!(
            "{}: it would print at {} dots per inch, at least 110 are needed. Choose a larger picture",
            clean(file),
            resolution.floor()
        ))
    }

    pub(super) fn omission(omission: &Omission) -> Self {
        Self(omission.to_string())
    }

    pub(super) fn characters(missing: &BTreeSet<char>) -> Option<Self> {
        let all: Vec<String> = missing.iter().map(|c| clean(&c.to_string())).collect();
        (!all.is_empty())
            .then(|| Self(format!("{}: no font that comes with the program has it", all.join(" "))))
    }
}

/// Fields of the kit that could not be read.
pub(super) fn unreadable(kit: &Kit) -> Vec<LeftOut> {
    let errors = kit.problems().iter().filter(|problem| problem.severity == Severity::Error);
    errors
        .map(|problem| {
            let line = problem.line.map_or(String::new(), |line| format!(" (line {line})"));
            let place = if problem.place.is_empty() { &problem.file } else { &problem.place };
            LeftOut(format!("{place}{line}: {}", problem.found))
        })
        .collect()
}

/// What the kit has and may not print.
pub(super) fn withheld(profile: &Profile) -> Vec<LeftOut> {
    let contact = &profile.contact;
    let phone = (contact.phone.is_some() && !contact.show_phone).then(|| {
        LeftOut("the telephone number: it is private unless show_phone is true".to_owned())
    });
    let work = profile.collaborations.iter().filter(|work| work.show != Show::No);
    let work = work.flat_map(|work| {
        let brand = clean(work.brand.as_deref().unwrap_or(&work.id));
        let results = (work.results_permission == Some(false) && !work.results.is_empty())
            .then(|| LeftOut(format!("the results for {brand}: the brand has not agreed")));
        let quote = work.testimonial.as_ref().filter(|quote| {
            let complete = quote.quote.is_some() && quote.name.is_some() && quote.role.is_some();
            quote.quote.is_some() && (quote.permission != Some(true) || !complete)
        });
        let quote = quote.map(|_| {
            LeftOut(format!(
                "the quote from {brand}: it needs a name, a role and permission = true"
            ))
        });
        results.into_iter().chain(quote)
    });
    phone.into_iter().chain(work).collect()
}
