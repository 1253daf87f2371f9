//! A table that no platform is known to write, with other rows, and a word for its columns.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pitchkit::import::{Mapping, read, read_mapped};
use pitchkit::profile::PlatformKind;
use pitchkit_fuzz::{TODAY, files, take, with_rows};

const FILES: &[&[u8]] = &files!["own/plays.csv"];

fuzz_target!(|data: &[u8]| {
    let bytes = with_rows(FILES, data);
    let Ok(file) = read("plays.csv", &bytes, None, TODAY) else { return };
    let columns = [("day", "Day"), ("title", "Episode"), ("views", "Plays")];
    let columns = columns.map(|(role, name)| (role.to_owned(), name.to_owned())).to_vec();
    let read = read_mapped(&file, None, &Mapping { columns }, PlatformKind::YouTube, TODAY);
    if let Ok(Some(file)) = read {
        take(file);
    }
});
