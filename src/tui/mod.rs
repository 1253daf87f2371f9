//! The full-screen interface.

pub mod edit;
