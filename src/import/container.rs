//! A file as its members: itself, or what lies in a zip.
//!
//! Nothing is unpacked before all of the list was looked at, and nothing is ever written out.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use jiff::civil::Date;
use zip::read::ZipArchive;
use zip::result::ZipError;

use super::refused::Refused;
use crate::profile::text::clean;

/// A zip with more members is refused.
const MOST_MEMBERS: usize = 10_000;
/// All members together, unpacked, in bytes.
const LARGEST: u64 = 512 << 20;
/// Above this size, unpacked, a zip may not be packed tighter than [`TIGHTEST`].
const SUSPICIOUS: u64 = 16 << 20;
/// So many bytes from one.
const TIGHTEST: u64 = 200;

/// One file, or one member of a zip.
pub(super) struct Member<'a> {
    /// Its name in the zip; none for a file that is no zip.
    pub(super) name: Option<String>,
    /// Its bytes, unpacked.
    pub(super) bytes: Cow<'a, [u8]>,
    /// The day on which it was put into the zip.
    pub(super) packed: Option<Date>,
}

/// What a file holds.
pub(super) enum Container<'a> {
    /// A file as it is, or the members of a zip.
    Members(Vec<Member<'a>>),
    /// The parts of a spreadsheet.
    Workbook(Vec<Member<'a>>),
}

/// Whether these are the bytes of a zip.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Takes a file apart.
pub(super) fn open(bytes: &[u8]) -> Result<Container<'_>, Refused> {
    if !is_zip(bytes) {
        let member = Member { name: None, bytes: Cow::Borrowed(bytes), packed: None };
        return Ok(Container::Members(vec![member]));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::BrokenZip)?;
    look(&mut archive, bytes.len())?;
    let mut members = Vec::new();
    let mut left = LARGEST;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(reason)?;
        if file.is_dir() {
            continue;
        }
        let name = clean(file.name());
        let packed = file.last_modified().and_then(|time| {
            let (month, day) = (i8::try_from(time.month()), i8::try_from(time.day()));
            Date::new(i16::try_from(time.year()).ok()?, month.ok()?, day.ok()?).ok()
        });
        let mut bytes = Vec::new();
        // what the list says of its size may be a lie
        let allowed = (file.compressed_size().saturating_mul(TIGHTEST)).max(SUSPICIOUS).min(left);
        (&mut file).take(allowed + 1).read_to_end(&mut bytes).map_err(|_| Refused::BrokenZip)?;
        let size = bytes.len() as u64;
        if size > allowed {
            return Err(if size > left { Refused::TooLarge } else { Refused::TooTight });
        }
        left -= size;
        members.push(Member { name: Some(name), bytes: Cow::Owned(bytes), packed });
    }
    let is_workbook =
        members.iter().any(|member| member.name.as_deref() == Some("[Content_Types].xml"));
    Ok(if is_workbook { Container::Workbook(members) } else { Container::Members(members) })
}

/// Looks at the list of a zip before anything of it is unpacked.
fn look(archive: &mut ZipArchive<Cursor<&[u8]>>, packed: usize) -> Result<(), Refused> {
    if archive.len() > MOST_MEMBERS {
        return Err(Refused::TooManyMembers(archive.len()));
    }
    let mut unpacked = 0_u64;
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index).map_err(reason)?;
        if file.encrypted() {
            return Err(Refused::Encrypted);
        }
        // zips made on Windows may part folders with a backslash
        let name = file.name().replace('\\', "/");
        let is_absolute = name.starts_with('/') || name.get(1..2) == Some(":");
        if is_absolute || name.split('/').any(|part| part == "..") || name.contains('\0') {
            return Err(Refused::Traversal);
        }
        unpacked = unpacked.saturating_add(file.size());
    }
    if unpacked > LARGEST {
        return Err(Refused::TooLarge);
    }
    if unpacked > SUSPICIOUS && unpacked / TIGHTEST > packed as u64 {
        return Err(Refused::TooTight);
    }
    Ok(())
}

fn reason(error: ZipError) -> Refused {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Refused::Encrypted
        }
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Refused::OddZip
        }
        _ => Refused::BrokenZip,
    }
}
