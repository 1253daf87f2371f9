//! Editorial.

use pitchkit::layout::geometry::to_mm;
use pitchkit::profile::ThemeName;

use super::drawn::{NOTE_LINE, TOLERANCE, blueprint, compare, drawing, has_line, joined, note};

const MEASURED: &str = include_str!("editorial.json");

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
    let drawing = drawing(ThemeName::Editorial);
    let page = &drawing.document.pages[0];
    let note = note(page, "Figures", 284.85);
    assert_eq!(joined(&note), FRONT_NOTE);
    assert!((to_mm(note.last().unwrap().baseline) - 284.85).abs() < 0.1);
    assert!(note.iter().all(|run| to_mm(run.width) <= 155.0));
    let risen = (note.len() - 1) as f32 * NOTE_LINE;

    let drawn = blueprint(MEASURED, 0, &REPLACED, &GONE);
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
    let drawing = drawing(ThemeName::Editorial);
    let page = &drawing.document.pages[1];
    let note = note(page, "Method:", 291.35);
    assert_eq!(joined(&note), METHOD);
    assert!((to_mm(note.last().unwrap().baseline) - 291.35).abs() < 0.1);
    let risen = (note.len() - 1) as f32 * NOTE_LINE;

    let drawn = blueprint(MEASURED, 1, &REPLACED, &GONE);
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
    let left_out: Vec<String> =
        drawing(ThemeName::Editorial).left_out.iter().map(ToString::to_string).collect();
    assert_eq!(left_out, Vec::<String>::new());
}
