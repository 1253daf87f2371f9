//! The way from stop to stop, and to the stop of a question.

use super::{Item, PartAt, Stop, pages};
use crate::profile::Profile;
use crate::questions::{At, PARTS, Part, Question, Step};

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
