//! What may be typed.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

use crate::import::own::ROLES;
use crate::profile::{Paper, ThemeName};

/// Make a media kit whose numbers can be believed.
#[derive(Debug, Parser)]
#[command(version)]
pub(super) struct Arguments {
    /// The folder that holds your kits, in place of the usual one
    #[arg(long, global = true, value_name = "DIR", env = "PITCHKIT_KITS")]
    pub(super) kits: Option<PathBuf>,
    /// Ask line by line, for screen readers and simple terminals
    #[arg(long)]
    pub(super) plain: bool,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make the PDF of a kit
    Export(Export),
    /// Make a picture of one page of the PDF
    Preview(Preview),
    /// Say what is wrong or missing, and what brands look for
    Check(Check),
    /// Say what changed in the numbers since a day
    Diff(Diff),
    /// Say whether a PDF is as pitchkit wrote it
    Verify(Verify),
    /// Take numbers from files that platforms export
    Import(Import),
    /// Begin a kit
    New(New),
    /// List your kits
    List(List),
    /// List the earlier versions of a kit
    Backups(Backups),
    /// Put an earlier version of a kit in its place
    Restore(Restore),
}

#[derive(Debug, Args)]
pub(super) struct Export {
    /// A name from `pitchkit list`, or the path of a kit; with one kit it may be left out
    #[arg(conflicts_with = "sample")]
    pub(super) kit: Option<String>,
    /// The sample that comes with the program
    #[arg(long)]
    pub(super) sample: bool,
    /// Another design than the kit's
    #[arg(long, value_parser = words(&ThemeName::ALL))]
    pub(super) theme: Option<ThemeName>,
    /// Another paper than the kit's
    #[arg(long, value_parser = words(&Paper::ALL))]
    pub(super) paper: Option<Paper>,
    /// How many pages, if the kit fills them; by default as many as it needs
    #[arg(long, value_name = "1|2|3", value_parser = clap::value_parser!(u8).range(1..=3))]
    pub(super) pages: Option<u8>,
    /// Another language than the kit's: en-GB, en-US, de, fr, es, it, pt-BR or sv
    #[arg(long)]
    pub(super) language: Option<String>,
    /// A font for letters that the program has none for; may be given several times
    #[arg(long = "font", value_name = "FILE")]
    pub(super) fonts: Vec<PathBuf>,
    /// The file to write; a folder means: there, under the usual name
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long)]
    pub(super) force: bool,
    /// Answer in JSON, for programs
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Preview {
    /// A name from `pitchkit list`, or the path of a kit; with one kit it may be left out
    #[arg(conflicts_with = "sample")]
    pub(super) kit: Option<String>,
    /// The sample that comes with the program
    #[arg(long)]
    pub(super) sample: bool,
    /// Which page
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(super) page: usize,
    /// How wide the picture is, in pixels
    #[arg(long, value_name = "PIXELS", default_value_t = 1240,
          value_parser = clap::value_parser!(u16).range(50..=8192))]
    pub(super) width: u16,
    /// Another design than the kit's
    #[arg(long, value_parser = words(&ThemeName::ALL))]
    pub(super) theme: Option<ThemeName>,
    /// Another paper than the kit's
    #[arg(long, value_parser = words(&Paper::ALL))]
    pub(super) paper: Option<Paper>,
    /// A font for letters that the program has none for; may be given several times
    #[arg(long = "font", value_name = "FILE")]
    pub(super) fonts: Vec<PathBuf>,
    /// The file to write; a folder means: there, under the usual name
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// A name from `pitchkit list`, or the path of a kit; with one kit it may be left out
    #[arg(conflicts_with = "sample")]
    pub(super) kit: Option<String>,
    /// The sample that comes with the program
    #[arg(long)]
    pub(super) sample: bool,
    /// Answer in JSON, for programs
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Diff {
    /// A name from `pitchkit list`, or the path of a kit; with one kit it may be left out
    #[arg(conflicts_with = "sample")]
    pub(super) kit: Option<String>,
    /// The sample that comes with the program
    #[arg(long)]
    pub(super) sample: bool,
    /// Since which day, such as 2026-05-03; by default since the newest earlier numbers
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) since: Option<Date>,
    /// Answer in JSON, for programs
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The PDF
    #[arg(value_name = "FILE.pdf")]
    pub(super) file: PathBuf,
    /// Answer in JSON, for programs
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// Files as the platform gave them: CSV, JSON or zip, not opened in between; or their folder
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
    /// A name from `pitchkit list`, or the path of a kit; with one kit it may be left out
    #[arg(long)]
    pub(super) kit: Option<String>,
    /// The platform of the kit that the files are for, by its id; by default the one of their kind
    #[arg(long, value_name = "ID")]
    pub(super) platform: Option<String>,
    /// The day on which the files were exported, such as 2026-11-22, where they have no years
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) exported: Option<Date>,
    /// What a column is, in a table that no platform is known to write: day=Date, views=Plays
    #[arg(long, value_name = "WHAT=NAME", value_parser = column, requires = "platform")]
    pub(super) column: Vec<(String, String)>,
    /// Show what would change, and change nothing
    #[arg(long, conflicts_with = "yes")]
    pub(super) dry_run: bool,
    /// Accept what is proposed without being asked
    #[arg(long)]
    pub(super) yes: bool,
    /// Answer in JSON, for programs
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct New {
    /// Your name, as brands know you
    pub(super) name: String,
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// Answer in JSON, for programs
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Backups {
    /// A name from `pitchkit list`, or the path of a kit; with one kit it may be left out
    pub(super) kit: Option<String>,
    /// Answer in JSON, for programs
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Restore {
    /// A name from `pitchkit list`, or the path of a kit
    pub(super) kit: String,
    /// Which version: as `pitchkit backups` lists it, or only its beginning, such as 2026-11-22
    pub(super) when: String,
}

/// A choice among the words that a kit file uses as well.
fn words<T: Copy + Send + Sync + 'static>(
    all: &'static [(T, &'static str)],
) -> impl TypedValueParser<Value = T> {
    let words = all.iter().map(|(_, word)| PossibleValue::new(*word));
    PossibleValuesParser::new(words).try_map(move |typed| {
        let found = all.iter().find(|(_, word)| *word == typed);
        found.map(|(value, _)| *value).ok_or("this word is not known")
    })
}

/// A day, as `2026-11-22`.
fn day(text: &str) -> Result<Date, &'static str> {
    text.parse().map_err(|_| "write the day as 2026-11-22")
}

/// What a column is, with its name: `views=Plays`.
fn column(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=').filter(|(role, _)| ROLES.contains(role));
    let pair = pair.map(|(role, name)| (role.to_owned(), name.to_owned()));
    pair.ok_or_else(|| format!("write it as views=NAME; it may be {}", ROLES.join(", ")))
}
