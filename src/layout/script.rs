//! What the letters of a script ask of typesetting.

use icu_properties::props::{
    BidiClass, EmojiModifier, ExtendedPictographic, RegionalIndicator, Script,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// How the letters of a script are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    /// Latin, Greek, Cyrillic and their like.
    Alphabet,
    /// Chinese, Japanese, Korean: square letters, and a line may end after almost every one.
    Square,
    /// Arabic, Hebrew and their like: from right to left.
    Leftward,
    /// Thai, Devanagari and their like: marks stand over and under the letters.
    Stacked,
}

/// How a character is set; none: a sign that all scripts share.
pub(super) fn writing(character: char) -> Option<Writing> {
    if character.is_ascii() {
        return character.is_ascii_alphabetic().then_some(Writing::Alphabet);
    }
    // Punctuation and letters as wide as an ideograph.
    if matches!(character, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}') {
        return Some(Writing::Square);
    }
    if is_leftward(character) {
        return Some(Writing::Leftward);
    }
    Some(match script(character) {
        Script::Common | Script::Inherited | Script::Unknown => return None,
        Script::Latin | Script::Greek | Script::Cyrillic | Script::Armenian | Script::Georgian => {
            Writing::Alphabet
        }
        Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo => {
            Writing::Square
        }
        _ => Writing::Stacked,
    })
}

/// The script that a character belongs to.
pub(super) fn script(character: char) -> Script {
    CodePointMapData::<Script>::new().get(character)
}

/// Whether a character is read from right to left.
pub(super) fn is_leftward(character: char) -> bool {
    !character.is_ascii()
        && matches!(
            CodePointMapData::<BidiClass>::new().get(character),
            BidiClass::RightToLeft | BidiClass::ArabicLetter
        )
}

/// Whether a character is a little picture, or part of one.
pub(super) fn is_pictograph(character: char) -> bool {
    !character.is_ascii()
        && (CodePointSetData::new::<ExtendedPictographic>().contains(character)
            || CodePointSetData::new::<RegionalIndicator>().contains(character)
            || CodePointSetData::new::<EmojiModifier>().contains(character))
}

/// Whether a character has no ink of its own: it joins, parts or varies those beside it.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether most letters of a text are of scripts other than Latin and its like.
pub(super) fn is_foreign(text: &str) -> bool {
    let letters = text.chars().filter_map(writing);
    let score = letters.map(|writing| if writing == Writing::Alphabet { -1 } else { 1 });
    score.sum::<i32>() > 0
}

/// The least distance of two baselines, in em: what a script needs so that its lines do not touch.
///
/// Letters that reach deep below their line need more over capitals with accents.
pub(super) fn least_leading(text: impl Iterator<Item = char> + Clone) -> f32 {
    let has_accents = text.clone().any(|it| !it.is_ascii() && it.is_uppercase());
    let needs = text.filter_map(|character| match writing(character)? {
        Writing::Alphabet => None,
        Writing::Square => Some(1.15),
        Writing::Leftward | Writing::Stacked if has_accents => Some(1.5),
        Writing::Leftward | Writing::Stacked => Some(1.3),
    });
    needs.fold(0.0, f32::max)
}

/// How far a line rises above the capitals of an alphabet, in em.
pub(super) fn rise(line: &str) -> f32 {
    let rises = line.chars().filter_map(|character| match writing(character)? {
        Writing::Alphabet => None,
        Writing::Square => Some(0.15),
        Writing::Leftward => Some(0.1),
        Writing::Stacked => Some(0.22),
    });
    rises.fold(0.0, f32::max)
}

/// How far a line reaches below the descenders of an alphabet, in em.
pub(super) fn depth(line: &str) -> f32 {
    let depths = line.chars().map(|character| match script(character) {
        Script::Arabic | Script::Syriac => 0.25,
        Script::Hebrew => 0.1,
        Script::Devanagari | Script::Thai | Script::Khmer | Script::Myanmar => 0.12,
        Script::Greek => 0.02,
        _ => 0.0,
    });
    depths.fold(0.0, f32::max)
}

/// Marks the beginning of a part whose direction is its own.
const ISOLATE: char = '\u{2068}';
/// Marks its end.
const END: char = '\u{2069}';
/// What stands between things that have nothing to do with one another.
const SEPARATOR: char = '·';

/// Whether a text holds nothing but marks of direction.
pub(super) fn is_isolation(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_direction)
}

/// Whether a character only says where a part of its own direction begins or ends.
pub(super) fn is_direction(character: char) -> bool {
    matches!(character, ISOLATE | END)
}

/// A text to be read from the left, its parts from the right marked as such: without it a number
/// after an Arabic name would stand before it. None: it has no such part.
pub(super) fn isolated(text: &str) -> Option<String> {
    if !text.chars().any(is_leftward) {
        return None;
    }
    let mut out = String::with_capacity(text.len() + 12);
    for part in text.split_inclusive([SEPARATOR, '\n']) {
        let ends = |character: char| is_leftward(character) || character.is_numeric();
        let first = part.find(is_leftward);
        let last = first.and_then(|first| {
            let (at, last) = part.char_indices().rfind(|(at, it)| *at >= first && ends(*it))?;
            // Vowel signs and joiners belong to the letter before them.
            let rest = part.get(at + last.len_utf8()..).unwrap_or_default();
            let marks = rest.chars().take_while(|it| is_mark(*it) || is_invisible(*it));
            Some(at + last.len_utf8() + marks.map(char::len_utf8).sum::<usize>())
        });
        match first.zip(last).and_then(|(first, last)| {
            Some((part.get(..first)?, part.get(first..last)?, part.get(last..)?))
        }) {
            Some((before, leftward, after)) => {
                out.push_str(before);
                out.push(ISOLATE);
                out.push_str(leftward);
                out.push(END);
                out.push_str(after);
            }
            None => out.push_str(part),
        }
    }
    Some(out)
}

/// A text without the marks of direction.
pub(super) fn unmarked(text: &str) -> String {
    text.chars().filter(|it| !matches!(*it, ISOLATE | END)).collect()
}

fn is_mark(character: char) -> bool {
    CodePointMapData::<BidiClass>::new().get(character) == BidiClass::NonspacingMark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_set_as_its_script_is() {
        let kinds = "aЖ小あ한عאกक、1 ".chars().map(writing).collect::<Vec<_>>();
        use Writing::{Alphabet, Leftward, Square, Stacked};
        let expected = [
            Some(Alphabet),
            Some(Alphabet),
            Some(Square),
            Some(Square),
            Some(Square),
            Some(Leftward),
            Some(Leftward),
            Some(Stacked),
            Some(Stacked),
            Some(Square),
            None,
            None,
        ];
        assert_eq!(kinds, expected);
    }

    #[test]
    fn most_letters_decide() {
        assert!(is_foreign("小林 美和子") && !is_foreign("ليلى (Layla)"));
        assert!(!is_foreign("Mila 小林") && !is_foreign("42"));
    }

    #[test]
    fn what_is_read_from_the_right_is_kept_apart() {
        let shown =
            |text: &str| isolated(text).map(|it| it.replace(ISOLATE, "<").replace(END, ">"));
        assert_eq!(shown("Mila · 1/2"), None);
        assert_eq!(shown("ليلى الحسيني · 1/2").unwrap(), "<ليلى الحسيني> · 1/2");
        assert_eq!(shown("عمّان, Jordan").unwrap(), "<عمّان>, Jordan");
        assert_eq!(shown("in 20 عام 2026").unwrap(), "in 20 <عام 2026>");
    }
}
