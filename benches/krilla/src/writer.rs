//! Display list → PDF bytes, by krilla: the same pages as `pitchkit::pdf`, but without structure,
//! bookmarks and an identity made of what the file holds.

use std::collections::BTreeMap;
use std::error::Error;

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document as Pdf, SerializeSettings};
use pitchkit::layout::color::Color;
use pitchkit::layout::curve;
use pitchkit::layout::fonts::FontId;
use pitchkit::layout::page::{Item, LinkArea, Page, Paint, PlacedPicture, Segment, Shape, TextRun};
use pitchkit::layout::picture::{Encoding, prepare};
use pitchkit::pdf::Document;

/// Why a document could not be written: krilla says some of it in plain words.
pub(crate) type Failure = Box<dyn Error>;

/// The fonts of a document, as krilla reads them.
type Fonts = BTreeMap<FontId, Font>;

/// Writes a document.
pub(crate) fn write(document: &Document) -> Result<Vec<u8>, Failure> {
    let fonts = document.fonts.iter().map(|(id, data, index)| {
        let font = Font::new(data.to_vec().into(), index).ok_or("a font that cannot be read")?;
        Ok((id, font))
    });
    let fonts = fonts.collect::<Result<Fonts, Failure>>()?;
    let settings = SerializeSettings { enable_tagging: false, ..SerializeSettings::default() };
    let mut pdf = Pdf::new_with(settings);
    for page in &document.pages {
        self::page(&mut pdf, page, &fonts)?;
    }
    pdf.set_metadata(metadata(document)?);
    Ok(pdf.finish()?)
}

fn metadata(document: &Document) -> Result<Metadata, Failure> {
    let metadata = Metadata::new()
        .title(document.title.clone())
        .authors(vec![document.author.clone()])
        .language(document.language.clone());
    let Some(date) = document.date else { return Ok(metadata) };
    let midnight = DateTime::new(date.year().try_into()?)
        .month(date.month().try_into()?)
        .day(date.day().try_into()?)
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0);
    Ok(metadata.creation_date(midnight))
}

fn page(pdf: &mut Pdf, page: &Page, fonts: &Fonts) -> Result<(), Failure> {
    let size = PageSettings::from_wh(page.size.width, page.size.height).ok_or("an empty page")?;
    let mut sheet = pdf.start_page_with(size);
    let mut surface = sheet.surface();
    for item in &page.items {
        match item {
            Item::Shape(shape) => self::shape(&mut surface, shape)?,
            Item::Text(run) => text(&mut surface, run, fonts)?,
            Item::Picture(placed) => picture(&mut surface, placed)?,
            Item::Link(_) | Item::Begin(_) | Item::End => {}
        }
    }
    surface.finish();
    for item in &page.items {
        if let Item::Link(area) = item {
            sheet.add_annotation(link(area)?);
        }
    }
    Ok(())
}

fn shape(surface: &mut Surface, shape: &Shape) -> Result<(), Failure> {
    match shape.paint {
        Paint::Fill(color) => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(color)));
        }
        Paint::Stroke { color, width } => {
            surface.set_fill(None);
            surface.set_stroke(Some(Stroke {
                paint: rgb(color).into(),
                width,
                line_cap: LineCap::Round,
                line_join: LineJoin::Round,
                ..Stroke::default()
            }));
        }
    }
    surface.draw_path(&path(&shape.path)?);
    Ok(())
}

fn text(surface: &mut Surface, run: &TextRun, fonts: &Fonts) -> Result<(), Failure> {
    let font = fonts.get(&run.font).ok_or("a run without its font")?;
    let first = run.glyphs.first().map_or(0.0, |glyph| glyph.x);
    let ends = run.glyphs.iter().skip(1).map(|next| next.x).chain([run.width]);
    let glyphs = run.glyphs.iter().zip(ends).map(|(glyph, end)| {
        let (advance, rise) = ((end - glyph.x) / run.size, glyph.y / run.size);
        let id = GlyphId::new(glyph.id.into());
        KrillaGlyph::new(id, advance, 0.0, rise, 0.0, glyph.text.clone(), None)
    });
    let glyphs: Vec<KrillaGlyph> = glyphs.collect();
    let start = Point::from_xy(run.x + first, run.baseline);
    surface.set_stroke(None);
    surface.set_fill(Some(fill(run.color)));
    surface.draw_glyphs(start, &glyphs, font.clone(), &run.text, run.size, false);
    Ok(())
}

/// Draws a photograph. krilla stores equal ones once.
fn picture(surface: &mut Surface, placed: &PlacedPicture) -> Result<(), Failure> {
    let prepared = prepare(&placed.picture, placed.cell, placed.crop)?;
    let Encoding::Jpeg { bytes, .. } = prepared.encoding else {
        return Err("a picture that is no JPEG: the sample has none".into());
    };
    let image = Image::from_jpeg(bytes.into(), false)?;
    let area = prepared.area;
    let size = Size::from_wh(area.width, area.height).ok_or("an empty picture")?;
    surface.push_clip_path(&path(&curve::rectangle(placed.cell))?, &FillRule::NonZero);
    surface.push_transform(&Transform::from_translate(area.x, area.y));
    surface.draw_image(image, size);
    surface.pop();
    surface.pop();
    Ok(())
}

fn link(link: &LinkArea) -> Result<Annotation, Failure> {
    let area = link.area;
    let area = Rect::from_xywh(area.x, area.y, area.width, area.height).ok_or("an empty link")?;
    let target = Target::Action(Action::Link(LinkAction::new(link.uri.clone())));
    Ok(Annotation::new_link(LinkAnnotation::new(area, target), Some(link.description.clone())))
}

fn path(segments: &[Segment]) -> Result<Path, Failure> {
    let mut path = PathBuilder::new();
    for segment in segments {
        match *segment {
            Segment::Move(x, y) => path.move_to(x, y),
            Segment::Line(x, y) => path.line_to(x, y),
            Segment::Curve(a, b, c, d, x, y) => path.cubic_to(a, b, c, d, x, y),
            Segment::Close => path.close(),
        }
    }
    path.finish().ok_or_else(|| "an empty path".into())
}

fn fill(color: Color) -> Fill {
    Fill { paint: rgb(color).into(), ..Fill::default() }
}

fn rgb(color: Color) -> rgb::Color {
    rgb::Color::new(color.red, color.green, color.blue)
}
