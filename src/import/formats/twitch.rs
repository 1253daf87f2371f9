//! Twitch: viewers of days with a stream. What was earned is not read.

use rust_decimal::Decimal;

use super::common::{EN, column, plain, posts, skip};
use crate::import::date::Pattern;
use crate::import::format::{Format, Holds};
use crate::import::reading::{Extent, Posts};
use crate::profile::{Field, PlatformKind};

pub(super) const DAYS: Format = Format {
    platform: PlatformKind::Twitch,
    report: "Twitch channel analytics",
    table: "days",
    columns: &[
        column("day", Holds::Day(&[Pattern::WeekdayMonthDay]), &[(EN, "date")]),
        column("viewers", Holds::Decimal, &[(EN, "average viewers")]),
        column("peak", Holds::Count, &[(EN, "max viewers")]),
        column("minutes", Holds::Decimal, &[(EN, "minutes streamed")]),
    ],
    needs: &["day", "viewers", "minutes"],
    exact: false,
    utf16: false,
    read: |table, _| {
        let mut reading = table.reading();
        let numbers = [("viewers", Field::Viewers)];
        let list = posts(table, &mut reading, &numbers, |row| table.day(row, "day"));
        let (list, idle): (Vec<_>, Vec<_>) = list.into_iter().partition(|(row, _)| {
            table.number(*row, "minutes").is_some_and(|minutes| minutes > Decimal::ZERO)
        });
        let idle = idle.iter().map(|(row, _)| table.place(*row)).collect();
        reading.rows = list.len();
        skip(&mut reading, idle, "without a stream");
        reading.lacks.push("followers and chat: not in this file");
        reading.other_columns = 0;
        let (list, called) = (plain(list), ("day with a stream", "days with a stream"));
        reading.posts = Some(Posts { called, list, extent: Extent::All, counts_rhythm: false });
        Ok(reading)
    },
};
