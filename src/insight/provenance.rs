//! Where a number comes from: an import names its fields, all others have the platform's source.

use jiff::civil::Date;

pub use crate::profile::Field;
use crate::profile::{Platform, PlatformKind, SourceKind};

/// Where a number comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// How it came into the kit.
    pub kind: SourceKind,
    /// The report's name, such as "TikTok Studio".
    pub report: String,
    /// The day it is from.
    pub as_of: Option<Date>,
}

/// The name of a platform's own statistics; without a known one, the platform's name.
pub fn default_report(platform: &Platform) -> &str {
    match platform.kind {
        Some(PlatformKind::TikTok) => "TikTok Studio",
        Some(PlatformKind::Instagram) => "Instagram Insights",
        Some(PlatformKind::YouTube) => "YouTube Studio",
        _ => platform.display_name(),
    }
}

/// Where this field of the platform comes from, whether or not it has a value.
pub fn origin(platform: &Platform, field: Field) -> Origin {
    let report =
        |from: &Option<String>| from.clone().unwrap_or_else(|| default_report(platform).to_owned());
    let (kind, from) = match platform.import_of(field) {
        Some(import) => (SourceKind::Imported, &import.from),
        None => (platform.source.kind, &platform.source.from),
    };
    Origin { kind, report: report(from), as_of: platform.day_of(field) }
}

/// The distinct origins of a platform's known numbers, in the order of [`Field::ALL`].
pub fn origins(platform: &Platform) -> Vec<Origin> {
    let mut origins = Vec::new();
    for (field, _) in Field::ALL {
        if field.of(platform).is_some() {
            let origin = origin(platform, field);
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
    }
    origins
}

/// The oldest day any of a platform's known numbers is from.
pub fn oldest_day(platform: &Platform) -> Option<Date> {
    origins(platform).iter().filter_map(|origin| origin.as_of).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::sample;

    #[test]
    fn an_import_names_its_fields_and_the_rest_is_typed() {
        let profile = sample();
        let tiktok = &profile.platforms[0];
        assert_eq!(origin(tiktok, Field::Views).kind, SourceKind::Imported);
        assert_eq!(origin(tiktok, Field::Views).report, "TikTok Business");
        assert_eq!(origin(tiktok, Field::Followers).kind, SourceKind::Typed);
        assert_eq!(origin(tiktok, Field::Followers).report, "TikTok Studio");
        assert_eq!(origins(&profile.platforms[1]).len(), 1);
        assert_eq!(origins(&profile.platforms[1])[0].report, "Instagram Insights");
    }

    #[test]
    fn an_import_has_a_day_of_its_own() {
        let mut profile = sample();
        let day = jiff::civil::date(2026, 9, 1);
        profile.platforms[0].imported[0].as_of = Some(day);
        assert_eq!(oldest_day(&profile.platforms[0]), Some(day));
    }
}
