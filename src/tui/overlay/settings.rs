//! Colours, signs and the mouse: what is chosen holds at once.

use super::{Overlay, draw_box};
use crate::tui::app::App;
use crate::tui::canvas::Canvas;
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::theme::Role;

/// The choices, then the button that closes the box.
const WORDS: [&str; 3] =
    ["Colours", "Plain signs: letters that every terminal has", "Mouse: off lets you select text"];

/// The settings.
#[derive(Debug, Default)]
pub struct Choices {
    row: usize,
}

impl Choices {
    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>, app: &App) {
        let taken = [app.theme.colours, app.theme.ascii, app.settings.has_mouse()];
        draw_box(canvas, "Colours and reading mode", 7, |canvas| {
            let rows = WORDS.iter().zip(taken).enumerate();
            for (y, (row, (words, taken))) in (1..).zip(rows) {
                let role = if row == self.row { Role::Strong } else { Role::Text };
                if row == self.row {
                    let bar = canvas.signs().bar;
                    canvas.text(2, y, bar, Role::Accent);
                    canvas.cursor(5, y);
                }
                let mark = if taken { "[x]" } else { "[ ]" };
                canvas.text(4, y, &format!("{mark} {words}"), role);
                canvas.hit(2, y, canvas.area.width, 1, Hit::Focus(row));
            }
            let last = WORDS.len();
            canvas.button(4, 5, "Done", self.row == last, Hit::Focus(last));
        });
    }
}

pub(super) fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(Overlay::Settings(choices)) = &mut app.overlay else { return Vec::new() };
    let count = WORDS.len() + 1;
    match command {
        Command::Next => choices.row = (choices.row + 1) % count,
        Command::Previous => choices.row = (choices.row + count - 1) % count,
        Command::Enter | Command::Choose => return press(app),
        _ => {}
    }
    Vec::new()
}

pub(super) fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let Some(Overlay::Settings(choices)) = &mut app.overlay else { return Vec::new() };
    let Hit::Focus(row) = hit else { return Vec::new() };
    choices.row = row;
    press(app)
}

fn press(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Settings(choices)) = &app.overlay else { return Vec::new() };
    let (row, theme, mut settings) = (choices.row, app.theme, app.settings);
    match row {
        0 => settings.colours = Some(!theme.colours),
        1 => settings.plain_signs = Some(!theme.ascii),
        2 => settings.mouse = Some(!settings.has_mouse()),
        _ => {
            app.overlay = None;
            return Vec::new();
        }
    }
    let mut effects = app.take_settings(settings);
    effects.push(Effect::KeepSettings(settings));
    if row == 0 && app.theme == theme {
        app.say(crate::tui::words::NO_COLOR);
    }
    effects
}
