//! TikTok Business: days of the account, days of the audience, and videos.

use super::common::{EN, column, levels, plain, posts, sums};
use crate::import::date::Pattern;
use crate::import::format::{Column, Format, Holds};
use crate::import::reading::{Extent, Posts};
use crate::profile::{Field, PlatformKind};

const DATE: Column = column("day", Holds::Day(&[Pattern::Slashes]), &[(EN, "date")]);
const REACHED: Column = column("reached", Holds::Count, &[(EN, "reached audience")]);
const NEW: Column = column("new", Holds::Count, &[(EN, "new followers")]);

const NONE: Format = Format {
    platform: PlatformKind::TikTok,
    report: "TikTok Business",
    table: "",
    columns: &[],
    needs: &[],
    exact: false,
    utf16: false,
    read: |table, _| Ok(table.reading()),
};

pub(super) const ACCOUNT: Format = Format {
    table: "sums by day",
    columns: &[
        DATE,
        column("views", Holds::Count, &[(EN, "video views")]),
        REACHED,
        column("profile", Holds::Count, &[(EN, "profile views")]),
        column("likes", Holds::Count, &[(EN, "likes")]),
        column("shares", Holds::Count, &[(EN, "shares")]),
        column("comments", Holds::Count, &[(EN, "comments")]),
        column("growth", Holds::Count, &[(EN, "net growth")]),
        NEW,
        column("lost", Holds::Count, &[(EN, "lost followers")]),
    ],
    needs: &["day", "views", "reached", "profile", "likes"],
    read: |table, _| {
        let mut reading = table.reading();
        let columns = [
            ("views", "views"),
            ("likes", "likes"),
            ("comments", "comments"),
            ("shares", "shares"),
            ("growth", "followers won and lost"),
        ];
        sums(table, &mut reading, &columns, |_| false);
        reading.lacks.push("reach: people of several days overlap and cannot be added up");
        reading.lacks.push("typical numbers: sums of days say nothing about a post");
        Ok(reading)
    },
    ..NONE
};

pub(super) const AUDIENCE: Format = Format {
    table: "followers by day",
    columns: &[
        DATE,
        NEW,
        column("followers", Holds::Count, &[(EN, "total followers")]),
        REACHED,
        column("engaged", Holds::Count, &[(EN, "engaged audience")]),
    ],
    needs: &["day", "new", "followers", "reached"],
    read: |table, _| {
        let mut reading = table.reading();
        reading.levels = levels(table, &mut reading, "followers");
        Ok(reading)
    },
    ..NONE
};

pub(super) const VIDEOS: Format = Format {
    table: "list of videos",
    columns: &[
        column("title", Holds::Text, &[(EN, "video title")]),
        column("link", Holds::Id, &[(EN, "video link")]),
        column("day", Holds::Day(&[Pattern::Slashes]), &[(EN, "post time")]),
        column("views", Holds::Count, &[(EN, "video views")]),
        column("likes", Holds::Count, &[(EN, "likes")]),
        column("comments", Holds::Count, &[(EN, "comments")]),
        column("shares", Holds::Count, &[(EN, "shares")]),
        column("saves", Holds::Count, &[(EN, "add to favorites")]),
    ],
    needs: &["title", "link", "day", "views"],
    read: |table, _| {
        let mut reading = table.reading();
        let numbers = [
            ("views", Field::Views),
            ("likes", Field::Likes),
            ("comments", Field::Comments),
            ("saves", Field::Saves),
            ("shares", Field::Shares),
        ];
        let list = plain(posts(table, &mut reading, &numbers, |row| table.day(row, "day")));
        let extent = Extent::Perhaps;
        reading.posts =
            Some(Posts { called: ("video", "videos"), list, extent, counts_rhythm: true });
        Ok(reading)
    },
    ..NONE
};
