//! Where an answer is kept in a profile.

use crate::profile::{
    Audience, Collaboration, Contact, Creator, Look, Platform, PrivateDeal, Profile, Rhythm,
    Service, Snapshot, Terms, Testimonial,
};

/// Which entry of a list is meant, and which one of a list inside that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct At {
    /// The entry, from 0.
    pub entry: usize,
    /// The entry of the list inside, from 0.
    pub inner: usize,
}

/// How one answer is taken out of a profile and put into it.
pub struct Slot<T> {
    pub(super) get: fn(&Profile, At) -> Option<T>,
    pub(super) set: fn(&mut Profile, At, Option<T>),
}

// two functions can be copied, whatever they are about
impl<T> Copy for Slot<T> {}

impl<T> Clone for Slot<T> {
    fn clone(&self) -> Self {
        *self
    }
}

/// A place that holds nothing.
pub(super) const NOWHERE: Slot<bool> = Slot { get: |_, _| None, set: |_, _, _| {} };

/// A part of a profile that holds answers.
pub(super) trait Entry: Sized {
    fn of(profile: &Profile, at: At) -> Option<&Self>;
    /// The same to change; the entry after the last is made.
    fn of_mut(profile: &mut Profile, at: At) -> Option<&mut Self>;
}

/// An answer that may be missing.
macro_rules! slot {
    ($entry:ident . $($field:ident).+) => {
        $crate::questions::slot::Slot {
            get: |profile, at| <$entry as Entry>::of(profile, at)?.$($field).+.clone(),
            set: |profile, at, value| {
                if let Some(entry) = <$entry as Entry>::of_mut(profile, at) {
                    entry.$($field).+ = value;
                }
            },
        }
    };
}

/// An answer that is empty by default, such as a list.
macro_rules! listed {
    ($entry:ident . $field:ident) => {
        $crate::questions::slot::Slot {
            get: |profile, at| {
                let value = &<$entry as Entry>::of(profile, at)?.$field;
                (!value.is_empty()).then(|| value.clone())
            },
            set: |profile, at, value| {
                if let Some(entry) = <$entry as Entry>::of_mut(profile, at) {
                    entry.$field = value.unwrap_or_default();
                }
            },
        }
    };
}

/// An answer that always has a value.
macro_rules! flag {
    ($entry:ident . $field:ident) => {
        $crate::questions::slot::Slot {
            get: |profile, at| Some(<$entry as Entry>::of(profile, at)?.$field),
            set: |profile, at, value| {
                if let Some(entry) = <$entry as Entry>::of_mut(profile, at) {
                    entry.$field = value.unwrap_or_default();
                }
            },
        }
    };
}

/// One of a few words, kept as the variant that the word stands for.
macro_rules! word {
    ($entry:ident . $field:ident, $all:expr) => {
        $crate::questions::slot::Slot {
            get: |profile, at| {
                let value = <$entry as Entry>::of(profile, at)?.$field?;
                $crate::questions::slot::word_of(&$all, value)
            },
            set: |profile, at, word| {
                let value = word.and_then(|word| $crate::questions::slot::of_word(&$all, &word));
                if let Some(entry) = <$entry as Entry>::of_mut(profile, at) {
                    entry.$field = value;
                }
            },
        }
    };
}

pub(super) use {flag, listed, slot, word};

pub(super) fn word_of<T: PartialEq>(all: &[(T, &str)], value: T) -> Option<String> {
    all.iter().find(|(known, _)| *known == value).map(|(_, word)| (*word).to_owned())
}

pub(super) fn of_word<T: Copy>(all: &[(T, &str)], word: &str) -> Option<T> {
    all.iter().find(|(_, known)| *known == word).map(|(value, _)| *value)
}

macro_rules! sections {
    ($($entry:ident . $field:ident),+ $(,)?) => {$(
        impl Entry for $entry {
            fn of(profile: &Profile, _: At) -> Option<&Self> {
                Some(&profile.$field)
            }
            fn of_mut(profile: &mut Profile, _: At) -> Option<&mut Self> {
                Some(&mut profile.$field)
            }
        }
    )+};
}

sections!(Creator.creator, Contact.contact, Rhythm.rhythm, Terms.terms, Look.look);

macro_rules! rows {
    ($($entry:ident . $field:ident),+ $(,)?) => {$(
        impl Entry for $entry {
            fn of(profile: &Profile, at: At) -> Option<&Self> {
                profile.$field.get(at.entry)
            }
            fn of_mut(profile: &mut Profile, at: At) -> Option<&mut Self> {
                row(&mut profile.$field, at.entry)
            }
        }
    )+};
}

rows!(Platform.platforms, Collaboration.collaborations, Service.services);

/// A row to change; the one after the last is made.
pub(super) fn row<T: Default>(rows: &mut Vec<T>, index: usize) -> Option<&mut T> {
    if index == rows.len() {
        rows.push(T::default());
    }
    rows.get_mut(index)
}

impl Entry for Snapshot {
    fn of(profile: &Profile, at: At) -> Option<&Self> {
        Platform::of(profile, at)?.history.get(at.inner)
    }
    fn of_mut(profile: &mut Profile, at: At) -> Option<&mut Self> {
        row(&mut profile.platforms.get_mut(at.entry)?.history, at.inner)
    }
}

impl Entry for Audience {
    fn of(profile: &Profile, _: At) -> Option<&Self> {
        profile.audience.as_ref()
    }
    fn of_mut(profile: &mut Profile, _: At) -> Option<&mut Self> {
        Some(profile.audience.get_or_insert_default())
    }
}

impl Entry for Testimonial {
    fn of(profile: &Profile, at: At) -> Option<&Self> {
        Collaboration::of(profile, at)?.testimonial.as_ref()
    }
    fn of_mut(profile: &mut Profile, at: At) -> Option<&mut Self> {
        Some(Collaboration::of_mut(profile, at)?.testimonial.get_or_insert_default())
    }
}

impl Entry for PrivateDeal {
    fn of(profile: &Profile, at: At) -> Option<&Self> {
        Some(&Collaboration::of(profile, at)?.private)
    }
    fn of_mut(profile: &mut Profile, at: At) -> Option<&mut Self> {
        Some(&mut Collaboration::of_mut(profile, at)?.private)
    }
}

/// Takes sections out that say nothing any more.
pub(super) fn tidy(profile: &mut Profile, at: At) {
    profile.audience.take_if(|audience| *audience == Audience::default());
    if let Some(work) = profile.collaborations.get_mut(at.entry) {
        work.testimonial.take_if(|testimonial| *testimonial == Testimonial::default());
    }
}
