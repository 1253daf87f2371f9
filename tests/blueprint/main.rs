//! The sample's A4 pages against the drawings they were designed by.
//!
//! `NAME.json` was measured on the drawings, in millimetres and points. Where the sample prints other
//! words than the drawings (`REPLACED`, `GONE`), its runs stand where the drawn ones did; where a note
//! takes more lines, what stands above it moves up by those lines and by nothing else.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests are tests"
)]

mod drawn;
mod editorial;
mod minimal;
mod pop;
mod studio;
