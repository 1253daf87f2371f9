//! Rings: one share of a whole, or a whole in parts. Both begin at the top and go clockwise.

use super::chart::Share;
use super::color::Color;
use super::curve;
use super::geometry::Rect;
use super::node::Node;
use super::page::{Paint, Segment, Shape};

/// White between two parts of a whole, in turns.
const GAP: f32 = 4.0 / 360.0;

/// A ring of this thickness of which one share, 0 to 1, has the first colour and the rest the
/// second; it fills a square box.
pub fn ring(share: f32, thickness: f32, colors: (Color, Color)) -> Node {
    Node::drawing(move |area| {
        let share = share.clamp(0.0, 1.0);
        let part = |from: f32, to: f32, color| band(area, thickness, from, to, color);
        let rest = (share < 1.0).then(|| part(share, 1.0, colors.1));
        rest.into_iter().chain((share > 0.0).then(|| part(0.0, share, colors.0))).collect()
    })
}

/// A ring in parts of a whole, in the order given; it fills a square box.
pub fn donut(shares: &[Share], thickness: f32) -> Node {
    let whole: f32 = shares.iter().map(|share| share.amount).sum();
    let parts: Vec<(f32, Color)> = shares
        .iter()
        .map(|share| (share.amount / whole.max(f32::MIN_POSITIVE), share.color))
        .collect();
    let gap = if parts.len() > 1 { GAP } else { 0.0 };
    Node::drawing(move |area| {
        let mut from = 0.0;
        let bands = parts.iter().map(|(share, color)| {
            let to = from + share;
            // A part that is smaller than the white beside it is still seen.
            let end = (to - gap / 2.0).max(from + gap / 2.0 + 0.002);
            let band = band(area, thickness, from + gap / 2.0, end, *color);
            from = to;
            band
        });
        bands.collect()
    })
}

/// A part of a ring: its outer edge forth, its inner edge back.
fn band(area: Rect, thickness: f32, from: f32, to: f32, color: Color) -> Shape {
    let radius = area.width.min(area.height) / 2.0;
    let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    let mut path = curve::arc(x, y, radius, from, to);
    let back = curve::arc(x, y, radius - thickness, to, from);
    path.extend(back.into_iter().map(|segment| match segment {
        Segment::Move(x, y) => Segment::Line(x, y),
        other => other,
    }));
    path.push(Segment::Close);
    Shape { path, paint: Paint::Fill(color) }
}
