//! Update numbers, line by line: a day, then every number of every platform, then one snapshot.

use std::io;

use super::Go;
use super::ask;
use super::session::Session;
use super::talk::{Reply, Talk};
use crate::questions::update::{Group, Reading, Update, Worked};
use crate::questions::{self, NotYet};

/// Where an answer leads.
enum Turn {
    /// To the next number, or to the question of the snapshot.
    On,
    Back,
    /// To the next platform.
    Next,
    Save,
    Leave(Go),
}

/// Asks for new numbers; leads to the steps, or out of the program.
pub(super) fn numbers(talk: &mut Talk<'_>, session: &mut Session) -> io::Result<Go> {
    let mut update = Update::new(&session.profile, session.today);
    talk.say("")?;
    if update.groups().is_empty() {
        talk.say("There are no numbers yet: add a platform in step 2.")?;
        return Ok(Go::Steps);
    }
    talk.say("New numbers of all platforms. Enter leaves a number as it is.")?;
    talk.say("They go into your kit together, at the end.")?;
    let places: Vec<(usize, usize)> = (0..)
        .zip(update.groups())
        .flat_map(|(group, it)| (0..it.rows().len()).map(move |row| (group, row)))
        .collect();
    // the day comes before the numbers, the snapshot after them
    let (mut next, mut named) = (0_usize, None);
    loop {
        let place = next.checked_sub(1).map(|index| places.get(index).copied());
        let turn = match place {
            None => day(talk, &mut update)?,
            Some(Some((group, row))) => {
                let is_new = named.replace(group) != Some(group);
                number(talk, &mut update, group, row, is_new)?
            }
            Some(None) => snapshot(talk, &update)?,
        };
        let here = place.flatten().map(|(group, _)| group);
        let other = |at: &(usize, usize)| Some(at.0) > here;
        let before = next;
        next = match turn {
            Turn::On => next + 1,
            Turn::Back => match next.checked_sub(1) {
                Some(before) => before,
                None => return leave(talk, &update, Go::Steps),
            },
            Turn::Next => places.iter().position(other).unwrap_or(places.len()) + 1,
            Turn::Leave(go) => return leave(talk, &update, go),
            Turn::Save if save(talk, session, &update)? => return Ok(Go::Steps),
            Turn::Save => {
                update.write_date("today");
                0
            }
        };
        let there =
            next.checked_sub(1).and_then(|index| places.get(index)).map(|(group, _)| *group);
        if let Some(group) = here.filter(|_| here != there && next > before) {
            follows(talk, update.groups().get(group))?;
        }
    }
}

/// Asks for the day of the numbers.
fn day(talk: &mut Talk<'_>, update: &mut Update) -> io::Result<Turn> {
    let Some(question) = questions::question("platform.as_of") else { return Ok(Turn::On) };
    let last = update.last_time().map_or_else(String::new, |day| format!(" Last time: {day}."));
    talk.say(&format!("{}. Enter takes {}.{last}", question.label, update.date()))?;
    loop {
        let text = match talk.hear()? {
            Reply::Keep | Reply::Next => return Ok(Turn::On),
            Reply::Back => return Ok(Turn::Back),
            Reply::Steps => return Ok(Turn::Leave(Go::Steps)),
            Reply::Leave => return Ok(Turn::Leave(Go::Leave)),
            Reply::Save => return Ok(Turn::Save),
            Reply::Help => {
                ask::help(talk, question)?;
                continue;
            }
            Reply::Empty => String::new(),
            Reply::Text(text) => text,
        };
        let before = update.date().to_owned();
        update.write_date(&text);
        match update.day() {
            Ok((_, echo)) => {
                if let Some(echo) = echo {
                    talk.say(&echo)?;
                }
                return Ok(Turn::On);
            }
            Err(NotYet(sentence)) => {
                update.write_date(&before);
                talk.say(&format!("{sentence}. Or press Enter for {before}."))?;
            }
        }
    }
}

/// Asks for one number.
fn number(
    talk: &mut Talk<'_>,
    update: &mut Update,
    group: usize,
    index: usize,
    is_new: bool,
) -> io::Result<Turn> {
    let Some((name, as_of, row)) = update.groups().get(group).and_then(|group| {
        Some((group.name().to_owned(), group.as_of_text(), group.rows().get(index)?.clone()))
    }) else {
        return Ok(Turn::On);
    };
    if is_new {
        let from = if as_of.is_empty() { String::new() } else { format!(", numbers from {as_of}") };
        talk.say("")?;
        talk.say(&format!("{name}{from}."))?;
    }
    let now = match row.before.as_str() {
        "" => "Not filled in yet.".to_owned(),
        before => format!("Now: {before}"),
    };
    talk.say(&format!("{}. {now}", row.question.label))?;
    if !row.typed.is_empty() {
        talk.say(&format!("You wrote: {}. Write - to leave the number as it is.", row.typed))?;
    }
    loop {
        let text = match talk.hear()? {
            Reply::Keep => return Ok(Turn::On),
            Reply::Back => return Ok(Turn::Back),
            Reply::Next => return Ok(Turn::Next),
            Reply::Steps => return Ok(Turn::Leave(Go::Steps)),
            Reply::Leave => return Ok(Turn::Leave(Go::Leave)),
            Reply::Save => return Ok(Turn::Save),
            Reply::Help => {
                ask::help(talk, row.question)?;
                continue;
            }
            Reply::Empty => {
                update.write(group, index, "");
                talk.say("The number stays as it is.")?;
                return Ok(Turn::On);
            }
            Reply::Text(text) => text,
        };
        update.write(group, index, &text);
        let reading = update.groups().get(group).and_then(|group| group.rows().get(index));
        match reading.map(|row| &row.reading) {
            Some(Reading::NotYet(sentence)) => {
                talk.say(&format!("{sentence}. Or press Enter to go on; nothing is lost."))?;
            }
            Some(Reading::Read { now, echo, change, doubt }) => {
                talk.say(&format!("{}: {change}.", echo.as_ref().unwrap_or(now)))?;
                if let Some(doubt) = doubt {
                    talk.say(&format!("{doubt} Write back to change it."))?;
                }
                return Ok(Turn::On);
            }
            Some(Reading::Unchanged) | None => return Ok(Turn::On),
        }
    }
}

/// The rates that follow from the new numbers of a platform.
fn follows(talk: &mut Talk<'_>, group: Option<&Group>) -> io::Result<()> {
    let changed = group.filter(|group| group.is_changed());
    for Worked { label, before, now, formula } in changed.map(Group::worked).unwrap_or_default() {
        let before = before.map_or_else(String::new, |before| format!(", before {before}"));
        match now {
            Some(now) => talk.say(&format!("{label}: {now}{before}, {formula}."))?,
            None => talk.say(&format!("{label}: {formula}."))?,
        }
    }
    Ok(())
}

/// Asks whether to save.
fn snapshot(talk: &mut Talk<'_>, update: &Update) -> io::Result<Turn> {
    talk.say("")?;
    if update.is_empty() {
        return Ok(Turn::Leave(Go::Steps));
    }
    if let Some(kept) = update.keeps() {
        talk.say(&kept)?;
    }
    loop {
        talk.say("Save snapshot? Enter saves it. Write back to change a number, or no.")?;
        match talk.hear()? {
            Reply::Keep | Reply::Next | Reply::Save => return Ok(Turn::Save),
            Reply::Back => return Ok(Turn::Back),
            Reply::Steps | Reply::Empty => return Ok(Turn::Leave(Go::Steps)),
            Reply::Leave => return Ok(Turn::Leave(Go::Leave)),
            Reply::Help => {
                talk.say(
                    "The old follower counts stay in your history, so the kit can show growth.",
                )?;
            }
            Reply::Text(text) => match text.to_lowercase().as_str() {
                "yes" | "y" => return Ok(Turn::Save),
                "no" | "n" => return Ok(Turn::Leave(Go::Steps)),
                _ => {}
            },
        }
    }
}

/// Puts the numbers into the kit; false where the day will not do.
fn save(talk: &mut Talk<'_>, session: &mut Session, update: &Update) -> io::Result<bool> {
    let applied = match update.apply(&mut session.profile) {
        Ok(applied) => applied,
        Err(NotYet(sentence)) => {
            talk.say(&format!("{sentence}."))?;
            return Ok(false);
        }
    };
    session.keep(talk)?;
    match applied.platforms.as_slice() {
        [] => talk.say("No new numbers: everything is as it was.")?,
        platforms => talk.say(&format!("New numbers in your kit: {}.", platforms.join(", ")))?,
    }
    for name in &applied.full {
        talk.say(&format!("The earlier counts of {name} have no room for this day: remove one."))?;
    }
    missing(talk, "Not in your kit, because it could not be read yet:", &applied.unread)?;
    Ok(true)
}

/// Goes elsewhere, and says what is not in the kit.
fn leave(talk: &mut Talk<'_>, update: &Update, go: Go) -> io::Result<Go> {
    let lines = update.typed();
    match lines.is_empty() {
        true => talk.say("No new numbers: everything is as it was.")?,
        false => missing(talk, "Not in your kit, because no snapshot was saved:", &lines)?,
    }
    Ok(go)
}

fn missing(talk: &mut Talk<'_>, why: &str, lines: &[String]) -> io::Result<()> {
    if !lines.is_empty() {
        talk.say(why)?;
    }
    lines.iter().try_for_each(|line| talk.say(&format!("  {line}")))
}
