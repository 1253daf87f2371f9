//! Money and prices.

use rust_decimal::Decimal;

use super::Read;
use crate::mediakit::Language;
use crate::profile::number::read_amount;
use crate::profile::{Currency, Money, Price};

/// Signs of currencies that mean one of them where a creator writes it.
const SIGNS: [(char, &str); 4] = [('£', "GBP"), ('€', "EUR"), ('$', "USD"), ('¥', "JPY")];

const EXAMPLE: &str = "Write an amount with its currency, such as £850, €180 or 850 SEK";

pub(in crate::questions) fn read(text: &str) -> Read<Money> {
    let (money, plain) = find(text).ok_or(EXAMPLE)?;
    Ok((money, (!plain).then(|| write(money))))
}

pub(in crate::questions) fn read_price(text: &str) -> Read<Price> {
    let lower = text.trim().to_lowercase();
    let says = |(language, _): &(Language, _)| language.words().on_request.to_lowercase() == lower;
    if matches!(lower.as_str(), "request" | "ask") || Language::ALL.iter().any(says) {
        return Ok((Price::OnRequest, None));
    }
    let (from, amount) = match lower.strip_prefix("from ") {
        Some(amount) => (true, amount),
        None => (false, lower.as_str()),
    };
    let (money, _) = find(amount).ok_or_else(|| format!("{EXAMPLE}, or on request"))?;
    let price = Price::Amount { money, from };
    let echo = write_price(price);
    Ok((price, (echo.to_lowercase() != lower).then_some(echo)))
}

pub(in crate::questions) fn write(money: Money) -> String {
    let amount = amount(money.amount);
    match sign(money.currency) {
        Some(sign) => format!("{sign}{amount}"),
        None => format!("{amount} {}", money.currency),
    }
}

pub(in crate::questions) fn write_price(price: Price) -> String {
    match price {
        Price::OnRequest => "on request".to_owned(),
        Price::Amount { money, from: true } => format!("from {}", write(money)),
        Price::Amount { money, from: false } => write(money),
    }
}

/// The digits of an amount; three decimals get a fourth, as three would read as thousands.
pub(super) fn amount(mut amount: Decimal) -> String {
    if amount.scale() == 3 {
        amount.rescale(4);
    }
    amount.to_string()
}

pub(super) fn sign(currency: Currency) -> Option<char> {
    SIGNS.iter().find(|(_, code)| *code == currency.code()).map(|(sign, _)| *sign)
}

/// The currency at the start or the end of a text, and the rest of it.
pub(super) fn currency(text: &str) -> Option<(Currency, &str)> {
    let text = text.trim();
    for (sign, code) in SIGNS {
        if let Some(rest) = text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)) {
            return Some((Currency::new(code)?, rest));
        }
    }
    let code = |code: &str| Currency::new(code);
    let start = text.split_at_checked(3).and_then(|(first, rest)| Some((code(first)?, rest)));
    let end = || {
        let (rest, last) = text.split_at_checked(text.len().checked_sub(3)?)?;
        Some((code(last)?, rest))
    };
    start.or_else(end)
}

/// The money, and whether it was plain what was meant.
fn find(text: &str) -> Option<(Money, bool)> {
    let (currency, rest) = currency(text)?;
    let amount = read_amount(rest)?;
    let plain = rest.trim().bytes().all(|byte| byte.is_ascii_digit());
    Some((Money { amount, currency }, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_prices_that_people_write() {
        for (text, written) in [
            ("£850", "£850"),
            ("850 GBP", "£850"),
            ("gbp 1,250", "£1250"),
            ("1.250,50 €", "€1250.50"),
            ("4.10 usd", "$4.10"),
            ("850 SEK", "850 SEK"),
            ("from £850", "from £850"),
            ("On request", "on request"),
            ("auf Anfrage", "on request"),
            ("1.2k EUR", "€1200"),
        ] {
            let (price, _) = read_price(text).unwrap();
            assert_eq!(write_price(price), written, "{text}");
            assert_eq!(read_price(written).unwrap().0, price);
        }
        for text in ["850", "£", "lots of £", "-5 GBP", "£1e5", "€€"] {
            assert!(read_price(text).is_err(), "{text}");
        }
    }
}
