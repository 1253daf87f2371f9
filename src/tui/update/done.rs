//! What the worker brought.

use std::sync::Arc;

use crate::store::Reconciled;
use crate::tui::app::App;
use crate::tui::desk::{Answers, Desk, Unsettled};
use crate::tui::keys::Command;
use crate::tui::msg::{Done, Effect, Opened, Then};
use crate::tui::numbers::Back;
use crate::tui::overlay::{BothChanged, Overlay, Restore};
use crate::tui::{import, numbers, overlay, page, real_page, start, words};

/// Takes in what the worker brought.
pub(super) fn done(app: &mut App, done: Done) -> Vec<Effect> {
    match done {
        Done::Listed(cards, removed) => {
            app.start.take(cards, removed);
            if std::mem::take(&mut app.start.is_pressed) {
                return start::update::command(app, Command::Enter);
            }
        }
        Done::Opened(opened) => open(app, *opened),
        Done::Saved { revision, answers, digest, trouble } => {
            if let Some(desk) = &mut app.desk {
                if trouble.is_none() {
                    (desk.base, desk.digest) = (answers, digest);
                }
                desk.saving.done(revision, trouble, app.now);
            }
        }
        Done::Adopted { question, at, text, name } => {
            page::update::adopted(app, question, at, &text, name);
        }
        Done::Completed { text, path } => {
            overlay::export::update::completed(app, &text, path.as_deref());
            import::answer::completed(app, &text, path.as_deref());
            page::update::completed(app, &text, path);
        }
        Done::Offered(order, offer) => import::answer::came(app, &order, *offer),
        Done::Planned { plan, left_out, older } => {
            overlay::export::update::planned(app, &plan, left_out, older);
        }
        Done::Exported(plan, made) => {
            return overlay::export::update::exported(app, &plan, made);
        }
        Done::Edited { theirs, digest, edition } => edited(app, theirs, digest, edition),
        Done::Page(wanted, picture) => real_page::update::came(app, wanted, picture),
        Done::Viewable(path) => return vec![Effect::OpenFile(path)],
        Done::Discarded(discarded) => {
            app.start.discarded.push(discarded);
            app.say(words::REMOVED);
        }
        Done::Settings(settings) => return app.take_settings(settings),
        Done::Trouble(says) => app.say(says),
    }
    Vec::new()
}

/// The kit file was changed by another program.
fn edited(app: &mut App, theirs: Arc<Answers>, digest: String, edition: u64) {
    let Some(desk) = &mut app.desk else { return };
    let merged = Reconciled::of(&desk.base.profile, &desk.answers.profile, &theirs.profile);
    let unread = desk.answers.unread.clone();
    let (numbers, says) = (None, Vec::new());
    let unsettled = Unsettled { merged, unread, numbers, theirs, digest, edition, says };
    if unsettled.merged.conflicts().is_empty() {
        app.settle(unsettled);
        app.say(words::EDITED);
    } else {
        app.overlay = Some(Overlay::BothChanged(BothChanged::new(unsettled)));
    }
}

/// A kit was opened.
fn open(app: &mut App, mut opened: Opened) {
    let (left, then) = (opened.left.take(), opened.then);
    let desk = Desk::new(opened);
    // what was left a moment ago is no surprise: it is taken up without a question
    let old = app.desk.take().filter(|old| old.folder.is_some() && old.folder == desk.folder);
    let stop = desk.stop;
    app.desk = Some(desk);
    app.go(stop, 0);
    match left {
        Some(left) if old.is_none() || !left.merged.conflicts().is_empty() => {
            app.overlay = Some(Overlay::Restore(Restore::new(left)));
            return;
        }
        Some(left) => app.settle(left),
        None => {}
    }
    // in one session the desk knows best what was typed
    if let (Some(desk), Some(old)) = (&mut app.desk, old) {
        desk.numbers = old.numbers;
    }
    match then {
        Then::Steps => {}
        Then::Numbers => numbers::update::open(app, Back::Start),
        Then::Import => import::update::open(app, Back::Start),
    }
}
