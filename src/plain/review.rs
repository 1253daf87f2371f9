//! What brands look for: the score, what to add, and the way there.

use std::io;

use super::ask::{self, Answered};
use super::session::Session;
use super::talk::{Reply, Talk};
use super::{Go, entries, import, pdf, update};
use crate::export::album;
use crate::insight::readiness::{self, Finding, Readiness, Severity};
use crate::questions::place;

/// Shows the review until the person goes elsewhere.
pub(super) fn show(talk: &mut Talk<'_>, session: &mut Session) -> io::Result<Go> {
    let mut told = None;
    loop {
        let facts = album::picture_facts(&session.kit);
        let readiness = readiness::assess(&session.profile, &facts, session.today);
        // what was heard already is not read out again
        if told.as_ref() != Some(&readiness) {
            tell(talk, &readiness)?;
        }
        invite(talk, &readiness)?;
        told = Some(readiness.clone());
        let go = match talk.hear()? {
            Reply::Keep | Reply::Next => pdf::make(talk, session)?,
            Reply::Text(text) if text.eq_ignore_ascii_case("pdf") => pdf::make(talk, session)?,
            Reply::Back => Go::Back,
            Reply::Steps => Go::Steps,
            Reply::Leave => Go::Leave,
            Reply::Save => {
                session.save(talk)?;
                Go::On
            }
            Reply::Text(text) => {
                let number = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                match number.and_then(|index| readiness.findings.get(index)) {
                    Some(finding) => there(talk, session, finding)?,
                    None => unknown(talk)?,
                }
            }
            Reply::Help => {
                told = None;
                Go::On
            }
            Reply::Empty => unknown(talk)?,
        };
        if go != Go::On {
            return Ok(go);
        }
    }
}

fn unknown(talk: &mut Talk<'_>) -> io::Result<Go> {
    talk.say("Write the number of a line to go there, pdf to make the PDF, or leave.")?;
    Ok(Go::On)
}

fn tell(talk: &mut Talk<'_>, readiness: &Readiness) -> io::Result<()> {
    talk.say("")?;
    talk.say(&format!("What brands look for: {} of 100.", readiness.score))?;
    let done = readiness.rows.iter().filter(|row| row.earned == row.points);
    let done: Vec<&str> = done.map(|row| row.met).collect();
    if !done.is_empty() {
        talk.say(&format!("Done: {}.", done.join("; ")))?;
    }
    let titles = [
        (Severity::Fix, "Worth fixing:"),
        (Severity::Nice, "Nice to have:"),
        (Severity::Note, "Good to know:"),
    ];
    for (severity, title) in titles {
        let findings = || {
            let numbered = (1_usize..).zip(&readiness.findings);
            numbered.filter(move |(_, finding)| finding.severity == severity)
        };
        if findings().next().is_some() {
            talk.say(title)?;
        }
        for (number, finding) in findings() {
            let points = match finding.points {
                0 => String::new(),
                1 => " (1 point)".to_owned(),
                points => format!(" ({points} points)"),
            };
            let message = &finding.message;
            let stop = if message.ends_with(['.', '?']) && points.is_empty() { "" } else { "." };
            talk.say(&format!("  {number} {message}{points}{stop} {}", finding.source.says))?;
        }
    }
    Ok(())
}

fn invite(talk: &mut Talk<'_>, readiness: &Readiness) -> io::Result<()> {
    talk.say("")?;
    if !readiness.findings.is_empty() {
        talk.say("Write the number of a line to go there, or ? to hear the list again.")?;
    }
    talk.say("Enter makes the PDF; it leaves out what is missing. Or write back, steps or leave.")
}

/// Goes to the question that a finding is about, or to new numbers where those mend it.
fn there(talk: &mut Talk<'_>, session: &mut Session, finding: &Finding) -> io::Result<Go> {
    if finding.wants_numbers() {
        return new_numbers(talk, session);
    }
    let Some((part, question, at)) = place::find(&session.profile, &finding.at) else {
        talk.say("This is in a part of the file that has no question; see pitchkit check.")?;
        return Ok(Go::On);
    };
    let go = match (&part.list, at) {
        (_, Some(at)) if part.list.is_none_or(|list| !list.is_inside()) => {
            let name = part.list.map(|list| (list.name)(&session.profile, at)).unwrap_or_default();
            match ask::question(talk, session, question, at, &name)? {
                Answered::Next | Answered::Go(Go::Back) => Go::On,
                Answered::Go(go) => go,
            }
        }
        (Some(list), at) if list.can_change() => {
            entries::keep(talk, session, part, list, at.unwrap_or_default())?
        }
        _ => Go::On,
    };
    // back leads back to this list
    Ok(if go == Go::Back { Go::On } else { go })
}

/// Asks how new numbers come into the kit, and takes them.
fn new_numbers(talk: &mut Talk<'_>, session: &mut Session) -> io::Result<Go> {
    talk.say("Enter asks for the numbers of all platforms. Write file to read them from a file.")?;
    let go = match talk.hear()? {
        Reply::Keep | Reply::Next => update::numbers(talk, session)?,
        Reply::Text(text) if text.eq_ignore_ascii_case("file") => import::numbers(talk, session)?,
        Reply::Leave => Go::Leave,
        _ => Go::On,
    };
    // what was found is said again, as it is now
    Ok(if go == Go::Leave { go } else { Go::On })
}
