//! Two changes of one kit meet and neither is lost.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests are tests")]

mod arbitrary;

use std::fs;
use std::time::{Duration, SystemTime};

use pitchkit::profile::{Count, Currency, Money, Price, Profile, Service, Snapshot};
use pitchkit::store::{self, Kit, Kits, OnDisk, ReadOnly, Reconciled, SaveError, Side};
use proptest::prelude::*;

fn sample() -> Profile {
    Kit::sample().profile().clone()
}

/// Merges the sample with two changes of it.
fn merge(mine: impl Fn(&mut Profile), theirs: impl Fn(&mut Profile)) -> Reconciled {
    let base = sample();
    let changed = |change: &dyn Fn(&mut Profile)| {
        let mut profile = base.clone();
        change(&mut profile);
        profile
    };
    Reconciled::of(&base, &changed(&mine), &changed(&theirs))
}

fn conflicts(merged: &Reconciled) -> Vec<(&str, &str, &str)> {
    let conflicts = merged.conflicts().iter();
    conflicts.map(|it| (it.place.as_str(), it.mine.as_str(), it.theirs.as_str())).collect()
}

fn ids(profile: &Profile) -> Vec<&str> {
    profile.platforms.iter().map(|it| it.id.as_str()).collect()
}

#[test]
fn changes_of_different_fields_are_both_there() {
    let merged = merge(
        |it| {
            it.creator.niche = Some("Bread".into());
            it.platforms[1].followers = Count::new(48_700);
        },
        |it| {
            it.creator.tagline = None;
            it.platforms[1].likes = Count::new(7);
            it.terms.text = Some("Ask.".into());
        },
    );
    assert_eq!(conflicts(&merged), []);
    let mut expected = sample();
    expected.creator.niche = Some("Bread".into());
    expected.creator.tagline = None;
    expected.platforms[1].followers = Count::new(48_700);
    expected.platforms[1].likes = Count::new(7);
    expected.terms.text = Some("Ask.".into());
    assert_eq!(merged.profile(), expected);
}

#[test]
fn a_field_that_both_changed_is_asked_about() {
    let mut merged = merge(
        |it| it.platforms[1].followers = Count::new(48_700),
        |it| it.platforms[1].followers = None,
    );
    let place = format!("platform.{}.followers", sample().platforms[1].id);
    assert_eq!(conflicts(&merged), [(place.as_str(), "48,700", "")]);
    assert_eq!(merged.profile().platforms[1].followers, Count::new(48_700), "mine at first");
    merged.choose(0, Side::Theirs);
    assert_eq!(merged.profile().platforms[1].followers, None);
    merged.choose(9, Side::Theirs);
}

#[test]
fn a_text_is_compared_as_it_will_be_written() {
    let merged = merge(
        |it| it.creator.niche = Some("Bread ".into()),
        |it| it.creator.niche = Some("Bread".into()),
    );
    assert_eq!(conflicts(&merged), []);
}

#[test]
fn a_price_is_one_field() {
    let price = |amount: i64, currency: &str| {
        let currency = Currency::new(currency);
        let money = Money { amount: amount.into(), currency: currency.unwrap() };
        Some(Price::Amount { money, from: true })
    };
    let merged = merge(
        |it| it.services[0].price = price(900, "GBP"),
        |it| it.services[0].price = price(850, "EUR"),
    );
    let place = format!("service.{}.price", sample().services[0].id);
    let (mine, theirs) = ("amount 900, currency GBP, from", "amount 850, currency EUR, from");
    assert_eq!(conflicts(&merged), [(place.as_str(), mine, theirs)]);
}

#[test]
fn a_row_taken_out_here_and_changed_there_is_asked_about() {
    let id = sample().services[1].id.clone();
    let mut merged = merge(
        |it| drop(it.services.remove(1)),
        |it| it.services[1].includes = Some("Two cuts".into()),
    );
    let place = format!("service.{id}");
    assert_eq!(conflicts(&merged), [(place.as_str(), "", "includes Two cuts")]);
    assert!(merged.profile().services.iter().all(|it| it.id != id));
    merged.choose(0, Side::Theirs);
    assert_eq!(merged.profile().services[1].includes.as_deref(), Some("Two cuts"));
    let untouched = merge(|it| drop(it.services.remove(1)), |_| {});
    assert_eq!(conflicts(&untouched), []);
    assert_eq!(untouched.profile().services.len(), sample().services.len() - 1);
}

#[test]
fn rows_added_on_both_sides_are_all_kept() {
    let reel = |includes: &str| Service {
        name: Some("Day on set".into()),
        includes: Some(includes.into()),
        ..Service::default()
    };
    let merged =
        merge(|it| it.services.insert(0, reel("mine")), |it| it.services.push(reel("theirs")));
    assert_eq!(conflicts(&merged), []);
    let services = merged.profile().services;
    let last = services.last().unwrap();
    assert_eq!(
        (services[0].id.as_str(), services[0].includes.as_deref()),
        ("day-on-set-2", Some("mine"))
    );
    assert_eq!((last.id.as_str(), last.includes.as_deref()), ("day-on-set", Some("theirs")));
    assert_eq!(services.len(), sample().services.len() + 2);
}

#[test]
fn a_day_that_both_added_is_one_day() {
    let day = |followers| Snapshot {
        as_of: Some(jiff::civil::date(2026, 11, 20)),
        followers: Count::new(followers),
        ..Snapshot::default()
    };
    let later = Snapshot { as_of: Some(jiff::civil::date(2026, 11, 21)), ..day(3) };
    let merged = merge(
        |it| it.platforms[0].history.extend([day(1), later.clone()]),
        |it| it.platforms[0].history.push(day(2)),
    );
    assert_eq!(conflicts(&merged).len(), 1);
    let history = &merged.profile().platforms[0].history;
    assert_eq!(history.len(), sample().platforms[0].history.len() + 2);
    assert!(history.is_sorted_by_key(|it| it.as_of));
}

#[test]
fn an_order_is_kept_with_what_was_added_elsewhere() {
    let base = sample();
    let was = ids(&base);
    let merged = merge(|it| it.platforms.reverse(), |it| it.platforms[1].followers = Count::new(1));
    assert_eq!(conflicts(&merged), []);
    assert_eq!(ids(&merged.profile()), [was[2], was[1], was[0]]);
    let merged = merge(|it| it.platforms.reverse(), |it| it.platforms.swap(0, 1));
    assert_eq!(merged.conflicts().len(), 1);
    assert_eq!(merged.conflicts()[0].place, "platform");
    assert_eq!(merged.conflicts()[0].mine, [was[2], was[1], was[0]].join(", "));
}

#[test]
fn a_difference_is_told_field_by_field() {
    let before = sample();
    let mut after = before.clone();
    after.creator.niche = None;
    after.platforms[1].followers = Count::new(48_700);
    after.services.remove(1);
    after.services.push(Service { name: Some("Day on set".into()), ..Service::default() });
    after.collaborations.swap(0, 1);
    let told = store::changes(&before, &after);
    let told: Vec<_> =
        told.iter().map(|it| (it.place.as_str(), it.before.as_str(), it.after.as_str())).collect();
    let works: Vec<_> = before.collaborations.iter().map(|it| it.id.as_str()).collect();
    let swapped = [&[works[1], works[0]], &works[2..]].concat().join(", ");
    let service = format!("service.{}", before.services[1].id);
    assert_eq!(told[0], ("creator.niche", before.creator.niche.as_deref().unwrap(), ""));
    assert_eq!(told[1], ("platform.instagram.followers", "48,600", "48,700"));
    assert_eq!(told[2], ("collaboration", works.join(", ").as_str(), swapped.as_str()));
    assert_eq!((told[3].0, told[3].2), (service.as_str(), ""));
    assert!(told[3].1.contains(before.services[1].name.as_deref().unwrap()), "{told:?}");
    assert_eq!(told[4], ("service.day-on-set", "", "id day-on-set, name Day on set"));
    assert_eq!(told.len(), 5, "{told:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn who_is_alone_gets_their_way(base in arbitrary::profile(), mine in arbitrary::profile()) {
        let (here, there) = (Reconciled::of(&base, &mine, &base), Reconciled::of(&base, &base, &mine));
        prop_assert_eq!(here.conflicts(), []);
        prop_assert_eq!(store::changes(&base, &mine).is_empty(), base == mine);
        prop_assert_eq!(store::changes(&mine, &mine), []);
        prop_assert_eq!(&here.profile(), &mine);
        prop_assert_eq!(there.conflicts(), []);
        prop_assert_eq!(&there.profile(), &mine);
    }

    #[test]
    fn who_agrees_is_not_asked(base in arbitrary::profile(), mine in arbitrary::profile()) {
        let merged = Reconciled::of(&base, &mine, &mine);
        prop_assert_eq!(merged.conflicts(), []);
        prop_assert_eq!(merged.profile(), mine);
    }

    #[test]
    fn changes_of_different_sections_are_both_there(base in arbitrary::profile(), other in arbitrary::profile()) {
        let mine = Profile {
            creator: other.creator.clone(),
            platforms: other.platforms.clone(),
            audience: other.audience.clone(),
            terms: other.terms.clone(),
            ..base.clone()
        };
        let theirs = Profile {
            creator: base.creator.clone(),
            platforms: base.platforms.clone(),
            audience: base.audience.clone(),
            terms: base.terms.clone(),
            ..other.clone()
        };
        let merged = Reconciled::of(&base, &mine, &theirs);
        prop_assert_eq!(merged.conflicts(), []);
        prop_assert_eq!(merged.profile(), other);
    }

    #[test]
    fn a_choice_is_what_is_in_the_kit(
        base in arbitrary::profile(),
        mine in arbitrary::profile(),
        theirs in arbitrary::profile(),
    ) {
        let mut merged = Reconciled::of(&base, &mine, &theirs);
        let mirror = Reconciled::of(&base, &theirs, &mine);
        prop_assert_eq!(merged.conflicts().len(), mirror.conflicts().len());
        for side in [Side::Mine, Side::Theirs] {
            for index in 0..merged.conflicts().len() {
                merged.choose(index, side);
            }
            let chosen = if side == Side::Mine { &mine } else { &theirs };
            let profile = merged.profile();
            // what the other side added, changed alone or took out alone is there all the same
            for (place, kept) in [
                ("creator.name", profile.creator.name == chosen.creator.name),
                ("creator.bio", profile.creator.bio == chosen.creator.bio),
                ("contact.email", profile.contact.email == chosen.contact.email),
                ("look.paper", profile.look.paper == chosen.look.paper),
            ] {
                let is_conflict = merged.conflicts().iter().any(|it| it.place == place);
                prop_assert!(kept || !is_conflict, "{place}");
            }
            prop_assert_eq!(store::read_text("", &store::to_text(&profile)).profile, profile);
        }
    }
}

/// A kit on disk, and a way to change it as a text editor does.
struct Desk {
    _folder: tempfile::TempDir,
    kit: Kit,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let kits = Kits::new(Some(folder.path().join("kits"))).unwrap();
        let kit = kits.open(&kits.create("Mila").unwrap()).unwrap();
        Self { _folder: folder, kit }
    }

    fn file(&self) -> std::path::PathBuf {
        self.kit.folder().unwrap().join("kit.toml")
    }

    fn edit(&self, text: &str) {
        fs::write(self.file(), text).unwrap();
    }
}

#[test]
fn a_change_on_disk_is_noticed() {
    let desk = Desk::new();
    assert!(matches!(desk.kit.on_disk(), OnDisk::Same));
    // in place, of the same length, within one tick of the clock
    desk.edit(&desk.kit.text().replace("Mila", "Mira"));
    let OnDisk::Changed(kit) = desk.kit.on_disk() else { panic!("{:?}", desk.kit.on_disk()) };
    assert_eq!(kit.profile().creator.name.as_deref(), Some("Mira"));
    desk.edit(desk.kit.text());
    assert!(matches!(desk.kit.on_disk(), OnDisk::Same), "it says the same again");
    desk.edit("[creator]\nname = \"Mila\"\nhandle = \"@mi");
    let OnDisk::Unreadable(problem) = desk.kit.on_disk() else {
        panic!("{:?}", desk.kit.on_disk())
    };
    assert_eq!((problem.line, problem.column), (Some(3), Some(10)));
    fs::write(desk.file(), b"\xff").unwrap();
    assert!(matches!(desk.kit.on_disk(), OnDisk::Unreadable(_)));
    fs::remove_file(desk.file()).unwrap();
    assert!(matches!(desk.kit.on_disk(), OnDisk::Gone));
    assert!(matches!(Kit::sample().on_disk(), OnDisk::Same));
}

#[test]
fn an_old_file_is_not_read_again_to_see_that_it_is_the_same() {
    let mut desk = Desk::new();
    let hour_ago = SystemTime::now() - Duration::from_secs(3600);
    let set_time = |desk: &Desk| {
        let file = fs::File::options().write(true).open(desk.file()).unwrap();
        file.set_modified(hour_ago).unwrap();
    };
    set_time(&desk);
    desk.kit = Kit::open(&desk.file()).unwrap();
    // nobody keeps length, time and inode but who wants to be overlooked: a save still notices
    desk.edit(&desk.kit.text().replace("Mila", "Mira"));
    set_time(&desk);
    assert!(matches!(desk.kit.on_disk(), OnDisk::Same));
    let profile = Profile::default();
    assert!(matches!(desk.kit.save(&profile), Err(SaveError::ChangedMeanwhile)));
    desk.edit(&format!("{}# more\n", desk.kit.text()));
    set_time(&desk);
    assert!(matches!(desk.kit.on_disk(), OnDisk::Changed(_)));
}

#[test]
fn my_change_goes_into_their_text() {
    let mut desk = Desk::new();
    let mut mine = desk.kit.profile().clone();
    mine.creator.handle = Some("@mila".into());
    let theirs = "# by hand\n[creator]\nname = \"Mila H.\" # with her initial\nniche = 'Bread'\n";
    desk.edit(theirs);
    assert!(matches!(desk.kit.save(&mine), Err(SaveError::ChangedMeanwhile)));
    assert_eq!(fs::read_to_string(desk.file()).unwrap(), theirs);
    let OnDisk::Changed(kit) = desk.kit.on_disk() else { panic!("{:?}", desk.kit.on_disk()) };
    let merged = Reconciled::of(desk.kit.profile(), &mine, kit.profile());
    assert_eq!(conflicts(&merged), []);
    desk.kit = *kit;
    desk.kit.save(&merged.profile()).unwrap();
    assert_eq!(fs::read_to_string(desk.file()).unwrap(), format!("{theirs}handle = \"@mila\"\n"));
}

#[test]
fn a_kit_that_is_gone_is_not_made_again() {
    let mut desk = Desk::new();
    fs::remove_file(desk.file()).unwrap();
    assert!(matches!(desk.kit.save(&Profile::default()), Err(SaveError::Gone)));
    assert!(!desk.file().exists());
}

#[test]
fn a_kit_as_it_stands_on_screen_is_not_saved() {
    let desk = Desk::new();
    let mut profile = desk.kit.profile().clone();
    profile.creator.niche = Some("Bread".into());
    let mut draft = desk.kit.with_profile(profile.clone());
    assert_eq!(draft.profile(), &profile);
    assert_eq!(draft.folder(), desk.kit.folder());
    assert!(matches!(draft.save(&profile), Err(SaveError::ReadOnly(ReadOnly::Draft))));
    assert!(matches!(desk.kit.on_disk(), OnDisk::Same));
}

#[test]
fn the_version_before_a_save_is_set_aside() {
    let mut desk = Desk::new();
    let first = desk.kit.text().to_owned();
    let mut profile = desk.kit.profile().clone();
    for niche in ["Bread", "Jam"] {
        profile.creator.niche = Some(niche.into());
        desk.kit.save(&profile).unwrap();
        assert_eq!(desk.kit.backup_trouble(), None);
    }
    let backups = desk.file().ancestors().nth(3).unwrap().join("backups");
    let kit = fs::read_dir(&backups).unwrap().next().unwrap().unwrap().path();
    let kept: Vec<_> = fs::read_dir(kit).unwrap().map(|it| it.unwrap().path()).collect();
    assert_eq!(kept.len(), 1, "one a minute");
    assert_eq!(fs::read_to_string(&kept[0]).unwrap(), first);
    // without backups a save still works, and says so
    fs::remove_dir_all(&backups).unwrap();
    fs::write(&backups, "in the way").unwrap();
    profile.creator.niche = None;
    desk.kit.save(&profile).unwrap();
    assert!(desk.kit.backup_trouble().is_some());
}
