//! What the worker answers: how a path could go on, and what files would change.

use std::sync::Arc;

use super::update::focus;
use super::{Order, Shown, Stage};
use crate::intake::{Offer, says};
use crate::tui::app::{App, Screen};

/// How the path could go on.
pub fn completed(app: &mut App, text: &str, path: Option<&str>) {
    if let Screen::Import(import) = &mut app.screen
        && import.is_asking()
        && import.line.text() == text
    {
        import.completion = path.map(str::to_owned);
    }
}

/// The worker held files against the kit.
pub fn came(app: &mut App, order: &Order, mut offer: Offer) {
    let Screen::Import(import) = &mut app.screen else { return };
    // what was asked for before something else is of no use
    if import.waiting.as_ref() != Some(order) {
        return;
    }
    import.waiting = None;
    if !offer.gathered.is_recognised() {
        let Stage::Reading = import.stage else { return };
        let trouble = nothing(&offer);
        (import.stage, import.focus) = (Stage::Asking { trouble }, 0);
        return;
    }
    let is_first = match &import.stage {
        Stage::Offered(shown) => {
            offer.keep_ticks(&shown.offer);
            false
        }
        _ => true,
    };
    let answers = Arc::clone(&order.answers);
    import.stage = Stage::Offered(Box::new(Shown { offer, answers }));
    if is_first {
        focus(import, 0);
        import.seen.set((0, 0));
    }
    import.focus = import.focus.min(import.stops().len() - 1);
}

/// Why nothing of what was read is of use.
fn nothing(offer: &Offer) -> Vec<String> {
    let mut lines: Vec<String> = offer.gathered.refusals().collect();
    let mut is_table = false;
    for file in &offer.gathered.files {
        for unknown in &file.unknown {
            is_table |= !unknown.header.is_empty();
            lines.push(says::unknown(&file.name, unknown));
        }
    }
    lines.extend(is_table.then(|| says::MAP_COLUMNS.to_owned()));
    lines.extend(says::passed(offer.gathered.passed));
    lines
}
