//! The files of X, with other rows.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pitchkit_fuzz::{files, read, with_rows};

const FILES: &[&[u8]] = &files![
    "x/content.csv",
    "x/legacy.csv",
    "x/overview.csv",
];

fuzz_target!(|data: &[u8]| read(&with_rows(FILES, data)));
