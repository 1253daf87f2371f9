//! Where printed words lead: `https:`, `mailto:` and `tel:`.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What a web address may not hold as it is (RFC 3986); `%` stays, for it may already be encoded.
const ADDRESS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');
/// What the address of a mailbox may not hold as it is (RFC 6068).
const MAILBOX: &AsciiSet =
    &ADDRESS.add(b'%').add(b'?').add(b'&').add(b'#').add(b'/').add(b',').add(b';').add(b':');

/// A web address; without a scheme it is `https:`.
pub(crate) fn web(address: &str) -> String {
    let address = address.trim();
    let lower = address.to_ascii_lowercase();
    let encoded = utf8_percent_encode(address, ADDRESS);
    if lower.starts_with("https://") || lower.starts_with("http://") {
        encoded.to_string()
    } else {
        format!("https://{encoded}")
    }
}

/// A web address as it is printed: without scheme and closing slash.
pub(crate) fn web_text(address: &str) -> &str {
    let address = address.trim();
    let bare = ["https://", "http://"].iter().find_map(|scheme| {
        let start = address.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| address.get(scheme.len()..))?
    });
    bare.unwrap_or(address).trim_end_matches('/')
}

/// A mailbox.
pub(crate) fn mail(address: &str) -> String {
    format!("mailto:{}", utf8_percent_encode(address.trim(), MAILBOX))
}

/// A telephone number: digits, and the plus sign at their head. `None` without digits.
pub(crate) fn phone(number: &str) -> Option<String> {
    // "+44 (0)20 …": the zero in brackets is not dialled from abroad.
    let number = number.trim().replace("(0)", "");
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let plus = if number.starts_with('+') { "+" } else { "" };
    (!digits.is_empty()).then(|| format!("tel:{plus}{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_addresses_get_a_scheme_and_lose_it_in_print() {
        assert_eq!(web("milaslarder.co"), "https://milaslarder.co");
        assert_eq!(web("HTTP://x.co/a b"), "HTTP://x.co/a%20b");
        assert_eq!(web("javascript:alert(1)"), "https://javascript:alert(1)");
        assert_eq!(web("bäckerei.de"), "https://b%C3%A4ckerei.de");
        assert_eq!(web_text("https://milaslarder.co/"), "milaslarder.co");
        assert_eq!(web_text("é"), "é");
    }

    #[test]
    fn mail_and_phone_lead_somewhere() {
        assert_eq!(mail("hello@milaslarder.co"), "mailto:hello@milaslarder.co");
        assert_eq!(mail("a?b@x.co"), "mailto:a%3Fb@x.co");
        assert_eq!(phone("+44 20 7946 0182").as_deref(), Some("tel:+442079460182"));
        assert_eq!(phone("+44 (0)20 7946").as_deref(), Some("tel:+44207946"));
        assert_eq!(phone("ask"), None);
    }
}
