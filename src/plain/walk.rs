//! Goes through the steps and their questions, forward and back.

use std::io;

use super::ask::{self, Answered};
use super::session::Session;
use super::start::Begin;
use super::talk::{Reply, Talk};
use super::{Go, entries, import, review, update};
use crate::questions::{At, PARTS, Part, Question, Step};

/// Where to begin among some questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    Start,
    End,
}

/// Goes through all steps until the person leaves.
pub(super) fn through(talk: &mut Talk<'_>, session: &mut Session, begin: Begin) -> io::Result<()> {
    let (mut place, mut from, mut said) = (0_usize, From::Start, None);
    let mut first = match begin {
        Begin::Questions => None,
        Begin::Numbers => Some(update::numbers(talk, session)?),
        Begin::Import => Some(import::numbers(talk, session)?),
    };
    loop {
        let part = PARTS.get(place);
        let step = part.map_or(Step::Review, |part| part.step);
        if said != Some(step) && first.is_none() {
            announce(talk, step)?;
            said = Some(step);
        }
        let go = match (first.take(), part) {
            (Some(go), _) => go,
            (None, Some(part)) => self::part(talk, session, part, from)?,
            (None, None) => review::show(talk, session)?,
        };
        match go {
            Go::On => (place, from) = ((place + 1).min(PARTS.len()), From::Start),
            Go::Back => match place.checked_sub(1) {
                Some(before) => (place, from) = (before, From::End),
                None => {
                    from = From::Start;
                    talk.say("This is the first question. Write steps for all steps, or leave.")?;
                }
            },
            Go::Steps => match choose(talk, session)? {
                Some(chosen) => (place, from, said) = (chosen, From::Start, None),
                None => return Ok(()),
            },
            Go::Leave => return Ok(()),
        }
    }
}

fn announce(talk: &mut Talk<'_>, step: Step) -> io::Result<()> {
    talk.say("")?;
    let found = (1..).zip(Step::ALL).find(|(_, (known, _))| *known == step);
    match found {
        Some((number, (_, label))) => talk.say(&format!("Step {number} of 8: {label}.")),
        None => Ok(()),
    }
}

/// Lists the steps; gives the part with which the chosen one begins, or none to leave.
fn choose(talk: &mut Talk<'_>, session: &mut Session) -> io::Result<Option<usize>> {
    loop {
        talk.say("")?;
        for (number, (_, label)) in (1..).zip(Step::ALL) {
            talk.say(&format!("  {number} {label}"))?;
        }
        let (numbers, files) = (Step::ALL.len() + 1, Step::ALL.len() + 2);
        talk.say(&format!("  {numbers} Update the numbers of all platforms"))?;
        talk.say(&format!("  {files} Read numbers from a file"))?;
        talk.say("Write the number of a line. Enter goes to the first.")?;
        let number = match talk.hear()? {
            Reply::Leave => return Ok(None),
            Reply::Save => {
                session.save(talk)?;
                continue;
            }
            Reply::Text(text) => text.parse::<usize>().unwrap_or(0),
            _ => 1,
        };
        let quick = match number {
            number if number == numbers => Some(update::numbers(talk, session)?),
            number if number == files => Some(import::numbers(talk, session)?),
            _ => None,
        };
        match quick {
            Some(Go::Leave) => return Ok(None),
            Some(_) => continue,
            None => {}
        }
        let step = number.checked_sub(1).and_then(|index| Step::ALL.get(index));
        match step {
            Some((step, _)) => {
                let begin = PARTS.iter().position(|part| part.step == *step);
                return Ok(Some(begin.unwrap_or(PARTS.len())));
            }
            None => talk.say(&format!("Write a number from 1 to {files}."))?,
        }
    }
}

/// One part: its questions, its list, or its questions for every entry of another step's list.
fn part(
    talk: &mut Talk<'_>,
    session: &mut Session,
    part: &'static Part,
    from: From,
) -> io::Result<Go> {
    match &part.list {
        None => questions(talk, session, part, At::default(), from, ""),
        Some(list) if list.can_change() => entries::keep(talk, session, part, list, At::default()),
        Some(list) => {
            let count = list.len(&session.profile, At::default());
            let (mut index, mut from) = match from {
                From::Start => (0, From::Start),
                From::End if count == 0 => return Ok(Go::Back),
                From::End => (count - 1, From::End),
            };
            while index < count {
                let at = list.place(At::default(), index);
                let name = (list.name)(&session.profile, at);
                match (questions(talk, session, part, at, from, &name)?, index.checked_sub(1)) {
                    (Go::On, _) => (index, from) = (index + 1, From::Start),
                    (Go::Back, Some(before)) => (index, from) = (before, From::End),
                    (go, _) => return Ok(go),
                }
            }
            Ok(Go::On)
        }
    }
}

/// One thing to go through: a question, or a list inside an entry.
enum Item {
    Question(&'static Question),
    Inside(&'static Part),
}

/// The questions of a part with the lists inside it, each before the questions of its page.
fn items(part: &'static Part) -> Vec<Item> {
    let mut inside = part.inside.iter().peekable();
    let page = |part: &Part| part.questions.first().map_or(0, |first| first.page);
    let mut items = Vec::new();
    for question in part.questions {
        while let Some(part) = inside.next_if(|part| page(part) <= question.page) {
            items.push(Item::Inside(part));
        }
        items.push(Item::Question(question));
    }
    items.extend(inside.map(Item::Inside));
    items
}

/// Goes through the questions of one part, or of one entry of its list.
pub(super) fn questions(
    talk: &mut Talk<'_>,
    session: &mut Session,
    part: &'static Part,
    at: At,
    from: From,
    about: &str,
) -> io::Result<Go> {
    let items = items(part);
    let is_new = |session: &Session| part.list.is_some_and(|it| it.is_new(&session.profile, at));
    let was_new = is_new(session);
    let mut index = match from {
        From::Start => 0,
        From::End => items.len().saturating_sub(1),
    };
    let mut forward = from == From::Start;
    while let Some(item) = items.get(index) {
        let answered = match item {
            Item::Question(question) if !question.is_asked(&session.profile, at) => {
                Answered::Go(if forward { Go::On } else { Go::Back })
            }
            Item::Question(question) => ask::question(talk, session, question, at, about)?,
            Item::Inside(part) => match &part.list {
                Some(list) => Answered::Go(entries::keep(talk, session, part, list, at)?),
                None => Answered::Go(Go::On),
            },
        };
        match answered {
            Answered::Next => return Ok(Go::On),
            Answered::Go(Go::On) => (index, forward) = (index + 1, true),
            Answered::Go(Go::Back) => match index.checked_sub(1) {
                Some(before) => (index, forward) = (before, false),
                None => return Ok(Go::Back),
            },
            Answered::Go(go) => return Ok(go),
        }
        // a new entry that got no first answer is none
        if forward && was_new && is_new(session) {
            talk.say("Nothing added.")?;
            return Ok(Go::On);
        }
    }
    Ok(Go::On)
}
