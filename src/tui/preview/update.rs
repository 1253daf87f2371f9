//! What keys and clicks do in the preview.

use super::set;
use crate::profile::ThemeName;
use crate::tui::app::{App, Screen};
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::review;

/// So many blocks are about a page.
const PAGE: usize = 8;
/// The blocks are the same in every width.
const ANY_WIDTH: u16 = 80;

/// Does what a key asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let (Screen::Preview(preview), Some(desk)) = (&mut app.screen, &mut app.desk) else {
        return Vec::new();
    };
    let lines = set(desk, ANY_WIDTH).unwrap_or_default();
    let last = lines.last().map_or(0, |line| line.block);
    let here = preview.focus.min(last);
    match command {
        Command::Next => preview.focus = (here + 1).min(last),
        Command::Previous => preview.focus = here.saturating_sub(1),
        Command::PageDown => preview.focus = (here + PAGE).min(last),
        Command::PageUp => preview.focus = here.saturating_sub(PAGE),
        Command::Look => {
            let now = desk.answers.profile.look.theme.unwrap_or_default();
            let all = || ThemeName::ALL.into_iter().map(|(name, _)| name).cycle();
            let next = all().skip_while(|name| *name != now).nth(1);
            desk.change(app.now, 0, |answers| answers.profile.look.theme = next);
        }
        Command::Enter => {
            // without a name there is nothing to show, and the way leads to it
            let from = lines.iter().find(|line| line.block == here).map(|line| line.from);
            let (stop, focus) = review::way(&desk.answers.profile, from.unwrap_or("creator.name"));
            app.go(stop, focus);
        }
        _ => {}
    }
    Vec::new()
}

/// Does what a click means: the first one takes focus, the next one goes there.
pub fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let (Screen::Preview(preview), Hit::Focus(block)) = (&mut app.screen, hit) else {
        return Vec::new();
    };
    let again = preview.focus == block;
    preview.focus = block;
    if again { command(app, Command::Enter) } else { Vec::new() }
}
