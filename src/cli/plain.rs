//! `pitchkit --plain`: the questions line by line.

use std::env;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use directories::UserDirs;
use jiff::Zoned;

use super::failure::Failure;
use super::kits;
use crate::plain::{self, Surroundings};

/// Whether the surroundings ask for lines, and a person is there to type them.
pub(super) fn is_wanted() -> bool {
    let accessible = env::var_os("ACCESSIBLE").is_some_and(|value| !value.is_empty());
    let dumb = env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    (accessible || dumb) && io::stdin().is_terminal()
}

pub(super) fn run(folder: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let surroundings =
        Surroundings { kits: kits(folder)?, documents: documents()?, today: Zoned::now().date() };
    match plain::run(&surroundings, &mut io::stdin().lock(), &mut io::stdout().lock()) {
        // whoever listened has gone; every answer is saved
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        result => Ok(result.map(|()| ExitCode::SUCCESS)?),
    }
}

/// The folder that is proposed for a PDF.
pub(super) fn documents() -> io::Result<PathBuf> {
    let folders = UserDirs::new();
    let documents = folders.as_ref().and_then(UserDirs::document_dir).map(PathBuf::from);
    documents.filter(|folder| folder.is_dir()).map_or_else(env::current_dir, Ok)
}
