//! Fonts, cut down to the glyphs in use.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId as PdfFontId, ParsedFont, PdfFont};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use subsetter::GlyphRemapper;

use super::{Document, PdfError};
use crate::layout::fonts::FontId;

/// A font as the file holds it.
pub(super) struct EmbeddedFont {
    pub(super) id: PdfFontId,
    pub(super) object: PdfFont,
    /// From the glyph's number in the whole font to that in the file, with its width.
    glyphs: BTreeMap<u16, (u16, f32)>,
}

impl EmbeddedFont {
    /// The number of a glyph in the file, and its width in thousandths of an em as the file's
    /// width table has it: cut to a whole number.
    pub(super) fn glyph(&self, original: u16) -> Option<(u16, f32)> {
        self.glyphs.get(&original).copied()
    }
}

/// Cuts down every font of the document that has a glyph on a page.
pub(super) fn embed(document: &Document) -> Result<BTreeMap<FontId, EmbeddedFont>, PdfError> {
    let mut used: BTreeMap<FontId, BTreeSet<u16>> = BTreeMap::new();
    for run in document.pages.iter().flat_map(|page| page.text_runs()) {
        used.entry(run.font).or_default().extend(run.glyphs.iter().map(|glyph| glyph.id));
    }
    let fonts = document.fonts.iter().filter_map(|(id, data, index)| {
        used.get(&id).map(|glyphs| Ok((id, cut_down(id, data, index, glyphs)?)))
    });
    fonts.collect()
}

fn cut_down(
    id: FontId,
    data: &[u8],
    index: u32,
    glyphs: &BTreeSet<u16>,
) -> Result<EmbeddedFont, PdfError> {
    let failed = || PdfError::Font(id.0);
    let mut numbers = GlyphRemapper::new();
    let renumbered: Vec<(u16, u16)> =
        glyphs.iter().map(|glyph| (*glyph, numbers.remap(*glyph))).collect();
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
    Ok(EmbeddedFont { id: PdfFontId(format!("F{}", id.0)), object: PdfFont::new(font), glyphs })
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
