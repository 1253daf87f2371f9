//! All kits, and those that were removed.

use std::path::Path;

use jiff::civil::Date;

use super::Worker;
use super::kit::saved_on;
use crate::export::album;
use crate::insight::readiness::{self, Severity};
use crate::profile::text::clean;
use crate::store::{Kit, Kits, Listed};
use crate::tui::msg::{Card, Done};

impl Worker {
    pub(super) fn list(&self) -> Done {
        match self.kits.list() {
            Ok(kits) => {
                let mut cards: Vec<Card> =
                    kits.into_iter().map(|listed| card(listed, (self.today)())).collect();
                cards.sort_by_key(|card| std::cmp::Reverse(card.saved));
                Done::Listed(cards, self.kits.removed())
            }
            Err(error) => Done::Trouble(format!("Your kits could not be listed: {error}.")),
        }
    }

    /// The kits, none of which is held by this window if it is in this folder.
    pub(super) fn free(&mut self, folder: &Path) -> &Kits {
        if self.kit.as_ref().and_then(Kit::folder) == Some(folder) {
            self.lock = None;
            self.kit = None;
        }
        &self.kits
    }
}

fn card(listed: Listed, today: Date) -> Card {
    let Listed { name, folder, kit } = listed;
    let saved = saved_on(&folder);
    match kit {
        Ok(kit) => {
            let profile = kit.profile();
            let readiness = readiness::assess(profile, &album::picture_facts(&kit), today);
            let next = readiness.findings.iter().find(|finding| finding.severity == Severity::Fix);
            let says = next.map_or_else(
                || "Ready to send.".to_owned(),
                |finding| format!("Next: {}.", finding.message),
            );
            let creator = profile.creator.name.clone().filter(|name| !name.trim().is_empty());
            Card {
                title: clean(&creator.unwrap_or_else(|| name.clone())),
                name,
                niche: clean(profile.creator.niche.as_deref().unwrap_or_default()),
                score: Some(readiness.score),
                as_of: profile.newest_as_of(),
                platforms: profile.platforms.len(),
                brands: profile.collaborations.len(),
                says,
                saved,
                folder,
            }
        }
        Err(problem) => Card {
            title: name.clone(),
            name,
            niche: String::new(),
            score: None,
            as_of: None,
            platforms: 0,
            brands: 0,
            says: format!("! {}", problem.found),
            saved,
            folder,
        },
    }
}
