//! The worker: everything that touches files, one thing after the other, away from the keys.
//!
//! `kit` is about the kit that is open, `shelf` about all of them, `paper` about the document, and
//! `files` about files of the person.

mod files;
mod kit;
mod paper;
mod shelf;

use std::fs;
use std::sync::mpsc::Receiver;

use jiff::civil::Date;

use self::files::{complete, take_picture};
use self::paper::{Proof, export};
use super::msg::{Done, Effect, Then};
use super::opener;
use super::settings::Settings;
use crate::store::adopt::typed_path;
use crate::store::{Journal, Kit, Kits, Lock};

/// The worker with the kit that is open.
pub struct Worker {
    kits: Kits,
    today: fn() -> Date,
    kit: Option<Kit>,
    /// Held while the kit is open, so that no other window writes it.
    lock: Option<Lock>,
    /// The number of the kit file's edition: every change from outside has the next one.
    edition: u64,
    /// What was said last about the kit file.
    told: Option<&'static str>,
    proof: Option<Proof>,
}

impl Worker {
    /// A worker for these kits.
    pub fn new(kits: Kits, today: fn() -> Date) -> Self {
        Self { kits, today, kit: None, lock: None, edition: 0, told: None, proof: None }
    }

    /// Does jobs until nobody can ask for more.
    pub fn run(mut self, jobs: &Receiver<Effect>, tell: impl Fn(Done) -> bool) {
        while let Ok(job) = jobs.recv() {
            let mut waiting: Vec<Effect> = std::iter::once(job).chain(jobs.try_iter()).collect();
            newest(&mut waiting, |job| matches!(job, Effect::Plan(_)));
            newest(&mut waiting, |job| matches!(job, Effect::Picture(_)));
            for job in waiting {
                if let Some(done) = self.perform(job)
                    && !tell(done)
                {
                    return;
                }
            }
        }
    }

    /// Does one job.
    pub fn perform(&mut self, job: Effect) -> Option<Done> {
        match job {
            Effect::List => Some(self.list()),
            Effect::Open(folder, then) => Some(self.open(&folder, then)),
            Effect::OpenTyped(text) => Some(self.open(&typed_path(text.trim()), Then::Steps)),
            Effect::OpenSample => Some(self.opened(Kit::sample(), Then::Steps)),
            Effect::Create(name) => Some(match self.kits.create(&name) {
                Ok(folder) => self.open(&folder, Then::Steps),
                Err(error) => Done::Trouble(format!("The kit could not be made: {error}.")),
            }),
            Effect::Save { revision, answers, edition, numbers } => {
                self.save(revision, answers, edition, numbers)
            }
            Effect::KeepPlace(place) => {
                // not worth a word: the next time begins elsewhere
                drop(place.keep(&self.kits.places().state, self.kit.as_ref()?.folder()?));
                None
            }
            Effect::Look => self.look(),
            Effect::Forget => {
                let kit = self.kit.as_ref()?;
                let journal = Journal::of(&self.kits.places().state, kit.folder()?);
                let trouble = journal.clear().err()?;
                Some(Done::Trouble(format!("It could not be forgotten: {trouble}.")))
            }
            Effect::Adopt { question, at, text } => {
                Some(take_picture(self.kit.as_ref()?, question, at, text))
            }
            Effect::Complete(text) => {
                let path = complete(&text);
                Some(Done::Completed { text, path })
            }
            Effect::Propose(order) => Some(self.propose(order)),
            Effect::Rename(folder, name) => Some(match self.free(&folder).rename(&folder, &name) {
                Ok(_) => self.list(),
                Err(error) => Done::Trouble(format!("It keeps its name: {error}.")),
            }),
            Effect::Duplicate(folder) => {
                let error = self.kits.duplicate(&folder).err()?;
                Some(Done::Trouble(format!("There is no second one: {error}.")))
            }
            Effect::Discard(folder) => Some(match self.free(&folder).discard(&folder) {
                Ok(discarded) => Done::Discarded(discarded),
                Err(error) => Done::Trouble(format!("It stays where it is: {error}.")),
            }),
            Effect::BringBack(discarded) => {
                let error = self.kits.bring_back(&discarded).err()?;
                Some(Done::Trouble(format!("It stays in the trash: {error}.")))
            }
            Effect::ReadSettings => {
                let text = fs::read_to_string(&self.kits.places().settings).unwrap_or_default();
                Some(Done::Settings(Settings::read(&text)))
            }
            Effect::KeepSettings(settings) => self.keep(settings),
            Effect::Plan(plan) => self.plan(plan),
            Effect::Export(plan) => {
                let made = export(self.kit.as_ref()?, &plan);
                Some(Done::Exported(plan, made))
            }
            Effect::Picture(wanted) => self.picture(wanted),
            Effect::View(answers) => self.view(&answers),
            Effect::OpenFile(file) => opener::open(&file).err().map(Done::Trouble),
            Effect::ShowFolder(file) => opener::show_folder(&file).err().map(Done::Trouble),
            // these are for the loop
            Effect::Copy(_) | Effect::Mouse(_) | Effect::Quit => None,
        }
    }
}

/// Of several jobs of a kind only the newest is of use.
fn newest(waiting: &mut Vec<Effect>, is_it: fn(&Effect) -> bool) {
    let newest = waiting.iter().rposition(is_it);
    let mut index = 0..;
    waiting.retain(|job| index.next() == newest || !is_it(job));
}
