//! The display list: what is drawn on a page, in reading order, ready for any backend.

use std::ops::Range;
use std::sync::Arc;

use super::color::Color;
use super::fonts::FontId;
use super::geometry::{Corners, Rect, Size, turned};
use super::picture::{Crop, Picture};

/// One page.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Its size.
    pub size: Size,
    /// What is drawn, backgrounds first, then in reading order.
    pub items: Vec<Item>,
}

impl PlacedPicture {
    /// Dots per inch at its place.
    pub fn resolution(&self) -> f32 {
        self.picture.resolution(self.cell.width, self.cell.height)
    }
}

impl Page {
    /// The same, so many times as large.
    pub fn enlarged(self, factor: f32) -> Self {
        let rect = |rect: Rect| {
            Rect::new(rect.x * factor, rect.y * factor, rect.width * factor, rect.height * factor)
        };
        let items = self.items.into_iter().map(|item| match item {
            Item::Text(run) => Item::Text(run.enlarged(factor)),
            Item::Shape(shape) => Item::Shape(shape.enlarged(factor)),
            Item::Picture(placed) => Item::Picture(PlacedPicture {
                cell: rect(placed.cell),
                corners: Corners {
                    top: placed.corners.top * factor,
                    bottom: placed.corners.bottom * factor,
                },
                ..placed
            }),
            Item::Link(link) => Item::Link(LinkArea { area: rect(link.area), ..link }),
            Item::Begin(_) | Item::End => item,
        });
        let size = Size { width: self.size.width * factor, height: self.size.height * factor };
        Self { size, items: items.collect() }
    }

    /// The same with every colour replaced by what `other` makes of it.
    pub fn recolored(mut self, other: impl Fn(Color) -> Color) -> Self {
        for item in &mut self.items {
            match item {
                Item::Text(run) => run.color = other(run.color),
                Item::Shape(Shape { paint: Paint::Fill(color), .. })
                | Item::Shape(Shape { paint: Paint::Stroke { color, .. }, .. }) => {
                    *color = other(*color);
                }
                Item::Picture(_) | Item::Link(_) | Item::Begin(_) | Item::End => {}
            }
        }
        self
    }

    /// Every photograph on the page.
    pub fn pictures(&self) -> impl Iterator<Item = &PlacedPicture> {
        self.items.iter().filter_map(|item| match item {
            Item::Picture(placed) => Some(placed),
            _ => None,
        })
    }

    /// Every run of text on the page, in reading order.
    pub fn text_runs(&self) -> impl Iterator<Item = &TextRun> {
        self.items.iter().filter_map(|item| match item {
            Item::Text(run) => Some(run),
            _ => None,
        })
    }
}

/// One thing on a page.
#[derive(Debug, Clone)]
pub enum Item {
    /// A filled or stroked path.
    Shape(Shape),
    /// Shaped text.
    Text(TextRun),
    /// A photograph.
    Picture(PlacedPicture),
    /// A place that leads somewhere when clicked.
    Link(LinkArea),
    /// What follows, up to the matching [`Item::End`], is this part of the document.
    Begin(Role),
    /// The end of the part begun last.
    End,
}

/// What a part of the page is, for those who cannot see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell that heads its column.
    HeaderCell,
    /// A cell that heads its row.
    RowHeader,
    /// A cell.
    Cell,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// What an item of a list says.
    ListBody,
    /// A picture or a chart, with the words that stand for it.
    Figure(String),
    /// Words that lead somewhere.
    Link,
    /// Rules, fills and ornaments: nothing is lost without them.
    Decoration,
}

/// A path and how it is painted.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// The path.
    pub path: Vec<Segment>,
    /// How it is painted.
    pub paint: Paint,
}

impl Shape {
    /// The same, turned clockwise about a point by an angle in radians.
    pub fn turned(self, about: (f32, f32), angle: f32) -> Self {
        self.moved(|point| turned(point, about, angle))
    }

    /// The same in a page of this width, as a mirror shows it.
    pub(super) fn mirrored(self, page: f32) -> Self {
        self.moved(|(x, y)| (page - x, y))
    }

    /// The same, so many times as large and with its origin moved here.
    pub fn placed(self, (left, top): (f32, f32), factor: f32) -> Self {
        self.moved(|(x, y)| (left + x * factor, top + y * factor))
    }

    /// The same with every point of its path moved.
    fn moved(mut self, to: impl Fn((f32, f32)) -> (f32, f32)) -> Self {
        let go = |x: &mut f32, y: &mut f32| (*x, *y) = to((*x, *y));
        for segment in &mut self.path {
            match segment {
                Segment::Move(x, y) | Segment::Line(x, y) => go(x, y),
                Segment::Curve(a, b, c, d, x, y) => {
                    go(a, b);
                    go(c, d);
                    go(x, y);
                }
                Segment::Close => {}
            }
        }
        self
    }

    fn enlarged(self, factor: f32) -> Self {
        let paint = match self.paint {
            Paint::Stroke { color, width } => Paint::Stroke { color, width: width * factor },
            fill @ Paint::Fill(_) => fill,
        };
        Self { paint, ..self.moved(|(x, y)| (x * factor, y * factor)) }
    }
}

impl TextRun {
    /// Whether it is read from its right end.
    pub fn is_leftward(&self) -> bool {
        let ends = self.glyphs.first().zip(self.glyphs.last());
        ends.is_some_and(|(first, last)| first.text.start > last.text.start)
    }

    fn enlarged(mut self, factor: f32) -> Self {
        for length in [&mut self.size, &mut self.x, &mut self.baseline, &mut self.width] {
            *length *= factor;
        }
        for glyph in &mut self.glyphs {
            glyph.x *= factor;
            glyph.y *= factor;
        }
        self
    }
}

/// How a path is painted. Everything is opaque.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Paint {
    /// Filled, by the non-zero rule.
    Fill(Color),
    /// Drawn as a line with round caps and joins.
    Stroke {
        /// Its colour.
        color: Color,
        /// Its width in points.
        width: f32,
    },
}

/// A step of a path, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Begin a ring here.
    Move(f32, f32),
    /// A straight line to here.
    Line(f32, f32),
    /// A cubic Bézier curve: two control points, then its end.
    Curve(f32, f32, f32, f32, f32, f32),
    /// Back to where the ring began.
    Close,
}

/// Shaped text on one baseline, in one font, size and colour. The glyphs of a font that
/// [has colour](super::pictograph::has_colour) are pictures of their own colours.
#[derive(Debug, Clone)]
pub struct TextRun {
    /// The font.
    pub font: FontId,
    /// Size in points.
    pub size: f32,
    /// Its colour.
    pub color: Color,
    /// Where it begins.
    pub x: f32,
    /// Its baseline.
    pub baseline: f32,
    /// How far it advances.
    pub width: f32,
    /// How far it is turned clockwise about where it begins, in radians.
    pub turn: f32,
    /// Its text as it is read, with real spaces.
    pub text: String,
    /// Its glyphs from left to right.
    pub glyphs: Vec<Glyph>,
}

/// One glyph of a run.
#[derive(Debug, Clone)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u16,
    /// Its origin, from the run's.
    pub x: f32,
    /// Its height above the baseline.
    pub y: f32,
    /// The part of the run's text it stands for.
    pub text: Range<usize>,
}

/// A photograph in its place.
#[derive(Debug, Clone)]
pub struct PlacedPicture {
    /// The name to call it by.
    pub name: String,
    /// The photograph.
    pub picture: Arc<Picture>,
    /// The cell it fills.
    pub cell: Rect,
    /// How round the corners of the cell are.
    pub corners: Corners,
    /// Which part of it is seen.
    pub crop: Crop,
}

/// A place that leads somewhere when clicked.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkArea {
    /// The place.
    pub area: Rect,
    /// Where it leads.
    pub uri: String,
    /// What it is, in words.
    pub description: String,
}
