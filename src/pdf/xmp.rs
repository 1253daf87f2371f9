//! The metadata stream (XMP, ISO 16684-1): the facts of the information dictionary, the standards
//! that the file follows, and the seal.

use super::{Document, seal};

/// The program that wrote the file.
pub(super) const PRODUCER: &str = concat!("pitchkit ", env!("CARGO_PKG_VERSION"));

/// A property that PDF/A-3 does not know: name, type and meaning.
type Property = (&'static str, &'static str, &'static str);

/// What there is to know of a document.
pub(super) fn packet(document: &Document) -> String {
    let (title, author) = (escape(&document.title), escape(&document.author));
    let language = escape(&document.language);
    let dates = document.date.map_or(String::new(), |day| {
        format!(
            "<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>\n\
             <xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>\n"
        )
    });
    let (namespace, prefix) = seal::NAMESPACE;
    let (seal, schemas) = (seal::properties(), schemas());
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"{UA}\" \
         xmlns:{prefix}=\"{namespace}\">\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
         {dates}<pdf:Producer>{PRODUCER}</pdf:Producer>\n\
         <pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n\
         <pdfuaid:part>1</pdfuaid:part>\n{seal}\n</rdf:Description>\n{schemas}\
         </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"
    )
}

const UA: &str = "http://www.aiim.org/pdfua/ns/id/";

/// The schemas that PDF/A-3 does not know, explained as it asks (ISO 19005-3, 6.6.2.3).
fn schemas() -> String {
    const NAMESPACES: &str = "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
         xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
         xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";
    let accessible = [("part", "Integer", "Part of ISO 14289 that the file follows")];
    let accessible = schema("PDF/UA identification", (UA, "pdfuaid"), &accessible);
    let own = schema("pitchkit seal", seal::NAMESPACE, &seal::meanings());
    format!(
        "<rdf:Description rdf:about=\"\" {NAMESPACES}>\n\
         <pdfaExtension:schemas><rdf:Bag>\n{accessible}{own}\
         </rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n"
    )
}

fn schema(name: &str, (namespace, prefix): (&str, &str), properties: &[Property]) -> String {
    let properties: String = properties.iter().map(property).collect();
    format!(
        "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>{name}</pdfaSchema:schema>\
         <pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>\
         <pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>\n\
         <pdfaSchema:property><rdf:Seq>\n{properties}</rdf:Seq></pdfaSchema:property></rdf:li>\n"
    )
}

fn property((name, kind, meaning): &Property) -> String {
    format!(
        "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>{name}</pdfaProperty:name>\
         <pdfaProperty:valueType>{kind}</pdfaProperty:valueType>\
         <pdfaProperty:category>internal</pdfaProperty:category>\
         <pdfaProperty:description>{meaning}</pdfaProperty:description></rdf:li>\n"
    )
}

/// Text of an XML document, which may hold no control characters.
fn escape(text: &str) -> String {
    let allowed = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let text: String = text.chars().filter(allowed).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_break_out_of_the_markup() {
        assert_eq!(escape("<Ann> &\u{1} \"Co\""), "&lt;Ann&gt; &amp; &quot;Co&quot;");
    }
}
