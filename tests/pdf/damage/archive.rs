//! The same for the rules of PDF/A-3b.

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::{draw, finds, first_page, information, link, named};
use crate::check::check;

/// Damages the bytes of the sample, and expects a message.
fn finds_in_bytes(expected: &str, damage: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = crate::SAMPLE.clone();
    damage(&mut bytes);
    let found = check(&bytes);
    assert!(found.iter().any(|one| one.contains(expected)), "{expected:?} is not in {found:#?}");
}

fn catalog(file: &mut Document) -> &mut Dictionary {
    file.catalog_mut().unwrap()
}

fn stream<'a>(file: &'a mut Document, key: &[u8], name: &[u8]) -> &'a mut Stream {
    let streams = file.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    let is_named =
        |one: &&mut Stream| one.dict.get(key).and_then(Object::as_name).is_ok_and(|is| is == name);
    streams.into_iter().find(is_named).unwrap()
}

fn say(file: &mut Document, old: &str, new: &str) {
    let packet = stream(file, b"Subtype", b"XML");
    let text = String::from_utf8(packet.content.clone()).unwrap();
    assert!(text.contains(old), "{old}");
    packet.content = text.replace(old, new).into_bytes();
}

#[test]
fn the_bytes() {
    finds_in_bytes("6.1.2: header", |bytes| bytes[5] = b'2');
    finds_in_bytes("6.1.2: no binary comment", |bytes| bytes[10..14].fill(b'a'));
    finds_in_bytes("6.1.3: something after", |bytes| bytes.extend(b"\nmore"));
    finds_in_bytes("6.1.7.1: no line end", |bytes| {
        let at = bytes.windows(10).position(|word| word == b"\nendstream").unwrap();
        bytes[at] = b' ';
    });
}

#[test]
fn the_file_and_its_catalog() {
    finds("6.1.3: no identity", |file| drop(file.trailer.remove(b"ID")));
    finds("6.1.3: encrypted", |file| file.trailer.set("Encrypt", dictionary! {}));
    for (key, clause) in [
        ("AcroForm", "6.4"),
        ("OpenAction", "6.5.2"),
        ("AA", "6.5.2"),
        ("OCProperties", "6.9"),
        ("Requirements", "6.11"),
        ("Perms", "6.1.12"),
    ] {
        finds(clause, |file| catalog(file).set(key, dictionary! {}));
    }
    finds("6.10: other presentations", |file| {
        let names = catalog(file).get_mut(b"Names").unwrap().as_dict_mut().unwrap();
        names.set("AlternatePresentations", dictionary! {});
    });
}

#[test]
fn values() {
    let put = |object: Object| {
        move |file: &mut Document| {
            file.add_object(object);
        }
    };
    finds("6.1.13: 5000000000", put(5_000_000_000_i64.into()));
    finds("a long text", put(Object::string_literal("x".repeat(40_000))));
    finds("a long name", put(Object::Name(vec![b'x'; 128])));
    finds("a name that is not UTF-8", put(Object::Name(vec![0xFF])));
    let add = |entries: Dictionary| put(Stream::new(entries, Vec::new()).into());
    finds("a stream outside", add(dictionary! { "F" => Object::string_literal("x") }));
    finds("6.1.7.2", add(dictionary! { "Filter" => "LZWDecode" }));
    let image = || dictionary! { "Subtype" => "Image", "ColorSpace" => "DeviceRGB" };
    let with = |mut entries: Dictionary, key: &str, value: Object| {
        entries.set(key, value);
        entries
    };
    finds("an image in other", add(with(image(), "ColorSpace", "DeviceCMYK".into())));
    finds("with others in its", add(with(image(), "OPI", 1.into())));
    finds("interpolated", add(with(image(), "Interpolate", true.into())));
    finds("6.2.9", add(dictionary! { "Subtype" => "PS" }));
    finds("6.2.5", add(dictionary! { "Type" => "ExtGState", "TR" => "Identity" }));
    finds("6.2.10", add(dictionary! { "Type" => "ExtGState", "BM" => "Glow" }));
}

#[test]
fn colours() {
    finds("0 output intents", |file| drop(catalog(file).remove(b"OutputIntents")));
    finds("not for PDF/A", |file| named(file, b"S", b"GTS_PDFA1").set("S", "GTS_PDFX"));
    finds("no profile", |file| {
        named(file, b"S", b"GTS_PDFA1").remove(b"DestOutputProfile");
    });
    finds("not a profile of", |file| {
        let intent = named(file, b"S", b"GTS_PDFA1");
        let profile = intent.get(b"DestOutputProfile").and_then(Object::as_reference).unwrap();
        let profile = file.get_object_mut(profile).unwrap().as_stream_mut().unwrap();
        profile.dict.set("N", 4);
    });
    finds("colours of another device", |file| {
        draw(file, |all| all.push(Operation::new("k", vec![0.into(); 4])));
    });
}

#[test]
fn what_is_drawn() {
    finds("6.2.2: page 1: zz", |file| {
        draw(file, |all| all.push(Operation::new("zz", Vec::new())));
    });
    finds("6.2.2: page 1: gs without", |file| {
        draw(file, |all| all.push(Operation::new("gs", vec!["G9".into()])));
    });
    finds("states too deep", |file| {
        draw(file, |all| all.extend(vec![Operation::new("q", Vec::new()); 29]));
    });
    finds("6.1.13: page 1 of", |file| {
        let page = first_page(file);
        let sides = vec![0.into(), 0.into(), 2.into(), 20_000.into()];
        file.get_dictionary_mut(page).unwrap().set("MediaBox", sides);
    });
    finds("6.2.11.5", |file| {
        let is_font = |object: &&mut Object| {
            object.as_dict().is_ok_and(|entries| entries.has(b"DescendantFonts"))
        };
        let font = file.objects.values_mut().find(is_font).unwrap().as_dict_mut().unwrap();
        let inner = font.get_mut(b"DescendantFonts").unwrap().as_array_mut().unwrap();
        let widths = vec![1.into(), Object::Array(vec![3.into()])];
        match &mut inner[0] {
            Object::Dictionary(inner) => inner.set("W", widths),
            other => {
                let id = other.as_reference().unwrap();
                file.get_dictionary_mut(id).unwrap().set("W", widths);
            }
        }
    });
    finds("acts by itself", |file| {
        let page = first_page(file);
        file.get_dictionary_mut(page).unwrap().set("AA", dictionary! {});
    });
}

#[test]
fn links() {
    finds("6.3.1", |file| link(file).set("Subtype", "Movie"));
    finds("6.3.2", |file| link(file).set("F", 6));
    finds("6.3.2", |file| drop(link(file).remove(b"F")));
    finds("6.5.1", |file| link(file).set("A", dictionary! { "S" => "Launch" }));
}

#[test]
fn metadata() {
    finds("not a packet", |file| say(file, "<?xpacket end", "<?packet end"));
    finds("not XML", |file| say(file, "</dc:title>", ""));
    finds("no mark of PDF/A-3b", |file| say(file, "conformance>B", "conformance>A"));
    finds("6.6.3: title says", |file| {
        information(file).set("Title", Object::string_literal("Other"));
    });
    finds("6.6.3: CreateDate says", |file| drop(information(file).remove(b"CreationDate")));
    finds("nobody knows pages", |file| {
        say(file, "<pdfaProperty:name>pages<", "<pdfaProperty:name>other<");
    });
    finds("nobody knows part", |file| say(file, "URI>http://www.aiim.org/pdfua", "URI>http://x"));
    finds("is not explained", |file| say(file, "category>internal", "category>own"));
    finds("has no prefix", |file| say(file, "pdfaSchema:prefix>", "pdfaSchema:prefixes>"));
}

#[test]
fn attachments() {
    let entries = |file: &mut Document, change: fn(&mut Dictionary)| {
        change(named(file, b"Type", b"Filespec"));
    };
    finds("has another name", |file| entries(file, |all| drop(all.remove(b"UF"))));
    finds("says nothing", |file| entries(file, |all| drop(all.remove(b"Desc"))));
    finds("has no relation", |file| entries(file, |all| drop(all.remove(b"AFRelationship"))));
    finds("belongs to nothing", |file| drop(catalog(file).remove(b"AF")));
    finds("is not there", |file| entries(file, |all| drop(all.remove(b"EF"))));
    let embedded = |file: &mut Document, change: fn(&mut Stream)| {
        change(stream(file, b"Type", b"EmbeddedFile"));
    };
    finds("no media type", |file| embedded(file, |one| drop(one.dict.remove(b"Subtype"))));
    let changed: fn(&mut Stream) = |one| {
        one.dict.remove(b"Filter");
        one.set_content(b"{}".to_vec());
    };
    finds("another size", |file| embedded(file, changed));
    finds("another check sum", |file| embedded(file, changed));
    finds("another day", |file| embedded(file, |one| drop(one.dict.remove(b"Params"))));
}
