//! The table of platforms: each with its own rate, none compared with another's average.

use rust_decimal::prelude::ToPrimitive;

use super::format::MISSING;
use super::outline::{
    BenchmarkKey, FigureLabels, Gauge, PlatformColumns, PlatformRow, PlatformSection,
};
use super::words::{Counted, Published};
use super::writer::Writer;
use crate::insight::PlatformInsight;
use crate::insight::benchmark::Benchmark;
use crate::insight::cadence::Cadence;
use crate::insight::engagement::{Engagement, FEWEST_POSTS, Tenths};
use crate::profile::{Count, Platform, PlatformKind};

/// The longest bar or tick ends a little before the end of the scale.
const HEADROOM: f32 = 1.07;

pub(super) fn section(writer: &Writer<'_>) -> Option<PlatformSection> {
    let scale = scale(writer);
    let rows: Vec<PlatformRow> = writer
        .platforms()
        .map(|(platform, insight)| row(writer, platform, insight, scale))
        .collect();
    if rows.is_empty() {
        return None;
    }
    let (words, headings) = (writer.words, writer.headings);
    let all_mailed = writer.kit.platforms.iter().all(is_mailed);
    let followers =
        if all_mailed { headings.subscribers_column } else { headings.followers_column };
    let engagement = if only_open_rates(writer) {
        headings.open_rate_column
    } else {
        headings.engagement_column
    };
    Some(PlatformSection {
        heading: headings.platforms.to_owned(),
        columns: PlatformColumns {
            platform: words.platform_column.to_owned(),
            followers: followers.to_owned(),
            engagement: engagement.to_owned(),
            views: headings.views_column.to_owned(),
            posting: words.posting_column.to_owned(),
        },
        rows,
        benchmark: benchmark_key(writer),
    })
}

fn row(
    writer: &Writer<'_>,
    platform: &Platform,
    insight: &PlatformInsight,
    scale: f32,
) -> PlatformRow {
    let formats = &writer.formats;
    let name = writer.name_of(platform);
    let engagement = insight.rate.known();
    let rate = engagement.map(|known| known.ratio).or(insight.open_rate);
    let rate = rate.map(|ratio| formats.rate(ratio.tenths, ratio.part == 0));
    let remark = match engagement {
        Some(known) if known.small_sample => Some(small_sample(writer, known)),
        Some(_) => None,
        None => insight
            .open_rate
            .filter(|_| !only_open_rates(writer))
            .map(|_| writer.words.parts.open_rate_within.to_owned()),
    };
    let gauge = engagement.filter(|known| !known.small_sample).zip(rate.as_deref()).map(
        |(known, printed)| Gauge {
            value: percent(known.ratio.tenths) / scale,
            benchmark: insight.benchmark.map(|each| {
                let end = |end: rust_decimal::Decimal| end.to_f32().unwrap_or(0.0) / scale;
                (end(each.low), end(each.high))
            }),
            average: insight.benchmark.map(|each| {
                (writer.words.short_average)(&formats.percent_band(each.low, each.high))
            }),
            alt: gauge_alt(writer, &name, printed, insight.benchmark),
        },
    );
    PlatformRow {
        kind: platform.kind.filter(|kind| *kind != PlatformKind::Other),
        followers: platform
            .followers
            .map_or_else(|| MISSING.to_owned(), |count| formats.compact(count.get())),
        rate: rate.unwrap_or_else(|| MISSING.to_owned()),
        gauge,
        remark,
        views: of_views(platform).map_or_else(
            || MISSING.to_owned(),
            |views| (writer.words.counted)(&formats.compact_count(views), counted(platform)),
        ),
        posting: insight.cadence.map_or_else(|| MISSING.to_owned(), |each| posting(writer, each)),
        labels: labels(writer, platform, insight),
        name,
    }
}

fn labels(writer: &Writer<'_>, platform: &Platform, insight: &PlatformInsight) -> FigureLabels {
    let headings = writer.headings;
    let is_open_rate = insight.rate.known().is_none() && insight.open_rate.is_some();
    let followers = match is_mailed(platform) {
        true => headings.subscribers_column,
        false => headings.followers_column,
    };
    let views = match of_views(platform).map(|_| counted(platform)) {
        Some(Counted::Views) | None => headings.views_column,
        Some(_) => writer.words.median,
    };
    FigureLabels {
        followers: followers.to_owned(),
        rate: match is_open_rate {
            true => headings.open_rate_column,
            false => headings.engagement_column,
        }
        .to_owned(),
        views: views.to_owned(),
    }
}

/// What stands in the column of views: plays, article views, viewers of a stream. Something sent
/// by mail has none.
pub(super) fn of_views(platform: &Platform) -> Option<u64> {
    if is_mailed(platform) {
        return None;
    }
    let viewers = platform.viewers.filter(|_| platform.kind == Some(PlatformKind::Twitch));
    viewers.or(platform.views).map(Count::get)
}

pub(super) fn counted(platform: &Platform) -> Counted {
    match platform.kind {
        Some(PlatformKind::Podcast) => Counted::Plays,
        Some(PlatformKind::Blog) => Counted::ArticleViews,
        Some(PlatformKind::Twitch) if platform.viewers.is_some() => Counted::Viewers,
        _ => Counted::Views,
    }
}

pub(super) fn published(platform: &Platform) -> Published {
    match platform.kind {
        Some(PlatformKind::Newsletter | PlatformKind::Substack) => Published::Issues,
        Some(PlatformKind::Podcast) => Published::Episodes,
        Some(PlatformKind::Blog) => Published::Articles,
        Some(PlatformKind::Twitch) => Published::Streams,
        _ => Published::Posts,
    }
}

pub(super) fn is_mailed(platform: &Platform) -> bool {
    platform.kind.is_some_and(PlatformKind::is_mailed)
}

/// Whether the rates of the kit are open rates and nothing else.
fn only_open_rates(writer: &Writer<'_>) -> bool {
    let platforms = &writer.insights.platforms;
    platforms.iter().all(|each| each.rate.known().is_none())
        && platforms.iter().any(|each| each.open_rate.is_some())
}

/// "small sample, 6 posts"; where posts are many or unknown, "small sample".
fn small_sample(writer: &Writer<'_>, known: &Engagement) -> String {
    let words = writer.words;
    match known.posts.filter(|posts| *posts < FEWEST_POSTS) {
        Some(posts) => {
            format!("{}, {}", words.small_sample, (words.posts)(&writer.formats.count(posts)))
        }
        None => words.small_sample.to_owned(),
    }
}

fn posting(writer: &Writer<'_>, cadence: Cadence) -> String {
    let (words, formats) = (writer.words, &writer.formats);
    match cadence {
        Cadence::PerWeek(n) => (words.per_week)(&formats.tenths(n)),
        Cadence::PerMonth(n) => (words.per_month)(&formats.tenths(n)),
        Cadence::Counted { posts, days } => {
            (words.in_days)(&formats.exact(posts), &formats.count(days))
        }
    }
}

fn percent(tenths: Tenths) -> f32 {
    tenths.0 as f32 / 10.0
}

/// The end of the one scale that all gauges of the kit share, in percent.
fn scale(writer: &Writer<'_>) -> f32 {
    let rates = writer.insights.platforms.iter().filter(|each| each.may_lead());
    let ends = rates.flat_map(|each| {
        let rate = each.rate.known().map(|known| percent(known.ratio.tenths));
        [rate, each.benchmark.and_then(|found| found.high.to_f32())]
    });
    let most = ends.flatten().fold(0.0, f32::max);
    if most > 0.0 { most * HEADROOM } else { 1.0 }
}

fn gauge_alt(writer: &Writer<'_>, name: &str, rate: &str, benchmark: Option<&Benchmark>) -> String {
    let alt = (writer.words.gauge)(name, rate);
    match benchmark {
        Some(found) => {
            let average = (writer.words.average_of)(found.publisher());
            let band = writer.formats.percent_band(found.low, found.high);
            format!("{alt}, {average} {band}")
        }
        None => alt,
    }
}

/// Platforms that have a benchmark, with it.
fn compared<'a>(writer: &Writer<'a>) -> Vec<(String, &'static Benchmark)> {
    let found = writer
        .platforms()
        .filter_map(|(platform, insight)| Some((writer.name_of(platform), insight.benchmark?)));
    found.collect()
}

/// "TikTok 50K–100K 7.22–8.03% (2025)"
fn figure(writer: &Writer<'_>, name: &str, benchmark: &Benchmark) -> String {
    let band = writer.formats.percent_band(benchmark.low, benchmark.high);
    let undated = || writer.words.undated.to_owned();
    let year = benchmark.year.map_or_else(undated, |year| year.to_string());
    format!("{name} {} {band} ({year})", tier(writer, benchmark))
}

/// The size of account in the kit's language: "50K–100K", "10–50 mil", "über 1 Mio.".
fn tier(writer: &Writer<'_>, benchmark: &Benchmark) -> String {
    let low = writer.formats.round(benchmark.followers_min);
    let high = benchmark.followers_max.map(|most| writer.formats.round(most));
    // Two numbers with the same word share it.
    let word = |text: &str| text.split_once('\u{a0}').map(|(_, word)| word.to_owned());
    let shared =
        high.as_deref().and_then(word).filter(|shared| word(&low).as_ref() == Some(shared));
    let low = low.split('\u{a0}').next().filter(|_| shared.is_some()).unwrap_or(&low);
    (writer.words.tier)(low, high.as_deref())
}

/// One average a publisher, each with its figures; publishers in the order of the table.
pub(super) fn averages(writer: &Writer<'_>) -> Vec<(&'static str, String)> {
    let mut averages: Vec<(&'static str, String)> = Vec::new();
    for (name, benchmark) in compared(writer) {
        let figure = figure(writer, &name, benchmark);
        match averages.iter_mut().find(|(publisher, _)| *publisher == benchmark.publisher()) {
            Some((_, figures)) => {
                figures.push_str(", ");
                figures.push_str(&figure);
            }
            None => averages.push((benchmark.publisher(), figure)),
        }
    }
    averages
}

fn benchmark_key(writer: &Writer<'_>) -> Option<BenchmarkKey> {
    let averages = averages(writer);
    let publishers: Vec<String> = averages.iter().map(|(name, _)| (*name).to_owned()).collect();
    let figures: Vec<String> = averages.into_iter().map(|(_, figures)| figures).collect();
    (!figures.is_empty()).then(|| BenchmarkKey {
        lead: (writer.headings.benchmark_lead)(&writer.formats.and(&publishers)),
        figures: figures.join(writer.words.semicolon),
    })
}
