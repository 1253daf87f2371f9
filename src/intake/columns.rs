//! What a person says about a table that nobody knows: what its columns are, and whose numbers.

use super::{Gathered, says};
use crate::import::own::ROLES;
use crate::import::{Mapping, OwnColumn, Said};
use crate::profile::{PlatformKind, Profile};

/// Where such a table stands among what was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TablePlace {
    pub(super) sha256: String,
    pub(super) member: Option<String>,
}

/// What is asked about one, and what was answered so far. A column without an answer is left out.
#[derive(Debug, Clone)]
pub struct Columns {
    /// Where the table stands.
    pub place: TablePlace,
    /// The file, and its table in it.
    pub name: String,
    /// The columns.
    pub columns: Vec<OwnColumn>,
    /// What each of them is, one of [`ROLES`].
    pub roles: Vec<Option<&'static str>>,
    /// The platforms that it may be about: those of the kit first.
    pub owners: Vec<Owner>,
    /// Which of them it is about.
    pub owner: Option<usize>,
    /// The one that the name of the file speaks for.
    pub proposed: Option<usize>,
    /// Why it could not be read as it was said, in a sentence.
    pub doubt: Option<String>,
}

/// A platform that a table may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Which.
    pub kind: PlatformKind,
    /// Its name, with the handle if the kit has one account there.
    pub name: String,
    /// Whether the kit does not have it yet.
    pub is_new: bool,
}

/// What is missing before a table can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacks {
    /// The platform.
    Owner,
    /// The column of days.
    Day,
    /// A column of numbers.
    Number,
}

impl Columns {
    /// What is asked about a table, with what was said about it before.
    pub fn of(gathered: &Gathered, place: &TablePlace, profile: &Profile) -> Option<Self> {
        let file = gathered.files.iter().find(|file| file.sha256 == place.sha256)?;
        let mut tables = file.own_tables();
        let (_, table) = tables.find(|(member, _)| *member == place.member.as_deref())?;
        let name = match &place.member {
            Some(member) => format!("{}, {member}", file.name),
            None => file.name.clone(),
        };
        let said = table.said.clone().unwrap_or_default();
        let role = |column: &OwnColumn| {
            let pairs = &said.mapping.columns;
            let (role, _) = pairs.iter().find(|(_, name)| *name == column.name)?;
            ROLES.iter().copied().find(|known| known == role)
        };
        let owners = owners(profile);
        let owner = owners.iter().position(|owner| Some(owner.kind) == said.platform);
        let speaks = |owner: &Owner| {
            let mut words = name.split(|letter: char| !letter.is_alphanumeric());
            // a letter alone says too little
            words.any(|word| word.len() > 1 && word.eq_ignore_ascii_case(owner.kind.name()))
        };
        Some(Self {
            place: place.clone(),
            columns: table.columns.clone(),
            roles: table.columns.iter().map(role).collect(),
            proposed: owners.iter().position(speaks),
            owners,
            owner,
            doubt: table.doubt.as_ref().map(|refused| says::refused(refused, &file.name)),
            name,
        })
    }

    /// Says what a column is; what was this before is left out then.
    pub fn say(&mut self, column: usize, role: Option<&'static str>) {
        for (at, known) in self.roles.iter_mut().enumerate() {
            if at == column {
                *known = role;
            } else if known.is_some() && *known == role {
                *known = None;
            }
        }
        self.doubt = None;
    }

    /// What a column could be next, or before, around the ends: what is proposed first, then whatever
    /// no other column is.
    pub fn next_role(&self, column: usize, by: isize) -> Option<&'static str> {
        if let Some(guess) = self.guess(column) {
            return Some(guess);
        }
        let now = self.roles.get(column).copied().flatten();
        let is_free = |role: &Option<&'static str>| {
            role.is_none() || *role == now || !self.roles.contains(role)
        };
        let all = ROLES.iter().copied().map(Some).chain([None]);
        let free: Vec<Option<&'static str>> = all.filter(is_free).collect();
        let here = free.iter().position(|role| *role == now).unwrap_or(0);
        let next = (here + free.len()).saturating_add_signed(by) % free.len().max(1);
        free.get(next).copied().flatten()
    }

    /// Says that everything is what it is proposed to be, where nothing was said yet.
    pub fn say_proposed(&mut self) {
        for column in 0..self.columns.len() {
            if let Some(role) = self.guess(column) {
                self.say(column, Some(role));
            }
        }
        self.owner = self.owner.or(self.proposed);
    }

    /// What is proposed for a column about which nothing was said: nothing that another one is.
    pub fn guess(&self, column: usize) -> Option<&'static str> {
        let is_open = self.roles.get(column).is_some_and(Option::is_none);
        let guess = self.columns.get(column).filter(|_| is_open)?.guess?;
        (!self.roles.contains(&Some(guess))).then_some(guess)
    }

    /// The first thing that is missing.
    pub fn lacks(&self) -> Option<Lacks> {
        let is_number = |role: &&str| !["day", "title", "link", "boosted"].contains(role);
        if self.owner.is_none() {
            Some(Lacks::Owner)
        } else if !self.roles.contains(&Some("day")) {
            Some(Lacks::Day)
        } else if !self.roles.iter().flatten().any(is_number) {
            Some(Lacks::Number)
        } else {
            None
        }
    }

    /// What was said.
    pub fn said(&self) -> Said {
        let columns = self.columns.iter().zip(&self.roles);
        let pair = |(column, role): (&OwnColumn, &Option<&str>)| {
            Some(((*role)?.to_owned(), column.name.clone()))
        };
        let platform = self.owner.and_then(|owner| self.owners.get(owner)).map(|owner| owner.kind);
        Said { mapping: Mapping { columns: columns.filter_map(pair).collect() }, platform }
    }
}

/// The platforms of the kit, then the others; those that are sent by mail count other things.
fn owners(profile: &Profile) -> Vec<Owner> {
    let mut owners: Vec<Owner> = Vec::new();
    for platform in &profile.platforms {
        let Some(kind) = platform.kind.filter(|kind| !kind.is_mailed()) else { continue };
        match owners.iter_mut().find(|owner| owner.kind == kind) {
            // which of several accounts is asked later
            Some(owner) => owner.name = kind.name().to_owned(),
            None => {
                let handle = platform.handle.as_deref().unwrap_or_default();
                let name = format!("{} {handle}", platform.display_name()).trim().to_owned();
                owners.push(Owner { kind, name, is_new: false });
            }
        }
    }
    for (kind, _) in PlatformKind::ALL {
        let is_there = owners.iter().any(|owner| owner.kind == kind);
        // another one needs a name before it can have numbers
        if !is_there && !kind.is_mailed() && kind != PlatformKind::Other {
            owners.push(Owner { kind, name: kind.name().to_owned(), is_new: true });
        }
    }
    owners
}
