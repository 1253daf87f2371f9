//! `pitchkit export`: makes the PDF and says what is not in it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::arguments::Export;
use super::failure::Failure;
use super::{fonts, open, output};
use crate::export::report::LeftOut;
use crate::export::{self, Options, file};

/// The answer for programs.
#[derive(Serialize)]
struct Answer<'a> {
    file: &'a Path,
    pages: usize,
    bytes: usize,
    left_out: &'a [LeftOut],
    /// The fonts in it that do not come with the program.
    fonts: &'a [String],
}

pub(super) fn run(command: &Export, kits: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let kit = open(command.sample, command.kit.as_deref(), kits)?;
    let options = Options {
        theme: command.theme,
        paper: command.paper,
        pages: command.pages.map(usize::from),
        language: command.language.clone(),
        date: epoch()?,
        fallback: fonts::fallback(&command.fonts)?,
    };
    let rendered = export::render(&kit, &options)?;
    let path = destination(command.output.as_deref(), file::name(kit.profile()));
    file::write(&path, &rendered.bytes, command.force)?;
    let (pages, bytes) = (rendered.pages, rendered.bytes.len());
    if command.json {
        let (left_out, fonts) = (&rendered.left_out, &rendered.borrowed);
        output::json(&Answer { file: &path, pages, bytes, left_out, fonts })?;
        return Ok(ExitCode::SUCCESS);
    }
    let plural = if pages == 1 { "" } else { "s" };
    output::answer(&format!("{}: {pages} page{plural}, {}", path.display(), output::size(bytes)))?;
    if !rendered.borrowed.is_empty() {
        output::say(&format!(
            "Fonts that do not come with pitchkit: {}",
            rendered.borrowed.join(", ")
        ));
    }
    if !rendered.left_out.is_empty() {
        output::say("Left out:");
        for left_out in &rendered.left_out {
            let in_file = left_out.in_file().map(|hint| format!(" (in the file: {hint})"));
            output::say(&format!("  · {left_out}{}", in_file.unwrap_or_default()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Where to write: the file asked for, or under this name in the folder asked for.
pub(super) fn destination(asked: Option<&Path>, name: String) -> PathBuf {
    match asked {
        Some(folder) if folder.is_dir() => folder.join(name),
        Some(path) => path.to_path_buf(),
        None => PathBuf::from(name),
    }
}

/// The day that a reproducible build asks for.
fn epoch() -> Result<Option<Date>, Failure> {
    let Some(value) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let value = value.to_string_lossy();
    let seconds = value.trim().parse().ok();
    let time = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
    match time {
        Some(time) => Ok(Some(time.to_zoned(TimeZone::UTC).date())),
        None => Err(Failure::Epoch(value.into_owned())),
    }
}
