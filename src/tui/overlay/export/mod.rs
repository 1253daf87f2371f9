//! Makes the PDF: asks where it goes and how it looks, says what will be left out, and in the end
//! where it is.
//!
//! [`update`] is what keys and clicks do and what the worker answers, `view` draws the box. Nothing
//! is written here: the worker does it.

pub mod update;
mod view;

use std::path::PathBuf;

use crate::export::file;
use crate::questions::{Question, question};
use crate::tui::app::App;
use crate::tui::desk::Desk;
use crate::tui::edit::Line;
use crate::tui::msg::{Made, Plan};
use crate::tui::words;

/// The box that makes the PDF.
#[derive(Debug)]
pub struct Export {
    name: Line,
    folder: Line,
    /// What would complete the folder.
    completion: Option<String>,
    /// A field, or a button behind them.
    focus: usize,
    stage: Stage,
}

/// How far it is.
#[derive(Debug)]
enum Stage {
    /// The kit has no name yet.
    Nameless,
    /// Everything can still be changed.
    Asking {
        /// What would come of it, once the worker knows.
        planned: Option<Planned>,
        /// Why it did not work the last time.
        trouble: Option<String>,
    },
    /// The worker makes it.
    Making,
    /// It is there.
    Ready(Made),
}

/// What would come of it.
#[derive(Debug)]
struct Planned {
    left_out: Vec<String>,
    older: Option<PathBuf>,
}

/// What is asked, in the order of focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Name,
    Folder,
    /// A question of the kit, by its name.
    Choice(&'static str),
}

const FIELDS: [(Field, &str); 5] = [
    (Field::Name, "File name"),
    (Field::Folder, "Folder"),
    (Field::Choice("look.paper"), "Paper"),
    (Field::Choice("look.theme"), "Look"),
    (Field::Choice("look.language"), "Language"),
];

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Button {
    Make,
    Cancel,
    ToName,
    Open,
    ShowFolder,
    Copy,
}

impl Stage {
    fn fields(&self) -> &'static [(Field, &'static str)] {
        match self {
            Self::Asking { .. } => &FIELDS,
            _ => &[],
        }
    }

    /// The buttons in the order of focus: the one that leads on first.
    fn buttons(&self) -> &'static [(Button, &'static str)] {
        match self {
            Self::Nameless => &[(Button::ToName, words::WRITE_NAME), (Button::Cancel, "Cancel")],
            Self::Asking { .. } => &[(Button::Make, "Make the PDF"), (Button::Cancel, "Cancel")],
            Self::Making => &[],
            Self::Ready(_) => &[
                (Button::Open, "Open it"),
                (Button::ShowFolder, "Show the folder"),
                (Button::Copy, "Copy the address"),
                (Button::Cancel, "Close"),
            ],
        }
    }
}

impl Export {
    /// The box with everything proposed: Enter makes the PDF.
    fn new(desk: &Desk, folder: &str) -> Self {
        let stage = match desk.is_named() {
            true => Stage::Asking { planned: None, trouble: None },
            false => Stage::Nameless,
        };
        Self {
            name: Line::new(&file::name(&desk.answers.profile)),
            folder: Line::new(folder),
            completion: None,
            focus: stage.fields().len(),
            stage,
        }
    }

    fn field(&self) -> Option<Field> {
        self.stage.fields().get(self.focus).map(|(field, _)| *field)
    }

    /// What is to be made.
    fn plan(&self, desk: &Desk) -> Plan {
        let typed = self.name.text().trim();
        let name = match typed {
            "" => file::name(&desk.answers.profile),
            typed if typed.to_lowercase().ends_with(".pdf") => typed.to_owned(),
            typed => format!("{typed}.pdf"),
        };
        Plan {
            answers: desk.answers.clone(),
            folder: self.folder.text().trim().to_owned(),
            // a stroke would lead into another folder
            name: name.replace(['/', '\\'], "-"),
        }
    }

    /// The question that has focus, if it is one of the kit.
    pub(super) fn question(&self) -> Option<&'static Question> {
        self.field().and_then(asked)
    }

    /// What the line above the footer says.
    pub(super) fn hint(&self) -> &'static str {
        match (&self.stage, self.field()) {
            (Stage::Asking { .. }, Some(Field::Name)) => words::FILE_NAME,
            (Stage::Asking { .. }, Some(Field::Folder)) => words::FOLDER,
            (Stage::Asking { .. }, Some(Field::Choice(_))) => words::CHANGES_KIT,
            (Stage::Asking { .. }, _) => words::A_SECOND,
            (Stage::Making, _) => words::MAKING_ON,
            (Stage::Ready(_), _) => words::IS_READY,
            (Stage::Nameless, _) => "",
        }
    }
}

/// The question of a field that is chosen.
fn asked(field: Field) -> Option<&'static Question> {
    match field {
        Field::Choice(id) => question(id),
        Field::Name | Field::Folder => None,
    }
}

/// The choices of a field in short, and which of them is taken.
fn options(app: &App, field: Field) -> Option<(Vec<String>, usize)> {
    let (asked, desk) = (asked(field)?, app.desk.as_ref()?);
    let at = crate::questions::At::default();
    let profile = &desk.answers.profile;
    let now = asked.get(profile, at);
    let says: Vec<String> =
        asked.kind.options(profile, at).into_iter().map(|choice| choice.says).collect();
    // without an answer it is the first
    let taken = says.iter().position(|says| *says == now).unwrap_or(0);
    Some((says.iter().map(|says| words::option(says).to_owned()).collect(), taken))
}
