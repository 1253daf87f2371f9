//! Draws a page of questions so that what has focus is always to be seen.

use ratatui::layout::Rect;

use super::field::{self, Note, Place};
use super::{Page, buttons, items};
use crate::questions::{Kind, Step};
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, shorten, width, wrap};
use crate::tui::desk::Desk;
use crate::tui::hits::Hit;
use crate::tui::sheets::{self, Item, Stop};
use crate::tui::theme::Role;
use crate::tui::words;

/// Cells before the fields.
const LEFT: u16 = 4;
/// Above this height there is room for what is only comfortable.
const ROOMY: u16 = 24;

/// One row of fields with the lines under it.
struct Row {
    items: Vec<(usize, Item)>,
    lines: u16,
    notes: Vec<Note>,
    gap: u16,
}

impl Row {
    fn height(&self) -> u16 {
        1 + self.lines + self.gap
    }
}

/// Draws the page of the desk's stop.
pub fn draw(canvas: &mut Canvas<'_, '_>, app: &App, desk: &Desk, page: &Page) {
    let items = items(desk);
    let mut rows = rows(app, desk, page, &items, canvas.area);
    let top = spread(&mut rows, canvas.area.height);
    title(canvas, desk);
    let has_focus = |row: &Row| row.items.iter().any(|(index, _)| *index == page.focus);
    let room = canvas.area.height.saturating_sub(top + 1);
    let first = first_visible(&rows, rows.iter().position(has_focus), room);
    let mut y = top;
    for row in rows.iter().skip(first) {
        if y + 1 + row.lines > top + room {
            break;
        }
        draw_row(canvas, desk, page, row, y);
        y += row.height();
    }
    let y = y.min(canvas.area.height.saturating_sub(1));
    draw_buttons(canvas, desk, page, items.len(), y);
}

fn rows(app: &App, desk: &Desk, page: &Page, items: &[Item], area: Rect) -> Vec<Row> {
    let mut index = 0;
    let roomy = area.height > ROOMY;
    let row = |row: Vec<Item>| {
        let numbered: Vec<(usize, Item)> = (index..).zip(row).collect();
        index += numbered.len();
        let is_area = |(_, item): &(usize, Item)| matches!(item, Item::Ask(question, _) if matches!(question.kind, Kind::Area(_)));
        let lines = match numbered.iter().any(is_area) {
            true if roomy => 5,
            true => 2,
            false => 1,
        };
        let mut notes = Vec::new();
        for (index, item) in &numbered {
            if let Item::Ask(question, at) = item {
                let visit = page.visit.as_ref().filter(|_| *index == page.focus);
                let mut said = field::notes(&desk.answers, question, *at, visit, app.today);
                if visit.is_some() && roomy {
                    let says = format!("Find it: {}", question.find_it);
                    said.push(Note { says, role: Role::Text });
                }
                for Note { says, role } in said {
                    let lines = wrap(&says, area.width.saturating_sub(LEFT + 1));
                    notes.extend(lines.into_iter().map(|says| Note { says, role }));
                }
            }
        }
        Row { items: numbered, lines, notes, gap: 0 }
    };
    sheets::rows(items).into_iter().map(row).collect()
}

/// Gives every row the lines under it and as much air as there is room for; without room, the air
/// goes first and then the lines, the last ones first. Gives the line of the first row.
fn spread(rows: &mut [Row], height: u16) -> u16 {
    let lines = |row: &Row| u16::try_from(row.notes.len()).unwrap_or(u16::MAX);
    for (top, air) in [(2, true), (2, false), (1, false)] {
        for row in rows.iter_mut() {
            row.gap = if air { lines(row) + 1 } else { lines(row).max(1) };
        }
        if over(rows, height.saturating_sub(top + 1)) == 0 {
            return top;
        }
    }
    let room = height.saturating_sub(2);
    for keep_notes in [true, false] {
        for index in (0..rows.len()).rev() {
            if over(rows, room) == 0 {
                return 1;
            }
            if let Some(row) = rows.get_mut(index) {
                row.gap = if keep_notes { lines(row) } else { 0 };
            }
        }
    }
    1
}

/// Lines that do not fit.
fn over(rows: &[Row], room: u16) -> u16 {
    rows.iter().map(Row::height).sum::<u16>().saturating_sub(room)
}

/// The first row that is drawn, so that the one with focus is.
fn first_visible(rows: &[Row], focus: Option<usize>, room: u16) -> usize {
    let total: u16 = rows.iter().map(Row::height).sum();
    if total <= room {
        return 0;
    }
    // buttons have focus: show the end
    let last = focus.unwrap_or(rows.len().saturating_sub(1));
    let (mut first, mut height) = (last, 0);
    for (index, row) in rows.iter().enumerate().take(last + 1).rev() {
        height += row.height();
        if height > room && index < last {
            break;
        }
        first = index;
    }
    first
}

fn title(canvas: &mut Canvas<'_, '_>, desk: &Desk) {
    let step = desk.stop.step();
    let number = Step::ALL.iter().position(|(known, _)| *known == step).map_or(1, |it| it + 1);
    let mut says = format!("Step {number} of 8: {}", words::step(step));
    let mut pages = String::new();
    if let Stop::Page { part, at, page } = desk.stop {
        if let Some(list) = part.list() {
            let name = (list.name)(&desk.answers.profile, at);
            let new = format!("new {}", list.one);
            let name = if list.is_new(&desk.answers.profile, at) { &new } else { &name };
            let title = part.part().map_or("", |part| part.title).to_lowercase();
            says = format!("Step {number} of 8: {title} · {name}");
        }
        let all = sheets::pages(&desk.answers.profile, part, at).len();
        if all > 1 {
            pages = format!("page {} of {all}", page + 1);
        }
    }
    let room = canvas.area.width.saturating_sub(6 + width(&pages));
    canvas.text(2, 0, &shorten(&says, room), Role::Strong);
    canvas.text_right(3, 0, &pages, Role::Text);
}

fn draw_row(canvas: &mut Canvas<'_, '_>, desk: &Desk, page: &Page, row: &Row, y: u16) {
    let room = canvas.area.width.saturating_sub(LEFT + 1);
    let count = u16::try_from(row.items.len()).unwrap_or(1).max(1);
    let cells = room / count;
    for (column, (index, item)) in (0_u16..).zip(&row.items) {
        let x = LEFT + column * cells;
        let place = Place { focus: *index, x, y, width: cells, lines: row.lines };
        match item {
            Item::Ask(question, at) => {
                let visit = page.visit.as_ref().filter(|_| *index == page.focus);
                let label = words::label(&desk.answers.profile, desk.stop, question, *at);
                field::draw(canvas, &desk.answers, question, *at, &label, visit, place);
            }
            Item::Inside(part, at) => {
                let profile = &desk.answers.profile;
                let Some((list, title)) = part.list().zip(part.part().map(|part| part.title))
                else {
                    continue;
                };
                let count = list.len(profile, *at);
                let plural = if count == 1 { "" } else { "s" };
                let focused = *index == page.focus;
                let role = if focused { Role::Strong } else { Role::Text };
                if focused {
                    let bar = canvas.signs().bar;
                    canvas.text(x - 2, y, bar, Role::Accent);
                    canvas.text(x - 2, y + 1, bar, Role::Accent);
                }
                canvas.text(x, y, title, role);
                let says = format!("{count} {}{plural}", list.one);
                let cells = canvas.text(x, y + 1, &says, Role::Text);
                canvas.button(x + cells + 3, y + 1, "Open", focused, Hit::Focus(*index));
            }
        }
    }
    let y = y + 1 + row.lines;
    // beside a field that shares its row, the lines below belong to both
    let has_focus = row.items.iter().any(|(index, _)| *index == page.focus);
    for (line, note) in (0..row.gap).zip(&row.notes) {
        canvas.text_within(LEFT, y + line, room, &note.says, note.role);
        if has_focus {
            let bar = canvas.signs().bar;
            canvas.text(LEFT - 2, y + line, bar, Role::Accent);
        }
    }
}

/// The buttons; the one that leads back stands first, as people expect.
fn draw_buttons(canvas: &mut Canvas<'_, '_>, desk: &Desk, page: &Page, first: usize, y: u16) {
    let mut buttons: Vec<_> = (first..).zip(buttons(desk)).collect();
    buttons.sort_by_key(|(_, button)| button.words != "Back");
    let mut x = LEFT;
    for (focus, button) in buttons {
        let focused = page.focus == focus;
        x += canvas.button(x, y, &button.words, focused, Hit::Focus(focus)) + 3;
    }
}
