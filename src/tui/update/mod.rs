//! Decides what happens next: no file, no clock, no terminal.
//!
//! `done` takes in what the worker brought, `about` says what there is to know about the focused
//! thing.

mod about;
mod done;

use std::sync::Arc;

use ratatui::crossterm::event::KeyEvent;

pub use about::hint;

use super::app::{App, Screen};
use super::desk::Desk;
use super::hits::Hit;
use super::keys::{self, Command, Spot};
use super::msg::{Effect, Msg};
use super::numbers::Back;
use super::overlay::{Choices, Menu, Overlay, Palette};
use super::preview::Preview;
use super::sheets::{self, Stop};
use super::{import, list, numbers, overlay, page, preview, real_page, review, start, words};
use crate::questions::Step;
use crate::store::changes;

/// Takes what happened and says what to do about it.
pub fn update(app: &mut App, msg: Msg) -> Vec<Effect> {
    let mut effects = match msg {
        Msg::Tick(now, today) => {
            (app.now, app.today) = (now, today);
            if app.is_time_to_look() { vec![Effect::Look] } else { Vec::new() }
        }
        Msg::Key(key) => self::key(app, key),
        Msg::Paste(text) => {
            app.hush();
            match app.overlay {
                Some(_) => overlay::paste(app, &text),
                None if matches!(app.screen, Screen::Numbers(_)) => {
                    numbers::update::paste(app, &text);
                    Vec::new()
                }
                None if matches!(app.screen, Screen::Import(_)) => {
                    import::update::paste(app, &text)
                }
                None => page::update::paste(app, &text),
            }
        }
        Msg::Hit(hit) => click(app, hit),
        Msg::Wheel(rows) => wheel(app, rows),
        Msg::Focused => vec![Effect::Look],
        Msg::Redraw => Vec::new(),
        Msg::Lacks(wanted) => real_page::update::lacks(app, wanted),
        Msg::Done(done) => done::done(app, done),
    };
    let due = app.desk.as_ref().and_then(|desk| desk.saving.deadline());
    if due.is_some_and(|due| due <= app.now) {
        effects.extend(save(app));
    }
    let moved = app.desk.as_mut().and_then(Desk::moved);
    effects.extend(moved.map(Effect::KeepPlace));
    effects
}

/// What has the keys, under any box.
pub fn spot(app: &App) -> Spot {
    match &app.screen {
        Screen::Start => start::update::spot(&app.start),
        Screen::Page(page) => page::update::spot(page),
        Screen::List(_) => Spot::List,
        Screen::Review(_) => Spot::Review,
        Screen::Preview(_) => Spot::Preview,
        Screen::RealPage(_) => Spot::RealPage,
        Screen::Numbers(_) => Spot::Numbers,
        Screen::Import(import) => import::update::spot(import),
    }
}

fn key(app: &mut App, key: KeyEvent) -> Vec<Effect> {
    app.hush();
    let spot = if app.overlay.is_some() { Spot::Box } else { self::spot(app) };
    let command = keys::find(spot, key);
    if command != Some(Command::Leave) {
        app.leaving = false;
    }
    if command == Some(Command::Leave) {
        return leave(app);
    }
    if app.overlay.is_some() {
        return overlay::key(app, key);
    }
    // text takes arrows and letters before any command does
    if let Some(effects) = page::update::type_key(app, key) {
        return effects;
    }
    if let Some(effects) = import::update::type_key(app, key) {
        return effects;
    }
    if numbers::update::type_key(app, key) {
        return Vec::new();
    }
    command.map_or_else(Vec::new, |command| self::command(app, command))
}

/// Does what a key, a click or a menu asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    match command {
        Command::Leave => return leave(app),
        Command::Start => {
            let mut effects = page::update::leave(app);
            effects.extend(save(app));
            app.screen = Screen::Start;
            effects.push(Effect::List);
            return effects;
        }
        Command::Help => {
            app.overlay = Some(Overlay::Help(about::help(app)));
            return Vec::new();
        }
        Command::Settings => {
            app.overlay = Some(Overlay::Settings(Choices::default()));
            return Vec::new();
        }
        Command::Palette => {
            app.overlay = Some(Overlay::Palette(Palette::new(app)));
            return Vec::new();
        }
        _ => {}
    }
    if matches!(app.screen, Screen::Start) {
        return start::update::command(app, command);
    }
    let Some(desk) = &mut app.desk else { return Vec::new() };
    match command {
        // the table has its own ways to save, to take back and to close
        Command::Save | Command::Undo | Command::Redo | Command::Close | Command::Numbers
            if matches!(app.screen, Screen::Numbers(_)) =>
        {
            numbers::update::command(app, command)
        }
        // nothing is changed there that could be saved or taken back
        Command::Save | Command::Undo | Command::Redo | Command::Close | Command::Import
            if matches!(app.screen, Screen::Import(_)) =>
        {
            import::update::command(app, command)
        }
        Command::Save => {
            let folder = desk.folder.clone();
            let mut effects = page::update::leave(app);
            effects.extend(save(app));
            app.refocus();
            match folder {
                Some(folder) => app.say(format!("Saved in {}", app.place(&folder))),
                None => app.say("This is the example: nothing of it is saved."),
            }
            effects
        }
        Command::Undo | Command::Redo => {
            let before = Arc::clone(&desk.answers);
            let undone = match command {
                Command::Undo => desk.undo(app.now),
                _ => desk.redo(app.now),
            };
            let changes = changes(&before.profile, &desk.answers.profile);
            match undone {
                // the look is changed in the preview, and looked at there
                Some(_) if matches!(app.screen, Screen::Preview(_) | Screen::RealPage(_)) => {}
                Some(focus) => {
                    let stop = desk.stop;
                    app.go(stop, focus);
                    app.say(words::undone(command == Command::Undo, &changes));
                }
                None if command == Command::Undo => app.say(words::NOTHING_BEFORE),
                None => app.say(words::NOTHING_AFTER),
            }
            Vec::new()
        }
        Command::NextStep | Command::PreviousStep => {
            let here = Step::ALL.iter().position(|(step, _)| *step == desk.stop.step());
            let by = if command == Command::NextStep { 1 } else { -1 };
            let there = here.and_then(|here| here.checked_add_signed(by));
            match there.and_then(|there| Step::ALL.get(there)) {
                Some((step, _)) => to_step(app, *step),
                None => Vec::new(),
            }
        }
        Command::Preview => {
            let mut effects = page::update::leave(app);
            effects.extend(save(app));
            if let Some(desk) = &app.desk {
                app.screen = Screen::Preview(Preview::enter(desk));
            }
            effects
        }
        Command::RealPage => real_page::update::open(app),
        Command::Export => overlay::export::update::open(app),
        Command::Numbers => {
            let back = here(app);
            let mut effects = page::update::leave(app);
            effects.extend(save(app));
            numbers::update::open(app, back);
            effects
        }
        Command::Import => {
            let back = here(app);
            let mut effects = page::update::leave(app);
            effects.extend(save(app));
            import::update::open(app, back);
            effects
        }
        Command::Close if matches!(app.screen, Screen::Preview(_)) => {
            let stop = desk.stop;
            app.go(stop, 0);
            Vec::new()
        }
        Command::Close if matches!(app.screen, Screen::RealPage(_)) => {
            real_page::update::command(app, command)
        }
        Command::Close => {
            app.overlay = Some(Overlay::Menu(Menu::at(desk.stop.step())));
            Vec::new()
        }
        command => match app.screen {
            Screen::Start => Vec::new(),
            Screen::Page(_) => page::update::command(app, command),
            Screen::List(_) => list::update::command(app, command),
            Screen::Review(_) => review::update::command(app, command),
            Screen::Preview(_) => preview::update::command(app, command),
            Screen::RealPage(_) => real_page::update::command(app, command),
            Screen::Numbers(_) => numbers::update::command(app, command),
            Screen::Import(_) => import::update::command(app, command),
        },
    }
}

fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    app.hush();
    app.leaving = app.leaving && hit == Hit::Command(Command::Leave);
    match hit {
        Hit::Command(command) if app.overlay.is_some() => overlay::command(app, command),
        Hit::Command(command) => self::command(app, command),
        Hit::Step(step) => to_step(app, step),
        hit if app.overlay.is_some() => overlay::click(app, hit),
        hit => match app.screen {
            Screen::Start => start::update::click(app, hit),
            Screen::Page(_) => page::update::click(app, hit),
            Screen::List(_) => list::update::click(app, hit),
            Screen::Review(_) => review::update::click(app, hit),
            Screen::Preview(_) => preview::update::click(app, hit),
            Screen::RealPage(_) => real_page::update::click(app, hit),
            Screen::Numbers(_) => numbers::update::click(app, hit),
            Screen::Import(_) => import::update::click(app, hit),
        },
    }
}

fn wheel(app: &mut App, rows: i8) -> Vec<Effect> {
    if app.overlay.is_none() && import::update::wheel(app, rows) {
        return Vec::new();
    }
    let command = if rows > 0 { Command::Next } else { Command::Previous };
    let mut effects = Vec::new();
    for _ in 0..rows.unsigned_abs() {
        effects.extend(match app.overlay {
            Some(_) => overlay::command(app, command),
            None => self::command(app, command),
        });
    }
    effects
}

/// Where closing a page of numbers leads from here.
fn here(app: &App) -> Back {
    match &app.screen {
        Screen::Numbers(numbers) => numbers.back,
        Screen::Import(import) => import.back,
        _ => Back::Steps(app.focus().unwrap_or(0)),
    }
}

/// Goes back to where the person was.
pub fn back(app: &mut App, back: Back) -> Vec<Effect> {
    match (back, &app.desk) {
        (Back::Steps(focus), Some(desk)) => {
            let stop = desk.stop;
            app.go(stop, focus);
            Vec::new()
        }
        _ => {
            app.screen = Screen::Start;
            vec![Effect::List]
        }
    }
}

/// Goes to the first page of a step.
pub fn to_step(app: &mut App, step: Step) -> Vec<Effect> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let stop = sheets::first(&desk.answers.profile, step);
    to_stop(app, stop, 0)
}

/// Ends what is being typed, and goes to a stop.
pub fn to_stop(app: &mut App, stop: Stop, focus: usize) -> Vec<Effect> {
    let mut effects = page::update::leave(app);
    effects.extend(save(app));
    app.go(stop, focus);
    effects
}

/// Saves what waits to be saved.
pub fn save(app: &mut App) -> Vec<Effect> {
    let Some(desk) = &mut app.desk else { return Vec::new() };
    desk.saving.again(app.now);
    match desk.saving.send() {
        Some(revision) => {
            let (answers, edition) = (desk.answers.clone(), desk.edition);
            vec![Effect::Save { revision, answers, edition, numbers: desk.new_numbers() }]
        }
        None => Vec::new(),
    }
}

/// Saves; the second time in a row, leaves.
fn leave(app: &mut App) -> Vec<Effect> {
    let mut effects = page::update::leave(app);
    effects.extend(save(app));
    app.refocus();
    if app.leaving || app.desk.is_none() {
        effects.push(Effect::Quit);
        return effects;
    }
    app.leaving = true;
    let desk = app.desk.as_ref();
    app.say(match desk {
        Some(desk) if desk.read_only.is_some() => words::LEAVE,
        Some(desk) if desk.has_new_numbers() => words::NUMBERS_LEAVE,
        _ => words::SAVED_LEAVE,
    });
    effects
}
