//! Where the rows of a wrapped text begin and end.

use std::ops::Range;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;
use unicode_segmentation::UnicodeSegmentation;

use super::cells;

/// The rows of `text` in bytes, at most `width` cells wide, at least one.
///
/// Rows end where Unicode lets a line end (UAX #14), a word that is wider than a row between two
/// letters. Spaces hang over the edge rather than begin a row. A line break belongs to no row.
pub(super) fn rows(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut at = 0;
    for paragraph in text.split('\n') {
        wrap(paragraph, at, width.max(1), &mut rows);
        at += paragraph.len() + 1;
    }
    rows
}

fn wrap(paragraph: &str, offset: usize, width: usize, rows: &mut Vec<Range<usize>>) {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut breaks = segmenter.segment_str(paragraph).peekable();
    let (mut start, mut word, mut used) = (0, 0, 0);
    for (at, letter) in paragraph.grapheme_indices(true) {
        if breaks.by_ref().next_if_eq(&at).is_some() {
            word = at;
        }
        let letter_cells = cells(letter);
        let hangs = letter.chars().all(char::is_whitespace);
        while !hangs && used + letter_cells > width && at > start {
            let end = if word > start { word } else { at };
            rows.push(offset + start..offset + end);
            start = end;
            used = cells(paragraph.get(start..at).unwrap_or_default());
        }
        used += letter_cells;
        // Breaks inside a letter are none.
        while breaks.next_if(|found| *found < at + letter.len()).is_some() {}
    }
    rows.push(offset + start..offset + paragraph.len());
}
