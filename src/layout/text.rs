//! Text: styles, paragraphs, and the lines they are set in.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::color::Color;
use super::fonts::Face;
use super::page::TextRun;
use super::script;

/// How text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// The cut.
    pub face: Face,
    /// Size in points.
    pub size: f32,
    /// Distance of two baselines in points.
    pub leading: f32,
    /// Added to every advance, in em.
    pub tracking: f32,
    /// Colour.
    pub color: Color,
}

impl TextStyle {
    /// The same in another colour.
    pub const fn colored(self, color: Color) -> Self {
        Self { color, ..self }
    }

    /// The same at another size, the leading in proportion.
    pub fn sized(self, size: f32) -> Self {
        Self { size, leading: self.leading * size / self.size, ..self }
    }

    /// The same in another cut.
    pub const fn cut(self, face: Face) -> Self {
        Self { face, ..self }
    }

    /// Height of a capital in points.
    pub fn cap_height(&self) -> f32 {
        self.face.cap_height * self.size
    }
}

/// A run of words in one style.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// How they are set.
    pub style: TextStyle,
}

/// Where the lines of a paragraph stand in its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left edge.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right edge.
    Right,
}

impl Align {
    /// The same in a mirror.
    pub(super) fn mirrored(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Center => Self::Center,
            Self::Right => Self::Left,
        }
    }
}

/// The direction in which a document is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// From left to right.
    #[default]
    Rightward,
    /// From right to left: pages are mirrored.
    Leftward,
}

/// Languages that are written from right to left, in the scripts that they are mostly written in.
const LEFTWARD: [&str; 11] = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];
/// Scripts that are.
const LEFTWARD_SCRIPTS: [&str; 6] = ["adlm", "arab", "hebr", "rohg", "syrc", "thaa"];

impl Direction {
    /// The direction of a language, by its BCP 47 tag: its script decides where the tag has one.
    pub fn of_language(tag: &str) -> Self {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default();
        let leftward = match parts.find(|part| part.len() == 4) {
            Some(script) => LEFTWARD_SCRIPTS.contains(&script),
            None => LEFTWARD.contains(&language),
        };
        if leftward { Self::Leftward } else { Self::Rightward }
    }
}

/// Words that are set together. The first span's style gives leading and cap height.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// The words.
    pub spans: Vec<Span>,
    /// Where its lines stand.
    pub align: Align,
    /// How far the first line hangs out to the left, in points.
    pub hang: f32,
    /// How far every line is moved left to look aligned, in points.
    pub optical: f32,
}

impl Paragraph {
    /// A paragraph in one style.
    pub fn new(text: impl Into<String>, style: TextStyle) -> Self {
        Self { spans: vec![Span { text: text.into(), style }], ..Self::default() }
    }

    /// A paragraph of several spans.
    pub fn of(spans: impl IntoIterator<Item = Span>) -> Self {
        Self { spans: spans.into_iter().collect(), ..Self::default() }
    }

    /// The same, aligned.
    pub fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// Height of its highest capital, wherever that stands: its first line takes so much.
    pub fn cap_height(&self) -> f32 {
        self.spans.iter().map(|span| span.style.cap_height()).fold(0.0, f32::max)
    }

    /// Distance of two of its baselines: as its first style says, or what its script needs.
    pub fn leading(&self) -> f32 {
        self.spans.first().map_or(0.0, |Span { style, .. }| {
            style.leading.max(script::least_leading(self.characters()) * style.size)
        })
    }

    /// A hash that equal paragraphs share.
    pub(super) fn key(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        for Span { text, style } in &self.spans {
            (text, style.size.to_bits(), style.face.weight, style.face.family).hash(&mut hasher);
        }
        hasher.finish()
    }

    fn characters(&self) -> impl Iterator<Item = char> + Clone {
        self.spans.iter().flat_map(|span| span.text.chars())
    }

    /// All its words.
    pub(super) fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}

/// A paragraph set in lines, its box reaching from the first line's cap height to the last
/// baseline: what the eye takes for the height of a text, whatever its font.
#[derive(Debug, Clone, Default)]
pub struct SetText {
    /// The lines, top to bottom.
    pub lines: Vec<SetLine>,
    /// Height of a capital in the first line.
    pub cap_height: f32,
    /// Distance of two baselines.
    pub leading: f32,
    /// Where its lines begin.
    pub direction: Direction,
}

/// One line: its runs placed from the line's left end and its baseline.
#[derive(Debug, Clone, Default)]
pub struct SetLine {
    /// The runs; `x` counts from the left end of the line, `baseline` is 0.
    pub runs: Vec<TextRun>,
    /// The width without the space at its end.
    pub width: f32,
}

impl SetText {
    /// The width of the widest line.
    pub fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// From the first line's cap height to the last baseline.
    pub fn height(&self) -> f32 {
        match self.lines.len() {
            0 => 0.0,
            lines => self.cap_height + (lines - 1) as f32 * self.leading,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_says_where_reading_begins() {
        let leftward = ["ar", "he-IL", "fa_IR", "UR", "ku-Arab", "pa-Arab-PK"];
        assert!(leftward.iter().all(|tag| Direction::of_language(tag) == Direction::Leftward));
        let rightward = ["en-GB", "ar-Latn", "tr", "ja", ""];
        assert!(rightward.iter().all(|tag| Direction::of_language(tag) == Direction::Rightward));
    }
}
