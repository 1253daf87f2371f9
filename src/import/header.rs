//! Names of columns and other words, made alike so that they can be compared.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

/// A word in small letters, its blanks single and its accents in one piece.
pub(super) fn fold(text: &str) -> String {
    let composed = if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        ComposingNormalizerBorrowed::new_nfc().normalize(text)
    };
    let mut folded = String::with_capacity(text.len());
    for word in composed.split(|c: char| c.is_whitespace() || c == '\u{feff}') {
        if !word.is_empty() && !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded.to_lowercase()
}

/// The name of a column without the unit in brackets behind it: `watch time`.
pub(super) fn without_unit(header: &str) -> String {
    let folded = fold(header);
    match folded.strip_suffix(')').and_then(|name| name.rsplit_once('(')) {
        Some((name, _)) if !name.trim().is_empty() => name.trim_end().to_owned(),
        _ => folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_their_dress() {
        assert_eq!(without_unit("\u{feff}Watch time (hours) "), "watch time");
        assert_eq!(without_unit("Phone number\u{a0}clicks "), "phone number clicks");
        assert_eq!(without_unit("Watch time (hours) (%)"), "watch time (hours)");
        assert_eq!(without_unit("(empty)"), "(empty)");
        assert_eq!(fold("Dure\u{301}e"), "durée");
    }
}
