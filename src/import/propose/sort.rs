//! Finds the platform of a kit that a reading belongs to.

use super::{Options, Source, Target};
use crate::import::reading::FileRead;
use crate::profile::text::free_name;
use crate::profile::{Platform, PlatformKind, Profile};

/// It is not clear which platform of the kit is meant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProposeError {
    /// None has this id.
    #[error("the kit has no platform “{id}”; it has {}", listed(.known))]
    NoSuchPlatform {
        /// What was asked for.
        id: String,
        /// The ids of the kit.
        known: Vec<String>,
    },
    /// The kit has several accounts there.
    #[error("the kit has several platforms for {kind}; say which one: {}", .ids.join(", "))]
    Several {
        /// The platform's name.
        kind: &'static str,
        /// Their ids.
        ids: Vec<String>,
    },
    /// A file is about another platform than the one that was asked for.
    #[error("{file} is from {kind}, and “{id}” is not")]
    OtherKind {
        /// The file's name.
        file: String,
        /// The platform it is from.
        kind: &'static str,
        /// What was asked for.
        id: String,
    },
    /// A file does not say which platform it is about.
    #[error(
        "{file} does not say whether it is about Instagram or Facebook; say which platform of the \
         kit it is for"
    )]
    Unsaid {
        /// The file's name.
        file: String,
    },
}

fn listed(ids: &[String]) -> String {
    if ids.is_empty() { "none yet".to_owned() } else { ids.join(", ") }
}

/// The readings of files, each with the platform that it belongs to.
pub(super) fn by_platform<'a>(
    profile: &Profile,
    files: &[&'a FileRead],
    options: &Options,
) -> Result<Vec<(Target, Vec<Source<'a>>)>, ProposeError> {
    let asked = options.platform.as_deref().map(|id| asked(profile, id)).transpose()?;
    let mut sorted: Vec<(Target, Vec<Source<'a>>)> = Vec::new();
    for file in files {
        for reading in &file.readings {
            let source = Source { file, reading };
            let kind = match (reading.platform, asked) {
                (Some(kind), _) => kind,
                (None, Some(asked)) => match asked.kind.filter(is_meta) {
                    Some(kind) => kind,
                    None => {
                        let (file, id) = (file.name.clone(), asked.id.clone());
                        let kind = "Instagram or Facebook";
                        return Err(ProposeError::OtherKind { file, kind, id });
                    }
                },
                (None, None) => unsaid(profile, files, file)?,
            };
            let target = target(profile, kind, asked, file)?;
            match sorted.iter_mut().find(|(known, _)| known.id == target.id) {
                Some((_, sources)) => sources.push(source),
                None => sorted.push((target, vec![source])),
            }
        }
    }
    Ok(sorted)
}

fn asked<'a>(profile: &'a Profile, id: &str) -> Result<&'a Platform, ProposeError> {
    profile.platforms.iter().find(|platform| platform.id == id).ok_or_else(|| {
        let known = profile.platforms.iter().map(|platform| platform.id.clone()).collect();
        ProposeError::NoSuchPlatform { id: id.to_owned(), known }
    })
}

fn is_meta(kind: &PlatformKind) -> bool {
    matches!(kind, PlatformKind::Instagram | PlatformKind::Facebook)
}

/// What all of them are, if they are all the same.
fn only(mut kinds: impl Iterator<Item = PlatformKind>) -> Option<PlatformKind> {
    let first = kinds.next()?;
    kinds.all(|other| other == first).then_some(first)
}

/// The platform of a file of Meta's that does not name it: that of its neighbours, or the only one
/// of the two that the kit has.
fn unsaid(
    profile: &Profile,
    files: &[&FileRead],
    file: &FileRead,
) -> Result<PlatformKind, ProposeError> {
    let readings = files.iter().flat_map(|file| &file.readings);
    let beside = readings.filter_map(|reading| reading.platform).filter(is_meta);
    let in_kit = profile.platforms.iter().filter_map(|platform| platform.kind).filter(is_meta);
    only(beside)
        .or_else(|| only(in_kit))
        .ok_or_else(|| ProposeError::Unsaid { file: file.name.clone() })
}

fn target(
    profile: &Profile,
    kind: PlatformKind,
    asked: Option<&Platform>,
    file: &FileRead,
) -> Result<Target, ProposeError> {
    let same: Vec<&Platform> =
        profile.platforms.iter().filter(|platform| platform.kind == Some(kind)).collect();
    let platform = match (asked, same.as_slice()) {
        (Some(asked), _) if asked.kind != Some(kind) => {
            let (file, id) = (file.name.clone(), asked.id.clone());
            return Err(ProposeError::OtherKind { file, kind: kind.name(), id });
        }
        (Some(asked), _) => Some(asked),
        (None, []) => None,
        (None, [one]) => Some(*one),
        (None, several) => {
            let ids = several.iter().map(|platform| platform.id.clone()).collect();
            return Err(ProposeError::Several { kind: kind.name(), ids });
        }
    };
    let word = PlatformKind::ALL.iter().find(|(known, _)| *known == kind).map_or("", |it| it.1);
    let is_taken = |id: &str| profile.platforms.iter().any(|platform| platform.id == id);
    Ok(Target {
        id: platform.map_or_else(|| free_name(word, is_taken), |it| it.id.clone()),
        kind,
        name: platform.map_or_else(|| kind.name().to_owned(), Platform::full_name),
        is_new: platform.is_none(),
        items: Vec::new(),
        stays: Vec::new(),
        notes: Vec::new(),
    })
}
