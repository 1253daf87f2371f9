//! The rules of PDF/A-3b (ISO 19005-3, by clause) as far as a file of this program can break them:
//! there are no forms, no layers, no other fonts than embedded ones of two-byte glyphs.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::{Found, dictionary, get, is_name, list, pages};

/// Every operator of ISO 32000-1, annex A.
const OPERATORS: &str = "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g \
     gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr \
     Ts Tw Tz v w W W* y ' \"";

/// What lies in the bytes and is gone once they are read.
pub(super) fn check_bytes(bytes: &[u8], found: &mut Found) {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let first = lines.next().unwrap_or_default();
    found.unless(first.len() == 8 && first.starts_with(b"%PDF-1."), "6.1.2: header");
    let mark = lines.next().unwrap_or_default();
    let is_binary = mark.len() > 4 && mark[0] == b'%' && mark[1..5].iter().all(|byte| *byte > 127);
    found.unless(is_binary, "6.1.2: no binary comment");
    found.unless(bytes.trim_ascii_end().ends_with(b"%%EOF"), "6.1.3: something after the end");
    let ends = bytes.windows(9).enumerate().filter(|(_, word)| *word == b"endstream");
    for (at, _) in ends {
        found.unless(bytes[at - 1] == b'\n', format!("6.1.7.1: no line end before byte {at}"));
    }
}

pub(super) fn check(file: &Document, found: &mut Found) {
    let identity = file.trailer.get(b"ID").and_then(Object::as_array);
    found.unless(identity.is_ok_and(|parts| parts.len() == 2), "6.1.3: no identity");
    found.unless(!file.trailer.has(b"Encrypt"), "6.1.3: encrypted");
    let catalog = file.catalog().unwrap();
    for (key, clause) in [
        (b"AcroForm".as_slice(), "6.4"),
        (b"OpenAction", "6.5.2"),
        (b"AA", "6.5.2"),
        (b"OCProperties", "6.9"),
        (b"Requirements", "6.11"),
        (b"Perms", "6.1.12"),
    ] {
        let key_is = String::from_utf8_lossy(key);
        found.unless(!catalog.has(key), format!("{clause}: the catalog has {key_is}"));
    }
    let names = get(file, catalog, b"Names").and_then(|names| names.as_dict().ok());
    let presents = names.is_some_and(|names| names.has(b"AlternatePresentations"));
    found.unless(!presents, "6.10: other presentations");
    found.unless(file.objects.len() < 8_388_607, "6.1.13: too many objects");
    for object in file.objects.values() {
        values(object, found);
    }
    intent(file, catalog, found);
    for (number, _, page) in pages(file) {
        let aa = page.has(b"AA") || page.has(b"PresSteps");
        found.unless(!aa, format!("6.5.2: page {number} acts by itself"));
        annotations(file, page, found);
    }
    drawing(file, found);
    widths(file, found);
}

/// Limits of numbers, texts and names, and what streams, images and states may say.
fn values(object: &Object, found: &mut Found) {
    match object {
        Object::Integer(number) => {
            found.unless(i32::try_from(*number).is_ok(), format!("6.1.13: {number}"));
        }
        Object::String(text, _) => found.unless(text.len() <= 32_767, "6.1.13: a long text"),
        Object::Name(name) => {
            found.unless(name.len() <= 127, "6.1.13: a long name");
            found.unless(std::str::from_utf8(name).is_ok(), "6.1.8: a name that is not UTF-8");
        }
        Object::Array(items) => items.iter().for_each(|item| values(item, found)),
        Object::Dictionary(entries) => dictionary_values(entries, found),
        Object::Stream(stream) => {
            dictionary_values(&stream.dict, found);
            let outside = [b"F".as_slice(), b"FFilter", b"FDecodeParms"];
            let is_outside = outside.iter().any(|key| stream.dict.has(key));
            found.unless(!is_outside, "6.1.7.1: a stream outside of the file");
            let filters = stream.filters().unwrap_or_default();
            let known = |filter: &&[u8]| [b"FlateDecode".as_slice(), b"DCTDecode"].contains(filter);
            found.unless(filters.iter().all(known), format!("6.1.7.2: {filters:?}"));
        }
        _ => {}
    }
}

fn dictionary_values(entries: &Dictionary, found: &mut Found) {
    for (key, value) in entries {
        values(&Object::Name(key.clone()), found);
        values(value, found);
    }
    let is = |key: &[u8], word: &[u8]| {
        entries.get(key).and_then(Object::as_name).is_ok_and(|is| is == word)
    };
    if is(b"Subtype", b"Image") {
        let devices = [b"DeviceRGB".as_slice(), b"DeviceGray"];
        let plain = devices.iter().any(|space| is(b"ColorSpace", space));
        found.unless(plain, "6.2.4.3: an image in other colours");
        let other = entries.has(b"Alternates") || entries.has(b"OPI");
        found.unless(!other, "6.2.8: an image with others in its place");
        let smooth = entries.get(b"Interpolate").and_then(Object::as_bool).is_ok_and(|yes| yes);
        found.unless(!smooth, "6.2.8: an image that is interpolated");
    }
    let foreign = is(b"Subtype", b"PS") || (is(b"Subtype", b"Form") && entries.has(b"Ref"));
    found.unless(!foreign, "6.2.9: an object from elsewhere");
    if is(b"Type", b"ExtGState") {
        let transfer = [b"TR".as_slice(), b"HTP"].iter().any(|key| entries.has(key));
        found.unless(!transfer, "6.2.5: a transfer function");
        let blend = !entries.has(b"BM") || is(b"BM", b"Normal");
        found.unless(blend, "6.2.10: a way of blending");
    }
}

/// 6.2.3: what the colours mean.
fn intent(file: &Document, catalog: &Dictionary, found: &mut Found) {
    let intents = list(file, catalog, b"OutputIntents");
    let intents: Vec<_> = intents.iter().filter_map(|one| dictionary(file, one)).collect();
    let [intent] = intents.as_slice() else {
        return found.unless(false, format!("6.2.3: {} output intents", intents.len()));
    };
    found.unless(is_name(file, intent, b"S", b"GTS_PDFA1"), "6.2.3: not for PDF/A");
    let profile = get(file, intent, b"DestOutputProfile").and_then(|one| one.as_stream().ok());
    let Some(profile) = profile else { return found.unless(false, "6.2.3: no profile") };
    let three = profile.dict.get(b"N").and_then(Object::as_i64).is_ok_and(|count| count == 3);
    let bytes = profile.get_plain_content().unwrap();
    let is_rgb = bytes.get(12..20) == Some(b"mntrRGB ") && bytes.get(36..40) == Some(b"acsp");
    let is_known = bytes.get(8).is_some_and(|version| *version <= 4);
    found.unless(three && is_rgb && is_known, "6.2.3: not a profile of a screen's colours");
}

/// 6.3 and 6.5.1: only links, which are printed and lead to addresses.
fn annotations(file: &Document, page: &Dictionary, found: &mut Found) {
    for link in list(file, page, b"Annots").iter().filter_map(|one| dictionary(file, one)) {
        found.unless(is_name(file, link, b"Subtype", b"Link"), "6.3.1: not a link");
        let flags = link.get(b"F").and_then(Object::as_i64).unwrap_or(0);
        // Of invisible, hidden, print, no view and toggle no view, print alone.
        found.unless(flags & 0b1_0010_0111 == 0b100, "6.3.2: a link that is not printed");
        let action = get(file, link, b"A").and_then(|action| action.as_dict().ok());
        let leads = action.is_some_and(|action| is_name(file, action, b"S", b"URI"));
        found.unless(leads && !link.has(b"AA"), "6.5.1: a link that does something else");
    }
}

/// 6.2.2 and 6.1.13: known operators, resources that are there, states that are not too deep.
fn drawing(file: &Document, found: &mut Found) {
    for (number, id, page) in pages(file) {
        let size: Vec<f32> =
            list(file, page, b"MediaBox").iter().filter_map(|side| side.as_float().ok()).collect();
        let fits = |side: f32| (3.0..=14_400.0).contains(&side);
        let right = matches!(size[..], [x, y, right, top] if fits(right - x) && fits(top - y));
        found.unless(right, format!("6.1.13: page {number} of {size:?}"));
        let resources = get(file, page, b"Resources").and_then(|one| one.as_dict().ok());
        let has = |kind: &[u8], name: &Object| {
            let kind = resources.and_then(|all| get(file, all, kind)?.as_dict().ok());
            name.as_name().is_ok_and(|name| kind.is_some_and(|kind| kind.has(name)))
        };
        let mut depth = 0_i32;
        for operation in Content::decode(&file.get_page_content(id)).unwrap().operations {
            let operator = operation.operator.as_str();
            let known = OPERATORS.split_whitespace().any(|known| known == operator);
            found.unless(known, format!("6.2.2: page {number}: {operator}"));
            found.unless(!["K", "k"].contains(&operator), "6.2.4.3: colours of another device");
            let first = operation.operands.first();
            let there = match operator {
                "Tf" => first.is_some_and(|name| has(b"Font", name)),
                "Do" => first.is_some_and(|name| has(b"XObject", name)),
                "gs" => first.is_some_and(|name| has(b"ExtGState", name)),
                _ => true,
            };
            found.unless(there, format!("6.2.2: page {number}: {operator} without its resource"));
            depth += i32::from(operator == "q") - i32::from(operator == "Q");
            found.unless(depth <= 28, format!("6.1.13: page {number}: states too deep"));
        }
    }
}

/// 6.2.11.5: the widths that the file states are those of its fonts, to a thousandth of an em.
fn widths(file: &Document, found: &mut Found) {
    for entries in file.objects.values().filter_map(|object| object.as_dict().ok()) {
        for inner in list(file, entries, b"DescendantFonts") {
            let Some(font) = dictionary(file, inner) else { continue };
            let descriptor = get(file, font, b"FontDescriptor").and_then(|one| one.as_dict().ok());
            let program = descriptor.and_then(|one| get(file, one, b"FontFile2")?.as_stream().ok());
            let Some(program) = program else { continue };
            let program = program.get_plain_content().unwrap();
            let program = FontRef::new(&program).unwrap();
            let metrics = program.glyph_metrics(Size::new(1000.0), LocationRef::default());
            for (glyph, stated) in stated_widths(list(file, font, b"W")) {
                let own = metrics.advance_width(GlyphId::new(glyph)).unwrap_or(0.0);
                let near = (own - stated).abs() <= 1.0;
                found.unless(near, format!("6.2.11.5: glyph {glyph}: {stated}, not {own}"));
            }
        }
    }
}

/// The widths of glyphs (ISO 32000-1, 9.7.4.3).
fn stated_widths(entries: &[Object]) -> BTreeMap<u32, f32> {
    let mut widths = BTreeMap::new();
    let mut entries = entries.iter();
    while let (Some(first), Some(second)) = (entries.next(), entries.next()) {
        let first = first.as_i64().unwrap() as u32;
        match second {
            Object::Array(list) => {
                let list = list.iter().map(|width| width.as_float().unwrap());
                widths.extend((first..).zip(list));
            }
            last => {
                let width = entries.next().unwrap().as_float().unwrap();
                let last = last.as_i64().unwrap() as u32;
                widths.extend((first..=last).map(|glyph| (glyph, width)));
            }
        }
    }
    widths
}
