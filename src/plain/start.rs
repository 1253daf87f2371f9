//! Chooses a kit: one that is there, a new one, or the sample.

use std::io;

use super::Surroundings;
use super::session::Session;
use super::talk::{Reply, Talk};
use crate::profile::text::clean;
use crate::store::{Kit, Listed};

/// The kit that is chosen; none to leave.
pub(super) fn choose(
    talk: &mut Talk<'_>,
    surroundings: &Surroundings,
) -> io::Result<Option<Session>> {
    loop {
        let kits = surroundings.kits.list()?;
        talk.say("")?;
        for (number, listed) in (1..).zip(&kits) {
            talk.say(&format!("  {number} Continue with {}", describe(listed)))?;
        }
        let (new, sample, leave) = (kits.len() + 1, kits.len() + 2, kits.len() + 3);
        talk.say(&format!("  {new} New media kit"))?;
        talk.say(&format!("  {sample} Look around with an example first"))?;
        talk.say(&format!("  {leave} Leave"))?;
        let first = kits.first().map_or("begins a new kit", |_| "carries on with the first");
        talk.say(&format!("Write a number. Enter {first}."))?;
        let chosen = match talk.hear()? {
            Reply::Leave => return Ok(None),
            Reply::Keep => Some(1),
            Reply::Text(text) => text.parse::<usize>().ok(),
            _ => None,
        };
        let kit = match chosen {
            Some(number) if number == new => create(talk, surroundings)?,
            Some(number) if number == sample => Some(Kit::sample()),
            Some(number) if number == leave => return Ok(None),
            Some(number) => {
                match number.checked_sub(1).and_then(|index| kits.into_iter().nth(index)) {
                    Some(listed) => open(talk, listed)?,
                    None => said(talk, leave)?,
                }
            }
            None => said(talk, leave)?,
        };
        if let Some(kit) = kit {
            return Ok(Some(Session::new(kit, surroundings)));
        }
    }
}

fn said(talk: &mut Talk<'_>, last: usize) -> io::Result<Option<Kit>> {
    talk.say(&format!("Write a number from 1 to {last}."))?;
    Ok(None)
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
