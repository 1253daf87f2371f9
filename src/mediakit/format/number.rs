//! Counts, rates and shares. Never rounded up.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal as Digits;
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_experimental::dimension::percent::options::Display;
use icu_locale_core::Locale;
use rust_decimal::Decimal;

use super::Formats;
use crate::insight::engagement::Tenths;

pub(super) fn percent_formatter(
    locale: &Locale,
    signed: bool,
) -> Option<PercentFormatter<DecimalFormatter>> {
    let display = if signed { Display::ExplicitSign } else { Display::Standard };
    PercentFormatter::try_new(locale.into(), display.into()).ok()
}

/// The same number as ICU4X reads it.
pub(super) fn digits(value: Decimal) -> Digits {
    Digits::try_from_str(&value.to_string()).unwrap_or_default()
}

/// How far a count is cut for a headline: the power of ten of its last digit.
fn last_place(count: u64) -> u32 {
    match count {
        0..1_000 => 0,
        1_000..10_000 => 1,
        10_000..100_000 => 2,
        100_000..1_000_000 => 3,
        1_000_000..10_000_000 => 4,
        10_000_000.. => 5,
    }
}

/// The digits that are written before the word for a power of ten: "1.05" of 1,050,000.
pub(super) fn significand(count: u64, exponent: u8) -> Digits {
    let mut digits = Digits::from(count);
    digits.absolute.multiply_pow10(-i16::from(exponent));
    let decimals = i16::from(exponent) - i16::try_from(last_place(count)).unwrap_or(0);
    digits.absolute.trim_end();
    digits.absolute.pad_end(-decimals.max(0));
    digits.absolute.trim_end_if_integer();
    digits
}

impl Formats {
    /// An exact number with separators: "46,800", "4.1".
    pub(crate) fn number(&self, value: Decimal) -> String {
        self.digits(&digits(value))
    }

    /// An exact count with separators: "46,800".
    pub(crate) fn exact(&self, count: u64) -> String {
        self.digits(&Digits::from(count))
    }

    /// A count cut for headlines and tables: "987", "4,980", "12.4K", "128K", "1.23M". A language
    /// without a word for thousands writes all digits, "12.480": cut, they would look exact.
    pub(crate) fn compact(&self, count: u64) -> String {
        let (cut, exponent) = self.cut(count);
        self.short(cut, exponent)
    }

    /// A round number as short as the language has it: "1K", "1.000", "1 Mio.".
    pub(crate) fn round(&self, count: u64) -> String {
        self.short(count, self.exponent(count))
    }

    /// A count cut for headlines, and how many of its digits a word stands for: three for "K".
    pub(super) fn cut(&self, count: u64) -> (u64, u8) {
        let unit = 10_u64.pow(last_place(count));
        let cut = count / unit * unit;
        match self.exponent(cut) {
            _ if cut < 10_000 => (cut, 0),
            0 => (count, 0),
            exponent => (cut, exponent),
        }
    }

    fn exponent(&self, count: u64) -> u8 {
        let magnitude = i16::try_from(count.checked_ilog10().unwrap_or(0)).unwrap_or(0);
        let compact = self.compact.as_ref();
        compact.map_or(0, |compact| compact.compact_exponent_for_magnitude(magnitude))
    }

    fn short(&self, count: u64, exponent: u8) -> String {
        let Some(compact) = self.compact.as_ref().filter(|_| exponent > 0) else {
            return self.exact(count);
        };
        let digits = significand(count, exponent);
        let written = compact.format_with_exponent(&digits, exponent);
        written.map_or_else(|_| self.exact(count), |written| written.to_string())
    }

    /// Tenths of posts, the decimal only where there is one: "5", "3.9".
    pub(crate) fn tenths(&self, tenths: Tenths) -> String {
        self.number(Decimal::new(tenths.0, 1).normalize())
    }

    /// A rate, always with one decimal: "6.2%"; a trace of one: "< 0.1%".
    pub(crate) fn rate(&self, rate: Tenths, is_nothing: bool) -> String {
        if rate.0 == 0 && !is_nothing {
            return self.trace();
        }
        self.percent(Decimal::new(rate.0, 1))
    }

    /// An audience share: a whole number from 10, below it one decimal unless that is 0.
    pub(crate) fn share(&self, share: Decimal) -> String {
        let tenths = (share * Decimal::TEN).floor();
        if tenths.is_zero() && !share.is_zero() {
            return self.trace();
        }
        self.percent(coarse(tenths))
    }

    /// Growth with its sign: "+38%", "−2.4%".
    pub(crate) fn growth(&self, growth: Tenths) -> String {
        self.signed(coarse(Decimal::from(growth.0)))
    }

    /// A change with its sign, always with one decimal: "+5.1%", "−3.0%"; a trace of one: "< +0.1%".
    pub(crate) fn change(&self, change: Tenths) -> String {
        match change.0 {
            0 => format!("< {}", self.signed(Decimal::new(1, 1))),
            tenths => self.signed(Decimal::new(tenths, 1)),
        }
    }

    fn signed(&self, value: Decimal) -> String {
        match &self.signed_percent {
            Some(formatter) if !value.is_zero() => {
                self.narrow(formatter.format(&digits(value)).to_string())
            }
            _ => self.percent(value),
        }
        .replace('-', "−")
    }

    /// The white before a French percent sign is a narrow one.
    fn narrow(&self, percent: String) -> String {
        match self.locale.id.language.as_str() {
            "fr" => percent.replace('\u{a0}', "\u{202f}"),
            _ => percent,
        }
    }

    /// A percentage with the digits it has.
    pub(crate) fn percent(&self, value: Decimal) -> String {
        let formatter = self.percent.as_ref();
        formatter.map_or_else(
            || format!("{value}%"),
            |formatter| self.narrow(formatter.format(&digits(value)).to_string()),
        )
    }

    /// A band with the same number of decimals at both ends: "7.22–8.03%".
    pub(crate) fn percent_band(&self, low: Decimal, high: Decimal) -> String {
        if low == high {
            return self.percent(high);
        }
        let scale = low.scale().max(high.scale());
        let (mut low, mut high) = (low, high);
        low.rescale(scale);
        high.rescale(scale);
        format!("{}–{}", self.number(low), self.percent(high))
    }

    fn trace(&self) -> String {
        format!("< {}", self.percent(Decimal::new(1, 1)))
    }

    fn digits(&self, value: &Digits) -> String {
        let formatter = self.decimal.as_ref();
        formatter.map_or_else(|| value.to_string(), |formatter| formatter.format(value).to_string())
    }
}

/// Tenths as a whole number from 10, below it with one decimal unless that is 0; towards −∞.
fn coarse(tenths: Decimal) -> Decimal {
    let value = tenths / Decimal::TEN;
    if value.abs() >= Decimal::TEN { value.floor() } else { value.normalize() }
}
