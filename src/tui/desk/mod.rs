//! The kit that is being made: its answers, what can be undone, and whether it is saved.
//!
//! [`Answers`] are what has been said so far; [`history`] keeps what they were; [`saving`] knows
//! which of them are on disk, [`lost`] what would be lost now. [`standing`] is how far they are;
//! [`kept`] holds what was worked out of them.

pub mod history;
pub mod kept;
pub mod lost;
pub mod saving;
pub mod standing;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::Date;

use super::msg::Opened;
use super::preview::lines::Line;
use super::sheets::{self, PartAt, Stop};
use crate::insight::readiness::PictureFacts;
use crate::profile::Profile;
use crate::questions::update::Update;
use crate::questions::{At, Question, Step};
use crate::store::{Journal, LeftOff, Reconciled, Unread};
use history::History;
use kept::Kept;
use saving::Saving;
use standing::Standing;

/// What has been said so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// What could be read.
    pub profile: Profile,
    /// What could not be read yet, word for word, by question and entry.
    pub unread: BTreeMap<(&'static str, At), String>,
}

impl Answers {
    /// The answer to a question as a person would type it, or as they typed it.
    pub fn text(&self, question: &Question, at: At) -> String {
        match self.unread.get(&(question.id, at)) {
            Some(text) => text.clone(),
            None => question.get(&self.profile, at),
        }
    }

    /// Whether an answer could not be read yet.
    pub fn is_unread(&self, question: &Question, at: At) -> bool {
        self.unread.contains_key(&(question.id, at))
    }
}

/// Answers that are a change of what the kit file no longer says: they are merged before they are
/// taken.
#[derive(Debug, Clone)]
pub struct Unsettled {
    /// Both changes, merged field by field.
    pub merged: Reconciled,
    /// Texts that could not be read yet.
    pub unread: BTreeMap<(&'static str, At), String>,
    /// New numbers that were typed and are not in the kit.
    pub numbers: Option<Update>,
    /// What the kit file says.
    pub theirs: Arc<Answers>,
    /// The digest of that file.
    pub digest: String,
    /// The edition of that file.
    pub edition: u64,
    /// The changes in words, one a line.
    pub says: Vec<String>,
}

/// One kit, open.
#[derive(Debug)]
pub struct Desk {
    /// The name of its folder.
    pub name: String,
    /// Its folder; the sample has none.
    pub folder: Option<PathBuf>,
    /// Why it cannot be saved, if so.
    pub read_only: Option<String>,
    /// What has been said so far.
    pub answers: Arc<Answers>,
    /// What the kit file says.
    pub base: Arc<Answers>,
    /// The digest of that file.
    pub digest: String,
    /// The edition of that file.
    pub edition: u64,
    /// Where answers go that the file cannot take.
    pub journal: Option<Journal>,
    /// What is known about its pictures.
    pub pictures: PictureFacts,
    /// The lines of the preview in so many cells; none without a name.
    pub preview: Kept<u16, Option<Vec<Line>>>,
    /// What the blocks of the preview are made of.
    pub blocks: Kept<(), Vec<&'static str>>,
    /// The cells that the columns of a list take, with room and without.
    pub columns: Kept<(PartAt, At), Vec<[u16; 2]>>,
    standing: Kept<Date, Standing>,
    /// What it was before.
    pub history: History,
    /// Whether it is on disk.
    pub saving: Saving,
    /// Where in the interview the person is.
    pub stop: Stop,
    /// Where the next time begins.
    kept_stop: Stop,
    /// New numbers that were typed and are not in the kit.
    pub numbers: Option<Update>,
}

impl Desk {
    /// A kit as it was opened, where the person left off.
    pub fn new(opened: Opened) -> Self {
        let answers = Arc::new(opened.answers);
        let place = opened.place.and_then(|place| sheets::found_again(&answers.profile, &place));
        let stop = place.unwrap_or_else(|| sheets::first(&answers.profile, Step::You));
        Self {
            name: opened.name,
            folder: opened.folder,
            saving: Saving::new(opened.read_only.is_some(), opened.saved),
            read_only: opened.read_only,
            stop,
            kept_stop: stop,
            base: Arc::clone(&answers),
            answers,
            digest: opened.digest,
            edition: opened.edition,
            journal: opened.journal,
            pictures: opened.pictures,
            preview: Kept::default(),
            blocks: Kept::default(),
            columns: Kept::default(),
            standing: Kept::default(),
            history: History::default(),
            numbers: None,
        }
    }

    /// Where the next time is to begin, if that is elsewhere than it would. The sample begins anew, and
    /// a kit that is only looked at has its place in another window.
    pub fn moved(&mut self) -> Option<LeftOff> {
        let is_kept = self.stop == self.kept_stop;
        if is_kept || self.folder.is_none() || self.read_only.is_some() {
            return None;
        }
        self.kept_stop = self.stop;
        Some(sheets::left_off(&self.answers.profile, self.stop))
    }

    /// The creator's name, or that of the folder.
    pub fn title(&self) -> &str {
        let name = self.answers.profile.creator.name.as_deref();
        name.filter(|name| !name.trim().is_empty()).unwrap_or(&self.name)
    }

    /// Whether the creator has a name, the one thing that a PDF needs.
    pub fn is_named(&self) -> bool {
        let name = self.answers.profile.creator.name.as_deref();
        name.is_some_and(|name| !name.trim().is_empty())
    }

    /// Takes new answers that belong to the change that is being made: they can be undone together
    /// with what was there when it began.
    pub fn amend(&mut self, answers: Answers, now: Instant) {
        if *self.answers != answers {
            self.answers = Arc::new(answers);
            self.saving.changed(now);
        }
    }

    /// Makes a change of its own that can be undone.
    pub fn change(&mut self, now: Instant, focus: usize, change: impl FnOnce(&mut Answers)) {
        let before = Arc::clone(&self.answers);
        let mut answers = Answers::clone(&before);
        change(&mut answers);
        if answers != *before {
            self.history.push(before, self.stop, focus);
            self.answers = Arc::new(answers);
            self.saving.changed(now);
        }
    }

    /// Goes back to what was said before the last change, where it was made; gives what had focus
    /// there.
    pub fn undo(&mut self, now: Instant) -> Option<usize> {
        let moment = self.history.undo(&self.answers);
        self.restore(moment, now)
    }

    /// Makes the change again that was undone last.
    pub fn redo(&mut self, now: Instant) -> Option<usize> {
        let moment = self.history.redo(&self.answers);
        self.restore(moment, now)
    }

    fn restore(&mut self, moment: Option<history::Moment>, now: Instant) -> Option<usize> {
        let moment = moment?;
        self.answers = moment.answers;
        self.stop = sheets::settle(&self.answers.profile, moment.stop);
        self.saving.changed(now);
        Some(moment.focus)
    }

    /// Whether new numbers were typed that are not in the kit.
    pub fn has_new_numbers(&self) -> bool {
        self.numbers.as_ref().is_some_and(|update| !update.typed().is_empty())
    }

    /// Whether something is kept safe that is not in the kit file.
    pub fn is_kept_apart(&self) -> bool {
        !self.answers.unread.is_empty() || self.has_new_numbers()
    }

    /// The new numbers, to be kept for another time.
    pub fn new_numbers(&self) -> Vec<Unread> {
        let texts = self.numbers.iter().flat_map(Update::texts);
        let unread = |(question, entry, text): (&str, usize, &str)| Unread {
            question: question.to_owned(),
            entry,
            inner: 0,
            text: text.to_owned(),
        };
        texts.map(unread).collect()
    }

    /// The words in the head that say whether everything is safe.
    pub fn saved(&self, now: Instant, today: Date) -> String {
        self.saving.words(now, today, self.is_kept_apart())
    }

    /// How far the kit is.
    pub fn standing(&self, today: Date) -> Rc<Standing> {
        let work = || Standing::of(&self.answers, &self.pictures, today);
        self.standing.of(&self.answers, today, work)
    }
}
