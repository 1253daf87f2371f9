//! The wording and order of the document.
//!
//! [`lines`] sets the outline in lines, [`update`] is what keys and clicks do, [`view`] draws it.

pub mod lines;
pub mod update;
pub mod view;

use std::rc::Rc;

use super::app::App;
use super::desk::Desk;
use crate::export::{self, Options};
use lines::Line;

/// Cells in which blocks are counted.
const ANY_WIDTH: u16 = 80;

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

/// What the document of the kit on the desk says, in lines of so many cells; nothing while the kit
/// has no name. No file is read for it.
///
/// A large kit takes longer to put into words than a key may take to its frame, so beside a form the
/// lines follow when the typing pauses.
fn document(app: &App, desk: &Desk, cells: u16) -> Rc<Option<Vec<Line>>> {
    let is_typing = desk.saving.is_busy(app.now);
    if let Some(kept) = desk.preview.last(&cells).filter(|_| is_typing) {
        return kept;
    }
    desk.preview.of(&desk.answers, cells, || {
        let wording = export::wording(&desk.answers.profile, &Options::default());
        let (outline, left_out) = wording.ok()?;
        Some(lines::lines(&outline, &left_out, cells))
    })
}

/// What each block of that document is made of, from the top: there are as many in every width.
fn blocks(app: &App, desk: &Desk) -> Rc<Vec<&'static str>> {
    desk.blocks.of(&desk.answers, (), || {
        let lines = document(app, desk, ANY_WIDTH);
        let mut blocks = Vec::new();
        for line in lines.iter().flatten().filter(|line| !line.says.is_empty()) {
            if line.block >= blocks.len() {
                blocks.push(line.from);
            }
        }
        blocks
    })
}
