//! Display list → PDF bytes.
//!
//! printpdf writes the objects and lopdf finishes the file; text is already shaped, fonts are cut
//! down to the glyphs in use before they are embedded, JPEGs go in as they are. The way through:
//! [`content`] turns a page into operators and notes its [`structure`], using [`mod@run`], [`font`] and
//! [`image`]; [`finish`] adds [`links`], [`tags`], [`bookmarks`], [`metadata`] ([`xmp`], [`icc`]) and
//! [`attachments`] and saves; [`mod@verify`] notes a [`digest`] of each part in the file's [`seal`].
//!
//! It also goes the other way: it reads a file that anybody may have changed, with [`read`],
//! and compares it with its seal.
//!
//! The same document gives the same bytes, in one process and across processes: nothing here reads
//! a clock, counts globally or iterates over an unordered map.

pub mod attachments;
mod bookmarks;
mod content;
mod digest;
mod finish;
mod font;
mod icc;
mod image;
mod links;
mod metadata;
mod read;
mod run;
mod seal;
mod structure;
mod tags;
mod value;
pub mod verify;
mod xmp;

use jiff::civil::Date;
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};
use thiserror::Error;

pub use attachments::{Attachment, Relation};
pub use read::Unreadable;
pub use seal::Part;
pub use verify::{Verdict, verify};

use crate::layout::fonts::Fonts;
use crate::layout::page::Page;
use crate::layout::picture::PictureError;

/// What a PDF is written from.
pub struct Document {
    /// The pages, each a display list.
    pub pages: Vec<Page>,
    /// The fonts they use.
    pub fonts: Fonts,
    /// Title, shown by viewers in place of the file's name.
    pub title: String,
    /// Who it is by.
    pub author: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// The day in its metadata, at 00:00 UTC.
    pub date: Option<Date>,
    /// The files that travel with it.
    pub attachments: Vec<Attachment>,
}

/// Why a PDF could not be written.
#[derive(Debug, Error)]
pub enum PdfError {
    /// A font could not be cut down or embedded.
    #[error("the font {0} could not be embedded")]
    Font(u16),
    /// A photograph could not be decoded.
    #[error("a picture {0}")]
    Picture(#[from] PictureError),
    /// The PDF library reported an error.
    #[error("the PDF could not be written: {0}")]
    Library(String),
    /// The finished file could not be saved.
    #[error("the PDF could not be written")]
    Finish(#[from] lopdf::Error),
    /// The same, while writing its bytes.
    #[error("the PDF could not be written")]
    Write(#[from] std::io::Error),
    /// The finished file could not be read again, to seal it.
    #[error("the PDF could not be sealed")]
    Seal(#[from] Unreadable),
}

/// Writes a document.
///
/// # Errors
///
/// If a font or picture cannot be embedded, or the library reports an error.
pub fn write(document: &Document) -> Result<Vec<u8>, PdfError> {
    let fonts = font::embed(document)?;
    let mut pdf = PdfDocument::new(&document.title);
    for font in fonts.values() {
        pdf.resources.fonts.map.insert(font.id.clone(), font.object.clone());
    }
    let mut images = image::Images::default();
    let mut structure = structure::Structure::new();
    for page in &document.pages {
        let ops =
            content::Writer::new(page, document, &fonts, &mut images, &mut structure).write()?;
        let size = Rect::from_wh(Pt(page.size.width), Pt(page.size.height));
        pdf.pages.push(PdfPage {
            media_box: size.clone(),
            trim_box: size.clone(),
            crop_box: size,
            ops,
        });
    }
    pdf.resources.xobjects.map.extend(images.into_objects());

    let options = PdfSaveOptions {
        subset_fonts: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let mut warnings = Vec::new();
    let objects = pdf.to_lopdf_document(&options, &mut warnings);
    let error = |warning: &&printpdf::PdfWarnMsg| {
        matches!(warning.severity, printpdf::PdfParseErrorSeverity::Error)
    };
    if let Some(warning) = warnings.iter().find(error) {
        return Err(PdfError::Library(warning.msg.clone()));
    }
    structure.drop_empty();
    finish::finish(objects, document, &structure)
}
