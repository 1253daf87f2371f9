//! Date, source and method: what makes the figures checkable.

mod method;
mod sources;

use super::outline::Notes;
use super::writer::Writer;

/// The counts stand on this page, unless there is only one.
const METHOD_PAGE: u64 = 2;

pub(super) fn notes(writer: &Writer<'_>) -> Notes {
    let words = writer.words;
    let short = method::short(writer);
    let ending =
        |place: &str| short.as_ref().map(|short| format!("{short}{}{place}.", words.semicolon));
    let page = (words.counts_on_page)(&writer.formats.exact(METHOD_PAGE));
    Notes {
        summary: [sources::dates(writer), sources::reports(writer), overlap(writer)]
            .into_iter()
            .flatten()
            .collect(),
        formula_short: ending(&page),
        formula_short_one_page: ending(words.counts_in_column),
        method_label: words.method.to_owned(),
        method: method::sentences(writer),
        proof: [sources::audience(writer), sources::results(writer), sources::own_results(writer)]
            .into_iter()
            .flatten()
            .collect(),
    }
}

/// "Sums across 3 platforms may overlap."
fn overlap(writer: &Writer<'_>) -> Option<String> {
    let insights = writer.insights;
    let sums = [insights.followers, insights.reach];
    let most = sums.into_iter().flatten().map(|sum| sum.platforms).max()?;
    let count = writer.formats.exact(u64::try_from(most).ok()?);
    (most > 1).then(|| (writer.words.may_overlap)(&count))
}
