//! Pop.

use pitchkit::layout::geometry::to_mm;
use pitchkit::layout::page::{Page, TextRun};
use pitchkit::profile::ThemeName;

use super::drawn::{DrawnText, TOLERANCE, blueprint, compare, drawing, find};

const MEASURED: &str = include_str!("pop.json");
/// One more line of the note on the dark card, in millimetres.
const LINE: f32 = 3.7;

/// What the sample prints in place of the drawn words.
const REPLACED: [(&str, &str); 6] = [
    ("avg. views", "median views"),
    ("median 4.9%", "avg. 7.22–8.03%"),
    ("median 2.4%", "avg. 0.84–1.11%"),
    ("Brands I have cooked with", "Brands I have worked with"),
    ("TikTok + Reels · spring 2026", "TikTok + Reels · Apr 2026"),
    ("Best value", "Package"),
];

/// Drawn words that the sample does not print: the sticker is checked by itself, other notes stand
/// in their place, a small sample has no benchmark.
const GONE: [&str; 17] = [
    "6.",
    "7",
    "%",
    "ave",
    "rag",
    "e",
    "eng",
    "age",
    "men",
    "t",
    "median 2.9%",
    "As of 1 November 2026. Instagram Insights, TikTok Studio and YouTube Studio,",
    "last 90 days. Benchmark: median of 40 UK food creators,",
    "10–100K",
    "followers.",
    "As of 1 November 2026. Instagram Insights, TikTok Studio and YouTube Studio, last 90 days.",
    "2/2",
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

const DISCLOSED: &str = "All paid and marked Ad. Sponsored posts in 90 days: TikTok 4 of 65, \
    Instagram 0 of 52, YouTube 0 of 6.";

const INTERESTS: &str = "Also interested in budget cooking, gardening, zero waste. Answers 80% of \
    comments within a day.";

/// The lines of a text that begins with `first` and ends with `last`.
fn lines<'a>(page: &'a Page, first: &str, last: &str) -> Vec<&'a TextRun> {
    let mut runs = Vec::new();
    for run in page.text_runs().skip_while(|run| !run.text.starts_with(first)) {
        runs.push(run);
        if run.text.trim_end().ends_with(last) {
            return runs;
        }
    }
    panic!("no text ends with {last}");
}

fn joined(runs: &[&TextRun]) -> String {
    let lines: Vec<&str> = runs.iter().map(|run| run.text.trim()).collect();
    lines.join(" ")
}

fn baseline(run: &TextRun) -> f32 {
    to_mm(run.baseline)
}

fn right(run: &TextRun) -> f32 {
    to_mm(run.x + run.width)
}

#[test]
fn page_one_is_the_drawing() {
    let drawing = drawing(ThemeName::Pop);
    let page = &drawing.document.pages[0];
    let note = lines(page, "Figures", "page 2.");
    assert_eq!(joined(&note), FRONT_NOTE);
    let last = baseline(note[note.len() - 1]);
    assert!((last - 284.02).abs() < 0.4, "{last}");
    // Two lines are drawn: the cards of the platforms are lower by the others.
    let risen = (note.len() - 2) as f32 * LINE;
    assert!(note.iter().all(|run| to_mm(run.width) <= 125.0));

    let drawn = blueprint(MEASURED, 0, &REPLACED, &GONE);
    compare(page, &drawing.document.fonts, &drawn.text, |text| match text.base {
        base if base < 160.0 => 0.0,
        base if base < 176.0 => risen / 2.0,
        base if base < 272.0 => risen,
        _ => risen / 2.0,
    });
    let run = |words: &str| page.text_runs().find(|run| run.text == words).unwrap();
    let small = run("small sample, 6 posts");
    assert!((to_mm(small.x) - 145.33).abs() <= TOLERANCE);
    assert!((baseline(small) - 187.44 + risen).abs() <= TOLERANCE);

    let placed: Vec<_> = page.pictures().collect();
    assert_eq!(placed.len(), drawn.images.len());
    for (placed, (_, x, y, width, height)) in placed.iter().zip(&drawn.images) {
        let y = if *y > 100.0 { y - risen } else { *y };
        let cell = placed.cell;
        for (is, should) in
            [(cell.x, *x), (cell.y, y), (cell.width, *width), (cell.height, *height)]
        {
            assert!((to_mm(is) - should).abs() <= TOLERANCE, "{}: {cell:?}", placed.name);
        }
        assert!((to_mm(placed.corners.top) - 6.0).abs() < 0.01);
    }
}

#[test]
fn the_sticker_names_the_platform_of_its_rate() {
    let drawing = drawing(ThemeName::Pop);
    let turned: Vec<&TextRun> = drawing
        .document
        .pages
        .iter()
        .flat_map(Page::text_runs)
        .filter(|run| run.turn != 0.0)
        .collect();
    let words: Vec<&str> = turned.iter().map(|run| run.text.trim()).collect();
    assert_eq!(words, ["8.1%", "TikTok", "engagement"]);
    // Halfway along the baseline of each line, over one another about the middle of the star.
    for (run, y) in turned.iter().zip([81.9, 85.2, 88.8]) {
        assert!((run.turn.to_degrees() + 8.0).abs() < 0.01);
        let half = run.width / 2.0;
        let middle = [run.x + half * run.turn.cos(), run.baseline + half * run.turn.sin()];
        assert!((to_mm(middle[0]) - 133.0).abs() <= TOLERANCE, "{}: {middle:?}", run.text);
        assert!((to_mm(middle[1]) - y).abs() <= TOLERANCE, "{}: {middle:?}", run.text);
    }
}

#[test]
fn page_two_is_the_drawing_with_lower_pictures() {
    let drawing = drawing(ThemeName::Pop);
    let page = &drawing.document.pages[1];
    let method = lines(page, "Method:", "the brands.");
    assert_eq!(joined(&method), METHOD);
    assert!((baseline(method[method.len() - 1]) - 283.57).abs() <= TOLERANCE);
    let risen = (method.len() - 1) as f32 * LINE;

    let lowered = 29.0 - to_mm(page.pictures().next().unwrap().cell.height);
    assert!((0.0..=8.0).contains(&lowered), "pictures are {lowered} mm lower");
    // What is said under the gender takes room from the list over it.
    let list = |text: &DrawnText| text.x > 175.0 && (172.0..183.0).contains(&text.base);
    let drawn = blueprint(MEASURED, 1, &REPLACED, &GONE);
    let (genders, others): (Vec<DrawnText>, Vec<DrawnText>) =
        drawn.text.into_iter().partition(list);
    compare(page, &drawing.document.fonts, &others, |text| match text.base {
        base if base < 50.0 => 0.0,
        base if base < 262.0 => lowered,
        _ => risen,
    });
    let higher: Vec<f32> = genders
        .iter()
        .filter_map(|text| {
            let found = find(page, text);
            let near = found.iter().find(|found| (found.left - text.x).abs() <= TOLERANCE)?;
            Some(text.base - lowered - baseline(near.run))
        })
        .collect();
    assert_eq!(higher.len(), genders.len());
    let most = higher.iter().copied().fold(f32::MIN, f32::max);
    let least = higher.iter().copied().fold(f32::MAX, f32::min);
    assert!((0.0..8.0).contains(&least) && most - least < 0.5, "{higher:?}");

    let disclosed = lines(page, "All paid", "of 6.");
    assert_eq!(joined(&disclosed), DISCLOSED);
    assert_eq!(disclosed.len(), 2);
    assert!(disclosed.iter().all(|run| (right(run) - 199.0).abs() <= TOLERANCE));
    assert!((baseline(disclosed[1]) - 16.65).abs() <= TOLERANCE);
    let interests = lines(page, "Also interested", "a day.");
    assert_eq!(joined(&interests), INTERESTS);
    assert!(
        interests.iter().all(|run| run.size == 8.0 && (to_mm(run.x) - 151.0).abs() < TOLERANCE)
    );
    let folio = page.text_runs().find(|run| run.text == "2/2").unwrap();
    assert!((right(folio) - 195.0).abs() <= TOLERANCE);

    for (placed, (_, x, y, width, _)) in page.pictures().zip(&drawn.images) {
        for (is, should) in [(placed.cell.x, x), (placed.cell.y, y), (placed.cell.width, width)] {
            assert!((to_mm(is) - should).abs() <= TOLERANCE, "{}", placed.name);
        }
    }
}

#[test]
fn the_pages_have_no_place_for_the_introduction_and_the_cities() {
    let left_out: Vec<String> =
        drawing(ThemeName::Pop).left_out.iter().map(ToString::to_string).collect();
    assert_eq!(left_out, ["the cities: no room for them", "2 sentences about you: no room",]);
}
