//! Puts blocks under one another.

use super::Line;
use crate::tui::canvas::{width, wrap};
use crate::tui::theme::Role;

/// Puts blocks under one another.
pub(super) struct Setter {
    pub(super) lines: Vec<Line>,
    pub(super) cells: u16,
    block: usize,
}

impl Setter {
    /// Lines of so many cells.
    pub(super) fn new(cells: u16) -> Self {
        Self { lines: Vec::new(), cells: cells.max(8), block: 0 }
    }

    pub(super) fn air(&mut self) {
        if let Some(last) = self.lines.last() {
            let line = Line { says: String::new(), role: Role::Text, ..last.clone() };
            self.lines.push(line);
        }
    }

    pub(super) fn line(&mut self, from: &'static str, says: impl Into<String>, role: Role) {
        self.lines.push(Line { says: says.into(), role, block: self.block, from });
    }

    /// Words of one block; every text begins a line.
    pub(super) fn words<S: AsRef<str>>(
        &mut self,
        from: &'static str,
        texts: impl IntoIterator<Item = S>,
        role: Role,
    ) {
        for text in texts {
            let text = text.as_ref();
            let words = text.trim_start_matches(' ');
            let indent = width(text).saturating_sub(width(words));
            for says in wrap(words, self.cells.saturating_sub(indent)) {
                if !says.is_empty() {
                    self.line(from, format!("{}{says}", blank(indent)), role);
                }
            }
        }
    }

    /// A block of plain words.
    pub(super) fn block<S: AsRef<str>>(
        &mut self,
        from: &'static str,
        texts: impl IntoIterator<Item = S>,
    ) {
        let before = self.lines.len();
        self.words(from, texts, Role::Text);
        self.end(before);
    }

    /// Ends a block that has lines.
    pub(super) fn end(&mut self, before: usize) {
        if self.lines.len() > before {
            self.block += 1;
        }
    }

    /// The heading of a section; it belongs to the block that follows.
    pub(super) fn section(&mut self, from: &'static str, heading: &str) {
        self.air();
        self.words(from, [heading], Role::Strong);
    }
}

/// So many cells of air.
pub(super) fn blank(cells: u16) -> String {
    " ".repeat(usize::from(cells))
}
