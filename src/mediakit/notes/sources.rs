//! From when and where the figures are.

use jiff::civil::Date;

use super::super::platforms::is_mailed;
use super::super::work::is_sample;
use super::super::writer::Writer;
use crate::insight::provenance;
use crate::profile::{MeasuredBy, Platform, SourceKind};

/// "Figures as of 1 November 2026, last 90 days." Platforms that differ are named in brackets.
pub(super) fn dates(writer: &Writer<'_>) -> Option<String> {
    let formats = &writer.formats;
    let newest = writer.insights.as_of;
    let days = writer.insights.platforms.iter().find_map(|each| each.window_days);
    let window = |days: u64| (writer.words.last_days)(&formats.count(days));
    let mut other_days = Vec::new();
    let mut other_windows = Vec::new();
    for (platform, insight) in writer.platforms() {
        let name = writer.name_of(platform);
        if let Some(day) = insight.as_of.filter(|day| Some(*day) != newest) {
            other_days.push(writer.said_of(&name, &formats.day(day)));
        }
        if let Some(each) = insight.window_days.filter(|each| Some(*each) != days) {
            other_windows.push(writer.said_of(&name, &window(each)));
        }
    }
    let day = newest.map(|day| with(formats.day(day), &other_days));
    let days = days.map(|days| with(window(days), &other_windows));
    (writer.words.figures_as_of)(day.as_deref(), days.as_deref())
}

fn with(text: String, others: &[String]) -> String {
    if others.is_empty() { text } else { format!("{text} ({})", others.join(", ")) }
}

/// "Source: TikTok Business, imported; Instagram Insights and YouTube Studio, typed."
pub(super) fn reports(writer: &Writer<'_>) -> Option<String> {
    let kinds = [SourceKind::Imported, SourceKind::Typed, SourceKind::Screenshot];
    let groups: Vec<String> = kinds
        .into_iter()
        .filter_map(|kind| {
            let mut reports: Vec<String> = Vec::new();
            for (platform, insight) in writer.platforms() {
                for origin in insight.origins.iter().filter(|origin| origin.kind == kind) {
                    let printed = report(writer, platform, origin, insight.as_of);
                    let Some(printed) = printed else { continue };
                    if !reports.contains(&printed) {
                        reports.push(printed);
                    }
                }
            }
            let list = writer.formats.and(&reports);
            (!reports.is_empty()).then(|| format!("{list}, {}", writer.how(kind)))
        })
        .collect();
    (!groups.is_empty()).then(|| (writer.words.source)(&groups.join(writer.words.semicolon)))
}

/// The report's name, with its day where that is not the platform's.
fn report(
    writer: &Writer<'_>,
    platform: &Platform,
    origin: &provenance::Origin,
    platform_day: Option<Date>,
) -> Option<String> {
    // Statistics without a name of their own have the platform's.
    let name = match origin.report == platform.display_name() {
        true => writer.name_of(platform),
        false => writer.words_of(&origin.report)?,
    };
    Some(match origin.as_of.filter(|_| origin.as_of != platform_day) {
        Some(day) => (writer.words.sources.report_of)(&name, &writer.formats.day(day)),
        None => name,
    })
}

/// "Audience as of 1 November 2026: TikTok followers, typed."
pub(super) fn audience(writer: &Writer<'_>) -> Option<String> {
    let shown = writer.audience()?;
    let lists = [&shown.gender, &shown.age, &shown.countries, &shown.cities];
    if lists.iter().all(|list| list.is_empty()) {
        return None;
    }
    let id = shown.platform.as_deref();
    let of_kit = writer.kit.audience.is_some();
    let platform = writer.kit.platforms.iter().find(|platform| {
        if of_kit { Some(platform.id.as_str()) == id } else { platform.audience.is_some() }
    });
    let mailed = platform.is_some_and(is_mailed);
    let platform = platform.map(|platform| writer.name_of(platform));
    let of = (writer.words.audience_of)(platform.as_deref(), shown.base, mailed);
    let day = shown.as_of.map(|day| writer.formats.day(day));
    let how = writer.how(shown.source.kind);
    let from = shown.source.from.as_deref().and_then(|from| writer.words_of(from));
    let source = from.map_or_else(|| how.to_owned(), |from| format!("{from}, {how}"));
    Some((writer.words.audience_as_of)(day.as_deref(), &of, &source))
}

/// "Figures of own work as told by the creator."
pub(super) fn own_results(writer: &Writer<'_>) -> Option<String> {
    let mut samples = writer.kit.collaborations.iter().filter(|work| is_sample(work));
    let told = samples.any(|work| !work.results.is_empty());
    told.then(|| writer.words.own_results.to_owned())
}

/// "Campaign results as reported by the brands."
pub(super) fn results(writer: &Writer<'_>) -> Option<String> {
    let work = || writer.kit.collaborations.iter().filter(|work| !is_sample(work));
    let shown = || work().filter(|work| !work.results.is_empty());
    shown().next()?;
    // Where one of them is nobody's, none can be ascribed in one sentence.
    let all_named = shown().all(|work| work.results_by.is_some());
    let by = |who| all_named && shown().any(|work| work.results_by == Some(who));
    let sentence = (writer.words.results_by)(
        by(MeasuredBy::Brand),
        by(MeasuredBy::Platform),
        by(MeasuredBy::Creator),
    );
    Some(sentence.to_owned())
}
