//! Charts as boxes and shapes. Bars begin at zero, every bar has its value beside it.

use super::color::Color;
use super::curve;
use super::geometry::{Corners, Rect, mm};
use super::node::Node;
use super::page::{Paint, Segment, Shape};
use super::text::{Align, Paragraph, TextStyle};

/// A filled box.
pub fn fill(area: Rect, color: Color) -> Shape {
    Shape { path: curve::rectangle(area), paint: Paint::Fill(color) }
}

/// A box that is filled with one colour.
pub fn panel(color: Color) -> Node {
    Node::drawing(move |area| vec![fill(area, color)])
}

/// A box that is filled with one colour and has round corners.
pub fn card(color: Color, corners: Corners) -> Node {
    Node::drawing(move |area| vec![rounded(area, corners, color)])
}

fn rounded(area: Rect, corners: Corners, color: Color) -> Shape {
    Shape { path: curve::rounded(area, corners), paint: Paint::Fill(color) }
}

/// A horizontal rule over the whole width, drawn as a fill so that it stays crisp.
pub fn rule(thickness: f32, color: Color) -> Node {
    panel(color).full_width().height(thickness)
}

/// A named share, as charts draw it.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// What it is a share of.
    pub label: String,
    /// Its value in words.
    pub value: String,
    /// Its length; only the proportion counts.
    pub amount: f32,
    /// Its colour.
    pub color: Color,
}

/// A bar on a track, with ticks for a benchmark. All lengths of values are 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GaugeStyle {
    /// Thickness of the bar.
    pub thickness: f32,
    /// Colour of the bar.
    pub bar: Color,
    /// Colour of the track.
    pub track: Color,
    /// Colour of the ticks.
    pub tick: Color,
    /// How far a tick reaches beyond the bar on both sides.
    pub reach: f32,
    /// Width of each of two ticks, and of a single one.
    pub widths: (f32, f32),
    /// Colour and width of the light edge that sets a tick off from a bar of its own colour.
    pub halo: Option<(Color, f32)>,
    /// Radius of the bar's ends.
    pub corner: f32,
}

/// Draws a gauge over the width of its box, in the middle of its height.
pub fn gauge(
    area: Rect,
    style: GaugeStyle,
    value: f32,
    benchmark: Option<(f32, f32)>,
) -> Vec<Shape> {
    let y = area.y + (area.height - style.thickness) / 2.0;
    let bar =
        |length: f32| Rect::new(area.x, y, area.width * length.clamp(0.0, 1.0), style.thickness);
    let part = |length, color| rounded(bar(length), Corners::all(style.corner), color);
    let mut shapes = vec![part(1.0, style.track), part(value, style.bar)];
    let Some((low, high)) = benchmark else { return shapes };
    let single = (high - low).abs() < f32::EPSILON;
    let ends: &[f32] = if single { &[low] } else { &[low, high] };
    let width = if single { style.widths.1 } else { style.widths.0 };
    let tick = |at: f32, width: f32, color| {
        let x = area.x + area.width * at.clamp(0.0, 1.0) - width / 2.0;
        let height = style.thickness + 2.0 * style.reach;
        fill(Rect::new(x, y - style.reach, width, height), color)
    };
    if let Some((color, halo)) = style.halo {
        shapes.extend(ends.iter().map(|at| tick(*at, width + 2.0 * halo, color)));
    }
    shapes.extend(ends.iter().map(|at| tick(*at, width, style.tick)));
    shapes
}

/// How a histogram is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HistogramStyle {
    /// Width of the whole.
    pub width: f32,
    /// Height of the whole, with values and labels.
    pub height: f32,
    /// White between bars.
    pub gap: f32,
    /// Room above the tallest bar for its value, and below the baseline for the labels.
    pub margin: f32,
    /// From a bar up to the baseline of its value.
    pub value_lift: f32,
    /// Thickness of the baseline; 0: none.
    pub baseline: f32,
    /// Colour of the baseline.
    pub ink: Color,
    /// Radius of the corners at the top of a bar.
    pub corner: f32,
    /// How values are set.
    pub value: TextStyle,
    /// How labels are set.
    pub label: TextStyle,
}

/// Bars beside one another, in the order given, scaled to the tallest.
pub fn histogram(shares: &[Share], style: HistogramStyle) -> Node {
    // Commas reach below the other signs of a number.
    let has_comma = shares.iter().any(|share| share.value.contains(','));
    let lift = style.value_lift + if has_comma { mm(0.35) } else { 0.0 };
    let count = shares.len().max(1) as f32;
    let width = (style.width - (count - 1.0) * style.gap) / count;
    // Words may be as wide as a bar and the gaps beside it.
    let words = |text: &str, style_of| centered(text, style_of).width(width + style.gap);
    let tallest = shares.iter().map(|share| share.amount).fold(f32::MIN_POSITIVE, f32::max);
    let room = style.height - 2.0 * style.margin;
    let bars = shares.iter().map(|share| {
        let height = (room * share.amount / tallest).max(mm(0.5));
        Node::column([
            words(&share.value, style.value),
            card(share.color, Corners::top(style.corner)).width(width).height(height).above(lift),
        ])
        .centered()
    });
    let labels = shares.iter().map(|share| words(&share.label, style.label));
    let half = style.gap / 2.0;
    let bars = Node::row(bars).after(-half).height(style.height - style.margin);
    let baseline = (style.baseline > 0.0).then(|| rule(style.baseline, style.ink));
    let labels = Node::row(labels).after(-half).height(style.margin - style.baseline);
    Node::column([bars].into_iter().chain(baseline).chain([labels])).width(style.width)
}

fn centered(text: &str, style: TextStyle) -> Node {
    Node::text(Paragraph::new(text, style).aligned(Align::Center))
}

/// How horizontal bars are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BarStyle {
    /// Height of a row whose label takes one line.
    pub row: f32,
    /// Thickness of a bar.
    pub thickness: f32,
    /// Width of the column of labels.
    pub label_width: f32,
    /// Width of the longest bar.
    pub longest: f32,
    /// From the end of a bar to its value.
    pub value_gap: f32,
    /// Radius of a bar's ends.
    pub corner: f32,
    /// How labels are set.
    pub label: TextStyle,
    /// How values are set.
    pub value: TextStyle,
}

/// White between a label and its bar at least.
pub const LABEL_GAP: f32 = mm(1.2);

/// Bars below one another, in the order given, scaled to the longest.
pub fn bars(shares: &[Share], style: BarStyle) -> Node {
    let largest = shares.iter().map(|share| share.amount).fold(f32::MIN_POSITIVE, f32::max);
    Node::column(shares.iter().map(|share| {
        let length = (style.longest * share.amount / largest).max(mm(0.3));
        // A label of two lines makes its row higher, the white between rows stays.
        let white = (style.row - style.label.cap_height()) / 2.0;
        Node::row([
            Node::text(Paragraph::new(&share.label, style.label))
                .width(style.label_width - LABEL_GAP)
                .above(white)
                .below(white),
            card(share.color, Corners::all(style.corner))
                .after(LABEL_GAP)
                .width(length)
                .height(style.thickness),
            Node::text(Paragraph::new(&share.value, style.value)).after(style.value_gap),
        ])
        .centered()
    }))
}

/// One bar in parts, in the order given, as long as its box; parts of a whole of `whole`.
pub fn stacked(shares: &[Share], whole: f32, thickness: f32, gap: f32) -> Node {
    let parts: Vec<(f32, Color)> = shares.iter().map(|share| (share.amount, share.color)).collect();
    Node::drawing(move |area| {
        let room = area.width - gap * parts.len().saturating_sub(1) as f32;
        let mut x = area.x;
        parts
            .iter()
            .map(|(amount, color)| {
                let width = (room * amount / whole).max(mm(0.3));
                let part = fill(Rect::new(x, area.y, width, area.height), *color);
                x += width + gap;
                part
            })
            .collect()
    })
    .full_width()
    .height(thickness)
}

/// How a growth line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SparkStyle {
    /// Width of its box.
    pub width: f32,
    /// Height of its box.
    pub height: f32,
    /// Thickness of the line.
    pub thickness: f32,
    /// Radius of the dot at its end.
    pub dot: f32,
    /// Colour of both.
    pub color: Color,
}

/// A smooth line without axes. Its floor lies a quarter of the range under the lowest point, so
/// the slope says "more" or "less" and the number beside it says how much.
pub fn spark(points: &[f64], style: SparkStyle) -> Node {
    let points = points.to_vec();
    Node::drawing(move |area| {
        let lowest = points.iter().copied().fold(f64::INFINITY, f64::min);
        let highest = points.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let range = (highest - lowest).max(1.0);
        let floor = lowest - range * 0.25;
        let steps = points.len().saturating_sub(1).max(1) as f32;
        let (inner_width, inner_height) =
            (area.width - 2.0 * style.dot, area.height - 2.0 * style.dot);
        let placed: Vec<(f32, f32)> = points
            .iter()
            .enumerate()
            .map(|(index, value)| {
                let rise = ((value - floor) / (highest - floor).max(1.0)) as f32;
                (
                    area.x + style.dot + inner_width * index as f32 / steps,
                    area.y + style.dot + inner_height * (1.0 - rise),
                )
            })
            .collect();
        let Some(&(x, y)) = placed.last() else { return Vec::new() };
        let line: Vec<Segment> = curve::through(&placed);
        vec![
            Shape {
                path: line,
                paint: Paint::Stroke { color: style.color, width: style.thickness },
            },
            Shape { path: curve::circle(x, y, style.dot), paint: Paint::Fill(style.color) },
        ]
    })
    // Turned over, growth would look like decline to a reader of the figures beside it.
    .unmirrored()
    .width(style.width)
    .height(style.height)
}
