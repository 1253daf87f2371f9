//! What files would change, read aloud: the changes, what is worth knowing, and the posts behind them.

use std::io;

use super::session::Session;
use super::talk::{Reply, Talk};
use crate::import::reading::BOOSTED_UNSAID;
use crate::intake::{Offer, PostPlace, moved, says};

/// Every change with its number, old beside new.
pub(super) fn changes(talk: &mut Talk<'_>, session: &Session, offer: &Offer) -> io::Result<()> {
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
pub(super) fn rest(talk: &mut Talk<'_>, session: &Session, offer: &Offer) -> io::Result<()> {
    let is_asked = offer.has_changes();
    for target in &offer.proposal.targets {
        for line in target.stays.iter().chain(&target.notes) {
            let is_unsaid = is_asked && line == BOOSTED_UNSAID;
            let more = if is_unsaid { " Write boosted to name them." } else { "" };
            talk.say(&format!("  {}{more}", line.trim()))?;
        }
    }
    if let Some(skipped) = says::skipped(offer.readings()) {
        let more = if is_asked { " Write skipped to hear which." } else { "" };
        talk.say(&format!("{skipped}.{more}"))?;
    }
    let said = |reading| says::own_columns(reading, "the word columns changes it");
    offer.readings().filter_map(said).try_for_each(|said| talk.say(&said))?;
    for sum in offer.readings().flat_map(says::sums) {
        talk.say(&sum)?;
    }
    follows(talk, session, offer)
}

/// What follows from what is not left out.
pub(super) fn follows(talk: &mut Talk<'_>, session: &Session, offer: &Offer) -> io::Result<()> {
    let several = offer.proposal.targets.len() > 1;
    let worked = offer.worked(&session.profile);
    worked.iter().try_for_each(|worked| talk.say(&says::after_this(worked, several)))
}

/// Says which rows were skipped, and why.
pub(super) fn skipped(talk: &mut Talk<'_>, offer: &Offer) -> io::Result<()> {
    let tables: Vec<_> = offer.fresh_files().flat_map(says::skipped_rows).collect();
    if tables.is_empty() {
        talk.say(says::NO_ROW_SKIPPED)?;
    }
    for (table, lines) in tables {
        talk.say(&format!("{table}."))?;
        lines.iter().try_for_each(|line| talk.say(&format!("  {line}")))?;
    }
    Ok(())
}

/// Asks which posts were boosted; nothing where that is not said.
pub(super) fn boosted(talk: &mut Talk<'_>, offer: &Offer) -> io::Result<Option<Vec<PostPlace>>> {
    let posts = offer.posts();
    for (number, post) in (1..).zip(&posts) {
        let is_boosted = if post.is_boosted { " (boosted)" } else { "" };
        talk.say(&format!("  {number} {}{is_boosted}", post.says))?;
    }
    talk.say(
        "Write the numbers of those that you paid to show to more people, such as 2 5, or - for \
         none. Typical numbers leave them out. Enter leaves it.",
    )?;
    let text = match talk.hear()? {
        Reply::Text(text) => text,
        Reply::Empty => return Ok(Some(Vec::new())),
        _ => return Ok(None),
    };
    let numbers = text.split([' ', ',']).filter(|word| !word.is_empty());
    let post = |word: &str| posts.get(word.parse::<usize>().ok()?.checked_sub(1)?);
    let named: Option<Vec<PostPlace>> =
        numbers.map(|word| post(word).map(|post| post.place.clone())).collect();
    if named.is_none() {
        talk.say("Write numbers of the list, such as 2 5.")?;
    }
    Ok(named)
}
