//! What people do in the review, in the preview, and to make the PDF.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops"
)]

mod interface;

use interface::Person;

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
    for size in [(60, 15), (80, 24), (109, 15), (120, 40)] {
        let mut mara = at_review();
        mara.size = size;
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
    mara.keys("v").sees("▌ Mara Lindqvist").sees("12.5K").keys("<pgdn><pgdn>").sees("Ullverk");
    mara.keys("<pgup><pgup>");
    mara.keys("<down><down>").sees("▌ Slow travel by night train").keys("<enter>");
    mara.sees("Step 1 of 8").sees("▌ One line about you");
    mara.click("Review").keys("v").click("Slow travel by night").click("Slow travel by night");
    mara.sees("▌ One line about you");
}

#[test]
fn the_look_is_changed_in_the_preview_and_taken_back_there() {
    let mut mara = at_review();
    mara.keys("vl").sees("look: Studio").keys("l").sees("look: Minimal");
    mara.keys("<c-z>").sees("look: Studio").keys("<c-y>").sees("look: Minimal");
    mara.click("L to change").sees("look: Pop").keys("l").sees("look: Editorial");
    mara.keys("<c-z><esc>").sees("what brands look for").wait(std::time::Duration::from_secs(2));
    assert!(mara.file().contains("theme = \"pop\""));
}

#[test]
fn the_preview_can_be_read_to_its_end() {
    let mut sample = Person::with_sample();
    sample.keys("<c-o><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn>").sees("Method");
    sample.keys("<pgup><pgup><pgup><pgup><pgup><pgup>").sees("▌ Mila Hartwell");
    sample.send(pitchkit::tui::Msg::Wheel(3)).sees_no("▌ Mila Hartwell");
}

#[test]
fn a_kit_without_a_name_says_so_and_leads_there() {
    let mut nobody = Person::with_kit("schema = 1\n");
    nobody.keys("<c-o>").sees("The PDF needs one thing: your name").click("Write your name");
    nobody.sees("▌ Your name").keys("Mara").keys("<c-o>").sees("▌ Mara");
    nobody.size = (120, 40);
    nobody.keys("<esc>").sees("Preview");
}
