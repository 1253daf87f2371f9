//! A file system in memory that knows every state a power cut can leave behind.
//!
//! Until a file is synced, its bytes may be missing, there in part, or zeros. Until the folder is
//! synced, any beginning of the changes to its names may be all that is left. Names and bytes are
//! not ordered against each other, as on ext4 without delayed allocation and on xfs.

#![allow(clippy::indexing_slicing, reason = "part of the tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use pitchkit::store::save::Fs;

/// What happened, in order.
#[derive(Debug, Clone)]
enum Event {
    Create(String, usize),
    Write(usize, Vec<u8>),
    Truncate(usize),
    Sync(usize),
    Rename(String, String),
    Remove(String),
    SyncFolder,
}

/// A bug planted in the file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bug {
    /// Syncing a file does nothing.
    FileNotSynced,
    /// Syncing a folder does nothing.
    FolderNotSynced,
}

/// One folder.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    first: Vec<u8>,
    names: BTreeMap<String, usize>,
    data: Vec<Vec<u8>>,
    events: Vec<Event>,
    calls: usize,
    failing_call: Option<usize>,
    bug: Option<Bug>,
}

/// The one file that is there at first.
pub(crate) const NAME: &str = "kit.toml";

impl Model {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        Self {
            first: bytes.to_vec(),
            names: BTreeMap::from([(NAME.to_owned(), 0)]),
            data: vec![bytes.to_vec()],
            events: Vec::new(),
            calls: 0,
            failing_call: None,
            bug: None,
        }
    }

    /// The call of this number, from 1, reports a full disk.
    pub(crate) fn failing_at(self, call: Option<usize>) -> Self {
        Self { failing_call: call, ..self }
    }

    pub(crate) fn with_bug(self, bug: Bug) -> Self {
        Self { bug: Some(bug), ..self }
    }

    /// What a reader sees now.
    pub(crate) fn visible(&self) -> Option<&[u8]> {
        self.names.get(NAME).map(|file| self.data[*file].as_slice())
    }

    pub(crate) fn names(&self) -> Vec<&str> {
        self.names.keys().map(String::as_str).collect()
    }

    /// Every content that the file may have after a power cut at any moment so far.
    pub(crate) fn after_any_power_cut(&self) -> BTreeSet<Option<Vec<u8>>> {
        (0..=self.events.len()).flat_map(|cut| self.after_power_cut(&self.events[..cut])).collect()
    }

    /// Every content that the file may have after a power cut now.
    pub(crate) fn after_power_cut_now(&self) -> BTreeSet<Option<Vec<u8>>> {
        self.after_power_cut(&self.events)
    }

    fn after_power_cut(&self, events: &[Event]) -> BTreeSet<Option<Vec<u8>>> {
        let synced = events.iter().rposition(|event| matches!(event, Event::SyncFolder));
        let mut states = BTreeSet::new();
        for end in synced.unwrap_or(0)..=events.len() {
            let mut names = BTreeMap::from([(NAME.to_owned(), 0)]);
            for event in &events[..end] {
                apply(&mut names, event);
            }
            match names.get(NAME) {
                Some(file) => states.extend(self.contents(*file, events).into_iter().map(Some)),
                None => drop(states.insert(None)),
            }
        }
        states
    }

    fn contents(&self, file: usize, events: &[Event]) -> Vec<Vec<u8>> {
        let mut current = if file == 0 { self.first.clone() } else { Vec::new() };
        let mut possible = vec![current.clone()];
        for event in events {
            match event {
                Event::Truncate(of) if *of == file => {
                    current.clear();
                    possible.push(Vec::new());
                }
                Event::Write(of, bytes) if *of == file => {
                    for part in [0, bytes.len() / 2, bytes.len()] {
                        possible.push([&current, &bytes[..part]].concat());
                    }
                    possible.push([current.as_slice(), &vec![0; bytes.len()]].concat());
                    current.extend(bytes);
                }
                Event::Sync(of) if *of == file => possible = vec![current.clone()],
                _ => {}
            }
        }
        possible
    }

    fn call(&mut self) -> io::Result<()> {
        self.calls += 1;
        let fails = self.failing_call == Some(self.calls);
        if fails { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    fn record(&mut self, event: Event) {
        apply(&mut self.names, &event);
        self.events.push(event);
    }

    /// The third bug: a save that empties the file and writes it again.
    pub(crate) fn overwrite(&mut self, bytes: &[u8]) {
        self.data[0] = bytes.to_vec();
        self.record(Event::Truncate(0));
        self.record(Event::Write(0, bytes.to_vec()));
    }
}

fn apply(names: &mut BTreeMap<String, usize>, event: &Event) {
    match event {
        Event::Create(name, file) => {
            names.insert(name.clone(), *file);
        }
        Event::Rename(from, to) => {
            if let Some(file) = names.remove(from) {
                names.insert(to.clone(), file);
            }
        }
        Event::Remove(name) => {
            names.remove(name);
        }
        _ => {}
    }
}

impl Fs for Model {
    type Temporary = (String, usize);

    fn temporary(&mut self, _: &Path) -> io::Result<Self::Temporary> {
        self.call()?;
        let (name, file) = (format!(".{NAME}.1.tmp"), self.data.len());
        self.data.push(Vec::new());
        self.record(Event::Create(name.clone(), file));
        Ok((name, file))
    }

    fn write(&mut self, (_, file): &mut Self::Temporary, bytes: &[u8]) -> io::Result<()> {
        let outcome = self.call();
        // a full disk takes what fits
        let written = if outcome.is_err() { &bytes[..bytes.len() / 2] } else { bytes };
        self.data[*file].extend(written);
        self.record(Event::Write(*file, written.to_vec()));
        outcome
    }

    fn copy_permissions(&mut self, _: &mut Self::Temporary, _: &Path) -> io::Result<()> {
        self.call()
    }

    fn sync(&mut self, (_, file): &mut Self::Temporary) -> io::Result<()> {
        self.call()?;
        if self.bug != Some(Bug::FileNotSynced) {
            self.record(Event::Sync(*file));
        }
        Ok(())
    }

    fn rename(&mut self, (name, file): Self::Temporary, _: &Path) -> io::Result<()> {
        if let Err(error) = self.call() {
            self.discard((name, file));
            return Err(error);
        }
        self.record(Event::Rename(name, NAME.to_owned()));
        Ok(())
    }

    fn sync_folder(&mut self, _: &Path) -> io::Result<()> {
        self.call()?;
        if self.bug != Some(Bug::FolderNotSynced) {
            self.record(Event::SyncFolder);
        }
        Ok(())
    }

    fn move_to(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        self.call()?;
        let name = |path: &Path| path.to_string_lossy().into_owned();
        self.record(Event::Rename(name(from), name(to)));
        Ok(())
    }

    fn discard(&mut self, (name, _): Self::Temporary) {
        self.record(Event::Remove(name));
    }
}
