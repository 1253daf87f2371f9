//! Choices, by number or by word.

use super::Read;
use super::words;

/// Something that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is kept.
    pub word: String,
    /// What is shown.
    pub says: String,
}

impl Choice {
    /// Choices from pairs of what is kept and what is shown.
    pub(in crate::questions) fn list(pairs: &[(&str, &str)]) -> Vec<Self> {
        let choice = |(word, says): &(&str, &str)| Self {
            word: (*word).to_owned(),
            says: (*says).to_owned(),
        };
        pairs.iter().map(choice).collect()
    }
}

pub(in crate::questions) fn yes_no() -> Vec<Choice> {
    Choice::list(&[("yes", "yes"), ("no", "no")])
}

pub(in crate::questions) fn write(options: &[Choice], word: &str) -> String {
    let known = options.iter().find(|choice| choice.word == word);
    known.map_or_else(|| word.to_owned(), |choice| choice.says.clone())
}

/// The choice of this number, from 1.
pub(in crate::questions) fn numbered(options: &[Choice], text: &str) -> Option<String> {
    let index = text.trim().parse::<usize>().ok()?.checked_sub(1)?;
    options.get(index).map(|choice| choice.word.clone())
}

/// A whole word first, then a number, then the beginning of a word if only one begins so.
pub(in crate::questions) fn read(options: &[Choice], text: &str) -> Read<String> {
    let typed = text.trim().to_lowercase();
    let says = |choice: &&Choice| {
        choice.says.to_lowercase() == typed || choice.word.to_lowercase() == typed
    };
    if let Some(choice) = options.iter().find(says) {
        return Ok((choice.word.clone(), None));
    }
    if let Some(word) = numbered(options, text) {
        let echo = write(options, &word);
        return Ok((word, Some(echo)));
    }
    let mut begin = options.iter().filter(|choice| choice.says.to_lowercase().starts_with(&typed));
    match (begin.next(), begin.next()) {
        (Some(choice), None) => Ok((choice.word.clone(), Some(choice.says.clone()))),
        _ => Err(allowed(options)),
    }
}

pub(in crate::questions) fn several(options: &[Choice], text: &str) -> Read<Vec<String>> {
    let (items, _) = words::read(text)?;
    let chosen = items.iter().map(|item| read(options, item).map(|(word, _)| word));
    let mut chosen = chosen.collect::<Result<Vec<_>, _>>()?;
    let mut seen = Vec::new();
    chosen.retain(|word| {
        !seen.contains(word) && {
            seen.push(word.clone());
            true
        }
    });
    let said: Vec<String> = chosen.iter().map(|word| write(options, word)).collect();
    Ok((chosen, Some(words::write(&said))))
}

fn allowed(options: &[Choice]) -> String {
    let says: Vec<&str> = options.iter().map(|choice| choice.says.as_str()).collect();
    match says.as_slice() {
        [] => "There is nothing to choose from yet; you can add it later".to_owned(),
        ["yes", "no"] => "Write yes or no".to_owned(),
        says => format!("Write a number from 1 to {}, or one of: {}", says.len(), says.join(", ")),
    }
}
