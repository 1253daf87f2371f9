//! Results of past work: how many of what.

use rust_decimal::Decimal;

use super::Read;
use super::money::{self, amount};
use crate::profile::number::read_amount;
use crate::profile::text::clean;
use crate::profile::{ResultUnit, ResultValue};

const EXAMPLE: &str =
    "Write how many of what, such as 1,870 sign-ups, 4.1 % engagement or £4.10 per sale";

pub(in crate::questions) fn write(result: &ResultValue) -> String {
    if result.label.is_empty() {
        return String::new();
    }
    let value = amount(result.value);
    let value = match result.unit {
        ResultUnit::Number => value,
        ResultUnit::Percent => format!("{value} %"),
        ResultUnit::Money(currency) => match money::sign(currency) {
            Some(sign) => format!("{sign}{value}"),
            None => format!("{currency} {value}"),
        },
    };
    // a label that could belong to the number is set apart
    let apart = result.label.starts_with(|c: char| c.is_ascii_digit() || ":%.,'’_".contains(c));
    format!("{value}{} {}", if apart { ":" } else { "" }, result.label)
}

pub(in crate::questions) fn read(text: &str) -> Read<ResultValue> {
    find(&clean(text)).map(|result| (result, None)).ok_or_else(|| EXAMPLE.to_owned())
}

fn find(text: &str) -> Option<ResultValue> {
    let text = text.trim();
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = text.split_at_checked(start)?;
    let currency = match before.trim() {
        "" => None,
        before => {
            let (currency, rest) = money::currency(before)?;
            Some(currency).filter(|_| rest.trim().is_empty())
        }
    };
    if !before.trim().is_empty() && currency.is_none() {
        return None;
    }
    let (value, label) = number(rest)?;
    let (percent, label) = match label.strip_prefix('%') {
        Some(label) => (true, label),
        None => (false, label),
    };
    let label = label.strip_prefix(':').unwrap_or(label).trim();
    let unit = match currency {
        Some(currency) => ResultUnit::Money(currency),
        None if percent => ResultUnit::Percent,
        None => ResultUnit::Number,
    };
    (!label.is_empty()).then(|| ResultValue { value, label: label.to_owned(), unit })
}

/// The number at the start, with spaces between its thousands, and the rest.
fn number(text: &str) -> Option<(Decimal, &str)> {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’' | '_');
    let mut end = text.find(|c: char| !is_number(c)).unwrap_or(text.len());
    while let Some(rest) = text.get(end..).and_then(|rest| rest.strip_prefix(' ')) {
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if digits != 3 {
            break;
        }
        end += 1 + digits;
    }
    let (digits, rest) = text.split_at_checked(end)?;
    let scaled = rest.strip_prefix(['k', 'K', 'm', 'M']).filter(|rest| rest.starts_with(' '));
    let (digits, rest) = match scaled {
        Some(_) => text.split_at_checked(end + 1)?,
        None => (digits, rest),
    };
    Some((read_amount(digits)?, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_how_many_of_what() {
        for (text, written) in [
            ("1,870 sign-ups", "1870 sign-ups"),
            ("12 500 views", "12500 views"),
            ("12.5k views", "12500 views"),
            ("9.4% engagement", "9.4 % engagement"),
            ("£4.10 per sign-up", "£4.10 per sign-up"),
            ("SEK 40 per sale", "SEK 40 per sale"),
            ("5: 100 day streaks", "5: 100 day streaks"),
        ] {
            let (result, _) = read(text).unwrap();
            assert_eq!(write(&result), written);
            assert_eq!(read(written).unwrap().0, result);
        }
        for text in ["many views", "5", "%", "5 %", "about 5 views"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
