//! Terminal, signals and input in a loop as small as can be, started as a program of its own.
//!
//! The program is this test binary again: [`child`] is it when the environment says so.

use std::io::{Write, stdout};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use pitchkit::tui::input::{self, Input};
use pitchkit::tui::rescue::{Rescue, Unsaved};
use pitchkit::tui::signals::{self, Drawing};
use pitchkit::tui::terminal::{self, Guard, There, copy};
use ratatui::crossterm::event::{KeyCode, KeyModifiers};
use ratatui::style::Stylize;
use ratatui::text::{Line, Text};
use vt100::{MouseProtocolMode, Screen};

use crate::pty::{Program, Term};

const IS_CHILD: &str = "PITCHKIT_TEST_CHILD";
const NOBODY: i32 = 2;
const DUMB: i32 = 3;

struct Work(String);

impl Unsaved for Work {
    fn write(&self) {
        fs::write("rescued", &self.0).unwrap();
    }
}

/// The program under test, if the environment asks for it.
#[test]
fn child() {
    if env::var_os(IS_CHILD).is_some() {
        run();
    }
}

fn run() {
    match terminal::is_there() {
        There::Yes => {}
        There::Dumb => process::exit(DUMB),
        There::Nobody => process::exit(NOBODY),
    }
    let (rescue, drawing) = (Rescue::default(), Drawing::default());
    let (send, received) = channel();
    let wake = send.clone();
    signals::watch(rescue.clone(), drawing.clone(), move || drop(wake.send(None))).unwrap();
    let (guard, mut terminal) = Guard::take(rescue.clone(), "Your work is kept.").unwrap();
    input::start(move |input| send.send(Some(input)).is_ok()).unwrap();

    let mut text = fs::read_to_string("rescued").unwrap_or_default();
    let mut last = String::from("nothing");
    loop {
        {
            let _still = drawing.lock().unwrap_or_else(PoisonError::into_inner);
            let draw = |frame: &mut ratatui::Frame<'_>| {
                let size = format!("size {}x{}", frame.area().width, frame.area().height);
                let lines = [size, format!("text {text}"), format!("last {last}")];
                let bold = Line::raw("Press here").bold().magenta();
                let lines = lines.into_iter().map(Line::raw).chain([bold]);
                frame.render_widget(lines.collect::<Text<'_>>(), frame.area());
            };
            // With the window gone it is the signal thread's turn.
            if terminal.draw(draw).is_err() {
                thread::sleep(Duration::from_secs(60));
            }
        }
        last = match received.recv().unwrap() {
            None => {
                terminal::forget(&mut terminal).unwrap();
                "woken".into()
            }
            Some(Input::Key(key)) => match (key.code, key.modifiers) {
                (KeyCode::F(12), _) => panic!("as asked"),
                (KeyCode::F(11), _) => {
                    let ended = thread::spawn(|| panic!("elsewhere, as asked")).join();
                    format!("thread {}", ended.is_err())
                }
                (KeyCode::F(10), _) => {
                    guard.mouse(false).unwrap();
                    copy("a/b").unwrap();
                    "mouse off".into()
                }
                (KeyCode::F(9), _) => {
                    fs::write("stuck", "").unwrap();
                    let _ = stdout().write_all(&[b' '; 1 << 20]);
                    "stuck".into()
                }
                (KeyCode::Char('q'), KeyModifiers::CONTROL) => return,
                (KeyCode::Char('z'), KeyModifiers::CONTROL) => "undo".into(),
                (KeyCode::Char(character), KeyModifiers::NONE | KeyModifiers::SHIFT) => {
                    text.push(character);
                    rescue.keep(Work(text.clone()));
                    "key".into()
                }
                (code, _) => format!("{code:?}"),
            },
            Some(input) => format!("{input:?}"),
        };
    }
}

/// This binary again, as [`child`].
fn program() -> Program {
    Program::new(env::current_exe().unwrap())
        .arg("rooms::child")
        .arg("--exact")
        .arg("--nocapture")
        .env(IS_CHILD, "1")
}

/// The program with a text typed into it.
fn typed(program: Program) -> Term {
    let mut term = program.start(80, 24);
    term.wait("size 80x24");
    term.send("Mara");
    term.wait("text Mara");
    term
}

fn has_everything(screen: &Screen) -> bool {
    screen.alternate_screen()
        && screen.bracketed_paste()
        && screen.mouse_protocol_mode() != MouseProtocolMode::None
}

fn has_nothing(screen: &Screen) -> bool {
    !screen.alternate_screen()
        && !screen.bracketed_paste()
        && screen.mouse_protocol_mode() == MouseProtocolMode::None
        && !screen.hide_cursor()
}

#[track_caller]
fn assert_rescued(home: &Path, text: &str) {
    assert_eq!(fs::read_to_string(home.join("rescued")).ok().as_deref(), Some(text));
}

#[test]
fn leaving_gives_everything_back() {
    let mut term = typed(program());
    term.until("everything taken", has_everything);
    term.send("\x11");
    assert_eq!(term.exit_code(), 0);
    term.until("everything back", has_nothing);
}

#[test]
fn a_panic_gives_everything_back_and_says_one_sentence() {
    let mut term = typed(program());
    term.send("\x1b[24~");
    let screen = term.until("everything back", |screen| {
        has_nothing(screen) && screen.contents().contains("Your work is kept.")
    });
    assert!(!screen.contains("as asked"), "{screen}");
    assert_eq!(term.exit_code(), 101);
    assert_rescued(term.home(), "Mara");
}

#[test]
fn a_panic_of_another_thread_leaves_the_screen_alone() {
    let mut term = typed(program());
    term.send("\x1b[23~");
    let screen = term.until("the thread's end", |screen| {
        has_everything(screen) && screen.contents().contains("last thread true")
    });
    assert!(!screen.contains("kept") && !screen.contains("asked"), "{screen}");
}

#[test]
fn signals_rescue_give_back_and_end() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)] {
        let mut term = typed(program());
        term.kill(signal);
        assert_eq!(term.exit_code(), code, "{signal}");
        term.until("everything back", has_nothing);
        assert_rescued(term.home(), "Mara");
    }
}

#[test]
fn the_next_start_finds_the_work() {
    let mut term = typed(program());
    term.kill("TERM");
    assert_eq!(term.exit_code(), 143);
    program().at_home_of(&term).start(80, 24).wait("text Mara");
}

#[test]
fn a_closed_window_ends_the_program_soon() {
    for program in [program(), program().detached()] {
        let mut term = typed(program);
        let closed = Instant::now();
        term.hang_up();
        assert_eq!(term.exit_code(), 129);
        assert!(closed.elapsed() < Duration::from_secs(2), "{:?}", closed.elapsed());
        assert_rescued(term.home(), "Mara");
    }
}

#[test]
fn a_terminal_that_takes_no_more_bytes_holds_nobody_back() {
    let mut term = typed(program());
    let shown = Arc::clone(term.shown());
    let _away = shown.look_away();
    term.send("\x1b[20~");
    let begun = Instant::now();
    while !term.home().join("stuck").exists() && begun.elapsed() < Duration::from_secs(5) {
        thread::sleep(Duration::from_millis(5));
    }
    term.kill("TERM");
    assert_eq!(term.exit_code(), 143);
    assert_rescued(term.home(), "Mara");
}

#[test]
fn stops_and_continues() {
    let mut term = typed(program());
    term.kill("TSTP");
    term.until("everything back", has_nothing);
    term.until_stopped();
    term.kill("CONT");
    term.until("everything taken and drawn again", |screen| {
        has_everything(screen) && screen.contents().contains("last woken")
    });
    term.send("!");
    term.wait("text Mara!");
}

#[test]
fn a_size_changed_before_the_first_key_is_seen() {
    let term = program().start(80, 24);
    term.wait("size 80x24");
    term.resize(100, 30);
    term.wait("size 100x30");
}

#[test]
fn undo_is_a_key_like_others() {
    let mut term = typed(program());
    term.send("\x1a");
    term.wait("last undo");
}

#[test]
fn pastes_clicks_and_turns_of_the_wheel_arrive() {
    let mut term = typed(program());
    term.send("\x1b[200~Zoë\r日本\x1b[201~");
    term.wait("last Paste(\"Zoë\\r日本\")");
    term.click("Press here");
    term.wait("last Click(5, 3)");
    term.send("\x1b[<65;3;4M");
    term.wait("last Wheel { x: 2, y: 3, delta: 1 }");
    term.send("\x1b[I");
    term.wait("last Focused");
    term.send("\x1b[21~");
    term.until("the mouse off", |screen| {
        screen.mouse_protocol_mode() == MouseProtocolMode::None
            && screen.contents().contains("last mouse off")
    });
}

#[test]
fn muted_colours_keep_what_is_bold() {
    let term = program().env("NO_COLOR", "1").start(80, 24);
    term.until("bold", |screen| screen.cell(3, 0).is_some_and(vt100::Cell::bold));
}

#[test]
fn says_that_nobody_is_there() {
    let mut alone = Command::new(env::current_exe().unwrap());
    alone.args(["rooms::child", "--exact", "--nocapture"]).env(IS_CHILD, "1");
    let status = alone.stdin(Stdio::null()).stdout(Stdio::null()).status().unwrap();
    assert_eq!(status.code(), Some(NOBODY));
    assert_eq!(program().env("TERM", "dumb").start(80, 24).exit_code(), DUMB as u32);
}
