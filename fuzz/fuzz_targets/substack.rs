//! The files of Substack, with other rows.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pitchkit_fuzz::{files, read, with_rows};

const FILES: &[&[u8]] = &files![
    "substack/email_list.milahartwell.csv",
    "substack/posts.csv",
    "substack/posts/1001.seed-swap.delivers.csv",
    "substack/posts/1001.seed-swap.opens.csv",
];

fuzz_target!(|data: &[u8]| read(&with_rows(FILES, data)));
