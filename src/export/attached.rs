//! The public part of a kit as files in its PDF, for the programs of those who receive it.

use crate::pdf::{Attachment, Relation};
use crate::profile::Profile;
use crate::profile::public::PublicProfile;
use crate::store::{to_json, to_text};

/// The public part of a kit: as a kit file that exports again, and in JSON.
pub(super) fn attachments(profile: &Profile) -> Vec<Attachment> {
    let public = PublicProfile::from(profile).to_profile();
    vec![
        Attachment {
            name: "kit.toml",
            media_type: "application/toml",
            relation: Relation::Data,
            bytes: to_text(&public).into_bytes(),
        },
        Attachment {
            name: "kit.json",
            media_type: "application/json",
            relation: Relation::Alternative,
            bytes: to_json(&public).into_bytes(),
        },
    ]
}
