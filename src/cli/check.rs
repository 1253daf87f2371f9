//! `pitchkit check`: mistakes in the file, what the numbers rest on, and what brands look for.

use std::path::PathBuf;
use std::process::ExitCode;

use jiff::Zoned;
use serde::Serialize;

use super::arguments::Check;
use super::failure::{self, Failure};
use super::{open, output};
use crate::export::{self, Options, album};
use crate::insight::readiness::{self, Finding, Readiness, Severity};
use crate::store::{self, Problem};

/// The answer for programs.
#[derive(Serialize)]
struct Answer<'a> {
    problems: &'a [Problem],
    #[serde(flatten)]
    readiness: &'a Readiness,
    numbers: &'a [String],
}

pub(super) fn run(command: &Check, kits: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let kit = open(command.sample, command.kit.as_deref(), kits)?;
    let profile = kit.profile();
    // The sample does not age: it is looked at on the day of its own numbers.
    let own_day = profile.newest_as_of().filter(|_| command.sample);
    let today = own_day.unwrap_or_else(|| Zoned::now().date());
    let readiness = readiness::assess(profile, &album::picture_facts(&kit), today);
    let numbers = match export::outline(&kit, &Options::default()) {
        Ok((outline, _)) => outline.notes.summary.into_iter().chain(outline.notes.method).collect(),
        Err(_) => Vec::new(),
    };
    if command.json {
        let problems = kit.problems();
        output::json(&Answer { problems, readiness: &readiness, numbers: &numbers })?;
    } else {
        print(kit.problems(), &readiness, &numbers)?;
    }
    let unreadable =
        kit.problems().iter().any(|problem| problem.severity == store::Severity::Error);
    Ok(ExitCode::from(if unreadable { failure::KIT } else { 0 }))
}

fn print(problems: &[Problem], readiness: &Readiness, numbers: &[String]) -> Result<(), Failure> {
    for problem in problems {
        output::answer(&format!("{}\n", problem.render(output::is_styled())))?;
    }
    output::answer(&format!("{} of 100: what brands look for", readiness.score))?;
    let groups = [
        (Severity::Fix, "Worth fixing"),
        (Severity::Nice, "Nice to have"),
        (Severity::Note, "Good to know"),
    ];
    for (severity, title) in groups {
        let of_group = |finding: &&Finding| finding.severity == severity;
        let mut findings = readiness.findings.iter().filter(of_group).peekable();
        if findings.peek().is_none() {
            continue;
        }
        output::answer(&format!("\n{title}"))?;
        for finding in findings {
            let points = match finding.points {
                0 => String::new(),
                points => format!("+{points}"),
            };
            output::answer(&format!("  {points:>3}  {}", finding.message))?;
            output::answer(&format!("       {}", finding.source.says))?;
        }
    }
    if !numbers.is_empty() {
        output::answer("\nHow the numbers are worked out")?;
        for sentence in numbers {
            output::answer(&format!("       {sentence}"))?;
        }
    }
    Ok(())
}
