//! Whether advertising was labelled so that people notice: the table of labels and its rules.
//!
//! This is not legal advice, and whoever prints a finding says so. A label outside the table is
//! unknown, never safe.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use icu_casemap::CaseMapper;
use icu_normalizer::ComposingNormalizer;
use serde::Serialize;

use crate::profile::labels::{Market, name, table, tables};
use crate::profile::{Collaboration, LabelPlace};

/// The sentence to print wherever a label is judged.
pub const NOT_ADVICE: &str = "This is not legal advice.";

/// What is known about a label in one market, from the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Accepted.
    Safe,
    /// Not in the table.
    Unknown,
    /// In the table, but not confirmed.
    Unverified,
    /// May be misunderstood.
    Risky,
    /// Not accepted.
    Avoid,
}

/// The rule that a finding comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Rule {
    /// No label recorded.
    L1,
    /// The label is not accepted.
    L2,
    /// The label may be misunderstood.
    L3,
    /// The label is easy to miss.
    L4,
    /// A video with its label only in the description.
    L5,
    /// Only the platform's switch.
    L6,
    /// The label is not verified.
    L9,
}

/// Something to say about the label of one collaboration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelFinding {
    /// Its rule.
    pub rule: Rule,
    /// A sentence for the creator.
    pub message: String,
}

/// The status of a label in a market (`UK`, or an ISO country such as `GB`), for this brand.
pub fn status(label: &str, market: &str, brand: &str) -> Status {
    let compared = table(market).and_then(|table| COMPARED.get(table.market.as_str()));
    let Some(compared) = compared else { return Status::Unknown };
    let (label, bare) = (fold(label.trim()), fold(bare(label)));
    let listed = |entries: &[Entry]| entries.iter().any(|entry| entry.is(&label, &bare, brand));
    let found = compared.iter().find(|(_, entries)| listed(entries));
    found.map_or(Status::Unknown, |(status, _)| *status)
}

/// Everything to say about how this collaboration was labelled. Without markets of its own it was
/// aimed at `home`, the top country of the audience.
pub fn lint(work: &Collaboration, home: Option<&str>) -> Vec<LabelFinding> {
    if !work.compensation.is_some_and(|relation| relation.needs_label()) {
        return Vec::new();
    }
    let brand = work.brand.as_deref().unwrap_or("this brand");
    let markets: Vec<&str> = match work.market.as_slice() {
        [] => home.into_iter().collect(),
        markets => markets.iter().map(String::as_str).collect(),
    };
    let mut findings = Vec::new();
    let mut add = |rule, message: String| findings.push(LabelFinding { rule, message });
    let label = work.disclosure.as_deref().map(str::trim).filter(|label| !label.is_empty());
    match label {
        None => {
            add(Rule::L1, format!("No disclosure label recorded for {brand}."));
            let germany = markets.iter().any(|market| name(market) == "DE");
            if work.platform_switch == Some(true) && germany {
                add(Rule::L6, "The switch alone is not enough in Germany.".to_owned());
            }
        }
        Some(label) => {
            let judged = markets.iter().map(|market| (status(label, market, brand), *market));
            // The strictest market decides; of equals the first.
            let worst = judged.reduce(|worst, each| if each.0 > worst.0 { each } else { worst });
            if let Some((status, market)) = worst {
                let (shown, advice) = (name(market), advice(market));
                match status {
                    Status::Avoid => {
                        add(Rule::L2, format!("{label} is not accepted in {shown}.{advice}"));
                    }
                    Status::Risky => {
                        add(Rule::L3, format!("{label} may be misunderstood in {shown}.{advice}"))
                    }
                    Status::Unverified | Status::Unknown => add(
                        Rule::L9,
                        format!("{label} has not been verified as a label for {shown}."),
                    ),
                    Status::Safe => {}
                }
            }
        }
    }
    if let Some(place) = work.disclosure_place {
        let word = LabelPlace::ALL.iter().find(|(each, _)| *each == place).map_or("", |(_, w)| w);
        let forbidden = |market: &&str| {
            let places = table(market).map(|table| table.forbidden_place.as_slice());
            places.unwrap_or_default().iter().any(|each| each == word)
        };
        let hidden = matches!(place, LabelPlace::More | LabelPlace::HashtagCluster);
        if hidden || markets.iter().any(forbidden) {
            add(Rule::L4, "The label is easy to miss there.".to_owned());
        }
        if place == LabelPlace::DescriptionOnly {
            add(Rule::L5, "Say or show it in the video too.".to_owned());
        }
    }
    findings
}

fn advice(market: &str) -> String {
    let safe = table(market).and_then(|table| table.safe.first());
    safe.map_or_else(String::new, |safe| format!(" Use {safe}."))
}

/// The labels of one market by what is known about them.
type Lists = [(Status, Vec<Entry>); 4];

/// The labels of every market as they are compared, the worst first: a kit may have hundreds of
/// labels to judge, and is judged at every key.
static COMPARED: LazyLock<BTreeMap<&str, Lists>> = LazyLock::new(|| {
    let lists = |table: &'static Market| {
        [
            (Status::Avoid, &table.avoid),
            (Status::Risky, &table.risky),
            (Status::Unverified, &table.unverified),
            (Status::Safe, &table.safe),
        ]
        .map(|(status, list)| (status, list.iter().map(|text| Entry::of(text)).collect()))
    };
    tables().iter().map(|table| (table.market.as_str(), lists(table))).collect()
});

/// A label of the table, folded. Whole labels are compared; a leading `#` counts only where the
/// brand's name is the hashtag.
enum Entry {
    /// The label without its `#`.
    Bare(String),
    /// What stands before the brand's name, and after it.
    Around(String, String),
}

impl Entry {
    fn of(text: &str) -> Self {
        match text.trim().split_once("<brand>") {
            Some((before, after)) => Self::Around(fold(before), fold(after)),
            None => Self::Bare(fold(bare(text))),
        }
    }

    /// Whether this is the label, which comes with its `#` and without.
    fn is(&self, label: &str, bare: &str, brand: &str) -> bool {
        match self {
            Self::Bare(known) => known == bare,
            Self::Around(before, after) => {
                let named = label.strip_prefix(before.as_str());
                let named = named.and_then(|rest| rest.strip_suffix(after.as_str()));
                let brand = || fold(&brand.split_whitespace().collect::<String>());
                named.is_some_and(|named| named == brand())
            }
        }
    }
}

fn bare(label: &str) -> &str {
    label.trim().trim_start_matches('#').trim()
}

/// A text in one Unicode form and without case.
fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let composed = ComposingNormalizer::new_nfc().normalize(text).into_owned();
    CaseMapper::new().fold_string(&composed).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Compensation;

    fn work(label: Option<&str>, market: &str) -> Collaboration {
        Collaboration {
            brand: Some("Oat Field".into()),
            compensation: Some(Compensation::Gifted),
            disclosure: label.map(str::to_owned),
            market: vec![market.to_owned()],
            ..Collaboration::default()
        }
    }

    fn rules(work: &Collaboration) -> Vec<Rule> {
        lint(work, None).into_iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn labels_are_compared_whole_and_without_case_or_hash() {
        assert_eq!(status("#AD", "UK", ""), Status::Safe);
        assert_eq!(status(" ad ", "GB", ""), Status::Safe);
        assert_eq!(status("made", "UK", ""), Status::Unknown);
        assert_eq!(status("Ad gifted", "UK", ""), Status::Safe);
        assert_eq!(status("ad", "DE", ""), Status::Avoid);
        assert_eq!(status("Publicite\u{301}", "FR", ""), Status::Unverified);
    }

    #[test]
    fn a_brand_as_hashtag_is_no_label() {
        assert_eq!(status("#OatField", "UK", "Oat Field"), Status::Avoid);
        assert_eq!(status("OatField", "UK", "Oat Field"), Status::Unknown);
        assert_eq!(status("#thanksoatfield", "US", "Oat Field"), Status::Avoid);
    }

    #[test]
    fn a_missing_label_is_found_unless_nothing_was_received() {
        assert_eq!(rules(&work(None, "UK")), [Rule::L1]);
        let unpaid = Collaboration { compensation: Some(Compensation::Unpaid), ..work(None, "UK") };
        assert_eq!(rules(&unpaid), []);
        let switch = Collaboration { platform_switch: Some(true), ..work(None, "DE") };
        assert_eq!(rules(&switch), [Rule::L1, Rule::L6]);
    }

    #[test]
    fn findings_name_a_label_that_is_accepted() {
        let message = |label, market| lint(&work(Some(label), market), None)[0].message.clone();
        assert_eq!(message("Spon", "GB"), "Spon is not accepted in UK. Use Ad.");
        assert_eq!(message("Gifted", "UK"), "Gifted may be misunderstood in UK. Use Ad.");
        assert_eq!(message("Reklam", "SE"), "Reklam has not been verified as a label for SE.");
        assert_eq!(rules(&work(Some("Ad"), "UK")), []);
    }

    #[test]
    fn the_strictest_market_decides() {
        let both =
            Collaboration { market: vec!["UK".into(), "DE".into()], ..work(Some("Ad"), "UK") };
        assert_eq!(rules(&both), [Rule::L2]);
        assert!(lint(&both, None)[0].message.contains("Werbung"));
    }

    #[test]
    fn places_that_are_easy_to_miss_are_found() {
        let at = |place, market| {
            let label = if market == "DE" { "Werbung" } else { "Ad" };
            rules(&Collaboration { disclosure_place: Some(place), ..work(Some(label), market) })
        };
        assert_eq!(at(LabelPlace::More, "UK"), [Rule::L4]);
        assert_eq!(at(LabelPlace::End, "DE"), [Rule::L4]);
        assert_eq!(at(LabelPlace::End, "UK"), []);
        assert_eq!(at(LabelPlace::DescriptionOnly, "US"), [Rule::L5]);
    }

    #[test]
    fn without_markets_the_top_country_counts() {
        let nowhere = Collaboration { market: Vec::new(), ..work(Some("Spon"), "") };
        assert_eq!(lint(&nowhere, Some("GB"))[0].rule, Rule::L2);
        assert_eq!(lint(&nowhere, None), []);
    }
}
