//! The command line: arguments in, one command run, an exit code out.
//!
//! [`arguments`] is what may be typed; each other file is one command. Standard output carries the
//! result, standard error the talk.

mod arguments;
mod backups;
mod check;
mod diff;
mod export;
mod failure;
mod fonts;
mod import;
mod kits;
mod output;
mod plain;
mod preview;
mod screen;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use crate::store::{Kit, Kits};

use arguments::{Arguments, Command};
use failure::Failure;

/// Runs the command of this process.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are answers; everything else is a slip of the command line.
            let code = if error.use_stderr() { failure::USAGE } else { 0 };
            drop(error.print());
            return ExitCode::from(code);
        }
    };
    match dispatch(arguments) {
        Ok(code) => code,
        Err(failure) => {
            output::say(&format!("pitchkit: {failure}"));
            failure.code()
        }
    }
}

fn dispatch(arguments: Arguments) -> Result<ExitCode, Failure> {
    let folder = arguments.kits;
    let Some(command) = arguments.command else {
        if arguments.plain || plain::is_wanted() {
            return plain::run(folder);
        }
        return screen::run(folder);
    };
    match command {
        Command::Export(command) => export::run(&command, folder),
        Command::Preview(command) => preview::run(&command, folder),
        Command::Check(command) => check::run(&command, folder),
        Command::Diff(command) => diff::run(&command, folder),
        Command::Verify(command) => verify::run(&command),
        Command::Import(command) => import::run(&command, folder),
        Command::New(command) => kits::create(&command, folder),
        Command::List(command) => kits::list(&command, folder),
        Command::Backups(command) => backups::list(&command, folder),
        Command::Restore(command) => backups::restore(&command, folder),
    }
}

fn kits(folder: Option<PathBuf>) -> Result<Kits, Failure> {
    Kits::new(folder).ok_or(Failure::NoDataFolder)
}

/// The kit that is meant: the sample, or one by name or path.
fn open(sample: bool, kit: Option<&str>, folder: Option<PathBuf>) -> Result<Kit, Failure> {
    if sample {
        return Ok(Kit::sample());
    }
    let path = kits(folder)?.find(kit)?;
    Kit::open(&path).map_err(Failure::Unreadable)
}
