//! Reads what people type, forgivingly, and writes values the way they would type them.
//!
//! Whatever one of these files writes it reads as the same value. What cannot be read gives a
//! sentence that says what to write, with an example.

pub(super) mod choice;
pub(super) mod country;
pub(super) mod date;
pub(super) mod money;
pub(super) mod number;
pub(super) mod posts;
pub(super) mod result;
pub(super) mod shares;
pub(super) mod text;
pub(super) mod words;

/// A value as it was read, and what was understood where that is worth saying.
pub(super) type Read<T> = Result<(T, Option<String>), String>;
