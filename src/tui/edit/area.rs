//! A field of several lines, wrapped by word; it scrolls by rows.

use std::cell::Cell;
use std::ops::Range;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect, Size};
use ratatui::text::Line as Row;
use unicode_segmentation::UnicodeSegmentation;

use super::rows::rows;
use super::{Edited, Text, at_column, cells};
use crate::profile::text::clean_lines;

/// Several lines of text being typed.
#[derive(Clone, Debug, Default)]
pub struct Area {
    text: Text,
    /// The column that Up and Down keep to, also across shorter rows.
    column: Option<usize>,
    /// As last drawn: keys and clicks mean the rows that were seen.
    size: Cell<Size>,
}

impl Area {
    /// A field that holds this text, the cursor behind it.
    pub fn new(text: &str) -> Self {
        Self { text: Text::new(lines(text)), ..Self::default() }
    }

    /// What is typed so far, its lines divided by line feeds.
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// Types, moves or deletes. Up in the first row and Down in the last mean nothing here.
    pub fn key(&mut self, key: KeyEvent) -> Edited {
        let column = self.column.take();
        match (key.code, key.modifiers) {
            (KeyCode::Enter, KeyModifiers::NONE) => self.text.insert("\n"),
            (KeyCode::Up, KeyModifiers::NONE) => self.vertically(column, |row| row.checked_sub(1)),
            (KeyCode::Down, KeyModifiers::NONE) => self.vertically(column, |row| Some(row + 1)),
            (KeyCode::Home, KeyModifiers::NONE) => self.text.go(self.layout().row().start),
            (KeyCode::End, KeyModifiers::NONE) => {
                let layout = self.layout();
                self.text.go(self.last(&layout.rows, layout.current))
            }
            _ => self.text.key(key),
        }
    }

    /// Inserts a text at the cursor, its line breaks kept.
    pub fn paste(&mut self, text: &str) -> Edited {
        self.column = None;
        self.text.insert(&lines(text))
    }

    /// Puts the cursor before the letter at this place of what was last drawn, counted from the
    /// field's own corner, or at the end of the row or of the text.
    pub fn click(&mut self, place: Position) -> Edited {
        self.column = None;
        let layout = self.layout();
        let row = (layout.top + usize::from(place.y)).min(layout.rows.len().saturating_sub(1));
        self.text.go(self.in_row(&layout.rows, row, usize::from(place.x)))
    }

    /// Draws the rows around the cursor in the terminal's own colours; where the cursor stands.
    ///
    /// Nothing is drawn, and there is no place for a cursor, in no space at all.
    pub fn draw(&self, frame: &mut Frame, area: Rect) -> Option<Position> {
        let area = area.intersection(frame.area());
        if area.is_empty() {
            return None;
        }
        self.size.set(area.as_size());
        let layout = self.layout();
        let seen = layout.rows.iter().skip(layout.top);
        for (space, row) in area.rows().zip(seen) {
            frame.render_widget(Row::raw(self.slice(row.clone())), space);
        }
        let before = cells(self.slice(layout.row().start..self.text.cursor()));
        // Only hanging spaces are wider than the field.
        let x = u16::try_from(before).unwrap_or(u16::MAX).min(area.width - 1);
        let y = u16::try_from(layout.current - layout.top).unwrap_or_default();
        Some(Position::new(area.x + x, area.y + y))
    }

    fn layout(&self) -> Layout {
        let size = self.size.get();
        // Before the first drawing no row is wrapped. The last column is the cursor's.
        let width = if size.width == 0 { usize::MAX } else { usize::from(size.width) - 1 };
        let rows = rows(self.text(), width);
        let current = rows.iter().rposition(|row| row.start <= self.text.cursor()).unwrap_or(0);
        let top = (current + 1).saturating_sub(usize::from(size.height.max(1)));
        Layout { rows, current, top }
    }

    fn vertically(&mut self, column: Option<usize>, to: fn(usize) -> Option<usize>) -> Edited {
        let layout = self.layout();
        let Some(row) = to(layout.current).filter(|row| *row < layout.rows.len()) else {
            return Edited::Ignored;
        };
        let before = self.slice(layout.row().start..self.text.cursor());
        let column = column.unwrap_or_else(|| cells(before));
        self.column = Some(column);
        self.text.go(self.in_row(&layout.rows, row, column))
    }

    /// The byte at this column of a row, as far as the cursor can stand in this row.
    fn in_row(&self, rows: &[Range<usize>], row: usize, column: usize) -> usize {
        let Some(range) = rows.get(row).cloned() else { return self.text().len() };
        let at = range.start + at_column(self.slice(range), column);
        at.min(self.last(rows, row))
    }

    /// The last place for the cursor in a row: where a row is wrapped, its end is the next one's
    /// start.
    fn last(&self, rows: &[Range<usize>], row: usize) -> usize {
        let Some(range) = rows.get(row).cloned() else { return self.text().len() };
        let is_wrapped = rows.get(row + 1).is_some_and(|next| next.start == range.end);
        let mut letters = self.slice(range.clone()).grapheme_indices(true);
        letters.next_back().filter(|_| is_wrapped).map_or(range.end, |(at, _)| range.start + at)
    }

    fn slice(&self, range: Range<usize>) -> &str {
        self.text().get(range).unwrap_or_default()
    }
}

/// The rows, the one with the cursor, and the first that is seen.
struct Layout {
    rows: Vec<Range<usize>>,
    current: usize,
    top: usize,
}

impl Layout {
    fn row(&self) -> Range<usize> {
        self.rows.get(self.current).cloned().unwrap_or_default()
    }
}

/// Terminals paste a line break as a carriage return.
fn lines(text: &str) -> String {
    clean_lines(&text.replace("\r\n", "\n").replace('\r', "\n"))
}
