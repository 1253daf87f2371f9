//! What last time left unsaved, offered once.

use super::{BothChanged, Overlay, draw_box};
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, shorten};
use crate::tui::desk::Unsettled;
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::theme::Role;
use crate::tui::words;

/// Lines of changes that are shown.
const SHOWN: usize = 8;

/// What last time left.
#[derive(Debug)]
pub struct Restore {
    left: Unsettled,
    /// Yes, then no.
    focus: usize,
}

impl Restore {
    /// Offers what was left.
    pub fn new(left: Unsettled) -> Self {
        Self { left, focus: 0 }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>) {
        let changes = &self.left.says;
        let lines = u16::try_from(changes.len().min(SHOWN + 1)).unwrap_or(1) + 6;
        draw_box(canvas, "Pick up where you left off?", lines, |canvas| {
            canvas.text(2, 1, "Last time this did not get into your kit:", Role::Text);
            let room = canvas.area.width.saturating_sub(6);
            let mut y = 2;
            for says in changes.iter().take(SHOWN) {
                canvas.text(4, y, &shorten(says, room), Role::Text);
                y += 1;
            }
            if changes.len() > SHOWN {
                canvas.text(4, y, &format!("and {} more", changes.len() - SHOWN), Role::Text);
                y += 1;
            }
            let cells = canvas.button(4, y + 1, "Yes", self.focus == 0, Hit::Focus(0));
            canvas.button(7 + cells, y + 1, "No, forget it", self.focus == 1, Hit::Focus(1));
        });
    }
}

pub(super) fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(Overlay::Restore(restore)) = &mut app.overlay else { return Vec::new() };
    match command {
        Command::Next | Command::Previous | Command::Left | Command::Right => {
            restore.focus = 1 - restore.focus;
        }
        Command::Enter | Command::Choose => return press(app),
        _ => {}
    }
    Vec::new()
}

pub(super) fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let Some(Overlay::Restore(restore)) = &mut app.overlay else { return Vec::new() };
    let Hit::Focus(focus) = hit else { return Vec::new() };
    restore.focus = focus;
    press(app)
}

fn press(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Restore(restore)) = app.overlay.take() else { return Vec::new() };
    if restore.focus == 1 {
        return vec![Effect::Forget];
    }
    app.overlay = Some(Overlay::Restore(restore));
    take_up(app)
}

/// Takes up what was left, which can be undone; asks first where the kit says something else by now.
pub(super) fn take_up(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Restore(Restore { left, .. })) = app.overlay.take() else {
        return Vec::new();
    };
    let has_numbers = left.numbers.is_some();
    if !left.merged.conflicts().is_empty() {
        app.overlay = Some(Overlay::BothChanged(BothChanged::new(left)));
        return Vec::new();
    }
    app.settle(left);
    if has_numbers {
        app.say(words::NUMBERS_WAIT);
    }
    Vec::new()
}
