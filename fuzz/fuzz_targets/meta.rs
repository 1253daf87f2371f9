//! The files of Meta Business Suite, with other rows.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pitchkit_fuzz::{files, read, with_rows};

const FILES: &[&[u8]] = &files![
    "meta/Audience.csv",
    "meta/Audience_men_first.csv",
    "meta/content.csv",
    "meta/content_german.csv",
    "meta/content_reordered.csv",
    "meta/content_short.csv",
    "meta/follows.csv",
    "meta/reach.csv",
    "meta/videos.csv",
    "meta/views.csv",
];

fuzz_target!(|data: &[u8]| read(&with_rows(FILES, data)));
