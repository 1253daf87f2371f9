//! What keys and clicks do in the preview.

use super::blocks;
use crate::profile::ThemeName;
use crate::tui::app::{App, Screen};
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::review;

/// So many blocks are about a page.
const PAGE: usize = 8;

/// Does what a key asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(blocks) = app.desk.as_ref().map(|desk| blocks(app, desk)) else { return Vec::new() };
    let (Screen::Preview(preview), Some(desk)) = (&mut app.screen, &mut app.desk) else {
        return Vec::new();
    };
    let last = blocks.len().saturating_sub(1);
    let here = preview.focus.min(last);
    match command {
        Command::Next => preview.focus = (here + 1).min(last),
        Command::Previous => preview.focus = here.saturating_sub(1),
        Command::PageDown => preview.focus = (here + PAGE).min(last),
        Command::PageUp => preview.focus = here.saturating_sub(PAGE),
        Command::Look => next_look(app),
        Command::View if desk.is_named() => return vec![Effect::View(desk.answers.clone())],
        Command::Enter => {
            // without a name there is nothing to show, and the way leads to it
            let from = blocks.get(here).copied().unwrap_or("creator.name");
            let (stop, focus) = review::way(&desk.answers.profile, from);
            app.go(stop, focus);
        }
        _ => {}
    }
    Vec::new()
}

/// Takes the next look, around the end.
pub fn next_look(app: &mut App) {
    let Some(desk) = &mut app.desk else { return };
    let now = desk.answers.profile.look.theme.unwrap_or_default();
    let all = || ThemeName::ALL.into_iter().map(|(name, _)| name).cycle();
    let next = all().skip_while(|name| *name != now).nth(1);
    desk.change(app.now, 0, |answers| answers.profile.look.theme = next);
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
