//! The words of a file, as somebody gets them who copies them: by the texts of glyphs and the
//! texts that replace them.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use pitchkit::store::Kit;

use crate::{kits, sample};

/// A glyph on a page.
pub(crate) struct Shown<'a> {
    pub(crate) font: &'a Dictionary,
    pub(crate) glyph: u16,
}

/// Every glyph of a page in the order of drawing.
pub(crate) fn shown(file: &Document, page: ObjectId) -> Vec<Shown<'_>> {
    let mut shown = Vec::new();
    walk(file, page, |event| {
        if let Event::Glyph(glyph) = event {
            shown.push(glyph);
        }
    });
    shown
}

/// The words of a page in the order of drawing, a line for every sequence of marked content.
pub(crate) fn words(file: &Document, page: ObjectId) -> String {
    let mut texts: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = BTreeMap::new();
    let mut words = String::new();
    let mut replaced = 0_usize;
    walk(file, page, |event| match event {
        Event::Begin(Some(text)) => {
            words.push_str(&text);
            replaced = 1;
        }
        Event::Begin(None) if replaced > 0 => replaced += 1,
        Event::Begin(None) => words.push('\n'),
        Event::End => replaced = replaced.saturating_sub(1),
        Event::Glyph(Shown { font, glyph }) if replaced == 0 => {
            let name = font.get(b"BaseFont").and_then(Object::as_name).unwrap();
            let texts =
                texts.entry(name.to_vec()).or_insert_with(|| to_unicode(file, font).unwrap());
            words.push_str(&texts[&glyph]);
        }
        Event::Glyph(_) => {}
    });
    words
}

enum Event<'a> {
    /// A sequence begins, perhaps with a text that replaces what is in it.
    Begin(Option<String>),
    End,
    Glyph(Shown<'a>),
}

fn walk<'a>(file: &'a Document, page: ObjectId, mut tell: impl FnMut(Event<'a>)) {
    let fonts = file.get_page_fonts(page).unwrap();
    let mut font = None;
    for operation in Content::decode(&file.get_page_content(page)).unwrap().operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "Tf" => font = fonts.get(operands[0].as_name().unwrap()).copied(),
            "BMC" | "BDC" => {
                let entries = operands.get(1).and_then(|entries| entries.as_dict().ok());
                let text = entries.and_then(|entries| entries.get(b"ActualText").ok());
                tell(Event::Begin(text.map(|text| lopdf::decode_text_string(text).unwrap())));
            }
            "EMC" => tell(Event::End),
            "Tj" | "TJ" => {
                let single = std::slice::from_ref(&operands[0]);
                let strings = operands[0].as_array().map_or(single, Vec::as_slice);
                let bytes = strings.iter().filter_map(|string| string.as_str().ok()).flatten();
                for pair in bytes.copied().collect::<Vec<u8>>().chunks_exact(2) {
                    let glyph = u16::from_be_bytes([pair[0], pair[1]]);
                    tell(Event::Glyph(Shown { font: font.unwrap(), glyph }));
                }
            }
            _ => {}
        }
    }
}

/// The texts of a font's glyphs, as its ToUnicode table has them (ISO 32000-1, 9.10.3).
pub(crate) fn to_unicode(file: &Document, font: &Dictionary) -> Option<BTreeMap<u16, String>> {
    let stream = font.get_deref(b"ToUnicode", file).ok()?.as_stream().ok()?;
    let table = String::from_utf8(stream.get_plain_content().ok()?).ok()?;
    let mut texts = BTreeMap::new();
    for line in section_lines(&table, "bfchar") {
        let [glyph, text] = codes(line).try_into().ok()?;
        texts.insert(glyph[0], String::from_utf16(&text).ok()?);
    }
    for line in section_lines(&table, "bfrange") {
        let [first, last, text] = codes(line).try_into().ok()?;
        for glyph in first[0]..=last[0] {
            let mut text = text.clone();
            *text.last_mut()? += glyph - first[0];
            texts.insert(glyph, String::from_utf16(&text).ok()?);
        }
    }
    Some(texts)
}

/// The lines of every section of a kind.
fn section_lines<'a>(table: &'a str, kind: &str) -> Vec<&'a str> {
    let (begin, end) = (format!("begin{kind}"), format!("end{kind}"));
    let sections = table.split(begin.as_str()).skip(1);
    let inside = sections.filter_map(|section| section.split(end.as_str()).next());
    inside.flat_map(str::lines).filter(|line| line.contains('<')).collect()
}

/// The codes `<…>` of a line, as UTF-16.
fn codes(line: &str) -> Vec<Vec<u16>> {
    let codes = line.split('<').skip(1).filter_map(|code| code.split('>').next());
    let units = |code: &str| {
        let digits = code.as_bytes().chunks(4).map(|unit| std::str::from_utf8(unit).unwrap());
        digits.map(|digits| u16::from_str_radix(digits, 16).unwrap()).collect()
    };
    codes.map(units).collect()
}

fn assert_in_order(words: &str, expected: &[&str]) {
    let mut rest = words;
    for part in expected {
        let Some((_, after)) = rest.split_once(part) else {
            panic!("{part:?} is not where it should be in {words}");
        };
        rest = after;
    }
}

#[test]
fn the_first_page_is_read_from_the_name_to_the_contact() {
    let file = sample();
    let page = file.page_iter().next().unwrap();
    let order = [
        "Mila",
        "Hartwell",
        "Low-waste home cooking",
        "@milaslarder",
        "Low-waste dinners for people",
        "I turn what is left in the fridge into weeknight dinners",
        "132K",
        "Where the audience is",
        "TikTok",
        "71.2K",
        "Instagram",
        "YouTube",
        "Rootbox",
        "hello@milaslarder.co",
        "1 November 2026",
    ];
    assert_in_order(&words(&file, page), &order);
}

/// What stands on lines of its own, or at both ends of a row, is several words.
#[test]
fn words_that_stand_apart_are_apart() {
    let file = sample();
    let pages: Vec<String> = file.page_iter().map(|page| words(&file, page)).collect();
    let lines: Vec<&str> = pages.iter().flat_map(|page| page.lines()).map(str::trim).collect();
    for line in ["Mila Hartwell", "sign-ups 1,870", "78% women 20% men 2% other"] {
        assert!(lines.contains(&line), "{line:?} is not in {lines:#?}");
    }
}

#[test]
fn the_second_page_is_read_from_the_work_to_the_method() {
    let file = sample();
    let page = file.page_iter().nth(1).unwrap();
    let order = [
        "Rootbox",
        "Six-part “use it up” series",
        "Oatfield & Co",
        "Havn Cookware",
        "Mila delivered two days early and beat our sign-up target by 62%.",
        "Hanna Brandt",
        "Age",
        "41%",
        "25–34",
        "Instagram Reel",
        "£850",
        "Seasonal series",
        "£2,400",
        "Prices exclude VAT.",
        "hello@milaslarder.co",
        "Method: Engagement",
    ];
    assert_in_order(&words(&file, page), &order);
}

/// Whatever shaping does, the words of the display list are those of the file.
#[test]
fn no_word_is_lost_between_the_page_and_the_file() {
    for (name, kit) in kits() {
        let Ok(drawing) = pitchkit::export::draw(&kit, &Default::default()) else { continue };
        let bytes = pitchkit::pdf::write(&drawing.document).unwrap();
        let file = Document::load_mem(&bytes).unwrap();
        for (page, id) in drawing.document.pages.iter().zip(file.page_iter()) {
            let drawn: String = page.text_runs().map(|run| run.text.as_str()).collect();
            assert_eq!(letters(&words(&file, id)), letters(&drawn), "{name}");
        }
    }
}

/// A letter that is set from two glyphs, two texts for one glyph: both are said as they are.
#[test]
fn accents_over_letters_are_copied_as_they_were_typed() {
    let folder = tempfile::tempdir().unwrap();
    let kit = "[creator]\nname = \"Zoë q\u{323}\u{301}ueen\"\nniche = \"x\u{323}\u{301} and x, 1\u{202f}000\"\n";
    std::fs::write(folder.path().join("kit.toml"), kit).unwrap();
    let kit = Kit::open(folder.path()).unwrap();
    let bytes = crate::export(&kit, pitchkit::profile::Paper::A4);
    assert_eq!(crate::check::check(&bytes), Vec::<String>::new());
    let file = Document::load_mem(&bytes).unwrap();
    let words = words(&file, file.page_iter().next().unwrap());
    assert_in_order(&words, &["Zoë", "q\u{323}\u{301}ueen", "x\u{323}\u{301} and x, 1 000"]);
}

/// Words without what is drawn in place of them: spaces and hyphens that do not break.
fn letters(text: &str) -> String {
    let text = text.replace(['\u{2010}', '\u{2011}'], "-");
    text.chars().filter(|character| !character.is_whitespace()).collect()
}
