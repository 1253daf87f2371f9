//! A page's items as operators. Every paint operator lies in a numbered sequence that belongs to
//! an element of the structure, or is marked as decoration.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, Line, LineCapStyle, LineJoinStyle, LinePoint, Op, PaintMode,
    PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, TextRenderingMode,
    WindingOrder, XObjectTransform,
};

use super::font::{self, EmbeddedFont};
use super::image::Images;
use super::run::{are_apart, codepoints, parts};
use super::structure::Structure;
use super::value::{integer, utf16};
use super::{Document, PdfError};
use crate::layout::color;
use crate::layout::curve;
use crate::layout::fonts::FontId;
use crate::layout::geometry::{Corners, Rect};
use crate::layout::page::{Glyph, Item, Page, Paint, PlacedPicture, Role, Segment, Shape, TextRun};
use crate::layout::pictograph::Pictograph;
use crate::layout::picture::Crop;

/// How far letters reach above and below the baseline, in em, to be clicked.
const HIGHEST: f32 = 0.75;
const LOWEST: f32 = 0.25;

/// Writes one page.
pub(super) struct Writer<'a> {
    page: &'a Page,
    document: &'a Document,
    fonts: &'a BTreeMap<FontId, EmbeddedFont>,
    images: &'a mut Images,
    structure: &'a mut Structure,
    ops: Vec<Op>,
    /// Whether a numbered sequence is open.
    in_content: bool,
    /// How many parts are open inside decoration, that itself included.
    decoration: usize,
    /// The last run of the sequence that is open.
    before: Option<&'a TextRun>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        page: &'a Page,
        document: &'a Document,
        fonts: &'a BTreeMap<FontId, EmbeddedFont>,
        images: &'a mut Images,
        structure: &'a mut Structure,
    ) -> Self {
        structure.begin_page();
        Self {
            page,
            document,
            fonts,
            images,
            structure,
            ops: Vec::new(),
            in_content: false,
            decoration: 0,
            before: None,
        }
    }

    pub(super) fn write(mut self) -> Result<Vec<Op>, PdfError> {
        for item in &self.page.items {
            match item {
                Item::Begin(role) => self.begin(role),
                Item::End => self.end(),
                // Nothing is lost without decoration, so nothing in it leads anywhere.
                Item::Link(_) if self.decoration > 0 => {}
                Item::Link(link) => self.structure.link(link.clone()),
                Item::Shape(shape) => {
                    self.open_content();
                    self.shape(shape);
                }
                Item::Text(run) => {
                    self.open_content();
                    self.text(run)?;
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
        let number = integer(self.structure.content());
        self.ops.push(span("MCID", DictItem::Int(number)));
        self.in_content = true;
    }

    fn close_content(&mut self) {
        if self.in_content {
            self.ops.push(Op::EndMarkedContent);
            self.in_content = false;
            self.before = None;
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
        self.structure.cover(placed.cell);
        self.draw_picture(placed)
    }

    fn draw_picture(&mut self, placed: &PlacedPicture) -> Result<(), PdfError> {
        let (id, area) = self.images.embed(placed)?;
        let clip = self.rings(&curve::rounded(placed.cell, placed.corners));
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

    fn text(&mut self, run: &'a TextRun) -> Result<(), PdfError> {
        self.structure.cover(Rect {
            x: run.x,
            y: run.baseline - HIGHEST * run.size,
            width: run.width,
            height: (HIGHEST + LOWEST) * run.size,
        });
        let Some(font) = self.fonts.get(&run.font) else { return self.pictographs(run) };
        let words = self.words(run);
        for (glyphs, words) in parts(run, &words, font) {
            let words = words.filter(|_| self.decoration == 0);
            if let Some(words) = &words {
                self.ops.push(actual_text(words));
            }
            self.show(run, glyphs, font);
            if words.is_some() {
                self.ops.push(Op::EndMarkedContent);
            }
        }
        Ok(())
    }

    fn show(&mut self, run: &TextRun, glyphs: &[Glyph], font: &EmbeddedFont) {
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFillColor { col: rgb(run.color) },
            Op::SetFont { font: PdfFontHandle::External(font.id.clone()), size: Pt(run.size) },
        ]);
        // An accent that is set over its letter stands on a line of its own.
        for glyphs in glyphs.chunk_by(|a, b| a.y == b.y) {
            let (x, y) = glyphs.first().map_or((0.0, 0.0), |glyph| (glyph.x, glyph.y));
            let bottom = self.page.size.height - run.baseline;
            let (sin, cos) = run.turn.sin_cos();
            let (x, y) = (run.x + x * cos + y * sin, bottom - x * sin + y * cos);
            let origin = [cos, -sin, sin, cos, x, y];
            let items = vec![TextItem::GlyphIds(codepoints(glyphs, run.size, font))];
            self.ops.extend([
                Op::SetTextMatrix { matrix: TextMatrix::Raw(origin) },
                Op::ShowText { items },
            ]);
        }
        self.ops.push(Op::EndTextSection);
    }

    /// What a run says after the one before it.
    fn words(&mut self, run: &'a TextRun) -> String {
        let apart = self.before.replace(run).is_some_and(|before| are_apart(before, run));
        if apart { " " } else { "" }.to_owned() + &font::plain(&run.text)
    }

    /// Characters that are pictures, with the words that are copied in their place. They stand
    /// upright in a text that is turned.
    fn pictographs(&mut self, run: &'a TextRun) -> Result<(), PdfError> {
        let words = self.words(run);
        let is_content = self.decoration == 0;
        if is_content {
            self.ops.push(actual_text(&words));
            self.show_nothing(run);
        }
        for glyph in &run.glyphs {
            let (x, y) = (run.x + glyph.x, run.baseline - glyph.y);
            match self.images.pictograph(&self.document.fonts, run.font, glyph.id) {
                Some(Pictograph::Picture(picture, area)) => {
                    let cell = Rect {
                        x: x + area.x * run.size,
                        y: y + area.y * run.size,
                        width: area.width * run.size,
                        height: area.height * run.size,
                    };
                    let (name, corners, crop) = (String::new(), Corners::default(), Crop::CENTER);
                    self.draw_picture(&PlacedPicture { name, picture, cell, corners, crop })?;
                }
                Some(Pictograph::Shapes(shapes)) => {
                    for shape in shapes {
                        self.shape(&shape.placed((x, y), run.size));
                    }
                }
                None => {}
            }
        }
        if is_content {
            self.ops.push(Op::EndMarkedContent);
        }
        Ok(())
    }

    /// A space as wide as a run, that is not seen: whoever copies words looks for them where glyphs
    /// are, and not where pictures are.
    fn show_nothing(&mut self, run: &TextRun) {
        let space = self.fonts.values().find_map(|font| Some((font, font.space()?)));
        let Some((font, (number, width))) = space else { return };
        let origin = [1.0, 0.0, 0.0, 1.0, run.x, self.page.size.height - run.baseline];
        let glyph = Codepoint { gid: number, offset: 0.0, cid: Some(" ".to_owned()) };
        let percent = run.width / (width / 1000.0 * run.size) * 100.0;
        self.ops.extend([
            Op::StartTextSection,
            Op::SetTextRenderingMode { mode: TextRenderingMode::Invisible },
            Op::SetHorizontalScaling { percent },
            Op::SetFont { font: PdfFontHandle::External(font.id.clone()), size: Pt(run.size) },
            Op::SetTextMatrix { matrix: TextMatrix::Raw(origin) },
            Op::ShowText { items: vec![TextItem::GlyphIds(vec![glyph])] },
            Op::SetHorizontalScaling { percent: 100.0 },
            Op::SetTextRenderingMode { mode: TextRenderingMode::Fill },
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

/// Begins a sequence with one property.
fn span(key: &str, value: DictItem) -> Op {
    let properties = DictItem::Dict { map: BTreeMap::from([(key.to_owned(), value)]) };
    Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties }
}

/// Begins a sequence that stands for other words than its glyphs do one by one.
fn actual_text(words: &str) -> Op {
    let value = match utf16(words) {
        Some(data) => DictItem::String { data, literal: false },
        None => DictItem::String { data: words.as_bytes().to_vec(), literal: true },
    };
    span("ActualText", value)
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
