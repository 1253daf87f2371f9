//! What can be booked, and for how much.

use super::units::Money;

/// A price on the rate card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Price {
    /// An amount; `from`: the least it costs.
    Amount {
        /// The amount, printed as typed.
        money: Money,
        /// "from £850".
        from: bool,
    },
    /// "on request".
    OnRequest,
}

/// One service.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Service {
    /// Stable name.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// What is included.
    pub includes: Option<String>,
    /// Its price.
    pub price: Option<Price>,
    /// Whether it is the package, set apart from the rest.
    pub package: bool,
}

/// The text under the services.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Terms {
    /// One text: usage, exclusivity, what costs extra.
    pub text: Option<String>,
}
