//! The labels that mark advertising, market by market.

use std::sync::LazyLock;

use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    label: Vec<Market>,
}

/// The labels of one market.
#[derive(Debug, Deserialize)]
pub struct Market {
    /// Its name: `UK`, `US`, `DE`, `FR`, or `EU` for its other members.
    pub market: String,
    /// Accepted labels, the first to be proposed first.
    pub safe: Vec<String>,
    /// May be misunderstood.
    pub risky: Vec<String>,
    /// Not accepted; `<brand>` stands for the name without spaces.
    pub avoid: Vec<String>,
    /// Not confirmed: never called safe.
    pub unverified: Vec<String>,
    /// Places where a label is easy to miss.
    pub forbidden_place: Vec<String>,
}

static TABLE: LazyLock<Vec<Market>> = LazyLock::new(|| {
    // The file is part of the program; a test reads it.
    toml::from_str::<File>(include_str!("../../assets/disclosure.toml"))
        .map_or_else(|_| Vec::new(), |file| file.label)
});

/// Members of the European Union without a table of their own share the frame "EU".
const EU: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// The name by which a market is known here: `UK` for `GB`.
pub fn name(market: &str) -> &str {
    match market.trim() {
        "GB" => "UK",
        "USA" => "US",
        other => other,
    }
}

/// The labels of all markets.
pub fn tables() -> &'static [Market] {
    &TABLE
}

/// The labels of a market: `UK`, or an ISO country such as `GB`.
pub fn table(market: &str) -> Option<&'static Market> {
    let market = name(market);
    let named = |wanted: &str| TABLE.iter().find(|table| table.market.eq_ignore_ascii_case(wanted));
    named(market).or_else(|| EU.contains(&market).then(|| named("EU"))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read() {
        let markets: Vec<&str> = TABLE.iter().map(|table| table.market.as_str()).collect();
        assert_eq!(markets, ["US", "UK", "DE", "FR", "EU"]);
    }
}
