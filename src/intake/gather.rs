//! Reads the files that are meant; a folder means what lies in it and looks like an export.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::not_taken::{NotTaken, Why};
use super::{Mappings, paths, says};
use crate::import::{self, FileRead, LARGEST_FILE, Refused};

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
    /// What is not taken.
    pub refused: Vec<NotTaken>,
    /// Files of a folder that are none of a platform that is known.
    pub passed: usize,
}

impl Gathered {
    /// Whether a table of a platform was found.
    pub fn is_recognised(&self) -> bool {
        self.files.iter().any(|file| !file.readings.is_empty())
    }

    /// Why files are not taken, in sentences.
    pub fn refusals(&self) -> impl Iterator<Item = String> + '_ {
        self.refused.iter().map(says::not_taken)
    }

    /// Takes a file, unless it was named before.
    fn take(&mut self, file: FileRead) {
        if self.files.iter().all(|known| known.sha256 != file.sha256) {
            self.files.push(file);
        }
    }

    fn refuse(&mut self, path: &Path, why: Why) {
        self.refused.push(NotTaken { path: path.to_path_buf(), why });
    }

    fn named(&mut self, path: &Path, exported: Option<Date>, today: Date) {
        let read = bytes(path, LARGEST_FILE).and_then(|bytes| {
            import::read(&says::name(path), &bytes, exported, today).map_err(Why::Refused)
        });
        match read {
            Ok(file) => self.take(file),
            Err(why) => self.refuse(path, why),
        }
    }

    /// What nobody named is told only if it is an export, or a table that was explained before.
    fn found(&mut self, path: &Path, mappings: &Mappings, exported: Option<Date>, today: Date) {
        let read = bytes(path, LARGEST_IN_FOLDER).ok();
        let read = read.map(|bytes| import::read(&says::name(path), &bytes, exported, today));
        match read {
            Some(Ok(file)) if !file.readings.is_empty() || mappings.know(&file) => self.take(file),
            Some(Err(
                refused @ (Refused::Damaged(_)
                | Refused::Day { .. }
                | Refused::Number { .. }
                | Refused::NoYear { .. }),
            )) => self.refuse(path, Why::Refused(refused)),
            _ => self.passed += 1,
        }
    }

    fn folder(&mut self, path: &Path, mappings: &Mappings, exported: Option<Date>, today: Date) {
        let Ok(files) = exports(path) else {
            return self.refuse(path, Why::ClosedFolder);
        };
        match files.len() {
            0 => self.refuse(path, Why::NoExports),
            1..=MOST_FILES => {
                files.iter().for_each(|file| self.found(file, mappings, exported, today));
            }
            many => self.refuse(path, Why::TooMany(many)),
        }
    }
}

/// Reads the files that a text names.
pub fn gather(text: &str, mappings: &Mappings, today: Date) -> Gathered {
    gather_files(&paths(text, Path::exists), mappings, None, today)
}

/// Reads these files; `exported` is the day on which they were made, if a person said so. Of a
/// folder, tables that were explained before are taken as well.
pub fn gather_files(
    paths: &[PathBuf],
    mappings: &Mappings,
    exported: Option<Date>,
    today: Date,
) -> Gathered {
    let mut gathered = Gathered::default();
    for path in paths {
        match path.is_dir() {
            true => gathered.folder(path, mappings, exported, today),
            false => gathered.named(path, exported, today),
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

fn bytes(path: &Path, largest: u64) -> Result<Vec<u8>, Why> {
    let cannot = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Why::NotThere,
        io::ErrorKind::PermissionDenied => Why::Forbidden,
        _ => Why::Unreadable,
    };
    // before it is opened: a pipe would make the program wait
    let metadata = fs::metadata(path).map_err(cannot)?;
    if !metadata.is_file() {
        return Err(Why::Device);
    }
    if metadata.len() > largest {
        return Err(Why::TooLarge);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(cannot)?;
    file.take(largest + 1).read_to_end(&mut bytes).map_err(cannot)?;
    Ok(bytes)
}
