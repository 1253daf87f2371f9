//! Journeys through the questions line by line.

#![allow(clippy::unwrap_used, clippy::panic, reason = "part of the tests")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use jiff::civil::{Date, date};
use pitchkit::insight::growth::growth;
use pitchkit::plain::{self, Surroundings};
use pitchkit::profile::Profile;
use pitchkit::store::{Entry, Journal, Kit, Kits, Lock, Unread};
use tempfile::TempDir;

const TODAY: Date = date(2026, 11, 22);

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Types these lines and gives everything that was said.
    fn talk(&self, lines: &[&str]) -> String {
        let surroundings = Surroundings {
            kits: Kits::new(Some(self.path().join("kits"))).unwrap(),
            documents: self.path().to_path_buf(),
            today: TODAY,
        };
        let mut output = Vec::new();
        let input = lines.join("\n");
        plain::run(&surroundings, &mut input.as_bytes(), &mut output).unwrap();
        String::from_utf8(output).unwrap()
    }

    fn kit(&self, name: &str, text: &str) {
        let folder = self.path().join("kits").join(name);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("kit.toml"), text).unwrap();
    }

    fn file(&self, kit: &str) -> String {
        fs::read_to_string(self.path().join("kits").join(kit).join("kit.toml")).unwrap()
    }

    fn profile(&self, kit: &str) -> Profile {
        Kit::open(&self.path().join("kits").join(kit)).unwrap().profile().clone()
    }
}

#[rustfmt::skip]
const JOURNEY: &[&str] = &[
    "1", "Mara Lindqvist",
    // you
    "", "maraontracks", "Slow travel by night train", "Night trains, told for people who hate flying",
    "I cross Europe by night train and write down how.", "Malmö, Sweden", "mara@example.com", "", "", "next",
    // three platforms
    "add", "youtube", "https://www.youtube.com/@maraontracks", "12.5k", "9 200", "510", "52",
    "2.3 a week", "", "3", "", "", "", "", "", "", "",
    "add", "2", "@maraontracks", "8,140", "2050", "88", "12", "next",
    "add", "TikTok", "@maratrains", "", "3300", "next",
    "",
    // audience
    "18-24 14, 25-34 41, 35-44 27", "women 61, men 37", "Sweden 38, Germany 22%, uk 17", "", "viewers", "YouTube",
    "", "rail passes, slow food",
    // two collaborations with results
    "add", "Nattlinje", "night trains", "", "May 2026", "YouTube", "3 videos", "paid", "Reklam", "start",
    "add", "41,000 views", "add", "310 bookings", "", "brand", "yes", "next",
    "add", "Ullverk", "blankets", "", "2026-03", "2", "1 reel", "gifted", "Reklam", "start",
    "add", "9.4 % engagement", "", "brand", "yes", "next",
    "",
    // rhythm
    "", "3 a week", "", "a day", "80",
    // services
    "add", "YouTube video", "60–90 s within the first half", "from €450", "no",
    "add", "Reel", "30–60 s", "on request", "no",
    "", "Prices exclude VAT.",
    // look
    "1", "", "a4", "British English", "",
    // review, PDF
    "", "", "", "leave",
];

#[test]
fn from_an_empty_folder_to_a_pdf() {
    let desk = Desk::new();
    let said = desk.talk(JOURNEY);
    insta::assert_snapshot!("journey", said.replace(&desk.path().display().to_string(), "~"));
    for word in ["toml", "null", "invalid", "schema", "n/a", "error"] {
        assert!(!said.to_lowercase().contains(word), "{word}");
    }
    insta::assert_snapshot!("kit", desk.file("mara-lindqvist"));

    let made = fs::read(desk.path().join("mara-lindqvist-media-kit.pdf")).unwrap();
    let mut command = Command::cargo_bin("pitchkit").unwrap();
    command.env("PITCHKIT_KITS", desk.path().join("kits")).env_remove("SOURCE_DATE_EPOCH");
    let ran = command.args(["export", "-o"]).arg(desk.path().join("other.pdf")).output().unwrap();
    assert!(ran.status.success());
    assert!(made == fs::read(desk.path().join("other.pdf")).unwrap(), "one facade, the same bytes");
}

#[test]
fn the_program_itself_talks_line_by_line() {
    let desk = Desk::new();
    let mut command = Command::cargo_bin("pitchkit").unwrap();
    command.env("PITCHKIT_KITS", desk.path().join("kits")).arg("--plain");
    let output = command.write_stdin("1\nZoë\n\n@zoe\n").output().unwrap();
    assert!(output.status.success());
    assert!(!output.stdout.contains(&0x1b), "no colours and no cursor movement");
    assert_eq!(desk.profile("zoë").creator.handle.as_deref(), Some("@zoe"), "kept at the end");
}

#[test]
fn back_is_always_possible_with_every_answer_wrong() {
    let desk = Desk::new();
    let mut lines = vec!["1", "Ana", "", "", "", "", "", "", "", "", "", "", "", "", "next"];
    lines.extend(["add", "youtube", "", "lots", "", "many", "back", "back", "back", "back"]);
    lines.extend(["", "back", "back"]);
    let said = desk.talk(&lines);
    assert!(said.contains("Write a number such as 12500 or 12.5k."), "{said}");
    assert!(said.contains("You wrote: lots. It could not be read yet."), "{said}");
    assert!(said.contains("Not in your kit, because it could not be read yet:"), "{said}");
    assert!(said.contains("Followers or subscribers: lots"), "{said}");
}

#[test]
fn wrong_answers_say_what_is_allowed_and_lose_nothing() {
    let desk = Desk::new();
    desk.talk(&["1", "Ana", "", "@ana", "leave"]);
    let said = desk.talk(&["1", "steps", "7", "plaid", "1", "teal", "?", "leave"]);
    assert!(said.contains("Write a number from 1 to 4, or one of: Editorial"), "{said}");
    assert!(said.contains("Write a colour such as #0B7A75"), "{said}");
    assert!(said.contains("For example: #0B7A75"), "{said}");
    let after = desk.file("ana");
    assert!(after.contains("@ana") && after.contains("editorial"), "{after}");
}

#[test]
fn a_finding_leads_to_its_question_and_back() {
    let desk = Desk::new();
    let lines =
        ["1", "Ana", "next", "add", "youtube", "@ana", "next", "steps", "8", "1", "12.5k", "leave"];
    let said = desk.talk(&lines);
    assert!(said.contains("YouTube @ana: Followers or subscribers."), "{said}");
    assert_eq!(desk.profile("ana").platforms[0].followers.map(|it| it.get()), Some(12_500));
    assert_eq!(said.matches("What brands look for:").count(), 2, "said again as it changed");
}

#[test]
fn a_dash_takes_out_and_a_removed_entry_comes_back() {
    let desk = Desk::new();
    let said = desk.talk(&[
        "1", "Ana", "", "@ana", "back", "-", "steps", "6", "add", "Reel", "next", "remove 1",
        "undo", "leave",
    ]);
    assert!(said.contains("Taken out.") && said.contains("Removed: Reel."), "{said}");
    let profile = desk.profile("ana");
    assert_eq!((profile.creator.handle, profile.services.len()), (None, 1));
}

#[test]
fn a_file_that_was_changed_meanwhile_is_not_overwritten() {
    let desk = Desk::new();
    desk.talk(&["1", "Ana", "leave"]);
    let path = desk.path().join("kits/ana/kit.toml");

    /// Changes the file when the program has read so far.
    struct Editor<'a>(&'a [u8], &'a Path);
    impl std::io::Read for Editor<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            std::io::Read::read(&mut self.0, buffer)
        }
    }
    impl std::io::BufRead for Editor<'_> {
        fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
            if self.0.starts_with(b"@ana") {
                fs::write(self.1, "[creator]\nname = \"Other\"\n").unwrap();
            }
            Ok(self.0)
        }
        fn consume(&mut self, amount: usize) {
            self.0.consume(amount);
        }
    }
    let surroundings = Surroundings {
        kits: Kits::new(Some(desk.path().join("kits"))).unwrap(),
        documents: desk.path().to_path_buf(),
        today: TODAY,
    };
    let mut output = Vec::new();
    plain::run(&surroundings, &mut Editor(b"1\n\n@ana\nJam\n", &path), &mut output).unwrap();
    let said = String::from_utf8(output).unwrap();
    assert!(said.contains("another program changed the file meanwhile"), "{said}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "[creator]\nname = \"Other\"\n");

    // the next start puts both together, and asks nothing that only one side changed
    let said = desk.talk(&["1", "", "leave"]);
    assert!(said.contains("Last time there were answers that could not be saved."), "{said}");
    assert!(!said.contains("changed elsewhere"), "{said}");
    let creator = desk.profile("ana").creator;
    assert_eq!(creator.name.as_deref(), Some("Other"));
    assert_eq!((creator.handle.as_deref(), creator.niche.as_deref()), (Some("@ana"), Some("Jam")));
    assert!(!desk.talk(&["1", "leave"]).contains("Last time"), "only once");
}

/// The journal of a kit, as a crash leaves it: the niche is Jam, and a text is not read yet.
fn crash(desk: &Desk) -> Journal {
    let kits = Kits::new(Some(desk.path().join("kits"))).unwrap();
    let kit = kits.open(&kits.folder().join("ana")).unwrap();
    let mut mine = kit.profile().clone();
    mine.creator.niche = Some("Jam".into());
    let unread = Unread { question: "look.accent".into(), entry: 0, inner: 0, text: "teal".into() };
    let journal = Journal::of(&kits.places().state, kit.folder().unwrap());
    journal.write(&Entry::of(&kit, mine, vec![unread])).unwrap();
    journal
}

#[test]
fn what_a_crash_left_is_offered_until_it_is_answered() {
    let desk = Desk::new();
    desk.talk(&["1", "Ana", "", "@ana", "leave"]);
    let journal = crash(&desk);
    desk.talk(&["1"]);
    assert!(journal.read().is_some(), "who leaves decides nothing");
    let said = desk.talk(&["1", "", "steps", "7", "", "leave"]);
    assert!(said.contains("You wrote: teal. It could not be read yet."), "{said}");
    assert!(said.contains("You find it again in its place"), "{said}");
    assert_eq!(desk.profile("ana").creator.niche.as_deref(), Some("Jam"));
    let entry = journal.read().unwrap();
    assert_eq!((entry.base == entry.mine, entry.unread[0].text.as_str()), (true, "teal"));
    let said = desk.talk(&["1", "steps", "7", "", "#0B7A75", "leave"]);
    assert!(!said.contains("Last time there were"), "{said}");
    assert_eq!(journal.read(), None);
}

#[test]
fn what_a_crash_left_can_be_forgotten() {
    let desk = Desk::new();
    desk.talk(&["1", "Ana", "leave"]);
    let journal = crash(&desk);
    desk.talk(&["1", "no", "steps", "7", "", "photo", "leave"]);
    assert_eq!(desk.profile("ana").creator.niche, None);
    assert_eq!(journal.read(), None);
}

#[test]
fn an_answer_that_two_changed_is_asked_about() {
    for (choice, niche) in [("", "Jam"), ("1", "Jam"), ("2", "Bread")] {
        let desk = Desk::new();
        desk.talk(&["1", "Ana", "leave"]);
        crash(&desk);
        let path = desk.path().join("kits/ana/kit.toml");
        fs::write(&path, "[creator]\nname = \"Ana\"\nniche = \"Bread\" # mine\n").unwrap();
        let said = desk.talk(&["1", "", "what?", choice, "leave"]);
        assert!(said.contains("changed elsewhere meanwhile: creator, niche."), "{said}");
        assert!(said.contains("  1 Yours: Jam\n  2 The kit's: Bread\n"), "{said}");
        let text = format!("[creator]\nname = \"Ana\"\nniche = \"{niche}\" # mine\n");
        assert_eq!(desk.file("ana"), text);
    }
}

#[test]
fn the_second_window_saves_nothing() {
    let desk = Desk::new();
    desk.talk(&["1", "Ana", "", "@ana", "leave"]);
    let journal = crash(&desk);
    let before = (desk.file("ana"), journal.read());
    let kits = Kits::new(Some(desk.path().join("kits"))).unwrap();
    let _lock = Lock::take(&kits.places().state, &kits.folder().join("ana")).unwrap().unwrap();
    let said = desk.talk(&["1", "", "@other", "steps", "7", "", "plaid", "leave"]);
    assert!(said.contains("nothing is saved: another window of pitchkit has this kit"), "{said}");
    assert!(!said.contains("Last time"), "{said}");
    assert!((desk.file("ana"), journal.read()) == before);
}

#[test]
fn the_sample_can_be_looked_at_and_is_not_saved() {
    let desk = Desk::new();
    let said = desk.talk(&["2", "Somebody", "steps", "8", "leave"]);
    assert!(said.contains("nothing is saved"), "{said}");
    assert!(said.contains("of 100."), "{said}");
    assert!(!desk.path().join("kits").exists());
}

#[test]
fn what_is_left_out_is_said_in_the_words_of_the_questions() {
    let desk = Desk::new();
    let kit = "[creator]\nname = \"Ana\"\nniche = 5\n[contact]\nphone = \"+44 20 7946 0182\"\n\
               [[collaboration]]\nbrand = \"Rootbox\"\n[collaboration.testimonial]\nquote = \"Good\"\n";
    desk.kit("ana", kit);
    let said = desk.talk(&["1", "steps", "8", "", "", "", "leave"]);
    let left_out: Vec<&str> = said
        .lines()
        .skip_while(|line| *line != "Left out:")
        .take_while(|it| !it.is_empty())
        .collect();
    for label in ["Print the phone number", "Who said it", "They agreed that it is printed"] {
        assert!(left_out.iter().any(|line| line.contains(label)), "{label}: {left_out:#?}");
    }
    for line in &left_out {
        for word in ["_", "=", "[", "true", "toml", "line "] {
            assert!(!line.contains(word), "{word}: {line}");
        }
    }
}

#[test]
fn a_picture_is_copied_into_the_folder_and_an_older_pdf_is_kept() {
    let desk = Desk::new();
    let picture = desk.path().join("My Portrait.JPG");
    fs::copy("assets/sample/portrait.jpg", &picture).unwrap();
    let path = picture.display().to_string();
    let mut lines = vec!["1", "Ana"];
    lines.extend([""; 12]);
    lines.extend([path.as_str(), "steps", "8", "", "", "", "", "", "", "leave"]);
    let said = desk.talk(&lines);
    assert_eq!(desk.profile("ana").creator.photo.as_deref(), Some("my-portrait.jpg"), "{said}");
    assert!(desk.path().join("kits/ana/my-portrait.jpg").is_file());
    assert!(desk.path().join("ana-media-kit (older).pdf").is_file(), "{said}");
}

/// A kit with two platforms, last updated on 25 October.
const TWO_PLATFORMS: &str = r#"
[creator]
name = "Mara"

[[platform]]
id = "youtube"
kind = "youtube"
handle = "@mara"
as_of = 2026-10-25
followers = 12_500
views = 9_200
likes = 510
comments = 52

[[platform.history]]
as_of = 2026-05-22
followers = 10_000

[[platform]]
id = "instagram"
kind = "instagram"
as_of = 2026-10-25
followers = 8_140
"#;

#[test]
fn numbers_are_updated_line_by_line() {
    let desk = Desk::new();
    desk.kit("mara", TWO_PLATFORMS);
    let said = desk.talk(&[
        "2", "today", "13.14k", "9650", "5100", "back", "?", "548", "lots", "54", "back", "back",
        "", "", "next", "", "8", "leave",
    ]);
    insta::assert_snapshot!("update", said.replace(&desk.path().display().to_string(), "~"));
    let profile = desk.profile("mara");
    let [youtube, instagram] = profile.platforms.as_slice() else { panic!() };
    let numbers = [youtube.followers, youtube.views, youtube.likes, youtube.comments];
    assert_eq!(numbers.map(|it| it.unwrap().get()), [13_140, 9_650, 548, 54]);
    let days: Vec<_> = youtube.history.iter().map(|it| (it.as_of.unwrap(), it.followers)).collect();
    let days: Vec<_> = days.iter().map(|(day, it)| (day.to_string(), it.unwrap().get())).collect();
    let day = |day: &str, followers| (day.to_owned(), followers);
    let wanted = [day("2026-05-22", 10_000), day("2026-10-25", 12_500), day("2026-11-22", 13_140)];
    assert_eq!(days, wanted, "{}", desk.file("mara"));
    assert_eq!((youtube.as_of, instagram.as_of), (Some(TODAY), Some(date(2026, 10, 25))));
    let growth = growth(&profile.platforms).unwrap();
    assert_eq!((growth.from, growth.to, growth.until, growth.months), (10_000, 13_140, TODAY, 7));
}

#[test]
fn nothing_is_updated_without_a_snapshot_and_nothing_traps() {
    let desk = Desk::new();
    desk.kit("mara", TWO_PLATFORMS);
    let before = desk.profile("mara");
    let said = desk.talk(&["2", "", "13140", "leave"]);
    assert!(said.contains("Not in your kit, because no snapshot was saved:"), "{said}");
    assert!(said.contains("YouTube @mara, Followers or subscribers: 13140"), "{said}");
    let said = desk.talk(&[
        "2",
        "tomorrow",
        "1 Oct 2026",
        "13140",
        "save",
        "",
        "next",
        "next",
        "back",
        "leave",
    ]);
    assert!(said.contains("Write a day such as 1 Nov 2026, or today."), "{said}");
    assert!(said.contains("are from 25 Oct 2026 already."), "{said}");
    assert!(said.contains("Numbers are from. Enter takes today."), "{said}");
    let said = desk.talk(&["1", "steps", "9", "", "next", "next", "8", "leave"]);
    assert!(said.contains("No new numbers: everything is as it was."), "{said}");
    let said = desk.talk(&["2", "", "13140", "-", "back", "", "next", "next", "leave"]);
    assert!(said.contains("The number stays as it is."), "{said}");
    let said = desk.talk(&["2", "", "many", "", "next", "9000", "next", "no", "leave"]);
    assert!(said.contains("YouTube @mara, Followers or subscribers: many"), "{said}");
    assert_eq!(desk.profile("mara"), before);
    let said = desk.talk(&["4", "Ana", "steps", "9", "leave"]);
    assert!(said.contains("There are no numbers yet"), "{said}");
}

/// The path of a file of the tests.
fn export(name: &str) -> String {
    format!("{}/tests/imports/{name}", env!("CARGO_MANIFEST_DIR"))
}

const CHANNEL: &str = "schema = 1\n[creator]\nname = \"Ana\"\n[[platform]]\nid = \"youtube\"\n\
                       kind = \"youtube\"\nhandle = \"@ana\"\nas_of = 2026-10-25\nviews = 9_200\n";

#[test]
fn numbers_are_read_from_a_file_line_by_line() {
    let desk = Desk::new();
    desk.kit("ana", CHANNEL);
    let file = export("youtube/older.csv");
    let said = desk.talk(&["3", &file, "4", "?", "", "", "leave"]);
    let said = said.replace(&desk.path().display().to_string(), "~");
    insta::assert_snapshot!("import", said);
    let after = desk.file("ana");
    assert!(after.contains("views = 8_272") && !after.contains("shares"), "{after}");
    // the same numbers as in the full-screen interface, and the same file again is nothing new
    let said = desk.talk(&["3", &file, "", "leave"]);
    assert!(said.contains("older.csv: nothing new, your kit has it already."), "{said}");
    assert!(said.contains("Nothing was changed."), "{said}");
}

#[test]
fn what_was_read_is_taken_back_in_one_step_and_nothing_traps() {
    let desk = Desk::new();
    desk.kit("ana", CHANNEL);
    let file = export("youtube/older.csv");
    desk.talk(&["3", &file, "", "back", "leave"]);
    assert_eq!(desk.profile("ana").platforms[0].views.unwrap().get(), 9_200);
    assert!(!desk.file("ana").contains("imported"), "{}", desk.file("ana"));
    for answers in [&["no"][..], &["back"], &["steps"], &["99", "no"]] {
        let mut lines = vec!["3", file.as_str()];
        lines.extend(answers);
        lines.push("leave");
        let said = desk.talk(&lines);
        assert!(said.contains("Nothing was changed."), "{said}");
    }
    let damaged = export("damage/d1_audience.csv");
    let said = desk.talk(&["1", "steps", "10", "/no/such.csv", &damaged, "-", "leave", "leave"]);
    assert!(said.contains("/no/such.csv: there is no such file."), "{said}");
    assert!(said.contains("Line 4, column \"Women\": \"14.юни\" is a date"), "{said}");
}

#[test]
fn the_columns_of_a_table_are_asked_for_line_by_line() {
    let desk = Desk::new();
    desk.kit("ana", CHANNEL);
    let file = export("pinterest/pins.csv");
    let number = |said: &str, name: &str| {
        let line = said.lines().find(|line| line.trim_end().ends_with(name)).unwrap();
        line.split_whitespace().next().unwrap().to_owned()
    };
    let said = desk.talk(&["3", &file, "leave", "leave"]);
    let pinterest = number(&said, "Pinterest, new in this kit");
    let answers = [
        "3", &file, &pinterest, "day", "back", "", "2", "?", "link", "4", "saves", "", "-", "",
        "skipped", "", "leave",
    ];
    let said = desk.talk(&answers);
    let said = said.replace(&desk.path().display().to_string(), "~");
    insta::assert_snapshot!("columns", said);
    let platform = &desk.profile("ana").platforms[1];
    assert_eq!((platform.views.unwrap().get(), platform.saves.unwrap().get()), (4_300, 89));
    assert!(platform.comments.is_none(), "what was not said is not read");
    // the next time it is known, and can be said anew
    desk.kit("ben", CHANNEL);
    let said = desk.talk(&["6", &file, "no", "leave"]);
    assert!(
        said.contains("As you said (the word columns changes it): day is “Publish date”"),
        "{said}"
    );
    let said = desk.talk(&["6", &file, "columns", "", "", "", "", "reach", "next", "no", "leave"]);
    assert!(said.contains("Now: Pinterest, new in this kit. Enter keeps it."), "{said}");
    assert!(said.contains("“Impressions”, for example 4,120. Now: views."), "{said}");
    assert!(said.contains("Typical reach: not filled in yet → 4,300"), "{said}");
}

#[test]
fn a_table_that_is_left_out_or_not_clear_traps_nobody() {
    let desk = Desk::new();
    desk.kit("ana", CHANNEL);
    let before = desk.file("ana");
    // days in a row fill nothing, and are no posts before something names them
    let days = desk.path().join("days.csv").display().to_string();
    let rows: String = (1..=9).map(|day| format!("2026-10-0{day},{day}0,P{day}\n")).collect();
    fs::write(&days, format!("Date,Plays,Pin\n{rows}")).unwrap();
    let said = desk.talk(&["3", &days, "1", "day", "views", "", "leave"]);
    assert!(said.contains("these look like sums of days"), "{said}");
    assert!(said.contains("Write columns to say anew what is in your table."), "{said}");
    let said = desk.talk(&["3", &days, "columns", "", "", "", "title", "no", "leave"]);
    assert!(said.contains("Typical views: 9,200 → 50"), "{said}");
    let file = export("pinterest/pins.csv");
    // the link as views: its line, then anew
    let said = desk.talk(&[
        "3", &file, "1", "day", "", "views", "next", "", "", "", "-", "next", "steps", "leave",
    ]);
    assert!(
        said.contains("pins.csv: line 4, column “Pin link”: this is not a whole number"),
        "{said}"
    );
    assert!(said.contains("Say first which column is a number, such as views or likes."), "{said}");
    for answers in
        [&[""][..], &["-"], &["back"], &["99", ""], &["1", "steps"], &["1", "nothing", "leave"]]
    {
        let mut lines = vec!["3", file.as_str()];
        lines.extend(answers);
        lines.push("leave");
        let said = desk.talk(&lines);
        assert!(!said.contains("In your kit:"), "{said}");
    }
    assert_eq!(desk.file("ana"), before);
}

#[test]
fn boosted_posts_are_named_by_their_numbers() {
    let desk = Desk::new();
    desk.kit("ana", CHANNEL);
    let file = export("meta/content.csv");
    let said = desk.talk(&["3", &file, "boosted", "9", "boosted", "2", "", "", "leave"]);
    assert!(said.contains("too high. Write boosted to name them."), "{said}");
    assert!(said.contains("  2 18 Feb 2026, 15,480 views, “Compost test”\n"), "{said}");
    assert!(said.contains("Write numbers of the list, such as 2 5."), "{said}");
    assert!(said.contains("left out of typical numbers: “Compost test” of 18 Feb 2026."), "{said}");
    assert_eq!(desk.profile("ana").platforms[1].views.unwrap().get(), 5_057);
}

#[test]
fn old_numbers_lead_to_new_ones_typed_or_from_a_file() {
    let desk = Desk::new();
    desk.kit("ana", &CHANNEL.replace("2026-10-25", "2026-06-01"));
    let said = desk.talk(&["1", "steps", "8", "leave"]);
    let line = said.lines().find(|line| line.contains("numbers from 1 June 2026")).unwrap();
    let number = line.split_whitespace().next().unwrap().to_owned();
    let file = export("youtube/older.csv");
    let lines = ["1", "steps", "8", &number, "file", &file, "", "", "leave"];
    let said = desk.talk(&lines);
    assert!(said.contains("Write file to read them from a file."), "{said}");
    let after = said.split("In your kit: 6 new numbers for YouTube.").nth(1).unwrap();
    assert!(after.contains("What brands look for"), "{said}");
    assert!(!after.contains("numbers from 1 June"), "{said}");
    desk.kit("ana", &CHANNEL.replace("2026-10-25", "2026-06-01"));
    let said = desk.talk(&["1", "steps", "8", &number, "", "leave"]);
    assert!(said.contains("New numbers of all platforms."), "{said}");
    let said = desk.talk(&["1", "steps", "8", &number, "back", "leave"]);
    assert!(!said.contains("New numbers of all platforms."), "{said}");
}

#[test]
fn with_two_accounts_the_right_one_is_asked_for() {
    let desk = Desk::new();
    let second = "[[platform]]\nid = \"night\"\nkind = \"youtube\"\nhandle = \"@night\"\n";
    desk.kit("ana", &format!("{CHANNEL}{second}"));
    let file = export("youtube/older.csv");
    let said = desk.talk(&["3", &file, "3", "2", "", "", "leave"]);
    assert!(said.contains("Which one is older.csv about?\n  1 YouTube @ana\n"), "{said}");
    assert!(said.contains("Write a number from 1 to 2."), "{said}");
    let profile = desk.profile("ana");
    assert_eq!(profile.platforms[0].views.unwrap().get(), 9_200);
    assert_eq!(profile.platforms[1].views.unwrap().get(), 8_272);
}
