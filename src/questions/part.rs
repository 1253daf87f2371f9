//! A part of a kit: questions that are asked once, or for every entry of a list.

use super::slot::At;
use super::{Question, Step};
use crate::profile::Profile;

/// Questions that belong together: asked once, or for every entry of a list.
#[derive(Clone, Copy)]
pub struct Part {
    /// Its step.
    pub step: Step,
    /// Its name: "Your platforms".
    pub title: &'static str,
    /// How its entries are listed, if it is a list.
    pub list: Option<List>,
    /// Its questions, page by page.
    pub questions: &'static [Question],
    /// Lists that every entry has.
    pub inside: &'static [Part],
}

/// A list of entries.
#[derive(Clone, Copy)]
pub struct List {
    /// One of them: "platform".
    pub one: &'static str,
    /// At most so many.
    pub most: usize,
    /// What an entry is called where all are listed.
    pub name: fn(&Profile, At) -> String,
    /// How many there are.
    pub(super) len: fn(&Profile, At) -> usize,
    /// Whether every entry of another list has one.
    pub(super) is_inside: bool,
    /// What is put in order once entries were answered.
    pub(super) settle: fn(&mut Profile, At),
    /// How they are taken out and moved; none: they come from another step.
    pub(super) change: Option<Change>,
}

/// How entries of a list are taken out and moved.
#[derive(Clone, Copy)]
pub(super) struct Change {
    pub(super) remove: fn(&mut Profile, At),
    pub(super) swap: fn(&mut Profile, At, At),
}

impl List {
    /// How many entries there are.
    pub fn len(&self, profile: &Profile, at: At) -> usize {
        (self.len)(profile, at)
    }

    /// Whether there is no entry.
    pub fn is_empty(&self, profile: &Profile, at: At) -> bool {
        self.len(profile, at) == 0
    }

    /// The place of an entry; `at` is that of the entry that the list is inside of.
    pub fn place(&self, at: At, index: usize) -> At {
        if self.is_inside { At { inner: index, ..at } } else { At { entry: index, inner: 0 } }
    }

    /// Whether every entry of another list has one.
    pub fn is_inside(&self) -> bool {
        self.is_inside
    }

    /// Whether a place is that after the last entry, which the first answer makes.
    pub fn is_new(&self, profile: &Profile, at: At) -> bool {
        let index = if self.is_inside { at.inner } else { at.entry };
        index >= self.len(profile, at)
    }

    /// Puts in order what has an order of its own, such as days.
    pub fn settle(&self, profile: &mut Profile, at: At) {
        (self.settle)(profile, at);
    }

    /// Whether entries can be added, removed and moved here.
    pub fn can_change(&self) -> bool {
        self.change.is_some()
    }

    /// Takes an entry out.
    pub fn remove(&self, profile: &mut Profile, at: At, index: usize) {
        if let Some(change) = self.change.filter(|_| index < self.len(profile, at)) {
            (change.remove)(profile, self.place(at, index));
        }
    }

    /// Moves an entry to another place, past the ones between.
    pub fn shift(&self, profile: &mut Profile, at: At, from: usize, to: usize) {
        let len = self.len(profile, at);
        let Some(change) = self.change.filter(|_| from < len && to < len) else { return };
        let mut now = from;
        while now != to {
            let next = if now < to { now + 1 } else { now - 1 };
            (change.swap)(profile, self.place(at, now), self.place(at, next));
            now = next;
        }
    }
}

/// Rows that stand directly in the profile.
macro_rules! rows {
    ($field:ident) => {
        $crate::questions::part::Change {
            remove: |profile, at| {
                profile.$field.remove(at.entry);
            },
            swap: |profile, a, b| profile.$field.swap(a.entry, b.entry),
        }
    };
    ($outer:ident . $field:ident) => {
        $crate::questions::part::Change {
            remove: |profile, at| {
                if let Some(row) = profile.$outer.get_mut(at.entry) {
                    row.$field.remove(at.inner);
                }
            },
            swap: |profile, a, b| {
                if let Some(row) = profile.$outer.get_mut(a.entry) {
                    row.$field.swap(a.inner, b.inner);
                }
            },
        }
    };
}

pub(super) use rows;
