//! What of an outline a page shows after all that it gave up.
//!
//! Designs differ in how many things they have room for and in where they put them; what gives way
//! and what is then said to be left out is the same in all of them, and decided here.

use super::squeeze::{Omission, Squeeze, Step};
use super::stage::Stage;
use crate::layout::node::Node;
use crate::mediakit::outline::{
    AudienceLine, AudienceSection, Cities, Figure, NameList, Outline, Picture, PlatformRow,
    PlatformSection, Quote, ServiceRow, ServiceSection, WorkEntry, WorkSection,
};

/// Rows of the platform table at most.
const PLATFORMS: usize = 6;
/// Services besides the package at most.
const SERVICES: usize = 6;
/// The same where room is short, and where it is very short.
const FEW_SERVICES: (usize, usize) = (4, 2);

/// What a page shows; what it was asked for and does not show is noted down.
pub struct Selection<'a> {
    outline: &'a Outline,
    squeeze: &'a Squeeze,
    left_out: Vec<Omission>,
}

/// How much past work a page has room for.
#[derive(Debug, Clone, Copy)]
pub struct WorkRoom {
    /// Pieces with a card of their own.
    pub cards: usize,
    /// Further pieces in a list, and in a shorter one.
    pub list: (usize, usize),
    /// Results on a card.
    pub results: usize,
}

/// Past work as a page shows it.
pub struct Work<'a> {
    /// Where it comes from: heading and notes.
    pub section: &'a WorkSection,
    /// The first pieces.
    pub cards: Vec<Card<'a>>,
    /// Further pieces, one line each.
    pub list: Vec<&'a WorkEntry>,
    /// "and 5 more on request"
    pub more: Option<&'a str>,
}

impl Work<'_> {
    /// The sentences about it, where what is left out has no line of its own: it is one of them.
    pub fn notes(&self) -> Vec<String> {
        let more = self.more.map(|more| {
            let mut letters = more.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            format!("{}{}.", first.collect::<String>(), letters.as_str())
        });
        self.section.notes.iter().cloned().chain(more).collect()
    }
}

/// One piece of work with a card of its own.
pub struct Card<'a> {
    /// What it says.
    pub entry: &'a WorkEntry,
    /// Its still; either every card has one or none.
    pub picture: Option<Node>,
    /// Its results, the headline first.
    pub results: &'a [Figure],
}

/// Who watches, as a page shows it.
#[derive(Debug, Clone, Copy)]
pub struct Audience<'a> {
    /// The charts.
    pub section: &'a AudienceSection,
    /// The cities, if there is room for them.
    pub cities: Option<&'a Cities>,
}

/// What can be booked, as a page shows it.
pub struct Services<'a> {
    /// Heading, terms and what is said without prices.
    pub section: &'a ServiceSection,
    /// Single services.
    pub rows: Vec<&'a ServiceRow>,
    /// The package.
    pub package: Option<&'a ServiceRow>,
    /// Whether there is room for what they include.
    pub includes: bool,
    /// "and 2 more on request"
    pub more: Option<&'a str>,
}

impl<'a> Selection<'a> {
    /// Nothing chosen yet.
    pub fn new(outline: &'a Outline, squeeze: &'a Squeeze) -> Self {
        Self { outline, squeeze, left_out: Vec::new() }
    }

    /// What was asked for and is not shown.
    pub fn into_left_out(self) -> Vec<Omission> {
        self.left_out
    }

    /// Notes down what the design has no place for.
    pub fn leave_out(&mut self, omission: Omission) {
        self.left_out.push(omission);
    }

    /// The sentences about the creator.
    pub fn bio(&mut self) -> &'a [String] {
        let most = if self.squeeze.has(Step::NoIntroduction) {
            0
        } else if self.squeeze.has(Step::OneSentence) {
            1
        } else if self.squeeze.has(Step::TwoSentences) {
            2
        } else {
            usize::MAX
        };
        let bio = &self.outline.hero.bio;
        self.note(bio.len().saturating_sub(most), Omission::Sentences);
        bio.get(..most).unwrap_or(bio)
    }

    /// The line under the name.
    pub fn tagline(&mut self) -> Option<&'a str> {
        let tagline = self.outline.hero.tagline.as_deref();
        self.unless(Step::NoTagline, tagline, |_| Omission::Tagline)
    }

    /// The platforms, the first of them.
    pub fn platforms(&mut self) -> Option<(&'a PlatformSection, &'a [PlatformRow])> {
        let section = self.outline.platforms.as_ref()?;
        let rows = section.rows.get(..PLATFORMS).unwrap_or(&section.rows);
        self.note(section.rows.len() - rows.len(), Omission::Platforms);
        Some((section, rows))
    }

    /// The list of names, and how many of them to print given how many there is room for.
    pub fn names(&mut self, most: usize) -> Option<(&'a NameList, usize)> {
        let list = self.outline.names.as_ref();
        let list = self.unless(Step::NoNames, list, |_| Omission::Names)?;
        let most = if self.squeeze.has(Step::NoTagline) {
            most.min(2)
        } else if self.squeeze.has(Step::FewNames) {
            most.min(5)
        } else {
            most
        };
        Some((list, most))
    }

    /// Does without the gallery.
    pub fn leave_out_gallery(&mut self) {
        let gallery = Some(Omission::Gallery).filter(|_| !self.outline.gallery.is_empty());
        self.left_out.extend(gallery);
    }

    /// The photographs of the gallery that can be drawn, `most` at most; fewer than `least` are none.
    pub fn gallery(&mut self, stage: &Stage<'_>, least: usize, most: usize) -> Option<Vec<Node>> {
        self.gallery_after(stage, 0, least, most)
    }

    /// The same without the first ones, which stand elsewhere.
    pub fn gallery_after(
        &mut self,
        stage: &Stage<'_>,
        first: usize,
        least: usize,
        most: usize,
    ) -> Option<Vec<Node>> {
        let photograph = |picture: &Picture| stage.photograph(picture);
        let cells: Vec<Node> =
            self.outline.gallery.iter().filter_map(photograph).skip(first).take(most).collect();
        let cells = Some(cells).filter(|cells| cells.len() >= least);
        self.unless(Step::NoGallery, cells, |_| Omission::Gallery)
    }

    /// Past work for brands, then own samples.
    pub fn work(&mut self, stage: &Stage<'_>, room: WorkRoom) -> Vec<Work<'a>> {
        let samples = self.outline.samples.as_ref();
        let beside = samples.filter(|_| self.outline.collaborations.is_some());
        let count = |samples: &WorkSection| Omission::Samples(samples.entries.len());
        let shown = if beside.is_some() {
            self.unless(Step::NoSamples, beside, |samples| count(samples))
        } else {
            samples
        };
        let sections = self.outline.collaborations.iter().chain(shown);
        sections.map(|section| self.section(stage, section, room)).collect()
    }

    fn section(&mut self, stage: &Stage<'_>, section: &'a WorkSection, room: WorkRoom) -> Work<'a> {
        let list = if self.squeeze.has(Step::NoList) {
            0
        } else if self.squeeze.has(Step::ShortList) {
            room.list.1
        } else {
            room.list.0
        };
        let results = if self.squeeze.has(Step::OneResult) { 1 } else { room.results };
        let cards = if self.squeeze.has(Step::OneCard) { 1 } else { room.cards };
        let entries = section.entries.iter().take(cards);
        let mut cards: Vec<Card<'a>> = entries
            .map(|entry| Card {
                entry,
                picture: entry.picture.as_ref().and_then(|picture| stage.photograph(picture)),
                results: entry.results.get(..results).unwrap_or(&entry.results),
            })
            .collect();
        if cards.iter().any(|card| card.entry.results.len() > card.results.len()) {
            self.left_out.push(Omission::Results);
        }
        let room_for_pictures = !self.squeeze.has(Step::NoPictures);
        if !room_for_pictures || cards.iter().any(|card| card.picture.is_none()) {
            let none = if room_for_pictures { Omission::SomePictures } else { Omission::Pictures };
            let taken = cards.iter_mut().filter_map(|card| card.picture.take()).count();
            self.left_out.extend((taken > 0).then_some(none));
        }
        let rest: Vec<&WorkEntry> = section.entries.iter().skip(cards.len()).collect();
        let hidden = rest.len().saturating_sub(list);
        self.note(hidden, Omission::Work);
        let list = rest.into_iter().take(list).collect();
        Work { section, cards, list, more: section.more.phrase(hidden) }
    }

    /// What brands said: the first `most`.
    pub fn quotes(&mut self, most: usize) -> &'a [Quote] {
        let most = if self.squeeze.has(Step::NoQuote) { 0 } else { most };
        let quotes = &self.outline.quotes;
        self.note(quotes.len().saturating_sub(most), Omission::Quotes);
        quotes.get(..most).unwrap_or(quotes)
    }

    /// Who watches, in a few figures.
    pub fn audience_line(&self) -> Option<&'a AudienceLine> {
        let is_said_later = self.outline.audience.is_some();
        let gives_up = self.squeeze.has(Step::NoAudienceLine) && is_said_later;
        self.outline.audience_line.as_ref().filter(|_| !gives_up)
    }

    /// Whether the charts of who watches are shown on a page that has a place for them.
    pub fn has_audience(&self) -> bool {
        self.outline.audience.is_some() && !self.squeeze.has(Step::NoCharts)
    }

    /// Charts of who watches.
    pub fn audience(&mut self) -> Option<Audience<'a>> {
        let section = self.outline.audience.as_ref();
        let section = self.unless(Step::NoCharts, section, |_| Omission::Charts)?;
        let cities = section.cities.as_ref();
        let cities = self.unless(Step::NoCities, cities, |_| Omission::Cities);
        Some(Audience { section, cities })
    }

    /// What can be booked.
    pub fn services(&mut self) -> Option<Services<'a>> {
        self.offer(SERVICES)
    }

    /// The same, of `most` services at most besides the package.
    pub fn offer(&mut self, most: usize) -> Option<Services<'a>> {
        let most = if self.squeeze.has(Step::FewestServices) {
            most.min(FEW_SERVICES.1)
        } else if self.squeeze.has(Step::FewServices) {
            most.min(FEW_SERVICES.0)
        } else {
            most
        };
        let section = self.outline.services.as_ref()?;
        let rows: Vec<&ServiceRow> =
            section.rows.iter().filter(|row| !row.package).take(most).collect();
        let package = section.rows.iter().find(|row| row.package);
        let hidden = section.rows.len() - rows.len() - usize::from(package.is_some());
        self.note(hidden, Omission::Services);
        let says = section.rows.iter().any(|row| row.includes.is_some()).then_some(());
        let includes = self.unless(Step::PlainServices, says, |()| Omission::Includes).is_some();
        Some(Services { section, rows, package, includes, more: section.more.phrase(hidden) })
    }

    /// What is there, unless the page gave it up.
    fn unless<T>(
        &mut self,
        step: Step,
        there: Option<T>,
        omission: impl Fn(&T) -> Omission,
    ) -> Option<T> {
        if !self.squeeze.has(step) {
            return there;
        }
        self.left_out.extend(there.iter().map(omission));
        None
    }

    fn note(&mut self, count: usize, omission: impl Fn(usize) -> Omission) {
        self.left_out.extend((count > 0).then(|| omission(count)));
    }
}
