//! A page of questions: which one has focus, and the text that is being typed there.
//!
//! [`update`] is what keys and clicks do, [`view`] draws the page, `field` one field of it.

pub mod field;
pub mod update;
pub mod view;

use std::sync::Arc;

use super::desk::{Answers, Desk};
use super::edit::{Area, Line};
use super::sheets::{self, Item, Stop};
use crate::questions::{At, Kind, Question};

/// A page of questions that is shown.
#[derive(Debug)]
pub struct Page {
    /// What has focus: an item of the page, or one of its buttons behind them.
    pub focus: usize,
    /// The answer that is being given, where a question has focus.
    pub visit: Option<Visit>,
}

/// A visit to a question: from getting focus to losing it.
#[derive(Debug)]
pub struct Visit {
    /// What had been said when the visit began.
    before: Arc<Answers>,
    /// Whether the history has it.
    changed: bool,
    /// The text that is being typed.
    pub editor: Editor,
    /// How the answer was understood.
    pub echo: Option<String>,
    /// Whether a text that cannot be read is said at once: it was left so before.
    pub strict: bool,
    /// What would complete the text.
    pub completion: Option<String>,
}

/// How an answer is typed.
#[derive(Debug)]
pub enum Editor {
    /// One line.
    Line(Line),
    /// A few lines.
    Area(Area),
    /// Not at all: it is chosen.
    Choice,
}

/// What a button of a page does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// Its words.
    pub words: String,
    /// Where it leads.
    pub to: Stop,
}

impl Page {
    /// The page of the desk's stop.
    pub fn enter(desk: &Desk, focus: usize) -> Self {
        let items = items(desk);
        let last = (items.len() + buttons(desk).len()).saturating_sub(1);
        let focus = focus.min(last);
        let visit = match items.get(focus) {
            Some(Item::Ask(question, at)) => Some(Visit::begin(&desk.answers, question, *at)),
            _ => None,
        };
        Self { focus, visit }
    }
}

impl Visit {
    fn begin(answers: &Arc<Answers>, question: &Question, at: At) -> Self {
        let text = answers.text(question, at);
        let editor = match question.kind {
            Kind::Area(_) => Editor::Area(Area::new(&text)),
            Kind::Choice(..) | Kind::Several(..) | Kind::YesNo(_) => Editor::Choice,
            _ => Editor::Line(Line::new(&text)),
        };
        Self {
            before: Arc::clone(answers),
            changed: false,
            editor,
            echo: None,
            strict: answers.is_unread(question, at),
            completion: None,
        }
    }

    /// The text as it stands.
    pub fn text(&self) -> Option<String> {
        match &self.editor {
            Editor::Line(line) => Some(line.text().to_owned()),
            Editor::Area(area) => Some(area.text().to_owned()),
            Editor::Choice => None,
        }
    }
}

/// What stands on the desk's page.
pub fn items(desk: &Desk) -> Vec<Item> {
    match desk.stop {
        Stop::Page { part, at, page } => {
            let pages = sheets::pages(&desk.answers.profile, part, at);
            pages.into_iter().nth(page).unwrap_or_default()
        }
        Stop::List { .. } | Stop::Review => Vec::new(),
    }
}

/// The buttons of the desk's page, the one that leads on first.
pub fn buttons(desk: &Desk) -> Vec<Button> {
    let profile = &desk.answers.profile;
    let (next, previous) = (sheets::next(profile, desk.stop), sheets::previous(profile, desk.stop));
    let mut buttons = Vec::new();
    if next != desk.stop {
        let words = match (desk.stop, next) {
            (Stop::Page { part, .. }, Stop::Page { part: to, page, .. }) if part == to => {
                format!("Next: page {}", page + 1)
            }
            (Stop::Page { part, .. }, Stop::List { part: to, .. }) if part == to => {
                "Done".to_owned()
            }
            (_, next) => format!("Next: {}", super::words::stop(next)),
        };
        buttons.push(Button { words, to: next });
    }
    // what follows on further pages can be left out
    if let (Stop::Page { part, at, .. }, Stop::Page { .. }) = (desk.stop, next)
        && part.list().is_some()
    {
        buttons.push(Button { words: "Done".to_owned(), to: sheets::list_of(part, at) });
    }
    if previous != desk.stop {
        buttons.push(Button { words: "Back".to_owned(), to: previous });
    }
    buttons
}
