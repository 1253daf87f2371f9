//! One kit: its folder, what it says, and whether it may be written.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::time::SystemTime;

use jiff::Timestamp;

use crate::profile::Profile;
use crate::profile::text::clean;

use super::backup::Backups;
use super::pictures::{PictureError, Pictures};
use super::places::{FILE_NAME, folder_of, sha256};
use super::problem::{Problem, Severity};
use super::read::{LARGEST_FILE, ReadOnly, Reading, read_bytes, read_with, too_large};
use super::sample;
use super::save::{SaveError, Saved, save_over};
use super::stamp::Stamp;
use super::write::update;

/// A kit that was read.
#[derive(Debug, Clone)]
pub struct Kit {
    name: String,
    pictures: Pictures,
    text: String,
    profile: Profile,
    problems: Vec<Problem>,
    read_only: Option<ReadOnly>,
    stamp: Option<Stamp>,
    backups: Option<Backups>,
    backup_trouble: Option<String>,
}

impl Kit {
    /// Reads the kit in a folder, or of a kit file.
    ///
    /// # Errors
    ///
    /// The file cannot be opened, is too large, or is not text; a file with mistakes is read.
    pub fn open(path: &Path) -> Result<Self, Box<Problem>> {
        let folder = folder_of(path);
        let name = name_of(&folder);
        let file = format!("{name}/{FILE_NAME}");
        let (bytes, stamp) = read_file(&folder.join(FILE_NAME), &file)?;
        let text = read_bytes(&file, &bytes)?;
        let pictures = Pictures::Folder(folder);
        let Reading { profile, problems, read_only } = read_with(&file, text, Some(&pictures));
        let text = text.to_owned();
        let (backups, backup_trouble) = (None, None);
        Ok(Self {
            name,
            pictures,
            text,
            profile,
            problems,
            read_only,
            stamp,
            backups,
            backup_trouble,
        })
    }

    /// Sets its earlier versions aside whenever it is saved.
    pub fn with_backups(self, backups: Backups) -> Self {
        Self { backups: Some(backups), ..self }
    }

    /// The kit as it stands on screen, to show or export it. It cannot be saved: the kit itself
    /// can.
    pub fn with_profile(&self, profile: Profile) -> Self {
        Self { profile, read_only: Some(ReadOnly::Draft), ..self.clone() }
    }

    /// The kit that ships with the program.
    pub fn sample() -> Self {
        let pictures = Pictures::Sample;
        let Reading { profile, problems, .. } = read_with(FILE_NAME, sample::TEXT, Some(&pictures));
        let text = sample::TEXT.to_owned();
        let read_only = Some(ReadOnly::Sample);
        Self {
            name: "sample".to_owned(),
            pictures,
            text,
            profile,
            problems,
            read_only,
            stamp: None,
            backups: None,
            backup_trouble: None,
        }
    }

    /// The name of its folder.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its folder; the sample has none.
    pub fn folder(&self) -> Option<&Path> {
        match &self.pictures {
            Pictures::Folder(folder) => Some(folder),
            Pictures::Sample => None,
        }
    }

    /// What it says.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// What is wrong with it, in the order of the file.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The text of its file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The SHA-256 of its file, in hexadecimal digits.
    pub fn digest(&self) -> String {
        sha256(self.text.as_bytes())
    }

    /// Why it cannot be saved, if so.
    pub fn read_only(&self) -> Option<ReadOnly> {
        self.read_only
    }

    /// The bytes of one of its pictures.
    ///
    /// # Errors
    ///
    /// See [`PictureError`].
    pub fn picture(&self, name: &str) -> Result<Vec<u8>, PictureError> {
        self.pictures.read(name)
    }

    /// Writes what changed into its file. Without a change nothing is written.
    ///
    /// # Errors
    ///
    /// See [`SaveError`]: the file stands as it was.
    pub fn save(&mut self, profile: &Profile) -> Result<Saved, SaveError> {
        if let Some(reason) = self.read_only {
            return Err(reason.into());
        }
        let Pictures::Folder(folder) = &self.pictures else {
            return Err(ReadOnly::Sample.into());
        };
        let text = update(&self.text, &self.profile, profile)?;
        if text == self.text {
            return Ok(Saved::Durable);
        }
        let before = self.text.as_bytes();
        // who cannot keep an old version can still save the new one
        self.backup_trouble = self.backups.as_ref().and_then(|backups| {
            backups.keep(before, Timestamp::now()).err().map(|trouble| trouble.to_string())
        });
        let saved = save_over(&folder.join(FILE_NAME), before, text.as_bytes())?;
        let file = format!("{}/{FILE_NAME}", self.name);
        let reading = read_with(&file, &text, Some(&self.pictures));
        (self.text, self.profile, self.problems) = (text, reading.profile, reading.problems);
        self.stamp = None;
        Ok(saved)
    }

    /// Why the version before the last save could not be set aside, if so.
    pub fn backup_trouble(&self) -> Option<&str> {
        self.backup_trouble.as_deref()
    }

    /// Whether the file that it was read from looked like this.
    pub(super) fn looks_like(&self, metadata: &fs::Metadata) -> bool {
        self.stamp.is_some() && self.stamp == Stamp::of(metadata, SystemTime::now())
    }

    /// The kit as its file says it now.
    pub(super) fn read_again(&self, folder: &Path) -> Result<Self, Box<Problem>> {
        Ok(Self { backups: self.backups.clone(), ..Self::open(folder)? })
    }
}

fn name_of(folder: &Path) -> String {
    let full = fs::canonicalize(folder);
    let folder = full.as_deref().unwrap_or(folder);
    clean(&folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy())
}

/// The bytes of a file, and how it looked before they were read.
fn read_file(path: &Path, name: &str) -> Result<(Vec<u8>, Option<Stamp>), Box<Problem>> {
    let cannot = |error: std::io::Error| {
        let (found, fix) = match error.kind() {
            ErrorKind::NotFound => {
                ("there is no such kit file", "check the name, or make a new kit")
            }
            ErrorKind::PermissionDenied => {
                ("the file may not be read", "check the permissions of the file and its folder")
            }
            _ => {
                ("the file cannot be read", "check that kit.toml is a plain file on a working disk")
            }
        };
        Box::new(Problem::new(Severity::Error, name, found).fix(fix))
    };
    let now = SystemTime::now();
    let metadata = fs::metadata(path).map_err(cannot)?;
    if !metadata.is_file() {
        return Err(cannot(ErrorKind::InvalidInput.into()));
    }
    if metadata.len() > LARGEST_FILE {
        return Err(Box::new(too_large(name, metadata.len())));
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(cannot)?;
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(cannot)?;
    Ok((bytes, Stamp::of(&metadata, now)))
}
