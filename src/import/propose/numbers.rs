//! Typical numbers and follower counts, held against what the kit has.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::typical::Typical;
use super::{Change, Item, Source, Target, WINDOW, grouped, written};
use crate::import::date::days_inclusive;
use crate::import::reading::{Extent, Post};
use crate::profile::{Count, Field, Platform, Profile};

/// The typical numbers of a post, in the order of the page.
const PER_POST: [(Field, &str); 9] = [
    (Field::Views, "Typical views"),
    (Field::Reach, "Typical reach"),
    (Field::Likes, "Likes per post"),
    (Field::Comments, "Comments per post"),
    (Field::Saves, "Saves per post"),
    (Field::Shares, "Shares per post"),
    (Field::Delivered, "Delivered per issue"),
    (Field::Opens, "Opens per issue"),
    (Field::Viewers, "Typical viewers"),
];

/// A number that was typed so many days after the file's is newer.
const ABOUT_THE_SAME: u64 = 31;

/// So many boosted posts are named.
const MOST_NAMED: usize = 5;

/// Fewer posts make no headline.
const SMALL_SAMPLE: usize = 10;

pub(super) fn fill(
    target: &mut Target,
    profile: &Profile,
    entry: Option<usize>,
    sources: &[Source<'_>],
    today: Date,
) {
    let nothing = Platform::default();
    let platform = entry.and_then(|entry| profile.platforms.get(entry)).unwrap_or(&nothing);
    let lists = lists(sources, today);
    for (field, label) in PER_POST {
        let median = |typical: &Typical<'_>| typical.median(field);
        typical(target, platform, &lists, field, label, median);
    }
    let sum = |typical: &Typical<'_>| typical.likes_and_comments();
    typical(target, platform, &lists, Field::LikesAndComments, "Likes + comments per post", sum);
    rhythm(target, platform, &lists);
    followers(target, platform, sources, today);
    notes(target, &lists);
    stays(target, platform, sources);
}

/// The lists of posts with their windows: complete ones first, then newer ones, then longer ones.
fn lists<'a>(sources: &[Source<'a>], today: Date) -> Vec<(Source<'a>, Typical<'a>)> {
    let mut lists: Vec<(Source<'a>, Typical<'a>)> = sources
        .iter()
        .filter_map(|source| {
            let posts = source.reading.posts.as_ref()?;
            let made = source.day(today);
            // a file that was made before its newest post has no such day
            let newest = posts.list.iter().filter_map(|post| post.day).max();
            let made = if newest.is_some_and(|newest| newest > made) { today } else { made };
            let typical = Typical::new(posts, made, WINDOW);
            Some((*source, typical.filter(|_| posts.extent != Extent::Top)?))
        })
        .collect();
    lists.sort_by_key(|(source, typical)| {
        let extent = source.reading.posts.as_ref().map(|posts| posts.extent);
        Reverse((extent, typical.to, typical.within()))
    });
    lists
}

/// Proposes the typical number of the first list that has it, and names what the others say.
fn typical(
    target: &mut Target,
    platform: &Platform,
    lists: &[(Source<'_>, Typical<'_>)],
    field: Field,
    label: &'static str,
    median: impl Fn(&Typical<'_>) -> Option<(Count, usize)>,
) {
    let mut found = lists.iter().filter_map(|(source, typical)| {
        median(typical).map(|(count, n)| (source, typical, count, n))
    });
    let Some((source, typical, count, n)) = found.next() else { return };
    let sample = format!("the middle of {}, {}", typical.so_many(n), window(typical));
    let days = Count::new(typical.days());
    let mut item = number(platform, field, label, count, typical.to, source);
    item.sample = sample;
    item.change = Change::Number { field, count, days };
    for (source, _, other, _) in found.filter(|(.., other, _)| *other != count) {
        let says =
            format!("{} says {}, of fewer or older rows", source.file.name, grouped(other.get()));
        item.note = Some(item.note.map_or_else(|| says.clone(), |note| format!("{note}; {says}")));
    }
    target.items.push(item);
}

/// A change of one number, with what speaks against it.
fn number(
    platform: &Platform,
    field: Field,
    label: &'static str,
    count: Count,
    as_of: Date,
    source: &Source<'_>,
) -> Item {
    let newer = newer_in_kit(platform, field, as_of);
    Item {
        key: field.key(),
        label,
        was: field.of(platform).map(|was| grouped(was.get())),
        now: grouped(count.get()),
        sample: String::new(),
        note: newer.map(|day| format!("the kit has a newer one, of {}", written(day))),
        as_of,
        origin: source.origin(),
        ticked: newer.is_none(),
        change: Change::Number { field, count, days: None },
    }
}

/// The day of the kit's number, if that is the better one: it is later and of a file, or it was
/// typed and is a follower count or much later. Of about the same time, a file's number beats one
/// that was typed.
fn newer_in_kit(platform: &Platform, field: Field, as_of: Date) -> Option<Date> {
    field.of(platform)?;
    let day = match platform.import_of(field) {
        Some(_) => platform.day_of(field),
        None => platform.as_of.filter(|day| {
            field == Field::Followers || days_inclusive(as_of, *day) > ABOUT_THE_SAME
        }),
    };
    day.filter(|day| *day > as_of)
}

fn rhythm(target: &mut Target, platform: &Platform, lists: &[(Source<'_>, Typical<'_>)]) {
    let counts = |source: &Source<'_>| {
        source.reading.posts.as_ref().is_some_and(|posts| posts.counts_rhythm)
    };
    let Some((source, typical)) = lists.iter().find(|(source, _)| counts(source)) else { return };
    let days = Count::new(typical.days());
    let Some(posts) = Count::new(typical.within() as u64) else { return };
    let mut item = number(platform, Field::Posts, "Posts", posts, typical.to, source);
    let old = platform.posts.zip(platform.window_days);
    item.was = old
        .map(|(posts, days)| format!("{} in {} days", grouped(posts.get()), grouped(days.get())));
    item.now = format!("{} in {} days", grouped(posts.get()), typical.days());
    let gap = typical.longest_gap();
    let unit = if gap == 1 { "day" } else { "days" };
    item.sample = format!("{}, longest gap {gap} {unit}", window(typical));
    item.change = Change::Number { field: Field::Posts, count: posts, days };
    if source.reading.posts.as_ref().is_some_and(|posts| posts.extent == Extent::Perhaps) {
        item.note = Some("right only if the file holds all that you posted in these days".into());
    }
    let is_taken = item.ticked;
    target.items.push(item);
    match typical.sponsored().and_then(|sponsored| Count::new(sponsored as u64)) {
        Some(sponsored) => {
            let field = Field::SponsoredPosts;
            let mut item =
                number(platform, field, "Sponsored posts", sponsored, typical.to, source);
            item.sample =
                format!("marked “Branded Content”, of {}", typical.so_many(typical.within()));
            item.change = Change::Number { field, count: sponsored, days };
            // a part of other posts than the kit's would be no part of them
            item.ticked = is_taken;
            target.items.push(item);
            if typical.own_brand() > 0 {
                let own = typical.own_brand();
                target.notes.push(format!("Marked “Your Brand”: {own}. They are counted apart."));
            }
        }
        None if platform.sponsored_posts.is_some_and(|count| count.get() > 0) => {
            let count = platform.sponsored_posts.map_or(0, Count::get);
            target.notes.push(format!(
                "The {count} sponsored posts of the kit were counted in other days. Check them."
            ));
        }
        None => {}
    }
}

fn followers(target: &mut Target, platform: &Platform, sources: &[Source<'_>], today: Date) {
    let field = Field::Followers;
    let newest = |source: &Source<'_>| source.reading.levels.last().copied();
    let of_days = sources
        .iter()
        .filter_map(|source| newest(source).map(|(day, count)| (day, count, false, *source)));
    let of_files = sources.iter().filter_map(|source| {
        let level = source.reading.followers.filter(|level| !level.only_compare)?;
        Some((source.day(today), level.count, level.rounded, *source))
    });
    let best = of_days
        .chain(of_files)
        .max_by_key(|(day, _, rounded, source)| (*day, !*rounded, source.reading.rows));
    if let Some((day, count, rounded, source)) = best {
        let mut item = number(platform, field, "Followers", count, day, &source);
        item.sample = format!("on {}", written(day));
        if rounded {
            item.note = Some("about: the platform shortened this number".to_owned());
        }
        // such a file may call a change what another calls a level
        let is_far = |known: Count| {
            let (more, less) = (known.max(count).get(), known.min(count).get());
            more > less.saturating_mul(2)
        };
        if source.reading.levels.is_empty() && platform.followers.is_some_and(is_far) {
            item.note = Some("far from the kit's number: look before you take it".to_owned());
            item.ticked = false;
        }
        target.items.push(item);
    }
    for source in sources {
        let Some(level) = source.reading.followers.filter(|level| level.only_compare) else {
            continue;
        };
        let known = platform.followers.filter(|known| *known != level.count);
        if let Some(known) = known {
            target.notes.push(format!(
                "The file lists {} followers; the kit says {}.",
                grouped(level.count.get()),
                grouped(known.get())
            ));
        }
    }
}

fn notes(target: &mut Target, lists: &[(Source<'_>, Typical<'_>)]) {
    for (_, typical) in lists {
        let young = typical.young();
        if young > 0 {
            target.notes.push(format!(
                "Less than two days old: {}. Such numbers still grow, and typical numbers leave \
                 them out.",
                typical.so_many(young)
            ));
        }
        let boosted: Vec<String> = typical.boosted().map(named).collect();
        if !boosted.is_empty() {
            let (told, more) = boosted.split_at(boosted.len().min(MOST_NAMED));
            let more = match more.len() {
                0 => String::new(),
                more => format!(", and {more} more"),
            };
            target.notes.push(format!(
                "Boosted, and left out of typical numbers: {}{more}.",
                told.join(", ")
            ));
        }
        let settled = typical.settled();
        if settled < SMALL_SAMPLE {
            target.notes.push(format!(
                "Only {} in {} days: too few for a headline.",
                typical.so_many(settled),
                typical.days()
            ));
        }
    }
}

/// One of the creator's own posts: "“North sill” of 11 Feb 2026"
fn named(post: &Post) -> String {
    let title = match post.title.as_str() {
        "" => "a post".to_owned(),
        title => format!("“{title}”"),
    };
    post.day.map_or(title.clone(), |day| format!("{title} of {}", written(day)))
}

/// Says what is not in the files.
fn stays(target: &mut Target, platform: &Platform, sources: &[Source<'_>]) {
    let mut stays = Vec::new();
    let readings = sources.iter().map(|source| source.reading);
    let lacks: Vec<(&str, &str)> = readings
        .flat_map(|reading| reading.lacks.iter().map(|lack| (reading.table, *lack)))
        .collect();
    if !target.items.iter().any(|item| item.key == Field::Followers.key()) {
        let why = lacks.iter().find_map(|(_, lack)| lack.strip_prefix("followers: "));
        let why = why.unwrap_or("not in these files");
        stays.push(match platform.followers {
            Some(count) => format!("Followers stay {}: {why}", grouped(count.get())),
            None => format!("Followers stay empty: {why}"),
        });
    }
    for (table, lack) in lacks.iter().filter(|(_, lack)| !lack.starts_with("followers: ")) {
        let lack = format!("{table}: {lack}");
        if !stays.contains(&lack) {
            stays.push(lack);
        }
    }
    target.stays = stays;
}

/// "1 Sep to 31 Oct 2026"
fn window(typical: &Typical<'_>) -> String {
    if typical.from == typical.to {
        return written(typical.to);
    }
    let from = if typical.from.year() == typical.to.year() {
        typical.from.strftime("%-d %b").to_string()
    } else {
        written(typical.from)
    };
    format!("{from} to {}", written(typical.to))
}
