//! Who watches: labels of platforms as the kit's own words, and shares as they are, never rescaled.

use std::collections::HashMap;
use std::sync::LazyLock;

use icu_experimental::displaynames::DisplayNamesOptions;
use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_locale_core::{Locale, locale, subtags::Region};
use rust_decimal::Decimal;

use crate::import::header::fold;
use crate::import::table::Table;
use crate::profile::Percent;
use crate::profile::audience::Shares;
use crate::profile::text::clean;

/// A list of places is cut after so many.
const MOST_PLACES: usize = 10;

/// The shares of a table by their label.
pub(super) fn of_table(table: &Table, label: &str, share: &str) -> Vec<(String, Decimal)> {
    let rows = || table.rows().filter_map(|row| Some((row, table.number(row, share)?)));
    let is_fraction = table.is_fraction(share);
    let scale = if is_fraction { Decimal::ONE_HUNDRED } else { Decimal::ONE };
    rows()
        .map(|(row, number)| (table.text(row, label).to_owned(), (number * scale).normalize()))
        .filter(|(label, _)| !label.is_empty())
        .collect()
}

/// The shares of counts in their total, in tenths of a percent, rounded down.
pub(super) fn of_counts(counts: &[(String, Decimal)], total: Decimal) -> Vec<(String, Decimal)> {
    if total <= Decimal::ZERO {
        return Vec::new();
    }
    let tenths = |count: Decimal| (count * Decimal::ONE_THOUSAND / total).floor();
    counts
        .iter()
        .map(|(label, count)| (label.clone(), (tenths(*count) / Decimal::TEN).normalize()))
        .collect()
}

/// `women`, `men` and `other`.
pub(super) fn gender(shares: &[(String, Decimal)]) -> Shares {
    let word = |label: &str| match fold(label).as_str() {
        "female" | "women" | "woman" | "frauen" | "weiblich" | "femmes" | "femme" | "feminino"
        | "mulheres" | "mujeres" | "donne" => "women".to_owned(),
        "male" | "men" | "man" | "männer" | "männlich" | "hommes" | "homme" | "masculino"
        | "homens" | "hombres" | "uomini" => "men".to_owned(),
        "user-specified" | "other" | "others" | "unknown" | "andere" | "autre" | "outro"
        | "outros" => "other".to_owned(),
        other => clean(other),
    };
    kept(shares, word)
}

/// Age groups with a plain hyphen and without words: `25-34`, `65+`.
pub(super) fn age(shares: &[(String, Decimal)]) -> Shares {
    let group = |label: &str| {
        let group: String = label
            .chars()
            .map(|c| if matches!(c, '–' | '‑' | '−') { '-' } else { c })
            .filter(|c| c.is_ascii_digit() || matches!(c, '-' | '+'))
            .collect();
        if group.is_empty() { clean(label) } else { group }
    };
    kept(shares, group)
}

/// Countries by code, largest share first; what is no country is left out.
pub(super) fn countries(shares: &[(String, Decimal)]) -> Shares {
    let named: Vec<_> = shares
        .iter()
        .filter(|(label, _)| !matches!(fold(label).as_str(), "others" | "other" | "unknown" | "zz"))
        .cloned()
        .collect();
    largest(kept(&named, country))
}

/// Cities without their country, unless two are called the same; largest share first.
pub(super) fn cities(shares: &[(String, Decimal)]) -> Shares {
    let short = |label: &str| clean(label.split(',').next().unwrap_or(label).trim());
    let is_double =
        |name: &str| shares.iter().filter(|(label, _)| short(label) == name).count() > 1;
    largest(kept(shares, |label| {
        let name = short(label);
        if name.is_empty() || is_double(&name) { clean(label) } else { name }
    }))
}

/// The shares that can be, under other labels; equal labels are one.
fn kept(shares: &[(String, Decimal)], word: impl Fn(&str) -> String) -> Shares {
    let mut kept: Vec<(String, Decimal)> = Vec::new();
    for (label, share) in shares {
        let word = word(label);
        match kept.iter_mut().find(|(known, _)| *known == word) {
            Some((_, sum)) => *sum += *share,
            None => kept.push((word, *share)),
        }
    }
    kept.into_iter().filter_map(|(word, share)| Some((word, Percent::new(share)?))).collect()
}

fn largest(mut shares: Shares) -> Shares {
    shares.sort_by_key(|(_, share)| std::cmp::Reverse(*share));
    shares.truncate(MOST_PLACES);
    shares
}

/// Names of countries in the languages of exports, in small letters, with their codes.
static CODES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let languages: [Locale; 6] =
        [locale!("en"), locale!("de"), locale!("fr"), locale!("es"), locale!("pt"), locale!("it")];
    let letters = || 'A'..='Z';
    let mut codes = HashMap::new();
    for language in &languages {
        let names = RegionDisplayNames::try_new(language.into(), DisplayNamesOptions::default());
        let Ok(names) = names else { continue };
        for code in letters().flat_map(|one| letters().map(move |two| format!("{one}{two}"))) {
            let name = code.parse::<Region>().ok().and_then(|region| names.of(region).map(fold));
            if let Some(name) = name {
                codes.entry(name).or_insert(code);
            }
        }
    }
    for (name, code) in [("turkey", "TR"), ("usa", "US"), ("uk", "GB"), ("czech republic", "CZ")] {
        codes.insert(name.to_owned(), code.to_owned());
    }
    codes
});

/// The code of a country that is named or coded; else the label as it is.
fn country(label: &str) -> String {
    let label = label.trim();
    if label.len() == 2 && label.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return label.to_owned();
    }
    CODES.get(&fold(label)).cloned().unwrap_or_else(|| clean(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(shares: Shares) -> Vec<String> {
        shares.iter().map(|(label, share)| format!("{label} {}", share.get())).collect()
    }

    fn told(shares: &[(&str, &str)]) -> Vec<(String, Decimal)> {
        shares.iter().map(|(label, it)| ((*label).to_owned(), it.parse().unwrap())).collect()
    }

    #[test]
    fn labels_become_the_words_of_the_kit() {
        let shares = told(&[("Male", "27.6"), ("Female", "71.2"), ("User-specified", "1.2")]);
        assert_eq!(said(gender(&shares)), ["men 27.6", "women 71.2", "other 1.2"]);
        let shares = told(&[("13–17 years", "0.8"), ("65+ years", "1.8")]);
        assert_eq!(said(age(&shares)), ["13-17 0.8", "65+ 1.8"]);
        let shares =
            told(&[("Irland", "8.8"), ("United Kingdom", "61.3"), ("US", "3"), ("Others", "9")]);
        assert_eq!(said(countries(&shares)), ["GB 61.3", "IE 8.8", "US 3"]);
    }

    #[test]
    fn a_city_keeps_its_country_where_two_are_called_the_same() {
        let shares = told(&[
            ("Bristol, UK", "9.4"),
            ("Springfield, Illinois", "4.1"),
            ("Springfield, Ohio", "2"),
        ]);
        let cities = said(cities(&shares));
        assert_eq!(cities, ["Bristol 9.4", "Springfield, Illinois 4.1", "Springfield, Ohio 2"]);
    }

    #[test]
    fn shares_of_counts_are_rounded_down() {
        let counts = told(&[("a", "2"), ("b", "1")]);
        let shares = of_counts(&counts, Decimal::from(3));
        assert_eq!(shares, told(&[("a", "66.6"), ("b", "33.3")]));
        assert!(of_counts(&counts, Decimal::ZERO).is_empty());
    }
}
