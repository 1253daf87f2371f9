//! Files of the person: pictures, paths, and how the screen is wanted.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::Worker;
use crate::intake::{Mappings, Offer, gather};
use crate::questions::At;
use crate::store::Kit;
use crate::store::adopt::{adopt, typed_path};
use crate::tui::import::{Files, Order};
use crate::tui::msg::Done;
use crate::tui::settings::Settings;
use crate::tui::words;

impl Worker {
    pub(super) fn keep(&self, settings: Settings) -> Option<Done> {
        let file = &self.kits.places().settings;
        // without its folder the file is not saved, and that is said
        drop(file.parent().map(fs::create_dir_all));
        let saved = crate::store::save(file, settings.write().as_bytes());
        saved.err().map(|_| Done::Trouble(words::SETTINGS_NOT_KEPT.to_owned()))
    }

    /// Reads files, if they are not read yet, and holds them against the kit.
    pub(super) fn propose(&self, order: Order) -> Done {
        let (today, profile) = ((self.today)(), &order.answers.profile);
        let mappings = Mappings::beside(&self.kits.places().settings);
        let (gathered, trouble) = match &order.files {
            Files::Typed(text) => {
                let gathered = gather(text, &mappings, today);
                (Arc::new(gathered.remembered(&mappings, profile, today)), None)
            }
            Files::Read(gathered) => (Arc::clone(gathered), None),
            Files::Told(gathered, place, said) => {
                let (told, trouble) = gathered.told(place, said.as_ref(), &mappings, today);
                (Arc::new(told), trouble)
            }
            Files::Boosted(gathered, posts) => (Arc::new(gathered.with_boosted(posts)), None),
        };
        let mut offer = Offer::new(gathered, profile, &order.taken, today);
        offer.troubles.extend(trouble.map(str::to_owned));
        Done::Offered(order, Box::new(offer))
    }
}

pub(super) fn take_picture(kit: &Kit, question: &'static str, at: At, text: String) -> Done {
    let name = adopt(kit, &text);
    Done::Adopted { question, at, text, name }
}

/// The only file or folder that begins so, or what all of them have in common.
pub(super) fn complete(text: &str) -> Option<String> {
    let path = typed_path(text);
    let begin = if text.ends_with('/') { "" } else { path.file_name()?.to_str()? };
    let folder = if text.ends_with('/') { path.as_path() } else { path.parent()? };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let names = std::fs::read_dir(folder).ok()?.filter_map(|entry| {
        let entry = entry.ok()?;
        let name = entry.file_name().into_string().ok()?;
        let end = if entry.path().is_dir() { "/" } else { "" };
        let fits = name.starts_with(begin) && !name.starts_with('.');
        fits.then(|| format!("{name}{end}"))
    });
    let common = names.reduce(|one, other| {
        let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
        same.map(|(letter, _)| letter).collect()
    })?;
    let rest = common.strip_prefix(begin).filter(|rest| !rest.is_empty())?;
    Some(format!("{text}{rest}"))
}
