//! A list of entries: add, edit, remove, reorder.
//!
//! [`update`] is what keys and clicks do, [`view`] draws it, [`columns`] says what a row shows.

pub mod columns;
pub mod update;
pub mod view;

use super::desk::Desk;
use super::sheets::{PartAt, Stop};
use crate::profile::Profile;
use crate::questions::{At, List};

/// What can be done with the chosen row, by button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// On to the next stop.
    Next,
    /// Back to the one before.
    Back,
    /// Edit the row.
    Edit,
    /// Take it out.
    Remove,
    /// Move it up.
    MoveUp,
    /// Move it down.
    MoveDown,
}

/// A list that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListScreen {
    /// What has focus: a row, the line that adds one, or a button behind them.
    pub focus: usize,
    /// The row that the buttons are about.
    pub row: usize,
}

impl ListScreen {
    /// The list of the desk's stop.
    pub fn enter(desk: &Desk, focus: usize) -> Self {
        let len = shown(desk).map_or(0, |shown| shown.len);
        let focus = focus.min(len + actions(len).len());
        Self { focus, row: focus.min(len.saturating_sub(1)) }
    }
}

/// The list at the desk's stop.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// Which part.
    pub part: PartAt,
    /// The entry that it is inside of.
    pub at: At,
    /// Its rules.
    pub list: &'static List,
    /// The answers.
    pub profile: &'a Profile,
    /// How many entries there are.
    pub len: usize,
}

/// The list at the desk's stop, if it is one.
pub fn shown(desk: &Desk) -> Option<Shown<'_>> {
    let Stop::List { part, at } = desk.stop else { return None };
    let (list, profile) = (part.list()?, &desk.answers.profile);
    Some(Shown { part, at, list, profile, len: list.len(profile, at) })
}

/// The buttons of a list with so many entries, in the order of focus.
pub fn actions(len: usize) -> &'static [Action] {
    use Action::{Back, Edit, MoveDown, MoveUp, Next, Remove};
    match len {
        0 => &[Next, Back],
        1 => &[Next, Back, Edit, Remove],
        _ => &[Next, Back, Edit, Remove, MoveUp, MoveDown],
    }
}
