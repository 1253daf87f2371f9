//! Chooses a kit: one that is there, a new one, or the sample.

use std::io;

use super::Surroundings;
use super::session::Session;
use super::talk::{Reply, Talk};
use crate::profile::text::clean;
use crate::store::{Kit, Listed};

/// What to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begin {
    /// The questions, from the first on.
    Questions,
    /// New numbers.
    Numbers,
    /// Numbers from files.
    Import,
}

/// One line of the list; a kit by its place among the kits.
#[derive(Clone, Copy)]
enum Entry {
    Continue(usize),
    Numbers(usize),
    Import(usize),
    New,
    Sample,
    Leave,
}

/// The kit that is chosen, and what to begin with; none to leave.
pub(super) fn choose(
    talk: &mut Talk<'_>,
    surroundings: &Surroundings,
) -> io::Result<Option<(Session, Begin)>> {
    loop {
        let kits = surroundings.kits.list()?;
        let entries = entries(&kits);
        talk.say("")?;
        for (number, (_, says)) in (1..).zip(&entries) {
            talk.say(&format!("  {number} {says}"))?;
        }
        let first = kits.first().map_or("begins a new kit", |_| "carries on with the first");
        talk.say(&format!("Write a number. Enter {first}."))?;
        let number: usize = match talk.hear()? {
            Reply::Leave => return Ok(None),
            Reply::Keep => 1,
            Reply::Text(text) => text.parse().unwrap_or(0),
            _ => 0,
        };
        let chosen = number.checked_sub(1).and_then(|index| entries.get(index));
        let begin = match chosen {
            Some((Entry::Numbers(_), _)) => Begin::Numbers,
            Some((Entry::Import(_), _)) => Begin::Import,
            _ => Begin::Questions,
        };
        let kit = match chosen.map(|(entry, _)| *entry) {
            Some(Entry::Continue(index) | Entry::Numbers(index) | Entry::Import(index)) => {
                match kits.into_iter().nth(index) {
                    Some(listed) => open(talk, listed)?,
                    None => None,
                }
            }
            Some(Entry::New) => create(talk, surroundings)?,
            Some(Entry::Sample) => Some(Kit::sample()),
            Some(Entry::Leave) => return Ok(None),
            None => {
                talk.say(&format!("Write a number from 1 to {}.", entries.len()))?;
                None
            }
        };
        if let Some(kit) = kit {
            return Ok(Some((Session::new(kit, surroundings), begin)));
        }
    }
}

/// What can be chosen, with its words.
fn entries(kits: &[Listed]) -> Vec<(Entry, String)> {
    let kits = || (0..).zip(kits);
    let has_numbers =
        |listed: &Listed| listed.kit.as_ref().is_ok_and(|kit| !kit.profile().platforms.is_empty());
    let carry_on = kits()
        .map(|(index, kit)| (Entry::Continue(index), format!("Continue with {}", describe(kit))));
    let numbers = kits().filter(|(_, kit)| has_numbers(kit)).map(|(index, kit)| {
        (Entry::Numbers(index), format!("Update the numbers of {}", describe(kit)))
    });
    let files = kits().filter(|(_, kit)| kit.kit.is_ok()).map(|(index, kit)| {
        (Entry::Import(index), format!("Read numbers from a file for {}", describe(kit)))
    });
    let others = [
        (Entry::New, "New media kit"),
        (Entry::Sample, "Look around with an example first"),
        (Entry::Leave, "Leave"),
    ];
    let others = others.map(|(entry, says)| (entry, says.to_owned()));
    carry_on.chain(numbers).chain(files).chain(others).collect()
}

fn describe(listed: &Listed) -> String {
    let name = listed.kit.as_ref().ok().and_then(|kit| kit.profile().creator.name.as_deref());
    match name {
        Some(name) => format!("{} ({})", clean(name), listed.name),
        None => listed.name.clone(),
    }
}

fn open(talk: &mut Talk<'_>, listed: Listed) -> io::Result<Option<Kit>> {
    match listed.kit {
        Ok(kit) => Ok(Some(kit)),
        Err(problem) => {
            let fix = problem.fix.as_deref().unwrap_or("try another kit");
            talk.say(&format!("{} cannot be opened: {}; {fix}.", listed.name, problem.found))?;
            Ok(None)
        }
    }
}

fn create(talk: &mut Talk<'_>, surroundings: &Surroundings) -> io::Result<Option<Kit>> {
    loop {
        talk.say("Your name, as brands know you. It also names the folder of your kit.")?;
        let name = match talk.hear()? {
            Reply::Text(name) => name,
            Reply::Back | Reply::Leave => return Ok(None),
            _ => {
                talk.say("Write a name such as Mila Hartwell, or back.")?;
                continue;
            }
        };
        let made = surroundings.kits.create(&name).map_err(|error| error.to_string());
        let opened = made.and_then(|folder| Kit::open(&folder).map_err(|problem| problem.found));
        match opened {
            Ok(kit) => return Ok(Some(kit)),
            Err(trouble) => {
                talk.say(&format!("The kit could not be made: {trouble}."))?;
                return Ok(None);
            }
        }
    }
}
