//! Which questions stand on which page, and which page follows which.
//!
//! A page holds at most [`ROWS`] rows of fields, so that all of it fits into 80 × 24 letters; what is
//! more goes to the next page, never below the edge.

use crate::profile::Profile;
use crate::questions::{At, List, PARTS, Part, Question, Step};

/// Rows of fields on a page.
pub const ROWS: usize = 5;

/// A part of the table of questions: one of [`PARTS`], or a list inside its entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartAt {
    part: usize,
    inside: Option<usize>,
}

impl PartAt {
    /// A part by its place in [`PARTS`].
    pub fn nth(part: usize) -> Self {
        Self { part, inside: None }
    }

    /// The part.
    pub fn part(self) -> Option<&'static Part> {
        let part = PARTS.get(self.part)?;
        match self.inside {
            None => Some(part),
            Some(inside) => part.inside.get(inside),
        }
    }

    /// How its entries are listed, if they can be changed here.
    pub fn list(self) -> Option<&'static List> {
        self.part()?.list.as_ref().filter(|list| list.can_change())
    }

    /// The part that this one is inside of.
    pub fn outer(self) -> Option<Self> {
        self.inside.map(|_| Self::nth(self.part))
    }

    fn is_plain(self) -> bool {
        self.inside.is_none() && self.part().is_some() && self.list().is_none()
    }

    fn step(self) -> Step {
        self.part().map_or(Step::Review, |part| part.step)
    }

    /// Whether the part before is one that shares its pages.
    fn continues(self) -> bool {
        let before = self.part.checked_sub(1).map(Self::nth);
        self.is_plain()
            && before.is_some_and(|before| before.is_plain() && before.step() == self.step())
    }
}

/// One thing on a page that can have focus.
#[derive(Clone, Copy)]
pub enum Item {
    /// A question.
    Ask(&'static Question, At),
    /// The way to a list that an entry has.
    Inside(PartAt, At),
}

impl Item {
    /// Whether both are the same question about the same entry.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Ask(one, at), Self::Ask(other, there)) => one.id == other.id && at == there,
            (Self::Inside(one, at), Self::Inside(other, there)) => one == other && at == there,
            _ => false,
        }
    }
}

/// A place in the interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// A page of questions.
    Page {
        /// The part that it begins with.
        part: PartAt,
        /// The entry that it is about.
        at: At,
        /// Which of its pages, from 0.
        page: usize,
    },
    /// A list of entries.
    List {
        /// The list.
        part: PartAt,
        /// The entry that it is inside of.
        at: At,
    },
    /// What brands look for.
    Review,
}

impl Stop {
    /// Its step.
    pub fn step(self) -> Step {
        match self {
            Self::Page { part, .. } | Self::List { part, .. } => part.step(),
            Self::Review => Step::Review,
        }
    }
}

/// The pages of a part, or of one entry of its list.
pub fn pages(profile: &Profile, part: PartAt, at: At) -> Vec<Vec<Item>> {
    if !part.is_plain() {
        return split(part_groups(profile, part, at));
    }
    let mut pages: Vec<Vec<Item>> = Vec::new();
    let mut next = part;
    loop {
        for group in split(part_groups(profile, next, At::default())) {
            match pages.last_mut() {
                // two parts of a step share a page where there is room
                Some(last) if next != part && rows(last).len() + rows(&group).len() <= ROWS => {
                    last.extend(group);
                }
                _ => pages.push(group),
            }
        }
        next = PartAt::nth(next.part + 1);
        if !next.continues() {
            return pages;
        }
    }
}

/// The questions of a part by the page that the table gives them.
fn part_groups(profile: &Profile, at_part: PartAt, at: At) -> Vec<Vec<Item>> {
    let Some(part) = at_part.part() else { return Vec::new() };
    let places: Vec<At> = match &part.list {
        Some(list) if !list.can_change() => {
            (0..list.len(profile, at)).map(|index| list.place(at, index)).collect()
        }
        _ => vec![at],
    };
    let mut numbers: Vec<u8> = part.questions.iter().map(|question| question.page).collect();
    numbers.dedup();
    let group = |number: &u8| {
        let inside = part.inside.iter().enumerate().filter(|(_, inside)| {
            inside.questions.first().is_some_and(|first| first.page == *number)
        });
        let inside = inside.flat_map(|(index, inside)| {
            self::inside(profile, PartAt { inside: Some(index), ..at_part }, inside, at)
        });
        let asked = places.iter().flat_map(|at| {
            let questions = part.questions.iter().filter(|question| question.page == *number);
            questions
                .filter(|question| question.is_asked(profile, *at))
                .map(|question| Item::Ask(question, *at))
        });
        inside.chain(asked).collect()
    };
    numbers.iter().map(group).filter(|group: &Vec<Item>| !group.is_empty()).collect()
}

/// A short list of single answers stands on the page itself, with one row to add another.
fn inside(profile: &Profile, at_part: PartAt, part: &'static Part, at: At) -> Vec<Item> {
    match (&part.list, part.questions) {
        (Some(list), [question]) if list.most < ROWS => {
            let rows = (list.len(profile, at) + 1).min(list.most);
            (0..rows).map(|index| Item::Ask(question, list.place(at, index))).collect()
        }
        _ => vec![Item::Inside(at_part, at)],
    }
}

/// Groups with more rows than a page holds go on to the next one.
fn split(groups: Vec<Vec<Item>>) -> Vec<Vec<Item>> {
    let mut pages = Vec::new();
    for group in groups {
        let rows = rows(&group);
        pages.extend(rows.chunks(ROWS).map(<[Vec<Item>]>::concat));
    }
    pages
}

/// The items of a page by rows: numbers that belong together share one.
pub fn rows(items: &[Item]) -> Vec<Vec<Item>> {
    let mut rows: Vec<Vec<Item>> = Vec::new();
    for item in items {
        match (item, rows.last_mut()) {
            (Item::Ask(question, _), Some(row)) if question.beside => row.push(*item),
            _ => rows.push(vec![*item]),
        }
    }
    rows
}

/// The stops that follow one another from step to step.
pub fn stops(profile: &Profile) -> Vec<Stop> {
    let mut stops = Vec::new();
    for part in (0..PARTS.len()).map(PartAt::nth) {
        let at = At::default();
        if part.list().is_some() {
            stops.push(Stop::List { part, at });
        } else if !part.continues() {
            let pages = pages(profile, part, at).len();
            stops.extend((0..pages).map(|page| Stop::Page { part, at, page }));
        }
    }
    stops.push(Stop::Review);
    stops
}

/// The first stop of a step.
pub fn first(profile: &Profile, step: Step) -> Stop {
    let stops = stops(profile);
    stops.into_iter().find(|stop| stop.step() == step).unwrap_or(Stop::Review)
}

/// What comes after a stop; after the last page of an entry, its list.
pub fn next(profile: &Profile, stop: Stop) -> Stop {
    match stop {
        Stop::Page { part, at, page } if !part.is_plain() => {
            if page + 1 < pages(profile, part, at).len() {
                Stop::Page { part, at, page: page + 1 }
            } else {
                list_of(part, at)
            }
        }
        Stop::List { part, at } if part.outer().is_some() => page_of(profile, part, at),
        stop => beside(profile, stop, 1),
    }
}

/// What comes before a stop; before the first page of an entry, its list.
pub fn previous(profile: &Profile, stop: Stop) -> Stop {
    match stop {
        Stop::Page { part, at, page } if !part.is_plain() => match page.checked_sub(1) {
            Some(page) => Stop::Page { part, at, page },
            None => list_of(part, at),
        },
        Stop::List { part, at } if part.outer().is_some() => page_of(profile, part, at),
        stop => beside(profile, stop, -1),
    }
}

fn beside(profile: &Profile, stop: Stop, by: isize) -> Stop {
    let stops = stops(profile);
    let here = stops.iter().position(|known| *known == stop);
    let there = here.and_then(|here| here.checked_add_signed(by));
    there.and_then(|there| stops.get(there)).copied().unwrap_or(stop)
}

/// The list in which an entry stands.
pub fn list_of(part: PartAt, at: At) -> Stop {
    let at = if part.outer().is_some() { At { inner: 0, ..at } } else { At::default() };
    Stop::List { part, at }
}

/// The page from which a list inside an entry is reached.
fn page_of(profile: &Profile, inside: PartAt, at: At) -> Stop {
    let Some(part) = inside.outer() else { return Stop::Review };
    let at = At { inner: 0, ..at };
    let pages = pages(profile, part, at);
    let leads = |item: &Item| matches!(item, Item::Inside(there, _) if *there == inside);
    let page = pages.iter().position(|items| items.iter().any(leads)).unwrap_or(0);
    Stop::Page { part, at, page }
}

/// The stop at which a question stands, and its place on that page. A question of a list inside an
/// entry is found on its page, or in its list where that has a place of its own.
pub fn find(profile: &Profile, question: &Question, at: At) -> Option<(Stop, usize)> {
    let asks = |part: &Part| part.questions.iter().any(|known| known.id == question.id);
    let part = (0..PARTS.len())
        .map(PartAt::nth)
        .find(|part| part.part().is_some_and(|part| asks(part) || part.inside.iter().any(asks)))?;
    // a part that shares the pages of the one before is found there
    let mut first = part;
    while first.continues() {
        first = PartAt::nth(first.part.checked_sub(1)?);
    }
    let entry = if first.is_plain() { At::default() } else { At { inner: 0, ..at } };
    let is_it = |item: &Item| match item {
        Item::Ask(known, place) => known.id == question.id && *place == at,
        Item::Inside(inside, _) => inside.part().is_some_and(asks),
    };
    let pages = pages(profile, first, entry);
    let (page, focus) =
        (0..).zip(&pages).find_map(|(page, items)| Some((page, items.iter().position(is_it)?)))?;
    match pages.get(page)?.get(focus)? {
        Item::Inside(inside, _) => Some((Stop::List { part: *inside, at: entry }, at.inner)),
        Item::Ask(..) => Some((Stop::Page { part: first, at: entry, page }, focus)),
    }
}

/// The list in which the entries of a part stand: all of them if no one entry is meant.
pub fn list(part: &Part) -> Option<Stop> {
    let known = |at: &PartAt| at.part().is_some_and(|known| known.title == part.title);
    let part = (0..PARTS.len()).map(PartAt::nth).find(known)?;
    part.list().map(|_| Stop::List { part, at: At::default() })
}

/// The nearest stop that still exists: rows and pages may have gone.
pub fn settle(profile: &Profile, stop: Stop) -> Stop {
    match stop {
        Stop::Page { part, at, page } => {
            if part.list().is_some_and(|list| list.is_new(profile, at) && page > 0) {
                return list_of(part, at);
            }
            let last = pages(profile, part, at).len().saturating_sub(1);
            Stop::Page { part, at, page: page.min(last) }
        }
        Stop::List { part, at } if part.outer().is_some() => {
            let outer = part.outer().and_then(PartAt::list);
            match outer.is_some_and(|list| list.is_new(profile, At { inner: 0, ..at })) {
                true => list_of(PartAt { inside: None, ..part }, At::default()),
                false => stop,
            }
        }
        stop => stop,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::sample;

    #[test]
    fn the_way_leads_through_all_eight_steps_and_back() {
        let profile = sample();
        let mut stop = first(&profile, Step::You);
        let mut seen = vec![stop];
        while stop != Stop::Review {
            let on = next(&profile, stop);
            assert_eq!(previous(&profile, on), stop);
            seen.push(on);
            stop = on;
        }
        let mut steps: Vec<Step> = seen.iter().map(|stop| stop.step()).collect();
        steps.dedup();
        assert_eq!(steps, Step::ALL.map(|(step, _)| step));
    }

    #[test]
    fn no_page_has_more_rows_than_fit() {
        let profile = sample();
        for index in 0..PARTS.len() {
            let part = PartAt::nth(index);
            for page in pages(&profile, part, At::default()) {
                assert!(rows(&page).len() <= ROWS);
            }
        }
    }

    #[test]
    fn every_question_that_is_asked_is_found_on_its_page() {
        let profile = sample();
        for part in &PARTS {
            for question in part.questions.iter().filter(|it| it.is_asked(&profile, At::default()))
            {
                let (stop, focus) = find(&profile, question, At::default()).unwrap();
                let Stop::Page { part, at, page } = stop else { panic!("{stop:?}") };
                let items = &pages(&profile, part, at)[page];
                assert!(matches!(items[focus], Item::Ask(found, _) if found.id == question.id));
            }
        }
    }
}
