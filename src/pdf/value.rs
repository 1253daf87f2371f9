//! Words and numbers as PDF objects.

use lopdf::{Object, StringFormat};

/// A text string: ASCII as it is, anything else in UTF-16 (ISO 32000-1, 7.9.2.2).
pub(super) fn text(words: &str) -> Object {
    match utf16(words) {
        Some(bytes) => Object::String(bytes, StringFormat::Hexadecimal),
        None => Object::String(words.as_bytes().to_vec(), StringFormat::Literal),
    }
}

/// The bytes of words that are not all ASCII: a byte order mark, then UTF-16.
pub(super) fn utf16(words: &str) -> Option<Vec<u8>> {
    let units = std::iter::once(0xFEFF).chain(words.encode_utf16());
    (!words.is_ascii()).then(|| units.flat_map(u16::to_be_bytes).collect())
}

/// Bytes as hexadecimal digits.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A number that counts.
pub(super) fn number(value: usize) -> Object {
    Object::Integer(integer(value))
}

/// The same, bare.
pub(super) fn integer(value: usize) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beyond_ascii_are_utf_16_with_a_mark() {
        assert_eq!(text("Mila").as_str().unwrap(), b"Mila");
        assert_eq!(text("é").as_str().unwrap(), [0xFE, 0xFF, 0x00, 0xE9]);
    }
}
