//! What keys and clicks do on the first screen.

use super::Row;
use crate::tui::app::App;
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::{Effect, Then};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::ask::{Ask, Purpose};

/// Does what a key asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let count = app.start.rows().len();
    match command {
        Command::Next => app.start.row = (app.start.row + 1) % count,
        Command::Previous => app.start.row = (app.start.row + count - 1) % count,
        Command::Enter => return press(app),
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

fn press(app: &mut App) -> Vec<Effect> {
    match app.start.rows().get(app.start.row) {
        Some(Row::Kit(_)) => open(app, Then::Steps),
        Some(Row::Numbers) => open(app, Then::Numbers),
        Some(Row::New) => ask(app, Purpose::NewKit),
        Some(Row::Sample) => vec![Effect::OpenSample],
        Some(Row::Elsewhere) => ask(app, Purpose::OpenFolder),
        Some(Row::Leave) => vec![Effect::Quit],
        None => Vec::new(),
    }
}

fn open(app: &App, then: Then) -> Vec<Effect> {
    app.start.card().map(|card| Effect::Open(card.folder.clone(), then)).into_iter().collect()
}

fn ask(app: &mut App, purpose: Purpose) -> Vec<Effect> {
    app.overlay = Some(Overlay::Ask(Ask::new(purpose, "")));
    Vec::new()
}
