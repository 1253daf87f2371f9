//! Substack: issues, who got and opened them, and subscribers. Addresses are counted and dropped.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::common::{EN, column, plain, posts, skip, skip_some};
use crate::import::Context;
use crate::import::date::Pattern;
use crate::import::format::{Format, Holds};
use crate::import::header::fold;
use crate::import::reading::{Extent, Level, Post, Posts, Reading};
use crate::import::refused::Refused;
use crate::import::table::Table;
use crate::profile::{Count, Field, PlatformKind};

const TIME: Holds = Holds::Day(&[Pattern::YearMonthDay]);

const NONE: Format = Format {
    platform: PlatformKind::Substack,
    report: "Substack export",
    table: "",
    columns: &[],
    needs: &[],
    exact: false,
    utf16: false,
    read: issues,
};

pub(super) const ISSUES: Format = Format {
    table: "list of issues",
    columns: &[
        column("id", Holds::Id, &[(EN, "post_id")]),
        column("posted", TIME, &[(EN, "post_date")]),
        column("day", TIME, &[(EN, "email_sent_at")]),
        column("published", Holds::Text, &[(EN, "is_published")]),
        column("title", Holds::Text, &[(EN, "title")]),
    ],
    needs: &["id", "published", "day"],
    ..NONE
};

pub(super) const PEOPLE: Format = Format {
    table: "subscribers",
    columns: &[
        column("email", Holds::Text, &[(EN, "email")]),
        column("active", Holds::Text, &[(EN, "active_subscription")]),
        column("disabled", Holds::Text, &[(EN, "email_disabled")]),
    ],
    needs: &["email", "active"],
    read: people,
    ..NONE
};

pub(super) const EVENTS: Format = Format {
    table: "opens or deliveries of one issue",
    columns: &[
        column("email", Holds::Text, &[(EN, "email")]),
        column("timestamp", Holds::Text, &[(EN, "timestamp")]),
    ],
    needs: &["email", "timestamp"],
    read: events,
    ..NONE
};

fn issues(table: &Table, _: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    let mut list = posts(table, &mut reading, &[], |row| table.day(row, "day"));
    reading.skipped.clear();
    list.retain(|(row, post)| fold(table.text(*row, "published")) == "true" && post.day.is_some());
    let is_sent = |row: &usize| list.iter().any(|(sent, _)| sent == row);
    let drafts = table.rows().filter(|row| !is_sent(row)).map(|row| table.place(row)).collect();
    reading.rows = list.len();
    skip(&mut reading, drafts, "not sent");
    let (list, extent) = (plain(list), Extent::All);
    reading.posts = Some(Posts { called: ("issue", "issues"), list, extent, counts_rhythm: true });
    Ok(reading)
}

fn people(table: &Table, _: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    let is_on = |row: &usize| fold(table.text(*row, "disabled")) != "true";
    let on = table.rows().filter(is_on).count();
    let off = reading.rows - on;
    skip_some(&mut reading, off, "who get no mail any more");
    if !table.has("disabled") {
        reading.warnings.push(
            "The list does not say who gets no mail any more: all of its rows were counted."
                .to_owned(),
        );
    }
    reading.rows = on;
    reading.followers =
        Count::new(on as u64).map(|count| Level { count, rounded: false, only_compare: false });
    reading
        .lacks
        .push("earlier counts: those who left are not in the list, growth would be too high");
    Ok(reading)
}

/// One issue's opens or deliveries: the name of the member says which.
fn events(table: &Table, context: &Context<'_>) -> Result<Reading, Refused> {
    let mut reading = table.reading();
    let addresses: HashSet<String> = table
        .rows()
        .map(|row| fold(table.text(row, "email")))
        .filter(|it| !it.is_empty())
        .collect();
    let name = context.member.unwrap_or_default();
    let name = name.rsplit('/').next().unwrap_or(name);
    let of = |end: &str, field| Some((name.strip_suffix(end)?.to_owned(), field));
    let known = of(".opens.csv", Field::Opens).or_else(|| of(".delivers.csv", Field::Delivered));
    let list = known.map(|(key, field)| Post {
        key,
        numbers: vec![(field, Decimal::from(addresses.len()))],
        ..Post::default()
    });
    reading.posts = list.map(|post| Posts {
        called: ("issue", "issues"),
        list: vec![post],
        extent: Extent::Top,
        counts_rhythm: false,
    });
    Ok(reading)
}

/// Puts opens and deliveries to their issues.
pub(super) fn join(readings: &mut Vec<Reading>) {
    let is_event = |reading: &Reading| reading.table == EVENTS.table;
    let (events, mut rest): (Vec<Reading>, Vec<Reading>) =
        std::mem::take(readings).into_iter().partition(is_event);
    let Some(issues) = rest.iter_mut().find(|reading| reading.table == ISSUES.table) else {
        rest.extend(events);
        *readings = rest;
        return;
    };
    let mut lost = 0;
    for event in events.into_iter().filter_map(|event| event.posts).flat_map(|posts| posts.list) {
        let list = issues.posts.as_mut().map(|posts| &mut posts.list);
        let number = |key: &str| key.split('.').next().unwrap_or_default().to_owned();
        let same = |post: &&mut Post| post.key == event.key || number(&post.key) == event.key;
        match list.and_then(|list| list.iter_mut().find(same)) {
            Some(post) => post.numbers.extend(event.numbers),
            None => lost += 1,
        }
    }
    skip_some(issues, lost, "lists of opens or deliveries without their issue");
    *readings = rest;
}
