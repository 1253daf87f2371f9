//! What is only read: help about the focused question with every key of this place, or a list.

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

/// So many lines PgUp and PgDn move.
const PAGE: usize = 10;

/// Help, or a list.
#[derive(Debug)]
pub struct Help {
    /// The box that it is about, which is there again when it is closed.
    pub(super) under: Option<Box<Overlay>>,
    title: &'static str,
    about: Vec<(String, Vec<String>)>,
    /// The place whose keys are told; a list has none.
    spot: Option<Spot>,
    scroll: usize,
}

impl Help {
    /// Help about a finding and a question, or about the keys only.
    pub fn new(finding: Option<&Finding>, question: Option<&Question>, spot: Spot) -> Self {
        let mut about = Vec::new();
        if let Some(Finding { message, source, .. }) = finding {
            about.push(told(message, source.says));
            about.extend(source.url.map(|url| told("Where to read it", url)));
        }
        if let Some(question) = question {
            about.push(told(question.label, question.hint));
            about.push(told("For example", question.example));
            about.push(told("Find it", question.find_it));
        }
        Self { about, spot: Some(spot), ..Self::list(words::HELP, Vec::new()) }
    }

    /// Help in these words, each with its heading.
    pub fn about(says: &[(&str, &str)], spot: Spot) -> Self {
        let about = says.iter().map(|(head, says)| told(head, says)).collect();
        Self { about, ..Self::new(None, None, spot) }
    }

    /// A list of lines under their headings.
    pub fn list(title: &'static str, about: Vec<(String, Vec<String>)>) -> Self {
        Self { under: None, title, about, spot: None, scroll: 0 }
    }

    pub(super) fn title(&self) -> &'static str {
        self.title
    }

    /// Help about a box, which stays under it.
    pub(super) fn over(under: Overlay) -> Self {
        let (title, question) = (under.title(), under.question());
        let mut help = Self::new(None, question, Spot::Box);
        let says = under.message();
        if question.is_none() && !says.is_empty() {
            help.about.push(told(title, &says));
        }
        Self { under: Some(Box::new(under)), ..help }
    }

    fn down(&mut self, lines: usize) {
        self.scroll = (self.scroll + lines).min(self.lines(60).len());
    }

    fn lines(&self, cells: u16) -> Vec<(String, Role)> {
        let mut lines = Vec::new();
        for (head, says) in &self.about {
            lines.extend(wrap(head, cells).into_iter().map(|line| (line, Role::Strong)));
            let text = says.iter().flat_map(|says| wrap(says, cells.saturating_sub(2)));
            lines.extend(text.map(|line| (format!("  {line}"), Role::Text)));
        }
        let Some(spot) = self.spot else { return lines };
        if !self.about.is_empty() {
            lines.push((String::new(), Role::Text));
        }
        lines.push(("Keys".to_owned(), Role::Strong));
        let mut told: Vec<(Command, &str)> = Vec::new();
        for binding in keys::TABLE.iter().filter(|it| it.spots.contains(&spot)) {
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
        draw_box(canvas, self.title, height, |canvas| {
            let room = usize::from(canvas.area.height);
            let first = self.scroll.min(lines.len().saturating_sub(room));
            for (y, (says, role)) in (0..).zip(lines.iter().skip(first).take(room)) {
                canvas.text_within(2, y, canvas.area.width.saturating_sub(3), says, *role);
            }
        });
    }
}

/// A heading with what stands under it.
fn told(head: &str, says: &str) -> (String, Vec<String>) {
    (head.to_owned(), vec![says.to_owned()])
}

pub(super) fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(Overlay::Help(help)) = &mut app.overlay else { return Vec::new() };
    match command {
        Command::Next => help.down(1),
        Command::PageDown => help.down(PAGE),
        Command::Previous => help.scroll = help.scroll.saturating_sub(1),
        Command::PageUp => help.scroll = help.scroll.saturating_sub(PAGE),
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
