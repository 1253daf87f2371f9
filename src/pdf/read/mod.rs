//! Reads PDF files that anybody may have written, or damaged.
//!
//! Nothing is read before it is asked for, nothing is kept that was read, and all that reading
//! costs is drawn from one [`budget`]: so no file, however it is built, keeps the program busy for
//! long or fills its memory. [`lexer`] finds the words of the notation, [`value`] puts them together
//! to objects, [`table`] finds where objects are, [`stream`] unpacks what was packed, and [`file`]
//! fetches an object by its number.
//!
//! There is no repair: a file that says of itself where its objects are, and is wrong, is damaged.

pub(super) mod budget;
pub(super) mod file;
mod lexer;
mod stream;
mod table;
pub(super) mod value;

use thiserror::Error;

pub(super) use budget::Budget;
pub(super) use file::File;
pub(super) use value::{Entries, Id, Value};

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// It does not begin as a PDF does.
    #[error("this is not a PDF")]
    NotPdf,
    /// It is locked with a password.
    #[error("this PDF is locked with a password, so nothing in it can be compared")]
    Encrypted,
    /// Its parts do not hold together.
    #[error("this PDF is damaged: parts of it are missing or cannot be read")]
    Damaged,
    /// Reading it costs more than reading any kit would.
    #[error("this PDF is built so that reading it would take too long; no kit is built like that")]
    TooMuch,
}
