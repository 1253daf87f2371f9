//! Documents in every language, held word for word for those who read them.

use std::collections::BTreeSet;

use super::write_in;
use crate::insight::fixtures::{count, sample};
use crate::mediakit::outline::Outline;
use crate::mediakit::{Language, Voice};
use crate::profile::{Platform, PlatformKind, Profile};

/// All but American English, whose words are the British ones.
fn languages() -> impl Iterator<Item = (Language, &'static str)> {
    Language::ALL.into_iter().filter(|(language, _)| *language != Language::EnUs)
}

/// Every string of an outline with the field it stands in, in reading order; spaces that do not
/// break are to be seen.
fn strings(outline: &Outline) -> Vec<String> {
    let lines = format!("{outline:#?}");
    let strings = lines.lines().map(str::trim).filter(|line| line.contains('"'));
    strings.map(|line| line.trim_end_matches(',').replace("\\u{a0}", "_")).collect()
}

/// The sample, with a newsletter, a podcast and a blog beside its platforms.
fn everything() -> Profile {
    let mut profile = sample();
    let more = |kind| Platform {
        id: format!("{kind:?}"),
        kind: Some(kind),
        followers: count(2_140_000),
        posts: count(13),
        window_days: count(90),
        views: count(1_240_000),
        delivered: count(1_003),
        opens: count(412),
        clicks: count(31),
        as_of: Some(jiff::civil::date(2026, 10, 1)),
        ..Platform::default()
    };
    let kinds = [PlatformKind::Newsletter, PlatformKind::Podcast, PlatformKind::Blog];
    profile.platforms.extend(kinds.map(more));
    profile
}

#[test]
fn the_sample_is_worded_in_every_language() {
    for (language, tag) in languages() {
        let editorial = strings(&write_in(language, &sample(), Voice::Editorial));
        let mut text = editorial.join("\n");
        for voice in [Voice::Studio, Voice::Minimal, Voice::Pop] {
            text.push_str(&format!("\n\n{voice:?}\n"));
            let own = strings(&write_in(language, &sample(), voice));
            let own: Vec<String> =
                own.into_iter().filter(|line| !editorial.contains(line)).collect();
            text.push_str(&own.join("\n"));
        }
        insta::assert_snapshot!(format!("sample-{tag}"), text);
    }
}

/// What is neither the creator's nor of any one language.
const OF_NO_LANGUAGE: [&str; 5] = ["mailto:", "https://", "tel:", "Modash", "MH"];

#[test]
fn nothing_but_the_creators_own_words_is_left_in_english() {
    let profile = everything();
    let known = format!("{profile:?}");
    let english: BTreeSet<String> =
        strings(&write_in(Language::EnGb, &profile, Voice::Editorial)).into_iter().collect();
    let mut found = Vec::new();
    for (language, tag) in languages().filter(|(language, _)| *language != Language::EnGb) {
        let other = strings(&write_in(language, &profile, Voice::Editorial));
        for line in other.iter().filter(|line| english.contains(*line)) {
            let says = line.split('"').nth(1).unwrap_or_default();
            let words = says.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 1);
            let own = |word: &&str| known.contains(*word) || SAME.contains(word);
            let left: Vec<&str> = words.filter(|word| !own(word)).collect();
            let is_neutral = OF_NO_LANGUAGE.iter().any(|part| says.contains(part));
            if !left.is_empty() && !is_neutral {
                found.push(format!("{tag}: {line}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Words that some languages share with English.
const SAME: [&str; 8] =
    ["median", "Audience", "Engagement", "Contact", "Media", "November", "UK", "kit"];
