//! Columns that nobody knows, named by a person. What was said once is kept for the next time.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::super::arguments::Import;
use super::super::failure::Failure;
use super::super::output;
use crate::import::own::ROLES;
use crate::import::{FileRead, Mapping, Refused, read_mapped};
use crate::profile::Profile;
use crate::store::{self, Kits};

const FILE_NAME: &str = "mappings.toml";
const HEAD: &str = "# Which columns of your own tables are what. Written by pitchkit import; you may change it.\n\n";

/// All that was said, table by table.
#[derive(Default, Serialize, Deserialize)]
struct Saved {
    #[serde(default)]
    table: Vec<SavedTable>,
}

/// What was said about tables with this header.
#[derive(Serialize, Deserialize)]
struct SavedTable {
    header: String,
    columns: BTreeMap<String, String>,
}

/// Makes something of a file that no platform is known to write, if a person says what its columns
/// are: on the command line, earlier, or now.
pub(super) fn complete(
    file: &mut FileRead,
    bytes: &[u8],
    command: &Import,
    kits: &Kits,
    profile: &Profile,
    today: Date,
) -> Result<Result<(), Refused>, Failure> {
    let Some(unknown) = file.unknown.first() else { return Ok(Ok(())) };
    let asked = command.platform.as_deref();
    let platform = profile.platforms.iter().find(|it| Some(it.id.as_str()) == asked);
    let Some(kind) = platform.and_then(|platform| platform.kind) else {
        output::say(&format!(
            "{}: say what is in its columns with --platform ID --column day=NAME --column \
             views=NAME (or {}).",
            file.name,
            ROLES.join(", ")
        ));
        return Ok(Ok(()));
    };
    let path = kits.places().settings.with_file_name(FILE_NAME);
    let header = unknown.header.join(",");
    let said = Mapping { columns: command.column.clone() };
    let is_asked = !command.yes && !command.json && io::stdin().is_terminal();
    let mapping = match known(&path, &header) {
        _ if !said.columns.is_empty() => said,
        Some(known) => known,
        None if is_asked => ask(&unknown.header)?,
        None => return Ok(Ok(())),
    };
    if !mapping.is_enough() {
        output::say(
            "A day and at least one number are needed: --column day=NAME --column views=NAME.",
        );
        return Ok(Ok(()));
    }
    match read_mapped(file, bytes, &mapping, kind, today) {
        Ok(Some(read)) => {
            *file = read;
            keep(&path, header, mapping)?;
        }
        Ok(None) => output::say("The table has no columns of these names."),
        Err(refused) => return Ok(Err(refused)),
    }
    Ok(Ok(()))
}

/// Asks for each role which column it is.
fn ask(header: &[String]) -> io::Result<Mapping> {
    output::say("No platform is known to write this table. Which column is what?");
    for (at, name) in header.iter().enumerate() {
        output::say(&format!("  {} {name}", at + 1));
    }
    output::say("Type the number of the column, or press Enter where there is none.");
    let mut columns = Vec::new();
    for role in ROLES {
        output::say(&format!("{role}?"));
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        let at: Option<usize> = line.trim().parse().ok();
        if let Some(name) = at.and_then(|at| header.get(at.checked_sub(1)?)) {
            columns.push((role.to_owned(), name.clone()));
        }
    }
    Ok(Mapping { columns })
}

fn load(path: &Path) -> Option<Saved> {
    match fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).ok(),
        Err(error) => (error.kind() == io::ErrorKind::NotFound).then(Saved::default),
    }
}

fn known(path: &Path, header: &str) -> Option<Mapping> {
    let saved = load(path)?.table.into_iter().find(|table| table.header == header)?;
    Some(Mapping { columns: saved.columns.into_iter().collect() })
}

/// Keeps what was said. A file that cannot be read stays as it is.
fn keep(path: &Path, header: String, mapping: Mapping) -> Result<(), Failure> {
    let Some(mut saved) = load(path) else { return Ok(()) };
    let columns: BTreeMap<String, String> = mapping.columns.into_iter().collect();
    match saved.table.iter_mut().find(|table| table.header == header) {
        Some(table) if table.columns == columns => return Ok(()),
        Some(table) => table.columns = columns,
        None => saved.table.push(SavedTable { header, columns }),
    }
    let text = toml::to_string(&saved).map_err(io::Error::other)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    store::save(path, format!("{HEAD}{text}").as_bytes())?;
    Ok(())
}
