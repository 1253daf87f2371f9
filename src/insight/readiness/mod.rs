//! What brands look for in a kit and do not find: a list of what to add, not a grade.
//!
//! [`criteria`] is the table of points; [`finding`] is one thing to mend, found by [`checks`] and
//! [`mistakes`]; [`score`] works out the points, and what each finding would gain. Nothing here
//! blocks an export.

mod checks;
mod criteria;
mod finding;
mod mistakes;
mod score;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

pub use criteria::{Criterion, CriterionId, Group, Source};
pub use finding::{Finding, Severity};

use crate::profile::Profile;

/// What is known about a picture that the kit names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureState {
    /// It is there and prints at 110 dots per inch or more at its place.
    Prints,
    /// There is no such file.
    Missing,
    /// It cannot be read.
    Unreadable,
    /// It is too small for its place.
    TooSmall {
        /// Dots per inch at its place.
        dpi: u32,
    },
}

/// What is known about the kit's pictures, by file name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PictureFacts(pub BTreeMap<String, PictureState>);

impl PictureFacts {
    /// The state of a picture; one that nobody looked at is believed.
    pub fn state(&self, file: &str) -> PictureState {
        self.0.get(file).copied().unwrap_or(PictureState::Prints)
    }
}

/// The points of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Which criterion.
    pub id: CriterionId,
    /// What it is about.
    pub group: Group,
    /// What a kit that meets it has: "A clear niche".
    pub met: &'static str,
    /// The points it has, rounded down.
    pub earned: u32,
    /// The points it can have.
    pub points: u32,
}

/// How ready a kit is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// 0 to 100.
    pub score: u32,
    /// Every criterion with its points.
    pub rows: Vec<Row>,
    /// What to mend or to know: worth fixing first, then by points to gain.
    pub findings: Vec<Finding>,
}

/// Looks at a kit as of `today`.
pub fn assess(profile: &Profile, pictures: &PictureFacts, today: Date) -> Readiness {
    let mut review = score::Review::default();
    checks::platforms(&mut review, profile, today);
    checks::work(&mut review, profile);
    checks::basics(&mut review, profile, pictures);
    mistakes::notes(&mut review, profile, today);
    review.finish()
}
