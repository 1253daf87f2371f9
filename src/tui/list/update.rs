//! What keys and clicks do in a list.

use super::{Action, ListScreen, actions, shown};
use crate::questions::{At, List};
use crate::tui::app::{App, Screen};
use crate::tui::desk::Answers;
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::sheets::{self, PartAt, Stop};
use crate::tui::{update, words};

/// Does what a key asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let (Screen::List(screen), Some(desk)) = (&mut app.screen, &app.desk) else {
        return Vec::new();
    };
    let Some(shown) = shown(desk) else { return Vec::new() };
    let len = shown.len;
    let count = len + 1 + actions(len).len();
    match command {
        Command::Next => {
            focus(screen, if screen.focus + 1 < count { screen.focus + 1 } else { 0 }, len)
        }
        Command::Previous => {
            focus(screen, screen.focus.checked_sub(1).unwrap_or(count - 1), len);
        }
        Command::Enter => return press(app),
        Command::Add => return edit(app, len),
        Command::Remove => return act(app, Action::Remove),
        Command::MoveUp => return act(app, Action::MoveUp),
        Command::MoveDown => return act(app, Action::MoveDown),
        _ => {}
    }
    Vec::new()
}

fn focus(screen: &mut ListScreen, focus: usize, len: usize) {
    screen.focus = focus;
    if focus < len {
        screen.row = focus;
    }
}

/// Presses what has focus.
fn press(app: &mut App) -> Vec<Effect> {
    let (Screen::List(screen), Some(desk)) = (&app.screen, &app.desk) else { return Vec::new() };
    let len = shown(desk).map_or(0, |shown| shown.len);
    match screen.focus.checked_sub(len + 1).and_then(|index| actions(len).get(index)) {
        Some(action) => act(app, *action),
        None => edit(app, screen.focus),
    }
}

/// Opens an entry, or the one after the last to add it.
fn edit(app: &mut App, index: usize) -> Vec<Effect> {
    let Some(shown) = app.desk.as_ref().and_then(shown) else { return Vec::new() };
    if index >= shown.list.most {
        let most = words::count(shown.list.most, shown.list.one);
        app.say(format!("A kit takes {most}. Remove one to add another."));
        return Vec::new();
    }
    let at = shown.list.place(shown.at, index.min(shown.len));
    let part = shown.part;
    app.go(Stop::Page { part, at, page: 0 }, 0);
    Vec::new()
}

fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let (Screen::List(screen), Some(desk)) = (&mut app.screen, &mut app.desk) else {
        return Vec::new();
    };
    let Some(shown) = shown(desk) else { return Vec::new() };
    let (part, at, list, len, row) = (shown.part, shown.at, shown.list, shown.len, screen.row);
    let to = match action {
        Action::Next | Action::Back => {
            let profile = &desk.answers.profile;
            let stop = match action {
                Action::Next => sheets::next(profile, desk.stop),
                _ => sheets::previous(profile, desk.stop),
            };
            app.go(stop, 0);
            return update::save(app);
        }
        Action::Edit => return edit(app, row),
        Action::Remove if row < len => {
            desk.change(app.now, row, |answers| {
                list.remove(&mut answers.profile, at, row);
                move_unread(answers, part, list, at, |index| match index {
                    index if index == row => None,
                    index if index > row => Some(index - 1),
                    index => Some(index),
                });
            });
            *screen = ListScreen::enter(desk, row.min(len.saturating_sub(2)));
            app.say(words::REMOVED);
            return Vec::new();
        }
        Action::MoveUp => row.checked_sub(1),
        Action::MoveDown => Some(row + 1).filter(|to| *to < len),
        Action::Remove => None,
    };
    if let Some(to) = to {
        desk.change(app.now, row, |answers| {
            list.shift(&mut answers.profile, at, row, to);
            move_unread(answers, part, list, at, |index| match index {
                index if index == row => Some(to),
                index if index == to => Some(row),
                index => Some(index),
            });
        });
        let held = screen.focus >= len;
        screen.row = to;
        if !held {
            screen.focus = to;
        }
    }
    Vec::new()
}

/// Texts that could not be read go where their entry goes.
fn move_unread(
    answers: &mut Answers,
    part: PartAt,
    list: &List,
    at: At,
    to: impl Fn(usize) -> Option<usize>,
) {
    let Some(part) = part.part() else { return };
    let inside = part.inside.iter().flat_map(|inside| inside.questions);
    let ids: Vec<&str> = part.questions.iter().chain(inside).map(|question| question.id).collect();
    let moved =
        std::mem::take(&mut answers.unread).into_iter().filter_map(|((id, place), text)| {
            let is_here = ids.contains(&id) && (!list.is_inside() || place.entry == at.entry);
            if !is_here {
                return Some(((id, place), text));
            }
            let index = if list.is_inside() { place.inner } else { place.entry };
            let index = to(index)?;
            let place = match list.is_inside() {
                true => At { inner: index, ..place },
                false => At { entry: index, ..place },
            };
            Some(((id, place), text))
        });
    answers.unread = moved.collect();
}

/// Does what a click means.
pub fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let (Screen::List(screen), Some(desk)) = (&mut app.screen, &app.desk) else {
        return Vec::new();
    };
    let len = shown(desk).map_or(0, |shown| shown.len);
    let Hit::Focus(index) = hit else { return Vec::new() };
    // a row that has focus already is opened
    let again = screen.focus == index;
    focus(screen, index, len);
    if again || index >= len { press(app) } else { Vec::new() }
}
