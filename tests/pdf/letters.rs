//! Letters that the program has no fonts for, set in the fonts of the tests.

use std::fs;
use std::path::Path;

use lopdf::Document;
use pitchkit::export::{Fallback, Options, Rendered, render};
use pitchkit::store::Kit;

use crate::{check, text};

const FONTS: [&str; 6] =
    ["cjk.otf", "arabic.ttf", "hebrew.ttf", "thai.ttf", "devanagari.ttf", "emoji.ttf"];

/// The kit of a creator of this name, who says this.
fn exported(name: &str, tagline: &str) -> Rendered {
    let folder = tempfile::tempdir().unwrap();
    let kit = format!("[creator]\nname = \"{name}\"\ntagline = \"{tagline}\"\n");
    fs::write(folder.path().join("kit.toml"), kit).unwrap();
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fonts");
    let files = FONTS.map(|font| fs::read(fonts.join(font)).unwrap());
    let fallback = Fallback::new(files.to_vec(), false).unwrap();
    let options = Options { fallback, ..Options::default() };
    render(&Kit::open(folder.path()).unwrap(), &options).unwrap()
}

fn words(rendered: &Rendered) -> String {
    let file = Document::load_mem(&rendered.bytes).unwrap();
    let page = file.page_iter().next().unwrap();
    text::words(&file, page)
}

#[test]
fn a_file_in_any_letters_keeps_to_the_rules() {
    for (name, tagline) in [
        ("小林 美和子", "残りものを、いちばんのごちそうに。"),
        ("ليلى الحسيني", "مطبخ بلا هدر"),
        ("נועה כהן־לוי", "תל אביב"),
        ("สมหญิง ใจดีมีสุข", "อาหารเย็นจากของเหลือในตู้เย็น"),
        ("प्रियंका श्रीवास्तव", "मुंबई"),
        ("Mila", "jam 🍓 by 👩\u{200d}🍳"),
    ] {
        let rendered = exported(name, tagline);
        assert_eq!(check::check(&rendered.bytes), Vec::<String>::new(), "{name}");
        assert!(rendered.left_out.is_empty(), "{name}: {:?}", rendered.left_out);
        assert!(!rendered.borrowed.is_empty(), "{name}");
    }
}

#[test]
fn a_font_is_cut_down_whatever_its_outlines() {
    let whole = fs::metadata(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fonts/cjk.otf"));
    let rendered = exported("小林", "");
    let file = Document::load_mem(&rendered.bytes).unwrap();
    let bare = file.objects.values().filter_map(|object| object.as_stream().ok()).find(|stream| {
        stream
            .dict
            .get(b"Subtype")
            .and_then(lopdf::Object::as_name)
            .is_ok_and(|it| it == b"CIDFontType0C")
    });
    let program = bare.unwrap().get_plain_content().unwrap();
    assert!((program.len() as u64) < whole.unwrap().len() / 2);
}

#[test]
fn words_from_the_left_are_copied_as_they_are_read() {
    let words = words(&exported("小林 美和子", "残りものを、いちばん 🍓 に。"));
    assert!(words.contains("小林 美和子"), "{words}");
    assert!(words.contains("残りものを、いちばん 🍓 に。"), "{words}");
}

#[test]
fn words_from_the_right_are_written_as_they_stand() {
    let words = words(&exported("ليلى الحسيني", ""));
    let standing = |word: &str| word.chars().rev().collect::<String>();
    assert!(words.contains(&standing("ليلى")), "{words}");
    assert!(words.contains(&standing("الحسيني")), "{words}");
}

#[test]
fn what_no_font_has_is_left_out_and_named() {
    let rendered = exported("小林 ᚠ", "");
    let named: Vec<String> = rendered.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(named, ["ᚠ: no font was found for it"]);
}
