//! The files that a text names: as people type them, and as terminals paste what is dropped there.

use std::path::{Path, PathBuf};

use crate::store::adopt::typed_path;

/// A text of more words than this is looked at as one path only.
const MOST_WORDS: usize = 200;

/// A word of a text, with the place where it stands.
struct Word {
    from: usize,
    to: usize,
    says: String,
}

/// The paths that a text names: one, or several between spaces, in quotation marks, with spaces
/// behind backslashes, or as `file://` addresses. What is not in quotation marks may have spaces if
/// there is such a file.
pub fn paths(text: &str, is_there: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let text = text.trim();
    let whole = path(unquoted(text));
    if text.is_empty() {
        return Vec::new();
    }
    let words = words(text);
    if is_there(&whole) || words.len() > MOST_WORDS {
        return vec![whole];
    }
    let (mut found, mut rest) = (Vec::new(), words.as_slice());
    let mut is_any = false;
    while let [first, ..] = rest {
        let several = (2..=rest.len()).rev().find_map(|count| {
            let last = rest.get(count - 1)?;
            let joined = path(text.get(first.from..last.to)?);
            is_there(&joined).then_some((joined, count))
        });
        let one = path(&first.says);
        is_any |= several.is_some() || is_there(&one);
        let (next, count) = several.unwrap_or((one, 1));
        found.push(next);
        rest = rest.get(count..).unwrap_or_default();
    }
    if is_any { found } else { vec![whole] }
}

/// A text without the quotation marks around it.
fn unquoted(text: &str) -> &str {
    let inside = |mark: char| text.strip_prefix(mark)?.strip_suffix(mark);
    inside('"').or_else(|| inside('\'')).unwrap_or(text)
}

fn path(text: &str) -> PathBuf {
    let address = text.strip_prefix("file://").map(|rest| rest.trim_start_matches("localhost"));
    match address {
        Some(address) => PathBuf::from(decoded(address)),
        None => typed_path(text),
    }
}

/// An address without its percent signs: `a%20b` is `a b`.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).filter(|_| *first == b'%');
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The words of a text as a shell would take them.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut quote, mut is_open) = (None, false);
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let escaped = (letter == '\\' && quote != Some('\'') && !cfg!(windows))
            .then(|| letters.next_if(|(_, next)| !next.is_alphanumeric()))
            .flatten();
        let says = match (letter, quote) {
            _ if escaped.is_some() => escaped.map(|(_, next)| next),
            (letter, None) if letter.is_whitespace() => {
                is_open = false;
                continue;
            }
            ('"' | '\'', None) => {
                quote = Some(letter);
                None
            }
            (letter, Some(mark)) if letter == mark => {
                quote = None;
                None
            }
            (letter, _) => Some(letter),
        };
        if !is_open {
            words.push(Word { from: at, to: at, says: String::new() });
            is_open = true;
        }
        if let Some(word) = words.last_mut() {
            word.to = at + letter.len_utf8() + escaped.map_or(0, |(_, next)| next.len_utf8());
            word.says.extend(says);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const THERE: [&str; 5] =
        ["/a/Table data.csv", "/a/b.zip", "/a/Mara's.csv", "/a", "/a/c d e.csv"];

    fn found(text: &str) -> Vec<String> {
        let is_there = |path: &Path| THERE.iter().any(|known| Path::new(known) == path);
        paths(text, is_there).iter().map(|path| path.display().to_string()).collect()
    }

    #[test]
    fn what_terminals_paste_is_understood() {
        for (text, paths) in [
            ("/a/b.zip", &["/a/b.zip"][..]),
            ("  '/a/Table data.csv' ", &["/a/Table data.csv"]),
            ("\"/a/Table data.csv\"", &["/a/Table data.csv"]),
            ("/a/Table data.csv", &["/a/Table data.csv"]),
            ("file:///a/Table%20data.csv", &["/a/Table data.csv"]),
            ("file://localhost/a/b.zip file:///a", &["/a/b.zip", "/a"]),
            ("'/a/Table data.csv' /a/b.zip", &["/a/Table data.csv", "/a/b.zip"]),
            (
                "/a/b.zip /a/c d e.csv /a/Table data.csv",
                &["/a/b.zip", "/a/c d e.csv", "/a/Table data.csv"],
            ),
            ("", &[]),
        ] {
            assert_eq!(found(text), paths, "{text}");
        }
    }

    #[cfg(not(windows))]
    #[test]
    fn spaces_and_quotation_marks_behind_backslashes_belong_to_the_name() {
        let text = r"/a/Table\ data.csv /a/Mara\'s.csv";
        assert_eq!(found(text), ["/a/Table data.csv", "/a/Mara's.csv"]);
    }

    #[test]
    fn what_is_not_there_is_named_as_it_was_typed() {
        assert_eq!(found("/a/no such file.csv"), ["/a/no such file.csv"]);
        assert_eq!(found("/a/b.zip /a/none.csv"), ["/a/b.zip", "/a/none.csv"]);
        assert_eq!(found("'/a/b"), ["'/a/b"]);
        assert_eq!(found("100%"), ["100%"]);
    }
}
