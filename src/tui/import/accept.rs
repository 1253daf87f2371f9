//! Takes what files would change into the kit, in one step that can be taken back.

use std::sync::Arc;

use super::update::{ask, focus};
use super::{Files, Order, Stage};
use crate::intake::{Accepted, Offer, says};
use crate::questions::{At, question};
use crate::tui::app::{App, Screen};
use crate::tui::desk::Answers;
use crate::tui::msg::Effect;
use crate::tui::{update, words};

/// Puts what is ticked into the kit, in one step that can be taken back.
pub(super) fn accept(app: &mut App) -> Vec<Effect> {
    let (Screen::Import(import), Some(desk)) = (&mut app.screen, &mut app.desk) else {
        return Vec::new();
    };
    let (back, Stage::Offered(shown)) = (import.back, &import.stage) else { return Vec::new() };
    if import.waiting.is_some() {
        return Vec::new();
    }
    if shown.offer.proposal.ticked() == 0 {
        app.say(words::NOTHING_TICKED);
        return Vec::new();
    }
    if !Arc::ptr_eq(&shown.answers, &desk.answers) {
        // the kit was changed elsewhere meanwhile: what is beside the new numbers is no longer true
        let files = Files::Read(Arc::clone(&shown.offer.gathered));
        let answers = Arc::clone(&desk.answers);
        let order = Order { files, taken: shown.offer.taken(), answers };
        focus(import, 0);
        let effects = ask(import, order);
        app.say(words::HELD_ANEW);
        return effects;
    }
    let (stop, focus) = back.onward(desk.stop);
    desk.stop = stop;
    let mut accepted = Accepted::default();
    desk.change(app.now, focus, |answers| {
        forget_unread(answers, &shown.offer);
        accepted = shown.offer.accept(&mut answers.profile);
    });
    let says = says::accepted(&accepted);
    let says = match desk.read_only {
        Some(_) => format!("{says}. Nothing of this kit is saved."),
        None => format!("Saved: {says}. Ctrl-Z takes all of it back."),
    };
    app.go(stop, focus);
    app.say(says);
    update::save(app)
}

/// A new number takes the place of a text that could not be read on its page.
fn forget_unread(answers: &mut Answers, offer: &Offer) {
    for target in &offer.proposal.targets {
        let entry = answers.profile.platforms.iter().position(|it| it.id == target.id);
        let Some(entry) = entry else { continue };
        for item in target.items.iter().filter(|item| item.ticked) {
            if let Some(question) = question(&format!("platform.{}", item.key)) {
                answers.unread.remove(&(question.id, At { entry, inner: 0 }));
            }
        }
    }
}
