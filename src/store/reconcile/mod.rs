//! Merges two changes of one kit, field by field.
//!
//! Three kits meet: as it was, as it is here, and as it is on disk. A field that changed on one
//! side is taken from there; [`fields`] finds the others. What stands in one line of the file is
//! one field, so that a price is never half of one and half of another. [`rows`] matches
//! platforms, collaborations and services by id and a history by its days. [`say`] shows values
//! to the person who chooses; [`mod@changes`] lists what leads from one kit to another.

mod changes;
mod fields;
mod rows;
mod say;

use toml_edit::Table;

pub use self::changes::{Change, changes};
use self::fields::Merger;
use super::read::read_text;
use super::write::{table_text, to_text};
use super::writer;
use crate::profile::Profile;

/// Which side of a conflict is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What was changed here.
    Mine,
    /// What is on disk.
    Theirs,
}

/// A field that both sides changed, and not to the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The field's full name: `platform.tiktok.followers`. That of a whole row, or of the order of
    /// rows, is shorter.
    pub place: String,
    /// What is here, as a person would write it; empty where it was taken out.
    pub mine: String,
    /// What is on disk, likewise.
    pub theirs: String,
    /// Which one is kept: mine, until somebody chooses.
    pub kept: Side,
}

/// Two changes of one kit, merged.
#[derive(Debug, Clone)]
pub struct Reconciled {
    base: Table,
    mine: Table,
    theirs: Table,
    conflicts: Vec<Conflict>,
}

impl Reconciled {
    /// Merges the changes that lead from `base` to `mine` and from `base` to `theirs`.
    pub fn of(base: &Profile, mine: &Profile, theirs: &Profile) -> Self {
        let [base, mine, theirs] = [base, mine, theirs].map(table_of);
        let mut merger = Merger::new(&[]);
        merger.table(&base, &mine, &theirs);
        let conflicts = merger.conflicts;
        Self { base, mine, theirs, conflicts }
    }

    /// The fields that both sides changed, in the order of a kit file.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// Chooses a side for the conflict of this index.
    pub fn choose(&mut self, index: usize, side: Side) {
        if let Some(conflict) = self.conflicts.get_mut(index) {
            conflict.kept = side;
        }
    }

    /// The merged kit, as it is with these choices.
    pub fn profile(&self) -> Profile {
        let mut merger = Merger::new(&self.conflicts);
        let merged = merger.table(&self.base, &self.mine, &self.theirs);
        read_text("", &table_text(merged)).profile
    }
}

/// A kit as the table of its keys, as it reads once it is written: clean, and every row with its id.
fn table_of(profile: &Profile) -> Table {
    writer::table(&read_text("", &to_text(profile)).profile)
}
