//! The table of questions: what every question promises, and the numbers of all platforms at once.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests are tests"
)]

#[path = "../arbitrary/mod.rs"]
mod arbitrary;
mod promises;
mod update;
