//! Kits on disk: found, read with good messages, and saved with every comment kept.
//!
//! The way through this folder: [`find`] knows where kits are, [`kit`] opens and saves one.
//! [`mod@read`] turns text into a profile and [`problem`]s; [`mod@write`] and `merge` turn a change
//! into text, which [`mod@save`] puts on disk. What a kit file may hold stands once, in `fields`, by
//! the words of `record`; `kind` knows each kind of value; `reader` and `writer` walk that list in
//! the two directions.

pub mod adopt;
mod check;
mod fields;
pub mod find;
mod kind;
pub mod kit;
mod log;
mod merge;
pub mod pictures;
pub mod problem;
pub mod read;
mod reader;
mod record;
pub mod reference;
pub mod sample;
pub mod save;
mod syntax;
pub mod write;
mod writer;

pub use find::{Kits, Listed, NotFound};
pub use kit::Kit;
pub use pictures::{PictureError, Pictures};
pub use problem::{Problem, Severity};
pub use read::{ReadOnly, Reading, read_bytes, read_text};
pub use save::{SaveError, Saved, save};
pub use write::{CannotWrite, to_text, update};
