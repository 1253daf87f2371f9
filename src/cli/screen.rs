//! `pitchkit` without a command: the full-screen interface.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use super::failure::{Failure, USAGE};
use super::{kits, output, plain};
use crate::tui::terminal::{There, is_there};
use crate::tui::theme::Theme;
use crate::tui::{self, Surroundings, words};

pub(super) fn run(folder: Option<PathBuf>) -> Result<ExitCode, Failure> {
    if is_there() != There::Yes {
        output::say(&format!("pitchkit: {}", words::NO_TERMINAL));
        return Ok(ExitCode::from(USAGE));
    }
    tui::run(Surroundings { kits: kits(folder)?, documents: plain::documents()?, theme: theme() })?;
    Ok(ExitCode::SUCCESS)
}

/// Colours unless they are not wanted; plain signs where the language of the terminal has no others.
fn theme() -> Theme {
    let said = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = said("LC_ALL").or_else(|| said("LC_CTYPE")).or_else(|| said("LANG"));
    let is_utf8 = locale.is_none_or(|locale| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    });
    Theme { colours: said("NO_COLOR").is_none(), ascii: !is_utf8 }
}
