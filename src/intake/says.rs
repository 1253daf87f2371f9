//! What was found in files, in sentences for people.

use std::path::Path;

use jiff::civil::Date;

use super::{Accepted, NotTaken, Why, Worked};
use crate::import::own::ROLES;
use crate::import::reading::{Reading, RowPlace, Skipped, Unknown};
use crate::import::{Change, FileRead, Item, Proposal, Refused};
use crate::profile::text::clean;

/// A row that is the sum of the others.
const TOTAL: &str = "total row";
/// So many rows of a kind are told with their lines.
const MOST_LINES: usize = 100;
/// After what has no year.
const SAY_DAY: &str = "The command `pitchkit import --exported 2026-11-22` takes that day.";

/// Why a file or folder is not taken.
pub(super) fn not_taken(not_taken: &NotTaken) -> String {
    let NotTaken { path, why } = not_taken;
    match why {
        Why::Refused(refused) => self::refused(refused, &name(path)),
        why => format!("{}: {why}.", self::path(path)),
    }
}

/// A file's own name.
pub fn name(path: &Path) -> String {
    clean(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}

/// Where a file or folder is.
pub fn path(path: &Path) -> String {
    clean(&path.display().to_string())
}

pub(super) fn refused(refused: &Refused, file: &str) -> String {
    match refused {
        Refused::Damaged(damage) => {
            let spots: Vec<String> = damage.spots.iter().map(ToString::to_string).collect();
            let cells = match damage.cells {
                1 => "1 cell is damaged".to_owned(),
                many => format!("{many} cells are damaged"),
            };
            format!(
                "{file} was changed by a spreadsheet program and cannot be trusted. {}. {cells}. \
                 Nothing of it is taken: export it from {} again, and read it without opening it \
                 first.",
                capital(&spots.join("; ")),
                damage.report
            )
        }
        Refused::NoYear { .. } => format!("{file}: {refused}. {SAY_DAY}"),
        refused => format!("{file}: {refused}. Nothing of it is taken."),
    }
}

/// "This is a YouTube Studio file: Table data.csv"
pub fn file(file: &FileRead) -> Option<String> {
    let first = file.readings.first()?;
    if first.own.is_some() {
        return Some(format!("This is a table of your own: {}", file.name));
    }
    let report = first.report;
    let is_vowel = report.starts_with(['A', 'E', 'I', 'O']) || report.starts_with("X ");
    let article = if is_vowel { "an" } else { "a" };
    let noun =
        if report.ends_with("export") || report.ends_with("download") { "" } else { " file" };
    Some(format!("This is {article} {report}{noun}: {}", file.name))
}

/// "list of videos · 1 Sep to 31 Oct 2026 · 20 rows"
pub fn table(reading: &Reading) -> String {
    let rows = count(reading.rows, "row");
    match reading.period {
        Some((from, to)) => format!("{} · {} · {rows}", reading.table, period(from, to)),
        None => format!("{} · {rows}", reading.table),
    }
}

/// "1 Sep to 31 Oct 2026"
fn period(from: Date, to: Date) -> String {
    let year = if from.year() == to.year() { "%-d %b" } else { "%-d %b %Y" };
    match from == to {
        true => to.strftime("%-d %b %Y").to_string(),
        false => format!("{} to {}", from.strftime(year), to.strftime("%-d %b %Y")),
    }
}

/// "3 rows skipped: 1 total row, 2 without views (not counted as zero)"
pub fn skipped<'a>(readings: impl Iterator<Item = &'a Reading>) -> Option<String> {
    let mut reasons: Vec<(usize, &str)> = Vec::new();
    for Skipped { reason, rows, .. } in readings.flat_map(|reading| &reading.skipped) {
        let reason = if *reason == "total rows" { TOTAL } else { reason };
        match reasons.iter_mut().find(|(_, known)| *known == reason) {
            Some((all, _)) => *all += rows,
            None => reasons.push((*rows, reason)),
        }
    }
    let all: usize = reasons.iter().map(|(rows, _)| rows).sum();
    let said = |(rows, reason): &(usize, &str)| match *reason {
        TOTAL => count(*rows, TOTAL),
        reason => format!("{rows} {reason}"),
    };
    let reasons: Vec<String> = reasons.iter().map(said).collect();
    (all > 0).then(|| format!("{} skipped: {}", count(all, "row"), reasons.join(", ")))
}

/// Where every row says something.
pub const NO_ROW_SKIPPED: &str = "No row of these files was skipped.";

/// Which rows of a file are skipped, and why: each table with its lines.
pub fn skipped_rows(file: &FileRead) -> Vec<(String, Vec<String>)> {
    let has_skipped = |reading: &&Reading| !reading.skipped.is_empty();
    let table = |reading: &Reading| {
        let name = reading.member.as_ref().map_or_else(String::new, |it| format!(", {it}"));
        let head = format!("{}{name}: {}", file.name, reading.table);
        (head, reading.skipped.iter().flat_map(skipped_lines).collect())
    };
    file.readings.iter().filter(has_skipped).map(table).collect()
}

/// "Line 14, “North sill”: without a date"
fn skipped_lines(skipped: &Skipped) -> Vec<String> {
    let Skipped { reason, rows, places } = skipped;
    let reason = if *reason == "total rows" { TOTAL } else { reason };
    let line = |RowPlace { line, title }: &RowPlace| match title.as_str() {
        "" => format!("Line {line}: {reason}"),
        title => format!("Line {line}, “{title}”: {reason}"),
    };
    let told: Vec<String> = places.iter().take(MOST_LINES).map(line).collect();
    let rest = rows.saturating_sub(told.len());
    let more = match (told.len(), rest) {
        (_, 0) => None,
        // it has no lines, or they are not told
        (0, rows) => Some(format!("{}: {reason}", count(rows, "row"))),
        (_, rest) => Some(format!("And {rest} more: {reason}")),
    };
    told.into_iter().chain(more).collect()
}

/// What is shown of a table and fills nothing: "Views: 1,234 in 28 days, all together".
pub fn sums(reading: &Reading) -> impl Iterator<Item = String> + '_ {
    reading.sums.iter().map(|sum| {
        let days = count(sum.days, "day");
        format!("{}: {} in {days}, all together. This fills nothing.", capital(&sum.of), sum.sum)
    })
}

/// A table that nobody knows, with its columns.
pub fn unknown(file: &str, unknown: &Unknown) -> String {
    let name = match &unknown.member {
        Some(member) => format!("{file}, {member}"),
        None => file.to_owned(),
    };
    let columns: Vec<&str> = unknown.header.iter().take(12).map(String::as_str).collect();
    match columns.is_empty() {
        true => format!("{name}: {}.", unknown.says),
        false => format!("{name}: {}. Its columns: {}.", unknown.says, columns.join(" · ")),
    }
}

/// What a person said about the columns of a table: "As you said: day is “Date”." `change` is how
/// that is changed.
pub fn own_columns(reading: &Reading, change: &str) -> Option<String> {
    let pairs = &reading.own.as_ref()?.said.as_ref()?.mapping.columns;
    let said = |role: &&str| {
        let (_, name) = pairs.iter().find(|(known, _)| known == role)?;
        Some(format!("{role} is “{name}”"))
    };
    let said: Vec<String> = ROLES.iter().filter_map(said).collect();
    Some(format!("As you said ({change}): {}.", said.join(", ")))
}

/// A file that the kit has already.
pub fn known(file: &str) -> String {
    format!("{file}: nothing new, your kit has it already.")
}

/// Files of a folder that are none of a platform.
pub fn passed(files: usize) -> Option<String> {
    match files {
        0 => None,
        1 => Some("1 other file of the folder is of no platform that is known here.".to_owned()),
        many => {
            Some(format!("{many} other files of the folder are of no platform that is known here."))
        }
    }
}

/// Which of the kit's platforms files are about.
pub fn which_place(files: &[String]) -> String {
    match files {
        [one] => format!("Which one is {one} about?"),
        many => format!("Which one are these {} files about?", many.len()),
    }
}

/// A change in one line: "Typical views: 9,200 → 8,272 (left out)".
pub fn change(item: &Item) -> String {
    let out = if item.ticked { "" } else { " (left out)" };
    match &item.was {
        Some(was) => format!("{}: {was} → {}{out}", item.label, item.now),
        None => format!("{}: not filled in yet → {}{out}", item.label, item.now),
    }
}

/// A rate that follows from what is ticked; `names` says of which platform, where there are several.
pub fn after_this(worked: &Worked, names: bool) -> String {
    let Worked { platform, label, before, now, formula, .. } = worked;
    let who = if names { format!(" on {platform}") } else { String::new() };
    let label = label.to_lowercase();
    let was =
        before.as_ref().map_or_else(|| "was not known".to_owned(), |was| format!("was {was}"));
    format!("After this{who}: {now} {label}, {was}. {formula}")
}

/// The button that accepts: "Accept 4 numbers".
pub fn accept(proposal: &Proposal) -> String {
    let ticked = || proposal.targets.iter().flat_map(|it| &it.items).filter(|item| item.ticked);
    let is_number = |item: &Item| matches!(item.change, Change::Number { .. });
    let what = if ticked().all(is_number) { "number" } else { "change" };
    format!("Accept {}", count(ticked().count(), what))
}

/// What went into the kit: "4 changes for YouTube and TikTok".
pub fn accepted(accepted: &Accepted) -> String {
    let who = match accepted.platforms.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [many @ .., last] if many.len() < 2 => format!("{} and {last}", many.join(", ")),
        all => count(all.len(), "platform"),
    };
    let changes = if accepted.is_numbers { "new number" } else { "change" };
    format!("{} for {who}", count(accepted.changes, changes))
}

/// "the middle of 18 posts, 2 Aug to 30 Oct 2026. From Table data.csv, 20 rows."
pub fn rests_on(item: &Item) -> String {
    let (file, rows) = (&item.origin.file, count(item.origin.rows, "row"));
    format!("{}. From {file}, {rows}.", capital(&item.sample))
}

fn count(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters.by_ref()).collect())
}
