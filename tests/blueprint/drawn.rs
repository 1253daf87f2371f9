//! The drawings, and how a page is held against one.

use pitchkit::export::{self, Drawing, Options};
use pitchkit::layout::fonts::Fonts;
use pitchkit::layout::geometry::to_mm;
use pitchkit::layout::page::{Page, TextRun};
use pitchkit::profile::ThemeName;
use pitchkit::store::Kit;
use serde::Deserialize;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

/// How far a run may stand from its place, in millimetres.
pub(crate) const TOLERANCE: f32 = 1.5;
/// One more line of a note, in millimetres.
pub(crate) const NOTE_LINE: f32 = 3.88;

#[derive(Deserialize)]
pub(crate) struct Drawn {
    pub(crate) text: Vec<DrawnText>,
    pub(crate) images: Vec<(String, f32, f32, f32, f32)>,
}

#[derive(Deserialize, Clone, Debug)]
pub(crate) struct DrawnText {
    pub(crate) s: String,
    pub(crate) x: f32,
    pub(crate) base: f32,
    pub(crate) w: f32,
    pub(crate) pt: f32,
    pub(crate) font: String,
    pub(crate) wt: String,
    pub(crate) it: bool,
    pub(crate) col: String,
}

/// The sample in a design.
pub(crate) fn drawing(theme: ThemeName) -> Drawing {
    let options = Options { theme: Some(theme), ..Options::default() };
    export::draw(&Kit::sample(), &options).unwrap()
}

/// A page of a drawing, in the words that the sample prints: `replaced` says what stands in place of
/// drawn words, `gone` which of them are not printed.
pub(crate) fn blueprint(
    measured: &str,
    page: usize,
    replaced: &[(&str, &str)],
    gone: &[&str],
) -> Drawn {
    let mut pages: Vec<Drawn> = serde_json::from_str(measured).unwrap();
    let mut drawn = pages.remove(page);
    for text in &mut drawn.text {
        text.s = plain(&text.s);
    }
    drawn.text.retain(|text| !gone.contains(&text.s.as_str()));
    for text in &mut drawn.text {
        if let Some((_, new)) = replaced.iter().find(|(old, _)| *old == text.s) {
            text.s = (*new).to_owned();
        }
    }
    drawn
}

/// Text with every space the same.
pub(crate) fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// A piece of a run: where it begins and ends, in millimetres.
pub(crate) struct Found<'a> {
    pub(crate) run: &'a TextRun,
    pub(crate) left: f32,
    pub(crate) right: f32,
}

/// Every place where the page prints these words at this size.
pub(crate) fn find<'a>(page: &'a Page, text: &DrawnText) -> Vec<Found<'a>> {
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

pub(crate) fn family(fonts: &Fonts, run: &TextRun) -> (String, f32, bool) {
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
pub(crate) fn compare(
    page: &Page,
    fonts: &Fonts,
    drawn: &[DrawnText],
    moved: impl Fn(&DrawnText) -> f32,
) {
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
pub(crate) fn note<'a>(page: &'a Page, first: &str, last: f32) -> Vec<&'a TextRun> {
    page.text_runs()
        .filter(|run| run.size == 8.0 && to_mm(run.x) < 15.5)
        .skip_while(|run| !run.text.starts_with(first))
        .take_while(|run| to_mm(run.baseline) < last + 0.1)
        .collect()
}

pub(crate) fn joined(runs: &[&TextRun]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect::<String>().trim_end().to_owned()
}

pub(crate) fn has_line(page: &Page, words: &str, right: f32, baseline: f32) {
    let run = page.text_runs().find(|run| run.text == words).unwrap_or_else(|| panic!("{words}"));
    assert!((to_mm(run.x + run.width) - right).abs() <= TOLERANCE, "{words}: right edge");
    assert!((to_mm(run.baseline) - baseline).abs() <= TOLERANCE, "{words}: baseline");
}
