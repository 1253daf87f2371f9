//! Boxes over an offer: the rows that were skipped, and the posts that were boosted.

use std::sync::Arc;

use super::update::ask;
use super::{Files, Order};
use crate::intake::{PostPlace, says};
use crate::tui::app::{App, Screen};
use crate::tui::msg::Effect;
use crate::tui::overlay::{Choose, Help, Overlay};
use crate::tui::words;

/// Shows which rows were skipped, and why.
pub(super) fn skipped(app: &mut App) {
    let Screen::Import(import) = &app.screen else { return };
    let Some(shown) = import.offered() else { return };
    let rows: Vec<_> = shown.offer.fresh_files().flat_map(says::skipped_rows).collect();
    if rows.is_empty() {
        app.say(says::NO_ROW_SKIPPED);
    } else {
        app.overlay = Some(Overlay::Help(Help::list(words::SKIPPED, rows)));
    }
}

/// Asks which posts were boosted.
pub(super) fn which_boosted(app: &mut App) {
    let Screen::Import(import) = &app.screen else { return };
    let Some(shown) = import.offered() else { return };
    let posts = shown.offer.posts();
    if posts.is_empty() {
        app.say(words::NO_POSTS);
    } else {
        app.overlay = Some(Overlay::Choose(Choose::of_posts(posts)));
    }
}

/// Takes these posts for boosted, and no others.
pub fn boosted(app: &mut App, posts: Vec<PostPlace>) -> Vec<Effect> {
    let (Screen::Import(import), Some(desk)) = (&mut app.screen, &app.desk) else {
        return Vec::new();
    };
    let Some(shown) = import.offered() else { return Vec::new() };
    let files = Files::Boosted(Arc::clone(&shown.offer.gathered), posts);
    let (taken, answers) = (shown.offer.taken(), Arc::clone(&desk.answers));
    ask(import, Order { files, taken, answers })
}
