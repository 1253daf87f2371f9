//! Sets paragraphs in lines: shapes them (parley), breaks them, borrows fonts for what its own
//! lack, and names what no font has.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use parley::{
    BaseDirection, FontContext, FontFamily, FontFamilyName, FontStyle, FontWeight, Layout,
    LayoutContext, LineHeight, OverflowWrap, StyleProperty, TextWrapMode,
};

use super::breaks;
use super::fallback::Fallback;
use super::fonts::{self, FALLBACK_FAMILY, Face, FontSet, Fonts};
use super::geometry::Size;
pub use super::line::Ink;
use super::line::{self, SpanIndex};
use super::script::{self, Writing};
use super::text::{Direction, Paragraph, SetText, Span};

/// Sets text in the fonts of one design, and remembers which fonts were used and which characters
/// none of them has.
pub struct Typesetter {
    fonts: FontContext,
    /// The families that come with the program.
    own: Vec<String>,
    layouts: LayoutContext<SpanIndex>,
    direction: Direction,
    fallback: Fallback,
    borrowed: Borrowed,
    /// Text that was shaped before, by a hash of the paragraph: boxes are measured several times.
    shaped: HashMap<u64, Vec<Shaped>>,
    used: Fonts,
    missing: BTreeSet<char>,
}

/// A paragraph after shaping, before it is broken into lines.
struct Shaped {
    /// What was asked for.
    asked: Paragraph,
    /// What is set: without the characters that no font has.
    paragraph: Paragraph,
    text: String,
    layout: Layout<SpanIndex>,
}

/// The families that were borrowed: for text with serifs, and for text without.
#[derive(Default)]
struct Borrowed {
    serif: Vec<String>,
    sans: Vec<String>,
}

impl Borrowed {
    fn families(&mut self, face: Face) -> &mut Vec<String> {
        if face.has_serifs() { &mut self.serif } else { &mut self.sans }
    }
}

impl Typesetter {
    /// A typesetter with these fonts and no others, for a document read from the left.
    pub fn new(set: FontSet) -> Self {
        let (mut fonts, files) = fonts::context(set);
        let own = fonts.collection.family_names().map(str::to_owned).collect();
        Self {
            fonts,
            own,
            layouts: LayoutContext::new(),
            direction: Direction::default(),
            fallback: Fallback::default(),
            borrowed: Borrowed::default(),
            shaped: HashMap::new(),
            used: Fonts::new(files),
            missing: BTreeSet::new(),
        }
    }

    /// The same, which looks here for characters that its own fonts lack.
    pub fn borrowing(self, fallback: Fallback) -> Self {
        Self { fallback, ..self }
    }

    /// The same for a document that is read in this direction.
    pub fn reading(self, direction: Direction) -> Self {
        Self { direction, ..self }
    }

    /// The direction in which the document is read.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// Characters that were left out because no font has them.
    pub fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    /// The fonts that were used.
    pub fn into_fonts(self) -> Fonts {
        self.used
    }

    /// Sets a paragraph in lines no wider than `width`, or in one line without it.
    ///
    /// A word wider than `width` is divided; characters that no font has are left out.
    pub fn set(&mut self, paragraph: &Paragraph, width: Option<f32>) -> SetText {
        if paragraph.spans.is_empty() {
            return SetText::default();
        }
        self.with_shaped(paragraph, |shaped, used| {
            shaped.break_lines(width);
            let color = |SpanIndex(index): SpanIndex| {
                shaped.paragraph.spans.get(index).map(|span| span.style.color).unwrap_or_default()
            };
            let lines = shaped.layout.lines();
            SetText {
                lines: lines.map(|line| line::set(&line, &shaped.text, color, used)).collect(),
                cap_height: shaped.paragraph.cap_height(),
                leading: shaped.paragraph.leading(),
                direction: if shaped.layout.is_rtl() {
                    Direction::Leftward
                } else {
                    Direction::Rightward
                },
            }
        })
    }

    /// The size of a paragraph that is set in lines no wider than `width`, or in one line.
    pub fn measure(&mut self, paragraph: &Paragraph, width: Option<f32>) -> Size {
        let leading = paragraph.leading();
        self.with_shaped(paragraph, |shaped, _| {
            shaped.break_lines(width);
            let widest = shaped.layout.lines().map(|line| line::ink_width(&line, &shaped.text));
            let widest = widest.fold(0.0, f32::max);
            let below = shaped.layout.len().saturating_sub(1) as f32 * leading;
            Size { width: widest, height: paragraph.cap_height() + below }
        })
    }

    /// The number of lines of a paragraph no wider than `width`.
    pub fn line_count(&mut self, paragraph: &Paragraph, width: f32) -> usize {
        self.with_shaped(paragraph, |shaped, _| {
            shaped.break_lines(Some(width));
            shaped.layout.len()
        })
    }

    /// What stands on each line of a paragraph no wider than `width`.
    pub fn lines(&mut self, paragraph: &Paragraph, width: f32) -> Vec<String> {
        self.with_shaped(paragraph, |shaped, _| {
            shaped.break_lines(Some(width));
            let lines = shaped.layout.lines().map(|line| line.text_range());
            let said = lines.map(|range| shaped.text.get(range).unwrap_or_default());
            said.map(|line| script::unmarked(line.trim())).collect()
        })
    }

    /// The width of the longest piece that cannot be divided.
    pub fn min_width(&mut self, paragraph: &Paragraph) -> f32 {
        self.with_shaped(paragraph, |shaped, _| shaped.layout.calculate_content_widths().min)
    }

    /// The ink of every letter of a paragraph that stands on one line, from where lines begin.
    pub fn ink(&mut self, paragraph: &Paragraph) -> Vec<Ink> {
        let set = self.set(paragraph, None);
        let (direction, used) = (self.direction, &self.used);
        let lines = set.lines.iter().flat_map(|line| {
            let begin = match direction {
                Direction::Rightward => 0.0,
                Direction::Leftward => line.width,
            };
            line.runs.iter().flat_map(move |run| line::ink(run, begin, used))
        });
        lines.collect()
    }

    fn with_shaped<T>(
        &mut self,
        paragraph: &Paragraph,
        read: impl FnOnce(&mut Shaped, &mut Fonts) -> T,
    ) -> T {
        let key = paragraph.key();
        let same = |shaped: &Shaped| shaped.asked == *paragraph;
        let known = self.shaped.get(&key).and_then(|all| all.iter().position(same));
        let mut shaped = match known.zip(self.shaped.get_mut(&key)) {
            Some((index, all)) => all.swap_remove(index),
            None => self.shape_known(paragraph),
        };
        let answer = read(&mut shaped, &mut self.used);
        self.shaped.entry(key).or_default().push(shaped);
        answer
    }

    /// Shapes what the fonts have of a paragraph.
    fn shape_known(&mut self, asked: &Paragraph) -> Shaped {
        let mut paragraph = asked.clone();
        if self.direction == Direction::Rightward {
            for span in &mut paragraph.spans {
                if let Some(isolated) = script::isolated(&span.text) {
                    span.text = isolated;
                }
            }
        }
        loop {
            let text = paragraph.text();
            let mut layout = self.shape(&paragraph, &text);
            layout.break_all_lines(None);
            let unknown = unknown_characters(&layout, &text);
            if unknown.is_empty() {
                return Shaped { asked: asked.clone(), paragraph, text, layout };
            }
            let faces: Vec<Face> = paragraph.spans.iter().map(|span| span.style.face).collect();
            // A font for letters mostly has their signs too, so letters come first.
            let (letters, signs): (Vec<_>, Vec<_>) =
                unknown.iter().partition(|(_, character)| script::writing(*character).is_some());
            let mut wanted = letters.into_iter().chain(signs);
            if wanted.any(|(index, character)| {
                faces.get(index).is_some_and(|face| self.borrow(character, *face))
            }) {
                continue;
            }
            let unknown = unknown.into_iter().map(|(_, character)| character).collect();
            paragraph = without(&paragraph, &unknown);
            self.missing.extend(unknown.into_iter().filter(|it| !script::is_invisible(*it)));
        }
    }

    /// Takes a font that has a character from outside; whether there is one that was not there.
    fn borrow(&mut self, character: char, face: Face) -> bool {
        if script::is_invisible(character) || self.missing.contains(&character) {
            return false;
        }
        let known = self.borrowed.families(face).iter().chain(&self.own);
        let known: Vec<&str> = known.map(String::as_str).collect();
        let Some(found) = self.fallback.find(character, face.has_serifs(), &known) else {
            return false;
        };
        for file in found.files {
            self.fonts.collection.register_fonts(file, None);
        }
        self.borrowed.families(face).push(found.family);
        true
    }

    fn shape(&mut self, paragraph: &Paragraph, text: &str) -> Layout<SpanIndex> {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        builder.set_base_direction(match self.direction {
            Direction::Rightward => BaseDirection::Ltr,
            // Each paragraph is read as its first letter is.
            Direction::Leftward => BaseDirection::Auto,
        });
        let mut start = 0;
        for (index, Span { text, style }) in paragraph.spans.iter().enumerate() {
            let range = start..start + text.len();
            start = range.end;
            let borrowed = self.borrowed.families(style.face).iter().map(String::as_str);
            let families = [style.face.family, FALLBACK_FAMILY].into_iter().chain(borrowed);
            let families: Vec<FontFamilyName<'_>> = families.map(FontFamilyName::named).collect();
            let slant = if style.face.italic { FontStyle::Italic } else { FontStyle::Normal };
            for property in [
                StyleProperty::Brush(SpanIndex(index)),
                StyleProperty::FontFamily(FontFamily::List(families.into())),
                StyleProperty::FontSize(style.size),
                StyleProperty::FontWeight(FontWeight::new(f32::from(style.face.weight))),
                StyleProperty::FontStyle(slant),
                StyleProperty::LetterSpacing(style.tracking * style.size),
                // Letters move together, words do not: programs that copy text by its gaps would
                // join them.
                StyleProperty::WordSpacing(-style.tracking.min(0.0) * style.size),
                StyleProperty::LineHeight(LineHeight::Absolute(style.leading)),
            ] {
                builder.push(property, range.clone());
            }
            for part in untracked(text) {
                let part = range.start + part.start..range.start + part.end;
                builder.push(StyleProperty::LetterSpacing(0.0), part.clone());
                builder.push(StyleProperty::WordSpacing(0.0), part);
            }
        }
        for range in breaks::glue(text) {
            builder.push(StyleProperty::TextWrapMode(TextWrapMode::NoWrap), range);
        }
        builder.build(text)
    }
}

impl Shaped {
    fn break_lines(&mut self, width: Option<f32>) {
        // Widths are sums of floats: without the hair a line as wide as its box would break.
        self.layout.break_all_lines(width.map(|width| width + 0.01));
    }
}

/// The parts of a text whose letters stand as their script has them: moved together or apart, they
/// would no longer join, or no longer stand in their squares.
fn untracked(text: &str) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    for (start, character) in text.char_indices() {
        let end = start + character.len_utf8();
        // What has no ink has no width either.
        let own = script::writing(character).is_some_and(|writing| writing != Writing::Alphabet);
        if !own && !script::is_invisible(character) {
            continue;
        }
        match parts.last_mut() {
            Some(part) if part.end == start => part.end = end,
            _ => parts.push(start..end),
        }
    }
    parts
}

/// The characters that no font has, with the span they stand in.
fn unknown_characters(layout: &Layout<SpanIndex>, text: &str) -> BTreeSet<(usize, char)> {
    let clusters = layout.lines().flat_map(|line| {
        line.runs().flat_map(|run| run.clusters().collect::<Vec<_>>()).collect::<Vec<_>>()
    });
    clusters
        .filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0))
        .filter_map(|cluster| {
            Some((cluster.style().brush.0, text.get::<Range<usize>>(cluster.text_range())?))
        })
        .flat_map(|(span, text)| text.chars().map(move |character| (span, character)))
        // Every font has these; they only share a cluster with what is missing, as in a keycap.
        .filter(|(_, it)| !it.is_whitespace() && !it.is_ascii_alphanumeric())
        .collect()
}

fn without(paragraph: &Paragraph, unknown: &BTreeSet<char>) -> Paragraph {
    let mut paragraph = paragraph.clone();
    for span in &mut paragraph.spans {
        span.text.retain(|character| !unknown.contains(&character));
    }
    paragraph
}

#[cfg(test)]
mod tests;
