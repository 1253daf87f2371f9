//! The seal: digests of a file's parts, as its metadata hold them.
//!
//! They show what was changed after the program wrote the file. There is no secret in them, so who
//! wants to deceive can compute new ones: this is a seal on a parcel, not a signature.

use super::value;

/// A part of a file with a digest of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The pages: what is drawn on them, fonts, pictures and links.
    Pages,
    /// The files that are attached.
    Attachments,
    /// Everything else: title, author, bookmarks, the structure for screen readers.
    Details,
}

impl Part {
    /// Every part, with the name that the file's metadata give it.
    pub(super) const ALL: [(Self, &'static str); 3] =
        [(Self::Pages, "pages"), (Self::Attachments, "attachments"), (Self::Details, "details")];
}

/// A SHA-256.
pub(super) type Digest = [u8; 32];

/// How the digests are made. Another number for another way.
const VERSION: &str = "1";

/// The namespace of the properties, and their usual prefix.
pub(super) const NAMESPACE: (&str, &str) =
    ("urn:uuid:3f6f2d0a-6a0e-4b7e-9d1b-5c1f4be1f0a7#", "pitchkit");

/// What is seen where there is no digest yet.
const BLANK: [u8; 64] = [b'0'; 64];

/// The properties before they say anything.
pub(super) fn properties() -> String {
    let blank = String::from_utf8_lossy(&BLANK);
    let digests = Part::ALL.map(|(_, name)| property(name, &blank));
    property("seal", VERSION) + &digests.concat()
}

/// Name, type and meaning of every property, for those who meet it.
pub(super) fn meanings() -> [(&'static str, &'static str, &'static str); 4] {
    [
        ("seal", "Text", "Version of the digests"),
        ("pages", "Text", "SHA-256 over the pages with their fonts, images and links"),
        ("attachments", "Text", "SHA-256 over the attached files"),
        ("details", "Text", "SHA-256 over title, author, bookmarks, structure and metadata"),
    ]
}

/// What the metadata of a file say of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Seal {
    /// Nothing.
    None,
    /// Digests that are made in a way this version does not know.
    Unknown,
    /// The digests, in the order of [`Part::ALL`].
    Digests([Option<String>; 3]),
}

/// Reads the seal of metadata.
pub(super) fn read(mut packet: Vec<u8>) -> Seal {
    let version = property("seal", VERSION);
    if !contains(&packet, b"<pitchkit:seal>") {
        return Seal::None;
    }
    if !contains(&packet, version.as_bytes()) {
        return Seal::Unknown;
    }
    Seal::Digests(Part::ALL.map(|(_, name)| {
        place(&mut packet, name).map(|digits| String::from_utf8_lossy(digits).into_owned())
    }))
}

/// Whether a digest is the one that was read.
pub(super) fn is(digest: &Digest, read: Option<&String>) -> bool {
    read.is_some_and(|read| *read == value::hexadecimal(digest))
}

/// Metadata without the digests, which they cannot know of themselves.
pub(super) fn blank(mut packet: Vec<u8>) -> Vec<u8> {
    for (_, name) in Part::ALL {
        if let Some(place) = place(&mut packet, name) {
            place.copy_from_slice(&BLANK);
        }
    }
    packet
}

fn property(name: &str, value: &str) -> String {
    format!("<pitchkit:{name}>{value}</pitchkit:{name}>")
}

/// The digits of a digest.
pub(super) fn place<'a>(packet: &'a mut [u8], name: &str) -> Option<&'a mut [u8]> {
    let tag = format!("<pitchkit:{name}>");
    let at = find(packet, tag.as_bytes())? + tag.len();
    let digits = packet.get_mut(at..at.checked_add(BLANK.len())?)?;
    digits.iter().all(u8::is_ascii_hexdigit).then_some(digits)
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    find(text, part).is_some()
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_read_as_it_was_written() {
        let packet = properties().replacen(&"0".repeat(64), &"ab".repeat(32), 1).into_bytes();
        let zeros = Some("0".repeat(64));
        let digests = [Some("ab".repeat(32)), zeros.clone(), zeros];
        assert_eq!(read(packet.clone()), Seal::Digests(digests));
        assert_eq!(blank(packet), properties().into_bytes());
    }

    #[test]
    fn other_seals_are_not_known() {
        assert_eq!(read(b"<pitchkit:seal>2</pitchkit:seal>".to_vec()), Seal::Unknown);
        assert_eq!(read(b"<pdf:Producer>x</pdf:Producer>".to_vec()), Seal::None);
        let cut = b"<pitchkit:seal>1</pitchkit:seal><pitchkit:pages>00".to_vec();
        assert_eq!(read(cut), Seal::Digests([None, None, None]));
    }
}
