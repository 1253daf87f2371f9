//! New numbers on one page, the palette, and how the program looks: what people do and see.

#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops"
)]

mod interface;

use interface::Person;
use pitchkit::tui::{Effect, Msg};
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

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

[[platform]]
kind = "instagram"
handle = "@maraontracks"
as_of = 2026-10-20
followers = 8_140

[[platform]]
kind = "tiktok"
handle = "@maratrains"
"#;

/// Mara on the first screen, at "Update numbers".
fn mara() -> Person {
    let mut mara = Person::with_kit(MARA);
    mara.keys("<esc>").click("All kits").sees("last time 28 days ago");
    mara
}

fn paste(person: &mut Person, text: &str) {
    person.send(Msg::Paste(text.to_owned()));
}

/// The screen below its head, which tells the day on which a file was made.
fn below_head(person: &Person) -> String {
    person.screen().split_once('\n').unwrap().1.to_owned()
}

#[test]
fn the_evening_before_a_negotiation() {
    let mut mara = mara();
    mara.click("Update numbers");
    mara.sees("Mara Lindqvist · update numbers").sees("last time 25 Oct 2026, 28 days ago");
    insta::assert_snapshot!("begin", below_head(&mara));
    mara.keys("13140<tab>9.65k").sees("Saving").sees("9.65k = 9,650");
    mara.wait(SECOND).sees("Kept safe");
    mara.keys("<enter>5480<down>54<tab>");
    mara.sees("2 of 3 platforms keep their old numbers and their old date.");
    mara.keys("<up>");
    insta::assert_snapshot!("typed", below_head(&mara));
    mara.sees("Was 510, now 5,480: one digit too many?");
    mara.keys("<up><bs>").sees("+7.4%").sees_no("too many").sees("(548 likes + 54 comments)");
    let before = mara.file();
    assert_eq!(before, MARA);
    mara.click("Save snapshot");
    mara.sees("Step 8 of 8").sees("[ Make the PDF ]");
    mara.sees("Saved: YouTube has numbers of today. Ctrl-Z takes it back.");
    insta::assert_snapshot!("file", mara.file());
    mara.keys("<c-z>").sees("Step 8 of 8").sees("Taken back: 7 changes.").wait(SECOND);
    assert!(!mara.file().contains("13_140"), "{}", mara.file());
    assert!(mara.file().contains("followers = 12_500"));
    mara.keys("<c-y>").sees("Made again: 7 changes.").wait(SECOND);
    assert!(mara.file().contains("13_140"), "{}", mara.file());
    mara.keys("<c-e>").sees("Make the PDF").keys("<esc><esc>").click("All kits");
    mara.sees("last time today");
}

#[test]
fn in_a_step_the_snapshot_is_one_change_and_leads_back() {
    let mut mara = Person::with_kit(MARA);
    mara.keys("<pgdn>").sees("Step 2 of 8").keys("<esc>").click("Update numbers");
    mara.keys("13140<pgdn><pgdn>9000").click("Save snapshot");
    mara.sees("Step 2 of 8");
    mara.sees("Saved: YouTube and TikTok have numbers of today. Ctrl-Z takes it back.");
    mara.sees("13,140").sees("9,000");
    mara.keys("<c-z>").sees("12,500").sees_no("9,000");
    mara.keys("<c-y>").sees("13,140").sees("9,000");
}

#[test]
fn closing_keeps_what_was_typed() {
    let mut mara = mara();
    mara.click("Update numbers").keys("13140<tab>lots<esc>");
    mara.sees("New media kit").sees("they wait for you in Update numbers");
    assert_eq!(mara.file(), MARA);
    mara.click("Mara Lindqvist")
        .keys("<c-e>")
        .sees("! New numbers wait in Update numbers")
        .keys("<esc><esc>");
    mara.click("All kits");
    mara.click("Update numbers").sees("13140").sees("! Write a number such as 12500 or 12.5k");
    mara.keys("<c-q>").sees("your new numbers wait for their snapshot");
    assert!(mara.asked.is_empty());
    mara.keys("<c-s>").sees("1 text could not be read yet");
    mara.keys("<esc>").click("Update numbers").sees("lots").sees("13,140");
    mara.keys("<tab><c-u><esc>").sees_no("wait");
    mara.keys("<esc>").click("Update numbers").sees_no("lots");
}

#[test]
fn what_was_typed_is_there_again_after_a_crash_and_after_leaving() {
    let mut before = mara();
    before.click("Update numbers").keys("<s-tab><c-u>yesterday<tab>13140<tab>lots").wait(SECOND);
    assert_eq!(before.file(), MARA);
    let mut mara = before.again();
    mara.keys("<enter>").sees("Pick up where you left off?");
    mara.sees("new: YouTube @maraontracks, Followers or subscribers: 13140").keys("<enter>");
    mara.sees("they wait for you in Update numbers").wait(SECOND).sees("Kept safe").keys("<esc>");
    mara.click("Update numbers").sees("13140").sees("lots").sees("21 Nov 2026");
    mara.keys("<c-q><c-q>");
    assert_eq!(mara.asked, [Effect::Quit]);
    // Esc takes it up as well: it never throws anything away
    let mut mara = mara.again();
    mara.keys("<enter><esc><esc>").click("Update numbers").sees("13140").sees("lots");
    mara.keys("<tab><c-u>").click("Save snapshot").wait(SECOND);
    assert!(mara.file().contains("13_140"), "{}", mara.file());
    mara.again().keys("<enter>").sees("Step 1 of 8").sees_no("Pick up");
}

#[test]
fn in_one_session_nobody_is_asked_whether_to_go_on() {
    let mut mara = mara();
    mara.click("Update numbers").keys("13140<esc>").wait(SECOND);
    mara.click("Mara Lindqvist").sees("Step 1 of 8").sees_no("Pick up");
    mara.wait(SECOND).sees("Kept safe");
    mara.keys("<esc>").click("Update numbers").sees("13140");
}

#[test]
fn a_line_of_numbers_fills_the_rows_and_goes_in_one_step() {
    let mut mara = mara();
    mara.click("Update numbers");
    paste(&mut mara, "13140 9650\t548 54\n");
    mara.sees("4 numbers filled in").sees("+5.1%").sees("+7.4%").sees("6.2%");
    mara.keys("<c-z>").sees_no("+5.1%").sees_no("+7.4%");
    mara.keys("<c-y>").sees("+7.4%").keys("<c-z>");
    mara.keys("1<tab>2<c-z>").sees("1").sees_no("Was 9,200").keys("<c-z><c-z>");
    mara.sees("Nothing to take back");
    paste(&mut mara, " 13 140\n");
    mara.sees("13 140 = 13,140").sees("+5.1%");
}

#[test]
fn a_day_that_will_not_do_is_said_beside_it_and_nothing_is_lost() {
    let mut mara = mara();
    mara.click("Update numbers").keys("13140<s-tab><c-u>1 Oct 2026").sees_no("! The numbers");
    mara.click("Save snapshot").sees("The numbers of YouTube @maraontracks are from 25 Oct 2026");
    assert_eq!(mara.file(), MARA);
    mara.keys("<c-u>yesterday").sees("yesterday = 21 Nov 2026").sees_no("already");
    mara.keys("<c-s>").sees("Saved: YouTube has numbers of 21 Nov.");
}

#[test]
fn nothing_typed_is_nothing_saved() {
    let mut mara = mara();
    mara.click("Update numbers").click("Save snapshot").sees("There is no new number yet");
    mara.keys("<tab><tab><tab><tab>lots<tab>")
        .click("Save snapshot")
        .sees("This one could not be read yet");
    mara.keys("<c-u><esc>").sees("New media kit").sees_no("wait for you");
    let mut new = Person::new();
    new.keys("<enter>Mara<enter>").keys("<esc>").click("Update numbers");
    new.sees("add a platform in step 2").click("Back").sees("Step 1 of 8");
}

#[test]
fn by_mouse_alone() {
    let mut mara = mara();
    mara.click("Update numbers").click("TikTok");
    paste(&mut mara, "9000");
    mara.click("Instagram @maraontracks").click("Typical views");
    paste(&mut mara, "700");
    mara.click("9,000").sees("Instagram").click("Back").sees("wait for you in Update numbers");
    mara.click("Update numbers").click("Save snapshot").sees("Instagram and TikTok have numbers");
}

#[test]
fn help_is_about_the_number() {
    let mut mara = mara();
    mara.click("Update numbers").keys("<f1>").sees("Followers or subscribers").sees("Find it");
}

fn fifty() -> Person {
    let platforms: String = (1..=50)
        .map(|n| {
            format!(
                "\n[[platform]]\nkind = \"instagram\"\nhandle = \"@number{n}\"\nas_of = 2026-10-25\nfollowers = {n}00\nviews = 90\nlikes = 9\ncomments = 5\nsaves = 3\nshares = 4\nreach = 77\nposts = 12\nwindow_days = 28\n"
            )
        })
        .collect();
    let mut person = Person::with_kit(&format!("schema = 1\n{platforms}"));
    person.keys("<esc>").click("Update numbers");
    person
}

#[test]
fn what_has_focus_is_always_to_be_seen() {
    let mut person = fifty();
    for size in [(80, 24), (60, 15), (120, 40)] {
        person.size = size;
        for step in 0..700 {
            person.keys("<tab>");
            if step % 9 == 0 {
                person.keys("lots");
            }
            let (_, _, cursor) = person.draw();
            let screen = person.screen();
            let focus_is_seen = cursor.is_some() || screen.contains("Save snapshot");
            assert!(focus_is_seen, "{screen}");
            assert!(screen.contains("[ Save snapshot ]"), "{screen}");
            assert!(cursor.is_some() || screen.lines().all(|line| !line.contains('▌')), "{screen}");
        }
    }
    let mut person = fifty();
    person.keys("<s-tab><s-tab><pgup><pgup>").sees("platform 49 of 50").sees("Instagram @number49");
}

#[test]
fn every_size_is_drawn() {
    let mut person = fifty();
    person.keys("lots<tab>9<tab>");
    for width in (1..=200).step_by(7) {
        for height in (1..=60).step_by(3) {
            person.size = (width, height);
            person.screen();
        }
    }
    person.size = (200, 60);
    insta::assert_snapshot!("wide", below_head(&person));
}

#[test]
fn anything_is_found_by_a_word() {
    let mut mara = Person::with_kit(MARA);
    mara.keys("<c-p>").sees("Find anything").sees("Update numbers");
    mara.sees("Read numbers from a file").keys("step 1").sees("Step 1: You").keys("<c-u>");
    mara.keys("tiktok FOLL");
    insta::assert_snapshot!("palette", below_head(&mara));
    mara.keys("<enter>").sees("Step 2 of 8").sees("TikTok @maratrains").sees("For example: 12.5k");
    mara.keys("<c-p>look<down>").sees("Step 7: Look").keys("<esc>").sees("TikTok @maratrains");
    mara.keys("<c-p>nothing like this").sees("Nothing here has these words").keys("<enter>");
    mara.sees("Find anything").keys("<c-p>").sees_no("Find anything");
    mara.keys("<c-p>update num<enter>").sees("update numbers").keys("<c-p>paper<enter>");
    mara.sees("Step 7 of 8").keys("<c-p>take the last<enter>").sees("Nothing to take back");
}

#[test]
fn what_is_found_can_be_clicked_and_what_was_typed_is_kept() {
    let mut mara = Person::with_kit(MARA);
    mara.keys("<tab><tab>Night trains<c-p>insta").click("Instagram @maraontracks");
    mara.sees("Instagram @maraontracks           page 1 of 3");
    assert!(mara.file().contains("Night trains"), "{}", mara.file());
    mara.keys("<c-p>").send(Msg::Paste("all kits".to_owned()));
    mara.click("All kits").sees("New media kit").keys("<c-p>sample");
    mara.keys("<c-u>example<enter>").sees("Only looking");
}

#[test]
fn every_question_can_be_found() {
    let mut person = Person::with_sample();
    person.keys("<c-p>");
    let mut seen: Vec<String> = Vec::new();
    loop {
        let screen = person.keys("<down>").screen();
        let row = screen.lines().rfind(|line| line.contains("▌ ")).unwrap().to_owned();
        if seen.last() == Some(&row) {
            break;
        }
        seen.push(row);
    }
    for wanted in ["Topics", "Step 8: Review", "Paper", "Terms", "Earlier follower counts"] {
        assert!(seen.iter().any(|line| line.contains(wanted)), "{wanted} in {seen:#?}");
    }
}

#[test]
fn colours_signs_and_mouse_are_chosen_at_once_and_for_the_next_time() {
    let mut mara = Person::with_kit(MARA);
    mara.keys("<esc>").click("All kits").click("Colours and reading mode");
    mara.sees("[x] Colours").sees("[ ] Plain signs").sees("[x] Mouse");
    mara.click("[x] Colours").sees("[ ] Colours").keys("<down><space>").sees("> [x] Plain signs");
    mara.keys("<tab><enter><esc>").sees_no("─").sees("> Colours and reading mode");
    assert_eq!(mara.asked, [Effect::Mouse(false)]);
    let file = std::fs::read_to_string(mara.home.path().join("settings.toml")).unwrap();
    assert!(file.ends_with("colours = false\nplain_signs = true\nmouse = false\n"), "{file}");
    // the next time the file decides
    let read = pitchkit::tui::settings::Settings::read(&file);
    let mut next = Person::new();
    next.send(Msg::Done(pitchkit::tui::msg::Done::Settings(read))).sees_no("─");
    assert_eq!(next.asked, [Effect::Mouse(false)]);
}

#[test]
fn settings_are_found_by_a_word_too_and_no_color_wins() {
    use pitchkit::tui::theme::Theme;
    let mut mara = Person::with_theme(Theme { colours: false, ascii: true });
    mara.keys("<c-p>reading<enter>").sees("[ ] Colours").sees("[x] Plain signs");
    mara.keys("<enter>").sees("[ ] Colours").sees("NO_COLOR is set").click("Done");
    mara.sees("New media kit").sees_no("[ ]");
}
