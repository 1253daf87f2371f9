//! What is in the columns of a table that nobody knows, line by line.

use std::io;

use super::Go;
use super::session::Session;
use super::talk::{Reply, Talk};
use crate::intake::{Columns, Gathered, TablePlace, asks};

/// What a table can have been answered.
enum Told {
    /// What its columns are.
    Said(Columns),
    /// It is left out.
    LeftOut,
    /// The person goes elsewhere.
    Go(Go),
}

/// Asks about tables one by one; elsewhere where the person does not stay.
pub(super) fn ask(
    talk: &mut Talk<'_>,
    session: &Session,
    mut gathered: Gathered,
    places: &[TablePlace],
) -> io::Result<Result<Gathered, Go>> {
    for place in places {
        while let Some(columns) = Columns::of(&gathered, place, &session.profile) {
            let said = match table(talk, columns)? {
                Told::Said(columns) => Some(columns.said()),
                Told::LeftOut => None,
                Told::Go(go) => return Ok(Err(go)),
            };
            let (mappings, today) = (&session.mappings, session.today);
            let (told, trouble) = gathered.told(place, said.as_ref(), mappings, today);
            gathered = told;
            trouble.map_or(Ok(()), |trouble| talk.say(trouble))?;
            let again = Columns::of(&gathered, place, &session.profile);
            if again.is_none_or(|columns| columns.doubt.is_none()) {
                break;
            }
        }
    }
    Ok(Ok(gathered))
}

/// Asks about one table until it can be read.
fn table(talk: &mut Talk<'_>, mut columns: Columns) -> io::Result<Told> {
    talk.say("")?;
    match &columns.doubt {
        Some(doubt) => talk.say(doubt)?,
        None => {
            talk.say(&asks::not_known(&columns.name))?;
            talk.say(asks::SAY_COLUMNS)?;
        }
    }
    if let Some(told) = owner(talk, &mut columns)? {
        return Ok(told);
    }
    roles(talk)?;
    loop {
        if let Some(go) = every_column(talk, &mut columns)? {
            return Ok(Told::Go(go));
        }
        match columns.lacks() {
            None => return Ok(Told::Said(columns)),
            Some(lacks) => talk.say(asks::lacks(lacks))?,
        }
    }
}

/// Asks which platform a table is about; something else where it is not said.
fn owner(talk: &mut Talk<'_>, columns: &mut Columns) -> io::Result<Option<Told>> {
    talk.say(asks::WHICH_PLATFORM)?;
    for (number, owner) in (1..).zip(&columns.owners) {
        talk.say(&format!("  {number} {}", asks::owner(owner)))?;
    }
    let name = |at: Option<usize>| at.and_then(|at| columns.owners.get(at)).map(asks::owner);
    let invites = match (name(columns.owner), name(columns.proposed)) {
        (Some(name), _) => {
            format!("Now: {name}. Enter keeps it. Write a number, or - to leave this table out.")
        }
        (None, Some(name)) => {
            format!("Perhaps {name}. Write a number. Enter leaves this table out.")
        }
        (None, None) => "Write a number. Enter leaves this table out.".to_owned(),
    };
    loop {
        talk.say(&invites)?;
        match talk.hear()? {
            Reply::Keep | Reply::Next if columns.owner.is_some() => return Ok(None),
            Reply::Keep | Reply::Next | Reply::Empty => return Ok(Some(Told::LeftOut)),
            Reply::Leave => return Ok(Some(Told::Go(Go::Leave))),
            Reply::Back | Reply::Steps => return Ok(Some(Told::Go(Go::Steps))),
            Reply::Help | Reply::Save => {}
            Reply::Text(text) => {
                let at = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let at = at.filter(|at| *at < columns.owners.len());
                if at.is_some() {
                    columns.owner = at;
                    return Ok(None);
                }
            }
        }
    }
}

/// Says what a column may be.
fn roles(talk: &mut Talk<'_>) -> io::Result<()> {
    talk.say("A column may be one of these. Write its number or its first word.")?;
    for (number, (_, says)) in (1..).zip(asks::COLUMN_ROLES) {
        talk.say(&format!("  {number} {says}"))?;
    }
    Ok(())
}

/// Asks what each column is; elsewhere where the person does not stay.
fn every_column(talk: &mut Talk<'_>, columns: &mut Columns) -> io::Result<Option<Go>> {
    let mut at = 0;
    while let Some(column) = columns.columns.get(at) {
        let says = asks::own_column(column);
        match (columns.roles.get(at).copied().flatten(), columns.guess(at)) {
            (Some(role), _) => talk.say(&format!("{says} Now: {role}. Enter keeps it."))?,
            (None, Some(guess)) => {
                talk.say(&format!("{says} Perhaps {guess}. Enter leaves it out."))?;
            }
            (None, None) => talk.say(&format!("{says} Enter leaves it out."))?,
        }
        match talk.hear()? {
            Reply::Keep => at += 1,
            Reply::Empty => {
                columns.say(at, None);
                at += 1;
            }
            Reply::Back => at = at.saturating_sub(1),
            Reply::Next => return Ok(None),
            Reply::Leave => return Ok(Some(Go::Leave)),
            Reply::Steps => return Ok(Some(Go::Steps)),
            Reply::Help => roles(talk)?,
            Reply::Save => {}
            Reply::Text(text) => match asks::column_role(&text) {
                Some(role) => {
                    columns.say(at, role);
                    at += 1;
                }
                None => talk.say("Write a number from 1 to 11, or a word such as views.")?,
            },
        }
    }
    Ok(None)
}
