//! How far the kit is: what brands look for, and the mark of every step.

use super::Answers;
use crate::insight::readiness::{self, PictureFacts, Readiness, Severity};
use crate::profile::Profile;
use crate::questions::{At, PARTS, Step, part_of, place};
use jiff::civil::Date;

/// How far the kit is.
#[derive(Debug)]
pub struct Standing {
    /// What brands look for.
    pub readiness: Readiness,
    /// How each step is, in their order.
    pub steps: [State; 8],
}

/// How the answers of a step are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// There are none.
    Empty,
    /// There is something worth fixing.
    ToFix,
    /// As they should be.
    Fine,
}

impl Standing {
    /// How far these answers are.
    pub(super) fn of(answers: &Answers, pictures: &PictureFacts, today: Date) -> Self {
        let profile = &answers.profile;
        let readiness = readiness::assess(profile, pictures, today);
        let fix = to_fix(&readiness, answers);
        let steps = Step::ALL.map(|(step, _)| match has_answers(profile, step) {
            false => State::Empty,
            true if fix.contains(&step) => State::ToFix,
            true => State::Fine,
        });
        Self { readiness, steps }
    }
}

/// The steps with something that is worth fixing or could not be read.
fn to_fix(readiness: &Readiness, answers: &Answers) -> Vec<Step> {
    let findings = readiness.findings.iter().filter(|it| it.severity == Severity::Fix);
    let mut begins: Vec<&str> = Vec::new();
    // there may be many findings, but they are about few parts of a kit
    for begin in findings.filter_map(|finding| finding.at.split('.').next()) {
        if !begins.contains(&begin) {
            begins.push(begin);
        }
    }
    let unread = answers.unread.keys().filter_map(|(id, _)| part_of(id)).map(|part| part.step);
    begins.into_iter().filter_map(place::step).chain(unread).collect()
}

/// Whether anything was answered in a step.
fn has_answers(profile: &Profile, step: Step) -> bool {
    PARTS.iter().filter(|part| part.step == step).any(|part| match &part.list {
        Some(list) if list.can_change() => !list.is_empty(profile, At::default()),
        Some(list) => (0..list.len(profile, At::default())).any(|index| {
            let at = list.place(At::default(), index);
            part.questions.iter().any(|question| !question.get(profile, at).is_empty())
        }),
        None => part
            .questions
            .iter()
            .any(|question| !matches!(question.get(profile, At::default()).as_str(), "" | "no")),
    })
}
