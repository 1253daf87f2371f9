//! Reads the text of a kit: everything that can be read, and every problem at once.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::profile::Profile;

use super::check;
use super::fields::SCHEMA;
use super::kind::Wrong;
use super::log::{Log, MOST_PROBLEMS};
use super::pictures::Pictures;
use super::problem::{Problem, Severity};
use super::reader;
use super::syntax;

/// The largest kit file that is read, in bytes.
pub const LARGEST_FILE: u64 = 1024 * 1024;

/// What a kit's text says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// Everything that could be read.
    pub profile: Profile,
    /// Everything that could not, or that deserves a look, in the order of the file.
    pub problems: Vec<Problem>,
    /// Why the file must not be written: it was made by a newer program, or has parts that
    /// nobody could read and a save would lose.
    pub read_only: Option<ReadOnly>,
}

/// Why a kit is open for reading only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadOnly {
    /// The file's format is newer than this program.
    #[error("a newer version of pitchkit wrote this kit; update pitchkit to change it")]
    Newer,
    /// The file does not follow its grammar.
    #[error("lines of this kit cannot be read; mend them in a text editor to change it here")]
    Broken,
    /// It is the kit that ships with the program.
    #[error("this is the sample; make a kit of your own to change it")]
    Sample,
    /// It is what [`super::Kit::with_profile`] makes of a kit.
    #[error("this is a kit as it stands on screen; save the kit that it was made from")]
    Draft,
}

/// The text of a kit file's bytes; `file` is its name in messages.
///
/// # Errors
///
/// More than [`LARGEST_FILE`] bytes, or bytes that are not UTF-8.
pub fn read_bytes<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Box<Problem>> {
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Box::new(too_large(file, bytes.len() as u64)));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            let (before, _) = bytes.split_at(error.valid_up_to());
            let before = String::from_utf8_lossy(before);
            let problem = Problem::new(
                Severity::Error,
                file,
                "a character is not in the encoding UTF-8, so the file cannot be read",
            );
            let fix = "open the file in a text editor and save it again with the encoding UTF-8";
            let end = before.len();
            Err(Box::new(
                problem.pointing(before.trim_start_matches('\u{feff}'), end..end).fix(fix),
            ))
        }
    }
}

/// The file is larger than a kit can be.
pub(super) fn too_large(file: &str, bytes: u64) -> Problem {
    let size = format!("the file has {} KB, too much for a kit", bytes / 1024);
    Problem::new(Severity::Error, file, size)
        .allowed("at most 1,024 KB")
        .fix("check that this is the kit file and not a picture or an export")
}

/// Reads the text of a kit file without looking for its pictures; `file` is its name in messages.
pub fn read_text(file: &str, text: &str) -> Reading {
    read_with(file, text, None)
}

/// Reads the text of a kit file and looks for its pictures.
pub(super) fn read_with(file: &str, text: &str, pictures: Option<&Pictures>) -> Reading {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (root, errors) = DeTable::parse_recoverable(text);
    let root = root.get_ref();
    let broken: Vec<_> =
        errors.iter().take(MOST_PROBLEMS).map(|error| syntax::explain(file, text, error)).collect();
    if errors.len() > MOST_PROBLEMS {
        let mut problems: Vec<_> = broken.into_iter().map(|broken| broken.problem).collect();
        problems.push(
            Problem::new(Severity::Error, file, "hardly anything in this file can be read")
                .fix("check that this is a kit file; if it is, take an older copy of it"),
        );
        let read_only = Some(ReadOnly::Broken);
        return Reading { profile: Profile::default(), problems, read_only };
    }
    let mut log = Log { file, text, broken, problems: Vec::new() };
    let newer = read_schema(&mut log, root.get("schema"));
    let mut profile: Profile = reader::read(&mut log, root, "", &["schema"]);
    check::complete(&mut log, root, &mut profile);
    if let Some(pictures) = pictures {
        check::pictures(&mut log, root, &profile, pictures);
    }
    let Log { broken, mut problems, .. } = log;
    problems.extend(broken.into_iter().map(|broken| broken.problem));
    problems.sort_by_key(|problem| (problem.line, problem.column));
    if problems.len() >= MOST_PROBLEMS {
        problems.push(
            Problem::new(Severity::Warning, file, "there are more problems than are listed here")
                .fix("mend these first"),
        );
    }
    let read_only = match (newer, errors.is_empty()) {
        (true, _) => Some(ReadOnly::Newer),
        (false, false) => Some(ReadOnly::Broken),
        (false, true) => None,
    };
    Reading { profile, problems, read_only }
}

/// Whether the file's format is newer than this program.
fn read_schema(log: &mut Log<'_>, value: Option<&Spanned<DeValue<'_>>>) -> bool {
    let Some(value) = value else { return false };
    let version =
        value.get_ref().as_integer().and_then(|number| number.as_str().parse::<u64>().ok());
    match version {
        Some(version) if (1..=SCHEMA).contains(&version) => false,
        Some(version) if version > SCHEMA => {
            let wrong = Wrong::new(format!(
                "the file has format {version}, made by a newer version of pitchkit; it is open for reading only"
            ))
            .fix(Some("update pitchkit to change this kit".to_owned()));
            log.report(Severity::Warning, "schema", value.span(), wrong, None);
            true
        }
        _ => {
            let wrong = Wrong::new("this is not the number of a format")
                .fix(Some(format!("write schema = {SCHEMA}")));
            let allowed = Some(format!("{SCHEMA}, without quotation marks"));
            log.report(Severity::Error, "schema", value.span(), wrong, allowed);
            false
        }
    }
}
