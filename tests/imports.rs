//! Files as platforms export them, and exactly what each would change in a kit.
//!
//! The files in `imports/` are invented, and true to the byte: marks, encodings, quotes, line ends.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops"
)]

use std::fs;
use std::io::{Cursor, Write};

use jiff::civil::{Date, date};
use pitchkit::import::damage::Code;
use pitchkit::import::{
    self, Example, FileRead, Mapping, Options, Proposal, Reading, Refused, apply, propose,
    read_mapped,
};
use pitchkit::profile::{Count, PlatformKind, Profile, Snapshot};
use pitchkit::store::{read_text, update};
use proptest::prelude::*;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

const TODAY: Date = date(2026, 11, 28);

const MILA: &str = r#"schema = 1

[creator]
name = "Mila Hartwell"

[[platform]]
id = "youtube"
kind = "youtube"
handle = "@milahartwell"
as_of = 2026-11-01   # read on the phone
followers = 12_400
views = 9_200
likes = 390
source = { kind = "typed" }
"#;

fn bytes(file: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/imports/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn read_on(file: &str, exported: Option<Date>, today: Date) -> Result<FileRead, Refused> {
    import::read(file.rsplit('/').next().unwrap(), &bytes(file), exported, today)
}

fn read(file: &str) -> FileRead {
    read_on(file, None, TODAY).unwrap()
}

/// The kit file as a profile.
fn kit(text: &str) -> Profile {
    let reading = read_text("kit.toml", text);
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    reading.profile
}

fn proposal(profile: &Profile, files: &[FileRead]) -> Proposal {
    propose(profile, files, &Options::default(), TODAY).unwrap()
}

/// What would change: `views: 9,200 → 8,272 (the middle of …)`.
fn changes(proposal: &Proposal) -> Vec<String> {
    let items = proposal.targets.iter().flat_map(|target| &target.items);
    items
        .map(|item| {
            let was = item.was.as_deref().unwrap_or("–");
            let tick = if item.ticked { "" } else { "not taken: " };
            format!("{tick}{}: {was} → {} ({})", item.key, item.now, item.sample)
        })
        .collect()
}

/// What a file would change in an empty kit.
fn fresh(file: &str) -> Vec<String> {
    changes(&proposal(&Profile::default(), &[read(file)]))
}

/// Rows that say nothing: how many, why, and where they stand with the title of their post.
type Rows<'a> = Vec<(usize, &'static str, Vec<(u64, &'a str)>)>;

fn skipped(reading: &Reading) -> Rows<'_> {
    let mut all = Vec::new();
    for it in &reading.skipped {
        let places = it.places.iter().map(|place| (place.line, place.title.as_str()));
        all.push((it.rows, it.reason, places.collect()));
    }
    all
}

fn notes(proposal: &Proposal) -> String {
    proposal
        .targets
        .iter()
        .flat_map(|it| it.notes.iter().chain(&it.stays))
        .fold(String::new(), |all, note| all + note + "\n")
}

/// A zip as a platform makes it.
fn zipped(members: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let time = zip::DateTime::from_date_and_time(2026, 1, 4, 12, 0, 0).unwrap();
    let options = SimpleFileOptions::default().compression_method(method).last_modified_time(time);
    for (name, bytes) in members {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const VIEWS: &str = "views: – → 8,272 (the middle of 12 videos, 2 Aug to 30 Oct 2026)";
const LIKES: &str = "likes: – → 372 (the middle of 12 videos, 2 Aug to 30 Oct 2026)";
const COMMENTS: &str = "comments: – → 33 (the middle of 12 videos, 2 Aug to 30 Oct 2026)";
const SHARES: &str = "shares: – → 11 (the middle of 12 videos, 2 Aug to 30 Oct 2026)";
const BOTH: &str = "likes_and_comments: – → 411 (the middle of 12 videos, 2 Aug to 30 Oct 2026)";
const POSTS: &str = "posts: – → 12 in 90 days (2 Aug to 30 Oct 2026, longest gap 14 days)";

#[test]
fn youtube_says_the_same_in_every_shape() {
    assert_eq!(fresh("youtube/plain.csv"), [VIEWS, POSTS]);
    assert_eq!(fresh("youtube/engaged.csv"), [VIEWS, LIKES, SHARES, POSTS]);
    assert_eq!(fresh("youtube/thumbnails.csv"), [VIEWS, LIKES, POSTS]);
    assert_eq!(fresh("youtube/older.csv"), [VIEWS, LIKES, COMMENTS, SHARES, BOTH, POSTS]);
    assert_eq!(fresh("youtube/german.csv"), [VIEWS, POSTS]);
    assert_eq!(fresh("youtube/french.csv"), [VIEWS, POSTS]);
}

#[test]
fn youtube_rows_are_told_apart() {
    let file = read("youtube/plain.csv");
    let reading = &file.readings[0];
    assert_eq!(reading.rows, 14);
    assert_eq!(
        skipped(reading),
        [
            (1, "total row", vec![(2, "")]),
            (1, "without a date (left out of typical numbers)", vec![(16, "Without a day")]),
        ]
    );
    let notes = notes(&proposal(&Profile::default(), &[file]));
    assert!(notes.contains("“Subscribers” in this file means those won and lost"), "{notes}");
    assert!(notes.contains("Followers stay empty: no file of YouTube Studio"), "{notes}");
    assert!(!notes.contains("The total row is not"), "{notes}");
}

#[test]
fn what_was_earned_is_read_nowhere() {
    let file = read("youtube/older.csv");
    let all = format!("{file:?} {:?}", proposal(&Profile::default(), &[read("youtube/older.csv")]));
    for earned in ["812.336", "62.487", "1.204", "4.801", "812,33"] {
        assert!(!all.contains(earned), "{earned}");
    }
}

#[test]
fn youtube_tells_who_watches_in_shares_of_views() {
    assert_eq!(
        fresh("youtube/age.csv"),
        ["audience.age: – → 18-24 21.4%, 25-34 44.9%, 35-44 22.3%, 1 more (shares of views)"]
    );
    assert_eq!(
        fresh("youtube/gender.csv"),
        ["audience.gender: – → women 71.2%, men 27.6%, other 1.2% (shares of views)"]
    );
    assert_eq!(
        fresh("youtube/cities.csv"),
        ["audience.cities: – → Bristol 57.3%, Leeds 26.2%, Dublin 16.3% (shares of views)"]
    );
    let cities = notes(&proposal(&Profile::default(), &[read("youtube/cities.csv")]));
    assert!(cities.contains("The table has no total."), "{cities}");
    assert_eq!(
        fresh("youtube/countries.csv"),
        ["audience.countries: – → GB 61.3%, IE 12% (shares of views)"]
    );
}

#[test]
fn days_of_youtube_fill_nothing() {
    assert_eq!(fresh("youtube/chart.csv"), [""; 0]);
    assert_eq!(fresh("youtube/chart_by_video.csv"), [""; 0], "its rows are no videos");
    assert_eq!(read("youtube/chart.csv").readings[0].sums[0].sum, 712);
}

#[test]
fn a_zip_is_read_whole_whatever_its_members_are_called() {
    let (table, chart) = (bytes("youtube/german.csv"), bytes("youtube/chart.csv"));
    let members: [(&str, &[u8]); 3] =
        [("Tabellendaten.csv", &table), ("Diagrammdaten.csv", &chart), ("__MACOSX/._x", b"\0\xff")];
    let zip = zipped(&members, CompressionMethod::Deflated);
    let file = import::read("anything.zip", &zip, None, TODAY).unwrap();
    assert_eq!(
        changes(&proposal(&Profile::default(), std::slice::from_ref(&file))),
        [VIEWS, POSTS]
    );
    assert_eq!(file.unknown.len(), 1);
}

#[test]
fn the_kit_gets_the_numbers_with_their_source_and_keeps_its_comments() {
    let mut profile = kit(MILA);
    let before = profile.clone();
    let files = [read("youtube/older.csv")];
    let accepted = proposal(&profile, &files);
    apply(&mut profile, &accepted);
    let text = update(MILA, &before, &profile).unwrap();
    let sha = &files[0].sha256;
    assert!(text.contains("as_of = 2026-11-01   # read on the phone"), "{text}");
    for line in [
        "followers = 12_400",
        "views = 8_272",
        "likes = 372",
        "likes_and_comments = 411",
        "window_days = 90",
        "posts = 12",
        "source = { kind = \"typed\" }",
        "{ from = \"YouTube Studio\", file = \"older.csv\", rows = 14, as_of = 2026-10-30, \
         fields = [\"views\", \"likes\", \"comments\", \"shares\", \"likes_and_comments\", \
         \"posts\"], sha256 = \"",
        sha.as_str(),
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(!text.contains("history"), "no follower count is new\n{text}");
}

#[test]
fn the_same_file_again_is_nothing_new() {
    for file in [
        "youtube/older.csv",
        "youtube/age.csv",
        "tiktok_studio/FollowerHistory.csv",
        "tiktok_data/user_data.json",
        "meta/content.csv",
        "meta/Audience.csv",
        "instagram/audience_insights.json",
    ] {
        let mut profile = kit("[creator]\nname = \"Mila\"\n[[platform]]\nkind = \"instagram\"\n");
        let first = proposal(&profile, &[read(file)]);
        apply(&mut profile, &first);
        let once = profile.clone();
        apply(&mut profile, &first);
        assert_eq!(without_drafts(&profile), without_drafts(&once), "{file}: accepted twice");
        let again = proposal(&once, &[read(file)]);
        assert_eq!(again.ticked(), 0, "{file}: {:?}", changes(&again));
        assert_eq!(again.known.len(), 1, "{file}");
    }
}

fn without_drafts(profile: &Profile) -> Profile {
    Profile { collaborations: Vec::new(), ..profile.clone() }
}

#[test]
fn an_older_file_does_not_push_out_a_newer_one() {
    let mut profile = Profile::default();
    let first = proposal(&profile, &[read("youtube/older.csv")]);
    apply(&mut profile, &first);
    let text = String::from_utf8(bytes("youtube/older.csv")).unwrap();
    let older: String = text
        .lines()
        .filter(|line| !line.contains("Oct 30, 2026"))
        .fold(String::new(), |all, line| all + line + "\n");
    let older = import::read("last-month.csv", older.as_bytes(), None, TODAY).unwrap();
    let proposal = proposal(&profile, &[older]);
    assert_eq!(proposal.ticked(), 0, "{:?}", changes(&proposal));
    let note = proposal.targets[0].items[0].note.as_deref();
    assert_eq!(note, Some("the kit has a newer one, of 30 Oct 2026"));
}

#[test]
fn of_two_files_the_more_complete_one_wins_and_the_other_is_shown() {
    let mut business = read("tiktok_business/videos.csv");
    let text = String::from_utf8(bytes("tiktok_business/videos.csv")).unwrap();
    let proposal_of = |business| {
        let files = [read("tiktok_data/user_data.json"), business];
        proposal(&Profile::default(), &files)
    };
    let both = changes(&proposal_of(business));
    assert!(both[0].starts_with("views: – → 15,870"), "only one of them has views: {both:?}");
    assert!(both.iter().any(|it| it.starts_with("sponsored_posts: – → 1")), "{both:?}");
    assert_eq!(both.iter().filter(|it| it.starts_with("posts:")).count(), 1, "{both:?}");
    let other = text.replace(",533,", ",500,");
    business = import::read("older.csv", other.as_bytes(), None, TODAY).unwrap();
    let proposal = proposal_of(business);
    let likes = proposal.targets[0].items.iter().find(|item| item.key == "likes").unwrap();
    assert_eq!(likes.now, "533");
    assert_eq!(likes.note.as_deref(), Some("older.csv says 500, of fewer or older rows"));
}

#[test]
fn what_several_files_say_is_told_once() {
    let files = ["youtube/plain.csv", "youtube/engaged.csv", "youtube/older.csv"].map(read);
    let notes = notes(&proposal(&Profile::default(), &files));
    assert_eq!(notes.matches("“Subscribers” in this file").count(), 1, "{notes}");
    assert_eq!(notes.matches("“Engaged views” are another number").count(), 1, "{notes}");
}

#[test]
fn numbers_that_were_typed_long_after_a_file_stay() {
    let profile = kit(&format!("{INSTAGRAM}views = 31_500\nas_of = 2026-04-01\n"));
    let changes = changes(&proposal(&profile, &[read("meta/content.csv")]));
    assert!(changes[0].starts_with("not taken: views: 31,500 → 6,210"), "{changes:?}");
}

#[test]
fn a_number_of_followers_that_is_far_off_is_not_taken_by_itself() {
    let profile = kit(&format!("{INSTAGRAM}followers = 20_000\nas_of = 2026-01-01\n"));
    let changes = changes(&proposal(&profile, &[read("instagram/audience_insights.json")]));
    assert_eq!(changes[0], "not taken: followers: 20,000 → 8,412 (on 26 Feb 2026)");
}

#[test]
fn the_numbers_of_the_day_before_are_kept() {
    let text = format!("{INSTAGRAM}followers = 8_101\nviews = 31_500\nas_of = 2026-01-01\n");
    let mut profile = kit(&text);
    let proposal = proposal(&profile, &[read("instagram/audience_insights.json")]);
    apply(&mut profile, &proposal);
    let kept = &profile.platforms[0].history;
    let numbers = |row: &Snapshot| (row.as_of, row.followers, row.views);
    let wanted = (Some(date(2026, 1, 1)), Count::new(8_101), Count::new(31_500));
    assert_eq!(kept.iter().map(numbers).collect::<Vec<_>>(), [wanted]);
}

#[test]
fn counts_of_another_account_are_not_taken_by_themselves() {
    let row = |count: &str| {
        format!(
            "[creator]\nname = \"Mila\"\n[[platform]]\nid = \"tt\"\nkind = \"tiktok\"\n\
             [[platform.history]]\nas_of = 2026-01-01\nfollowers = {count}\n"
        )
    };
    let history = |count: &str| {
        let read = read_on("tiktok_studio/FollowerHistory.csv", MADE, TODAY).unwrap();
        let proposal = proposal(&kit(&row(count)), &[read]);
        assert!(notes(&proposal).contains("On 1 Jan 2026, the kit says"), "the loser is shown");
        changes(&proposal).pop().unwrap()
    };
    assert!(history("5_100").starts_with("history: 1 day → 3 days more"));
    assert!(history("52_400").starts_with("not taken: history: "));
}

#[test]
fn new_followers_keep_the_old_count_among_the_earlier_ones() {
    let before = "[creator]\nname = \"Mila\"\n[[platform]]\nid = \"tt\"\nkind = \"tiktok\"\n\
                  followers = 4_980\nas_of = 2025-12-01\n";
    let mut profile = kit(before);
    let read = read_on("tiktok_studio/FollowerHistory.csv", MADE, TODAY).unwrap();
    let accepted = proposal(&profile, &[read]);
    apply(&mut profile, &accepted);
    let platform = &profile.platforms[0];
    let rows: Vec<String> = platform
        .history
        .iter()
        .map(|row| format!("{} {}", row.as_of.unwrap(), row.followers.unwrap().get()))
        .collect();
    let wanted = ["2025-12-01 4980", "2025-12-30 5118", "2026-01-01 5131", "2026-01-02 5140"];
    assert_eq!(rows, wanted);
    assert_eq!(platform.followers.unwrap().get(), 5_140);
    assert_eq!(platform.as_of, Some(date(2026, 1, 2)), "nothing typed is left");
}

#[test]
fn shares_of_views_and_of_followers_do_not_mix() {
    let before = "[creator]\nname = \"Mila\"\n[[platform]]\nid = \"yt\"\nkind = \"youtube\"\n\
                  [audience]\nplatform = \"yt\"\nbase = \"followers\"\nas_of = 2026-10-01\n\
                  gender = { women = 70, men = 30 }\nage = { \"18-24\" = 100 }\n";
    let mut profile = kit(before);
    let accepted = proposal(&profile, &[read("youtube/gender.csv")]);
    assert!(notes(&accepted).contains("They do not mix"), "{}", notes(&accepted));
    apply(&mut profile, &accepted);
    let audience = profile.audience.unwrap();
    assert_eq!(audience.base, Some(pitchkit::profile::AudienceBase::Views));
    assert!(audience.age.is_empty());
    assert_eq!(audience.source.from.as_deref(), Some("YouTube Studio"));
    assert_eq!(audience.as_of, Some(TODAY));
}

const MADE: Option<Date> = Some(date(2026, 1, 4));

#[test]
fn tiktok_follower_counts_get_their_years_in_every_language() {
    for file in ["", "_de", "_el", "_vi", "_reordered"] {
        let name = format!("tiktok_studio/FollowerHistory{file}.csv");
        let read = read_on(&name, MADE, TODAY).unwrap();
        assert_eq!(
            changes(&proposal(&Profile::default(), &[read])),
            [
                "followers: – → 5,140 (on 2 Jan 2026)",
                "history: – → 3 days more (30 Dec 2025 to 2 Jan 2026, the first of each month)",
            ],
            "{name}"
        );
    }
}

#[test]
fn a_zip_of_tiktok_tells_when_it_was_made() {
    let names = ["FollowerHistory", "FollowerActivity", "FollowerGender", "FollowerTopTerritories"];
    let files: Vec<(String, Vec<u8>)> = names
        .iter()
        .map(|name| {
            let inside = format!("Followers_milahartwell/{name}.csv");
            (inside, bytes(&format!("tiktok_studio/{name}.csv")))
        })
        .collect();
    let members: Vec<(&str, &[u8])> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let zip = zipped(&members, CompressionMethod::Stored);
    let file = import::read("Followers_milahartwell.zip", &zip, None, TODAY).unwrap();
    let proposal = proposal(&Profile::default(), &[file]);
    assert_eq!(
        changes(&proposal),
        [
            "followers: – → 5,140 (on 2 Jan 2026)",
            "audience.gender: – → women 68%, men 30%, other 2% (shares of followers)",
            "audience.countries: – → GB 51.2%, IE 9.4%, US 8.1% (shares of followers)",
            "history: – → 3 days more (30 Dec 2025 to 2 Jan 2026, the first of each month)",
        ]
    );
    let notes = notes(&proposal);
    assert!(notes.contains("Exported on 2026-01-04, they are of 2025 and 2026."), "{notes}");
}

#[test]
fn without_a_day_of_export_the_years_are_asked_about() {
    let notes = notes(&proposal(&Profile::default(), &[read("tiktok_studio/FollowerHistory.csv")]));
    assert!(notes.contains("nothing tells when it was exported"), "{notes}");
}

#[test]
fn tiktok_sums_and_best_videos_fill_nothing() {
    for file in ["Overview", "Overview_pt", "Viewers", "Content", "FollowerActivity"] {
        let read = read_on(&format!("tiktok_studio/{file}.csv"), MADE, TODAY).unwrap();
        assert_eq!(changes(&proposal(&Profile::default(), &[read])), [""; 0], "{file}");
    }
    let overview = read_on("tiktok_studio/Overview.csv", MADE, TODAY).unwrap().readings.remove(0);
    let sums: Vec<_> = overview.sums.iter().map(|it| (it.of.as_str(), it.sum, it.days)).collect();
    assert_eq!(
        sums,
        [("views", 6_949, 3), ("likes", 382, 3), ("comments", 36, 3), ("shares", 22, 3)],
        "fewer likes than none are kept"
    );
    assert_eq!(skipped(&overview), [(1, "without data (not counted as zero)", vec![(2, "")])]);
    let viewers = read_on("tiktok_studio/Viewers.csv", MADE, TODAY).unwrap().readings.remove(0);
    assert_eq!((viewers.rows, viewers.sums[0].days), (2, 2), "zeros beside nothing are nothing");
    let content = read_on("tiktok_studio/Content.csv", MADE, TODAY).unwrap().readings.remove(0);
    let days: Vec<_> = content.posts.unwrap().list.iter().map(|post| post.day).collect();
    assert_eq!(days[0], Some(date(2025, 12, 28)), "told by the link");
}

#[test]
fn shares_of_one_and_of_a_hundred_are_the_same() {
    let percent = fresh("tiktok_studio/FollowerGender_percent.csv");
    assert_eq!(percent, fresh("tiktok_studio/FollowerGender.csv"));
    assert_eq!(
        percent,
        ["audience.gender: – → women 68%, men 30%, other 2% (shares of followers)"]
    );
}

#[test]
fn tiktoks_own_switch_tells_of_paid_posts() {
    let proposal = proposal(&Profile::default(), &[read("tiktok_data/user_data.json")]);
    assert_eq!(
        changes(&proposal),
        [
            "likes: – → 533 (the middle of 3 videos, 28 Dec 2025 to 20 Feb 2026)",
            "posts: – → 3 in 55 days (28 Dec 2025 to 20 Feb 2026, longest gap 40 days)",
            "sponsored_posts: – → 1 (marked “Branded Content”, of 3 videos)",
            "collaboration: – → “Peat-free compost test” of 11 Jan 2026 (marked “Branded \
             Content”; add the brand)",
        ]
    );
    let mut profile = Profile::default();
    apply(&mut profile, &proposal);
    let work = &profile.collaborations[0];
    assert_eq!((work.brand.as_deref(), work.platform_switch), (None, Some(true)));
    assert!(!format!("{profile:?}").contains("example_follower"), "followers are counted only");
}

#[test]
fn tiktok_business_has_every_number_of_a_post() {
    let sample = "the middle of 3 videos, 28 Dec 2025 to 20 Feb 2026";
    assert_eq!(
        fresh("tiktok_business/videos.csv"),
        [
            format!("views: – → 15,870 ({sample})"),
            format!("likes: – → 533 ({sample})"),
            format!("comments: – → 38 ({sample})"),
            format!("saves: – → 71 ({sample})"),
            format!("shares: – → 21 ({sample})"),
            format!("likes_and_comments: – → 565 ({sample})"),
            "posts: – → 3 in 55 days (28 Dec 2025 to 20 Feb 2026, longest gap 40 days)".to_owned(),
        ]
    );
    assert_eq!(
        fresh("tiktok_business/audience.csv"),
        [
            "followers: – → 5,140 (on 2 Jan 2026)",
            "history: – → 2 days more (1 Jan 2026 to 2 Jan 2026, the first of each month)",
        ]
    );
    assert_eq!(fresh("tiktok_business/account.csv"), [""; 0]);
    assert_eq!(read("tiktok_business/account.csv").readings[0].rows, 2);
}

#[test]
fn instagram_posts_say_the_same_in_every_shape() {
    let sample = "the middle of 3 posts, 11 Feb to 24 Feb 2026";
    let wanted = [
        format!("views: – → 6,210 ({sample})"),
        format!("reach: – → 4,105 ({sample})"),
        format!("likes: – → 318 ({sample})"),
        format!("comments: – → 41 ({sample})"),
        format!("saves: – → 87 ({sample})"),
        format!("shares: – → 22 ({sample})"),
        format!("likes_and_comments: – → 359 ({sample})"),
        "posts: – → 3 in 14 days (11 Feb to 24 Feb 2026, longest gap 7 days)".to_owned(),
    ];
    for shape in ["", "_reordered", "_short", "_german"] {
        assert_eq!(fresh(&format!("meta/content{shape}.csv")), wanted, "{shape}");
    }
}

#[test]
fn facebook_videos_have_no_views() {
    let sample = "the middle of 3 videos, 11 Feb to 24 Feb 2026";
    let changes = fresh("meta/videos.csv");
    assert_eq!(changes[0], format!("reach: – → 1,875 ({sample})"));
    assert_eq!(changes[1], format!("likes: – → 44 ({sample})"));
    assert!(!changes.iter().any(|change| change.starts_with("views")), "{changes:?}");
}

const INSTAGRAM: &str =
    "[creator]\nname = \"Mila\"\n[[platform]]\nid = \"ig\"\nkind = \"instagram\"\n";

#[test]
fn metas_audience_is_read_by_its_titles() {
    let wanted = [
        "audience.gender: – → women 64.2%, men 23.3% (shares of followers)",
        "audience.age: – → 18-24 18.3%, 25-34 43.4%, 35-44 24.3%, 1 more (shares of followers)",
        "audience.countries: – → GB 61.3%, IE 8.8%, DE 5.9% (shares of followers)",
        "audience.cities: – → Bristol 11.4%, Leeds 6.2%, Dublin 3.8% (shares of followers)",
    ];
    for file in ["meta/Audience.csv", "meta/Audience_men_first.csv"] {
        assert_eq!(changes(&proposal(&kit(INSTAGRAM), &[read(file)])), wanted, "{file}");
    }
    let refused =
        propose(&Profile::default(), &[read("meta/Audience.csv")], &Options::default(), TODAY);
    assert!(refused.unwrap_err().to_string().contains("Instagram or Facebook"));
}

#[test]
fn metas_days_fill_nothing() {
    let profile = kit(INSTAGRAM);
    for (file, sums) in [
        ("meta/views.csv", vec![("Views".to_owned(), 9_385)]),
        ("meta/reach.csv", vec![]),
        ("meta/follows.csv", vec![("Instagram follows".to_owned(), 20)]),
    ] {
        let file = read(file);
        let read: Vec<_> = file.readings[0].sums.iter().map(|it| (it.of.clone(), it.sum)).collect();
        assert_eq!(read, sums);
        assert_eq!(changes(&proposal(&profile, &[file])), [""; 0]);
    }
}

#[test]
fn instagram_tells_followers_and_who_they_are() {
    assert_eq!(
        fresh("instagram/audience_insights.json"),
        [
            "followers: – → 8,412 (on 26 Feb 2026)",
            "audience.gender: – → women 72.9%, men 27.1% (shares of followers)",
            "audience.age: – → 13-17 0.8%, 18-24 17.9%, 25-34 45.2%, 1 more (shares of followers)",
            "audience.countries: – → GB 58.7%, IE 9.9%, US 7.3% (shares of followers)",
            "audience.cities: – → Bristol 9.4%, Springfield 4.1%, Orléans 2.2% (shares of followers)",
        ]
    );
    let french = fresh("instagram/audience_insights_fr.json");
    assert_eq!(french[0], "followers: – → 63,300 (on 28 Nov 2026)", "the level, not the change");
    assert_eq!(french[1], "audience.cities: – → Orléans 12.3%, Bristol 9.4% (shares of followers)");
    assert_eq!(fresh("instagram/followers_1.json"), ["followers: – → 3 (on 28 Nov 2026)"]);
    assert!(!format!("{:?}", read("instagram/followers_1.json")).contains("example_follower"));
}

#[test]
fn x_leaves_replies_and_impressions_out() {
    let changes = fresh("x/content.csv");
    let sample = "the middle of 1 post, 24 Feb 2026";
    assert_eq!(changes[0], format!("likes: – → 41 ({sample})"));
    assert_eq!(changes[1], format!("comments: – → 6 ({sample})"));
    assert_eq!(changes[2], format!("saves: – → 7 ({sample})"));
    assert_eq!(changes[3], format!("shares: – → 4 ({sample})"));
    assert!(!changes.iter().any(|change| change.starts_with("views")), "{changes:?}");
    let reading = &read("x/content.csv").readings[0];
    assert_eq!(skipped(reading), [(1, "without an id", vec![(4, "")])]);
    assert!(!format!("{reading:?}").contains("example_user"), "what was said to others is dropped");
    let legacy = fresh("x/legacy.csv");
    assert_eq!(legacy[0], "likes: – → 30 (the middle of 2 posts, 11 Feb to 24 Feb 2026)");
    assert_eq!(fresh("x/overview.csv"), [""; 0]);
}

#[test]
fn linkedin_twitch_and_substack_fill_what_they_can() {
    assert_eq!(
        fresh("linkedin/followers.csv"),
        [
            "followers: – → 1,209 (on 26 Feb 2026)",
            "history: – → 2 days more (24 Feb 2026 to 26 Feb 2026, the first of each month)",
        ]
    );
    assert_eq!(
        fresh("twitch/days.csv"),
        ["viewers: – → 37 (the middle of 2 days with a stream, 20 Feb to 22 Feb 2026)"]
    );
    let names = [
        "posts.csv",
        "email_list.milahartwell.csv",
        "posts/1001.seed-swap.opens.csv",
        "posts/1001.seed-swap.delivers.csv",
        "posts/1002.compost.opens.csv",
        "posts/1002.compost.delivers.csv",
    ];
    let files: Vec<Vec<u8>> = names.iter().map(|it| bytes(&format!("substack/{it}"))).collect();
    let members: Vec<(&str, &[u8])> =
        names.iter().copied().zip(files.iter().map(Vec::as_slice)).collect();
    let zip = zipped(&members, CompressionMethod::Deflated);
    let file = import::read("export.zip", &zip, None, TODAY).unwrap();
    assert_eq!(
        changes(&proposal(&Profile::default(), std::slice::from_ref(&file))),
        [
            "delivered: – → 3 (the middle of 2 issues, 5 Feb to 19 Feb 2026)",
            "opens: – → 1 (the middle of 2 issues, 5 Feb to 19 Feb 2026)",
            "posts: – → 2 in 15 days (5 Feb to 19 Feb 2026, longest gap 14 days)",
            "followers: – → 2 (on 4 Jan 2026)",
        ]
    );
    assert!(!format!("{file:?}").contains("@example.com"), "addresses are counted and dropped");
}

/// A workbook with one sheet, its cells as texts of their own.
fn workbook(name: &str, rows: &[&[&str]]) -> Vec<u8> {
    let cell = |text: &&str| match text {
        &"" => String::new(),
        text => format!("<c t=\"str\"><v>{text}</v></c>"),
    };
    let row =
        |cells: &&[&str]| format!("<row>{}</row>", cells.iter().map(cell).collect::<String>());
    let rows: String = rows.iter().map(row).collect();
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let book = format!(
        "<workbook xmlns:r=\"x\"><sheets><sheet name=\"{name}\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let links = "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>\
                 </Relationships>";
    let members: [(&str, &[u8]); 4] = [
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    zipped(&members, CompressionMethod::Deflated)
}

#[test]
fn workbooks_are_read_like_tables() {
    let tiktok = workbook(
        "FollowerHistory",
        &[
            &["Date", "Followers", "Difference in followers from previous day"],
            &["January 1", "5131", "9"],
            &["January 2", "5140", "9"],
        ],
    );
    let file = import::read("x.xlsx", &tiktok, MADE, TODAY).unwrap();
    assert_eq!(
        changes(&proposal(&Profile::default(), &[file]))[0],
        "followers: – → 5,140 (on 2 Jan 2026)"
    );
    let (one, two) =
        ("https://www.linkedin.com/feed/update/1", "https://www.linkedin.com/feed/update/2");
    let (dated, first, second) = ("Post publish date", "2/24/2026", "2/11/2026");
    let linkedin = workbook(
        "TOP POSTS",
        &[
            &["Maximum of 50 posts available to include in this list"],
            &["Post URL", dated, "Engagements", "Post URL", dated, "Impressions"],
            &[one, first, "88", two, second, "3120"],
            &[two, second, "41", one, first, "2904"],
        ],
    );
    let file = import::read("x.xlsx", &linkedin, None, TODAY).unwrap();
    assert_eq!(file.readings[0].rows, 2, "one post stands in both tables");
    assert_eq!(file.readings[0].period, Some((date(2026, 2, 11), date(2026, 2, 24))));
    assert_eq!(changes(&proposal(&Profile::default(), &[file])), [""; 0], "a list of the best");
}

/// Runs the program in a folder of its own with Mila's kit: exit code, answer, talk, kit file.
fn run(arguments: &[&str]) -> (i32, String, String, String) {
    let desk = tempfile::tempdir().unwrap();
    let kit = desk.path().join("kits/mila/kit.toml");
    fs::create_dir_all(kit.parent().unwrap()).unwrap();
    fs::write(&kit, MILA).unwrap();
    let mut command = assert_cmd::Command::cargo_bin("pitchkit").unwrap();
    command.current_dir(format!("{}/tests/imports", env!("CARGO_MANIFEST_DIR")));
    command.env("PITCHKIT_KITS", desk.path().join("kits")).arg("import").args(arguments);
    let output = command.output().unwrap();
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
        fs::read_to_string(kit).unwrap(),
    )
}

#[test]
fn nothing_is_written_unseen() {
    let (code, answer, _, kit) = run(&["youtube/older.csv", "--dry-run"]);
    assert_eq!((code, kit.as_str()), (0, MILA));
    assert!(
        answer.contains("✓ YouTube Studio, list of videos · 7 Mar to 30 Oct 2026 · 14 rows"),
        "{answer}"
    );
    assert!(answer.contains("[x] Typical views              9,200 → 8,272"), "{answer}");
    let (code, _, talk, kit) = run(&["youtube/older.csv"]);
    assert_eq!((code, kit.as_str()), (0, MILA), "nobody is there to be asked");
    assert!(talk.contains("Say --yes to accept this."), "{talk}");
    let (code, _, _, kit) = run(&["youtube/older.csv", "--yes"]);
    assert_eq!(code, 0);
    assert!(kit.contains("views = 8_272") && kit.contains("# read on the phone"), "{kit}");
}

#[test]
fn programs_get_an_answer_of_their_own() {
    let (code, answer, _, kit) = run(&["youtube/older.csv", "--yes", "--json"]);
    assert_eq!(code, 0);
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["written"], true);
    let change = &answer["platforms"][0]["changes"][0];
    assert_eq!((&change["field"], &change["value"]), (&"views".into(), &8_272.into()));
    assert_eq!(answer["files"][0]["tables"][0]["language"], "English");
    assert!(kit.contains("views = 8_272"));
}

#[test]
fn what_the_engagement_would_be_is_said_before_it_is() {
    let after =
        "After this: 4.9% engagement, was not known. (411 likes and comments) ÷ 8,272 views\n";
    for more in [&["--dry-run"][..], &["--yes"]] {
        let (code, answer, ..) = run(&[&["youtube/older.csv"], more].concat());
        assert!(code == 0 && answer.ends_with(after), "{answer}");
        let (_, answer, ..) = run(&[&["youtube/older.csv", "--json"], more].concat());
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        let wanted = serde_json::json!([{
            "label": "Engagement",
            "was": null,
            "now": "4.9%",
            "formula": "(411 likes and comments) ÷ 8,272 views",
        }]);
        assert_eq!(answer["platforms"][0]["after"], wanted);
    }
    let (_, answer, ..) = run(&["youtube/age.csv", "--dry-run"]);
    assert!(!answer.contains("After this"), "shares change no engagement: {answer}");
}

#[test]
fn a_folder_means_the_exports_in_it() {
    let (code, answer, _, kit) = run(&["youtube", "--yes"]);
    assert_eq!(code, 0, "{answer}");
    assert!(answer.contains("older.csv\n  ✓ YouTube Studio, list of videos"), "{answer}");
    assert!(kit.contains("views = ") && kit.contains("[audience"), "{kit}");
    let (code, answer, _, kit) = run(&["own", "--yes"]);
    assert_eq!((code, kit.as_str()), (1, MILA));
    assert_eq!(answer, "1 other file of the folder is of no platform that is known here.\n");
    let (code, answer, talk, _) = run(&["../fixtures", "--yes"]);
    assert_eq!((code, answer.as_str()), (1, ""));
    assert!(
        talk.starts_with("pitchkit: ../fixtures: no file of this folder is an export"),
        "{talk}"
    );
}

#[test]
fn what_is_not_there_changes_nothing() {
    let (code, answer, talk, kit) =
        run(&["youtube/older.csv", "none.csv", "damage/d6.csv", "--yes"]);
    assert_eq!((code, answer.as_str(), kit.as_str()), (5, "", MILA));
    assert!(talk.starts_with("pitchkit: none.csv: there is no such file\n"), "{talk}");
    assert!(talk.contains("error: d6.csv was changed by a spreadsheet program"), "{talk}");
}

#[test]
fn a_table_of_ones_own_is_read_with_a_word_for_its_columns() {
    let columns = ["--column", "day=Day", "--column", "views=Plays", "--platform", "youtube"];
    let (code, answer, _, kit) = run(&[&["own/plays.csv", "--yes"], &columns[..]].concat());
    assert_eq!(code, 0);
    assert!(answer.contains("9,200 → 320"), "{answer}");
    assert!(kit.contains("views = 320") && kit.contains("file = \"plays.csv\""), "{kit}");
    let (code, answer, talk, kit) = run(&["own/plays.csv", "--yes"]);
    assert_eq!((code, kit.as_str()), (1, MILA));
    assert!(answer.contains("Its columns: Day · Episode · Plays."), "{answer}");
    assert!(talk.contains("say what is in its columns"), "{talk}");
}

#[test]
fn a_file_that_is_refused_changes_nothing() {
    let (code, answer, talk, kit) = run(&["youtube/older.csv", "damage/d6.csv", "--yes"]);
    assert_eq!((code, answer.as_str(), kit.as_str()), (1, "", MILA));
    assert!(talk.starts_with("error: d6.csv was changed by a spreadsheet program"), "{talk}");
    let (code, answer, _, kit) = run(&["substack/posts/1001.seed-swap.opens.csv", "--yes"]);
    assert_eq!((code, kit.as_str()), (0, MILA));
    assert!(!answer.contains("@example.com"), "{answer}");
    let (code, _, talk, _) = run(&["meta/Audience.csv", "--platform", "youtube", "--yes"]);
    assert_eq!(code, 2, "{talk}");
    let (code, _, talk, _) = run(&["meta/content.csv", "--platform", "youtube"]);
    assert_eq!(code, 2);
    assert!(talk.contains("content.csv is from Instagram, and “youtube” is not"), "{talk}");
}

fn damage(file: &str) -> (Vec<Code>, String) {
    match read_on(file, None, TODAY) {
        Err(refused @ Refused::Damaged(_)) => {
            let name = file.rsplit('/').next().unwrap();
            let said = refused.of(name).to_string();
            let Refused::Damaged(damage) = refused else { unreachable!() };
            (damage.spots.iter().map(|spot| spot.code).collect(), said)
        }
        other => panic!("{file}: {other:?}"),
    }
}

#[test]
fn what_a_spreadsheet_program_changed_is_refused() {
    let (codes, said) = damage("damage/d1_audience.csv");
    assert_eq!(codes, [Code::D1]);
    assert_eq!(
        said,
        "error: d1_audience.csv was changed by a spreadsheet program and cannot be trusted.\n  \
         line 4, column \"Women\": \"14.юни\" is a date, but a percentage belongs here \
         (probably 14.6).\n  \
         6 cells in this file are damaged. Nothing was imported.\n  \
         help: export the file from Meta Business Suite again and import it without opening it \
         first."
    );
    assert_eq!(damage("damage/d1_short.csv").0, [Code::D1]);
    let (codes, said) = damage("damage/d1_youtube.csv");
    assert_eq!(codes, [Code::D1]);
    assert!(
        said.contains("\"17-Jun\" is a date, but a number belongs here (probably 17.6)"),
        "{said}"
    );
    assert!(said.contains("1 cell in this file is damaged."), "{said}");

    let (codes, said) = damage("damage/d3.csv");
    assert_eq!(codes, [Code::D3]);
    let wanted = "line 3: the whole row is one quoted text (doubled quotes), so its columns are \
                  lost.\n  3 cells in this file are damaged.";
    assert!(said.contains(wanted), "{said}");
    assert!(said.contains("from Meta Business Suite again"), "{said}");

    assert_eq!(damage("damage/d5_no_link.csv").0, [Code::D5]);

    let (codes, said) = damage("damage/d6.csv");
    assert_eq!(codes, [Code::D6, Code::D6]);
    let wanted = "  line 1: the column \"Watch time (hours)\" appears twice; line 2, column \
                  \"Video publish time\": \"27-Jul-20\" has a two-digit year.\n";
    assert!(said.contains(wanted), "{said}");

    let (codes, said) = damage("damage/d7.csv");
    assert_eq!(codes, [Code::D7]);
    let wanted = "line 2, column \"Watch time (hours)\": \"12,3\" and, in line 3, \"12.4\" have \
                  different decimal marks.";
    assert!(said.contains(wanted), "{said}");
}

#[test]
fn what_only_looks_touched_is_read_with_a_word() {
    for (file, word) in [
        ("damage/d2.csv", "no commas part its columns"),
        ("damage/d4.csv", "it is written in UTF-8, Meta writes UTF-16"),
        ("damage/d5.csv", "the links stand in for them"),
    ] {
        let file = read(file);
        let warnings = file.readings[0].warnings.join("\n");
        assert!(warnings.contains(word), "{}: {warnings}", file.name);
    }
    match read_on("damage/d4_codepage.csv", None, TODAY) {
        Err(Refused::NotText { byte: 41 }) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_day_that_does_not_fit_stops_the_file() {
    let text = "Content,Video title,Video publish time,Views\na,A,\"Oct 30, 2026\",1\nb,B,soon,2\n";
    let refused = import::read("x.csv", text.as_bytes(), None, TODAY).unwrap_err();
    let said = refused.of("x.csv").to_string();
    assert!(said.starts_with("x.csv: line 3, column “Video publish time”: "), "{said}");
    let late = text.replace("soon", "\"Dec 24, 2026\"");
    let refused = import::read("x.csv", late.as_bytes(), None, TODAY).unwrap_err();
    assert!(refused.to_string().contains("this day is still to come"), "{refused}");
}

#[test]
fn bombs_and_traps_are_refused_at_once() {
    let refused = |zip: &[u8]| import::read("x.zip", zip, None, TODAY).unwrap_err();
    let zeros = vec![0_u8; 40 << 20];
    let bomb = zipped(&[("Table data.csv", &zeros)], CompressionMethod::Deflated);
    assert!(bomb.len() < 100_000);
    let start = std::time::Instant::now();
    assert_eq!(refused(&bomb), Refused::TooTight);
    assert!(start.elapsed().as_millis() < 200, "nothing was unpacked");
    // the list of the zip says that it is small
    let mut liar = bomb.clone();
    let size = (zeros.len() as u32).to_le_bytes();
    for at in 0..liar.len() - 4 {
        if liar[at..at + 4] == size {
            liar[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
        }
    }
    assert!(
        matches!(refused(&liar), Refused::TooTight | Refused::BrokenZip),
        "{:?}",
        refused(&liar)
    );
    for name in ["../kit.toml", "/etc/passwd", "a/../../b.csv", "..\\b.csv", "C:/b.csv"] {
        let zip = zipped(&[(name, b"Date,Views\n")], CompressionMethod::Stored);
        assert_eq!(refused(&zip), Refused::Traversal, "{name}");
    }
    let names: Vec<String> = (0..10_001).map(|number| number.to_string()).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|it| (it.as_str(), &b""[..])).collect();
    assert_eq!(
        refused(&zipped(&members, CompressionMethod::Stored)),
        Refused::TooManyMembers(10_001)
    );
    let plain = zipped(&[("a.csv", b"Date,Views\n2026-01-01,5\n")], CompressionMethod::Stored);
    assert_eq!(refused(&plain[..plain.len() / 2]), Refused::BrokenZip);
    let mut torn = plain.clone();
    let data = torn.windows(4).position(|window| window == b"Date").unwrap();
    torn[data] = b'X';
    assert_eq!(refused(&torn), Refused::BrokenZip, "its check sum is wrong");
    let mut locked = plain;
    for signature in [&b"PK\x03\x04"[..], b"PK\x01\x02"] {
        let at = locked.windows(4).position(|window| window == signature).unwrap();
        locked[at + if signature[2] == 3 { 6 } else { 8 }] |= 1;
    }
    assert_eq!(refused(&locked), Refused::Encrypted);
    assert_eq!(refused(b""), Refused::Empty);
}

/// A table that nobody knows, as a person is asked about it.
fn own(name: &str, text: &str) -> Vec<(String, Option<Example>, Option<&'static str>)> {
    let file = import::read(name, text.as_bytes(), None, TODAY).unwrap();
    assert!(file.readings.is_empty());
    let (_, table) = file.own_tables().next().unwrap();
    let columns = table.columns.iter();
    columns.map(|it| (it.name.clone(), it.example.clone(), it.guess)).collect()
}

#[test]
fn a_table_that_nobody_knows_says_its_columns() {
    let file = import::read("pins.csv", b"Pin,Saves\nA,1\n", None, TODAY).unwrap();
    assert!(file.readings.is_empty());
    assert_eq!(file.unknown[0].header, ["Pin", "Saves"]);
    // a text is no table
    let file = import::read("letter.txt", b"Dear Mila,\nthank you.\n", None, TODAY).unwrap();
    assert!(file.unknown[0].table.is_none() && file.unknown[0].header.is_empty());
}

#[test]
fn columns_are_shown_with_an_example_and_proposed_by_name_and_cell() {
    let shown = |text: &str| Some(Example::Shown(text.to_owned()));
    let wanted = [
        ("Date", shown("2026-10-01"), Some("day")),
        ("Pin", shown("Beans"), None),
        ("Saves", shown("1,240"), Some("saves")),
        // another column has it already
        ("Saved", shown("7"), None),
        ("E-mail", Some(Example::Private), None),
        ("Earnings", Some(Example::Private), None),
        ("Note", None, None),
    ];
    let text = "Top Pins;;\n\nDate;Pin;Saves;Saved;E-mail;Earnings;Note\n\
                2026-10-01;Beans;1,240;7;mila@example.com;3.10;\n";
    let wanted = wanted.map(|(name, example, guess)| (name.to_owned(), example, guess));
    assert_eq!(own("pins.csv", text), wanted);
    assert_eq!(own("pins.tsv", &text.replace(';', "\t")), wanted);
    let rows: &[&[&str]] = &[&["Date", "Saves"], &["2026-10-01", "12"]];
    let file = import::read("pins.xlsx", &workbook("Pins", rows), None, TODAY).unwrap();
    let (member, table) = file.own_tables().next().unwrap();
    assert_eq!((member, table.header()), (Some("Pins"), "Date,Saves"));
}

/// A table of one's own as it is read with these words for its columns.
fn told(text: &str, columns: &[(&str, &str)]) -> Result<Option<FileRead>, Refused> {
    let file = import::read("pins.csv", text.as_bytes(), None, TODAY).unwrap();
    let pair = |(role, name): &(&str, &str)| ((*role).to_owned(), (*name).to_owned());
    let mapping = Mapping { columns: columns.iter().map(pair).collect() };
    read_mapped(&file, None, &mapping, PlatformKind::Pinterest, TODAY)
}

#[test]
fn a_table_of_ones_own_is_read_and_can_be_left_out_again() {
    let text = String::from_utf8(bytes("pinterest/pins.csv")).unwrap();
    let columns = [("day", "Publish date"), ("title", "Pin title"), ("views", "Impressions")];
    let file = told(&text, &columns).unwrap().unwrap();
    let sample = "the middle of 12 posts, 4 Aug to 22 Oct 2026";
    let changes = changes(&proposal(&Profile::default(), std::slice::from_ref(&file)));
    assert_eq!(changes[0], format!("views: – → 4,300 ({sample})"));
    // what other people wrote is not told on
    assert!(!format!("{file:?}").contains("somebody"), "{file:?}");
    let without = file.without(None);
    assert!(without.readings.is_empty() && without.unknown[0].table.is_some());
    assert!(told(&text, &[("day", "Date"), ("views", "Impressions")]).unwrap().is_none());
}

#[test]
fn a_table_may_say_which_posts_were_boosted() {
    let rows = "2026-10-01,A,10,no\n2026-10-08,B,900,yes\n2026-10-15,C,20,\n2026-10-22,D,800,120\n";
    let text = format!("Date,Title,Plays,Promoted\n{rows}");
    let columns =
        [("day", "Date"), ("title", "Title"), ("views", "Plays"), ("boosted", "Promoted")];
    let file = told(&text, &columns).unwrap().unwrap();
    let proposal = proposal(&Profile::default(), &[file]);
    let changes = changes(&proposal);
    assert_eq!(changes[0], "views: – → 15 (the middle of 2 posts, 1 Oct to 22 Oct 2026)");
    assert!(changes[1].starts_with("posts: – → 4 in 22 days"), "{changes:?}");
    let notes = notes(&proposal);
    let named = "left out of typical numbers: “B” of 8 Oct 2026, “D” of 22 Oct 2026.";
    assert!(notes.contains(named), "{notes}");
}

#[test]
fn days_that_can_be_read_in_two_ways_are_refused_with_what_to_do() {
    let refused = told("Date,Views,Pin\n10/04/2026,5,A\n", &[("day", "Date"), ("views", "Views")]);
    let says = refused.unwrap_err().to_string();
    assert!(says.starts_with("line 2, column “Date”: this is no day that can be read"), "{says}");
    assert!(says.contains("write days as 2026-10-24"), "{says}");
}

#[test]
fn rows_of_days_in_a_row_are_no_posts_unless_something_names_them() {
    let rows: String = (1..=9).map(|day| format!("2026-10-0{day},{day}0,P{day}\n")).collect();
    let text = format!("Date,Plays,Pin\n{rows}");
    let days = [("day", "Date"), ("views", "Plays")];
    let file = told(&text, &days).unwrap().unwrap();
    assert!(file.readings[0].posts.is_none());
    assert_eq!(file.readings[0].sums[0].sum, 450);
    let named = [("day", "Date"), ("views", "Plays"), ("title", "Pin")];
    let file = told(&text, &named).unwrap().unwrap();
    assert_eq!(file.readings[0].posts.as_ref().unwrap().list.len(), 9);
    // a day without a row: somebody posts nearly every day
    let gap: String =
        text.lines().filter(|it| !it.contains("10-05")).flat_map(|it| [it, "\n"]).collect();
    assert!(told(&gap, &days).unwrap().unwrap().readings[0].posts.is_some());
}

/// Every file there is, and a byte to begin another with.
fn every_file() -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    let mut folders = vec![format!("{}/tests/imports", env!("CARGO_MANIFEST_DIR")).into()];
    while let Some(folder) = folders.pop() {
        let folder: std::path::PathBuf = folder;
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(fs::read(path).unwrap()) }
        }
    }
    files.sort();
    files
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = import::read("x", &bytes, None, TODAY);
    }

    #[test]
    fn a_torn_zip_is_read_or_refused(
        is_book: bool,
        at in any::<prop::sample::Index>(),
        put in prop::collection::vec(any::<u8>(), 1..6),
    ) {
        let members: [(&str, &[u8]); 2] =
            [("a.csv", b"Date,Views\n2026-01-01,5\n"), ("b.csv", b"Viewer age,Views (%)\n13,1\n")];
        let rows: &[&[&str]] = &[&["Post URL", "", "Post URL"], &["a", "", "b"]];
        let mut bytes = match is_book {
            true => workbook("TOP POSTS", rows),
            false => zipped(&members, CompressionMethod::Deflated),
        };
        let at = at.index(bytes.len());
        let end = (at + put.len()).min(bytes.len());
        bytes.splice(at..end, put);
        let _ = import::read("x", &bytes, None, TODAY);
    }

    #[test]
    fn a_torn_file_is_read_or_refused(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        put in prop::collection::vec(any::<u8>(), 0..6),
        cut in 0..8_usize,
    ) {
        let files = every_file();
        let mut bytes = which.get(&files).clone();
        let at = at.index(bytes.len());
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, put);
        if let Ok(file) = import::read("x", &bytes, MADE, TODAY) {
            let profile = kit(INSTAGRAM);
            if let Ok(proposal) = propose(&profile, &[file], &Options::default(), TODAY) {
                let mut changed = profile.clone();
                apply(&mut changed, &proposal);
                prop_assert!(update(INSTAGRAM, &profile, &changed).is_ok());
            }
        }
    }
}
