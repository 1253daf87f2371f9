//! Characters that a font draws in colour: emoji.
//!
//! Such a font is never embedded. Its characters are drawn as what they are: pictures, or shapes in
//! several colours.

use std::sync::Arc;

use kurbo::{Affine, BezPath, PathEl, Point};
use skrifa::bitmap::{BitmapData, BitmapStrikes, Origin};
use skrifa::color::{Brush, Color as Painted, ColorPainter, CompositeMode, Transform};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::BoundingBox;
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider, Tag};

use super::color::Color;
use super::geometry::Rect;
use super::page::{Paint, Segment, Shape};
use super::picture::Picture;

/// One character in colour. Lengths are in em, from its origin on the baseline, `y` downward.
#[derive(Debug, Clone)]
pub enum Pictograph {
    /// A picture, and where it lies.
    Picture(Arc<Picture>, Rect),
    /// Shapes on top of one another.
    Shapes(Vec<Shape>),
}

/// Whether a font draws its characters in colour.
pub fn has_colour(data: &[u8], index: u32) -> bool {
    let Ok(font) = FontRef::from_index(data, index) else { return false };
    [b"CBDT", b"sbix", b"COLR"].into_iter().any(|tag| font.table_data(Tag::new(tag)).is_some())
}

/// A character of such a font, by its glyph's number.
pub fn pictograph(data: &[u8], index: u32, glyph: u16) -> Option<Pictograph> {
    let font = FontRef::from_index(data, index).ok()?;
    let glyph = GlyphId::from(glyph);
    picture(&font, glyph).or_else(|| shapes(&font, glyph))
}

fn picture(font: &FontRef<'_>, glyph: GlyphId) -> Option<Pictograph> {
    let found = BitmapStrikes::new(font).glyph_for_size(Size::unscaled(), glyph)?;
    let BitmapData::Png(bytes) = found.data else { return None };
    let picture = Picture::read(bytes.to_vec()).ok()?;
    let em = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em.max(1));
    let (across, down) = (found.ppem_x.max(1.0), found.ppem_y.max(1.0));
    let (width, height) = (picture.width() as f32 / across, picture.height() as f32 / down);
    let x = found.bearing_x / em + found.inner_bearing_x / across;
    let up = found.bearing_y / em + found.inner_bearing_y / down;
    let y = match found.placement_origin {
        Origin::TopLeft => -up,
        Origin::BottomLeft => -up - height,
    };
    Some(Pictograph::Picture(Arc::new(picture), Rect::new(x, y, width, height)))
}

fn shapes(font: &FontRef<'_>, glyph: GlyphId) -> Option<Pictograph> {
    let found = font.color_glyphs().get(glyph)?;
    let em = f64::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em.max(1));
    let mut layers = Layers {
        font,
        palette: font.color_palettes().get(0)?.colors().to_vec(),
        places: vec![Affine::scale_non_uniform(1.0 / em, -1.0 / em)],
        clips: Vec::new(),
        shapes: Vec::new(),
    };
    found.paint(LocationRef::default(), &mut layers).ok()?;
    (!layers.shapes.is_empty()).then_some(Pictograph::Shapes(layers.shapes))
}

/// Collects the layers of a character, each as one shape in one colour: of a gradient its middle.
struct Layers<'a> {
    font: &'a FontRef<'a>,
    palette: Vec<Painted>,
    places: Vec<Affine>,
    /// The outlines to fill; none for a box around everything.
    clips: Vec<Option<BezPath>>,
    shapes: Vec<Shape>,
}

impl Layers<'_> {
    fn place(&self) -> Affine {
        self.places.last().copied().unwrap_or_default()
    }

    /// A colour of the palette on white, as everything in a document is opaque.
    fn color(&self, index: u16, alpha: f32) -> Color {
        let Some(color) = self.palette.get(usize::from(index)) else { return Color::default() };
        let alpha = alpha * f32::from(color.alpha) / 255.0;
        let on_white = |value: u8| (f32::from(value) * alpha + 255.0 * (1.0 - alpha)).round() as u8;
        let [red, green, blue] = [color.red, color.green, color.blue].map(on_white);
        Color { red, green, blue, ..Color::default() }
    }
}

impl ColorPainter for Layers<'_> {
    fn push_transform(&mut self, it: Transform) {
        let [xx, yx, xy, yy, dx, dy] = [it.xx, it.yx, it.xy, it.yy, it.dx, it.dy].map(f64::from);
        self.places.push(self.place() * Affine::new([xx, yx, xy, yy, dx, dy]));
    }

    fn pop_transform(&mut self) {
        self.places.pop();
    }

    fn push_clip_glyph(&mut self, glyph: GlyphId) {
        let mut pen = Pen(BezPath::new());
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        let outline = self.font.outline_glyphs().get(glyph);
        let drawn = outline.is_some_and(|outline| outline.draw(settings, &mut pen).is_ok());
        self.clips.push(drawn.then(|| self.place() * pen.0));
    }

    fn push_clip_box(&mut self, _: BoundingBox) {
        self.clips.push(None);
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn fill(&mut self, brush: Brush<'_>) {
        let (index, alpha) = match brush {
            Brush::Solid { palette_index, alpha } => (palette_index, alpha),
            Brush::LinearGradient { color_stops, .. }
            | Brush::RadialGradient { color_stops, .. }
            | Brush::SweepGradient { color_stops, .. } => {
                let Some(stop) = color_stops.get(color_stops.len() / 2) else { return };
                (stop.palette_index, stop.alpha)
            }
        };
        let Some(path) = self.clips.iter().rev().flatten().next() else { return };
        let path = path.elements().iter().scan(Point::ZERO, segment).collect();
        self.shapes.push(Shape { path, paint: Paint::Fill(self.color(index, alpha)) });
    }

    fn push_layer(&mut self, _: CompositeMode) {}
}

/// A step of a path; a curve with one control point as one with two.
fn segment(from: &mut Point, element: &PathEl) -> Option<Segment> {
    let f = |value: f64| value as f32;
    let curve = |a: Point, b: Point, p: Point| {
        Segment::Curve(f(a.x), f(a.y), f(b.x), f(b.y), f(p.x), f(p.y))
    };
    let start = *from;
    *from = element.end_point().unwrap_or(start);
    Some(match *element {
        PathEl::MoveTo(p) => Segment::Move(f(p.x), f(p.y)),
        PathEl::LineTo(p) => Segment::Line(f(p.x), f(p.y)),
        PathEl::CurveTo(a, b, p) => curve(a, b, p),
        PathEl::QuadTo(c, p) => curve(start.lerp(c, 2.0 / 3.0), p.lerp(c, 2.0 / 3.0), p),
        PathEl::ClosePath => Segment::Close,
    })
}

struct Pen(BezPath);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to((x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to((x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to((cx, cy), (x, y));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.curve_to((ax, ay), (bx, by), (x, y));
    }

    fn close(&mut self) {
        self.0.close_path();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAYERS: &[u8] = include_bytes!("../../tests/fonts/layers.ttf");

    fn shapes(character: char) -> Vec<Shape> {
        let glyph = FontRef::new(LAYERS).unwrap().charmap().map(character).unwrap();
        match pictograph(LAYERS, 0, u16::try_from(glyph.to_u32()).unwrap()) {
            Some(Pictograph::Shapes(shapes)) => shapes,
            other => panic!("{other:?}"),
        }
    }

    fn colors(shapes: &[Shape]) -> Vec<Paint> {
        shapes.iter().map(|shape| shape.paint).collect()
    }

    const RED: Paint = Paint::Fill(Color::hex(0xFF0000));
    const BLUE: Paint = Paint::Fill(Color::hex(0x0000FF));

    #[test]
    fn layers_lie_on_one_another_in_their_colours() {
        assert!(has_colour(LAYERS, 0));
        let shapes = shapes('🟥');
        assert_eq!(colors(&shapes), [RED, BLUE]);
        assert_eq!(shapes[1].path.first(), Some(&Segment::Move(0.2, -0.2)));
    }

    #[test]
    fn what_lets_light_through_lies_on_white_and_a_gradient_has_one_colour() {
        let shapes = shapes('🟦');
        assert_eq!(colors(&shapes), [Paint::Fill(Color::hex(0x7FFF7F)), BLUE]);
        // Half as large and a tenth further right.
        assert_eq!(shapes[1].path.first(), Some(&Segment::Move(0.2, -0.1)));
    }
}
