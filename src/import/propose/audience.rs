//! Who watches, held against what the kit has.

use jiff::civil::Date;

use super::{Change, Group, Item, Source, Target};
use crate::profile::audience::Shares;
use crate::profile::{Audience, AudienceBase, Profile};

/// Where a platform's audience stands in a kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Place {
    /// The one of the kit, which is this platform's or does not exist yet.
    Kit,
    /// The platform's own.
    Platform,
}

/// Where the audience of a platform stands, or would stand.
pub(in crate::import) fn place(profile: &Profile, id: &str) -> Place {
    let own = profile.platforms.iter().find(|it| it.id == id).and_then(|it| it.audience.as_ref());
    match &profile.audience {
        _ if own.is_some() => Place::Platform,
        None => Place::Kit,
        Some(audience) if audience.platform.as_deref() == Some(id) => Place::Kit,
        Some(_) => Place::Platform,
    }
}

impl Group {
    /// What it is, to a person.
    fn label(self) -> &'static str {
        match self {
            Self::Gender => "Audience by gender",
            Self::Age => "Audience by age",
            Self::Countries => "Audience by country",
            Self::Cities => "Audience by city",
        }
    }

    /// Its shares in an audience.
    pub(in crate::import) fn of(self, audience: &Audience) -> &Shares {
        match self {
            Self::Gender => &audience.gender,
            Self::Age => &audience.age,
            Self::Countries => &audience.countries,
            Self::Cities => &audience.cities,
        }
    }

    /// The place of its shares in an audience.
    pub(in crate::import) fn of_mut(self, audience: &mut Audience) -> &mut Shares {
        match self {
            Self::Gender => &mut audience.gender,
            Self::Age => &mut audience.age,
            Self::Countries => &mut audience.countries,
            Self::Cities => &mut audience.cities,
        }
    }
}

pub(super) fn fill(
    target: &mut Target,
    profile: &Profile,
    entry: Option<usize>,
    sources: &[Source<'_>],
    today: Date,
) {
    let own = entry.and_then(|entry| profile.platforms.get(entry));
    let known = match place(profile, &target.id) {
        Place::Kit => profile.audience.as_ref(),
        Place::Platform => own.and_then(|platform| platform.audience.as_ref()),
    };
    for (group, key) in Group::ALL {
        let told = sources.iter().filter_map(|source| {
            let audience = source.reading.audience.as_ref()?;
            let shares = match group {
                Group::Gender => &audience.gender,
                Group::Age => &audience.age,
                Group::Countries => &audience.countries,
                Group::Cities => &audience.cities,
            };
            (!shares.is_empty()).then_some((source, audience.base, shares))
        });
        let best = told.max_by_key(|(source, ..)| (source.day(today), source.reading.rows));
        let Some((source, base, shares)) = best else { continue };
        let was = known.map(|audience| group.of(audience)).filter(|shares| !shares.is_empty());
        target.items.push(Item {
            key,
            label: group.label(),
            was: was.map(said),
            now: said(shares),
            sample: format!("shares of {}", of(base)),
            note: None,
            as_of: source.day(today),
            origin: source.origin(),
            ticked: true,
            change: Change::Shares { group, shares: shares.clone(), base },
        });
    }
    warn_of_mixture(target, known);
}

/// Shares of followers and shares of views do not stand in one audience.
fn warn_of_mixture(target: &mut Target, known: Option<&Audience>) {
    let Some((known, base)) = known.and_then(|known| Some((known, known.base?))) else { return };
    let new = target.items.iter().find_map(|item| match item.change {
        Change::Shares { base, .. } => Some(base),
        _ => None,
    });
    let Some(new) = new.filter(|new| *new != base) else { return };
    let is_new = |key: &str| target.items.iter().any(|item| item.key == key);
    let left = Group::ALL.iter().any(|(group, key)| !is_new(key) && !group.of(known).is_empty());
    if left {
        target.notes.push(format!(
            "The kit's other shares are of {}, these are of {}. They do not mix: the others are \
             taken out.",
            of(base),
            of(new)
        ));
    }
}

fn of(base: AudienceBase) -> &'static str {
    match base {
        AudienceBase::Followers => "followers",
        AudienceBase::Viewers => "viewers",
        AudienceBase::Views => "views",
    }
}

/// "women 71.2%, men 27.6%, …"
fn said(shares: &Shares) -> String {
    let mut said: Vec<String> =
        shares.iter().take(3).map(|(label, share)| format!("{label} {}%", share.get())).collect();
    if shares.len() > said.len() {
        said.push(format!("{} more", shares.len() - said.len()));
    }
    said.join(", ")
}
