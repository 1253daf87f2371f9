//! Metadata that says no more than the pages do: title, author and the day; and the colours that
//! the numbers on the pages mean.

use jiff::civil::Date;
use lopdf::{Dictionary, Object, Stream, dictionary};

use super::value::text;
use super::{Document, icc, xmp};

/// The information dictionary.
pub(super) fn information(document: &Document) -> Dictionary {
    let mut entries = dictionary! {
        "Title" => text(&document.title),
        "Author" => text(&document.author),
        "Producer" => text(xmp::PRODUCER),
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
    Stream::new(entries, xmp::packet(document).into_bytes()).with_compression(false)
}

/// The output intent: colours are those of sRGB (ISO 19005-3, 6.2.3).
pub(super) fn output_intent(pdf: &mut lopdf::Document) -> Object {
    const NAME: &str = "sRGB IEC61966-2.1";
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    let intent = pdf.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text(NAME),
        "RegistryName" => text("http://www.color.org"),
        "Info" => text(NAME),
        "DestOutputProfile" => profile,
    });
    vec![intent.into()].into()
}

/// The day as an information dictionary writes it.
pub(super) fn pdf_date(day: Date) -> String {
    format!("D:{:04}{:02}{:02}000000Z", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_midnight_in_utc() {
        assert_eq!(pdf_date(Date::constant(2026, 11, 1)), "D:20261101000000Z");
    }
}
