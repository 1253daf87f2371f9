//! The lines of the preview as they were drawn last.
//!
//! A large kit takes longer to put into words than a key may take to its frame, so the preview
//! follows when the typing pauses.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::lines::Line;
use crate::tui::desk::Answers;

/// The lines that were drawn last, and what they were made of.
#[derive(Debug, Default)]
pub struct Kept(RefCell<Option<Made>>);

#[derive(Debug)]
struct Made {
    answers: Arc<Answers>,
    cells: u16,
    lines: Rc<Vec<Line>>,
}

impl Kept {
    /// The lines for these answers in so many cells; while somebody types, those of the answers
    /// before will do.
    pub(super) fn lines(
        &self,
        answers: &Arc<Answers>,
        cells: u16,
        is_typing: bool,
    ) -> Option<Rc<Vec<Line>>> {
        let made = self.0.borrow();
        let made = made.as_ref().filter(|made| made.cells == cells)?;
        (is_typing || Arc::ptr_eq(&made.answers, answers)).then(|| Rc::clone(&made.lines))
    }

    pub(super) fn keep(&self, answers: &Arc<Answers>, cells: u16, lines: &Rc<Vec<Line>>) {
        let (answers, lines) = (Arc::clone(answers), Rc::clone(lines));
        *self.0.borrow_mut() = Some(Made { answers, cells, lines });
    }
}
