//! What the numbers mean: pure functions that return a value with its formula, window, sample and
//! source. Nothing here reads a file or a clock; "today" is an argument.
//!
//! The way through this folder: [`provenance`] says where each number comes from; [`engagement`],
//! [`cadence`], [`growth`] and [`audience`] work out one kind of figure each; [`mod@since`] says what
//! changed since a day; [`interval`] says how sure a rate is; [`benchmark`] finds the cited figure that may stand beside
//! it; [`disclosure`] judges labels; [`readiness`] lists what brands look for and do not find.
//! [`Insights`] gathers what the document prints.
//!
//! Nothing is ever rounded up in the creator's favour: rates and growth are floored in integers,
//! costs are rounded up.

pub mod audience;
pub mod benchmark;
pub mod cadence;
pub mod disclosure;
pub mod engagement;
#[cfg(test)]
pub mod fixtures;
pub mod growth;
pub mod interval;
mod overview;
pub mod provenance;
pub mod readiness;
pub mod since;

pub use overview::{Insights, PlatformInsight, Sum};
