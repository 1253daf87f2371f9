//! What files would change in a kit, and where each of them goes.

use std::sync::Arc;

use jiff::civil::Date;

use super::Gathered;
use crate::import::reading::Reading;
use crate::import::{self, Change, FileRead, Item, Options, Proposal, Target};
use crate::mediakit::format::Formats;
use crate::profile::{Field, Platform, PlatformKind, Profile};
use crate::questions::computed;
use crate::questions::update::percent;

/// The two platforms that write files which do not say of which of them they are.
const META: [PlatformKind; 2] = [PlatformKind::Instagram, PlatformKind::Facebook];

/// What files would change in a kit.
#[derive(Debug)]
pub struct Offer {
    /// What was read.
    pub gathered: Arc<Gathered>,
    /// Where what belongs together goes.
    pub lots: Vec<Lot>,
    /// What would change, of what has a place.
    pub proposal: Proposal,
    /// What stands in the way of the rest, in sentences.
    pub troubles: Vec<String>,
}

/// What was read about one platform.
#[derive(Debug, Clone)]
pub struct Lot {
    /// Which platform; none where the files do not say whether it is Instagram or Facebook.
    kind: Option<PlatformKind>,
    /// The files, by name.
    pub files: Vec<String>,
    /// Where it can go.
    pub places: Vec<Place>,
    /// Which of them it goes to; none until somebody says so.
    pub taken: Option<usize>,
}

/// A platform of a kit, or one that would be new in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    id: Option<String>,
    kind: PlatformKind,
    /// Its name with its handle.
    pub name: String,
}

/// A rate that follows from the numbers, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// The platform's id.
    pub id: String,
    /// The platform, by name.
    pub platform: String,
    /// What it is: "Engagement".
    pub label: &'static str,
    /// Before; none where a number was missing.
    pub before: Option<String>,
    /// After.
    pub now: String,
    /// How it is worked out.
    pub formula: String,
}

/// What went into a kit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accepted {
    /// The platforms, by name.
    pub platforms: Vec<String>,
    /// How many changes.
    pub changes: usize,
    /// Whether all of them are numbers.
    pub is_numbers: bool,
}

impl Offer {
    /// Holds files against a kit; `taken` are the places that were chosen, lot by lot. Nothing is
    /// changed.
    pub fn new(
        gathered: Arc<Gathered>,
        profile: &Profile,
        taken: &[Option<usize>],
        today: Date,
    ) -> Self {
        let mut proposal = Proposal::default();
        let mut troubles = Vec::new();
        let mut fresh = Vec::new();
        for file in &gathered.files {
            match is_known(profile, file, today) {
                true => proposal.known.push(file.name.clone()),
                false => fresh.push(file),
            }
        }
        let lots = lots(profile, &fresh, taken);
        for (place, files) in by_place(&fresh, &lots) {
            let options = Options { platform: place.id };
            match import::propose(profile, &files, &options, today) {
                Ok(mut more) => proposal.targets.append(&mut more.targets),
                Err(why) => troubles.push(format!("{why}.")),
            }
        }
        Self { gathered, lots, proposal, troubles }
    }

    /// Whether there is something that can be accepted.
    pub fn has_changes(&self) -> bool {
        self.proposal.targets.iter().any(|target| !target.items.is_empty())
    }

    /// The lots that somebody has to choose a place for.
    pub fn open_lots(&self) -> impl Iterator<Item = (usize, &Lot)> {
        self.lots.iter().enumerate().filter(|(_, lot)| lot.places.len() > 1)
    }

    /// The places that were chosen, lot by lot.
    pub fn taken(&self) -> Vec<Option<usize>> {
        self.lots.iter().map(|lot| lot.taken).collect()
    }

    /// One of the changes.
    pub fn item(&mut self, target: usize, item: usize) -> Option<&mut Item> {
        self.proposal.targets.get_mut(target)?.items.get_mut(item)
    }

    /// Ticks what was ticked before, where it is the same change.
    pub fn keep_ticks(&mut self, before: &Self) {
        for target in &mut self.proposal.targets {
            let old = before.proposal.targets.iter().find(|old| old.id == target.id);
            for item in &mut target.items {
                let same = |old: &&Item| old.key == item.key && old.now == item.now;
                if let Some(old) = old.and_then(|old| old.items.iter().find(same)) {
                    item.ticked = old.ticked;
                }
            }
        }
    }

    /// Every file that is not in the kit yet.
    pub fn fresh_files(&self) -> impl Iterator<Item = &FileRead> {
        let is_fresh = |file: &&FileRead| !self.proposal.known.contains(&file.name);
        self.gathered.files.iter().filter(is_fresh)
    }

    /// Every reading of a file that is not in the kit yet.
    pub fn readings(&self) -> impl Iterator<Item = &Reading> {
        self.fresh_files().flat_map(|file| &file.readings)
    }

    /// Puts what is ticked into a kit.
    pub fn accept(&self, profile: &mut Profile) -> Accepted {
        import::apply(profile, &self.proposal);
        let of_kind = |kind| profile.platforms.iter().filter(move |it| it.kind == Some(kind));
        // the handle is said where the kit has two accounts there
        let name = |target: &Target| match of_kind(target.kind).count() {
            ..=1 => target.kind.name().to_owned(),
            _ => target.name.clone(),
        };
        let ticked = |target: &&Target| target.items.iter().any(|item| item.ticked);
        let targets = self.proposal.targets.iter().filter(ticked);
        let mut items = targets.clone().flat_map(|it| &it.items).filter(|item| item.ticked);
        Accepted {
            platforms: targets.map(name).collect(),
            changes: self.proposal.ticked(),
            is_numbers: items.all(|item| matches!(item.change, Change::Number { .. })),
        }
    }

    /// The rates that would follow from what is ticked, where they become others.
    pub fn worked(&self, profile: &Profile) -> Vec<Worked> {
        worked(profile, &self.proposal)
    }
}

/// The rates that would follow from what is ticked in a proposal, where they become others.
pub fn worked(profile: &Profile, proposal: &Proposal) -> Vec<Worked> {
    let mut after = profile.clone();
    import::apply(&mut after, proposal);
    let mut all = Vec::new();
    for target in &proposal.targets {
        let rates = |profile| self::platform(profile, target).map(computed::rates);
        let before = rates(profile).unwrap_or_default();
        for rate in rates(&after).unwrap_or_default() {
            let was = before.iter().find(|it| it.label == rate.label);
            let was = was.and_then(|it| it.rate.clone());
            let Some(now) = rate.rate.filter(|now| was.as_ref() != Some(now)) else { continue };
            let (id, platform) = (target.id.clone(), target.name.clone());
            let (label, formula) = (rate.label, rate.formula);
            all.push(Worked { id, platform, label, before: was, now, formula });
        }
    }
    all
}

/// How far a number would move; nothing for what is no number, and for posts, which are counted in
/// days of their own.
pub fn moved(profile: &Profile, target: &Target, item: &Item) -> Option<String> {
    match item.change {
        Change::Number { field, count, .. }
            if !matches!(field, Field::Posts | Field::SponsoredPosts) =>
        {
            let was = platform(profile, target).and_then(|platform| field.of(platform));
            let formats = Formats::new("en-GB");
            Some(percent(&formats, was.map(|was| was.get()), count.get()))
        }
        _ => None,
    }
}

fn platform<'a>(profile: &'a Profile, target: &Target) -> Option<&'a Platform> {
    profile.platforms.iter().find(|platform| platform.id == target.id)
}

/// Whether the kit has this file, whatever it says.
fn is_known(profile: &Profile, file: &FileRead, today: Date) -> bool {
    let proposal = import::propose(profile, &[bare(file)], &Options::default(), today);
    proposal.is_ok_and(|proposal| !proposal.known.is_empty())
}

/// A file without what it says.
fn bare(file: &FileRead) -> FileRead {
    let (name, sha256) = (file.name.clone(), file.sha256.clone());
    FileRead { name, sha256, readings: Vec::new(), unknown: Vec::new() }
}

/// The platform that a reading is about; for a file of Meta's that does not say it, that of its
/// neighbours, if they agree.
fn kind(reading: &Reading, fresh: &[&FileRead]) -> Option<PlatformKind> {
    reading.platform.or_else(|| {
        let all = fresh.iter().flat_map(|file| &file.readings);
        let beside = |kind: &PlatformKind| all.clone().any(|it| it.platform == Some(*kind));
        let mut found = META.into_iter().filter(beside);
        found.next().filter(|_| found.next().is_none())
    })
}

fn lots(profile: &Profile, fresh: &[&FileRead], taken: &[Option<usize>]) -> Vec<Lot> {
    let mut lots: Vec<Lot> = Vec::new();
    for file in fresh {
        for reading in &file.readings {
            let kind = kind(reading, fresh);
            let at = lots.iter().position(|lot| lot.kind == kind).unwrap_or_else(|| {
                let places = places(profile, kind);
                let chosen = taken.get(lots.len()).copied().flatten();
                let taken = if places.len() == 1 { Some(0) } else { chosen };
                let taken = taken.filter(|taken| *taken < places.len());
                lots.push(Lot { kind, files: Vec::new(), places, taken });
                lots.len() - 1
            });
            if let Some(lot) = lots.get_mut(at).filter(|lot| !lot.files.contains(&file.name)) {
                lot.files.push(file.name.clone());
            }
        }
    }
    lots
}

/// Where readings of a kind can go.
fn places(profile: &Profile, kind: Option<PlatformKind>) -> Vec<Place> {
    let kinds = kind.map_or(META.to_vec(), |kind| vec![kind]);
    let mut places: Vec<Place> = Vec::new();
    for platform in &profile.platforms {
        let Some(kind) = platform.kind.filter(|kind| kinds.contains(kind)) else { continue };
        let mut name = platform.full_name();
        if places.iter().any(|other| other.name == name) {
            name = format!("{name} ({})", platform.id);
        }
        places.push(Place { id: Some(platform.id.clone()), kind, name });
    }
    if places.is_empty() {
        let new = |kind: PlatformKind| Place { id: None, kind, name: kind.name().to_owned() };
        places.extend(kinds.into_iter().map(new));
    }
    places
}

/// The files for each place: of each file the readings that go there.
fn by_place(fresh: &[&FileRead], lots: &[Lot]) -> Vec<(Place, Vec<FileRead>)> {
    let mut sorted: Vec<(Place, Vec<FileRead>)> = Vec::new();
    for file in fresh {
        for reading in &file.readings {
            let kind = kind(reading, fresh);
            let lot = lots.iter().find(|lot| lot.kind == kind);
            let Some(place) = lot.and_then(|lot| lot.places.get(lot.taken?)) else { continue };
            let reading = Reading { platform: Some(place.kind), ..reading.clone() };
            let at = sorted.iter().position(|(known, _)| known == place).unwrap_or_else(|| {
                sorted.push((place.clone(), Vec::new()));
                sorted.len() - 1
            });
            let Some((_, files)) = sorted.get_mut(at) else { continue };
            match files.iter_mut().find(|known| known.sha256 == file.sha256) {
                Some(known) => known.readings.push(reading),
                None => {
                    files.push(FileRead { readings: vec![reading], ..bare(file) });
                }
            }
        }
    }
    sorted
}
