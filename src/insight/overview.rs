//! Everything the document prints about a kit's numbers, worked out once.

use jiff::civil::Date;

use super::benchmark::{self, Benchmark};
use super::cadence::{self, Cadence, Sponsored};
use super::engagement::{self, Rate, Ratio};
use super::growth::{self, Growth};
use super::provenance::{self, Field, Origin};
use crate::profile::public::PublicProfile;
use crate::profile::{Count, Formula, Platform, PlatformKind, Profile};

/// Rates, sums and comparisons of one kit.
#[derive(Debug, Clone, PartialEq)]
pub struct Insights {
    /// The day the reader of these numbers has.
    pub today: Date,
    /// The newest day of any platform's numbers.
    pub as_of: Option<Date>,
    /// One a platform, in the order of the kit.
    pub platforms: Vec<PlatformInsight>,
    /// Index of the platform whose rate is the headline: the first whose rate may be one.
    pub lead: Option<usize>,
    /// Followers of all platforms together; they may overlap.
    pub followers: Option<Sum>,
    /// Monthly reach of the platforms that state it; it may overlap.
    pub reach: Option<Sum>,
    /// Growth of followers.
    pub growth: Option<Growth>,
}

/// What is known about one platform.
#[derive(Debug, Clone, PartialEq)]
pub struct PlatformInsight {
    /// Its stable name.
    pub id: String,
    /// Which platform.
    pub kind: Option<PlatformKind>,
    /// Its name in print.
    pub name: String,
    /// Its engagement rate.
    pub rate: Rate,
    /// Newsletters: opens ÷ delivered.
    pub open_rate: Option<Ratio>,
    /// Newsletters: clicks ÷ delivered.
    pub click_rate: Option<Ratio>,
    /// The cited figure to compare the rate with.
    pub benchmark: Option<&'static Benchmark>,
    /// How often is posted.
    pub cadence: Option<Cadence>,
    /// How much of it is paid.
    pub sponsored: Option<Sponsored>,
    /// The day of the numbers.
    pub as_of: Option<Date>,
    /// Days that the typical numbers cover.
    pub window_days: Option<u64>,
    /// Where the numbers come from.
    pub origins: Vec<Origin>,
}

/// A sum over platforms, whose people may overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    /// The sum.
    pub value: u64,
    /// How many platforms are in it.
    pub platforms: usize,
}

impl Insights {
    /// Works out everything as of `today`.
    pub fn of(profile: &PublicProfile, today: Date) -> Self {
        Self::of_platforms(&profile.platforms, today)
    }

    /// The same for a kit that is still being made.
    pub fn of_draft(profile: &Profile, today: Date) -> Self {
        Self::of_platforms(&profile.platforms, today)
    }

    fn of_platforms(platforms: &[Platform], today: Date) -> Self {
        let insights: Vec<PlatformInsight> = platforms.iter().map(PlatformInsight::of).collect();
        Self {
            today,
            as_of: platforms.iter().filter_map(|platform| platform.as_of).max(),
            lead: insights.iter().position(PlatformInsight::may_lead),
            followers: sum(platforms, Field::Followers),
            reach: sum(platforms, Field::MonthlyReach),
            growth: growth::growth(platforms),
            platforms: insights,
        }
    }

    /// The platform whose rate is the headline.
    pub fn lead(&self) -> Option<&PlatformInsight> {
        self.platforms.get(self.lead?)
    }
}

impl PlatformInsight {
    fn of(platform: &Platform) -> Self {
        let rate = engagement::rate(platform);
        Self {
            id: platform.id.clone(),
            kind: platform.kind,
            name: platform.display_name().to_owned(),
            open_rate: engagement::mail_rate(platform, Field::Opens),
            click_rate: engagement::mail_rate(platform, Field::Clicks),
            benchmark: comparison(platform, &rate),
            cadence: cadence::of(platform),
            sponsored: cadence::sponsored(platform),
            as_of: platform.as_of,
            window_days: platform.window_days.map(Count::get),
            origins: provenance::origins(platform),
            rate,
        }
    }

    /// Whether its rate may be a headline: it is known, and not from a small sample.
    pub fn may_lead(&self) -> bool {
        self.rate.known().is_some_and(|engagement| !engagement.small_sample)
    }

    /// The formula of its rate, if it is known.
    pub fn formula(&self) -> Option<Formula> {
        self.rate.known().map(|engagement| engagement.formula)
    }
}

/// A small sample is compared with nothing.
fn comparison(platform: &Platform, rate: &Rate) -> Option<&'static Benchmark> {
    let engagement = rate.known().filter(|engagement| !engagement.small_sample)?;
    benchmark::find(platform.kind?, engagement.formula, platform.followers?)
}

fn sum(platforms: &[Platform], field: Field) -> Option<Sum> {
    let known: Vec<u64> =
        platforms.iter().filter_map(|platform| field.of(platform)).map(Count::get).collect();
    let sum = Sum { value: known.iter().sum(), platforms: known.len() };
    (sum.platforms > 0).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{SAMPLE_DAY, count, sample};

    #[test]
    fn the_sample_adds_up() {
        let insights = Insights::of_draft(&sample(), SAMPLE_DAY);
        assert_eq!(insights.followers, Some(Sum { value: 132_200, platforms: 3 }));
        assert_eq!(insights.reach, Some(Sum { value: 1_240_000, platforms: 3 }));
        assert_eq!(insights.lead().unwrap().name, "TikTok");
        assert_eq!(insights.platforms[2].benchmark, None, "a small sample has no benchmark");
        assert!(insights.platforms[1].benchmark.is_some());
    }

    #[test]
    fn followers_are_summed_and_counted() {
        let mut profile = sample();
        profile.platforms.truncate(2);
        profile.platforms[0].followers = count(5_140);
        profile.platforms[1].followers = count(8_412);
        let sum = Insights::of_draft(&profile, SAMPLE_DAY).followers;
        assert_eq!(sum, Some(Sum { value: 13_552, platforms: 2 }));
    }

    #[test]
    fn the_first_rate_that_may_be_a_headline_leads() {
        let mut profile = sample();
        profile.platforms[0].posts = count(9);
        assert_eq!(Insights::of_draft(&profile, SAMPLE_DAY).lead().unwrap().name, "Instagram");
        profile.platforms[1].likes = None;
        assert_eq!(Insights::of_draft(&profile, SAMPLE_DAY).lead(), None);
    }
}
