//! How long a person waits: from a key to its frame, and from the start to the first one.
//!
//! The kit has 500 pieces of past work, the window 120 × 40 letters. Each sample is one key. divan
//! knows no percentiles: the 99th of the keys that people press most is measured after it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a bench that cannot go on stops")]

use std::time::{Duration, Instant};

use divan::{Bencher, black_box};
use jiff::civil::{Date, date};
use pitchkit::questions::At;
use pitchkit::store::{Kit, Kits, to_text};
use pitchkit::tui::jobs::Worker;
use pitchkit::tui::msg::Then;
use pitchkit::tui::sheets::{PartAt, Stop};
use pitchkit::tui::theme::Theme;
use pitchkit::tui::{App, Effect, Msg, update, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tempfile::TempDir;

const TODAY: Date = date(2026, 11, 22);
/// The step "Past work" in the table of parts.
const WORK: usize = 3;

fn main() {
    divan::main();
    let letters = [KeyCode::Char('x'), KeyCode::Backspace];
    percentile("a letter in the niche", niche(), &letters);
    percentile("a letter in the campaign of entry 250", campaign(), &letters);
    percentile("an arrow in the list of 500", works(), &[KeyCode::Down]);
}

/// Presses these keys again and again, and prints how long 99 of 100 wait at most.
fn percentile(what: &str, mut person: Person, keys: &[KeyCode]) {
    let time = |key: &KeyCode| {
        let start = Instant::now();
        person.press(*key);
        start.elapsed()
    };
    let mut times: Vec<Duration> = keys.iter().cycle().take(2_000).map(time).collect();
    times.sort();
    let of = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
    println!("{what}: median {:?}, 99th percentile {:?}", of(50), of(99));
}

/// The interface with the sample grown to 500 pieces of past work.
struct Person {
    app: App,
    terminal: Terminal<TestBackend>,
    _home: TempDir,
}

impl Person {
    fn at(stop: Option<Stop>, focus: usize) -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut profile = Kit::sample().profile().clone();
        let works = profile.collaborations.clone();
        profile.collaborations = (0..500)
            .zip(works.iter().cycle())
            .map(|(number, work)| {
                let mut work = work.clone();
                work.id = format!("work-{number}");
                work
            })
            .collect();
        let folder = home.path().join("kits").join("mila");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("kit.toml"), to_text(&profile)).unwrap();
        let kits = Kits::new(Some(home.path().join("kits"))).unwrap();
        let mut worker = Worker::new(kits, || TODAY);
        let theme = Theme { colours: true, ascii: false };
        let (mut app, _) = App::new(Instant::now(), TODAY, theme, home.path().to_path_buf());
        let opened = worker.perform(Effect::Open(folder, Then::Steps)).expect("a kit");
        update(&mut app, Msg::Done(opened));
        if let Some(stop) = stop {
            app.go(stop, focus);
        }
        let terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        let mut person = Self { app, terminal, _home: home };
        person.draw();
        person
    }

    fn draw(&mut self) {
        let app = &self.app;
        self.terminal.draw(|frame| drop(black_box(view(app, frame)))).unwrap();
    }

    /// One key, and the frame that answers it.
    fn press(&mut self, key: impl Into<KeyEvent>) {
        update(&mut self.app, Msg::Tick(Instant::now(), TODAY));
        black_box(update(&mut self.app, Msg::Key(key.into())));
        self.draw();
    }
}

/// Types a letter and erases it again, each a sample.
fn type_and_erase(bencher: Bencher<'_, '_>, mut person: Person) {
    let mut typed = false;
    bencher.bench_local(|| {
        person.press(if typed { KeyCode::Backspace } else { KeyCode::Char('x') });
        typed = !typed;
    });
}

/// Somebody in the third field of the first page.
fn niche() -> Person {
    Person::at(Some(Stop::Page { part: PartAt::nth(0), at: At::default(), page: 0 }), 2)
}

/// Somebody in the middle of the past work.
fn campaign() -> Person {
    let at = At { entry: 250, inner: 0 };
    Person::at(Some(Stop::Page { part: PartAt::nth(WORK), at, page: 0 }), 2)
}

/// Somebody in the list of the past work.
fn works() -> Person {
    Person::at(Some(Stop::List { part: PartAt::nth(WORK), at: At::default() }), 0)
}

#[divan::bench(sample_count = 2_000, sample_size = 1)]
fn a_letter_in_the_niche(bencher: Bencher<'_, '_>) {
    type_and_erase(bencher, niche());
}

#[divan::bench(sample_count = 2_000, sample_size = 1)]
fn a_letter_in_the_campaign_of_entry_250(bencher: Bencher<'_, '_>) {
    type_and_erase(bencher, campaign());
}

#[divan::bench(sample_count = 2_000, sample_size = 1)]
fn an_arrow_in_the_list_of_500(bencher: Bencher<'_, '_>) {
    let mut person = works();
    bencher.bench_local(|| person.press(KeyCode::Down));
}

#[divan::bench(sample_count = 2_000, sample_size = 1)]
fn a_letter_in_find_anything(bencher: Bencher<'_, '_>) {
    let mut person = Person::at(None, 0);
    person.press(KeyEvent::new(KeyCode::Char('p'), KeyModifiers::CONTROL));
    type_and_erase(bencher, person);
}

/// What follows a pause in the typing: the preview catches up.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn the_frame_after_a_pause(bencher: Bencher<'_, '_>) {
    let stop = Stop::Page { part: PartAt::nth(0), at: At::default(), page: 0 };
    let mut person = Person::at(Some(stop), 2);
    let mut typed = false;
    bencher.bench_local(|| {
        person.press(if typed { KeyCode::Backspace } else { KeyCode::Char('x') });
        typed = !typed;
        update(&mut person.app, Msg::Tick(Instant::now() + Duration::from_secs(1), TODAY));
        person.draw();
    });
}

/// The program in a pseudo-terminal, until its first screen is there.
#[cfg(unix)]
#[divan::bench(sample_count = 50, sample_size = 1)]
fn start_to_first_frame(bencher: Bencher<'_, '_>) {
    use std::io::Read;

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};

    let home = tempfile::tempdir().unwrap();
    bencher.bench_local(|| {
        let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_pitchkit"));
        command.env("TERM", "xterm-256color");
        command.env("PITCHKIT_KITS", home.path().join("kits"));
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (mut seen, mut bytes) = (String::new(), [0; 4096]);
        while !seen.contains("Make a media kit") {
            let count = reader.read(&mut bytes).unwrap();
            seen.push_str(&String::from_utf8_lossy(bytes.get(..count).unwrap_or_default()));
        }
        // what is returned is dropped after the clock was stopped; without its window it ends
        (child, pair.master)
    });
}
