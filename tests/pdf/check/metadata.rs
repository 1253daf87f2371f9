//! The metadata stream (ISO 19005-3, 6.6): what it must say, that it says the same as the
//! information about the file, and that it explains what nobody knows.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document};
use roxmltree::Node;

use super::{Found, dictionary, get};

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DC: &str = "http://purl.org/dc/elements/1.1/";
const XMP: &str = "http://ns.adobe.com/xap/1.0/";
const PDF: &str = "http://ns.adobe.com/pdf/1.3/";
const PDFA: &str = "http://www.aiim.org/pdfa/ns/id/";
const PDFUA: &str = "http://www.aiim.org/pdfua/ns/id/";
const EXTENSION: &str = "http://www.aiim.org/pdfa/ns/extension/";
const SCHEMA: &str = "http://www.aiim.org/pdfa/ns/schema#";
const PROPERTY: &str = "http://www.aiim.org/pdfa/ns/property#";

pub(super) fn check(file: &Document, catalog: &Dictionary, found: &mut Found) {
    let stream = get(file, catalog, b"Metadata").and_then(|stream| stream.as_stream().ok());
    let Some(stream) = stream else { return found.unless(false, "no metadata") };
    found.unless(!stream.dict.has(b"Filter"), "metadata is compressed");
    let text = std::str::from_utf8(&stream.content).unwrap_or_default();
    let begins = text.starts_with("<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>");
    found.unless(begins && text.ends_with("<?xpacket end=\"w\"?>"), "6.6.2.1: not a packet");
    let Ok(tree) = roxmltree::Document::parse(text) else {
        return found.unless(false, "6.6.2.1: metadata is not XML");
    };
    let properties: Vec<Node<'_, '_>> = tree
        .descendants()
        .filter(|node| node.has_tag_name((RDF, "Description")))
        .flat_map(|node| node.children().filter(Node::is_element))
        .collect();
    let says = |namespace: &str, name: &str| -> Option<String> {
        let property = properties.iter().find(|node| node.has_tag_name((namespace, name)))?;
        let texts = property.descendants().filter(Node::is_text).filter_map(|node| node.text());
        Some(texts.collect::<String>().trim().to_owned())
    };
    found.unless(says(PDFUA, "part").as_deref() == Some("1"), "no mark of PDF/UA-1");
    let level = (says(PDFA, "part"), says(PDFA, "conformance"));
    let is_level = (level.0.as_deref(), level.1.as_deref()) == (Some("3"), Some("B"));
    found.unless(is_level, "6.6.4: no mark of PDF/A-3b");
    found.unless(says(DC, "title").is_some_and(|title| !title.is_empty()), "no title in metadata");
    found.unless(says(DC, "language").is_some(), "no language in metadata");

    let entries = file.trailer.get(b"Info").ok().and_then(|info| dictionary(file, info));
    let Some(entries) = entries else { return };
    let stated = |key: &[u8]| lopdf::decode_text_string(get(file, entries, key)?).ok();
    for (key, namespace, name) in [
        (b"Title".as_slice(), DC, "title"),
        (b"Author", DC, "creator"),
        (b"Producer", PDF, "Producer"),
        (b"CreationDate", XMP, "CreateDate"),
        (b"ModDate", XMP, "ModifyDate"),
    ] {
        let words = says(namespace, name).map(|text| match namespace {
            // 2026-11-01T00:00:00Z as the older notation has it
            XMP => format!("D:{}", text.replace(['-', 'T', ':'], "")),
            _ => text,
        });
        found.unless(stated(key) == words, format!("6.6.3: {name} says {words:?}"));
    }
    explained(&properties, found);
}

/// 6.6.2.3: every property of a schema that PDF/A does not know has its explanation.
fn explained(properties: &[Node<'_, '_>], found: &mut Found) {
    let text = |node: &Node<'_, '_>, namespace: &str, name: &str| -> String {
        let child = node.children().find(|child| child.has_tag_name((namespace, name)));
        child.and_then(|child| child.text()).unwrap_or_default().to_owned()
    };
    let all = |namespace, name| {
        let nodes = properties.iter().flat_map(|node| node.descendants());
        nodes.filter(move |node: &Node<'_, '_>| {
            node.children().any(|child| child.has_tag_name((namespace, name)))
        })
    };
    let mut known = BTreeSet::new();
    for schema in all(SCHEMA, "namespaceURI") {
        let namespace = text(&schema, SCHEMA, "namespaceURI");
        for key in ["schema", "prefix"] {
            let says = !text(&schema, SCHEMA, key).is_empty();
            found.unless(says, format!("6.6.2.3.3: {namespace} has no {key}"));
        }
        for property in schema.descendants() {
            let name = text(&property, PROPERTY, "name");
            if name.is_empty() {
                continue;
            }
            let whole = ["valueType", "description"]
                .iter()
                .all(|key| !text(&property, PROPERTY, key).is_empty());
            let category = text(&property, PROPERTY, "category");
            let whole = whole && ["internal", "external"].contains(&category.as_str());
            found.unless(whole, format!("6.6.2.3.3: {name} is not explained"));
            known.insert((namespace.clone(), name));
        }
    }
    for property in properties {
        let (namespace, name) =
            (property.tag_name().namespace().unwrap_or_default(), property.tag_name().name());
        let usual = [DC, XMP, PDF, PDFA, EXTENSION].contains(&namespace);
        let explained = known.contains(&(namespace.to_owned(), name.to_owned()));
        found.unless(usual || explained, format!("6.6.2.3: nobody knows {name}"));
    }
}
