//! What the documentation says about the kit file is what the program reads.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use pitchkit::store::reference;

/// The table of keys, as the documentation shows it.
fn table() -> String {
    let rows = reference::keys()
        .into_iter()
        .map(|key| format!("| `{}` | {} |\n", key.name, key.allowed.replace('|', "\\|")));
    format!("| key | what may stand there |\n|---|---|\n{}", rows.collect::<String>())
}

#[test]
fn every_key_is_documented_as_it_is_read() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/kit-file.md");
    let text = std::fs::read_to_string(path).unwrap();
    let (before, rest) =
        text.split_once("<!-- keys -->\n\n").expect("docs/kit-file.md marks the table");
    let (documented, after) = rest.split_once("\n<!-- end of keys -->").expect("and its end");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        let text = format!("{before}<!-- keys -->\n\n{}\n<!-- end of keys -->{after}", table());
        std::fs::write(path, text).unwrap();
        return;
    }
    assert_eq!(
        documented,
        table(),
        "run `UPDATE_DOCS=1 cargo test --test docs` and read the change"
    );
}
