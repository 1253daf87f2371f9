//! An export of 100,000 videos, read and held against a kit.
//!
//! The level that must hold: under half a second.

#![allow(clippy::unwrap_used, reason = "a bench stops where the program would report")]

use std::fmt::Write;

use divan::{Bencher, black_box};
use jiff::civil::date;
use pitchkit::import::{self, Options, propose};
use pitchkit::profile::Profile;

fn main() {
    divan::main();
}

/// A table as YouTube Studio writes it, with so many videos.
fn table(videos: u32) -> String {
    let mut text = "Content,Video title,Video publish time,Duration,Likes,Comments,Shares,Views,\
                    Watch time (hours),Subscribers,Impressions,Impressions click-through rate (%)\n"
        .to_owned();
    for video in 0..videos {
        let (day, views) = (video % 28 + 1, 5_000 + video % 9_973);
        let (likes, comments) = (views / 23, views / 301);
        writeln!(
            text,
            "mH{video:09},\"Balcony beans, week {video}\",\"Oct {day}, 2026\",292,{likes},{comments},\
             {},{views},{}.4,8,{},5.1",
            views / 611,
            views / 20,
            views * 13
        )
        .unwrap();
    }
    text
}

#[divan::bench(args = [1_000, 100_000])]
fn read_and_propose(bencher: Bencher<'_, '_>, videos: u32) {
    let bytes = table(videos).into_bytes();
    let today = date(2026, 11, 28);
    bencher.bench_local(|| {
        let file = import::read("Table data.csv", black_box(&bytes), None, today).unwrap();
        propose(&Profile::default(), &[file], &Options::default(), today).unwrap()
    });
}
