//! Numbers from files, line by line: which files, what they would change, then one change.

use std::io;
use std::sync::Arc;

use super::Go;
use super::session::Session;
use super::talk::{Reply, Talk};
use crate::intake::{Gathered, Lot, Offer, gather, moved, says};

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
        let gathered = gather(&text, session.today);
        files(talk, &gathered)?;
        if gathered.is_recognised()
            && let Some(go) = offer(talk, session, gathered)?
        {
            return Ok(go);
        }
    }
}

fn nothing(talk: &mut Talk<'_>) -> io::Result<Go> {
    talk.say("Nothing was changed.")?;
    Ok(Go::Steps)
}

/// What was recognised, and what was not taken.
fn files(talk: &mut Talk<'_>, gathered: &Gathered) -> io::Result<()> {
    let mut is_table = false;
    for file in &gathered.files {
        if let Some(head) = says::file(file) {
            talk.say(&format!("{head}."))?;
        }
        for reading in &file.readings {
            talk.say(&format!("  {}", says::table(reading)))?;
        }
        for unknown in &file.unknown {
            is_table |= file.readings.is_empty() && !unknown.header.is_empty();
            talk.say(&says::unknown(&file.name, unknown))?;
        }
    }
    let more = is_table.then(|| says::MAP_COLUMNS.to_owned());
    let mut lines = gathered.refusals().chain(more).chain(says::passed(gathered.passed));
    lines.try_for_each(|line| talk.say(&line))
}

/// Says what would change and asks for it; none where other files are to be named.
fn offer(talk: &mut Talk<'_>, session: &mut Session, gathered: Gathered) -> io::Result<Option<Go>> {
    let gathered = Arc::new(gathered);
    let held = |session: &Session, taken: &[Option<usize>]| {
        Offer::new(Arc::clone(&gathered), &session.profile, taken, session.today)
    };
    let mut offer = held(session, &[]);
    for file in &offer.proposal.known {
        talk.say(&says::known(file))?;
    }
    let mut taken = offer.taken();
    for (index, lot) in offer.open_lots() {
        match place(talk, lot)? {
            Ok(place) => taken.iter_mut().skip(index).take(1).for_each(|it| *it = Some(place)),
            Err(Go::Leave) => return Ok(Some(Go::Leave)),
            Err(_) => return nothing(talk).map(Some),
        }
    }
    offer = held(session, &taken);
    offer.troubles.iter().try_for_each(|trouble| talk.say(trouble))?;
    if !offer.has_changes() {
        rest(talk, session, &offer)?;
        return Ok(None);
    }
    changes(talk, session, &offer)?;
    rest(talk, session, &offer)?;
    match answer(talk, session, &mut offer)? {
        None => take(talk, session, &offer).map(Some),
        Some(Go::Leave) => Ok(Some(Go::Leave)),
        Some(_) => nothing(talk).map(Some),
    }
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

/// Every change with its number, old beside new.
fn changes(talk: &mut Talk<'_>, session: &Session, offer: &Offer) -> io::Result<()> {
    let mut number = 1..;
    for target in &offer.proposal.targets {
        let new = if target.is_new { ", new in this kit" } else { "" };
        talk.say("")?;
        talk.say(&format!("Goes to {}{new}.", target.name))?;
        for item in &target.items {
            let moved = moved(&session.profile, target, item);
            let moved = moved.filter(|_| item.was.is_some());
            let moved = moved.map_or_else(String::new, |moved| format!(", {moved}"));
            let number = number.next().unwrap_or_default();
            talk.say(&format!("  {number} {}{moved}; {}", says::change(item), item.sample))?;
            if let Some(note) = &item.note {
                talk.say(&format!("    {note}"))?;
            }
        }
    }
    Ok(())
}

/// What stays, what is worth knowing, and what follows.
fn rest(talk: &mut Talk<'_>, session: &Session, offer: &Offer) -> io::Result<()> {
    for target in &offer.proposal.targets {
        for line in target.stays.iter().chain(&target.notes) {
            talk.say(&format!("  {}", line.trim()))?;
        }
    }
    if let Some(skipped) = says::skipped(offer.readings()) {
        talk.say(&format!("{skipped}."))?;
    }
    for sum in offer.readings().flat_map(says::sums) {
        talk.say(&sum)?;
    }
    follows(talk, session, offer)
}

/// What follows from what is not left out.
fn follows(talk: &mut Talk<'_>, session: &Session, offer: &Offer) -> io::Result<()> {
    let several = offer.proposal.targets.len() > 1;
    let worked = offer.worked(&session.profile);
    worked.iter().try_for_each(|worked| talk.say(&says::after_this(worked, several)))
}

/// Asks whether to take what is offered; elsewhere where it is not.
fn answer(talk: &mut Talk<'_>, session: &Session, offer: &mut Offer) -> io::Result<Option<Go>> {
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
            Reply::Leave => return Ok(Some(Go::Leave)),
            Reply::Back | Reply::Steps | Reply::Empty => return Ok(Some(Go::Steps)),
            Reply::Help => {
                talk.say("What you leave out stays as it is in your kit.")?;
                continue;
            }
            Reply::Text(text) => text.to_lowercase(),
        };
        match text.as_str() {
            "yes" | "y" if offer.proposal.ticked() > 0 => return Ok(None),
            "yes" | "y" => talk.say("Every line is left out. Write a number, or no.")?,
            "no" | "n" => return Ok(Some(Go::Steps)),
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
