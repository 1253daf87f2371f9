//! Numbers from files as a person is asked about them, whatever the door.
//!
//! [`paths`] says which files are meant, [`gather()`] reads them and [`NotTaken`] says why not,
//! [`Offer`] holds them against a kit and asks where they go, [`says`] puts what was found into
//! sentences, and [`asks`] what is asked about it. [`Columns`] is what is asked about a table that
//! nobody knows, [`Mappings`] what was answered at another time, [`MarkedPost`] a post that may have
//! been boosted. What is read out of a file and what it changes is [`crate::import`]'s alone.

pub mod asks;
mod boosted;
mod columns;
mod gather;
mod mappings;
mod not_taken;
mod offer;
mod paths;
pub mod says;
mod tables;

pub use boosted::{MarkedPost, PostPlace};
pub use columns::{Columns, Lacks, Owner, TablePlace};
pub use gather::{Gathered, gather, gather_files};
pub use mappings::Mappings;
pub use not_taken::{NotTaken, Why};
pub use offer::{Accepted, Lot, Offer, Place, Worked, moved, worked};
pub use paths::paths;
