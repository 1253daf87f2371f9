//! Draws a list: its rows in columns, what is said of all of them, and its buttons.

use super::columns::{self, Column};
use super::{Action, ListScreen, Shown, actions, shown};
use crate::questions::computed;
use crate::tui::canvas::{Canvas, shorten, width, wrap};
use crate::tui::desk::Desk;
use crate::tui::hits::Hit;
use crate::tui::theme::Role;
use crate::tui::words;

/// Lines that are not rows: title, head, the line that adds, words, buttons, and the air between.
const OTHER: u16 = 10;

/// Draws the list of the desk's stop.
pub fn draw(canvas: &mut Canvas<'_, '_>, desk: &Desk, screen: &ListScreen) {
    let Some(shown) = shown(desk) else { return };
    let title = heading(desk, &shown);
    canvas.text(2, 0, &title, Role::Strong);
    let columns = fitting(&shown, canvas.area.width.saturating_sub(5));
    let room = usize::from(canvas.area.height.saturating_sub(OTHER).max(1));
    let first = window(screen.row, shown.len, room);
    let mut y = 2;
    if shown.len > 0 {
        let mut x = 4;
        for (column, cells) in &columns {
            write(canvas, x, y, *cells, column.head, column.is_number, Role::Text);
            x += cells + 2;
        }
        y += 1;
    }
    for index in (first..shown.len).take(room) {
        row(canvas, &shown, &columns, screen, index, y);
        y += 1;
    }
    if shown.len > first + room || first > 0 {
        let last = (first + room).min(shown.len);
        let says = format!("{} to {last} of {}", first + 1, shown.len);
        canvas.text(4, y, &says, Role::Text);
        y += 1;
    }
    let add = format!("+ Add a {}", shown.list.one);
    let add = add.replace("a earlier", "an earlier");
    let focused = screen.focus == shown.len;
    if focused {
        let bar = canvas.signs().bar;
        canvas.text(2, y, bar, Role::Accent);
    }
    let role = if focused { Role::Strong } else { Role::Text };
    canvas.link(4, y, &add, role, Hit::Focus(shown.len));
    y += 2;
    if let Some(part) = shown.part.part() {
        for says in computed::of_list(part, shown.profile) {
            for line in wrap(&says, canvas.area.width.saturating_sub(6)) {
                canvas.text(4, y, &line, Role::Text);
                y += 1;
            }
            y += 1;
        }
    }
    buttons(canvas, desk, screen, shown.len, y);
}

fn heading(desk: &Desk, shown: &Shown<'_>) -> String {
    let step = desk.stop.step();
    let number = crate::questions::Step::ALL.iter().position(|(known, _)| *known == step);
    let title = shown.part.part().map_or("", |part| part.title);
    let says = match shown.part.outer().and_then(|outer| outer.list()) {
        Some(outer) => format!("{title} · {}", (outer.name)(shown.profile, shown.at)),
        None if step == crate::questions::Step::Look => title.to_owned(),
        None => words::step(step).to_owned(),
    };
    format!("Step {} of 8: {says}", number.map_or(1, |number| number + 1))
}

/// The columns with the cells that their longest cell takes; the last ones give way.
fn fitting(shown: &Shown<'_>, room: u16) -> Vec<(Column, u16)> {
    let mut left = room;
    let mut columns = Vec::new();
    for column in columns::of(shown.part) {
        let cells = (0..shown.len).map(|index| {
            let at = shown.list.place(shown.at, index);
            width(&columns::cell(column, shown.profile, at))
        });
        let widest = cells.max().unwrap_or(0).max(width(column.head)).min(28);
        if left < widest.min(12) {
            break;
        }
        let cells = widest.min(left);
        left = left.saturating_sub(cells + 2);
        columns.push((*column, cells));
    }
    columns
}

/// The first of the rows that are drawn.
fn window(row: usize, len: usize, room: usize) -> usize {
    let last_start = len.saturating_sub(room);
    row.saturating_sub(room / 2).min(last_start)
}

fn row(
    canvas: &mut Canvas<'_, '_>,
    shown: &Shown<'_>,
    columns: &[(Column, u16)],
    screen: &ListScreen,
    index: usize,
    y: u16,
) {
    let at = shown.list.place(shown.at, index);
    // the buttons are about this row although one of them has focus
    let chosen = screen.row == index && screen.focus != shown.len;
    if chosen {
        let bar = canvas.signs().bar;
        canvas.text(2, y, bar, Role::Accent);
    }
    let mut x = 4;
    for (column, cells) in columns {
        let says = columns::cell(column, shown.profile, at);
        let role = match (says.starts_with('!'), screen.focus == index) {
            (true, _) => Role::Problem,
            (false, true) => Role::Strong,
            (false, false) => Role::Text,
        };
        write(canvas, x, y, *cells, &says, column.is_number, role);
        x += cells + 2;
    }
    canvas.hit(2, y, canvas.area.width, 1, Hit::Focus(index));
}

fn write(
    canvas: &mut Canvas<'_, '_>,
    x: u16,
    y: u16,
    cells: u16,
    says: &str,
    right: bool,
    role: Role,
) {
    let says = shorten(says, cells);
    let shift = if right { cells.saturating_sub(width(&says)) } else { 0 };
    canvas.text_within(x + shift, y, cells, &says, role);
}

fn buttons(canvas: &mut Canvas<'_, '_>, desk: &Desk, screen: &ListScreen, len: usize, y: u16) {
    let next = crate::tui::sheets::next(&desk.answers.profile, desk.stop);
    let on = match desk.stop {
        crate::tui::sheets::Stop::List { part, .. } if part.outer().is_some() => "Done".to_owned(),
        _ => format!("Next: {}", words::stop(next)),
    };
    if len > 0 {
        let row = [
            (Action::Edit, "Edit"),
            (Action::Remove, "Remove"),
            (Action::MoveUp, "Move up"),
            (Action::MoveDown, "Move down"),
        ];
        place(canvas, screen, len, y, &row);
        place(canvas, screen, len, y + 2, &[(Action::Back, "Back"), (Action::Next, &on)]);
    } else {
        place(canvas, screen, len, y, &[(Action::Back, "Back"), (Action::Next, &on)]);
    }
}

/// One row of buttons; those that make no sense here are not there.
fn place(
    canvas: &mut Canvas<'_, '_>,
    screen: &ListScreen,
    len: usize,
    y: u16,
    row: &[(Action, &str)],
) {
    let mut x = 4;
    for (wanted, words) in row {
        let found = (len + 1..).zip(actions(len)).find(|(_, action)| *action == wanted);
        if let Some((focus, _)) = found {
            x += canvas.button(x, y, words, screen.focus == focus, Hit::Focus(focus)) + 3;
        }
    }
}
