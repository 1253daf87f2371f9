//! Draws numbers from files: the question for them, and the offer.

use super::lines::{LEFT, Line, Lines};
use super::{Import, Stage, Stop, table};
use crate::intake::{Columns, asks, says};
use crate::tui::canvas::{Canvas, shorten, width, wrap};
use crate::tui::hits::Hit;
use crate::tui::theme::Role;
use crate::tui::words;

/// Draws the page.
pub fn draw(canvas: &mut Canvas<'_, '_>, import: &Import) {
    match &import.stage {
        Stage::Asking { trouble } => ask(canvas, import, trouble),
        Stage::Reading => {
            canvas.text(2, 1, words::READING, Role::Strong);
            let typed = shorten(import.line.text(), canvas.area.width.saturating_sub(LEFT + 1));
            canvas.text(LEFT, 3, &typed, Role::Text);
            canvas.button(LEFT, 5, "Cancel", import.focus == 0, Hit::Focus(0));
        }
        Stage::Telling(telling) => {
            let lines = table::lines(import, telling, canvas.signs(), canvas.area.width);
            let buttons = [
                (Stop::Cancel, "Cancel"),
                (Stop::Pass, words::LEAVE_OUT),
                (Stop::Show, words::SHOW),
            ];
            scroll(
                canvas,
                import,
                &lines,
                true,
                &buttons.map(|(stop, says)| (stop, says.to_owned())),
            );
        }
        Stage::Offered(shown) => {
            let lines = Lines::of(import, shown, canvas.signs(), canvas.area.width);
            let has_changes = shown.offer.has_changes();
            let leads_on = match has_changes {
                true => (Stop::Accept, says::accept(&shown.offer.proposal)),
                false => (Stop::Other, words::OTHER_FILE.to_owned()),
            };
            let buttons = [(Stop::Cancel, "Cancel".to_owned()), leads_on];
            scroll(canvas, import, &lines, has_changes, &buttons);
        }
    }
}

/// The question for the files.
fn ask(canvas: &mut Canvas<'_, '_>, import: &Import, trouble: &[String]) {
    let end = canvas.area.width.saturating_sub(1);
    let air = u16::from(canvas.area.height > 14);
    canvas.text(2, air, words::FROM_FILES, Role::Strong);
    let mut y = air + 1;
    for line in wrap(words::DROP_FILES, end.saturating_sub(2)) {
        canvas.text(2, y, &line, Role::Text);
        y += 1;
    }
    y += air;
    let focused = import.focus == 0;
    let role = if focused { Role::Strong } else { Role::Text };
    canvas.text(LEFT, y, words::FILES, role);
    canvas.hit(2, y, end, 1, Hit::Focus(0));
    let inner = end.saturating_sub(LEFT + 1);
    let (text, cursor) = import.line.view(inner);
    let blank = " ".repeat(usize::from(inner.saturating_sub(width(text))));
    canvas.text_within(LEFT, y + 1, inner, &format!("{text}{blank}"), Role::Field);
    canvas.hit(LEFT, y + 1, inner, 1, Hit::Cursor { focus: 0, x: 0, y: 0 });
    if focused {
        let bar = canvas.signs().bar;
        canvas.text(2, y, bar, Role::Accent);
        canvas.text(2, y + 1, bar, Role::Accent);
        canvas.cursor(LEFT + cursor, y + 1);
    }
    y += 2;
    if let Some(completion) = &import.completion {
        let says = format!("→ {}   (→ takes it)", shorten(completion, inner.saturating_sub(18)));
        canvas.text(LEFT, y, &says, Role::Text);
        y += 1;
    }
    y += 1;
    // the buttons stay to be seen, however much there is to say
    let room = canvas.area.height.saturating_sub(y + 2 + air);
    let lines = trouble.iter().flat_map(|says| {
        let mut lines = wrap(says, end.saturating_sub(LEFT)).into_iter();
        let first = lines.next().map(|line| (Some("!"), line));
        first.into_iter().chain(lines.map(|line| (None, line)))
    });
    for (sign, line) in lines.take(usize::from(room)) {
        canvas.text(2, y, sign.unwrap_or_default(), Role::Problem);
        canvas.text(LEFT, y, &line, Role::Text);
        y += 1;
    }
    y += u16::from(!trouble.is_empty() && air > 0);
    let cells = canvas.button(LEFT, y, "Cancel", import.focus == 2, Hit::Focus(2));
    canvas.button(LEFT + cells + 3, y, "Read it", import.focus == 1, Hit::Focus(1));
}

/// Lines of which as many are seen as there is room for, and the buttons below. `is_read` says that
/// at the buttons everything above them has been read.
fn scroll(
    canvas: &mut Canvas<'_, '_>,
    import: &Import,
    lines: &[Line],
    is_read: bool,
    buttons: &[(Stop, String)],
) {
    let area = canvas.area;
    // a line of air above the buttons
    let room = usize::from(area.height.saturating_sub(2).max(1));
    let first = first(import, lines, room, is_read);
    import.seen.set((first, room));
    for (y, line) in (0..).zip(lines.iter().skip(first).take(room)) {
        draw_line(canvas, import, line, y);
    }
    let y = area.height.saturating_sub(1).min(u16::try_from(lines.len() + 1).unwrap_or(u16::MAX));
    let (stops, mut x) = (import.stops(), LEFT);
    for (stop, says) in buttons {
        let focus = stops.iter().position(|known| known == stop).unwrap_or(0);
        x += canvas.button(x, y, says, import.focus == focus, Hit::Focus(focus)) + 3;
    }
    let below = lines.len().saturating_sub(first + room);
    let says = words::more_below(below);
    if below > 0 && x + width(&says) < area.width {
        canvas.text_right(1, y, &says, Role::Text);
    }
}

/// The first line that is seen: as it was, if what has focus is seen then.
fn first(import: &Import, lines: &[Line], room: usize, is_read: bool) -> usize {
    let most = lines.len().saturating_sub(room);
    let before = import.seen.get().0.min(most);
    if !import.follows {
        return before;
    }
    let is_focused = |line: &Line| line.stop == Some(import.focus);
    match (lines.iter().position(is_focused), lines.iter().rposition(is_focused)) {
        // the first thing is seen with what stands above it, if there is room for both
        (Some(_), Some(to)) if import.focus == 0 => (to + 1).saturating_sub(room),
        (Some(from), Some(to)) => before.max((to + 1).saturating_sub(room)).min(from),
        // at the buttons everything has been read, or there is only to read
        _ if is_read => most,
        _ => before,
    }
}

fn draw_line(canvas: &mut Canvas<'_, '_>, import: &Import, line: &Line, y: u16) {
    for (x, says, role) in &line.pieces {
        canvas.text(*x, y, says, *role);
    }
    if let Some(command) = line.command {
        canvas.hit(2, y, canvas.area.width, 1, Hit::Command(command));
    }
    let Some(focus) = line.stop else { return };
    canvas.hit(2, y, canvas.area.width, 1, Hit::Focus(focus));
    for (x, cells, option) in &line.options {
        canvas.hit(*x, y, *cells, 1, Hit::Option { focus, option: *option });
    }
    if import.focus == focus {
        let bar = canvas.signs().bar;
        canvas.text(2, y, bar, Role::Accent);
        let (before, is_first) = match import.stop() {
            Stop::Owner | Stop::Column(_) => (0, true),
            Stop::Item { .. } | Stop::Lot(_) => {
                (1, line.pieces.first().is_some_and(|(x, ..)| *x == LEFT))
            }
            _ => (0, false),
        };
        if is_first {
            canvas.cursor(LEFT + before, y);
        }
    }
}

/// What there is to say about what has focus.
pub fn hint(import: &Import) -> String {
    let shown = match &import.stage {
        Stage::Asking { .. } => return words::FILES_HINT.to_owned(),
        Stage::Reading => return words::READING_HINT.to_owned(),
        Stage::Telling(_) if import.waiting.is_some() => return words::READING_HINT.to_owned(),
        Stage::Telling(telling) => return about(&telling.columns, import.stop()),
        Stage::Offered(shown) => shown,
    };
    match import.stop() {
        Stop::Item { target, item } => {
            let target = shown.offer.proposal.targets.get(target);
            target.and_then(|it| it.items.get(item)).map_or_else(String::new, says::rests_on)
        }
        Stop::Lot(_) => words::LOT_HINT.to_owned(),
        _ if shown.offer.has_changes() => words::ONE_UNDO.to_owned(),
        _ => words::NOTHING_TO_TAKE.to_owned(),
    }
}

/// What there is to say about a part of the question for columns.
fn about(columns: &Columns, stop: Stop) -> String {
    match stop {
        Stop::Owner => words::OWNER_HINT.to_owned(),
        Stop::Column(at) => {
            let column = columns.columns.get(at).map_or_else(String::new, asks::own_column);
            format!("{} {column}", words::COLUMN_HINT)
        }
        Stop::Pass => words::PASS_HINT.to_owned(),
        Stop::Show => words::SHOW_HINT.to_owned(),
        _ => words::CANCEL_HINT.to_owned(),
    }
}
