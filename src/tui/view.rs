//! Draws everything: head, steps, screen, box, message and footer.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::app::{App, Screen};
use super::canvas::{Canvas, shorten, width};
use super::desk::Desk;
use super::hits::{Hit, Hits};
use super::keys::{self, Spot};
use super::theme::Role;
use super::{
    import, list, numbers, overlay, page, preview, rail, real_page, review, start, update, words,
};

/// Below this the program asks for a larger window.
const SMALLEST: (u16, u16) = (60, 15);
/// From this width on, steps and preview stand beside the form.
pub const WIDE: u16 = 110;
/// Cells of the column of steps, its line included.
const RAIL: u16 = 23;
/// Cells of the form beside the steps.
const FORM: u16 = 55;

/// Draws a screen; gives what can be clicked on it.
pub fn view(app: &App, frame: &mut Frame<'_>) -> Hits {
    let mut canvas = Canvas::new(frame, app.theme);
    let (columns, lines) = (canvas.area.width, canvas.area.height);
    if columns < SMALLEST.0 || lines < SMALLEST.1 {
        let words = super::canvas::wrap(words::TOO_SMALL, columns);
        for (y, line) in (0..).zip(words) {
            canvas.text(0, y, &line, Role::Text);
        }
        return canvas.hits;
    }
    head(&mut canvas, app);
    let whole = canvas.area;
    let top = match &app.desk {
        Some(desk) if has_steps(app) && columns < WIDE => {
            let line = Rect { y: 1, height: 1, ..whole };
            canvas.within(line, |canvas| rail::line(canvas, desk, app.today));
            2
        }
        _ => 1,
    };
    canvas.rule(top);
    let room = Rect { y: top + 1, height: lines.saturating_sub(top + 4), ..whole };
    canvas.within(room, |canvas| screen(canvas, app));
    if app.overlay.is_some() {
        // the steps stay to be seen beside a box
        let steps = if has_steps(app) && columns >= WIDE { RAIL } else { 0 };
        let room = Rect { x: steps, width: columns - steps, ..room };
        canvas.within(room, |canvas| overlay::draw(canvas, app));
    }
    canvas.rule(lines - 3);
    let says = message(app);
    canvas.text(1, lines - 2, &shorten(&says, columns - 2), Role::Text);
    footer(&mut canvas, app, lines - 1);
    canvas.hits
}

/// Whether the screen is one of a step, or leads back to one.
fn has_steps(app: &App) -> bool {
    !matches!(
        app.screen,
        Screen::Start | Screen::Numbers(_) | Screen::Import(_) | Screen::RealPage(_)
    )
}

/// The name of the kit, and whether it is safe.
fn head(canvas: &mut Canvas<'_, '_>, app: &App) {
    let (title, saved) = match &app.desk {
        Some(desk) if !matches!(app.screen, Screen::Start) => {
            let screen = match &app.screen {
                Screen::Numbers(_) => " · update numbers".to_owned(),
                Screen::Import(_) => " · numbers from a file".to_owned(),
                Screen::RealPage(shown) => shown.picture().map_or_else(String::new, |picture| {
                    format!(" · page {} of {}", picture.page + 1, picture.pages)
                }),
                _ => String::new(),
            };
            let saved = match &app.screen {
                // nothing of a file is in the kit before it is accepted
                Screen::Import(_) if desk.saving.is_settled() && desk.read_only.is_none() => {
                    words::NOT_YET.to_owned()
                }
                _ => desk.saved(app.now, app.today),
            };
            (format!("pitchkit · {}{screen}", desk.title()), saved)
        }
        _ => ("pitchkit".to_owned(), env!("CARGO_PKG_VERSION").to_owned()),
    };
    let room = canvas.area.width.saturating_sub(width(&saved) + 4);
    canvas.text(1, 0, &shorten(&title, room), Role::Strong);
    let role = if saved.starts_with('!') { Role::Problem } else { Role::Text };
    canvas.text_right(1, 0, &saved, role);
}

fn screen(canvas: &mut Canvas<'_, '_>, app: &App) {
    let Some(desk) = app.desk.as_ref().filter(|_| !matches!(app.screen, Screen::Start)) else {
        let area = canvas.area;
        let air = u16::from(area.height >= 30) * 2;
        let area = Rect { y: area.y + air, height: area.height - air, ..area };
        return canvas.within(area, |canvas| start::view::draw(canvas, app));
    };
    let area = canvas.area;
    if area.width < WIDE || !has_steps(app) {
        return step(canvas, app, desk);
    }
    let steps = Rect { width: RAIL, ..area };
    canvas.within(steps, |canvas| rail::column(canvas, desk, app.today));
    if matches!(app.screen, Screen::Preview(_)) {
        let rest = Rect { x: area.x + RAIL, width: area.width - RAIL, ..area };
        return canvas.within(rest, |canvas| step(canvas, app, desk));
    }
    let form = Rect { x: area.x + RAIL, y: area.y + 1, width: FORM, height: area.height - 1 };
    canvas.within(form, |canvas| step(canvas, app, desk));
    let left = RAIL + FORM + 2;
    let beside =
        Rect { x: area.x + left, y: area.y + 1, width: area.width - left, height: area.height - 1 };
    canvas.within(beside, |canvas| preview::view::column(canvas, app, desk));
}

fn step(canvas: &mut Canvas<'_, '_>, app: &App, desk: &Desk) {
    match &app.screen {
        Screen::Page(shown) => page::view::draw(canvas, app, desk, shown),
        Screen::List(shown) => list::view::draw(canvas, desk, shown),
        Screen::Review(shown) => review::view::draw(canvas, app, desk, shown),
        Screen::Preview(shown) => preview::view::draw(canvas, app, desk, shown),
        Screen::RealPage(shown) => real_page::view::draw(canvas, app, desk, shown),
        Screen::Numbers(shown) => numbers::view::draw(canvas, desk, shown),
        Screen::Import(shown) => import::view::draw(canvas, shown),
        Screen::Start => {}
    }
}

/// One line about the focused thing.
fn message(app: &App) -> String {
    if let Some(note) = app.note() {
        return note.to_owned();
    }
    if app.overlay.is_some() {
        return overlay::message(app);
    }
    update::hint(app)
}

/// What can be done here, by keys that can be clicked, as many as fit.
fn footer(canvas: &mut Canvas<'_, '_>, app: &App, y: u16) {
    let spot = if app.overlay.is_some() { Spot::Box } else { update::spot(app) };
    let dot = format!(" {} ", canvas.signs().dot);
    let most = if canvas.area.width < WIDE { 6 } else { 9 };
    let mut x = 1;
    for binding in keys::hints(spot).take(most) {
        let words = format!("{} {}", canvas.theme.own(binding.shown), binding.short);
        let before = if x > 1 { width(&dot) } else { 0 };
        if x + before + width(&words) + 1 > canvas.area.width {
            break;
        }
        if before > 0 {
            x += canvas.text(x, y, &dot, Role::Text);
        }
        x += canvas.link(x, y, &words, Role::Text, Hit::Command(binding.command));
    }
}
