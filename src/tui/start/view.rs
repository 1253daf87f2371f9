//! Draws the first screen.

use super::{Row, Start};
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, shorten};
use crate::tui::hits::Hit;
use crate::tui::msg::Card;
use crate::tui::theme::Role;
use crate::tui::words;

/// Draws the first screen.
pub fn draw(canvas: &mut Canvas<'_, '_>, app: &App) {
    let left = if canvas.area.width >= 110 { 5 } else { 0 };
    let (start, mut y) = (&app.start, 0);
    canvas.text(left + 2, y, "Make a media kit that brands enjoy reading.", Role::Strong);
    canvas.text(left + 2, y + 1, "About ten minutes. Nothing leaves this computer.", Role::Text);
    y += 3;
    let cards = start.cards.as_deref().unwrap_or_default();
    let mut head = "";
    for (index, row) in start.rows().into_iter().enumerate() {
        let title = match row {
            Row::Kit(_) => "Continue".to_owned(),
            Row::Numbers => {
                format!("With {}", cards.first().map_or("", |card| card.title.as_str()))
            }
            Row::New => "Start".to_owned(),
            _ => String::new(),
        };
        let group = match row {
            Row::Kit(_) => "Continue",
            Row::Numbers => "With",
            _ => "Start",
        };
        if group != head {
            if !head.is_empty() {
                y += 1;
            }
            canvas.text(left + 2, y, &title, Role::Strong);
            y += 1;
            head = group;
        }
        if row == Row::Settings {
            y += 1;
        }
        draw_row(canvas, app, start, row, index, left, y);
        y += 1;
    }
}

fn draw_row(
    canvas: &mut Canvas<'_, '_>,
    app: &App,
    start: &Start,
    row: Row,
    index: usize,
    left: u16,
    y: u16,
) {
    let focused = start.row == index;
    let role = if focused { Role::Strong } else { Role::Text };
    if focused {
        let bar = canvas.signs().bar;
        canvas.text(left + 2, y, bar, Role::Accent);
        canvas.cursor(left + 4, y);
    }
    canvas.hit(left + 2, y, canvas.area.width, 1, Hit::Focus(index));
    let cards = start.cards.as_deref().unwrap_or_default();
    match row {
        Row::Kit(kit) => {
            if let Some(card) = cards.get(kit) {
                draw_card(canvas, app, card, left, y, role);
            }
        }
        Row::Numbers => {
            canvas.text(left + 4, y, &start.words(row), role);
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
        row => drop(canvas.text(left + 4, y, &start.words(row), role)),
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
