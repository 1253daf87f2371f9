//! One kit being made: what is saved, and what could not be read yet.

use std::collections::BTreeMap;
use std::io;

use jiff::civil::Date;

use super::Surroundings;
use super::talk::{COMMANDS, Talk};
use crate::profile::Profile;
use crate::questions::{At, Question};
use crate::store::save::Saved;
use crate::store::{Kit, SaveError};

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
    /// Texts that could not be read yet, word for word.
    kept: BTreeMap<(&'static str, At), (&'static str, String)>,
    /// Why the last save did not work, so that it is said once.
    trouble: Option<String>,
}

impl Session {
    pub(super) fn new(kit: Kit, surroundings: &Surroundings) -> Self {
        let profile = kit.profile().clone();
        let folder = surroundings.documents.display().to_string();
        let today = surroundings.today;
        Self { kit, profile, today, folder, kept: BTreeMap::new(), trouble: None }
    }

    /// Says which kit this is and what can be written.
    pub(super) fn introduce(&self, talk: &mut Talk<'_>) -> io::Result<()> {
        talk.say("")?;
        if let Some(folder) = self.kit.folder() {
            talk.say(&format!("Your kit is kept in {}", folder.display()))?;
        }
        if let Some(reason) = self.kit.read_only() {
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
        if self.kit.read_only().is_some() {
            return Ok(());
        }
        let trouble = match self.kit.save(&self.profile) {
            Ok(saved) => {
                // the file gives new entries their names
                self.profile = self.kit.profile().clone();
                (saved == Saved::PerhapsNotDurable)
                    .then(|| "Saved, but this disk does not promise to keep it: make a copy".into())
            }
            Err(SaveError::ChangedMeanwhile) => Some(
                "Not saved: another program changed the file meanwhile, and it is left as it is. \
                 Your answers stay here until you leave; write them down, then start again"
                    .to_owned(),
            ),
            Err(error) => Some(format!("Not saved yet: {error}. Your answers stay here meanwhile")),
        };
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
        match (self.kit.read_only(), &self.trouble) {
            (Some(reason), _) => talk.say(&format!("Nothing is saved: {reason}.")),
            (None, None) => talk.say("Saved."),
            (None, Some(_)) => Ok(()),
        }
    }

    /// Keeps a text that could not be read, to offer it again.
    pub(super) fn remember(&mut self, question: &Question, at: At, text: &str) {
        self.kept.insert((question.id, at), (question.label, text.to_owned()));
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
        }
        talk.say("Goodbye.")
    }
}
