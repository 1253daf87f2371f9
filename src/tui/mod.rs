//! The full-screen interface.

pub mod edit;
pub mod input;
pub mod opener;
pub mod rescue;
pub mod signals;
pub mod terminal;
