//! Paths: boxes, circles, and a smooth line through points.

use std::f32::consts::TAU;

use super::geometry::{Corners, Rect};
use super::page::Segment;

/// Distance of a control point that makes a quarter of a circle.
const QUARTER: f32 = 0.552_284_8;

/// The outline of a box.
pub fn rectangle(area: Rect) -> Vec<Segment> {
    vec![
        Segment::Move(area.x, area.y),
        Segment::Line(area.right(), area.y),
        Segment::Line(area.right(), area.bottom()),
        Segment::Line(area.x, area.bottom()),
        Segment::Close,
    ]
}

/// The outline of a box with round corners; they are no rounder than the box allows.
pub fn rounded(area: Rect, corners: Corners) -> Vec<Segment> {
    let most = (area.width / 2.0).min(area.height / if corners.bottom > 0.0 { 2.0 } else { 1.0 });
    let (top, bottom) = (corners.top.min(most), corners.bottom.min(most));
    if top <= 0.0 && bottom <= 0.0 {
        return rectangle(area);
    }
    let (left, right, up, down) = (area.x, area.right(), area.y, area.bottom());
    // From where a corner begins to its control point.
    let (t, b) = (top * (1.0 - QUARTER), bottom * (1.0 - QUARTER));
    vec![
        Segment::Move(left + top, up),
        Segment::Line(right - top, up),
        Segment::Curve(right - t, up, right, up + t, right, up + top),
        Segment::Line(right, down - bottom),
        Segment::Curve(right, down - b, right - b, down, right - bottom, down),
        Segment::Line(left + bottom, down),
        Segment::Curve(left + b, down, left, down - b, left, down - bottom),
        Segment::Line(left, up + top),
        Segment::Curve(left, up + t, left + t, up, left + top, up),
        Segment::Close,
    ]
}

/// A part of a circle's edge, from the top, clockwise where `to` is the larger: angles in turns, 0 to 1.
pub fn arc(x: f32, y: f32, radius: f32, from: f32, to: f32) -> Vec<Segment> {
    let at = |turn: f32| {
        let angle = (turn - 0.25) * TAU;
        (angle.cos(), angle.sin())
    };
    let steps = ((to - from).abs() * 8.0).ceil().max(1.0);
    let step = (to - from) / steps;
    // Length of a control arm that makes an arc of one step.
    let arm = 4.0 / 3.0 * (step * TAU / 4.0).tan() * radius;
    let point = |(cos, sin): (f32, f32)| (x + radius * cos, y + radius * sin);
    let begin = point(at(from));
    let mut path = vec![Segment::Move(begin.0, begin.1)];
    for number in 0..steps as usize {
        let (a, b) = (at(from + step * number as f32), at(from + step * (number + 1) as f32));
        let (start, end) = (point(a), point(b));
        path.push(Segment::Curve(
            start.0 - arm * a.1,
            start.1 + arm * a.0,
            end.0 + arm * b.1,
            end.1 - arm * b.0,
            end.0,
            end.1,
        ));
    }
    path
}

/// A circle.
pub fn circle(x: f32, y: f32, radius: f32) -> Vec<Segment> {
    let (r, k) = (radius, radius * QUARTER);
    vec![
        Segment::Move(x + r, y),
        Segment::Curve(x + r, y + k, x + k, y + r, x, y + r),
        Segment::Curve(x - k, y + r, x - r, y + k, x - r, y),
        Segment::Curve(x - r, y - k, x - k, y - r, x, y - r),
        Segment::Curve(x + k, y - r, x + r, y - k, x + r, y),
        Segment::Close,
    ]
}

/// A smooth line through points: Catmull-Rom as cubic Bézier curves, control points at a sixth of
/// the distance between the neighbours.
pub fn through(points: &[(f32, f32)]) -> Vec<Segment> {
    let at = |index: usize| points.get(index.min(points.len() - 1)).copied().unwrap_or_default();
    let Some(&(x, y)) = points.first() else { return Vec::new() };
    let mut path = vec![Segment::Move(x, y)];
    for index in 1..points.len() {
        let (before, from) = (at(index.saturating_sub(2)), at(index - 1));
        let (to, after) = (at(index), at(index + 1));
        path.push(Segment::Curve(
            from.0 + (to.0 - before.0) / 6.0,
            from.1 + (to.1 - before.1) / 6.0,
            to.0 - (after.0 - from.0) / 6.0,
            to.1 - (after.1 - from.1) / 6.0,
            to.0,
            to.1,
        ));
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_through_points_on_a_straight_line_is_straight() {
        let path = through(&[(0.0, 0.0), (3.0, 3.0), (6.0, 6.0)]);
        assert_eq!(path.len(), 3);
        for segment in path {
            if let Segment::Curve(a, b, c, d, ..) = segment {
                assert!((a - b).abs() < 1e-6 && (c - d).abs() < 1e-6);
            }
        }
    }

    #[test]
    fn corners_stay_inside_their_box() {
        let area = Rect::new(10.0, 20.0, 8.0, 4.0);
        let path = rounded(area, Corners::all(6.0));
        for segment in &path {
            if let Segment::Curve(.., x, y) | Segment::Line(x, y) | Segment::Move(x, y) = *segment {
                assert!((10.0..=18.0).contains(&x) && (20.0..=24.0).contains(&y), "{segment:?}");
            }
        }
        assert_eq!(rounded(area, Corners::default()), rectangle(area));
    }

    #[test]
    fn a_quarter_from_the_top_ends_at_the_right() {
        let Some(Segment::Curve(.., x, y)) = arc(0.0, 0.0, 10.0, 0.0, 0.25).last().copied() else {
            panic!("a curve");
        };
        assert!((x - 10.0).abs() < 1e-4 && y.abs() < 1e-4);
    }

    #[test]
    fn no_points_make_no_path() {
        assert!(through(&[]).is_empty());
    }
}
