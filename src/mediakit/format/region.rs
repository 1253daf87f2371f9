//! Names of countries.

use icu_experimental::displaynames::DisplayNamesOptions;
use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_locale_core::Locale;
use icu_locale_core::subtags::Region;

use super::Formats;

pub(super) fn names(locale: &Locale) -> Option<RegionDisplayNames> {
    RegionDisplayNames::try_new(locale.into(), DisplayNamesOptions::default()).ok()
}

impl Formats {
    /// "United Kingdom"; a code that is no country's stays as it is.
    pub(crate) fn country(&self, code: &str) -> String {
        let region: Option<Region> = code.trim().parse().ok();
        let name = region.and_then(|region| self.regions.as_ref()?.of(region));
        name.unwrap_or(code).to_owned()
    }
}
