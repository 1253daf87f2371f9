//! What every target does with a file, and how the target of a platform makes one.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use pitchkit::import::{self, FileRead, Options, Refused, apply, propose};
use pitchkit::profile::Profile;
use pitchkit::store::{read_text, update};

/// The day of the import.
pub const TODAY: Date = date(2026, 11, 28);

/// A kit that files are held against.
const KIT: &str = include_str!("kit.toml");
static PROFILE: LazyLock<Profile> = LazyLock::new(|| read_text("kit.toml", KIT).profile);

/// The files of these names in `tests/imports`.
#[macro_export]
macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        [$(include_bytes!(concat!("../../tests/imports/", $name)) as &[u8]),+]
    };
}

/// A file whose first lines are those of one of these and whose other lines are new: the first byte
/// chooses the file, the second how many of its lines stay.
pub fn with_rows(files: &[&[u8]], data: &[u8]) -> Vec<u8> {
    let [file, lines, rows @ ..] = data else { return data.to_vec() };
    let Some(file) = files.get(usize::from(*file) % files.len()) else { return Vec::new() };
    let wide: Option<Vec<u16>> = file.starts_with(b"\xff\xfe").then(|| {
        file.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect()
    });
    let text = match &wide {
        Some(units) => String::from_utf16_lossy(units),
        None => String::from_utf8_lossy(file).into_owned(),
    };
    let all: Vec<&str> = text.split_inclusive('\n').collect();
    let head: String = all.iter().take(usize::from(*lines) % (all.len() + 1)).copied().collect();
    match wide {
        Some(_) => {
            let text = head + &String::from_utf8_lossy(rows);
            text.encode_utf16().flat_map(u16::to_le_bytes).collect()
        }
        None => [head.as_bytes(), rows].concat(),
    }
}

/// Reads a file, and takes what it says into a kit.
pub fn read(bytes: &[u8]) {
    let name = "Followers_milahartwell.zip";
    let file = match import::read(name, bytes, None, TODAY) {
        Err(Refused::NoYear { .. }) => import::read(name, bytes, Some(date(2026, 1, 4)), TODAY),
        read => read,
    };
    match file {
        Ok(file) => take(file),
        Err(refused) => assert!(!refused.of(name).to_string().is_empty()),
    }
}

/// Takes what a file says into a kit: twice is the same as once, and the kit file can be written.
pub fn take(file: FileRead) {
    let Ok(proposal) = propose(&PROFILE, &[file], &Options::default(), TODAY) else { return };
    let mut changed = PROFILE.clone();
    apply(&mut changed, &proposal);
    assert!(update(KIT, &PROFILE, &changed).is_ok(), "the kit file cannot be written");
    let mut twice = changed.clone();
    apply(&mut twice, &proposal);
    // drafts of past work are added each time
    twice.collaborations.clone_from(&changed.collaborations);
    assert_eq!(changed, twice, "accepted twice it is another");
}
