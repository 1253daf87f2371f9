//! One thing to mend, or good to know.

use serde::Serialize;

use super::criteria::{self, CriterionId, Source};

/// How much a finding matters. It never blocks anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth fixing.
    Fix,
    /// Nice to have.
    Nice,
    /// Good to know.
    Note,
}

/// The name of the mistake that numbers are old.
pub(super) const STALE: &str = "stale";

/// One thing to mend, or good to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Stable name of the criterion or the mistake, such as `followers` or `stale`.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What to do, or what to know, in one sentence.
    pub message: String,
    /// Points to gain with only this mended.
    pub points: u32,
    /// The criterion whose points it withholds.
    pub criterion: Option<CriterionId>,
    /// Where in the kit: `platform.tiktok.followers`, `creator.photo`.
    pub at: String,
    /// Why brands look at it.
    pub source: Source,
}

impl Finding {
    /// A criterion that is not met and that brands miss.
    pub(super) fn fix(
        criterion: CriterionId,
        message: impl Into<String>,
        at: impl Into<String>,
    ) -> Self {
        Self {
            id: criterion.word(),
            severity: Severity::Fix,
            message: message.into(),
            points: 0, // known once everything is found
            criterion: Some(criterion),
            at: at.into(),
            source: criteria::source(criterion),
        }
    }

    /// A criterion that is not met and would be nice.
    pub(super) fn nice(
        criterion: CriterionId,
        message: impl Into<String>,
        at: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Nice, ..Self::fix(criterion, message, at) }
    }

    /// A mistake: something that is there and should be otherwise.
    pub(super) fn mistake(
        id: &'static str,
        message: impl Into<String>,
        at: impl Into<String>,
        source: Source,
    ) -> Self {
        Self {
            id,
            severity: Severity::Fix,
            message: message.into(),
            points: 0,
            criterion: None,
            at: at.into(),
            source,
        }
    }

    /// Whether new numbers mend it, not another answer.
    pub fn wants_numbers(&self) -> bool {
        self.id == STALE
    }

    /// The same, holding back the points of a criterion.
    pub(super) fn withholding(self, criterion: CriterionId) -> Self {
        Self { criterion: Some(criterion), ..self }
    }

    /// The same by another name.
    pub(super) fn named(self, id: &'static str) -> Self {
        Self { id, ..self }
    }

    /// The same as something good to know.
    pub(super) fn noted(self) -> Self {
        Self { severity: Severity::Note, ..self }
    }
}
