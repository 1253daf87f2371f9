//! The interface without a terminal: keys in, state, files and screens out.
//!
//! Effects are performed at once by the real worker; time passes only when a test says so.

#![allow(dead_code, reason = "each test target uses a part of it")]

pub mod journey;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use pitchkit::store::Kits;
use pitchkit::tui::jobs::Worker;
use pitchkit::tui::msg::Then;
use pitchkit::tui::theme::Theme;
use pitchkit::tui::{App, Effect, Hits, Msg, update, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tempfile::TempDir;

/// The day on which everything in the tests happens.
pub const TODAY: Date = date(2026, 11, 22);

/// A person at a terminal of 80 × 24 letters.
pub struct Person {
    pub app: App,
    pub home: TempDir,
    pub size: (u16, u16),
    /// What no file was needed for: leaving, opening, copying.
    pub asked: Vec<Effect>,
    worker: Worker,
}

impl Person {
    /// The same person after the program ended, whatever it knew is gone but its files.
    pub fn again(self) -> Self {
        let Self { home, size, worker, app, .. } = self;
        let (theme, documents) = (app.theme, app.documents.clone());
        drop((worker, app));
        Self::at_home(home, theme, documents, size)
    }

    /// Somebody with an empty folder.
    pub fn new() -> Self {
        Self::with_theme(Theme { colours: true, ascii: false })
    }

    pub fn with_theme(theme: Theme) -> Self {
        let home = tempfile::tempdir().unwrap();
        let documents = home.path().join("Documents");
        std::fs::create_dir(&documents).unwrap();
        Self::at_home(home, theme, documents, (80, 24))
    }

    fn at_home(home: TempDir, theme: Theme, documents: PathBuf, size: (u16, u16)) -> Self {
        let kits = Kits::new(Some(home.path().join("kits"))).unwrap();
        let worker = Worker::new(kits, || TODAY);
        let (app, effects) = App::new(Instant::now(), TODAY, theme, documents);
        let mut person = Self { app, home, size, asked: Vec::new(), worker };
        person.perform(effects);
        person
    }

    /// Somebody who looks around with the sample.
    pub fn with_sample() -> Self {
        let mut person = Self::new();
        person.perform(vec![Effect::OpenSample]);
        person
    }

    /// Somebody whose kit is that of a file.
    pub fn with_kit(text: &str) -> Self {
        let mut person = Self::new();
        person.open_kit(text);
        person
    }

    /// Opens a kit whose file says this.
    pub fn open_kit(&mut self, text: &str) {
        let folder = self.kits().join("mara");
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("kit.toml");
        std::fs::write(&path, text).unwrap();
        let day = TODAY.to_zoned(TimeZone::system()).unwrap().timestamp();
        let file = std::fs::File::options().write(true).open(path).unwrap();
        file.set_modified(day.into()).unwrap();
        self.perform(vec![Effect::Open(folder, Then::Steps)]);
    }

    pub fn kits(&self) -> PathBuf {
        self.home.path().join("kits")
    }

    /// The file in which it is kept what the columns of their own tables are.
    pub fn mappings(&self) -> PathBuf {
        let kits = Kits::new(Some(self.kits())).unwrap();
        kits.places().settings.with_file_name("mappings.toml")
    }

    /// The text of the only kit file.
    pub fn file(&self) -> String {
        let folder = std::fs::read_dir(self.kits()).unwrap().next().unwrap().unwrap().path();
        std::fs::read_to_string(folder.join("kit.toml")).unwrap()
    }

    pub fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Quit
                | Effect::OpenFile(_)
                | Effect::ShowFolder(_)
                | Effect::Copy(_)
                | Effect::Mouse(_) => self.asked.push(effect),
                effect => {
                    if let Some(done) = self.worker.perform(effect) {
                        self.send(Msg::Done(done));
                    }
                }
            }
        }
    }

    pub fn send(&mut self, msg: Msg) -> &mut Self {
        let effects = update(&mut self.app, msg);
        self.perform(effects);
        self
    }

    /// Types: letters as they are, other keys as `<tab>`, `<s-tab>`, `<enter>`, `<c-z>`.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for key in keys(script) {
            self.send(Msg::Key(key));
        }
        self
    }

    /// Lets time pass.
    pub fn wait(&mut self, time: Duration) -> &mut Self {
        let now = self.app.now + time;
        self.send(Msg::Tick(now, TODAY))
    }

    pub fn draw(&self) -> (Buffer, Hits, Option<(u16, u16)>) {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        let mut hits = Hits::default();
        terminal.draw(|frame| hits = view(&self.app, frame)).unwrap();
        let buffer = terminal.backend().buffer().clone();
        let position = terminal.get_cursor_position().unwrap();
        let shown = terminal.backend().cursor_visible();
        (buffer, hits, shown.then_some((position.x, position.y)))
    }

    /// Draws until every picture is there that the screen needs.
    pub fn look(&mut self) -> &mut Self {
        while let Some(wanted) = self.draw().1.lacks {
            self.send(Msg::Lacks(wanted));
        }
        self
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        text(&self.draw().0)
    }

    /// Clicks in the middle of a text on the screen.
    #[track_caller]
    pub fn click(&mut self, words: &str) -> &mut Self {
        self.look();
        let (buffer, hits, _) = self.draw();
        let (x, y) = find(&buffer, words)
            .unwrap_or_else(|| panic!("{words:?} is not on the screen:\n{}", text(&buffer)));
        let hit = hits
            .at(x, y)
            .unwrap_or_else(|| panic!("{words:?} cannot be clicked:\n{}", text(&buffer)));
        self.send(Msg::Hit(hit))
    }

    #[track_caller]
    pub fn sees(&mut self, words: &str) -> &mut Self {
        let screen = self.look().screen();
        assert!(screen.contains(words), "{words:?} is not on the screen:\n{screen}");
        self
    }

    #[track_caller]
    pub fn sees_no(&mut self, words: &str) -> &mut Self {
        let screen = self.look().screen();
        assert!(!screen.contains(words), "{words:?} is on the screen:\n{screen}");
        self
    }
}

/// The letters of a screen, line by line.
pub fn text(buffer: &Buffer) -> String {
    let lines = buffer.content.chunks(usize::from(buffer.area.width));
    let line = |cells: &[ratatui::buffer::Cell]| {
        let (mut says, mut skip) = (String::new(), 0_usize);
        for cell in cells {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            says.push_str(cell.symbol());
            skip = unicode_width::UnicodeWidthStr::width(cell.symbol()).saturating_sub(1);
        }
        says.trim_end().to_owned()
    };
    lines.map(line).collect::<Vec<_>>().join("\n")
}

/// The middle of a text on a screen.
fn find(buffer: &Buffer, words: &str) -> Option<(u16, u16)> {
    let (width, letters) = (buffer.area.width, words.chars().count());
    let is_there = |x: u16, y: u16| {
        words
            .chars()
            .zip(x..)
            .all(|(letter, x)| x < width && buffer[(x, y)].symbol().starts_with(letter))
    };
    let places = (0..buffer.area.height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let (x, y) = places.into_iter().find(|(x, y)| is_there(*x, *y))?;
    Some((x + u16::try_from(letters / 2).unwrap(), y))
}

/// Reads a script of keys.
pub fn keys(script: &str) -> Vec<KeyEvent> {
    let mut keys = Vec::new();
    let mut rest = script;
    while let Some(letter) = rest.chars().next() {
        if letter == '<'
            && let Some(end) = rest.find('>')
        {
            keys.push(named(&rest[1..end]));
            rest = &rest[end + 1..];
        } else {
            keys.push(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE));
            rest = &rest[letter.len_utf8()..];
        }
    }
    keys
}

fn named(name: &str) -> KeyEvent {
    let (modifiers, name) = match name.split_once('-') {
        Some(("c", name)) => (KeyModifiers::CONTROL, name),
        Some(("s", name)) => (KeyModifiers::SHIFT, name),
        _ => (KeyModifiers::NONE, name),
    };
    let code = match name {
        "tab" if modifiers == KeyModifiers::SHIFT => KeyCode::BackTab,
        "tab" => KeyCode::Tab,
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "space" => KeyCode::Char(' '),
        "bs" => KeyCode::Backspace,
        "del" => KeyCode::Delete,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "f1" => KeyCode::F(1),
        letter => KeyCode::Char(letter.chars().next().unwrap()),
    };
    KeyEvent::new(code, modifiers)
}

/// The folder of a kit that has this name.
pub fn folder(person: &Person, name: &str) -> PathBuf {
    person.kits().join(Path::new(name))
}
