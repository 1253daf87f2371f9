//! Where a person left off in the questions about a kit.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::places::{make_folder, state_name};
use super::save::{SaveError, Saved, save};

/// A place among the questions. Questions and entries may have gone since it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOff {
    /// The first question of the page: `platform.followers`; none for the review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// Whether it is the list of that question's entries.
    #[serde(default)]
    pub is_list: bool,
    /// The entry of the list, from 0.
    #[serde(default)]
    pub entry: usize,
    /// The entry of the list inside that, from 0.
    #[serde(default)]
    pub inner: usize,
}

impl LeftOff {
    /// What was kept of the kit in a folder, in the program's folder for state.
    pub fn read(state: &Path, kit_folder: &Path) -> Option<Self> {
        toml::from_str(&fs::read_to_string(path(state, kit_folder)).ok()?).ok()
    }

    /// Keeps it in the place of the one before.
    ///
    /// # Errors
    ///
    /// See [`SaveError`]: the one before stands.
    pub fn keep(&self, state: &Path, kit_folder: &Path) -> Result<Saved, SaveError> {
        make_folder(state)?;
        let text = toml::to_string(self).map_err(io::Error::other)?;
        save(&path(state, kit_folder), text.as_bytes())
    }
}

fn path(state: &Path, kit_folder: &Path) -> PathBuf {
    state.join(format!("{}.place", state_name(kit_folder)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_read_and_what_is_no_place_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let (state, kit) = (folder.path().join("state"), folder.path().join("mila"));
        assert_eq!(LeftOff::read(&state, &kit), None);
        let question = Some("platform.followers".to_owned());
        let place = LeftOff { question, is_list: false, entry: 2, inner: 0 };
        place.keep(&state, &kit).unwrap();
        assert_eq!(LeftOff::read(&state, &kit), Some(place));
        fs::write(path(&state, &kit), "entry = \"two\"").unwrap();
        assert_eq!(LeftOff::read(&state, &kit), None);
    }
}
