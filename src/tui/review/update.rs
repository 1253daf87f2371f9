//! What keys and clicks do in the review.

use super::{BUTTONS, Button, way};
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
    let readiness = &desk.standing(app.today).readiness;
    let here = review.focus(readiness);
    let last = readiness.findings.len() + BUTTONS.len() - 1;
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

/// Goes to a finding, or presses a button.
fn press(app: &mut App, focus: usize) -> Vec<Effect> {
    let (Screen::Review(review), Some(desk)) = (&mut app.screen, &app.desk) else {
        return Vec::new();
    };
    review.focus = focus;
    let findings = &desk.standing(app.today).readiness.findings;
    match (findings.get(focus), focus.checked_sub(findings.len())) {
        (Some(finding), _) => {
            let profile = &desk.answers.profile;
            let entry = place::find(profile, &finding.at).and_then(|(.., at)| at);
            if let Some(at) = entry.filter(|_| finding.wants_numbers()) {
                // from there it is one button to numbers from a file
                numbers::update::open_at(app, Back::Steps(focus), at.entry);
                return Vec::new();
            }
            let (stop, focus) = way(profile, &finding.at);
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
