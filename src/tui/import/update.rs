//! What keys and clicks do with numbers from files.

use std::sync::Arc;

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::accept::accept;
use super::{Files, Import, Order, Stage, Stop};
use super::{boxes, columns};
use crate::tui::app::{App, Screen};
use crate::tui::edit::{Edited, Line};
use crate::tui::hits::Hit;
use crate::tui::keys::{Command, Spot};
use crate::tui::msg::Effect;
use crate::tui::numbers::Back;
use crate::tui::{numbers, update, words};

/// Asks for files with numbers for the kit on the desk.
pub fn open(app: &mut App, back: Back) {
    if app.desk.is_some() {
        let over_numbers = matches!(app.screen, Screen::Numbers(_));
        app.screen = Screen::Import(Import { over_numbers, ..Import::new(back) });
    }
}

/// What has the keys.
pub fn spot(import: &Import) -> Spot {
    match (&import.stage, import.stop()) {
        (Stage::Asking { .. }, Stop::Path) => Spot::Files,
        (Stage::Telling(_), _) => Spot::Columns,
        _ => Spot::Import,
    }
}

/// Gives a key to the line of the files; nothing if it did not take it.
pub fn type_key(app: &mut App, key: KeyEvent) -> Option<Vec<Effect>> {
    let Screen::Import(import) = &mut app.screen else { return None };
    if import.stop() != Stop::Path {
        return None;
    }
    if key.code == KeyCode::Right
        && import.line.is_at_end()
        && let Some(completion) = import.completion.take()
    {
        import.line = Line::new(&completion);
        return Some(typed(import));
    }
    match import.line.key(key) {
        Edited::Changed => Some(typed(import)),
        Edited::Moved => Some(Vec::new()),
        Edited::Ignored => None,
    }
}

/// Puts a pasted text into the line of the files: that is how terminals tell what was dropped.
pub fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    let Screen::Import(import) = &mut app.screen else { return Vec::new() };
    if !import.is_asking() {
        return Vec::new();
    }
    import.focus = 0;
    let before = import.line.text();
    if import.line.is_at_end() && !before.is_empty() && !before.ends_with([' ', '/', '\\']) {
        // a second file that is dropped
        import.line.key(KeyEvent::from(KeyCode::Char(' ')));
    }
    import.line.paste(text);
    typed(import)
}

fn typed(import: &mut Import) -> Vec<Effect> {
    import.completion = None;
    if let Stage::Asking { trouble } = &mut import.stage {
        trouble.clear();
    }
    vec![Effect::Complete(import.line.text().to_owned())]
}

/// Does what a key asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Screen::Import(import) = &mut app.screen else { return Vec::new() };
    let (count, stop) = (import.stops().len(), import.stop());
    let here = import.focus.min(count - 1);
    match (command, stop) {
        (Command::Close, _) => return cancel(app),
        (Command::Columns, _) => columns::again(app),
        (Command::Skipped, _) => boxes::skipped(app),
        (Command::Boosted, _) => boxes::which_boosted(app),
        (Command::Next, _) => focus(import, (here + 1) % count),
        (Command::Previous, _) => focus(import, (here + count - 1) % count),
        (Command::PageDown | Command::PageUp, _) => {
            let page = isize::try_from(import.seen.get().1.saturating_sub(1).max(1)).unwrap_or(1);
            scroll(import, if command == Command::PageDown { page } else { -page });
        }
        (Command::TickAll, _) => tick_all(import),
        (Command::TakeProposed, _) => columns::take_proposed(import),
        (Command::Choose, Stop::Owner | Stop::Column(_)) => columns::choose(app, stop),
        (Command::Enter, Stop::Owner) if !import.has_owner() => columns::choose(app, stop),
        (Command::Left, Stop::Owner | Stop::Column(_)) => columns::shift(import, stop, -1),
        (Command::Right, Stop::Owner | Stop::Column(_)) => columns::shift(import, stop, 1),
        (Command::Choose, Stop::Item { .. }) => tick(import, stop),
        (Command::Choose | Command::Right, Stop::Lot(lot)) => return shift(app, lot, 1),
        (Command::Left, Stop::Lot(lot)) => return shift(app, lot, -1),
        (Command::Enter, Stop::Lot(_) | Stop::Item { .. } | Stop::Owner | Stop::Column(_)) => {
            focus(import, here + 1);
        }
        (Command::Enter | Command::Choose, stop) => return press(app, stop),
        _ => {}
    }
    Vec::new()
}

pub(super) fn focus(import: &mut Import, focus: usize) {
    import.focus = focus;
    import.follows = true;
}

/// Shows the lines before or after, whatever has focus.
fn scroll(import: &mut Import, lines: isize) {
    let (first, room) = import.seen.get();
    import.seen.set((first.saturating_add_signed(lines), room));
    import.follows = false;
}

/// Shows so many lines more above or below; whether there is something to be shown.
pub fn wheel(app: &mut App, lines: i8) -> bool {
    let Screen::Import(import) = &mut app.screen else { return false };
    scroll(import, lines.into());
    true
}

fn tick(import: &mut Import, stop: Stop) {
    import.follows = true;
    if let (Stage::Offered(shown), Stop::Item { target, item }) = (&mut import.stage, stop)
        && let Some(item) = shown.offer.item(target, item)
    {
        item.ticked = !item.ticked;
    }
}

/// Ticks everything; nothing where everything is ticked.
fn tick_all(import: &mut Import) {
    if let Stage::Offered(shown) = &mut import.stage {
        let proposal = &mut shown.offer.proposal;
        let all: usize = proposal.targets.iter().map(|target| target.items.len()).sum();
        proposal.tick_all(proposal.ticked() < all);
    }
}

fn press(app: &mut App, stop: Stop) -> Vec<Effect> {
    match stop {
        Stop::Path | Stop::Read => read(app),
        Stop::Accept => accept(app),
        Stop::Cancel => cancel(app),
        Stop::Other => {
            if let Screen::Import(import) = &mut app.screen {
                *import = Import { over_numbers: import.over_numbers, ..Import::new(import.back) };
            }
            Vec::new()
        }
        Stop::Show => columns::show(app),
        Stop::Pass => columns::pass(app),
        Stop::Owner | Stop::Column(_) => {
            columns::choose(app, stop);
            Vec::new()
        }
        Stop::Lot(_) | Stop::Item { .. } => Vec::new(),
    }
}

/// Does what a click means.
pub fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let Screen::Import(import) = &mut app.screen else { return Vec::new() };
    match hit {
        Hit::Cursor { focus, x, .. } => {
            import.focus = focus;
            import.line.click(x);
        }
        Hit::Focus(focus) => {
            // what was clicked stays where it is
            let stop = import.stops().get(focus).copied();
            import.focus = focus;
            match stop {
                Some(Stop::Item { .. }) => tick(import, import.stop()),
                Some(Stop::Path | Stop::Lot(_)) | None => {}
                Some(stop) => return press(app, stop),
            }
        }
        Hit::Option { focus, option } => {
            import.focus = focus;
            if let Stop::Lot(lot) = import.stop() {
                return choose(app, lot, option);
            }
        }
        _ => {}
    }
    Vec::new()
}

/// Has the files read that are typed.
fn read(app: &mut App) -> Vec<Effect> {
    let (Screen::Import(import), Some(desk)) = (&mut app.screen, &app.desk) else {
        return Vec::new();
    };
    if import.line.text().trim().is_empty() {
        import.focus = 0;
        app.say(words::NO_FILE_NAMED);
        return Vec::new();
    }
    let files = Files::Typed(import.line.text().to_owned());
    let order = Order { files, taken: Vec::new(), answers: Arc::clone(&desk.answers) };
    (import.stage, import.focus) = (Stage::Reading, 0);
    ask(import, order)
}

pub(super) fn ask(import: &mut Import, order: Order) -> Vec<Effect> {
    import.waiting = Some(order.clone());
    vec![Effect::Propose(order)]
}

/// Takes the place before or after the present one, around the ends.
fn shift(app: &mut App, lot: usize, by: isize) -> Vec<Effect> {
    let Screen::Import(Import { stage: Stage::Offered(shown), .. }) = &app.screen else {
        return Vec::new();
    };
    let Some(lot_of) = shown.offer.lots.get(lot) else { return Vec::new() };
    let count = lot_of.places.len();
    let next = match lot_of.taken {
        None => 0,
        Some(taken) => (taken + count).saturating_add_signed(by) % count.max(1),
    };
    choose(app, lot, next)
}

/// Lets a lot go to a place: what changes there is another thing.
fn choose(app: &mut App, lot: usize, place: usize) -> Vec<Effect> {
    let (Screen::Import(import), Some(desk)) = (&mut app.screen, &app.desk) else {
        return Vec::new();
    };
    let Stage::Offered(shown) = &mut import.stage else { return Vec::new() };
    if let Some(lot) = shown.offer.lots.get_mut(lot) {
        lot.taken = Some(place);
    }
    let answers = Arc::clone(&desk.answers);
    let files = Files::Read(Arc::clone(&shown.offer.gathered));
    let order = Order { files, taken: shown.offer.taken(), answers };
    ask(import, order)
}

/// Leaves without a change.
fn cancel(app: &mut App) -> Vec<Effect> {
    let Screen::Import(import) = &mut app.screen else { return Vec::new() };
    if columns::close(import) {
        return Vec::new();
    }
    let had_offer = import.offered().is_some();
    let effects = match (import.over_numbers, import.back) {
        (true, back) => {
            numbers::update::open(app, back);
            Vec::new()
        }
        (false, _) => leave(app),
    };
    if had_offer {
        app.say(words::NOTHING_CHANGED);
    }
    effects
}

/// Goes back to where the person was.
pub(super) fn leave(app: &mut App) -> Vec<Effect> {
    let Screen::Import(Import { back, .. }) = &app.screen else { return Vec::new() };
    update::back(app, *back)
}
