//! Where a line must not end.
//!
//! Unicode allows a break after every space and hyphen; good typesetting does not. A number stays
//! with its unit, a short last word with the word before it, a hyphenated word and a range of
//! numbers in one piece, a handle or an address whole.

use std::ops::Range;

use super::script::{self, Writing};

/// A hyphenated word of at least this many letters may be divided at its hyphen.
const LONG_WORD: usize = 22;
/// A last word of at most this many letters takes the word before it along.
const WIDOW: usize = 8;
/// A word of at most this many letters after a number is taken for its unit.
const UNIT: usize = 2;

/// The characters after which a line must not end, as byte ranges of the text, in order.
pub fn glue(text: &str) -> Vec<Range<usize>> {
    let words: Vec<(usize, &str)> = words(text).collect();
    let mut glued = Vec::new();
    for (index, (start, word)) in words.iter().enumerate() {
        glued.extend(inside(word).map(|at| start + at.start..start + at.end));
        let Some((next_start, next)) = words.get(index + 1) else { continue };
        let is_last = index + 2 == words.len();
        // A line may end inside a word of square letters: it leaves nobody alone.
        let square = next.chars().next().and_then(script::writing) == Some(Writing::Square);
        let widow = is_last && index > 0 && next.chars().count() <= WIDOW && !square;
        let unit = ends_in_digit(word) && is_unit(next);
        // What is divided by stands with its sign.
        let divisor = *word == "÷";
        if widow || unit || divisor || is_separator(next) {
            glued.push(start + word.len()..*next_start);
        }
    }
    glued
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    text.split_inclusive([' ', '\n']).filter_map(move |piece| {
        let start = end;
        end += piece.len();
        let word = piece.trim_end_matches([' ', '\n']);
        (!word.is_empty()).then_some((start, word))
    })
}

/// Characters inside a word after which it must not be divided.
fn inside(word: &str) -> impl Iterator<Item = Range<usize>> {
    let whole = word.chars().count() < LONG_WORD || word.contains('@');
    let mut before = None;
    word.char_indices().filter_map(move |(at, letter)| {
        let after_digit = before.replace(letter).is_some_and(|c: char| c.is_ascii_digit());
        let end = at + letter.len_utf8();
        let range = matches!(letter, '–' | '-' | '/') && after_digit;
        let joint = whole && !letter.is_alphanumeric() && !is_ideographic_mark(letter);
        (end < word.len() && (range || joint)).then_some(at..end)
    })
}

fn ends_in_digit(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_digit())
}

fn is_unit(word: &str) -> bool {
    let letters = word.trim_end_matches([',', '.', ';', ':', ')']);
    !letters.is_empty() && letters.chars().count() <= UNIT && !letters.starts_with(char::is_numeric)
}

/// A sign that belongs to what stands before it and must not open a line.
fn is_separator(word: &str) -> bool {
    matches!(word, "·" | "/" | "–" | "÷" | "=" | "+" | "&" | "|")
}

/// Chinese and Japanese punctuation, after which a line may end.
fn is_ideographic_mark(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff65}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glued(text: &str) -> String {
        let mut out = text.to_owned();
        for range in glue(text).into_iter().rev() {
            out.insert(range.end, '~');
        }
        out
    }

    #[test]
    fn a_short_last_word_is_not_left_alone() {
        assert_eq!(glued("eat well than feel guilty."), "eat well than feel ~guilty.");
        assert_eq!(glued("with a half-used refrigerator"), "with a half-~used refrigerator");
        assert_eq!(glued("two words"), "two words");
    }

    #[test]
    fn a_number_stays_with_its_unit_and_its_range() {
        assert_eq!(
            glued("aged 18–34 for 60 s in the kitchen"),
            "aged 18–~34 for 60 ~s in the ~kitchen"
        );
    }

    #[test]
    fn addresses_stay_whole_and_long_compounds_may_be_divided() {
        assert_eq!(glued("hello@mila-larder.co"), "hello@~mila-~larder.~co");
        assert_eq!(glued("Featherstonehaugh-Wojciechowska"), "Featherstonehaugh-Wojciechowska");
    }

    #[test]
    fn a_divisor_stands_with_its_sign() {
        assert_eq!(
            glued("likes ÷ followers on Instagram elsewhere"),
            "likes ~÷ ~followers on Instagram elsewhere"
        );
    }

    #[test]
    fn a_separator_does_not_open_a_line() {
        assert_eq!(glued("TikTok + Reels · Apr elsewhere"), "TikTok ~+ Reels ~· Apr elsewhere");
    }
}
