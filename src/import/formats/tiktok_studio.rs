//! TikTok Studio: four zips for each channel. No day in them has a year.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::common::{EN, PT, column, levels, plain, posts, sums};
use super::shares;
use crate::import::Context;
use crate::import::date;
use crate::import::format::{Column, Format, Holds};
use crate::import::reading::{AudienceRead, Extent, Posts, Reading};
use crate::import::refused::Refused;
use crate::import::table::Table;
use crate::profile::{AudienceBase, Field, PlatformKind};

const DATE: Column = column("day", Holds::Yearless, &[(EN, "date"), (PT, "data")]);
const SHARE: Column = column("share", Holds::Share, &[(EN, "distribution")]);

const NONE: Format = Format {
    platform: PlatformKind::TikTok,
    report: "TikTok Studio",
    table: "",
    columns: &[],
    needs: &[],
    exact: false,
    utf16: false,
    read: overview,
};

pub(super) const CONTENT: Format = Format {
    table: "best videos",
    columns: &[
        column("time", Holds::Yearless, &[(EN, "time")]),
        column("title", Holds::Text, &[(EN, "video title")]),
        column("link", Holds::Text, &[(EN, "video link")]),
        column("posted", Holds::Text, &[(EN, "post time")]),
        column("likes", Holds::Count, &[(EN, "total likes")]),
        column("comments", Holds::Count, &[(EN, "total comments")]),
        column("shares", Holds::Count, &[(EN, "total shares")]),
        column("views", Holds::Count, &[(EN, "total views")]),
    ],
    needs: &["time", "title", "link", "posted", "views"],
    read: content,
    ..NONE
};

pub(super) const OVERVIEW: Format = Format {
    table: "sums by day",
    columns: &[
        DATE,
        column("views", Holds::Count, &[(EN, "video views"), (PT, "visualizações de vídeo")]),
        column("profile", Holds::Count, &[(EN, "profile views"), (PT, "visualizações do perfil")]),
        column("likes", Holds::Count, &[(EN, "likes"), (PT, "curtidas")]),
        column("comments", Holds::Count, &[(EN, "comments"), (PT, "comentários")]),
        column("shares", Holds::Count, &[(EN, "shares"), (PT, "compartilhamentos")]),
    ],
    needs: &["day", "views", "profile", "likes"],
    ..NONE
};

pub(super) const VIEWERS: Format = Format {
    table: "viewers by day",
    columns: &[
        DATE,
        column("viewers", Holds::Count, &[(EN, "total viewers")]),
        column("new", Holds::Count, &[(EN, "new viewers")]),
        column("returning", Holds::Count, &[(EN, "returning viewers")]),
    ],
    needs: &["day", "viewers", "new"],
    read: |table, context| {
        let mut reading = table.reading();
        // zeros beside a missing number are none
        let is_missing = |row| table.number(row, "viewers").is_none();
        sums(table, &mut reading, &[("viewers", "viewers of each day")], is_missing);
        reading.lacks.push("reach: people of several days overlap and cannot be added up");
        say_years(&mut reading, context);
        Ok(reading)
    },
    ..NONE
};

pub(super) const HISTORY: Format = Format {
    table: "followers by day",
    columns: &[
        DATE,
        column("followers", Holds::Count, &[(EN, "followers"), (PT, "seguidores")]),
        column("difference", Holds::Count, &[(EN, "difference in followers from previous day")]),
    ],
    needs: &["day", "followers", "difference"],
    read: |table, context| {
        let mut reading = table.reading();
        reading.levels = levels(table, &mut reading, "followers");
        say_years(&mut reading, context);
        Ok(reading)
    },
    ..NONE
};

pub(super) const ACTIVITY: Format = Format {
    table: "active followers by hour",
    columns: &[
        DATE,
        column("hour", Holds::Count, &[(EN, "hour")]),
        column("active", Holds::Count, &[(EN, "active followers")]),
    ],
    needs: &["day", "hour", "active"],
    read: |table, _| {
        let mut reading = table.reading();
        reading.lacks.push("followers: those who are awake are not all");
        Ok(reading)
    },
    ..NONE
};

pub(super) const GENDER: Format = Format {
    table: "followers by gender",
    columns: &[column("label", Holds::Text, &[(EN, "gender")]), SHARE],
    needs: &["label", "share"],
    read: |table, _| {
        let mut reading = table.reading();
        let gender = shares::gender(&shares::of_table(table, "label", "share"));
        let base = AudienceRead::of(AudienceBase::Followers);
        reading.audience = Some(AudienceRead { gender, ..base });
        Ok(reading)
    },
    ..NONE
};

pub(super) const TERRITORIES: Format = Format {
    table: "followers by country",
    columns: &[column("label", Holds::Text, &[(EN, "top territories")]), SHARE],
    needs: &["label", "share"],
    read: |table, _| {
        let mut reading = table.reading();
        let countries = shares::countries(&shares::of_table(table, "label", "share"));
        let base = AudienceRead::of(AudienceBase::Followers);
        reading.audience = Some(AudienceRead { countries, ..base });
        Ok(reading)
    },
    ..NONE
};

fn content(table: &Table, context: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    let numbers = [
        ("views", Field::Views),
        ("likes", Field::Likes),
        ("comments", Field::Comments),
        ("shares", Field::Shares),
    ];
    // a day without a year may lie before the others: only the link tells
    let day_of = |row| posted_on(table.text(row, "link"), table.text(row, "posted"));
    let list = plain(posts(table, &mut reading, &numbers, day_of));
    reading.lacks.push(
        "typical numbers and rhythm: this is a list of the best videos only, not of all of them",
    );
    reading.posts = Some(Posts {
        called: ("video", "videos"),
        list,
        extent: Extent::Top,
        counts_rhythm: false,
    });
    say_years(&mut reading, context);
    Ok(reading)
}

/// The day of a post: its id holds a time, which is believed if month and day agree with what the
/// file says, one day more or less.
fn posted_on(link: &str, posted: &str) -> Option<Date> {
    let id: u64 = link.rsplit('/').next()?.split('?').next()?.parse().ok()?;
    let seconds = i64::try_from(id >> 32).ok()?;
    let day = Timestamp::from_second(seconds).ok()?.to_zoned(TimeZone::UTC).date();
    let stated = date::yearless(posted)?;
    let near = [day.yesterday().ok(), Some(day), day.tomorrow().ok()];
    near.into_iter().flatten().find(|day| (day.month(), day.day()) == stated)
}

fn overview(table: &Table, context: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    let columns =
        [("views", "views"), ("likes", "likes"), ("comments", "comments"), ("shares", "shares")];
    sums(table, &mut reading, &columns, |_| false);
    reading.lacks.push("typical numbers: sums of days say nothing about a post");
    say_years(&mut reading, context);
    Ok(reading)
}

/// Says which years were put to the days.
fn say_years(reading: &mut Reading, context: &Context<'_>) {
    let Some((from, to)) = reading.period else { return };
    let years = if from.year() == to.year() {
        from.year().to_string()
    } else {
        format!("{} and {}", from.year(), to.year())
    };
    reading.warnings.push(match context.exported {
        Some(made) => format!("Its days have no year. Exported on {made}, they are of {years}."),
        None => format!(
            "Its days have no year, and nothing tells when it was exported. They were taken to be \
             of {years}: check this before you accept, or say --exported DATE."
        ),
    });
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_day_of_a_post_is_believed_if_its_id_agrees() {
        let link = "https://www.tiktok.com/@milahartwell/video/7588981726955387981";
        assert_eq!(posted_on(link, "December 28"), Some(date(2025, 12, 28)));
        assert_eq!(posted_on(link, "28 Dezember"), Some(date(2025, 12, 28)));
        assert_eq!(posted_on(link, "December 20"), None);
        assert_eq!(posted_on("https://www.tiktok.com/@milahartwell", "December 28"), None);
    }
}
