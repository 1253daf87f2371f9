//! Cleans text at every boundary.
