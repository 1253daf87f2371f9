//! What a row of a list shows: a few answers side by side.

use crate::profile::Profile;
use crate::questions::{At, PARTS, Question, Step, computed};
use crate::tui::sheets::PartAt;

/// One column of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    head: &'static str,
    /// The answer that it shows.
    id: &'static str,
    /// Whether it is a number, which stands at the right.
    pub is_number: bool,
    /// What stands there if there is no answer.
    missing: &'static str,
    /// Its heading where there is little room, if that is another one.
    narrow: Option<&'static str>,
}

const fn column(head: &'static str, id: &'static str) -> Column {
    Column { head, id, is_number: false, missing: "", narrow: None }
}

const fn number(head: &'static str, id: &'static str, missing: &'static str) -> Column {
    Column { is_number: true, missing, ..column(head, id) }
}

impl Column {
    /// Its heading, in a list with little room or with enough.
    pub fn head(&self, narrow: bool) -> &'static str {
        self.narrow.filter(|_| narrow).unwrap_or(self.head)
    }

    /// Whether it says more below the list where there is little room.
    pub fn has_key(&self) -> bool {
        self.id == ENGAGEMENT
    }
}

/// Engagement is worked out, so no question has it.
const ENGAGEMENT: &str = "engagement";

/// The columns of a list.
pub fn of(part: PartAt) -> &'static [Column] {
    const PLATFORMS: &[Column] = &[
        column("Platform", "platform.kind"),
        column("Name", "platform.handle"),
        number("Followers", "platform.followers", "! missing"),
        Column { narrow: Some("Views"), ..number("Typical views", "platform.views", "–") },
        Column { narrow: Some("Eng."), ..column("Engagement", ENGAGEMENT) },
    ];
    const WORK: &[Column] = &[
        column("Brand", "collaboration.brand"),
        column("When", "collaboration.date"),
        Column { missing: "! missing", ..column("What you got", "collaboration.compensation") },
        Column { missing: "–", ..column("First result", "collaboration.results") },
    ];
    const SERVICES: &[Column] = &[
        column("Service", "service.name"),
        Column { missing: "–", ..column("Price", "service.price") },
        column("What is included", "service.includes"),
    ];
    const HISTORY: &[Column] = &[
        column("Day", "platform.history.as_of"),
        number("Followers", "platform.history.followers", "–"),
    ];
    const GALLERY: &[Column] = &[column("Picture", "look.gallery")];
    match (part.part().map(|part| part.step), part.outer()) {
        (Some(Step::Platforms), None) => PLATFORMS,
        (Some(Step::Platforms), Some(_)) => HISTORY,
        (Some(Step::Work), _) => WORK,
        (Some(Step::Services), _) => SERVICES,
        _ => GALLERY,
    }
}

/// What a row shows in a column; in a narrow list a rate stands without its basis, which is said
/// below.
pub fn cell(column: &Column, profile: &Profile, at: At, narrow: bool) -> String {
    if column.id == ENGAGEMENT {
        let rate = match narrow {
            true => computed::bare_rate_of(profile, at),
            false => computed::rate_of(profile, at),
        };
        return rate.unwrap_or_else(|| "–".to_owned());
    }
    let says = question(column.id).map(|question| match question.id {
        "platform.kind" => profile
            .platforms
            .get(at.entry)
            .map_or_else(String::new, |it| it.display_name().to_owned()),
        _ => question.get(profile, at),
    });
    says.filter(|says| !says.is_empty()).unwrap_or_else(|| column.missing.to_owned())
}

fn question(id: &str) -> Option<&'static Question> {
    let parts = PARTS.iter().flat_map(|part| std::iter::once(part).chain(part.inside));
    parts.flat_map(|part| part.questions).find(|question| question.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::sample;

    #[test]
    fn every_column_shows_an_answer() {
        let profile = sample();
        for part in (0..PARTS.len()).map(PartAt::nth).filter(|part| part.list().is_some()) {
            for column in of(part) {
                assert!(column.id == ENGAGEMENT || question(column.id).is_some(), "{}", column.id);
            }
            let first = of(part).first().map(|it| cell(it, &profile, At::default(), false));
            assert!(first.is_some_and(|says| !says.is_empty()), "{:?}", part);
        }
    }
}
