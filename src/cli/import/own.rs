//! Columns that nobody knows, named by a person. What was said once is kept for the next time.

use std::io::{self, BufRead, IsTerminal};

use jiff::civil::Date;

use super::super::arguments::Import;
use super::super::failure::Failure;
use super::super::output;
use crate::import::own::ROLES;
use crate::import::{FileRead, Mapping, OwnTable, Refused, Said, read_mapped};
use crate::intake::{Mappings, asks};
use crate::profile::Profile;

/// Makes something of a file that no platform is known to write, if a person says what its columns
/// are: on the command line, earlier, or now.
pub(super) fn complete(
    file: &mut FileRead,
    command: &Import,
    mappings: &Mappings,
    profile: &Profile,
    today: Date,
) -> Result<Result<(), Refused>, Failure> {
    let [unknown] = file.unknown.as_slice() else { return Ok(Ok(())) };
    let Some(table) = unknown.table.as_ref().filter(|_| file.readings.is_empty()) else {
        return Ok(Ok(()));
    };
    let member = unknown.member.clone();
    let known = mappings.known(table.header());
    let asked = command.platform.as_deref();
    let platform = profile.platforms.iter().find(|it| Some(it.id.as_str()) == asked);
    let kind = platform.and_then(|platform| platform.kind);
    let Some(kind) = kind.or(known.as_ref().and_then(|said| said.platform)) else {
        output::say(&format!(
            "{}: say what is in its columns with --platform ID --column day=NAME --column \
             views=NAME (or {}).",
            file.name,
            ROLES.join(", ")
        ));
        return Ok(Ok(()));
    };
    let is_asked = !command.yes && !command.json && io::stdin().is_terminal();
    let mapping = match known {
        _ if !command.column.is_empty() => Mapping { columns: command.column.clone() },
        Some(said) => said.mapping,
        None if is_asked => ask(table)?,
        None => return Ok(Ok(())),
    };
    if !mapping.is_enough() {
        output::say(
            "A day and at least one number are needed: --column day=NAME --column views=NAME.",
        );
        return Ok(Ok(()));
    }
    let header = table.header().to_owned();
    match read_mapped(file, member.as_deref(), &mapping, kind, today) {
        Ok(Some(read)) => {
            *file = read;
            mappings.keep(&header, &Said { mapping, platform: Some(kind) })?;
        }
        Ok(None) => output::say("The table has no columns of these names."),
        Err(refused) => return Ok(Err(refused)),
    }
    Ok(Ok(()))
}

/// Asks for each role which column it is.
fn ask(table: &OwnTable) -> io::Result<Mapping> {
    output::say("No platform is known to write this table. Which column is what?");
    for (at, column) in (1..).zip(&table.columns) {
        let guess = column.guess.map_or_else(String::new, |guess| format!(" Perhaps {guess}."));
        output::say(&format!("  {at} {}{guess}", asks::own_column(column)));
    }
    output::say("Type the number of the column, or press Enter where there is none.");
    let mut columns = Vec::new();
    for role in ROLES {
        output::say(&format!("{role}?"));
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        let at: Option<usize> = line.trim().parse().ok();
        if let Some(column) = at.and_then(|at| table.columns.get(at.checked_sub(1)?)) {
            columns.push((role.to_owned(), column.name.clone()));
        }
    }
    Ok(Mapping { columns })
}
