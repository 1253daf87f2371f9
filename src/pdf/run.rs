//! What a run of glyphs says, and how its glyphs are written: words where they differ from what the
//! glyphs say one by one, and where the pen is moved.

use std::ops::Range;

use printpdf::Codepoint;

use super::font::{self, EmbeddedFont};
use crate::layout::page::{Glyph, TextRun};

/// Corrections of the pen smaller than this are not written, in thousandths of an em.
const SMALLEST_CORRECTION: f32 = 0.6;
/// White between two runs that parts words, in em.
const LEAST_GAP: f32 = 0.15;

/// Whether a run begins another word than the one before it ends with, although there is no space:
/// a line of its own, or the other end of a row.
pub(super) fn are_apart(before: &TextRun, run: &TextRun) -> bool {
    // What is read from the right goes on at the left.
    let (after, ahead) = (run.x - (before.x + before.width), before.x - (run.x + run.width));
    let gap = after.abs().min(ahead.abs());
    let moves = before.baseline != run.baseline || gap > LEAST_GAP * run.size;
    let goes_on = |character: char| character.is_whitespace() || "-–—/".contains(character);
    moves && !before.text.ends_with(goes_on) && !run.text.starts_with(char::is_whitespace)
}

/// The glyphs of a run in parts, each with the words that stand for it where its glyphs say others
/// one by one. Text that is read from the right is written as it stands, which is what readers
/// expect and turn around; only letters that are not one glyph each are parts of their own.
pub(super) fn parts<'r>(
    run: &'r TextRun,
    words: &str,
    font: &EmbeddedFont,
) -> Vec<(&'r [Glyph], Option<String>)> {
    let says = |glyphs: &[Glyph]| -> String {
        glyphs.iter().filter_map(|glyph| font.text(glyph.id)).collect()
    };
    if !run.is_leftward() {
        let differs = says(&run.glyphs) != words;
        return vec![(run.glyphs.as_slice(), differs.then(|| words.to_owned()))];
    }
    let before = words.strip_suffix(font::plain(&run.text).as_str()).unwrap_or_default();
    let mut parts: Vec<(Range<usize>, Option<String>)> = Vec::new();
    let mut start = 0;
    for letter in run.glyphs.chunk_by(|a, b| a.text == b.text) {
        let end = start + letter.len();
        let range = letter.first().map(|glyph| glyph.text.clone()).unwrap_or_default();
        let text = font::plain(run.text.get(range.clone()).unwrap_or_default());
        let text = if range.start == 0 { format!("{before}{text}") } else { text };
        // The marks of a letter may stand before or behind it.
        let [said, meant] = [&says(letter), &text].map(|it| {
            let mut letters: Vec<char> = it.chars().collect();
            letters.sort_unstable();
            letters
        });
        let differs = said != meant;
        match parts.last_mut() {
            Some((part, None)) if !differs => part.end = end,
            _ => parts.push((start..end, differs.then_some(text))),
        }
        start = end;
    }
    let parts = parts.into_iter();
    parts.filter_map(|(range, words)| Some((run.glyphs.get(range)?, words))).collect()
}

/// Glyphs on one line, each with the correction of the pen after it: the difference between where
/// the next glyph stands and where the width table of the file would put it.
pub(super) fn codepoints(glyphs: &[Glyph], size: f32, font: &EmbeddedFont) -> Vec<Codepoint> {
    let mut pen = glyphs.first().map_or(0.0, |glyph| glyph.x);
    let codepoints = glyphs.iter().enumerate().filter_map(|(index, glyph)| {
        let (number, width) = font.glyph(glyph.id)?;
        pen += width / 1000.0 * size;
        let next = glyphs.get(index + 1).map_or(pen, |next| next.x);
        let mut offset = (pen - next) * 1000.0 / size;
        offset =
            if offset.abs() < SMALLEST_CORRECTION { 0.0 } else { (offset * 10.0).round() / 10.0 };
        pen -= offset / 1000.0 * size;
        Some(Codepoint { gid: number, offset, cid: font.text(glyph.id).map(str::to_owned) })
    });
    codepoints.collect()
}
