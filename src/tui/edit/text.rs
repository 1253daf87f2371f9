//! A text and the cursor in it: what typing, moving and deleting mean, however it is shown.

use std::ops::Range;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tui_input::{Input, InputRequest};
use unicode_segmentation::UnicodeSegmentation;

use super::Edited;
use crate::profile::text::clean;

/// Clean text with a cursor that always stands between two letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Text(Input);

impl Text {
    /// The cursor stands behind the last letter.
    pub(super) fn new(text: String) -> Self {
        Self(Input::new(text))
    }

    pub(super) fn as_str(&self) -> &str {
        self.0.value()
    }

    /// In bytes; the library counts characters.
    pub(super) fn cursor(&self) -> usize {
        let text = self.as_str();
        text.char_indices().nth(self.0.cursor()).map_or(text.len(), |(at, _)| at)
    }

    /// Moves the cursor to a byte, or to the end of the letter that this byte is inside of.
    pub(super) fn place(&mut self, byte: usize) {
        let text = self.as_str();
        let starts = text.grapheme_indices(true).map(|(at, _)| at);
        let at = starts.chain([text.len()]).find(|at| *at >= byte).unwrap_or(text.len());
        let characters = text.get(..at).unwrap_or(text).chars().count();
        self.0.handle(InputRequest::SetCursor(characters));
    }

    pub(super) fn insert(&mut self, text: &str) -> Edited {
        let cursor = self.cursor();
        self.replace(cursor..cursor, text)
    }

    /// The bytes between the line breaks around the cursor.
    pub(super) fn paragraph(&self) -> Range<usize> {
        let (before, after) = self.as_str().split_at(self.cursor());
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        start..before.len() + after.find('\n').unwrap_or(after.len())
    }

    /// What a key means in any text; Home, End and the deletions towards them stay in the paragraph.
    pub(super) fn key(&mut self, key: KeyEvent) -> Edited {
        if let Some(character) = typed(key) {
            return self.insert(&clean(&character.to_string()));
        }
        match (key.code, key.modifiers) {
            (KeyCode::Backspace, _) => self.ask(InputRequest::DeletePrevChar),
            (KeyCode::Delete, _) => self.ask(InputRequest::DeleteNextChar),
            (KeyCode::Left, KeyModifiers::NONE) => self.ask(InputRequest::GoToPrevChar),
            (KeyCode::Right, KeyModifiers::NONE) => self.ask(InputRequest::GoToNextChar),
            (KeyCode::Left, KeyModifiers::CONTROL) => self.ask(InputRequest::GoToPrevWord),
            (KeyCode::Right, KeyModifiers::CONTROL) => self.ask(InputRequest::GoToNextWord),
            (KeyCode::Char('w'), KeyModifiers::CONTROL) => self.ask(InputRequest::DeletePrevWord),
            (KeyCode::Home, KeyModifiers::NONE) => self.go(self.paragraph().start),
            (KeyCode::End, KeyModifiers::NONE) => self.go(self.paragraph().end),
            (KeyCode::Char('u'), KeyModifiers::CONTROL) => {
                self.replace(self.paragraph().start..self.cursor(), "")
            }
            (KeyCode::Char('k'), KeyModifiers::CONTROL) => {
                self.replace(self.cursor()..self.paragraph().end, "")
            }
            _ => Edited::Ignored,
        }
    }

    pub(super) fn go(&mut self, byte: usize) -> Edited {
        self.place(byte);
        Edited::Moved
    }

    fn ask(&mut self, request: InputRequest) -> Edited {
        let changed = self.0.handle(request).is_some_and(|state| state.value);
        // What is left may have joined into one letter around the cursor.
        self.place(self.cursor());
        if changed { Edited::Changed } else { Edited::Moved }
    }

    /// The library inserts one character at a time, which a long paste would make us wait for.
    fn replace(&mut self, range: Range<usize>, with: &str) -> Edited {
        if range.is_empty() && with.is_empty() {
            return Edited::Moved;
        }
        let cursor = range.start + with.len();
        let mut text = self.as_str().to_owned();
        text.replace_range(range, with);
        self.0 = Input::new(text);
        self.place(cursor);
        Edited::Changed
    }
}

/// The character that a key types, if it types one.
fn typed(key: KeyEvent) -> Option<char> {
    let held = key.modifiers - KeyModifiers::SHIFT;
    // Windows reports the right Alt key, with which many keyboards type @ and €, as both.
    let alt_gr = cfg!(windows) && held == KeyModifiers::CONTROL | KeyModifiers::ALT;
    key.code.as_char().filter(|_| held.is_empty() || alt_gr)
}
