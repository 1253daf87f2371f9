//! What a file says, before anything is made of it.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::language::Language;
use super::own_table::OwnTable;
use crate::profile::audience::Shares;
use crate::profile::{AudienceBase, Count, Field, PlatformKind};

/// What is said of a list that does not tell which of its posts were boosted.
pub const BOOSTED_UNSAID: &str = "The file does not say which posts were boosted. If some were, \
                                  typical numbers may be too high.";

/// A file that was read.
#[derive(Debug, Clone)]
pub struct FileRead {
    /// Its name, harmless to show.
    pub name: String,
    /// Its SHA-256 in hexadecimal digits.
    pub sha256: String,
    /// What its tables say.
    pub readings: Vec<Reading>,
    /// What in it is no table that is known.
    pub unknown: Vec<Unknown>,
}

/// A table that is not known.
#[derive(Debug, Clone)]
pub struct Unknown {
    /// Its name in a zip.
    pub member: Option<String>,
    /// The names of its columns, if it looks like a table.
    pub header: Vec<String>,
    /// What it is.
    pub says: &'static str,
    /// Its rows, where a person can say what its columns are.
    pub table: Option<OwnTable>,
}

impl Unknown {
    pub(super) const SAYS: &'static str = "no table of a platform that is known here";

    /// What is not known, and the table that it is, if it looks like one.
    pub(super) fn of(member: Option<String>, table: Option<OwnTable>) -> Self {
        let header = table.as_ref().map(OwnTable::names).unwrap_or_default();
        Self { member, header, says: Self::SAYS, table }
    }
}

/// What one table says.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Its name in a zip.
    pub member: Option<String>,
    /// The platform it is about; none where the table does not say.
    pub platform: Option<PlatformKind>,
    /// The platform's name for its statistics, such as "YouTube Studio".
    pub report: &'static str,
    /// What it lists: "list of videos".
    pub table: &'static str,
    /// The language of its columns.
    pub language: Language,
    /// Rows that say something.
    pub rows: usize,
    /// Rows that say nothing, by reason.
    pub skipped: Vec<Skipped>,
    /// The first and the last day it is about.
    pub period: Option<(Date, Date)>,
    /// The day on which it was made, where it says so.
    pub made: Option<Date>,
    /// Posts, videos, issues or streams.
    pub posts: Option<Posts>,
    /// Followers at the end of days, oldest first.
    pub levels: Vec<(Date, Count)>,
    /// Followers, without a day of their own.
    pub followers: Option<Level>,
    /// Who watches.
    pub audience: Option<AudienceRead>,
    /// Sums over days, which are shown and fill nothing.
    pub sums: Vec<Sum>,
    /// What is worth knowing before accepting.
    pub warnings: Vec<String>,
    /// What this table cannot give, and why.
    pub lacks: Vec<&'static str>,
    /// Columns that are not known.
    pub other_columns: usize,
    /// The table, where a person said what its columns are.
    pub own: Option<OwnTable>,
}

impl Reading {
    /// A reading that says nothing yet.
    pub(super) fn of(
        platform: PlatformKind,
        report: &'static str,
        table: &'static str,
        rows: usize,
    ) -> Self {
        Self {
            member: None,
            platform: Some(platform),
            report,
            table,
            language: Language::English,
            rows,
            skipped: Vec::new(),
            period: None,
            made: None,
            posts: None,
            levels: Vec::new(),
            followers: None,
            audience: None,
            sums: Vec::new(),
            warnings: Vec::new(),
            lacks: Vec::new(),
            other_columns: 0,
            own: None,
        }
    }
}

/// Rows that say nothing, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Why, behind their number: "without data".
    pub reason: &'static str,
    /// How many.
    pub rows: usize,
    /// Where they stand, as far as the file has lines.
    pub places: Vec<RowPlace>,
}

/// Where a row stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowPlace {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// The title of the creator's own post, if it has one.
    pub title: String,
}

/// A follower count that belongs to the file as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// How many.
    pub count: Count,
    /// Whether the platform wrote it shortened.
    pub rounded: bool,
    /// Whether it may only be held against a number that is known.
    pub only_compare: bool,
}

/// How much of what was posted a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// The best ones only: no typical number, no rhythm.
    Top,
    /// All of the days it covers, if nothing is missing: the creator knows.
    Perhaps,
    /// All.
    All,
}

/// A list of posts.
#[derive(Debug, Clone)]
pub struct Posts {
    /// What one is called, and what several are: "video", "videos".
    pub called: (&'static str, &'static str),
    /// The posts, in the order of the file.
    pub list: Vec<Post>,
    /// Which of all posts they are.
    pub extent: Extent,
    /// Whether the rhythm of posting may be read from it.
    pub counts_rhythm: bool,
}

/// One post.
#[derive(Debug, Clone, Default)]
pub struct Post {
    /// The day it was published, if known.
    pub day: Option<Date>,
    /// Its link, or else its id.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its numbers.
    pub numbers: Vec<(Field, Decimal)>,
    /// What the platform's own switch says about advertising.
    pub disclosure: Disclosure,
    /// Whether the creator paid to have it shown to more people: typical numbers leave it out.
    pub is_boosted: bool,
    /// An answer or a story: it counts neither for typical numbers nor for the rhythm.
    pub is_apart: bool,
}

impl Post {
    /// One of its numbers.
    pub fn number(&self, field: Field) -> Option<Decimal> {
        self.numbers.iter().find(|(known, _)| *known == field).map(|(_, number)| *number)
    }
}

/// What the platform's own switch says about advertising.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Disclosure {
    /// The file does not tell.
    #[default]
    Unknown,
    /// The switch was off.
    Off,
    /// Paid by a brand.
    Branded,
    /// The creator's own products.
    OwnBrand,
}

/// Who watches, as far as the file says.
#[derive(Debug, Clone, PartialEq)]
pub struct AudienceRead {
    /// Whose shares they are.
    pub base: AudienceBase,
    /// `women`, `men`, `other`.
    pub gender: Shares,
    /// The platform's own groups.
    pub age: Shares,
    /// Two-letter codes, or the platform's own words.
    pub countries: Shares,
    /// Cities.
    pub cities: Shares,
}

impl AudienceRead {
    /// Nothing yet, of this base.
    pub(super) fn of(base: AudienceBase) -> Self {
        let none = Shares::new;
        Self { base, gender: none(), age: none(), countries: none(), cities: none() }
    }
}

/// A sum over days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// What was counted: "views".
    pub of: String,
    /// All days together.
    pub sum: i128,
    /// Days with a number.
    pub days: usize,
}
