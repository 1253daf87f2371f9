//! Meta Business Suite: the lists of Instagram posts and of Facebook videos.

use super::common::{DE, EN, column, plain, posts};
use crate::import::Context;
use crate::import::date::Pattern;
use crate::import::format::{Format, Holds};
use crate::import::header::fold;
use crate::import::reading::{BOOSTED_UNSAID, Extent, Posts, Reading};
use crate::import::refused::Refused;
use crate::import::table::Table;
use crate::profile::{Field, PlatformKind};

pub(super) const REPORT: &str = "Meta Business Suite";

/// Days are written in the order of the United States, whatever the country; in German with dots.
const PUBLISHED: Holds = Holds::Day(&[Pattern::MonthFirst, Pattern::Dots]);

pub(super) const CONTENT: Format = Format {
    platform: PlatformKind::Instagram,
    report: REPORT,
    table: "list of posts",
    columns: &[
        column("id", Holds::Id, &[(EN, "post id"), (DE, "beitrags-id")]),
        column("title", Holds::Text, &[(EN, "description"), (DE, "beschreibung")]),
        column("day", PUBLISHED, &[(EN, "publish time"), (DE, "veröffentlichungszeitpunkt")]),
        column("link", Holds::Id, &[(EN, "permalink")]),
        column("type", Holds::Text, &[(EN, "post type"), (DE, "beitragstyp")]),
        column("views", Holds::Count, &[(EN, "views"), (DE, "aufrufe")]),
        column("reach", Holds::Count, &[(EN, "reach"), (DE, "reichweite")]),
        column("likes", Holds::Count, &[(EN, "likes"), (DE, "„gefällt mir“-angaben")]),
        column("comments", Holds::Count, &[(EN, "comments"), (DE, "kommentare")]),
        column("shares", Holds::Count, &[(EN, "shares"), (DE, "geteilte inhalte")]),
        column("saves", Holds::Count, &[(EN, "saves"), (DE, "gespeicherte beiträge")]),
        column("follows", Holds::Count, &[(EN, "follows")]),
    ],
    needs: &["id", "link", "day", "type"],
    exact: false,
    utf16: false,
    read: content,
};

pub(super) const VIDEOS: Format = Format {
    platform: PlatformKind::Facebook,
    report: REPORT,
    table: "list of Facebook videos",
    columns: &[
        column("id", Holds::Id, &[(EN, "video asset id")]),
        column("title", Holds::Text, &[(EN, "title")]),
        column("day", PUBLISHED, &[(EN, "publish time")]),
        column("reach", Holds::Count, &[(EN, "reach")]),
        column("three", Holds::Count, &[(EN, "3-second video views")]),
        column("likes", Holds::Count, &[(EN, "reactions")]),
        column("comments", Holds::Count, &[(EN, "comments")]),
        column("shares", Holds::Count, &[(EN, "shares")]),
    ],
    needs: &["id", "day", "three"],
    exact: false,
    utf16: false,
    read: videos,
};

fn content(table: &Table, _: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    let numbers = [
        ("views", Field::Views),
        ("reach", Field::Reach),
        ("likes", Field::Likes),
        ("comments", Field::Comments),
        ("saves", Field::Saves),
        ("shares", Field::Shares),
    ];
    let mut list = posts(table, &mut reading, &numbers, |row| table.day(row, "day"));
    for (row, post) in &mut list {
        post.is_apart = fold(table.text(*row, "type")).contains("story");
    }
    let stories = list.iter().filter(|(_, post)| post.is_apart).count();
    if stories > 0 {
        reading.warnings.push(format!(
            "{stories} stories stand apart: they count neither as posts nor in typical numbers."
        ));
    }
    reading.warnings.push(BOOSTED_UNSAID.to_owned());
    reading.lacks.push("followers: import Meta's audience file or Instagram's own for those");
    let (list, extent) = (plain(list), Extent::All);
    reading.posts = Some(Posts { called: ("post", "posts"), list, extent, counts_rhythm: true });
    Ok(reading)
}

fn videos(table: &Table, _: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    let numbers = [
        ("reach", Field::Reach),
        ("likes", Field::Likes),
        ("comments", Field::Comments),
        ("shares", Field::Shares),
    ];
    let list = plain(posts(table, &mut reading, &numbers, |row| table.day(row, "day")));
    reading.lacks.push("views: “3-second video views” are another number than views");
    let extent = Extent::Perhaps;
    reading.posts = Some(Posts { called: ("video", "videos"), list, extent, counts_rhythm: true });
    Ok(reading)
}
