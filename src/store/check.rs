//! What concerns more than one field: ids that are missing or doubled, references that lead
//! nowhere, shares that cannot be.

use std::collections::HashSet;
use std::ops::Range;

use rust_decimal::Decimal;
use toml::de::{DeTable, DeValue};

use crate::profile::audience::Shares;
use crate::profile::{Audience, Profile};

use super::kind::{Wrong, meant};
use super::log::Log;
use super::pictures::Pictures;
use super::problem::Severity;

/// Makes the ids that are missing and reports what does not fit together.
pub(super) fn complete(log: &mut Log<'_>, root: &DeTable<'_>, profile: &mut Profile) {
    report_doubles(log, root, "platform", profile.platforms.iter_mut().map(|it| &mut it.id));
    let works = profile.collaborations.iter_mut().map(|it| &mut it.id);
    report_doubles(log, root, "collaboration", works);
    report_doubles(log, root, "service", profile.services.iter_mut().map(|it| &mut it.id));
    profile.complete_ids();
    check_references(log, root, profile);
    if let (Some(audience), Some(table)) = (&profile.audience, table(root, "audience")) {
        check_shares(log, table, "audience", audience);
    }
    for (platform, table) in profile.platforms.iter().zip(tables(root, "platform")) {
        if let (Some(audience), Some(table)) = (&platform.audience, self::table(table, "audience"))
        {
            check_shares(log, table, &format!("platform “{}”, audience", platform.id), audience);
        }
    }
}

/// Reports the pictures that cannot be read.
pub(super) fn pictures(
    log: &mut Log<'_>,
    root: &DeTable<'_>,
    profile: &Profile,
    pictures: &Pictures,
) {
    let mut check = |place: &str, name: &str, span: Range<usize>| {
        if let Err(error) = pictures.check(name) {
            let sentence = format!("the picture “{name}” {error}");
            let (found, fix) = sentence.rsplit_once("; ").unwrap_or((&sentence, ""));
            let wrong = Wrong::new(found).fix(Some(fix.to_owned()));
            log.report(Severity::Warning, place, span, wrong, None);
        }
    };
    if let (Some(name), Some(table)) = (&profile.creator.photo, table(root, "creator")) {
        check("creator, photo", name, span_of(table, "photo"));
    }
    for (work, table) in profile.collaborations.iter().zip(tables(root, "collaboration")) {
        if let Some(name) = &work.picture {
            check(
                &format!("collaboration “{}”, picture", work.id),
                name,
                span_of(table, "picture"),
            );
        }
    }
    let gallery = table(root, "look").and_then(|look| look.get("gallery")?.get_ref().as_array());
    for item in gallery.into_iter().flatten() {
        let name = item.get_ref().as_str().map(str::trim).unwrap_or_default();
        if profile.look.gallery.iter().any(|known| known == name) {
            check("look, gallery", name, item.span());
        }
    }
}

/// Reports ids that an earlier row has, and empties them, so that they are made anew.
fn report_doubles<'a>(
    log: &mut Log<'_>,
    root: &DeTable<'_>,
    key: &str,
    ids: impl Iterator<Item = &'a mut String>,
) {
    let mut taken = HashSet::new();
    for (id, table) in ids.zip(tables(root, key)) {
        if id.is_empty() || taken.insert(id.clone()) {
            continue;
        }
        let wrong = Wrong::new(format!("the id “{id}” is taken by another {key} above"))
            .fix(Some(format!("give this {key} an id of its own")));
        let place = format!("{key} “{id}”, id");
        log.report(Severity::Error, &place, span_of(table, "id"), wrong, None);
        id.clear();
    }
}

fn check_references(log: &mut Log<'_>, root: &DeTable<'_>, profile: &Profile) {
    let ids: Vec<&str> = profile.platforms.iter().map(|platform| platform.id.as_str()).collect();
    let mut check = |place: &str, id: &str, span: Range<usize>| {
        if ids.contains(&id) {
            return;
        }
        let fix = match meant(id, ids.iter().copied()) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None => "add the platform, or take this out".to_owned(),
        };
        let wrong = Wrong::new(format!("there is no platform with the id “{id}”")).fix(Some(fix));
        let known = ids.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(", ");
        let allowed =
            (!ids.is_empty()).then(|| format!("the id of a platform of this kit: {known}"));
        log.report(Severity::Warning, place, span, wrong, allowed);
    };
    if let (Some(audience), Some(table)) = (&profile.audience, table(root, "audience"))
        && let Some(id) = &audience.platform
    {
        check("audience, platform", id, span_of(table, "platform"));
    }
    for (work, table) in profile.collaborations.iter().zip(tables(root, "collaboration")) {
        let items = table.get("platforms").and_then(|list| list.get_ref().as_array());
        for item in items.into_iter().flatten() {
            if let Some(id) = item.get_ref().as_str().map(str::trim).filter(|id| !id.is_empty()) {
                check(&format!("collaboration “{}”, platforms", work.id), id, item.span());
            }
        }
    }
}

/// Groups that everybody belongs to add up to about 100; parts of a whole to no more.
fn check_shares(log: &mut Log<'_>, table: &DeTable<'_>, place: &str, audience: &Audience) {
    let (least, most) = (Decimal::from(90), Decimal::from(102));
    for (key, shares, is_whole) in [
        ("gender", &audience.gender, true),
        ("age", &audience.age, true),
        ("countries", &audience.countries, false),
        ("cities", &audience.cities, false),
    ] {
        let sum = sum(shares);
        let given = self::table(table, key).map_or(0, DeTable::len);
        if shares.len() < given || shares.is_empty() || sum <= most && (!is_whole || sum >= least) {
            continue;
        }
        let allowed =
            if is_whole { "shares that add up to about 100" } else { "no more than 100 together" };
        let wrong = Wrong::new(format!("these shares add up to {sum}"))
            .fix(Some("compare them with the platform's own statistics".to_owned()));
        let place = format!("{place}, {key}");
        log.report(Severity::Warning, &place, span_of(table, key), wrong, Some(allowed.to_owned()));
    }
}

fn sum(shares: &Shares) -> Decimal {
    shares.iter().map(|(_, share)| share.get()).sum()
}

fn table<'r, 'v>(table: &'r DeTable<'v>, key: &str) -> Option<&'r DeTable<'v>> {
    table.get(key)?.get_ref().as_table()
}

fn tables<'r, 'v>(root: &'r DeTable<'v>, key: &str) -> impl Iterator<Item = &'r DeTable<'v>> {
    let items = root.get(key).and_then(|list| list.get_ref().as_array());
    items.into_iter().flatten().filter_map(|item| match item.get_ref() {
        DeValue::Table(table) => Some(table),
        _ => None,
    })
}

fn span_of(table: &DeTable<'_>, key: &str) -> Range<usize> {
    table.get(key).map_or(0..0, |value| value.span())
}
