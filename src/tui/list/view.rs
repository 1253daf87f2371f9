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
/// Cells of the widest column.
const LONGEST: u16 = 28;
/// Cells that a column keeps.
const LEAST: u16 = 8;

/// Draws the list of the desk's stop.
pub fn draw(canvas: &mut Canvas<'_, '_>, desk: &Desk, screen: &ListScreen) {
    let Some(shown) = shown(desk) else { return };
    let title = heading(desk, &shown);
    canvas.text(2, 0, &title, Role::Strong);
    let fitting = fitting(desk, &shown, canvas.area.width.saturating_sub(5));
    let said = said(&shown, &fitting, canvas.area.width.saturating_sub(6));
    let other = OTHER + u16::try_from(said.len()).unwrap_or(u16::MAX).saturating_sub(1);
    let room = usize::from(canvas.area.height.saturating_sub(other).max(1));
    let first = window(screen.row, shown.len, room);
    let mut y = 2;
    if shown.len > 0 {
        let mut x = 4;
        for (column, cells) in &fitting.columns {
            let head = column.head(fitting.narrow);
            write(canvas, x, y, *cells, head, column.is_number, Role::Text);
            x += cells + 2;
        }
        y += 1;
    }
    for index in (first..shown.len).take(room) {
        row(canvas, &shown, &fitting, screen, index, y);
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
    for line in &said {
        canvas.text(4, y, line, Role::Text);
        y += 1;
    }
    buttons(canvas, desk, screen, shown.len, y);
}

/// What is said of all rows, in lines, with one of air behind each sentence.
fn said(shown: &Shown<'_>, fitting: &Fitting, cells: u16) -> Vec<String> {
    let Some(part) = shown.part.part() else { return Vec::new() };
    let mut says = computed::of_list(part, shown.profile);
    if fitting.columns.iter().any(|(column, _)| column.has_key()) {
        let key = if fitting.narrow { computed::rate_key(shown.profile) } else { Vec::new() };
        says.push(
            key.into_iter().chain(computed::from_few(shown.profile)).collect::<Vec<_>>().join(" "),
        );
    }
    let lines = says.iter().filter(|says| !says.is_empty());
    lines.flat_map(|says| wrap(says, cells).into_iter().chain([String::new()])).collect()
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

/// The columns that are shown, each with its cells.
struct Fitting {
    columns: Vec<(&'static Column, u16)>,
    /// Whether headings and rates are short.
    narrow: bool,
}

/// Gives every column the cells of its longest cell. Without room for that, headings and rates are
/// short; then the widest column gives way, and at last the last ones.
fn fitting(desk: &Desk, shown: &Shown<'_>, room: u16) -> Fitting {
    let all = columns::of(shown.part);
    let widest = desk.columns.of(&desk.answers, (shown.part, shown.at), || {
        all.iter().map(|column| [false, true].map(|narrow| widest(column, shown, narrow))).collect()
    });
    let cells = |narrow: bool| -> Vec<u16> {
        let cells = all.iter().zip(&*widest).map(|(column, [wide, bare])| {
            let longest = if narrow { *bare } else { *wide };
            longest.max(width(column.head(narrow))).min(LONGEST)
        });
        cells.collect()
    };
    let over =
        |cells: &[u16]| cells.iter().map(|cells| cells + 2).sum::<u16>().saturating_sub(room + 2);
    let mut all_cells = cells(false);
    let narrow = over(&all_cells) > 0;
    if narrow {
        all_cells = cells(true);
        let over = over(&all_cells);
        if let Some(widest) = all_cells.iter_mut().max().filter(|_| over > 0) {
            *widest = widest.saturating_sub(over).max(LEAST);
        }
    }
    let mut left = room;
    let mut columns = Vec::new();
    for (column, cells) in all.iter().zip(all_cells) {
        if left < cells.min(LEAST) {
            break;
        }
        let cells = cells.min(left);
        left = left.saturating_sub(cells + 2);
        columns.push((column, cells));
    }
    Fitting { columns, narrow }
}

/// The cells of the longest cell of a column.
fn widest(column: &Column, shown: &Shown<'_>, narrow: bool) -> u16 {
    let places = (0..shown.len).map(|index| shown.list.place(shown.at, index));
    let cells = places.map(|at| width(&columns::cell(column, shown.profile, at, narrow)));
    cells.max().unwrap_or(0)
}

/// The first of the rows that are drawn.
fn window(row: usize, len: usize, room: usize) -> usize {
    let last_start = len.saturating_sub(room);
    row.saturating_sub(room / 2).min(last_start)
}

fn row(
    canvas: &mut Canvas<'_, '_>,
    shown: &Shown<'_>,
    fitting: &Fitting,
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
    for (column, cells) in &fitting.columns {
        let says = columns::cell(column, shown.profile, at, fitting.narrow);
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
