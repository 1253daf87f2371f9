//! Counts and percentages.

use rust_decimal::Decimal;

use super::Read;
use crate::profile::number::read_count;
use crate::profile::{Count, Percent};

pub(in crate::questions) fn count(text: &str) -> Read<Count> {
    let reading = read_count(text).ok_or("Write a number such as 12500 or 12.5k")?;
    let written = grouped(reading.count.get());
    let typed = text.trim();
    let plain = typed == written || typed.bytes().all(|byte| byte.is_ascii_digit());
    Ok((reading.count, (!plain || reading.ambiguous).then(|| format!("{typed} = {written}"))))
}

/// `12,500`
pub(in crate::questions) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

pub(in crate::questions) fn percent(text: &str) -> Read<Percent> {
    share(text)
        .map(|share| (share, None))
        .ok_or_else(|| "Write a share from 0 to 100, such as 41 or 8.5".to_owned())
}

/// `41`, `41 %` or `8,5`: a dot or comma is always a decimal mark.
pub(super) fn share(text: &str) -> Option<Percent> {
    let number = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    let plain = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    Percent::new(Decimal::from_str_exact(&number).ok().filter(|_| plain)?)
}
