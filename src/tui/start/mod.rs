//! The first screen: kits to carry on with, and ways to begin.
//!
//! The same screen lists all kits, and those that were removed. [`update`] is what keys and clicks
//! do, [`view`] draws it.

pub mod update;
pub mod view;

use super::msg::Card;
use super::words;
use crate::store::{Discarded, Removed};

/// So many kits stand on the first screen; of more, the latest two and the way to all.
const FEW: usize = 3;
const LATEST: usize = 2;

/// What the first screen lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shelf {
    /// The latest kits, and ways to begin.
    #[default]
    Latest,
    /// All kits.
    Kits,
    /// Kits that were removed.
    Trash,
}

/// The list of kits and of ways to begin.
#[derive(Debug, Default)]
pub struct Start {
    /// The kits, the one that was saved last first; none while nobody looked.
    pub cards: Option<Vec<Card>>,
    /// The kits in the trash, the one that was removed last first.
    pub removed: Vec<Removed>,
    /// What is listed.
    pub shelf: Shelf,
    /// The row that has focus.
    pub row: usize,
    /// Whether Enter waits for the kits to be known.
    pub is_pressed: bool,
    /// What was removed since the program began, the last one last.
    pub discarded: Vec<Discarded>,
}

/// One row of the first screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Carry on with a kit.
    Kit(usize),
    /// List all kits.
    AllKits,
    /// Update the numbers of the kit on top.
    Numbers,
    /// Read numbers for it from files.
    Import,
    /// Begin a kit.
    New,
    /// Look around with the sample.
    Sample,
    /// Open a kit that is somewhere else.
    Elsewhere,
    /// List the kits that were removed.
    Trash,
    /// Bring a kit back that was removed.
    Removed(usize),
    /// Choose colours and signs.
    Settings,
    /// Leave.
    Leave,
    /// Back to the latest kits.
    Back,
}

impl Start {
    /// Takes the kits that there are.
    pub fn take(&mut self, cards: Vec<Card>, removed: Vec<Removed>) {
        (self.cards, self.removed) = (Some(cards), removed);
        if self.shelf == Shelf::Trash && self.removed.is_empty() {
            self.list(Shelf::Latest);
        }
        self.row = self.row.min(self.rows().len().saturating_sub(1));
    }

    /// Lists something else.
    fn list(&mut self, shelf: Shelf) {
        let from = std::mem::replace(&mut self.shelf, shelf);
        let way = match from {
            Shelf::Latest => None,
            Shelf::Kits => Some(Row::AllKits),
            Shelf::Trash => Some(Row::Trash),
        };
        // back at the row that led there
        let row = way.and_then(|way| self.rows().into_iter().position(|row| row == way));
        self.row = row.unwrap_or(0);
    }

    /// The rows, in order.
    pub fn rows(&self) -> Vec<Row> {
        let kits = self.cards.as_ref().map_or(0, Vec::len);
        let shown = if kits > FEW { LATEST } else { kits };
        match self.shelf {
            Shelf::Kits => (0..kits).map(Row::Kit).chain([Row::Back]).collect(),
            Shelf::Trash => (0..self.removed.len()).map(Row::Removed).chain([Row::Back]).collect(),
            Shelf::Latest => (0..shown)
                .map(Row::Kit)
                .chain((shown < kits).then_some(Row::AllKits))
                .chain((kits > 0).then_some([Row::Numbers, Row::Import]).into_iter().flatten())
                .chain([Row::New, Row::Sample, Row::Elsewhere])
                .chain((!self.removed.is_empty()).then_some(Row::Trash))
                .chain([Row::Settings, Row::Leave])
                .collect(),
        }
    }

    /// A row in words.
    pub fn words(&self, row: Row) -> String {
        let cards = self.cards.as_deref().unwrap_or_default();
        match row {
            Row::Kit(index) => cards.get(index).map_or_else(String::new, |card| card.title.clone()),
            Row::AllKits => words::all_kits(cards.len()),
            Row::Numbers => "Update numbers".to_owned(),
            Row::Import => words::READ_FILES.to_owned(),
            Row::New => "New media kit".to_owned(),
            Row::Sample => "Look around with an example first".to_owned(),
            Row::Elsewhere => "Open a kit from another folder".to_owned(),
            Row::Trash => words::removed_kits(self.removed.len()),
            Row::Removed(index) => {
                self.removed.get(index).map_or_else(String::new, |kit| kit.name.clone())
            }
            Row::Settings => words::SETTINGS.to_owned(),
            Row::Leave => "Leave".to_owned(),
            Row::Back => "Back".to_owned(),
        }
    }

    /// The kit that a row is about: its own, or the last one that was chosen.
    pub fn card(&self) -> Option<&Card> {
        let cards = self.cards.as_ref()?;
        match self.rows().get(self.row) {
            Some(Row::Kit(index)) => cards.get(*index),
            _ => cards.first(),
        }
    }
}

/// What the line above the footer says.
pub fn hint(start: &Start) -> String {
    let says = match start.rows().get(start.row) {
        Some(Row::Kit(_)) => {
            let title = start.card().map_or("", |card| card.title.as_str());
            return format!("Press Enter to carry on with {title}. You can also click.");
        }
        Some(Row::AllKits) => words::KITS_HINT,
        Some(Row::Back) if start.shelf == Shelf::Kits => words::KITS_HINT,
        Some(Row::Trash | Row::Removed(_) | Row::Back) => words::TRASH_HINT,
        Some(Row::Numbers) => words::NUMBERS_HINT,
        Some(Row::Import) => words::READ_FILES_HINT,
        Some(Row::New) | None => "Press Enter to begin. You can also click.",
        Some(Row::Sample) => words::SAMPLE_HINT,
        Some(Row::Elsewhere) => words::ELSEWHERE_HINT,
        Some(Row::Settings) => words::SETTINGS_HINT,
        Some(Row::Leave) => words::LEAVE_HINT,
    };
    says.to_owned()
}
