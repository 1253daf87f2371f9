//! What keys and clicks do on the first screen.

use std::path::PathBuf;

use super::Row;
use crate::tui::app::App;
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::{Card, Effect};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::ask::{Ask, Purpose};
use crate::tui::{update, words};

/// Does what a key asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let count = app.start.rows().len();
    match command {
        Command::Next => app.start.row = (app.start.row + 1) % count,
        Command::Previous => app.start.row = (app.start.row + count - 1) % count,
        Command::Enter => return press(app),
        Command::Remove => return of_kit(app, Effect::Discard),
        Command::Duplicate => return of_kit(app, Effect::Duplicate),
        Command::Rename => {
            let kit = chosen(app).map(|card| (card.folder.clone(), card.name.clone()));
            if let Some((folder, name)) = kit {
                let ask = Ask::new(Purpose::Rename(folder), &name);
                app.overlay = Some(Overlay::Ask(ask));
            }
        }
        Command::Undo => match app.start.discarded.pop() {
            Some(discarded) => return vec![Effect::BringBack(discarded), Effect::List],
            None => app.say(words::NOTHING_BEFORE),
        },
        _ => {}
    }
    Vec::new()
}

/// Does what a click means.
pub fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let Hit::Focus(row) = hit else { return Vec::new() };
    app.start.row = row;
    press(app)
}

/// The kit whose row has focus.
fn chosen(app: &App) -> Option<&Card> {
    match app.start.rows().get(app.start.row) {
        Some(Row::Kit(_)) => app.start.card(),
        _ => None,
    }
}

fn of_kit(app: &App, effect: fn(PathBuf) -> Effect) -> Vec<Effect> {
    chosen(app).map_or_else(Vec::new, |card| vec![effect(card.folder.clone()), Effect::List])
}

fn press(app: &mut App) -> Vec<Effect> {
    match app.start.rows().get(app.start.row) {
        Some(Row::Kit(_)) => {
            app.start.card().map(|card| Effect::Open(card.folder.clone())).into_iter().collect()
        }
        Some(Row::Numbers) => update::command(app, Command::Numbers),
        Some(Row::New) => ask(app, Purpose::NewKit),
        Some(Row::Sample) => vec![Effect::OpenSample],
        Some(Row::Elsewhere) => ask(app, Purpose::OpenFolder),
        Some(Row::Leave) => vec![Effect::Quit],
        None => Vec::new(),
    }
}

fn ask(app: &mut App, purpose: Purpose) -> Vec<Effect> {
    app.overlay = Some(Overlay::Ask(Ask::new(purpose, "")));
    Vec::new()
}
