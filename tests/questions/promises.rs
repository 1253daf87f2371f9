//! Promises that every question keeps.

use std::collections::HashSet;

use jiff::civil::{Date, date};
use pitchkit::insight::engagement;
use pitchkit::profile::{Platform, PlatformKind, Profile};
use pitchkit::questions::{At, Kind, Question, Step, parts};
use pitchkit::store::{Kit, Kits};
use proptest::prelude::*;

use crate::arbitrary;

const TODAY: Date = date(2026, 11, 22);

fn questions() -> impl Iterator<Item = &'static Question> {
    parts().flat_map(|part| part.questions)
}

#[test]
fn every_question_is_complete() {
    let (mut ids, mut labels) = (HashSet::new(), HashSet::<(Step, &str)>::new());
    for part in parts() {
        for question in part.questions {
            assert!(ids.insert(question.id), "{} is there twice", question.id);
            assert!(labels.insert((part.step, question.label)), "{} twice", question.label);
            let texts = [question.label, question.hint, question.example, question.find_it];
            for text in texts {
                assert!(!text.trim().is_empty(), "{} lacks a text", question.id);
                for word in ["toml", "config", "schema", "null", "invalid", "must", "error", "n/a"]
                {
                    let text = text.to_lowercase();
                    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '/');
                    assert!(!words.any(|known| known == word), "{}: {text}", question.id);
                }
            }
            assert!(question.hint.chars().count() <= 90, "{}: one line", question.id);
        }
    }
}

#[test]
fn every_example_can_be_typed() {
    for question in questions() {
        let mut profile = Kit::sample().profile().clone();
        let example = match question.kind {
            // examples that name several ways, and choices that depend on the kit
            Kind::Price(_) => "£850",
            _ => question.example,
        };
        let heard = question.set(&mut profile, At::default(), example, TODAY);
        assert!(heard.is_ok(), "{}: {example}: {heard:?}", question.id);
    }
}

#[test]
fn no_question_sets_engagement() {
    for kind in PlatformKind::ALL {
        for question in questions() {
            assert!(!question.id.contains("engagement"), "{}", question.id);
            let platform = Platform { kind: Some(kind.0), ..Platform::default() };
            let mut profile = Profile { platforms: vec![platform], ..Profile::default() };
            drop(question.set(&mut profile, At::default(), "6", TODAY));
            let known = profile.platforms.iter().any(|it| engagement::rate(it).known().is_some());
            assert!(!known, "{} sets a rate", question.id);
        }
    }
}

#[test]
fn letters_of_every_script_survive_to_the_file() {
    for text in ["👩‍🍳 jam 🇸🇪", "مرحبا بالعالم", "日本の台所", "e\u{301}te\u{301}", "می‌خواهم"]
    {
        let folder = tempfile::tempdir().unwrap();
        let kits = Kits::new(Some(folder.path().to_path_buf())).unwrap();
        let folder = kits.create("Zoë").unwrap();
        let mut kit = Kit::open(&folder).unwrap();
        let mut profile = kit.profile().clone();
        let text_questions = || {
            questions().filter(|question| {
                matches!(question.kind, Kind::Line(_) | Kind::Area(_) | Kind::Proposed(..))
            })
        };
        for question in text_questions() {
            question.set(&mut profile, At::default(), text, TODAY).unwrap();
        }
        kit.save(&profile).unwrap();
        let read = Kit::open(&folder).unwrap();
        for question in text_questions() {
            assert_eq!(question.get(read.profile(), At::default()), text, "{}", question.id);
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(profile in arbitrary::profile()) {
        for question in questions() {
            // a choice is offered by the kit itself: ids that lead nowhere are no choice
            if matches!(question.kind, Kind::Choice(..) | Kind::Several(..) | Kind::Proposed(..)) {
                continue;
            }
            let at = At::default();
            let written = question.get(&profile, at);
            let mut same = profile.clone();
            question.set(&mut same, at, &written, TODAY).unwrap();
            prop_assert_eq!(&same, &profile, "{} keeps its own answer", question.id);
            if written.is_empty() {
                continue;
            }
            let mut retyped = profile.clone();
            question.set(&mut retyped, at, "", TODAY).unwrap();
            let heard = question.set(&mut retyped, at, &written, TODAY);
            prop_assert!(heard.is_ok(), "{}: {:?}: {:?}", question.id, written, heard);
            prop_assert_eq!(question.get(&retyped, at), written, "{}", question.id);
        }
    }

    #[test]
    fn no_text_makes_a_question_stumble(text in "\\PC{0,40}|[0-9.,%£€a-z /:@'-]{0,20}", entry in 0..3_usize) {
        let sample = Kit::sample();
        for question in questions() {
            let mut profile = sample.profile().clone();
            let at = At { entry, inner: 0 };
            if question.set(&mut profile, at, &text, TODAY).is_ok() {
                let written = question.get(&profile, at);
                let heard = question.set(&mut profile, at, &written, TODAY);
                prop_assert!(heard.is_ok(), "{}: {:?}", question.id, written);
            }
        }
    }
}
