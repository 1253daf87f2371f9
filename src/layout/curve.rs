//! Paths: boxes, circles, and a smooth line through points.

use super::geometry::Rect;
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
    fn no_points_make_no_path() {
        assert!(through(&[]).is_empty());
    }
}
