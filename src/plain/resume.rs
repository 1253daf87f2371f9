//! Takes up what last time left unsaved.

use std::io;

use super::Go;
use super::session::Session;
use super::talk::{Reply, Talk};
use crate::store::{Conflict, Journal, Reconciled, Side};

/// Offers what the journal of this kit holds; [`Go::Leave`] leaves the journal as it is.
pub(super) fn offer(talk: &mut Talk<'_>, session: &mut Session) -> io::Result<Go> {
    let Some(entry) = session.journal.as_ref().and_then(Journal::read) else { return Ok(Go::On) };
    if !entry.unread.is_empty() {
        talk.say("Answers of last time that could not be read yet wait in their places.")?;
    }
    if entry.base != entry.mine {
        talk.say("Last time there were answers that could not be saved.")?;
        talk.say("Enter takes them up again, no forgets them.")?;
        match talk.hear()? {
            Reply::Leave => return Ok(Go::Leave),
            Reply::Text(text) if text.eq_ignore_ascii_case("no") => {}
            _ if entry.fits(&session.kit) => session.profile = entry.mine.clone(),
            _ => {
                let mut merged = Reconciled::of(&entry.base, &entry.mine, session.kit.profile());
                let conflicts = merged.conflicts().to_vec();
                for (index, conflict) in conflicts.iter().enumerate() {
                    match choose(talk, conflict)? {
                        Some(side) => merged.choose(index, side),
                        None => return Ok(Go::Leave),
                    }
                }
                session.profile = merged.profile();
            }
        }
    }
    entry.unread.iter().for_each(|unread| session.remember_again(unread));
    session.keep(talk)?;
    Ok(Go::On)
}

/// Which of two answers is kept; none to leave.
fn choose(talk: &mut Talk<'_>, conflict: &Conflict) -> io::Result<Option<Side>> {
    let place = conflict.place.replace('.', ", ").replace('_', " ");
    talk.say("")?;
    talk.say(&format!("The kit was changed elsewhere meanwhile: {place}."))?;
    for (number, answer) in [(1, &conflict.mine), (2, &conflict.theirs)] {
        let whose = if number == 1 { "Yours" } else { "The kit's" };
        let answer = if answer.is_empty() { "taken out" } else { answer };
        talk.say(&format!("  {number} {whose}: {}", answer.replace('\n', " / ")))?;
    }
    loop {
        talk.say("Write 1 or 2. Enter takes yours.")?;
        match talk.hear()? {
            Reply::Leave => return Ok(None),
            Reply::Keep => return Ok(Some(Side::Mine)),
            Reply::Text(text) if text == "1" => return Ok(Some(Side::Mine)),
            Reply::Text(text) if text == "2" => return Ok(Some(Side::Theirs)),
            _ => {}
        }
    }
}
