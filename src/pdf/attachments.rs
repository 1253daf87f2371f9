//! Files that travel with the pages (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).

use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};
use md5::{Digest, Md5};

use super::Document;
use super::metadata::pdf_date;
use super::value::{number, text};

/// What an attached file is to the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The pages were made from it.
    Data,
    /// It says the same in another form.
    Alternative,
}

/// A file to attach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, in ASCII.
    pub name: &'static str,
    /// Its media type, such as `application/json`.
    pub media_type: &'static str,
    /// What it is to the pages.
    pub relation: Relation,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Adds the attachments of a document and names them in its catalog.
pub(super) fn add(pdf: &mut lopdf::Document, document: &Document) -> lopdf::Result<()> {
    let mut attachments: Vec<&Attachment> = document.attachments.iter().collect();
    // A tree of names is sorted.
    attachments.sort_by_key(|attachment| attachment.name);
    let (mut names, mut associated): (Vec<Object>, Vec<Object>) = Default::default();
    for attachment in attachments {
        let file = pdf.add_object(embedded(attachment, document));
        let specification = pdf.add_object(dictionary! {
            "Type" => "Filespec",
            "F" => text(attachment.name),
            "UF" => text(attachment.name),
            // Whose kit it is, in the kit's own language.
            "Desc" => text(&document.title),
            "EF" => dictionary! { "F" => file, "UF" => file },
            "AFRelationship" => match attachment.relation {
                Relation::Data => "Data",
                Relation::Alternative => "Alternative",
            },
        });
        names.extend([text(attachment.name), specification.into()]);
        associated.push(specification.into());
    }
    if names.is_empty() {
        return Ok(());
    }
    let tree = pdf.add_object(dictionary! { "Names" => names });
    let catalog = pdf.catalog_mut()?;
    catalog.set("Names", dictionary! { "EmbeddedFiles" => tree });
    catalog.set("AF", associated);
    Ok(())
}

fn embedded(attachment: &Attachment, document: &Document) -> Stream {
    let checksum = Md5::digest(&attachment.bytes).to_vec();
    let mut parameters: Dictionary = dictionary! {
        "Size" => number(attachment.bytes.len()),
        "CheckSum" => Object::String(checksum, StringFormat::Hexadecimal),
    };
    if let Some(day) = document.date {
        parameters.set("CreationDate", text(&pdf_date(day)));
        parameters.set("ModDate", text(&pdf_date(day)));
    }
    let entries = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => attachment.media_type,
        "Params" => parameters,
    };
    Stream::new(entries, attachment.bytes.clone())
}
