//! One line is asked for: the name of a new kit, a folder.

use std::path::PathBuf;

use ratatui::crossterm::event::KeyEvent;

use super::{Overlay, draw_box};
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, width};
use crate::tui::edit::{Edited, Line};
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;
use crate::tui::theme::Role;

/// What the line is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The creator's name, which begins a kit.
    NewKit,
    /// The folder of a kit that is somewhere else.
    OpenFolder,
    /// Another name for the folder of a kit.
    Rename(PathBuf),
}

/// One line.
#[derive(Debug)]
pub struct Ask {
    purpose: Purpose,
    line: Line,
    /// The line, then the button that does it, then the one that does not.
    focus: usize,
}

impl Ask {
    /// Asks with a proposal.
    pub fn new(purpose: Purpose, proposal: &str) -> Self {
        Self { purpose, line: Line::new(proposal), focus: 0 }
    }

    fn words(&self) -> (&'static str, &'static str, &'static str) {
        match self.purpose {
            Purpose::NewKit => ("New media kit", "Your name, as brands know you", "Begin"),
            Purpose::OpenFolder => ("Open a kit from another folder", "Its folder", "Open"),
            Purpose::Rename(_) => ("Rename", "The new name", "Rename"),
        }
    }

    pub(super) fn title(&self) -> &'static str {
        self.words().0
    }

    pub(super) fn hint(&self) -> &'static str {
        match self.purpose {
            Purpose::NewKit => "It also names the folder of your kit. You can change it later.",
            Purpose::OpenFolder => "Any folder with a kit in it, such as ~/Documents/mila.",
            Purpose::Rename(_) => "Only the folder gets this name; your pages stay as they are.",
        }
    }

    pub(super) fn type_key(&mut self, key: KeyEvent) -> bool {
        self.focus == 0 && self.line.key(key) != Edited::Ignored
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.focus = 0;
        self.line.paste(text);
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>) {
        let (title, label, does) = self.words();
        draw_box(canvas, title, 6, |canvas| {
            canvas.text(4, 1, label, Role::Strong);
            let inner = canvas.area.width.saturating_sub(8);
            let (text, cursor) = self.line.view(inner);
            let blank = inner.saturating_sub(width(text));
            let text = format!("{text}{}", " ".repeat(usize::from(blank)));
            canvas.text_within(4, 2, inner, &text, Role::Field);
            canvas.hit(4, 2, inner, 1, Hit::Cursor { focus: 0, x: 0, y: 0 });
            if self.focus == 0 {
                let bar = canvas.signs().bar;
                canvas.text(2, 1, bar, Role::Accent);
                canvas.text(2, 2, bar, Role::Accent);
                canvas.cursor(4 + cursor, 2);
            }
            let cells = canvas.button(4, 4, "Cancel", self.focus == 2, Hit::Focus(2));
            canvas.button(7 + cells, 4, does, self.focus == 1, Hit::Focus(1));
        });
    }
}

pub(super) fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(Overlay::Ask(ask)) = &mut app.overlay else { return Vec::new() };
    match command {
        Command::Next => ask.focus = (ask.focus + 1) % 3,
        Command::Previous => ask.focus = (ask.focus + 2) % 3,
        Command::Enter | Command::Choose => return press(app),
        _ => {}
    }
    Vec::new()
}

pub(super) fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let Some(Overlay::Ask(ask)) = &mut app.overlay else { return Vec::new() };
    match hit {
        Hit::Cursor { x, .. } => {
            ask.focus = 0;
            ask.line.click(x);
            Vec::new()
        }
        Hit::Focus(focus) => {
            ask.focus = focus;
            press(app)
        }
        _ => Vec::new(),
    }
}

fn press(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Ask(ask)) = &app.overlay else { return Vec::new() };
    let text = ask.line.text().trim().to_owned();
    if ask.focus == 2 {
        app.overlay = None;
        return Vec::new();
    }
    if text.is_empty() {
        app.say("Write something first, or press Esc.");
        return Vec::new();
    }
    let effect = match ask.purpose.clone() {
        Purpose::NewKit => Effect::Create(text),
        Purpose::OpenFolder => Effect::OpenTyped(text),
        Purpose::Rename(folder) => Effect::Rename(folder, text),
    };
    app.overlay = None;
    vec![effect]
}
