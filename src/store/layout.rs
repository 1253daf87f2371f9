//! Lays the values of a list out anew: each keeps the comments above it and at the end of its line.
//!
//! For the parser, all that stands behind a comma belongs to the next value. A comment at the end of
//! a line is about the value before it, though, and goes where that one goes.

use toml_edit::{Array, RawString, Value};

/// The white and the comments of a list.
pub(super) struct Layout {
    /// A comment behind the opening bracket.
    opening: String,
    around: Vec<Around>,
    /// What stands before the closing bracket.
    tail: String,
}

/// The white and the comments around one value.
struct Around {
    /// Line breaks, indents and whole lines of comments.
    above: String,
    /// What stands before its comma.
    close: String,
    /// The comment at the end of its line.
    beside: String,
}

impl Layout {
    /// How a list stands in its document.
    pub(super) fn of(list: &Array) -> Self {
        let first = list.get(0).map(|value| text(value.decor().prefix())).unwrap_or_default();
        let (opening, mut above) = split(first);
        let mut around = Vec::new();
        for at in 0..list.len() {
            let Some(value) = list.get(at) else { continue };
            let close = text(value.decor().suffix());
            let behind = match list.get(at + 1) {
                Some(next) => text(next.decor().prefix()),
                None => list.trailing().as_str().unwrap_or_default(),
            };
            // without a comma behind it, or with a comment before its comma, all of it is one
            let is_apart = close.contains('#') || (at + 1 == list.len() && !list.trailing_comma());
            let (close, behind) = match is_apart {
                true => (String::new(), format!("{close}{behind}")),
                false => (close.to_owned(), behind.to_owned()),
            };
            let (beside, rest) = split(&behind);
            around.push(Around { above, close, beside });
            above = rest;
        }
        Self { opening, around, tail: above }
    }

    /// Puts these values into the list, each with the place where it stood, if it did.
    pub(super) fn put(&self, values: Vec<(Option<usize>, Value)>, list: &mut Array) {
        list.clear();
        let mut before = self.opening.as_str();
        for (at, (source, mut value)) in values.into_iter().enumerate() {
            let own = source.and_then(|source| self.around.get(source));
            let above = match own {
                Some(own) if source == Some(at) || own.above.contains('#') => own.above.clone(),
                _ => self.white(at),
            };
            value.decor_mut().set_prefix(behind(before, &above));
            value.decor_mut().set_suffix(own.map_or("", |own| own.close.as_str()));
            before = own.map_or("", |own| own.beside.as_str());
            list.push_formatted(value);
        }
        let tail = behind(before, &self.tail);
        match list.len().checked_sub(1).filter(|_| !list.trailing_comma()) {
            Some(last) => {
                if let Some(value) = list.get_mut(last) {
                    value.decor_mut().set_suffix(tail);
                }
            }
            None => list.set_trailing(tail),
        }
    }

    /// The line break and the indent of the value at this place, or of the last.
    fn white(&self, at: usize) -> String {
        let known = self.around.get(at).or(self.around.last());
        let above = known.map_or("", |around| around.above.as_str());
        match above.rsplit_once('\n') {
            Some((_, indent)) => format!("\n{indent}"),
            None if at > 0 && above.is_empty() => " ".to_owned(),
            None => above.to_owned(),
        }
    }
}

fn text(raw: Option<&RawString>) -> &str {
    raw.and_then(RawString::as_str).unwrap_or_default()
}

/// What stands behind something: the comment that ends its line, and all the rest.
fn split(behind: &str) -> (String, String) {
    let (line, rest) = behind.split_at(behind.find('\n').unwrap_or(behind.len()));
    match line.contains('#') {
        true => (line.trim_end().to_owned(), rest.to_owned()),
        false => (String::new(), behind.to_owned()),
    }
}

/// A comment and what follows it, which is on a line of its own.
fn behind(comment: &str, rest: &str) -> String {
    let end = if comment.is_empty() || rest.starts_with('\n') { "" } else { "\n" };
    format!("{comment}{end}{rest}")
}
