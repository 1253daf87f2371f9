//! What can be undone: the whole of the answers, one entry for every visit to a field.

use std::sync::Arc;

use super::Answers;
use crate::tui::sheets::Stop;

/// So many changes can be undone.
const DEPTH: usize = 200;

/// The answers at one time, and where the person was.
#[derive(Debug, Clone)]
pub struct Moment {
    /// What had been said.
    pub answers: Arc<Answers>,
    /// Where.
    pub stop: Stop,
    /// What had focus there.
    pub focus: usize,
}

/// What was before, and what was undone.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Moment>,
    future: Vec<Moment>,
}

impl History {
    /// Remembers the answers before a change.
    pub fn push(&mut self, answers: Arc<Answers>, stop: Stop, focus: usize) {
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push(Moment { answers, stop, focus });
        self.future.clear();
    }

    /// The answers before the last change; the present ones can be had again.
    pub fn undo(&mut self, now: &Arc<Answers>) -> Option<Moment> {
        let moment = self.past.pop()?;
        self.future.push(Moment { answers: Arc::clone(now), ..moment.clone() });
        Some(moment)
    }

    /// The answers before the last undo.
    pub fn redo(&mut self, now: &Arc<Answers>) -> Option<Moment> {
        let moment = self.future.pop()?;
        self.past.push(Moment { answers: Arc::clone(now), ..moment.clone() });
        Some(moment)
    }
}
