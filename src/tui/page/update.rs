//! What keys and clicks do on a page of questions.

use std::sync::Arc;
use std::time::Instant;

use jiff::civil::Date;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Position;

use super::{Editor, Page, Visit, buttons, items};
use crate::questions::{At, Kind, NotYet, PARTS, Question};
use crate::tui::app::{App, Screen};
use crate::tui::desk::{Answers, Desk};
use crate::tui::edit::Edited;
use crate::tui::hits::Hit;
use crate::tui::keys::{Command, Spot};
use crate::tui::msg::Effect;
use crate::tui::overlay::{Choose, Overlay};
use crate::tui::sheets::{Item, Stop};
use crate::tui::update;

/// What has the keys on this page.
pub fn spot(page: &Page) -> Spot {
    match &page.visit {
        Some(Visit { editor: Editor::Line(_), .. }) => Spot::Typing,
        Some(Visit { editor: Editor::Area(_), .. }) => Spot::Writing,
        _ => Spot::Choosing,
    }
}

/// Gives a key to the text that is being typed; whether it took it.
pub fn type_key(app: &mut App, key: KeyEvent) -> Option<Vec<Effect>> {
    let (Screen::Page(page), Some(desk)) = (&mut app.screen, &mut app.desk) else { return None };
    let visit = page.visit.as_mut()?;
    if key.code == KeyCode::Right
        && let (Editor::Line(line), Some(completion)) = (&mut visit.editor, &visit.completion)
        && line.is_at_end()
    {
        *line = crate::tui::edit::Line::new(completion);
        return Some(typed(desk, page, app.now, app.today));
    }
    let edited = match &mut visit.editor {
        Editor::Line(line) => line.key(key),
        Editor::Area(area) => area.key(key),
        Editor::Choice => Edited::Ignored,
    };
    match edited {
        Edited::Changed => Some(typed(desk, page, app.now, app.today)),
        Edited::Moved => Some(Vec::new()),
        Edited::Ignored => None,
    }
}

/// Puts a pasted text where the cursor is. It can be undone on its own.
pub fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    let (Screen::Page(page), Some(desk)) = (&mut app.screen, &mut app.desk) else {
        return Vec::new();
    };
    let Some(visit) = &mut page.visit else { return Vec::new() };
    if visit.changed {
        visit.before = Arc::clone(&desk.answers);
        visit.changed = false;
    }
    match &mut visit.editor {
        Editor::Line(line) => drop(line.paste(text)),
        Editor::Area(area) => drop(area.paste(text)),
        Editor::Choice => return Vec::new(),
    }
    typed(desk, page, app.now, app.today)
}

/// Reads the text of the focused question.
fn typed(desk: &mut Desk, page: &mut Page, now: Instant, today: Date) -> Vec<Effect> {
    let Some(Item::Ask(question, at)) = items(desk).get(page.focus).copied() else {
        return Vec::new();
    };
    let Some(visit) = &mut page.visit else { return Vec::new() };
    let Some(text) = visit.text() else { return Vec::new() };
    take(desk, visit, page.focus, (question, at), &text, (now, today));
    visit.completion = proposal(desk, question, at, &text);
    follow(desk, page, question, at);
    match question.kind {
        Kind::Picture(_) => vec![Effect::Complete(text)],
        _ => Vec::new(),
    }
}

/// Takes an answer in place of what was there when the visit began.
fn take(
    desk: &mut Desk,
    visit: &mut Visit,
    focus: usize,
    (question, at): (&'static Question, At),
    text: &str,
    (now, today): (Instant, Date),
) {
    let mut answers = Answers::clone(&visit.before);
    answers.unread.remove(&(question.id, at));
    visit.echo = match question.set(&mut answers.profile, at, text, today) {
        Ok(heard) => heard.echo,
        Err(NotYet(_)) => {
            // the number before stays until the new one can be read
            answers.profile.clone_from(&visit.before.profile);
            answers.unread.insert((question.id, at), text.to_owned());
            None
        }
    };
    if !visit.changed && answers != *visit.before {
        desk.history.push(Arc::clone(&visit.before), desk.stop, focus);
        visit.changed = true;
    }
    desk.amend(answers, now);
}

/// An answer can bring questions or take some away: focus stays with its own.
fn follow(desk: &Desk, page: &mut Page, question: &'static Question, at: At) {
    let asked = Item::Ask(question, at);
    if let Some(focus) = items(desk).iter().position(|item| item.is(&asked)) {
        page.focus = focus;
    }
}

/// The first proposal that begins with what was typed.
fn proposal(desk: &Desk, question: &Question, at: At, text: &str) -> Option<String> {
    let typed = text.trim().to_lowercase();
    let options = match question.kind {
        Kind::Proposed(..) => question.kind.options(&desk.answers.profile, at),
        _ => return None,
    };
    let says = options.into_iter().map(|choice| choice.says);
    says.into_iter().find(|says| {
        let says = says.to_lowercase();
        !typed.is_empty() && says.starts_with(&typed) && says != typed
    })
}

/// Ends the visit: what was answered is final, and new entries get their names.
pub fn leave(app: &mut App) -> Vec<Effect> {
    let (Screen::Page(page), Some(desk)) = (&mut app.screen, &mut app.desk) else {
        return Vec::new();
    };
    let Some(visit) = page.visit.take() else { return Vec::new() };
    let Some(Item::Ask(question, at)) = items(desk).get(page.focus).copied() else {
        return Vec::new();
    };
    // a picture that was not there may be there now
    let again = desk.answers.is_unread(question, at);
    if visit.changed {
        let mut answers = Answers::clone(&desk.answers);
        answers.profile.complete_ids();
        desk.amend(answers, app.now);
    } else if !again {
        return Vec::new();
    }
    match (question.kind, visit.text()) {
        (Kind::Picture(_), Some(text)) if !text.trim().is_empty() => {
            vec![Effect::Adopt { question: question.id, at, text }]
        }
        _ => Vec::new(),
    }
}

/// Moves focus, from the last stop to the first and back.
pub fn focus(app: &mut App, focus: usize) -> Vec<Effect> {
    let effects = leave(app);
    if let (Screen::Page(page), Some(desk)) = (&mut app.screen, &app.desk) {
        *page = Page::enter(desk, focus);
    }
    effects
}

/// Does what a key asks for.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let (Screen::Page(page), Some(desk)) = (&app.screen, &app.desk) else { return Vec::new() };
    let items = items(desk);
    let buttons = buttons(desk);
    let count = items.len() + buttons.len();
    let here = page.focus;
    match command {
        Command::Next => focus(app, if here + 1 < count { here + 1 } else { 0 }),
        Command::Previous => focus(app, here.checked_sub(1).unwrap_or(count.saturating_sub(1))),
        Command::Enter | Command::Choose => match items.get(here) {
            None => press(app, here - items.len()),
            Some(Item::Inside(part, at)) => {
                let stop = Stop::List { part: *part, at: *at };
                app.go(stop, 0);
                Vec::new()
            }
            Some(Item::Ask(question, at)) => match question.kind {
                Kind::YesNo(_) if command == Command::Choose => shift(app, question, *at, 1),
                Kind::Choice(..) | Kind::Several(..) if command == Command::Choose => {
                    let profile = &desk.answers.profile;
                    app.overlay = Some(Overlay::Choose(Choose::new(profile, question, *at)));
                    Vec::new()
                }
                _ => focus(app, here + 1),
            },
        },
        Command::Left | Command::Right => match items.get(here) {
            Some(Item::Ask(question, at)) => {
                shift(app, question, *at, if command == Command::Left { -1 } else { 1 })
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn press(app: &mut App, button: usize) -> Vec<Effect> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let Some(button) = buttons(desk).into_iter().nth(button) else { return Vec::new() };
    // back in a list, the entry has focus that the page was about
    let focus = match (desk.stop, button.to) {
        (Stop::Page { at, .. }, Stop::List { part, .. }) if part.outer().is_some() => at.inner,
        (Stop::Page { at, .. }, Stop::List { .. }) => at.entry,
        _ => 0,
    };
    let mut effects = leave(app);
    app.go(button.to, focus);
    effects.extend(update::save(app));
    effects
}

/// Takes the choice before or after the present one.
fn shift(app: &mut App, question: &'static Question, at: At, by: isize) -> Vec<Effect> {
    let Some(desk) = &app.desk else { return Vec::new() };
    if matches!(question.kind, Kind::Several(..)) {
        return Vec::new();
    }
    let options = question.kind.options(&desk.answers.profile, at);
    let now = question.get(&desk.answers.profile, at);
    let here = options.iter().position(|choice| choice.says == now);
    let next = match here {
        None => Some(0),
        Some(here) => here.checked_add_signed(by).filter(|next| *next < options.len()),
    };
    // yes and no are a tick: both ways lead to the other
    let is_tick = matches!(question.kind, Kind::YesNo(_));
    let next = if is_tick { Some(usize::from(now == "yes")) } else { next };
    match next.and_then(|next| options.get(next)) {
        Some(choice) => answer(app, question, at, &choice.word.clone()),
        None => Vec::new(),
    }
}

/// Gives an answer that was chosen.
pub fn answer(app: &mut App, question: &'static Question, at: At, text: &str) -> Vec<Effect> {
    let (Screen::Page(page), Some(desk)) = (&mut app.screen, &mut app.desk) else {
        return Vec::new();
    };
    let Some(visit) = &mut page.visit else { return Vec::new() };
    take(desk, visit, page.focus, (question, at), text, (app.now, app.today));
    follow(desk, page, question, at);
    Vec::new()
}

/// Does what a click means.
pub fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let (Screen::Page(page), Some(desk)) = (&app.screen, &app.desk) else { return Vec::new() };
    let (items, here) = (items(desk), page.focus);
    match hit {
        Hit::Focus(index) if index >= items.len() => press(app, index - items.len()),
        Hit::Focus(index) => {
            let effects = if index == here { Vec::new() } else { focus(app, index) };
            match items.get(index) {
                Some(Item::Inside(..)) => command(app, Command::Enter),
                Some(Item::Ask(question, _))
                    if matches!(
                        question.kind,
                        Kind::Choice(..) | Kind::Several(..) | Kind::YesNo(_)
                    ) =>
                {
                    command(app, Command::Choose)
                }
                _ => effects,
            }
        }
        Hit::Cursor { focus: index, x, y } => {
            let effects = if index == here { Vec::new() } else { focus(app, index) };
            if let Screen::Page(Page { visit: Some(visit), .. }) = &mut app.screen {
                match &mut visit.editor {
                    Editor::Line(line) => drop(line.click(x)),
                    Editor::Area(area) => drop(area.click(Position { x, y })),
                    Editor::Choice => {}
                }
            }
            effects
        }
        Hit::Option { focus: index, option } => {
            let mut effects = if index == here { Vec::new() } else { focus(app, index) };
            if let Some(Item::Ask(question, at)) = items.get(index) {
                let options =
                    app.desk.as_ref().map(|desk| question.kind.options(&desk.answers.profile, *at));
                if let Some(choice) = options.and_then(|all| all.into_iter().nth(option)) {
                    effects.extend(answer(app, question, *at, &choice.word));
                }
            }
            effects
        }
        _ => Vec::new(),
    }
}

/// A picture is in the kit's folder: its name there is the answer, if the answer is still that path.
/// One that is not there is no answer yet.
pub fn adopted(
    app: &mut App,
    question: &'static str,
    at: At,
    text: &str,
    name: Result<String, String>,
) {
    let parts = PARTS.iter().flat_map(|part| part.questions);
    let (Some(question), Some(desk)) =
        (parts.into_iter().find(|known| known.id == question), &mut app.desk)
    else {
        return;
    };
    if desk.answers.text(question, at) != text {
        return;
    }
    let mut answers = Answers::clone(&desk.answers);
    let key = (question.id, at);
    match name {
        Ok(name) => {
            if question.set(&mut answers.profile, at, &name, app.today).is_err() {
                return;
            }
            answers.unread.remove(&key);
            if name != text {
                app.say(format!("A copy is in your kit: {name}"));
            }
        }
        Err(says) => {
            answers.unread.insert(key, text.to_owned());
            app.say(says);
        }
    }
    if let Some(desk) = &mut app.desk
        && answers != *desk.answers
    {
        desk.amend(answers, app.now);
    }
}

/// How the path that is being typed could go on.
pub fn completed(app: &mut App, text: &str, path: Option<String>) {
    if let Screen::Page(Page { visit: Some(visit), .. }) = &mut app.screen
        && visit.text().as_deref() == Some(text)
    {
        visit.completion = path;
    }
}
