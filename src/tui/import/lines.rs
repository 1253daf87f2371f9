//! What stands in which line of an offer: the files, where they go, old beside new, and the rest.

use super::figures::{Columns, is_tight};
use super::{Import, Shown, Stop};
use crate::import::Target;
use crate::import::reading::BOOSTED_UNSAID;
use crate::intake::{Lot, moved, says};
use crate::profile::Profile;
use crate::tui::canvas::{shorten, width, wrap};
use crate::tui::keys::Command;
use crate::tui::theme::{Role, Signs};
use crate::tui::words;

/// Cells before a line.
pub(super) const LEFT: u16 = 4;
/// Cells before what a tick stands before.
pub(super) const INSET: u16 = 8;
/// Files are told in two lines each up to so many, then in one.
const FEW_FILES: usize = 2;

/// One line.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Its pieces, each with the cells before it.
    pub pieces: Vec<(u16, String, Role)>,
    /// What it belongs to, among what can have focus.
    pub stop: Option<usize>,
    /// The choices in it: cells before, cells, and which one.
    pub options: Vec<(u16, u16, usize)>,
    /// What a click on it does, where that is not about what can have focus.
    pub command: Option<Command>,
}

impl Line {
    /// A line of these pieces.
    pub(super) fn of(pieces: Vec<(u16, String, Role)>) -> Self {
        Self { pieces, ..Self::default() }
    }
}

/// The lines of an offer in so many cells.
pub(super) struct Lines<'a> {
    import: &'a Import,
    shown: &'a Shown,
    profile: &'a Profile,
    signs: &'static Signs,
    /// Cells up to the right edge.
    end: u16,
    all: Vec<Line>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(
        import: &'a Import,
        shown: &'a Shown,
        signs: &'static Signs,
        cells: u16,
    ) -> Vec<Line> {
        let profile = &shown.answers.profile;
        let end = cells.saturating_sub(1);
        let mut lines = Self { import, shown, profile, signs, end, all: Vec::new() };
        lines.files();
        for (index, lot) in shown.offer.open_lots() {
            lines.air();
            lines.lot(index, lot);
        }
        for index in 0..shown.offer.proposal.targets.len() {
            lines.air();
            lines.target(index);
        }
        lines.rest();
        lines.all
    }

    fn air(&mut self) {
        if !self.all.is_empty() {
            self.all.push(Line::default());
        }
    }

    /// A sentence in as many lines as it takes, behind a sign.
    fn say(&mut self, sign: &str, says: &str, role: Role) {
        self.say_for(sign, says, role, None);
    }

    /// The same, and what a click on it does.
    fn say_for(&mut self, sign: &str, says: &str, role: Role, command: Option<Command>) {
        let mut sign = (!sign.is_empty()).then(|| (2, sign.to_owned(), role));
        for line in wrap(says, self.end.saturating_sub(LEFT)) {
            let mut pieces: Vec<_> = sign.take().into_iter().collect();
            pieces.push((LEFT, line, if role == Role::Good { Role::Text } else { role }));
            self.all.push(Line { command, ..Line::of(pieces) });
        }
    }

    /// What was recognised, and what was not taken.
    fn files(&mut self) {
        let offer = &self.shown.offer;
        let fresh: Vec<_> = offer.fresh_files().collect();
        let tables: usize = fresh.iter().map(|file| file.readings.len()).sum();
        let mut is_told = false;
        for file in &fresh {
            let Some(head) = says::file(file) else { continue };
            match (tables, file.readings.as_slice()) {
                (..=FEW_FILES, readings) => {
                    self.head(&head);
                    for reading in readings {
                        let table = says::table(reading);
                        let more = format!("{table} · {}", words::READ_HERE);
                        let fits = !is_told && width(&more) <= self.end.saturating_sub(LEFT);
                        self.say("", if fits { &more } else { &table }, Role::Text);
                        is_told = true;
                    }
                }
                (_, [reading]) => self.head(&format!("{}: {}", file.name, says::table(reading))),
                (_, readings) => {
                    let count = words::count(readings.len(), "table");
                    self.head(&format!("{head} ({count})"));
                }
            }
            let said = |reading| says::own_columns(reading, words::CHANGE_COLUMNS);
            for says in file.readings.iter().filter_map(said) {
                self.say_for("", &says, Role::Text, Some(Command::Columns));
            }
        }
        for name in &offer.proposal.known {
            self.say(self.signs.done, &says::known(name), Role::Good);
        }
        for refused in offer.gathered.refusals() {
            self.say("!", &refused, Role::Problem);
        }
        for trouble in &offer.troubles {
            self.say("!", trouble, Role::Problem);
        }
        for file in &fresh {
            for unknown in &file.unknown {
                let says = says::unknown(&file.name, unknown);
                match unknown.table {
                    None => self.say(self.signs.dot, &says, Role::Text),
                    Some(_) => {
                        let says = format!("{says} {}", words::SAY_COLUMNS);
                        let command = Some(Command::Columns);
                        self.say_for(self.signs.dot, &says, Role::Text, command);
                    }
                }
            }
        }
        if let Some(passed) = says::passed(offer.gathered.passed) {
            self.say(self.signs.dot, &passed, Role::Text);
        }
    }

    /// One file in one line.
    fn head(&mut self, says: &str) {
        let says = shorten(says, self.end.saturating_sub(LEFT));
        let done = (2, self.signs.done.to_owned(), Role::Good);
        self.all.push(Line::of(vec![done, (LEFT, says, Role::Strong)]));
    }

    /// Where a lot can go, one place a line.
    fn lot(&mut self, index: usize, lot: &Lot) {
        let stop = self.import.stops().iter().position(|stop| *stop == Stop::Lot(index));
        let asks = shorten(&says::which_place(&lot.files), self.end.saturating_sub(LEFT));
        let focused = stop == Some(self.import.focus);
        let role = if focused { Role::Strong } else { Role::Text };
        self.all.push(Line { pieces: vec![(LEFT, asks, role)], stop, ..Line::default() });
        for (option, place) in lot.places.iter().enumerate() {
            let mark = if lot.taken == Some(option) { self.signs.chosen } else { "( )" };
            let room = self.end.saturating_sub(INSET);
            let says = shorten(&format!("{mark} {}", place.name), room);
            let options = vec![(LEFT + 2, width(&says), option)];
            let pieces = vec![(LEFT + 2, says, Role::Text)];
            self.all.push(Line { stop, options, ..Line::of(pieces) });
        }
    }

    /// One platform, old beside new.
    fn target(&mut self, index: usize) {
        let Some(target) = self.shown.offer.proposal.targets.get(index) else { return };
        let moved: Vec<Option<String>> =
            target.items.iter().map(|item| moved(self.profile, target, item)).collect();
        let columns = Columns::of(target, &moved, self.end);
        let new = if target.is_new { words::NEW_PLATFORM } else { "" };
        let room = self.end.saturating_sub(LEFT + 10 + width(new));
        let name = format!("{}{new}", shorten(&target.name, room));
        let pieces =
            vec![(LEFT, words::GOES_TO.to_owned(), Role::Text), (LEFT + 10, name, Role::Strong)];
        self.all.push(Line::of(pieces));
        if target.items.iter().any(is_tight) {
            let right = |end: u16, says: &str| (end.saturating_sub(width(says)), says.to_owned());
            let heads = [(LEFT, words::FILLS.to_owned()), right(columns.was, "now")];
            let heads = heads.into_iter().chain([right(columns.now, "new")]);
            let pieces = heads.map(|(x, says)| (x, says, Role::Text)).collect();
            self.all.push(Line::of(pieces));
        }
        for (item, moved) in moved.into_iter().enumerate() {
            self.item(target, Stop::Item { target: index, item }, moved, &columns);
        }
        for line in &target.stays {
            self.inside(line, Role::Text, None);
        }
        for note in &target.notes {
            match note.as_str() {
                BOOSTED_UNSAID => {
                    let says = format!("{note} {}", words::MARK_BOOSTED);
                    self.say_for("!", &says, Role::Text, Some(Command::Boosted));
                }
                note => self.say("!", note, Role::Text),
            }
        }
    }

    /// A sentence under the names of the numbers.
    fn inside(&mut self, says: &str, role: Role, stop: Option<usize>) {
        for line in wrap(says, self.end.saturating_sub(INSET)) {
            self.all.push(Line { pieces: vec![(INSET, line, role)], stop, ..Line::default() });
        }
    }

    fn item(&mut self, target: &Target, at: Stop, moved: Option<String>, columns: &Columns) {
        let Stop::Item { item, .. } = at else { return };
        let Some(item) = target.items.get(item) else { return };
        let stop = self.import.stops().iter().position(|stop| *stop == at);
        let focused = stop == Some(self.import.focus);
        let role = if focused { Role::Strong } else { Role::Text };
        let was = item.was.as_deref().unwrap_or(self.signs.none);
        let tick = if item.ticked { "[x]" } else { "[ ]" };
        let mut pieces =
            vec![(LEFT, tick.to_owned(), role), (INSET, shorten(item.label, columns.label), role)];
        let mut more = Vec::new();
        let arrow = self.signs.arrow;
        if is_tight(item) {
            pieces.push((columns.was.saturating_sub(width(was)), was.to_owned(), Role::Text));
            pieces.push((columns.was + 2, arrow.to_owned(), Role::Text));
            let now = columns.now.saturating_sub(width(&item.now));
            pieces.push((now, item.now.clone(), Role::Strong));
            pieces.extend(moved.map(|moved| (columns.moved, moved, Role::Text)));
            let room = self.end.saturating_sub(columns.sample);
            // the days stand in the line above the footer, when the number has focus
            let short = item.sample.split(", ").next().unwrap_or_default();
            let sample = if width(&item.sample) <= room { &item.sample } else { short };
            if width(sample) <= room {
                pieces.push((columns.sample, sample.to_owned(), Role::Text));
            }
        } else {
            let x = INSET + columns.label + 2;
            let change = match &item.was {
                Some(was) => format!("{was} {arrow} {}", item.now),
                None => item.now.clone(),
            };
            if x + width(&change) <= self.end {
                pieces.push((x, change, Role::Strong));
            } else {
                more.push((change, Role::Strong));
            }
            more.push((item.sample.clone(), Role::Text));
        }
        self.all.push(Line { pieces, stop, ..Line::default() });
        for (says, role) in more {
            self.inside(&says, role, stop);
        }
        if let Some(note) = &item.note {
            self.inside(&format!("! {note}"), Role::Text, stop);
        }
    }

    /// What is skipped, what is only shown, and what follows from the new numbers.
    fn rest(&mut self) {
        let offer = &self.shown.offer;
        let skipped = says::skipped(offer.readings());
        let sums: Vec<String> = offer.readings().flat_map(says::sums).collect();
        let worked = offer.worked(self.profile);
        if skipped.is_some() || !sums.is_empty() {
            self.air();
        }
        if let Some(says) = skipped {
            self.say_for("", &says, Role::Text, Some(Command::Skipped));
        }
        for says in sums {
            self.say("", &says, Role::Text);
        }
        if !worked.is_empty() {
            self.air();
        }
        let several = offer.proposal.targets.len() > 1;
        for worked in worked {
            self.say("", &says::after_this(&worked, several), Role::Text);
        }
    }
}
