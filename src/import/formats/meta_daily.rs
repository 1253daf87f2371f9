//! Meta Business Suite: files of one number a day. Which number stands above the table.

use super::common::{EN, column, sums};
use super::meta::REPORT;
use crate::import::Context;
use crate::import::date::Pattern;
use crate::import::format::{Format, Holds};
use crate::import::header::fold;
use crate::import::reading::Reading;
use crate::import::refused::Refused;
use crate::import::table::Table;
use crate::profile::PlatformKind;
use crate::profile::text::clean;

pub(super) const DAYS: Format = Format {
    platform: PlatformKind::Instagram,
    report: REPORT,
    table: "one number a day",
    columns: &[
        column("day", Holds::Day(&[Pattern::YearMonthDay]), &[(EN, "date")]),
        column("primary", Holds::Count, &[(EN, "primary")]),
    ],
    needs: &["day", "primary"],
    exact: true,
    utf16: true,
    read,
};

fn read(table: &Table, _: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    let title = table.titles().last().map_or("", String::as_str);
    let metric = fold(title);
    reading.platform = match metric.split(' ').next() {
        Some("instagram") => Some(PlatformKind::Instagram),
        Some("facebook") => Some(PlatformKind::Facebook),
        _ => None,
    };
    sums(table, &mut reading, &[("primary", "number")], |_| false);
    let is_reach = matches!(metric.as_str(), "reach" | "viewers");
    if is_reach {
        // people of one day come again on the next
        reading.sums.clear();
        reading.lacks.push("reach: people of several days overlap and cannot be added up");
    }
    for sum in &mut reading.sums {
        sum.of = if title.is_empty() { "number".to_owned() } else { clean(title) };
    }
    if metric.ends_with("follows") {
        reading.lacks.push("followers: new ones of each day, without those who left");
    } else if !is_reach {
        reading.lacks.push("typical numbers: sums of days say nothing about a post");
    }
    Ok(reading)
}
