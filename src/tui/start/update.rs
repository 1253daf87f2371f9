//! What keys and clicks do on the first screen.

use std::path::PathBuf;

use super::{Row, Shelf, Start};
use crate::tui::app::App;
use crate::tui::hits::Hit;
use crate::tui::keys::{Command, Spot};
use crate::tui::msg::{Card, Effect, Then};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::ask::{Ask, Purpose};
use crate::tui::{update, words};

/// What has the keys.
pub fn spot(start: &Start) -> Spot {
    match start.shelf {
        Shelf::Latest => match start.rows().get(start.row) {
            Some(Row::Kit(_)) => Spot::Card,
            _ => Spot::Start,
        },
        Shelf::Kits => Spot::Kits,
        Shelf::Trash => Spot::Trash,
    }
}

/// Does what a key asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let count = app.start.rows().len();
    match command {
        Command::Next => app.start.row = (app.start.row + 1) % count,
        Command::Previous => app.start.row = (app.start.row + count - 1) % count,
        // Before anybody looked, the first row is not yet the kit that it will be.
        Command::Enter if app.start.cards.is_none() => app.start.is_pressed = true,
        Command::Enter => return press(app),
        Command::Close => app.start.list(Shelf::Latest),
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
        Some(Row::Kit(_)) => open(app, Then::Steps),
        Some(Row::Numbers) => open(app, Then::Numbers),
        Some(Row::Import) => open(app, Then::Import),
        Some(Row::New) => ask(app, Purpose::NewKit),
        Some(Row::Sample) => vec![Effect::OpenSample],
        Some(Row::Elsewhere) => ask(app, Purpose::OpenFolder),
        Some(Row::Settings) => update::command(app, Command::Settings),
        Some(Row::Leave) => vec![Effect::Quit],
        Some(Row::AllKits) => list(app, Shelf::Kits),
        Some(Row::Trash) => list(app, Shelf::Trash),
        Some(Row::Back) => list(app, Shelf::Latest),
        Some(Row::Removed(index)) => bring_back(app, *index),
        None => Vec::new(),
    }
}

fn list(app: &mut App, shelf: Shelf) -> Vec<Effect> {
    app.start.list(shelf);
    Vec::new()
}

/// Brings back a kit from the trash.
fn bring_back(app: &mut App, index: usize) -> Vec<Effect> {
    let Some(kit) = app.start.removed.get(index).map(|kit| kit.discarded.clone()) else {
        return Vec::new();
    };
    // Ctrl-Z has nothing to bring back any more
    app.start.discarded.retain(|known| known.container != kit.container);
    app.say(words::BROUGHT_BACK);
    vec![Effect::BringBack(kit), Effect::List]
}

/// Opens the kit of a card.
pub fn open_kit(app: &App, index: usize) -> Vec<Effect> {
    let card = app.start.cards.as_ref().and_then(|cards| cards.get(index));
    card.map(|card| Effect::Open(card.folder.clone(), Then::Steps)).into_iter().collect()
}

fn open(app: &App, then: Then) -> Vec<Effect> {
    app.start.card().map(|card| Effect::Open(card.folder.clone(), then)).into_iter().collect()
}

fn ask(app: &mut App, purpose: Purpose) -> Vec<Effect> {
    app.overlay = Some(Overlay::Ask(Ask::new(purpose, "")));
    Vec::new()
}
