//! A page's items as operators. Every paint operator lies in a numbered sequence that belongs to
//! an element of the structure, or is marked as decoration.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, Line, LineCapStyle, LineJoinStyle, LinePoint, Op, PaintMode,
    PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder,
    XObjectTransform,
};

use super::PdfError;
use super::font::EmbeddedFont;
use super::image::Images;
use super::structure::Structure;
use crate::layout::color;
use crate::layout::curve;
use crate::layout::fonts::FontId;
use crate::layout::page::{Item, Page, Paint, PlacedPicture, Role, Segment, Shape, TextRun};

/// Corrections of the pen smaller than this are not written, in thousandths of an em.
const SMALLEST_CORRECTION: f32 = 0.6;

/// Writes one page.
pub(super) struct Writer<'a> {
    page: &'a Page,
    fonts: &'a BTreeMap<FontId, EmbeddedFont>,
    images: &'a mut Images,
    structure: &'a mut Structure,
    ops: Vec<Op>,
    /// Whether a numbered sequence is open.
    in_content: bool,
    /// How many parts are open inside decoration, that itself included.
    decoration: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        page: &'a Page,
        fonts: &'a BTreeMap<FontId, EmbeddedFont>,
        images: &'a mut Images,
        structure: &'a mut Structure,
    ) -> Self {
        structure.begin_page();
        Self { page, fonts, images, structure, ops: Vec::new(), in_content: false, decoration: 0 }
    }

    pub(super) fn write(mut self) -> Result<Vec<Op>, PdfError> {
        for item in &self.page.items {
            match item {
                Item::Begin(role) => self.begin(role),
                Item::End => self.end(),
                Item::Link(link) => self.structure.link(link.clone()),
                Item::Shape(shape) => {
                    self.open_content();
                    self.shape(shape);
                }
                Item::Text(run) => {
                    self.open_content();
                    self.text(run);
                }
                Item::Picture(placed) => {
                    self.open_content();
                    self.picture(placed)?;
                }
            }
        }
        self.close_content();
        Ok(self.ops)
    }

    fn begin(&mut self, role: &Role) {
        self.close_content();
        if self.decoration > 0 {
            self.decoration += 1;
        } else if *role == Role::Decoration {
            self.decoration = 1;
            self.ops.push(Op::BeginMarkedContent { tag: "Artifact".into() });
        } else {
            self.structure.begin(role.clone());
        }
    }

    fn end(&mut self) {
        self.close_content();
        match self.decoration {
            0 => self.structure.end(),
            1 => {
                self.ops.push(Op::EndMarkedContent);
                self.decoration = 0;
            }
            _ => self.decoration -= 1,
        }
    }

    fn open_content(&mut self) {
        if self.in_content || self.decoration > 0 {
            return;
        }
        let number = i64::try_from(self.structure.content()).unwrap_or(i64::MAX);
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]);
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties });
        self.in_content = true;
    }

    fn close_content(&mut self) {
        if self.in_content {
            self.ops.push(Op::EndMarkedContent);
            self.in_content = false;
        }
    }

    fn shape(&mut self, shape: &Shape) {
        let rings = self.rings(&shape.path);
        match shape.paint {
            Paint::Fill(color) => {
                self.ops.push(Op::SetFillColor { col: rgb(color) });
                self.ops.push(polygon(rings, PaintMode::Fill));
            }
            Paint::Stroke { color, width } => {
                self.ops.extend([
                    Op::SetOutlineColor { col: rgb(color) },
                    Op::SetOutlineThickness { pt: Pt(width) },
                    Op::SetLineCapStyle { cap: LineCapStyle::Round },
                    Op::SetLineJoinStyle { join: LineJoinStyle::Round },
                ]);
                let lines = rings.into_iter().map(|ring| Op::DrawLine {
                    line: Line { points: ring.points, is_closed: false },
                });
                self.ops.extend(lines);
            }
        }
    }

    fn picture(&mut self, placed: &PlacedPicture) -> Result<(), PdfError> {
        let (id, area) = self.images.embed(placed)?;
        let clip = self.rings(&curve::rectangle(placed.cell));
        let transform = XObjectTransform {
            translate_x: Some(Pt(area.x)),
            translate_y: Some(Pt(self.page.size.height - area.bottom())),
            scale_x: Some(area.width),
            scale_y: Some(area.height),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.extend([
            Op::SaveGraphicsState,
            polygon(clip, PaintMode::Clip),
            Op::UseXobject { id, transform },
            Op::RestoreGraphicsState,
        ]);
        Ok(())
    }

    fn text(&mut self, run: &TextRun) {
        let Some(font) = self.fonts.get(&run.font) else { return };
        let glyphs = codepoints(run, font);
        let origin = [1.0, 0.0, 0.0, 1.0, run.x, self.page.size.height - run.baseline];
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFillColor { col: rgb(run.color) },
            Op::SetFont { font: PdfFontHandle::External(font.id.clone()), size: Pt(run.size) },
            Op::SetTextMatrix { matrix: TextMatrix::Raw(origin) },
            Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] },
            Op::EndTextSection,
        ]);
    }

    /// A path with `y` growing upward. A curve is two control points, marked, then its end.
    fn rings(&self, path: &[Segment]) -> Vec<PolygonRing> {
        let point = |x: f32, y: f32, bezier| LinePoint {
            p: Point { x: Pt(x), y: Pt(self.page.size.height - y) },
            bezier,
        };
        let mut rings: Vec<PolygonRing> = Vec::new();
        for segment in path {
            if let Segment::Move(x, y) = *segment {
                rings.push(PolygonRing { points: vec![point(x, y, false)] });
                continue;
            }
            let Some(ring) = rings.last_mut() else { continue };
            match *segment {
                Segment::Line(x, y) => ring.points.push(point(x, y, false)),
                Segment::Curve(a, b, c, d, x, y) => {
                    ring.points.extend([point(a, b, true), point(c, d, true), point(x, y, false)]);
                }
                Segment::Move(..) | Segment::Close => {}
            }
        }
        rings
    }
}

/// The glyphs of a run, each with the correction of the pen after it: the difference between where
/// the next glyph stands and where the width table of the file would put it.
fn codepoints(run: &TextRun, font: &EmbeddedFont) -> Vec<Codepoint> {
    let mut pen = run.glyphs.first().map_or(0.0, |glyph| glyph.x);
    let mut said = 0..0;
    let glyphs = run.glyphs.iter().enumerate().filter_map(|(index, glyph)| {
        let (number, width) = font.glyph(glyph.id)?;
        pen += width / 1000.0 * run.size;
        let next = run.glyphs.get(index + 1).map_or(pen, |next| next.x);
        let mut offset = (pen - next) * 1000.0 / run.size;
        offset =
            if offset.abs() < SMALLEST_CORRECTION { 0.0 } else { (offset * 10.0).round() / 10.0 };
        pen -= offset / 1000.0 * run.size;
        // Several glyphs may stand for one text: the first says it.
        let text = run.text.get(glyph.text.clone()).filter(|_| said != glyph.text);
        said = glyph.text.clone();
        Some(Codepoint { gid: number, offset, cid: Some(plain(text.unwrap_or_default())) })
    });
    glyphs.collect()
}

/// One glyph stands for one text in a file: a space that does not break is drawn as a space, and
/// whoever copies the text wants a space.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2011}', "-")
}

fn polygon(rings: Vec<PolygonRing>, mode: PaintMode) -> Op {
    Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } }
}

fn rgb(color: color::Color) -> Color {
    let channel = |value: u8| f32::from(value) / 255.0;
    Color::Rgb(Rgb {
        r: channel(color.red),
        g: channel(color.green),
        b: channel(color.blue),
        icc_profile: None,
    })
}
