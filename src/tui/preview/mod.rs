//! The wording and order of the document.
//!
//! [`update`] is what keys and clicks do, [`view`] draws it.

pub mod update;
pub mod view;

use super::desk::Desk;

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preview {
    /// What has focus: a finding, or a button behind them.
    pub focus: usize,
}

impl Preview {
    /// The preview of the kit on the desk.
    pub fn enter(_desk: &Desk) -> Self {
        Self { focus: 0 }
    }
}
