//! How figures and dates are written in one language.
//!
//! Which digits are printed is the house's rule: never rounded up. How digits are written, with
//! which separators, signs and units, is the Unicode CLDR's, through ICU4X.

mod date;
mod link;
mod money;
mod number;
mod plural;
mod region;
#[cfg(test)]
mod tests;
mod typography;

use icu_decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_list::ListFormatter;
use icu_locale_core::{LanguageIdentifier, Locale};
use icu_plurals::PluralRules;
pub(crate) use link::{mail, phone, web, web_text};
pub(crate) use typography::{capitals, quoted, sentences, typographic, within};

/// What a missing figure prints as.
pub(crate) const MISSING: &str = "–";

/// The formatters of one language. Their data is part of the program; where a language has none,
/// a figure is written in plain digits.
pub(crate) struct Formats {
    locale: Locale,
    decimal: Option<DecimalFormatter>,
    compact: Option<CompactDecimalFormatter>,
    percent: Option<PercentFormatter<DecimalFormatter>>,
    signed_percent: Option<PercentFormatter<DecimalFormatter>>,
    and: Option<ListFormatter>,
    plain_list: Option<ListFormatter>,
    regions: Option<RegionDisplayNames>,
    plurals: Option<PluralRules>,
}

impl Formats {
    /// The formatters of a BCP 47 tag such as `en-GB`.
    pub(crate) fn new(tag: &str) -> Self {
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let of = &locale;
        // The bare language: British data alone writes "k" in place of "K".
        let bare = &Locale::from(LanguageIdentifier::from((locale.id.language, None, None)));
        Self {
            decimal: DecimalFormatter::try_new(of.into(), Default::default()).ok(),
            compact: CompactDecimalFormatter::try_new_short(bare.into(), Default::default()).ok(),
            percent: number::percent_formatter(of, false),
            signed_percent: number::percent_formatter(of, true),
            and: ListFormatter::try_new_and(of.into(), Default::default()).ok(),
            plain_list: ListFormatter::try_new_unit(of.into(), Default::default()).ok(),
            regions: region::names(of),
            plurals: PluralRules::try_new_cardinal(of.into()).ok(),
            locale,
        }
    }

    /// "TikTok Studio, Instagram Insights and YouTube Studio"
    pub(crate) fn and(&self, items: &[String]) -> String {
        join(self.and.as_ref(), items)
    }

    /// "budget cooking, gardening, zero waste"
    pub(crate) fn list(&self, items: &[String]) -> String {
        join(self.plain_list.as_ref(), items)
    }
}

fn join(formatter: Option<&ListFormatter>, items: &[String]) -> String {
    formatter
        .map_or_else(|| items.join(", "), |formatter| formatter.format(items.iter()).to_string())
}
