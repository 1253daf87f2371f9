//! Who watches: one line, and charts in the platform's own groups.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::outline::{AudienceLine, AudienceSection, Bar, Chart, Cities, Figure, Fragment};
use super::writer::Writer;
use crate::insight::audience::{self, Ages, TOP};
use crate::profile::Percent;
use crate::profile::audience::Shares;

/// Top gender, the young and top country, as one sentence.
pub(super) fn line(writer: &Writer<'_>) -> Option<AudienceLine> {
    let shown = writer.audience()?;
    let gender = audience::largest(&shown.gender)
        .map(|(key, share)| (share.get(), (writer.words.share_of)(&gender(writer, key))));
    let young = audience::young(&shown.age)
        .map(|fact| (fact.share, (writer.words.aged)(fact.ages.low, fact.ages.high)));
    let country = audience::largest(&shown.countries).map(|(code, share)| {
        (share.get(), (writer.headings.in_country)(code, &writer.formats.country(code)))
    });
    let facts: Vec<(Decimal, String)> = [gender, young, country].into_iter().flatten().collect();
    let facts: Vec<Bar> =
        facts.into_iter().map(|(share, label)| bar(writer, label, share, false)).collect();
    let last = facts.len().checked_sub(1)?;
    let sentence = facts.iter().enumerate().flat_map(|(index, fact)| {
        let end = if index == last { "." } else { ", " };
        let words = Fragment { text: format!(" {}{end}", fact.label), strong: false };
        [Fragment { text: fact.value.clone(), strong: true }, words]
    });
    Some(AudienceLine {
        label: writer.headings.watching.to_owned(),
        sentence: sentence.collect(),
        facts,
    })
}

/// Charts with what is said beside them; nothing without a chart.
pub(super) fn section(writer: &Writer<'_>) -> Option<AudienceSection> {
    let shown = writer.audience()?;
    let words = writer.words;
    let age = |name: &str| Ages::parse(name).map_or_else(|| name.to_owned(), printed_ages);
    let country = |code: &str| {
        let short = words.short_countries.iter().find(|(each, _)| *each == code);
        short.map_or_else(|| writer.formats.country(code), |(_, name)| (*name).to_owned())
    };
    let top =
        |shares: &Shares| -> Shares { audience::sorted(shares).into_iter().take(TOP).collect() };
    let genders = audience::sorted(&shown.gender);
    let mut ages = shown.age.clone();
    // whatever their order in the file: a chart of ages goes up, and what is no age stands last
    ages.sort_by_key(|(name, _)| Ages::parse(name).map_or(u8::MAX, |ages| ages.low));
    let charts = AudienceSection {
        heading: writer.headings.audience.to_owned(),
        notes: notes(writer),
        age: chart(writer, words.age, &ages, age),
        countries: chart(writer, words.country, &top(&shown.countries), country),
        gender: chart(writer, words.genders, &genders, |key| gender(writer, key)),
        cities: cities(writer, &top(&shown.cities)),
    };
    let empty = charts.age.is_none()
        && charts.countries.is_none()
        && charts.gender.is_none()
        && charts.cities.is_none();
    (!empty).then_some(charts)
}

fn gender(writer: &Writer<'_>, key: &str) -> String {
    let known = (writer.words.gender)(&key.to_lowercase());
    known.map_or_else(|| writer.words_of(key).unwrap_or_default(), str::to_owned)
}

/// "18–34", "55+"
fn printed_ages(ages: Ages) -> String {
    match ages.high {
        Some(high) => format!("{}–{high}", ages.low),
        None => format!("{}+", ages.low),
    }
}

fn bar(writer: &Writer<'_>, label: String, share: Decimal, largest: bool) -> Bar {
    Bar { label, value: writer.formats.share(share), share: share.to_f32().unwrap_or(0.0), largest }
}

fn chart(
    writer: &Writer<'_>,
    label: &str,
    shares: &Shares,
    name: impl Fn(&str) -> String,
) -> Option<Chart> {
    let most = shares.iter().map(|(_, share)| *share).max()?;
    let is_largest = |share: Percent| share == most;
    let bars: Vec<Bar> = shares
        .iter()
        .map(|(key, share)| bar(writer, name(key), share.get(), is_largest(*share)))
        .collect();
    let parts: Vec<String> =
        bars.iter().map(|bar| format!("{} {}", bar.label, bar.value)).collect();
    let off = (audience::sum(shares) - Decimal::ONE_HUNDRED).abs();
    Some(Chart {
        label: label.to_owned(),
        is_whole: off <= Decimal::ONE,
        alt: writer.said_of(label, &parts.join(", ")),
        bars,
    })
}

fn cities(writer: &Writer<'_>, shares: &Shares) -> Option<Cities> {
    let figures: Vec<Figure> = shares
        .iter()
        .filter_map(|(name, share)| {
            let label = writer.words_of(name)?;
            Some(Figure { value: writer.formats.share(share.get()), label })
        })
        .collect();
    (!figures.is_empty()).then(|| Cities { label: writer.headings.cities.to_owned(), figures })
}

/// What else they care about, and how the creator answers.
pub(super) fn notes(writer: &Writer<'_>) -> Vec<String> {
    let interests: Vec<String> = writer
        .audience()
        .map(|shown| shown.interests.iter().filter_map(|each| writer.words_of(each)).collect())
        .unwrap_or_default();
    let also = (!interests.is_empty())
        .then(|| (writer.words.also_interested)(&writer.formats.list(&interests)));
    let rhythm = &writer.kit.rhythm;
    let share = rhythm.reply_share.map(|share| writer.formats.share(share.get()));
    let answers = (writer.words.answers)(share.as_deref(), rhythm.reply_time);
    also.into_iter().chain(answers).collect()
}
