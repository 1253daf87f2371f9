//! Kits on disk: found, read with good messages, and saved with every comment kept.
//!
//! The way through this folder: [`read`] turns text into a profile and [`problem`]s. What a kit
//! file may hold stands once, in `fields`, by the words of `record`; `kind` knows each kind of
//! value; `reader` and `writer` walk that list in the two directions.

mod check;
mod fields;
mod kind;
mod merge;
pub mod problem;
pub mod read;
mod reader;
mod record;
mod syntax;
pub mod write;
mod writer;

pub use problem::{Problem, Severity};
pub use read::{ReadOnly, Reading, read_bytes, read_text};
pub use write::{CannotWrite, to_text, update};
