//! Finds the question that a place in a kit is about.

use super::{At, Part, Question, Step, parts};
use crate::profile::Profile;

/// A question, the part that asks it, and its entry where one is meant.
pub type There = (&'static Part, &'static Question, Option<At>);

/// The question of a place such as `creator.photo`, `platform.tiktok.followers` or `service.price`,
/// with its entry where the place names one.
pub fn find(profile: &Profile, place: &str) -> Option<There> {
    let (first, rest) = place.split_once('.').unwrap_or((place, ""));
    let ids: Vec<&str> = match first {
        "platform" => profile.platforms.iter().map(|each| each.id.as_str()).collect(),
        "collaboration" => profile.collaborations.iter().map(|each| each.id.as_str()).collect(),
        "service" => profile.services.iter().map(|each| each.id.as_str()).collect(),
        _ => Vec::new(),
    };
    let named = ids.iter().enumerate().find_map(|(entry, id)| {
        let field = rest.strip_prefix(id)?.strip_prefix('.')?;
        Some((entry, field))
    });
    let (entry, field) = named.map_or((None, rest), |(entry, field)| (Some(entry), field));
    let field = match (first, field) {
        // what the rate is counted against is asked under another name
        ("platform", "engagement") => "formula",
        (_, field) => field,
    };
    let question = |matches: &dyn Fn(&Question) -> bool| {
        parts().find_map(|part| {
            let question = part.questions.iter().find(|question| matches(question))?;
            Some((part, question))
        })
    };
    let under = |beginning: String| question(&|question| question.id.starts_with(&beginning));
    let wanted = format!("{first}.{field}");
    let (part, question) = question(&|question| question.id == wanted)
        .or_else(|| under(format!("{wanted}.")))
        .or_else(|| under(format!("{first}.")))?;
    let entry = entry.or_else(|| part.list.is_none().then_some(0));
    Some((part, question, entry.map(|entry| At { entry, inner: 0 })))
}

/// The step of such a place: it depends on the beginning of the place only.
pub fn step(place: &str) -> Option<Step> {
    let first = place.split('.').next()?;
    let is_first = |question: &Question| {
        question.id.strip_prefix(first).is_some_and(|rest| rest.starts_with('.'))
    };
    parts().find(|part| part.questions.iter().any(is_first)).map(|part| part.step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::sample;

    #[test]
    fn every_finding_leads_to_its_question() {
        let profile = sample();
        let question = |place: &str| {
            let (_, question, at) = find(&profile, place).unwrap();
            (question.id, at.map(|at| at.entry))
        };
        assert_eq!(question("creator.photo"), ("creator.photo", Some(0)));
        assert_eq!(question("platform.youtube.followers"), ("platform.followers", Some(2)));
        assert_eq!(question("collaboration.havn-2025.results"), ("collaboration.results", Some(2)));
        assert_eq!(
            question("collaboration.havn-2025.testimonial.permission"),
            ("collaboration.testimonial.permission", Some(2))
        );
        assert_eq!(question("platform.youtube.engagement"), ("platform.formula", Some(2)));
        assert_eq!(question("platform.youtube.history").1, Some(2));
        assert_eq!(question("service.price"), ("service.price", None));
        assert_eq!(question("platform"), ("platform.kind", None));
        assert_eq!(question("look.gallery"), ("look.gallery", None));
    }

    #[test]
    fn a_place_and_its_question_have_the_same_step() {
        let profile = sample();
        for question in parts().flat_map(|part| part.questions) {
            let found = find(&profile, question.id).map(|(part, ..)| part.step);
            assert_eq!(step(question.id), found, "{}", question.id);
        }
        assert_eq!(step("nowhere"), None);
    }
}
