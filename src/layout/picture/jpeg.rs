//! JPEG files, segment by segment, without decoding them.

use img_parts::Bytes;
use img_parts::jpeg::{Jpeg, markers};

/// What is needed to draw a JPEG as it is.
pub(super) struct PassThrough {
    /// The file without its metadata.
    pub bytes: Vec<u8>,
    /// 1 grey, 3 colour.
    pub components: u8,
}

/// Whether the end of the picture is there.
pub(super) fn is_complete(bytes: &[u8]) -> bool {
    let Ok(jpeg) = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)) else { return false };
    let Some(scan) = jpeg.segments().iter().rev().find(|segment| segment.has_entropy()) else {
        return false;
    };
    // The first scan holds the rest of the file.
    let length = scan.len_with_entropy() - scan.len();
    let rest = bytes.get(bytes.len().saturating_sub(length)..).unwrap_or_default();
    rest.windows(2).rev().any(|pair| pair == [markers::P, markers::EOI])
}

/// The file as it may be embedded: baseline or progressive, 8 bit, grey or colour, all that is not
/// needed to draw it (camera, place, thumbnail) dropped. `None`: it must be decoded.
pub(super) fn pass_through(bytes: &[u8]) -> Option<PassThrough> {
    let mut jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let frame = jpeg.segments().iter().find(|segment| is_frame(segment.marker()))?;
    let (precision, components) = (*frame.contents().first()?, *frame.contents().get(5)?);
    let drawable = matches!(frame.marker(), markers::SOF0 | markers::SOF1 | markers::SOF2);
    if !drawable || precision != 8 || !matches!(components, 1 | 3) {
        return None;
    }
    let is_metadata = |marker| {
        matches!(marker, markers::APP1..=markers::APP15 | markers::COM) && marker != markers::APP14
    };
    jpeg.segments_mut().retain(|segment| !is_metadata(segment.marker()));
    Some(PassThrough { bytes: jpeg.encoder().bytes().to_vec(), components })
}

/// The markers that begin a frame; the three left out define tables.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}
