//! Numbers from files as a person is asked about them, whatever the door.
//!
//! [`paths`] says which files are meant, [`gather()`] reads them and [`NotTaken`] says why not, [`Offer`] holds them against a kit
//! and asks where they go, [`says`] puts what was found into sentences. What is read out of a file
//! and what it changes is [`crate::import`]'s alone.

mod gather;
mod not_taken;
mod offer;
mod paths;
pub mod says;

pub use gather::{Gathered, gather, gather_files};
pub use not_taken::{NotTaken, Why};
pub use offer::{Accepted, Lot, Offer, Place, Worked, moved, worked};
pub use paths::paths;
