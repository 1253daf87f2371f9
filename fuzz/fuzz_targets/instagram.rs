//! The files of Instagram’s own download, with other rows.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pitchkit_fuzz::{files, read, with_rows};

const FILES: &[&[u8]] = &files![
    "instagram/audience_insights.json",
    "instagram/audience_insights_fr.json",
    "instagram/followers_1.json",
];

fuzz_target!(|data: &[u8]| read(&with_rows(FILES, data)));
