//! Puts one question and takes its answer.

use std::io;

use super::Go;
use super::session::Session;
use super::talk::{Reply, Talk};
use crate::questions::computed;
use crate::questions::{At, Choice, Kind, NotYet, Question, Verdict};
use crate::store::adopt;

/// Where an answer leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answered {
    /// Past the rest of these questions.
    Next,
    /// Elsewhere.
    Go(Go),
}

/// Asks until there is an answer that can be kept, or until the person goes elsewhere.
pub(super) fn question(
    talk: &mut Talk<'_>,
    session: &mut Session,
    question: &Question,
    at: At,
    about: &str,
) -> io::Result<Answered> {
    talk.say("")?;
    let about = if about.is_empty() { String::new() } else { format!("{about}: ") };
    talk.say(&format!("{about}{}. {}", question.label, question.hint))?;
    let options = question.kind.options(&session.profile, at);
    if !matches!(question.kind, Kind::YesNo(_)) {
        for (number, Choice { says, .. }) in (1..).zip(&options) {
            talk.say(&format!("  {number} {says}"))?;
        }
    }
    let answer = question.get(&session.profile, at);
    if !answer.is_empty() {
        talk.say(&format!("Now: {}", answer.replace('\n', " / ")))?;
    }
    if let Some(text) = session.remembered(question, at) {
        talk.say(&format!("You wrote: {text}. It could not be read yet."))?;
    }
    loop {
        let text = match talk.hear()? {
            Reply::Keep => return Ok(Answered::Go(Go::On)),
            Reply::Back => return Ok(Answered::Go(Go::Back)),
            Reply::Next => return Ok(Answered::Next),
            Reply::Steps => return Ok(Answered::Go(Go::Steps)),
            Reply::Leave => return Ok(Answered::Go(Go::Leave)),
            Reply::Save => {
                session.save(talk)?;
                continue;
            }
            Reply::Help => {
                help(talk, question)?;
                continue;
            }
            Reply::Empty => String::new(),
            Reply::Text(text) => text,
        };
        if take(talk, session, question, at, &text)? {
            return Ok(Answered::Go(Go::On));
        }
    }
}

/// Says more about a question.
pub(super) fn help(talk: &mut Talk<'_>, question: &Question) -> io::Result<()> {
    talk.say(&format!("{}. {}", question.label, question.hint))?;
    talk.say(&format!("For example: {}", question.example))?;
    talk.say(&format!("Find it: {}", question.find_it))
}

/// Takes an answer: reads it back, says what follows from it, and saves.
fn take(
    talk: &mut Talk<'_>,
    session: &mut Session,
    question: &Question,
    at: At,
    text: &str,
) -> io::Result<bool> {
    let before = computed::lines(question, &session.profile, at);
    let was = question.get(&session.profile, at);
    let named = match question.kind {
        Kind::Picture(_) => adopt::adopt(&session.kit, text).map_err(NotYet),
        _ => Ok(text.to_owned()),
    };
    let today = session.today;
    let heard = named.and_then(|text| question.set(&mut session.profile, at, &text, today));
    let heard = match heard {
        Ok(heard) => heard,
        Err(NotYet(sentence)) => {
            session.remember(question, at, text);
            talk.say(&format!("{sentence}. Or press Enter to go on; nothing is lost."))?;
            return Ok(false);
        }
    };
    session.profile.complete_ids();
    session.forget(question, at);
    if let Some(echo) = heard.echo {
        talk.say(&echo)?;
    }
    if text.is_empty() && !was.is_empty() {
        talk.say("Taken out.")?;
    }
    if let Verdict::Say(sentence) = question.check(&session.profile, at) {
        talk.say(&format!("{sentence}."))?;
    }
    for line in computed::lines(question, &session.profile, at) {
        if !before.contains(&line) {
            talk.say(&line)?;
        }
    }
    session.keep(talk)?;
    Ok(true)
}
