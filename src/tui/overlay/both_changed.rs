//! Fields that were changed here and elsewhere: which of the two answers is kept.

use super::{Overlay, draw_box};
use crate::store::Side;
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, shorten};
use crate::tui::desk::Unsettled;
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::theme::Role;
use crate::tui::words;

/// Fields that were changed on both sides.
#[derive(Debug)]
pub struct BothChanged {
    unsettled: Unsettled,
    /// A field, or the button behind them.
    focus: usize,
}

impl BothChanged {
    /// Asks about every such field; mine is kept unless somebody chooses.
    pub fn new(unsettled: Unsettled) -> Self {
        Self { unsettled, focus: 0 }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>) {
        let conflicts = self.unsettled.merged.conflicts();
        let lines = u16::try_from(conflicts.len() * 3).unwrap_or(u16::MAX).saturating_add(5);
        draw_box(canvas, "Your kit was changed elsewhere meanwhile", lines, |canvas| {
            canvas.text(2, 0, "These answers differ. Which ones stay?", Role::Text);
            let room = usize::from(canvas.area.height.saturating_sub(4) / 3).max(1);
            let first = (self.focus + 1).min(conflicts.len()).saturating_sub(room);
            let mut y = 2;
            for (index, conflict) in conflicts.iter().enumerate().skip(first).take(room) {
                let focused = index == self.focus;
                let role = if focused { Role::Strong } else { Role::Text };
                if focused {
                    let bar = canvas.signs().bar;
                    canvas.text(2, y, bar, Role::Accent);
                }
                canvas.text(4, y, &words::place(&conflict.place), role);
                canvas.hit(2, y, canvas.area.width, 1, Hit::Focus(index));
                let sides = [
                    (Side::Mine, "here", &conflict.mine),
                    (Side::Theirs, "elsewhere", &conflict.theirs),
                ];
                for (option, (side, whose, answer)) in sides.into_iter().enumerate() {
                    let mark = if conflict.kept == side { canvas.signs().chosen } else { "( )" };
                    let answer = if answer.is_empty() { "taken out" } else { answer };
                    let says = format!("{mark} {whose}: {}", answer.replace('\n', " / "));
                    let line = y + 1 + u16::try_from(option).unwrap_or(0);
                    let says = shorten(&says, canvas.area.width.saturating_sub(8));
                    canvas.link(6, line, &says, Role::Text, Hit::Option { focus: index, option });
                }
                y += 3;
            }
            let focused = self.focus == conflicts.len();
            canvas.button(4, y + 1, "Keep these", focused, Hit::Focus(conflicts.len()));
        });
    }
}

pub(super) fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(Overlay::BothChanged(both)) = &mut app.overlay else { return Vec::new() };
    let count = both.unsettled.merged.conflicts().len();
    match command {
        Command::Next => both.focus = (both.focus + 1).min(count),
        Command::Previous => both.focus = both.focus.saturating_sub(1),
        Command::Choose | Command::Left | Command::Right if both.focus < count => other(both),
        Command::Choose | Command::Enter if both.focus == count => return keep(app),
        Command::Enter => both.focus += 1,
        _ => {}
    }
    Vec::new()
}

fn other(both: &mut BothChanged) {
    let kept = both.unsettled.merged.conflicts().get(both.focus).map(|conflict| conflict.kept);
    let side = if kept == Some(Side::Mine) { Side::Theirs } else { Side::Mine };
    both.unsettled.merged.choose(both.focus, side);
}

pub(super) fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let Some(Overlay::BothChanged(both)) = &mut app.overlay else { return Vec::new() };
    let count = both.unsettled.merged.conflicts().len();
    match hit {
        Hit::Focus(focus) if focus == count => return keep(app),
        Hit::Focus(focus) => both.focus = focus,
        Hit::Option { focus, option } => {
            both.focus = focus;
            let side = if option == 0 { Side::Mine } else { Side::Theirs };
            both.unsettled.merged.choose(focus, side);
        }
        _ => {}
    }
    Vec::new()
}

/// Takes the answers as they were chosen.
pub(super) fn keep(app: &mut App) -> Vec<Effect> {
    if let Some(Overlay::BothChanged(both)) = app.overlay.take() {
        app.settle(both.unsettled);
    }
    Vec::new()
}
