//! All steps, and the way to everything that is no step.

use super::{Overlay, draw_box};
use crate::questions::Step;
use crate::tui::app::App;
use crate::tui::canvas::Canvas;
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::sheets;
use crate::tui::theme::Role;
use crate::tui::{rail, update, words};

/// The menu of steps.
#[derive(Debug, Default)]
pub struct Menu {
    row: usize,
}

/// What is in the menu behind the steps.
pub(super) const MORE: [(Command, &str); 7] = [
    (Command::Numbers, "Update numbers"),
    (Command::Import, words::READ_FILES),
    (Command::Preview, "Preview"),
    (Command::RealPage, "The real page"),
    (Command::Export, "Make the PDF"),
    (Command::Start, "All kits"),
    (Command::Leave, "Leave"),
];

impl Menu {
    /// The menu at the step where the person is.
    pub fn at(step: Step) -> Self {
        Self { row: Step::ALL.iter().position(|(known, _)| *known == step).unwrap_or(0) }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>, app: &App) {
        let Some(desk) = &app.desk else { return };
        let marks = rail::marks(desk, app.today, canvas.signs());
        draw_box(canvas, "Steps", 17, |canvas| {
            // a line of air between steps and the rest
            let line = |row: usize| row + usize::from(row >= Step::ALL.len());
            let first = (line(self.row) + 1).saturating_sub(usize::from(canvas.area.height));
            let steps = (1..)
                .zip(Step::ALL)
                .zip(marks)
                .map(|((number, (_, label)), mark)| format!("{mark} {number} {label}"));
            let more = MORE.iter().map(|(_, words)| format!("  {words}"));
            for (row, says) in steps.chain(more).enumerate() {
                let Some(y) = line(row).checked_sub(first) else { continue };
                let y = u16::try_from(y).unwrap_or(u16::MAX);
                let role = if row == self.row { Role::Strong } else { Role::Text };
                if row == self.row {
                    let bar = canvas.signs().bar;
                    canvas.text(2, y, bar, Role::Accent);
                    canvas.cursor(4, y);
                }
                canvas.text(4, y, &says, role);
                canvas.hit(2, y, canvas.area.width, 1, Hit::Focus(row));
            }
        });
    }
}

pub(super) fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(Overlay::Menu(menu)) = &mut app.overlay else { return Vec::new() };
    let count = Step::ALL.len() + MORE.len();
    match command {
        Command::Next => menu.row = (menu.row + 1) % count,
        Command::Previous => menu.row = (menu.row + count - 1) % count,
        Command::Enter | Command::Choose => return press(app),
        _ => {}
    }
    Vec::new()
}

pub(super) fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let Some(Overlay::Menu(menu)) = &mut app.overlay else { return Vec::new() };
    let Hit::Focus(row) = hit else { return Vec::new() };
    menu.row = row;
    press(app)
}

fn press(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Menu(menu)) = app.overlay.take() else { return Vec::new() };
    if let Some((step, _)) = Step::ALL.get(menu.row) {
        let Some(desk) = &app.desk else { return Vec::new() };
        let stop = sheets::first(&desk.answers.profile, *step);
        app.go(stop, 0);
        return Vec::new();
    }
    let more = menu.row.checked_sub(Step::ALL.len()).and_then(|row| MORE.get(row));
    more.map_or_else(Vec::new, |(command, _)| update::command(app, *command))
}
