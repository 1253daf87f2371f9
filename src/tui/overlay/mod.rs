//! Boxes on top of a screen. The one that is shown gets every key first, and Esc closes it.

pub mod ask;
pub mod both_changed;
pub mod choose;
pub mod export;
pub mod help;
pub mod menu;
pub mod palette;
pub mod restore;
pub mod settings;

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

pub use ask::Ask;
pub use both_changed::BothChanged;
pub use choose::Choose;
pub use export::Export;
pub use help::Help;
pub use menu::Menu;
pub use palette::Palette;
pub use restore::Restore;
pub use settings::Choices;

use super::app::App;
use super::canvas::Canvas;
use super::hits::Hit;
use super::keys::{self, Command, Spot};
use super::msg::Effect;
use super::theme::Role;
use super::view::WIDE;
use super::words;
use crate::questions::Question;

/// A box on top.
#[derive(Debug)]
pub enum Overlay {
    /// One line is asked for.
    Ask(Ask),
    /// The choices of a question.
    Choose(Choose),
    /// Where the PDF goes and how it looks.
    Export(Export),
    /// About the focused thing, and all keys; or a list that is only read.
    Help(Help),
    /// All steps, and the way out.
    Menu(Menu),
    /// Anything, by a word.
    Palette(Palette),
    /// Colours, signs and the mouse.
    Settings(Choices),
    /// What last time left unsaved.
    Restore(Restore),
    /// Fields that were changed here and elsewhere.
    BothChanged(BothChanged),
}

impl Overlay {
    /// The box itself, also while a help about it lies on top.
    pub fn itself(&mut self) -> &mut Self {
        match self {
            Self::Help(Help { under: Some(under), .. }) => under,
            other => other,
        }
    }

    /// Its heading.
    fn title(&self) -> &'static str {
        match self {
            Self::Ask(ask) => ask.title(),
            Self::Choose(choose) => choose.title(),
            Self::Export(_) => words::MAKE,
            Self::Help(help) => help.title(),
            Self::Menu(_) => "Steps",
            Self::Palette(_) => "Find anything",
            Self::Settings(_) => words::SETTINGS,
            Self::Restore(_) => "Pick up where you left off?",
            Self::BothChanged(_) => "Your kit was changed elsewhere meanwhile",
        }
    }

    /// The question that it is about.
    fn question(&self) -> Option<&'static Question> {
        match self {
            Self::Choose(choose) => choose.question(),
            Self::Export(export) => export.question(),
            _ => None,
        }
    }

    /// What it says about itself in the line above the footer.
    fn message(&self) -> String {
        match self {
            Self::Ask(ask) => ask.hint().to_owned(),
            Self::Choose(choose) => choose.hint(),
            Self::Palette(palette) => palette.hint().to_owned(),
            Self::Settings(_) => words::SETTINGS_HINT.to_owned(),
            Self::Export(export) => export.hint().to_owned(),
            Self::Restore(_) => words::LEFT.to_owned(),
            Self::BothChanged(_) => words::BOTH.to_owned(),
            Self::Menu(_) => words::MENU_HINT.to_owned(),
            Self::Help(_) => words::HELP_HINT.to_owned(),
        }
    }
}

/// Gives a key to the box.
pub fn key(app: &mut App, key: KeyEvent) -> Vec<Effect> {
    if let Some(Overlay::Ask(ask)) = &mut app.overlay
        && ask.type_key(key)
    {
        return Vec::new();
    }
    if let Some(Overlay::Choose(choose)) = &mut app.overlay
        && choose.type_key(key)
    {
        return Vec::new();
    }
    if let Some(Overlay::Palette(palette)) = &mut app.overlay
        && palette.type_key(key)
    {
        return Vec::new();
    }
    if let Some(effects) = export::update::type_key(app, key) {
        return effects;
    }
    match keys::find(Spot::Box, key) {
        Some(command) => self::command(app, command),
        None => Vec::new(),
    }
}

/// Does what a key asks for, in the box.
pub fn command(app: &mut App, command: Command) -> Vec<Effect> {
    match command {
        // Esc loses nothing: what was left waits, and what was changed here stays
        Command::Close if matches!(app.overlay, Some(Overlay::BothChanged(_))) => {
            return both_changed::keep(app);
        }
        Command::Close if matches!(app.overlay, Some(Overlay::Restore(_))) => {
            return restore::take_up(app);
        }
        Command::Close | Command::Help if matches!(app.overlay, Some(Overlay::Help(_))) => {
            help::close(app);
            return Vec::new();
        }
        Command::Close => {
            app.overlay = None;
            return Vec::new();
        }
        Command::Help => {
            app.overlay = app.overlay.take().map(|under| Overlay::Help(Help::over(under)));
            return Vec::new();
        }
        _ => {}
    }
    match &app.overlay {
        Some(Overlay::Ask(_)) => ask::command(app, command),
        Some(Overlay::Choose(_)) => choose::command(app, command),
        Some(Overlay::Export(_)) => export::update::command(app, command),
        Some(Overlay::Help(_)) => help::command(app, command),
        Some(Overlay::Menu(_)) => menu::command(app, command),
        Some(Overlay::Palette(_)) => palette::command(app, command),
        Some(Overlay::Settings(_)) => settings::command(app, command),
        Some(Overlay::Restore(_)) => restore::command(app, command),
        Some(Overlay::BothChanged(_)) => both_changed::command(app, command),
        None => Vec::new(),
    }
}

/// Puts a pasted text into the box.
pub fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    match &mut app.overlay {
        Some(Overlay::Ask(ask)) => ask.paste(text),
        Some(Overlay::Palette(palette)) => palette.paste(text),
        _ => return export::update::paste(app, text),
    }
    Vec::new()
}

/// Does what a click in the box means.
pub fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    match &app.overlay {
        Some(Overlay::Ask(_)) => ask::click(app, hit),
        Some(Overlay::Choose(_)) => choose::click(app, hit),
        Some(Overlay::Export(_)) => export::update::click(app, hit),
        Some(Overlay::Help(_)) => Vec::new(),
        Some(Overlay::Menu(_)) => menu::click(app, hit),
        Some(Overlay::Palette(_)) => palette::click(app, hit),
        Some(Overlay::Settings(_)) => settings::click(app, hit),
        Some(Overlay::Restore(_)) => restore::click(app, hit),
        Some(Overlay::BothChanged(_)) => both_changed::click(app, hit),
        None => Vec::new(),
    }
}

/// Draws the box.
pub fn draw(canvas: &mut Canvas<'_, '_>, app: &App) {
    match &app.overlay {
        Some(Overlay::Ask(ask)) => ask.draw(canvas),
        Some(Overlay::Choose(choose)) => choose.draw(canvas),
        Some(Overlay::Export(export)) => export.draw(canvas, app),
        Some(Overlay::Help(help)) => help.draw(canvas),
        Some(Overlay::Menu(menu)) => menu.draw(canvas, app),
        Some(Overlay::Palette(palette)) => palette.draw(canvas),
        Some(Overlay::Settings(choices)) => choices.draw(canvas, app),
        Some(Overlay::Restore(restore)) => restore.draw(canvas),
        Some(Overlay::BothChanged(both)) => both.draw(canvas),
        None => {}
    }
}

/// What the box says about itself in the line above the footer.
pub fn message(app: &App) -> String {
    app.overlay.as_ref().map_or_else(String::new, Overlay::message)
}

/// A box with a title, a line above and a line below, and so many lines inside. What lies under it
/// cannot be clicked.
pub fn draw_box(
    canvas: &mut Canvas<'_, '_>,
    title: &str,
    lines: u16,
    draw: impl FnOnce(&mut Canvas<'_, '_>),
) {
    canvas.hits.cover();
    let whole = canvas.area;
    if whole.width < WIDE {
        // no halves of lines beside the box
        canvas.clear();
    }
    let side = if whole.width < 70 { 0 } else { 6 };
    let width = whole.width.saturating_sub(2 * side).min(84);
    let height = (lines + 2).min(whole.height);
    let area = Rect { x: whole.x + side, y: whole.y + (whole.height - height) / 3, width, height };
    canvas.within(area, |canvas| {
        canvas.clear();
        canvas.rule(0);
        canvas.rule(height.saturating_sub(1));
        canvas.text_within(1, 0, width.saturating_sub(2), &format!(" {title} "), Role::Strong);
        let inside = Rect { y: area.y + 1, height: height.saturating_sub(2), ..area };
        canvas.within(inside, draw);
    });
}
