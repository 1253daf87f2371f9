//! Countries by name or by code.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use icu_experimental::displaynames::DisplayNamesOptions;
use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_locale_core::{Locale, locale, subtags::Region};

/// Short names that people use, first by code.
const SHORT: [(&str, &str); 5] =
    [("GB", "UK"), ("US", "US"), ("US", "USA"), ("GB", "Great Britain"), ("AE", "UAE")];

/// English names by code.
static NAMES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let english: Locale = locale!("en");
    let names = RegionDisplayNames::try_new((&english).into(), DisplayNamesOptions::default()).ok();
    let letters = || 'A'..='Z';
    let codes = letters().flat_map(|one| letters().map(move |two| format!("{one}{two}")));
    let named = codes.filter_map(|code| {
        let region: Region = code.parse().ok()?;
        let name = names.as_ref()?.of(region)?.to_owned();
        Some((code, name))
    });
    named.collect()
});

/// Names in small letters with their codes.
static CODES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let named = NAMES.iter().map(|(code, name)| (name.to_lowercase(), code.clone()));
    let short = SHORT.iter().map(|(code, name)| (name.to_lowercase(), (*code).to_owned()));
    named.chain(short).collect()
});

/// The code of a country, or the text as it is.
pub(super) fn code(text: &str) -> String {
    let capitals = text.to_uppercase();
    if NAMES.contains_key(&capitals) && capitals != "UK" {
        return capitals;
    }
    CODES.get(&text.to_lowercase()).cloned().unwrap_or_else(|| text.to_owned())
}

/// The name that a person would type for a country.
pub(super) fn write(text: &str) -> String {
    let code = code(text);
    let short =
        SHORT.iter().find(|(known, _)| *known == code).map(|(_, short)| (*short).to_owned());
    let name = short.or_else(|| NAMES.get(&code).cloned());
    name.filter(|name| self::code(name) == code).unwrap_or(code)
}
