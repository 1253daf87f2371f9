//! Unsaved work, where a crash cannot reach it.
//!
//! A journal lies beside no kit but in the program's folder for state. It holds the whole kit as it
//! would be written, the kit as it was last read or saved, and texts that no field can take yet.
//! Writing one takes no lock and cannot panic, so that a signal's thread and a panic's hook can do it.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::kit::Kit;
use super::places::{make_folder, state_name};
use super::read::{LARGEST_FILE, read_text};
use super::save::{SaveError, Saved, save};
use super::write::to_text;
use crate::profile::Profile;
use crate::profile::text::free_name;

/// The largest journal that is read, in bytes: two kits and what is being typed.
const LARGEST: u64 = 4 * LARGEST_FILE;

/// The journal of one kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journal {
    path: PathBuf,
}

/// What a journal holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The kit as it was last read or saved.
    pub base: Profile,
    /// The kit as it would be written.
    pub mine: Profile,
    /// Texts that could not be read yet, word for word.
    pub unread: Vec<Unread>,
    /// New numbers that wait for a snapshot, word for word.
    pub numbers: Vec<Unread>,
    /// [`Kit::digest`] of the kit that `base` is from.
    pub base_digest: String,
    /// When this was written.
    pub written: Timestamp,
}

/// A text that is in no kit: what a question could not read yet, or a new number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// The question's name: `platform.followers`.
    pub question: String,
    /// The entry of its list, from 0.
    pub entry: usize,
    /// The entry of the list inside that, from 0.
    pub inner: usize,
    /// What was typed.
    pub text: String,
}

impl Entry {
    /// What a journal holds now of a kit that is being changed.
    pub fn of(kit: &Kit, mine: Profile, unread: Vec<Unread>) -> Self {
        let (base, base_digest) = (kit.profile().clone(), kit.digest());
        let written = Timestamp::now();
        Self { base, mine, unread, numbers: Vec::new(), base_digest, written }
    }

    /// Whether there is nothing in it that the kit's file does not have.
    pub fn is_empty(&self) -> bool {
        self.base == self.mine && self.unread.is_empty() && self.numbers.is_empty()
    }

    /// Whether the kit is still as it was when this was written, so that `mine` can be taken as it
    /// is. If not, the two need to be merged: see [`super::Reconciled`].
    pub fn fits(&self, kit: &Kit) -> bool {
        self.base_digest == kit.digest()
    }
}

/// An entry as its file says it.
#[derive(Serialize, Deserialize)]
struct Written {
    base: String,
    mine: String,
    unread: Vec<Unread>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    numbers: Vec<Unread>,
    base_digest: String,
    written: String,
}

impl From<&Entry> for Written {
    fn from(entry: &Entry) -> Self {
        Self {
            base: to_text(&entry.base),
            mine: to_text(&entry.mine),
            unread: entry.unread.clone(),
            numbers: entry.numbers.clone(),
            base_digest: entry.base_digest.clone(),
            written: entry.written.to_string(),
        }
    }
}

impl Written {
    /// What was written; `None` if a part of it cannot be read.
    fn read(self) -> Option<Entry> {
        let profile = |text: &str| {
            let reading = read_text("", text);
            reading.read_only.is_none().then_some(reading.profile)
        };
        Some(Entry {
            base: profile(&self.base)?,
            mine: profile(&self.mine)?,
            unread: self.unread,
            numbers: self.numbers,
            base_digest: self.base_digest,
            written: self.written.parse().ok()?,
        })
    }
}

impl Journal {
    /// The journal of the kit in a folder, in the program's folder for state.
    pub fn of(state: &Path, kit_folder: &Path) -> Self {
        Self { path: state.join(format!("{}.journal", state_name(kit_folder))) }
    }

    /// The file that it is kept in.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps an entry in the place of the one before, as durably as a kit, for its owner only.
    ///
    /// # Errors
    ///
    /// See [`SaveError`]: the entry before stands.
    pub fn write(&self, entry: &Entry) -> Result<Saved, SaveError> {
        if let Some(folder) = self.path.parent() {
            make_folder(folder)?;
        }
        let json = serde_json::to_vec(&Written::from(entry)).map_err(io::Error::from)?;
        save(&self.path, &json)
    }

    /// What is kept, if anything. A journal that is damaged is put aside under another name.
    pub fn read(&self) -> Option<Entry> {
        let mut bytes = Vec::new();
        File::open(&self.path).ok()?.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
        let written: Option<Written> = serde_json::from_slice(&bytes).ok();
        let entry = written.and_then(Written::read);
        if entry.is_none() {
            self.put_aside();
        }
        entry
    }

    fn put_aside(&self) {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let is_taken = |name: &str| folder.join(name).symlink_metadata().is_ok();
        let aside = folder.join(free_name(&format!("{name}-damaged"), is_taken));
        // where that is not possible, the next entry takes its place
        drop(fs::rename(&self.path, aside));
    }

    /// Forgets what is kept, because the kit's file has all of it.
    ///
    /// # Errors
    ///
    /// The file is there and cannot be removed.
    pub fn clear(&self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}
