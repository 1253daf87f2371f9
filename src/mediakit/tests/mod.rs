//! The outline, word for word.

mod kits;
mod languages;
mod sample;

use super::{Language, Options, Outline, Voice, outline};
use crate::insight::Insights;
use crate::insight::fixtures::SAMPLE_DAY;
use crate::profile::Profile;
use crate::profile::public::PublicProfile;

fn write(profile: &Profile, voice: Voice) -> Outline {
    write_in(Language::EnGb, profile, voice)
}

fn write_in(language: Language, profile: &Profile, voice: Voice) -> Outline {
    let kit = PublicProfile::from(profile);
    let insights = Insights::of(&kit, SAMPLE_DAY);
    outline(&kit, &insights, Options { language, voice })
}
