//! A terminal with a program in it, for a test to look at and type into.
//!
//! A frame arrives in several reads, so a test never looks once: it waits with [`Term::until`] for
//! all that it wants to see together. It waits for a reaction before it changes the window's size,
//! and after an Escape, which with the next byte would be another key.

use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle, sleep};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;
use vt100::{Parser, Screen};

/// As long as a test waits before it says what it saw instead.
const PATIENCE: Duration = Duration::from_secs(15);

/// A program to be started, in an empty home and a known environment.
pub(crate) struct Program {
    command: CommandBuilder,
    home: Arc<TempDir>,
}

impl Program {
    pub(crate) fn new(path: impl Into<PathBuf>) -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        let mut command = CommandBuilder::new(path.into());
        command.env_clear();
        for (name, value) in [
            ("TERM", OsString::from("xterm-256color")),
            ("PATH", "/usr/bin:/bin:/usr/sbin:/sbin".into()),
            ("LANG", "en_US.UTF-8".into()),
            ("HOME", home.path().into()),
            ("PITCHKIT_KITS", home.path().join("kits").into()),
        ] {
            command.env(name, value);
        }
        command.cwd(home.path());
        Self { command, home }
    }

    /// With a kit whose file says this.
    pub(crate) fn kit(self, text: &str) -> Self {
        let folder = self.home.path().join("kits").join("mara-lindqvist");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("kit.toml"), text).unwrap();
        self
    }

    /// The folder that it will take for its user's.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    pub(crate) fn arg(mut self, argument: &str) -> Self {
        self.command.arg(argument);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Not of the terminal's session, as under `nohup`: it gets no signal when the window closes.
    pub(crate) fn detached(mut self) -> Self {
        self.command.set_controlling_tty(false);
        self
    }

    /// In the home that another program has left behind.
    pub(crate) fn at_home_of(mut self, other: &Term) -> Self {
        self.home = Arc::clone(&other.home);
        self.command.env("HOME", self.home.path());
        self.command.env("PITCHKIT_KITS", self.home.path().join("kits"));
        self.command.cwd(self.home.path());
        self
    }

    pub(crate) fn start(self, cols: u16, rows: u16) -> Term {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(self.command).unwrap();
        drop(pair.slave);
        let shown = Arc::new(Shown {
            parser: Mutex::new(Parser::new(at_least_one(rows), at_least_one(cols), 0)),
            changed: Condvar::new(),
            closed: AtomicBool::new(false),
        });
        let reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let eyes = Arc::clone(&shown);
        let reading = thread::spawn(move || eyes.follow(reader));
        let window = Window { writer, reading, master: pair.master };
        Term { shown, child, window: Some(window), home: self.home }
    }
}

/// A running program in its window; dropping it ends the program.
pub(crate) struct Term {
    shown: Arc<Shown>,
    child: Box<dyn Child + Send + Sync>,
    window: Option<Window>,
    home: Arc<TempDir>,
}

struct Window {
    writer: Box<dyn Write + Send>,
    reading: JoinHandle<()>,
    master: Box<dyn MasterPty + Send>,
}

/// The screen, as the program has drawn it so far.
pub(crate) struct Shown {
    parser: Mutex<Parser>,
    changed: Condvar,
    closed: AtomicBool,
}

impl Shown {
    /// While this is held nothing is read, so that the program soon can write no more.
    pub(crate) fn look_away(&self) -> MutexGuard<'_, Parser> {
        self.parser.lock().unwrap()
    }

    fn follow(&self, mut reader: Box<dyn Read + Send>) {
        let mut bytes = [0; 8192];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            if self.closed.load(Ordering::SeqCst) {
                return;
            }
            self.parser.lock().unwrap().process(&bytes[..count]);
            self.changed.notify_all();
        }
    }
}

impl Term {
    /// The folder that the program takes for its user's.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// Types: plain text, or the bytes that a key sends.
    pub(crate) fn send(&mut self, keys: &str) -> &mut Self {
        let window = self.window.as_mut().expect("the window is open");
        window.writer.write_all(keys.as_bytes()).unwrap();
        window.writer.flush().unwrap();
        self
    }

    /// Waits until the screen is as it should be; returns its text.
    #[track_caller]
    pub(crate) fn until(&self, what: &str, is_so: impl Fn(&Screen) -> bool) -> String {
        let end = Instant::now() + PATIENCE;
        let mut parser = self.shown.parser.lock().unwrap();
        while !is_so(parser.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let screen = parser.screen().contents();
                drop(parser);
                panic!("never saw {what}; the screen is:\n{screen}");
            }
            parser = self.shown.changed.wait_timeout(parser, left).unwrap().0;
        }
        parser.screen().contents()
    }

    /// Waits for a text; returns the whole screen.
    #[track_caller]
    pub(crate) fn wait(&self, text: &str) -> String {
        self.until(&format!("{text:?}"), |screen| screen.contents().contains(text))
    }

    /// Makes the window larger or smaller.
    pub(crate) fn resize(&self, cols: u16, rows: u16) {
        let mut parser = self.shown.parser.lock().unwrap();
        parser.screen_mut().set_size(at_least_one(rows), at_least_one(cols));
        drop(parser);
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.window.as_ref().expect("the window is open").master.resize(size).unwrap();
    }

    /// Waits for a text and clicks into its middle.
    #[track_caller]
    pub(crate) fn click(&mut self, text: &str) -> &mut Self {
        self.wait(text);
        let place = place_of(self.shown.parser.lock().unwrap().screen(), text);
        let (column, row) = place.expect("the text is in one row");
        self.send(&format!("\x1b[<0;{0};{1}M\x1b[<0;{0};{1}m", column + 1, row + 1))
    }

    /// Sends a signal by its name, such as `TERM`.
    pub(crate) fn kill(&self, signal: &str) {
        let process = self.child.process_id().unwrap().to_string();
        let sent = Command::new("kill").args(["-s", signal, &process]).status().unwrap();
        assert!(sent.success());
    }

    /// The screen, to look away from.
    pub(crate) fn shown(&self) -> &Arc<Shown> {
        &self.shown
    }

    /// Closes the window. The library sends Ctrl-J and Ctrl-D before, which no program here knows.
    pub(crate) fn hang_up(&mut self) {
        let Window { writer, reading, master } = self.window.take().expect("the window is open");
        // The window is closed when its last handle is, and one is waiting to read: it is woken by
        // a byte from the program's side.
        self.shown.closed.store(true, Ordering::SeqCst);
        let mut program_side = OpenOptions::new().write(true).open(master.tty_name().unwrap());
        program_side.as_mut().unwrap().write_all(&[0]).unwrap();
        reading.join().unwrap();
        drop((program_side, writer, master));
    }

    /// Waits until the program is stopped, as a shell does before it lets it continue.
    #[track_caller]
    pub(crate) fn until_stopped(&self) {
        let end = Instant::now() + PATIENCE;
        let process = self.child.process_id().unwrap().to_string();
        let state = || Command::new("ps").args(["-o", "state=", "-p", &process]).output().unwrap();
        while !state().stdout.trim_ascii_start().starts_with(b"T") {
            assert!(Instant::now() < end, "never stopped");
            sleep(Duration::from_millis(5));
        }
    }

    /// Waits until the program has ended; its exit code.
    #[track_caller]
    pub(crate) fn exit_code(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            if Instant::now() > end {
                let parser = self.shown.parser.try_lock();
                let screen = parser.map(|parser| parser.screen().contents()).unwrap_or_default();
                panic!("never ended; the screen is:\n{screen}");
            }
            sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Term {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn at_least_one(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap_or(NonZeroU16::MIN)
}

/// The column and row of the middle of a text.
fn place_of(screen: &Screen, text: &str) -> Option<(u16, u16)> {
    let (rows, cols) = screen.size();
    (0..rows.get()).find_map(|row| {
        // Where each byte of the row's text stands: a letter may take several of either.
        let mut columns = Vec::new();
        let mut line = String::new();
        for column in 0..cols.get() {
            let contents = screen.cell(row, column)?.contents();
            let contents = if contents.is_empty() { " " } else { contents };
            line.push_str(contents);
            columns.resize(line.len(), column);
        }
        let start = line.find(text)?;
        Some((columns[start + text.len() / 2], row))
    })
}
