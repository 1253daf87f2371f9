//! What people said about the columns of their own tables, kept for the next time.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::import::{FileRead, Mapping, Said};
use crate::profile::PlatformKind;
use crate::store;

const FILE_NAME: &str = "mappings.toml";
const HEAD: &str =
    "# What is in the columns of your own tables. Written by pitchkit; you may change it.\n\n";

/// The file in which it is kept.
#[derive(Debug, Clone)]
pub struct Mappings {
    path: PathBuf,
}

/// All that was said, table by table.
#[derive(Default, Serialize, Deserialize)]
struct Saved {
    #[serde(default)]
    table: Vec<SavedTable>,
}

/// What was said about tables with this header.
#[derive(Serialize, Deserialize)]
struct SavedTable {
    header: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    platform: Option<String>,
    columns: BTreeMap<String, String>,
}

impl Mappings {
    /// Those that lie beside the settings.
    pub fn beside(settings: &Path) -> Self {
        Self { path: settings.with_file_name(FILE_NAME) }
    }

    /// What was said about tables with this header.
    pub fn known(&self, header: &str) -> Option<Said> {
        let saved = self.load()?.table.into_iter().find(|table| table.header == header)?;
        let kind = |word: &String| PlatformKind::ALL.iter().find(|(_, known)| known == word);
        let platform = saved.platform.as_ref().and_then(kind).map(|(kind, _)| *kind);
        let mapping = Mapping { columns: saved.columns.into_iter().collect() };
        Some(Said { mapping, platform })
    }

    /// Whether something was said about a table of this file.
    pub(super) fn know(&self, file: &FileRead) -> bool {
        file.own_tables().any(|(_, table)| self.known(table.header()).is_some())
    }

    /// Keeps what was said about tables with this header. A file that cannot be read stays as it is.
    ///
    /// # Errors
    ///
    /// The disk does not take it.
    pub fn keep(&self, header: &str, said: &Said) -> io::Result<()> {
        let Some(mut saved) = self.load() else { return Ok(()) };
        let word = |kind: PlatformKind| PlatformKind::ALL.iter().find(|(known, _)| *known == kind);
        let platform = said.platform.and_then(word).map(|(_, word)| (*word).to_owned());
        let columns: BTreeMap<String, String> = said.mapping.columns.iter().cloned().collect();
        let header = header.to_owned();
        let table = SavedTable { header, platform, columns };
        match saved.table.iter_mut().find(|known| known.header == table.header) {
            Some(known) if known.columns == table.columns && known.platform == table.platform => {
                return Ok(());
            }
            Some(known) => *known = table,
            None => saved.table.push(table),
        }
        let text = toml::to_string(&saved).map_err(io::Error::other)?;
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        store::save(&self.path, format!("{HEAD}{text}").as_bytes()).map_err(io::Error::other)?;
        Ok(())
    }

    fn load(&self) -> Option<Saved> {
        match fs::read_to_string(&self.path) {
            Ok(text) => toml::from_str(&text).ok(),
            Err(error) => (error.kind() == io::ErrorKind::NotFound).then(Saved::default),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(platform: Option<PlatformKind>, columns: &[(&str, &str)]) -> Said {
        let pair = |(role, name): &(&str, &str)| ((*role).to_owned(), (*name).to_owned());
        Said { mapping: Mapping { columns: columns.iter().map(pair).collect() }, platform }
    }

    #[test]
    fn what_was_said_is_known_the_next_time_and_the_last_word_holds() {
        let folder = tempfile::tempdir().unwrap();
        let mappings = Mappings::beside(&folder.path().join("config/settings.toml"));
        assert_eq!(mappings.known("Date,Pins"), None);
        let first = said(Some(PlatformKind::Pinterest), &[("day", "Date"), ("views", "Pins")]);
        mappings.keep("Date,Pins", &first).unwrap();
        mappings.keep("Tag,Aufrufe", &said(None, &[("day", "Tag")])).unwrap();
        assert_eq!(mappings.known("Date,Pins"), Some(first));
        let second = said(Some(PlatformKind::Threads), &[("day", "Date"), ("likes", "Pins")]);
        mappings.keep("Date,Pins", &second).unwrap();
        assert_eq!(mappings.known("Date,Pins"), Some(second));
        assert_eq!(mappings.known("Tag,Aufrufe"), Some(said(None, &[("day", "Tag")])));
    }

    #[test]
    fn a_file_that_somebody_is_editing_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE_NAME);
        std::fs::write(&path, "[[table]\nheader = ").unwrap();
        let mappings = Mappings::beside(&folder.path().join("settings.toml"));
        assert_eq!(mappings.known("Date,Pins"), None);
        mappings.keep("Date,Pins", &said(None, &[("day", "Date")])).unwrap();
        assert_eq!(std::fs::read_to_string(path).unwrap(), "[[table]\nheader = ");
    }
}
