//! Kits for tests: the sample, and an unfinished one.

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use crate::profile::audience::Shares;
use crate::profile::{Count, Percent, Profile};

/// The day the sample's numbers are from.
pub(crate) const SAMPLE_DAY: Date = date(2026, 11, 1);

/// A known count.
pub(crate) fn count(value: u64) -> Option<Count> {
    Some(Count::new(value).unwrap())
}

/// Shares in whole percent.
pub(crate) fn shares(list: &[(&str, i64)]) -> Shares {
    list.iter().map(|(name, share)| ((*name).to_owned(), percent(*share))).collect()
}

fn percent(share: i64) -> Percent {
    Percent::new(Decimal::from(share)).unwrap()
}

/// The sample that ships with the program.
pub(crate) fn sample() -> Profile {
    crate::store::Kit::sample().profile().clone()
}

fn some(name: &str) -> Option<String> {
    Some(name.to_owned())
}

/// A kit that lacks one follower count of three, one result of two, the photo, prices and a quote.
pub(crate) fn unfinished() -> Profile {
    let mut profile = sample();
    profile.creator.name = some("Mara Lindqvist");
    profile.creator.photo = None;
    profile.platforms.rotate_left(1);
    let tiktok = &mut profile.platforms[2];
    tiktok.followers = None;
    tiktok.monthly_reach = None;
    profile.collaborations.truncate(2);
    profile.collaborations[0].brand = some("Nattlinje");
    profile.collaborations[0].testimonial = None;
    profile.collaborations[1].brand = some("Ullverk");
    profile.collaborations[1].results.clear();
    for service in &mut profile.services {
        service.price = None;
    }
    profile
}
