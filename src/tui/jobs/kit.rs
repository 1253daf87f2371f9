//! The kit that is open: opening it, looking whether it changed, saving it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Worker;
use crate::export::album;
use crate::profile::text::clean;
use crate::questions::update::Update;
use crate::questions::{At, question};
use crate::store::disk::OnDisk;
use crate::store::places::FILE_NAME;
use crate::store::save::Saved;
use crate::store::{Journal, Kit, LeftOff, Lock, Problem, Reconciled, Unread, reconcile};
use crate::tui::desk::lost::Lost;
use crate::tui::desk::{Answers, Unsettled};
use crate::tui::msg::{Done, Opened, Then};
use crate::tui::rescue::Unsaved;
use crate::tui::words;

impl Worker {
    pub(super) fn open(&mut self, folder: &Path, then: Then) -> Done {
        match self.kits.open(folder) {
            Ok(new) => self.opened(new, then),
            Err(problem) => Done::Trouble(cannot_open(folder, &problem)),
        }
    }

    pub(super) fn opened(&mut self, new: Kit, then: Then) -> Done {
        // the lock of the kit that was open is given up first: it may be the same kit
        self.lock = None;
        self.edition += 1;
        let mut read_only = new.read_only().map(|reason| reason.to_string());
        if let Some(folder) = new.folder().filter(|_| read_only.is_none()) {
            match Lock::take(&self.kits.places().state, folder) {
                Ok(Some(lock)) => self.lock = Some(lock),
                Ok(None) => read_only = Some(words::TWO_WINDOWS.to_owned()),
                // without a place for locks the kit can be worked on all the same
                Err(_) => {}
            }
        }
        // another window may have saved it just before the lock was free
        let again = new.folder().filter(|_| self.lock.is_some()).map(|it| self.kits.open(it));
        let new = again.and_then(Result::ok).unwrap_or(new);
        let state = &self.kits.places().state;
        let journal = new.folder().filter(|_| read_only.is_none()).map(|it| Journal::of(state, it));
        let opened = Opened {
            name: new.name().to_owned(),
            folder: new.folder().map(Path::to_path_buf),
            read_only,
            answers: Answers { profile: new.profile().clone(), ..Answers::default() },
            place: new.folder().and_then(|folder| LeftOff::read(state, folder)),
            pictures: album::picture_facts(&new),
            saved: new.folder().and_then(saved_on),
            then,
            digest: new.digest(),
            edition: self.edition,
            left: journal.as_ref().and_then(|it| left(it, &new, self.edition, (self.today)())),
            journal,
        };
        self.kit = Some(new);
        Done::Opened(Box::new(opened))
    }

    /// Looks whether the kit file was changed by another program, and says so once.
    pub(super) fn look(&mut self) -> Option<Done> {
        let kit = self.kit.as_ref()?;
        let says = match kit.on_disk() {
            OnDisk::Same => {
                self.told = None;
                return None;
            }
            OnDisk::Changed(new) => {
                let (profile, digest) = (new.profile().clone(), new.digest());
                self.kit = Some(*new);
                let theirs = Arc::new(Answers { profile, ..Answers::default() });
                self.edition += 1;
                return Some(Done::Edited { theirs, digest, edition: self.edition });
            }
            OnDisk::Gone => words::GONE,
            OnDisk::Unreadable(_) => words::UNREADABLE,
        };
        let is_new = self.told.replace(says) != Some(says);
        is_new.then(|| Done::Trouble(says.to_owned()))
    }

    /// Puts answers into the kit file, and into the journal what the file cannot take.
    pub(super) fn save(
        &mut self,
        revision: u64,
        answers: Arc<Answers>,
        edition: u64,
        numbers: Vec<Unread>,
    ) -> Option<Done> {
        let kit = self.kit.as_mut()?;
        // they may be a change of a file that says something else now
        let saved = (edition == self.edition).then(|| kit.save(&answers.profile));
        let saved = match saved {
            None => Err(words::CHOOSE.to_owned()),
            Some(result) => result.map_err(|error| error.to_string()),
        };
        let trouble = match saved {
            Ok(Saved::Durable) => None,
            Ok(Saved::PerhapsNotDurable) => Some(words::NOT_DURABLE.to_owned()),
            Err(says) => Some(says),
        };
        let journal = kit.folder().map(|it| Journal::of(&self.kits.places().state, it));
        let digest = kit.digest();
        if let Some(journal) = journal {
            let is_in_kit = trouble.is_none() && answers.unread.is_empty() && numbers.is_empty();
            let lost = Lost {
                journal,
                numbers,
                digest: digest.clone(),
                base: Arc::new(Answers { profile: kit.profile().clone(), ..Answers::default() }),
                answers: Arc::clone(&answers),
            };
            if is_in_kit {
                drop(lost.journal.clear());
            } else {
                lost.write();
            }
        }
        Some(Done::Saved { revision, answers, digest, trouble })
    }
}

/// What last time left unsaved, merged with what the kit says now.
fn left(journal: &Journal, kit: &Kit, edition: u64, today: Date) -> Option<Unsettled> {
    let entry = journal.read().filter(|entry| !entry.is_empty())?;
    let changes = reconcile::changes(&entry.base, &entry.mine).into_iter().map(|change| {
        let (place, after) = (words::place(&change.place), change.after.replace('\n', " / "));
        format!("{place}: {}", if after.is_empty() { "taken out" } else { &after })
    });
    let unread = entry.unread.iter().filter_map(|unread| {
        let question = question(&unread.question)?;
        let at = At { entry: unread.entry, inner: unread.inner };
        Some(((question.id, at), unread.text.clone()))
    });
    let unread: BTreeMap<_, _> = unread.collect();
    let texts = unread.values().map(|text| format!("not understood yet: {text}"));
    let mut numbers = Update::new(&entry.mine, today);
    for Unread { question, entry, text, .. } in &entry.numbers {
        numbers.retype(question, *entry, text);
    }
    let typed = numbers.typed();
    Some(Unsettled {
        merged: Reconciled::of(&entry.base, &entry.mine, kit.profile()),
        theirs: Arc::new(Answers { profile: kit.profile().clone(), ..Answers::default() }),
        digest: kit.digest(),
        edition,
        says: changes.chain(texts).chain(typed.iter().map(|it| format!("new: {it}"))).collect(),
        numbers: Some(numbers).filter(|_| !typed.is_empty()),
        unread,
    })
}

fn cannot_open(folder: &Path, problem: &Problem) -> String {
    let name = clean(&folder.file_name().unwrap_or_default().to_string_lossy());
    let fix = problem.fix.as_deref().unwrap_or("try another one");
    format!("{name} cannot be opened: {}; {fix}.", problem.found)
}

/// The day on which a kit's file was written last.
pub(super) fn saved_on(folder: &Path) -> Option<Date> {
    let modified = folder.join(FILE_NAME).metadata().ok()?.modified().ok()?;
    Some(Timestamp::try_from(modified).ok()?.to_zoned(TimeZone::system()).date())
}
