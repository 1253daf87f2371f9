//! Typographic quotes and dashes, sentences, and capitals.

use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;

use crate::mediakit::words::QuoteMarks;

/// Typed text as it is printed: curly quotes, an apostrophe, dashes, an ellipsis. What might be
/// something else (a telephone number, a name with a hyphen) stays as it is.
pub(crate) fn typographic(text: &str, marks: QuoteMarks) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.replace(" - ", " – ").replace(" -- ", " – ").replace("...", "…");
    let words: Vec<String> = text.split(' ').map(range).collect();
    quotes(&words.join(" "), marks)
}

/// "30-60" with a dash, where it can only be a range: two numbers, the smaller first.
fn range(word: &str) -> String {
    let whole = || word.to_owned();
    let trimmed = word.trim_end_matches([',', '.', ';', ':', ')', '%']).trim_start_matches('(');
    let Some((low, high)) = trimmed.split_once('-') else { return whole() };
    let number = |text: &str| -> Option<u32> {
        let plain = text.len() <= 4 && !text.starts_with('0');
        text.parse().ok().filter(|_| plain)
    };
    match (number(low), number(high)) {
        (Some(one), Some(other)) if one < other => word.replace('-', "–"),
        _ => whole(),
    }
}

fn quotes(text: &str, marks: QuoteMarks) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before: Option<char> = None;
    // Whether inner quotation marks are open: without, what might close them is an apostrophe.
    let mut inside = false;
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        let opens = before.is_none_or(|c| c.is_whitespace() || "([{–—“‘„«".contains(c));
        let closed_by_digit = rest.peek().is_some_and(char::is_ascii_digit);
        match letter {
            '"' if opens => out.push_str(marks.open),
            '"' => out.push_str(marks.close),
            // ’90s
            '\'' if opens && !closed_by_digit => {
                inside = true;
                out.push_str(marks.inner.0);
            }
            '\'' if inside && rest.peek().is_none_or(|c| !c.is_alphanumeric()) => {
                inside = false;
                out.push_str(marks.inner.1);
            }
            '\'' => out.push('’'),
            other => out.push(other),
        }
        before = Some(letter);
    }
    out
}

/// Somebody's words in quotation marks, once.
pub(crate) fn quoted(text: &str, marks: QuoteMarks) -> String {
    let text = typographic(text, marks);
    let bare = text
        .strip_prefix(marks.open)
        .and_then(|inner| inner.strip_suffix(marks.close))
        .filter(|inner| !inner.contains(marks.open))
        .unwrap_or(&text);
    format!("{}{bare}{}", marks.open, marks.close)
}

/// The sentences of a text, each without the space after it.
pub(crate) fn sentences(text: &str) -> Vec<String> {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let ends: Vec<usize> = segmenter.segment_str(text).collect();
    let pairs = ends.iter().zip(ends.iter().skip(1));
    pairs
        .filter_map(|(start, end)| text.get(*start..*end))
        .map(|sentence| sentence.trim().to_owned())
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

/// A text of at most so many letters: longer ones are cut at the end of a sentence and marked.
pub(crate) fn within(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    for sentence in sentences(text) {
        let longer = kept.chars().count() + 1 + sentence.chars().count();
        if longer > most && !kept.is_empty() {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(&sentence);
    }
    if kept == text { kept } else { format!("{kept} …") }
}

/// The first letters of the first and the last word, as capitals.
pub(crate) fn capitals(name: &str) -> String {
    let mut words = name.split_whitespace();
    let letters = [words.next(), words.next_back()];
    letters
        .into_iter()
        .flatten()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKS: QuoteMarks = QuoteMarks { open: "“", close: "”", inner: ("‘", "’") };

    #[test]
    fn quotes_and_dashes_become_typographic_where_that_is_safe() {
        for (typed, printed) in [
            ("Six-part \"use it up\" series", "Six-part “use it up” series"),
            ("it's Mila's '90s kitchen", "it’s Mila’s ’90s kitchen"),
            ("30-60 s - one revision...", "30–60 s – one revision…"),
            ("plastic-free, 2026-04-17, 020-7946", "plastic-free, 2026-04-17, 020-7946"),
            ("9-5 or (18-34)", "9-5 or (18–34)"),
            ("two\nlines", "two lines"),
        ] {
            assert_eq!(typographic(typed, MARKS), printed);
        }
    }

    #[test]
    fn quotes_are_those_of_the_language() {
        let typed = "\"Das 'beste' Rezept\", sagt Mila's Mutter";
        let german = QuoteMarks { open: "„", close: "“", inner: ("‚", "‘") };
        assert_eq!(typographic(typed, german), "„Das ‚beste‘ Rezept“, sagt Mila’s Mutter");
        let swedish = QuoteMarks { open: "”", close: "”", inner: ("’", "’") };
        assert_eq!(quoted("\"Bra.\"", swedish), "”Bra.”");
    }

    #[test]
    fn words_are_quoted_once() {
        assert_eq!(quoted("Great.", MARKS), "“Great.”");
        assert_eq!(quoted("\"Great.\"", MARKS), "“Great.”");
        assert_eq!(quoted("\"A\" and \"B\"", MARKS), "““A” and “B””");
    }

    #[test]
    fn long_texts_end_with_a_sentence() {
        assert_eq!(sentences("One. Two! Three?"), ["One.", "Two!", "Three?"]);
        assert_eq!(within("One. Two! Three?", 10), "One. Two! …");
        assert_eq!(within("One.", 10), "One.");
    }

    #[test]
    fn initials_are_one_or_two_capitals() {
        assert_eq!(capitals("Mila van Hartwell"), "MH");
        assert_eq!(capitals("mila"), "M");
        assert_eq!(capitals("小林 美和子"), "小美");
        assert_eq!(capitals(""), "");
    }
}
