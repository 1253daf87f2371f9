//! What was read and what would change, for programs.

use serde::Serialize;

use crate::import::reading::Reading;
use crate::import::{Change, FileRead, Item, Proposal, Target};
use crate::intake::{Gathered, Worked};

/// The answer for programs.
#[derive(Serialize)]
pub(super) struct Answer<'a> {
    files: Vec<File<'a>>,
    platforms: Vec<Platform<'a>>,
    /// Files of a folder that are none of a platform that is known.
    passed: usize,
    /// Files that the kit has already.
    nothing_new: &'a [String],
    /// Whether the kit was changed.
    written: bool,
}

#[derive(Serialize)]
struct File<'a> {
    file: &'a str,
    sha256: &'a str,
    tables: Vec<Table<'a>>,
    unknown: Vec<NotRead<'a>>,
}

#[derive(Serialize)]
struct Table<'a> {
    member: Option<&'a str>,
    platform: Option<&'static str>,
    report: &'static str,
    table: &'static str,
    language: &'static str,
    from: Option<String>,
    to: Option<String>,
    rows: usize,
    skipped: Vec<Skipped>,
    sums: Vec<Sum<'a>>,
    warnings: &'a [String],
    lacks: &'a [&'static str],
    other_columns: usize,
}

#[derive(Serialize)]
struct Skipped {
    rows: usize,
    reason: &'static str,
}

#[derive(Serialize)]
struct Sum<'a> {
    of: &'a str,
    sum: i128,
    days: usize,
}

#[derive(Serialize)]
struct NotRead<'a> {
    member: Option<&'a str>,
    columns: &'a [String],
    says: &'static str,
}

#[derive(Serialize)]
struct Platform<'a> {
    id: &'a str,
    name: &'a str,
    new: bool,
    changes: Vec<Changed<'a>>,
    /// The rates that follow from the changes that are taken by themselves, where they become others.
    after: Vec<After<'a>>,
    stays: &'a [String],
    notes: &'a [String],
}

#[derive(Serialize)]
struct Changed<'a> {
    field: &'static str,
    label: &'static str,
    was: Option<&'a str>,
    now: &'a str,
    /// The new number, where it is one.
    value: Option<u64>,
    sample: &'a str,
    note: Option<&'a str>,
    as_of: String,
    file: &'a str,
    rows: usize,
    accepted: bool,
}

#[derive(Serialize)]
struct After<'a> {
    label: &'static str,
    was: Option<&'a str>,
    now: &'a str,
    formula: &'a str,
}

impl<'a> Answer<'a> {
    pub(super) fn new(
        gathered: &'a Gathered,
        proposal: &'a Proposal,
        worked: &'a [Worked],
        written: bool,
    ) -> Self {
        let platforms = proposal.targets.iter().map(|it| platform(it, worked, written));
        Self {
            files: gathered.files.iter().map(file).collect(),
            platforms: platforms.collect(),
            passed: gathered.passed,
            nothing_new: &proposal.known,
            written,
        }
    }
}

fn file(file: &FileRead) -> File<'_> {
    File {
        file: &file.name,
        sha256: &file.sha256,
        tables: file.readings.iter().map(table).collect(),
        unknown: file
            .unknown
            .iter()
            .map(|unknown| NotRead {
                member: unknown.member.as_deref(),
                columns: &unknown.header,
                says: unknown.says,
            })
            .collect(),
    }
}

fn table(reading: &Reading) -> Table<'_> {
    Table {
        member: reading.member.as_deref(),
        platform: reading.platform.map(|platform| platform.name()),
        report: reading.report,
        table: reading.table,
        language: reading.language.name(),
        from: reading.period.map(|(from, _)| from.to_string()),
        to: reading.period.map(|(_, to)| to.to_string()),
        rows: reading.rows,
        skipped: reading
            .skipped
            .iter()
            .map(|skipped| Skipped { rows: skipped.rows, reason: skipped.reason })
            .collect(),
        sums: reading
            .sums
            .iter()
            .map(|sum| Sum { of: &sum.of, sum: sum.sum, days: sum.days })
            .collect(),
        warnings: &reading.warnings,
        lacks: &reading.lacks,
        other_columns: reading.other_columns,
    }
}

fn platform<'a>(target: &'a Target, worked: &'a [Worked], written: bool) -> Platform<'a> {
    let after = |it: &'a Worked| After {
        label: it.label,
        was: it.before.as_deref(),
        now: &it.now,
        formula: &it.formula,
    };
    Platform {
        after: worked.iter().filter(|it| it.id == target.id).map(after).collect(),
        id: &target.id,
        name: &target.name,
        new: target.is_new,
        changes: target.items.iter().map(|item| changed(item, written)).collect(),
        stays: &target.stays,
        notes: &target.notes,
    }
}

fn changed(item: &Item, written: bool) -> Changed<'_> {
    Changed {
        field: item.key,
        label: item.label,
        was: item.was.as_deref(),
        now: &item.now,
        value: match &item.change {
            Change::Number { count, .. } => Some(count.get()),
            _ => None,
        },
        sample: &item.sample,
        note: item.note.as_deref(),
        as_of: item.as_of.to_string(),
        file: &item.origin.file,
        rows: item.origin.rows,
        accepted: item.ticked && written,
    }
}
