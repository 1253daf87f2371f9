//! A figure in a sentence.

use std::fmt;

use icu_plurals::PluralCategory;

/// A figure as it is printed, with the form that a noun beside it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    text: String,
    category: PluralCategory,
}

impl Number {
    pub(crate) fn new(text: String, category: PluralCategory) -> Self {
        Self { text, category }
    }

    pub(crate) fn is_one(&self) -> bool {
        self.category == PluralCategory::One
    }

    /// The form of a noun beside it, where a language has one for one and one for all others.
    pub(crate) fn form<'a>(&self, one: &'a str, other: &'a str) -> &'a str {
        if self.is_one() { one } else { other }
    }

    /// "6 posts"
    pub(crate) fn with(&self, one: &str, other: &str) -> String {
        format!("{self} {}", self.form(one, other))
    }

    /// The same in the Romance languages, where whole millions want a word in between:
    /// "2 M de vues".
    pub(crate) fn with_of(&self, one: &str, other: &str, of: &str) -> String {
        match self.category {
            PluralCategory::Many => format!("{self} {of}{other}"),
            _ => self.with(one, other),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
