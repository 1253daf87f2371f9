//! Every rule of the checker finds what it is there for.

mod archive;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

use crate::check::check_document;
use crate::sample;

/// Damages the sample, and expects a message.
fn finds(expected: &str, damage: impl FnOnce(&mut Document)) {
    let mut file = sample();
    damage(&mut file);
    let found = check_document(&file);
    assert!(found.iter().any(|one| one.contains(expected)), "{expected:?} is not in {found:#?}");
}

fn first_page(file: &Document) -> ObjectId {
    file.page_iter().next().unwrap()
}

/// The first dictionary with this name under this key.
fn named<'a>(file: &'a mut Document, key: &[u8], name: &[u8]) -> &'a mut Dictionary {
    let entries = file.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
    let is_named = |entries: &&mut Dictionary| {
        entries.get(key).is_ok_and(|entry| entry.as_name().is_ok_and(|found| found == name))
    };
    entries.into_iter().find(is_named).unwrap()
}

fn element<'a>(file: &'a mut Document, kind: &str) -> &'a mut Dictionary {
    named(file, b"S", kind.as_bytes())
}

fn link(file: &mut Document) -> &mut Dictionary {
    named(file, b"Subtype", b"Link")
}

fn information(file: &mut Document) -> &mut Dictionary {
    let id = file.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
    file.get_dictionary_mut(id).unwrap()
}

/// Changes what the first page draws.
fn draw(file: &mut Document, change: impl FnOnce(&mut Vec<Operation>)) {
    let page = first_page(file);
    let mut content = Content::decode(&file.get_page_content(page)).unwrap();
    change(&mut content.operations);
    let stream = file.get_page_contents(page)[0];
    let stream = file.get_object_mut(stream).unwrap().as_stream_mut().unwrap();
    *stream = Stream::new(dictionary! {}, content.encode().unwrap());
}

fn last(operations: &[Operation], operator: &str) -> usize {
    operations.iter().rposition(|operation| operation.operator == operator).unwrap()
}

#[test]
fn the_sample_itself_is_well_formed() {
    assert_eq!(check_document(&sample()), Vec::<String>::new());
}

#[test]
fn what_is_painted() {
    finds("a sequence does not end", |file| {
        draw(file, |all| drop(all.remove(last(all, "EMC"))));
    });
    finds("an end without a beginning", |file| {
        draw(file, |all| all.push(Operation::new("EMC", Vec::new())));
    });
    finds("S is not tagged", |file| {
        draw(file, |all| all.push(Operation::new("S", Vec::new())));
    });
    finds("0 twice", |file| {
        draw(file, |all| {
            let again = Object::Dictionary(dictionary! { "MCID" => 0 });
            all.push(Operation::new("BDC", vec!["Span".into(), again]));
            all.push(Operation::new("EMC", Vec::new()));
        });
    });
    finds("a sequence inside another", |file| {
        draw(file, |all| {
            let end = last(all, "EMC");
            all.insert(end, Operation::new("EMC", Vec::new()));
            all.insert(end, Operation::new("BMC", vec!["Artifact".into()]));
        });
    });
    finds("in the parent tree", |file| {
        draw(file, |all| {
            let other = Object::Dictionary(dictionary! { "MCID" => 9000 });
            all.push(Operation::new("BDC", vec!["Span".into(), other]));
            all.push(Operation::new("EMC", Vec::new()));
        });
    });
}

#[test]
fn the_structure() {
    finds("Figure: no alternative text", |file| drop(element(file, "Figure").remove(b"Alt")));
    finds("TH: no scope", |file| drop(element(file, "TH").remove(b"A")));
    finds("TD in \"Table\"", |file| element(file, "TR").set("S", "TD"));
    finds("Table: rows of", |file| {
        let cells = element(file, "TR").get_mut(b"K").unwrap().as_array_mut().unwrap();
        cells.pop();
    });
    finds("P: holds nothing", |file| element(file, "P").set("K", Vec::<Object>::new()));
    finds("Blurb: no such type", |file| element(file, "P").set("S", "Blurb"));
    finds("a level of headings is left out", |file| element(file, "H2").set("S", "H4"));
    finds("is not of the first level", |file| element(file, "H1").set("S", "H2"));
    finds("does not lead back", |file| drop(element(file, "H1").remove(b"P")));
    finds("Link: 0 places to click", |file| {
        let kids = element(file, "Link").get_mut(b"K").unwrap().as_array_mut().unwrap();
        kids.retain(|kid| !kid.as_dict().unwrap().has_type(b"OBJR"));
    });
    finds("no element holds", |file| {
        let kids = element(file, "H1").get_mut(b"K").unwrap().as_array_mut().unwrap();
        kids.pop();
    });
    finds("belongs to another element", |file| {
        let page = first_page(file);
        let tree = named(file, b"Type", b"StructTreeRoot").get(b"ParentTree").unwrap();
        let tree = tree.as_reference().unwrap();
        let numbers = file.get_dictionary(tree).unwrap().get(b"Nums").unwrap();
        let owners = numbers.as_array().unwrap()[1].as_reference().unwrap();
        let owners = file.get_object_mut(owners).unwrap().as_array_mut().unwrap();
        owners[0] = page.into();
    });
    finds("its link does not lead back", |file| link(file).set("StructParent", 0));
    finds("no structure", |file| {
        file.catalog_mut().unwrap().remove(b"StructTreeRoot");
    });
}

#[test]
fn the_file() {
    finds("version 1.3", |file| file.version = "1.3".into());
    finds("not marked as tagged", |file| drop(file.catalog_mut().unwrap().remove(b"MarkInfo")));
    finds("no language", |file| drop(file.catalog_mut().unwrap().remove(b"Lang")));
    finds("not its title", |file| {
        file.catalog_mut().unwrap().remove(b"ViewerPreferences");
    });
    finds("no metadata", |file| drop(file.catalog_mut().unwrap().remove(b"Metadata")));
    finds("no bookmarks", |file| drop(file.catalog_mut().unwrap().remove(b"Outlines")));
    finds("bookmarks, not", |file| named(file, b"Type", b"Outlines").set("Count", 1));
    finds("no title", |file| drop(information(file).remove(b"Title")));
    finds("Subject says nothing", |file| {
        information(file).set("Subject", Object::string_literal(""));
    });
    finds("look like PDF/X", |file| {
        information(file).set("GTS_PDFXVersion", Object::string_literal("x"));
    });
    finds("no mark of PDF/UA-1", |file| {
        let packet = file.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
        let stream = file.get_object_mut(packet).unwrap().as_stream_mut().unwrap();
        let text = String::from_utf8(stream.content.clone()).unwrap();
        stream.content = text.replace("pdfuaid:part>1", "pdfuaid:part>2").into_bytes();
    });
    finds("holds a script", |file| {
        file.add_object(dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("x") });
    });
}

#[test]
fn links() {
    finds("no tab order", |file| {
        let page = first_page(file);
        file.get_dictionary_mut(page).unwrap().remove(b"Tabs");
    });
    finds("a link: no description", |file| drop(link(file).remove(b"Contents")));
    for uri in ["javascript:alert(1)", "file:///etc/passwd", "https://bäckerei.de", "https://a b"]
    {
        finds("a link: leads to", |file| {
            let uri = Object::String(uri.as_bytes().to_vec(), StringFormat::Literal);
            link(file).set("A", dictionary! { "S" => "URI", "URI" => uri });
        });
    }
}

#[test]
fn fonts() {
    let font = |file: &mut Document| -> ObjectId {
        let is_font =
            |object: &Object| object.as_dict().is_ok_and(|entries| entries.has(b"DescendantFonts"));
        *file.objects.iter().find(|(_, object)| is_font(object)).unwrap().0
    };
    finds("no texts of its glyphs", |file| {
        let id = font(file);
        file.get_dictionary_mut(id).unwrap().remove(b"ToUnicode");
    });
    finds("not marked as cut down", |file| {
        let id = font(file);
        file.get_dictionary_mut(id).unwrap().set("BaseFont", "Helvetica");
    });
    finds("not embedded", |file| {
        drop(named(file, b"Type", b"FontDescriptor").remove(b"FontFile2"));
    });
    finds("stands for nothing", |file| {
        let id = font(file);
        let empty = file.add_object(Stream::new(dictionary! {}, Vec::new()));
        file.get_dictionary_mut(id).unwrap().set("ToUnicode", empty);
    });
    finds("a box for a missing character", |file| {
        draw(file, |all| {
            let text = last(all, "TJ");
            let missing = Object::String(vec![0, 0], StringFormat::Hexadecimal);
            all[text].operands[0].as_array_mut().unwrap().push(missing);
        });
    });
}
