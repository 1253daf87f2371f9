//! The table: parts of a kit in the order of the steps, each with its questions.

use super::part::Part;
use super::{Question, audience, look, platforms, rhythm, services, work, you};

/// Every part, in the order of the steps.
pub static PARTS: [Part; 10] = [
    you::YOU,
    platforms::PLATFORMS,
    audience::AUDIENCE,
    work::WORK,
    rhythm::POSTING,
    rhythm::ANSWERS,
    services::SERVICES,
    services::TERMS,
    look::LOOK,
    look::GALLERY,
];

/// Every part, lists inside of entries included.
pub fn parts() -> impl Iterator<Item = &'static Part> {
    PARTS.iter().flat_map(|part| std::iter::once(part).chain(part.inside))
}

/// The part that asks the question of this name.
pub fn part_of(id: &str) -> Option<&'static Part> {
    parts().find(|part| part.questions.iter().any(|question| question.id == id))
}

/// The question of this name: `platform.followers`.
pub fn question(id: &str) -> Option<&'static Question> {
    parts().flat_map(|part| part.questions).find(|question| question.id == id)
}
