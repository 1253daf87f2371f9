//! What brands look for: the score, what to add, and the way there.
//!
//! [`update`] is what keys and clicks do, [`view`] draws it.

pub mod update;
pub mod view;

use super::desk::Desk;

/// The review that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Review {
    /// What has focus: a finding, or a button behind them.
    pub focus: usize,
}

impl Review {
    /// The review of the kit on the desk.
    pub fn enter(_desk: &Desk, focus: usize) -> Self {
        Self { focus }
    }
}
