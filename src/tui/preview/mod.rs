//! The wording and order of the document.
//!
//! [`lines`] sets the outline in lines, [`kept`] keeps them while somebody types, [`update`] is what keys and clicks do, [`view`] draws it.

pub mod kept;
pub mod lines;
pub mod update;
pub mod view;

use std::rc::Rc;

use super::app::App;
use super::desk::Desk;
use crate::export::{self, ExportError, Options};
use lines::Line;

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

/// The document of the kit on the desk in lines of so many cells, as it stands now.
fn set(desk: &Desk, cells: u16) -> Result<Vec<Line>, ExportError> {
    let (outline, left_out) = export::wording(&desk.answers.profile, &Options::default())?;
    Ok(lines::lines(&outline, &left_out, cells))
}

/// What the document of the kit on the desk says; no file is read for it.
///
/// # Errors
///
/// The kit has no name yet.
fn document(app: &App, desk: &Desk, cells: u16) -> Result<Rc<Vec<Line>>, ExportError> {
    if let Some(kept) = desk.preview.lines(&desk.answers, cells, desk.saving.is_busy(app.now)) {
        return Ok(kept);
    }
    let lines = Rc::new(set(desk, cells)?);
    desk.preview.keep(&desk.answers, cells, &lines);
    Ok(lines)
}
