//! Studio.

use pitchkit::layout::geometry::to_mm;
use pitchkit::profile::ThemeName;

use super::drawn::{
    DrawnText, NOTE_LINE, TOLERANCE, blueprint, compare, drawing, has_line, joined, note,
};

const MEASURED: &str = include_str!("studio.json");

/// What the sample prints in place of the drawn words.
const REPLACED: [(&str, &str); 6] = [
    ("6.7%", "8.1%"),
    ("avg. engagement", "TikTok engagement, by views"),
    ("median", "Modash average"),
    ("Avg. views", "Median views"),
    ("TikTok + Reels · spring 2026", "TikTok + Reels · Apr 2026"),
    ("YouTube: gauge", "small sample, 6 posts"),
];

/// Drawn words that the sample does not print: other notes stand in their place.
const GONE: [&str; 4] = [
    "As of 1 November 2026. Instagram Insights, TikTok Studio and YouTube Studio, last 90 days.",
    "Benchmark: median of 40 UK food creators,",
    "10–100K",
    "followers.",
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

/// Last baseline of both pages.
const FOOT: f32 = 286.96;

#[test]
fn page_one_is_the_drawing() {
    let drawing = drawing(ThemeName::Studio);
    let page = &drawing.document.pages[0];
    let note = note(page, "Figures", FOOT);
    assert_eq!(joined(&note), FRONT_NOTE);
    assert!((to_mm(note.last().unwrap().baseline) - FOOT).abs() < 0.1);
    assert!(note.iter().all(|run| to_mm(run.width) <= 151.0));
    // Two lines are drawn. The row above them is centred in what is left.
    let risen = (note.len() - 2) as f32 * NOTE_LINE;

    let drawn = blueprint(MEASURED, 0, &REPLACED, &GONE);
    compare(page, &drawing.document.fonts, &drawn.text, |text| match text.base {
        base if base > 280.0 => risen,
        base if base > 245.0 => risen / 2.0,
        _ => 0.0,
    });
    assert!(page.text_runs().any(|run| run.text == "small sample, 6 posts"));
    let placed: Vec<_> = page.pictures().collect();
    assert_eq!(placed.len(), drawn.images.len());
    for (placed, (_, x, y, width, height)) in placed.iter().zip(&drawn.images) {
        let cell = placed.cell;
        for (is, should) in [(cell.x, x), (cell.y, y), (cell.width, width), (cell.height, height)] {
            assert!((to_mm(is) - should).abs() <= TOLERANCE, "{}: {cell:?}", placed.name);
        }
    }
}

#[test]
fn page_two_is_the_drawing_with_lower_pictures() {
    let drawing = drawing(ThemeName::Studio);
    let page = &drawing.document.pages[1];
    let note = note(page, "Method:", FOOT);
    assert_eq!(joined(&note), METHOD);
    assert!((to_mm(note.last().unwrap().baseline) - FOOT).abs() < 0.1);
    let risen = (note.len() - 1) as f32 * NOTE_LINE;

    let drawn = blueprint(MEASURED, 1, &REPLACED, &GONE);
    let lowered = 52.0 - to_mm(page.pictures().next().unwrap().cell.height);
    assert!((0.0..=8.0).contains(&lowered), "pictures are {lowered} mm lower");
    let moved = |text: &DrawnText| match text.base {
        base if base < 64.0 => 0.0,
        base if base < 270.0 => lowered,
        base if base < 282.0 => risen,
        _ => 0.0,
    };
    compare(page, &drawing.document.fonts, &drawn.text, moved);

    let beside = ["All paid and marked Ad.", "YouTube 0 of 6."];
    for words in beside {
        assert!(page.text_runs().any(|run| run.text.contains(words)), "{words}");
    }
    let said = "Also interested in budget cooking, gardening, zero waste. Answers 80% of comments \
        within a day.";
    let said = page.text_runs().find(|run| run.text == said).expect("in one line");
    assert!((to_mm(said.x) - 12.0).abs() <= TOLERANCE);
    assert!(said.size == 8.0 && to_mm(said.baseline) < 269.89 - risen);
    has_line(page, "+44 20 7946 0182", 198.0, 280.11 - risen);
    assert!(page.text_runs().any(|run| run.text == "milaslarder.co"));

    for (index, (placed, (_, x, y, width, _))) in page.pictures().zip(&drawn.images).enumerate() {
        let up = if index > 0 { lowered } else { 0.0 };
        for (is, should) in
            [(placed.cell.x, *x), (placed.cell.y, y - up), (placed.cell.width, *width)]
        {
            assert!((to_mm(is) - should).abs() <= TOLERANCE, "{}", placed.name);
        }
    }
}

/// A kit of two pages has no place for a gallery in this design.
#[test]
fn of_the_sample_only_the_gallery_is_left_out() {
    let left_out: Vec<String> =
        drawing(ThemeName::Studio).left_out.iter().map(ToString::to_string).collect();
    assert_eq!(left_out, ["the gallery: no room for it"]);
}
