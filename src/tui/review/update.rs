//! What keys and clicks do in the review.

use super::{BUTTONS, Button, Entry, entries, way};
use crate::questions::place;
use crate::tui::app::{App, Screen};
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::numbers::{self, Back};
use crate::tui::{sheets, update};

/// Does what a key asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let (Screen::Review(review), Some(desk)) = (&mut app.screen, &app.desk) else {
        return Vec::new();
    };
    let standing = desk.standing(app.today);
    let entries = entries(&desk.answers, &standing.readiness);
    let here = review.focus(&entries);
    let last = entries.len() + BUTTONS.len() - 1;
    match command {
        Command::Next => review.focus = if here < last { here + 1 } else { 0 },
        Command::Previous => review.focus = here.checked_sub(1).unwrap_or(last),
        Command::Enter => return press(app, here),
        _ => {}
    }
    Vec::new()
}

/// Does what a click means.
pub fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    match hit {
        Hit::Focus(focus) => press(app, focus),
        _ => Vec::new(),
    }
}

/// Goes to where an entry can be mended, or presses a button.
fn press(app: &mut App, focus: usize) -> Vec<Effect> {
    let (Screen::Review(review), Some(desk)) = (&mut app.screen, &app.desk) else {
        return Vec::new();
    };
    review.focus = focus;
    let standing = desk.standing(app.today);
    let entries = entries(&desk.answers, &standing.readiness);
    let profile = &desk.answers.profile;
    match (entries.get(focus), focus.checked_sub(entries.len())) {
        (Some(entry), _) => {
            let (stop, focus) = match entry {
                Entry::Unread(question, at, _) => {
                    sheets::find(profile, question, *at).unwrap_or((desk.stop, 0))
                }
                Entry::Finding(finding) => {
                    let entry = place::find(profile, &finding.at).and_then(|(.., at)| at);
                    if let Some(at) = entry.filter(|_| finding.wants_numbers()) {
                        // from there it is one button to numbers from a file
                        numbers::update::open_at(app, Back::Steps(focus), at.entry);
                        return Vec::new();
                    }
                    way(profile, &finding.at)
                }
            };
            app.go(stop, focus);
            Vec::new()
        }
        (None, Some(button)) => match BUTTONS.get(button) {
            Some((Button::Export, _)) => update::command(app, Command::Export),
            Some((Button::Preview, _)) => update::command(app, Command::Preview),
            Some((Button::Back, _)) => {
                let stop = sheets::previous(&desk.answers.profile, desk.stop);
                app.go(stop, 0);
                Vec::new()
            }
            None => Vec::new(),
        },
        (None, None) => Vec::new(),
    }
}
