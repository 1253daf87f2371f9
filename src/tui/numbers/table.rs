//! What stands in which line of the table: the open platform unfolded, the others in one line each.

use super::{Numbers, is_told};
use crate::questions::update::{Group, Reading, Row, Update, Worked};
use crate::tui::canvas::{width, wrap};
use crate::tui::theme::Role;

/// Cells before a platform.
pub(super) const LEFT: u16 = 4;
/// Cells before a number of it.
pub(super) const INSET: u16 = 6;

/// Where the columns stand: cells from the left edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Columns {
    /// Where the old numbers end.
    pub before: u16,
    /// Where the fields begin.
    pub now: u16,
    /// Cells of a field.
    pub field: u16,
    /// Where the changes begin.
    pub change: u16,
    /// Where everything ends.
    pub end: u16,
}

impl Columns {
    /// The columns of a window of this width.
    pub(super) fn of(width: u16) -> Self {
        let (before, now, field, gap) = match width {
            ..80 => (35, 37, 11, 2),
            80..110 => (39, 42, 12, 3),
            _ => {
                let more = width - 80;
                let before = 39 + more / 3;
                (before, before + 3 + more / 10, 14, 3)
            }
        };
        Self { before, now, field, change: now + field + gap, end: width.saturating_sub(1) }
    }

    /// Cells of a change.
    pub(super) fn change_cells(&self) -> u16 {
        self.end.saturating_sub(self.change)
    }
}

/// One line of the table.
#[derive(Debug)]
pub(super) enum Line<'a> {
    /// The name of the open platform.
    Name(&'a Group),
    /// Another platform, with the place of its first number.
    Folded(&'a Group, usize),
    /// A number, with its place.
    Number(&'a Row, usize),
    /// A rate that follows, and the formula where it fits beside it.
    Worked(Worked, Option<String>),
    /// More about the line above.
    More(String, Role),
}

/// The lines, and which of them have to be seen.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub lines: Vec<Line<'a>>,
    /// The name of the open platform.
    pub open: usize,
    /// What has focus.
    pub focus: usize,
    /// The last line that is about it.
    pub last: usize,
}

impl<'a> Table<'a> {
    pub(super) fn new(update: &'a Update, numbers: &Numbers, columns: Columns) -> Self {
        let mut table = Self { lines: Vec::new(), open: 0, focus: 0, last: 0 };
        let mut focus = 1;
        for (index, group) in update.groups().iter().enumerate() {
            if index == numbers.open {
                table.unfold(group, numbers, focus, columns);
            } else {
                table.lines.push(Line::Folded(group, focus));
            }
            focus += group.rows().len();
        }
        table
    }

    fn unfold(&mut self, group: &'a Group, numbers: &Numbers, first: usize, columns: Columns) {
        let room = columns.end.saturating_sub(INSET + 2);
        let more = |says: &str, role| {
            let lines = wrap(says, room).into_iter();
            lines.map(move |line| Line::More(line, role))
        };
        self.open = self.lines.len();
        (self.focus, self.last) = (self.open, self.open);
        self.lines.push(Line::Name(group));
        for (focus, row) in (first..).zip(group.rows()) {
            let focused = focus == numbers.focus;
            if focused {
                self.focus = self.lines.len();
            }
            self.lines.push(Line::Number(row, focus));
            // nothing is said about a number before it is finished
            if is_told(row) && (!focused || numbers.strict) {
                match &row.reading {
                    Reading::NotYet(says) => {
                        self.lines.extend(more(&format!("! {says}"), Role::Problem));
                    }
                    Reading::Read { doubt: Some(says), .. } => {
                        self.lines.extend(more(says, Role::Strong));
                    }
                    Reading::Read { .. } | Reading::Unchanged => {}
                }
            }
            if focused {
                self.last = self.lines.len() - 1;
            }
        }
        for worked in group.worked() {
            let formula = worked.formula.clone();
            let fits = width(&formula) <= columns.change_cells();
            let beside = fits.then(|| formula.clone());
            self.lines.push(Line::Worked(worked, beside));
            if !fits {
                self.lines.extend(more(&formula, Role::Text));
            }
        }
    }

    /// The first of so many lines that are drawn: what has focus always is, the name of its platform
    /// where it can be.
    pub(super) fn first(&self, room: usize) -> usize {
        let end = self.lines.len().saturating_sub(room);
        let before = self.open.saturating_sub(room / 3);
        let least = (self.last + 1).saturating_sub(room);
        let first = if least > before { least.max(self.open.min(least)) } else { before };
        first.min(self.focus).min(end)
    }
}
