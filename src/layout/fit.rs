//! The largest size that fits.

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::script;
use super::text::{Paragraph, TextStyle};
use super::typesetter::{Ink, Typesetter};

/// The first of `sizes` at which `text` takes at most `lines` lines of `width`, no word divided;
/// without any, the last.
pub fn text_size(
    typesetter: &mut Typesetter,
    text: &str,
    style: TextStyle,
    sizes: &[f32],
    width: f32,
    lines: usize,
) -> f32 {
    let fits = |size: &f32, typesetter: &mut Typesetter| {
        let paragraph = Paragraph::new(text, style.sized(*size));
        typesetter.min_width(&paragraph) <= width
            && typesetter.line_count(&paragraph, width) <= lines
    };
    let found = sizes.iter().find(|size| fits(size, typesetter));
    found.or(sizes.last()).copied().unwrap_or(style.size)
}

/// What a design allows a name.
#[derive(Debug, Clone, Copy)]
pub struct NameLimits {
    /// Sizes from the largest to the smallest.
    pub sizes: &'static [f32],
    /// The largest size of all on this page.
    pub largest: f32,
    /// The largest size of a name in three lines; in two it may not be smaller.
    pub three_lines: f32,
    /// The largest size of a name in letters other than Latin ones and their like.
    pub other_letters: f32,
    /// The width it has.
    pub width: f32,
}

/// A name that takes at most this many letters puts each of its two words on a line of its own.
const TWO_WORDS: usize = 26;
/// White between a letter of a name and one of the line under it at least, in em.
const NAME_WHITE: f32 = 0.03;
/// Height of an accent over a capital, in em.
const ACCENT_RISE: f32 = 0.22;
/// Sizes of last resort, for a name in four lines.
const FOUR_LINES: [f32; 5] = [30.0, 27.0, 24.0, 21.0, 18.0];

/// A name at its largest size, with its lines. A name is never cut.
pub fn name(
    typesetter: &mut Typesetter,
    text: &str,
    style: TextStyle,
    limits: NameLimits,
) -> (Vec<String>, f32) {
    let sizes: Vec<f32> =
        limits.sizes.iter().copied().filter(|size| *size <= limits.largest).collect();
    if script::is_foreign(text) {
        return foreign_name(typesetter, text, style, &sizes, limits);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if let [first, last] = words.as_slice()
        && text.chars().count() <= TWO_WORDS
        && let Some(size) =
            sizes.iter().find(|size| all_fit(typesetter, &words, style.sized(**size), limits.width))
    {
        return (vec![(*first).to_owned(), (*last).to_owned()], *size);
    }
    let large = sizes.iter().filter(|size| **size >= limits.three_lines);
    let medium = sizes.iter().filter(|size| **size <= limits.three_lines);
    let tries = large
        .map(|size| (*size, 2))
        .chain(medium.map(|size| (*size, 3)))
        .chain(FOUR_LINES.map(|size| (size, 4)));
    let mut smallest = None;
    for (size, lines) in tries {
        let broken = greedy(typesetter, text, style.sized(size), limits.width);
        let fits =
            broken.len() <= lines && all_fit(typesetter, &broken, style.sized(size), limits.width);
        if fits {
            return (broken, size);
        }
        smallest = Some((broken, size));
    }
    smallest.unwrap_or((vec![text.to_owned()], style.size))
}

/// A name whose words are not set below one another: in one line, or in as few as its letters need.
fn foreign_name(
    typesetter: &mut Typesetter,
    text: &str,
    style: TextStyle,
    sizes: &[f32],
    limits: NameLimits,
) -> (Vec<String>, f32) {
    let largest = limits.other_letters.min(limits.largest);
    let smaller = sizes.iter().copied().filter(|size| *size < largest);
    let sizes: Vec<f32> = std::iter::once(largest).chain(smaller).chain(FOUR_LINES).collect();
    let one_line = sizes.iter().filter(|size| **size >= limits.three_lines).map(|size| (*size, 1));
    let several = [2, 3, 4].into_iter().flat_map(|lines| {
        let least = if lines == 2 { limits.three_lines } else { 0.0 };
        sizes.iter().filter(move |size| **size >= least).map(move |size| (*size, lines))
    });
    let mut smallest = None;
    for (size, lines) in one_line.chain(several) {
        let paragraph = Paragraph::new(text, style.sized(size));
        let whole = typesetter.min_width(&paragraph) <= limits.width;
        let broken = typesetter.lines(&paragraph, limits.width);
        if whole && broken.len() <= lines {
            return (broken, size);
        }
        smallest = Some((broken, size));
    }
    smallest.unwrap_or((vec![text.to_owned()], style.size))
}

/// Distance of the baselines of a name's lines: as its style says, with air over accents on capitals,
/// and so much that no letter touches one of the line under it, as a J does a capital.
pub fn name_leading(typesetter: &mut Typesetter, lines: &[String], style: TextStyle) -> f32 {
    let accents = lines.iter().skip(1).map(|line| accent_rise(line)).fold(0.0, f32::max);
    let drawn = style.leading + 0.6 * accents * style.size;
    let white = NAME_WHITE * style.size;
    let mut ink = |line: &String| typesetter.ink(&Paragraph::new(line, style));
    let inks: Vec<Vec<Ink>> = lines.iter().map(&mut ink).collect();
    let pairs = inks.iter().zip(inks.iter().skip(1));
    let needs = pairs.flat_map(|(upper, lower)| {
        upper.iter().flat_map(move |one| {
            let under =
                lower.iter().filter(move |two| one.left < two.right && two.left < one.right);
            under.map(move |two| one.below + two.above + white)
        })
    });
    needs.fold(drawn, f32::max)
}

/// How far the first line of display type rises above its cap height, in em: an accent on a capital,
/// or letters that are higher than capitals.
pub fn accent_rise(line: &str) -> f32 {
    let letters: Vec<char> =
        DecomposingNormalizerBorrowed::new_nfd().normalize(line).chars().collect();
    let mut pairs = letters.iter().zip(letters.iter().skip(1));
    let accented =
        pairs.any(|(letter, mark)| letter.is_uppercase() && ('\u{300}'..='\u{314}').contains(mark));
    if accented { ACCENT_RISE } else { script::rise(line) }
}

/// How far letters of the last line of display type reach below those of an alphabet, in em.
pub fn depth(line: &str) -> f32 {
    script::depth(line)
}

fn all_fit(
    typesetter: &mut Typesetter,
    lines: &[impl AsRef<str>],
    style: TextStyle,
    width: f32,
) -> bool {
    lines.iter().all(|line| line_width(typesetter, line.as_ref(), style) <= width)
}

fn line_width(typesetter: &mut Typesetter, line: &str, style: TextStyle) -> f32 {
    typesetter.measure(&Paragraph::new(line, style), None).width
}

/// Lines as full as they get; a name may be divided after its hyphens.
fn greedy(typesetter: &mut Typesetter, text: &str, style: TextStyle, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in text.split_inclusive([' ', '-']) {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line}{piece}");
            if line_width(typesetter, longer.trim_end(), style) <= width {
                *line = longer;
                continue;
            }
        }
        lines.push(piece.to_owned());
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}
