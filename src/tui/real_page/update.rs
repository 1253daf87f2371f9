//! What keys and clicks do at the page as it prints, and what the worker answers.

use super::{Back, MIDDLE, Picture, RealPage, WHOLE, Wanted};
use crate::tui::app::{App, Screen};
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::preview::{self, Preview};
use crate::tui::{page, review, update};

/// Shows the page as it prints; what is being typed is an answer first.
pub fn open(app: &mut App) -> Vec<Effect> {
    let back = match &app.screen {
        Screen::Preview(preview) => Back::Preview(preview.focus),
        _ => Back::Steps(app.focus().unwrap_or(0)),
    };
    let mut effects = page::update::leave(app);
    effects.extend(update::save(app));
    if app.desk.is_some() {
        app.screen = Screen::RealPage(RealPage::new(back));
    }
    effects
}

/// Does what a key asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let shows_pictures = app.shows_pictures();
    let (Screen::RealPage(shown), Some(desk)) = (&mut app.screen, &app.desk) else {
        return Vec::new();
    };
    match command {
        Command::Close => return close(app),
        Command::View if desk.is_named() => return vec![Effect::View(desk.answers.clone())],
        Command::Look => preview::update::next_look(app),
        Command::Enter if !desk.is_named() => {
            let (stop, focus) = review::way(&desk.answers.profile, "creator.name");
            app.go(stop, focus);
        }
        Command::Enter if !shows_pictures => return self::command(app, Command::View),
        Command::ZoomIn => shown.zoom = shown.zoom.next(true),
        Command::ZoomOut => shown.zoom = shown.zoom.next(false),
        Command::PageDown => turn(shown, 1),
        Command::PageUp => turn(shown, -1),
        Command::Previous => shown.shift(0, -1),
        Command::Next => shown.shift(0, 1),
        Command::Left => shown.shift(-1, 0),
        Command::Right => shown.shift(1, 0),
        _ => {}
    }
    Vec::new()
}

/// Does what a click means: there is at most one button.
pub fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    match hit {
        Hit::Focus(_) => command(app, Command::Enter),
        _ => Vec::new(),
    }
}

fn close(app: &mut App) -> Vec<Effect> {
    let (Screen::RealPage(shown), Some(desk)) = (&app.screen, &app.desk) else { return Vec::new() };
    match (shown.back, desk.stop) {
        (Back::Preview(focus), _) => app.screen = Screen::Preview(Preview { focus }),
        (Back::Steps(focus), stop) => app.go(stop, focus),
    }
    Vec::new()
}

/// Goes to the page after this one or before, to its head.
fn turn(shown: &mut RealPage, by: isize) {
    let pages = shown.picture().map_or(1, |picture| picture.pages);
    let to = shown.page.checked_add_signed(by).filter(|page| *page < pages);
    if let Some(page) = to {
        (shown.page, shown.middle.1) = (page, 0);
    }
}

impl RealPage {
    /// Moves over the page by a quarter of the window, to its edges at most.
    fn shift(&mut self, across: i32, down: i32) {
        let Some((Wanted { cells, .. }, Ok(Picture { pixels, .. }))) = &self.came else { return };
        let (wide, high) = (u32::from(cells.0), 2 * u32::from(cells.1));
        let x = moved(self.middle.0, across, wide, pixels.width());
        let y = moved(self.middle.1, down, high, pixels.height());
        self.middle = (x, y);
    }
}

/// A place on a page after a move, where a window of so many pixels shows a part of all.
fn moved(place: u32, by: i32, window: u32, all: u32) -> u32 {
    let part = |share: u32| (share * WHOLE).checked_div(all).unwrap_or(WHOLE);
    let half = part(window / 2).min(MIDDLE);
    let from = place.clamp(half, WHOLE - half);
    let step = part(window / 4).max(1);
    let to = match by {
        ..0 => from.saturating_sub(step),
        0 => from,
        1.. => from + step,
    };
    to.clamp(half, WHOLE - half)
}

/// The view lacks a picture.
pub fn lacks(app: &mut App, wanted: Wanted) -> Vec<Effect> {
    let Screen::RealPage(shown) = &mut app.screen else { return Vec::new() };
    shown.asked = Some((wanted.clone(), app.now));
    vec![Effect::Picture(wanted)]
}

/// The worker brings a picture; one that is no longer asked for is of no use.
pub fn came(app: &mut App, wanted: Wanted, picture: Result<Picture, String>) {
    let Screen::RealPage(shown) = &mut app.screen else { return };
    let Some((asked, _)) = shown.asked.as_mut().filter(|(asked, _)| *asked == wanted) else {
        return;
    };
    if let Ok(picture) = &picture {
        // the document may have fewer pages now
        (shown.page, asked.page) = (picture.page, picture.page);
    }
    shown.came = Some((asked.clone(), picture));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_end_at_the_edges() {
        assert_eq!(moved(MIDDLE, 1, 100, 50), MIDDLE, "all of it is seen");
        assert_eq!(moved(0, 1, 100, 400), 125 + 62);
        assert_eq!(moved(0, -1, 100, 400), 125);
        assert_eq!(moved(870, 1, 100, 400), 875);
    }
}
