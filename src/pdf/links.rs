//! The places that lead somewhere when clicked.

use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};
use percent_encoding::{CONTROLS, utf8_percent_encode};

use super::structure::Structure;
use super::value::{number, text};
use super::{Document, PdfError};
use crate::layout::page::LinkArea;

/// How much larger than its text the place to click is, in points.
const REACH: f32 = 1.5;

/// Adds every link as an object of its own, so that the structure can refer to it; for each page,
/// the links in their order.
///
/// A link says which entry of the parent tree is its element: pages come first there, then links.
pub(super) fn add(
    pdf: &mut lopdf::Document,
    document: &Document,
    pages: &[ObjectId],
    structure: &Structure,
) -> Result<Vec<Vec<ObjectId>>, PdfError> {
    let mut parent = pages.len();
    let mut added = Vec::new();
    for ((id, page), links) in pages.iter().zip(&document.pages).zip(&structure.links) {
        let mut annotations = Vec::new();
        for link in links {
            annotations.push(pdf.add_object(annotation(&link.area, page.size.height, parent)));
            parent += 1;
        }
        let entries = pdf.get_dictionary_mut(*id)?;
        entries.set("Tabs", "S");
        entries.remove(b"Annots");
        if !annotations.is_empty() {
            let list: Vec<Object> = annotations.iter().map(|id| (*id).into()).collect();
            entries.set("Annots", list);
        }
        added.push(annotations);
    }
    Ok(added)
}

fn annotation(link: &LinkArea, page_height: f32, parent: usize) -> Dictionary {
    let area = link.area;
    let corners = [
        area.x - REACH,
        page_height - area.bottom() - REACH,
        area.right() + REACH,
        page_height - area.y + REACH,
    ];
    // A URI is 7-bit ASCII (ISO 32000-1, 12.6.4.7).
    let uri = utf8_percent_encode(&link.uri, CONTROLS).to_string();
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => corners.map(Object::Real).to_vec(),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "A" => dictionary! {
            "S" => "URI",
            "URI" => Object::String(uri.into_bytes(), StringFormat::Literal),
        },
        "Contents" => text(&link.description),
        "F" => PRINTED,
        "StructParent" => number(parent),
    }
}

/// The flag of an annotation that is there in print too, as PDF/A asks.
const PRINTED: i64 = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::geometry::Rect;

    #[test]
    fn an_address_is_ascii_and_counts_from_the_bottom() {
        let link = LinkArea {
            area: Rect::new(10.0, 20.0, 30.0, 8.0),
            uri: "https://bäckerei.de/(a)".into(),
            description: "bäckerei.de".into(),
        };
        let entries = annotation(&link, 100.0, 2);
        let uri = entries.get(b"A").unwrap().as_dict().unwrap().get(b"URI").unwrap();
        assert_eq!(uri.as_str().unwrap(), b"https://b%C3%A4ckerei.de/(a)");
        let corners: Vec<f32> = entries
            .get(b"Rect")
            .unwrap()
            .as_array()
            .unwrap()
            .iter()
            .map(|corner| corner.as_float().unwrap())
            .collect();
        assert_eq!(corners, [8.5, 70.5, 41.5, 81.5]);
    }
}
