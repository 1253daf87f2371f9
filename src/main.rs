//! The `pitchkit` program.

fn main() {}
