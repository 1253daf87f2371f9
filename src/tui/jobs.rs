//! The worker: everything that touches files, one thing after the other, away from the keys.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::desk::lost::Lost;
use super::desk::{Answers, Unsettled};
use super::msg::{Card, Done, Effect, Made, Opened, Plan, Then};
use super::rescue::Unsaved;
use super::settings::Settings;
use super::{opener, words};
use crate::export::{self, Fallback, Options, album, file};
use crate::insight::readiness::{self, Severity};
use crate::profile::text::clean;
use crate::questions::{At, question};
use crate::store::adopt::{adopt, typed_path};
use crate::store::disk::OnDisk;
use crate::store::kit::FILE_NAME;
use crate::store::save::Saved;
use crate::store::{Journal, Kit, Kits, Listed, Lock, Problem, Reconciled, reconcile};

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
}

impl Worker {
    /// A worker for these kits.
    pub fn new(kits: Kits, today: fn() -> Date) -> Self {
        Self { kits, today, kit: None, lock: None, edition: 0, told: None }
    }

    /// Does jobs until nobody can ask for more.
    pub fn run(mut self, jobs: &Receiver<Effect>, tell: impl Fn(Done) -> bool) {
        while let Ok(job) = jobs.recv() {
            let mut waiting: Vec<Effect> = std::iter::once(job).chain(jobs.try_iter()).collect();
            // of several plans only the newest is of use
            let is_plan = |job: &Effect| matches!(job, Effect::Plan(_));
            let newest = waiting.iter().rposition(is_plan);
            let mut index = 0..;
            waiting.retain(|job| index.next() == newest || !is_plan(job));
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
            Effect::Save { revision, answers, edition } => self.save(revision, answers, edition),
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
            Effect::OpenFile(file) => opener::open(&file).err().map(Done::Trouble),
            Effect::ShowFolder(file) => opener::show_folder(&file).err().map(Done::Trouble),
            // these are for the loop
            Effect::Copy(_) | Effect::Mouse(_) | Effect::Quit => None,
        }
    }

    fn keep(&self, settings: Settings) -> Option<Done> {
        let file = &self.kits.places().settings;
        // without its folder the file is not saved, and that is said
        drop(file.parent().map(fs::create_dir_all));
        let saved = crate::store::save(file, settings.write().as_bytes());
        saved.err().map(|_| Done::Trouble(words::SETTINGS_NOT_KEPT.to_owned()))
    }

    fn plan(&self, plan: Plan) -> Option<Done> {
        let kit = self.kit.as_ref()?.with_profile(plan.answers.profile.clone());
        let drawing = export::draw(&kit, &options());
        let left_out = drawing.map_or_else(|_| Vec::new(), |drawing| drawing.left_out);
        let left_out = left_out.iter().map(ToString::to_string).collect();
        let path = typed_path(&plan.folder).join(&plan.name);
        let older = path.symlink_metadata().is_ok().then(|| file::older(&path));
        Some(Done::Planned { plan, left_out, older })
    }

    fn list(&self) -> Done {
        match self.kits.list() {
            Ok(kits) => {
                let mut cards: Vec<Card> =
                    kits.into_iter().map(|listed| card(listed, (self.today)())).collect();
                cards.sort_by_key(|card| std::cmp::Reverse(card.saved));
                Done::Listed(cards)
            }
            Err(error) => Done::Trouble(format!("Your kits could not be listed: {error}.")),
        }
    }

    fn open(&mut self, folder: &Path, then: Then) -> Done {
        match self.kits.open(folder) {
            Ok(new) => self.opened(new, then),
            Err(problem) => Done::Trouble(cannot_open(folder, &problem)),
        }
    }

    /// The kits, none of which is held by this window if it is in this folder.
    fn free(&mut self, folder: &Path) -> &Kits {
        if self.kit.as_ref().and_then(Kit::folder) == Some(folder) {
            self.lock = None;
            self.kit = None;
        }
        &self.kits
    }

    fn opened(&mut self, new: Kit, then: Then) -> Done {
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
            pictures: album::picture_facts(&new),
            saved: new.folder().and_then(saved_on),
            then,
            digest: new.digest(),
            edition: self.edition,
            left: journal.as_ref().and_then(|journal| left(journal, &new, self.edition)),
            journal,
        };
        self.kit = Some(new);
        Done::Opened(Box::new(opened))
    }

    /// Looks whether the kit file was changed by another program, and says so once.
    fn look(&mut self) -> Option<Done> {
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
    fn save(&mut self, revision: u64, answers: Arc<Answers>, edition: u64) -> Option<Done> {
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
            let lost = Lost {
                journal,
                digest: digest.clone(),
                base: kit.profile().clone(),
                answers: Arc::clone(&answers),
            };
            if trouble.is_none() && answers.unread.is_empty() {
                drop(lost.journal.clear());
            } else {
                lost.write();
            }
        }
        Some(Done::Saved { revision, answers, digest, trouble })
    }
}

/// What last time left unsaved, merged with what the kit says now.
fn left(journal: &Journal, kit: &Kit, edition: u64) -> Option<Unsettled> {
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
    Some(Unsettled {
        merged: Reconciled::of(&entry.base, &entry.mine, kit.profile()),
        theirs: Arc::new(Answers { profile: kit.profile().clone(), ..Answers::default() }),
        digest: kit.digest(),
        edition,
        says: changes.chain(texts).collect(),
        unread,
    })
}

/// As the kit says, with the fonts of this computer for letters that the program has none for.
fn options() -> Options {
    Options { fallback: Fallback::system(), ..Options::default() }
}

/// Makes the PDF of the answers as they stand; a file of its name is kept.
fn export(kit: &Kit, plan: &Plan) -> Result<Made, String> {
    let kit = kit.with_profile(plan.answers.profile.clone());
    let rendered = export::render(&kit, &options())
        .map_err(|error| format!("The PDF could not be made: {error}"))?;
    let path = typed_path(&plan.folder).join(&plan.name);
    let older = file::write_beside(&path, &rendered.bytes).map_err(|error| error.to_string())?;
    let path = std::path::absolute(&path).unwrap_or(path);
    Ok(Made { path, pages: rendered.pages, bytes: rendered.bytes.len(), older })
}

fn cannot_open(folder: &Path, problem: &Problem) -> String {
    let name = clean(&folder.file_name().unwrap_or_default().to_string_lossy());
    let fix = problem.fix.as_deref().unwrap_or("try another one");
    format!("{name} cannot be opened: {}; {fix}.", problem.found)
}

fn take_picture(kit: &Kit, question: &'static str, at: At, text: String) -> Done {
    let name = adopt(kit, &text);
    Done::Adopted { question, at, text, name }
}

/// The only file or folder that begins so, or what all of them have in common.
fn complete(text: &str) -> Option<String> {
    let path = typed_path(text);
    let begin = if text.ends_with('/') { "" } else { path.file_name()?.to_str()? };
    let folder = if text.ends_with('/') { path.as_path() } else { path.parent()? };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let names = std::fs::read_dir(folder).ok()?.filter_map(|entry| {
        let entry = entry.ok()?;
        let name = entry.file_name().into_string().ok()?;
        let end = if entry.path().is_dir() { "/" } else { "" };
        let fits = name.starts_with(begin) && !name.starts_with('.');
        fits.then(|| format!("{name}{end}"))
    });
    let common = names.reduce(|one, other| {
        let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
        same.map(|(letter, _)| letter).collect()
    })?;
    let rest = common.strip_prefix(begin).filter(|rest| !rest.is_empty())?;
    Some(format!("{text}{rest}"))
}

/// The day on which a kit's file was written last.
fn saved_on(folder: &Path) -> Option<Date> {
    let modified = folder.join(FILE_NAME).metadata().ok()?.modified().ok()?;
    Some(Timestamp::try_from(modified).ok()?.to_zoned(TimeZone::system()).date())
}

fn card(listed: Listed, today: Date) -> Card {
    let Listed { name, folder, kit } = listed;
    let saved = saved_on(&folder);
    match kit {
        Ok(kit) => {
            let profile = kit.profile();
            let readiness = readiness::assess(profile, &album::picture_facts(&kit), today);
            let next = readiness.findings.iter().find(|finding| finding.severity == Severity::Fix);
            let says = next.map_or_else(
                || "Ready to send.".to_owned(),
                |finding| format!("Next: {}.", finding.message),
            );
            let creator = profile.creator.name.clone().filter(|name| !name.trim().is_empty());
            Card {
                title: clean(&creator.unwrap_or_else(|| name.clone())),
                name,
                niche: clean(profile.creator.niche.as_deref().unwrap_or_default()),
                score: Some(readiness.score),
                as_of: profile.newest_as_of(),
                platforms: profile.platforms.len(),
                brands: profile.collaborations.len(),
                says,
                saved,
                folder,
            }
        }
        Err(problem) => Card {
            title: name.clone(),
            name,
            niche: String::new(),
            score: None,
            as_of: None,
            platforms: 0,
            brands: 0,
            says: format!("! {}", problem.found),
            saved,
            folder,
        },
    }
}
