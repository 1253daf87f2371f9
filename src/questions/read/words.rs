//! A few words or phrases in one text.

use super::Read;
use crate::profile::text::clean;

/// Commas separate, unless a phrase has one: then semicolons do, and behind those line breaks.
pub(in crate::questions) fn write<T: AsRef<str>>(items: &[T]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    let has = |mark: char| items.iter().any(|item| item.contains(mark));
    match (has(';'), has(',')) {
        (false, false) => items.join(", "),
        (false, true) => ended(items.join("; "), items.len(), ';'),
        (true, _) => ended(items.join("\n"), items.len(), '\n'),
    }
}

/// A single phrase needs its separator, too, or it would be taken apart.
fn ended(mut text: String, items: usize, separator: char) -> String {
    if items == 1 {
        text.push(separator);
    }
    text
}

pub(in crate::questions) fn read(text: &str) -> Read<Vec<String>> {
    let separator = ['\n', ';', ','].into_iter().find(|mark| text.contains(*mark));
    let mut items: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(at) = separator.and_then(|mark| next(rest, mark)) {
        let (item, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        items.push(item.to_owned());
        rest = after.get(1..).unwrap_or_default();
    }
    items.push(rest.to_owned());
    let items = items.iter().map(|item| clean(item).trim().to_owned());
    let items: Vec<String> = items.filter(|item| !item.is_empty()).collect();
    match items.is_empty() {
        true => Err("Write a few words with commas between them".to_owned()),
        false => Ok((items, None)),
    }
}

/// The next separator; a comma between two digits belongs to a number.
fn next(text: &str, separator: char) -> Option<usize> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.match_indices(separator).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).and_then(|text| text.chars().next_back());
        let after = text.get(at + 1..).and_then(|text| text.chars().next());
        separator != ',' || !(is_digit(before) && is_digit(after))
    })
}
