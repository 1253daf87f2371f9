//! What the document says: an [`Outline`](outline::Outline) in reading order, every string final.

pub mod outline;

/// How a design words headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Editorial.
    Editorial,
}
