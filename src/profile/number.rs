//! Reads the numbers that people type, and says how each was understood.

use rust_decimal::Decimal;

use super::units::{Count, LARGEST_COUNT};

/// A count as it was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The count.
    pub count: Count,
    /// Whether a dot or comma could have meant something else (`12.500`): worth an echo.
    pub ambiguous: bool,
}

/// Reads `12500`, `12_500`, `12 500`, `12,500`, `12.500`, `12.5k`, `1,2M` or `3b` as a [`Count`].
///
/// A dot, comma or apostrophe before exactly three digits separates thousands; with a `k`, `M` or
/// `B` behind the number, a single dot or comma is a decimal mark. `None` for anything else, for
/// fractions of one, and above [`super::units::LARGEST_COUNT`].
pub fn read_count(text: &str) -> Option<Reading> {
    let text = text.trim();
    let (digits, scale) = match text.char_indices().last()? {
        (at, 'k' | 'K') => (text.get(..at)?, 3),
        (at, 'm' | 'M') => (text.get(..at)?, 6),
        (at, 'b' | 'B') => (text.get(..at)?, 9),
        _ => (text, 0),
    };
    let digits: String = digits
        .trim_end()
        .chars()
        .map(|c| if c.is_whitespace() || matches!(c, '_' | '\'' | '’') { '_' } else { c })
        .collect();
    let marks = digits.matches(['.', ',']).count();
    if scale > 0 && marks == 1 {
        let (whole, fraction) = digits.split_once(['.', ','])?;
        let whole = grouped(whole)?;
        return scaled(&whole, fraction, scale).map(|count| Reading { count, ambiguous: false });
    }
    let whole = grouped(&digits)?;
    let count = scaled(&whole, "", scale)?;
    Some(Reading { count, ambiguous: marks == 1 })
}

/// Reads an amount: a count as [`read_count`] reads it, or a number with decimals, `4.10`, `4,10`
/// or `1.250,50`. `None` for anything else and above [`LARGEST_COUNT`].
pub fn read_amount(text: &str) -> Option<Decimal> {
    if let Some(reading) = read_count(text) {
        return Some(Decimal::from(reading.count.get()));
    }
    let text = text.trim();
    let (whole, decimals) = text.rsplit_once(['.', ','])?;
    let digits: String = whole
        .chars()
        .map(|c| if c.is_whitespace() || matches!(c, '\'' | '’') { '_' } else { c })
        .collect();
    let number = format!("{}.{decimals}", grouped(&digits)?);
    let amount = Decimal::from_str_exact(&number).ok().filter(|_| is_digits(decimals))?;
    (amount <= Decimal::from(LARGEST_COUNT)).then_some(amount)
}

/// Takes the separators out of `12,500`; `None` unless one kind of separator stands before every
/// three digits and nowhere else.
fn grouped(text: &str) -> Option<String> {
    let separator = text.chars().find(|c| !c.is_ascii_digit());
    let mut groups = text.split(|c| Some(c) == separator);
    let mut digits = groups.next().filter(|first| is_digits(first))?.to_owned();
    if separator.is_some() && digits.len() > 3 {
        return None;
    }
    for group in groups {
        if group.len() != 3 || !is_digits(group) {
            return None;
        }
        digits.push_str(group);
    }
    matches!(separator, None | Some('_' | '.' | ',')).then_some(digits)
}

fn scaled(whole: &str, fraction: &str, scale: usize) -> Option<Count> {
    if !fraction.is_empty() && !is_digits(fraction) {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let zeros = scale.checked_sub(fraction.len())?;
    format!("{whole}{fraction}{}", "0".repeat(zeros)).parse().ok().and_then(Count::new)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for (text, count) in [
            ("0", 0),
            ("12500", 12_500),
            ("12_500", 12_500),
            ("12 500", 12_500),
            ("12\u{202f}500", 12_500),
            ("12’500", 12_500),
            ("12.5k", 12_500),
            ("12.500k", 12_500),
            (" 12,5 K ", 12_500),
            ("1.2M", 1_200_000),
            ("1,2M", 1_200_000),
            ("1,234,567", 1_234_567),
            ("1.234.567", 1_234_567),
            ("2b", 2_000_000_000),
        ] {
            assert_eq!(read_count(text).unwrap().count.get(), count, "{text}");
        }
    }

    #[test]
    fn reads_amounts_with_decimals() {
        for (text, amount) in [
            ("850", "850"),
            ("1,250", "1250"),
            ("4.10", "4.10"),
            ("4,10", "4.10"),
            ("1.250,50", "1250.50"),
            ("1,250.50", "1250.50"),
            ("1.2k", "1200"),
        ] {
            assert_eq!(read_amount(text).unwrap().to_string(), amount, "{text}");
        }
        for text in ["", ".5", "5.", "-5", "1e5", "9999999999999.5", "five"] {
            assert_eq!(read_amount(text), None, "{text}");
        }
    }

    #[test]
    fn says_where_a_mark_could_mean_something_else() {
        assert!(read_count("12.500").unwrap().ambiguous);
        assert!(read_count("12,500").unwrap().ambiguous);
        assert!(!read_count("12.5k").unwrap().ambiguous);
        assert!(!read_count("1.234.567").unwrap().ambiguous);
    }

    #[test]
    fn refuses_what_is_no_count() {
        for text in [
            "",
            "k",
            "-5",
            "12.50",
            "1,23,456",
            "1.234,567",
            "12.3456k",
            "a lot",
            "9999999999999",
            "1e5",
            "٣",
        ] {
            assert_eq!(read_count(text), None, "{text}");
        }
    }
}
