//! The full-screen interface: one value, one loop.
//!
//! [`App`] is all that there is to know. What happens arrives as a [`Msg`]; [`update()`] turns it into
//! a new state and a list of [`Effect`]s, without touching a file, a clock or a terminal; [`view()`]
//! draws the state and says what can be clicked. Only [`run`] does things, and only its worker
//! ([`jobs`]) touches files.
//!
//! The way through this folder: [`desk`] is the kit that is being made, [`sheets`] says which question
//! stands on which page; [`start`], [`page`], [`list`], [`review`], [`preview`], [`real_page`] and
//! [`numbers`] and [`import`] are the screens, each with what its keys do and how it is drawn;
//! [`overlay`] holds the boxes on top. [`keys`] is the one table of keys,
//! [`words`] the one list of sentences, [`theme`] the one list of styles and signs, [`settings`] what a
//! person chose of them. [`terminal`],
//! [`signals`] and [`input`] know the terminal, [`rescue`] holds what would be lost, [`edit`] knows how
//! text is typed.

pub mod app;
pub mod canvas;
pub mod desk;
pub mod edit;
pub mod hits;
pub mod import;
pub mod input;
pub mod jobs;
pub mod keys;
pub mod list;
pub mod msg;
pub mod numbers;
pub mod opener;
pub mod overlay;
pub mod page;
pub mod preview;
pub mod rail;
pub mod real_page;
pub mod rescue;
pub mod review;
pub mod settings;
pub mod sheets;
pub mod signals;
pub mod start;
pub mod terminal;
pub mod theme;
pub mod update;
pub mod view;
pub mod words;

pub use app::App;
pub use hits::Hits;
pub use msg::{Effect, Msg};
pub use update::update;
pub use view::view;

use std::io;
use std::path::PathBuf;
use std::sync::PoisonError;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Instant;

use jiff::Zoned;
use jiff::civil::Date;
use ratatui::DefaultTerminal;

use crate::store::Kits;
use desk::lost::Lost;
use input::Input;
use jobs::Worker;
use rescue::Rescue;
use signals::Drawing;
use terminal::Guard;
use theme::{Depth, Theme};

/// Where kits and files are, and how this terminal shows them.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// The person's kits.
    pub kits: Kits,
    /// The folder that is proposed for a PDF.
    pub documents: PathBuf,
    /// The person's own folder.
    pub home: Option<PathBuf>,
    /// Colours and signs.
    pub theme: Theme,
    /// The colours that there are for a picture.
    pub depth: Depth,
}

/// What reaches the loop.
enum Event {
    /// From the terminal.
    Input(Input),
    /// From the worker.
    Done(msg::Done),
    /// The program was stopped and goes on.
    Woken,
}

/// Shows the interface until the person leaves.
///
/// # Errors
///
/// The terminal cannot be taken, read or drawn on.
pub fn run(surroundings: Surroundings) -> io::Result<()> {
    let (send, inbox) = channel();
    let (rescue, drawing) = (Rescue::default(), Drawing::default());
    let woken = send.clone();
    signals::watch(rescue.clone(), Drawing::clone(&drawing), move || {
        drop(woken.send(Event::Woken));
    })?;
    let (guard, terminal) = Guard::take(rescue.clone(), words::FAREWELL)?;
    // reading begins before the first draw, so that no change of size is lost
    let typed = send.clone();
    input::start(move |input| typed.send(Event::Input(input)).is_ok())?;
    let (jobs, queue) = channel();
    let kits = surroundings.kits.folder().to_path_buf();
    let worker = Worker::new(surroundings.kits, today);
    let worker = thread::Builder::new().name("worker".into()).spawn(move || {
        worker.run(&queue, |done| send.send(Event::Done(done)).is_ok());
    })?;
    let (mut app, effects) =
        App::new(Instant::now(), today(), surroundings.theme, surroundings.documents);
    (app.home, app.kits, app.depth) = (surroundings.home, Some(kits), surroundings.depth);
    let mut looped =
        Loop { app, guard, terminal, hits: Hits::default(), drawing, rescue, jobs, stale: true };
    looped.perform(effects);
    let result = looped.turn(&inbox);
    // the worker ends when nobody can ask for more: what it was asked to save is saved
    if result.is_err() {
        // the window may be gone: what is not in the kit file goes to its journal first
        looped.rescue.write();
    }
    drop(looped.jobs);
    drop(worker.join());
    result
}

fn today() -> Date {
    Zoned::now().date()
}

/// A mistake on purpose, so that a test can see what becomes of the text: the key that the
/// environment names.
#[cfg(debug_assertions)]
fn planted(key: ratatui::crossterm::event::KeyEvent) {
    let named = std::env::var("PITCHKIT_TEST_PANIC").unwrap_or_default();
    if key.code.as_char().is_some_and(|letter| named.starts_with(letter)) {
        #[expect(clippy::panic, reason = "this is what the test wants to see")]
        std::panic::panic_any("on purpose");
    }
}

/// The only place where things are done.
struct Loop {
    app: App,
    guard: Guard,
    terminal: DefaultTerminal,
    hits: Hits,
    drawing: Drawing,
    rescue: Rescue,
    jobs: Sender<Effect>,
    /// Whether the screen shows what no longer is.
    stale: bool,
}

impl Loop {
    fn turn(&mut self, inbox: &Receiver<Event>) -> io::Result<()> {
        loop {
            if self.stale {
                self.draw()?;
            }
            let first = match self.app.deadline() {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(at) => inbox.recv_timeout(at.saturating_duration_since(Instant::now())),
            };
            let clock = self.app.clock();
            self.happened(Msg::Tick(Instant::now(), today()));
            self.stale |= self.app.clock() != clock;
            let mut next = match first {
                Ok(event) => Some(event),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            // everything that waits is taken in before the next draw
            while let Some(event) = next {
                if !self.take(event)? {
                    return Ok(());
                }
                self.stale = true;
                next = inbox.try_recv().ok();
            }
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        let still = self.drawing.lock().unwrap_or_else(PoisonError::into_inner);
        let (app, hits) = (&self.app, &mut self.hits);
        self.terminal.draw(|frame| *hits = view(app, frame))?;
        self.stale = false;
        drop(still);
        if let Some(wanted) = self.hits.lacks.take() {
            self.happened(Msg::Lacks(wanted));
        }
        Ok(())
    }

    /// Takes one event in; whether to go on.
    fn take(&mut self, event: Event) -> io::Result<bool> {
        let msg = match event {
            Event::Done(done) => Msg::Done(done),
            Event::Woken => {
                terminal::forget(&mut self.terminal)?;
                Msg::Redraw
            }
            Event::Input(Input::Key(key)) => {
                #[cfg(debug_assertions)]
                planted(key);
                Msg::Key(key)
            }
            Event::Input(Input::Paste(text)) => Msg::Paste(text),
            Event::Input(Input::Click(x, y)) => {
                // a click means what the person saw
                self.draw()?;
                match self.hits.at(x, y) {
                    Some(hit) => Msg::Hit(hit),
                    None => return Ok(true),
                }
            }
            Event::Input(Input::Wheel { delta, .. }) => Msg::Wheel(delta),
            Event::Input(Input::Resized) => Msg::Redraw,
            Event::Input(Input::Focused) => Msg::Focused,
            Event::Input(Input::Gone) => {
                self.rescue.write();
                return Ok(false);
            }
        };
        Ok(self.happened(msg))
    }

    fn happened(&mut self, msg: Msg) -> bool {
        let effects = update(&mut self.app, msg);
        match Lost::of(&self.app) {
            Some(lost) => self.rescue.keep(lost),
            None => self.rescue.clear(),
        }
        self.perform(effects)
    }

    /// Does what is to be done, or has it done; whether to go on.
    fn perform(&mut self, effects: Vec<Effect>) -> bool {
        let mut stay = true;
        for effect in effects {
            match effect {
                Effect::Quit => stay = false,
                // a terminal that cannot be told keeps its mouse
                Effect::Mouse(on) => drop(self.guard.mouse(on)),
                // nor does it say whether it copied
                Effect::Copy(text) => drop(terminal::copy(&text)),
                effect => drop(self.jobs.send(effect)),
            }
        }
        stay
    }
}
