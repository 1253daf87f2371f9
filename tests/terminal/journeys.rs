//! The real program in a real terminal: what only the two together can show.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use vt100::MouseProtocolMode;

use crate::journey::JOURNEY;
use crate::pitchkit;
use crate::pty::Term;

/// The bytes that a terminal sends for a script of keys.
fn bytes(script: &str) -> String {
    let mut bytes = String::new();
    let mut rest = script;
    while let Some(letter) = rest.chars().next() {
        match (letter, rest.find('>')) {
            ('<', Some(end)) => {
                bytes.push_str(match &rest[1..end] {
                    "enter" => "\r",
                    "tab" => "\t",
                    "space" => " ",
                    "bs" => "\x7f",
                    "up" => "\x1b[A",
                    "down" => "\x1b[B",
                    "pgup" => "\x1b[5~",
                    "pgdn" => "\x1b[6~",
                    "c-c" => "\x03",
                    "c-e" => "\x05",
                    "c-o" => "\x0f",
                    "c-p" => "\x10",
                    "c-q" => "\x11",
                    "c-s" => "\x13",
                    "c-z" => "\x1a",
                    "s-tab" => "\x1b[Z",
                    name => panic!("no bytes for {name}"),
                });
                rest = &rest[end + 1..];
            }
            _ => {
                bytes.push(letter);
                rest = &rest[letter.len_utf8()..];
            }
        }
    }
    bytes
}

/// The program with a kit that was just begun.
fn begun() -> Term {
    let mut term = pitchkit().start(80, 24);
    term.wait("Make a media kit");
    term.send("\r").wait("Your name, as brands know you");
    term.send("Mara\r").wait("Step 1 of 8");
    term
}

fn kit_folder(term: &Term) -> PathBuf {
    fs::read_dir(term.home().join("kits")).unwrap().next().unwrap().unwrap().path()
}

fn file(term: &Term) -> String {
    fs::read_to_string(kit_folder(term).join("kit.toml")).unwrap()
}

fn journal(term: &Term) -> String {
    let Ok(state) = fs::read_dir(term.home().join("state")) else { return String::new() };
    let journals = state.map(|entry| entry.unwrap().path());
    let journals = journals.filter(|path| path.extension().is_some_and(|it| it == "journal"));
    journals.map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[track_caller]
fn until_so(what: &str, is_so: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(5);
    while !is_so() {
        assert!(Instant::now() < end, "never: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The terminal as every program should leave it.
#[track_caller]
fn is_given_back(term: &Term) {
    term.until("the terminal given back", |screen| {
        !screen.alternate_screen()
            && !screen.bracketed_paste()
            && !screen.hide_cursor()
            && screen.mouse_protocol_mode() == MouseProtocolMode::None
    });
}

#[test]
fn from_an_empty_folder_to_a_kit_with_everything() {
    let mut term = pitchkit().start(80, 24);
    term.wait("Make a media kit");
    for (keys, seen) in JOURNEY {
        term.send(&bytes(keys)).wait(seen);
    }
    term.send(&bytes("<c-e>")).wait("[ Make the PDF ]");
    term.send(&bytes("<enter>")).wait("Your media kit is ready");
    // a person's own folder is written as people write it
    term.wait("~/mara-lindqvist-media-kit.pdf");
    term.send(&bytes("<c-q>")).wait("Press again to leave");
    term.send(&bytes("<c-q>"));
    assert_eq!(term.exit_code(), 0);
    is_given_back(&term);
    let made = fs::read(term.home().join("mara-lindqvist-media-kit.pdf")).unwrap();
    assert!(made.starts_with(b"%PDF-"));
    let again = term.home().join("again.pdf");
    let mut export = assert_cmd::Command::new(env!("CARGO_BIN_EXE_pitchkit"));
    export.arg("export").arg("-o").arg(&again).env("PITCHKIT_KITS", term.home().join("kits"));
    export.assert().success();
    assert!(made == fs::read(again).unwrap(), "the command line makes the same bytes");
}

#[test]
fn what_was_typed_is_there_again_after_leaving() {
    let mut term = begun();
    term.send("\t@mara").wait("@mara");
    term.send("\x03").wait("Saved. Press again to leave.");
    term.send("\x03");
    assert_eq!(term.exit_code(), 0);
    let mut again = pitchkit().at_home_of(&term).start(80, 24);
    again.wait("Press Enter to carry on with Mara");
    again.send("\r").wait("@mara");
}

#[test]
fn a_kill_loses_a_second_at_most() {
    let mut term = begun();
    term.send("\t@maraontracks").wait("Saved");
    until_so("the handle in the file", || file(&term).contains("@maraontracks"));
    term.send("\tNight trains").wait("Night trains");
    std::thread::sleep(Duration::from_millis(1_300));
    term.kill("KILL");
    assert!(file(&term).contains("Night trains"));
}

#[test]
fn a_signal_writes_what_was_typed_just_now_and_it_is_offered_again() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let mut term = begun();
        // a number that cannot be read goes nowhere but into the journal
        term.send(&bytes("<pgdn>a")).wait("new platform");
        term.send(&bytes("<space>")).wait("( ) YouTube");
        term.send(&bytes("y<enter>")).wait("▌ Address or @name");
        term.send(&bytes("<tab>12.5l")).wait("12.5l");
        term.kill(signal);
        assert_eq!(term.exit_code(), code, "{signal}");
        is_given_back(&term);
        assert!(journal(&term).contains("12.5l"), "{signal}");
        let mut again = pitchkit().at_home_of(&term).start(80, 24);
        again.wait("carry on with Mara");
        again.send("\r").wait("Pick up where you left off?");
        again.send("\r").wait("Step 2 of 8");
        again.send(&bytes("<enter>")).wait("! Write a number");
    }
}

#[test]
fn a_closed_window_ends_the_program_and_loses_nothing() {
    let mut term = begun();
    term.send("\tlast words").wait("last words");
    term.hang_up();
    let end = Instant::now() + Duration::from_secs(2);
    term.exit_code();
    assert!(Instant::now() < end, "gone within two seconds");
    assert!(journal(&term).contains("last words") || file(&term).contains("last words"));
}

#[test]
fn a_panic_gives_the_terminal_back_and_keeps_the_text() {
    let mut term = pitchkit().env("PITCHKIT_TEST_PANIC", "#").start(80, 24);
    term.wait("Make a media kit");
    term.send("\r").wait("Your name, as brands know you");
    term.send("Mara\r").wait("Step 1 of 8");
    term.send("\tnearly lost").wait("nearly lost");
    term.send("#");
    assert_ne!(term.exit_code(), 0);
    is_given_back(&term);
    term.wait("What you wrote is safe");
    assert!(journal(&term).contains("nearly lost") || file(&term).contains("nearly lost"));
}

#[test]
fn the_page_is_painted_with_the_colours_that_there_are() {
    for (colours, is_full) in [("truecolor", true), ("", false)] {
        let mut term = pitchkit().env("COLORTERM", colours).start(80, 24);
        term.wait("Make a media kit");
        term.send(&bytes("<down><enter>")).wait("Only looking");
        term.send(&bytes("<c-o>"));
        term.until("a page on paper", |screen| {
            let cells = (2..20).flat_map(|row| (0..80).map(move |column| (row, column)));
            let mut cells = cells.filter_map(|(row, column)| screen.cell(row, column));
            let is_painted = |cell: &vt100::Cell| match cell.bgcolor() {
                vt100::Color::Rgb(..) => is_full,
                vt100::Color::Idx(16..) => !is_full,
                _ => false,
            };
            screen.contents().contains("page 1 of 2")
                && cells.any(|cell| cell.contents() == "▀" && is_painted(cell))
        });
        term.send("\x1b").wait("Step 1 of 8");
    }
}

#[test]
fn new_numbers_wait_for_the_next_time() {
    let mut term = pitchkit().kit(include_str!("../interface/kit.toml")).start(80, 24);
    term.wait("carry on with Mara");
    term.send(&bytes("<down>")).wait("▌ Update numbers");
    term.send(&bytes("<enter>")).wait("before");
    term.send("13140").wait("+5.1%");
    term.kill("TERM");
    assert_eq!(term.exit_code(), 143);
    assert!(journal(&term).contains("13140"));
    let mut again = pitchkit().at_home_of(&term).start(80, 24);
    again.wait("carry on with Mara");
    again.send("\r").wait("Pick up where you left off?");
    again.send("\r").wait("they wait for you in Update numbers");
}

#[test]
fn a_paste_of_many_scripts_keeps_the_cursor_behind_it() {
    let mut term = begun();
    term.send("\t").wait("▌ @name or handle");
    term.send("\t\x1b[200~日本 by train\x1b[201~").wait("日本 by train");
    term.until("the cursor behind the text", |screen| screen.cursor_position().1 == 4 + 4 + 9);
}

#[test]
fn the_window_may_change_its_size() {
    let mut term = begun();
    term.send("\t").wait("▌ @name or handle");
    term.resize(120, 40);
    term.wait("1 You");
    term.resize(60, 15);
    term.wait("Step 1 of 8");
    term.resize(30, 5);
    term.wait("little larger");
    term.resize(80, 24);
    term.wait("Platforms");
}

#[test]
fn without_colours_bold_and_reverse_stay() {
    let mut term = pitchkit().env("NO_COLOR", "1").start(80, 24);
    term.wait("Make a media kit");
    term.until("bold words without colour", |screen| {
        let cells = (0..24).flat_map(|row| (0..80).map(move |column| (row, column)));
        let cells: Vec<_> = cells.filter_map(|(row, column)| screen.cell(row, column)).collect();
        cells.iter().all(|cell| cell.fgcolor() == vt100::Color::Default)
            && cells.iter().any(|cell| cell.bold())
    });
    term.send(&bytes("<c-q>"));
}

#[test]
fn a_kit_edited_elsewhere_is_seen_and_both_changes_stay() {
    let mut term = begun();
    term.send("\t@mara").wait("Saved just now");
    let path = kit_folder(&term).join("kit.toml");
    let text = file(&term).replace("[creator]", "[creator]\nniche = \"Night trains\"");
    fs::write(&path, text).unwrap();
    term.wait("Your kit was changed elsewhere");
    term.wait("Night trains");
    until_so("both in the file", || {
        let text = file(&term);
        text.contains("Night trains") && text.contains("@mara")
    });
}

#[test]
fn a_second_window_only_looks() {
    let term = begun();
    let mut second = pitchkit().at_home_of(&term).start(80, 24);
    second.wait("carry on with Mara");
    second.send("\r").wait("Only looking");
}

#[test]
fn the_mouse_alone_leads_through() {
    let mut term = pitchkit().start(80, 24);
    term.click("New media kit").wait("Your name, as brands know you");
    term.send("Mara").wait("Mara");
    term.click("[ Begin ]").wait("Step 1 of 8");
    term.click("Services").wait("+ Add a service");
    term.click("+ Add a service").wait("Price");
    term.click("Price").wait("▌ Price");
    term.click("Esc menu").wait("Update numbers");
    term.click("Leave").wait("Press again to leave");
    term.click("Esc menu").wait("Update numbers");
    // the footer is drawn last: before that, rows are still where they were
    term.click("All kits").wait("D duplicate");
    term.click("Leave");
    assert_eq!(term.exit_code(), 0);
}

#[test]
fn without_a_terminal_a_sentence_names_the_commands() {
    let program = env!("CARGO_BIN_EXE_pitchkit");
    let output = assert_cmd::Command::new(program).write_stdin("").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("pitchkit export"));
}

#[test]
fn a_file_that_is_dropped_into_the_window_is_read_accepted_and_taken_back() {
    let program = pitchkit();
    let kit = program.home().join("kits/mara");
    fs::create_dir_all(&kit).unwrap();
    let text = "schema = 1\n[creator]\nname = \"Mara\"\n[[platform]]\nid = \"youtube\"\n\
                kind = \"youtube\"\nhandle = \"@mara\"\nas_of = 2024-10-25\nviews = 9_200\n";
    fs::write(kit.join("kit.toml"), text).unwrap();
    let export = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/imports/youtube/older.csv");
    fs::copy(export, program.home().join("Table data.csv")).unwrap();
    let mut term = program.start(80, 24);
    term.click("Read numbers from a file").wait("Drag them into this window");
    // terminals put a backslash before the space and paste it
    let dropped = term.home().join("Table\\ data.csv").display().to_string();
    term.send(&format!("\x1b[200~{dropped}\x1b[201~")).wait("Table\\ data.csv");
    term.send(&bytes("<enter>")).wait("This is a YouTube Studio file: Table data.csv");
    term.wait("Nothing changed yet");
    assert_eq!(file(&term), text);
    term.send(&bytes("<s-tab><s-tab><enter>")).wait("Ctrl-Z takes all of it back.");
    until_so("the numbers in the kit", || file(&term).contains("views = 8_272"));
    term.send(&bytes("<c-z>")).wait("Taken back");
    until_so("the old numbers in the kit", || {
        file(&term).contains("views = 9_200") && !file(&term).contains("imported")
    });
}
