//! Compares a kit with the criteria, one part of the kit a file.

mod basics;
mod pictures;
mod platforms;
mod work;

pub(super) use basics::basics;
pub(super) use platforms::platforms;
pub(super) use work::work;
