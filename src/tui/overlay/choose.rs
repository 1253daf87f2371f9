//! The choices of a question, or of what a file leaves open, one in a line.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Overlay, draw_box};
use crate::intake::{MarkedPost, PostPlace};
use crate::profile::Profile;
use crate::questions::{At, Choice, Kind, Question};
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, shorten};
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::theme::Role;
use crate::tui::{import, page, words};

/// Choices.
pub struct Choose {
    about: About,
    options: Vec<Choice>,
    /// Which are taken.
    taken: Vec<bool>,
    row: usize,
    /// The letters that were typed one after the other.
    typed: String,
}

/// What is chosen.
enum About {
    /// The answer to a question.
    Question(&'static Question, At),
    /// The focused part of what is asked about a table: the question, and a hint.
    Table(&'static str, String),
    /// Which posts were boosted.
    Posts(Vec<PostPlace>),
}

impl std::fmt::Debug for Choose {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Choose").field("title", &self.title()).finish_non_exhaustive()
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
        Self { about: About::Question(question, at), options, taken, row, typed: String::new() }
    }

    /// What the focused part of a table of one's own may be: which is taken, and which has focus.
    pub fn of_table(
        title: &'static str,
        hint: impl Into<String>,
        says: Vec<String>,
        taken: Option<usize>,
        row: usize,
    ) -> Self {
        let taken = (0..says.len()).map(|at| taken == Some(at)).collect();
        let options = says.into_iter().map(|says| Choice { word: String::new(), says }).collect();
        Self { about: About::Table(title, hint.into()), options, taken, row, typed: String::new() }
    }

    /// Which posts were boosted.
    pub fn of_posts(posts: Vec<MarkedPost>) -> Self {
        let taken = posts.iter().map(|post| post.is_boosted).collect();
        let choice = |post: &MarkedPost| Choice { word: String::new(), says: post.says.clone() };
        let options = posts.iter().map(choice).collect();
        let places = posts.into_iter().map(|post| post.place).collect();
        Self { about: About::Posts(places), options, taken, row: 0, typed: String::new() }
    }

    pub(super) fn title(&self) -> &'static str {
        match self.about {
            About::Question(question, _) => question.label,
            About::Table(title, _) => title,
            About::Posts(_) => words::BOOSTED,
        }
    }

    pub(super) fn question(&self) -> Option<&'static Question> {
        match self.about {
            About::Question(question, _) => Some(question),
            About::Table(..) | About::Posts(_) => None,
        }
    }

    fn is_several(&self) -> bool {
        match self.about {
            About::Question(question, _) => matches!(question.kind, Kind::Several(..)),
            About::Table(..) => false,
            About::Posts(_) => true,
        }
    }

    /// Letters go to the choice that begins so; one that goes on with none of them begins anew, with
    /// the next choice that begins so.
    pub(super) fn type_key(&mut self, key: KeyEvent) -> bool {
        let (KeyCode::Char(letter), KeyModifiers::NONE | KeyModifiers::SHIFT) =
            (key.code, key.modifiers)
        else {
            return false;
        };
        if letter == ' ' {
            return false;
        }
        let letter = letter.to_lowercase().to_string();
        let typed = std::mem::take(&mut self.typed) + &letter;
        let here = self.begins(&typed, self.row).filter(|_| typed != letter);
        let found = here.map(|row| (row, typed));
        let found = found.or_else(|| Some((self.begins(&letter, self.row + 1)?, letter)));
        if let Some((row, typed)) = found {
            (self.row, self.typed) = (row, typed);
        }
        true
    }

    /// The first choice from this row on, around the end, that begins so.
    fn begins(&self, typed: &str, from: usize) -> Option<usize> {
        let begins = |row: &usize| {
            self.options.get(*row).is_some_and(|it| it.says.to_lowercase().starts_with(typed))
        };
        (from..self.options.len()).chain(0..from.min(self.options.len())).find(begins)
    }

    pub(super) fn hint(&self) -> String {
        match &self.about {
            About::Question(question, _) if self.is_several() => {
                format!("{} Space ticks, Enter is done.", question.hint)
            }
            About::Question(question, _) if self.taken.contains(&true) => {
                format!("{} Space takes the mark away.", question.hint)
            }
            About::Question(question, _) => question.hint.to_owned(),
            About::Table(_, hint) => hint.clone(),
            About::Posts(_) => words::BOOSTED_HINT.to_owned(),
        }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>) {
        let lines = u16::try_from(self.options.len()).unwrap_or(u16::MAX).saturating_add(2);
        draw_box(canvas, self.title(), lines, |canvas| {
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
                let says = shorten(&choice.says, canvas.area.width.saturating_sub(10));
                canvas.text(4, y, &format!("{mark} {says}"), role);
                canvas.hit(2, y, canvas.area.width, 1, Hit::Option { focus: 0, option: index });
            }
        });
    }
}

pub(super) fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(Overlay::Choose(choose)) = &mut app.overlay else { return Vec::new() };
    let last = choose.options.len().saturating_sub(1);
    choose.typed.clear();
    match command {
        Command::Next | Command::Right => choose.row = (choose.row + 1).min(last),
        Command::Previous | Command::Left => choose.row = choose.row.saturating_sub(1),
        Command::Choose if choose.is_several() => tick(choose, choose.row),
        Command::Choose
            if choose.question().is_some() && choose.taken.get(choose.row) == Some(&true) =>
        {
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
    match &app.overlay {
        Some(Overlay::Choose(Choose { about: About::Table(..), row, .. })) => {
            let row = *row;
            app.overlay = None;
            import::columns::chosen(app, row);
            return Vec::new();
        }
        Some(Overlay::Choose(Choose { about: About::Posts(places), taken, .. })) => {
            let marked = places.iter().zip(taken).filter(|(_, taken)| **taken);
            let marked = marked.map(|(place, _)| place.clone()).collect();
            app.overlay = None;
            return import::boxes::boosted(app, marked);
        }
        _ => {}
    }
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
    // what is ticked otherwise holds when the box is done
    let About::Question(question, at) = choose.about else { return Vec::new() };
    let taken = choose.options.iter().zip(&choose.taken).filter(|(_, taken)| **taken);
    let words: Vec<&str> = taken.map(|(choice, _)| choice.word.as_str()).collect();
    let text = words.join(", ");
    page::update::answer(app, question, at, &text)
}
