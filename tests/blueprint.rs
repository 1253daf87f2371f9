//! The sample's A4 pages against the drawings they were designed by.
//!
//! `blueprint/editorial.json` was measured on the drawings, in millimetres and points. Where the
//! sample prints other words than the drawings ([`REPLACED`], [`GONE`]), its runs stand where the
//! drawn ones did; where a note takes more lines, what stands above it moves up by those lines and
//! by nothing else.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests are tests"
)]

use pitchkit::export::{self, Drawing, Options};
use pitchkit::layout::fonts::Fonts;
use pitchkit::layout::geometry::to_mm;
use pitchkit::layout::page::{Page, TextRun};
use pitchkit::store::Kit;
use serde::Deserialize;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

/// How far a run may stand from its place, in millimetres.
const TOLERANCE: f32 = 1.5;
/// One more line of a note, in millimetres.
const NOTE_LINE: f32 = 3.88;

#[derive(Deserialize)]
struct Drawn {
    text: Vec<DrawnText>,
    images: Vec<(String, f32, f32, f32, f32)>,
}

#[derive(Deserialize, Clone, Debug)]
struct DrawnText {
    s: String,
    x: f32,
    base: f32,
    w: f32,
    pt: f32,
    font: String,
    wt: String,
    it: bool,
    col: String,
}

/// What the sample prints in place of the drawn words.
const REPLACED: [(&str, &str); 4] = [
    ("6.7%", "8.1%"),
    ("average engagement", "engagement on TikTok"),
    ("Avg. views", "Median views"),
    ("TikTok + Reels · spring 2026", "TikTok + Reels · Apr 2026"),
];

/// Drawn words that the sample does not print: other notes stand in their place, the contact line is
/// two links, and the comma after a city belongs to that city.
const GONE: [&str; 7] = [
    ", Bristol",
    ", Dublin",
    "Median of 40 UK food creators,",
    "10–100K",
    "followers",
    "+44 20 7946 0182   milaslarder.co",
    "Figures as of 1 November 2026. Source: Instagram Insights, TikTok Studio and YouTube Studio, last 90 days.",
];

fn drawing() -> Drawing {
    export::draw(&Kit::sample(), &Options::default()).unwrap()
}

fn blueprint(page: usize) -> Drawn {
    let mut pages: Vec<Drawn> =
        serde_json::from_str(include_str!("blueprint/editorial.json")).unwrap();
    let mut drawn = pages.remove(page);
    for text in &mut drawn.text {
        text.s = plain(&text.s);
    }
    drawn.text.retain(|text| !GONE.contains(&text.s.as_str()));
    for text in &mut drawn.text {
        if let Some((_, new)) = REPLACED.iter().find(|(old, _)| *old == text.s) {
            text.s = (*new).to_owned();
        }
    }
    drawn
}

/// Text with every space the same.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// A piece of a run: where it begins and ends, in millimetres.
struct Found<'a> {
    run: &'a TextRun,
    left: f32,
    right: f32,
}

/// Every place where the page prints these words at this size.
fn find<'a>(page: &'a Page, text: &DrawnText) -> Vec<Found<'a>> {
    let words = text.s.trim();
    let runs = page.text_runs().filter(|run| (run.size - text.pt).abs() < 0.01);
    runs.filter_map(|run| {
        // The run may hold spaces that do not break, which are longer: count characters.
        let text = plain(&run.text);
        let before = text.find(words)?;
        let byte = |characters: usize| {
            run.text.char_indices().nth(characters).map_or(run.text.len(), |(at, _)| at)
        };
        let first = text[..before].chars().count();
        let (start, end) = (byte(first), byte(first + words.chars().count()));
        let x = |at: usize| {
            let glyph = run.glyphs.iter().find(|glyph| glyph.text.start >= at);
            run.x + glyph.map_or(run.width, |glyph| glyph.x)
        };
        Some(Found { run, left: to_mm(x(start)), right: to_mm(x(end)) })
    })
    .collect()
}

fn family(fonts: &Fonts, run: &TextRun) -> (String, f32, bool) {
    let (_, data, index) = fonts.iter().find(|(id, ..)| *id == run.font).unwrap();
    let font = FontRef::from_index(data, index).unwrap();
    let name = font
        .localized_strings(StringId::TYPOGRAPHIC_FAMILY_NAME)
        .english_or_first()
        .or_else(|| font.localized_strings(StringId::FAMILY_NAME).english_or_first());
    let attributes = font.attributes();
    let italic = attributes.style != skrifa::attribute::Style::Normal;
    (name.unwrap().to_string(), attributes.weight.value(), italic)
}

/// Every run stands in its place, moved up by what `moved` says for its drawn baseline, in its
/// font and colour.
fn compare(page: &Page, fonts: &Fonts, drawn: &[DrawnText], moved: impl Fn(&DrawnText) -> f32) {
    let mut wrong = Vec::new();
    for text in drawn {
        let baseline = text.base - moved(text);
        let near = |found: &Found<'_>| {
            let left = (found.left - text.x).abs() <= TOLERANCE;
            let right = (found.right - text.x - text.w).abs() <= TOLERANCE;
            (left || right) && (to_mm(found.run.baseline) - baseline).abs() <= TOLERANCE
        };
        let Some(found) = find(page, text).into_iter().find(near) else {
            wrong.push(format!("{:?} is not at {:.1}, {baseline:.1}", text.s, text.x));
            continue;
        };
        let color = found.run.color;
        let color = format!("#{:02X}{:02X}{:02X}", color.red, color.green, color.blue);
        let (name, weight, italic) = family(fonts, found.run);
        let weight = format!("{weight}");
        if (&name, &weight, italic, &color) != (&text.font, &text.wt, text.it, &text.col) {
            wrong.push(format!("{:?} is {name} {weight} {italic} {color}", text.s));
        }
    }
    assert!(wrong.is_empty(), "{} of {} runs:\n{}", wrong.len(), drawn.len(), wrong.join("\n"));
}

/// The runs of a note, from the line that begins with `first` to the baseline `last`.
fn note<'a>(page: &'a Page, first: &str, last: f32) -> Vec<&'a TextRun> {
    page.text_runs()
        .filter(|run| run.size == 8.0 && to_mm(run.x) < 15.5)
        .skip_while(|run| !run.text.starts_with(first))
        .take_while(|run| to_mm(run.baseline) < last + 0.1)
        .collect()
}

fn joined(runs: &[&TextRun]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect::<String>().trim_end().to_owned()
}

fn has_line(page: &Page, words: &str, right: f32, baseline: f32) {
    let run = page.text_runs().find(|run| run.text == words).unwrap_or_else(|| panic!("{words}"));
    assert!((to_mm(run.x + run.width) - right).abs() <= TOLERANCE, "{words}: right edge");
    assert!((to_mm(run.baseline) - baseline).abs() <= TOLERANCE, "{words}: baseline");
}

const FRONT_NOTE: &str = "Figures as of 1 November 2026, last 90 days. Source: TikTok Business, \
    imported; TikTok Studio, Instagram Insights and YouTube Studio, typed. Sums across 3 platforms \
    may overlap. Engagement = (likes + comments) ÷ views on TikTok and YouTube, ÷ followers on \
    Instagram; counts on page 2.";

const METHOD: &str = "Method: Engagement = (likes + comments) ÷ views: TikTok 3,800 ÷ 46,800 \
    (median of 65 posts), YouTube 426 ÷ 9,240 (typed, 6 posts: small sample); ÷ followers: \
    Instagram 2,528 ÷ 48,600 (typed). Benchmark: Modash average, TikTok 50K–100K 7.22–8.03% \
    (2025), Instagram 10K–50K 0.84–1.11% (undated). Audience as of 1 November 2026: TikTok \
    followers, typed. Campaign results as reported by the brands.";

#[test]
fn page_one_is_the_drawing() {
    let drawing = drawing();
    let page = &drawing.document.pages[0];
    let note = note(page, "Figures", 284.85);
    assert_eq!(joined(&note), FRONT_NOTE);
    assert!((to_mm(note.last().unwrap().baseline) - 284.85).abs() < 0.1);
    assert!(note.iter().all(|run| to_mm(run.width) <= 155.0));
    let risen = (note.len() - 1) as f32 * NOTE_LINE;

    let drawn = blueprint(0);
    compare(page, &drawing.document.fonts, &drawn.text, |text| {
        if (269.0..284.0).contains(&text.base) { risen } else { 0.0 }
    });
    has_line(page, "Modash average for accounts of this size:", 195.0, 164.03);
    let key = "TikTok 50K–100K 7.22–8.03% (2025), Instagram 10K–50K 0.84–1.11% (undated)";
    has_line(page, key, 195.0, 167.91);
    assert!(page.text_runs().any(|run| run.text == "small sample, 6 posts"));

    let placed: Vec<_> = page.pictures().collect();
    assert_eq!(placed.len(), drawn.images.len());
    for (placed, (_, x, y, width, height)) in placed.iter().zip(&drawn.images) {
        let height = if *y > 200.0 { height - risen } else { *height };
        let cell = placed.cell;
        for (is, should) in
            [(cell.x, *x), (cell.y, *y), (cell.width, *width), (cell.height, height)]
        {
            assert!((to_mm(is) - should).abs() <= TOLERANCE, "{}: {cell:?}", placed.name);
        }
    }
}

#[test]
fn page_two_is_the_drawing_with_lower_pictures() {
    let drawing = drawing();
    let page = &drawing.document.pages[1];
    let note = note(page, "Method:", 291.35);
    assert_eq!(joined(&note), METHOD);
    assert!((to_mm(note.last().unwrap().baseline) - 291.35).abs() < 0.1);
    let risen = (note.len() - 1) as f32 * NOTE_LINE;

    let drawn = blueprint(1);
    let lowered = 30.0 - to_mm(page.pictures().next().unwrap().cell.height);
    assert!((0.0..=8.0).contains(&lowered), "pictures are {lowered} mm lower");
    compare(page, &drawing.document.fonts, &drawn.text, |text| match text.base {
        base if base < 64.0 => 0.0,
        base if base < 272.0 => lowered,
        base if base < 290.0 => risen,
        _ => 0.0,
    });
    has_line(page, "All paid and marked Ad.", 195.0, 24.66);
    let sponsored =
        "Sponsored posts in 90 days: TikTok 4 of 65, Instagram 0 of 52, YouTube 0 of 6.";
    has_line(page, sponsored, 195.0, 28.54);
    let interests = "Also interested in budget cooking, gardening, zero waste.";
    has_line(page, interests, 195.0, 165.39 - lowered);
    has_line(page, "Answers 80% of comments within a day.", 195.0, 169.27 - lowered);
    has_line(page, "milaslarder.co", 195.0, 14.73);
    assert!(page.text_runs().any(|run| run.text == "+44 20 7946 0182"));

    for (placed, (_, x, y, width, _)) in page.pictures().zip(&drawn.images) {
        for (is, should) in [(placed.cell.x, x), (placed.cell.y, y), (placed.cell.width, width)] {
            assert!((to_mm(is) - should).abs() <= TOLERANCE, "{}", placed.name);
        }
    }
}

#[test]
fn nothing_of_the_sample_is_left_out() {
    let left_out: Vec<String> = drawing().left_out.iter().map(ToString::to_string).collect();
    assert_eq!(left_out, Vec::<String>::new());
}
