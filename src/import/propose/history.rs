//! Follower counts of earlier days: one a month, as the file has it, and none in between.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Change, Item, Source, Target, grouped, written};
use crate::profile::{Count, Profile, Snapshot};

pub(super) fn fill(
    target: &mut Target,
    profile: &Profile,
    entry: Option<usize>,
    sources: &[Source<'_>],
) {
    let known: &[Snapshot] =
        entry.and_then(|entry| profile.platforms.get(entry)).map_or(&[], |it| &it.history);
    let mut days: BTreeMap<Date, Count> = BTreeMap::new();
    // longer histories last: they are the ones that are kept
    let mut ordered: Vec<&Source<'_>> = sources.iter().collect();
    ordered.sort_by_key(|source| source.reading.levels.len());
    for source in &ordered {
        days.extend(source.reading.levels.iter().copied());
    }
    let Some(source) = ordered.last().filter(|source| !source.reading.levels.is_empty()) else {
        return;
    };
    let kept = monthly(&days);
    let was =
        |day: Date| known.iter().find(|row| row.as_of == Some(day)).and_then(|row| row.followers);
    let fresh: Vec<(Date, Count)> =
        kept.iter().copied().filter(|(day, count)| was(*day) != Some(*count)).collect();
    let mut is_far = false;
    for (day, count) in &fresh {
        if let Some(was) = was(*day) {
            let (more, less) = (was.max(*count).get(), was.min(*count).get());
            is_far |= more > less.saturating_mul(2);
            target.notes.push(format!(
                "On {}, the kit says {} followers, the file {}.",
                written(*day),
                grouped(was.get()),
                grouped(count.get())
            ));
        }
    }
    let (Some((first, _)), Some((last, _))) = (fresh.first(), fresh.last()) else { return };
    let rows = |count: usize| if count == 1 { "1 day".into() } else { format!("{count} days") };
    target.items.push(Item {
        key: "history",
        label: "Earlier follower counts",
        was: (!known.is_empty()).then(|| rows(known.len())),
        now: format!("{} more", rows(fresh.len())),
        sample: format!("{} to {}, the first of each month", written(*first), written(*last)),
        note: is_far.then(|| {
            "far from the counts of the kit: look whether this is the same account".to_owned()
        }),
        as_of: *last,
        origin: source.origin(),
        ticked: !is_far,
        change: Change::History(
            fresh
                .iter()
                .map(|(day, count)| Snapshot {
                    as_of: Some(*day),
                    followers: Some(*count),
                    ..Snapshot::default()
                })
                .collect(),
        ),
    });
}

/// The first day of every month that has a count, and the last day of all.
fn monthly(days: &BTreeMap<Date, Count>) -> Vec<(Date, Count)> {
    let mut kept: Vec<(Date, Count)> = Vec::new();
    for (day, count) in days {
        let is_new =
            kept.last().is_none_or(|(last, _)| last.first_of_month() != day.first_of_month());
        if is_new {
            kept.push((*day, *count));
        }
    }
    if let Some((day, count)) = days.last_key_value()
        && kept.last().is_none_or(|(last, _)| last != day)
    {
        kept.push((*day, *count));
    }
    kept
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_year_of_days_is_thirteen_rows() {
        let end = date(2026, 1, 2);
        let days: BTreeMap<_, _> = (0..365_u64)
            .map(|ago| {
                (end.checked_sub((ago as i64).days()).unwrap(), Count::new(5_000 - ago).unwrap())
            })
            .collect();
        let kept = monthly(&days);
        assert_eq!(kept.len(), 14);
        assert_eq!(kept[0].0, date(2025, 1, 3));
        assert_eq!(kept[1].0, date(2025, 2, 1));
        assert_eq!(kept[13], (end, Count::new(5_000).unwrap()));
    }
}
