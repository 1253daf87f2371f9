//! Draws the page as it prints.

use super::paint::paint;
use super::{Picture, RealPage, WHOLE, Wanted};
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, wrap};
use crate::tui::desk::Desk;
use crate::tui::hits::Hit;
use crate::tui::theme::Role;
use crate::tui::words;
use ratatui::layout::Rect;

/// Cells before words.
const LEFT: u16 = 4;

/// Draws the page, and says which picture it lacks.
pub fn draw(canvas: &mut Canvas<'_, '_>, app: &App, desk: &Desk, shown: &RealPage) {
    if !desk.is_named() {
        return say(canvas, words::NAME_FIRST, Some(words::WRITE_NAME));
    }
    if !app.shows_pictures() {
        return say(canvas, words::NO_PICTURES, Some(words::OPEN_IT));
    }
    let wanted = Wanted {
        answers: desk.answers.clone(),
        page: shown.page,
        zoom: shown.zoom,
        cells: (canvas.area.width, canvas.area.height),
    };
    if shown.asked.as_ref().is_none_or(|(asked, _)| *asked != wanted) {
        canvas.hits.lack(wanted);
    }
    if let Some(picture) = shown.picture() {
        picture_of(canvas, app, shown, picture);
    } else if let Some(says) = shown.trouble() {
        say(canvas, says, None);
    } else if shown.is_slow(app.now) {
        say(canvas, words::DRAWING, None);
    }
}

fn say(canvas: &mut Canvas<'_, '_>, says: &str, button: Option<&str>) {
    let mut y = 1;
    for line in wrap(says, canvas.area.width.saturating_sub(2 * LEFT)) {
        canvas.text(LEFT, y, &line, Role::Text);
        y += 1;
    }
    if let Some(words) = button {
        canvas.button(LEFT, y + 1, words, true, Hit::Focus(0));
    }
}

fn picture_of(canvas: &mut Canvas<'_, '_>, app: &App, shown: &RealPage, picture: &Picture) {
    let Rect { x, y, width, height } = canvas.area;
    let (left, column) = begin(shown.middle.0, u32::from(width), picture.pixels.width());
    let (top, _) = begin(shown.middle.1, 2 * u32::from(height), picture.pixels.height());
    // two pixels of one cell stay together
    let from = (left, top & !1);
    let area = Rect { x: x + column, y, width: width - column, height };
    paint(canvas.frame().buffer_mut(), area, &picture.pixels, from, app.depth);
}

/// The first pixel that is shown of so many, and the cells before it where the window has more.
fn begin(middle: u32, window: u32, all: u32) -> (u32, u16) {
    match all.checked_sub(window) {
        Some(rest) => ((middle * all / WHOLE).saturating_sub(window / 2).min(rest), 0),
        None => (0, u16::try_from((window - all) / 2).unwrap_or(0)),
    }
}

/// What the line above the footer says.
pub fn hint(app: &App, shown: &RealPage) -> &'static str {
    match (app.shows_pictures(), shown.zoom.is_readable()) {
        (false, _) => "",
        (true, true) => words::PAGE_LARGE,
        (true, false) => words::PAGE_SMALL,
    }
}
