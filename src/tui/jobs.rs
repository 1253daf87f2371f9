//! The worker: everything that touches files, one thing after the other, away from the keys.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::desk::Answers;
use super::msg::{Card, Done, Effect, Msg, Opened, Then};
use crate::export::album;
use crate::insight::readiness::{self, Severity};
use crate::profile::text::clean;
use crate::questions::At;
use crate::store::adopt::{adopt, typed_path};
use crate::store::kit::FILE_NAME;
use crate::store::save::Saved;
use crate::store::{Kit, Kits, Listed, Problem};

/// The worker with the kit that is open.
pub struct Worker {
    kits: Kits,
    today: fn() -> Date,
    kit: Option<Kit>,
}

impl Worker {
    /// A worker for these kits.
    pub fn new(kits: Kits, today: fn() -> Date) -> Self {
        Self { kits, today, kit: None }
    }

    /// Does jobs until nobody can ask for more.
    pub fn run(mut self, jobs: &Receiver<Effect>, out: &Sender<Msg>) {
        while let Ok(job) = jobs.recv() {
            if let Some(done) = self.perform(job)
                && out.send(Msg::Done(done)).is_err()
            {
                return;
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
            Effect::Save { revision, answers } => {
                Some(save(self.kit.as_mut()?, revision, &answers))
            }
            Effect::Adopt { question, at, text } => {
                Some(take_picture(self.kit.as_ref()?, question, at, text))
            }
            Effect::Complete(text) => {
                let path = complete(&text);
                Some(Done::Completed { text, path })
            }
            Effect::Rename(..) => None,
            Effect::Quit => None,
        }
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
        match Kit::open(folder) {
            Ok(new) => self.opened(new, then),
            Err(problem) => Done::Trouble(cannot_open(folder, &problem)),
        }
    }

    fn opened(&mut self, new: Kit, then: Then) -> Done {
        let opened = Opened {
            name: new.name().to_owned(),
            folder: new.folder().map(Path::to_path_buf),
            read_only: new.read_only().map(|reason| reason.to_string()),
            answers: Answers { profile: new.profile().clone(), ..Answers::default() },
            pictures: album::picture_facts(&new),
            saved: new.folder().and_then(saved_on),
            then,
        };
        self.kit = Some(new);
        Done::Opened(Box::new(opened))
    }
}

fn cannot_open(folder: &Path, problem: &Problem) -> String {
    let name = clean(&folder.file_name().unwrap_or_default().to_string_lossy());
    let fix = problem.fix.as_deref().unwrap_or("try another one");
    format!("{name} cannot be opened: {}; {fix}.", problem.found)
}

fn save(kit: &mut Kit, revision: u64, answers: &Answers) -> Done {
    let trouble = match kit.save(&answers.profile) {
        Ok(Saved::Durable) => None,
        Ok(Saved::PerhapsNotDurable) => Some("this disk does not promise to keep it".to_owned()),
        Err(error) => Some(error.to_string()),
    };
    Done::Saved { revision, trouble }
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
                title: clean(&creator.unwrap_or(name)),
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
            title: name,
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
