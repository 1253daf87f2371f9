//! The files that are written: their structure, their words, their pictures, and that they are the
//! same every time.
//!
//! [`check`] is the validator: printpdf writes anything that it is told to. [`damage`] shows that
//! each of its rules can fail. [`verify`] holds the seal to its word. [`text`] reads a file as somebody does who copies its words.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests are tests"
)]

mod attachments;
mod check;
mod damage;
mod files;
mod letters;
mod pictures;
mod secrets;
mod text;
mod verify;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use pitchkit::export::{Options, render};
use pitchkit::profile::Paper;
use pitchkit::store::Kit;
use pitchkit::theme;

/// The bytes of a kit on a paper.
fn export(kit: &Kit, paper: Paper) -> Vec<u8> {
    let options = Options { paper: Some(paper), ..Options::default() };
    render(kit, &options).unwrap().bytes
}

/// The bytes of the sample, made once.
static SAMPLE: LazyLock<Vec<u8>> = LazyLock::new(|| export(&Kit::sample(), Paper::A4));

/// The sample, opened.
fn sample() -> lopdf::Document {
    lopdf::Document::load_mem(&SAMPLE).unwrap()
}

/// The sample that ships with the program and every kit of the tests.
fn kits() -> Vec<(String, Kit)> {
    let mut kits = vec![("the sample".to_owned(), Kit::sample())];
    let folders = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kits"));
    for folder in folders.into_iter().flatten() {
        let path = folder.unwrap().path();
        if path.join("kit.toml").exists() {
            kits.push((path.display().to_string(), Kit::open(&path).unwrap()));
        }
    }
    kits
}

#[test]
fn every_kit_is_well_formed_in_every_design_on_every_paper() {
    for (name, kit) in kits() {
        if kit.profile().creator.name.as_deref().is_none_or(|name| name.trim().is_empty()) {
            continue;
        }
        for theme in theme::ALL {
            for paper in [Paper::A4, Paper::Letter, Paper::Slides] {
                let design = Some(theme.name);
                let options = Options { theme: design, paper: Some(paper), ..Options::default() };
                let found = check::check(&render(&kit, &options).unwrap().bytes);
                assert!(found.is_empty(), "{name}, {design:?}, {paper:?}: {found:#?}");
            }
        }
    }
}

#[test]
fn the_title_is_the_creators_media_kit() {
    for (name, kit) in kits() {
        let Some(creator) = &kit.profile().creator.name else { continue };
        let file = lopdf::Document::load_mem(&export(&kit, Paper::A4)).unwrap();
        let title = files::information(&file, b"Title").unwrap();
        assert_eq!(title, format!("{} media kit", creator.trim()), "{name}");
    }
}
