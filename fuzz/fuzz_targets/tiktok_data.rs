//! The files of TikTok’s own download, with other rows.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pitchkit_fuzz::{files, read, with_rows};

const FILES: &[&[u8]] = &files![
    "tiktok_data/user_data.json",
];

fuzz_target!(|data: &[u8]| read(&with_rows(FILES, data)));
