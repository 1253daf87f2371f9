//! Fonts, cut down to the glyphs in use.

use std::collections::BTreeMap;

use printpdf::{FontId as PdfFontId, ParsedFont, PdfFont};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use subsetter::GlyphRemapper;

use super::{Document, PdfError};
use crate::layout::fonts::FontId;
use crate::layout::page::{Glyph, TextRun};
use crate::layout::pictograph;

/// A font as the file holds it.
pub(super) struct EmbeddedFont {
    pub(super) id: PdfFontId,
    pub(super) object: PdfFont,
    /// From the glyph's number in the whole font to that in the file, with its width.
    glyphs: BTreeMap<u16, (u16, f32)>,
    /// The text each glyph stands for, by its number in the whole font.
    texts: BTreeMap<u16, String>,
}

impl EmbeddedFont {
    /// The number of a glyph in the file, and its width in thousandths of an em as the file's
    /// width table has it: cut to a whole number.
    pub(super) fn glyph(&self, original: u16) -> Option<(u16, f32)> {
        self.glyphs.get(&original).copied()
    }

    /// A space: the number of its glyph in the file, and its width in thousandths of an em.
    pub(super) fn space(&self) -> Option<(u16, f32)> {
        let (original, _) = self.texts.iter().find(|(_, text)| *text == " ")?;
        self.glyph(*original).filter(|(_, width)| *width > 0.0)
    }

    /// The one text a glyph stands for in the file. Where it stands for another one, that one has
    /// to be said beside it.
    pub(super) fn text(&self, original: u16) -> Option<&str> {
        self.texts.get(&original).map(String::as_str)
    }
}

/// The text as it is copied: a space that does not break is drawn as a space, and whoever copies
/// it wants a space.
pub(super) fn plain(text: &str) -> String {
    let plain = |character: char| match character {
        '\u{2010}' | '\u{2011}' => '-',
        space if space.is_whitespace() => ' ',
        other => other,
    };
    text.chars().map(plain).collect()
}

/// Cuts down every font of the document that has a glyph on a page. A font that draws in colour is
/// not embedded: viewers would show nothing.
pub(super) fn embed(document: &Document) -> Result<BTreeMap<FontId, EmbeddedFont>, PdfError> {
    let mut used: BTreeMap<FontId, BTreeMap<u16, String>> = BTreeMap::new();
    let runs = || document.pages.iter().flat_map(|page| page.text_runs());
    // A glyph stands for what it says alone, if it ever does.
    for (run, glyph) in runs().flat_map(alone).chain(runs().flat_map(all)) {
        let text = || plain(&own_text(document, run, glyph));
        used.entry(run.font).or_default().entry(glyph.id).or_insert_with(text);
    }
    let fonts = document.fonts.iter();
    let fonts = fonts.filter(|(_, data, index)| !pictograph::has_colour(data, *index));
    let fonts = fonts.filter_map(|(id, data, index)| {
        used.remove(&id).map(|texts| Ok((id, cut_down(id, data, index, texts)?)))
    });
    fonts.collect()
}

/// The part of a text that a glyph stands for. Whoever copies text that is read from the right turns
/// it around glyph by glyph, so there a letter and the marks over it each say their own.
fn own_text(document: &Document, run: &TextRun, glyph: &Glyph) -> String {
    let text = run.text.get(glyph.text.clone()).unwrap_or_default();
    let whole = || text.to_owned();
    let together: Vec<&Glyph> = run.glyphs.iter().filter(|it| it.text == glyph.text).collect();
    if together.len() < 2 || !run.is_leftward() {
        return whole();
    }
    let font = document.fonts.get(run.font);
    let Some(Ok(font)) = font.map(|(data, index)| FontRef::from_index(data, index)) else {
        return whole();
    };
    let map = font.charmap();
    let says =
        |glyph: &Glyph, it: char| map.map(it).is_some_and(|id| id.to_u32() == u32::from(glyph.id));
    let own: String = text.chars().filter(|it| says(glyph, *it)).collect();
    if !own.is_empty() {
        return own;
    }
    // In a word a letter has another form than alone: it says what no mark does.
    let said = |it: char| together.iter().any(|other| says(other, it));
    let unsaid = together.iter().filter(|other| !text.chars().any(|it| says(other, it)));
    match unsaid.count() {
        1 => text.chars().filter(|it| !said(*it)).collect(),
        _ => whole(),
    }
}

fn all(run: &TextRun) -> impl Iterator<Item = (&TextRun, &Glyph)> {
    run.glyphs.iter().map(move |glyph| (run, glyph))
}

/// The glyphs that share their text with no other: no accents set over a letter.
fn alone(run: &TextRun) -> impl Iterator<Item = (&TextRun, &Glyph)> {
    let groups = run.glyphs.chunk_by(|a, b| a.text == b.text);
    groups.filter_map(move |group| match group {
        [glyph] => Some((run, glyph)),
        _ => None,
    })
}

fn cut_down(
    id: FontId,
    data: &[u8],
    index: u32,
    texts: BTreeMap<u16, String>,
) -> Result<EmbeddedFont, PdfError> {
    let failed = || PdfError::Font(id.0);
    let mut numbers = GlyphRemapper::new();
    let renumbered: Vec<(u16, u16)> =
        texts.keys().map(|glyph| (*glyph, numbers.remap(*glyph))).collect();
    let bytes = subsetter::subset(data, index, &numbers).map_err(|_| failed())?;
    let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(failed)?;
    font.font_name = Some(format!("{}+{}", tag(id), postscript_name(data, index)));
    let em = f32::from(font.units_per_em.max(1));
    let glyphs = renumbered
        .into_iter()
        .map(|(original, number)| {
            let width = f32::from(font.get_glyph_width(number).unwrap_or(0));
            (original, (number, (width * 1000.0 / em).trunc()))
        })
        .collect();
    let id = PdfFontId(format!("F{}", id.0));
    Ok(EmbeddedFont { id, object: PdfFont::new(font), glyphs, texts })
}

/// Six capitals that mark a font as cut down; other ones for every font.
fn tag(id: FontId) -> String {
    let mut rest = u32::from(id.0);
    (0..6)
        .map(|_| {
            let letter = b'A' + (rest % 26) as u8;
            rest /= 26;
            char::from(letter)
        })
        .collect()
}

fn postscript_name(data: &[u8], index: u32) -> String {
    let name = FontRef::from_index(data, index).ok().and_then(|font| {
        font.localized_strings(StringId::POSTSCRIPT_NAME)
            .english_or_first()
            .map(|name| name.to_string())
    });
    name.unwrap_or_else(|| "Font".to_owned())
}
