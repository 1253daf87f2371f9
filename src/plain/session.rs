//! One kit being made: what is saved, and what could not be read yet.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use jiff::civil::Date;

use super::Surroundings;
use super::talk::{COMMANDS, Talk};
use crate::intake::Mappings;
use crate::profile::Profile;
use crate::questions::{At, PARTS, Question};
use crate::store::save::Saved;
use crate::store::{Entry, Journal, Kit, Lock, SaveError, Unread};

/// One kit being made.
pub(super) struct Session {
    /// The kit as it is on disk.
    pub(super) kit: Kit,
    /// The kit as it is being made.
    pub(super) profile: Profile,
    /// The day.
    pub(super) today: Date,
    /// Where a PDF is proposed to go.
    pub(super) folder: String,
    /// What was said about tables of one's own.
    pub(super) mappings: Mappings,
    /// Texts that could not be read yet, word for word.
    kept: BTreeMap<(&'static str, At), (&'static str, String)>,
    /// Why the last save did not work, so that it is said once.
    trouble: Option<String>,
    /// Why nothing is saved, if so.
    only_looking: Option<String>,
    /// Where what the file does not have survives the program; none if nothing is saved.
    pub(super) journal: Option<Journal>,
    /// Held as long as the kit may be changed here.
    _lock: Option<Lock>,
}

impl Session {
    /// Takes a kit to change it, if nobody else does.
    pub(super) fn new(mut kit: Kit, surroundings: &Surroundings) -> Self {
        let (mut journal, mut lock, mut is_taken) = (None, None, false);
        let state = &surroundings.kits.places().state;
        if let Some(folder) = kit.folder().map(Path::to_path_buf) {
            // on a disk without locks a save still notices if somebody else was faster
            if let Ok(taken) = Lock::take(state, &folder) {
                (is_taken, lock) = (taken.is_none(), taken);
            }
            // before the lock was taken, somebody may have changed it
            kit = surroundings.kits.open(&folder).unwrap_or(kit);
            journal = Some(Journal::of(state, &folder));
        }
        let only_looking = if is_taken {
            Some("another window of pitchkit has this kit open; leave there first".to_owned())
        } else {
            kit.read_only().map(|reason| reason.to_string())
        };
        Self {
            profile: kit.profile().clone(),
            kit,
            today: surroundings.today,
            folder: surroundings.documents.display().to_string(),
            mappings: Mappings::beside(&surroundings.kits.places().settings),
            kept: BTreeMap::new(),
            trouble: None,
            journal: journal.filter(|_| only_looking.is_none()),
            only_looking,
            _lock: lock,
        }
    }

    /// Says which kit this is and what can be written.
    pub(super) fn introduce(&self, talk: &mut Talk<'_>) -> io::Result<()> {
        talk.say("")?;
        if let Some(folder) = self.kit.folder() {
            talk.say(&format!("Your kit is kept in {}", folder.display()))?;
        }
        if let Some(reason) = &self.only_looking {
            talk.say(&format!("You can look around and try things; nothing is saved: {reason}."))?;
        }
        let count = self.kit.problems().len();
        if count > 0 {
            let plural = if count == 1 { "" } else { "s" };
            talk.say(&format!(
                "The file has {count} place{plural} worth a look: see pitchkit check {}",
                self.kit.name()
            ))?;
        }
        talk.say(COMMANDS)
    }

    /// Saves what changed, and says so only if it did not work.
    pub(super) fn keep(&mut self, talk: &mut Talk<'_>) -> io::Result<()> {
        if self.only_looking.is_some() {
            return Ok(());
        }
        let saved = match self.kit.save(&self.profile) {
            Ok(saved) => {
                // the file gives new entries their names
                self.profile = self.kit.profile().clone();
                (saved == Saved::PerhapsNotDurable)
                    .then(|| "Saved, but this disk does not promise to keep it: make a copy".into())
            }
            Err(SaveError::ChangedMeanwhile) => Some(
                "Not saved: another program changed the file meanwhile, and it is left as it is. \
                 Your answers are kept beside it; leave and start again to put both together"
                    .to_owned(),
            ),
            Err(error) => Some(format!("Not saved yet: {error}. Your answers stay here meanwhile")),
        };
        let noted = self.note().err().map(|error| {
            format!("What is not in the kit yet is kept only until you leave: {error}")
        });
        let set_aside = self
            .kit
            .backup_trouble()
            .map(|error| format!("Saved, but the version before could not be set aside: {error}"));
        let trouble = saved.or(noted).or(set_aside);
        if trouble != self.trouble {
            if let Some(trouble) = &trouble {
                talk.say(&format!("{trouble}."))?;
            } else {
                talk.say("Saved again.")?;
            }
        }
        self.trouble = trouble;
        Ok(())
    }

    /// Saves on demand, and says how it went.
    pub(super) fn save(&mut self, talk: &mut Talk<'_>) -> io::Result<()> {
        self.trouble = None;
        self.keep(talk)?;
        match (&self.only_looking, &self.trouble) {
            (Some(reason), _) => talk.say(&format!("Nothing is saved: {reason}.")),
            (None, None) => talk.say("Saved."),
            (None, Some(_)) => Ok(()),
        }
    }

    /// Puts into the journal what the kit's file does not have.
    fn note(&self) -> Result<(), SaveError> {
        let Some(journal) = &self.journal else { return Ok(()) };
        let unread = self.kept.iter().map(|((question, at), (_, text))| Unread {
            question: (*question).to_owned(),
            entry: at.entry,
            inner: at.inner,
            text: text.clone(),
        });
        let entry = Entry::of(&self.kit, self.profile.clone(), unread.collect());
        if entry.is_empty() {
            return Ok(journal.clear()?);
        }
        journal.write(&entry).map(drop)
    }

    /// Keeps a text that could not be read, to offer it again.
    pub(super) fn remember(&mut self, question: &Question, at: At, text: &str) {
        self.kept.insert((question.id, at), (question.label, text.to_owned()));
        // if it cannot be noted, the next save says so, and the end says the text
        drop(self.note());
    }

    /// Keeps such a text of last time.
    pub(super) fn remember_again(&mut self, unread: &Unread) {
        let parts = PARTS.iter().flat_map(|part| std::iter::once(part).chain(part.inside));
        let question = parts.flat_map(|part| part.questions).find(|it| it.id == unread.question);
        if let Some(question) = question {
            let at = At { entry: unread.entry, inner: unread.inner };
            self.kept.insert((question.id, at), (question.label, unread.text.clone()));
        }
    }

    /// Forgets such a text.
    pub(super) fn forget(&mut self, question: &Question, at: At) {
        self.kept.remove(&(question.id, at));
    }

    /// Such texts belong to places that no longer are what they were.
    pub(super) fn forget_places(&mut self) {
        self.kept.clear();
    }

    pub(super) fn remembered(&self, question: &Question, at: At) -> Option<&str> {
        self.kept.get(&(question.id, at)).map(|(_, text)| text.as_str())
    }

    /// Saves for the last time and says what is not in the file.
    pub(super) fn close(mut self, talk: &mut Talk<'_>) -> io::Result<()> {
        self.save(talk)?;
        if !self.kept.is_empty() {
            talk.say("Not in your kit, because it could not be read yet:")?;
            for (label, text) in self.kept.values() {
                talk.say(&format!("  {label}: {text}"))?;
            }
            if self.journal.is_some() && self.trouble.is_none() {
                talk.say("You find it again in its place when you continue with this kit.")?;
            }
        }
        talk.say("Goodbye.")
    }
}
