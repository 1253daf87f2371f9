//! A creator's own colour takes the place of the design's and can always be read.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use std::collections::BTreeSet;

use pitchkit::export::{self, Drawing, Options};
use pitchkit::layout::color::Color;
use pitchkit::profile::ThemeName;
use pitchkit::store::Kit;
use pitchkit::theme;

fn sample(accent: &str, theme: ThemeName) -> Drawing {
    let sample = Kit::sample();
    let mut profile = sample.profile().clone();
    profile.look.accent = Some(accent.to_owned());
    let options = Options { theme: Some(theme), ..Options::default() };
    export::draw(&sample.with_profile(profile), &options).unwrap()
}

fn text_colors(drawing: &Drawing) -> BTreeSet<String> {
    let runs = drawing.document.pages.iter().flat_map(|page| page.text_runs());
    runs.map(|run| run.color.to_string()).collect()
}

fn said(drawing: &Drawing) -> String {
    drawing.left_out.iter().map(|left_out| format!("{left_out}\n")).collect()
}

#[test]
fn an_own_colour_is_printed_as_it_is_where_it_reads() {
    let drawing = sample("#0B7A75", ThemeName::Editorial);
    let colors = text_colors(&drawing);
    assert!(colors.contains("#0B7A75"), "{colors:?}");
    assert!(!colors.contains("#A33E1F"), "nothing of the design's own accent is left: {colors:?}");
    assert!(!said(&drawing).contains("colour"), "{}", said(&drawing));
}

#[test]
fn a_colour_too_pale_is_darkened_and_told() {
    let drawing = sample("#FFE000", ThemeName::Editorial);
    let says = said(&drawing);
    assert!(says.contains("your colour #FFE000: too pale to be read"), "{says}");
    assert!(!text_colors(&drawing).contains("#FFE000"));
}

#[test]
fn a_colour_too_dark_for_a_block_of_ink_is_lightened_and_told() {
    let drawing = sample("#1F3B2E", ThemeName::Studio);
    let says = said(&drawing);
    assert!(says.contains("your colour #1F3B2E: too dark to be read"), "{says}");
    let colors = text_colors(&drawing);
    assert!(!colors.contains("#1F3B2E") && !colors.contains("#D7F64B"), "{colors:?}");
}

#[test]
fn the_portrait_gives_a_colour_to_every_design() {
    for theme in theme::ALL {
        let (own, photo) = (sample("#000000", theme.name), sample("photo", theme.name));
        let plain = Options { theme: Some(theme.name), ..Options::default() };
        let plain = export::draw(&Kit::sample(), &plain).unwrap();
        let sets = [&own, &photo, &plain].map(text_colors);
        assert!(sets[1] != sets[2] || theme.palette.accent_grounds.is_empty(), "{:?}", theme.name);
        assert!(!said(&photo).contains("colour"), "{}", said(&photo));
    }
}

#[test]
fn without_a_portrait_the_design_keeps_its_colour_and_says_so() {
    let sample = Kit::sample();
    let mut profile = sample.profile().clone();
    profile.look.accent = Some("photo".to_owned());
    profile.creator.photo = None;
    let drawing = export::draw(&sample.with_profile(profile), &Options::default()).unwrap();
    assert!(said(&drawing).contains("no photo is there"), "{}", said(&drawing));
    assert!(text_colors(&drawing).contains(&Color::hex(0xA33E1F).to_string()));
}
