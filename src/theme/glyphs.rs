//! The platforms' own marks, in one colour.

use kurbo::{Affine, BezPath, PathEl, Shape as _};

use crate::layout::color::Color;
use crate::layout::node::Node;
use crate::layout::page::{Paint, Segment, Shape};
use crate::profile::PlatformKind;

/// The side of the square that the marks are drawn in.
const SIDE: f64 = 24.0;

macro_rules! mark {
    ($name:literal) => {
        Some(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/glyphs/", $name, ".svg")))
    };
}

/// A platform's mark filling a square box; an empty box where it has none.
pub fn mark(kind: Option<PlatformKind>, size: f32, color: Color) -> Node {
    let Some(path) = kind.and_then(source).and_then(parse) else {
        return Node::column([]).width(size).height(size);
    };
    Node::drawing(move |area| {
        let scale = f64::from(area.width) / SIDE;
        let place =
            Affine::translate((f64::from(area.x), f64::from(area.y))) * Affine::scale(scale);
        let path = (place * path.clone()).path_elements(0.01).filter_map(segment).collect();
        vec![Shape { path, paint: Paint::Fill(color) }]
    })
    .width(size)
    .height(size)
    .unmirrored()
}

/// Whether a platform has a mark.
pub fn has_mark(kind: Option<PlatformKind>) -> bool {
    kind.and_then(source).is_some()
}

fn source(kind: PlatformKind) -> Option<&'static str> {
    match kind {
        PlatformKind::TikTok => mark!("tiktok"),
        PlatformKind::Instagram => mark!("instagram"),
        PlatformKind::YouTube => mark!("youtube"),
        PlatformKind::Facebook => mark!("facebook"),
        PlatformKind::X => mark!("x"),
        PlatformKind::Threads => mark!("threads"),
        PlatformKind::Pinterest => mark!("pinterest"),
        PlatformKind::Twitch => mark!("twitch"),
        PlatformKind::Snapchat => mark!("snapchat"),
        PlatformKind::Substack => mark!("substack"),
        PlatformKind::LinkedIn
        | PlatformKind::Newsletter
        | PlatformKind::Podcast
        | PlatformKind::Blog
        | PlatformKind::Other => None,
    }
}

/// The one path of a mark's picture.
fn parse(svg: &str) -> Option<BezPath> {
    let (_, rest) = svg.split_once(" d=\"")?;
    let (path, _) = rest.split_once('"')?;
    BezPath::from_svg(path).ok()
}

fn segment(element: PathEl) -> Option<Segment> {
    let f = |value: f64| value as f32;
    Some(match element {
        PathEl::MoveTo(p) => Segment::Move(f(p.x), f(p.y)),
        PathEl::LineTo(p) => Segment::Line(f(p.x), f(p.y)),
        PathEl::CurveTo(a, b, p) => Segment::Curve(f(a.x), f(a.y), f(b.x), f(b.y), f(p.x), f(p.y)),
        // The marks have none; as a line it would still be in its place.
        PathEl::QuadTo(_, p) => Segment::Line(f(p.x), f(p.y)),
        PathEl::ClosePath => Segment::Close,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_a_path_without_quadratic_curves() {
        let marks = PlatformKind::ALL.iter().filter_map(|(kind, _)| source(*kind));
        let mut count = 0;
        for svg in marks {
            let path = parse(svg).unwrap();
            assert!(path.elements().iter().all(|e| !matches!(e, PathEl::QuadTo(..))));
            count += 1;
        }
        assert_eq!(count, 10);
    }
}
