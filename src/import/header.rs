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

/// The name of a column and the unit in brackets behind it: `watch time`, `hours`.
pub(super) fn name_and_unit(header: &str) -> (String, Option<String>) {
    let folded = fold(header);
    let unit = folded.strip_suffix(')').and_then(|name| name.rsplit_once('('));
    match unit {
        Some((name, unit)) if !name.trim().is_empty() => {
            (name.trim_end().to_owned(), Some(unit.to_owned()))
        }
        _ => (folded, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_their_dress() {
        let unit = |header| name_and_unit(header);
        assert_eq!(
            unit("\u{feff}Watch time (hours) "),
            ("watch time".into(), Some("hours".into()))
        );
        assert_eq!(unit("Phone number\u{a0}clicks "), ("phone number clicks".into(), None));
        assert_eq!(unit("Watch time (hours) (%)"), ("watch time (hours)".into(), Some("%".into())));
        assert_eq!(fold("Dure\u{301}e"), "durée");
        assert_eq!(unit("(empty)"), ("(empty)".into(), None));
    }
}
