//! Fonts: embedded, cut down, and each glyph in use with the text that it stands for.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object};

use super::{Found, dictionary, get, is_name, list};
use crate::text::{self, Shown};

pub(super) fn check(file: &Document, found: &mut Found) {
    let used = used_glyphs(file);
    for object in file.objects.values() {
        let Ok(font) = object.as_dict() else { continue };
        if !font.has_type(b"Font") || font.get(b"DescendantFonts").is_err() {
            // Descendants are written inside; anything else would be a font of the viewer's.
            found.unless(!font.has_type(b"Font"), "a font that is not of several bytes");
            continue;
        }
        let name = get(file, font, b"BaseFont").and_then(|name| name.as_name().ok());
        let name = String::from_utf8_lossy(name.unwrap_or_default()).into_owned();
        let (tag, rest) = name.split_once('+').unwrap_or_default();
        let tagged = tag.len() == 6 && tag.bytes().all(|byte| byte.is_ascii_uppercase());
        found.unless(tagged && !rest.is_empty(), format!("font {name}: not marked as cut down"));
        found
            .unless(is_name(file, font, b"Encoding", b"Identity-H"), format!("font {name}: coded"));
        match text::to_unicode(file, font) {
            Some(texts) => glyphs(&name, used.get(&name), &texts, found),
            None => found.unless(false, format!("font {name}: no texts of its glyphs")),
        }
        for inner in list(file, font, b"DescendantFonts") {
            descendant(file, &name, dictionary(file, inner), found);
        }
    }
}

fn descendant(file: &Document, name: &str, font: Option<&Dictionary>, found: &mut Found) {
    let same = |entries: &Dictionary, key| is_name(file, entries, key, name.as_bytes());
    let inner = font.filter(|font| same(font, b"BaseFont"));
    let descriptor = inner.and_then(|font| get(file, font, b"FontDescriptor")?.as_dict().ok());
    // TrueType outlines have their order beside them, others in themselves.
    let is_bare = inner.is_some_and(|font| is_name(file, font, b"Subtype", b"CIDFontType0"));
    let is_ordered = inner.is_some_and(|font| match is_bare {
        true => get(file, font, b"CIDToGIDMap").is_none(),
        false => is_name(file, font, b"CIDToGIDMap", b"Identity"),
    });
    found.unless(is_ordered, format!("font {name}: no order of its glyphs"));
    found.unless(
        descriptor.is_some_and(|one| same(one, b"FontName")),
        format!("font {name}: its names differ"),
    );
    let key: &[u8] = if is_bare { b"FontFile3" } else { b"FontFile2" };
    let program = descriptor.and_then(|one| get(file, one, key)?.as_stream().ok());
    let fits = |program: &lopdf::Stream| {
        !is_bare || is_name(file, &program.dict, b"Subtype", b"CIDFontType0C")
    };
    found.unless(program.is_some_and(fits), format!("font {name}: not embedded"));
}

fn glyphs(
    name: &str,
    used: Option<&BTreeSet<u16>>,
    texts: &BTreeMap<u16, String>,
    found: &mut Found,
) {
    for glyph in used.into_iter().flatten() {
        let forbidden = ['\0', '\u{feff}', '\u{fffe}', '\u{fffd}'];
        let says =
            texts.get(glyph).is_some_and(|text| !text.is_empty() && !text.contains(forbidden));
        found.unless(says, format!("font {name}: glyph {glyph} stands for nothing"));
        found.unless(*glyph != 0, format!("font {name}: shows a box for a missing character"));
    }
}

/// The glyphs that pages show, by the name of the font.
fn used_glyphs(file: &Document) -> BTreeMap<String, BTreeSet<u16>> {
    let mut used: BTreeMap<String, BTreeSet<u16>> = BTreeMap::new();
    for id in file.page_iter() {
        for Shown { font, glyph } in text::shown(file, id) {
            let name = font.get(b"BaseFont").and_then(Object::as_name).unwrap();
            used.entry(String::from_utf8_lossy(name).into_owned()).or_default().insert(glyph);
        }
    }
    used
}
