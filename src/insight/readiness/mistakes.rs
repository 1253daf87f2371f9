//! What is good to know, and costs no points.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::criteria::{AGENCY, QUOTES, RULE, Source};
use super::finding::Finding;
use super::score::Review;
use crate::insight::engagement::{self, Tenths};
use crate::profile::{Collaboration, Compensation, Platform, Profile, Show};

/// A rate above this is checked for a digit too many.
const HIGH_RATE: Tenths = Tenths(300);
/// More brands in a year than this are many.
const MANY_PARTNERS: usize = 10;

const FAKE_FOLLOWERS: Source = Source {
    says: "Bought followers are forbidden, so jumps are looked at. Source: 16 CFR 465.8",
    url: Some("https://www.ecfr.gov/current/title-16/part-465"),
};

/// Rates, jumps, results and partners that brands may ask about.
pub(super) fn notes(review: &mut Review, profile: &Profile, today: Date) {
    for platform in &profile.platforms {
        high_rate(review, platform);
        jumps(review, platform);
    }
    for work in &profile.collaborations {
        results_to_ask_about(review, work);
    }
    many_partners(review, profile, today);
}

fn note(review: &mut Review, id: &'static str, message: String, at: String, source: Source) {
    review.find(Finding::mistake(id, message, at, source).noted());
}

fn high_rate(review: &mut Review, platform: &Platform) {
    let rate = engagement::rate(platform);
    if let Some(Tenths(tenths)) =
        rate.known().map(|known| known.ratio.tenths).filter(|rate| *rate > HIGH_RATE)
    {
        let rate = format!("{}.{} %", tenths.div_euclid(10), tenths.rem_euclid(10));
        let message = format!("{rate} is very high: one digit too many?");
        note(review, "over_30", message, format!("platform.{}.likes", platform.id), RULE);
    }
}

/// Followers that change by more than half between two snapshots.
fn jumps(review: &mut Review, platform: &Platform) {
    let past = platform.history.iter().map(|snapshot| (snapshot.as_of, snapshot.followers));
    let mut known: Vec<(Date, u64)> = past
        .chain([(platform.as_of, platform.followers)])
        .filter_map(|(day, followers)| Some((day?, followers?.get())))
        .collect();
    known.sort_by_key(|(day, _)| *day);
    for ((_, before), (day, after)) in known.iter().zip(known.iter().skip(1)) {
        if after.abs_diff(*before).saturating_mul(2) > *before && *before > 0 {
            let message = format!("Brands will ask about {}", day.strftime("%B %Y"));
            let at = format!("platform.{}.history", platform.id);
            note(review, "jump", message, at, FAKE_FOLLOWERS);
        }
    }
}

fn results_to_ask_about(review: &mut Review, work: &Collaboration) {
    let for_a_brand = work.compensation != Some(Compensation::Sample);
    let shown = work.show == Show::Story && !work.results.is_empty();
    if for_a_brand && shown && work.results_permission.is_none() {
        let brand = work.brand.as_deref().unwrap_or("this brand");
        let message = format!("Does your agreement with {brand} let you show these results?");
        let at = format!("collaboration.{}.results_permission", work.id);
        note(review, "results_permission", message, at, QUOTES);
    }
}

fn many_partners(review: &mut Review, profile: &Profile, today: Date) {
    let Ok(year_ago) = today.checked_sub(12.months()) else { return };
    let brands: BTreeSet<&str> = profile
        .collaborations
        .iter()
        .filter(|work| work.show != Show::No && work.compensation.is_some_and(|c| c.is_client()))
        .filter(|work| {
            let day = work.date.and_then(|date| date.last_day());
            day.is_some_and(|day| year_ago < day)
        })
        .filter_map(|work| work.brand.as_deref())
        .collect();
    if brands.len() > MANY_PARTNERS {
        let message = format!("{} brands in a year: show the best ones", brands.len());
        note(review, "many_partners", message, "collaboration".to_owned(), AGENCY);
    }
}
