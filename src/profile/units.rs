//! Units: counts, percentages and money, exact in decimals.

use std::fmt;

use rust_decimal::Decimal;
use serde::Serialize;

/// The largest count that is believed: 10¹².
pub const LARGEST_COUNT: u64 = 1_000_000_000_000;

/// How many: followers, views, likes. From 0 to [`LARGEST_COUNT`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Count(u64);

impl Count {
    /// `None` above [`LARGEST_COUNT`].
    pub fn new(value: u64) -> Option<Self> {
        (value <= LARGEST_COUNT).then_some(Self(value))
    }

    /// The number itself.
    pub fn get(self) -> u64 {
        self.0
    }
}

/// A share of a hundred, from 0 to 100, as exact as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Percent(Decimal);

impl Percent {
    /// `None` outside 0 to 100.
    pub fn new(value: Decimal) -> Option<Self> {
        (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&value).then_some(Self(value))
    }

    /// The number itself, in percent.
    pub fn get(self) -> Decimal {
        self.0
    }
}

/// Tenths of a percent or of posts, rounded down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Tenths(pub i64);

impl Tenths {
    /// `part` of `whole`, towards −∞; `None` for a whole of 0.
    pub fn floor(part: i128, whole: u64) -> Option<Self> {
        let whole = i128::from(whole);
        let tenths = part.checked_mul(1000)?.checked_div_euclid(whole)?;
        i64::try_from(tenths).ok().map(Self)
    }
}

/// A currency by its three capital letters of ISO 4217, such as `GBP`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Reads `GBP` or `gbp`; `None` for anything that is not three Latin letters.
    pub fn new(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(bytes.map(|byte| byte.to_ascii_uppercase())))
    }

    /// The code in capitals.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount of money, never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// The amount, in units of the currency.
    pub amount: Decimal,
    /// Its currency.
    pub currency: Currency,
}

/// What a collaboration's result counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultUnit {
    /// A plain number, such as sign-ups.
    Number,
    /// A percentage as reported.
    Percent,
    /// Money, such as a cost per sale.
    Money(Currency),
}

/// One result of a collaboration, as somebody reported it: value and unit as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultValue {
    /// The value, with the decimals that were typed.
    pub value: Decimal,
    /// What it counts: "sign-ups".
    pub label: String,
    /// Its unit.
    pub unit: ResultUnit,
}
