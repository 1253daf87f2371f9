//! The choices of a question, one in a line.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Overlay, draw_box};
use crate::profile::Profile;
use crate::questions::{At, Choice, Kind, Question};
use crate::tui::app::App;
use crate::tui::canvas::Canvas;
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::page;
use crate::tui::theme::Role;

/// The choices of a question.
pub struct Choose {
    question: &'static Question,
    at: At,
    options: Vec<Choice>,
    /// Which are taken.
    taken: Vec<bool>,
    row: usize,
}

impl std::fmt::Debug for Choose {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Choose").field("question", &self.question.id).finish_non_exhaustive()
    }
}

impl Choose {
    /// The choices as they are now.
    pub fn new(profile: &Profile, question: &'static Question, at: At) -> Self {
        let options = question.kind.options(profile, at);
        let now = question.get(profile, at);
        let said: Vec<&str> = match question.kind {
            Kind::Several(..) => now.split(", ").collect(),
            _ => vec![&now],
        };
        let taken: Vec<bool> = options.iter().map(|it| said.contains(&it.says.as_str())).collect();
        let row = taken.iter().position(|taken| *taken).unwrap_or(0);
        Self { question, at, options, taken, row }
    }

    pub(super) fn question(&self) -> &'static Question {
        self.question
    }

    fn is_several(&self) -> bool {
        matches!(self.question.kind, Kind::Several(..))
    }

    /// Letters go to the next choice that begins so.
    pub(super) fn type_key(&mut self, key: KeyEvent) -> bool {
        let (KeyCode::Char(letter), KeyModifiers::NONE | KeyModifiers::SHIFT) =
            (key.code, key.modifiers)
        else {
            return false;
        };
        if letter == ' ' {
            return false;
        }
        let begins = |choice: &Choice| {
            choice.says.to_lowercase().starts_with(&letter.to_lowercase().to_string())
        };
        let after = self.options.iter().enumerate().skip(self.row + 1);
        let mut around = after.chain(self.options.iter().enumerate());
        if let Some((row, _)) = around.find(|(_, choice)| begins(choice)) {
            self.row = row;
        }
        true
    }

    pub(super) fn hint(&self) -> String {
        match self.is_several() {
            true => format!("{} Space ticks, Enter is done.", self.question.hint),
            false if self.taken.contains(&true) => {
                format!("{} Space takes the mark away.", self.question.hint)
            }
            false => self.question.hint.to_owned(),
        }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>) {
        let lines = u16::try_from(self.options.len()).unwrap_or(u16::MAX).saturating_add(2);
        draw_box(canvas, self.question.label, lines, |canvas| {
            let room = usize::from(canvas.area.height.saturating_sub(2).max(1));
            let first = (self.row + 1).saturating_sub(room);
            let (bar, chosen) = (canvas.signs().bar, canvas.signs().chosen);
            let rows = self.options.iter().zip(&self.taken).enumerate().skip(first).take(room);
            for (y, (index, (choice, taken))) in (1..).zip(rows) {
                let mark = match (self.is_several(), taken) {
                    (true, true) => "[x]",
                    (true, false) => "[ ]",
                    (false, true) => chosen,
                    (false, false) => "( )",
                };
                let role = if index == self.row { Role::Strong } else { Role::Text };
                if index == self.row {
                    canvas.text(2, y, bar, Role::Accent);
                    canvas.cursor(5, y);
                }
                canvas.text(4, y, &format!("{mark} {}", choice.says), role);
                canvas.hit(2, y, canvas.area.width, 1, Hit::Option { focus: 0, option: index });
            }
        });
    }
}

pub(super) fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(Overlay::Choose(choose)) = &mut app.overlay else { return Vec::new() };
    let last = choose.options.len().saturating_sub(1);
    match command {
        Command::Next | Command::Right => choose.row = (choose.row + 1).min(last),
        Command::Previous | Command::Left => choose.row = choose.row.saturating_sub(1),
        Command::Choose if choose.is_several() => tick(choose, choose.row),
        Command::Choose if choose.taken.get(choose.row) == Some(&true) => {
            choose.taken.fill(false);
            let effects = answer(app);
            app.overlay = None;
            return effects;
        }
        Command::Choose | Command::Enter => return take(app),
        _ => {}
    }
    Vec::new()
}

fn tick(choose: &mut Choose, row: usize) {
    if let Some(taken) = choose.taken.get_mut(row) {
        *taken = !*taken;
    }
}

pub(super) fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let Some(Overlay::Choose(choose)) = &mut app.overlay else { return Vec::new() };
    match hit {
        Hit::Option { option, .. } => {
            choose.row = option;
            if choose.is_several() {
                tick(choose, option);
                return answer(app);
            }
            take(app)
        }
        _ => Vec::new(),
    }
}

/// Gives the answer and goes on.
fn take(app: &mut App) -> Vec<Effect> {
    if let Some(Overlay::Choose(choose)) = &mut app.overlay {
        // who ticked nothing means the row that has focus
        if !choose.is_several() || !choose.taken.contains(&true) {
            choose.taken.fill(false);
            tick(choose, choose.row);
        }
    }
    let mut effects = answer(app);
    app.overlay = None;
    effects.extend(page::update::command(app, Command::Next));
    effects
}

fn answer(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Choose(choose)) = &app.overlay else { return Vec::new() };
    let taken = choose.options.iter().zip(&choose.taken).filter(|(_, taken)| **taken);
    let words: Vec<&str> = taken.map(|(choice, _)| choice.word.as_str()).collect();
    let (question, at, text) = (choose.question, choose.at, words.join(", "));
    page::update::answer(app, question, at, &text)
}
