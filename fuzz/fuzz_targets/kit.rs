//! The kit file: any text is read, and what was read is written and read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pitchkit::profile::{Count, Imported, Platform};
use pitchkit::store::{changes, read_bytes, read_text, to_text, update};

fuzz_target!(|data: &[u8]| {
    let Ok(text) = read_bytes("kit.toml", data) else { return };
    let profile = read_text("kit.toml", text).profile;
    let written = to_text(&profile);
    let again = read_text("kit.toml", &written).profile;
    assert_eq!(to_text(&again), written, "written, read and written again it is another");
    let mut changed = again.clone();
    match changed.platforms.first_mut() {
        Some(platform) => {
            platform.views = Count::new(platform.views.map_or(1, |views| views.get() / 2 + 1));
            let fields = vec!["views".to_owned()];
            platform.imported.push(Imported { fields, ..Imported::default() });
        }
        None => changed.platforms.push(Platform { id: "a".to_owned(), ..Platform::default() }),
    }
    // a text with faults may refuse a change, but what was written by the program may not
    drop(update(text, &profile, &changed));
    assert!(update(&written, &again, &changed).is_ok(), "{written}");
    assert!(changes(&again, &again).is_empty());
});
