//! Metadata that says no more than the pages do: title, author, language and the day.

use jiff::civil::Date;
use lopdf::{Dictionary, Stream, dictionary};

use super::Document;
use super::value::text;

/// The program that wrote the file.
const PRODUCER: &str = concat!("pitchkit ", env!("CARGO_PKG_VERSION"));

/// The information dictionary.
pub(super) fn information(document: &Document) -> Dictionary {
    let mut entries = dictionary! {
        "Title" => text(&document.title),
        "Author" => text(&document.author),
        "Producer" => text(PRODUCER),
    };
    if let Some(day) = document.date {
        entries.set("CreationDate", text(&pdf_date(day)));
        entries.set("ModDate", text(&pdf_date(day)));
    }
    entries
}

/// The same facts as a metadata stream, left readable for programs that know nothing of PDF.
pub(super) fn packet(document: &Document) -> Stream {
    let entries = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    Stream::new(entries, xmp(document).into_bytes()).with_compression(false)
}

/// The day as an information dictionary writes it.
fn pdf_date(day: Date) -> String {
    format!("D:{:04}{:02}{:02}000000Z", day.year(), day.month(), day.day())
}

/// XMP with the mark of PDF/UA-1 (ISO 14289-1, 5).
fn xmp(document: &Document) -> String {
    let (title, author) = (escape(&document.title), escape(&document.author));
    let language = escape(&document.language);
    let dates = document.date.map_or(String::new(), |day| {
        format!(
            "<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>\
             <xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>"
        )
    });
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
         {dates}<pdf:Producer>{PRODUCER}</pdf:Producer><pdfuaid:part>1</pdfuaid:part>\
         </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>"
    )
}

/// Text of an XML document, which may hold no control characters.
fn escape(text: &str) -> String {
    let text: String = text.chars().filter(|character| !character.is_control()).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_midnight_in_utc() {
        assert_eq!(pdf_date(Date::constant(2026, 11, 1)), "D:20261101000000Z");
    }

    #[test]
    fn names_cannot_break_out_of_the_markup() {
        assert_eq!(escape("<Ann> &\u{1} \"Co\""), "&lt;Ann&gt; &amp; &quot;Co&quot;");
    }
}
