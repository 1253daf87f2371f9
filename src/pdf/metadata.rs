//! Metadata that says no more than the pages do: title, author, language and the day.

use jiff::civil::Date;

use super::Document;

/// The program that wrote the file.
pub(super) const PRODUCER: &str = concat!("pitchkit ", env!("CARGO_PKG_VERSION"));

/// The day as an information dictionary writes it.
pub(super) fn pdf_date(day: Date) -> String {
    format!("D:{:04}{:02}{:02}000000Z", day.year(), day.month(), day.day())
}

/// The same facts as XMP, with the mark of PDF/UA-1.
pub(super) fn xmp(document: &Document) -> String {
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

fn escape(text: &str) -> String {
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
        assert_eq!(escape("<Ann> & \"Co\""), "&lt;Ann&gt; &amp; &quot;Co&quot;");
    }
}
