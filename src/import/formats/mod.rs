//! One file for each platform: which of its tables are known, and what they say.
//!
//! A delimited table is an entry of [`FORMATS`]; data files and files of several tables have
//! functions of their own. `common` is what the platforms share, `shares` reads who watches.

mod common;
mod instagram;
mod linkedin;
mod meta;
mod meta_audience;
mod meta_daily;
mod shares;
mod substack;
mod tiktok_business;
mod tiktok_data;
mod tiktok_studio;
mod twitch;
mod x;
mod youtube;

use std::collections::HashMap;

use serde::de::IgnoredAny;

use super::Context;
use super::encoding::Encoding;
use super::format::Format;
use super::grid::Row;
use super::reading::{Post, Reading};
use super::refused::Refused;
use super::table::Table;
use crate::profile::Field;

/// Every delimited table that is known. Of two that fit, the one that needs more columns is meant.
pub(super) const FORMATS: &[&Format] = &[
    &youtube::VIDEOS,
    &youtube::VIDEO_DAYS,
    &youtube::DAYS,
    &youtube::AGE,
    &youtube::GENDER,
    &youtube::CITIES,
    &youtube::COUNTRIES,
    &youtube::SUBSCRIBED,
    &youtube::SUBSCRIBED_DAYS,
    &tiktok_studio::CONTENT,
    &tiktok_studio::OVERVIEW,
    &tiktok_studio::VIEWERS,
    &tiktok_studio::HISTORY,
    &tiktok_studio::ACTIVITY,
    &tiktok_studio::GENDER,
    &tiktok_studio::TERRITORIES,
    &tiktok_business::ACCOUNT,
    &tiktok_business::AUDIENCE,
    &tiktok_business::VIDEOS,
    &meta::CONTENT,
    &meta::VIDEOS,
    &meta_daily::DAYS,
    &x::CONTENT,
    &x::LEGACY,
    &x::OVERVIEW,
    &linkedin::FOLLOWERS,
    &twitch::DAYS,
    &substack::ISSUES,
    &substack::PEOPLE,
    &substack::EVENTS,
];

/// What a data file says; nothing where it is none that is known.
pub(super) fn json(text: &str, context: &Context<'_>) -> Result<Vec<Reading>, Refused> {
    if text.trim_start().starts_with('[') {
        return Ok(instagram::followers(text)?.into_iter().collect());
    }
    let keys: HashMap<String, IgnoredAny> =
        serde_json::from_str(text).map_err(|error| Refused::Broken { line: error.line() })?;
    if keys.contains_key("organic_insights_audience") {
        return Ok(vec![instagram::insights(text, context)?]);
    }
    if keys.contains_key("Post") {
        return Ok(vec![tiktok_data::read(text)?]);
    }
    Ok(Vec::new())
}

/// What a file of several tables, one below the other, says; none where it is no such file.
pub(super) fn blocks(
    text: &str,
    delimiter: Option<char>,
    above: u64,
    encoding: Encoding,
    context: &Context<'_>,
) -> Result<Option<Vec<Reading>>, Refused> {
    let reading = meta_audience::read(text, delimiter, above, encoding, context)?;
    Ok(reading.map(|reading| vec![reading]))
}

/// What a sheet whose layout is its own says; none where it is no such sheet.
pub(super) fn sheet(rows: &[Row]) -> Option<Reading> {
    linkedin::top_posts(rows)
}

/// Joins what the tables of one file say about each other.
pub(super) fn join(readings: &mut Vec<Reading>) {
    substack::join(readings);
}

/// The posts of a table whose columns a person named, with their rows.
pub(super) fn posts_of(
    table: &Table,
    reading: &mut Reading,
    numbers: &[(&'static str, Field)],
) -> Vec<(usize, Post)> {
    common::posts(table, reading, numbers, |row| table.day(row, "day"))
}

/// Sums over the days of a table whose columns a person named.
pub(super) fn sums_of(
    table: &Table,
    reading: &mut Reading,
    columns: &[(&'static str, &'static str)],
) {
    common::sums(table, reading, columns, |_| false);
}
