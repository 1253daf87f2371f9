//! Seals a file that was written, and says whether one is as the program wrote it.

use super::digest::{digests, metadata};
use super::read::{Budget, File, Unreadable};
use super::seal::{self, Part, Seal};
use super::{PdfError, value};

/// What there is to say about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// All that it says is as the program wrote it. It may have been packed anew.
    Unchanged,
    /// These parts are not as the program wrote them.
    Changed(Vec<Part>),
    /// Nothing in it says that this program wrote it.
    Foreign,
    /// A newer version of the program wrote it, in a way that this one does not know.
    Newer,
}

/// Takes the digests of a file that was written, and puts them into its metadata.
pub(super) fn seal(bytes: &mut [u8]) -> Result<(), PdfError> {
    let file = File::open(bytes, Budget::new())?;
    let packet = metadata(&file)?.ok_or(Unreadable::Damaged)?.place;
    let digests = digests(&file)?;
    drop(file);
    let packet = bytes.get_mut(packet).ok_or(Unreadable::Damaged)?;
    for ((_, name), digest) in Part::ALL.iter().zip(&digests) {
        let place = seal::place(packet, name).ok_or(Unreadable::Damaged)?;
        place.copy_from_slice(value::hexadecimal(digest).as_bytes());
    }
    Ok(())
}

/// Compares a file with the seal that it carries.
///
/// Any bytes will do: what this costs in time and memory has a fixed limit.
///
/// # Errors
///
/// Why it cannot be read.
pub fn verify(bytes: &[u8]) -> Result<Verdict, Unreadable> {
    let file = File::open(bytes, Budget::new())?;
    let Some(packet) = metadata(&file)? else { return Ok(Verdict::Foreign) };
    let sealed = match seal::read(packet.text) {
        Seal::None => return Ok(Verdict::Foreign),
        Seal::Unknown => return Ok(Verdict::Newer),
        Seal::Digests(sealed) => sealed,
    };
    let digests = digests(&file)?;
    let compared = Part::ALL.iter().zip(digests.iter().zip(&sealed));
    let changed: Vec<Part> = compared
        .filter(|(_, (digest, sealed))| !seal::is(digest, sealed.as_ref()))
        .map(|((part, _), _)| *part)
        .collect();
    Ok(if changed.is_empty() { Verdict::Unchanged } else { Verdict::Changed(changed) })
}
