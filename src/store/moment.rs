//! A moment as a part of file names: UTC, to the second, without the colons that Windows forbids.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

const FORMAT: &str = "%Y-%m-%dT%H-%M-%SZ";

/// `2026-11-22T09-30-00Z`
pub(super) fn write(moment: Timestamp) -> String {
    moment.strftime(FORMAT).to_string()
}

/// Reads what [`write`] writes.
pub(super) fn read(text: &str) -> Option<Timestamp> {
    let civil = DateTime::strptime(FORMAT, text).ok()?;
    Some(civil.to_zoned(TimeZone::UTC).ok()?.timestamp())
}
