//! How a kit's records are described once, for reading and for writing.
//!
//! A [`Record`] walks its keys past a [`Visitor`]. The reader is one visitor, which fills the
//! record from a file; the writer is the other, which makes a file's tables from it. A key that is
//! not in the list can be neither read nor written.

use crate::profile::units::Percent;

use super::kind::Kind;

/// A table of the kit file.
pub(super) trait Record: Default + Clone + PartialEq {
    /// Shows every key with its field, in the order in which a new file lists them.
    fn fields(&mut self, visitor: &mut impl Visitor);
}

/// How a table is written where the file has none yet. Both are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Under a heading of its own: `[audience]`, `[[platform]]`.
    Heading,
    /// In one line: `source = { kind = "typed" }`.
    Line,
}

/// What walks past a record's keys.
pub(super) trait Visitor {
    /// A value that may be missing.
    fn optional<T>(&mut self, key: &'static str, kind: &impl Kind<T>, field: &mut Option<T>);

    /// A value that has a default where it is missing.
    fn defaulted<T: Default + PartialEq + Clone>(
        &mut self,
        key: &'static str,
        kind: &impl Kind<T>,
        field: &mut T,
    ) {
        let mut value = Some(field.clone()).filter(|value| *value != T::default());
        self.optional(key, kind, &mut value);
        *field = value.unwrap_or_default();
    }

    /// A list of values.
    fn list<T>(&mut self, key: &'static str, kind: &impl Kind<T>, field: &mut Vec<T>);

    /// Names with percentages, in the order of the file.
    fn shares(&mut self, key: &'static str, field: &mut Vec<(String, Percent)>);

    /// A table that may be missing.
    fn section<R: Record>(&mut self, key: &'static str, shape: Shape, field: &mut Option<R>);

    /// A table of which nothing needs to be there.
    fn defaulted_section<R: Record>(&mut self, key: &'static str, shape: Shape, field: &mut R) {
        let mut value = Some(field.clone()).filter(|value| *value != R::default());
        self.section(key, shape, &mut value);
        *field = value.unwrap_or_default();
    }

    /// One fixed phrase, or a table.
    fn phrase_or_section<R: Record>(
        &mut self,
        key: &'static str,
        phrase: &'static str,
        said: &mut bool,
        field: &mut Option<R>,
    );

    /// A list of tables, at most `limit` of them.
    fn sections<R: Record>(
        &mut self,
        key: &'static str,
        shape: Shape,
        limit: usize,
        field: &mut Vec<R>,
    );

    /// `key` means nothing unless `needed` is there, too.
    fn needs(&mut self, key: &'static str, needed: &'static str);
}
