//! The first screen: kits to carry on with, and ways to begin.
//!
//! [`update`] is what keys and clicks do, [`view`] draws it.

pub mod update;
pub mod view;

use super::msg::Card;
use crate::store::Discarded;

/// The list of kits and of ways to begin.
#[derive(Debug, Default)]
pub struct Start {
    /// The kits, the one that was saved last first; none while nobody looked.
    pub cards: Option<Vec<Card>>,
    /// The row that has focus.
    pub row: usize,
    /// The kits that were removed, the last one last.
    pub discarded: Vec<Discarded>,
}

/// One row of the first screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Carry on with a kit.
    Kit(usize),
    /// Update the numbers of the kit on top.
    Numbers,
    /// Begin a kit.
    New,
    /// Look around with the sample.
    Sample,
    /// Open a kit that is somewhere else.
    Elsewhere,
    /// Leave.
    Leave,
}

impl Start {
    /// The rows, in order.
    pub fn rows(&self) -> Vec<Row> {
        let kits = self.cards.as_ref().map_or(0, Vec::len);
        let mut rows: Vec<Row> = (0..kits).map(Row::Kit).collect();
        if kits > 0 {
            rows.push(Row::Numbers);
        }
        rows.extend([Row::New, Row::Sample, Row::Elsewhere, Row::Leave]);
        rows
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
