//! Explains text that does not follow the file's grammar, in plain words.

use std::ops::Range;

use toml::de::Error;

use super::problem::{Problem, Severity};

/// The grammar's complaint as a problem with its place in the text.
pub(super) fn explain(file: &str, text: &str, error: &Error) -> (Range<usize>, Problem) {
    let span = error.span().unwrap_or(0..0);
    let marked = text.get(span.clone()).unwrap_or_default();
    let (found, fix) = explain_message(error.message(), marked.trim());
    let problem = Problem::new(Severity::Error, file, found).pointing(text, span.clone()).fix(fix);
    (span, problem)
}

/// What is wrong and what to do, from the parser's own words.
fn explain_message(message: &str, marked: &str) -> (String, String) {
    let (found, fix) = match message {
        m if m.contains("duplicate key") => (
            format!("{marked} is here for the second time; only the first is read"),
            "delete one of the two".to_owned(),
        ),
        m if m.contains("recurs") => (
            "groups within groups, nested too deeply".to_owned(),
            "take this part out: a kit needs no more than three levels".to_owned(),
        ),
        m if m.contains("string") => (
            "a text has no end".to_owned(),
            "put a quotation mark \" at the end of the text; inside it write \\\" and \\\\"
                .to_owned(),
        ),
        m if m.contains("unclosed array table") => {
            ("the heading is not closed".to_owned(), "end it with ]]".to_owned())
        }
        m if m.contains("unclosed table") => {
            ("the heading is not closed".to_owned(), "end it with ]".to_owned())
        }
        m if m.contains("unclosed array") => {
            ("the list is not closed".to_owned(), "end it with ]".to_owned())
        }
        m if m.contains("unclosed inline table") => {
            ("the group of keys is not closed".to_owned(), "end it with }".to_owned())
        }
        m if m.contains("missing comma") => {
            ("a comma is missing".to_owned(), "put a comma between the two".to_owned())
        }
        m if m.contains("extra comma") => {
            ("there is a comma too many".to_owned(), "take one comma out".to_owned())
        }
        m if m.contains("missing value") => (
            "a key has no value".to_owned(),
            "write the value behind the =, or delete the line".to_owned(),
        ),
        m if m.contains("with no value") => (
            "this line is no key with a value".to_owned(),
            "write key = value, or put a # in front of it to make it a note".to_owned(),
        ),
        _ => (
            "this cannot be read".to_owned(),
            "compare the line with others of its kind: key = value, texts between quotation marks"
                .to_owned(),
        ),
    };
    (found, fix)
}
