//! Works out the points, and what mending each finding would gain.
//!
//! A criterion has units, each worth an equal share of its points. A unit is done if one of its
//! alternatives has no obstacle; a finding is mended by taking it away as an obstacle.

use super::criteria::{CRITERIA, Criterion, CriterionId};
use super::finding::Finding;
use super::{Readiness, Row};

/// What stands in the way of an alternative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// A finding, by its index.
    Finding(usize),
    /// Something that no single finding mends.
    Other,
}

/// One way of getting a unit done: done when nothing stands in its way.
pub(super) type Alternative = Vec<Obstacle>;

/// Findings and units, as they are gathered.
#[derive(Debug, Default)]
pub(super) struct Review {
    findings: Vec<Finding>,
    units: Vec<(CriterionId, Vec<Alternative>)>,
}

impl Review {
    /// Adds a finding and gives the obstacle that it is.
    pub(super) fn find(&mut self, finding: Finding) -> Obstacle {
        self.findings.push(finding);
        Obstacle::Finding(self.findings.len() - 1)
    }

    /// Adds a unit with its only way of getting done.
    pub(super) fn unit(&mut self, criterion: CriterionId, obstacles: Alternative) {
        self.units.push((criterion, vec![obstacles]));
    }

    /// Adds a unit that any of these ways gets done.
    pub(super) fn unit_of(&mut self, criterion: CriterionId, alternatives: Vec<Alternative>) {
        self.units.push((criterion, alternatives));
    }

    /// The score and everything found.
    pub(super) fn finish(mut self) -> Readiness {
        let score = self.score(None);
        let gains: Vec<u32> = (0..self.findings.len())
            .map(|index| self.score(Some(index)).saturating_sub(score))
            .collect();
        for (finding, gain) in self.findings.iter_mut().zip(gains) {
            finding.points = gain;
        }
        let rows = CRITERIA
            .iter()
            .map(|row| Row {
                id: row.id,
                group: row.group,
                met: row.met,
                earned: self.earned(row, None),
                points: row.points,
            })
            .collect();
        let mut findings = self.findings;
        findings.sort_by_key(|finding| (finding.severity, std::cmp::Reverse(finding.points)));
        Readiness { score, rows, findings }
    }

    fn score(&self, mended: Option<usize>) -> u32 {
        CRITERIA.iter().map(|row| self.earned(row, mended)).sum()
    }

    /// The points of a criterion, rounded down.
    fn earned(&self, row: &Criterion, mended: Option<usize>) -> u32 {
        let stands = |obstacle: &Obstacle| match obstacle {
            Obstacle::Finding(index) => Some(*index) != mended,
            Obstacle::Other => true,
        };
        let done = |ways: &Vec<Alternative>| ways.iter().any(|way| !way.iter().any(stands));
        let units: Vec<bool> = self
            .units
            .iter()
            .filter(|(criterion, _)| *criterion == row.id)
            .map(|(_, ways)| done(ways))
            .collect();
        let all = u32::try_from(units.len()).unwrap_or(u32::MAX);
        let done = u32::try_from(units.iter().filter(|done| **done).count()).unwrap_or(u32::MAX);
        row.points.saturating_mul(done).checked_div(all).unwrap_or(0)
    }
}
