//! What keys and clicks do in the box that makes the PDF, and what the worker answers.

use std::path::PathBuf;

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::{Button, Export, Field, Planned, Stage, asked, options};
use crate::questions::At;
use crate::tui::app::App;
use crate::tui::edit::{Edited, Line};
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::{Effect, Made, Plan};
use crate::tui::overlay::Overlay;
use crate::tui::{page, review, update, words};

/// Opens the box; what is being typed is an answer first.
pub fn open(app: &mut App) -> Vec<Effect> {
    let mut effects = page::update::leave(app);
    effects.extend(update::save(app));
    app.refocus();
    if let Some(desk) = &app.desk {
        let folder = app.place(&app.documents);
        app.overlay = Some(Overlay::Export(Export::new(desk, &folder)));
        effects.extend(ask(app));
    }
    effects
}

/// Asks the worker what would come of it.
fn ask(app: &App) -> Vec<Effect> {
    match (&app.overlay, &app.desk) {
        (Some(Overlay::Export(export)), Some(desk))
            if matches!(export.stage, Stage::Asking { .. }) =>
        {
            vec![Effect::Plan(export.plan(desk))]
        }
        _ => Vec::new(),
    }
}

/// Gives a key to the line that is being typed; whether it took it.
pub(in crate::tui::overlay) fn type_key(app: &mut App, key: KeyEvent) -> Option<Vec<Effect>> {
    let Some(Overlay::Export(export)) = &mut app.overlay else { return None };
    let field = export.field()?;
    if field == Field::Folder
        && key.code == KeyCode::Right
        && export.folder.is_at_end()
        && let Some(completion) = export.completion.take()
    {
        export.folder = Line::new(&completion);
        return Some(typed(app, field));
    }
    let line = match field {
        Field::Name => &mut export.name,
        Field::Folder => &mut export.folder,
        Field::Choice(_) => return None,
    };
    match line.key(key) {
        Edited::Changed => Some(typed(app, field)),
        Edited::Moved => Some(Vec::new()),
        Edited::Ignored => None,
    }
}

/// Puts a pasted text into the line that has focus.
pub(in crate::tui::overlay) fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    let Some(Overlay::Export(export)) = &mut app.overlay else { return Vec::new() };
    let field = export.field();
    match field {
        Some(Field::Name) => drop(export.name.paste(text)),
        Some(Field::Folder) => drop(export.folder.paste(text)),
        Some(Field::Choice(_)) | None => return Vec::new(),
    }
    field.map_or_else(Vec::new, |field| typed(app, field))
}

/// A line is another now: what would come of it may be as well.
fn typed(app: &mut App, field: Field) -> Vec<Effect> {
    let mut effects = Vec::new();
    if let Some(Overlay::Export(export)) = &mut app.overlay {
        if field == Field::Folder {
            export.completion = None;
            effects.push(Effect::Complete(export.folder.text().to_owned()));
        }
        if let Stage::Asking { trouble, .. } = &mut export.stage {
            *trouble = None;
        }
    }
    effects.extend(ask(app));
    effects
}

/// Does what a key asks for.
pub(in crate::tui::overlay) fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(Overlay::Export(export)) = &mut app.overlay else { return Vec::new() };
    let count = export.stage.fields().len() + export.stage.buttons().len();
    if count == 0 {
        return Vec::new();
    }
    let (here, field) = (export.focus, export.field());
    match (command, field) {
        (Command::Next, _) | (Command::Enter, Some(_)) => export.focus = (here + 1) % count,
        (Command::Previous, _) => export.focus = (here + count - 1) % count,
        (Command::Left, Some(field)) => return shift(app, field, -1),
        (Command::Right | Command::Choose, Some(field)) => return shift(app, field, 1),
        (Command::Enter | Command::Choose, None) => return press(app),
        _ => {}
    }
    Vec::new()
}

/// Does what a click means.
pub(in crate::tui::overlay) fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let Some(Overlay::Export(export)) = &mut app.overlay else { return Vec::new() };
    match hit {
        Hit::Focus(focus) => {
            export.focus = focus;
            if export.field().is_none() { press(app) } else { Vec::new() }
        }
        Hit::Cursor { focus, x, .. } => {
            export.focus = focus;
            match export.field() {
                Some(Field::Name) => drop(export.name.click(x)),
                Some(Field::Folder) => drop(export.folder.click(x)),
                Some(Field::Choice(_)) | None => {}
            }
            Vec::new()
        }
        Hit::Option { focus, option } => {
            export.focus = focus;
            export.field().map_or_else(Vec::new, |field| choose(app, field, option))
        }
        _ => Vec::new(),
    }
}

/// Takes the choice before or after the present one, around the ends.
fn shift(app: &mut App, field: Field, by: isize) -> Vec<Effect> {
    let Some((all, taken)) = options(app, field) else { return Vec::new() };
    let next = match taken.checked_add_signed(by) {
        Some(next) if next < all.len() => next,
        Some(_) => 0,
        None => all.len().saturating_sub(1),
    };
    choose(app, field, next)
}

/// Takes a choice: it is an answer of the kit like any other.
fn choose(app: &mut App, field: Field, option: usize) -> Vec<Effect> {
    let (Some(asked), Some(desk)) = (asked(field), &mut app.desk) else { return Vec::new() };
    let at = At::default();
    let choice = asked.kind.options(&desk.answers.profile, at).into_iter().nth(option);
    let (Some(choice), today) = (choice, app.today) else { return Vec::new() };
    desk.change(app.now, 0, |answers| {
        drop(asked.set(&mut answers.profile, at, &choice.word, today));
    });
    ask(app)
}

fn press(app: &mut App) -> Vec<Effect> {
    let (Some(Overlay::Export(export)), Some(desk)) = (&mut app.overlay, &app.desk) else {
        return Vec::new();
    };
    let button = export.focus.checked_sub(export.stage.fields().len());
    let button = button.and_then(|button| export.stage.buttons().get(button));
    let (Some((button, _)), stage) = (button, &export.stage) else { return Vec::new() };
    match (button, stage) {
        (Button::Make, _) => {
            let plan = export.plan(desk);
            export.stage = Stage::Making;
            let mut effects = update::save(app);
            effects.push(Effect::Export(plan));
            effects
        }
        (Button::ToName, _) => {
            let (stop, focus) = review::way(&desk.answers.profile, "creator.name");
            app.overlay = None;
            app.go(stop, focus);
            Vec::new()
        }
        (Button::Open, Stage::Ready(made)) => vec![Effect::OpenFile(made.path.clone())],
        (Button::ShowFolder, Stage::Ready(made)) => vec![Effect::ShowFolder(made.path.clone())],
        (Button::Copy, Stage::Ready(made)) => {
            let path = made.path.display().to_string();
            app.say(words::COPIED);
            vec![Effect::Copy(path)]
        }
        _ => {
            app.overlay = None;
            Vec::new()
        }
    }
}

/// The box, also while a help about it lies on top.
fn itself(overlay: &mut Option<Overlay>) -> Option<&mut Overlay> {
    overlay.as_mut().map(Overlay::itself)
}

/// The worker knows what would come of it; an answer about what was typed before is of no use.
pub fn planned(app: &mut App, plan: &Plan, left_out: Vec<String>, older: Option<PathBuf>) {
    if let (Some(Overlay::Export(export)), Some(desk)) = (itself(&mut app.overlay), &app.desk)
        && export.plan(desk) == *plan
        && let Stage::Asking { planned, .. } = &mut export.stage
    {
        *planned = Some(Planned { left_out, older });
    }
}

/// The worker made it, or could not. If the box is gone by now, it is said all the same.
pub fn exported(app: &mut App, plan: &Plan, result: Result<Made, String>) -> Vec<Effect> {
    if result.is_ok() {
        app.documents = PathBuf::from(&plan.folder);
    }
    let making = match itself(&mut app.overlay) {
        Some(Overlay::Export(export)) if matches!(export.stage, Stage::Making) => Some(export),
        _ => None,
    };
    match (making, result) {
        (Some(export), Ok(made)) => (export.focus, export.stage) = (0, Stage::Ready(made)),
        (Some(export), Err(trouble)) => {
            export.stage = Stage::Asking { planned: None, trouble: Some(trouble) };
            // the folder is what can be changed about it
            export.focus = 1;
            return ask(app);
        }
        (None, Ok(made)) => {
            let place = app.place(&made.path);
            app.say(words::ready(&place));
        }
        (None, Err(trouble)) => app.say(trouble),
    }
    Vec::new()
}

/// How the folder that is being typed could go on.
pub fn completed(app: &mut App, text: &str, path: Option<&str>) {
    if let Some(Overlay::Export(export)) = itself(&mut app.overlay)
        && export.folder.text() == text
    {
        export.completion = path.map(str::to_owned);
    }
}
