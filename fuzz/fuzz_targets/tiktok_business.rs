//! The files of TikTok Business, with other rows.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pitchkit_fuzz::{files, read, with_rows};

const FILES: &[&[u8]] = &files![
    "tiktok_business/account.csv",
    "tiktok_business/audience.csv",
    "tiktok_business/videos.csv",
];

fuzz_target!(|data: &[u8]| read(&with_rows(FILES, data)));
