//! Update numbers: what the table says, and what it does to a kit.

use jiff::civil::{Date, date};
use pitchkit::profile::{Count, Imported, Platform, PlatformKind, Profile, Snapshot, SourceKind};
use pitchkit::questions::update::{Group, Reading, Update};
use proptest::prelude::*;

use crate::arbitrary;

const TODAY: Date = date(2026, 11, 22);
const BEFORE: Date = date(2026, 10, 25);

fn count(value: u64) -> Option<Count> {
    Count::new(value)
}

fn youtube() -> Platform {
    Platform {
        id: "youtube".to_owned(),
        kind: Some(PlatformKind::YouTube),
        handle: Some("@maraontracks".to_owned()),
        as_of: Some(BEFORE),
        followers: count(12_500),
        views: count(9_200),
        likes: count(510),
        comments: count(52),
        ..Platform::default()
    }
}

fn kit(platforms: Vec<Platform>) -> Profile {
    Profile { platforms, ..Profile::default() }
}

fn row(group: &Group, key: &str) -> usize {
    let id = format!("platform.{key}");
    group.rows().iter().position(|row| row.question.id == id).unwrap()
}

/// Types these numbers into the table.
fn typed(profile: &Profile, numbers: &[(usize, &str, &str)]) -> Update {
    let mut update = Update::new(profile, TODAY);
    for (group, key, text) in numbers {
        let row = row(&update.groups()[*group], key);
        update.write(*group, row, text);
    }
    update
}

fn past(platform: &Platform) -> Vec<(Date, u64)> {
    let days = platform.history.iter();
    days.map(|row| (row.as_of.unwrap(), row.followers.unwrap().get())).collect()
}

/// The table in lines.
fn said(update: &Update) -> String {
    let mut lines = vec![format!("{} ({})", update.date(), update.last_time().unwrap())];
    for group in update.groups() {
        lines.push(format!("{}, {}", group.name(), group.as_of_text()));
        for row in group.rows() {
            let reading = match &row.reading {
                Reading::Unchanged => "-".to_owned(),
                Reading::NotYet(sentence) => sentence.clone(),
                Reading::Read { now, echo, change, doubt } => {
                    format!("{now} | {echo:?} | {change} | {doubt:?}")
                }
            };
            lines.push(format!("  {}: {} -> {reading}", row.question.label, row.before));
        }
        for worked in group.worked() {
            lines.push(format!(
                "  {}: {:?} -> {:?}, {}",
                worked.label, worked.before, worked.now, worked.formula
            ));
        }
    }
    lines.extend(update.keeps());
    lines.join("\n")
}

#[test]
fn the_table_shows_old_and_new_side_by_side() {
    let instagram = Platform {
        kind: Some(PlatformKind::Instagram),
        followers: count(8_140),
        reach: count(6_000),
        ..Platform::default()
    };
    let letter = Platform {
        kind: Some(PlatformKind::Newsletter),
        delivered: count(4_000),
        opens: count(1_900),
        ..Platform::default()
    };
    let numbers = [
        (0, "followers", "13 140"),
        (0, "views", "9.65k"),
        (0, "likes", "5100"),
        (0, "comments", "a few"),
        (2, "opens", "1900"),
    ];
    let update = typed(&kit(vec![youtube(), instagram, letter]), &numbers);
    insta::assert_snapshot!(said(&update));
}

#[test]
fn new_numbers_have_the_new_day_and_the_old_count_is_history() {
    let mut profile = kit(vec![youtube(), Platform { id: "b".to_owned(), ..youtube() }]);
    let update = typed(&profile, &[(0, "followers", "13.14k")]);
    let applied = update.apply(&mut profile).unwrap();
    assert_eq!(applied.platforms, ["YouTube @maraontracks"]);
    let [changed, kept] = profile.platforms.as_slice() else { panic!() };
    assert_eq!((changed.followers, changed.as_of), (count(13_140), Some(TODAY)));
    assert_eq!(changed.views, count(9_200), "unchanged, on the new day");
    assert_eq!(past(changed), [(BEFORE, 12_500), (TODAY, 13_140)]);
    assert_eq!(*kept, Platform { id: "b".to_owned(), ..youtube() });
}

#[test]
fn a_second_update_on_a_day_takes_the_place_of_the_first() {
    let mut profile = kit(vec![youtube()]);
    typed(&profile, &[(0, "followers", "131400")]).apply(&mut profile).unwrap();
    typed(&profile, &[(0, "followers", "13140")]).apply(&mut profile).unwrap();
    assert_eq!(past(&profile.platforms[0]), [(BEFORE, 12_500), (TODAY, 13_140)]);
    typed(&profile, &[(0, "likes", "520")]).apply(&mut profile).unwrap();
    assert_eq!(past(&profile.platforms[0]), [(BEFORE, 12_500), (TODAY, 13_140)]);
}

#[test]
fn a_history_that_knows_the_old_day_keeps_what_it_says() {
    let known = |day, followers| Snapshot {
        as_of: Some(day),
        followers: count(followers),
        ..Snapshot::default()
    };
    let history = vec![known(date(2026, 8, 1), 11_000), known(BEFORE, 12_480)];
    let mut profile = kit(vec![Platform { history, ..youtube() }]);
    typed(&profile, &[(0, "followers", "13140")]).apply(&mut profile).unwrap();
    assert_eq!(
        past(&profile.platforms[0]),
        [(date(2026, 8, 1), 11_000), (BEFORE, 12_480), (TODAY, 13_140)]
    );
}

#[test]
fn a_count_without_a_day_is_no_history_and_a_full_one_is_said() {
    let mut profile = kit(vec![Platform { as_of: None, ..youtube() }]);
    typed(&profile, &[(0, "followers", "13140")]).apply(&mut profile).unwrap();
    assert_eq!(past(&profile.platforms[0]), [(TODAY, 13_140)]);

    let days = (0..2_000).map(|day| date(2020, 1, 1).checked_add(jiff::Span::new().days(day)));
    let day = |day: Result<Date, _>| Snapshot { as_of: day.ok(), ..Snapshot::default() };
    let mut profile = kit(vec![Platform { history: days.map(day).collect(), ..youtube() }]);
    let applied = typed(&profile, &[(0, "followers", "13140")]).apply(&mut profile).unwrap();
    assert_eq!(applied.full, applied.platforms);
    assert_eq!(profile.platforms[0].history.len(), 2_000);
    assert_eq!(profile.platforms[0].followers, count(13_140));
}

#[test]
fn a_number_of_a_file_keeps_its_day_until_it_is_typed() {
    let import = Imported {
        fields: ["followers", "views"].map(str::to_owned).to_vec(),
        ..Imported::default()
    };
    let mut profile = kit(vec![Platform { imported: vec![import], ..youtube() }]);
    typed(&profile, &[(0, "views", "9200")]).apply(&mut profile).unwrap();
    let platform = &profile.platforms[0];
    assert_eq!(platform.imported[0].fields, ["followers"], "the same number, read again");
    assert_eq!(platform.imported[0].as_of, Some(BEFORE));
    assert_eq!((platform.as_of, platform.source.kind), (Some(TODAY), SourceKind::Typed));
    assert_eq!(past(platform), [(BEFORE, 12_500)], "nobody read it today");
}

#[test]
fn the_day_is_typed_as_people_type_and_a_wrong_one_changes_nothing() {
    let mut profile = kit(vec![youtube()]);
    let same = profile.clone();
    let mut update = typed(&profile, &[(0, "followers", "13140")]);
    let mut sentence = |day: &str| {
        update.write_date(day);
        let sentence = update.apply(&mut profile).unwrap_err().0;
        assert_eq!(profile, same, "{day}");
        sentence
    };
    assert_eq!(sentence("soon"), "Write a day such as 1 Nov 2026, or today");
    assert!(sentence("23 Nov 2026").starts_with("23 Nov 2026 is still to come."));
    assert!(
        sentence("1 Oct 2026")
            .starts_with("The numbers of YouTube @maraontracks are from 25 Oct 2026 already.")
    );
    update.write_date("yesterday");
    assert_eq!(update.day().unwrap(), (date(2026, 11, 21), Some("21 Nov 2026".to_owned())));
    update.apply(&mut profile).unwrap();
    assert_eq!(profile.platforms[0].as_of, Some(date(2026, 11, 21)));
}

#[test]
fn a_day_of_the_kit_that_is_still_to_come_holds_nothing_up() {
    let mut profile = kit(vec![Platform { as_of: Some(date(2062, 10, 25)), ..youtube() }]);
    typed(&profile, &[(0, "followers", "13140")]).apply(&mut profile).unwrap();
    assert_eq!(past(&profile.platforms[0]), [(TODAY, 13_140)]);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_goes_in() {
    let mut profile = kit(vec![youtube()]);
    let update = typed(&profile, &[(0, "followers", "13140"), (0, "likes", "lots")]);
    let applied = update.apply(&mut profile).unwrap();
    assert_eq!(applied.unread, ["YouTube @maraontracks, Likes per post: lots"]);
    assert_eq!(profile.platforms[0].likes, count(510));
    assert_eq!(profile.platforms[0].followers, count(13_140));
}

#[test]
fn a_platform_that_moved_meanwhile_is_found() {
    let mut profile = kit(vec![youtube(), Platform { id: "b".to_owned(), ..youtube() }]);
    let update = typed(&profile, &[(0, "followers", "13140")]);
    profile.platforms.swap(0, 1);
    update.apply(&mut profile).unwrap();
    let followers = profile.platforms.iter().map(|it| (it.id.as_str(), it.followers));
    assert!(followers.eq([("b", count(12_500)), ("youtube", count(13_140))]));
    profile.platforms.truncate(1);
    assert!(update.apply(&mut profile).unwrap().platforms.is_empty());
}

#[test]
fn what_was_typed_goes_beside_the_numbers_that_a_kit_has_now() {
    let mut profile = kit(vec![
        Platform { reach: count(900), ..youtube() },
        Platform { id: "b".to_owned(), ..youtube() },
    ]);
    let update = typed(&profile, &[(0, "reach", "950"), (0, "likes", "lots"), (1, "views", "9k")]);
    profile.platforms.swap(0, 1);
    profile.platforms[1].reach = None;
    let again = update.again(&profile, TODAY);
    assert_eq!(again.groups()[0].rows()[1].typed, "9k");
    let last = again.groups()[1].rows().last().unwrap();
    assert_eq!((last.before.as_str(), last.typed.as_str()), ("", "950"));
    let applied = again.apply(&mut profile).unwrap();
    assert_eq!(applied.unread, ["YouTube @maraontracks, Likes per post: lots"]);
    assert_eq!(profile.platforms[1].reach, count(950));
    let tomorrow = update.again(&profile, TODAY.tomorrow().unwrap());
    assert_eq!(tomorrow.date(), "23 Nov 2026", "today is another day now");
}

#[test]
fn a_line_of_numbers_fills_the_rows_from_one_on() {
    let profile = kit(vec![youtube()]);
    let mut update = Update::new(&profile, TODAY);
    assert!(update.paste(0, 0, "13140 9650\t548 54"));
    let numbers: Vec<&str> =
        update.groups()[0].rows().iter().map(|row| row.typed.as_str()).collect();
    assert_eq!(numbers, ["13140", "9650", "548", "54"]);
    let before = said(&update);
    for line in ["13 140", "13140", "1 lot of likes", "9650 548 54 3 2", ""] {
        assert!(!update.paste(0, 0, line), "{line}");
        assert_eq!(said(&update), before);
    }
}

#[test]
fn posts_are_counted_in_the_days_that_were_typed() {
    let mut profile = kit(vec![Platform { posts: count(39), window_days: count(90), ..youtube() }]);
    let update = typed(&profile, &[(0, "posts", "3 a week"), (0, "window_days", "28")]);
    update.apply(&mut profile).unwrap();
    let platform = &profile.platforms[0];
    assert_eq!((platform.posts, platform.window_days), (count(12), count(28)));
}

/// A number, or what somebody might type in its place.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        (0..10_000_000_u64).prop_map(|number| number.to_string()),
        "[0-9]{1,3}[.,][0-9]k|[0-9]{1,2} a week|[a-z]{1,5}",
    ]
}

/// A kit, and the table with something typed into it.
fn tables() -> impl Strategy<Value = (Profile, Update)> {
    let texts = proptest::collection::vec(number(), 80);
    let today = (2020..=9999_i16).prop_map(|year| date(year, 11, 22));
    (arbitrary::profile(), texts, today).prop_map(|(profile, texts, today)| {
        let mut update = Update::new(&profile, today);
        let mut texts = texts.iter();
        for group in 0..update.groups().len() {
            for row in 0..update.groups()[group].rows().len() {
                update.write(group, row, texts.next().map_or("", String::as_str));
            }
        }
        (profile, update)
    })
}

proptest! {
    #[test]
    fn applying_twice_changes_nothing_more((mut profile, update) in tables()) {
        if update.apply(&mut profile).is_ok() {
            let once = profile.clone();
            update.apply(&mut profile).unwrap();
            prop_assert_eq!(profile, once);
        }
    }

    #[test]
    fn only_platforms_with_new_numbers_change((before, update) in tables()) {
        let mut after = before.clone();
        let day = update.day();
        let applied = update.apply(&mut after);
        prop_assert_eq!(day.is_ok(), applied.is_ok());
        let pairs = || before.platforms.iter().zip(&after.platforms).zip(update.groups());
        prop_assert_eq!(before.platforms.len(), after.platforms.len());
        for ((old, new), group) in pairs() {
            let Ok((day, _)) = &day else {
                prop_assert_eq!(old, new);
                continue;
            };
            if !group.is_changed() {
                prop_assert_eq!(old, new);
                continue;
            }
            prop_assert_eq!(new.as_of, Some(*day));
            prop_assert!(new.history.is_sorted_by_key(|row| row.as_of));
            // every day that was known still is
            for row in old.history.iter().filter(|row| row.as_of != Some(*day)) {
                let is_kept = |it: &Snapshot| it.as_of == row.as_of && (it.followers == row.followers || row.followers.is_none());
                prop_assert!(new.history.iter().any(is_kept));
            }
            for row in group.rows() {
                let typed = matches!(row.reading, Reading::Read { .. });
                let only = |platform: &Platform| kit(vec![platform.clone()]);
                let now = row.question.get(&only(new), Default::default());
                // posts typed with their days change both
                if !typed && row.question.id != "platform.window_days" {
                    prop_assert_eq!(&now, &row.before);
                }
                if let Reading::Read { now: said, .. } = &row.reading {
                    prop_assert_eq!(&now, said);
                }
            }
        }
    }
}
