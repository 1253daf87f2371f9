//! Kits survive being read, edited and saved.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

mod arbitrary;
mod model_fs;

use std::fs;
use std::path::Path;

use model_fs::{Bug, Model};
use pitchkit::profile::{Count, Platform, PlatformKind, Profile};
use pitchkit::store::save::{move_durably, replace};
use pitchkit::store::{self, Kit, Kits, NotFound, PictureError, ReadOnly, SaveError, Saved};
use proptest::prelude::*;

const SAMPLE: &str = include_str!("../assets/sample/kit.toml");

#[test]
fn the_sample_is_read_completely() {
    let reading = store::read_text("kit.toml", SAMPLE);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.read_only, None);
    let profile = reading.profile;
    assert_eq!(profile.creator.name.as_deref(), Some("Mila Hartwell"));
    assert_eq!(profile.platforms.len(), 3);
    assert_eq!(profile.platforms[0].history.len(), 12);
    assert_eq!(profile.collaborations[0].results[2].value.to_string(), "4.10");
    assert_eq!(profile.services.len(), 5);
    let countries = &profile.audience.unwrap().countries;
    assert_eq!(
        countries.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["GB", "US", "IE", "DE", "NL"]
    );
}

#[test]
fn one_number_is_one_line() {
    let old = store::read_text("kit.toml", SAMPLE).profile;
    let mut new = old.clone();
    new.platforms[1].followers = Count::new(48_700);
    let text = store::update(SAMPLE, &old, &new).unwrap();
    assert_eq!(changed_lines(SAMPLE, &text), ["-followers = 48_600", "+followers = 48_700"]);
    assert_eq!(store::update(SAMPLE, &old, &old).unwrap(), SAMPLE);
}

#[test]
fn comments_order_and_unknown_keys_stay() {
    let text = "# mine\nmood = 'calm' # no key of ours\n\n[look]  # first!\ntheme='pop'\n\n[creator]\n\
                # who\nname = \"Ann\" # me\nshoes = 39\n\n# B first\n[[service]]\nid = 'b'\nname = 'B'\n\n\
                # then A\n[[service]]\nid = 'a'\nname = 'A' # a!\ncolour = 'red'\n";
    let old = store::read_text("kit.toml", text).profile;
    let mut new = old.clone();
    new.creator.name = Some("Anna".into());
    new.services.swap(0, 1);
    let updated = store::update(text, &old, &new).unwrap();
    assert_eq!(
        updated,
        "# mine\nmood = 'calm' # no key of ours\n\n[look]  # first!\ntheme='pop'\n\n[creator]\n\
         # who\nname = \"Anna\" # me\nshoes = 39\n\n# then A\n[[service]]\nid = 'a'\nname = 'A' # a!\n\
         colour = 'red'\n\n# B first\n[[service]]\nid = 'b'\nname = 'B'\n"
    );
}

#[test]
fn an_emptied_section_keeps_keys_of_others() {
    let text = "[rhythm]\nreply_share = 80\nmood = 1\n\n[audience]\nplatform = \"a\"\nmine = 2\n\n\
                [terms]\ntext = \"No.\"\n\n[[platform]]\nid = \"a\"\n";
    let old = store::read_text("kit.toml", text).profile;
    let new = Profile { platforms: old.platforms.clone(), ..Profile::default() };
    assert_eq!(
        store::update(text, &old, &new).unwrap(),
        "[rhythm]\nmood = 1\n\n[audience]\nmine = 2\n\n[[platform]]\nid = \"a\"\n"
    );
}

#[test]
fn byte_order_mark_and_windows_line_ends_stay() {
    let text = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n"));
    let old = store::read_text("kit.toml", &text).profile;
    assert_eq!(old, store::read_text("kit.toml", SAMPLE).profile);
    let mut new = old.clone();
    new.creator.niche = Some("Bread".into());
    let updated = store::update(&text, &old, &new).unwrap();
    assert!(updated.starts_with('\u{feff}') && !updated.replace("\r\n", "").contains('\n'));
    assert_eq!(changed_lines(&text, &updated).len(), 2);
}

/// A kit with files that numbers came from, as a hand has laid them out: each capital letter is one.
fn with_files(list: &str) -> String {
    let entry = |field: &str| format!("{{ file = \"{field}.csv\", fields = [\"{field}\"] }}");
    let list = list.replace('A', &entry("views")).replace('B', &entry("likes"));
    let list = list.replace('C', &entry("shares"));
    format!("[[platform]]\nid = \"a\"\nimported = [{list}] # from files\nviews = 3\n")
}

#[test]
fn a_comment_in_a_list_stays_with_its_row() {
    let files = |list: &str| {
        let profile = store::read_text("kit.toml", &with_files(list)).profile;
        profile.platforms[0].imported.clone()
    };
    for (before, order, after) in [
        ("A", "A, C", "A, C"),
        (" A, B ", "A, B, C", " A, B, C "),
        ("\n  A, # phone\n", "A, C", "\n  A, # phone\n  C,\n"),
        ("\n  A # phone\n", "A, C", "\n  A, # phone\n  C\n"),
        ("\n  A\n  , B # desk\n", "A, B, C", "\n  A\n  , B, # desk\n C\n"),
        ("\n  A, # phone\n  B, # desk\n", "A, B, C", "\n  A, # phone\n  B, # desk\n  C,\n"),
        ("\n  A, # phone\n  B # desk\n", "C, A, B", "\n  C,\n  A, # phone\n  B # desk\n"),
        ("\n  A, # phone\n  B # desk\n", "B, A", "\n  B, # desk\n  A # phone\n"),
        ("\n  A, # phone\n  B # desk\n", "B", "\n  B # desk\n"),
        ("\n  A, # phone\n  B # desk\n", "A", "\n  A # phone\n"),
        ("\n  A # phone\n  , # and\n  B", "A, C, B", "\n  A, # phone\n  C,\n   # and\n  B"),
        (
            " # all of them\n  A,\n  # the other\n  B,\n  # no more\n",
            "B, A, C",
            " # all of them\n  # the other\n  B,\n  A,\n  C,\n  # no more\n",
        ),
    ] {
        let text = with_files(before);
        let old = store::read_text("kit.toml", &text).profile;
        let mut new = old.clone();
        new.platforms[0].imported = files(order);
        assert_eq!(store::update(&text, &old, &new).unwrap(), with_files(after), "{before}");
    }
}

#[test]
fn what_could_not_be_read_is_not_lost_by_a_save() {
    let text = "[[platform]]\nid = \"a\"\nfollowers = \"many\"\nviews = 10\n\n[[collaboration]]\nid = \"c\"\n\
                results = [{ value = 1, label = \"x\" }, { value = \"lots\", label = \"y\" }]\n";
    let old = store::read_text("kit.toml", text).profile;
    let mut new = old.clone();
    new.platforms[0].views = Count::new(11);
    let updated = store::update(text, &old, &new).unwrap();
    assert_eq!(changed_lines(text, &updated), ["-views = 10", "+views = 11"]);
    new.collaborations[0].results[0].value = 2.into();
    let updated = store::update(text, &old, &new).unwrap();
    assert!(
        updated.contains("{ value = 2, label = \"x\" }, { value = \"lots\", label = \"y\" }"),
        "{updated}"
    );
}

/// The lines that one text has in the place of another's, common beginnings and ends left out.
fn changed_lines(before: &str, after: &str) -> Vec<String> {
    let (mut before, mut after): (Vec<_>, Vec<_>) =
        (before.lines().collect(), after.lines().collect());
    let same = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    before.drain(..same);
    after.drain(..same);
    while before.last().is_some() && before.last() == after.last() {
        before.pop();
        after.pop();
    }
    let mark = |sign: &str, lines: Vec<&str>| {
        lines.iter().map(|line| format!("{sign}{line}")).collect::<Vec<_>>()
    };
    [mark("-", before), mark("+", after)].concat()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn every_profile_reads_as_it_was_written(profile in arbitrary::profile()) {
        let text = store::to_text(&profile);
        let reading = store::read_text("kit.toml", &text);
        prop_assert_eq!(reading.read_only, None, "{}", text);
        // equal to the letter, which for decimals is more than equal in value
        prop_assert_eq!(format!("{:#?}", reading.profile), format!("{profile:#?}"), "{}", text);
        prop_assert_eq!(store::to_text(&reading.profile), text);
    }

    #[test]
    fn every_change_is_written_and_no_comment_lost(
        old in arbitrary::profile(),
        new in arbitrary::profile(),
    ) {
        let text = format!("# mine\nmood = 'calm' # not theirs\n{}# the end\n", store::to_text(&old));
        let read = store::read_text("kit.toml", &text).profile;
        prop_assert_eq!(&read, &old);
        let updated = store::update(&text, &old, &new);
        let updated = updated.map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(store::read_text("kit.toml", &updated).profile, new);
        for kept in ["# mine\nmood = 'calm' # not theirs\n", "# the end\n"] {
            prop_assert!(updated.contains(kept), "{}", updated);
        }
    }

    #[test]
    fn a_new_kit_takes_every_answer(first in arbitrary::profile(), then in arbitrary::profile()) {
        let (_folder, kits) = kits();
        let mut kit = kits.open(&kits.create("Mila").unwrap()).unwrap();
        for profile in [first, then] {
            kit.save(&profile).unwrap();
            prop_assert_eq!(kit.profile(), &profile);
            let is_hinted = kit.text().contains("# One of these for every platform");
            prop_assert!(!is_hinted || profile.platforms.is_empty(), "{}", kit.text());
        }
    }

    #[test]
    fn no_text_is_too_strange_to_read(text in "([a-z\\[\\]{}=\"'#\n ,.0-9-]|\\PC){0,200}") {
        let reading = store::read_text("kit.toml", &text);
        for problem in &reading.problems {
            prop_assert!(!problem.to_string().is_empty());
        }
    }
}

const OLD: &[u8] = b"name = \"old\"";
const NEW: &[u8] = b"name = \"new and longer\"";

/// What a file system allows to go wrong with a save that ended like this.
fn faults(model: &Model, saved: Option<Saved>) -> Vec<String> {
    let mut faults = Vec::new();
    let expected = if saved.is_some() { NEW } else { OLD };
    if model.visible() != Some(expected) {
        faults.push(format!("{saved:?}, but a reader sees {:?}", model.visible()));
    }
    if model.names() != [model_fs::NAME] {
        faults.push(format!("litter: {:?}", model.names()));
    }
    for state in model.after_any_power_cut() {
        if state.as_deref() != Some(OLD) && state.as_deref() != Some(NEW) {
            faults.push(format!("a power cut leaves {state:?}"));
        }
    }
    if saved == Some(Saved::Durable) && model.after_power_cut_now().contains(&Some(OLD.to_vec())) {
        faults.push("a power cut loses a save that was called durable".to_owned());
    }
    faults
}

#[test]
fn no_error_and_no_power_cut_damages_a_file() {
    let mut outcomes = Vec::new();
    for failing_call in [None, Some(1), Some(2), Some(3), Some(4), Some(5), Some(6)] {
        let mut model = Model::new(OLD).failing_at(failing_call);
        let saved = replace(&mut model, Path::new(model_fs::NAME), NEW, || Ok(())).ok();
        assert_eq!(faults(&model, saved), Vec::<String>::new(), "call {failing_call:?} fails");
        outcomes.push(saved);
    }
    let (durable, perhaps) = (Some(Saved::Durable), Some(Saved::PerhapsNotDurable));
    assert_eq!(outcomes, [durable, None, None, None, None, None, perhaps]);
}

#[test]
fn a_move_leaves_a_file_in_one_place() {
    for failing_call in [None, Some(1), Some(2), Some(3)] {
        let mut model = Model::new(OLD).failing_at(failing_call);
        let moved = move_durably(&mut model, Path::new(model_fs::NAME), Path::new("trash"));
        // a move that could not be synced is one all the same
        assert_eq!(moved.is_err(), failing_call == Some(1));
        let place = if moved.is_ok() { "trash" } else { model_fs::NAME };
        assert_eq!(model.names(), [place], "call {failing_call:?} fails");
        for state in model.after_any_power_cut() {
            assert!(state.is_none() || state.as_deref() == Some(OLD), "{state:?}");
        }
    }
}

#[test]
fn the_model_finds_planted_bugs() {
    for (bug, fault) in
        [(Bug::FileNotSynced, "a power cut leaves"), (Bug::FolderNotSynced, "called durable")]
    {
        let mut model = Model::new(OLD).with_bug(bug);
        let saved = replace(&mut model, Path::new(model_fs::NAME), NEW, || Ok(())).ok();
        let faults = faults(&model, saved);
        assert!(faults.iter().any(|found| found.contains(fault)), "{bug:?}: {faults:?}");
    }
    let mut model = Model::new(OLD);
    model.overwrite(NEW);
    let faults = faults(&model, Some(Saved::PerhapsNotDurable));
    assert!(faults.iter().any(|found| found.contains("a power cut leaves")), "{faults:?}");
}

/// A folder of kits that is gone after the test.
fn kits() -> (tempfile::TempDir, Kits) {
    let folder = tempfile::tempdir().unwrap();
    let kits = Kits::new(Some(folder.path().join("kits"))).unwrap();
    (folder, kits)
}

#[test]
fn new_kits_have_names_of_their_own_and_are_private() {
    let (_folder, kits) = kits();
    assert!(kits.list().unwrap().is_empty());
    let names: Vec<_> = ["Zoë Ó", "Zoë Ó", "🍳"].map(|name| kits.create(name).unwrap()).into();
    let names: Vec<_> =
        names.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["zoë-ó", "zoë-ó-2", "media-kit"]);
    let kit = Kit::open(&kits.find(Some("zoë-ó")).unwrap()).unwrap();
    assert_eq!(kit.profile().creator.name.as_deref(), Some("Zoë Ó"));
    assert_eq!(kit.problems(), []);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        let folder = kit.folder().unwrap();
        assert_eq!((mode(folder), mode(&folder.join("kit.toml"))), (0o700, 0o600));
    }
}

#[test]
fn a_kit_is_found_by_name_by_path_or_alone() {
    let (_folder, kits) = kits();
    assert_eq!(kits.find(None), Err(NotFound::Empty));
    let mila = kits.create("Mila").unwrap();
    assert_eq!(kits.find(None), Ok(mila.clone()));
    assert_eq!(kits.find(mila.to_str()), Ok(mila.clone()));
    let file = mila.join("kit.toml");
    assert_eq!(kits.find(file.to_str()), Ok(file.clone()));
    assert_eq!(Kit::open(&file).unwrap().name(), "mila");
    kits.create("Ann").unwrap();
    assert_eq!(kits.find(None), Err(NotFound::Several(vec!["ann".into(), "mila".into()])));
    let unknown = kits.find(Some("mlia")).unwrap_err();
    assert_eq!(unknown.to_string(), "there is no kit “mlia”; did you mean mila?");
}

#[test]
fn one_unreadable_kit_does_not_hide_the_others() {
    let (_folder, kits) = kits();
    for name in ["a", "b", "c"] {
        kits.create(name).unwrap();
    }
    fs::write(kits.folder().join("b/kit.toml"), b"\xff\xfe").unwrap();
    let opened: Vec<_> = kits.list().unwrap().iter().map(|listed| listed.kit.is_ok()).collect();
    assert_eq!(opened, [true, false, true]);
}

#[test]
fn a_kit_is_saved_unless_somebody_else_was_faster() {
    let (_folder, kits) = kits();
    let folder = kits.create("Mila").unwrap();
    let mut kit = Kit::open(&folder).unwrap();
    let mut profile = kit.profile().clone();
    profile.creator.handle = Some("@mila".into());
    assert_eq!(kit.save(&profile).unwrap(), Saved::Durable);
    assert_eq!(Kit::open(&folder).unwrap().profile(), &profile);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no litter");

    let theirs = kit.text().replace("@mila", "@milaslarder");
    fs::write(folder.join("kit.toml"), &theirs).unwrap();
    profile.creator.niche = Some("Bread".into());
    assert!(matches!(kit.save(&profile), Err(SaveError::ChangedMeanwhile)));
    assert_eq!(fs::read_to_string(folder.join("kit.toml")).unwrap(), theirs);
}

#[test]
fn hints_go_when_they_are_followed_and_the_others_stay_in_place() {
    let (_folder, kits) = kits();
    let folder = kits.create("Mila").unwrap();
    let mut kit = Kit::open(&folder).unwrap();
    let head = "# Your media kit. Change it here or in pitchkit: notes behind a # stay where they are.\n\
                # A line that is missing is simply left out of the kit, so fill in what you know.\n\n\
                schema = 1\n\n[creator]\nname = \"Mila\"\n";
    let first = kit.text().to_owned();
    let hints: Vec<&str> = first.strip_prefix(head).unwrap().lines().collect();
    let mut profile = kit.profile().clone();
    profile.creator.handle = Some("@mila".into());
    kit.save(&profile).unwrap();
    let expected = format!("{head}handle = \"@mila\"\n{}\n", hints[1..].join("\n"));
    assert_eq!(kit.text(), expected, "the line about another handle stays");

    profile.terms.text = Some("Ask.".into());
    kit.save(&profile).unwrap();
    let expected = format!("{expected}\n[terms]\ntext = \"Ask.\"\n");
    assert_eq!(kit.text(), expected);

    let platform =
        Platform { id: "tiktok".into(), kind: Some(PlatformKind::TikTok), ..Platform::default() };
    profile.platforms.push(platform);
    kit.save(&profile).unwrap();
    let expected = format!(
        "{head}handle = \"@mila\"\n{}\n\n[terms]\ntext = \"Ask.\"\n\n\
         [[platform]]\nid = \"tiktok\"\nkind = \"tiktok\"\n",
        hints[1..7].join("\n")
    );
    assert_eq!(kit.text(), expected);

    profile.creator.niche = Some("Bread".into());
    profile.creator.tagline = Some("Bread.".into());
    profile.creator.photo = Some("me.jpg".into());
    profile.contact.email = Some("mila@example.com".into());
    kit.save(&profile).unwrap();
    assert_eq!(
        kit.text(),
        format!(
            "{head}handle = \"@mila\"\nniche = \"Bread\"\ntagline = \"Bread.\"\nphoto = \"me.jpg\"\n\n\
             [contact]\nemail = \"mila@example.com\"\n\n[terms]\ntext = \"Ask.\"\n\n\
             [[platform]]\nid = \"tiktok\"\nkind = \"tiktok\"\n"
        )
    );
}

#[test]
fn a_text_that_looks_like_a_hint_stays() {
    let line = "# niche = \"Low-waste home cooking\"";
    let text = format!("[creator]\nbio = \"\"\"\nHello.\n{line}\nBye.\"\"\"\n");
    let old = store::read_text("", &text).profile;
    let mut new = old.clone();
    new.creator.niche = Some("Bread".into());
    let updated = store::update(&text, &old, &new).unwrap();
    assert_eq!(updated, format!("{text}niche = \"Bread\"\n"));
}

#[test]
fn a_kit_that_cannot_be_understood_is_not_written() {
    let (_folder, kits) = kits();
    let folder = kits.create("Mila").unwrap();
    for (text, reason) in [
        ("schema = 2\n[creator]\nname = \"Mila\"\n", ReadOnly::Newer),
        ("[creator]\nname = \"Mila\"\nname = \"Ann\"\n", ReadOnly::Broken),
    ] {
        fs::write(folder.join("kit.toml"), text).unwrap();
        let mut kit = Kit::open(&folder).unwrap();
        assert_eq!(kit.read_only(), Some(reason));
        let mut profile = kit.profile().clone();
        assert_eq!(profile.creator.name.as_deref(), Some("Mila"));
        profile.creator.name = None;
        assert!(matches!(kit.save(&profile), Err(SaveError::ReadOnly(_))));
        assert_eq!(fs::read_to_string(folder.join("kit.toml")).unwrap(), text);
    }
}

#[test]
#[cfg(unix)]
fn a_save_follows_links_and_keeps_permissions() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (real, link) = (folder.path().join("real.toml"), folder.path().join("kit.toml"));
    fs::write(&real, "old").unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&real, &link).unwrap();
    store::save(&link, b"new").unwrap();
    assert!(link.is_symlink());
    assert_eq!(fs::read(&real).unwrap(), b"new");
    assert_eq!(real.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    assert!(matches!(store::save(folder.path(), b"new"), Err(SaveError::NotAFile)));
}

#[test]
#[cfg(unix)]
fn pictures_never_come_from_outside_the_folder() {
    let (outside, kits) = kits();
    let folder = kits.create("Mila").unwrap();
    fs::write(outside.path().join("secret.jpg"), b"secret").unwrap();
    fs::write(folder.join("mine.jpg"), b"mine").unwrap();
    fs::create_dir(folder.join("album")).unwrap();
    std::os::unix::fs::symlink(outside.path().join("secret.jpg"), folder.join("link.jpg")).unwrap();
    let large = fs::File::create(folder.join("large.jpg")).unwrap();
    large.set_len(20 * 1024 * 1024 + 1).unwrap();
    let kit = Kit::open(&folder).unwrap();
    assert_eq!(kit.picture("mine.jpg").unwrap(), b"mine");
    for name in ["link.jpg", "../../secret.jpg", "/etc/hostname", "..\\secret.jpg", "C:secret.jpg"]
    {
        assert!(matches!(kit.picture(name), Err(PictureError::Outside)), "{name}");
    }
    assert!(matches!(kit.picture("large.jpg"), Err(PictureError::TooLarge)));
    assert!(matches!(kit.picture("album"), Err(PictureError::NotAFile)));
    assert!(matches!(kit.picture("none.jpg"), Err(PictureError::Missing)));
}

#[test]
fn the_sample_brings_its_pictures() {
    let mut kit = Kit::sample();
    assert_eq!(kit.problems(), []);
    let profile = kit.profile().clone();
    for name in profile.look.gallery.iter().chain(&profile.creator.photo) {
        assert!(kit.picture(name).unwrap().starts_with(b"\xff\xd8"), "{name}");
    }
    assert!(matches!(kit.save(&profile), Err(SaveError::ReadOnly(ReadOnly::Sample))));
}

#[test]
fn every_failure_says_what_to_try() {
    use std::io::ErrorKind;
    for (kind, advice) in [
        (ErrorKind::StorageFull, "free some space"),
        (ErrorKind::ReadOnlyFilesystem, "another disk"),
        (ErrorKind::PermissionDenied, "check the permissions"),
        (ErrorKind::TimedOut, "try again"),
    ] {
        let message = SaveError::from(std::io::Error::from(kind)).to_string();
        assert!(message.contains(advice), "{message}");
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kit.toml");
    fs::write(&file, "old").unwrap();
    let mut permissions = file.metadata().unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    assert!(matches!(store::save(&file, b"new"), Err(SaveError::Denied)));
    assert_eq!(fs::read(&file).unwrap(), b"old");
}
