//! `pitchkit new` and `pitchkit list`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::{List, New};
use super::failure::Failure;
use super::{kits, output};
use crate::store::{Listed, Severity};

pub(super) fn create(command: &New, folder: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let folder = kits(folder)?.create(&command.name)?;
    output::answer(&folder.display().to_string())?;
    output::say("Open kit.toml in this folder with a text editor, then run `pitchkit check`.");
    Ok(ExitCode::SUCCESS)
}

/// One kit, for programs.
#[derive(Serialize)]
struct Entry<'a> {
    name: &'a str,
    folder: &'a Path,
    creator: Option<&'a str>,
    problems: usize,
}

impl<'a> From<&'a Listed> for Entry<'a> {
    fn from(listed: &'a Listed) -> Self {
        let kit = listed.kit.as_ref().ok();
        let errors = kit.map_or(1, |kit| {
            kit.problems().iter().filter(|problem| problem.severity == Severity::Error).count()
        });
        Self {
            name: &listed.name,
            folder: &listed.folder,
            creator: kit.and_then(|kit| kit.profile().creator.name.as_deref()),
            problems: errors,
        }
    }
}

pub(super) fn list(command: &List, folder: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let kits = kits(folder)?;
    let listed = kits.list()?;
    let entries: Vec<Entry<'_>> = listed.iter().map(Entry::from).collect();
    if command.json {
        output::json(&entries)?;
        return Ok(ExitCode::SUCCESS);
    }
    if entries.is_empty() {
        output::say("There is no kit yet. Begin one with `pitchkit new \"Your Name\"`.");
    }
    let width = entries.iter().map(|entry| entry.name.chars().count()).max().unwrap_or(0);
    for entry in entries {
        let mistakes = output::mistakes(entry.problems);
        let problems = mistakes.map_or_else(String::new, |it| format!(" ({it})"));
        let creator = entry.creator.unwrap_or("no name yet");
        output::answer(&format!("{:width$}  {creator}{problems}", entry.name))?;
    }
    Ok(ExitCode::SUCCESS)
}
