//! Keeps a list: add, edit, remove and move its entries.

use std::io;

use super::Go;
use super::session::Session;
use super::talk::{Reply, Talk};
use super::walk::{self, From};
use crate::profile::Profile;
use crate::questions::computed;
use crate::questions::{At, List, Part};

/// What can be done with a list.
enum Order {
    Add,
    Edit(usize),
    Remove(usize),
    Move(usize, usize),
    Undo,
}

/// Reads `add`, `edit 1`, `1`, `remove 1`, `move 2 to 1` or `undo`.
fn order(text: &str) -> Option<Order> {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let number = |word: &str| word.parse::<usize>().ok()?.checked_sub(1);
    match words.as_slice() {
        ["add"] | ["a"] => Some(Order::Add),
        ["undo"] => Some(Order::Undo),
        ["edit", which] | [which] => number(which).map(Order::Edit),
        ["remove", which] => number(which).map(Order::Remove),
        ["move", from, "to", to] | ["move", from, to] => {
            Some(Order::Move(number(from)?, number(to)?))
        }
        _ => None,
    }
}

/// Shows a list and does what is asked until the person goes on.
pub(super) fn keep(
    talk: &mut Talk<'_>,
    session: &mut Session,
    part: &'static Part,
    list: &List,
    at: At,
) -> io::Result<Go> {
    let mut before_removal: Option<Profile> = None;
    loop {
        show(talk, session, part, list, at)?;
        let text = match talk.hear()? {
            Reply::Keep | Reply::Next => return Ok(Go::On),
            Reply::Back => return Ok(Go::Back),
            Reply::Steps => return Ok(Go::Steps),
            Reply::Leave => return Ok(Go::Leave),
            Reply::Save => {
                session.save(talk)?;
                continue;
            }
            Reply::Help | Reply::Empty => {
                talk.say(
                    "Write add, edit 1, remove 1, or move 2 to 1, with the numbers of the list.",
                )?;
                continue;
            }
            Reply::Text(text) => text,
        };
        let count = list.len(&session.profile, at);
        let index = match order(&text) {
            Some(Order::Add) if count < list.most => count,
            Some(Order::Add) => {
                talk.say(&format!(
                    "There is room for {}; to add a {}, remove one first.",
                    list.most, list.one
                ))?;
                continue;
            }
            Some(Order::Edit(index)) if index < count => index,
            Some(Order::Remove(index)) if index < count => {
                let name = (list.name)(&session.profile, list.place(at, index));
                before_removal = Some(session.profile.clone());
                list.remove(&mut session.profile, at, index);
                session.forget_places();
                session.keep(talk)?;
                talk.say(&format!("Removed: {name}. Write undo to bring it back."))?;
                continue;
            }
            Some(Order::Move(from, to)) if from < count && to < count => {
                list.shift(&mut session.profile, at, from, to);
                session.forget_places();
                session.keep(talk)?;
                continue;
            }
            Some(Order::Undo) => {
                match before_removal.take() {
                    Some(profile) => {
                        session.profile = profile;
                        session.keep(talk)?;
                    }
                    None => talk.say("There is nothing to bring back.")?,
                }
                continue;
            }
            _ => {
                talk.say(
                    "Write add, edit 1, remove 1, or move 2 to 1, with the numbers of the list.",
                )?;
                continue;
            }
        };
        before_removal = None;
        let place = list.place(at, index);
        let go = walk::questions(talk, session, part, place, From::Start, "")?;
        list.settle(&mut session.profile, at);
        session.keep(talk)?;
        match go {
            Go::On | Go::Back => {}
            go => return Ok(go),
        }
    }
}

fn show(
    talk: &mut Talk<'_>,
    session: &Session,
    part: &Part,
    list: &List,
    at: At,
) -> io::Result<()> {
    talk.say("")?;
    let count = list.len(&session.profile, at);
    if count == 0 {
        talk.say(&format!("{}: none yet.", part.title))?;
        return talk.say("Write add to begin one. Enter goes on.");
    }
    talk.say(&format!("{}: {count}.", part.title))?;
    for index in 0..count {
        let place = list.place(at, index);
        let name = (list.name)(&session.profile, place);
        let says = computed::of_entry(part, &session.profile, place);
        talk.say(&format!("  {} {name}{says}", index + 1))?;
    }
    for line in computed::of_list(part, &session.profile) {
        talk.say(&line)?;
    }
    talk.say("Write add, edit 1, remove 1 or move 2 to 1. Enter goes on.")
}
