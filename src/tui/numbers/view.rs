//! Draws the numbers: old ones, new ones, and how far they moved.

use super::table::{Columns, INSET, LEFT, Line, Table};
use super::{Field, Numbers, fields, row};
use crate::questions::update::{Group, Reading, Row, Update, Worked};
use crate::questions::{self, NotYet};
use crate::tui::canvas::{Canvas, shorten, width, wrap};
use crate::tui::desk::Desk;
use crate::tui::hits::Hit;
use crate::tui::theme::Role;
use crate::tui::words;

/// Cells of the field of the day.
const DAY: u16 = 14;

/// Lines of air: there are as many of them as the window has room for, the first ones first.
#[derive(Debug, Default)]
struct Air {
    above_buttons: u16,
    above_table: u16,
    below_table: u16,
    below_title: u16,
    above_title: u16,
}

impl Air {
    fn of(mut free: u16) -> Self {
        let mut air = Self::default();
        for gap in [
            &mut air.above_buttons,
            &mut air.above_table,
            &mut air.below_table,
            &mut air.below_title,
            &mut air.above_title,
        ] {
            *gap = free.min(1);
            free -= *gap;
        }
        air
    }
}

/// Draws the numbers.
pub fn draw(canvas: &mut Canvas<'_, '_>, desk: &Desk, numbers: &Numbers) {
    let Some(update) = &desk.numbers else { return };
    if update.groups().is_empty() {
        canvas.text(LEFT, 1, words::NO_PLATFORM, Role::Text);
        canvas.button(LEFT, 3, "Back", true, Hit::Focus(0));
        return;
    }
    let columns = Columns::of(canvas.area.width);
    let table = Table::new(update, numbers, columns);
    let day = day_notes(update, numbers, columns);
    // title, day, heads, what is kept, buttons
    let other = 5 + u16::try_from(day.len()).unwrap_or(0);
    let lines = u16::try_from(table.lines.len()).unwrap_or(u16::MAX);
    let height = canvas.area.height;
    let air = Air::of(height.saturating_sub(other.saturating_add(lines)));
    let mut y = air.above_title;
    // the title is what can be spared
    if other.saturating_add(lines) <= height {
        canvas.text(2, y, words::NUMBERS, Role::Strong);
        y += 1 + air.below_title;
    }
    draw_day(canvas, update, numbers, columns, y);
    for (line, says) in (y + 1..).zip(&day) {
        canvas.text(LEFT, line, says, Role::Problem);
    }
    y += 1 + u16::try_from(day.len()).unwrap_or(0) + air.above_table;
    heads(canvas, columns, y);
    y += 1;
    let room = height.saturating_sub(y + 2 + air.below_table + air.above_buttons).max(1);
    let first = table.first(usize::from(room));
    if lines > room {
        let says = format!("platform {} of {}", numbers.open + 1, update.groups().len());
        canvas.text(LEFT, y - 1, &says, Role::Text);
    }
    for line in table.lines.iter().skip(first).take(usize::from(room)) {
        draw_line(canvas, numbers, columns, line, y);
        y += 1;
    }
    y += air.below_table;
    if let Some(says) = update.keeps() {
        canvas.text(LEFT, y, &shorten(&says, columns.end.saturating_sub(LEFT)), Role::Text);
    }
    buttons(canvas, update, numbers, y + 1 + air.above_buttons);
}

/// What there is to say about the day.
fn day_notes(update: &Update, numbers: &Numbers, columns: Columns) -> Vec<String> {
    let focused = numbers.field(update) == Field::Day;
    match update.day() {
        Err(NotYet(says)) if !focused || numbers.strict => {
            wrap(&format!("! {says}"), columns.end.saturating_sub(LEFT))
        }
        _ => Vec::new(),
    }
}

fn draw_day(
    canvas: &mut Canvas<'_, '_>,
    update: &Update,
    numbers: &Numbers,
    columns: Columns,
    y: u16,
) {
    let label = questions::question("platform.as_of").map_or("", |question| question.label);
    let focused = numbers.field(update) == Field::Day;
    let role = if focused { Role::Strong } else { Role::Text };
    let x = LEFT + canvas.text(LEFT, y, label, role) + 3;
    canvas.hit(2, y, x + DAY, 1, Hit::Focus(0));
    let says = match update.day() {
        Ok((_, Some(echo))) => echo,
        _ => update.date().to_owned(),
    };
    if focused {
        let bar = canvas.signs().bar;
        canvas.text(2, y, bar, Role::Accent);
        let (text, cursor) = numbers.line.view(DAY);
        let blank = " ".repeat(usize::from(DAY.saturating_sub(width(text))));
        canvas.text(x, y, &format!("{text}{blank}"), Role::Field);
        canvas.hit(x, y, DAY, 1, Hit::Cursor { focus: 0, x: 0, y: 0 });
        canvas.cursor(x + cursor, y);
    } else {
        let role = if update.day().is_err() { Role::Problem } else { Role::Text };
        canvas.text_within(x, y, DAY, &shorten(&says, DAY), role);
    }
    if let Some(last) = update.last_time() {
        let x = x + DAY + 3;
        let says = shorten(&format!("last time {last}"), columns.end.saturating_sub(x));
        canvas.text(x, y, &says, Role::Text);
    }
}

fn heads(canvas: &mut Canvas<'_, '_>, columns: Columns, y: u16) {
    right(canvas, columns.before, y, "before", Role::Text);
    right(canvas, columns.now + columns.field - 1, y, "now", Role::Text);
    canvas.text(columns.change, y, "change", Role::Text);
}

/// Writes a text that ends before `x`.
fn right(canvas: &mut Canvas<'_, '_>, x: u16, y: u16, says: &str, role: Role) {
    canvas.text(x.saturating_sub(width(says)), y, says, role);
}

fn draw_line(
    canvas: &mut Canvas<'_, '_>,
    numbers: &Numbers,
    columns: Columns,
    line: &Line<'_>,
    y: u16,
) {
    match line {
        Line::Name(group) => {
            let room = columns.end.saturating_sub(LEFT);
            canvas.text(LEFT, y, &shorten(group.name(), room), Role::Strong);
        }
        Line::Folded(group, focus) => folded(canvas, group, columns, *focus, y),
        Line::Number(row, focus) => number(canvas, numbers, row, columns, *focus, y),
        Line::Worked(worked, formula) => rate(canvas, worked, formula.as_deref(), columns, y),
        Line::More(says, role) => {
            let says = canvas.theme.own(says);
            canvas.text(INSET + 2, y, &says, *role);
        }
    }
}

/// A platform in one line: its followers, and how much of it is filled in.
fn folded(canvas: &mut Canvas<'_, '_>, group: &Group, columns: Columns, focus: usize, y: u16) {
    let followers = group.rows().iter().find(|row| row.question.id == "platform.followers");
    let before = followers.map_or("", |row| &row.before);
    let (before, role) = match before {
        "" => ("! missing", Role::Problem),
        before => (before, Role::Text),
    };
    let room = columns.before.saturating_sub(LEFT + 1 + width(before));
    canvas.text(LEFT, y, &shorten(group.name(), room), Role::Text);
    right(canvas, columns.before, y, before, role);
    if let Some(row) = followers {
        now(canvas, row, columns, y);
    }
    let read = group.rows().iter().filter(|row| matches!(row.reading, Reading::Read { .. }));
    let is_unread = |row: &Row| matches!(row.reading, Reading::NotYet(_));
    let (says, role) = match (followers.map(|row| &row.reading), read.count()) {
        _ if group.rows().iter().any(is_unread) => ("! not read yet".to_owned(), Role::Problem),
        (Some(Reading::Read { change, .. }), _) => (change.clone(), Role::Text),
        (_, 0) => ("not filled in yet".to_owned(), Role::Text),
        (_, count) => (words::count(count, "new number"), Role::Text),
    };
    if width(&says) <= columns.change_cells() {
        let says = canvas.theme.own(&says);
        canvas.text(columns.change, y, &says, role);
    }
    canvas.hit(2, y, columns.end, 1, Hit::Focus(focus));
}

/// A number that has no focus, at the right end of its field.
fn now(canvas: &mut Canvas<'_, '_>, row: &Row, columns: Columns, y: u16) {
    let (says, role) = match &row.reading {
        Reading::Unchanged => (".".repeat(usize::from(columns.field - 1)), Role::Text),
        Reading::Read { now, .. } => (now.clone(), Role::Strong),
        Reading::NotYet(_) => (row.typed.trim().to_owned(), Role::Problem),
    };
    let says = shorten(&says, columns.field - 1);
    right(canvas, columns.now + columns.field - 1, y, &says, role);
}

fn number(
    canvas: &mut Canvas<'_, '_>,
    numbers: &Numbers,
    row: &Row,
    columns: Columns,
    focus: usize,
    y: u16,
) {
    let focused = focus == numbers.focus;
    let role = if focused { Role::Strong } else { Role::Text };
    let none = canvas.signs().none;
    let before = if row.before.is_empty() { none } else { &row.before };
    let room = columns.before.saturating_sub(INSET + 1 + width(before));
    canvas.text(INSET, y, &shorten(row.question.label, room), role);
    right(canvas, columns.before, y, before, Role::Text);
    canvas.hit(2, y, columns.end, 1, Hit::Focus(focus));
    if focused {
        let bar = canvas.signs().bar;
        canvas.text(2, y, bar, Role::Accent);
        // the last cell is the cursor's
        let (text, cursor) = numbers.line.view(columns.field);
        let left = (columns.field - 1).saturating_sub(width(text));
        let blank = columns.field - left - width(text).min(columns.field - left);
        let field = format!("{}{text}{}", " ".repeat(left.into()), " ".repeat(blank.into()));
        canvas.text_within(columns.now, y, columns.field, &field, Role::Field);
        let hit = Hit::Cursor { focus, x: 0, y: 0 };
        canvas.hit(columns.now + left, y, columns.field - left, 1, hit);
        canvas.cursor(columns.now + left + cursor, y);
    } else {
        now(canvas, row, columns, y);
    }
    let (says, role) = match &row.reading {
        Reading::Read { change, doubt, .. } => {
            (change.as_str(), if doubt.is_some() { Role::Strong } else { Role::Text })
        }
        Reading::NotYet(_) if !focused || numbers.strict => ("!", Role::Problem),
        Reading::NotYet(_) | Reading::Unchanged => ("", Role::Text),
    };
    let says = canvas.theme.own(says);
    canvas.text(columns.change, y, &says, role);
}

/// A rate before and now, with its formula.
fn rate(
    canvas: &mut Canvas<'_, '_>,
    worked: &Worked,
    formula: Option<&str>,
    columns: Columns,
    y: u16,
) {
    let none = canvas.signs().none;
    canvas.text(INSET, y, &format!("= {}", worked.label), Role::Text);
    right(canvas, columns.before, y, worked.before.as_deref().unwrap_or(none), Role::Text);
    let now = worked.now.as_deref().unwrap_or(none);
    right(canvas, columns.now + columns.field - 1, y, now, Role::Strong);
    let formula = canvas.theme.own(formula.unwrap_or_default());
    canvas.text(columns.change, y, &formula, Role::Text);
}

/// The buttons; the one that leads back stands first, as people expect.
fn buttons(canvas: &mut Canvas<'_, '_>, update: &Update, numbers: &Numbers, y: u16) {
    let last = fields(update).len().saturating_sub(1);
    let mut x = LEFT;
    let [file, save] = [last.saturating_sub(1), last.saturating_sub(2)];
    let all = [("Back", last), (words::READ_FROM_FILE, file), ("Save snapshot", save)];
    for (words, focus) in all {
        x += canvas.button(x, y, words, numbers.focus == focus, Hit::Focus(focus)) + 3;
    }
}

/// What there is to say about the focused number.
pub fn hint(desk: &Desk, numbers: &Numbers) -> String {
    let Some(update) = desk.numbers.as_ref() else { return String::new() };
    match numbers.field(update) {
        Field::Day => match update.day() {
            Ok((_, Some(echo))) => format!("{} = {echo}", update.date().trim()),
            _ => questions::question("platform.as_of").map_or("", |it| it.hint).to_owned(),
        },
        Field::File => words::READ_FILES_HINT.to_owned(),
        Field::Save | Field::Back => words::NUMBERS_KEPT.to_owned(),
        field => match row(update, field).map(|row| (&row.reading, row.question)) {
            Some((Reading::Read { echo: Some(echo), .. }, _)) => echo.clone(),
            Some((_, question)) => question.hint.to_owned(),
            None => String::new(),
        },
    }
}
