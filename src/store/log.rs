//! Collects what is wrong with one file while it is read.

use std::ops::Range;

use crate::profile::text::clean;

use super::kind::Wrong;
use super::problem::{Problem, Severity};
use super::syntax::Broken;

/// More problems than these are not listed: nobody reads them, and a hostile file has a million.
pub(super) const MOST_PROBLEMS: usize = 500;

/// What reading has found so far in one file.
pub(super) struct Log<'t> {
    /// The file's name or path.
    pub(super) file: &'t str,
    /// Its text.
    pub(super) text: &'t str,
    /// Parts that do not follow the file's grammar, each with its problem until a field explains
    /// it better.
    pub(super) broken: Vec<Broken>,
    /// Everything found.
    pub(super) problems: Vec<Problem>,
}

impl Log<'_> {
    /// Adds a problem at `place`, with what is allowed there.
    pub(super) fn report(
        &mut self,
        severity: Severity,
        place: &str,
        span: Range<usize>,
        wrong: Wrong,
        allowed: Option<String>,
    ) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        let mut problem =
            Problem::new(severity, self.file, wrong.found).at(place).pointing(self.text, span);
        problem.allowed = allowed;
        problem.fix = wrong.fix.map(|fix| clean(&fix));
        self.problems.push(problem);
    }

    /// Takes back the grammar's complaint about a value whose field explains it better: one inside
    /// the value, or right behind it, as in `12,500`.
    pub(super) fn take_broken(&mut self, value: &Range<usize>) -> bool {
        let text = self.text;
        let concerns = |broken: &Range<usize>| {
            let gap = text.get(value.end..broken.start);
            broken.start < value.end && broken.end > value.start
                || gap.is_some_and(|gap| gap.chars().all(|c| c == ' ' || c == '\t'))
        };
        let before = self.broken.len();
        self.broken.retain(|broken| !(broken.is_value && concerns(&broken.span)));
        self.broken.len() < before
    }
}
