//! What would change in a kit: each number old beside new, with what it rests on.
//!
//! `sort` finds the platform that a reading belongs to, `typical` makes typical numbers of lists
//! of posts, `numbers` holds them and the follower counts against the kit, `audience` does so for
//! shares, `history` for earlier counts, and `drafts` proposes collaborations that a platform's own
//! switch tells of.

mod audience;
mod drafts;
mod history;
mod numbers;
mod sort;
mod typical;

use std::collections::HashSet;

use jiff::civil::Date;

pub(super) use audience::{Place, place};
pub use sort::ProposeError;

use super::reading::{BOOSTED_UNSAID, FileRead, Reading};
use crate::profile::audience::Shares;
use crate::profile::{AudienceBase, Collaboration, Count, Field, PlatformKind, Profile, Snapshot};

/// Days of the window of typical numbers.
const WINDOW: u64 = 90;

/// What a person may say beside the files.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The id of the platform in the kit that the files are about.
    pub platform: Option<String>,
}

/// What would change, platform by platform.
#[derive(Debug, Clone, Default)]
pub struct Proposal {
    /// The platforms that something would change in.
    pub targets: Vec<Target>,
    /// Files that are in the kit already, by name: nothing new.
    pub known: Vec<String>,
}

impl Proposal {
    /// How many changes are ticked.
    pub fn ticked(&self) -> usize {
        self.targets.iter().flat_map(|target| &target.items).filter(|item| item.ticked).count()
    }

    /// Ticks everything or nothing.
    pub fn tick_all(&mut self, ticked: bool) {
        for item in self.targets.iter_mut().flat_map(|target| &mut target.items) {
            item.ticked = ticked;
        }
    }
}

/// One platform of a kit, old beside new.
#[derive(Debug, Clone)]
pub struct Target {
    /// Its id in the kit.
    pub id: String,
    /// Which platform.
    pub kind: PlatformKind,
    /// Its name with its handle.
    pub name: String,
    /// Whether the kit does not have it yet.
    pub is_new: bool,
    /// What would change.
    pub items: Vec<Item>,
    /// What stays as it is, and why.
    pub stays: Vec<String>,
    /// What is worth knowing before accepting.
    pub notes: Vec<String>,
}

/// One change.
#[derive(Debug, Clone)]
pub struct Item {
    /// The key of the kit file that it is about.
    pub key: &'static str,
    /// What it is: "Typical views".
    pub label: &'static str,
    /// What stands in the kit; none if nothing does.
    pub was: Option<String>,
    /// What would stand there.
    pub now: String,
    /// What that rests on: "the middle of 18 videos, 1 Sep to 31 Oct 2026".
    pub sample: String,
    /// Why it is not simply better than what is there, if so.
    pub note: Option<String>,
    /// The day it is of.
    pub as_of: Date,
    /// The file that says so.
    pub origin: Origin,
    /// Whether it is accepted. A number that is older than the kit's is not, by itself.
    pub ticked: bool,
    /// What accepting it does.
    pub change: Change,
}

/// The file that a change comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The platform's name for the report.
    pub report: &'static str,
    /// The file's name.
    pub file: String,
    /// Its SHA-256.
    pub sha256: String,
    /// Rows that the change rests on.
    pub rows: usize,
}

/// What accepting a change does.
#[derive(Debug, Clone)]
pub enum Change {
    /// Sets a number; typical ones are of so many days.
    Number {
        /// Which.
        field: Field,
        /// To what.
        count: Count,
        /// The days of the window, for a typical number.
        days: Option<Count>,
    },
    /// Sets shares.
    Shares {
        /// Which.
        group: Group,
        /// To what.
        shares: Shares,
        /// Of whom.
        base: AudienceBase,
    },
    /// Adds earlier follower counts.
    History(Vec<Snapshot>),
    /// Adds a collaboration to be named.
    Draft(Box<Collaboration>),
}

/// A group of shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the groups of an audience, explained there")]
pub enum Group {
    Gender,
    Age,
    Countries,
    Cities,
}

impl Group {
    /// Every group with its key.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Gender, "audience.gender"),
        (Self::Age, "audience.age"),
        (Self::Countries, "audience.countries"),
        (Self::Cities, "audience.cities"),
    ];

    /// Its key in a kit's list of imported fields.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(group, _)| *group == self).map_or("", |(_, key)| key)
    }
}

/// A reading with the file it comes from.
#[derive(Clone, Copy)]
struct Source<'a> {
    file: &'a FileRead,
    reading: &'a Reading,
}

impl Source<'_> {
    fn origin(&self) -> Origin {
        Origin {
            report: self.reading.report,
            file: self.file.name.clone(),
            sha256: self.file.sha256.clone(),
            rows: self.reading.rows,
        }
    }

    /// The day of numbers that have none of their own.
    fn day(&self, today: Date) -> Date {
        self.reading.made.filter(|made| *made <= today).unwrap_or(today)
    }
}

/// Holds files against a kit. Nothing is changed.
///
/// # Errors
///
/// It is not clear which platform of the kit is meant, see [`ProposeError`].
pub fn propose(
    profile: &Profile,
    files: &[FileRead],
    options: &Options,
    today: Date,
) -> Result<Proposal, ProposeError> {
    let mut proposal = Proposal::default();
    let is_known = |file: &FileRead| {
        let imported = profile.platforms.iter().flat_map(|platform| &platform.imported);
        imported.into_iter().any(|it| it.sha256.as_deref() == Some(file.sha256.as_str()))
    };
    let mut fresh: Vec<&FileRead> = Vec::new();
    for file in files {
        if is_known(file) {
            proposal.known.push(file.name.clone());
        } else if fresh.iter().all(|other| other.sha256 != file.sha256) {
            fresh.push(file);
        }
    }
    for (mut target, sources) in sort::by_platform(profile, &fresh, options)? {
        let entry = profile.platforms.iter().position(|platform| platform.id == target.id);
        numbers::fill(&mut target, profile, entry, &sources, today);
        audience::fill(&mut target, profile, entry, &sources, today);
        history::fill(&mut target, profile, entry, &sources);
        drafts::fill(&mut target, profile, &sources);
        for source in &sources {
            let posts = source.reading.posts.iter().flat_map(|posts| &posts.list);
            let is_said = posts.into_iter().any(|post| post.is_boosted);
            let warnings = source.reading.warnings.iter();
            let warnings = warnings.filter(|says| !is_said || *says != BOOSTED_UNSAID);
            target.notes.extend(warnings.cloned());
        }
        // several files may have the same to say
        let mut said = HashSet::new();
        target.notes.retain(|note| said.insert(note.clone()));
        proposal.targets.push(target);
    }
    Ok(proposal)
}

/// "31 Oct 2026"
pub(super) fn written(day: Date) -> String {
    day.strftime("%-d %b %Y").to_string()
}

/// `12,500`
pub(super) fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
