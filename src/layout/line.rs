//! One line of shaped text as runs of glyphs, in the order in which it is read.

use std::ops::Range;

use parley::Cluster;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::color::Color;
use super::fonts::Fonts;
use super::page::{Glyph, TextRun};
use super::script;
use super::text::SetLine;

/// Which span a glyph belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct SpanIndex(pub(super) usize);

/// Where the ink of a letter ends, in points: left and right from the beginning of its line, above
/// and below from its baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink {
    /// Its left end.
    pub left: f32,
    /// Its right end.
    pub right: f32,
    /// How far it rises above the baseline.
    pub above: f32,
    /// How far it reaches below the baseline.
    pub below: f32,
}

/// The ink of every letter of a run, counted from this place of its line.
pub(super) fn ink(run: &TextRun, begin: f32, fonts: &Fonts) -> Vec<Ink> {
    let font = fonts.get(run.font).and_then(|(data, index)| FontRef::from_index(data, index).ok());
    let Some(font) = font else { return Vec::new() };
    let metrics = font.glyph_metrics(Size::new(run.size), LocationRef::default());
    let ink = run.glyphs.iter().filter_map(|glyph| {
        let bounds = metrics.bounds(GlyphId::from(glyph.id))?;
        let (left, up) = (run.x + glyph.x - begin, -glyph.y);
        Some(Ink {
            left: left + bounds.x_min,
            right: left + bounds.x_max,
            above: up + bounds.y_max,
            below: -up - bounds.y_min,
        })
    });
    ink.filter(|ink| ink.left < ink.right).collect()
}

/// A line of a text whose spans have these colours.
pub(super) fn set(
    line: &parley::Line<'_, SpanIndex>,
    text: &str,
    color: impl Fn(SpanIndex) -> Color,
    used: &mut Fonts,
) -> SetLine {
    let mut runs: Vec<(usize, TextRun)> = Vec::new();
    let mut pen = 0.0;
    let white = white_at_end(line, text);
    let advance = |cluster: &Cluster<'_, SpanIndex>| {
        if cluster.text_range().start >= white { 0.0 } else { cluster.advance() }
    };
    for run in line.runs() {
        let font = used.id(run.font());
        let said = |cluster: &Cluster<'_, SpanIndex>| {
            text.get(cluster.text_range()).unwrap_or_default().to_owned()
        };
        let seen = run.visual_clusters().filter(|cluster| {
            !cluster.is_hard_line_break() && !script::is_isolation(&said(cluster))
        });
        let seen: Vec<_> = seen.collect();
        for part in seen.chunk_by(|a, b| a.style().brush == b.style().brush) {
            let Some(first) = part.first() else { continue };
            let mut set = TextRun {
                font,
                size: run.font_size(),
                color: color(first.style().brush),
                x: pen,
                baseline: 0.0,
                width: 0.0,
                turn: 0.0,
                text: String::new(),
                glyphs: Vec::new(),
            };
            if run.is_rtl() {
                leftward(&mut set, part, said, advance);
            } else {
                for cluster in part {
                    append(&mut set, cluster, &said(cluster), advance(cluster));
                }
            }
            pen = set.x + set.width;
            let starts = part.iter().map(|cluster| cluster.text_range().start);
            runs.push((starts.min().unwrap_or_default(), set));
        }
    }
    // What is read first is drawn first, wherever it stands.
    runs.sort_by_key(|(start, _)| *start);
    SetLine { runs: runs.into_iter().map(|(_, run)| run).collect(), width: ink_width(line, text) }
}

/// The width of a line of this text without the space at its end.
pub(super) fn ink_width(line: &parley::Line<'_, SpanIndex>, text: &str) -> f32 {
    let white = white_at_end(line, text);
    if white == line.text_range().end {
        return line.metrics().advance;
    }
    let clusters = line.runs().flat_map(|run| {
        let at_end = run.clusters().filter(|cluster| cluster.text_range().start >= white);
        at_end.map(|cluster| cluster.advance()).collect::<Vec<_>>()
    });
    line.metrics().advance - clusters.sum::<f32>()
}

/// Where the space at the end of a line begins in the text. It has no width: where words of two
/// directions meet it would stand between them, or before the line.
fn white_at_end(line: &parley::Line<'_, SpanIndex>, text: &str) -> usize {
    let range = line.text_range();
    let said = text.get(range.clone()).unwrap_or_default();
    // Space that does not break belongs to the word before it.
    let is_white = |it: char| matches!(it, ' ' | '\n') || script::is_direction(it);
    range.start + said.trim_end_matches(is_white).len()
}

/// Adds a cluster at the end of a run. A ligature's later letters have no glyph of their own:
/// their text belongs to the glyph before.
fn append(run: &mut TextRun, cluster: &Cluster<'_, SpanIndex>, text: &str, advance: f32) {
    let start = run.text.len();
    run.text.push_str(text);
    let range = start..run.text.len();
    if cluster.is_ligature_continuation() {
        if let Some(glyph) = run.glyphs.last_mut() {
            glyph.text.end = range.end;
        }
        run.width += advance;
        return;
    }
    place(run, cluster, run.width, range);
    run.width += advance;
}

/// Makes a run of clusters that are read from the right and stand here from left to right: its
/// text as it is read, its glyphs as they stand.
fn leftward(
    run: &mut TextRun,
    clusters: &[Cluster<'_, SpanIndex>],
    said: impl Fn(&Cluster<'_, SpanIndex>) -> String,
    advance: impl Fn(&Cluster<'_, SpanIndex>) -> f32,
) {
    let mut right: f32 = clusters.iter().map(&advance).sum();
    run.width = right;
    let read: Vec<&Cluster<'_, SpanIndex>> = clusters.iter().rev().collect();
    // A letter with those that stand in one glyph with it.
    let groups = read.chunk_by(|_, next| next.is_ligature_continuation());
    let mut glyphs: Vec<Vec<Glyph>> = Vec::new();
    for group in groups {
        let start = run.text.len();
        group.iter().for_each(|cluster| run.text.push_str(&said(cluster)));
        let range = start..run.text.len();
        right -= group.iter().map(|cluster| advance(cluster)).sum::<f32>();
        if let Some(first) = group.first() {
            place(run, first, right, range);
        }
        glyphs.push(std::mem::take(&mut run.glyphs));
    }
    run.glyphs = glyphs.into_iter().rev().flatten().collect();
}

/// Puts the glyphs of a cluster at this place of a run.
fn place(run: &mut TextRun, cluster: &Cluster<'_, SpanIndex>, at: f32, text: Range<usize>) {
    let mut pen = at;
    for glyph in cluster.glyphs() {
        run.glyphs.push(Glyph {
            id: u16::try_from(glyph.id).unwrap_or(0),
            x: pen + glyph.x,
            y: -glyph.y,
            text: text.clone(),
        });
        pen += glyph.advance;
    }
}
