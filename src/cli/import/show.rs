//! Old beside new, as lines.

use std::io;

use super::output;
use crate::import::{Item, Proposal, Target};
use crate::intake::{Gathered, Worked, says};

/// What was recognised.
pub(super) fn files(gathered: &Gathered) -> io::Result<()> {
    for file in &gathered.files {
        if !file.readings.is_empty() {
            output::answer(&file.name)?;
        }
        for reading in &file.readings {
            output::answer(&format!("  ✓ {}, {}", reading.report, says::table(reading)))?;
        }
        let sums = file.readings.iter().flat_map(says::sums);
        for line in says::skipped(file.readings.iter()).into_iter().chain(sums) {
            output::answer(&format!("    {line}"))?;
        }
        for unknown in &file.unknown {
            output::answer(&says::unknown(&file.name, unknown))?;
        }
    }
    says::passed(gathered.passed).map_or(Ok(()), |passed| output::answer(&passed))
}

/// What follows from the changes that are ticked.
pub(super) fn worked(all: &[Worked]) -> io::Result<()> {
    let is_several = all.iter().any(|it| all.first().is_some_and(|first| first.id != it.id));
    for (at, worked) in all.iter().enumerate() {
        if at == 0 {
            output::answer("")?;
        }
        output::answer(&says::after_this(worked, is_several))?;
    }
    Ok(())
}

/// What would change.
pub(super) fn proposal(proposal: &Proposal) -> io::Result<()> {
    for name in &proposal.known {
        output::answer(&says::known(name))?;
    }
    for target in &proposal.targets {
        output::answer("")?;
        self::target(target)?;
    }
    Ok(())
}

fn target(target: &Target) -> io::Result<()> {
    let new = if target.is_new { " (new in this kit)" } else { "" };
    output::answer(&format!("{}{new}", target.name))?;
    let width = |text: fn(&Item) -> usize| target.items.iter().map(text).max().unwrap_or(0);
    let label = width(|item| item.label.chars().count());
    let was = width(|item| shown(item).chars().count());
    let now = width(|item| item.now.chars().count());
    for item in &target.items {
        let tick = if item.ticked { 'x' } else { ' ' };
        output::answer(&format!(
            "  [{tick}] {:label$}  {:>was$} → {:now$}  {}",
            item.label,
            shown(item),
            item.now,
            item.sample
        ))?;
        if let Some(note) = &item.note {
            output::answer(&format!("      {note}"))?;
        }
    }
    for line in &target.stays {
        output::answer(&format!("      {line}"))?;
    }
    for note in &target.notes {
        output::answer(&format!("  ! {note}"))?;
    }
    Ok(())
}

fn shown(item: &Item) -> &str {
    item.was.as_deref().unwrap_or("–")
}

/// "1 change", "4 changes"
pub(super) fn changes(count: usize) -> String {
    if count == 1 { "1 change".to_owned() } else { format!("{count} changes") }
}
