//! Reads the files that are meant; a folder means what lies in it and looks like an export.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::{Mappings, paths, says};
use crate::import::{self, FileRead, LARGEST_FILE, Refused};
use crate::profile::text::clean;

/// The endings of exports, for those that nobody named.
const ENDINGS: [&str; 5] = ["csv", "tsv", "json", "zip", "xlsx"];
/// A folder of more such files is no folder of exports.
const MOST_FILES: usize = 200;
/// A larger file of a folder is passed over: one that is named may have 512 MB.
const LARGEST_IN_FOLDER: u64 = 64 << 20;

/// What was read.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    /// Files with a table, known or not.
    pub files: Vec<FileRead>,
    /// Why others are not taken, in sentences.
    pub refused: Vec<String>,
    /// Files of a folder that are none of a platform that is known.
    pub passed: usize,
}

impl Gathered {
    /// Whether a table of a platform was found.
    pub fn is_recognised(&self) -> bool {
        self.files.iter().any(|file| !file.readings.is_empty())
    }

    /// Takes a file, unless it was named before.
    fn take(&mut self, file: FileRead) {
        if self.files.iter().all(|known| known.sha256 != file.sha256) {
            self.files.push(file);
        }
    }

    fn named(&mut self, path: &Path, today: Date) {
        match bytes(path, LARGEST_FILE) {
            Ok(bytes) => match import::read(&name(path), &bytes, None, today) {
                Ok(file) => self.take(file),
                Err(refused) => self.refused.push(says::refused(&refused, &name(path))),
            },
            Err(why) => self.refused.push(format!("{}: {why}.", shown(path))),
        }
    }

    /// What nobody named is told only if it is an export, or a table that was explained before.
    fn found(&mut self, path: &Path, mappings: &Mappings, today: Date) {
        let read = bytes(path, LARGEST_IN_FOLDER).ok();
        let read = read.map(|bytes| import::read(&name(path), &bytes, None, today));
        match read {
            Some(Ok(file)) if !file.readings.is_empty() || mappings.know(&file) => self.take(file),
            Some(Err(
                refused @ (Refused::Damaged(_)
                | Refused::Day { .. }
                | Refused::Number { .. }
                | Refused::NoYear { .. }),
            )) => self.refused.push(says::refused(&refused, &name(path))),
            _ => self.passed += 1,
        }
    }

    fn folder(&mut self, path: &Path, mappings: &Mappings, today: Date) {
        let Ok(files) = exports(path) else {
            self.refused.push(format!("{}: the folder cannot be looked into.", shown(path)));
            return;
        };
        match files.len() {
            0 => self.refused.push(format!("{}: {}", shown(path), says::NO_EXPORTS)),
            1..=MOST_FILES => files.iter().for_each(|it| self.found(it, mappings, today)),
            many => self.refused.push(format!(
                "{}: {many} files are too many to be one export. Choose those that are.",
                shown(path)
            )),
        }
    }
}

/// Reads the files that a text names. Of a folder, tables that were explained before are taken as
/// well.
pub fn gather(text: &str, mappings: &Mappings, today: Date) -> Gathered {
    let mut gathered = Gathered::default();
    for path in paths(text, Path::exists) {
        match path.is_dir() {
            true => gathered.folder(&path, mappings, today),
            false => gathered.named(&path, today),
        }
    }
    gathered
}

/// What lies in a folder and has the ending of an export, by name.
fn exports(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let is_export = |path: &PathBuf| {
        let ending = path.extension().map(|it| it.to_string_lossy().to_lowercase());
        path.is_file() && ending.is_some_and(|it| ENDINGS.contains(&it.as_str()))
    };
    let all = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<PathBuf> = all.filter(is_export).collect();
    files.sort();
    Ok(files)
}

fn bytes(path: &Path, largest: u64) -> Result<Vec<u8>, String> {
    let cannot = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            "there is no such file".to_owned()
        }
        io::ErrorKind::PermissionDenied => "its permissions do not allow reading it".to_owned(),
        _ => "it cannot be read; copy it to another folder".to_owned(),
    };
    // before it is opened: a pipe would make the program wait
    let metadata = fs::metadata(path).map_err(cannot)?;
    if !metadata.is_file() {
        return Err("it is a device, not a file".to_owned());
    }
    if metadata.len() > largest {
        return Err("it is larger than 512 MB, which no export of numbers is".to_owned());
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(cannot)?;
    file.take(largest + 1).read_to_end(&mut bytes).map_err(cannot)?;
    Ok(bytes)
}

fn name(path: &Path) -> String {
    clean(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}

fn shown(path: &Path) -> String {
    clean(&path.display().to_string())
}
