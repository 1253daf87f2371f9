//! The ids of platforms, collaborations and services: made from a name, and different.

use std::collections::HashSet;

use super::Profile;
use super::text::{file_name, free_name};

impl Profile {
    /// Gives every platform, collaboration and service that has no id one: its name as a file
    /// name, with `-2`, `-3` and so on where that is taken. An id that is there stays.
    pub fn complete_ids(&mut self) {
        complete(self.platforms.iter_mut().map(|platform| {
            let name = platform.display_name().to_owned();
            (&mut platform.id, name, "platform")
        }));
        complete(self.collaborations.iter_mut().map(|work| {
            let day = work.date.and_then(|date| date.first_day());
            let year = day.map(|day| day.year().to_string()).unwrap_or_default();
            let name = format!("{} {year}", work.brand.as_deref().unwrap_or_default());
            (&mut work.id, name, "collaboration")
        }));
        complete(self.services.iter_mut().map(|service| {
            let name = service.name.clone().unwrap_or_default();
            (&mut service.id, name, "service")
        }));
    }
}

/// Fills the ids that are empty; each comes with the name of its row and a word for lack of one.
fn complete<'a>(rows: impl Iterator<Item = (&'a mut String, String, &'static str)>) {
    let rows: Vec<_> = rows.collect();
    let mut taken: HashSet<String> = rows.iter().map(|(id, ..)| (*id).clone()).collect();
    for (id, name, fallback) in rows {
        if id.is_empty() {
            *id = free_name(&file_name(&name, fallback), |id| taken.contains(id));
            taken.insert(id.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Collaboration, PartialDate, Platform, PlatformKind, Service};

    #[test]
    fn a_name_becomes_an_id_that_nobody_else_has() {
        let youtube = Platform { kind: Some(PlatformKind::YouTube), ..Platform::default() };
        let mine = Platform { id: "youtube-2".into(), ..youtube.clone() };
        let day = PartialDate::parse("2026-04");
        let work =
            Collaboration { brand: Some("Rootbox".into()), date: day, ..Collaboration::default() };
        let mut profile = Profile {
            platforms: vec![youtube.clone(), mine, youtube, Platform::default()],
            collaborations: vec![work],
            services: vec![Service::default()],
            ..Profile::default()
        };
        profile.complete_ids();
        let ids: Vec<_> = profile.platforms.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["youtube", "youtube-2", "youtube-3", "platform"]);
        assert_eq!(profile.collaborations[0].id, "rootbox-2026");
        assert_eq!(profile.services[0].id, "service");
        let same = profile.clone();
        profile.complete_ids();
        assert_eq!(profile, same, "an id never changes");
    }
}
