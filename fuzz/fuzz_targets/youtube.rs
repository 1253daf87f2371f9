//! The files of YouTube Studio, with other rows.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pitchkit_fuzz::{files, read, with_rows};

const FILES: &[&[u8]] = &files![
    "youtube/age.csv",
    "youtube/chart.csv",
    "youtube/chart_by_video.csv",
    "youtube/cities.csv",
    "youtube/countries.csv",
    "youtube/engaged.csv",
    "youtube/french.csv",
    "youtube/gender.csv",
    "youtube/german.csv",
    "youtube/older.csv",
    "youtube/plain.csv",
    "youtube/thumbnails.csv",
];

fuzz_target!(|data: &[u8]| read(&with_rows(FILES, data)));
