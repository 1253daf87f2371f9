//! Draws the review so that what has focus is always to be seen.

use super::{BUTTONS, Entry, Review, entries};
use crate::insight::readiness::{Readiness, Severity};
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, shorten, width, wrap};
use crate::tui::desk::Desk;
use crate::tui::hits::Hit;
use crate::tui::rail;
use crate::tui::theme::Role;
use crate::tui::words;

/// Cells before the words of a finding.
const LEFT: u16 = 6;
/// Cells of the bar.
const BAR: usize = 39;
/// From this width on every finding has its button, and what is done stands in two columns.
const BROAD: u16 = 70;
const GO: &str = "Go there";

/// One line of the part that scrolls.
enum Row {
    Air,
    Head(&'static str),
    /// What is done, side by side.
    Done(Vec<&'static str>),
    More(usize),
    /// The beginning of an entry, with its sign.
    Entry(usize, Sign, String),
    /// More words of the entry that has focus; the last one with its button where others have none.
    Words(usize, String, bool),
}

/// What is said of an entry without words.
#[derive(Clone, Copy)]
struct Sign {
    is_problem: bool,
    /// Points to gain.
    points: u32,
}

/// Draws the review.
pub fn draw(canvas: &mut Canvas<'_, '_>, app: &App, desk: &Desk, review: &Review) {
    let standing = desk.standing(app.today);
    let readiness = &standing.readiness;
    let entries = entries(&desk.answers, readiness);
    let focus = review.focus(&entries);
    let (cells, lines) = (canvas.area.width, canvas.area.height);
    canvas.text(2, 0, words::REVIEW, Role::Strong);
    canvas.text_right(3, 0, &format!("{} of 100", readiness.score), Role::Strong);
    let bar = rail::bar(canvas.signs(), readiness.score, BAR);
    canvas.text(2, 1, &bar, Role::Text);
    // the buttons have a line of their own and one of air
    let room = lines.saturating_sub(4);
    let rows = rows(&entries, readiness, focus, cells, room);
    let is_focused = |row: &Row| match row {
        Row::Entry(index, ..) | Row::Words(index, ..) => *index == focus,
        _ => false,
    };
    let end = rows.iter().rposition(is_focused).map_or(rows.len(), |last| last + 1);
    // buttons have focus: show the end of the list
    let begin = rows.iter().position(is_focused).unwrap_or(rows.len());
    let room = usize::from(room);
    let first = if end <= room { 0 } else { (end - room).min(begin) };
    let mut y = 2;
    for row in rows.iter().skip(first).take(room) {
        draw_row(canvas, row, focus, y);
        y += 1;
    }
    let y = (y + 1).min(lines.saturating_sub(1));
    let mut x = 4;
    for (button, (_, words)) in BUTTONS.iter().enumerate().rev() {
        let button = entries.len() + button;
        x += canvas.button(x, y, words, focus == button, Hit::Focus(button)) + 3;
    }
}

fn rows(
    entries: &[Entry<'_>],
    readiness: &Readiness,
    focus: usize,
    cells: u16,
    room: u16,
) -> Vec<Row> {
    let mut found = Vec::new();
    let heads = [
        (None, words::NOT_READ_YET),
        (Some(Severity::Fix), "Worth fixing"),
        (Some(Severity::Nice), "Nice to have"),
        (Some(Severity::Note), "Good to know"),
    ];
    for (severity, head) in heads {
        let is_here = |entry: &Entry<'_>| match entry {
            Entry::Unread(..) => severity.is_none(),
            Entry::Finding(finding) => severity == Some(finding.severity),
        };
        let mut here = (0..).zip(entries).filter(|(_, entry)| is_here(entry)).peekable();
        if here.peek().is_some() {
            found.push(Row::Head(head));
        }
        for (index, entry) in here {
            one(&mut found, entry, index, index == focus, cells);
        }
    }
    let mut rows = done(readiness, cells, usize::from(room).saturating_sub(found.len() + 1));
    if !rows.is_empty() && !found.is_empty() {
        rows.push(Row::Air);
    }
    rows.extend(found);
    rows
}

/// One entry; the one with focus with all its words and its source.
fn one(rows: &mut Vec<Row>, entry: &Entry<'_>, index: usize, focused: bool, cells: u16) {
    let (sign, message, source) = match entry {
        Entry::Unread(question, _, text) => {
            let sign = Sign { is_problem: true, points: 0 };
            (sign, format!("{}: “{text}”", question.label), words::NOT_IN_THE_PDF)
        }
        Entry::Finding(finding) => {
            let is_problem = finding.severity == Severity::Fix;
            let sign = Sign { is_problem, points: finding.points };
            (sign, finding.message.clone(), finding.source.says)
        }
    };
    let right = if cells < BROAD { 10 } else { 24 };
    let most = cells.saturating_sub(LEFT + right);
    if !focused {
        rows.push(Row::Entry(index, sign, shorten(&message, most)));
        return;
    }
    let mut message = wrap(&message, most).into_iter();
    rows.push(Row::Entry(index, sign, message.next().unwrap_or_default()));
    rows.extend(message.map(|words| Row::Words(index, words, false)));
    let source = wrap(source, cells.saturating_sub(LEFT + 2));
    rows.extend(source.into_iter().map(|words| Row::Words(index, words, false)));
    if cells < BROAD {
        let fits = |words: &str| LEFT + width(words) + 3 + 12 <= cells;
        match rows.last_mut() {
            Some(Row::Words(_, words, button)) if fits(words) => *button = true,
            _ => rows.push(Row::Words(index, String::new(), true)),
        }
    }
}

/// What is done already, in at most so many lines, but two if need be.
fn done(readiness: &Readiness, cells: u16, room: usize) -> Vec<Row> {
    let met: Vec<&'static str> =
        readiness.rows.iter().filter(|row| row.earned == row.points).map(|row| row.met).collect();
    let columns = if cells < BROAD { 1 } else { 2 };
    let all = met.len().div_ceil(columns);
    let kept = if all <= room.max(2) { all } else { room.max(2) - 1 };
    let mut rows: Vec<Row> =
        met.chunks(columns).take(kept).map(|met| Row::Done(met.to_vec())).collect();
    if kept < all {
        rows.push(Row::More(met.len() - kept * columns));
    }
    rows
}

fn draw_row(canvas: &mut Canvas<'_, '_>, row: &Row, focus: usize, y: u16) {
    let (cells, bar) = (canvas.area.width, canvas.signs().bar);
    match row {
        Row::Air => {}
        Row::Head(words) => {
            canvas.text(2, y, words, Role::Strong);
        }
        Row::Done(met) => {
            let sign = canvas.signs().done;
            for (x, words) in (4..).step_by(usize::from(cells / 2).saturating_sub(2)).zip(met) {
                canvas.text(x, y, sign, Role::Good);
                canvas.text(x + 2, y, words, Role::Text);
            }
        }
        Row::More(number) => {
            canvas.text(6, y, &format!("and {number} more"), Role::Text);
        }
        Row::Entry(index, sign, words) => {
            let focused = *index == focus;
            if focused {
                canvas.text(2, y, bar, Role::Accent);
                canvas.cursor(4, y);
            }
            match sign.is_problem {
                true => canvas.text(4, y, "!", Role::Problem),
                false => canvas.text(4, y, canvas.signs().dot, Role::Text),
            };
            let role = if focused { Role::Strong } else { Role::Text };
            let words = canvas.theme.own(words);
            canvas.text(LEFT, y, &words, role);
            let (points, button) = if cells < BROAD { (8, None) } else { (23, Some(16)) };
            if sign.points > 0 {
                let says = format!("+ {}", sign.points);
                canvas.text(cells.saturating_sub(points), y, &says, Role::Text);
            }
            canvas.hit(2, y, cells, 1, Hit::Focus(*index));
            if let Some(right) = button {
                canvas.button(cells.saturating_sub(right), y, GO, focused, Hit::Focus(*index));
            }
        }
        Row::Words(index, words, button) => {
            canvas.text(2, y, bar, Role::Accent);
            let words = canvas.theme.own(words);
            canvas.text(LEFT, y, &words, Role::Text);
            canvas.hit(2, y, cells, 1, Hit::Focus(*index));
            if *button {
                canvas.button(cells.saturating_sub(15), y, GO, true, Hit::Focus(*index));
            }
        }
    }
}
