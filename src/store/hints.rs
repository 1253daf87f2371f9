//! The first text of a kit, with hints for somebody with a text editor, and which of them have
//! served their purpose.

use toml_edit::{DocumentMut, Item, Table, value};

use crate::profile::Profile;
use crate::profile::text::clean;

/// A line that says what could stand in its place.
struct Hint {
    line: &'static str,
    is_taken: fn(&Profile) -> bool,
}

const CREATOR: [Hint; 4] = [
    Hint { line: "# handle = \"@yourname\"", is_taken: |it| it.creator.handle.is_some() },
    Hint {
        line: "# niche = \"Low-waste home cooking\"",
        is_taken: |it| it.creator.niche.is_some(),
    },
    Hint {
        line: "# tagline = \"One line about you, at most 140 letters.\"",
        is_taken: |it| it.creator.tagline.is_some(),
    },
    Hint {
        line: "# photo = \"portrait.jpg\"          # a picture in this folder",
        is_taken: |it| it.creator.photo.is_some(),
    },
];

const CONTACT: [Hint; 1] =
    [Hint { line: "# email = \"hello@example.com\"", is_taken: |it| it.contact.email.is_some() }];

/// One hint of several lines: it goes with the first platform.
const PLATFORM: [&str; 11] = [
    "# One of these for every platform, in the order in which brands should see them:",
    "# [[platform]]",
    "# kind = \"tiktok\"                 # or instagram, youtube, newsletter ...",
    "# handle = \"@yourname\"",
    "# as_of = 2026-11-01              # the day you read the numbers",
    "# followers = 12_500",
    "# window_days = 90                # the numbers below are typical of so many days:",
    "# posts = 30",
    "# views = 9_000                   # of a typical post, as likes and comments are",
    "# likes = 600",
    "# comments = 40",
];

/// The first text of a kit: short, and explained.
pub(super) fn first_text(creator: &str) -> String {
    let name = value(clean(creator).trim());
    let lines = |hints: &[Hint]| hints.iter().map(|hint| format!("{}\n", hint.line)).collect();
    let (about, contact): (String, String) = (lines(&CREATOR), lines(&CONTACT));
    format!(
        "# Your media kit. Change it here or in pitchkit: notes behind a # stay where they are.\n\
         # A line that is missing is simply left out of the kit, so fill in what you know.\n\
         \n\
         schema = 1\n\
         \n\
         [creator]\n\
         name = {name}\n\
         {about}\
         \n\
         [contact]\n\
         {contact}\
         \n\
         {}\n",
        PLATFORM.join("\n")
    )
}

/// A text without the hints that a kit has answered. A line that somebody has changed is theirs.
pub(super) fn without_taken(text: &str, profile: &Profile) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let is_block = |lines: &[&str]| lines.iter().map(|line| line.trim_end()).eq(PLATFORM);
    let start = lines.windows(PLATFORM.len()).position(is_block);
    if let Some(start) = start.filter(|_| !profile.platforms.is_empty()) {
        let is_blank = |line: &&str| line.trim().is_empty();
        // with the empty line that set it apart
        let before = start.checked_sub(1).filter(|at| lines.get(*at).is_some_and(is_blank));
        lines.drain(before.unwrap_or(start)..start + PLATFORM.len());
    }
    for hint in CREATOR.iter().chain(&CONTACT).filter(|hint| (hint.is_taken)(profile)) {
        // the hint about platforms has one line in common with the others and comes last
        let end = start.unwrap_or(lines.len()).min(lines.len());
        let mut others = lines.iter().take(end);
        if let Some(at) = others.position(|line| line.trim_end() == hint.line) {
            lines.remove(at);
        }
    }
    lines.concat()
}

/// Keeps the comments at the end of a document where they are when sections were added to the
/// `known` ones: in front of those.
pub(super) fn keep_last_comments(document: &mut DocumentMut, known: &[String]) {
    let trailing = document.trailing().as_str().unwrap_or_default().to_owned();
    if trailing.trim().is_empty() {
        return;
    }
    let added = document.iter_mut().filter(|(key, _)| !known.iter().any(|it| it == key.get()));
    let added = added.map(|(_, item)| item).find_map(|item| match item {
        Item::Table(table) => Some(table.decor_mut()),
        Item::ArrayOfTables(rows) => rows.get_mut(0).map(Table::decor_mut),
        _ => None,
    });
    let Some(added) = added else { return };
    let end = if trailing.ends_with('\n') { "" } else { "\n" };
    added.set_prefix(format!("{trailing}{end}\n"));
    document.set_trailing("");
}
