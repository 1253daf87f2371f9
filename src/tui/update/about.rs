//! What there is to know about the focused thing.

use super::spot;
use crate::tui::app::{App, Screen};
use crate::tui::overlay::Help;
use crate::tui::sheets::{Item, Stop};
use crate::tui::{import, numbers, page, real_page, start, words};

/// Help about what has focus.
pub(super) fn help(app: &App) -> Help {
    match &app.screen {
        // where to find them
        Screen::Import(shown) if shown.is_asking() => {
            return Help::about(&words::FIND_FILES, spot(app));
        }
        Screen::Import(shown) if shown.is_telling() => {
            return Help::about(&words::COLUMNS_HELP, spot(app));
        }
        _ => {}
    }
    let question = match focused(app) {
        Some(Item::Ask(question, _)) => Some(question),
        _ => numbers::update::question(app),
    };
    let finding = match (&app.screen, &app.desk) {
        (Screen::Review(review), Some(desk)) => review.finding(desk, app.today),
        _ => None,
    };
    Help::new(finding.as_ref(), question, spot(app))
}

/// What has focus on a page.
fn focused(app: &App) -> Option<Item> {
    match (&app.screen, &app.desk) {
        (Screen::Page(page), Some(desk)) => page::items(desk).get(page.focus).copied(),
        _ => None,
    }
}

/// What there is to say about the focused thing.
pub fn hint(app: &App) -> String {
    match (&app.screen, &app.desk) {
        (Screen::Start, _) => start::hint(&app.start),
        (Screen::Page(_), _) => match focused(app) {
            Some(Item::Ask(question, _)) => question.hint.to_owned(),
            Some(Item::Inside(part, _)) => {
                let first = part.part().and_then(|part| part.questions.first());
                first.map_or_else(String::new, |question| question.hint.to_owned())
            }
            None => "Everything you wrote is kept. You can come back at any time.".to_owned(),
        },
        (Screen::List(_), Some(desk)) => match desk.stop {
            Stop::List { part, .. } => {
                let first = part.part().and_then(|part| part.questions.first());
                first.map_or_else(String::new, |question| question.hint.to_owned())
            }
            _ => String::new(),
        },
        (Screen::Numbers(numbers), Some(desk)) => numbers::view::hint(desk, numbers),
        (Screen::Import(shown), _) => import::view::hint(shown),
        (Screen::Review(_), Some(desk)) => match desk.is_named() {
            true => words::READY.to_owned(),
            false => words::NAME_FIRST.to_owned(),
        },
        (Screen::Preview(_), _) => words::PREVIEW.to_owned(),
        (Screen::RealPage(shown), _) => real_page::view::hint(app, shown).to_owned(),
        _ => String::new(),
    }
}
