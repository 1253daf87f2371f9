//! The `pitchkit` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    pitchkit::cli::run()
}
