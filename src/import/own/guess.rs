//! What a column of a table that nobody knows may be: by the names that platforms use, and by what
//! stands in it. It is proposed, never taken.

use super::ROLES;
use crate::import::format::Holds;
use crate::import::formats::FORMATS;
use crate::import::header::{fold, without_unit};
use crate::import::number::{self, Mark};

/// Names beside those of the platforms that are known, by what they are.
const NAMES: [(&str, &[&str]); 7] = [
    ("day", &["day", "published", "published at", "publish date", "post date", "release date"]),
    ("title", &["pin title", "episode", "episode title", "name", "headline", "caption"]),
    ("link", &["url", "pin link", "pin url"]),
    ("views", &["plays", "streams", "downloads", "page views", "post views"]),
    ("comments", &["pin comments"]),
    ("saves", &["pin saves", "saved"]),
    ("boosted", &["boosted", "promoted", "is boosted", "is promoted"]),
];

/// What a column may be, if what stands in it can be that.
pub(super) fn guess(name: &str, example: Option<&str>) -> Option<&'static str> {
    let role = named(name)?;
    let fits = example.is_none_or(|example| match role {
        "day" => super::pattern(example).is_some(),
        "title" | "link" | "boosted" => true,
        _ => number::read(example, Mark::Dot, true).is_some_and(|it| it.value.is_integer()),
    });
    fits.then_some(role)
}

/// What platforms mean by this name.
fn named(name: &str) -> Option<&'static str> {
    let (full, bare) = (fold(name), without_unit(name));
    let is_it = |known: &str| known == full || known == bare;
    let own = NAMES.iter().find(|(_, names)| names.iter().any(|known| is_it(known)));
    let columns = FORMATS.iter().flat_map(|format| format.columns);
    let of_a_platform = columns.filter(|column| {
        // of days without a year nothing could be made
        let fits = match column.key {
            "day" => matches!(column.holds, Holds::Day(_)),
            "title" | "link" => matches!(column.holds, Holds::Text | Holds::Id),
            _ => column.holds == Holds::Count,
        };
        fits && column.names.iter().any(|(_, known)| is_it(known))
    });
    let role = |key: &str| ROLES.iter().copied().find(|role| *role == key);
    own.map(|(role, _)| *role).or_else(|| of_a_platform.filter_map(|it| role(it.key)).next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_platforms_are_known_in_their_languages() {
        for (name, example, role) in [
            ("Date", "2026-10-01", Some("day")),
            ("Veröffentlichungszeitpunkt", "24.02.2026 18:00", Some("day")),
            ("Pin title", "Beans", Some("title")),
            ("Permalink", "https://example.com/1", Some("link")),
            ("Visualizações de vídeo", "1.240", Some("views")),
            ("Plays", "12", Some("views")),
            ("Saves", "7", Some("saves")),
            ("Gespeicherte Beiträge", "7", Some("saves")),
            // another number than views
            ("Impressions", "1,240", None),
            ("Engagement", "12", None),
            // a column of this name in which something else stands
            ("Date", "yesterday", None),
            ("Likes", "many", None),
            ("Likes", "3.5", None),
        ] {
            assert_eq!(guess(name, Some(example)), role, "{name}: {example}");
        }
    }
}
