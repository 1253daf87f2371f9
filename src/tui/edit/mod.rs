//! Typing: [`Line`] is a field of one line, [`Area`] one of several, wrapped by word.
//!
//! Both are a [`Text`] (what is written and where the cursor stands) with a way to show it: `line`
//! scrolls sideways, `area` wraps with the help of `rows`. A key moves over or deletes one
//! grapheme, which is what a person calls a letter: 👩‍🎤 is one, and so is e with an accent typed
//! after it. Widths are cells as ratatui draws them.
//!
//! What comes in is cleaned at once (`profile::text`), so that nothing typed or pasted can steer
//! a terminal or reorder a page. What a key does not mean here is left to the page around the field.

mod area;
mod line;
mod rows;
mod text;

pub use area::Area;
pub use line::Line;

use ratatui::buffer::CellWidth;
use text::Text;
use unicode_segmentation::UnicodeSegmentation;

/// What a key did to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edited {
    /// The text is another.
    Changed,
    /// The key belongs to the field; the text is the same, the cursor may have moved.
    Moved,
    /// The key means nothing here: it is free for the page around the field.
    Ignored,
}

/// The width of a text on screen. Letters count, not characters: ❤️ is one cell by its characters,
/// two by what is drawn.
fn cells(text: &str) -> usize {
    text.graphemes(true).map(|letter| usize::from(letter.cell_width())).sum()
}

/// How far into `text` the letter in this column begins; its end for a column behind it.
fn at_column(text: &str, column: usize) -> usize {
    let mut right = 0;
    text.grapheme_indices(true)
        .find(|(_, letter)| {
            right += usize::from(letter.cell_width());
            right > column
        })
        .map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests;
