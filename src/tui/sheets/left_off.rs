//! Stops as they are kept until the next time: by their questions, which outlive pages.

use super::{Item, PartAt, Stop, list_of, pages, way};
use crate::profile::Profile;
use crate::questions::{At, PARTS, question};
use crate::store::LeftOff;

/// A stop, to be found again another day.
pub fn left_off(profile: &Profile, stop: Stop) -> LeftOff {
    let of = |question: Option<&str>, is_list, at: At| LeftOff {
        question: question.map(str::to_owned),
        is_list,
        entry: at.entry,
        inner: at.inner,
    };
    match stop {
        Stop::Page { part, at, page } => {
            let pages = pages(profile, part, at);
            let asked = pages.get(page).into_iter().flatten().find_map(|item| match item {
                Item::Ask(question, at) => Some((question.id, *at)),
                Item::Inside(..) => None,
            });
            match asked {
                Some((id, at)) => of(Some(id), false, at),
                None => of(first_question(part), true, at),
            }
        }
        Stop::List { part, at } => of(first_question(part), true, at),
        Stop::Review => of(None, false, At::default()),
    }
}

/// The stop that was left, or the list of an entry that has gone; none where the question has.
pub fn found_again(profile: &Profile, left: &LeftOff) -> Option<Stop> {
    let Some(id) = &left.question else { return Some(Stop::Review) };
    let at = At { entry: left.entry, inner: left.inner };
    let part = every_part().find(|part| match left.is_list {
        true => first_question(*part) == Some(id.as_str()),
        false => part.part().is_some_and(|it| it.questions.iter().any(|asked| asked.id == id)),
    })?;
    let is_gone = |part: PartAt, at| part.list().is_some_and(|list| list.is_new(profile, at));
    if let Some(outer) = part.outer()
        && is_gone(outer, At { inner: 0, ..at })
    {
        return Some(list_of(outer, At::default()));
    }
    match left.is_list || is_gone(part, at) {
        true => part.list().map(|_| list_of(part, at)),
        false => way::find(profile, question(id)?, at).map(|(stop, _)| stop),
    }
}

fn every_part() -> impl Iterator<Item = PartAt> {
    (0..PARTS.len()).map(PartAt::nth).flat_map(|part| {
        let inside = part.part().map_or(0, |part| part.inside.len());
        let inside = (0..inside).map(move |inside| PartAt { inside: Some(inside), ..part });
        std::iter::once(part).chain(inside)
    })
}

fn first_question(part: PartAt) -> Option<&'static str> {
    part.part()?.questions.first().map(|question| question.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::sample;

    #[test]
    fn every_stop_of_the_way_is_found_again() {
        let profile = sample();
        for stop in way::stops(&profile) {
            assert_eq!(found_again(&profile, &left_off(&profile, stop)), Some(stop));
        }
    }

    #[test]
    fn every_page_of_an_entry_and_every_list_in_it_is_found_again() {
        let profile = sample();
        let part = every_part().find(|part| first_question(*part) == Some("platform.kind"));
        let part = part.unwrap();
        let at = At { entry: 1, inner: 0 };
        for page in 0..pages(&profile, part, at).len() {
            let stop = Stop::Page { part, at, page };
            assert_eq!(found_again(&profile, &left_off(&profile, stop)), Some(stop));
        }
        for inside in every_part().filter(|it| it.outer().is_some() && it.list().is_some()) {
            let stop = Stop::List { part: inside, at };
            assert_eq!(found_again(&profile, &left_off(&profile, stop)), Some(stop));
        }
    }

    #[test]
    fn an_entry_that_has_gone_leads_to_its_list() {
        let mut profile = sample();
        let part = every_part().find(|part| first_question(*part) == Some("platform.kind"));
        let part = part.unwrap();
        let at = At { entry: profile.platforms.len() - 1, inner: 0 };
        let left = left_off(&profile, Stop::Page { part, at, page: 1 });
        profile.platforms.pop();
        let list = Stop::List { part, at: At::default() };
        assert_eq!(found_again(&profile, &left), Some(list));
        let unknown = LeftOff { question: Some("platform.smell".to_owned()), ..left };
        assert_eq!(found_again(&profile, &unknown), None);
    }
}
