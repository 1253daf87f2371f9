//! What printpdf leaves out: tags, links, bookmarks, metadata, version and identity.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::structure::{Kid, Structure};
use super::{Document, PdfError, metadata};
use crate::layout::page::{LinkArea, Role};

/// Entries of the information dictionary that printpdf writes empty or wrong: an empty PDF/X
/// version makes checkers take the file for PDF/X.
const UNWANTED: [&str; 7] = [
    "GTS_PDFXVersion",
    "Identifier",
    "Subject",
    "Trapped",
    "Keywords",
    "Creator",
    "GTS_PDFXConformance",
];

/// Finishes the objects of a document and saves them.
pub(super) fn finish(
    mut pdf: lopdf::Document,
    document: &Document,
    structure: Structure,
) -> Result<Vec<u8>, PdfError> {
    pdf.version = "1.7".into();
    let pages: Vec<ObjectId> = pdf.get_pages().values().copied().collect();
    let links = add_links(&mut pdf, document, &pages, &structure)?;
    let root = add_structure(&mut pdf, &pages, &structure, &links)?;
    let outline = add_bookmarks(&mut pdf, document, &pages);
    let information = information(document);
    let packet = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        metadata::xmp(document).into_bytes(),
    );
    let packet = pdf.add_object(packet.with_compression(false));

    let catalog = pdf.catalog_mut()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Lang", text(&document.language));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", packet);
    catalog.set("PageMode", Object::Name(b"UseNone".to_vec()));
    catalog.set("PageLayout", Object::Name(b"OneColumn".to_vec()));
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    let info = pdf.trailer.get(b"Info").and_then(Object::as_reference)?;
    let entries = pdf.get_dictionary_mut(info)?;
    for key in UNWANTED {
        entries.remove(key.as_bytes());
    }
    entries.extend(&information);
    if document.date.is_none() {
        entries.remove(b"CreationDate");
        entries.remove(b"ModDate");
    }

    let identity = identity(&pdf, document);
    pdf.trailer.set("ID", vec![identity.clone(), identity]);
    pdf.compress();
    let mut bytes = Vec::new();
    pdf.save_modern(&mut bytes)?;
    Ok(bytes)
}

fn information(document: &Document) -> Dictionary {
    let mut entries = dictionary! {
        "Title" => text(&document.title),
        "Author" => text(&document.author),
        "Producer" => text(metadata::PRODUCER),
    };
    if let Some(day) = document.date {
        entries.set("CreationDate", text(&metadata::pdf_date(day)));
        entries.set("ModDate", text(&metadata::pdf_date(day)));
    }
    entries
}

/// Adds the links as annotations of their own, so that each can name its element.
fn add_links(
    pdf: &mut lopdf::Document,
    document: &Document,
    pages: &[ObjectId],
    structure: &Structure,
) -> Result<Vec<Vec<ObjectId>>, PdfError> {
    let mut parent = pages.len();
    let mut ids = Vec::new();
    for ((id, page), links) in pages.iter().zip(&document.pages).zip(&structure.links) {
        let mut annotations = Vec::new();
        for (link, _) in links {
            annotations.push(pdf.add_object(annotation(link, page.size.height, parent)));
            parent += 1;
        }
        let entries = pdf.get_dictionary_mut(*id)?;
        entries.set("Tabs", "S");
        entries.remove(b"Annots");
        if !annotations.is_empty() {
            let list: Vec<Object> = annotations.iter().map(|id| (*id).into()).collect();
            entries.set("Annots", list);
        }
        ids.push(annotations);
    }
    Ok(ids)
}

/// How much larger than its text the place to click is, in points.
const REACH: f32 = 3.0;

fn annotation(link: &LinkArea, page_height: f32, parent: usize) -> Dictionary {
    let area = link.area;
    let corners = [
        area.x - REACH,
        page_height - area.bottom() - REACH,
        area.right() + REACH,
        page_height - area.y + REACH,
    ];
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => corners.map(Object::Real).to_vec(),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "A" => dictionary! {
            "S" => "URI",
            "URI" => Object::String(link.uri.clone().into_bytes(), StringFormat::Literal),
        },
        "Contents" => text(&link.description),
        "F" => 4,
        "StructParent" => number(parent),
    }
}

fn add_structure(
    pdf: &mut lopdf::Document,
    pages: &[ObjectId],
    structure: &Structure,
    links: &[Vec<ObjectId>],
) -> Result<ObjectId, PdfError> {
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = structure.elements.iter().map(|_| pdf.new_object_id()).collect();
    let id_of = |element: usize| ids.get(element).copied().unwrap_or(root);
    let page_of = |page: usize| pages.get(page).copied().unwrap_or(root);
    let parents: BTreeMap<usize, ObjectId> = structure
        .elements
        .iter()
        .zip(&ids)
        .flat_map(|(element, id)| {
            element.kids.iter().filter_map(move |kid| match kid {
                Kid::Element(child) => Some((*child, *id)),
                _ => None,
            })
        })
        .collect();
    for (index, element) in structure.elements.iter().enumerate() {
        let kids: Vec<Object> = element
            .kids
            .iter()
            .map(|kid| match *kid {
                Kid::Element(child) => id_of(child).into(),
                Kid::Content { page, number: content } => dictionary! {
                    "Type" => "MCR", "Pg" => page_of(page), "MCID" => number(content),
                }
                .into(),
                Kid::Link { page, index } => dictionary! {
                    "Type" => "OBJR",
                    "Pg" => page_of(page),
                    "Obj" => links.get(page).and_then(|links| links.get(index)).copied().unwrap_or(root),
                }
                .into(),
            })
            .collect();
        let mut entries = attributes(element.role.as_ref());
        entries.set("Type", "StructElem");
        entries.set("P", parents.get(&index).copied().unwrap_or(root));
        entries.set("K", kids);
        pdf.objects.insert(id_of(index), entries.into());
    }

    let mut numbers: Vec<Object> = Vec::new();
    for (page, (id, owners)) in pages.iter().zip(&structure.owners).enumerate() {
        let owners: Vec<Object> = owners.iter().map(|element| id_of(*element).into()).collect();
        numbers.extend([number(page), pdf.add_object(owners).into()]);
        pdf.get_dictionary_mut(*id)?.set("StructParents", number(page));
    }
    let link_owners = structure.links.iter().flatten().map(|(_, element)| *element);
    for (index, element) in link_owners.enumerate() {
        numbers.extend([number(pages.len() + index), id_of(element).into()]);
    }
    let next = number(numbers.len() / 2);
    let tree = pdf.add_object(dictionary! { "Nums" => numbers });
    pdf.objects.insert(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![id_of(0).into()],
            "ParentTree" => tree,
            "ParentTreeNextKey" => next,
        }
        .into(),
    );
    Ok(root)
}

fn attributes(role: Option<&Role>) -> Dictionary {
    let kind = match role {
        None => "Document",
        Some(Role::Heading(level)) => {
            return dictionary! { "S" => Object::Name(format!("H{level}").into_bytes()) };
        }
        Some(Role::Paragraph) => "P",
        Some(Role::Table) => "Table",
        Some(Role::Row) => "TR",
        Some(Role::HeaderCell) => {
            return dictionary! {
                "S" => "TH",
                "A" => dictionary! { "O" => "Table", "Scope" => "Column" },
            };
        }
        Some(Role::Cell) => "TD",
        Some(Role::List) => "L",
        Some(Role::ListItem) => "LI",
        Some(Role::ListBody) => "LBody",
        Some(Role::Figure(words)) => {
            return dictionary! { "S" => "Figure", "Alt" => text(words) };
        }
        Some(Role::Link) => "Link",
        Some(Role::Decoration) => "NonStruct",
    };
    dictionary! { "S" => kind }
}

/// One bookmark for every heading of the second level, where there is more than one page.
fn add_bookmarks(
    pdf: &mut lopdf::Document,
    document: &Document,
    pages: &[ObjectId],
) -> Option<ObjectId> {
    use crate::layout::page::Item;
    if document.pages.len() < 2 {
        return None;
    }
    let mut targets: Vec<(String, ObjectId, f32)> = Vec::new();
    for (page, id) in document.pages.iter().zip(pages) {
        let mut heading = false;
        for item in &page.items {
            match item {
                Item::Begin(Role::Heading(level)) => {
                    heading = *level <= 2;
                    if heading {
                        targets.push((String::new(), *id, page.size.height));
                    }
                }
                Item::Text(run) if heading => {
                    if let Some((title, _, top)) = targets.last_mut() {
                        if !title.is_empty() && !title.ends_with(' ') {
                            title.push(' ');
                        }
                        title.push_str(&run.text);
                        *top = top.min(page.size.height - run.baseline + 2.0 * run.size);
                    }
                }
                Item::End => heading = false,
                _ => {}
            }
        }
    }
    let outline = pdf.new_object_id();
    let ids: Vec<ObjectId> = targets.iter().map(|_| pdf.new_object_id()).collect();
    for (index, (title, page, top)) in targets.iter().enumerate() {
        let mut entry = dictionary! {
            "Title" => text(title.trim()),
            "Parent" => outline,
            "Dest" => vec![(*page).into(), "XYZ".into(), Object::Null, Object::Real(*top), Object::Null],
        };
        if let Some(previous) = index.checked_sub(1).and_then(|index| ids.get(index)) {
            entry.set("Prev", *previous);
        }
        if let Some(next) = ids.get(index + 1) {
            entry.set("Next", *next);
        }
        pdf.objects.insert(*ids.get(index)?, entry.into());
    }
    let (first, last) = (*ids.first()?, *ids.last()?);
    pdf.objects.insert(
        outline,
        dictionary! {
            "Type" => "Outlines", "First" => first, "Last" => last, "Count" => number(ids.len()),
        }
        .into(),
    );
    Some(outline)
}

/// An identity made of what the document says, so that the same document has the same one.
fn identity(pdf: &lopdf::Document, document: &Document) -> Object {
    let mut hash = Sha256::new();
    hash.update(document.title.as_bytes());
    for object in pdf.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    let digest = hash.finalize();
    Object::String(digest.iter().take(16).copied().collect(), StringFormat::Hexadecimal)
}

/// A text string: ASCII as it is, anything else in UTF-16.
fn text(words: &str) -> Object {
    if words.is_ascii() {
        return Object::String(words.as_bytes().to_vec(), StringFormat::Literal);
    }
    let units = std::iter::once(0xFEFF).chain(words.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}

fn number(value: usize) -> Object {
    Object::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}
