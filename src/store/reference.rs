//! Every key that a kit file may hold, with what may stand there: for the file's documentation.

use crate::profile::units::Percent;

use super::kind::{Kind, PERCENT};
use super::record::{Record, Shape, Visitor};
use crate::profile::Profile;

/// A key of the kit file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Its full name: `platform.followers`.
    pub name: String,
    /// What may stand there, in words.
    pub allowed: String,
}

/// Every key, in the order in which a new file lists them.
pub fn keys() -> Vec<Key> {
    let mut list = List::default();
    Profile::default().fields(&mut list);
    list.keys
}

#[derive(Default)]
struct List {
    path: Vec<&'static str>,
    keys: Vec<Key>,
}

impl List {
    fn add(&mut self, key: &'static str, allowed: String) {
        let name = self.path.iter().chain([&key]).copied().collect::<Vec<_>>().join(".");
        self.keys.push(Key { name, allowed });
    }

    fn inside<R: Record>(&mut self, key: &'static str) {
        self.path.push(key);
        R::default().fields(self);
        self.path.pop();
    }
}

impl Visitor for List {
    fn optional<T>(&mut self, key: &'static str, kind: &impl Kind<T>, _: &mut Option<T>) {
        self.add(key, kind.allowed());
    }

    fn list<T>(&mut self, key: &'static str, kind: &impl Kind<T>, _: &mut Vec<T>) {
        self.add(key, format!("a list in square brackets; each entry: {}", kind.allowed()));
    }

    fn shares(&mut self, key: &'static str, _: &mut Vec<(String, Percent)>) {
        let percent = Kind::<Percent>::allowed(&PERCENT);
        self.add(key, format!("names in braces, each with {percent}"));
    }

    fn section<R: Record>(&mut self, key: &'static str, _: Shape, _: &mut Option<R>) {
        self.inside::<R>(key);
    }

    fn phrase_or_section<R: Record>(
        &mut self,
        key: &'static str,
        phrase: &'static str,
        _: &mut bool,
        _: &mut Option<R>,
    ) {
        self.add(key, format!("“{phrase}”, or:"));
        self.inside::<R>(key);
    }

    fn sections<R: Record>(&mut self, key: &'static str, _: Shape, limit: usize, _: &mut Vec<R>) {
        self.add(key, format!("a list of at most {limit}; each with:"));
        self.inside::<R>(key);
    }

    fn needs(&mut self, _: &'static str, _: &'static str) {}
}
