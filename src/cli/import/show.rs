//! Old beside new, as lines.

use std::io;

use super::output;
use crate::import::reading::{Reading, Unknown};
use crate::import::{FileRead, Item, Proposal, Target};

/// What was recognised.
pub(super) fn files(files: &[FileRead]) -> io::Result<()> {
    for file in files {
        output::answer(&file.name)?;
        for reading in &file.readings {
            output::answer(&format!("  ✓ {}", recognised(reading)))?;
            if !reading.skipped.is_empty() {
                let skipped: Vec<String> =
                    reading.skipped.iter().map(|it| format!("{} {}", it.rows, it.reason)).collect();
                output::answer(&format!("    skipped: {}", skipped.join(", ")))?;
            }
            for sum in &reading.sums {
                let of_days = if sum.days == 1 { "1 day" } else { &format!("{} days", sum.days) };
                output::answer(&format!("    {}: {} in {of_days}", sum.of, sum.sum))?;
            }
        }
        for unknown in &file.unknown {
            self::unknown(unknown)?;
        }
    }
    Ok(())
}

/// "YouTube Studio, list of videos, 3 rows, 23 Feb to 2 Mar 2026"
fn recognised(reading: &Reading) -> String {
    let rows =
        if reading.rows == 1 { "1 row".to_owned() } else { format!("{} rows", reading.rows) };
    let period = reading.period.map_or_else(String::new, |(from, to)| {
        let year = if from.year() == to.year() { "%-d %b" } else { "%-d %b %Y" };
        format!(", {} to {}", from.strftime(year), to.strftime("%-d %b %Y"))
    });
    format!("{}, {}, {rows}{period}", reading.report, reading.table)
}

fn unknown(unknown: &Unknown) -> io::Result<()> {
    let name = unknown.member.as_deref().map(|name| format!("{name}: ")).unwrap_or_default();
    output::answer(&format!("  · {name}{}", unknown.says))?;
    if !unknown.header.is_empty() {
        let columns: Vec<&str> = unknown.header.iter().take(12).map(String::as_str).collect();
        output::answer(&format!("    its columns: {}", columns.join(" · ")))?;
    }
    Ok(())
}

/// What would change.
pub(super) fn proposal(proposal: &Proposal) -> io::Result<()> {
    for name in &proposal.known {
        output::answer(&format!("{name}: nothing new, the kit has it already"))?;
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
