//! The same questions line by line: for screen readers, and for terminals that only print lines.
//!
//! Nothing is ever redrawn, coloured or moved: every line is said once, in reading order. [`run`] is
//! the way in; `start` chooses a kit, `resume` takes up what last time left, `walk` goes through the
//! steps, `ask` puts one question, `entries` keeps a list, `review` says what brands look for,
//! `update` asks for new numbers, `import` reads them from files and `offer` says what these would
//! change, `columns` asks about tables that nobody knows, and `pdf` makes the file. `talk` is all that
//! reads and writes lines; `session` is all that saves.

mod ask;
mod columns;
mod entries;
mod import;
mod offer;
mod pdf;
mod resume;
mod review;
mod session;
mod start;
mod talk;
mod update;
mod walk;

use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use jiff::civil::Date;

use crate::store::Kits;
use talk::Talk;

/// Where kits and files are, and which day it is.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// The person's kits.
    pub kits: Kits,
    /// The folder that is proposed for a PDF.
    pub documents: PathBuf,
    /// The day.
    pub today: Date,
}

/// Where to go after an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Go {
    /// To what comes next.
    On,
    /// To what came before.
    Back,
    /// To the list of steps.
    Steps,
    /// Out of the program.
    Leave,
}

/// Talks with a person until they leave, or until there is nothing more to read.
///
/// # Errors
///
/// The lines cannot be read or written.
pub fn run(
    surroundings: &Surroundings,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> io::Result<()> {
    let mut talk = Talk::new(input, output);
    talk.say("pitchkit: make a media kit that brands enjoy reading.")?;
    talk.say("About ten minutes. Nothing leaves this computer.")?;
    let Some((mut session, begin)) = start::choose(&mut talk, surroundings)? else {
        return talk.say("Goodbye.");
    };
    session.introduce(&mut talk)?;
    if resume::offer(&mut talk, &mut session)? == Go::Leave {
        return talk.say("Goodbye.");
    }
    walk::through(&mut talk, &mut session, begin)?;
    session.close(&mut talk)
}
