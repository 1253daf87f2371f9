//! Numbers from files in the full-screen interface: what people drop, see, accept and take back.

#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops"
)]

mod interface;

use std::time::Duration;

use interface::Person;
use pitchkit::tui::Msg;

const MARA: &str = r#"schema = 1

[creator]
name = "Mara Lindqvist"

[[platform]]
kind = "youtube"
handle = "@maraontracks"
as_of = 2026-10-25
followers = 12_500
views = 9_200
likes = 510
comments = 52
posts = 30
window_days = 90

[[platform]]
kind = "instagram"
handle = "@maraontracks"
as_of = 2026-10-20
followers = 8_140
"#;

/// So long it takes until answers are saved.
const SECOND: Duration = Duration::from_secs(1);

/// A second account on a platform.
const OTHER: &str = r#"
[[platform]]
kind = "youtube"
handle = "@maraatnight"
followers = 310
"#;

/// The path of a file of the tests.
fn file(name: &str) -> String {
    format!("{}/tests/imports/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// Somebody on the first screen with this kit.
fn at_start(kit: &str) -> Person {
    let mut person = Person::with_kit(kit);
    person.keys("<esc>").click("All kits").sees("With Mara Lindqvist");
    person
}

/// Somebody with this kit at the question for files.
fn asked(kit: &str) -> Person {
    let mut person = at_start(kit);
    person.click("Read numbers from a file").sees("Drag them into this window");
    person
}

fn paste(person: &mut Person, text: &str) {
    person.send(Msg::Paste(text.to_owned()));
}

/// Somebody with this kit to whom these files are offered.
fn offered(kit: &str, files: &[&str]) -> Person {
    let mut person = asked(kit);
    for name in files {
        paste(&mut person, &file(name));
    }
    person.keys("<enter>");
    person
}

/// The screen below its head.
fn below_head(person: &Person) -> String {
    person.screen().split_once('\n').unwrap().1.to_owned()
}

#[test]
fn a_file_is_dropped_looked_at_accepted_and_taken_back_in_one_step() {
    let mut mara = asked(MARA);
    mara.sees("Mara Lindqvist · numbers from a file").sees("Nothing changed yet");
    mara.keys("<f1>").sees("A spreadsheet").sees("studio.youtube.com").keys("<esc>");
    paste(&mut mara, &file("youtube/older.csv"));
    mara.keys("<enter>").sees("This is a YouTube Studio file: older.csv");
    mara.sees("Nothing changed yet");
    insta::assert_snapshot!("offer", below_head(&mara));
    assert_eq!(mara.file(), MARA, "nothing before it is accepted");
    mara.keys("<s-tab><s-tab><enter>").sees("Step 8 of 8").sees("[ Make the PDF ]");
    mara.sees("Saved: 6 new numbers for YouTube. Ctrl-Z takes all of it back.");
    insta::assert_snapshot!("accepted", mara.file());
    mara.keys("<c-z>").sees("Taken back").wait(SECOND);
    assert!(mara.file().contains("views = 9_200") && !mara.file().contains("imported"));
}

#[test]
fn in_a_step_it_is_one_change_and_leads_back_to_the_field() {
    let mut mara = Person::with_kit(MARA);
    mara.keys("<pgdn><enter><tab><tab>").sees("▌ Followers or subscribers");
    mara.keys("<c-p>read numbers<enter>").sees("numbers from a file");
    paste(&mut mara, &file("youtube/older.csv"));
    mara.keys("<enter>").click("[ Accept 6 numbers ]").sees("▌ Followers or subscribers");
    mara.sees("Saved: 6 new numbers for YouTube. Ctrl-Z takes all of it back.").sees("8,272");
    mara.keys("<c-z>").sees("9,200").sees_no("8,272").keys("<c-y>").sees("8,272");
    // the menu of steps leads there as well
    mara.keys("<esc>").click("Read numbers from a file").keys("<esc>").sees("Step 2 of 8");
}

#[test]
fn only_what_is_ticked_is_taken() {
    let mut mara = offered(MARA, &["youtube/older.csv"]);
    mara.keys("<space>").sees("▌ [ ] Typical views").sees("[ Accept 5 numbers ]");
    mara.keys("<down><down><space><up>").sees("▌ [x] Likes per post");
    mara.keys("a").sees("[ Accept 6 numbers ]").keys("a").sees("[ Accept 0 numbers ]");
    mara.click("[ Accept 0 numbers ]").sees("Nothing is ticked. Space ticks a row, A all of them.");
    assert_eq!(mara.file(), MARA);
    mara.click("Comments per post").sees("[ Accept 1 number ]").click("[ Accept 1 number ]");
    mara.sees("Saved: 1 new number for YouTube.");
    let file = mara.file();
    assert!(file.contains("comments = 33") && file.contains("views = 9_200"), "{file}");
}

#[test]
fn what_follows_is_said_before_it_is_accepted() {
    let mut mara = offered(MARA, &["youtube/older.csv"]);
    mara.size = (120, 40);
    mara.sees("After this: 4.9% engagement, was 6.1%.");
    mara.keys("a").sees("[ Accept 0 numbers ]").sees_no("After this");
}

#[test]
fn several_files_go_to_their_platforms_by_mouse_alone() {
    let mut mara = at_start(MARA);
    mara.click("Read numbers from a file");
    let files = [file("youtube/older.csv"), file("meta/content.csv")];
    paste(&mut mara, &format!("'{}' {}\n", files[0], files[1]));
    mara.click("[ Read it ]").sees("older.csv").sees("content.csv");
    mara.sees("YouTube @maraontracks").send(Msg::Wheel(16));
    mara.sees("Instagram @maraontracks").click("[ Accept ");
    mara.sees("for YouTube and Instagram. Ctrl-Z takes all of it back.");
    let file = mara.file();
    assert!(file.contains("file = \"older.csv\"") && file.contains("file = \"content.csv\""));
    mara.keys("<c-z>").wait(SECOND);
    assert!(!mara.file().contains("imported"), "{}", mara.file());
}

#[test]
fn with_two_accounts_nothing_is_proposed_before_one_is_chosen() {
    let mut mara = offered(&format!("{MARA}{OTHER}"), &["youtube/older.csv"]);
    mara.sees("▌ Which one is older.csv about?").sees("( ) YouTube @maraontracks");
    mara.sees_no("It fills").sees("[ Another file ]");
    mara.keys("<space>").sees("(•) YouTube @maraontracks").sees("9,200  →");
    mara.click("( ) YouTube @maraatnight").sees("(•) YouTube @maraatnight").sees_no("9,200");
    mara.keys("<left>").sees("9,200  →").keys("<right>").sees_no("9,200");
    mara.keys("<enter><space>").sees("▌ [ ] Typical views");
    mara.click("[ Accept 5 numbers ]").sees("Saved: 5 new numbers for YouTube @maraatnight.");
    let file = mara.file();
    assert!(file.contains("views = 9_200") && file.contains("likes = 372"), "{file}");
}

#[test]
fn a_file_that_does_not_say_its_platform_is_asked_about() {
    let kit = "schema = 1\n[creator]\nname = \"Mara Lindqvist\"\n";
    let mut mara = offered(kit, &["meta/views.csv"]);
    mara.sees("Which one is views.csv about?").sees("( ) Instagram").sees("( ) Facebook");
    mara.click("( ) Facebook").sees("Facebook, new in this kit");
    // the only one of the two that the kit has is meant
    let mut mara = offered(MARA, &["meta/views.csv"]);
    mara.sees("Instagram @maraontracks").sees_no("Which one");
    // so is the one that the file beside it is from
    let mut mara = offered(kit, &["meta/views.csv", "meta/content.csv"]);
    mara.sees("Instagram, new in this kit").sees_no("Which one");
    // with both in the kit nobody can know
    let facebook = "[[platform]]\nkind = \"facebook\"\nhandle = \"mara\"\n";
    let mut mara = offered(&format!("{MARA}{facebook}"), &["meta/views.csv"]);
    mara.sees("Which one is views.csv about?").sees("( ) Instagram @maraontracks");
    mara.click("( ) Facebook mara").sees("Goes to   Facebook mara").keys("<esc>");
    assert!(!mara.file().contains("imported"));
}

#[test]
fn what_a_spreadsheet_program_changed_is_refused_with_its_cell() {
    let mut mara = asked(MARA);
    std::fs::copy(file("damage/d1_audience.csv"), mara.home.path().join("d1_audience.csv"))
        .unwrap();
    let path = mara.home.path().join("d1_audience.csv").display().to_string();
    paste(&mut mara, &path);
    mara.keys("<enter>").sees("Drag them into this window");
    mara.sees("d1_audience.csv was changed by a spreadsheet program and cannot be trusted.");
    insta::assert_snapshot!("damaged", below_head(&mara).replace(&path, "d1_audience.csv"));
    mara.keys("<bs>").sees_no("spreadsheet");
    assert_eq!(mara.file(), MARA);
    // beside another file it is said, and the other one can be taken
    let mut mara = offered(MARA, &["damage/d1_audience.csv", "youtube/plain.csv"]);
    mara.size = (120, 40);
    mara.sees("cannot be trusted").sees("This is a YouTube Studio file: plain.csv");
    mara.click("[ Accept 2 numbers ]").sees("Saved: 2 new numbers for YouTube.");
}

#[test]
fn the_same_file_again_says_nothing_new() {
    let mut mara = offered(MARA, &["youtube/older.csv"]);
    mara.click("[ Accept 6 numbers ]").keys("<esc>").click("Read numbers from a file");
    paste(&mut mara, &file("youtube/older.csv"));
    mara.keys("<enter>").sees("older.csv: nothing new, your kit has it already.");
    mara.sees("[ Another file ]").sees_no("Accept").keys("<enter>").sees("Drag them");
}

#[test]
fn the_columns_of_a_table_that_nobody_knows_are_said_once() {
    let mut mara = offered(MARA, &["pinterest/pins.csv"]);
    mara.sees("pins.csv is a table of no platform that is known here.");
    mara.sees("▌ Platform").sees("Publish date").sees("Balcony beans").sees("Nothing changed yet");
    // people and earnings are not shown, and what is proposed is not taken
    mara.sees_no("@somebody")
        .sees_no("4.12")
        .sees("not shown")
        .sees("perhaps day")
        .sees("perhaps saves");
    mara.keys("<f1>").sees("Each row stands for one post").keys("<esc>");
    // the platform, then the first column: both as they are chosen in a box
    mara.keys("<enter>").sees("Which platform are these numbers from?").keys("p<enter>");
    mara.sees("Platform   Pinterest, new in this kit").sees("▌ Publish date");
    mara.keys("<space>").sees("What is in this column?").sees("▌ ( ) day: when it was posted");
    mara.keys("<enter>").sees("▌ Pin title").sees_no("perhaps day");
    mara.keys("a").sees_no("perhaps").keys("<down><down><right>").sees("▌ Impressions");
    let row = |person: &Person, name: &str| -> String {
        let screen = person.screen();
        screen.lines().find(|line| line.contains(name)).unwrap().trim_end().to_owned()
    };
    // nothing is proposed for another number than views: the arrows go through what is left
    assert!(row(&mara, "Impressions").ends_with("views"), "{}", mara.screen());
    mara.click("Show the numbers").sees("Goes to   Pinterest, new in this kit");
    mara.sees("This is a table of your own: pins.csv");
    mara.sees("As you said (C changes it): day is “Publish date”").sees("Typical views");
    assert_eq!(mara.file(), MARA, "nothing before it is accepted");
    mara.click("[ Accept ").sees("for Pinterest. Ctrl-Z takes all of it back.");
    let kit = mara.file();
    assert!(kit.contains("kind = \"pinterest\"") && kit.contains("views = 4_300"), "{kit}");
    mara.keys("<c-z>").wait(SECOND);
    assert_eq!(mara.file().matches("[[platform]]").count(), 2, "{}", mara.file());
    // the next time it is known
    let kept = std::fs::read_to_string(mara.mappings()).unwrap();
    insta::assert_snapshot!("mappings", kept);
    mara.keys("<esc>").click("Read numbers from a file");
    paste(&mut mara, &file("pinterest/pins.csv"));
    mara.keys("<enter>").sees("day is “Publish date”").sees("Typical views");
}

#[test]
fn what_is_missing_is_said_and_gets_focus() {
    let mut mara = offered(MARA, &["pinterest/pins.csv"]);
    mara.click("[ Show the numbers ]").sees("Say first which platform these numbers are from.");
    mara.sees("▌ Platform").keys("<right>").sees("Platform   YouTube @maraontracks");
    mara.keys("<left>").sees("Blog, new in this kit").keys("<right><down>");
    mara.click("[ Show the numbers ]").sees("Say first which column is the day of a post.");
    mara.keys("<right>").click("[ Show the numbers ]").sees("which column is a number");
    // what one column is, another one is no more
    mara.keys("<space>").sees("What is in this column?").keys("d<enter>");
    let days = mara.screen().lines().filter(|line| line.contains(" day")).count();
    assert_eq!(days, 1, "{}", mara.screen());
    mara.keys("<esc>").sees("New media kit");
    assert_eq!(mara.file(), MARA);
    assert!(!mara.mappings().exists());
}

#[test]
fn a_column_that_is_something_else_is_said_with_its_line() {
    let mut mara = offered(MARA, &["pinterest/pins.csv"]);
    // the link as views
    mara.keys("<right>a<down><down><down><space>v<enter>").click("[ Show the numbers ]");
    mara.sees("! pins.csv: line 4, column “Pin link”: this is not a whole number");
    mara.sees("another column. Nothing of it is taken.").sees("▌ Platform");
    assert!(!mara.mappings().exists(), "what cannot be read is not kept");
    mara.keys("<down><down><down><space>lll<enter>").sees_no("line 4");
    mara.click("[ Show the numbers ]").sees("Saves per post");
}

#[test]
fn columns_can_be_said_anew_and_a_table_left_out() {
    let mut mara = offered(MARA, &["youtube/older.csv", "pinterest/pins.csv"]);
    mara.sees("is a table of no platform").click("[ Leave it out ]");
    mara.sees("This is a YouTube Studio file: older.csv").sees("C says what they are.");
    mara.keys("<space>").sees("▌ [ ] Typical views");
    mara.click("C says what they are.").sees("▌ Platform").keys("<esc>");
    mara.sees("▌ [ ] Typical views").keys("cp").keys("<right>a").click("[ Show the numbers ]");
    mara.sees("older.csv").sees("pins.csv").sees("[ ] Typical views");
    mara.send(Msg::Wheel(40)).sees("Saves per post").keys("c").sees("▌ Platform");
    mara.click("[ Leave it out ]").sees_no("Saves per post").sees("[ ] Typical views");
    // alone, it leads back to the question for files
    let mut mara = offered(MARA, &["pinterest/pins.csv"]);
    mara.click("[ Leave it out ]").sees("Drag them into this window");
    mara.sees("pins.csv: no table of a platform that is known here.");
}

#[test]
fn the_rows_that_were_skipped_are_shown_with_their_lines() {
    let mut mara = offered(MARA, &["youtube/older.csv"]);
    mara.keys("s").sees("─ Skipped rows ─").sees("older.csv: list of videos");
    mara.sees("Line 2: total row").sees("Line 16, “Without a day”: without a date");
    mara.keys("<esc>").sees("▌ [x] Typical views").send(Msg::Wheel(30));
    mara.click("2 rows skipped: 1 total row").sees("Line 2: total row").keys("<enter>");
    let mut mara = offered(MARA, &["meta/content.csv"]);
    mara.keys("s").sees("No row of these files was skipped.");
}

#[test]
fn posts_that_were_boosted_are_named_and_left_out_of_typical_numbers() {
    let mut mara = offered(MARA, &["meta/content.csv"]);
    mara.sees("6,210").keys("<down><space>").sees("▌ [ ] Typical reach");
    mara.size = (120, 40);
    mara.sees("The file does not say which posts were boosted.").click("B marks them.");
    mara.sees("─ Which posts were boosted? ─")
        .sees("[ ] 24 Feb 2026, 6,210 views, “Beans, week 3.");
    mara.keys("<down><space>")
        .sees("[x] 18 Feb 2026, 15,480 views, “Compost test”")
        .keys("<enter>");
    mara.sees("Boosted, and left out of typical numbers: “Compost test” of 18 Feb 2026.");
    mara.sees_no("does not say which posts").sees("the middle of 2 posts").sees("5,057");
    mara.sees("▌ [").sees("Accept");
    // what is ticked in the box is taken back there
    mara.keys("b").click("[x] 18 Feb 2026").sees("[ ] 18 Feb 2026").keys("<enter>").sees("6,210");
    mara.keys("b<down><space><esc>").sees_no("left out of typical numbers").keys("b");
    mara.sees("[ ] 18 Feb 2026").keys("<esc>");
    let mut mara = offered(MARA, &["meta/Audience.csv"]);
    mara.keys("b").sees("These files list no posts of which typical numbers are made.");
}

#[test]
fn where_all_columns_are_known_there_is_nothing_to_say() {
    let mut mara = offered(MARA, &["youtube/older.csv"]);
    mara.keys("c").sees("The columns of these files are known").sees("Typical views");
}

#[test]
fn a_row_for_every_day_is_no_post() {
    let mut mara = asked(MARA);
    let path = mara.home.path().join("days.csv");
    let days: String = (1..=9).map(|day| format!("2026-10-0{day};1{day}0\n")).collect();
    std::fs::write(&path, format!("Date;Plays\n{days}")).unwrap();
    paste(&mut mara, &path.display().to_string());
    mara.keys("<enter>").sees("2026-10-01").keys("<right>a").click("[ Show the numbers ]");
    mara.sees("Views: 1350 in 9 days, all together. This fills nothing.");
    mara.sees("these look like").sees_no("Typical views  ").sees_no("saved anew");
}

#[test]
fn a_table_that_was_explained_is_found_in_a_folder() {
    let mut mara = offered(MARA, &["pinterest"]);
    mara.sees("1 other file of the folder is of no platform that is known here.");
    mara.keys("<c-u>");
    paste(&mut mara, &file("pinterest/pins.csv"));
    mara.keys("<enter><right>a").click("[ Show the numbers ]").sees("Saves per post").keys("<esc>");
    mara.click("Read numbers from a file");
    paste(&mut mara, &file("pinterest"));
    mara.keys("<enter>").sees("As you said").sees("Saves per post");
}

#[test]
fn a_folder_means_the_exports_in_it() {
    let mut mara = offered(MARA, &["youtube"]);
    mara.sees("older.csv: list of videos").keys("<s-tab>").sees_no("▌");
    mara.sees("One Ctrl-Z takes the whole file back.").sees("7 total rows, 6 without a date");
    let mut mara = offered(MARA, &["../fixtures"]);
    mara.sees("no file of this folder is an");
    let mut mara = offered(MARA, &["own"]);
    mara.sees("1 other file of the folder is of no platform that is known here.");
}

#[test]
fn a_file_that_is_named_twice_is_read_once() {
    let mut mara = offered(MARA, &["youtube/older.csv", "youtube/older.csv"]);
    assert_eq!(mara.screen().matches("older.csv").count(), 2, "{}", mara.screen());
    mara.click("[ Accept 6 numbers ]").sees("Saved: 6 new numbers for YouTube.");
}

#[test]
fn what_is_not_there_is_said_and_what_was_typed_stays() {
    let mut mara = asked(MARA);
    mara.keys("<enter>").sees("Drag a file into this window first");
    mara.keys("/no/such.csv<enter>").sees("/no/such.csv: there is no such file");
    mara.keys("<c-u>/dev/null<enter>").sees("it is a device, not a file");
    mara.keys("<esc>").sees("New media kit");
}

#[test]
fn a_path_is_completed_and_a_second_file_is_put_behind_the_first() {
    let mut mara = asked(MARA);
    mara.size = (160, 40);
    mara.keys(&file("youtube/old")).sees("older.csv   (→ takes it)").keys("<right>");
    mara.sees_no("takes it");
    paste(&mut mara, &file("meta/content.csv"));
    mara.keys("<enter>").sees("older.csv").sees("content.csv");
}

#[test]
fn closing_while_files_are_read_leaves_everything_as_it_is() {
    let mut mara = asked(MARA);
    paste(&mut mara, &file("youtube/older.csv"));
    let enter = interface::keys("<enter>").remove(0);
    let effects = pitchkit::tui::update(&mut mara.app, Msg::Key(enter));
    mara.sees("Reading the files").keys("<esc>").sees("New media kit");
    mara.perform(effects);
    mara.sees("New media kit").sees_no("older.csv");
    // and the next question is not answered by what was asked before
    mara.click("Read numbers from a file").sees("Drag them");
    let mut mara = offered(MARA, &["youtube/older.csv"]);
    mara.keys("<esc>").sees("Nothing was changed.");
    assert_eq!(mara.file(), MARA);
}

#[test]
fn numbers_that_were_changed_elsewhere_meanwhile_are_shown_first() {
    let mut mara = offered(MARA, &["youtube/older.csv"]);
    let path = mara.kits().join("mara/kit.toml");
    std::fs::write(&path, MARA.replace("9_200", "7_000")).unwrap();
    mara.send(Msg::Focused).click("[ Accept 6 numbers ]");
    mara.sees("Your kit was changed elsewhere meanwhile").sees("7,000  →").sees_no("9,200");
    mara.click("[ Accept 6 numbers ]").sees("Saved: 6 new numbers").keys("<c-z>").wait(SECOND);
    assert!(mara.file().contains("views = 7_000"), "{}", mara.file());
}

#[test]
fn a_number_takes_the_place_of_a_text_that_could_not_be_read() {
    let mut mara = Person::with_kit(MARA);
    mara.keys("<pgdn><enter><tab><tab><tab><c-u>lots<tab>").sees("lots");
    mara.keys("<c-p>read numbers<enter>");
    paste(&mut mara, &file("youtube/older.csv"));
    mara.keys("<enter>").click("[ Accept 6 numbers ]").sees("8,272").sees_no("lots");
}

#[test]
fn of_the_example_nothing_is_saved() {
    let mut person = Person::with_sample();
    person.keys("<c-p>read numbers<enter>").sees("Only looking");
    paste(&mut person, &file("youtube/older.csv"));
    person.keys("<enter>").click("[ Accept ").sees("Nothing of this kit is saved.");
}

#[test]
fn what_has_focus_is_always_to_be_seen() {
    let mut person = offered(&format!("{MARA}{OTHER}"), &["youtube", "tiktok_studio", "meta"]);
    for size in [(80, 24), (60, 15), (120, 40)] {
        person.size = size;
        for step in 0..90 {
            let key = ["<tab>", "<space>", "<s-tab>", "<pgdn>", "<pgup>", "<tab>"][step % 6];
            let is_row = person.screen().contains("▌ [");
            person.keys(if key == "<space>" && !is_row { "<tab>" } else { key });
            let screen = person.screen();
            assert!(screen.contains("[ Cancel ]"), "{screen}");
            if key.contains("pg") {
                continue;
            }
            let is_seen = person.draw().2.is_some() || !screen.contains('▌');
            assert!(is_seen, "{screen}");
        }
        person.keys("<tab>");
    }
}

#[test]
fn long_names_leave_room_for_the_numbers() {
    let long = "a-very-long-handle-that-nobody-would-choose-but-somebody-has-all-the-same-日本語";
    let mut mara = asked(&MARA.replace("maraontracks", long));
    let folder = mara.home.path().join("exports");
    std::fs::create_dir(&folder).unwrap();
    let name = format!("Table data {long} {long}.csv");
    std::fs::copy(file("youtube/engaged.csv"), folder.join(&name)).unwrap();
    paste(&mut mara, &folder.join(&name).display().to_string());
    mara.keys("<enter>");
    insta::assert_snapshot!("long_80", below_head(&mara));
    mara.size = (120, 40);
    insta::assert_snapshot!("long_120", below_head(&mara));
}

#[test]
fn from_the_table_of_new_numbers_it_leads_back_there_unless_something_is_accepted() {
    let mut mara = at_start(MARA);
    mara.click("Update numbers").keys("13140").click("[ Read from a file ]").sees("Drag them");
    mara.keys("<esc>").sees("update numbers").sees("13140").click("[ Read from a file ]");
    paste(&mut mara, &file("youtube/older.csv"));
    mara.keys("<enter>").click("[ Accept 6 numbers ]").sees("Step 8 of 8");
    mara.keys("<esc>").click("Update numbers").sees("13140").sees("8,272");
}
