//! `pitchkit` without a command: the full-screen interface.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use directories::UserDirs;

use super::failure::{Failure, USAGE};
use super::{kits, output, plain};
use crate::tui::settings;
use crate::tui::terminal::{There, is_there};
use crate::tui::{self, Surroundings, words};

pub(super) fn run(folder: Option<PathBuf>) -> Result<ExitCode, Failure> {
    if is_there() != There::Yes {
        output::say(&format!("pitchkit: {}", words::NO_TERMINAL));
        return Ok(ExitCode::from(USAGE));
    }
    let variable = |name: &str| env::var(name).ok();
    tui::run(Surroundings {
        kits: kits(folder)?,
        documents: plain::documents()?,
        home: UserDirs::new().map(|folders| folders.home_dir().to_path_buf()),
        theme: settings::of_surroundings(variable),
        depth: settings::depth(variable),
    })?;
    Ok(ExitCode::SUCCESS)
}
