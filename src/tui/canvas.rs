//! Draws words on cells, never outside of its area.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::hits::{Hit, Hits};
use super::theme::{Role, Signs, Theme};

/// Cells that a text takes.
pub fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The beginning of a text that takes at most so many cells, and the cells that it takes.
fn clip(text: &str, most: u16) -> (&str, u16) {
    // plain letters are a cell and a byte each
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        let cells = u16::try_from(text.len()).unwrap_or(u16::MAX).min(most);
        return (text.get(..usize::from(cells)).unwrap_or_default(), cells);
    }
    let (mut end, mut cells) = (0, 0);
    for (at, letter) in text.grapheme_indices(true) {
        let wide = width(letter);
        if cells + wide > most {
            break;
        }
        (end, cells) = (at + letter.len(), cells + wide);
    }
    (text.get(..end).unwrap_or_default(), cells)
}

/// Breaks words into lines of at most so many cells.
pub fn wrap(text: &str, most: u16) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { continue };
        if line.is_empty() {
            line.push_str(word);
        } else if width(line) + 1 + width(word) <= most {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// A text of at most so many cells: one that is longer ends in an ellipsis.
pub fn shorten(text: &str, most: u16) -> String {
    if width(text) <= most {
        return text.to_owned();
    }
    format!("{}…", clip(text, most.saturating_sub(1)).0)
}

/// Where a screen is drawn.
pub struct Canvas<'a, 'b> {
    frame: &'a mut Frame<'b>,
    /// The part that may be drawn on.
    pub area: Rect,
    /// Colours and signs.
    pub theme: Theme,
    /// What can be clicked.
    pub hits: Hits,
}

impl<'a, 'b> Canvas<'a, 'b> {
    /// The whole screen.
    pub fn new(frame: &'a mut Frame<'b>, theme: Theme) -> Self {
        let area = frame.area();
        Self { frame, area, theme, hits: Hits::default() }
    }

    /// The signs to draw with.
    pub fn signs(&self) -> &'static Signs {
        self.theme.signs()
    }

    /// Draws on another part for a while.
    pub fn within<T>(&mut self, area: Rect, draw: impl FnOnce(&mut Self) -> T) -> T {
        let whole = self.area;
        self.area = area.intersection(whole);
        let drawn = draw(self);
        self.area = whole;
        drawn
    }

    /// Writes one line, `x` and `y` counted from the corner of the area; gives the cells it took.
    pub fn text(&mut self, x: u16, y: u16, text: &str, role: Role) -> u16 {
        self.text_within(x, y, u16::MAX, text, role)
    }

    /// The same with at most so many cells.
    pub fn text_within(&mut self, x: u16, y: u16, most: u16, text: &str, role: Role) -> u16 {
        let most = most.min(self.area.width.saturating_sub(x));
        if y >= self.area.height || most == 0 {
            return 0;
        }
        let text = self.theme.own(text);
        let (text, cells) = clip(&text, most);
        let (x, y) = (self.area.x + x, self.area.y + y);
        let style = self.theme.style(role);
        self.frame.buffer_mut().set_stringn(x, y, text, usize::from(cells), style);
        cells
    }

    /// Writes one line that ends at the right edge of the area, `right` cells from it.
    pub fn text_right(&mut self, right: u16, y: u16, text: &str, role: Role) {
        let x = self.area.width.saturating_sub(width(text) + right);
        self.text(x, y, text, role);
    }

    /// Draws a line across.
    pub fn rule(&mut self, y: u16) {
        let rule = self.signs().rule.repeat(usize::from(self.area.width));
        self.text(0, y, &rule, Role::Text);
    }

    /// Makes a part clickable.
    pub fn hit(&mut self, x: u16, y: u16, width: u16, height: u16, hit: Hit) {
        let area = Rect { x: self.area.x + x, y: self.area.y + y, width, height };
        let area = area.intersection(self.area);
        if !area.is_empty() {
            self.hits.add(area, hit);
        }
    }

    /// Writes a clickable word; gives the cells it took.
    pub fn link(&mut self, x: u16, y: u16, text: &str, role: Role, hit: Hit) -> u16 {
        let cells = self.text(x, y, text, role);
        self.hit(x, y, cells, 1, hit);
        cells
    }

    /// Writes `[ Words ]`, reversed when it has focus; gives the cells it took.
    pub fn button(&mut self, x: u16, y: u16, words: &str, focused: bool, hit: Hit) -> u16 {
        let role = if focused { Role::Selected } else { Role::Text };
        self.link(x, y, &format!("[ {words} ]"), role, hit)
    }

    /// Puts the terminal's own cursor.
    pub fn cursor(&mut self, x: u16, y: u16) {
        if x < self.area.width && y < self.area.height {
            let position = Position { x: self.area.x + x, y: self.area.y + y };
            self.frame.set_cursor_position(position);
        }
    }

    /// Empties the area, for what lies on top.
    pub fn clear(&mut self) {
        self.frame.render_widget(ratatui::widgets::Clear, self.area);
    }

    /// Draws a widget of the library.
    pub fn frame(&mut self) -> &mut Frame<'b> {
        self.frame
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_are_never_halved() {
        assert_eq!(clip("日本語", 5), ("日本", 4));
        assert_eq!(clip("a👩‍🎤b", 2), ("a", 1));
        assert_eq!(shorten("Lindqvist", 5), "Lind…");
        assert_eq!(shorten("Lind", 5), "Lind");
    }

    #[test]
    fn words_wrap_whole() {
        assert_eq!(wrap("Slow travel by night train", 12), ["Slow travel", "by night", "train"]);
    }
}
