//! Puts new numbers into the kit, in one step that can be taken back.

use super::update::shown;
use super::{Field, Numbers, fields, row};
use crate::questions::update::{Applied, Group, Reading, Update};
use crate::questions::{At, NotYet};
use crate::tui::app::{App, Screen};
use crate::tui::desk::Answers;
use crate::tui::msg::Effect;
use crate::tui::sheets::Stop;
use crate::tui::{update, words};

/// Saves the snapshot and goes on; where it cannot be made, gives focus to what is in the way.
pub(super) fn save(app: &mut App) -> Vec<Effect> {
    let Some((numbers, update)) = shown(app) else { return Vec::new() };
    if update.is_empty() {
        let says = match unread(update) {
            Some(focus) => {
                numbers.visit(update, focus);
                words::NO_NUMBER_READ
            }
            None => words::NO_NUMBER,
        };
        app.say(says);
        return Vec::new();
    }
    let day = match update.day() {
        Ok((day, _)) => day,
        Err(NotYet(_)) => {
            numbers.visit(update, 0);
            return Vec::new();
        }
    };
    let Some((applied, stop, focus)) = apply(app) else { return Vec::new() };
    let says = said(app, &applied, &words::day(day, app.today));
    app.go(stop, focus);
    app.say(says);
    update::save(app)
}

/// The first number that cannot be read.
fn unread(update: &Update) -> Option<usize> {
    let is_unread = |field: &Field| {
        row(update, *field).is_some_and(|row| matches!(row.reading, Reading::NotYet(_)))
    };
    fields(update).iter().position(is_unread)
}

/// Changes the answers; what could not be read stays on the desk. And where the person goes on.
fn apply(app: &mut App) -> Option<(Applied, Stop, usize)> {
    let (Screen::Numbers(Numbers { back, .. }), Some(desk)) = (&app.screen, &mut app.desk) else {
        return None;
    };
    let mut update = desk.numbers.take()?;
    let (stop, focus) = back.onward(desk.stop);
    desk.stop = stop;
    let mut applied = Applied::default();
    desk.change(app.now, focus, |answers| {
        applied = update.apply(&mut answers.profile).unwrap_or_default();
        forget_unread(answers, &update);
    });
    for field in fields(&update) {
        let is_read = |reading: &Reading| matches!(reading, Reading::Read { .. });
        if row(&update, field).is_some_and(|row| is_read(&row.reading)) {
            super::write(&mut update, field, "");
        }
    }
    name(&mut applied, update.groups());
    desk.numbers = Some(update).filter(|rest| !rest.typed().is_empty());
    Some((applied, stop, focus))
}

/// Calls platforms by their names only, where no two have the same.
fn name(applied: &mut Applied, groups: &[Group]) {
    let changed = groups.iter().filter(|it| applied.platforms.iter().any(|name| name == it.name()));
    let mut names: Vec<String> = changed.map(Group::platform).collect();
    let all = names.len();
    names.dedup();
    if names.len() == all {
        applied.platforms = names;
    }
}

/// A new number takes the place of a text that could not be read on its page.
fn forget_unread(answers: &mut Answers, update: &Update) {
    for (entry, group) in update.groups().iter().enumerate() {
        for row in group.rows().iter().filter(|row| matches!(row.reading, Reading::Read { .. })) {
            answers.unread.remove(&(row.question.id, At { entry, inner: 0 }));
        }
    }
}

/// Which platforms have new numbers, and what else there is to know.
fn said(app: &App, applied: &Applied, day: &str) -> String {
    let Some(desk) = &app.desk else { return String::new() };
    if let Some(name) = applied.full.first() {
        return format!("The earlier counts of {name} have no room for this day: remove one.");
    }
    let says = words::snapshot(&applied.platforms, day);
    match (&desk.read_only, applied.unread.len()) {
        (Some(_), _) => format!("{says} Nothing of this kit is saved."),
        (None, 0) => format!("Saved: {says} Ctrl-Z takes it back."),
        (None, unread) => {
            let texts = words::count(unread, "text");
            format!("Saved: {says} {texts} could not be read yet: see Update numbers.")
        }
    }
}
