//! What only a real terminal can show: `pty` is one, with a person's eyes and hands; `rooms` holds
//! the rooms that talk to it against what terminals do to programs.

#![cfg(unix)]
#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests are tests"
)]

#[path = "../interface/journey.rs"]
mod journey;
mod journeys;
mod pty;
mod rooms;

/// The program of this house.
fn pitchkit() -> pty::Program {
    pty::Program::new(env!("CARGO_BIN_EXE_pitchkit"))
}

#[test]
fn the_program_of_this_house_is_found() {
    let mut term = pitchkit().arg("--version").start(60, 15);
    term.wait(concat!("pitchkit ", env!("CARGO_PKG_VERSION")));
    assert_eq!(term.exit_code(), 0);
}
