//! What people do, as keys and clicks; what they see and what is in their kit afterwards.

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
use interface::journey::JOURNEY;
use pitchkit::tui::Effect;

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn a_new_kit_begins_with_a_name_and_is_on_disk_at_once() {
    let mut mara = Person::new();
    mara.sees("Make a media kit that brands enjoy reading.").keys("<enter>Mara Lindqvist<enter>");
    mara.sees("Step 1 of 8").sees("pitchkit · Mara Lindqvist");
    assert!(mara.file().contains("name = \"Mara Lindqvist\""));
}

#[test]
fn what_is_typed_is_in_the_file_a_second_later() {
    let mut mara = Person::new();
    mara.keys("<enter>Mara<enter><tab>@maraontracks").sees("Saving");
    assert!(!mara.file().contains("maraontracks"));
    mara.wait(SECOND).sees("Saved just now");
    assert!(mara.file().contains("handle = \"@maraontracks\""));
    mara.wait(3 * SECOND).sees("Saved 3 s ago");
}

#[test]
fn a_number_that_cannot_be_read_is_kept_and_helped_with_and_changes_nothing() {
    let mut mara = Person::with_sample();
    mara.keys("<pgdn><enter><tab><tab><end><bs><bs><bs><bs><bs><bs>12.5l");
    mara.sees("12.5l").sees_no("Write a number");
    let followers = |mara: &Person| {
        mara.app.desk.as_ref().unwrap().answers.profile.platforms[0].followers.unwrap().get()
    };
    assert_eq!(followers(&mara), 71_200, "the number before stays until a new one can be read");
    mara.keys("<tab>").sees("! Write a number").sees("12.5l");
    mara.keys("<s-tab>").sees("! Write a number").keys("<bs>k").sees_no("! Write a number");
    mara.sees("12.5k = 12,500");
    assert_eq!(followers(&mara), 12_500);
}

#[test]
fn undo_takes_back_one_visit_to_a_field_and_redo_makes_it_again() {
    let mut mara = Person::new();
    mara.keys("<enter>Mara<enter><tab>@one<tab>Trains<tab>");
    mara.keys("<c-z>").sees("▌ What you make").sees_no("Trains").sees("@one");
    mara.keys("<c-z>").sees("▌ @name or handle").sees_no("@one");
    mara.keys("<c-y><c-y>").sees("@one").sees("Trains");
    mara.keys("<c-y>").sees("Nothing to make again.");
    mara.wait(SECOND);
    assert!(mara.file().contains("Trains"));
}

#[test]
fn back_is_never_blocked() {
    let mut mara = Person::with_sample();
    mara.keys("<pgdn><enter>");
    for _ in 0..6 {
        mara.keys("<tab>zz");
    }
    for _ in 0..6 {
        mara.keys("<s-tab>");
    }
    mara.sees("▌ Platform").keys("<pgup>").sees("Step 1 of 8");
}

#[test]
fn a_row_is_moved_and_removed_and_brought_back() {
    let mut mara = Person::with_sample();
    mara.keys("<pgdn><s-down>").sees("Instagram");
    let kinds = |mara: &Person| -> Vec<String> {
        let profile = &mara.app.desk.as_ref().unwrap().answers.profile;
        profile.platforms.iter().map(|each| each.display_name().to_owned()).collect()
    };
    assert_eq!(kinds(&mara), ["Instagram", "TikTok", "YouTube"]);
    mara.keys("<del>").sees("Removed. Ctrl-Z brings it back");
    assert_eq!(kinds(&mara), ["Instagram", "YouTube"]);
    mara.keys("<c-z>");
    assert_eq!(kinds(&mara), ["Instagram", "TikTok", "YouTube"]);
    mara.keys("<c-z>");
    assert_eq!(kinds(&mara), ["TikTok", "Instagram", "YouTube"]);
}

#[test]
fn engagement_is_shown_with_its_formula_as_soon_as_its_numbers_exist() {
    let mut mara = Person::new();
    mara.keys("<enter>Mara<enter><pgdn>a<space>y<enter>@mara<tab>12.5k<tab>9,200<tab>510<tab>");
    mara.sees("Engagement: add comments to see it.").keys("52");
    mara.sees("6.1% engagement").sees("(510 likes + 52 comments) ÷ 9,200 views");
}

#[test]
fn leaving_saves_first_and_asks_twice() {
    let mut mara = Person::new();
    mara.keys("<enter>Mara<enter><tab><tab>Night trains<c-c>").sees("Saved. Press again to leave.");
    assert!(mara.file().contains("Night trains"));
    assert!(mara.asked.is_empty());
    mara.keys("<tab><c-c>");
    assert!(mara.asked.is_empty(), "another key between says that they stay");
    mara.keys("<c-q>");
    assert_eq!(mara.asked, [Effect::Quit]);
}

#[test]
fn who_carries_on_begins_where_they_left_off() {
    let mut mara = Person::new();
    mara.keys("<enter>Mara<enter><pgdn>a<space>y<enter>@mara").sees("Step 2 of 8");
    mara.keys("<c-q><c-q>");
    let mut mara = mara.again();
    mara.keys("<enter>").sees("Step 2 of 8").sees("@mara");
    // the example begins anew each time
    mara.keys("<esc>").click("All kits").click("Look around with an example");
    mara.sees("Step 1 of 8").keys("<pgdn><esc>").click("All kits");
    mara.click("Look around with an example").sees("Step 1 of 8");
}

#[test]
fn the_menu_leads_to_every_step() {
    let mut mara = Person::with_sample();
    for (downs, step) in ["1", "2", "3", "4", "5", "6", "7", "8"].iter().enumerate() {
        mara.keys("<pgup>".repeat(8).as_str()).keys("<esc>").keys(&"<down>".repeat(downs));
        mara.keys("<enter>");
        assert_eq!(
            mara.app.desk.as_ref().unwrap().stop.step() as usize + 1,
            step.parse::<usize>().unwrap()
        );
    }
}

#[test]
fn a_paste_is_taken_back_in_one() {
    let mut mara = Person::new();
    mara.keys("<enter>Mara<enter><tab><tab>Slow ");
    mara.send(pitchkit::tui::Msg::Paste("travel\nby night train".to_owned()));
    mara.sees("Slow travel by night train").keys("<c-z>").sees_no("night train").sees("Slow");
}

#[test]
fn letters_find_a_choice_together() {
    let mut mara = Person::new();
    mara.keys("<enter>Mara<enter><pgdn>a<space>tw").sees("▌ ( ) Twitch");
    // letters that go on with nothing begin anew
    mara.keys("f").sees("▌ ( ) Facebook").keys("<enter>").sees("Facebook");
    // back in the list, the row has focus that was edited
    mara.click("[ Done ]").keys("a<space>newsl<enter>").sees("Newsletter").click("[ Done ]");
    mara.sees("▌ Newsletter");
}

#[test]
fn help_that_is_longer_than_the_screen_is_paged() {
    let mut mara = Person::new();
    mara.keys("<enter>Mara<enter><f1>").sees("Your name").sees_no("Hold Shift");
    mara.keys("<pgdn><pgdn><pgdn>")
        .sees_no("For example")
        .keys("<pgup><pgup><pgup>")
        .sees("Your name");
}

#[test]
fn an_open_rate_asks_for_what_it_lacks() {
    let mut mara = Person::new();
    mara.keys("<enter>Mara<enter><pgdn>a<space>newsl<enter>").click("Opened per issue");
    mara.keys("980").sees("Open rate: add how many an issue is sent to.");
    mara.click("Sent to per issue").keys("2100").sees("= 46.6% opened: 980 ÷ 2,100 sent.");
}

#[test]
fn all_can_be_clicked() {
    let mut mara = Person::new();
    mara.click("New media kit").keys("Mara").click("[ Begin ]").sees("Step 1 of 8");
    mara.click("What you make").keys("Trains").click("[ Next: page 2 ]").sees("page 2 of 3");
    mara.click("Platforms").click("+ Add a platform").click("Space shows all").click("( ) YouTube");
    mara.sees("YouTube").click("Followers or subscribers").keys("8140").click("[ Done ]");
    mara.sees("8,140").click("[ Remove ]").sees_no("8,140");
    mara.click("Ctrl-Z undo").sees("8,140");
}

#[test]
fn enter_waits_until_the_kits_are_known() {
    let mut mara = Person::with_kit(include_str!("interface/kit.toml"));
    mara.keys("<esc>").click("All kits").sees("New media kit");
    mara.app.start.cards = None;
    mara.keys("<enter>").sees_no("Your name, as brands know you").sees_no("Step 1 of 8");
    mara.perform(vec![Effect::List]);
    mara.sees("Step 1 of 8");
}

#[test]
fn enter_never_answers_a_question_that_was_only_passed() {
    let mut mara = Person::new();
    mara.click("New media kit").keys("Mara<enter>").click("Platforms").click("+ Add a platform");
    mara.sees("Space shows all").keys("<enter>").sees_no("( ) YouTube").sees("▌ Address or @name");
    mara.keys("<s-tab> <down><enter>").keys("<s-tab>").sees("✓");
    // what was chosen is taken away again
    mara.keys("  ").sees("............");
}

#[test]
fn a_picture_that_is_not_there_is_no_answer_and_is_one_when_it_is() {
    let mut mara = Person::new();
    mara.click("New media kit").keys("Mara<enter>").click("You").keys("<c-p>photo<enter>");
    mara.sees("▌ Photo").keys("portrait.jpg<tab>").sees("There is no picture of that name");
    mara.keys("<s-tab>").sees("! There is no picture of that name");
    mara.click("Review").sees("Not understood yet").sees("Photo: “portrait.jpg”");
    mara.click("Photo: “portrait.jpg”").sees("▌ Photo");
    let folder = std::fs::read_dir(mara.kits()).unwrap().next().unwrap().unwrap().path();
    std::fs::copy("assets/sample/portrait.jpg", folder.join("portrait.jpg")).unwrap();
    mara.keys("<tab>").click("Review").sees_no("Not understood yet");
}

#[test]
fn a_tick_that_nobody_set_is_not_called_no() {
    let kit = include_str!("interface/kit.toml").replace("results_permission = true\n", "");
    let mut mara = Person::with_kit(&kit);
    mara.keys("<c-p>agreed that the results<enter>").sees("The brand agreed");
    let was = mara.file();
    mara.keys(" ").sees("[x] yes").keys(" ").sees("[ ] no").keys("<c-z>");
    mara.wait(SECOND).sees("[ ] not answered yet");
    assert_eq!(mara.file(), was);
}

#[test]
fn of_many_kits_the_latest_stand_first_and_all_are_listed() {
    let mut mara = Person::new();
    for name in ["Ada", "Bea", "Cleo", "Dora", "Eva", "Fay", "Gil"] {
        mara.keys("<home>").click("New media kit").keys(name).keys("<enter>").sees("Step 1 of 8");
        mara.keys("<esc>").click("All kits");
    }
    mara.sees("All kits (7)").sees("Update numbers").click("All kits (7)");
    for name in ["Ada", "Bea", "Cleo", "Dora", "Eva", "Fay", "Gil"] {
        mara.sees(name);
    }
    mara.size = (60, 15);
    mara.keys("<up><up>").sees("▌").keys("<esc>").sees("▌ All kits (7)");
    mara.keys("<c-p>eva<enter>").sees("pitchkit · Eva");
}

#[test]
fn a_kit_that_was_removed_is_listed_and_brought_back_another_day() {
    let mut mara = Person::new();
    mara.keys("<enter>Mara<enter><tab>@mara<esc>").click("All kits").sees_no("Removed kits");
    mara.keys("<del>").sees("Removed. Ctrl-Z brings it back").sees("Removed kits (1)");
    let mut mara = mara.again();
    mara.sees_no("Continue").click("Removed kits (1)").sees("▌ mara").sees("removed");
    mara.keys("<esc>").sees("▌ Removed kits (1)").keys("<enter><enter>");
    mara.sees("It is back among your kits.").sees("Continue").sees_no("Removed kits");
    assert!(mara.file().contains("handle = \"@mara\""));
    mara.keys("<c-z>").sees("Nothing to take back.");
}

#[test]
fn beside_the_preview_rates_are_told_with_what_they_are_a_share_of() {
    let mut mara = Person::with_sample();
    mara.size = (120, 40);
    mara.keys("<pgdn>").sees("Eng.").sees("Eng. = (likes + comments) ÷ ");
    mara.size = (80, 24);
    mara.sees("of views").sees("of followers").sees_no("Eng. =").sees("From few posts: YouTube.");
}

#[test]
fn from_an_empty_folder_to_a_kit_with_everything() {
    let mut mara = Person::new();
    for (keys, seen) in JOURNEY {
        mara.keys(keys).sees(seen);
    }
    mara.wait(SECOND).sees("Saved just now");
    insta::assert_snapshot!("journey", mara.file());
}

#[test]
fn the_mouse_and_typed_text_alone_make_a_kit_and_its_pdf() {
    let mut mara = Person::new();
    mara.click("New media kit").keys("Mara Lindqvist").click("[ Begin ]");
    mara.click("What you make").keys("Slow travel by night train");
    mara.click("One line about you").keys("Night trains for people who hate flying");
    mara.click("[ Next: page 2 ]").click("E-mail for brands").keys("mara@example.com");
    for (kind, followers, views) in
        [("YouTube", "12.5k", "9,200"), ("Instagram", "8140", "2050"), ("Facebook", "3100", "900")]
    {
        mara.click("Platforms").click("+ Add a platform").click("Space shows all");
        mara.click(&format!("( ) {kind}"));
        mara.click("Address or @name").keys("maraontracks");
        mara.click("Followers or subscribers").keys(followers);
        mara.click("Typical views per post").keys(views);
        mara.click("Likes per post").keys("90").click("Comments per post").keys("8");
        mara.click("[ Next: page 2 ]").click("▌ Posts").keys("30");
        mara.click("In how many days").keys("90").click("[ Done ]").sees(kind);
    }
    mara.click("Audience").click("Top countries").keys("Germany 38, Sweden 22, UK 17");
    for (brand, result) in [("Nattlinje", "41,000 views"), ("Ullverk", "310 bookings")] {
        mara.click("Work").click("+ Add").click("▌ Brand").keys(brand);
        mara.click("Date").keys("May 2026").click("[ Next: page 2 ]");
        mara.click("What you made").keys("3 videos");
        mara.click("What you got for it").click("( ) paid").click("[ Next: page 3 ]");
        mara.click("▌ Result").keys(result).click("The brand agreed").sees("[x] yes");
        mara.click("[ Done ]").sees(brand);
    }
    mara.click("Services").click("+ Add a service").click("▌ Service").keys("YouTube video");
    mara.click("Price").keys("£850").click("Review").sees("of 100");
    mara.click("[ Make the PDF ]").click("[ Make the PDF ]").sees("Your media kit is ready");
    mara.click("[ Open it ]");
    let Some(Effect::OpenFile(made)) = mara.asked.last() else { panic!("{:?}", mara.asked) };
    assert!(std::fs::read(made).unwrap().starts_with(b"%PDF-"));
    let file = mara.file();
    for said in ["followers = 12_500", "Ullverk", "310", "850"] {
        assert!(file.contains(said), "{said} in:\n{file}");
    }
}
