//! The one value that the interface is: what is shown, what has focus, and the kit on the desk.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::civil::Date;

use super::desk::{Answers, Desk, Unsettled};
use super::import::Import;
use super::list::ListScreen;
use super::msg::Effect;
use super::numbers::Numbers;
use super::overlay::Overlay;
use super::page::Page;
use super::preview::Preview;
use super::real_page::RealPage;
use super::review::Review;
use super::settings::Settings;
use super::sheets::{self, Stop};
use super::start::Start;
use super::theme::{Depth, Theme};

/// A message stands so long, unless something else happens first.
const NOTE: Duration = Duration::from_secs(8);
/// The kit file is looked at so often.
const LOOK: Duration = Duration::from_secs(1);

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
    /// The page as it prints.
    RealPage(RealPage),
    /// New numbers of all platforms.
    Numbers(Numbers),
    /// Numbers from files.
    Import(Import),
}

/// The whole state of the interface.
#[derive(Debug)]
pub struct App {
    /// What time it is; moved on by ticks only.
    pub now: Instant,
    /// The day.
    pub today: Date,
    /// Colours and signs that are drawn.
    pub theme: Theme,
    /// What was chosen about them.
    pub settings: Settings,
    /// Colours and signs where nothing was chosen.
    surroundings: Theme,
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
    /// The person's own folder, which is written `~`.
    pub home: Option<PathBuf>,
    /// The folder of all kits.
    pub kits: Option<PathBuf>,
    /// The colours that there are for a picture.
    pub depth: Depth,
    /// When to look next whether the kit file was edited elsewhere.
    look: Option<Instant>,
    note: Option<(String, Instant)>,
}

impl App {
    /// The interface as it begins, and what it needs to know first.
    pub fn new(now: Instant, today: Date, theme: Theme, documents: PathBuf) -> (Self, Vec<Effect>) {
        let app = Self {
            now,
            today,
            theme,
            settings: Settings::default(),
            surroundings: theme,
            start: Start::default(),
            desk: None,
            screen: Screen::Start,
            overlay: None,
            leaving: false,
            documents,
            home: None,
            kits: None,
            depth: Depth::default(),
            look: None,
            note: None,
        };
        (app, vec![Effect::ReadSettings, Effect::List])
    }

    /// Whether it is time to look at the kit file again: once a second while one is open.
    pub fn is_time_to_look(&mut self) -> bool {
        let open = self.desk.as_ref().is_some_and(|desk| desk.folder.is_some());
        if !open {
            self.look = None;
            return false;
        }
        let is_time = self.look.is_some_and(|at| at <= self.now);
        if is_time || self.look.is_none() {
            self.look = Some(self.now + LOOK);
        }
        is_time
    }

    /// Draws as it was chosen.
    pub fn take_settings(&mut self, settings: Settings) -> Vec<Effect> {
        let had_mouse = self.settings.has_mouse();
        self.settings = settings;
        self.theme = settings.over(self.surroundings);
        let has_mouse = settings.has_mouse();
        if has_mouse == had_mouse { Vec::new() } else { vec![Effect::Mouse(has_mouse)] }
    }

    /// Says something for a while, in place of what is said about the focused thing.
    pub fn say(&mut self, words: impl Into<String>) {
        self.note = Some((words.into(), self.now + NOTE));
    }

    /// What is said for a while.
    pub fn note(&self) -> Option<&str> {
        self.note.as_ref().filter(|(_, until)| *until > self.now).map(|(words, _)| words.as_str())
    }

    /// Whether a page can be shown as a picture here.
    pub fn shows_pictures(&self) -> bool {
        self.theme.colours && !self.theme.ascii && self.depth != Depth::Few
    }

    /// A place as people write it: their own folder is `~`.
    pub fn place(&self, path: &Path) -> String {
        let rest = self.home.as_ref().and_then(|home| path.strip_prefix(home).ok());
        match rest {
            Some(rest) if rest.as_os_str().is_empty() => "~".to_owned(),
            Some(rest) => Path::new("~").join(rest).display().to_string(),
            None => path.display().to_string(),
        }
    }

    /// What the clock alone changes on the screen.
    pub fn clock(&self) -> (Option<String>, [bool; 3]) {
        let desk = self.desk.as_ref();
        let words = desk.map(|desk| desk.saved(self.now, self.today));
        let is_busy = desk.is_some_and(|desk| desk.saving.is_busy(self.now));
        let is_slow = matches!(&self.screen, Screen::RealPage(shown) if shown.is_slow(self.now));
        (words, [self.note().is_some(), is_busy, is_slow])
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
        let pause = saving.and_then(|saving| saving.pause(self.now));
        let slow = match &self.screen {
            Screen::RealPage(shown) => shown.deadline(self.now),
            _ => None,
        };
        [note, save, words, pause, slow, self.look].into_iter().flatten().min()
    }

    /// Takes answers that were merged, as one change.
    pub fn settle(&mut self, unsettled: Unsettled) {
        let Some(desk) = &mut self.desk else { return };
        (desk.base, desk.digest) = (unsettled.theirs, unsettled.digest);
        desk.edition = unsettled.edition;
        let (profile, unread) = (unsettled.merged.profile(), unsettled.unread);
        if let Some(numbers) = unsettled.numbers {
            desk.numbers = Some(numbers.again(&profile, self.today));
        }
        desk.change(self.now, 0, |answers| *answers = Answers { profile, unread });
        // what is in the file now is not what is here, even where nothing changed here
        desk.saving.changed(self.now);
        self.refocus();
        if let Screen::Numbers(Numbers { back, .. }) = self.screen {
            super::numbers::update::open(self, back);
        }
    }

    /// Gives what had focus its focus again: the answers may be others.
    pub fn refocus(&mut self) {
        if let (Some(focus), Some(stop)) = (self.focus(), self.desk.as_ref().map(|it| it.stop)) {
            self.go(stop, focus);
        }
    }

    /// What has focus at the desk's stop, if that is what is shown.
    pub fn focus(&self) -> Option<usize> {
        match &self.screen {
            Screen::Page(page) => Some(page.focus),
            Screen::List(list) => Some(list.focus),
            Screen::Review(review) => Some(review.focus),
            Screen::Start
            | Screen::Preview(_)
            | Screen::RealPage(_)
            | Screen::Numbers(_)
            | Screen::Import(_) => None,
        }
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_persons_own_folder_is_a_tilde() {
        let theme = Theme { colours: true, ascii: false };
        let (mut app, _) =
            App::new(Instant::now(), date(2026, 11, 22), theme, PathBuf::from("/home/mara"));
        assert_eq!(app.place(Path::new("/home/mara")), "/home/mara");
        app.home = Some(PathBuf::from("/home/mara"));
        assert_eq!(app.place(Path::new("/home/mara")), "~");
        assert_eq!(app.place(Path::new("/home/mara/kit.pdf")), "~/kit.pdf");
        assert_eq!(app.place(Path::new("/home/marabou")), "/home/marabou");
    }
}
