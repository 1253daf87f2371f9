//! What keys and clicks do in the numbers.

use ratatui::crossterm::event::KeyEvent;

use super::{Back, Field, Numbers, fields, row, snapshot, write};
use crate::questions::update::Update;
use crate::questions::{self, Question};
use crate::tui::app::{App, Screen};
use crate::tui::desk::Desk;
use crate::tui::edit::Edited;
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::{update, words};

/// Shows the numbers of the kit on the desk.
pub fn open(app: &mut App, back: Back) {
    if let Some(desk) = &mut app.desk {
        app.screen = Screen::Numbers(Numbers::enter(desk, app.today, back));
    }
}

/// Shows the numbers of the kit on the desk, this platform's unfolded.
pub fn open_at(app: &mut App, back: Back, entry: usize) {
    open(app, back);
    let Some((numbers, update)) = shown(app) else { return };
    if let Some(group) = update.groups().iter().position(|group| group.entry() == entry) {
        numbers.visit(update, first(update, group));
    }
}

/// The page with what is typed there.
pub(super) fn shown(app: &mut App) -> Option<(&mut Numbers, &mut Update)> {
    match (&mut app.screen, &mut app.desk) {
        (Screen::Numbers(numbers), Some(Desk { numbers: Some(update), .. })) => {
            Some((numbers, update))
        }
        _ => None,
    }
}

/// The question that has focus.
pub fn question(app: &App) -> Option<&'static Question> {
    let (Screen::Numbers(numbers), Some(desk)) = (&app.screen, &app.desk) else { return None };
    let update = desk.numbers.as_ref()?;
    match numbers.field(update) {
        Field::Day => questions::question("platform.as_of"),
        field => row(update, field).map(|row| row.question),
    }
}

/// Gives a key to the text that is being typed; whether it took it.
pub fn type_key(app: &mut App, key: KeyEvent) -> bool {
    let Some((numbers, update)) = shown(app) else { return false };
    let field = numbers.field(update);
    if field.is_button() {
        return false;
    }
    match numbers.line.key(key) {
        Edited::Changed => {
            numbers.remember(update);
            write(update, field, numbers.line.text());
            changed(app);
            true
        }
        Edited::Moved => true,
        Edited::Ignored => false,
    }
}

/// Puts a pasted text where the cursor is, or a line of numbers into this row and the next ones. It
/// can be undone on its own.
pub fn paste(app: &mut App, text: &str) {
    let Some((numbers, update)) = shown(app) else { return };
    let field = numbers.field(update);
    if field.is_button() {
        return;
    }
    numbers.changed = false;
    numbers.remember(update);
    if let Field::Number { group, row } = field
        && update.paste(group, row, text)
    {
        numbers.visit(update, numbers.focus);
        changed(app);
        let filled = words::count(text.split_whitespace().count(), "number");
        app.say(format!("{filled} filled in. Ctrl-Z takes them back."));
        return;
    }
    numbers.line.paste(text);
    write(update, field, numbers.line.text());
    numbers.changed = false;
    changed(app);
}

/// What was typed is kept safe like an answer, although it is in no kit.
fn changed(app: &mut App) {
    if let Some(desk) = &mut app.desk {
        desk.saving.changed(app.now);
    }
}

/// Does what a key asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some((numbers, update)) = shown(app) else { return Vec::new() };
    let (here, count) = (numbers.focus, fields(update).len());
    match command {
        Command::Save => return snapshot::save(app),
        Command::Close => return close(app),
        Command::Undo | Command::Redo => {
            let redo = command == Command::Redo;
            match numbers.restore(update, redo) {
                true => changed(app),
                false if redo => app.say(words::NOTHING_AFTER),
                false => app.say(words::NOTHING_BEFORE),
            }
        }
        Command::Enter | Command::Choose => match numbers.field(update) {
            Field::Save => return snapshot::save(app),
            Field::File => return update::command(app, Command::Import),
            Field::Back => return close(app),
            Field::Day | Field::Number { .. } => numbers.visit(update, here + 1),
        },
        Command::Next => numbers.visit(update, if here + 1 < count { here + 1 } else { 0 }),
        Command::Previous => {
            numbers.visit(update, here.checked_sub(1).unwrap_or(count.saturating_sub(1)));
        }
        Command::NextPlatform | Command::PreviousPlatform => {
            let to = platform(numbers, update, command == Command::NextPlatform);
            numbers.visit(update, to);
        }
        _ => {}
    }
    Vec::new()
}

/// The first number of the platform after or before; the day before the first, the buttons after the
/// last.
fn platform(numbers: &Numbers, update: &Update, next: bool) -> usize {
    let last = update.groups().len().saturating_sub(1);
    let group = match (numbers.field(update), next) {
        (Field::Day, true) => Some(0),
        (Field::Day, false) => None,
        (Field::Number { group, .. }, true) => Some(group + 1),
        (Field::Number { group, .. }, false) => group.checked_sub(1),
        (Field::Save | Field::File | Field::Back, true) => return numbers.focus,
        (Field::Save | Field::File | Field::Back, false) => Some(last),
    };
    group.map_or(0, |group| first(update, group))
}

/// The first number of a platform; the buttons behind the last one.
pub(super) fn first(update: &Update, group: usize) -> usize {
    let rows: usize = update.groups().iter().take(group).map(|it| it.rows().len()).sum();
    rows + 1
}

/// Closes the page; what was typed waits on the desk.
fn close(app: &mut App) -> Vec<Effect> {
    let Some(desk) = &mut app.desk else { return Vec::new() };
    let waits = desk.has_new_numbers();
    if !waits {
        desk.numbers = None;
    }
    let mut effects = update::save(app);
    effects.extend(leave(app));
    if waits {
        app.say(words::NUMBERS_WAIT);
    }
    effects
}

/// Goes back to where the person was.
pub(super) fn leave(app: &mut App) -> Vec<Effect> {
    let Screen::Numbers(Numbers { back, .. }) = &app.screen else { return Vec::new() };
    update::back(app, *back)
}

/// Does what a click means.
pub fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let Some((numbers, update)) = shown(app) else { return Vec::new() };
    match hit {
        Hit::Focus(focus) => {
            numbers.visit(update, focus);
            if numbers.field(update).is_button() {
                return command(app, Command::Enter);
            }
        }
        Hit::Cursor { focus, x, .. } => {
            if focus != numbers.focus {
                numbers.visit(update, focus);
            }
            numbers.line.click(x);
        }
        _ => {}
    }
    Vec::new()
}
