//! What is asked about a table that nobody knows, in words for people.

use super::{Lacks, Owner};
use crate::import::{Example, OwnColumn};

/// What to do about a table that nobody knows.
pub const SAY_COLUMNS: &str =
    "Say what is in its columns; it is known the next time. Each row stands for one post.";
/// Whose numbers a table has.
pub const WHICH_PLATFORM: &str = "Which platform are these numbers from?";
/// What was said about columns and is not on the disk.
pub const COLUMNS_NOT_KEPT: &str =
    "What you said about the columns could not be kept for the next time.";
/// In place of an example that may be about other people, or about what is earned.
pub const PRIVATE: &str = "not shown";

/// A column with what stands in it: "“Plays”, for example 300."
pub fn own_column(column: &OwnColumn) -> String {
    match &column.example {
        Some(Example::Shown(example)) => format!("“{}”, for example {example}.", column.name),
        Some(Example::Private) => format!("“{}”, {PRIVATE}.", column.name),
        None => format!("“{}”, empty.", column.name),
    }
}

/// What a column may be, with what that means; leaving it out stands last.
pub const COLUMN_ROLES: [(Option<&str>, &str); 11] = [
    (Some("day"), "day: when it was posted"),
    (Some("title"), "title: what it is called"),
    (Some("link"), "link: where it is"),
    (Some("views"), "views: how often it was watched, read or played"),
    (Some("reach"), "reach: how many people saw it"),
    (Some("likes"), "likes"),
    (Some("comments"), "comments"),
    (Some("shares"), "shares: sent on to others"),
    (Some("saves"), "saves: kept for later"),
    (Some("boosted"), "boosted: you paid to show it to more people"),
    (None, "left out: it is not read"),
];

/// What a person means by a number of [`COLUMN_ROLES`] or by its first word.
pub fn column_role(text: &str) -> Option<Option<&'static str>> {
    let number = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let named = |(_, says): &&(Option<&str>, &'static str)| {
        let word = says.split(':').next().unwrap_or(says);
        word.eq_ignore_ascii_case(text)
    };
    let numbered = number.and_then(|at| COLUMN_ROLES.get(at));
    numbered.or_else(|| COLUMN_ROLES.iter().find(named)).map(|(role, _)| *role)
}

/// A table that nobody knows, by name.
pub fn not_known(name: &str) -> String {
    format!("{name} is a table of no platform that is known here.")
}

/// What is missing before a table can be read, and what to do.
pub fn lacks(lacks: Lacks) -> &'static str {
    match lacks {
        Lacks::Owner => "Say first which platform these numbers are from.",
        Lacks::Day => "Say first which column is the day of a post.",
        Lacks::Number => "Say first which column is a number, such as views or likes.",
    }
}

/// A platform that a table may be about.
pub fn owner(owner: &Owner) -> String {
    let new = if owner.is_new { ", new in this kit" } else { "" };
    format!("{}{new}", owner.name)
}
