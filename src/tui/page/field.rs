//! Draws one field: its label, its answer, and what there is to say about it.

use super::{Editor, Visit};
use crate::questions::{At, Choice, Kind, NotYet, Question, Verdict, computed};
use crate::store::adopt::NO_PICTURE;
use crate::tui::canvas::{Canvas, shorten, width};
use crate::tui::desk::Answers;
use crate::tui::hits::Hit;
use crate::tui::theme::Role;
use crate::tui::words;

/// Where a field stands on its page.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Its place among what can have focus.
    pub focus: usize,
    /// Cells from the left edge of the area.
    pub x: u16,
    /// Lines from its top.
    pub y: u16,
    /// Cells for it.
    pub width: u16,
    /// Lines for its answer.
    pub lines: u16,
}

/// A line under a field.
pub struct Note {
    /// What it says.
    pub says: String,
    /// How it looks.
    pub role: Role,
}

impl Note {
    fn new(says: impl Into<String>, role: Role) -> Self {
        Self { says: says.into(), role }
    }
}

/// What there is to say under a field, the most useful first.
pub fn notes(
    answers: &Answers,
    question: &'static Question,
    at: At,
    visit: Option<&Visit>,
    today: jiff::civil::Date,
) -> Vec<Note> {
    let mut notes = Vec::new();
    let strict = visit.is_none_or(|visit| visit.strict);
    if let Some(text) = answers.unread.get(&(question.id, at)).filter(|_| strict) {
        let mut scratch = answers.profile.clone();
        let sentence = match question.set(&mut scratch, at, text, today) {
            Err(NotYet(sentence)) => sentence,
            // the text is a name as it should be, but of no picture
            Ok(_) => NO_PICTURE.to_owned(),
        };
        notes.push(Note::new(format!("! {sentence}"), Role::Problem));
    }
    if let Some(visit) = visit {
        let typed = visit.text();
        if let Some(completion) = &visit.completion {
            notes.push(Note::new(format!("→ {completion}   (→ takes it)"), Role::Text));
        } else if let Some(echo) = &visit.echo {
            notes.push(Note::new(format!("{echo} ✓"), Role::Good));
        } else if typed.is_some_and(|text| text.is_empty()) {
            notes.push(Note::new(format!("For example: {}", question.example), Role::Text));
        }
    } else if let Verdict::Say(sentence) = question.check(&answers.profile, at) {
        notes.push(Note::new(format!("! {sentence}"), Role::Problem));
    }
    let computed = computed::under(question, &answers.profile, at);
    notes.extend(computed.into_iter().map(|line| Note::new(line, Role::Text)));
    notes
}

/// Draws a field in its place.
pub fn draw(
    canvas: &mut Canvas<'_, '_>,
    answers: &Answers,
    question: &'static Question,
    at: At,
    label: &str,
    visit: Option<&Visit>,
    place: Place,
) {
    let Place { focus, x, y, width, lines } = place;
    let focused = visit.is_some();
    if focused {
        let bar = canvas.signs().bar;
        for line in 0..=lines {
            canvas.text(x.saturating_sub(2), y + line, bar, Role::Accent);
        }
    }
    let role = if focused { Role::Strong } else { Role::Text };
    canvas.text_within(x, y, width, label, role);
    canvas.hit(x.saturating_sub(2), y, width, lines + 1, Hit::Focus(focus));
    // one cell stays free for the mark
    let inner = width.saturating_sub(4);
    match (&question.kind, visit.map(|visit| &visit.editor)) {
        (_, Some(Editor::Line(line))) => {
            let (text, cursor) = line.view(inner);
            let blank = inner.saturating_sub(self::width(text));
            let text = format!("{text}{}", " ".repeat(usize::from(blank)));
            canvas.text_within(x, y + 1, inner, &text, Role::Field);
            canvas.hit(x, y + 1, inner, 1, Hit::Cursor { focus, x: 0, y: 0 });
            canvas.cursor(x + cursor, y + 1);
        }
        (_, Some(Editor::Area(area))) => {
            let rectangle = ratatui::layout::Rect {
                x: canvas.area.x + x,
                y: canvas.area.y + y + 1,
                width: inner,
                height: lines,
            };
            let rectangle = rectangle.intersection(canvas.area);
            let cursor = area.draw(canvas.frame(), rectangle);
            if let Some(cursor) = cursor {
                canvas.frame().set_cursor_position(cursor);
            }
            canvas.hit(x, y + 1, inner, lines, Hit::Cursor { focus, x: 0, y: 0 });
        }
        (Kind::YesNo(_), _) => {
            let says = match question.get(&answers.profile, at).as_str() {
                "yes" => "[x] yes",
                "" => words::NOT_ANSWERED,
                _ => "[ ] no",
            };
            canvas.text(x, y + 1, says, Role::Text);
            if focused {
                canvas.cursor(x + 1, y + 1);
            }
        }
        (Kind::Choice(..), _) => {
            let options = question.kind.options(&answers.profile, at);
            let now = question.get(&answers.profile, at);
            if !radio(canvas, &options, &now, place, focused) {
                picked(canvas, &now, place, focused);
            }
        }
        (Kind::Several(..), _) => {
            picked(canvas, &question.get(&answers.profile, at), place, focused);
        }
        _ => {
            let text = answers.text(question, at);
            let role = if answers.is_unread(question, at) { Role::Problem } else { Role::Text };
            for (line, text) in (0..lines).zip(shown(&text, inner, lines)) {
                canvas.text_within(x, y + 1 + line, inner, &text, role);
            }
        }
    }
    let fine = !answers.is_unread(question, at)
        && matches!(question.check(&answers.profile, at), Verdict::Fine);
    if fine && !matches!(question.kind, Kind::YesNo(_)) {
        let done = canvas.signs().done;
        canvas.text(x + width.saturating_sub(3), y + 1, done, Role::Good);
    }
}

/// A text in so many lines; an empty one as dots.
fn shown(text: &str, cells: u16, lines: u16) -> Vec<String> {
    if text.is_empty() {
        return vec![".".repeat(usize::from(cells.min(12)))];
    }
    let mut all: Vec<String> =
        text.lines().flat_map(|line| crate::tui::canvas::wrap(line, cells)).collect();
    if all.len() > usize::from(lines) {
        all.truncate(usize::from(lines));
        if let Some(last) = all.last_mut() {
            *last = shorten(&format!("{last} …"), cells);
        }
    }
    all.into_iter().map(|line| shorten(&line, cells)).collect()
}

/// All choices in one line, if they fit.
fn radio(
    canvas: &mut Canvas<'_, '_>,
    options: &[Choice],
    now: &str,
    place: Place,
    focused: bool,
) -> bool {
    let needed: u16 = options.iter().map(|choice| width(&choice.says) + 7).sum();
    if options.is_empty() || needed > place.width.saturating_sub(1) {
        return false;
    }
    let (chosen, mut x) = (canvas.signs().chosen, place.x);
    for (index, choice) in options.iter().enumerate() {
        let taken = choice.says == now;
        let text = format!("{} {}", if taken { chosen } else { "( )" }, choice.says);
        let hit = Hit::Option { focus: place.focus, option: index };
        let cells = canvas.link(x, place.y + 1, &text, Role::Text, hit);
        if focused && (taken || now.is_empty() && index == 0) {
            canvas.cursor(x + 1, place.y + 1);
        }
        x += cells + 3;
    }
    true
}

fn picked(canvas: &mut Canvas<'_, '_>, now: &str, place: Place, focused: bool) {
    let inner = place.width.saturating_sub(4);
    let text = shown(now, inner, 1).into_iter().next().unwrap_or_default();
    let mut cells = canvas.text_within(place.x, place.y + 1, inner, &text, Role::Text);
    if focused {
        canvas.cursor(place.x, place.y + 1);
        let more = "   (Space shows all)";
        if cells + width(more) <= inner {
            cells += canvas.text(place.x + cells, place.y + 1, more, Role::Text);
        }
    }
    canvas.hit(place.x, place.y + 1, cells, 1, Hit::Focus(place.focus));
}
