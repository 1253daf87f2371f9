//! Reads and writes the numbers that people type.
