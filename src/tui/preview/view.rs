//! Draws the preview: as a page of its own, and beside a form.

use super::lines::Line;
use super::{Preview, document};
use crate::questions::{At, place, question};
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, width, wrap};
use crate::tui::desk::Desk;
use crate::tui::hits::Hit;
use crate::tui::keys::{self, Command};
use crate::tui::theme::Role;
use crate::tui::{update, words};

/// Cells at both sides of the page.
const SIDE: u16 = 6;
/// Longer lines are hard to read.
const LONGEST: u16 = 90;

/// Draws the preview as a page of its own.
pub fn draw(canvas: &mut Canvas<'_, '_>, app: &App, desk: &Desk, preview: &Preview) {
    canvas.text(2, 0, "Preview", Role::Strong);
    let look = question("look.theme").map(|look| look.get(&desk.answers.profile, At::default()));
    let look = look.filter(|look| !look.is_empty());
    let look = words::option(look.as_deref().unwrap_or("Editorial"));
    let says = format!("look: {look} (L to change)");
    let x = canvas.area.width.saturating_sub(width(&says) + 3);
    canvas.link(x, 0, &says, Role::Text, Hit::Command(Command::Look));
    let cells = canvas.area.width.saturating_sub(2 * SIDE).min(LONGEST);
    let lines = document(app, desk, cells);
    let Some(lines) = &*lines else {
        for (y, says) in (2..).zip(wrap(words::NAME_FIRST, cells)) {
            canvas.text(SIDE, y, &says, Role::Text);
        }
        canvas.button(SIDE, 5, words::WRITE_NAME, true, Hit::Focus(0));
        return;
    };
    let focus = preview.focus.min(lines.last().map_or(0, |line| line.block));
    let bar = canvas.signs().bar;
    for (y, line) in (2..).zip(window(lines, focus, canvas.area.height.saturating_sub(2))) {
        let focused = line.block == focus && !line.says.is_empty();
        if focused {
            canvas.text(SIDE - 2, y, bar, Role::Accent);
        }
        draw_line(canvas, SIDE, y, line);
        canvas.hit(SIDE - 2, y, cells + 2, 1, Hit::Focus(line.block));
    }
}

/// Draws the document's wording beside a form, its part of the step always to be seen.
pub fn column(canvas: &mut Canvas<'_, '_>, app: &App, desk: &Desk) {
    canvas.link(0, 0, "Preview", Role::Strong, Hit::Command(Command::Preview));
    if let Some(key) = keys::shown(update::spot(app), Command::RealPage) {
        let says = format!("{key}: real page");
        let x = canvas.area.width.saturating_sub(width(&says) + 1);
        canvas.link(x, 0, &says, Role::Text, Hit::Command(Command::RealPage));
    }
    let cells = canvas.area.width.saturating_sub(1);
    let lines = document(app, desk, cells);
    let Some(lines) = &*lines else {
        for (y, says) in (2..).zip(wrap(words::NAME_FIRST, cells)) {
            canvas.text(0, y, &says, Role::Text);
        }
        return;
    };
    let step = desk.stop.step();
    // many lines in a row are about the same
    let about = lines.chunk_by(|one, next| one.from == next.from).filter_map(<[Line]>::first);
    let mut about = about.filter(|line| place::step(line.from) == Some(step));
    let here = about.next().map_or(0, |line| line.block);
    for (y, line) in (2..).zip(window(lines, here, canvas.area.height.saturating_sub(2))) {
        draw_line(canvas, 0, y, line);
    }
}

fn draw_line(canvas: &mut Canvas<'_, '_>, x: u16, y: u16, line: &Line) {
    canvas.text(x, y, &line.says, line.role);
}

/// The lines that are shown: those of the block, in the middle where possible.
fn window(lines: &[Line], block: usize, room: u16) -> impl Iterator<Item = &Line> {
    let room = usize::from(room);
    let begin = lines.iter().position(|line| line.block == block).unwrap_or(0);
    let first = begin.saturating_sub(room / 3).min(lines.len().saturating_sub(room));
    lines.iter().skip(first).take(room)
}
