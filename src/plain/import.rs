//! Numbers from files, line by line: which files, what they would change, then one change.

use std::io;
use std::sync::Arc;

use super::offer::{boosted, changes, follows, rest, skipped};
use super::session::Session;
use super::talk::{Reply, Talk};
use super::{Go, columns};
use crate::import::Unknown;
use crate::intake::{Gathered, Lot, Offer, PostPlace, gather, says};

/// Where an offer leads.
enum Next {
    /// To other files.
    Files,
    /// To what is in the columns of its tables.
    Columns,
    /// To the same with these posts boosted.
    Boosted(Vec<PostPlace>),
    /// Elsewhere.
    Go(Go),
}

/// Asks for files; leads to the steps, or out of the program.
pub(super) fn numbers(talk: &mut Talk<'_>, session: &mut Session) -> io::Result<Go> {
    talk.say("")?;
    talk.say("Numbers from the files that platforms export. They are read here and sent nowhere.")?;
    loop {
        talk.say("Write where the file is. Several files or a folder work, too. Enter leaves it.")?;
        let text = match talk.hear()? {
            Reply::Text(text) => text,
            Reply::Leave => return Ok(Go::Leave),
            Reply::Help => {
                talk.say("For example: ~/Downloads/Table data.csv")?;
                talk.say("Nothing changes in your kit before you say so.")?;
                continue;
            }
            _ => return nothing(talk),
        };
        let gathered = gather(&text, &session.mappings, session.today);
        let gathered = gathered.remembered(&session.mappings, &session.profile, session.today);
        files(talk, &gathered)?;
        let open = gathered.open_tables();
        let mut told = columns::ask(talk, session, gathered, &open)?;
        loop {
            let gathered = match told {
                Ok(gathered) => Arc::new(gathered),
                Err(Go::Leave) => return Ok(Go::Leave),
                Err(_) => return nothing(talk),
            };
            if !gathered.is_recognised() {
                break;
            }
            match offer(talk, session, &gathered)? {
                Next::Files => break,
                Next::Go(go) => return Ok(go),
                Next::Boosted(posts) => told = Ok(gathered.with_boosted(&posts)),
                Next::Columns => {
                    let own = gathered.own_tables();
                    told = columns::ask(talk, session, (*gathered).clone(), &own)?;
                }
            }
        }
    }
}

fn nothing(talk: &mut Talk<'_>) -> io::Result<Go> {
    talk.say("Nothing was changed.")?;
    Ok(Go::Steps)
}

/// What was recognised, and what was not taken.
fn files(talk: &mut Talk<'_>, gathered: &Gathered) -> io::Result<()> {
    for file in &gathered.files {
        if let Some(head) = says::file(file) {
            talk.say(&format!("{head}."))?;
        }
        for reading in &file.readings {
            talk.say(&format!("  {}", says::table(reading)))?;
        }
        // what is asked about is named there
        let is_asked = |unknown: &&Unknown| file.readings.is_empty() && unknown.table.is_some();
        for unknown in file.unknown.iter().filter(|unknown| !is_asked(unknown)) {
            talk.say(&says::unknown(&file.name, unknown))?;
        }
    }
    let mut lines = gathered.refusals().chain(says::passed(gathered.passed));
    lines.try_for_each(|line| talk.say(&line))
}

/// Says what would change and asks for it.
fn offer(talk: &mut Talk<'_>, session: &mut Session, gathered: &Arc<Gathered>) -> io::Result<Next> {
    let held = |session: &Session, taken: &[Option<usize>]| {
        Offer::new(Arc::clone(gathered), &session.profile, taken, session.today)
    };
    let mut offer = held(session, &[]);
    for file in &offer.proposal.known {
        talk.say(&says::known(file))?;
    }
    let mut taken = offer.taken();
    for (index, lot) in offer.open_lots() {
        match place(talk, lot)? {
            Ok(place) => taken.iter_mut().skip(index).take(1).for_each(|it| *it = Some(place)),
            Err(Go::Leave) => return Ok(Next::Go(Go::Leave)),
            Err(_) => return nothing(talk).map(Next::Go),
        }
    }
    offer = held(session, &taken);
    offer.troubles.iter().try_for_each(|trouble| talk.say(trouble))?;
    if !offer.has_changes() {
        rest(talk, session, &offer)?;
        return empty(talk, gathered);
    }
    changes(talk, session, &offer)?;
    rest(talk, session, &offer)?;
    match answer(talk, session, &mut offer)? {
        None => take(talk, session, &offer).map(Next::Go),
        Some(Next::Go(Go::Leave)) => Ok(Next::Go(Go::Leave)),
        Some(Next::Go(_)) => nothing(talk).map(Next::Go),
        Some(next) => Ok(next),
    }
}

/// Says what can be done about files that change nothing.
fn empty(talk: &mut Talk<'_>, gathered: &Gathered) -> io::Result<Next> {
    if gathered.own_tables().is_empty() {
        return Ok(Next::Files);
    }
    talk.say("Write columns to say anew what is in your table. Enter goes on.")?;
    Ok(match talk.hear()? {
        Reply::Leave => Next::Go(Go::Leave),
        Reply::Text(text) if text == "columns" => Next::Columns,
        _ => Next::Files,
    })
}

/// Asks which platform files are about; elsewhere where there is no answer.
fn place(talk: &mut Talk<'_>, lot: &Lot) -> io::Result<Result<usize, Go>> {
    talk.say("")?;
    talk.say(&says::which_place(&lot.files))?;
    for (number, place) in (1..).zip(&lot.places) {
        talk.say(&format!("  {number} {}", place.name))?;
    }
    let count = lot.places.len();
    loop {
        talk.say(&format!("Write a number from 1 to {count}. Enter leaves it."))?;
        match talk.hear()? {
            Reply::Text(text) => {
                let number: usize = text.parse().unwrap_or(0);
                if let Some(place) = number.checked_sub(1).filter(|place| *place < count) {
                    return Ok(Ok(place));
                }
            }
            Reply::Help => {}
            Reply::Leave => return Ok(Err(Go::Leave)),
            _ => return Ok(Err(Go::Steps)),
        }
    }
}

/// Asks whether to take what is offered; elsewhere where it is not.
fn answer(talk: &mut Talk<'_>, session: &Session, offer: &mut Offer) -> io::Result<Option<Next>> {
    let all: usize = offer.proposal.targets.iter().map(|target| target.items.len()).sum();
    loop {
        talk.say("")?;
        talk.say(&format!(
            "{}? Enter takes them. Write a number to leave that line out, or to take it after all. \
             Write no to leave everything as it is.",
            says::accept(&offer.proposal)
        ))?;
        let text = match talk.hear()? {
            Reply::Keep | Reply::Next | Reply::Save => String::from("yes"),
            Reply::Leave => return Ok(Some(Next::Go(Go::Leave))),
            Reply::Back | Reply::Steps | Reply::Empty => return Ok(Some(Next::Go(Go::Steps))),
            Reply::Help => {
                talk.say("What you leave out stays as it is in your kit.")?;
                continue;
            }
            Reply::Text(text) => text.to_lowercase(),
        };
        match text.as_str() {
            "yes" | "y" if offer.proposal.ticked() > 0 => return Ok(None),
            "yes" | "y" => talk.say("Every line is left out. Write a number, or no.")?,
            "no" | "n" => return Ok(Some(Next::Go(Go::Steps))),
            "skipped" => skipped(talk, offer)?,
            "boosted" => {
                if let Some(posts) = boosted(talk, offer)? {
                    return Ok(Some(Next::Boosted(posts)));
                }
            }
            "columns" if !offer.gathered.own_tables().is_empty() => return Ok(Some(Next::Columns)),
            text => {
                let mut items = offer.proposal.targets.iter_mut().flat_map(|it| &mut it.items);
                let number = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                match number.and_then(|index| items.nth(index)) {
                    Some(item) => {
                        item.ticked = !item.ticked;
                        talk.say(&format!("{}.", says::change(item)))?;
                        follows(talk, session, offer)?;
                    }
                    None => talk.say(&format!("Write a number from 1 to {all}, or no."))?,
                }
            }
        }
    }
}

/// Puts what is offered into the kit, and takes it out again if asked.
fn take(talk: &mut Talk<'_>, session: &mut Session, offer: &Offer) -> io::Result<Go> {
    let before = session.profile.clone();
    let accepted = offer.accept(&mut session.profile);
    session.keep(talk)?;
    talk.say(&format!("In your kit: {}.", says::accepted(&accepted)))?;
    talk.say("Enter goes on. Write back to take all of it out again.")?;
    Ok(match talk.hear()? {
        Reply::Back => {
            session.profile = before;
            session.keep(talk)?;
            talk.say("Taken back: the old numbers are in your kit again.")?;
            Go::Steps
        }
        Reply::Leave => Go::Leave,
        _ => Go::Steps,
    })
}
