//! Cited engagement figures that may stand beside a rate.
//!
//! One is shown only where platform, size of account and formula all match. Editions and sources
//! are never mixed or averaged; no match is a valid answer. Weak sources are off.

use std::sync::LazyLock;

use rust_decimal::Decimal;
use serde::Deserialize;

use crate::profile::{Count, Formula, PlatformKind};

/// A published band of engagement rates.
#[derive(Debug, Clone, PartialEq)]
pub struct Benchmark {
    /// The platform.
    pub kind: PlatformKind,
    /// The formula of the rates.
    pub formula: Formula,
    /// The size of account in the source's words: "50K–100K".
    pub tier: String,
    /// Fewest followers of the tier, inclusive.
    pub followers_min: u64,
    /// Most followers of the tier, exclusive.
    pub followers_max: Option<u64>,
    /// Low end of the source's average, in percent, with the digits of the source.
    pub low: Decimal,
    /// High end; equal to the low one: a single figure.
    pub high: Decimal,
    /// Who published it, in full.
    pub source: String,
    /// The year; none: undated.
    pub year: Option<i16>,
    /// Where it can be read.
    pub url: String,
}

impl Benchmark {
    /// The publisher, the part of the source before the title: "Modash".
    pub fn publisher(&self) -> &str {
        self.source.split(',').next().unwrap_or(&self.source).trim()
    }
}

/// The benchmark for such an account; of several, the newest of the first source.
pub fn find(kind: PlatformKind, formula: Formula, followers: Count) -> Option<&'static Benchmark> {
    matching(&TABLE, kind, formula, followers)
}

fn matching(
    table: &[Benchmark],
    kind: PlatformKind,
    formula: Formula,
    followers: Count,
) -> Option<&Benchmark> {
    let followers = followers.get();
    table
        .iter()
        .filter(|each| each.kind == kind && each.formula == formula)
        .filter(|each| followers >= each.followers_min)
        .filter(|each| each.followers_max.is_none_or(|max| followers < max))
        .reduce(|first, each| if each.year > first.year { each } else { first })
}

static TABLE: LazyLock<Vec<Benchmark>> = LazyLock::new(|| {
    // The file is part of the program; a test reads every entry of it.
    let file: Option<File> = toml::from_str(include_str!("../../assets/benchmarks.toml")).ok();
    file.map_or_else(Vec::new, |file| file.engagement.into_iter().filter_map(trusted).collect())
});

#[derive(Deserialize)]
struct File {
    engagement: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    platform: String,
    formula: String,
    tier: String,
    followers_min: u64,
    followers_max: Option<u64>,
    low: f64,
    high: f64,
    source: String,
    year: i16,
    url: String,
    trust: String,
    bounds: Option<String>,
}

fn trusted(entry: Entry) -> Option<Benchmark> {
    if entry.trust == "weak" || entry.bounds.as_deref() == Some("name only") {
        return None;
    }
    let by_word = |(_, word): &&(PlatformKind, &str)| *word == entry.platform;
    let (kind, _) = PlatformKind::ALL.iter().find(by_word)?;
    let (formula, _) = Formula::ALL.iter().find(|(_, word)| *word == entry.formula)?;
    // The shortest decimal that reads back as the same float is what the file says.
    let decimal = |value: f64| value.to_string().parse::<Decimal>().ok();
    Some(Benchmark {
        kind: *kind,
        formula: *formula,
        tier: entry.tier,
        followers_min: entry.followers_min,
        followers_max: entry.followers_max,
        low: decimal(entry.low)?,
        high: decimal(entry.high)?,
        source: entry.source,
        year: Some(entry.year).filter(|year| *year > 0),
        url: entry.url,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(kind: PlatformKind, formula: Formula, followers: u64) -> Option<&'static Benchmark> {
        super::find(kind, formula, Count::new(followers).unwrap())
    }

    #[test]
    fn every_entry_of_the_table_is_read() {
        let file: File = toml::from_str(include_str!("../../assets/benchmarks.toml")).unwrap();
        let usable = |entry: &Entry| entry.trust != "weak" && entry.bounds.is_none();
        assert_eq!(TABLE.len(), file.engagement.iter().filter(|entry| usable(entry)).count());
        assert!(TABLE.iter().all(|each| each.low <= each.high));
    }

    #[test]
    fn matches_platform_size_and_formula() {
        let tiktok = find(PlatformKind::TikTok, Formula::PublicViews, 71_200).unwrap();
        assert_eq!(
            (tiktok.low.to_string(), tiktok.high.to_string()),
            ("7.22".into(), "8.03".into())
        );
        assert_eq!((tiktok.publisher(), tiktok.year), ("Modash", Some(2025)));
        let instagram = find(PlatformKind::Instagram, Formula::PublicFollowers, 48_600).unwrap();
        assert_eq!((instagram.tier.as_str(), instagram.year), ("10K–50K", None));
        assert_eq!(find(PlatformKind::TikTok, Formula::PublicFollowers, 71_200), None);
        assert_eq!(find(PlatformKind::YouTube, Formula::PublicViews, 71_200), None);
        assert_eq!(find(PlatformKind::TikTok, Formula::PublicViews, 999), None);
    }

    #[test]
    fn upper_bounds_are_exclusive() {
        let tier =
            |followers| &find(PlatformKind::TikTok, Formula::PublicViews, followers).unwrap().tier;
        assert_eq!(tier(99_999), "50K–100K");
        assert_eq!(tier(100_000), "100K–500K");
        assert_eq!(tier(50_000_000), "over 1M");
    }

    #[test]
    fn the_newest_edition_stands_alone() {
        let old = Benchmark { year: None, ..TABLE[0].clone() };
        let new = Benchmark { year: Some(2026), ..old.clone() };
        let table = [old, new.clone()];
        let followers = Count::new(new.followers_min).unwrap();
        assert_eq!(matching(&table, new.kind, new.formula, followers), Some(&new));
    }
}
