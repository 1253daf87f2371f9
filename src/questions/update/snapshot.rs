//! Puts new numbers into a kit, and those that a history keeps into it.

use jiff::civil::Date;

use super::group::{self, Row};
use crate::profile::{Platform, Profile, Snapshot};
use crate::questions::{At, NotYet};

/// Gives a platform the new numbers of this day; false if its history has no room for it.
pub(super) fn take(profile: &mut Profile, at: At, rows: &[Row], day: Date) -> Result<bool, NotYet> {
    let old = profile.platforms.get(at.entry);
    let (old_day, old) = (old.and_then(|old| old.as_of), old.and_then(Platform::snapshot));
    for row in group::in_order(rows).filter(|row| row.is_read()) {
        row.question.set(profile, at, &row.typed, day)?;
        // the same number, read again, is typed and of this day too
        (row.question.follow)(profile, at, row.question.key(), day);
    }
    let Some(platform) = profile.platforms.get_mut(at.entry) else { return Ok(true) };
    platform.as_of = Some(day);
    // what a file said stays of the day on which it said so
    if let Some(old_day) = old_day.filter(|old_day| *old_day != day) {
        for import in &mut platform.imported {
            import.as_of.get_or_insert(old_day);
        }
    }
    let new = platform.snapshot().filter(|new| new.as_of == Some(day));
    let history = &platform.history;
    let lacks = |old: &Snapshot| {
        !history.iter().any(|row| row.as_of == old.as_of && row.followers.is_some())
    };
    let old = old.filter(|old| old.as_of < Some(day)).filter(lacks);
    let has_room = [old, new].into_iter().flatten().all(|row| platform.keep(row));
    platform.history.sort_by_key(|row| row.as_of);
    Ok(has_room)
}
