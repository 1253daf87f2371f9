//! Size, engagement and rhythm.

use jiff::civil::Date;

use super::super::criteria::{CriterionId, DATED};
use super::super::finding::{Finding, STALE};
use super::super::score::{Alternative, Obstacle, Review};
use crate::insight::engagement::{self, FEWEST_POSTS, Rate};
use crate::insight::provenance::{self, Field};
use crate::profile::{Platform, PlatformKind, Profile};

/// Numbers older than this are called old.
const FRESH_DAYS: i64 = 60;

/// Followers, rhythm and rate of every platform.
pub(in crate::insight::readiness) fn platforms(
    review: &mut Review,
    profile: &Profile,
    today: Date,
) {
    if profile.platforms.is_empty() {
        let none = review.find(Finding::fix(CriterionId::Followers, "Add a platform", "platform"));
        review.unit(CriterionId::Followers, vec![none]);
        review.unit(CriterionId::Rhythm, vec![none]);
        review.unit(CriterionId::Engagement, vec![Obstacle::Other]);
        return;
    }
    let may_lead = |platform: &Platform| {
        engagement::rate(platform).known().is_some_and(|rate| !rate.small_sample)
            || mailed(platform) && has_open_rate(platform)
    };
    let lead = profile.platforms.iter().any(may_lead);
    // Asked of one platform only: one rate is enough.
    let mut asks_for_inputs = !lead;
    let mut ways = Vec::new();
    for platform in &profile.platforms {
        let size = size(review, platform);
        rhythm(review, platform);
        let mut way = dated(review, platform, today);
        rate(review, platform, size, lead, &mut asks_for_inputs, &mut way);
        ways.push(way);
    }
    review.unit_of(CriterionId::Engagement, ways);
}

fn mailed(platform: &Platform) -> bool {
    platform.kind.is_some_and(PlatformKind::is_mailed)
}

/// What is sent by mail has an open rate in place of an engagement rate.
fn has_open_rate(platform: &Platform) -> bool {
    engagement::mail_rate(platform, Field::Opens).is_some()
}

/// Whether its size is known: a podcast's plays and a blog's readers say it as well as followers.
fn has_size(platform: &Platform) -> bool {
    let is_counted_by_views =
        matches!(platform.kind, Some(PlatformKind::Podcast | PlatformKind::Blog));
    platform.followers.is_some() || is_counted_by_views && platform.views.is_some()
}

fn size(review: &mut Review, platform: &Platform) -> Option<Obstacle> {
    let missing = (!has_size(platform)).then(|| {
        let message = format!("{} has no follower count", platform.display_name());
        let at = format!("platform.{}.followers", platform.id);
        review.find(Finding::fix(CriterionId::Followers, message, at))
    });
    review.unit(CriterionId::Followers, missing.into_iter().collect());
    missing
}

fn rhythm(review: &mut Review, platform: &Platform) {
    let known = platform.posts.is_some() && platform.window_days.is_some();
    let missing = (!known).then(|| {
        let message = format!("How often do you post on {}?", platform.display_name());
        let at = format!("platform.{}.posts", platform.id);
        review.find(Finding::nice(CriterionId::Rhythm, message, at))
    });
    review.unit(CriterionId::Rhythm, missing.into_iter().collect());
}

/// Whether the numbers have a day, and one that is not long ago.
fn dated(review: &mut Review, platform: &Platform, today: Date) -> Alternative {
    let name = platform.display_name();
    let at = format!("platform.{}.as_of", platform.id);
    let mut obstacles = Vec::new();
    if !provenance::origins(platform).is_empty() && platform.as_of.is_none() {
        let message = "Say which day these numbers are from";
        let mistake = Finding::mistake("no_date", message, at.clone(), DATED);
        obstacles.push(review.find(mistake.withholding(CriterionId::Engagement)));
    }
    let old = provenance::oldest_day(platform)
        .filter(|day| today.duration_since(*day).as_hours() > FRESH_DAYS * 24);
    if let Some(day) = old {
        let message = format!("{name}: numbers from {}. Update them", day.strftime("%-d %B %Y"));
        let mistake = Finding::mistake(STALE, message, at, DATED);
        obstacles.push(review.find(mistake.withholding(CriterionId::Engagement)));
    }
    obstacles
}

fn rate(
    review: &mut Review,
    platform: &Platform,
    size: Option<Obstacle>,
    lead: bool,
    asks: &mut bool,
    way: &mut Alternative,
) {
    let name = platform.display_name();
    let ask = |review: &mut Review, asks: &mut bool, message: String, field: &str| {
        if !std::mem::take(asks) {
            return Obstacle::Other;
        }
        let at = format!("platform.{}.{field}", platform.id);
        review.find(Finding::fix(CriterionId::Engagement, message, at))
    };
    match engagement::rate(platform) {
        Rate::Known(known) if known.small_sample => {
            let message = match known.posts.filter(|posts| *posts < FEWEST_POSTS) {
                Some(posts) => {
                    format!("{name}: {posts} posts are few, so its rate is not the headline")
                }
                None => format!(
                    "{name}: {} likes and comments are few, so its rate is not the headline",
                    known.ratio.part
                ),
            };
            let at = format!("platform.{}.posts", platform.id);
            let mistake = Finding::fix(CriterionId::Engagement, message, at).named("small_sample");
            way.push(review.find(if lead { mistake.noted() } else { mistake }));
        }
        Rate::Known(_) => {}
        Rate::Missing(_, fields) => {
            let (followers, inputs): (Vec<_>, Vec<_>) =
                fields.into_iter().partition(|field| *field == Field::Followers);
            way.extend(size.filter(|_| !followers.is_empty()));
            if let Some(first) = inputs.first() {
                let words: Vec<String> =
                    inputs.iter().map(|field| field.key().replace('_', " ")).collect();
                let message = format!("Add {} for {name}", words.join(" and "));
                way.push(ask(review, asks, message, first.key()));
            }
        }
        Rate::Undefined if mailed(platform) && has_open_rate(platform) => {}
        Rate::Undefined if mailed(platform) => {
            let message = format!("Add delivered and opens for {name}");
            way.push(ask(review, asks, message, "opens"));
        }
        Rate::Undefined => {
            let message = format!("Choose how the engagement of {name} is counted");
            way.push(ask(review, asks, message, "engagement"));
        }
    }
}
