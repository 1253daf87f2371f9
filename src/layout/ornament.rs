//! Ornaments: a star with round tips, and a large opening quotation mark.

use std::f32::consts::TAU;

use super::color::Color;
use super::geometry::Rect;
use super::node::Node;
use super::page::{Paint, Segment, Shape};

/// How a star is drawn; lengths in parts of its radius.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StarStyle {
    /// How many tips it has.
    pub tips: u16,
    /// From the middle to a tip, before it is rounded.
    pub outer: f32,
    /// From the middle to the bottom of a notch.
    pub inner: f32,
    /// How far the edge is moved outwards, round about the tips.
    pub round: f32,
}

/// A star that fills a square box.
pub fn star(style: StarStyle, color: Color) -> Node {
    Node::drawing(move |area| vec![Shape { path: outline(area, style), paint: Paint::Fill(color) }])
}

/// The edge of a star, moved outwards: straight from notch to tip, an arc about each tip.
fn outline(area: Rect, style: StarStyle) -> Vec<Segment> {
    let radius = area.width.min(area.height) / 2.0;
    let (outer, inner, round) = (style.outer * radius, style.inner * radius, style.round * radius);
    let middle = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    let half = TAU / f32::from(style.tips.max(3)) / 2.0;
    // The edge from a tip to the next notch, seen from a tip straight above the middle.
    let edge = (inner * half.sin(), outer - inner * half.cos());
    let length = edge.0.hypot(edge.1).max(f32::MIN_POSITIVE);
    let normal = (edge.1 / length, edge.0 / length);
    // Where two edges that were moved outwards meet over a notch.
    let facing = normal.0 * half.sin() + normal.1 * half.cos();
    let notch = inner + round / facing.max(0.1);
    // An arc about a tip, from one normal to the other.
    let sweep = 2.0 * normal.0.atan2(normal.1);
    let arm = 4.0 / 3.0 * (sweep / 4.0).tan() * round;
    let at = |(x, y): (f32, f32), angle: f32| {
        let (sin, cos) = angle.sin_cos();
        (middle.0 + x * cos + y * sin, middle.1 + x * sin - y * cos)
    };
    let right = (round * normal.0, outer + round * normal.1);
    let left = (-right.0, right.1);
    let mut path = Vec::new();
    for number in 0..style.tips.max(3) {
        let angle = TAU * f32::from(number) / f32::from(style.tips.max(3));
        let begin = at(left, angle);
        path.push(match number {
            0 => Segment::Move(begin.0, begin.1),
            _ => Segment::Line(begin.0, begin.1),
        });
        let first = at((left.0 + arm * normal.1, left.1 + arm * normal.0), angle);
        let second = at((right.0 - arm * normal.1, right.1 + arm * normal.0), angle);
        let end = at(right, angle);
        path.push(Segment::Curve(first.0, first.1, second.0, second.1, end.0, end.1));
        let low = at((0.0, notch), angle + half);
        path.push(Segment::Line(low.0, low.1));
    }
    path.push(Segment::Close);
    path
}

/// Two marks that open a quotation; they fill a box somewhat wider than high.
pub fn quotation(color: Color) -> Node {
    Node::drawing(move |area| {
        let width = area.width * 0.43;
        let second = Rect::new(area.right() - width, area.y, width, area.height);
        let mark = |area| Shape { path: mark(area), paint: Paint::Fill(color) };
        vec![mark(Rect { width, ..area }), mark(second)]
    })
}

/// One mark: a block with an arm that bends up and to the right.
fn mark(area: Rect) -> Vec<Segment> {
    let x = |part: f32| area.x + part * area.width;
    let y = |part: f32| area.y + part * area.height;
    vec![
        Segment::Move(x(0.0), y(1.0)),
        Segment::Line(x(0.0), y(0.56)),
        Segment::Curve(x(0.0), y(0.2), x(0.36), y(0.0), x(1.0), y(0.0)),
        Segment::Line(x(1.0), y(0.24)),
        Segment::Curve(x(0.68), y(0.24), x(0.54), y(0.32), x(0.54), y(0.5)),
        Segment::Line(x(1.0), y(0.5)),
        Segment::Line(x(1.0), y(1.0)),
        Segment::Close,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(path: &[Segment]) -> Vec<(f32, f32)> {
        let end = |segment: &Segment| match *segment {
            Segment::Move(x, y) | Segment::Line(x, y) => Some((x, y)),
            Segment::Curve(.., x, y) => Some((x, y)),
            Segment::Close => None,
        };
        path.iter().filter_map(end).collect()
    }

    #[test]
    fn a_star_stays_between_its_notches_and_its_tips() {
        let style = StarStyle { tips: 14, outer: 0.94, inner: 0.8, round: 0.05 };
        let path = outline(Rect::new(0.0, 0.0, 200.0, 200.0), style);
        let far: Vec<f32> = ends(&path).iter().map(|(x, y)| (x - 100.0).hypot(y - 100.0)).collect();
        assert_eq!(far.len(), 14 * 3);
        assert!(far.iter().all(|far| (80.0..=99.1).contains(far)), "{far:?}");
    }

    #[test]
    fn both_marks_stay_in_their_box() {
        let area = Rect::new(10.0, 20.0, 30.0, 24.0);
        for (x, y) in ends(&mark(area)) {
            assert!((10.0..=40.0).contains(&x) && (20.0..=44.0).contains(&y), "{x} {y}");
        }
    }
}
