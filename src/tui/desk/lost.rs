//! What would be lost if the program ended now.

use std::sync::Arc;

use jiff::Timestamp;

use super::Answers;
use crate::store::Journal;
use crate::store::journal::{Entry, Unread};
use crate::tui::App;
use crate::tui::rescue::Unsaved;

/// Answers that are not in the kit file, on their way to its journal.
#[derive(Debug)]
pub struct Lost {
    /// Where they go.
    pub journal: Journal,
    /// The digest of the kit file that they are a change of.
    pub digest: String,
    /// What that file says.
    pub base: Arc<Answers>,
    /// The answers.
    pub answers: Arc<Answers>,
    /// New numbers that are in no kit yet.
    pub numbers: Vec<Unread>,
}

impl Lost {
    /// What would be lost now; nothing if all of it is in the kit file.
    pub fn of(app: &App) -> Option<Self> {
        let desk = app.desk.as_ref()?;
        let is_safe = desk.saving.is_settled() && desk.answers.unread.is_empty();
        if is_safe || desk.read_only.is_some() {
            return None;
        }
        Some(Self {
            journal: desk.journal.clone()?,
            digest: desk.digest.clone(),
            base: Arc::clone(&desk.base),
            answers: Arc::clone(&desk.answers),
            numbers: desk.new_numbers(),
        })
    }
}

impl Unsaved for Lost {
    fn write(&self) {
        let unread = self.answers.unread.iter().map(|((question, at), text)| Unread {
            question: (*question).to_owned(),
            entry: at.entry,
            inner: at.inner,
            text: text.clone(),
        });
        let entry = Entry {
            base: self.base.profile.clone(),
            mine: self.answers.profile.clone(),
            unread: unread.collect(),
            numbers: self.numbers.clone(),
            base_digest: self.digest.clone(),
            written: Timestamp::now(),
        };
        // there is nobody left to tell
        drop(self.journal.write(&entry));
    }
}
