//! Photographs as objects of the file, each stored once.

use std::collections::BTreeMap;
use std::sync::Arc;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId};

use super::PdfError;
use crate::layout::fonts::{FontId, Fonts};
use crate::layout::geometry::Rect;
use crate::layout::page::PlacedPicture;
use crate::layout::pictograph::{Pictograph, pictograph};
use crate::layout::picture::{Encoding, Picture, Prepared, prepare};

/// The photographs of a document, and the characters that are pictures.
#[derive(Default)]
pub(super) struct Images {
    pictographs: BTreeMap<(FontId, u16), Option<Pictograph>>,
    objects: BTreeMap<XObjectId, XObject>,
    /// Files that are embedded as they are, to be shared by all their places.
    originals: Vec<(Arc<Picture>, XObjectId)>,
}

impl Images {
    /// Embeds a photograph: its object, and where the whole of it lies.
    pub(super) fn embed(&mut self, placed: &PlacedPicture) -> Result<(XObjectId, Rect), PdfError> {
        let known =
            |(picture, _): &&(Arc<Picture>, XObjectId)| Arc::ptr_eq(picture, &placed.picture);
        if let Some((picture, id)) = self.originals.iter().find(known) {
            return Ok((id.clone(), picture.cover(placed.cell, placed.crop)));
        }
        let prepared = prepare(&placed.picture, placed.cell, placed.crop)?;
        let id = XObjectId(format!("I{}", self.objects.len()));
        let area = prepared.area;
        if prepared.is_original {
            self.originals.push((placed.picture.clone(), id.clone()));
        }
        self.objects.insert(id.clone(), object(prepared));
        Ok((id, area))
    }

    /// A character that is a picture, by its glyph's number.
    pub(super) fn pictograph(
        &mut self,
        fonts: &Fonts,
        font: FontId,
        glyph: u16,
    ) -> Option<Pictograph> {
        let known = self.pictographs.entry((font, glyph)).or_insert_with(|| {
            let (data, index) = fonts.get(font)?;
            pictograph(data, index, glyph)
        });
        known.clone()
    }

    /// Every photograph with its name.
    pub(super) fn into_objects(self) -> BTreeMap<XObjectId, XObject> {
        self.objects
    }
}

fn object(prepared: Prepared) -> XObject {
    let (width, height) = (prepared.width, prepared.height);
    let stream = match prepared.encoding {
        Encoding::Jpeg { bytes, components } => {
            let space = if components == 1 { "DeviceGray" } else { "DeviceRGB" };
            let mut dict = header(width, height, space);
            dict.insert("Filter".into(), name("DCTDecode"));
            ExternalStream { dict, content: bytes, compress: false }
        }
        Encoding::Pixels { rgb, opacity } => {
            let mask = ExternalStream {
                dict: header(width, height, "DeviceGray"),
                content: opacity,
                compress: true,
            };
            let mut dict = header(width, height, "DeviceRGB");
            dict.insert("SMask".into(), DictItem::Stream { stream: mask });
            ExternalStream { dict, content: rgb, compress: true }
        }
    };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

fn header(width: u32, height: u32, space: &str) -> BTreeMap<String, DictItem> {
    [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(i64::from(width))),
        ("Height", DictItem::Int(i64::from(height))),
        ("ColorSpace", name(space)),
        ("BitsPerComponent", DictItem::Int(8)),
    ]
    .into_iter()
    .map(|(key, value)| (key.to_owned(), value))
    .collect()
}

fn name(text: &str) -> DictItem {
    DictItem::Name(text.as_bytes().to_vec())
}
