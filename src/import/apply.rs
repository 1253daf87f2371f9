//! Puts what was accepted into a kit, each number with the file that it comes from.

use jiff::civil::Date;

use super::propose::{Change, Group, Item, Place, Proposal, Target, place};
use crate::profile::{
    Audience, Count, Field, Imported, Platform, Profile, Snapshot, Source, SourceKind,
};

/// Puts the ticked changes of a proposal into a kit. Doing it twice changes nothing more.
pub fn apply(profile: &mut Profile, proposal: &Proposal) {
    for target in &proposal.targets {
        let items: Vec<&Item> = target.items.iter().filter(|item| item.ticked).collect();
        if !items.is_empty() {
            change(profile, target, &items);
        }
    }
    profile.complete_ids();
}

fn change(profile: &mut Profile, target: &Target, items: &[&Item]) {
    for item in items {
        if let Change::Draft(work) = &item.change {
            profile.collaborations.push((**work).clone());
        }
    }
    if !profile.platforms.iter().any(|platform| platform.id == target.id) {
        profile.platforms.push(Platform {
            id: target.id.clone(),
            kind: Some(target.kind),
            ..Platform::default()
        });
    }
    audience(profile, target, items);
    let Some(platform) = profile.platforms.iter_mut().find(|it| it.id == target.id) else { return };
    numbers(platform, items);
    for item in items.iter().filter(|item| !matches!(item.change, Change::Draft(_))) {
        take_over(platform, item);
    }
    // where nothing typed is left, the day is that of the files
    let typed =
        |(field, key): &(Field, &str)| field.of(platform).is_some() && !is_imported(platform, key);
    if platform.as_of.is_none() || !Field::ALL.iter().any(typed) {
        let newest = platform.imported.iter().filter_map(|import| import.as_of).max();
        platform.as_of = newest.or(platform.as_of);
    }
}

fn numbers(platform: &mut Platform, items: &[&Item]) {
    let sets = |wanted: Field| {
        items
            .iter()
            .any(|item| matches!(item.change, Change::Number { field, .. } if field == wanted))
    };
    // a sum of other likes and comments would not fit the new ones
    if (sets(Field::Likes) || sets(Field::Comments)) && !sets(Field::LikesAndComments) {
        platform.likes_and_comments = None;
        forget(platform, Field::LikesAndComments.key());
    }
    let followers = items.iter().find(|item| item.key == Field::Followers.key());
    if let Some(item) = followers {
        keep_old_numbers(platform, item.as_of);
    }
    let keeps_posts = platform.posts.is_some() && !sets(Field::Posts);
    for item in items {
        match &item.change {
            Change::Number { field, count, days } => {
                *field.of_mut(platform) = Some(*count);
                // the posts of a kit were counted in its own days
                if !keeps_posts && days.is_some() {
                    platform.window_days = *days;
                }
            }
            Change::History(rows) => {
                for row in rows {
                    platform.keep(row.clone());
                }
            }
            Change::Shares { .. } | Change::Draft(_) => {}
        }
    }
    platform.history.sort_by_key(|row| row.as_of);
}

/// Puts the follower count that is about to be replaced among the earlier ones, with its day and
/// what else is of that day.
fn keep_old_numbers(platform: &mut Platform, new_day: Date) {
    let Some(old) = platform.snapshot().filter(|old| old.as_of < Some(new_day)) else { return };
    let is_known = |row: &Snapshot| row.as_of == old.as_of && row.followers.is_some();
    if !platform.history.iter().any(is_known) {
        platform.keep(old);
    }
}

fn audience(profile: &mut Profile, target: &Target, items: &[&Item]) {
    let new: Vec<(&Item, Group)> = items
        .iter()
        .filter_map(|item| match item.change {
            Change::Shares { group, .. } => Some((*item, group)),
            _ => None,
        })
        .collect();
    let Some((first, _)) = new.first() else { return };
    let place = place(profile, &target.id);
    let mut entry = match place {
        Place::Kit => profile.audience.take().unwrap_or_else(|| Audience {
            platform: Some(target.id.clone()),
            ..Audience::default()
        }),
        Place::Platform => {
            let platform = profile.platforms.iter().find(|it| it.id == target.id);
            platform.and_then(|it| it.audience.clone()).unwrap_or_default()
        }
    };
    let was_empty = Group::ALL.iter().all(|(group, _)| group.of(&entry).is_empty());
    for (item, group) in &new {
        let Change::Shares { shares, base, .. } = &item.change else { continue };
        if entry.base.is_some_and(|known| known != *base) {
            for (other, _) in Group::ALL {
                other.of_mut(&mut entry).clear();
            }
        }
        entry.base = Some(*base);
        group.of_mut(&mut entry).clone_from(shares);
    }
    let is_new = |group: Group| new.iter().any(|(_, known)| *known == group);
    let left = Group::ALL.iter().any(|(group, _)| !is_new(*group) && !group.of(&entry).is_empty());
    let source = Source { kind: SourceKind::Imported, from: Some(first.origin.report.to_owned()) };
    if was_empty || !left {
        entry.source = source;
        entry.as_of = Some(first.as_of);
    } else {
        // what was typed stays typed, and the older day is the one that is true of all
        entry.as_of = entry.as_of.map_or(Some(first.as_of), |day| Some(day.min(first.as_of)));
    }
    match place {
        Place::Kit => profile.audience = Some(entry),
        Place::Platform => {
            if let Some(platform) = profile.platforms.iter_mut().find(|it| it.id == target.id) {
                platform.audience = Some(entry);
            }
        }
    }
}

/// Notes the file that a field comes from now, in place of another.
fn take_over(platform: &mut Platform, item: &Item) {
    forget(platform, item.key);
    let origin = &item.origin;
    let is_same = |import: &&mut Imported| {
        import.sha256.as_deref() == Some(origin.sha256.as_str())
            && import.as_of == Some(item.as_of)
            && import.from.as_deref() == Some(origin.report)
    };
    match platform.imported.iter_mut().find(is_same) {
        Some(import) => {
            import.fields.push(item.key.to_owned());
            import.rows = import.rows.max(Count::new(origin.rows as u64));
        }
        None => platform.imported.push(Imported {
            from: Some(origin.report.to_owned()),
            file: Some(origin.file.clone()),
            rows: Count::new(origin.rows as u64),
            as_of: Some(item.as_of),
            fields: vec![item.key.to_owned()],
            sha256: Some(origin.sha256.clone()),
        }),
    }
}

/// Takes a field out of the lists of the files that it came from.
fn forget(platform: &mut Platform, key: &str) {
    for import in &mut platform.imported {
        import.fields.retain(|field| field != key);
    }
    platform.imported.retain(|import| !import.fields.is_empty());
}

fn is_imported(platform: &Platform, key: &str) -> bool {
    platform.imported.iter().any(|import| import.fields.iter().any(|field| field == key))
}
