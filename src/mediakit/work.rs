//! Past work for brands, own samples, the list of names, and what brands said.
//!
//! A brand that gave a product, a discount or a commission is no client: it is never in the list
//! of clients, and its relation is printed with it.

use super::format;
use super::outline::{Figure, NameList, Picture, Quote, Remainder, WorkEntry, WorkSection};
use super::words::Words;
use super::writer::Writer;
use crate::profile::public::PublicCollaboration;
use crate::profile::{Compensation, Money, ResultUnit, ResultValue};

/// The longest quote, in letters; longer ones are cut at the end of a sentence.
const LONGEST_QUOTE: usize = 220;
/// So many results have room.
const RESULTS: usize = 3;

fn is_client(work: &PublicCollaboration) -> bool {
    work.compensation.is_some_and(Compensation::is_client)
}

pub(super) fn is_sample(work: &PublicCollaboration) -> bool {
    work.compensation == Some(Compensation::Sample)
}

/// Clients, each once; content pillars where there are none yet.
pub(super) fn names(writer: &Writer<'_>) -> Option<NameList> {
    let mut names: Vec<String> = Vec::new();
    let clients = writer.kit.collaborations.iter().filter(|work| is_client(work));
    for name in clients.filter_map(|work| writer.text(&work.brand)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut label = writer.headings.clients;
    if names.is_empty() {
        label = writer.headings.topics;
        names = writer.kit.creator.topics.iter().filter_map(|t| writer.words_of(t)).collect();
    }
    let more = Remainder::up_to(names.len(), |left| (writer.words.more)(&writer.left(left)));
    (!names.is_empty()).then(|| NameList { label: label.to_owned(), names, more })
}

/// Stories of work for brands, and brands named only whose relation must be told.
pub(super) fn collaborations(writer: &Writer<'_>) -> Option<WorkSection> {
    let shown: Vec<&PublicCollaboration> = featured_first(
        writer
            .kit
            .collaborations
            .iter()
            .filter(|work| !is_sample(work) && (!work.name_only || !is_client(work))),
    );
    let relations: Vec<Option<Relation>> =
        shown.iter().map(|work| relation(writer, work)).collect();
    let alike = match relations.split_first() {
        Some((first, rest)) => first.as_ref().filter(|_| rest.iter().all(|each| each == first)),
        None => None,
    };
    let entries: Vec<WorkEntry> = shown
        .iter()
        .zip(&relations)
        .filter_map(|(work, relation)| {
            let brand = writer.text(&work.brand)?;
            let relation = relation.as_ref().filter(|_| alike.is_none());
            let relation = relation.map(|relation| relation.told(writer.words));
            let still = writer.picture(&work.picture, (writer.words.still_of)(&brand), None);
            Some(entry(writer, work, brand, still, relation))
        })
        .collect();
    if entries.is_empty() {
        return None;
    }
    let heading = if shown.iter().all(|work| is_client(work)) {
        writer.headings.work
    } else {
        writer.headings.mixed_work
    };
    let all = alike.map(|each| (writer.words.all)(each.compensation, each.label.as_deref()));
    let notes = [all, sponsored(writer)];
    Some(section(writer, heading, notes.into_iter().flatten().collect(), entries))
}

/// Own work, made for nobody.
pub(super) fn samples(writer: &Writer<'_>) -> Option<WorkSection> {
    let shown = featured_first(writer.kit.collaborations.iter().filter(|work| is_sample(work)));
    let entries: Vec<WorkEntry> = shown
        .into_iter()
        .filter(|work| !work.name_only)
        .filter_map(|work| {
            let title = writer.text(&work.campaign).or_else(|| writer.text(&work.brand))?;
            let picture = writer.picture(&work.picture, (writer.words.still_of_own)(&title), None);
            Some(WorkEntry { campaign: None, ..entry(writer, work, title, picture, None) })
        })
        .collect();
    if entries.is_empty() {
        return None;
    }
    let notes = vec![writer.words.own_work.to_owned()];
    Some(section(writer, writer.headings.samples, notes, entries))
}

/// What brands said, with the relation to them.
pub(super) fn quotes(writer: &Writer<'_>) -> Vec<Quote> {
    let said =
        writer.kit.collaborations.iter().filter(|work| !is_sample(work)).filter_map(|work| {
            let quote = work.quote.as_ref()?;
            let words = writer.words_of(&quote.text)?;
            let relation = work.compensation.and_then(writer.words.quote_relation);
            Some(Quote {
                text: format::quoted(
                    &format::within(&words, LONGEST_QUOTE),
                    writer.words.quote_marks,
                ),
                name: writer.words_of(&quote.name)?,
                relation: relation.map(|relation| format!(" · {relation}")),
                role: role(&writer.words_of(&quote.role)?, writer.text(&work.brand).as_deref()),
            })
        });
    said.collect()
}

/// Who said it, and for which brand, which the role may name already.
fn role(role: &str, brand: Option<&str>) -> String {
    let (said, named) = (role.to_lowercase(), brand.unwrap_or_default().to_lowercase());
    // "Go" is not named in "Category manager"
    let is_word = |(at, _): (usize, &str)| {
        let before = said.get(..at).and_then(|text| text.chars().next_back());
        let after = said.get(at + named.len()..).and_then(|text| text.chars().next());
        !before.into_iter().chain(after).any(char::is_alphanumeric)
    };
    match brand {
        Some(brand) if !said.match_indices(&named).any(is_word) => format!("{role}, {brand}"),
        _ => role.to_owned(),
    }
}

fn section(
    writer: &Writer<'_>,
    heading: &str,
    notes: Vec<String>,
    entries: Vec<WorkEntry>,
) -> WorkSection {
    let phrase = |left| (writer.words.more_on_request)(&writer.left(left));
    let more = Remainder::up_to(entries.len(), phrase);
    WorkSection { heading: heading.to_owned(), notes, entries, more }
}

fn featured_first<'a>(
    work: impl Iterator<Item = &'a PublicCollaboration>,
) -> Vec<&'a PublicCollaboration> {
    let mut work: Vec<_> = work.collect();
    work.sort_by_key(|work| !work.featured);
    work
}

fn entry(
    writer: &Writer<'_>,
    work: &PublicCollaboration,
    brand: String,
    picture: Option<Picture>,
    relation: Option<String>,
) -> WorkEntry {
    let told = !work.name_only;
    let date = work.date.map(|date| writer.formats.partial(date));
    let detail: Vec<String> =
        writer.text(&work.deliverables).into_iter().chain(date).filter(|_| told).collect();
    WorkEntry {
        brand,
        campaign: writer.text(&work.campaign).filter(|_| told),
        detail: (!detail.is_empty()).then(|| detail.join(" · ")),
        relation,
        results: work.results.iter().take(RESULTS).map(|each| result(writer, each)).collect(),
        picture: picture.filter(|_| told),
    }
}

/// A result as it was reported: value and unit as typed, counts in compact form.
fn result(writer: &Writer<'_>, result: &ResultValue) -> Figure {
    let formats = &writer.formats;
    let value = match result.unit {
        ResultUnit::Percent => formats.percent(result.value),
        ResultUnit::Money(currency) => formats.money(Money { amount: result.value, currency }),
        ResultUnit::Number => match u64::try_from(result.value) {
            Ok(count) if result.value.is_integer() => formats.compact(count),
            _ => formats.number(result.value),
        },
    };
    Figure { value, label: writer.words_of(&result.label).unwrap_or_default() }
}

/// How the creator stands to a brand, and the label that the work carried, letter by letter.
#[derive(Debug, PartialEq, Eq)]
struct Relation {
    compensation: Compensation,
    label: Option<String>,
}

fn relation(writer: &Writer<'_>, work: &PublicCollaboration) -> Option<Relation> {
    let label = writer.verbatim(&work.disclosure);
    Some(Relation { compensation: work.compensation?, label })
}

impl Relation {
    /// "gifted, marked Ad"
    fn told(&self, words: &Words) -> String {
        match &self.label {
            Some(label) => (words.marked)(self.compensation, label),
            None => (words.relation)(self.compensation).to_owned(),
        }
    }
}

/// "Sponsored posts in 90 days: TikTok 4 of 65, Instagram 0 of 52."
fn sponsored(writer: &Writer<'_>) -> Option<String> {
    let (words, formats) = (writer.words, &writer.formats);
    let known: Vec<_> = writer
        .platforms()
        .filter_map(|(platform, each)| Some((writer.name_of(platform), each.sponsored?)))
        .collect();
    let days = known.first()?.1.days;
    let same = known.iter().all(|(_, each)| each.days == days);
    let counts: Vec<String> = known
        .iter()
        .map(|(name, each)| {
            let posts = formats.exact(each.posts);
            // Windows that differ are named with each platform.
            let posts = match each.days.filter(|_| !same) {
                Some(days) => (words.in_days)(&posts, &formats.count(days)),
                None => posts,
            };
            (words.sponsored_of)(name, &formats.exact(each.sponsored), &posts)
        })
        .collect();
    let days = days.filter(|_| same).map(|days| formats.count(days));
    Some((words.sponsored)(days.as_ref(), &counts.join(", ")))
}
