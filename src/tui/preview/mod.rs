//! The wording and order of the document.
//!
//! [`lines`] sets the outline in lines, [`update`] is what keys and clicks do, [`view`] draws it.

pub mod lines;
pub mod update;
pub mod view;

use super::desk::Desk;
use crate::export::{self, ExportError, Options, report::LeftOut};
use crate::mediakit::Outline;

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preview {
    /// The block that has focus, counted from the top.
    pub focus: usize,
}

impl Preview {
    /// The preview of the kit on the desk.
    pub fn enter(_desk: &Desk) -> Self {
        Self { focus: 0 }
    }
}

/// What the document of the kit on the desk says; no file is read for it.
fn wording(desk: &Desk) -> Result<(Outline, Vec<LeftOut>), ExportError> {
    export::wording(&desk.answers.profile, &Options::default())
}
