//! Which sentences of the note on method stand on which page.

use super::stage::Stage;
use crate::layout::text::{Paragraph, TextStyle};
use crate::layout::typesetter::Typesetter;
use crate::mediakit::outline::Notes;

/// The note at the foot of page one and the one at the foot of the last page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feet {
    /// At the foot of page one, where there are several.
    pub first: String,
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
        let notes = &stage.outline.notes;
        let formula = notes.formula_short.iter().filter(|_| foot.formula);
        let sentences: Vec<&str> =
            notes.summary.iter().chain(formula).map(String::as_str).collect();
        let shown = fitting(stage.typesetter, &sentences, foot);
        let first = sentences.iter().take(shown).copied().collect::<Vec<_>>().join(" ");
        Self { first, last: closing(notes, shown) }
    }

    /// The note of a kit of one page.
    pub fn together(stage: &Stage<'_>) -> Self {
        Self { first: String::new(), last: closing(&stage.outline.notes, 0) }
    }
}

/// What is said at the end of a kit that has said so many sentences of the summary before.
fn closing(notes: &Notes, said: usize) -> String {
    let method = (!notes.method.is_empty()).then_some(&notes.method_label);
    let method = method.into_iter().chain(&notes.method).chain(&notes.proof);
    let all = notes.summary.iter().skip(said).chain(method).map(String::as_str);
    all.collect::<Vec<_>>().join(" ")
}

/// How many of these sentences fit; the first one always.
fn fitting(typesetter: &mut Typesetter, sentences: &[&str], foot: Foot) -> usize {
    let fits = |count: &usize| {
        let text = sentences.iter().take(*count).copied().collect::<Vec<_>>().join(" ");
        typesetter.line_count(&Paragraph::new(text, foot.style), foot.width) <= foot.lines
    };
    (1..=sentences.len()).rev().find(fits).unwrap_or(1)
}
