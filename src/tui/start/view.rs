//! Draws the first screen, what has focus always to be seen.

use super::{Row, Shelf, Start};
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, shorten};
use crate::tui::hits::Hit;
use crate::tui::msg::Card;
use crate::tui::theme::Role;
use crate::tui::words;

/// From this height on there is room for what is only comfortable.
const ROOMY: u16 = 30;

/// One line.
enum Line {
    Air,
    Strong(String),
    Plain(String),
    /// A row, by its place.
    Row(usize, Row),
    /// More about the row above.
    About(usize, String),
}

/// Draws the first screen.
pub fn draw(canvas: &mut Canvas<'_, '_>, app: &App) {
    let area = canvas.area;
    let left = if area.width >= 110 { 5 } else { 0 };
    let roomy = area.height >= ROOMY;
    let kept = app.kits.as_ref().filter(|_| roomy && app.start.shelf != Shelf::Trash);
    let mut lines = lines(&app.start, roomy);
    let room = usize::from(area.height.saturating_sub(if kept.is_some() { 3 } else { 0 }));
    // air is what can be spared, from below
    while lines.len() > room
        && let Some(air) = lines.iter().rposition(|line| matches!(line, Line::Air))
    {
        lines.remove(air);
    }
    let focused = |line: &Line| match line {
        Line::Row(index, _) | Line::About(index, _) => *index == app.start.row,
        _ => false,
    };
    let end = lines.iter().rposition(focused).map_or(0, |last| last + 1);
    let first = end.saturating_sub(room);
    for (y, line) in (0..).zip(lines.iter().skip(first).take(room)) {
        let is_focused = focused(line);
        if is_focused {
            let bar = canvas.signs().bar;
            canvas.text(left + 2, y, bar, Role::Accent);
        }
        match line {
            Line::Air => {}
            Line::Strong(says) => drop(canvas.text(left + 2, y, says, Role::Strong)),
            Line::Plain(says) => drop(canvas.text(left + 2, y, says, Role::Text)),
            Line::About(index, says) => {
                let says = shorten(says, area.width.saturating_sub(left + 6));
                canvas.text(left + 4, y, &says, Role::Text);
                canvas.hit(left + 2, y, area.width, 1, Hit::Focus(*index));
            }
            Line::Row(index, row) => {
                if is_focused {
                    canvas.cursor(left + 4, y);
                }
                canvas.hit(left + 2, y, area.width, 1, Hit::Focus(*index));
                let role = if is_focused { Role::Strong } else { Role::Text };
                draw_row(canvas, app, *row, left, y, role);
            }
        }
    }
    if let Some(kits) = kept {
        let says = words::kept_in(&app.place(kits));
        let says = shorten(&says, area.width.saturating_sub(left + 4));
        canvas.text(left + 2, area.height.saturating_sub(2), &says, Role::Text);
    }
}

fn lines(start: &Start, roomy: bool) -> Vec<Line> {
    let mut lines = match start.shelf {
        Shelf::Latest => vec![
            Line::Strong("Make a media kit that brands enjoy reading.".to_owned()),
            Line::Plain("About ten minutes. Nothing leaves this computer.".to_owned()),
        ],
        Shelf::Kits | Shelf::Trash => Vec::new(),
    };
    let mut group = String::new();
    for (index, row) in start.rows().into_iter().enumerate() {
        let head = head(start, row);
        if head != group {
            if !lines.is_empty() {
                lines.push(Line::Air);
            }
            if !head.is_empty() {
                lines.push(Line::Strong(head.clone()));
            }
            group = head;
        }
        if row == Row::Settings {
            lines.push(Line::Air);
        }
        lines.push(Line::Row(index, row));
        let cards = start.cards.as_deref().unwrap_or_default();
        if let (true, Row::Kit(kit)) = (roomy, row)
            && let Some(says) = cards.get(kit).and_then(about)
        {
            lines.push(Line::About(index, says));
        }
    }
    lines
}

/// The heading of the group that a row belongs to.
fn head(start: &Start, row: Row) -> String {
    let cards = start.cards.as_deref().unwrap_or_default();
    match (start.shelf, row) {
        (_, Row::Back) => String::new(),
        (Shelf::Kits, _) => words::all_kits(cards.len()),
        (Shelf::Trash, _) => words::removed_kits(start.removed.len()),
        (Shelf::Latest, Row::Kit(_) | Row::AllKits) => "Continue".to_owned(),
        (Shelf::Latest, Row::Numbers | Row::Import) => {
            format!("With {}", cards.first().map_or("", |card| card.title.as_str()))
        }
        (Shelf::Latest, _) => "Start".to_owned(),
    }
}

/// What there is in a kit, and what to do next.
fn about(card: &Card) -> Option<String> {
    card.score?;
    let platforms = words::count(card.platforms, "platform");
    let work = match card.brands {
        0 => "no past work yet".to_owned(),
        1 => "1 piece of past work".to_owned(),
        many => format!("{many} pieces of past work"),
    };
    Some(format!("{platforms}, {work}. {}", card.says))
}

fn draw_row(canvas: &mut Canvas<'_, '_>, app: &App, row: Row, left: u16, y: u16, role: Role) {
    let start = &app.start;
    let cards = start.cards.as_deref().unwrap_or_default();
    if let Row::Kit(kit) = row {
        if let Some(card) = cards.get(kit) {
            draw_card(canvas, app, card, left, y, role);
        }
        return;
    }
    canvas.text(left + 4, y, &shorten(&start.words(row), 40), role);
    match row {
        Row::Numbers => {
            if let Some(day) = cards.first().and_then(|card| card.as_of) {
                let days = app.today.since(day).map_or(0, |span| span.get_days());
                let says = match days {
                    ..=0 => "last time today".to_owned(),
                    1 => "last time yesterday".to_owned(),
                    days => format!("last time {days} days ago"),
                };
                canvas.text(left + 28, y, &says, Role::Text);
            }
        }
        Row::Removed(index) => {
            if let Some(kit) = start.removed.get(index) {
                let says = format!("removed {}", words::day(kit.day, app.today));
                canvas.text(left + 46, y, &says, Role::Text);
            }
        }
        _ => {}
    }
}

fn draw_card(canvas: &mut Canvas<'_, '_>, app: &App, card: &Card, left: u16, y: u16, role: Role) {
    let x = left + 4;
    canvas.text(x, y, &shorten(&card.title, 23), role);
    match card.score {
        Some(score) => {
            canvas.text(x + 24, y, &shorten(&card.niche, 18), Role::Text);
            canvas.text(x + 43, y, &format!("{score} of 100"), Role::Text);
        }
        None => {
            let room = canvas.area.width.saturating_sub(x + 26);
            canvas.text(x + 24, y, &shorten(&card.says, room), Role::Problem);
        }
    }
    if let Some(day) = card.saved.filter(|_| card.score.is_some()) {
        let says = format!("saved {}", words::day(day, app.today));
        canvas.text(x + 57, y, &says, Role::Text);
    }
}
