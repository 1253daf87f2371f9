//! Works out the points, and what mending each finding would gain.
//!
//! A criterion has units, each worth an equal share of its points. A unit is done if one of its
//! alternatives has no obstacle; a finding is mended by taking it away as an obstacle.

use std::collections::{BTreeMap, BTreeSet};

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
    ///
    /// Every unit is looked at once, however many findings there are: it adds to the points of its
    /// criterion, or to what mending the one finding in its way would gain.
    pub(super) fn finish(self) -> Readiness {
        let tallies: Vec<Tally> = CRITERIA.iter().map(|row| self.tally(row)).collect();
        let mut findings = self.findings;
        for tally in &tallies {
            for (index, units) in &tally.gains {
                if let Some(finding) = findings.get_mut(*index) {
                    finding.points += tally.points(*units).saturating_sub(tally.points(0));
                }
            }
        }
        let rows: Vec<Row> = CRITERIA
            .iter()
            .zip(&tallies)
            .map(|(row, tally)| Row {
                id: row.id,
                group: row.group,
                met: row.met,
                earned: tally.points(0),
                points: row.points,
            })
            .collect();
        findings.sort_by_key(|finding| (finding.severity, std::cmp::Reverse(finding.points)));
        Readiness { score: rows.iter().map(|row| row.earned).sum(), rows, findings }
    }

    fn tally(&self, row: &Criterion) -> Tally {
        let mut tally = Tally { worth: row.points, all: 0, done: 0, gains: BTreeMap::new() };
        for (_, ways) in self.units.iter().filter(|(criterion, _)| *criterion == row.id) {
            tally.all += 1;
            if ways.iter().any(Vec::is_empty) {
                tally.done += 1;
                continue;
            }
            let alone: BTreeSet<usize> = ways.iter().filter_map(only_finding).collect();
            for finding in alone {
                *tally.gains.entry(finding).or_default() += 1;
            }
        }
        tally
    }
}

/// The units of one criterion.
struct Tally {
    /// The points that all of them together are worth.
    worth: u32,
    all: u32,
    done: u32,
    /// How many more would be done with only this finding mended.
    gains: BTreeMap<usize, u32>,
}

impl Tally {
    /// The points with so many more units done, rounded down.
    fn points(&self, more: u32) -> u32 {
        self.worth.saturating_mul(self.done + more).checked_div(self.all).unwrap_or(0)
    }
}

/// The finding that is all that stands in the way.
fn only_finding(way: &Alternative) -> Option<usize> {
    let Some(Obstacle::Finding(first)) = way.first() else { return None };
    way.iter().all(|obstacle| *obstacle == Obstacle::Finding(*first)).then_some(*first)
}
