//! The table: parts of a kit in the order of the steps, each with its questions.

use super::part::Part;
use super::{audience, look, platforms, rhythm, services, work, you};

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
