//! Draws the box that makes the PDF, what has focus always to be seen.

use unicode_segmentation::UnicodeSegmentation;

use super::{Export, Field, Stage, options};
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, width, wrap};
use crate::tui::desk::Desk;
use crate::tui::edit::Line;
use crate::tui::hits::Hit;
use crate::tui::overlay::draw_box;
use crate::tui::theme::Role;
use crate::tui::words;

/// Cells before a label.
const LEFT: u16 = 3;

/// Cells before an answer in a box of so many cells.
fn answer(cells: u16) -> u16 {
    if cells < 64 { 13 } else { 16 }
}

/// One line of the box.
enum Row {
    Air,
    Field(usize),
    Words(String, Role),
    /// Buttons with the cells before them.
    Buttons(Vec<(usize, &'static str)>),
}

impl Export {
    pub(in crate::tui::overlay) fn draw(&self, canvas: &mut Canvas<'_, '_>, app: &App) {
        // a line above and one below
        let room = usize::from(canvas.area.height.saturating_sub(2));
        let side = if canvas.area.width < 70 { 0 } else { 12 };
        let cells = canvas.area.width.saturating_sub(side).min(84);
        let mut rows = self.rows(app, cells.saturating_sub(2 * LEFT), room);
        if rows.len() > room {
            rows.retain(|row| !matches!(row, Row::Air));
        }
        let lines = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        draw_box(canvas, words::MAKE, lines, |canvas| {
            let room = usize::from(canvas.area.height);
            let focused = |row: &Row| match row {
                Row::Field(index) => *index == self.focus,
                Row::Buttons(all) => all.iter().any(|(index, _)| *index == self.focus),
                Row::Air | Row::Words(..) => false,
            };
            let focus = rows.iter().position(focused).map_or(0, |row| row + 1);
            let first = focus.saturating_sub(room);
            for (y, row) in (0..).zip(rows.iter().skip(first).take(room)) {
                self.draw_row(canvas, app, row, y);
            }
        });
    }

    fn rows(&self, app: &App, cells: u16, room: usize) -> Vec<Row> {
        let say = |text: &str, role: Role| {
            wrap(text, cells).into_iter().map(move |line| Row::Words(line, role))
        };
        let mut rows = vec![Row::Air];
        match &self.stage {
            Stage::Nameless => rows.extend(say(words::NAME_FIRST, Role::Text)),
            Stage::Making => rows.extend(say(words::MAKING, Role::Strong)),
            Stage::Ready(made) => {
                rows.extend(say(&words::made(made), Role::Good));
                let path = fold(&app.place(&made.path), cells.saturating_sub(2));
                rows.extend(
                    path.into_iter().map(|line| Row::Words(format!("  {line}"), Role::Strong)),
                );
                if let Some(older) = &made.older {
                    let name = older.file_name().unwrap_or_default().to_string_lossy();
                    rows.extend(say(&words::kept(&name), Role::Text));
                }
            }
            Stage::Asking { planned, trouble } => {
                rows.extend((0..self.stage.fields().len()).map(Row::Field));
                rows.push(Row::Air);
                let mut said = Vec::new();
                if let Some(trouble) = trouble {
                    said.extend(say(&format!("! {trouble}."), Role::Problem));
                }
                let unread = app.desk.as_ref().map_or(0, |desk| desk.answers.unread.len());
                if unread > 0 {
                    said.extend(say(&words::unread(unread), Role::Problem));
                }
                if app.desk.as_ref().is_some_and(Desk::has_new_numbers) {
                    said.extend(say(words::NUMBERS_NOT_IN, Role::Problem));
                }
                if let Some(planned) = planned {
                    if let Some(older) = &planned.older {
                        let name = older.file_name().unwrap_or_default().to_string_lossy();
                        said.extend(say(&words::will_be_kept(&name), Role::Text));
                    }
                    if !planned.left_out.is_empty() {
                        said.extend(say(&format!("{}:", words::LEFT_OUT), Role::Text));
                    }
                    for left_out in &planned.left_out {
                        let lines = wrap(&format!("{left_out}."), cells.saturating_sub(2));
                        let row = |line: String| Row::Words(format!("  {line}"), Role::Text);
                        said.extend(lines.into_iter().map(row));
                    }
                }
                // the buttons have a line and one of air
                let most = room.saturating_sub(rows.len() + 2).max(1);
                if said.len() > most {
                    said.truncate(most - 1);
                    said.push(Row::Words(words::MORE_LEFT_OUT.to_owned(), Role::Text));
                }
                rows.extend(said);
            }
        }
        rows.push(Row::Air);
        // they may come close to the edge
        rows.extend(self.buttons(cells + LEFT));
        rows
    }

    /// The buttons in as many lines as they take; the one that leads back stands first.
    fn buttons(&self, cells: u16) -> Vec<Row> {
        let first = self.stage.fields().len();
        let mut buttons: Vec<(usize, &'static str)> = (first..)
            .zip(self.stage.buttons())
            .map(|(index, (_, words))| (index, *words))
            .collect();
        buttons.sort_by_key(|(_, words)| *words != "Cancel");
        let (mut lines, mut used): (Vec<Vec<_>>, u16) = (Vec::new(), 0);
        for button in buttons {
            let wide = width(button.1) + 4;
            match lines.last_mut() {
                Some(line) if used + 2 + wide <= cells => {
                    line.push(button);
                    used += 2 + wide;
                }
                _ => {
                    lines.push(vec![button]);
                    used = wide;
                }
            }
        }
        lines.into_iter().map(Row::Buttons).collect()
    }

    fn draw_row(&self, canvas: &mut Canvas<'_, '_>, app: &App, row: &Row, y: u16) {
        match row {
            Row::Air => {}
            Row::Words(says, role) => {
                let says = canvas.theme.own(says);
                canvas.text(LEFT, y, &says, *role);
            }
            Row::Buttons(all) => {
                let mut x = LEFT;
                for (index, words) in all {
                    x += canvas.button(x, y, words, *index == self.focus, Hit::Focus(*index)) + 2;
                }
            }
            Row::Field(index) => {
                let Some((field, label)) = self.stage.fields().get(*index) else { return };
                let focused = *index == self.focus;
                if focused {
                    let bar = canvas.signs().bar;
                    canvas.text(LEFT - 2, y, bar, Role::Accent);
                }
                let role = if focused { Role::Strong } else { Role::Text };
                canvas.text(LEFT, y, label, role);
                canvas.hit(LEFT, y, canvas.area.width, 1, Hit::Focus(*index));
                match field {
                    Field::Name => line(canvas, &self.name, None, *index, focused, y),
                    Field::Folder => {
                        let completion = self.completion.as_deref();
                        line(canvas, &self.folder, completion, *index, focused, y);
                    }
                    Field::Choice(_) => {
                        if let Some((all, taken)) = options(app, *field) {
                            choices(canvas, &all, taken, *index, focused, y);
                        }
                    }
                }
            }
        }
    }
}

/// A line of text, with what would complete it behind it.
fn line(
    canvas: &mut Canvas<'_, '_>,
    line: &Line,
    completion: Option<&str>,
    focus: usize,
    focused: bool,
    y: u16,
) {
    let left = answer(canvas.area.width);
    let inner = canvas.area.width.saturating_sub(left + LEFT);
    let (text, cursor) = line.view(inner);
    let cells = width(text);
    let rest = completion.and_then(|path| path.strip_prefix(line.text())).filter(|_| focused);
    let blank = usize::from(inner.saturating_sub(cells));
    let (shown, role) = match focused {
        true => (format!("{text}{}", " ".repeat(blank)), Role::Field),
        false => (text.to_owned(), Role::Text),
    };
    canvas.text_within(left, y, inner, &shown, role);
    canvas.hit(left, y, inner, 1, Hit::Cursor { focus, x: 0, y: 0 });
    if let Some(rest) = rest.filter(|_| line.is_at_end()) {
        let says = format!(" {rest} (→)");
        let says = canvas.theme.own(&says);
        let room = inner.saturating_sub(cells);
        canvas.text_within(left + cells, y, room, &says, Role::Text);
    }
    if focused {
        canvas.cursor(left + cursor, y);
    }
}

/// All choices side by side; without room for all, the one that is taken between two arrows.
fn choices(
    canvas: &mut Canvas<'_, '_>,
    all: &[String],
    taken: usize,
    focus: usize,
    focused: bool,
    y: u16,
) {
    let (chosen, mut x) = (canvas.signs().chosen, answer(canvas.area.width));
    let needed: u16 = all.iter().map(|says| width(says) + 6).sum();
    if needed > canvas.area.width.saturating_sub(x) + 2 {
        return around(canvas, all, taken, focus, focused, y);
    }
    for (option, says) in all.iter().enumerate() {
        let mark = if option == taken { chosen } else { "( )" };
        let hit = Hit::Option { focus, option };
        if focused && option == taken {
            canvas.cursor(x + 1, y);
        }
        x += canvas.link(x, y, &format!("{mark} {says}"), Role::Text, hit) + 2;
    }
}

/// The choice that is taken, and one click to the one before or after it, around the ends.
fn around(
    canvas: &mut Canvas<'_, '_>,
    all: &[String],
    taken: usize,
    focus: usize,
    focused: bool,
    y: u16,
) {
    let last = all.len().saturating_sub(1);
    let before = taken.checked_sub(1).unwrap_or(last);
    let after = if taken < last { taken + 1 } else { 0 };
    let to = |option| Hit::Option { focus, option };
    let mut x = answer(canvas.area.width);
    x += canvas.link(x, y, "<", Role::Text, to(before)) + 1;
    if focused {
        canvas.cursor(x, y);
    }
    x += canvas.text(x, y, all.get(taken).map_or("", String::as_str), Role::Text) + 1;
    x += canvas.link(x, y, ">", Role::Text, to(after)) + 3;
    canvas.text(x, y, &words::one_of(taken + 1, all.len()), Role::Text);
}

/// A path in lines of at most so many cells, broken anywhere.
fn fold(path: &str, cells: u16) -> Vec<String> {
    let mut lines = vec![String::new()];
    for letter in path.graphemes(true) {
        match lines.last_mut() {
            Some(line) if width(line) + width(letter) <= cells => line.push_str(letter),
            _ => lines.push(letter.to_owned()),
        }
    }
    lines
}
