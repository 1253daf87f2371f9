//! Completes the objects that printpdf wrote and saves them: one file, version 1.7, sealed, with an
//! identity made of what it holds.

use lopdf::{Object, ObjectId, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::structure::Structure;
use super::value::{hexadecimal, text};
use super::{Document, PdfError, attachments, bookmarks, links, metadata, tags, verify};

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
    let intents = metadata::output_intent(&mut pdf);
    let packet = pdf.add_object(metadata::packet(document));
    attachments::add(&mut pdf, document)?;

    let catalog = pdf.catalog_mut()?;
    catalog.set("StructTreeRoot", tree);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Lang", text(&document.language));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", packet);
    catalog.set("OutputIntents", intents);
    if let Some(bookmarks) = bookmarks {
        catalog.set("Outlines", bookmarks);
    }
    // The library's own says more than is known: empty subjects, a PDF/X version, today's date.
    let information = pdf.trailer.get(b"Info").and_then(Object::as_reference)?;
    pdf.objects.insert(information, metadata::information(document).into());

    pdf.compress();
    let identity = Object::String(vec![0; IDENTITY], StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![identity.clone(), identity]);
    let mut bytes = Vec::new();
    pdf.save_modern(&mut bytes)?;
    verify::seal(&mut bytes)?;
    identify(&mut bytes);
    Ok(bytes)
}

/// The length of an identity.
const IDENTITY: usize = 16;

/// Puts a digest of the file in place of its empty identity: the same document has the same one,
/// another one another.
fn identify(bytes: &mut [u8]) {
    let digest: Vec<u8> = Sha256::digest(&*bytes).iter().take(IDENTITY).copied().collect();
    let identity = hexadecimal(&digest).to_uppercase();
    let empty = format!("<{}>", "0".repeat(2 * IDENTITY));
    // It stands twice, in the file's last object.
    for _ in 0..2 {
        let mut windows = bytes.windows(empty.len());
        let at = windows.rposition(|window| window == empty.as_bytes());
        let place = at.and_then(|at| bytes.get_mut(at + 1..=at + 2 * IDENTITY));
        if let Some(place) = place {
            place.copy_from_slice(identity.as_bytes());
        }
    }
}
