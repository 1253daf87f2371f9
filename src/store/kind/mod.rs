//! The kinds of values in a kit file: how each is read, written and explained.

mod number;
mod text;
mod time;

use toml::de::DeValue;
use toml_edit::Value;

pub(super) use number::{AMOUNT, COUNT, FOCUS, PERCENT};
pub(super) use text::{
    COLOUR, CURRENCY, Choice, EMAIL, LINES, PICTURE, TEXT, YES_NO, stays_inside,
};
pub(super) use time::{DAY, PARTIAL_DATE};

/// A kind of value that becomes a `T`.
pub(super) trait Kind<T> {
    /// What may stand here, for people: `a whole number, such as 12_500`.
    fn allowed(&self) -> String;

    /// Reads a value; `None` where it says nothing, as an empty text does.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    fn read(&self, value: &DeValue<'_>) -> Result<Option<T>, Wrong>;

    /// Writes what [`Kind::read`] reads as the same.
    fn write(&self, value: &T) -> Value;

    /// What is odd about a value that was read and is kept.
    fn doubt(&self, _value: &T) -> Option<Wrong> {
        None
    }
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    /// In plain words, after the name of the place.
    pub(super) found: String,
    /// What to write instead.
    pub(super) fix: Option<String>,
}

impl Wrong {
    pub(super) fn new(found: impl Into<String>) -> Self {
        Self { found: found.into(), fix: None }
    }

    pub(super) fn fix(self, fix: Option<String>) -> Self {
        Self { fix, ..self }
    }

    /// The value is of another kind altogether.
    pub(super) fn other_kind(value: &DeValue<'_>, wanted: &str) -> Self {
        Self::new(format!("{} is not {wanted}", describe(value)))
    }
}

/// A value as it stands in the file, in plain words.
pub(super) fn describe(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) if text.is_empty() => "an empty text".to_owned(),
        DeValue::String(text) => format!("the text “{}”", shortened(text)),
        DeValue::Integer(number) => format!("the number {}", shortened(&number.to_string())),
        DeValue::Float(number) => format!("the number {}", shortened(&number.to_string())),
        DeValue::Boolean(yes) => format!("the word {yes}"),
        DeValue::Datetime(time) => format!("the date {time}"),
        DeValue::Array(_) => "a list in [ ]".to_owned(),
        DeValue::Table(_) => "a group of keys".to_owned(),
    }
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The word among `known` that was probably meant.
pub(super) fn meant<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.trim().to_lowercase();
    known
        .into_iter()
        .map(|known| (strsim::jaro_winkler(&word, known), known))
        .filter(|(likeness, _)| *likeness >= 0.84)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, known)| known)
}
