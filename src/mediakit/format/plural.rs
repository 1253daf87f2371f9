//! Figures that a noun stands beside.

use fixed_decimal::CompactDecimal;
use icu_plurals::{PluralCategory, PluralOperands};
use rust_decimal::Decimal;

use super::{Formats, number};
use crate::insight::engagement::Tenths;
use crate::mediakit::words::Number;

impl Formats {
    /// An exact count: "1 post", "12,345 posts".
    pub(crate) fn count(&self, count: u64) -> Number {
        Number::new(self.exact(count), self.category(count))
    }

    /// A count cut for headlines and tables. French has "2 millions d’écoutes", but "2 000 écoutes".
    pub(crate) fn compact_count(&self, count: u64) -> Number {
        let (cut, exponent) = self.cut(count);
        let digits = number::significand(cut, exponent);
        let cut = CompactDecimal::from_significand_and_exponent(digits, exponent);
        Number::new(self.compact(count), self.category(&cut))
    }

    /// Tenths as they are printed: "1 post", "1.5 posts".
    pub(crate) fn tenths_count(&self, tenths: Tenths) -> Number {
        let printed = number::digits(Decimal::new(tenths.0, 1).normalize());
        Number::new(self.tenths(tenths), self.category(&printed))
    }

    fn category(&self, operands: impl Into<PluralOperands>) -> PluralCategory {
        let rules = self.plurals.as_ref();
        rules.map_or(PluralCategory::Other, |rules| rules.category_for(operands))
    }
}
