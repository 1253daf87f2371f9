//! What the seal shows, and that no file, however it was made, harms who looks at it.

use std::fs;
use std::io::Write;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, SaveOptions, Stream, dictionary};
use pitchkit::pdf::{Part, Unreadable, Verdict, verify};
use pitchkit::profile::Paper;
use pitchkit::store::Kit;
use proptest::prelude::*;

use crate::{export, kits, text};

/// A kit without pictures, so that most bytes of its file are structure.
static SMALL: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("kit.toml"), Kit::sample().text()).unwrap();
    export(&Kit::open(folder.path()).unwrap(), Paper::A4)
});

fn small() -> Document {
    Document::load_mem(&SMALL).unwrap()
}

fn saved(mut file: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes).unwrap();
    bytes
}

/// What is said of the file after a change.
fn after(change: impl FnOnce(&mut Document)) -> Result<Verdict, Unreadable> {
    let mut file = small();
    change(&mut file);
    verify(&saved(file))
}

fn changed(parts: &[Part]) -> Result<Verdict, Unreadable> {
    Ok(Verdict::Changed(parts.to_vec()))
}

fn stream<'a>(file: &'a mut Document, key: &[u8], name: &[u8]) -> &'a mut Stream {
    let streams = file.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    let is_named =
        |one: &&mut Stream| one.dict.get(key).and_then(Object::as_name).is_ok_and(|is| is == name);
    streams.into_iter().find(is_named).unwrap()
}

#[test]
fn every_kit_is_as_it_was_written() {
    for (name, kit) in kits() {
        for paper in [Paper::A4, Paper::Letter] {
            assert_eq!(verify(&export(&kit, paper)), Ok(Verdict::Unchanged), "{name}");
        }
    }
}

/// How a file is packed does not count.
#[test]
fn a_file_that_was_only_packed_anew_is_unchanged() {
    assert_eq!(after(|_| ()), Ok(Verdict::Unchanged));
    assert_eq!(after(Document::decompress), Ok(Verdict::Unchanged));
    assert_eq!(after(Document::renumber_objects), Ok(Verdict::Unchanged));
    assert_eq!(after(|file| drop(file.trailer.remove(b"ID"))), Ok(Verdict::Unchanged));
    let mut old_fashioned = Vec::new();
    let plain =
        SaveOptions { use_object_streams: false, use_xref_streams: false, ..Default::default() };
    small().save_with_options(&mut old_fashioned, plain).unwrap();
    assert_eq!(verify(&old_fashioned), Ok(Verdict::Unchanged));
}

#[test]
fn a_change_is_found_where_it_is() {
    let draw = |file: &mut Document| {
        let page = file.page_iter().next().unwrap();
        let content = file.get_page_contents(page)[0];
        let content = file.get_object_mut(content).unwrap().as_stream_mut().unwrap();
        let mut drawn = content.get_plain_content().unwrap();
        drawn.extend(b" q Q");
        *content = Stream::new(dictionary! {}, drawn);
    };
    assert_eq!(after(draw), changed(&[Part::Pages]));
    let font = |file: &mut Document| {
        let fonts = file.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
        let font = fonts.into_iter().find(|one| one.dict.has(b"Length1")).unwrap();
        let mut program = font.get_plain_content().unwrap();
        *program.last_mut().unwrap() ^= 1;
        font.dict.remove(b"Filter");
        font.set_content(program);
    };
    assert_eq!(after(font), changed(&[Part::Pages]));
    let link = |file: &mut Document| {
        let entries = file.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
        let is_link = |one: &&mut Dictionary| {
            one.get(b"Subtype").and_then(Object::as_name).is_ok_and(|is| is == b"Link")
        };
        let link = entries.into_iter().find(is_link).unwrap();
        let uri = Object::string_literal("https://example.com/other");
        link.set("A", dictionary! { "S" => "URI", "URI" => uri });
    };
    assert_eq!(after(link), changed(&[Part::Pages]));
    let attachment = |file: &mut Document| {
        let kit = stream(file, b"Type", b"EmbeddedFile");
        kit.dict.remove(b"Filter");
        kit.set_content(b"{}".to_vec());
    };
    assert_eq!(after(attachment), changed(&[Part::Attachments]));
    let more = |file: &mut Document| {
        let file_id = file.add_object(dictionary! { "Type" => "Filespec" });
        file.catalog_mut().unwrap().set("AF", vec![file_id.into()]);
    };
    assert_eq!(after(more), changed(&[Part::Attachments]));
    let title = |file: &mut Document| {
        let id = file.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
        let title = Object::string_literal("Another");
        file.get_dictionary_mut(id).unwrap().set("Title", title);
    };
    assert_eq!(after(title), changed(&[Part::Details]));
    let script = |file: &mut Document| {
        let script = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("x") };
        file.catalog_mut().unwrap().set("OpenAction", script);
    };
    assert_eq!(after(script), changed(&[Part::Details]));
    let said = |file: &mut Document| {
        let packet = stream(file, b"Subtype", b"XML");
        let text = String::from_utf8(packet.content.clone()).unwrap();
        packet.set_content(text.replace("media kit", "mediakit").into_bytes());
    };
    assert_eq!(after(said), changed(&[Part::Details]));
    let page = |file: &mut Document| file.delete_pages(&[2]);
    let Ok(Verdict::Changed(parts)) = after(page) else { panic!("a page less") };
    assert!(parts.contains(&Part::Pages));
}

#[test]
fn a_broken_seal_is_no_seal() {
    let seal = |old: &str, new: &str| {
        after(|file| {
            let packet = stream(file, b"Subtype", b"XML");
            let text = String::from_utf8(packet.content.clone()).unwrap();
            assert!(text.contains(old));
            packet.set_content(text.replacen(old, new, 1).into_bytes());
        })
    };
    assert_eq!(seal("<pitchkit:seal>1<", "<pitchkit:seal>2<"), Ok(Verdict::Newer));
    assert_eq!(seal("<pitchkit:seal>", "<pitchkit:zeal>"), Ok(Verdict::Foreign));
    let other = seal("<pitchkit:pages>", "<pitchkit:pages>00");
    assert_eq!(other, changed(&[Part::Pages, Part::Details]));
    let none = after(|file| drop(file.catalog_mut().unwrap().remove(b"Metadata")));
    assert_eq!(none, Ok(Verdict::Foreign));
}

#[test]
fn what_is_no_kit_is_said_to_be_none() {
    assert_eq!(verify(b""), Err(Unreadable::NotPdf));
    assert_eq!(verify(b"schema = 1\n[creator]\n"), Err(Unreadable::NotPdf));
    assert_eq!(verify(b"%PDF-1.7\n"), Err(Unreadable::Damaged));
    let foreign = pdf(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"], "");
    assert_eq!(verify(&foreign), Ok(Verdict::Foreign));
    let locked = pdf(&["<</Type/Catalog>>"], "/Encrypt 1 0 R");
    assert_eq!(verify(&locked), Err(Unreadable::Encrypted));
}

/// A file of these objects.
fn pdf(objects: &[&str], trailer: &str) -> Vec<u8> {
    let bytes: Vec<Vec<u8>> = objects.iter().map(|object| object.as_bytes().to_vec()).collect();
    pdf_of(&bytes, trailer)
}

fn pdf_of(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", file.len());
        file.extend(format!("{} 0 obj\n", index + 1).bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    file.extend(table.bytes());
    let size = objects.len() + 1;
    file.extend(format!("trailer\n<</Root 1 0 R/Size {size}{trailer}>>\n").bytes());
    file.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
    file
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn stream_object(entries: &str, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let head = format!("<<{entries}/Filter/FlateDecode/Length {length}>>stream\n");
    [head.as_bytes(), content, b"\nendstream"].concat()
}

/// A catalog whose metadata pretend to be sealed.
fn sealed(catalog: &str, others: &[Vec<u8>]) -> Vec<u8> {
    let packet = b"<pitchkit:seal>1</pitchkit:seal>";
    let mut objects = vec![
        format!("<</Type/Catalog/Metadata 2 0 R/Pages 3 0 R{catalog}>>").into_bytes(),
        stream_object("", &packed(packet)),
    ];
    objects.extend(others.iter().cloned());
    pdf_of(&objects, "")
}

/// Files that are built to harm: each is answered within seconds.
#[test]
fn hostile_files_are_answered() {
    let all = changed(&[Part::Pages, Part::Attachments, Part::Details]);
    let zeros = packed(&vec![0; 192 << 20]);
    let bomb = packed(&zeros);
    let nested = |open: &str| format!("<</Type/Pages/X{}>>", open.repeat(200_000)).into_bytes();
    let wide = format!("<</X[{}]>>", "0 ".repeat(8 << 20)).into_bytes();
    let rows = "0000000009 00000 n \n".repeat(200_000);
    let page_loop = b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 99999999>>".to_vec();
    let looped = b"<</Type/Pages/Kids[3 0 R]/Parent 4 0 R>>".to_vec();
    let xref_stream = |entries: &str, content: &[u8]| {
        let object = stream_object(&format!("/Type/XRef{entries}"), content);
        [b"%PDF-1.7\n7 0 obj\n".as_slice(), &object, b"\nendobj\nstartxref\n9\n%%EOF"].concat()
    };
    let objstm =
        |entries: &str, content: &[u8]| stream_object(&format!("/Type/ObjStm{entries}"), content);
    // Eight streams that unpack to the whole budget each.
    let bombs: Vec<Vec<u8>> = (0..8).map(|_| stream_object("", &zeros)).collect();
    let list: String = (4..12).map(|id| format!("{id} 0 R ")).collect();
    let mut many = vec![format!("<</X[{list}]>>").into_bytes()];
    many.extend(bombs);

    let cases: Vec<(&str, Vec<u8>, Result<Verdict, Unreadable>)> = vec![
        ("a bomb", sealed("", &[stream_object("", &bomb)]), all.clone()),
        ("bombs", sealed("", &many), Err(Unreadable::TooMuch)),
        ("lists in lists", sealed("", &[nested("[")]), Err(Unreadable::Damaged)),
        ("texts in texts", sealed("", &[nested("(")]), Err(Unreadable::Damaged)),
        ("dictionaries", sealed("", &[nested("<</A")]), Err(Unreadable::Damaged)),
        ("a wide list", sealed("", &[wide]), Err(Unreadable::TooMuch)),
        ("a loop of pages", sealed("", &[page_loop, looped]), all.clone()),
        ("an object that is itself", sealed("/X 3 0 R", &[b"3 0 R".to_vec()]), all),
        (
            "a length that is its own stream",
            sealed("", &[b"<</Length 3 0 R>>stream\nx\nendstream".to_vec()]),
            Err(Unreadable::Damaged),
        ),
        (
            "a length beyond the end",
            sealed("", &[b"<</Length 18446744073709551615>>stream\nx\nendstream".to_vec()]),
            Err(Unreadable::Damaged),
        ),
        (
            "a table that leads to itself",
            pdf(&["<</Type/Catalog>>"], "/Prev 9/XRefStm 9"),
            Err(Unreadable::Damaged),
        ),
        (
            "a table that never ends",
            format!("%PDF-1.7\nxref\n0 4294967295\n{rows}\nstartxref\n9\n").into_bytes(),
            Err(Unreadable::Damaged),
        ),
        (
            "a table of nothing",
            xref_stream("/W[0 0 0]/Size 9", &packed(b"")),
            Err(Unreadable::Damaged),
        ),
        (
            "a table of huge numbers",
            xref_stream(
                "/W[1 8 8]/Index[4294967295 9 0 18446744073709551615]/Root 1 0 R",
                &packed(&[0xFF; 17 * 99]),
            ),
            Err(Unreadable::Damaged),
        ),
        (
            "a table that is a bomb",
            xref_stream("/W[1 1 1]/Root 1 0 R", &zeros),
            Err(Unreadable::TooMuch),
        ),
        (
            "a table in endless rows",
            xref_stream(
                "/W[1 1 1]/DecodeParms<</Predictor 12/Columns 18446744073709551615>>",
                &packed(&[2; 999]),
            ),
            Err(Unreadable::Damaged),
        ),
        (
            "objects packed with themselves",
            {
                let table = [1, 0, 30, 0, 2, 0, 1, 0, 2, 0, 1, 1];
                let stream = objstm("/N 99999999/First 9", &packed(b"1 0 1 5 <<>>"));
                let mut file = [b"%PDF-1.7\n1 0 obj\n".as_slice(), &stream, b"\nendobj\n"].concat();
                let start = file.len();
                let entries = "/Type/XRef/W[1 2 1]/Index[1 3]/Root 2 0 R";
                file.extend(b"9 0 obj\n");
                file.extend(stream_object(entries, &packed(&table)));
                file.extend(format!("\nendobj\nstartxref\n{start}\n%%EOF").bytes());
                file
            },
            Err(Unreadable::Damaged),
        ),
    ];
    for (name, file, expected) in cases {
        let start = Instant::now();
        assert_eq!(verify(&file), expected, "{name}");
        assert!(start.elapsed() < Duration::from_secs(20), "{name}: {:?}", start.elapsed());
    }
}

#[test]
fn a_part_of_a_file_is_never_the_file() {
    let length = SMALL.len();
    for end in (0..length).step_by(997).chain(length - 40..length - 6) {
        assert!(verify(&SMALL[..end]).is_err(), "{end} of {length} bytes");
    }
}

/// What another program reads from a file: the words of its pages, and its attachments.
type Reading = (Vec<String>, Vec<(String, Vec<u8>)>);

fn reading(bytes: &[u8]) -> Option<Reading> {
    let file = Document::load_mem(bytes).ok().filter(|file| file.catalog().is_ok())?;
    let words = file.page_iter().map(|page| text::words(&file, page)).collect();
    Some((words, crate::check::attachments::attachments(&file)))
}

/// Whether a file that is called unchanged still says what it said, to a program that opens it: some
/// give up at a slip in the table of objects that others do not look at.
fn is_right(bytes: &[u8]) -> bool {
    verify(bytes) != Ok(Verdict::Unchanged)
        || reading(bytes).is_none_or(|read| Some(read) == reading(&SMALL))
}

/// Where two files differ first.
fn difference(one: &[u8], other: &[u8]) -> (usize, String, String) {
    let at = one.iter().zip(other).position(|(one, other)| one != other).unwrap_or(0);
    let near = |bytes: &[u8]| {
        let near = bytes.get(at.saturating_sub(40)..bytes.len().min(at + 40));
        near.unwrap_or_default().escape_ascii().to_string()
    };
    (at, near(one), near(other))
}

/// A change of some bytes.
fn mutations() -> impl Strategy<Value = Vec<(prop::sample::Index, u8, u8)>> {
    let byte = prop_oneof![any::<u8>(), prop::sample::select(b"0123456789<>[]()/ R".to_vec())];
    prop::collection::vec((any::<prop::sample::Index>(), byte, 0..4_u8), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, ..ProptestConfig::default() })]

    /// Whatever happens to its bytes, a file is answered; one that is called unchanged still says
    /// what it said.
    #[test]
    fn no_accident_harms_or_is_overlooked(mutations in mutations()) {
        let mut bytes = SMALL.clone();
        for (index, byte, kind) in mutations {
            let at = index.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                // one byte is left, so that the next accident has something to happen to
                2 if bytes.len() > 1 => drop(bytes.remove(at)),
                2 => {}
                _ => bytes.truncate(at.max(1)),
            }
        }
        prop_assert!(is_right(&bytes), "{:?}", difference(&SMALL, &bytes));
    }

    /// The same where every byte is structure: nothing is packed.
    #[test]
    fn no_accident_to_the_structure_harms(mutations in mutations()) {
        static PLAIN: LazyLock<Vec<u8>> = LazyLock::new(|| {
            let mut file = small();
            file.decompress();
            let mut bytes = Vec::new();
            file.save_to(&mut bytes).unwrap();
            bytes
        });
        let mut bytes = PLAIN.clone();
        for (index, byte, _) in mutations {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        prop_assert!(is_right(&bytes), "{:?}", difference(&PLAIN, &bytes));
    }

    /// Nor does anything that never was a file.
    #[test]
    fn noise_is_answered(noise in prop::collection::vec(any::<u8>(), 0..400)) {
        let file = [b"%PDF-1.7\n".as_slice(), &noise, b"\nstartxref\n9\n%%EOF"].concat();
        prop_assert!(verify(&file).is_err());
    }
}
