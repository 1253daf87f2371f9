//! What happened, and what to do about it: the two sides of [`super::update()`].

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::Date;
use ratatui::crossterm::event::KeyEvent;

use super::desk::{Answers, Unsettled};
use super::hits::Hit;
use super::import::Order;
use super::real_page::{Picture, Wanted};
use super::settings::Settings;
use crate::insight::readiness::PictureFacts;
use crate::intake::Offer;
use crate::questions::At;
use crate::store::{Discarded, Journal, LeftOff, Removed, Unread};

/// What happened.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// Something was clicked.
    Hit(Hit),
    /// The wheel was turned: so many rows down, or up if negative.
    Wheel(i8),
    /// The clock moved on.
    Tick(Instant, Date),
    /// The window has another size, or the program was woken after a stop: draw again.
    Redraw,
    /// The window got the focus: look whether the file was edited.
    Focused,
    /// A page was to be drawn of which there is no such picture.
    Lacks(Wanted),
    /// A job is done.
    Done(Done),
}

/// What a job brought.
#[derive(Debug)]
pub enum Done {
    /// The kits that there are, and those that were removed.
    Listed(Vec<Card>, Vec<Removed>),
    /// A kit was opened.
    Opened(Box<Opened>),
    /// The answers of this revision are in the kit file.
    Saved {
        /// Which answers.
        revision: u64,
        /// The answers.
        answers: Arc<Answers>,
        /// The digest of the file.
        digest: String,
        /// Why not; or that the disk does not promise to keep it.
        trouble: Option<String>,
    },
    /// A picture is in the kit's folder, or why not.
    Adopted {
        /// The question that it answers.
        question: &'static str,
        /// The entry.
        at: At,
        /// What was typed.
        text: String,
        /// Its name there.
        name: Result<String, String>,
    },
    /// How a path could go on.
    Completed {
        /// What was typed.
        text: String,
        /// The whole path.
        path: Option<String>,
    },
    /// Files were held against the kit.
    Offered(Order, Box<Offer>),
    /// The kit file was changed by another program.
    Edited {
        /// What it says now.
        theirs: Arc<Answers>,
        /// Its digest.
        digest: String,
        /// The number of this edition of the file: every change from outside has the next one.
        edition: u64,
    },
    /// What would come of a plan.
    Planned {
        /// Which plan.
        plan: Plan,
        /// What would be left out, as sentences.
        left_out: Vec<String>,
        /// The name under which the file that is there would be kept.
        older: Option<PathBuf>,
    },
    /// A PDF was made, or why not, as a sentence.
    Exported(Plan, Result<Made, String>),
    /// A page as a picture, or why there is none, as a sentence.
    Page(Wanted, Result<Picture, String>),
    /// A PDF to be looked at, as it would be made now.
    Viewable(PathBuf),
    /// A kit is in the trash.
    Discarded(Discarded),
    /// How the screen is wanted.
    Settings(Settings),
    /// Something did not work, as a sentence.
    Trouble(String),
}

/// One kit on the start screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its folder.
    pub folder: PathBuf,
    /// The name of its folder.
    pub name: String,
    /// The creator's name, or the folder's.
    pub title: String,
    /// What it is about.
    pub niche: String,
    /// 0 to 100.
    pub score: Option<u32>,
    /// The day on which it was saved.
    pub saved: Option<Date>,
    /// How long ago the numbers were read.
    pub as_of: Option<Date>,
    /// How many platforms it has.
    pub platforms: usize,
    /// How many pieces of past work it has.
    pub brands: usize,
    /// What to do next, or why it cannot be opened.
    pub says: String,
}

/// A kit that was opened.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The name of its folder.
    pub name: String,
    /// Its folder; the sample has none.
    pub folder: Option<PathBuf>,
    /// Why it cannot be saved, if so.
    pub read_only: Option<String>,
    /// What it says.
    pub answers: Answers,
    /// What is known about its pictures.
    pub pictures: PictureFacts,
    /// The day on which it was saved last.
    pub saved: Option<Date>,
    /// The digest of its file.
    pub digest: String,
    /// The number of this edition of the file.
    pub edition: u64,
    /// Where answers go that the file cannot take.
    pub journal: Option<Journal>,
    /// What last time left unsaved.
    pub left: Option<Unsettled>,
    /// Where the person left off.
    pub place: Option<LeftOff>,
    /// What is shown of it.
    pub then: Then,
}

/// What is shown of a kit that was opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Then {
    /// The page on which the person left off.
    #[default]
    Steps,
    /// The table of new numbers.
    Numbers,
    /// The question for files with numbers.
    Import,
}

/// A PDF that is to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What it says.
    pub answers: Arc<Answers>,
    /// The folder as it was typed.
    pub folder: String,
    /// The name of the file, with its ending.
    pub name: String,
}

/// A PDF that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Where it is.
    pub path: PathBuf,
    /// How many pages it has.
    pub pages: usize,
    /// How many bytes.
    pub bytes: usize,
    /// Where the file is that was there before.
    pub older: Option<PathBuf>,
}

/// What to do. Effects are done in order by the loop and its worker.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Look which kits there are.
    List,
    /// Open a kit, and show this of it.
    Open(PathBuf, Then),
    /// Open the sample.
    OpenSample,
    /// Make a kit for a creator of this name.
    Create(String),
    /// Put answers into the kit file.
    Save {
        /// Which answers.
        revision: u64,
        /// The answers.
        answers: Arc<Answers>,
        /// The edition of the file that they are a change of.
        edition: u64,
        /// New numbers that are in no kit yet.
        numbers: Vec<Unread>,
    },
    /// Keep where in the questions the person is.
    KeepPlace(LeftOff),
    /// Look whether the kit file was changed by another program.
    Look,
    /// Forget what last time left unsaved.
    Forget,
    /// Copy a picture into the kit's folder and name it in the answer.
    Adopt {
        /// The question that it answers.
        question: &'static str,
        /// The entry.
        at: At,
        /// What was typed: a path.
        text: String,
    },
    /// Look how a path could go on.
    Complete(String),
    /// Read files, and hold them against the kit.
    Propose(Order),
    /// Open the kit in a folder that was typed.
    OpenTyped(String),
    /// Give the folder of a kit another name.
    Rename(PathBuf, String),
    /// Make a second kit from one.
    Duplicate(PathBuf),
    /// Move a kit to the trash.
    Discard(PathBuf),
    /// Bring a kit back from there.
    BringBack(Discarded),
    /// Look how the screen is wanted.
    ReadSettings,
    /// Keep how the screen is wanted.
    KeepSettings(Settings),
    /// Use the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Look what would come of making a PDF.
    Plan(Plan),
    /// Make a PDF.
    Export(Plan),
    /// Make a picture of a page.
    Picture(Wanted),
    /// Make the PDF of these answers for a look at it.
    View(Arc<Answers>),
    /// Open a file with the program that the computer has for it.
    OpenFile(PathBuf),
    /// Show the folder that a file is in.
    ShowFolder(PathBuf),
    /// Copy a text, to be pasted elsewhere.
    Copy(String),
    /// Leave the program.
    Quit,
}
