//! What people do in the review, in the preview, and to make the PDF.

#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops"
)]

mod interface;

use std::path::PathBuf;

use interface::{Person, folder};
use pitchkit::export::{Options, render};
use pitchkit::store::{Kit, Kits};
use pitchkit::tui::jobs::Worker;
use pitchkit::tui::msg::{Done, Plan};
use pitchkit::tui::{Effect, Msg, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// A kit that lacks a follower count, a result, a photo and prices.
const UNFINISHED: &str = r#"
schema = 1

[creator]
name = "Mara Lindqvist"
tagline = "Slow travel by night train, told for people who hate flying"
niche = "Slow travel"

[contact]
email = "mara@example.com"

[[platform]]
id = "youtube"
kind = "youtube"
handle = "@maraontracks"
followers = 12500
views = 9200
likes = 500
comments = 60
posts = 14
window_days = 42
as_of = 2026-11-22

[[platform]]
id = "tiktok"
kind = "tiktok"
handle = "@maratrains"
views = 3300

[[collaboration]]
id = "ullverk"
brand = "Ullverk"
date = "2026-09"
compensation = "gifted"
disclosure = "Ad"
deliverables = "1 reel"
platforms = ["youtube"]
"#;

fn at_review() -> Person {
    let mut mara = Person::with_kit(UNFINISHED);
    mara.click("Review").sees("what brands look for");
    mara
}

#[test]
fn a_finding_leads_to_its_question_and_back_again() {
    let mut mara = at_review();
    mara.sees("Worth fixing").sees("▌ ! Ullverk: no result yet").sees("[ Go there ]");
    mara.keys("<down>").sees("▌ ! TikTok has no follower count").sees("▌   96 % of brands");
    mara.keys("<f1>").sees("─ Help ─").sees("TikTok has no follower count").sees("hellopartner");
    mara.keys("<esc><enter>").sees("Step 2 of 8").sees("▌ Followers");
    mara.keys("8140").click("Review").sees_no("TikTok has no follower count");
    assert!(mara.file().contains("followers = 8_140"));
}

#[test]
fn old_numbers_lead_to_new_ones_of_that_platform_and_from_there_to_a_file() {
    let old = UNFINISHED
        .replace("as_of = 2026-11-22", "as_of = 2026-06-01")
        .replace("views = 3300\n", "views = 3300\nfollowers = 900\nas_of = 2026-05-01\n");
    let mut mara = Person::with_kit(&old);
    mara.click("Review").click("TikTok: numbers from 1 May 2026");
    mara.sees("update numbers").sees("TikTok @maratrains");
    let screen = mara.screen();
    let unfolded = screen.find("TikTok @maratrains").unwrap();
    assert!(screen.find("▌   Followers").unwrap() > unfolded, "{screen}");
    mara.keys("950").click("[ Read from a file ]").sees("Drag them into this window");
    mara.keys("<esc>").sees("950").keys("<c-s>").sees("what brands look for");
    mara.sees_no("TikTok: numbers from 1 May").sees("YouTube: numbers from 1 June 2026");
    assert!(mara.file().contains("followers = 950"), "{}", mara.file());
    // and back again where nothing was typed
    mara.click("YouTube: numbers from").keys("<esc>").sees("▌ ! YouTube: numbers from 1 June");
}

#[test]
fn a_click_goes_to_a_list_where_no_one_entry_is_meant() {
    let mut mara = at_review();
    mara.click("Prices, or").sees("Step 6 of 8").sees("Add a service");
    mara.click("Review").click("Ullverk: no result").sees("Step 4 of 8").sees("▌ Result");
    mara.click("Review").click("[ Back ]").sees("Gallery");
}

#[test]
fn the_buttons_come_after_the_findings() {
    let mut mara = at_review();
    mara.keys("<up><up><enter>").sees("look: Editorial");
    mara.keys("<esc>").sees("what brands look for").keys("<up><enter>").sees("Gallery");
}

#[test]
fn what_has_focus_is_always_to_be_seen() {
    let sizes = [(60, 15), (80, 24), (109, 15), (120, 40)];
    for (size, opens) in sizes.into_iter().flat_map(|size| [(size, ""), (size, "<c-e>")]) {
        let mut mara = at_review();
        mara.keys(opens).size = size;
        for _ in 0..20 {
            let (buffer, _, cursor) = mara.draw();
            let screen = interface::text(&buffer);
            let pressed = buffer
                .content
                .iter()
                .any(|cell| cell.modifier.contains(ratatui::style::Modifier::REVERSED));
            assert!(cursor.is_some() && screen.contains("▌") || pressed, "{screen}");
            mara.keys("<down>");
        }
    }
}

#[test]
fn the_preview_has_the_words_of_the_pdf_and_leads_to_their_questions() {
    let mut mara = at_review();
    mara.click("[ See preview ]")
        .sees("▌ Mara Lindqvist")
        .sees("12.5K")
        .keys("<pgdn><pgdn>")
        .sees("Ullverk");
    mara.keys("<pgup><pgup>");
    mara.keys("<down><down>").sees("▌ Slow travel by night train").keys("<enter>");
    mara.sees("Step 1 of 8").sees("▌ One line about you");
    mara.click("Review")
        .click("[ See preview ]")
        .click("Slow travel by night")
        .click("Slow travel by night");
    mara.sees("▌ One line about you");
}

#[test]
fn the_look_is_changed_in_the_preview_and_taken_back_there() {
    let mut mara = at_review();
    mara.click("[ See preview ]").keys("l").sees("look: Studio").keys("l").sees("look: Minimal");
    mara.keys("<c-z>").sees("look: Studio").keys("<c-y>").sees("look: Minimal");
    mara.click("L to change").sees("look: Pop").keys("l").sees("look: Editorial");
    mara.keys("<c-z><esc>").sees("what brands look for").wait(std::time::Duration::from_secs(2));
    assert!(mara.file().contains("theme = \"pop\""));
}

#[test]
fn the_preview_can_be_read_to_its_end() {
    let mut sample = Person::with_sample();
    sample
        .keys("<esc>")
        .click("  Preview")
        .keys("<pgdn><pgdn><pgdn><pgdn><pgdn><pgdn>")
        .sees("Method");
    sample.keys("<pgup><pgup><pgup><pgup><pgup><pgup>").sees("▌ Mila Hartwell");
    sample.send(Msg::Wheel(3)).sees_no("▌ Mila Hartwell");
}

#[test]
fn a_kit_without_a_name_says_so_and_leads_there() {
    let mut nobody = Person::with_kit("schema = 1\n");
    nobody.keys("<esc>").click("  Preview").sees("The PDF needs one thing: your name");
    nobody.click("Write your name").sees("▌ Your name").keys("Mara").keys("<esc>");
    nobody.click("  Preview").sees("▌ Mara");
    nobody.size = (120, 40);
    nobody.keys("<esc>").sees("Preview");
}

/// Where the PDF of Mara's kit goes unless she says otherwise.
fn pdf(mara: &Person) -> PathBuf {
    mara.home.path().join("Documents/mara-lindqvist-media-kit.pdf")
}

#[test]
fn two_keys_make_the_pdf() {
    let mut mara = Person::with_kit(UNFINISHED);
    mara.keys("<tab>@maraontracks<c-e>").sees("─ Make the PDF ─").sees("Documents");
    mara.keys("<enter>").sees("✓ Your media kit is ready (").sees("mara-lindqvist-media-kit.pdf");
    let bytes = std::fs::read(pdf(&mara)).unwrap();
    let kit = Kit::open(&folder(&mara, "mara")).unwrap();
    assert_eq!(kit.profile().creator.handle.as_deref(), Some("@maraontracks"));
    assert!(bytes == render(&kit, &Options::default()).unwrap().bytes, "saved and made differ");

    mara.keys("<enter><tab><enter><tab><enter>");
    let place = pdf(&mara);
    let copied = place.display().to_string();
    let asked = [Effect::OpenFile(place.clone()), Effect::ShowFolder(place), Effect::Copy(copied)];
    assert_eq!(mara.asked, asked);
    mara.sees("Copied.").keys("<tab><enter>").sees_no("Copy the address").sees("Step 1 of 8");
}

#[test]
fn clicks_alone_make_the_pdf() {
    let mut mara = at_review();
    mara.click("[ Make the PDF ]").sees("(•) A4").click("( ) US Letter").sees("(•) US Letter");
    mara.click("[ Make the PDF ]").sees("Your media kit is ready").click("[ Open it ]");
    assert_eq!(mara.asked, [Effect::OpenFile(pdf(&mara))]);
    mara.click("[ Close ]").sees("what brands look for");
    assert!(mara.file().contains("paper = \"letter\""));
    let kit = Kit::open(&folder(&mara, "mara")).unwrap();
    let made = render(&kit, &Options::default()).unwrap();
    assert!(std::fs::read(pdf(&mara)).unwrap() == made.bytes);
}

#[test]
fn a_file_of_that_name_is_kept() {
    let mut mara = at_review();
    std::fs::write(pdf(&mara), "mine").unwrap();
    mara.keys("<c-e>").sees("“mara-lindqvist-media-kit (older).pdf”").keys("<enter>");
    mara.sees("The file that was there is now");
    let older = pdf(&mara).with_file_name("mara-lindqvist-media-kit (older).pdf");
    assert_eq!(std::fs::read_to_string(older).unwrap(), "mine");
    mara.keys("<esc><c-e>").sees("(older 2).pdf");
    // another name is free
    mara.keys("<up><up><up><up><up>").keys(&"<bs>".repeat(40)).keys("kit").sees_no("(older");
    mara.keys("<enter><enter><enter><enter><enter><enter>").sees("Your media kit is ready");
    assert!(pdf(&mara).with_file_name("kit.pdf").is_file());
}

#[test]
fn a_folder_that_will_not_do_is_said_and_another_one_asked_for() {
    let mut mara = at_review();
    mara.keys("<c-e><up><up><up><up>/Brands<down><down><down><down><enter>");
    mara.sees("there is no such folder. Make it first").sees("[ Make the PDF ]");
    std::fs::create_dir(mara.home.path().join("Documents/Brands")).unwrap();
    mara.keys("<bs><bs><bs>").sees_no("no such folder").sees("nds/ (→)").keys("<right>");
    mara.keys("<down><down><down><down><enter>").sees("Your media kit is ready");
    assert!(mara.home.path().join("Documents/Brands/mara-lindqvist-media-kit.pdf").is_file());
    // the folder is proposed from now on
    mara.keys("<esc><c-e>").sees("Documents/Brands").sees("(older).pdf");
}

#[test]
fn what_will_be_left_out_is_said_before() {
    let kit = UNFINISHED.replace("[contact]", "[contact]\nphone = \"+46 8 123456\"");
    let mut mara = Person::with_kit(&kit);
    mara.keys("<c-e>").sees("Left out:").sees("the telephone number: it is private");
    mara.keys("<up><up><right>").sees("(•) Studio").sees("the telephone number: it is private");
    mara.keys("<left>").sees("(•) Editorial").keys("<left>").sees("(•) Pop").keys("<esc><c-z>");
    mara.keys("<c-e>").sees("(•) Editorial");
}

#[test]
fn an_answer_that_could_not_be_read_is_not_left_out_without_a_word() {
    let mut mara = at_review();
    mara.keys("<down><enter>").sees("▌ Followers").keys("lots<c-e>");
    mara.sees("! One answer could not be read yet").keys("<esc>").sees("lots").keys("<c-u>9<c-e>");
    mara.sees_no("could not be read");
}

#[test]
fn a_kit_without_a_name_is_asked_for_it_first() {
    let mut nobody = Person::with_kit("schema = 1\n");
    nobody.keys("<pgdn><c-e>").sees("The PDF needs one thing: your name").keys("<enter>");
    nobody.sees("▌ Your name").keys("Mara<c-e><enter>").sees("Your media kit is ready");
}

#[test]
fn a_pdf_that_is_ready_after_its_box_was_closed_is_told_all_the_same() {
    let mut mara = at_review();
    mara.keys("<c-e>");
    let effects = pitchkit::tui::update(&mut mara.app, Msg::Key(interface::keys("<enter>")[0]));
    mara.sees("Making the PDF").keys("<esc>").sees_no("Making the PDF");
    mara.perform(effects);
    mara.sees("Your media kit is ready: ");
}

#[test]
fn no_size_is_too_small_to_be_drawn() {
    let opened = |script: &str| {
        let mut mara = at_review();
        mara.keys(script);
        mara
    };
    for person in [
        opened("<down>"),
        opened("v"),
        opened("<up><up><enter>"),
        opened("<c-e>"),
        opened("<c-e><enter>"),
    ] {
        for width in (1..140).step_by(3) {
            for height in (1..45).step_by(2) {
                let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
                terminal.draw(|frame| drop(view(&person.app, frame))).unwrap();
            }
        }
    }
}

#[test]
fn help_in_the_box_is_about_its_field_and_the_box_is_there_again() {
    let mut mara = at_review();
    mara.keys("<c-e><up><up><up><up>").sees("▌ Folder").keys("<f1>").sees("─ Help ─");
    mara.sees("Any folder of yours").keys("<esc>").sees("─ Make the PDF ─").sees("▌ Folder");
    mara.keys("<down><f1>").sees("Paper").sees("For example").keys("<f1>").sees("▌ Paper");
    // a PDF that is ready meanwhile is told in the box
    mara.keys("<down><down><down>");
    let effects = pitchkit::tui::update(&mut mara.app, Msg::Key(interface::keys("<enter>")[0]));
    mara.keys("<f1>").sees("─ Help ─").perform(effects);
    mara.keys("<esc>").sees("Your media kit is ready (");
}

#[test]
fn the_real_page_is_seen_turned_enlarged_and_opened() {
    let mut mara = at_review();
    mara.keys("<down>v").sees("Mara Lindqvist · page 1 of 1").sees("▀").sees("Its look, not its");
    let whole = mara.screen();
    mara.keys("+++").sees("The arrows move over the page");
    assert_ne!(mara.screen(), whole);
    let painted = |mara: &Person| mara.draw().0.content;
    let here = painted(&mara);
    mara.keys("<down><right>");
    assert_ne!(painted(&mara), here, "moved");
    mara.keys("<up><left>");
    assert_eq!(painted(&mara), here, "and back");
    mara.keys("---").sees("Its look, not its words");
    assert_eq!(mara.screen(), whole);
    mara.keys("<pgdn>").sees("page 1 of 1").keys("o");
    let Some(Effect::OpenFile(file)) = mara.asked.last() else { panic!("{:?}", mara.asked) };
    assert!(std::fs::read(file).unwrap().starts_with(b"%PDF-"));
    assert!(file.starts_with(mara.home.path().join("state")), "{file:?}");
    mara.keys("<esc>").sees("▌ ! TikTok has no follower count");
}

#[test]
fn the_real_page_follows_the_look_and_what_is_typed_before_it() {
    let mut sample = Person::with_sample();
    sample.keys("<tab><tab>x<c-o>").sees("page 1 of 2").keys("<pgdn>").sees("page 2 of 2");
    sample.keys("<pgdn>").sees("page 2 of 2").keys("l").sees("page").keys("<c-z>").sees("page 2");
    sample.size = (120, 40);
    sample.sees("▀").keys("<esc>").sees("▌ What you make");
    sample.keys("<esc>").click("  Preview").keys("v").sees("▀").keys("<esc>").sees("look: ");
}

#[test]
fn where_no_page_can_be_shown_it_can_be_opened() {
    use pitchkit::tui::theme::{Depth, Theme};
    let mut ascii = Person::with_theme(Theme { colours: true, ascii: true });
    ascii.open_kit(UNFINISHED);
    ascii.keys("<c-o>").sees("too few colours").sees_no("▀").keys("<enter>");
    assert!(matches!(ascii.asked.last(), Some(Effect::OpenFile(_))), "{:?}", ascii.asked);
    let mut few = Person::with_kit(UNFINISHED);
    few.app.depth = Depth::Few;
    few.keys("<c-o>").sees("too few colours").click("[ Open it ]");
    assert!(matches!(few.asked.last(), Some(Effect::OpenFile(_))), "{:?}", few.asked);
    few.app.depth = Depth::Cube;
    few.sees("▀");
    let mut nobody = Person::with_kit("schema = 1\n");
    nobody.keys("<c-o>").sees("The PDF needs one thing").keys("<enter>").sees("▌ Your name");
}

#[test]
fn of_several_plans_that_wait_only_the_newest_is_looked_at() {
    let home = tempfile::tempdir().unwrap();
    let kits = Kits::new(Some(home.path().join("kits"))).unwrap();
    let (send, jobs) = std::sync::mpsc::channel();
    let plan = |name: &str| Plan {
        answers: std::sync::Arc::default(),
        folder: home.path().display().to_string(),
        name: name.to_owned(),
    };
    let asked = [Effect::OpenSample, Effect::Plan(plan("one.pdf")), Effect::Plan(plan("two.pdf"))];
    asked.into_iter().for_each(|effect| send.send(effect).unwrap());
    drop(send);
    let told = std::cell::RefCell::new(Vec::new());
    Worker::new(kits, || interface::TODAY).run(&jobs, |done| {
        told.borrow_mut().push(done);
        true
    });
    let told = told.into_inner();
    let [Done::Opened(_), Done::Planned { plan, .. }] = &told[..] else { panic!("{told:?}") };
    assert_eq!(plan.name, "two.pdf");
}
