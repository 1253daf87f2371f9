//! What the documentation says about the kit file is what the program reads and asks.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use pitchkit::questions::{Question, parts};
use pitchkit::store::reference::{self, Key};

/// Questions whose answer has another name in the file: one of two that set the same key, and one
/// that is named after what is chosen, for no question may set an engagement rate.
const NAMED_OTHERWISE: [(&str, &str); 2] =
    [("rhythm.posts", "platform.posts"), ("platform.formula", "platform.engagement")];

/// Keys that no question asks for, and why; what lies under such a key included.
const NOT_ASKED: [(&str, &str); 16] = [
    ("creator.photo_focus", "The middle of a photo suits nearly all; it is moved by hand."),
    ("platform.id", "Made from the name, once."),
    ("platform.url", "The page to which your @name leads from the first page."),
    ("platform.likes_and_comments", "Only a file of a platform knows each post."),
    (
        "platform.source",
        "Set with every answer; `from` names a report that is not the platform's own.",
    ),
    ("platform.imported", "Written when numbers are read from a file."),
    ("platform.audience", "Like `audience`, for one platform alone; written by hand."),
    ("platform.history.views", "Kept with the day, and not printed."),
    ("platform.history.monthly_reach", "Kept with the day, and not printed."),
    (
        "audience.source",
        "Set with every answer; `from` names a report that is not the platform's own.",
    ),
    ("collaboration.id", "Made from brand and date, once."),
    (
        "collaboration.platform_switch",
        "Whether the platform's own “paid partnership” switch was on.",
    ),
    (
        "collaboration.market",
        "For work aimed at other countries than the one where most of your audience lives.",
    ),
    ("collaboration.private.currency", "Part of the answer about the fee."),
    ("collaboration.testimonial.permission_date", "A note for yourself."),
    ("service.id", "Made from the name, once."),
];

fn questions() -> impl Iterator<Item = &'static Question> {
    parts().flat_map(|part| part.questions)
}

/// The key that a question's answer has in the file.
fn key_of(question: &Question) -> &'static str {
    let other = NAMED_OTHERWISE.iter().find(|(id, _)| *id == question.id);
    other.map_or(question.id, |(_, key)| *key)
}

fn is_under(key: &str, above: &str) -> bool {
    key.strip_prefix(above).is_some_and(|rest| rest.starts_with('.'))
}

/// What a key is about: the question that asks for it, or why none does. None where nobody said so.
fn about(key: &str, keys: &[Key]) -> Option<String> {
    let asking =
        |key: &str| questions().find(|question| question.id == key || key_of(question) == key);
    if let Some(Question { label, hint, example, find_it, .. }) = asking(key) {
        return Some(format!("**{label}.** {hint} For example: {example} · Find it: {find_it}"));
    }
    if let Some((_, why)) = NOT_ASKED.iter().find(|(name, _)| key == *name || is_under(key, name)) {
        return Some((*why).to_owned());
    }
    let whole = questions().find(|question| is_under(key, key_of(question)));
    let is_list = keys.iter().any(|other| is_under(&other.name, key));
    match whole {
        Some(question) => Some(format!("Part of the answer to **{}.**", question.label)),
        None => is_list.then(String::new),
    }
}

/// The table of keys, as the documentation shows it.
fn table() -> String {
    let keys = reference::keys();
    let cell = |text: &str| text.replace('|', "\\|");
    let rows = keys.iter().map(|key| {
        let about = about(&key.name, &keys).unwrap_or_default();
        format!("| `{}` | {} | {} |\n", key.name, cell(&key.allowed), cell(&about))
    });
    let rows: String = rows.collect();
    format!("| key | what may stand there | the question about it |\n|---|---|---|\n{rows}")
}

#[test]
fn every_key_is_documented_as_it_is_read_and_asked() {
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

#[test]
fn every_question_names_a_key_and_every_key_is_asked_or_explained() {
    let keys = reference::keys();
    let is_key = |name: &str| keys.iter().any(|key| key.name == name);
    for question in questions() {
        assert!(is_key(key_of(question)), "{} is no key of the kit file", question.id);
    }
    for key in &keys {
        assert!(about(&key.name, &keys).is_some(), "{} is neither asked nor explained", key.name);
    }
}

#[test]
fn no_exception_outlives_its_reason() {
    let keys = reference::keys();
    for (id, key) in NAMED_OTHERWISE {
        assert!(questions().any(|question| question.id == id), "{id} is no question");
        assert!(keys.iter().any(|it| it.name == key) && id != key, "{id} needs no other name");
    }
    for (name, _) in NOT_ASKED {
        let is_meant = |key: &str| key == name || is_under(key, name);
        assert!(keys.iter().any(|key| is_meant(&key.name)), "{name} is no key");
        assert!(!questions().any(|question| is_meant(key_of(question))), "{name} is asked");
    }
}
