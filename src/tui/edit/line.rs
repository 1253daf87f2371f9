//! A field of one line: it scrolls sideways, and what is pasted becomes one line.

use std::cell::Cell;

use ratatui::crossterm::event::KeyEvent;
use unicode_segmentation::UnicodeSegmentation;

use super::{Edited, Text, at_column, cells};
use crate::profile::text::clean;

/// One line of text being typed.
#[derive(Clone, Debug, Default)]
pub struct Line {
    text: Text,
    /// In cells, as last shown: a click means what was seen.
    width: Cell<u16>,
}

impl Line {
    /// A field that holds this text, the cursor behind it.
    pub fn new(text: &str) -> Self {
        Self { text: Text::new(clean(text)), width: Cell::default() }
    }

    /// What is typed so far.
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// Types, moves or deletes.
    pub fn key(&mut self, key: KeyEvent) -> Edited {
        self.text.key(key)
    }

    /// Inserts a text at the cursor, its line breaks and tabs as single spaces, no space around it.
    pub fn paste(&mut self, text: &str) -> Edited {
        let pieces =
            text.split(['\n', '\r', '\t']).map(str::trim).filter(|piece| !piece.is_empty());
        self.text.insert(&clean(&pieces.collect::<Vec<_>>().join(" ")))
    }

    /// Puts the cursor before the letter in this column of what was last shown, or at the end.
    pub fn click(&mut self, column: u16) -> Edited {
        let first = self.first(self.width.get());
        let shown = self.text().get(first..).unwrap_or_default();
        self.text.go(first + at_column(shown, usize::from(column)))
    }

    /// The letters that fit into `width` cells around the cursor, and the cursor's column among
    /// them, which is less than `width` (0 in no width at all).
    pub fn view(&self, width: u16) -> (&str, u16) {
        self.width.set(width);
        let first = self.first(width);
        let text = self.text().get(first..).unwrap_or_default();
        let before = self.text().get(first..self.text.cursor()).unwrap_or_default();
        let mut used = 0;
        let end = text
            .grapheme_indices(true)
            .find(|(_, letter)| {
                used += cells(letter);
                used > usize::from(width)
            })
            .map_or(text.len(), |(at, _)| at);
        (text.get(..end).unwrap_or_default(), u16::try_from(cells(before)).unwrap_or(width))
    }

    /// The first byte shown: as little is scrolled away as lets the letter under the cursor be seen.
    fn first(&self, width: u16) -> usize {
        let (before, after) = self.text().split_at(self.text.cursor());
        let under = after.graphemes(true).next().map_or(1, cells).max(1);
        let room = usize::from(width).saturating_sub(under);
        let mut hidden = cells(before).saturating_sub(room);
        before
            .grapheme_indices(true)
            .find(|(_, letter)| {
                let seen = hidden == 0;
                hidden = hidden.saturating_sub(cells(letter));
                seen
            })
            .map_or(before.len(), |(at, _)| at)
    }
}
