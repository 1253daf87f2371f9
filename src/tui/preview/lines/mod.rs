//! Sets an outline in lines: its words in its order, never others.
//!
//! `sections` has the parts of a document, `setter` breaks them into lines.

mod sections;
mod setter;

use crate::export::report::LeftOut;
use crate::mediakit::Outline;
use crate::tui::theme::Role;
use crate::tui::words;
use sections::{
    audience, contact, hero, names_of, notes, platforms, quotes, services, stats, work,
};
use setter::Setter;

/// A line of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words; none for air.
    pub says: String,
    /// How they look.
    pub role: Role,
    /// The block that it belongs to, counted from the top; a document has as many in every width.
    pub block: usize,
    /// Where in the kit the words come from: `creator.name`, `service`.
    pub from: &'static str,
}

/// The lines of a document and of what it leaves out, broken between words so that each takes at most so many cells.
pub fn lines(outline: &Outline, left_out: &[LeftOut], cells: u16) -> Vec<Line> {
    let mut setter = Setter::new(cells);
    hero(&mut setter, &outline.hero);
    stats(&mut setter, &outline.stats);
    if let Some(section) = &outline.platforms {
        platforms(&mut setter, section);
    }
    if let Some(line) = &outline.audience_line {
        let sentence: String = line.sentence.iter().map(|it| it.text.as_str()).collect();
        setter.section("audience.age", &line.label);
        setter.block("audience.age", [sentence]);
    }
    if let Some(names) = &outline.names {
        names_of(&mut setter, outline, names);
    }
    let gallery: Vec<String> =
        outline.gallery.iter().map(|picture| format!("[{}]", picture.file)).collect();
    if !gallery.is_empty() {
        setter.air();
        setter.block("look.gallery", [gallery.join(" ")]);
    }
    if let Some(block) = &outline.contact {
        contact(&mut setter, block);
    }
    for section in [&outline.collaborations, &outline.samples].into_iter().flatten() {
        work(&mut setter, section);
    }
    quotes(&mut setter, &outline.quotes);
    if let Some(section) = &outline.audience {
        audience(&mut setter, section);
    }
    if let Some(section) = &outline.services {
        services(&mut setter, section);
    }
    notes(&mut setter, outline);
    if !left_out.is_empty() {
        setter.section(REVIEW, words::LEFT_OUT);
    }
    for left_out in left_out {
        setter.block(REVIEW, [format!("  {left_out}.")]);
    }
    setter.lines
}

/// No place of the kit: what is left out is looked after in the review.
const REVIEW: &str = "";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{self, Options};
    use crate::insight::fixtures::sample;
    use crate::profile::Profile;
    use crate::tui::canvas::width;

    fn set(profile: &Profile, cells: u16) -> Vec<Line> {
        let (outline, left_out) = export::wording(profile, &Options::default()).unwrap();
        lines(&outline, &left_out, cells)
    }

    #[test]
    fn no_line_is_longer_than_asked_for() {
        for cells in [32, 42, 68, 85] {
            for line in set(&sample(), cells) {
                assert!(width(&line.says) <= cells, "{cells}: {line:?}");
            }
        }
    }

    #[test]
    fn a_document_has_the_same_blocks_in_every_width() {
        let places = |cells| {
            let mut places: Vec<(usize, &str)> =
                set(&sample(), cells).iter().map(|line| (line.block, line.from)).collect();
            places.dedup();
            places
        };
        assert_eq!(places(32), places(85));
        let mut blocks: Vec<usize> = places(32).iter().map(|(block, _)| *block).collect();
        blocks.dedup();
        assert_eq!(blocks, (0..blocks.len()).collect::<Vec<_>>());
    }

    #[test]
    fn every_word_is_one_of_the_outline() {
        let (outline, _) = export::wording(&sample(), &Options::default()).unwrap();
        // the debug form has every string of the outline, its quotation marks escaped
        let whole = format!("{outline:?}").replace("\\\"", "\"");
        for line in set(&sample(), 85) {
            for word in line.says.split([' ', '\u{a0}']).filter(|word| word.len() > 1) {
                let word = word.trim_matches(['[', ']']).trim_end_matches(':');
                assert!(whole.contains(word), "{word}: {line:?}");
            }
        }
    }

    #[test]
    fn what_may_not_be_printed_is_said_at_the_end() {
        let mut profile = sample();
        profile.contact.phone = Some("+44 20 7946 0000".to_owned());
        profile.contact.show_phone = false;
        let lines = set(&profile, 68);
        let last = &lines[lines.len() - 1];
        assert!(lines.iter().any(|line| line.says == words::LEFT_OUT));
        assert_eq!(last.from, REVIEW, "{last:?}");
        assert!(lines.iter().all(|line| !line.says.contains("7946")));
    }
}
