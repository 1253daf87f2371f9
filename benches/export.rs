//! How long the steps of an export take, for the sample: two pages, seven pictures.
//!
//! `cargo bench --bench export`

#![allow(clippy::unwrap_used, reason = "a bench stops where the program would report")]

use divan::{Bencher, black_box};
use pitchkit::export::{Options, draw, render};
use pitchkit::insight::Insights;
use pitchkit::mediakit::{self, Language, Voice};
use pitchkit::pdf;
use pitchkit::profile::public::PublicProfile;
use pitchkit::profile::{Paper, ThemeName};
use pitchkit::store::Kit;

fn main() {
    divan::main();
}

/// The text of the kit, read.
#[divan::bench]
fn a_read() -> Kit {
    Kit::sample()
}

/// What the numbers mean, and every sentence.
#[divan::bench]
fn b_outline(bencher: Bencher) {
    let kit = Kit::sample();
    let today = kit.profile().newest_as_of().unwrap();
    bencher.bench(|| {
        let public = PublicProfile::from(black_box(kit.profile()));
        let insights = Insights::of(&public, today);
        let language = Language::choose(None).language;
        let wording = mediakit::Options { language, voice: Voice::Editorial };
        mediakit::outline(&public, &insights, wording)
    });
}

/// The same, then text shaped and boxes solved: the display list.
#[divan::bench]
fn c_draw(bencher: Bencher) {
    let kit = Kit::sample();
    bencher.bench(|| draw(black_box(&kit), &Options::default()).unwrap());
}

/// The display list written.
#[divan::bench]
fn d_write(bencher: Bencher) {
    let drawing = draw(&Kit::sample(), &Options::default()).unwrap();
    bencher.bench(|| pdf::write(black_box(&drawing.document)).unwrap());
}

/// All of it.
#[divan::bench]
fn e_whole() -> Vec<u8> {
    render(&Kit::sample(), &Options::default()).unwrap().bytes
}

/// The sample in every design on every paper: twelve files, one after the other.
#[divan::bench]
fn f_every_design() -> usize {
    let kit = Kit::sample();
    let designs = ThemeName::ALL.into_iter().flat_map(|(theme, _)| {
        Paper::ALL.into_iter().map(move |(paper, _)| (Some(theme), Some(paper)))
    });
    let files = designs.map(|(theme, paper)| {
        render(&kit, &Options { theme, paper, ..Options::default() }).unwrap().bytes.len()
    });
    files.sum()
}
