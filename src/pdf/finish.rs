//! Completes the objects that printpdf wrote and saves them: one file, version 1.7, with an
//! identity made of what it holds.

use lopdf::{Object, ObjectId, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::structure::Structure;
use super::value::text;
use super::{Document, PdfError, bookmarks, links, metadata, tags};

/// Completes the objects of a document and saves them.
pub(super) fn finish(
    mut pdf: lopdf::Document,
    document: &Document,
    structure: &Structure,
) -> Result<Vec<u8>, PdfError> {
    pdf.version = "1.7".into();
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    let annotations = links::add(&mut pdf, document, &pages, structure)?;
    let tree = tags::add(&mut pdf, &pages, structure, &annotations)?;
    let bookmarks = bookmarks::add(&mut pdf, document, &pages);
    let packet = pdf.add_object(metadata::packet(document));

    let catalog = pdf.catalog_mut()?;
    catalog.set("StructTreeRoot", tree);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Lang", text(&document.language));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", packet);
    if let Some(bookmarks) = bookmarks {
        catalog.set("Outlines", bookmarks);
    }
    // The library's own says more than is known: empty subjects, a PDF/X version, today's date.
    let information = pdf.trailer.get(b"Info").and_then(Object::as_reference)?;
    pdf.objects.insert(information, metadata::information(document).into());

    pdf.compress();
    let identity = identity(&pdf);
    pdf.trailer.set("ID", vec![identity.clone(), identity]);
    let mut bytes = Vec::new();
    pdf.save_modern(&mut bytes)?;
    Ok(bytes)
}

/// A digest of every object: the same document has the same identity, another one another.
fn identity(pdf: &lopdf::Document) -> Object {
    let mut hash = Sha256::new();
    for object in pdf.objects.values() {
        hash.update(format!("{object:?}"));
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    let digest = hash.finalize();
    Object::String(digest.iter().take(16).copied().collect(), StringFormat::Hexadecimal)
}
