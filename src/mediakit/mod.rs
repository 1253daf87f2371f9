//! What the document says: an [`Outline`] in reading order, every string final.
//!
//! The way through this folder: [`words`] holds the word lists, `format` writes figures and dates,
//! and each other file writes one part of the outline with them: `opening`, `stats`, `platforms`,
//! `audience`, `work`, `services`, `notes`. No text of a creator reaches the outline but through
//! `writer`.

mod audience;
pub(crate) mod format;
mod notes;
mod opening;
pub mod outline;
mod platforms;
mod services;
mod stats;
#[cfg(test)]
mod tests;
pub mod words;
mod work;
mod writer;

pub use outline::{Labels, Outline};
pub use words::{Language, Voice};

use crate::insight::Insights;
use crate::profile::public::PublicProfile;

/// How a document is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// The language of every string.
    pub language: Language,
    /// The tone of the headings.
    pub voice: Voice,
}

/// Writes the document of a kit. Pictures whose files are not there are to be taken out of `kit`
/// first: whatever it names is in the outline.
pub fn outline(kit: &PublicProfile, insights: &Insights, options: Options) -> Outline {
    let writer = writer::Writer::new(kit, insights, options);
    let name = writer.name();
    let mut outline = Outline {
        language: options.language.tag().to_owned(),
        title: (writer.words.title)(&name),
        author: name,
        masthead: opening::masthead(&writer),
        hero: opening::hero(&writer),
        stats: stats::stats(&writer),
        platforms: platforms::section(&writer),
        audience_line: audience::line(&writer),
        names: work::names(&writer),
        gallery: opening::gallery(&writer),
        contact: opening::contact(&writer),
        collaborations: work::collaborations(&writer),
        samples: work::samples(&writer),
        quotes: work::quotes(&writer),
        audience: audience::section(&writer),
        services: services::section(&writer),
        notes: notes::notes(&writer),
        labels: Labels {
            numbers: writer.words.numbers.to_owned(),
            quote: writer.words.reference.to_owned(),
            contact: writer.words.contact.to_owned(),
            package: writer.words.package.to_owned(),
        },
    };
    if outline.audience.is_none() {
        tell_elsewhere(&mut outline, audience::notes(&writer));
    }
    outline
}

/// What belongs beside the audience has a place where there is no audience, too.
fn tell_elsewhere(outline: &mut Outline, said: Vec<String>) {
    match outline.collaborations.as_mut().or(outline.samples.as_mut()) {
        Some(section) => section.notes.extend(said),
        None => outline.notes.proof.extend(said),
    }
}
