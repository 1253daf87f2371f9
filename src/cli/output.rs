//! Writes answers and talk. A reader that went away, as in `pitchkit list | head -1`, is no error.

use std::io::{self, IsTerminal, Write};

use serde::Serialize;

/// A line of talk, on standard error.
pub(super) fn say(line: &str) {
    // Nobody is left to be told if standard error is closed.
    drop(writeln!(io::stderr(), "{line}"));
}

/// A line of the answer, on standard output.
pub(super) fn answer(line: &str) -> io::Result<()> {
    match writeln!(io::stdout(), "{line}") {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// The answer for a program.
pub(super) fn json(value: &impl Serialize) -> io::Result<()> {
    answer(&serde_json::to_string_pretty(value)?)
}

/// Whether the answer is read by a person at a terminal that shows colours.
pub(super) fn is_styled() -> bool {
    io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Mistakes of a kit file, and where they are told; nothing where there are none.
pub(super) fn mistakes(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 mistake: see `pitchkit check`".to_owned()),
        count => Some(format!("{count} mistakes: see `pitchkit check`")),
    }
}

/// A file size as people say it.
pub(super) fn size(bytes: usize) -> String {
    match bytes {
        0..=999_999 => format!("{} KB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
