//! Sets paragraphs in lines: shapes them (parley), breaks them, and names what no font has.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use parley::{
    FontContext, FontFamily, FontFamilyName, FontStyle, FontWeight, Layout, LayoutContext,
    LineHeight, OverflowWrap, StyleProperty, TextWrapMode,
};

use super::breaks;
use super::fonts::{self, FALLBACK_FAMILY, FontSet, Fonts};
use super::geometry::Size;
use super::page::{Glyph, TextRun};
use super::text::{Paragraph, SetLine, SetText, Span};

/// Sets text in the fonts of one design, and remembers which fonts were used and which characters
/// none of them has.
pub struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<SpanIndex>,
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

/// Which span a glyph belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct SpanIndex(usize);

impl Typesetter {
    /// A typesetter with these fonts and no others.
    pub fn new(set: FontSet) -> Self {
        Self {
            fonts: fonts::context(set),
            layouts: LayoutContext::new(),
            shaped: HashMap::new(),
            used: Fonts::default(),
            missing: BTreeSet::new(),
        }
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
        let Some(first) = paragraph.spans.first().map(|span| span.style) else {
            return SetText::default();
        };
        self.with_shaped(paragraph, |shaped, used| {
            shaped.break_lines(width);
            SetText {
                lines: shaped.layout.lines().map(|line| shaped.line(&line, used)).collect(),
                cap_height: first.cap_height(),
                leading: first.leading,
            }
        })
    }

    /// The size of a paragraph that is set in lines no wider than `width`, or in one line.
    pub fn measure(&mut self, paragraph: &Paragraph, width: Option<f32>) -> Size {
        let leading = paragraph.spans.first().map_or(0.0, |span| span.style.leading);
        self.with_shaped(paragraph, |shaped, _| {
            shaped.break_lines(width);
            let widest = shaped.layout.lines().map(|line| ink_width(&line)).fold(0.0, f32::max);
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

    /// The width of the longest piece that cannot be divided.
    pub fn min_width(&mut self, paragraph: &Paragraph) -> f32 {
        self.with_shaped(paragraph, |shaped, _| shaped.layout.calculate_content_widths().min)
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
        loop {
            let text = paragraph.text();
            let mut layout = self.shape(&paragraph, &text);
            layout.break_all_lines(None);
            let unknown = unknown_characters(&layout, &text);
            if unknown.is_empty() {
                return Shaped { asked: asked.clone(), paragraph, text, layout };
            }
            paragraph = without(&paragraph, &unknown);
            self.missing.extend(unknown);
        }
    }

    fn shape(&mut self, paragraph: &Paragraph, text: &str) -> Layout<SpanIndex> {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        let mut start = 0;
        for (index, Span { text, style }) in paragraph.spans.iter().enumerate() {
            let range = start..start + text.len();
            start = range.end;
            let families = [style.face.family, FALLBACK_FAMILY].map(FontFamilyName::named);
            let slant = if style.face.italic { FontStyle::Italic } else { FontStyle::Normal };
            for property in [
                StyleProperty::Brush(SpanIndex(index)),
                StyleProperty::FontFamily(FontFamily::List(families.to_vec().into())),
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

    fn line(&self, line: &parley::Line<'_, SpanIndex>, used: &mut Fonts) -> SetLine {
        let mut runs: Vec<TextRun> = Vec::new();
        let mut pen = 0.0;
        for run in line.runs() {
            let font = used.id(run.font());
            let mut span = None;
            for cluster in run.visual_clusters().filter(|cluster| !cluster.is_hard_line_break()) {
                let index = cluster.style().brush.0;
                let color = self.paragraph.spans.get(index).map(|span| span.style.color);
                if span != Some(index) {
                    span = Some(index);
                    runs.push(TextRun {
                        font,
                        size: run.font_size(),
                        color: color.unwrap_or_default(),
                        x: pen,
                        baseline: 0.0,
                        width: 0.0,
                        turn: 0.0,
                        text: String::new(),
                        glyphs: Vec::new(),
                    });
                }
                if let Some(run) = runs.last_mut() {
                    append(run, &cluster, self.text.get(cluster.text_range()).unwrap_or_default());
                    pen = run.x + run.width;
                }
            }
        }
        SetLine { runs, width: ink_width(line) }
    }
}

/// The width of a line without the space at its end.
fn ink_width(line: &parley::Line<'_, SpanIndex>) -> f32 {
    let metrics = line.metrics();
    metrics.advance - metrics.hanging_advance
}

/// Adds a cluster at the end of a run. A ligature's later letters have no glyph of their own:
/// their text belongs to the glyph before.
fn append(run: &mut TextRun, cluster: &parley::Cluster<'_, SpanIndex>, text: &str) {
    let start = run.text.len();
    run.text.push_str(text);
    let range = start..run.text.len();
    if cluster.is_ligature_continuation() {
        if let Some(glyph) = run.glyphs.last_mut() {
            glyph.text.end = range.end;
        }
        run.width += cluster.advance();
        return;
    }
    let mut pen = run.width;
    for glyph in cluster.glyphs() {
        run.glyphs.push(Glyph {
            id: u16::try_from(glyph.id).unwrap_or(0),
            x: pen + glyph.x,
            y: -glyph.y,
            text: range.clone(),
        });
        pen += glyph.advance;
    }
    run.width += cluster.advance();
}

fn unknown_characters(layout: &Layout<SpanIndex>, text: &str) -> BTreeSet<char> {
    let clusters = layout.lines().flat_map(|line| {
        line.runs().flat_map(|run| run.clusters().collect::<Vec<_>>()).collect::<Vec<_>>()
    });
    clusters
        .filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0))
        .filter_map(|cluster| text.get::<Range<usize>>(cluster.text_range()))
        .flat_map(str::chars)
        // Every font has these; they only share a cluster with what is missing, as in a keycap.
        .filter(|character| !character.is_whitespace() && !character.is_ascii_alphanumeric())
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
mod tests {
    use super::super::color::Color;
    use super::super::fonts::Face;
    use super::super::text::TextStyle;
    use super::*;

    const SERIF: Face =
        Face { family: "Instrument Serif", weight: 400, italic: false, cap_height: 0.72 };
    const SANS: Face =
        Face { family: "Instrument Sans", weight: 400, italic: false, cap_height: 0.72 };

    fn style(face: Face, size: f32, leading: f32, tracking: f32) -> TextStyle {
        TextStyle { face, size, leading, tracking, color: Color::default() }
    }

    fn set(text: &str, style: TextStyle, width: Option<f32>) -> SetText {
        Typesetter::new(FontSet::Instrument).set(&Paragraph::new(text, style), width)
    }

    #[test]
    fn kerned_widths_are_those_of_the_drawings() {
        let mm = |text: &str, style| crate::layout::geometry::to_mm(set(text, style, None).width());
        let name = style(SERIF, 72.0, 61.92, -0.022);
        assert!((mm("Hartwell", name) - 68.43).abs() < 0.1);
        let line = style(SANS, 9.0, 13.0, 0.0);
        let text = "I turn what is left in the fridge into weeknight dinners worth repeating.";
        assert!((mm(text, line) - 100.47).abs() < 0.1);
    }

    #[test]
    fn a_line_is_as_wide_as_its_runs_without_the_space_at_its_end() {
        let lines =
            set("one two three four five six", style(SANS, 9.0, 13.0, 0.0), Some(60.0)).lines;
        assert!(lines.len() > 1);
        for line in lines {
            let ink: String = line.runs.iter().map(|run| run.text.as_str()).collect();
            let exact = set(ink.trim_end(), style(SANS, 9.0, 13.0, 0.0), None).width();
            assert!((line.width - exact).abs() < 0.01, "{ink:?}");
        }
    }

    #[test]
    fn what_no_font_has_is_left_out_and_named() {
        let mut typesetter = Typesetter::new(FontSet::Instrument);
        let paragraph = Paragraph::new("1\u{fe0f}\u{20e3} jam 🍓 1", style(SANS, 9.0, 13.0, 0.0));
        let text: String = typesetter.set(&paragraph, None).lines[0]
            .runs
            .iter()
            .map(|run| run.text.as_str())
            .collect();
        assert!(text.contains("jam") && text.contains('1') && !text.contains('🍓'), "{text:?}");
        assert!(typesetter.missing().contains(&'🍓'));
    }

    #[test]
    fn a_glued_pair_moves_to_the_next_line_together() {
        let lines =
            set("eat well than feel guilty.", style(SANS, 9.0, 13.0, 0.0), Some(90.0)).lines;
        let last: String = lines.last().unwrap().runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(last, "feel guilty.");
    }
}
