//! The files of TikTok Studio, with other rows.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pitchkit_fuzz::{files, read, with_rows};

const FILES: &[&[u8]] = &files![
    "tiktok_studio/Content.csv",
    "tiktok_studio/FollowerActivity.csv",
    "tiktok_studio/FollowerGender.csv",
    "tiktok_studio/FollowerGender_percent.csv",
    "tiktok_studio/FollowerHistory.csv",
    "tiktok_studio/FollowerHistory_de.csv",
    "tiktok_studio/FollowerHistory_el.csv",
    "tiktok_studio/FollowerHistory_vi.csv",
    "tiktok_studio/FollowerTopTerritories.csv",
    "tiktok_studio/Overview.csv",
    "tiktok_studio/Overview_pt.csv",
    "tiktok_studio/Viewers.csv",
];

fuzz_target!(|data: &[u8]| read(&with_rows(FILES, data)));
