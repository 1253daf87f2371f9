//! Help about the focused question, then every key of this place.

use super::{Overlay, draw_box};
use crate::insight::readiness::Finding;
use crate::questions::Question;
use crate::tui::app::App;
use crate::tui::canvas::{Canvas, wrap};
use crate::tui::keys::{self, Command, Spot};
use crate::tui::msg::Effect;
use crate::tui::theme::Role;
use crate::tui::words;

/// Cells before what a key does.
const KEY: u16 = 14;

/// Help.
#[derive(Debug)]
pub struct Help {
    /// The box that it is about, which is there again when it is closed.
    pub(super) under: Option<Box<Overlay>>,
    about: Vec<(String, String)>,
    spot: Spot,
    scroll: usize,
}

impl Help {
    /// Help about a finding and a question, or about the keys only.
    pub fn new(finding: Option<&Finding>, question: Option<&Question>, spot: Spot) -> Self {
        let mut about = Vec::new();
        if let Some(Finding { message, source, .. }) = finding {
            about.push((message.clone(), source.says.to_owned()));
            let url = source.url.map(|url| ("Where to read it".to_owned(), url.to_owned()));
            about.extend(url);
        }
        if let Some(question) = question {
            about.push((question.label.to_owned(), question.hint.to_owned()));
            about.push(("For example".to_owned(), question.example.to_owned()));
            about.push(("Find it".to_owned(), question.find_it.to_owned()));
        }
        Self { under: None, about, spot, scroll: 0 }
    }

    /// Help about files with numbers: where to find them.
    pub fn about_files(spot: Spot) -> Self {
        let find = |(platform, place): &(&str, &str)| ((*platform).to_owned(), (*place).to_owned());
        Self { about: words::FIND_FILES.iter().map(find).collect(), ..Self::new(None, None, spot) }
    }

    /// Help about a box, which stays under it.
    pub(super) fn over(under: Overlay) -> Self {
        let (title, question) = (under.title(), under.question());
        let mut help = Self::new(None, question, Spot::Box);
        let says = under.message();
        if question.is_none() && !says.is_empty() {
            help.about.push((title.to_owned(), says));
        }
        Self { under: Some(Box::new(under)), ..help }
    }

    fn lines(&self, cells: u16) -> Vec<(String, Role)> {
        let mut lines = Vec::new();
        for (head, says) in &self.about {
            lines.push((head.clone(), Role::Strong));
            let text = wrap(says, cells.saturating_sub(2)).into_iter();
            lines.extend(text.map(|line| (format!("  {line}"), Role::Text)));
        }
        if !self.about.is_empty() {
            lines.push((String::new(), Role::Text));
        }
        lines.push(("Keys".to_owned(), Role::Strong));
        let mut told: Vec<(Command, &str)> = Vec::new();
        for binding in keys::TABLE.iter().filter(|it| it.spots.contains(&self.spot)) {
            if told.contains(&(binding.command, binding.shown)) {
                continue;
            }
            told.push((binding.command, binding.shown));
            let says = if binding.says.is_empty() { binding.short } else { binding.says };
            if !says.is_empty() {
                let says = wrap(says, cells.saturating_sub(KEY)).into_iter();
                let keys = std::iter::once(binding.shown).chain(std::iter::repeat(""));
                let line = |(keys, says)| (format!("  {keys:<11} {says}"), Role::Text);
                lines.extend(keys.zip(says).map(line));
            }
        }
        lines.push((String::new(), Role::Text));
        let mouse = wrap(words::MOUSE, cells.saturating_sub(2)).into_iter();
        lines.extend(mouse.map(|line| (format!("  {line}"), Role::Text)));
        lines
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>) {
        let cells = canvas.area.width.saturating_sub(18).min(76);
        let lines = self.lines(cells);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(1);
        draw_box(canvas, "Help", height, |canvas| {
            let room = usize::from(canvas.area.height);
            let first = self.scroll.min(lines.len().saturating_sub(room));
            for (y, (says, role)) in (0..).zip(lines.iter().skip(first).take(room)) {
                canvas.text_within(2, y, canvas.area.width.saturating_sub(3), says, *role);
            }
        });
    }
}

pub(super) fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(Overlay::Help(help)) = &mut app.overlay else { return Vec::new() };
    match command {
        Command::Next => help.scroll = (help.scroll + 1).min(help.lines(60).len()),
        Command::Previous => help.scroll = help.scroll.saturating_sub(1),
        Command::Enter | Command::Choose => close(app),
        _ => {}
    }
    Vec::new()
}

/// Closes the help: what lies under it is there again.
pub(super) fn close(app: &mut App) {
    if let Some(Overlay::Help(help)) = app.overlay.take() {
        app.overlay = help.under.map(|under| *under);
    }
}
