//! Puts questions on pages.
//!
//! A page holds at most [`ROWS`] rows of fields, so that all of it fits into 80 × 24 letters; what is
//! more goes to the next page, never below the edge.

use super::{Item, PartAt};
use crate::profile::Profile;
use crate::questions::{At, Part};

/// Rows of fields on a page.
pub const ROWS: usize = 5;

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
