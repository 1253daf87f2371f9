//! X: posts, old and new, and days of the account. Impressions are not views.

use super::common::{EN, column, plain, posts, skip, sums};
use crate::import::Context;
use crate::import::date::Pattern;
use crate::import::format::{Format, Holds};
use crate::import::reading::{Extent, Posts, Reading};
use crate::import::refused::Refused;
use crate::import::table::Table;
use crate::profile::{Field, PlatformKind};

const NONE: Format = Format {
    platform: PlatformKind::X,
    report: "X Analytics",
    table: "",
    columns: &[],
    needs: &[],
    exact: false,
    utf16: false,
    read: content,
};

pub(super) const CONTENT: Format = Format {
    table: "list of posts",
    columns: &[
        column("id", Holds::Id, &[(EN, "post id")]),
        column("day", Holds::Day(&[Pattern::WeekdayMonthDayYear]), &[(EN, "date")]),
        column("title", Holds::Text, &[(EN, "post text")]),
        column("link", Holds::Id, &[(EN, "post link")]),
        column("impressions", Holds::Count, &[(EN, "impressions")]),
        column("likes", Holds::Count, &[(EN, "likes")]),
        column("comments", Holds::Count, &[(EN, "replies")]),
        column("saves", Holds::Count, &[(EN, "bookmarks")]),
        column("shares", Holds::Count, &[(EN, "reposts")]),
    ],
    needs: &["id", "day", "title", "link", "impressions"],
    ..NONE
};

pub(super) const LEGACY: Format = Format {
    table: "list of posts",
    columns: &[
        column("id", Holds::Id, &[(EN, "tweet id")]),
        column("day", Holds::Day(&[Pattern::YearMonthDay]), &[(EN, "time")]),
        column("title", Holds::Text, &[(EN, "tweet text")]),
        column("link", Holds::Id, &[(EN, "tweet permalink")]),
        column("impressions", Holds::Count, &[(EN, "impressions")]),
        column("likes", Holds::Count, &[(EN, "likes")]),
        column("comments", Holds::Count, &[(EN, "replies")]),
        column("shares", Holds::Count, &[(EN, "retweets")]),
    ],
    needs: &["id", "day", "title", "link", "impressions"],
    ..NONE
};

pub(super) const OVERVIEW: Format = Format {
    table: "sums by day",
    columns: &[
        column("day", Holds::Day(&[Pattern::WeekdayMonthDayYear]), &[(EN, "date")]),
        column("impressions", Holds::Count, &[(EN, "impressions")]),
        column("likes", Holds::Count, &[(EN, "likes")]),
        column("new", Holds::Count, &[(EN, "new follows")]),
        column("left", Holds::Count, &[(EN, "unfollows")]),
    ],
    needs: &["day", "impressions", "new", "left"],
    read: |table, _| {
        let mut reading = table.reading();
        let columns = [
            ("impressions", "impressions"),
            ("likes", "likes"),
            ("new", "new follows"),
            ("left", "unfollows"),
        ];
        sums(table, &mut reading, &columns, |_| false);
        reading.lacks.push("followers: the file has those won and lost, not how many there are");
        Ok(reading)
    },
    ..NONE
};

fn content(table: &Table, _: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    let numbers = [
        ("likes", Field::Likes),
        ("comments", Field::Comments),
        ("saves", Field::Saves),
        ("shares", Field::Shares),
    ];
    let list = posts(table, &mut reading, &numbers, |row| table.day(row, "day"));
    let (list, nameless): (Vec<_>, Vec<_>) =
        list.into_iter().partition(|(_, post)| !post.key.is_empty());
    reading.rows -= nameless.len();
    let nameless = nameless.iter().map(|(row, _)| table.place(*row)).collect();
    skip(&mut reading, nameless, "without an id");
    let mut list = plain(list);
    for post in &mut list {
        post.is_apart = post.title.trim_start().starts_with('@');
    }
    let replies = list.iter().filter(|post| post.is_apart).count();
    // what is said to others stays theirs: it was looked at for its first letter
    list.iter_mut().for_each(|post| post.title.clear());
    let skipped = reading.skipped.iter_mut().flat_map(|skipped| &mut skipped.places);
    skipped.for_each(|place| place.title.clear());
    if replies > 0 {
        reading
            .warnings
            .push(format!("{replies} replies count neither as posts nor in typical numbers."));
    }
    reading.lacks.push("views: impressions are another number; a kit has no place for it yet");
    reading.lacks.push("followers: not in this file");
    let extent = Extent::All;
    reading.posts = Some(Posts { called: ("post", "posts"), list, extent, counts_rhythm: true });
    Ok(reading)
}
