//! Which questions stand on which page, and which page follows which.
//!
//! `pages` puts questions on pages, `way` leads from one to the next, `left_off` finds one again
//! another day.

mod left_off;
mod pages;
mod way;

pub use left_off::{found_again, left_off};
pub use pages::{ROWS, pages, rows};
pub use way::{find, first, list, list_of, next, previous, settle, stops};

use crate::questions::{At, List, PARTS, Part, Question, Step};

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
