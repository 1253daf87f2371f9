//! One platform of the table: its numbers, and what was typed beside them.

use jiff::civil::Date;

use super::change;
use crate::mediakit::format::Formats;
use crate::profile::Profile;
use crate::questions::computed::{self, Derived};
use crate::questions::platforms::PLATFORMS;
use crate::questions::{At, Heard, Kind, NotYet, Question};

/// In a profile that holds this platform only.
const HERE: At = At { entry: 0, inner: 0 };

/// One platform with its numbers.
#[derive(Debug, Clone)]
pub struct Group {
    entry: usize,
    name: String,
    rows: Vec<Row>,
    /// This platform as it stands in the kit, and as it would with what was typed.
    was: Profile,
    now: Profile,
}

/// One number.
#[derive(Debug, Clone)]
pub struct Row {
    /// The question that asks for it: label, hint, example, and where to find it.
    pub question: &'static Question,
    /// What stands in the kit, the way a person types it; empty if there is nothing.
    pub before: String,
    /// What was typed, word for word.
    pub typed: String,
    /// What that means.
    pub reading: Reading,
}

/// What a typed text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Nothing was typed: the number stays.
    Unchanged,
    /// A number.
    Read {
        /// The new number, the way it will stand in the kit: `13,140`.
        now: String,
        /// How it was understood, where that is not plain: `13.1k = 13,100`.
        echo: Option<String>,
        /// How far it moved: `+5.1%`, `−3.0%`, `no change`, `new`.
        change: String,
        /// A question about a slip of the finger, where it moved by more than half.
        doubt: Option<String>,
    },
    /// It cannot be read: what to write.
    NotYet(String),
}

/// A rate that follows from the numbers, before and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// What it is: "Engagement".
    pub label: &'static str,
    /// Before: `6.1%`; none where an input was missing.
    pub before: Option<String>,
    /// With the new numbers; none where an input is still missing.
    pub now: Option<String>,
    /// How it is worked out now: `(548 likes + 54 comments) ÷ 9,650 views`, or what is missing.
    pub formula: String,
}

impl Group {
    pub(super) fn new(profile: &Profile, entry: usize) -> Option<Self> {
        let platform = profile.platforms.get(entry)?.clone();
        let was = Profile { platforms: vec![platform], ..Profile::default() };
        let name = PLATFORMS.list.map_or_else(String::new, |list| (list.name)(&was, HERE));
        let rows = PLATFORMS.questions.iter().filter_map(|question| Row::new(question, &was));
        Some(Self { entry, name, rows: rows.collect(), now: was.clone(), was })
    }

    /// Which of the kit's platforms it is.
    pub fn entry(&self) -> usize {
        self.entry
    }

    /// The platform, by name and handle: "YouTube @mara".
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The platform without its handle: "YouTube".
    pub fn platform(&self) -> String {
        self.was.platforms.first().map_or_else(String::new, |it| it.display_name().to_owned())
    }

    /// The day of the numbers in the kit.
    pub fn as_of(&self) -> Option<Date> {
        self.was.platforms.first()?.as_of
    }

    /// That day, the way a person types it; empty if there is none.
    pub fn as_of_text(&self) -> String {
        self.as_of().map_or_else(String::new, super::written)
    }

    /// Its numbers: those that every such platform has, and those that the kit has.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether there is a new number.
    pub fn is_changed(&self) -> bool {
        self.rows.iter().any(Row::is_read)
    }

    /// The rates that follow, before and now.
    pub fn worked(&self) -> Vec<Worked> {
        let rates = |profile: &Profile| profile.platforms.first().map(computed::rates);
        let before = rates(&self.was).unwrap_or_default();
        let now = rates(&self.now).unwrap_or_default();
        let worked = |Derived { label, rate, formula }| {
            let before = before.iter().find(|known| known.label == label);
            let before = before.and_then(|known| known.rate.clone());
            Worked { label, before, now: rate, formula }
        };
        now.into_iter().map(worked).collect()
    }

    /// Where this platform stands in a kit, which may have changed since.
    pub(super) fn find(&self, profile: &Profile) -> Option<usize> {
        let id = self.was.platforms.first().map(|platform| &platform.id)?;
        let same = |entry: &usize| profile.platforms.get(*entry).is_some_and(|it| it.id == *id);
        let elsewhere = || (0..profile.platforms.len()).find(same).filter(|_| !id.is_empty());
        Some(self.entry).filter(same).or_else(elsewhere)
    }

    /// Texts that were typed, each with the number that it is meant for.
    pub(super) fn typed(&self, which: fn(&Row) -> bool) -> impl Iterator<Item = String> {
        let rows = self.rows.iter().filter(move |row| !row.typed.trim().is_empty() && which(row));
        rows.map(|row| format!("{}, {}: {}", self.name, row.question.label, row.typed.trim()))
    }

    pub(super) fn write(&mut self, row: usize, text: &str, today: Date) {
        if let Some(row) = self.rows.get_mut(row) {
            text.clone_into(&mut row.typed);
            self.read(today);
        }
    }

    pub(super) fn paste(&mut self, row: usize, line: &str, today: Date) -> bool {
        let parts: Vec<&str> = line.split_whitespace().collect();
        let rows = row..row.saturating_add(parts.len());
        let mut filled = self.clone();
        // `12 500` is one number
        filled.write(row, line, today);
        let is_one = filled.rows.get(row).is_some_and(|row| !row.is_unreadable());
        if parts.len() < 2 || rows.end > self.rows.len() || is_one {
            return false;
        }
        for (row, part) in rows.clone().zip(parts) {
            filled.write(row, part, today);
        }
        let is_read = !filled.rows.iter().any(Row::is_unreadable);
        if is_read {
            *self = filled;
        }
        is_read
    }

    /// Takes what was typed beside the numbers that this platform had before.
    pub(super) fn take_over(&mut self, old: &Self, today: Date) {
        for typed in old.rows.iter().filter(|row| !row.typed.is_empty()) {
            match self.rows.iter_mut().find(|row| row.question.id == typed.question.id) {
                Some(row) => row.typed.clone_from(&typed.typed),
                None => self.rows.push(Row { before: String::new(), ..typed.clone() }),
            }
        }
        self.read(today);
    }

    /// Reads every row anew: posts are counted in the days of another row.
    fn read(&mut self, today: Date) {
        self.now = self.was.clone();
        let heard: Vec<_> = in_order(&self.rows)
            .map(|row| (row.question.id, row.question.set(&mut self.now, HERE, &row.typed, today)))
            .collect();
        let formats = Formats::new("en-GB");
        for row in &mut self.rows {
            let heard = heard.iter().find(|(id, _)| *id == row.question.id);
            row.reading = match heard.map(|(_, heard)| heard) {
                None => Reading::Unchanged,
                Some(Err(NotYet(sentence))) => Reading::NotYet(sentence.clone()),
                Some(Ok(Heard { echo })) => {
                    let was = number(row.question, &self.was);
                    let now = number(row.question, &self.now).unwrap_or_default();
                    Reading::Read {
                        now: row.question.get(&self.now, HERE),
                        echo: echo.clone(),
                        change: change::percent(&formats, was, now),
                        doubt: was.and_then(|was| change::doubt(&formats, was, now)),
                    }
                }
            };
        }
    }
}

impl Row {
    /// The row of a question about a number, where it is asked of every such platform or answered.
    fn new(question: &'static Question, profile: &Profile) -> Option<Self> {
        let before = question.get(profile, HERE);
        let is_basic = question.page == 1 && question.is_asked(profile, HERE);
        let is_number = matches!(question.kind, Kind::Number(_) | Kind::Posts(_));
        (is_number && (is_basic || !before.is_empty())).then(|| Self {
            question,
            before,
            typed: String::new(),
            reading: Reading::Unchanged,
        })
    }

    pub(super) fn is_read(&self) -> bool {
        matches!(self.reading, Reading::Read { .. })
    }

    pub(super) fn is_unreadable(&self) -> bool {
        matches!(self.reading, Reading::NotYet(_))
    }
}

/// The rows with a text, in the order in which they are read: days before the posts made in them.
pub(super) fn in_order(rows: &[Row]) -> impl Iterator<Item = &Row> {
    let mut rows: Vec<&Row> = rows.iter().filter(|row| !row.typed.trim().is_empty()).collect();
    rows.sort_by_key(|row| matches!(row.question.kind, Kind::Posts(_)));
    rows.into_iter()
}

fn number(question: &Question, profile: &Profile) -> Option<u64> {
    let count = match question.kind {
        Kind::Number(slot) => (slot.get)(profile, HERE),
        Kind::Posts(slot) => (slot.get)(profile, HERE)?.posts,
        _ => None,
    };
    count.map(|count| count.get())
}
