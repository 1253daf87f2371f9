//! New numbers of all platforms on one page.
//!
//! The numbers themselves are an [`Update`], which lies on the desk: closing the page loses nothing.
//! [`update`] is what keys and clicks do, [`snapshot`] how the numbers get into the kit; `table` says
//! what stands in which line, [`view`] draws it.

pub mod snapshot;
mod table;
pub mod update;
pub mod view;

use jiff::civil::Date;

use super::desk::Desk;
use super::edit::Line;
use super::sheets::Stop;
use crate::questions::update::{Group, Reading, Row, Update};

/// So many changes can be undone.
const DEPTH: usize = 200;

/// The page that is shown.
#[derive(Debug)]
pub struct Numbers {
    /// What has focus, among [`fields`].
    pub focus: usize,
    /// The platform that is unfolded.
    pub open: usize,
    /// The text that is being typed.
    pub line: Line,
    /// Whether something was to be said about the focused text before it got focus.
    pub strict: bool,
    /// Where closing leads.
    pub back: Back,
    /// Whether the history has this visit to the field.
    changed: bool,
    past: Vec<Moment>,
    future: Vec<Moment>,
}

/// Where closing leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// To the list of kits.
    Start,
    /// To the desk's stop, where this had focus.
    Steps(usize),
}

impl Back {
    /// Where new numbers lead, and what has focus there: to the page that the person came from, or,
    /// from the list of kits, to the review, where the PDF is made.
    pub fn onward(self, stop: Stop) -> (Stop, usize) {
        match self {
            Self::Start => (Stop::Review, 0),
            Self::Steps(focus) => (stop, focus),
        }
    }
}

/// One thing that can have focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The day of the new numbers.
    Day,
    /// A number.
    Number {
        /// Its platform.
        group: usize,
        /// Its row there.
        row: usize,
    },
    /// The button that puts everything into the kit.
    Save,
    /// The button that leads to files with numbers.
    File,
    /// The button that leads back.
    Back,
}

/// What was typed at one time, and what had focus.
#[derive(Debug)]
struct Moment {
    texts: Vec<String>,
    focus: usize,
}

/// Everything that can have focus, in order.
pub fn fields(update: &Update) -> Vec<Field> {
    if update.groups().is_empty() {
        return vec![Field::Back];
    }
    let rows = (0..)
        .zip(update.groups())
        .flat_map(|(group, it)| (0..it.rows().len()).map(move |row| Field::Number { group, row }));
    [Field::Day].into_iter().chain(rows).chain([Field::Save, Field::File, Field::Back]).collect()
}

impl Field {
    /// Whether it is pressed, and no text is typed there.
    fn is_button(self) -> bool {
        matches!(self, Self::Save | Self::File | Self::Back)
    }
}

impl Numbers {
    /// The numbers of the kit on the desk, beside those that wait there.
    pub fn enter(desk: &mut Desk, today: Date, back: Back) -> Self {
        let profile = &desk.answers.profile;
        let update = match desk.numbers.take() {
            Some(update) => update.again(profile, today),
            None => Update::new(profile, today),
        };
        let mut numbers = Self {
            focus: 0,
            open: 0,
            line: Line::default(),
            strict: false,
            back,
            changed: false,
            past: Vec::new(),
            future: Vec::new(),
        };
        // the day is today's already
        numbers.visit(&update, 1);
        desk.numbers = Some(update);
        numbers
    }

    /// What has focus.
    pub fn field(&self, update: &Update) -> Field {
        fields(update).get(self.focus).copied().unwrap_or(Field::Back)
    }

    /// Gives focus.
    fn visit(&mut self, update: &Update, focus: usize) {
        self.focus = focus.min(fields(update).len().saturating_sub(1));
        self.changed = false;
        let field = self.field(update);
        if let Field::Number { group, .. } = field {
            self.open = group;
        }
        self.line = Line::new(text(update, field));
        self.strict = match field {
            Field::Day => update.day().is_err(),
            field => row(update, field).is_some_and(is_told),
        };
    }

    /// Remembers what was typed before a change.
    fn remember(&mut self, update: &Update) {
        if !self.changed {
            if self.past.len() == DEPTH {
                self.past.remove(0);
            }
            self.past.push(self.moment(update));
            self.future.clear();
            self.changed = true;
        }
    }

    fn moment(&self, update: &Update) -> Moment {
        let texts = fields(update).into_iter().map(|field| text(update, field).to_owned());
        Moment { texts: texts.collect(), focus: self.focus }
    }

    /// Goes back to what was typed before the last change, or forward again; whether there was one.
    fn restore(&mut self, update: &mut Update, redo: bool) -> bool {
        let now = self.moment(update);
        let (from, to) = match redo {
            true => (&mut self.future, &mut self.past),
            false => (&mut self.past, &mut self.future),
        };
        let Some(moment) = from.pop() else { return false };
        to.push(Moment { focus: moment.focus, ..now });
        for (field, then) in fields(update).into_iter().zip(moment.texts) {
            if text(update, field) != then {
                write(update, field, &then);
            }
        }
        self.visit(update, moment.focus);
        true
    }
}

/// The row of a field, if it is a number.
fn row(update: &Update, field: Field) -> Option<&Row> {
    match field {
        Field::Number { group, row } => update.groups().get(group).map(Group::rows)?.get(row),
        Field::Day | Field::Save | Field::File | Field::Back => None,
    }
}

/// What was typed into a field.
fn text(update: &Update, field: Field) -> &str {
    match field {
        Field::Day => update.date(),
        field => row(update, field).map_or("", |row| &row.typed),
    }
}

fn write(update: &mut Update, field: Field, text: &str) {
    match field {
        Field::Day => update.write_date(text),
        Field::Number { group, row } => update.write(group, row, text),
        Field::Save | Field::File | Field::Back => {}
    }
}

/// Whether there is something to say under a row.
fn is_told(row: &Row) -> bool {
    matches!(row.reading, Reading::NotYet(_) | Reading::Read { doubt: Some(_), .. })
}
