//! Minimal.

use pitchkit::layout::geometry::to_mm;
use pitchkit::layout::page::{Page, TextRun};
use pitchkit::profile::ThemeName;

use super::drawn::{NOTE_LINE, TOLERANCE, blueprint, compare, drawing, joined, note};

const MEASURED: &str = include_str!("minimal.json");

/// What the sample prints in place of the drawn words.
const REPLACED: [(&str, &str); 4] = [
    ("6.7%", "8.1%"),
    ("avg. engagement", "engagement on"),
    ("Avg. views", "Median views"),
    ("TikTok + Reels · spring 2026", "TikTok + Reels · Apr 2026"),
];

/// Drawn words that the sample does not print: other notes stand in their place, labels have two
/// lines, the speaker's relation comes before the role, the contact line is two links, and the comma
/// after a city belongs to that city.
const GONE: [&str; 11] = [
    "followers",
    "followers in 12 months",
    "Median of 40 UK food",
    "creators,",
    "10–100K",
    ", Head of Partnerships, Rootbox",
    ", Bristol",
    ", Dublin",
    ",",
    "+44 20 7946 0182\u{2003}milaslarder.co",
    "As of 1 November 2026. Source: Instagram Insights, TikTok Studio and YouTube Studio, last 90 days.",
];

const FRONT_NOTE: &str = "Figures as of 1 November 2026, last 90 days. Source: TikTok Business, \
    imported; TikTok Studio, Instagram Insights and YouTube Studio, typed. Sums across 3 platforms \
    may overlap.";

const FORMULA: &str = "Engagement = (likes + comments) ÷ views on TikTok and YouTube, ÷ followers \
    on Instagram; counts on page 2.";

const METHOD: &str = "Method: Engagement = (likes + comments) ÷ views: TikTok 3,800 ÷ 46,800 \
    (median of 65 posts), YouTube 426 ÷ 9,240 (typed, 6 posts: small sample); ÷ followers: \
    Instagram 2,528 ÷ 48,600 (typed). Benchmark: Modash average, TikTok 50K–100K 7.22–8.03% \
    (2025), Instagram 10K–50K 0.84–1.11% (undated). Audience as of 1 November 2026: TikTok \
    followers, typed. Campaign results as reported by the brands.";

/// The words of the lines under the name of a block, between two baselines.
fn aside(page: &Page, top: f32, bottom: f32) -> String {
    let lines: Vec<&TextRun> = page
        .text_runs()
        .filter(|run| to_mm(run.x + run.width) < 58.5)
        .filter(|run| (top..bottom).contains(&to_mm(run.baseline)))
        .collect();
    assert!(lines.iter().all(|run| run.size == 8.25), "{lines:?}");
    joined(&lines)
}

fn stands(page: &Page, words: &str, x: f32, baseline: f32) {
    let near = |run: &&TextRun| {
        run.text.trim() == words
            && (to_mm(run.x) - x).abs() <= TOLERANCE
            && (to_mm(run.baseline) - baseline).abs() <= TOLERANCE
    };
    assert!(page.text_runs().any(|run| near(&run)), "{words:?} is not at {x}, {baseline}");
}

#[test]
fn page_one_is_the_drawing() {
    let drawing = drawing(ThemeName::Minimal);
    let page = &drawing.document.pages[0];
    let note = note(page, "Figures", 285.88);
    assert_eq!(joined(&note), FRONT_NOTE);
    assert!((to_mm(note.last().unwrap().baseline) - 285.88).abs() < 0.1);
    assert!(note.len() <= 2);
    let risen = (note.len() - 1) as f32 * NOTE_LINE;

    let drawn = blueprint(MEASURED, 0, &REPLACED, &GONE);
    compare(page, &drawing.document.fonts, &drawn.text, |text| {
        if (272.0..284.0).contains(&text.base) { risen } else { 0.0 }
    });
    for (first, second, x) in [
        ("followers across", "3 platforms", 60.99),
        ("engagement on", "TikTok, by views", 88.52),
        ("followers in", "12 months", 149.0),
    ] {
        stands(page, first, x, 183.69);
        stands(page, second, x, 187.57);
    }
    stands(page, "Modash average", 17.4, 202.66);
    assert_eq!(aside(page, 204.0, 231.0), FORMULA);
    assert!(page.text_runs().any(|run| run.text == "small sample, 6 posts"));

    let placed: Vec<_> = page.pictures().collect();
    assert_eq!(placed.len(), drawn.images.len());
    for (placed, (_, x, y, width, height)) in placed.iter().zip(&drawn.images) {
        let cell = placed.cell;
        let pairs = [(cell.x, x), (cell.y, y), (cell.width, width), (cell.height, height)];
        for (is, should) in pairs {
            assert!((to_mm(is) - should).abs() <= TOLERANCE, "{}: {cell:?}", placed.name);
        }
    }
}

#[test]
fn page_two_is_the_drawing_with_lower_pictures() {
    let drawing = drawing(ThemeName::Minimal);
    let page = &drawing.document.pages[1];
    let note = note(page, "Method:", 285.88);
    assert_eq!(joined(&note), METHOD);
    assert!((to_mm(note.last().unwrap().baseline) - 285.88).abs() < 0.1);
    let risen = (note.len() - 1) as f32 * NOTE_LINE;

    let drawn = blueprint(MEASURED, 1, &REPLACED, &GONE);
    let lower = 17.5 - to_mm(page.pictures().next().unwrap().cell.height);
    let lowered = lower * drawn.images.len() as f32;
    assert!((0.0..=8.0).contains(&lowered), "pictures are {lowered} mm lower");
    // The words of a row stand in its middle.
    let row = |base: f32| ((base - 27.86) / 21.76).floor();
    compare(page, &drawing.document.fonts, &drawn.text, |text| match text.base {
        base if base < 32.0 => 0.0,
        base if base < 113.0 => lower * (row(base) + 0.5),
        base if base < 250.0 => lowered,
        base if base < 284.0 => risen,
        _ => 0.0,
    });
    let sponsored = "All paid and marked Ad. Sponsored posts in 90 days: TikTok 4 of 65, \
        Instagram 0 of 52, YouTube 0 of 6.";
    assert_eq!(aside(page, 33.0, 110.0).replace("Ad.S", "Ad. S"), sponsored);
    let interests = "Also interested in budget cooking, gardening, zero waste. Answers 80% of \
        comments within a day.";
    let audience = aside(page, 153.0 - lowered, 200.0 - lowered);
    assert_eq!(audience.replace("waste.A", "waste. A"), interests);
    for words in ["Hanna Brandt", "· paid work", ", Head of Partnerships, Rootbox"] {
        let run = page.text_runs().find(|run| run.text.trim() == words);
        let run = run.unwrap_or_else(|| panic!("{words}"));
        assert!((to_mm(run.baseline) - 139.25 + lowered).abs() <= TOLERANCE, "{words}");
    }
    stands(page, "+44 20 7946 0182", 60.99, 277.98 - risen);
    assert!(page.text_runs().any(|run| run.text == "milaslarder.co"));

    assert_eq!(page.pictures().count(), drawn.images.len());
    for (index, (placed, (_, x, y, width, _))) in page.pictures().zip(&drawn.images).enumerate() {
        let y = y - lower * index as f32;
        let cell = placed.cell;
        for (is, should) in [(cell.x, *x), (cell.y, y), (cell.width, *width)] {
            assert!((to_mm(is) - should).abs() <= TOLERANCE, "{}", placed.name);
        }
    }
}

#[test]
fn what_is_left_out_of_the_sample_is_the_gallery_alone() {
    let left_out: Vec<String> =
        drawing(ThemeName::Minimal).left_out.iter().map(ToString::to_string).collect();
    assert_eq!(left_out, ["the gallery: no room for it"]);
}
