//! How rates are computed, in short and with their counts.

use super::super::platforms;
use super::super::writer::Writer;
use crate::insight::PlatformInsight;
use crate::insight::engagement::{Engagement, FEWEST_POSTS, Measured, Ratio, is_full};
use crate::insight::provenance::{Field, origin};
use crate::profile::{Formula, Platform};

/// Rates of one formula, in the order of the kit.
struct Group<'a> {
    formula: Formula,
    rates: Vec<(&'a Platform, &'a Engagement)>,
}

/// Formulas in the order in which the kit uses them; those that count the same stand together.
fn groups<'a>(writer: &Writer<'a>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for (platform, insight) in writer.platforms() {
        let Some(rate) = insight.rate.known() else { continue };
        match groups.iter_mut().find(|group| group.formula == rate.formula) {
            Some(group) => group.rates.push((platform, rate)),
            None => groups.push(Group { formula: rate.formula, rates: vec![(platform, rate)] }),
        }
    }
    let leads_full = groups.first().is_some_and(|group| is_full(group.formula));
    groups.sort_by_key(|group| is_full(group.formula) != leads_full);
    groups
}

/// The formula of every rate in the table: "Engagement = (likes + comments) ÷ views on TikTok and
/// YouTube, ÷ followers on Instagram; open rate = opens ÷ delivered"
pub(super) fn short(writer: &Writer<'_>) -> Option<String> {
    let parts = &writer.words.parts;
    let mailed = writer.insights.platforms.iter().any(|each| each.open_rate.is_some());
    let opens = |rate: &str| format!("{rate} = {} ÷ {}", parts.opens, parts.delivered);
    match (engagement(writer), mailed) {
        (Some(formula), true) => {
            Some(format!("{formula}{}{}", writer.words.semicolon, opens(parts.open_rate_within)))
        }
        (None, true) => Some(opens(parts.open_rate)),
        (formula, false) => formula,
    }
}

fn engagement(writer: &Writer<'_>) -> Option<String> {
    let words = writer.words;
    let formula = joined(writer, ", ", |group| {
        let names: Vec<String> =
            group.rates.iter().map(|(platform, _)| writer.name_of(platform)).collect();
        (words.base_on)(writer.base(group.formula), &writer.formats.and(&names))
    })?;
    Some(format!("{} = {formula}", words.parts.engagement))
}

/// The formulas with their counts, then the benchmarks with their source.
pub(super) fn sentences(writer: &Writer<'_>) -> Vec<String> {
    let parts = &writer.words.parts;
    let engagement = joined(writer, writer.words.semicolon, |group| {
        let counts: Vec<String> =
            group.rates.iter().map(|(platform, rate)| counts(writer, platform, rate)).collect();
        writer.said_of(writer.base(group.formula), &counts.join(", "))
    })
    .map(|formula| format!("{} = {formula}.", parts.engagement));
    let opens = mailed(writer, parts.open_rate, parts.opens, Field::Opens, |each| each.open_rate);
    let clicks =
        mailed(writer, parts.click_rate, parts.clicks, Field::Clicks, |each| each.click_rate);
    [engagement, opens, clicks, benchmarks(writer)].into_iter().flatten().collect()
}

/// Each group's words, with the numerator named where it changes.
fn joined(
    writer: &Writer<'_>,
    between: &str,
    words: impl Fn(&Group<'_>) -> String,
) -> Option<String> {
    let parts = &writer.words.parts;
    let mut formula = String::new();
    let mut last = None;
    for group in groups(writer) {
        let full = is_full(group.formula);
        if last.is_some() {
            formula.push_str(between);
        }
        if last != Some(full) {
            formula.push_str(if full { parts.full } else { parts.public });
            formula.push(' ');
        }
        formula.push_str("÷ ");
        formula.push_str(&words(&group));
        last = Some(full);
    }
    last.map(|_| formula)
}

/// "TikTok 3,800 ÷ 46,800 (median of 65 posts)", "YouTube 426 ÷ 9,240 (typed, 6 posts: small
/// sample)"
fn counts(writer: &Writer<'_>, platform: &Platform, rate: &Engagement) -> String {
    let words = writer.words;
    let posts = rate.posts.map(|posts| (words.posts)(&writer.formats.count(posts)));
    let few = rate.posts.is_some_and(|posts| posts < FEWEST_POSTS);
    let how = match (rate.measured, posts) {
        (Measured::ByPost, Some(posts)) => (words.median_of)(&posts),
        (Measured::ByPost, None) => words.sources.imported.to_owned(),
        (Measured::Typed, Some(posts)) if few => format!("{}, {posts}", words.sources.typed),
        (Measured::Typed, _) => words.sources.typed.to_owned(),
        (Measured::Screenshot, Some(posts)) if few => {
            format!("{}, {posts}", words.sources.screenshot)
        }
        (Measured::Screenshot, _) => words.sources.screenshot.to_owned(),
    };
    let how = if rate.small_sample { writer.said_of(&how, words.small_sample) } else { how };
    format!("{} {} ({how})", writer.name_of(platform), ratio(writer, rate.ratio))
}

fn ratio(writer: &Writer<'_>, ratio: Ratio) -> String {
    format!("{} ÷ {}", writer.formats.exact(ratio.part), writer.formats.exact(ratio.whole))
}

/// "Open rate = opens ÷ delivered: Newsletter 412 ÷ 1,003 (typed)." The click rate stands nowhere
/// else, so it is here: "Newsletter 31 ÷ 1,003 = 3.0% (typed)".
fn mailed(
    writer: &Writer<'_>,
    rate: &str,
    part: &str,
    field: Field,
    of: impl Fn(&PlatformInsight) -> Option<Ratio>,
) -> Option<String> {
    let counts: Vec<String> = writer
        .platforms()
        .filter_map(|(platform, insight)| {
            let how = writer.how(origin(platform, field).kind);
            let rate = of(insight)?;
            let mut counts = ratio(writer, rate);
            if field == Field::Clicks {
                counts.push_str(" = ");
                counts.push_str(&writer.formats.rate(rate.tenths, rate.part == 0));
            }
            Some(format!("{} {counts} ({how})", writer.name_of(platform)))
        })
        .collect();
    let delivered = writer.words.parts.delivered;
    let formula = format!("{rate} = {part} ÷ {delivered}");
    (!counts.is_empty()).then(|| format!("{}.", writer.said_of(&formula, &counts.join(", "))))
}

/// "Benchmark: Modash average, TikTok 50K–100K 7.22–8.03% (2025)."
fn benchmarks(writer: &Writer<'_>) -> Option<String> {
    let averages: Vec<String> = platforms::averages(writer)
        .into_iter()
        .map(|(publisher, figures)| format!("{}, {figures}", (writer.words.average_of)(publisher)))
        .collect();
    (!averages.is_empty()).then(|| (writer.words.benchmark)(&averages.join(writer.words.semicolon)))
}
