//! Finds the question that a place in a kit is about.

use super::{At, Part, Question, parts};
use crate::profile::Profile;

/// A question, the part that asks it, and its entry where one is meant.
pub type There = (&'static Part, &'static Question, Option<At>);

/// The question of a place such as `creator.photo`, `platform.tiktok.followers` or `service.price`,
/// with its entry where the place names one.
pub fn find(profile: &Profile, place: &str) -> Option<There> {
    let first = place.split('.').next()?;
    let last = place.rsplit('.').next()?;
    let wanted = format!("{first}.{last}");
    let question = |matches: &dyn Fn(&Question) -> bool| {
        parts().find_map(|part| {
            let question = part.questions.iter().find(|question| matches(question))?;
            Some((part, question))
        })
    };
    let under = |beginning: String| question(&|question| question.id.starts_with(&beginning));
    let (part, question) = question(&|question| question.id == wanted)
        .or_else(|| under(format!("{wanted}.")))
        .or_else(|| under(format!("{first}.")))?;
    let id = place.strip_prefix(first)?.strip_suffix(last).map(|id| id.trim_matches('.'));
    let id = id.filter(|id| !id.is_empty());
    let row = |ids: Vec<&str>| ids.iter().position(|known| id == Some(*known));
    let entry = match first {
        "platform" => row(profile.platforms.iter().map(|each| each.id.as_str()).collect()),
        "collaboration" => row(profile.collaborations.iter().map(|it| it.id.as_str()).collect()),
        "service" => row(profile.services.iter().map(|each| each.id.as_str()).collect()),
        _ => part.list.is_none().then_some(0),
    };
    Some((part, question, entry.map(|entry| At { entry, inner: 0 })))
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
        assert_eq!(question("service.price"), ("service.price", None));
        assert_eq!(question("platform"), ("platform.kind", None));
        assert_eq!(question("look.gallery"), ("look.gallery", None));
    }
}
