//! The one value that the interface is: what is shown, what has focus, and the kit on the desk.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use jiff::civil::Date;

use super::desk::Desk;
use super::list::ListScreen;
use super::msg::Effect;
use super::numbers::Numbers;
use super::overlay::Overlay;
use super::page::Page;
use super::preview::Preview;
use super::review::Review;
use super::sheets::{self, Stop};
use super::start::Start;
use super::theme::Theme;

/// A message stands so long, unless something else happens first.
const NOTE: Duration = Duration::from_secs(8);

/// What fills the screen.
#[derive(Debug)]
pub enum Screen {
    /// Kits, and ways to begin.
    Start,
    /// A page of questions.
    Page(Page),
    /// A list of entries.
    List(ListScreen),
    /// What brands look for.
    Review(Review),
    /// The wording of the document.
    Preview(Preview),
    /// New numbers of all platforms.
    Numbers(Numbers),
}

/// The whole state of the interface.
#[derive(Debug)]
pub struct App {
    /// What time it is; moved on by ticks only.
    pub now: Instant,
    /// The day.
    pub today: Date,
    /// Colours and signs of this terminal.
    pub theme: Theme,
    /// The list of kits and of ways to begin.
    pub start: Start,
    /// The kit that is being made.
    pub desk: Option<Desk>,
    /// What fills the screen.
    pub screen: Screen,
    /// A box on top.
    pub overlay: Option<Overlay>,
    /// Whether leaving was asked for: asking once more leaves.
    pub leaving: bool,
    /// The folder that is proposed for a PDF.
    pub documents: PathBuf,
    note: Option<(String, Instant)>,
}

impl App {
    /// The interface as it begins, and what it needs to know first.
    pub fn new(now: Instant, today: Date, theme: Theme, documents: PathBuf) -> (Self, Vec<Effect>) {
        let app = Self {
            now,
            today,
            theme,
            start: Start::default(),
            desk: None,
            screen: Screen::Start,
            overlay: None,
            leaving: false,
            documents,
            note: None,
        };
        (app, vec![Effect::List])
    }

    /// Says something for a while, in place of what is said about the focused thing.
    pub fn say(&mut self, words: impl Into<String>) {
        self.note = Some((words.into(), self.now + NOTE));
    }

    /// What is said for a while.
    pub fn note(&self) -> Option<&str> {
        self.note.as_ref().filter(|(_, until)| *until > self.now).map(|(words, _)| words.as_str())
    }

    /// Says nothing more but what belongs to the focused thing.
    pub fn hush(&mut self) {
        self.note = None;
    }

    /// When something has to happen although nobody does anything.
    pub fn deadline(&self) -> Option<Instant> {
        let saving = self.desk.as_ref().map(|desk| &desk.saving);
        let note = self.note.as_ref().map(|(_, until)| *until);
        let save = saving.and_then(|saving| saving.deadline());
        let words = saving.and_then(|saving| saving.next_words(self.now));
        [note, save, words].into_iter().flatten().min()
    }

    /// Goes to a stop of the interview; `focus` is the field or row that gets focus there.
    pub fn go(&mut self, stop: Stop, focus: usize) {
        let Some(desk) = &mut self.desk else { return };
        desk.stop = sheets::settle(&desk.answers.profile, stop);
        self.screen = match desk.stop {
            Stop::Page { .. } => Screen::Page(Page::enter(desk, focus)),
            Stop::List { .. } => Screen::List(ListScreen::enter(desk, focus)),
            Stop::Review => Screen::Review(Review::enter(desk, focus)),
        };
    }
}
