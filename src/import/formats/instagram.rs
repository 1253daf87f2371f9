//! Instagram "Download your information": followers, and who they are.

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::shares;
use crate::import::Context;
use crate::import::date::yearless_span;
use crate::import::header::fold;
use crate::import::number::{self, Mark};
use crate::import::reading::{AudienceRead, Level, Reading};
use crate::import::refused::Refused;
use crate::profile::{AudienceBase, PlatformKind};

#[derive(Deserialize)]
struct File {
    organic_insights_audience: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    string_map_data: HashMap<String, Value>,
}

#[derive(Deserialize)]
struct Value {
    value: Option<String>,
}

#[derive(Deserialize)]
struct Someone {
    string_list_data: Vec<IgnoredAny>,
}

/// Whether this is a list of followers: what it says of them is not looked at.
pub(super) fn followers(text: &str) -> Result<Option<Reading>, Refused> {
    match serde_json::from_str::<Vec<Someone>>(text) {
        Ok(all) if all.iter().any(|one| !one.string_list_data.is_empty()) => {
            let mut reading = empty("list of followers", all.len());
            reading.followers = level(Decimal::from(all.len()), false);
            Ok(Some(reading))
        }
        Err(error) if error.is_syntax() || error.is_eof() => {
            Err(Refused::Broken { line: error.line() })
        }
        _ => Ok(None),
    }
}

/// Reads the file of insights; its outermost key was seen to be there.
pub(super) fn insights(text: &str, context: &Context<'_>) -> Result<Reading, Refused> {
    let file: File =
        serde_json::from_str(text).map_err(|error| Refused::Broken { line: error.line() })?;
    let entries = file.organic_insights_audience;
    let mut reading = empty("audience", entries.len());
    let mut audience = AudienceRead::of(AudienceBase::Followers);
    let mut other = 0;
    let data = entries.into_iter().next().map(|entry| entry.string_map_data).unwrap_or_default();
    let (mut women, mut men) = (None, None);
    for (key, value) in data {
        let (key, value) = (fold(&repaired(&key)), repaired(&value.value.unwrap_or_default()));
        match key.as_str() {
            "date range" => reading.period = yearless_span(value.trim(), context.made()),
            "followers" | "seguidores" => reading.followers = count(&value),
            "follower percentage by city" | "pourcentage de followers en fonction de la ville" => {
                audience.cities = shares::cities(&listed(&value));
            }
            "follower percentage by country" => {
                audience.countries = shares::countries(&listed(&value));
            }
            "follower percentage by age for all genders" => {
                audience.age = shares::age(&listed(&value));
            }
            "total follower percentage for women" => women = percent(&value),
            "total follower percentage for men" => men = percent(&value),
            // a change, not a level, whatever it is called
            "followers delta" | "total des followers" | "total de seguidores" => {}
            _ => other += 1,
        }
    }
    let named = [("women", women), ("men", men)];
    let gender: Vec<(String, Decimal)> =
        named.into_iter().filter_map(|(word, share)| Some((word.to_owned(), share?))).collect();
    audience.gender = shares::gender(&gender);
    reading.other_columns = other;
    reading.made = context.exported.or(reading.period.map(|(_, to)| to));
    if let Some((from, to)) = reading.period {
        reading.warnings.push(format!("Its days have no year; they were taken as {from} to {to}."));
    }
    reading.audience = Some(audience);
    Ok(reading)
}

fn empty(table: &'static str, rows: usize) -> Reading {
    let platform = PlatformKind::Instagram;
    let mut reading = Reading::of(platform, "Instagram data download", table, rows);
    reading.lacks.push("typical numbers: import the list of posts from Meta Business Suite");
    reading
}

fn level(count: Decimal, rounded: bool) -> Option<Level> {
    let count = number::count(count)?;
    Some(Level { count, rounded, only_compare: false })
}

fn count(text: &str) -> Option<Level> {
    let mark = number::evidence(text).unwrap_or(Mark::Dot);
    let number = number::read(text, mark, true)?;
    level(number.value, number.rounded)
}

fn percent(text: &str) -> Option<Decimal> {
    let mark = number::evidence(text).unwrap_or(Mark::Dot);
    number::read(text, mark, false).map(|number| number.value)
}

/// `Bristol: 9.4%, Springfield, Illinois: 4.1%`
fn listed(text: &str) -> Vec<(String, Decimal)> {
    let parts = text.split("%,").map(|part| part.trim().trim_end_matches('%'));
    parts
        .filter_map(|part| {
            let (label, share) = part.rsplit_once(':')?;
            Some((label.trim().to_owned(), percent(share.trim())?))
        })
        .collect()
}

/// Text whose bytes were written as characters of their own, as it was meant.
fn repaired(text: &str) -> String {
    let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    let meant = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    meant.unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_were_taken_apart_are_put_together() {
        assert_eq!(repaired("Orl\u{c3}\u{a9}ans"), "Orléans");
        assert_eq!(repaired("Orléans"), "Orléans");
        assert_eq!(repaired("Москва"), "Москва");
    }

    #[test]
    fn labels_may_hold_commas() {
        let read = listed("Bristol: 9.4%, Springfield, Illinois: 4.1%, Orléans: 12,3%");
        let labels: Vec<&str> = read.iter().map(|(label, _)| label.as_str()).collect();
        assert_eq!(labels, ["Bristol", "Springfield, Illinois", "Orléans"]);
        assert_eq!(read[2].1.to_string(), "12.3");
    }
}
