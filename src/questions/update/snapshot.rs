//! Puts new numbers into a kit, and follower counts into its history.

use jiff::civil::Date;

use super::group::{self, Row};
use crate::profile::{Count, Field, Platform, Profile};
use crate::questions::{At, NotYet};

/// Gives a platform the new numbers of this day; false if its history has no room for it.
pub(super) fn take(profile: &mut Profile, at: At, rows: &[Row], day: Date) -> Result<bool, NotYet> {
    let old = profile.platforms.get(at.entry);
    let (old_day, old_count) = (old.and_then(|old| old.as_of), old.and_then(followers));
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
    let new_count = followers(platform).filter(|(known, _)| *known == day);
    let history = &platform.history;
    let lacks = |(day, _): &(Date, Count)| {
        !history.iter().any(|row| row.as_of == Some(*day) && row.followers.is_some())
    };
    let old_count = old_count.filter(|(known, _)| *known < day).filter(lacks);
    let mut counts = [old_count, new_count].into_iter().flatten();
    let has_room = counts.all(|(day, count)| platform.keep_followers(day, count));
    platform.history.sort_by_key(|row| row.as_of);
    Ok(has_room)
}

/// The follower count of a platform with its own day.
fn followers(platform: &Platform) -> Option<(Date, Count)> {
    Some((platform.day_of(Field::Followers)?, platform.followers?))
}
