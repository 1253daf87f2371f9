//! YouTube Studio: the list of videos, its days, and who watches. Shares are of views.

use super::common::{DE, EN, FR, column, plain, posts, skip, sums};
use super::shares;
use crate::import::Context;
use crate::import::date::Pattern;
use crate::import::format::{Column, Format, Holds};
use crate::import::reading::{AudienceRead, Extent, Posts, Reading};
use crate::import::refused::Refused;
use crate::import::table::Table;
use crate::profile::{AudienceBase, Field, PlatformKind};

/// At about 500 rows a table may be cut; so many make it likely.
const PERHAPS_CUT: usize = 490;

const DAY: Holds = Holds::Day(&[
    Pattern::MonthDayYear,
    Pattern::YearMonthDay,
    Pattern::Dots,
    Pattern::DayMonthYear,
]);

const ID: Column =
    column("id", Holds::Id, &[(EN, "content"), (EN, "video"), (DE, "videos"), (FR, "contenu")]);
const TITLE: Column = column(
    "title",
    Holds::Text,
    &[(EN, "video title"), (DE, "videotitel"), (FR, "titre de la vidéo")],
);
const PUBLISHED: Column = column(
    "day",
    DAY,
    &[
        (EN, "video publish time"),
        (DE, "veröffentlichungszeitpunkt des videos"),
        (FR, "heure de publication de la vidéo"),
    ],
);
const DATE: Column = column("date", DAY, &[(EN, "date"), (DE, "datum")]);
const VIEWS: Column =
    column("views", Holds::Count, &[(EN, "views"), (DE, "aufrufe"), (FR, "vues")]);
const STATUS: Column = column("status", Holds::Text, &[(EN, "subscription status")]);
const VIEW_SHARE: Column = column("share", Holds::Share, &[(EN, "views (%)")]);

const NONE: Format = Format {
    platform: PlatformKind::YouTube,
    report: "YouTube Studio",
    table: "",
    columns: &[],
    needs: &[],
    exact: false,
    utf16: false,
    read: videos,
};

pub(super) const VIDEOS: Format = Format {
    table: "list of videos",
    columns: &[
        ID,
        TITLE,
        PUBLISHED,
        VIEWS,
        column("likes", Holds::Count, &[(EN, "likes")]),
        column("comments", Holds::Count, &[(EN, "comments added"), (EN, "comments")]),
        column("shares", Holds::Count, &[(EN, "shares")]),
        column("engaged", Holds::Count, &[(EN, "engaged views"), (FR, "vues engagées")]),
        column("gained", Holds::Count, &[(EN, "subscribers"), (DE, "abonnenten")]),
        column("watched", Holds::Decimal, &[(EN, "watch time"), (DE, "wiedergabezeit")]),
        column(
            "impressions",
            Holds::Count,
            &[(EN, "impressions"), (EN, "thumbnail impressions"), (DE, "impressionen")],
        ),
        column(
            "clicked",
            Holds::Decimal,
            &[
                (EN, "impressions click-through rate"),
                (EN, "thumbnail click-through rate"),
                (DE, "klickrate der impressionen"),
            ],
        ),
        column(
            "stayed",
            Holds::Decimal,
            &[(EN, "stayed to watch"), (FR, "ont continué de regarder")],
        ),
    ],
    needs: &["id", "title", "day"],
    ..NONE
};

/// Views of each video on each day: no list of videos, though it looks like one.
pub(super) const VIDEO_DAYS: Format = Format {
    table: "views of each video by day",
    columns: &[DATE, ID, TITLE, PUBLISHED, VIEWS],
    needs: &["date", "id", "title", "day"],
    read: nothing,
    ..NONE
};

pub(super) const DAYS: Format = Format {
    table: "views by day",
    columns: &[DATE, VIEWS],
    needs: &["date", "views"],
    exact: true,
    read: days,
    ..NONE
};

pub(super) const AGE: Format = Format {
    table: "viewers by age",
    columns: &[column("label", Holds::Text, &[(EN, "viewer age")]), VIEW_SHARE],
    needs: &["label", "share"],
    read: |table, _| {
        let mut reading = table.reading();
        let age = shares::age(&shares::of_table(table, "label", "share"));
        reading.audience = Some(AudienceRead { age, ..AudienceRead::of(AudienceBase::Views) });
        Ok(reading)
    },
    ..NONE
};

pub(super) const GENDER: Format = Format {
    table: "viewers by gender",
    columns: &[column("label", Holds::Text, &[(EN, "viewer gender")]), VIEW_SHARE],
    needs: &["label", "share"],
    read: |table, _| {
        let mut reading = table.reading();
        let gender = shares::gender(&shares::of_table(table, "label", "share"));
        reading.audience = Some(AudienceRead { gender, ..AudienceRead::of(AudienceBase::Views) });
        Ok(reading)
    },
    ..NONE
};

pub(super) const CITIES: Format = Format {
    table: "views by city",
    columns: &[
        column("id", Holds::Id, &[(EN, "cities")]),
        column("label", Holds::Text, &[(EN, "city name")]),
        VIEWS,
    ],
    needs: &["id", "label", "views"],
    read: |table, _| {
        let mut reading = table.reading();
        let shares = of_views(table, &mut reading, "the cities listed");
        let cities = shares::cities(&shares);
        reading.audience = Some(AudienceRead { cities, ..AudienceRead::of(AudienceBase::Views) });
        Ok(reading)
    },
    ..NONE
};

pub(super) const COUNTRIES: Format = Format {
    table: "views by country",
    columns: &[
        column("id", Holds::Id, &[(EN, "geography")]),
        column("label", Holds::Text, &[(EN, "geography name"), (EN, "country")]),
        VIEWS,
    ],
    needs: &["id", "views"],
    read: |table, _| {
        let mut reading = table.reading();
        reading.warnings.push(
            "Tables by country are known from descriptions only: compare the shares with YouTube \
             Studio."
                .to_owned(),
        );
        let shares = of_views(table, &mut reading, "the countries listed");
        let countries = shares::countries(&shares);
        reading.audience =
            Some(AudienceRead { countries, ..AudienceRead::of(AudienceBase::Views) });
        Ok(reading)
    },
    ..NONE
};

pub(super) const SUBSCRIBED: Format = Format {
    table: "views by subscription",
    columns: &[STATUS, VIEWS],
    needs: &["status", "views"],
    read: nothing,
    ..NONE
};

pub(super) const SUBSCRIBED_DAYS: Format = Format {
    table: "views by subscription and day",
    columns: &[DATE, STATUS, VIEWS],
    needs: &["date", "status", "views"],
    read: nothing,
    ..NONE
};

fn videos(table: &Table, _: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    let numbers = [
        ("views", Field::Views),
        ("likes", Field::Likes),
        ("comments", Field::Comments),
        ("shares", Field::Shares),
    ];
    let list = posts(table, &mut reading, &numbers, |row| table.day(row, "day"));
    if table.has("views") {
        let unseen = list.iter().filter(|(_, post)| post.number(Field::Views).is_none());
        let unseen = unseen.map(|(row, _)| table.place(*row)).collect();
        skip(&mut reading, unseen, "without views (not counted as zero)");
    }
    let list = plain(list);
    if list.len() >= PERHAPS_CUT {
        reading.warnings.push(format!(
            "The table has {} rows. Older videos may be missing: such tables may end at about 500.",
            list.len()
        ));
    }
    if table.has("gained") {
        reading.warnings.push(
            "“Subscribers” in this file means those won and lost by each video. Left alone."
                .to_owned(),
        );
    }
    if table.has("engaged") {
        reading.warnings.push(
            "“Engaged views” are another number than views, lower for Shorts. Views are taken."
                .to_owned(),
        );
    }
    reading.lacks.push("followers: no file of YouTube Studio has the number of subscribers");
    for (key, lack) in [
        ("views", "views: not ticked when the table was exported"),
        ("likes", "likes: not ticked when the table was exported"),
        ("comments", "comments: not ticked when the table was exported"),
        ("shares", "shares: not ticked when the table was exported"),
    ] {
        if !table.has(key) {
            reading.lacks.push(lack);
        }
    }
    let extent = Extent::All;
    reading.posts = Some(Posts { called: ("video", "videos"), list, extent, counts_rhythm: true });
    Ok(reading)
}

fn days(table: &Table, _: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    sums(table, &mut reading, &[("views", "views")], |_| false);
    reading.lacks.push("typical numbers: sums of days say nothing about a post");
    Ok(reading)
}

fn nothing(table: &Table, _: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    reading.lacks.push("nothing that a kit shows");
    Ok(reading)
}

/// Views as shares of the total row; where there is none, of the rows, and that is said.
fn of_views(
    table: &Table,
    reading: &mut Reading,
    listed: &str,
) -> Vec<(String, rust_decimal::Decimal)> {
    let label = if table.has("label") { "label" } else { "id" };
    let counts: Vec<_> = table
        .rows()
        .filter_map(|row| Some((table.text(row, label).to_owned(), table.number(row, "views")?)))
        .filter(|(label, _)| !label.is_empty())
        .collect();
    let stated = table.total().and_then(|row| table.number(row, "views"));
    let total = stated.unwrap_or_else(|| {
        let sum = counts.iter().map(|(_, views)| *views).sum();
        reading.warnings.push(format!(
            "The table has no total. Its shares are of the {sum} views of {listed}, not of all \
             views: a short list makes them too large."
        ));
        sum
    });
    shares::of_counts(&counts, total)
}
