//! What a file says of itself, and that it is the same every time.

use lopdf::{Document, Object};
use pitchkit::export::{Options, render};
use pitchkit::profile::Paper;
use pitchkit::store::Kit;

use crate::{export, sample};

/// An entry of the information about a file, if it says anything.
pub(crate) fn information(file: &Document, key: &[u8]) -> Option<String> {
    let entries = file.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
    let entry = file.get_dictionary(entries).unwrap().get(key).ok()?;
    Some(lopdf::decode_text_string(entry).unwrap())
}

fn metadata(file: &Document) -> String {
    let stream = file.catalog().unwrap().get_deref(b"Metadata", file).unwrap();
    String::from_utf8(stream.as_stream().unwrap().content.clone()).unwrap()
}

fn identity(file: &Document) -> &[Object] {
    file.trailer.get(b"ID").unwrap().as_array().unwrap()
}

#[test]
fn the_same_kit_gives_the_same_bytes() {
    let (first, second) = (export(&Kit::sample(), Paper::A4), export(&Kit::sample(), Paper::A4));
    assert!(first == second);
}

#[test]
fn another_document_has_another_identity() {
    let letter = Document::load_mem(&export(&Kit::sample(), Paper::Letter)).unwrap();
    let a4 = sample();
    assert_eq!(identity(&a4)[0], identity(&a4)[1]);
    assert_ne!(identity(&a4), identity(&letter));
}

#[test]
fn its_day_is_that_of_the_numbers() {
    let file = sample();
    for key in [b"CreationDate".as_slice(), b"ModDate"] {
        assert_eq!(information(&file, key).unwrap(), "D:20261101000000Z");
    }
    assert!(metadata(&file).contains("<xmp:ModifyDate>2026-11-01T00:00:00Z</xmp:ModifyDate>"));
}

#[test]
fn its_day_can_be_given() {
    let date = Some(jiff::civil::date(2025, 2, 3));
    let options = Options { date, ..Options::default() };
    let bytes = render(&Kit::sample(), &options).unwrap().bytes;
    let file = Document::load_mem(&bytes).unwrap();
    assert_eq!(information(&file, b"CreationDate").unwrap(), "D:20250203000000Z");
    assert!(metadata(&file).contains("<xmp:CreateDate>2025-02-03T00:00:00Z</xmp:CreateDate>"));
}

#[test]
fn a_kit_without_numbers_has_no_day() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("kit.toml"), "[creator]\nname = \"Ada\"\n").unwrap();
    let bytes = export(&Kit::open(folder.path()).unwrap(), Paper::A4);
    assert!(crate::check::check(&bytes).is_empty());
    let file = Document::load_mem(&bytes).unwrap();
    assert_eq!(information(&file, b"CreationDate"), None);
    assert!(!metadata(&file).contains("CreateDate"));
}

#[test]
fn a_link_covers_the_words_it_belongs_to() {
    let drawing = pitchkit::export::draw(&Kit::sample(), &Options::default()).unwrap();
    let file = Document::load_mem(&pitchkit::pdf::write(&drawing.document).unwrap()).unwrap();
    let page = &drawing.document.pages[0];
    let address = page.text_runs().find(|run| run.text == "hello@milaslarder.co").unwrap();
    let id = file.page_iter().next().unwrap();
    let covers = file.get_page_annotations(id).unwrap().into_iter().any(|annotation| {
        let corners = annotation.get(b"Rect").unwrap().as_array().unwrap();
        let [left, bottom, right, top] =
            [0, 1, 2, 3].map(|index: usize| corners[index].as_float().unwrap());
        let baseline = page.size.height - address.baseline;
        left <= address.x
            && right >= address.x + address.width
            && bottom <= baseline - 0.2 * address.size
            && top >= baseline + 0.7 * address.size
    });
    assert!(covers);
}
