//! Prices, printed as typed: whole amounts without decimals, others with two.

use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;
use rust_decimal::Decimal;

use super::{Formats, number};
use crate::profile::Money;

impl Formats {
    /// "£1,250", "£4.10", "1.250 €"
    pub(crate) fn money(&self, money: Money) -> String {
        let mut amount = money.amount.normalize();
        let whole = amount.is_integer();
        if !whole {
            amount.rescale(amount.scale().max(2));
        }
        let plain = || format!("{} {}", money.currency, self.number(amount));
        let code: Option<CurrencyType> = money.currency.code().to_ascii_lowercase().parse().ok();
        let formatter = code.and_then(|code| {
            CurrencyFormatter::try_new_symbol((&self.locale).into(), code, Default::default()).ok()
        });
        let Some(formatter) = formatter else { return plain() };
        let written = formatter.format_fixed_decimal(&number::digits(amount)).to_string();
        // The French CLDR tells pounds from Lebanese ones; people write the sign alone.
        let written = written.replace("£GB", "£");
        if !whole {
            return written;
        }
        // The formatter pads every amount to the decimals of its currency.
        let mut padded: Decimal = amount;
        padded.rescale(2);
        written.replace(&self.number(padded), &self.number(amount))
    }
}
