//! Finds anything by a word: a question, an entry, a step, an action.

use icu_casemap::CaseMapper;
use ratatui::crossterm::event::KeyEvent;

use super::{Overlay, draw_box, menu};
use crate::profile::Profile;
use crate::questions::Step;
use crate::tui::app::{App, Screen};
use crate::tui::canvas::{Canvas, shorten, width};
use crate::tui::edit::{Edited, Line};
use crate::tui::hits::Hit;
use crate::tui::keys::{self, Command, Spot};
use crate::tui::msg::Effect;
use crate::tui::sheets::{self, Item, Stop};
use crate::tui::start::Row;
use crate::tui::theme::Role;
use crate::tui::{start, update, words};

/// Lines of what was found.
const ROWS: u16 = 12;

/// Everything that can be found, and the words that are typed.
#[derive(Debug)]
pub struct Palette {
    line: Line,
    all: Vec<Entry>,
    /// What has all the words that were typed, the best first, by its place among all.
    found: Vec<usize>,
    row: usize,
}

/// One thing that can be found.
#[derive(Debug)]
struct Entry {
    says: String,
    /// The key that does the same.
    key: &'static str,
    folded: String,
    goal: Goal,
}

/// Where it leads.
#[derive(Debug, Clone, Copy)]
enum Goal {
    Step(Step),
    /// A stop, and what has focus there.
    Stop(Stop, usize),
    Command(Command),
    /// A row of the first screen.
    Row(usize),
    /// A kit.
    Kit(usize),
}

impl Entry {
    fn new(says: impl Into<String>, goal: Goal) -> Self {
        let says = says.into();
        Self { folded: fold(&says), says, key: "", goal }
    }
}

/// Letters that are the same but for their case.
fn fold(text: &str) -> String {
    CaseMapper::new().fold_string(text).into_owned()
}

impl Palette {
    /// Everything that can be found where the person is.
    pub fn new(app: &App) -> Self {
        let spot = update::spot(app);
        let mut all = actions(spot);
        match (&app.screen, &app.desk) {
            (Screen::Start, _) | (_, None) => all.extend(kits(&app.start)),
            (_, Some(desk)) => all.extend(kit(&desk.answers.profile)),
        }
        let found = (0..all.len()).collect();
        Self { line: Line::default(), all, found, row: 0 }
    }

    /// Looks for the words as they stand: what begins with them comes first, then what has them as
    /// whole words, then what has words that begin with them.
    fn look(&mut self) {
        let typed = fold(self.line.text());
        let words: Vec<&str> = typed.split_whitespace().collect();
        let rank = |entry: &Entry| {
            let own = || entry.folded.split(|c: char| !c.is_alphanumeric());
            let whole = |word: &&str| own().any(|own| own == *word);
            let begins = |word: &&str| own().any(|own| own.starts_with(*word));
            match entry.folded.starts_with(typed.trim()) {
                true => 0,
                false if words.iter().all(whole) => 1,
                false if words.iter().all(begins) => 2,
                false => 3,
            }
        };
        let has_all = |entry: &Entry| words.iter().all(|word| entry.folded.contains(word));
        let all = (0..).zip(&self.all).filter(|(_, entry)| has_all(entry));
        let mut ranked: Vec<(u8, usize)> = all.map(|(index, entry)| (rank(entry), index)).collect();
        ranked.sort_unstable();
        self.found = ranked.into_iter().map(|(_, index)| index).collect();
        self.row = 0;
    }

    /// What was found, from a row on.
    fn rows(&self, first: usize) -> impl Iterator<Item = (usize, &Entry)> {
        let found = self.found.iter().enumerate().skip(first);
        found.filter_map(|(row, index)| Some((row, self.all.get(*index)?)))
    }

    pub(super) fn type_key(&mut self, key: KeyEvent) -> bool {
        match self.line.key(key) {
            Edited::Changed => {
                self.look();
                true
            }
            Edited::Moved => true,
            Edited::Ignored => false,
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.line.paste(text);
        self.look();
    }

    pub(super) fn hint(&self) -> &'static str {
        if self.found.is_empty() { words::NOTHING_FOUND } else { words::FIND }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>) {
        draw_box(canvas, "Find anything", ROWS + 2, |canvas| {
            let inner = canvas.area.width.saturating_sub(6);
            let (text, cursor) = self.line.view(inner);
            let blank = " ".repeat(usize::from(inner.saturating_sub(width(text))));
            canvas.text_within(4, 0, inner, &format!("{text}{blank}"), Role::Field);
            canvas.hit(4, 0, inner, 1, Hit::Cursor { focus: 0, x: 0, y: 0 });
            let room = usize::from(canvas.area.height.saturating_sub(2).max(1));
            let first = (self.row + 1).saturating_sub(room);
            let bar = canvas.signs().bar;
            for (y, (index, entry)) in (2..).zip(self.rows(first).take(room)) {
                let role = if index == self.row { Role::Strong } else { Role::Text };
                if index == self.row {
                    canvas.text(2, y, bar, Role::Accent);
                }
                let room = canvas.area.width.saturating_sub(9 + width(entry.key));
                let says = canvas.theme.own(&entry.says);
                canvas.text(4, y, &shorten(&says, room), role);
                canvas.text_right(2, y, entry.key, Role::Text);
                canvas.hit(2, y, canvas.area.width, 1, Hit::Focus(index));
            }
            canvas.cursor(4 + cursor, 0);
        });
    }
}

/// What can be done here, whatever has focus.
fn actions(spot: Spot) -> Vec<Entry> {
    let is_open = !matches!(spot, Spot::Start | Spot::Card | Spot::Kits | Spot::Trash);
    let more = menu::MORE.iter().filter(|_| is_open).map(|(command, says)| {
        let binding = keys::TABLE.iter().find(|binding| binding.command == *command);
        let key = binding.map_or("", |binding| binding.shown);
        Entry { key, ..Entry::new(*says, Goal::Command(*command)) }
    });
    let mut all: Vec<Entry> = more.collect();
    // the first screen has a row of its own for them
    all.extend(is_open.then(|| Entry::new(words::SETTINGS, Goal::Command(Command::Settings))));
    for binding in keys::actions(spot) {
        let is_there =
            |entry: &Entry| matches!(entry.goal, Goal::Command(it) if it == binding.command);
        if !all.iter().any(is_there) {
            let says = words::capital(&format!("{}: {}", binding.short, binding.says));
            let goal = Goal::Command(binding.command);
            all.push(Entry { key: binding.shown, ..Entry::new(says, goal) });
        }
    }
    all
}

/// Every kit, and the other rows of the first screen.
fn kits(start: &start::Start) -> impl Iterator<Item = Entry> {
    let all = 0..start.cards.as_ref().map_or(0, Vec::len);
    let kits = all.map(|index| Entry::new(start.words(Row::Kit(index)), Goal::Kit(index)));
    let rows = start.rows().into_iter().enumerate();
    let others = rows.filter(|(_, row)| !matches!(row, Row::Kit(_)));
    kits.chain(others.map(|(index, row)| Entry::new(start.words(row), Goal::Row(index))))
}

/// Every step, every entry and every question that is asked now.
fn kit(profile: &Profile) -> Vec<Entry> {
    let mut steps: Vec<Entry> = (1..)
        .zip(Step::ALL)
        .map(|(number, (step, says))| {
            Entry::new(format!("Step {number}: {says}"), Goal::Step(step))
        })
        .collect();
    let mut questions = Vec::new();
    for stop in sheets::stops(profile) {
        match stop {
            Stop::List { part, at } => {
                let Some(list) = part.list() else { continue };
                steps.push(Entry::new(
                    part.part().map_or("", |part| part.title),
                    Goal::Stop(stop, 0),
                ));
                for at in (0..list.len(profile, at)).map(|index| list.place(at, index)) {
                    let name = (list.name)(profile, at);
                    steps.push(Entry::new(&name, Goal::Stop(Stop::Page { part, at, page: 0 }, 0)));
                    for (page, items) in sheets::pages(profile, part, at).iter().enumerate() {
                        let stop = Stop::Page { part, at, page };
                        questions.extend(page_of(profile, stop, items, &format!("{name}: ")));
                    }
                }
            }
            Stop::Page { part, at, page } => {
                let pages = sheets::pages(profile, part, at);
                let items = pages.get(page).map_or(&[][..], Vec::as_slice);
                questions.extend(page_of(profile, stop, items, ""));
            }
            Stop::Review => {}
        }
    }
    steps.extend(questions);
    // a short list asks the same for each of its rows: the first leads to all
    steps.dedup_by(|next, one| next.says == one.says);
    steps
}

/// The questions of a page, and the ways to lists on it.
fn page_of(profile: &Profile, stop: Stop, items: &[Item], name: &str) -> Vec<Entry> {
    let entry = |(focus, item): (usize, &Item)| match item {
        Item::Ask(question, at) => {
            let label = words::label(profile, stop, question, *at);
            Entry::new(format!("{name}{label}"), Goal::Stop(stop, focus))
        }
        Item::Inside(part, at) => {
            let title = part.part().map_or("", |part| part.title);
            let goal = Goal::Stop(Stop::List { part: *part, at: *at }, 0);
            Entry::new(format!("{name}{title}"), goal)
        }
    };
    items.iter().enumerate().map(entry).collect()
}

pub(super) fn command(app: &mut App, command: Command) -> Vec<Effect> {
    let Some(Overlay::Palette(palette)) = &mut app.overlay else { return Vec::new() };
    let last = palette.found.len().saturating_sub(1);
    match command {
        Command::Next => palette.row = (palette.row + 1).min(last),
        Command::Previous => palette.row = palette.row.saturating_sub(1),
        Command::Enter => return press(app),
        Command::Palette => app.overlay = None,
        _ => {}
    }
    Vec::new()
}

pub(super) fn click(app: &mut App, hit: Hit) -> Vec<Effect> {
    let Some(Overlay::Palette(palette)) = &mut app.overlay else { return Vec::new() };
    match hit {
        Hit::Focus(row) => {
            palette.row = row;
            press(app)
        }
        Hit::Cursor { x, .. } => {
            palette.line.click(x);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Goes there, or does it.
fn press(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Palette(palette)) = &app.overlay else { return Vec::new() };
    let Some(goal) = palette.rows(palette.row).next().map(|(_, entry)| entry.goal) else {
        return Vec::new();
    };
    app.overlay = None;
    match goal {
        Goal::Step(step) => update::to_step(app, step),
        Goal::Stop(stop, focus) => update::to_stop(app, stop, focus),
        Goal::Command(command) => update::command(app, command),
        Goal::Kit(kit) => start::update::open_kit(app, kit),
        Goal::Row(row) => start::update::click(app, Hit::Focus(row)),
    }
}
