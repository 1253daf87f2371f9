//! What the document says: an [`Outline`](outline::Outline) in reading order, every string final.

pub mod outline;
