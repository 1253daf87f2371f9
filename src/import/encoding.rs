//! Bytes to text: what a byte order mark says, or else UTF-8 and nothing else.

use std::borrow::Cow;

use super::refused::Refused;

/// How a text was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 in either order.
    Utf16,
}

/// The text of some bytes, without its byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Refused> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => {
            let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            match std::str::from_utf8(rest) {
                Ok(text) => Ok((Cow::Borrowed(text), Encoding::Utf8)),
                Err(error) => {
                    let start = bytes.len() - rest.len();
                    Err(Refused::NotText { byte: start + error.valid_up_to() })
                }
            }
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<(Cow<'_, str>, Encoding), Refused> {
    let mut byte = 2;
    let mut text = String::with_capacity(bytes.len() / 2);
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [one, two] => unit([*one, *two]),
        _ => 0,
    });
    for read in char::decode_utf16(units) {
        let c = read.map_err(|_| Refused::NotText { byte })?;
        byte += 2 * c.len_utf16();
        text.push(c);
    }
    match bytes.len() % 2 {
        0 => Ok((Cow::Owned(text), Encoding::Utf16)),
        _ => Err(Refused::NotText { byte: bytes.len() + 1 }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_says_how_the_text_is_written() {
        let little = [0xff, 0xfe, b'D', 0, 0x13, 0x20];
        let big = [0xfe, 0xff, 0, b'D', 0x20, 0x13];
        for bytes in [&little[..], &big[..]] {
            assert_eq!(decode(bytes).unwrap(), (Cow::from("D–"), Encoding::Utf16));
        }
        assert_eq!(decode(b"\xef\xbb\xbfD").unwrap(), (Cow::from("D"), Encoding::Utf8));
    }

    #[test]
    fn what_is_no_text_is_named_by_its_place() {
        let at = |bytes: &[u8]| match decode(bytes) {
            Err(Refused::NotText { byte }) => byte,
            other => panic!("{other:?}"),
        };
        assert_eq!(at(b"abc\xe9,1"), 3);
        assert_eq!(at(b"\xef\xbb\xbfab\xff"), 5);
        assert_eq!(at(&[0xff, 0xfe, b'a', 0, 0x00, 0xd8, b'b', 0]), 4);
        assert_eq!(at(&[0xff, 0xfe, b'a', 0, b'b']), 4);
    }
}
