//! The kinds of answers: how each is typed, read and written.

use jiff::civil::Date;

use super::read::{Read, choice, date, money, number, posts, result, shares, text, words};
use super::slot::{At, Slot};
use super::{Heard, NotYet};
use crate::profile::audience::Shares;
use crate::profile::{Count, Money, PartialDate, Percent, Price, Profile, ResultValue};

pub use super::read::choice::Choice;
pub use super::read::posts::Posting;
pub use super::read::shares::Names;

/// What may be chosen from, in this kit.
pub type Options = fn(&Profile, At) -> Vec<Choice>;

/// How an answer is typed, and where it is kept.
#[derive(Clone, Copy)]
pub enum Kind {
    /// One line of text.
    Line(Slot<String>),
    /// A line for which there are good proposals; other words may be typed as well.
    Proposed(Slot<String>, Options),
    /// `@name`, or a link to it.
    Handle(Slot<String>),
    /// A text of a few sentences.
    Area(Slot<String>),
    /// A picture in the kit's folder.
    Picture(Slot<String>),
    /// A colour as `#0B7A75`.
    Colour(Slot<String>),
    /// A few words or phrases.
    Words(Slot<Vec<String>>),
    /// A count.
    Number(Slot<Count>),
    /// A share of a hundred.
    Percent(Slot<Percent>),
    /// Posts in a number of days; `3 a week` may be typed too.
    Posts(Slot<Posting>),
    /// Posts a week or a month, kept as posts.
    Rhythm(Slot<Posting>),
    /// An amount with its currency.
    Money(Slot<Money>),
    /// An amount, or "on request".
    Price(Slot<Price>),
    /// A day.
    Day(Slot<Date>),
    /// A day, a month or a year.
    Date(Slot<PartialDate>),
    /// Yes or no.
    YesNo(Slot<bool>),
    /// One of a few.
    Choice(Slot<String>, Options),
    /// Some of a few.
    Several(Slot<Vec<String>>, Options),
    /// Names with percentages.
    Shares(Slot<Shares>, Names),
    /// A result: how many of what.
    Result(Slot<ResultValue>),
}

impl Kind {
    /// What may be chosen from, or is proposed.
    pub fn options(&self, profile: &Profile, at: At) -> Vec<Choice> {
        match self {
            Self::Proposed(_, options) | Self::Choice(_, options) | Self::Several(_, options) => {
                options(profile, at)
            }
            Self::YesNo(_) => choice::yes_no(),
            _ => Vec::new(),
        }
    }

    pub(super) fn get(&self, profile: &Profile, at: At) -> String {
        fn written<T>(
            slot: &Slot<T>,
            profile: &Profile,
            at: At,
            write: impl Fn(T) -> String,
        ) -> String {
            (slot.get)(profile, at).map_or_else(String::new, write)
        }
        match self {
            Self::Line(slot) | Self::Area(slot) | Self::Picture(slot) | Self::Colour(slot) => {
                written(slot, profile, at, |text| text)
            }
            Self::Proposed(slot, _) => written(slot, profile, at, |text| text),
            Self::Handle(slot) => written(slot, profile, at, |text| text::handle(&text)),
            Self::Words(slot) => written(slot, profile, at, |list| words::write(&list)),
            Self::Number(slot) => written(slot, profile, at, |count| number::grouped(count.get())),
            Self::Percent(slot) => written(slot, profile, at, |share| share.get().to_string()),
            Self::Posts(slot) => written(slot, profile, at, |posting| {
                posting.posts.map_or_else(String::new, |posts| number::grouped(posts.get()))
            }),
            Self::Rhythm(slot) => written(slot, profile, at, posts::write),
            Self::Money(slot) => written(slot, profile, at, money::write),
            Self::Price(slot) => written(slot, profile, at, money::write_price),
            Self::Day(slot) => written(slot, profile, at, |day| date::write(PartialDate::Day(day))),
            Self::Date(slot) => written(slot, profile, at, date::write),
            Self::YesNo(slot) => {
                written(slot, profile, at, |yes| if yes { "yes" } else { "no" }.to_owned())
            }
            Self::Choice(slot, options) => {
                written(slot, profile, at, |word| choice::write(&options(profile, at), &word))
            }
            Self::Several(slot, options) => written(slot, profile, at, |list| {
                let options = options(profile, at);
                let said: Vec<_> = list.iter().map(|word| choice::write(&options, word)).collect();
                words::write(&said)
            }),
            Self::Shares(slot, names) => {
                written(slot, profile, at, |list| shares::write(&list, *names))
            }
            Self::Result(slot) => written(slot, profile, at, |value| result::write(&value)),
        }
    }

    pub(super) fn set(
        &self,
        profile: &mut Profile,
        at: At,
        text: &str,
        today: Date,
    ) -> Result<Heard, NotYet> {
        fn store<T>(
            slot: &Slot<T>,
            profile: &mut Profile,
            at: At,
            text: &str,
            read: impl Fn(&str, &Profile) -> Read<T>,
        ) -> Result<Heard, NotYet> {
            if text.trim().is_empty() {
                (slot.set)(profile, at, None);
                return Ok(Heard { echo: None });
            }
            let (value, echo) = read(text, profile).map_err(NotYet)?;
            (slot.set)(profile, at, Some(value));
            Ok(Heard { echo })
        }
        match self {
            Self::Line(slot) => store(slot, profile, at, text, |text, _| text::line(text)),
            Self::Proposed(slot, options) => store(slot, profile, at, text, |text, profile| {
                match choice::numbered(&options(profile, at), text) {
                    Some(word) => Ok((word.clone(), Some(word))),
                    None => text::line(text),
                }
            }),
            Self::Handle(slot) => store(slot, profile, at, text, |text, _| text::read_handle(text)),
            Self::Area(slot) => store(slot, profile, at, text, |text, _| text::area(text)),
            Self::Picture(slot) => store(slot, profile, at, text, |text, _| text::picture(text)),
            Self::Colour(slot) => store(slot, profile, at, text, |text, _| text::colour(text)),
            Self::Words(slot) => store(slot, profile, at, text, |text, _| words::read(text)),
            Self::Number(slot) => store(slot, profile, at, text, |text, _| number::count(text)),
            Self::Percent(slot) => store(slot, profile, at, text, |text, _| number::percent(text)),
            Self::Posts(slot) => store(slot, profile, at, text, |text, profile| {
                posts::read(text, (slot.get)(profile, at), false)
            }),
            Self::Rhythm(slot) => store(slot, profile, at, text, |text, profile| {
                posts::read(text, (slot.get)(profile, at), true)
            }),
            Self::Money(slot) => store(slot, profile, at, text, |text, _| money::read(text)),
            Self::Price(slot) => store(slot, profile, at, text, |text, _| money::read_price(text)),
            Self::Day(slot) => store(slot, profile, at, text, |text, _| date::day(text, today)),
            Self::Date(slot) => store(slot, profile, at, text, |text, _| date::read(text, today)),
            Self::YesNo(slot) => store(slot, profile, at, text, |text, _| {
                choice::read(&choice::yes_no(), text).map(|(word, _)| (word == "yes", None))
            }),
            Self::Choice(slot, options) => store(slot, profile, at, text, |text, profile| {
                choice::read(&options(profile, at), text)
            }),
            Self::Several(slot, options) => store(slot, profile, at, text, |text, profile| {
                choice::several(&options(profile, at), text)
            }),
            Self::Shares(slot, names) => {
                store(slot, profile, at, text, |text, _| shares::read(text, *names))
            }
            Self::Result(slot) => store(slot, profile, at, text, |text, _| result::read(text)),
        }
    }
}
