//! What an export left out, and why, in sentences.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

use crate::layout::color::Color;
use crate::layout::fonts::{FontId, Fonts};
use crate::layout::page::Page;
use crate::mediakit::Language;
use crate::profile::text::clean;
use crate::profile::{Profile, Show};
use crate::questions;
use crate::store::{Kit, Problem, Severity};
use crate::theme::squeeze::Omission;

/// One thing that is not in the document: a sentence that says what and why, in the words of the
/// questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct LeftOut {
    says: String,
    #[serde(skip)]
    in_file: Option<String>,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.says)
    }
}

impl LeftOut {
    fn new(says: String) -> Self {
        Self { says, in_file: None }
    }

    /// The same for somebody with a text editor: where it is in the kit file, or what to write there.
    pub fn in_file(&self) -> Option<&str> {
        self.in_file.as_deref()
    }

    fn written(says: String, in_file: impl Into<String>) -> Self {
        Self { says, in_file: Some(in_file.into()) }
    }

    pub(super) fn language(tag: &str) -> Self {
        let known = Language::ALL.map(|(_, tag)| tag).join(", ");
        let (used, tag) = (Language::default().tag(), clean(tag));
        Self::new(format!("the language “{tag}”: this version writes {known}; {used} was used"))
    }

    pub(super) fn colour(wished: Color, used: Color) -> Self {
        let [was, is] = [wished, used].map(|color| color.oklch()[0]);
        let (fault, how) = if is < was { ("pale", "darker") } else { ("dark", "lighter") };
        Self::new(format!(
            "your colour {wished}: too {fault} to be read in this design, so the {how} {used} was used"
        ))
    }

    pub(super) fn no_colour_in_photo() -> Self {
        Self::new(
            "the colour of your photo: no photo is there or no colour stands out in it, so the \
             design’s own was used"
                .to_owned(),
        )
    }

    pub(super) fn picture(file: &str, error: &dyn fmt::Display) -> Self {
        Self::new(format!("{}: it {error}", clean(file)))
    }

    pub(super) fn coarse(file: &str, resolution: f32) -> Self {
        Self::new(format!(
            "{}: it would print at {} dots per inch, at least 110 are needed. Choose a larger picture",
            clean(file),
            resolution.floor()
        ))
    }

    pub(super) fn omission(omission: &Omission) -> Self {
        Self::new(omission.to_string())
    }

    pub(super) fn characters(missing: &BTreeSet<char>) -> Option<Self> {
        // What joins two signs or chooses between two forms is nothing to be seen.
        let is_seen = |c: &&char| !matches!(**c, '\u{200D}' | '\u{FE0E}' | '\u{FE0F}');
        let all = missing.iter().filter(is_seen).map(|c| clean(&c.to_string()));
        let all: Vec<String> = all.collect();
        (!all.is_empty()).then(|| Self::new(format!("{}: no font was found for it", all.join(" "))))
    }
}

/// The fonts on these pages that do not come with the program, by name.
pub(super) fn borrowed(pages: &[Page], fonts: &Fonts) -> Vec<String> {
    let shown: BTreeSet<FontId> =
        pages.iter().flat_map(Page::text_runs).map(|run| run.font).collect();
    let names = shown.into_iter().filter_map(|font| fonts.borrowed(font));
    names.map(|name| clean(&name)).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Fields of the kit that could not be read.
pub(super) fn unreadable(kit: &Kit) -> Vec<LeftOut> {
    let errors = kit.problems().iter().filter(|problem| problem.severity == Severity::Error);
    let left_out = |problem: &Problem| {
        let says = match problem.place.as_str() {
            "" => problem.found.clone(),
            place => format!("{place}: {}", problem.found),
        };
        LeftOut { says, in_file: problem.line.map(|line| format!("line {line}")) }
    };
    errors.map(left_out).collect()
}

/// What the kit has and may not print.
pub(super) fn withheld(profile: &Profile) -> Vec<LeftOut> {
    let contact = &profile.contact;
    let phone = (contact.phone.is_some() && !contact.show_phone).then(|| {
        let label = label("contact.show_phone");
        let says = format!("the telephone number: it is private until {label} says yes");
        LeftOut::written(says, "show_phone = true under [contact]")
    });
    let work = profile.collaborations.iter().filter(|work| work.show != Show::No);
    let work = work.flat_map(|work| {
        let brand = clean(work.brand.as_deref().unwrap_or(&work.id));
        let results = (work.results_permission == Some(false) && !work.results.is_empty())
            .then(|| LeftOut::new(format!("the results for {brand}: the brand has not agreed")));
        let quote = work.testimonial.as_ref().filter(|quote| {
            let complete = quote.quote.is_some() && quote.name.is_some() && quote.role.is_some();
            quote.quote.is_some() && (quote.permission != Some(true) || !complete)
        });
        let quote = quote.map(|_| {
            let [name, role, agreed] = ["name", "role", "permission"]
                .map(|key| label(&format!("collaboration.testimonial.{key}")));
            let says =
                format!("the quote from {brand}: it needs {name}, {role}, and a yes to {agreed}");
            let in_file = "name, role and permission = true under [collaboration.testimonial]";
            LeftOut::written(says, in_file)
        });
        results.into_iter().chain(quote)
    });
    phone.into_iter().chain(work).collect()
}

/// What a question asks, in quotation marks.
fn label(id: &str) -> String {
    questions::question(id).map_or_else(String::new, |question| format!("“{}”", question.label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_emoji_its_signs_are_told_and_not_what_joins_them() {
        let told =
            |text: &str| LeftOut::characters(&text.chars().collect()).map(|it| it.to_string());
        let singer = told("👩\u{200D}🎤").unwrap();
        assert!(singer.starts_with("🎤 👩: "), "{singer:?}");
        assert_eq!(told("\u{FE0F}"), None);
    }
}
