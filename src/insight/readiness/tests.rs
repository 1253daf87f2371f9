use jiff::civil::date;

use super::*;
use crate::insight::fixtures::{SAMPLE_DAY, count, sample, shares, unfinished};
use crate::profile::{Collaboration, Compensation, PlatformKind, Profile};

fn look(profile: &Profile) -> Readiness {
    assess(profile, &PictureFacts::default(), SAMPLE_DAY)
}

fn ids(readiness: &Readiness) -> Vec<&'static str> {
    readiness.findings.iter().map(|finding| finding.id).collect()
}

#[test]
fn the_points_add_up_to_100() {
    assert_eq!(criteria::CRITERIA.iter().map(|row| row.points).sum::<u32>(), 100);
}

#[test]
fn the_sample_has_all_points_and_one_note() {
    let readiness = look(&sample());
    assert_eq!(readiness.score, 100);
    assert_eq!(ids(&readiness), ["small_sample"]);
    let note = &readiness.findings[0];
    assert_eq!((note.severity, note.points), (Severity::Note, 0));
    assert_eq!(note.message, "YouTube: 6 posts are few, so its rate is not the headline");
}

#[test]
fn the_unfinished_kit_says_what_to_add_first() {
    let readiness = look(&unfinished());
    assert_eq!(readiness.score, 64);
    let list: Vec<(&str, u32)> = readiness
        .findings
        .iter()
        .filter(|finding| finding.points > 0)
        .map(|finding| (finding.message.as_str(), finding.points))
        .collect();
    assert_eq!(
        list,
        [
            ("Ullverk: no result yet (views, clicks, sales)", 12),
            ("TikTok has no follower count", 9),
            ("A photo of you", 6),
            ("Prices, or \"on request\"", 5),
            ("One sentence from a brand you worked with", 4),
        ]
    );
}

#[test]
fn an_empty_kit_asks_for_everything_and_promises_only_what_it_gains() {
    let readiness = look(&Profile::default());
    // No work for brands: relation and label have nothing to say.
    assert_eq!(readiness.score, 6);
    let platform = readiness.findings.iter().find(|finding| finding.id == "followers").unwrap();
    assert_eq!((platform.message.as_str(), platform.points), ("Add a platform", 31));
    let samples = readiness.findings.iter().find(|finding| finding.id == "results").unwrap();
    assert_eq!(samples.points, 8);
}

#[test]
fn a_podcast_is_as_large_as_its_plays() {
    let mut profile = sample();
    let podcast = &mut profile.platforms[0];
    (podcast.kind, podcast.followers) = (Some(PlatformKind::Podcast), None);
    assert!(!ids(&look(&profile)).contains(&"followers"));
    profile.platforms[0].views = None;
    assert!(ids(&look(&profile)).contains(&"followers"));
}

#[test]
fn old_numbers_withhold_the_rate() {
    let readiness = assess(&sample(), &PictureFacts::default(), date(2026, 12, 31));
    assert_eq!(readiness.score, 100, "60 days are not old");
    let readiness = assess(&sample(), &PictureFacts::default(), date(2027, 1, 1));
    assert_eq!(readiness.score, 91);
    let stale: Vec<_> = readiness.findings.iter().filter(|each| each.id == "stale").collect();
    assert_eq!(stale.len(), 3);
    assert_eq!(stale[0].message, "TikTok: numbers from 1 November 2026. Update them");
    assert_eq!(stale[0].points, 9);
}

#[test]
fn numbers_need_a_day() {
    let mut profile = sample();
    profile.platforms.truncate(1);
    profile.platforms[0].as_of = None;
    let readiness = look(&profile);
    assert_eq!((readiness.score, ids(&readiness)), (91, vec!["no_date"]));
}

#[test]
fn a_small_sample_alone_is_worth_fixing() {
    let mut profile = sample();
    profile.platforms.drain(..2);
    let readiness = look(&profile);
    assert_eq!((readiness.score, ids(&readiness)), (91, vec!["small_sample"]));
    assert_eq!(readiness.findings[0].points, 9);
}

#[test]
fn missing_inputs_are_asked_of_one_platform_only() {
    let mut profile = sample();
    for platform in &mut profile.platforms {
        platform.likes = None;
        platform.comments = None;
        platform.likes_and_comments = None;
    }
    let readiness = look(&profile);
    assert_eq!(ids(&readiness), ["engagement"]);
    assert_eq!(readiness.findings[0].message, "Add likes and comments for TikTok");
}

#[test]
fn labels_and_relations_are_worth_fixing() {
    let mut profile = sample();
    profile.collaborations[0].disclosure = Some("Spon".into());
    profile.collaborations[1].compensation = None;
    let readiness = look(&profile);
    assert_eq!(readiness.score, 94);
    assert_eq!(readiness.findings[0].points, 3);
    assert_eq!(ids(&readiness), ["relation", "label", "small_sample"]);
}

#[test]
fn shares_that_cannot_be_withhold_the_audience() {
    let mut profile = sample();
    profile.audience.as_mut().unwrap().gender = shares(&[("women", 80), ("men", 30)]);
    let readiness = look(&profile);
    assert_eq!(readiness.findings[0].message, "Gender adds up to 110 %");
    assert_eq!((readiness.score, readiness.findings[0].points), (97, 3));
}

#[test]
fn a_quote_without_permission_is_not_a_quote() {
    let mut profile = sample();
    profile.collaborations[0].testimonial.as_mut().unwrap().permission = None;
    let readiness = look(&profile);
    assert_eq!(readiness.findings[0].message, "Ask Hanna Brandt whether you may print this");
    assert_eq!((readiness.score, readiness.findings[0].points), (96, 4));
}

#[test]
fn a_picture_that_does_not_print_withholds_its_points() {
    let facts = |file: &str, state| PictureFacts([(file.to_owned(), state)].into());
    let photo = facts("portrait.jpg", PictureState::TooSmall { dpi: 70 });
    assert_eq!(assess(&sample(), &photo, SAMPLE_DAY).score, 94);
    let readiness = assess(&sample(), &facts("g1.jpg", PictureState::Missing), SAMPLE_DAY);
    assert_eq!(readiness.score, 100, "three others are enough");
    assert_eq!(readiness.findings[0].id, "picture");
}

#[test]
fn notes_cost_nothing() {
    let mut profile = sample();
    profile.platforms[0].followers = count(500_000);
    profile.platforms[1].likes = count(20_000);
    profile.collaborations[0].results_permission = None;
    for number in 0..11 {
        profile.collaborations.push(Collaboration {
            brand: Some(format!("Brand {number}")),
            show: crate::profile::Show::Name,
            ..profile.collaborations[4].clone()
        });
    }
    let readiness = look(&profile);
    assert_eq!(readiness.score, 100);
    for id in ["jump", "over_30", "results_permission", "many_partners"] {
        assert!(ids(&readiness).contains(&id), "{id}");
    }
    assert!(readiness.findings.iter().all(|finding| finding.severity == Severity::Note));
}

#[test]
fn samples_stand_in_for_work() {
    let mut profile = sample();
    let own = |number: usize| Collaboration {
        id: format!("own-{number}"),
        compensation: Some(Compensation::Sample),
        ..Collaboration::default()
    };
    profile.collaborations = (0..2).map(own).collect();
    assert_eq!(look(&profile).score, 88, "one of three samples and a quote are missing");
}

#[test]
fn findings_can_be_read_by_machines() {
    let json = serde_json::to_value(look(&unfinished())).unwrap();
    assert_eq!(json["findings"][0]["severity"], "fix");
    assert_eq!(json["findings"][0]["criterion"], "results");
    assert_eq!(json["findings"][1]["at"], "platform.tiktok.followers");
}
