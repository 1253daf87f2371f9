//! Numbers from files: which ones, what they say, and what is taken of it.
//!
//! The worker reads the files and holds them against the kit; nothing changes before it is accepted.
//! [`update`] is what keys and clicks do, [`answer`] what the worker brings, [`columns`] what a person
//! says about a table that nobody knows, [`boxes`] what lies over an offer, `accept` how it gets into the kit; `lines` says what stands
//! in which line of an offer and `figures` where its numbers do, `table` what stands in which line of a
//! question about columns, [`view`] draws them.

mod accept;
pub mod answer;
pub mod boxes;
pub mod columns;
mod figures;
mod lines;
mod table;
pub mod update;
pub mod view;

use std::cell::Cell;
use std::sync::Arc;

use super::desk::Answers;
use super::edit::Line;
use super::numbers::Back;
use crate::import::Said;
use crate::intake::{Gathered, Offer, PostPlace, TablePlace};
use columns::Telling;

/// The page that is shown.
#[derive(Debug)]
pub struct Import {
    /// Where closing leads.
    pub back: Back,
    /// Whether it lies over the table of new numbers, which is there again if nothing is accepted.
    over_numbers: bool,
    /// What has focus, counted from the first thing that can have it.
    pub focus: usize,
    /// The files, as they are typed.
    line: Line,
    /// What would complete them.
    completion: Option<String>,
    stage: Stage,
    /// What the worker was asked for and owes.
    waiting: Option<Order>,
    /// Whether what is seen of an offer follows what has focus.
    follows: bool,
    /// The first line of an offer that was seen when it was drawn last, and how many there were.
    seen: Cell<(usize, usize)>,
}

/// How far it is.
#[derive(Debug)]
enum Stage {
    /// The files are asked for.
    Asking {
        /// Why those before were not taken.
        trouble: Vec<String>,
    },
    /// The worker reads them.
    Reading,
    /// What is in the columns of a table is asked for.
    Telling(Box<Telling>),
    /// What they would change.
    Offered(Box<Shown>),
}

/// An offer, and the answers that it was held against.
#[derive(Debug)]
struct Shown {
    offer: Offer,
    answers: Arc<Answers>,
}

/// Files to be held against a kit.
#[derive(Debug, Clone)]
pub struct Order {
    /// Which files.
    pub files: Files,
    /// Where they go, lot by lot.
    pub taken: Vec<Option<usize>>,
    /// What the kit says.
    pub answers: Arc<Answers>,
}

/// Files by name, or as they were read.
#[derive(Debug, Clone)]
pub enum Files {
    /// As they were typed.
    Typed(String),
    /// As they were read.
    Read(Arc<Gathered>),
    /// As they were read, with what a person says about one of their tables; nothing leaves it out.
    Told(Arc<Gathered>, TablePlace, Option<Said>),
    /// As they were read, with the posts that were boosted.
    Boosted(Arc<Gathered>, Vec<PostPlace>),
}

impl PartialEq for Order {
    fn eq(&self, other: &Self) -> bool {
        self.files == other.files
            && self.taken == other.taken
            && Arc::ptr_eq(&self.answers, &other.answers)
    }
}

impl PartialEq for Files {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Typed(one), Self::Typed(other)) => one == other,
            (Self::Read(one), Self::Read(other)) => Arc::ptr_eq(one, other),
            (Self::Told(one, place, said), Self::Told(other, there, also)) => {
                Arc::ptr_eq(one, other) && place == there && said == also
            }
            (Self::Boosted(one, posts), Self::Boosted(other, also)) => {
                Arc::ptr_eq(one, other) && posts == also
            }
            _ => false,
        }
    }
}

/// One thing that can have focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// The line of the files.
    Path,
    /// The button that reads them.
    Read,
    /// The platform that a table is about.
    Owner,
    /// What is in a column.
    Column(usize),
    /// The button that reads a table as it was said.
    Show,
    /// The button that leaves a table out.
    Pass,
    /// Where a lot goes.
    Lot(usize),
    /// A change.
    Item {
        /// The platform.
        target: usize,
        /// Its change.
        item: usize,
    },
    /// The button that accepts what is ticked.
    Accept,
    /// The button that leads to other files.
    Other,
    /// The button that leads back.
    Cancel,
}

impl Import {
    /// The page that asks for files.
    fn new(back: Back) -> Self {
        Self {
            back,
            over_numbers: false,
            focus: 0,
            line: Line::default(),
            completion: None,
            stage: Stage::Asking { trouble: Vec::new() },
            waiting: None,
            follows: true,
            seen: Cell::default(),
        }
    }

    /// Whether the files are asked for, and so text is typed.
    pub fn is_asking(&self) -> bool {
        matches!(self.stage, Stage::Asking { .. })
    }

    /// Whether it is asked what is in the columns of a table.
    pub fn is_telling(&self) -> bool {
        matches!(self.stage, Stage::Telling(_))
    }

    /// Everything that can have focus, in order.
    fn stops(&self) -> Vec<Stop> {
        let offer = match &self.stage {
            Stage::Asking { .. } => return vec![Stop::Path, Stop::Read, Stop::Cancel],
            Stage::Reading => return vec![Stop::Cancel],
            Stage::Telling(telling) => return telling.stops(),
            Stage::Offered(shown) => &shown.offer,
        };
        let lots = offer.open_lots().map(|(lot, _)| Stop::Lot(lot));
        let items = offer.proposal.targets.iter().enumerate().flat_map(|(target, it)| {
            (0..it.items.len()).map(move |item| Stop::Item { target, item })
        });
        let leads_on = if offer.has_changes() { Stop::Accept } else { Stop::Other };
        lots.chain(items).chain([leads_on, Stop::Cancel]).collect()
    }

    /// What has focus.
    fn stop(&self) -> Stop {
        self.stops().get(self.focus).copied().unwrap_or(Stop::Cancel)
    }

    /// Whether it was said which platform a table is about.
    fn has_owner(&self) -> bool {
        matches!(&self.stage, Stage::Telling(telling) if telling.columns.owner.is_some())
    }

    fn offered(&self) -> Option<&Shown> {
        match &self.stage {
            Stage::Offered(shown) => Some(shown),
            _ => None,
        }
    }
}
