//! Three kits of people who differ: a beginner, one with an agency, one without likes.
//!
//! Their pages are held as text in `kits/snapshots`. What must never happen is also asserted in
//! words, so that accepting a snapshot cannot let it through.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

#[path = "kits/pages.rs"]
mod pages;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use pages::{everything, golden, words};
use pitchkit::export::album::picture_facts;
use pitchkit::export::{self, Drawing, Options};
use pitchkit::insight::readiness::{self, Finding};
use pitchkit::profile::{Compensation, Platform, PlatformKind};
use pitchkit::store::Kit;

const KITS: [&str; 3] = ["beginner", "agency", "newsletter"];
/// A fortnight after the newest numbers.
const TODAY: Date = date(2026, 11, 26);

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kits").join(name)
}

fn kit(name: &str) -> Kit {
    Kit::open(&folder(name)).unwrap()
}

fn draw(kit: &Kit) -> Drawing {
    export::draw(kit, &Options::default()).unwrap()
}

fn pages_of(name: &str) -> String {
    words(&draw(&kit(name)).document.pages).join(" ")
}

/// The kit with one line of its file replaced, as an editor would; the line stands there once.
fn edited(name: &str, old: &str, new: &str) -> Drawing {
    let text = fs::read_to_string(folder(name).join("kit.toml")).unwrap();
    assert_eq!(text.matches(old).count(), 1, "{old}");
    let copy = tempfile::tempdir().unwrap();
    for file in fs::read_dir(folder(name)).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), copy.path().join(file.file_name())).unwrap();
    }
    fs::write(copy.path().join("kit.toml"), text.replace(old, new)).unwrap();
    draw(&Kit::open(copy.path()).unwrap())
}

/// A count cut to a multiple of ten, or to a thousand's first decimal, down.
fn compact(count: u64) -> String {
    match count {
        0..1_000 => count.to_string(),
        1_000..10_000 => format!("{},{:03}", count / 1_000, count % 1_000 / 10 * 10),
        10_000..100_000 => {
            format!("{}.{}K", count / 1_000, count % 1_000 / 100).replace(".0K", "K")
        }
        _ => format!("{}K", count / 1_000),
    }
}

fn hold(name: &str, text: &str) {
    insta::with_settings!({
        snapshot_path => "kits/snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!(name, text) });
}

#[test]
fn the_kits_are_read_without_a_problem() {
    for name in KITS {
        assert_eq!(kit(name).problems(), [], "{name}");
    }
}

#[test]
fn the_pages_stand() {
    for name in KITS {
        let drawing = draw(&kit(name));
        let mut text = golden(&drawing.document.pages);
        text.push_str("left out\n");
        for each in &drawing.left_out {
            text.push_str(&format!("  {each}\n"));
        }
        hold(&format!("{name}-pages"), &text);
    }
}

#[test]
fn what_brands_would_miss_stands() {
    for name in KITS {
        let kit = kit(name);
        let found = readiness::assess(kit.profile(), &picture_facts(&kit), TODAY);
        let line = |finding: &Finding| {
            let Finding { severity, points, message, at, .. } = finding;
            format!("{severity:?} +{points}  {message}  [{at}]")
        };
        let lines: Vec<String> = found.findings.iter().map(line).collect();
        hold(&format!("{name}-readiness"), &format!("{}\n{}", found.score, lines.join("\n")));
    }
}

/// Engagements and base of the platform's default formula.
fn parts(platform: &Platform) -> Option<(u64, u64)> {
    let base = match platform.kind? {
        PlatformKind::TikTok => platform.views?,
        PlatformKind::Instagram | PlatformKind::Pinterest | PlatformKind::Threads => {
            platform.followers?
        }
        _ => return None,
    };
    let both = || Some(platform.likes?.get() + platform.comments?.get());
    Some((platform.likes_and_comments.map(|count| count.get()).or_else(both)?, base.get()))
}

fn percent(part: u64, whole: u64) -> String {
    match part * 1_000 / whole {
        0 => "< 0.1%".to_owned(),
        tenths => format!("{}.{}%", tenths / 10, tenths % 10),
    }
}

#[test]
fn a_rate_is_one_platforms_own_and_never_blended() {
    for name in KITS {
        let kit = kit(name);
        let drawing = draw(&kit);
        let own: Vec<(u64, u64)> = kit.profile().platforms.iter().filter_map(parts).collect();
        let rows = drawing.outline.platforms.unwrap().rows;
        for (platform, row) in kit.profile().platforms.iter().zip(&rows) {
            if let Some((part, whole)) = parts(platform) {
                assert_eq!(row.rate, percent(part, whole), "{name}, {}", row.name);
            }
        }
        let rates: BTreeSet<String> =
            own.iter().map(|(part, whole)| percent(*part, *whole)).collect();
        for stat in drawing.outline.stats.iter().filter(|stat| stat.label.contains("engagement")) {
            assert!(rates.contains(&stat.value), "{name}: {}", stat.value);
        }
        let Ok(count) = u64::try_from(own.len()) else { continue };
        if count < 2 {
            continue;
        }
        let (part, whole) = own.iter().fold((0, 0), |sum, each| (sum.0 + each.0, sum.1 + each.1));
        let mean: u64 = own.iter().map(|(part, whole)| part * 100_000 / whole).sum();
        let printed = words(&drawing.document.pages);
        for blended in [percent(part, whole), percent(mean / count, 100_000)] {
            assert!(!rates.contains(&blended), "{name}: the kit cannot tell {blended} apart");
            assert!(!printed.contains(&blended), "{name}: {blended} is blended");
        }
    }
}

#[test]
fn summed_followers_say_over_how_many_platforms_and_that_they_may_overlap() {
    for (name, platforms) in KITS.into_iter().zip([2, 6, 2]) {
        let kit = kit(name);
        let all = &kit.profile().platforms;
        assert_eq!(all.len(), platforms);
        let sum: u64 = all.iter().map(|platform| platform.followers.unwrap().get()).sum();
        let drawing = draw(&kit);
        let first = &drawing.outline.stats[0];
        assert_eq!(first.value, compact(sum), "{name}");
        assert_eq!(first.label, format!("followers across {platforms} platforms"));
        let front = words(&drawing.document.pages[..1]).join(" ");
        assert!(front.contains(&first.value) && front.contains(&first.label), "{front}");
        let note = format!("Sums across {platforms} platforms may overlap.");
        assert!(front.contains(&note), "{front}");
    }
}

#[test]
fn a_small_sample_is_never_the_headline() {
    let beginner = draw(&kit("beginner"));
    assert!(beginner.outline.stats.iter().all(|stat| !stat.label.contains("engagement")));
    let printed = words(&beginner.document.pages).join(" ");
    assert!(printed.contains("10.0% small sample, 8 posts"), "{printed}");
    assert!(printed.contains("6.9% small sample, 7 posts"), "{printed}");
    assert_eq!(printed.matches("10.0%").count(), 1, "in its row only");

    // Nine posts on the leading platform, and the next one leads.
    let agency = edited("agency", "posts = 71\n", "posts = 9\n");
    let stat = agency.outline.stats.iter().find(|stat| stat.label.contains("engagement")).unwrap();
    assert_eq!((stat.value.as_str(), stat.label.as_str()), ("2.1%", "engagement on Instagram"));
}

#[test]
fn a_newsletter_and_a_podcast_have_no_engagement_rate() {
    let drawing = draw(&kit("newsletter"));
    let printed = everything(&drawing.document.pages).to_lowercase();
    assert!(!printed.contains("engagement"), "{printed}");
    assert!(printed.contains("47.5%") && printed.contains("open rate"), "{printed}");
    let rates: Vec<String> =
        drawing.outline.platforms.unwrap().rows.into_iter().map(|row| row.rate).collect();
    assert_eq!(rates, ["47.5%", "–"]);
}

#[test]
fn only_those_who_paid_are_clients() {
    let beginner = draw(&kit("beginner"));
    assert!(beginner.outline.collaborations.is_none());
    let names = beginner.outline.names.unwrap();
    assert_eq!(names.label, "What I make");
    assert!(!pages_of("beginner").contains("Trusted by"));

    for name in ["agency", "newsletter"] {
        let kit = kit(name);
        let clients: BTreeSet<&str> = kit
            .profile()
            .collaborations
            .iter()
            .filter(|work| {
                matches!(
                    work.compensation,
                    Some(Compensation::Paid) | Some(Compensation::Ambassador)
                )
            })
            .filter_map(|work| work.brand.as_deref())
            .collect();
        let outline = draw(&kit).outline;
        let names = outline.names.unwrap();
        assert_eq!(names.label, "Trusted by");
        for each in &names.names {
            assert!(clients.contains(each.as_str()), "{each} did not pay");
        }
        let work = outline.collaborations.unwrap();
        assert_eq!(work.heading, "Brand collaborations", "not all of them are clients");
        assert!(work.entries.iter().all(|entry| entry.relation.is_some()));
        let samples = outline.samples.iter().flat_map(|section| &section.entries);
        for sample in samples {
            assert!(!names.names.contains(&sample.brand) && !clients.contains(&*sample.brand));
        }
    }
}

#[test]
fn nothing_private_is_anywhere() {
    for name in KITS {
        let kit = kit(name);
        let profile = kit.profile();
        let drawing = draw(&kit);
        let mut told = everything(&drawing.document.pages);
        told.push_str(&format!("{:?} {}", drawing.outline, drawing.document.title));
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let mut secrets = Vec::new();
        if let Some(phone) = profile.contact.phone.as_ref().filter(|_| !profile.contact.show_phone)
        {
            secrets.push(phone.clone());
            assert!(!digits(&told).contains(&digits(phone)), "{name}: {phone}");
        }
        for work in &profile.collaborations {
            secrets.extend(work.private.note.clone());
            if let Some(fee) = work.private.fee {
                let exact = fee.amount.to_string();
                let (thousands, rest) = exact.split_at(exact.len() - 3);
                secrets.extend([exact.clone(), format!("{thousands},{rest}")]);
            }
            if work.results_permission == Some(false) {
                secrets.extend(work.results.iter().map(|result| result.label.clone()));
                secrets.extend(["77,931", "77.9K", "77931"].map(str::to_owned));
            }
            for said in work.testimonial.iter().filter(|said| said.permission != Some(true)) {
                secrets.extend(said.quote.clone());
                secrets.extend(said.name.clone());
            }
            if work.show == pitchkit::profile::Show::No {
                secrets.extend(work.brand.clone());
            }
        }
        let planted = match name {
            "agency" => 18,
            "newsletter" => 6,
            _ => 0,
        };
        assert_eq!(secrets.len(), planted, "{name}: {secrets:?}");
        for secret in secrets {
            assert!(!told.contains(&secret), "{name}: {secret}");
        }
    }
}

#[test]
fn a_benchmark_needs_platform_tier_and_formula() {
    let averages = |drawing: &Drawing| -> Vec<Option<String>> {
        let rows = &drawing.outline.platforms.as_ref().unwrap().rows;
        rows.iter().map(|row| row.gauge.as_ref().and_then(|gauge| gauge.average.clone())).collect()
    };
    let band = |text: &str| Some(format!("avg. {text}"));
    let (tiktok, instagram) = (band("6.66–7.39%"), band("0.87–1.14%"));
    let rest = [None, None, None, None];

    let shown = draw(&kit("agency"));
    assert_eq!(averages(&shown)[..2], [tiktok.clone(), instagram.clone()]);
    assert_eq!(averages(&shown)[2..], rest);
    let tier = edited("agency", "followers = 412_300\n", "followers = 500_000\n");
    assert_eq!(averages(&tier)[..2], [band("6.19–6.85%"), instagram.clone()]);
    let formula =
        edited("agency", "shares = 1_105\n", "shares = 1_105\nengagement = \"full_views\"\n");
    assert_eq!(averages(&formula)[..2], [None, instagram.clone()]);
    let small = edited("agency", "posts = 48\n", "posts = 9\n");
    assert_eq!(averages(&small)[..2], [tiktok, None]);

    for name in ["beginner", "newsletter"] {
        let drawing = draw(&kit(name));
        assert!(averages(&drawing).iter().all(Option::is_none), "{name}");
        assert!(!everything(&drawing.document.pages).contains("Modash"), "{name}");
    }
}

/// Words that differ, old and new; both pages have as many words.
fn changes(old: &Drawing, new: &Drawing) -> Vec<(String, String)> {
    let (old, new) = (words(&old.document.pages), words(&new.document.pages));
    assert_eq!(old.len(), new.len(), "\n{old:?}\n{new:?}");
    old.into_iter().zip(new).filter(|(old, new)| old != new).collect()
}

fn changed(line: &str, new: &str) -> Vec<(String, String)> {
    changes(&draw(&kit("beginner")), &edited("beginner", line, new))
}

#[track_caller]
fn exactly(found: Vec<(String, String)>, expected: &[(&str, &str)]) {
    let found: Vec<(&str, &str)> =
        found.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn one_number_changes_exactly_the_figures_that_depend_on_it() {
    exactly(
        changed("followers = 1_840\n", "followers = 1_990\n"),
        // The sum, and TikTok's row. Its rate is by views.
        &[("2,760", "2,910"), ("1,840", "1,990")],
    );
    exactly(
        changed("followers = 926\n", "followers = 980\n"),
        // The sum, Instagram's row with its rate by followers, and the counts of that rate.
        &[("2,760", "2,820"), ("926", "980"), ("6.9%", "6.5%"), ("926", "980")],
    );
    exactly(
        changed("likes = 214\n", "likes = 190\n"),
        // TikTok's rate, and its counts.
        &[("10.0%", "9.0%"), ("233", "209")],
    );
    exactly(
        changed("views = 2_310\n", "views = 2_460\n"),
        // The headline, TikTok's rate and views, and the counts of that rate.
        &[("2,310", "2,460"), ("10.0%", "9.4%"), ("2,310", "2,460"), ("2,310", "2,460")],
    );
    exactly(
        changed("posts = 8  ", "posts = 9  "),
        // The headline and TikTok's rhythm, and twice how small the sample is.
        &[("2.6", "3"), ("8", "9"), ("2.6", "3"), ("8", "9")],
    );
    exactly(changed("value = 4_870", "value = 4_990"), &[("4,870", "4,990")]);
}
