//! Numbers from the files that platforms export: bytes in, a proposal out. Nothing is written here.
//!
//! [`read`] takes a file apart and says what its tables say; [`propose()`] holds that against a kit,
//! old beside new; [`apply()`] puts what was accepted into the kit. Nothing of a file is taken while
//! any of it is in doubt.
//!
//! The way of a file through this folder: `container` (zips, with limits), `encoding`, then either
//! `json`, `workbook` or `grid` and `header`; [`format`](mod@format) recognises a table by its
//! columns, never by its name; `table` checks every cell with `number`, `date`, `months` and
//! [`damage`]. `formats` has one file for each platform, which turns a checked table into a
//! [`reading`]. `propose` makes typical numbers, audience, history and drafts of all readings.
//!
//! [`own`] reads tables that nobody knows with a person's word for their columns.
//!
//! What other people wrote, their names and their addresses are counted and dropped. What the
//! creator earns is not read.

pub mod apply;
mod container;
pub mod damage;
mod date;
mod encoding;
pub mod format;
mod formats;
mod grid;
mod header;
mod language;
mod months;
mod number;
pub mod own;
mod own_table;
pub mod propose;
pub mod reading;
mod recognise;
pub mod refused;
mod table;
mod workbook;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

pub use apply::apply;
pub use language::Language;
pub use own::read_mapped;
pub use own_table::{Example, Mapping, OwnColumn, OwnTable, Said};
pub use propose::{Change, Item, Options, Proposal, ProposeError, Target, propose};
pub use reading::{FileRead, Reading, Unknown};
pub use refused::Refused;

use crate::profile::text::clean;
use container::Container;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 512 << 20;

/// What is known about a file besides its bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    /// The day of the import.
    pub(crate) today: Date,
    /// The day on which the file was made, if anything tells.
    pub(crate) exported: Option<Date>,
    /// The name of the member in its zip: some exports keep ids there.
    pub(crate) member: Option<&'a str>,
}

impl Context<'_> {
    /// The day on which the file was made; today if nothing tells.
    pub(crate) fn made(&self) -> Date {
        self.exported.unwrap_or(self.today)
    }
}

/// Reads a file, whatever it is called. `exported` is the day on which it was made, if a person
/// said so: some exports have no years.
///
/// # Errors
///
/// See [`Refused`]: nothing of the file is taken.
pub fn read(
    name: &str,
    bytes: &[u8],
    exported: Option<Date>,
    today: Date,
) -> Result<FileRead, Refused> {
    let sha256: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut file =
        FileRead { name: clean(name), sha256, readings: Vec::new(), unknown: Vec::new() };
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let in_name = exported.or_else(|| time_in_name(name, today));
    match container::open(bytes)? {
        Container::Members(members) => {
            for member in members {
                let packed = member.packed.filter(|day| *day <= today && day.year() >= 2016);
                let context =
                    Context { today, exported: in_name.or(packed), member: member.name.as_deref() };
                recognise::member(&member.bytes, &context, &mut file)?;
            }
            formats::join(&mut file.readings);
        }
        Container::Workbook(parts) => {
            let context = Context { today, exported: in_name, member: None };
            for sheet in workbook::sheets(&parts)? {
                recognise::sheet(sheet, &context, &mut file)?;
            }
        }
    }
    Ok(file)
}

/// The newest time in a name such as `Overview_1735689600_1767484800_milahartwell.zip`.
fn time_in_name(name: &str, today: Date) -> Option<Date> {
    let numbers = name.split(['_', '.', '-', ' ']).filter_map(|part| match part.len() {
        10 => part.parse::<i64>().ok(),
        13 => part.parse::<i64>().ok().map(|milliseconds| milliseconds / 1000),
        _ => None,
    });
    numbers
        .filter_map(|seconds| Timestamp::from_second(seconds).ok())
        .map(|time| time.to_zoned(TimeZone::UTC).date())
        .filter(|day| day.year() >= 2016 && *day <= date::last_believed(today))
        .max()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_name_may_tell_when_a_file_was_made() {
        let today = date(2026, 11, 28);
        let told = |name| time_in_name(name, today);
        assert_eq!(told("Overview_1735689600_1767484800_mila.zip"), Some(date(2026, 1, 4)));
        assert_eq!(told("Overview_1735689600_1767484800123_mila.zip"), Some(date(2026, 1, 4)));
        assert_eq!(told("Followers_milahartwell.zip"), None);
        assert_eq!(told("Overview_0000000001_mila.zip"), None, "not before 2016");
        assert_eq!(told("Overview_9999999999_mila.zip"), None, "not still to come");
    }
}
