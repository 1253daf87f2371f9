//! Which sentences of the note on method stand on which page.

use super::stage::Stage;
use crate::layout::text::{Paragraph, TextStyle};
use crate::layout::typesetter::Typesetter;
use crate::mediakit::outline::Notes;

/// The notes at the feet of a kit's pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feet {
    /// At the foot of page one, where there are several.
    pub first: String,
    /// At the foot of the slide with the numbers.
    pub numbers: String,
    /// At the foot of the last page.
    pub last: String,
}

/// How much of the note page one has room for.
#[derive(Debug, Clone, Copy)]
pub struct Foot {
    /// How it is set.
    pub style: TextStyle,
    /// How wide a line is.
    pub width: f32,
    /// Lines at most.
    pub lines: usize,
    /// Whether the formula in short belongs to it: some designs print it beside the platforms.
    pub formula: bool,
}

impl Feet {
    /// The notes of a kit of several pages: what page one has no room for goes to the last.
    pub fn apart(stage: &mut Stage<'_>, foot: Foot) -> Self {
        let (first, shown) = opening(stage, foot);
        Self { first, numbers: String::new(), last: closing(&stage.outline.notes, shown) }
    }

    /// The notes of slides: the figures' day with each, and how they were found where they stand.
    pub fn slides(stage: &mut Stage<'_>, foot: Foot, numbers: Foot) -> Self {
        let (first, shown) = opening(stage, foot);
        let notes = &stage.outline.notes;
        let day = notes.summary.first().filter(|_| shown > 0);
        let rest = notes.summary.iter().skip(shown);
        let sentences: Vec<&String> = day.into_iter().chain(rest).chain(&notes.method).collect();
        let fitting = fitting(stage.typesetter, &sentences, numbers);
        let (numbers, later) = sentences.split_at_checked(fitting).unwrap_or_default();
        let later = later.iter().copied().chain(&notes.proof);
        let day = day.filter(|_| notes.proof.is_empty());
        let last = joined(day.into_iter().chain(later));
        Self { first, numbers: joined(numbers.iter().copied()), last }
    }

    /// The note of a kit of one page.
    pub fn together(stage: &Stage<'_>) -> Self {
        let last = closing(&stage.outline.notes, 0);
        Self { first: String::new(), numbers: String::new(), last }
    }
}

/// As many sentences of the summary as page one has room for, and how many these are.
fn opening(stage: &mut Stage<'_>, foot: Foot) -> (String, usize) {
    let notes = &stage.outline.notes;
    let formula = notes.formula_short.iter().filter(|_| foot.formula);
    let sentences: Vec<&String> = notes.summary.iter().chain(formula).collect();
    let shown = fitting(stage.typesetter, &sentences, foot);
    (joined(sentences.into_iter().take(shown)), shown)
}

/// What is said at the end of a kit that has said so many sentences of the summary before.
fn closing(notes: &Notes, said: usize) -> String {
    let method = (!notes.method.is_empty()).then_some(&notes.method_label);
    let method = method.into_iter().chain(&notes.method).chain(&notes.proof);
    joined(notes.summary.iter().skip(said).chain(method))
}

fn joined<'a>(sentences: impl IntoIterator<Item = &'a String>) -> String {
    sentences.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// How many of these sentences fit; the first one always.
fn fitting(typesetter: &mut Typesetter, sentences: &[&String], foot: Foot) -> usize {
    let fits = |count: &usize| {
        let text = joined(sentences.iter().take(*count).copied());
        typesetter.line_count(&Paragraph::new(text, foot.style), foot.width) <= foot.lines
    };
    (1..=sentences.len()).rev().find(fits).unwrap_or(1)
}
