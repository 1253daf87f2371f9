//! The one table of questions: what is asked, how an answer is read, and where it is kept.
//!
//! Every door asks from here. [`PARTS`] is the table, one file a step; a [`Part`] is a page of
//! questions or a list of entries with the same questions each. [`slot`] says where an answer is
//! kept, [`kind`] how it is typed; the folder `read` reads what people type and writes values the way
//! they would. [`computed`] says what follows from the answers, [`place`] finds the question that a
//! finding is about, and [`update`] asks for the numbers of every platform at once.
//!
//! A text that cannot be read is never stored: whoever asked keeps it and says the sentence.

mod audience;
pub mod computed;
pub mod kind;
mod look;
pub mod part;
pub mod place;
mod platforms;
mod read;
mod rhythm;
mod services;
pub mod slot;
mod table;
pub mod update;
mod work;
mod you;

use std::fmt;

use jiff::civil::Date;

pub use kind::{Choice, Kind};
pub use part::{List, Part};
pub use slot::At;
pub use table::{PARTS, part_of, parts, question};

use crate::profile::Profile;

/// The steps in which a kit is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the variants are the steps' own names")]
pub enum Step {
    You,
    Platforms,
    Audience,
    Work,
    Rhythm,
    Services,
    Look,
    Review,
}

impl Step {
    /// Every step, in order, with its full label.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::You, "You"),
        (Self::Platforms, "Platforms"),
        (Self::Audience, "Audience"),
        (Self::Work, "Past work"),
        (Self::Rhythm, "Posting rhythm"),
        (Self::Services, "Services"),
        (Self::Look, "Look"),
        (Self::Review, "Review"),
    ];
}

/// What there is to say about a stored answer. There is no failing variant: an answer is at worst
/// one that a sentence can help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing yet.
    Empty,
    /// Good as it is.
    Fine,
    /// Kept, and this would make it better.
    Say(String),
}

/// How an answer was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// What was understood, where that is not plain from what was typed: `12.5k = 12,500`.
    pub echo: Option<String>,
}

/// A text that cannot be read yet, as a sentence that says what to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotYet(pub String);

/// One question.
#[derive(Clone, Copy)]
pub struct Question {
    /// Its stable name: `platform.followers`.
    pub id: &'static str,
    /// The page of its part, from 1.
    pub page: u8,
    /// What is asked, in a few words.
    pub label: &'static str,
    /// One line: what brands do with it.
    pub hint: &'static str,
    /// An answer somebody might give.
    pub example: &'static str,
    /// Where the answer can be found.
    pub find_it: &'static str,
    /// Whether it stands in one row with the question before it: numbers that belong together.
    pub beside: bool,
    /// How it is typed and where it is kept.
    pub kind: Kind,
    /// Whether it makes sense here: opens are asked of newsletters only.
    asked: fn(&Profile, At) -> bool,
    /// What would make a stored answer better.
    advice: fn(&str) -> Option<String>,
    /// What else changes when it is answered: day and source of a number.
    follow: fn(&mut Profile, At, &str, Date),
}

impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// A question that is always asked and needs nothing special.
const ALWAYS: Question = Question {
    id: "",
    page: 1,
    label: "",
    hint: "",
    example: "",
    find_it: "",
    beside: false,
    kind: Kind::YesNo(slot::NOWHERE),
    asked: |_, _| true,
    advice: |_| None,
    follow: |_, _, _, _| {},
};

impl Question {
    /// Whether it makes sense here.
    pub fn is_asked(&self, profile: &Profile, at: At) -> bool {
        (self.asked)(profile, at)
    }

    /// The stored answer the way a person would type it; empty if there is none.
    pub fn get(&self, profile: &Profile, at: At) -> String {
        self.kind.get(profile, at)
    }

    /// What there is to say about the stored answer.
    pub fn check(&self, profile: &Profile, at: At) -> Verdict {
        match self.get(profile, at).as_str() {
            "" => Verdict::Empty,
            answer => (self.advice)(answer).map_or(Verdict::Fine, Verdict::Say),
        }
    }

    /// Reads an answer and stores it; an empty text empties it. The answer that is there already
    /// changes nothing, and an answer to the entry after the last begins a new one.
    ///
    /// # Errors
    ///
    /// The text cannot be read: the profile is as it was.
    pub fn set(
        &self,
        profile: &mut Profile,
        at: At,
        text: &str,
        today: Date,
    ) -> Result<Heard, NotYet> {
        if text.trim() == self.get(profile, at).trim() {
            return Ok(Heard { echo: None });
        }
        let heard = self.kind.set(profile, at, text, today)?;
        (self.follow)(profile, at, self.key(), today);
        slot::tidy(profile, at);
        Ok(heard)
    }

    /// The last part of its name: `followers`.
    fn key(&self) -> &'static str {
        self.id.rsplit_once('.').map_or(self.id, |(_, key)| key)
    }
}
