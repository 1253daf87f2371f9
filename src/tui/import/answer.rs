//! What the worker answers: how a path could go on, and what files would change.

use std::sync::Arc;

use super::columns::{self, Telling};
use super::{Files, Import, Order, Shown, Stage};
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
    let (gathered, profile) = (Arc::clone(&offer.gathered), &order.answers.profile);
    let before = match std::mem::replace(&mut import.stage, Stage::Reading) {
        Stage::Reading => {
            let open = gathered.open_tables();
            if let Some(telling) = Telling::about(&gathered, open, profile) {
                return tell(import, telling);
            }
            None
        }
        Stage::Telling(telling) => match telling.after(&gathered, profile) {
            Ok(telling) => return tell(import, telling),
            Err(over) => over,
        },
        Stage::Offered(shown) => Some(shown),
        Stage::Asking { .. } => None,
    };
    if !gathered.is_recognised() {
        let trouble = nothing(&offer);
        (import.stage, import.focus) = (Stage::Asking { trouble }, 0);
        return;
    }
    let is_other = before.is_none() || matches!(order.files, Files::Told(..));
    if let Some(shown) = &before {
        offer.keep_ticks(&shown.offer);
    }
    let answers = Arc::clone(&order.answers);
    import.stage = Stage::Offered(Box::new(Shown { offer, answers }));
    if is_other {
        columns::top(import);
    }
    import.focus = import.focus.min(import.stops().len() - 1);
}

/// Asks about the columns of a table.
fn tell(import: &mut Import, telling: Telling) {
    import.stage = Stage::Telling(Box::new(telling));
    columns::top(import);
}

/// Why nothing of what was read is of use.
fn nothing(offer: &Offer) -> Vec<String> {
    let mut lines: Vec<String> = offer.gathered.refusals().collect();
    for file in &offer.gathered.files {
        lines.extend(file.unknown.iter().map(|unknown| says::unknown(&file.name, unknown)));
    }
    lines.extend(says::passed(offer.gathered.passed));
    lines
}
