//! Numbers as platforms write them: the decimal mark is found out for a whole column.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::profile::Count;

/// No platform counts further than this, 10¹⁵.
const LARGEST: Decimal = Decimal::from_parts(0xa4c6_8000, 0x3_8d7e, 0, false, 0);

/// The sign before the decimals of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// `1,234.5`
    Dot,
    /// `1.234,5`
    Comma,
}

/// A number of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// The value; that of `12.3%` is 12.3.
    pub(super) value: Decimal,
    /// Whether the platform wrote it shortened, as in `63.3K`.
    pub(super) rounded: bool,
    /// Whether a percent sign followed.
    pub(super) percent: bool,
}

/// Whether a cell says that there is no number.
pub(super) fn is_missing(cell: &str) -> bool {
    matches!(cell, "" | "--" | "-" | "–" | "—")
        || ["undefined", "nan", "n/a"].iter().any(|word| cell.eq_ignore_ascii_case(word))
}

/// A number of digits alone, as most are.
fn plain(cell: &str) -> Option<u64> {
    let is_short = (1..=15).contains(&cell.len());
    if is_short && is_digits(cell) { cell.parse().ok() } else { None }
}

/// What a cell says about the decimal mark of its column; nothing where both readings are possible.
pub(super) fn evidence(cell: &str) -> Option<Mark> {
    if plain(cell).is_some() {
        return None;
    }
    let parts = Parts::of(cell)?;
    let (commas, dots) = (parts.body.matches(',').count(), parts.body.matches('.').count());
    let (mark, other) = match (commas, dots) {
        (0, 0) => return None,
        (_, 0) => (Mark::Comma, Mark::Dot),
        (0, _) => (Mark::Dot, Mark::Comma),
        _ if parts.body.rfind(',') > parts.body.rfind('.') => return Some(Mark::Comma),
        _ => return Some(Mark::Dot),
    };
    if commas + dots > 1 {
        return Some(other);
    }
    let (head, tail) = parts.body.split_once([',', '.'])?;
    let may_group = tail.len() == 3
        && (1..=3).contains(&head.len())
        && !head.starts_with('0')
        && parts.scale == 0
        && head.bytes().all(|byte| byte.is_ascii_digit());
    (!may_group).then_some(mark)
}

/// Reads a cell of a column with this decimal mark. In a column of counts, what can group groups.
pub(super) fn read(cell: &str, mark: Mark, is_count: bool) -> Option<Number> {
    if let Some(number) = plain(cell) {
        return Some(Number { value: number.into(), rounded: false, percent: false });
    }
    let parts = Parts::of(cell)?;
    let mark = match evidence(cell) {
        // `1.234` counts in thousands, whatever the rest of the column looks like
        None if is_count && parts.body.contains('.') => Mark::Comma,
        None if is_count => Mark::Dot,
        _ => mark,
    };
    let decimal = if mark == Mark::Dot { '.' } else { ',' };
    let (whole, fraction) = match parts.body.rsplit_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (parts.body, None),
    };
    let mut digits = String::with_capacity(parts.body.len() + 1);
    if parts.negative {
        digits.push('-');
    }
    grouped(whole, &mut digits)?;
    if let Some(fraction) = fraction {
        if !is_digits(fraction) {
            return None;
        }
        digits.push('.');
        digits.push_str(fraction);
    }
    let value = Decimal::from_str_exact(&digits).ok()?;
    let value = value.checked_mul(Decimal::from(10_u64.checked_pow(parts.scale)?))?;
    // sums of such numbers cannot overflow
    if value.abs() > LARGEST {
        return None;
    }
    Some(Number { value: value.normalize(), rounded: parts.scale > 0, percent: parts.percent })
}

/// A number as a kit holds it: whole, rounded down, never below none.
pub(super) fn count(number: Decimal) -> Option<Count> {
    Count::new(number.floor().to_u64()?)
}

/// A cell without its sign, its percent sign and the letter that shortens it.
struct Parts<'a> {
    negative: bool,
    body: &'a str,
    scale: u32,
    percent: bool,
}

impl<'a> Parts<'a> {
    fn of(cell: &'a str) -> Option<Self> {
        let cell = cell.trim();
        let unsigned = cell.strip_prefix(['-', '\u{2212}']);
        let body = unsigned.unwrap_or(cell);
        let (body, percent) = match body.strip_suffix('%') {
            Some(body) => (body.trim_end(), true),
            None => (body, false),
        };
        let scale = match body.chars().next_back()? {
            'k' | 'K' => 3,
            'm' | 'M' => 6,
            'B' => 9,
            _ => 0,
        };
        let body = if scale > 0 { body.get(..body.len() - 1)?.trim_end() } else { body };
        let is_number = body.starts_with(|c: char| c.is_ascii_digit())
            && body.ends_with(|c: char| c.is_ascii_digit())
            && body.chars().all(|c| c.is_ascii_digit() || is_separator(c));
        (is_number && body.len() <= 40).then_some(Self {
            negative: unsigned.is_some(),
            body,
            scale,
            percent,
        })
    }
}

fn is_separator(c: char) -> bool {
    matches!(c, ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}')
}

/// Adds the digits of `12,500`: one kind of separator, before every three of them.
fn grouped(text: &str, digits: &mut String) -> Option<()> {
    let Some(separator) = text.chars().find(|c| !c.is_ascii_digit()) else {
        digits.push_str(text);
        return is_digits(text).then_some(());
    };
    let mut groups = text.split(separator);
    let first = groups.next().filter(|first| is_digits(first) && first.len() <= 3)?;
    digits.push_str(first);
    for group in groups {
        if group.len() != 3 || !is_digits(group) {
            return None;
        }
        digits.push_str(group);
    }
    Some(())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_cell_shows_its_decimal_mark_or_leaves_it_open() {
        for (cell, mark) in [
            ("1,234.5", Some(Mark::Dot)),
            ("1.234,5", Some(Mark::Comma)),
            ("12,3", Some(Mark::Comma)),
            ("12.3%", Some(Mark::Dot)),
            ("1,234,567", Some(Mark::Dot)),
            ("1\u{202f}234,567", Some(Mark::Comma)),
            ("0.512", Some(Mark::Dot)),
            ("1234.567", Some(Mark::Dot)),
            ("63.3K", Some(Mark::Dot)),
            ("1,234", None),
            ("1.234", None),
            ("1234", None),
            ("17.юни", None),
        ] {
            assert_eq!(evidence(cell), mark, "{cell}");
        }
    }

    #[test]
    fn reads_the_grammar() {
        let number = |cell, mark, count| read(cell, mark, count).map(|it| it.value.to_string());
        for (cell, mark, count, value) in [
            ("1,234", Mark::Dot, false, "1234"),
            ("1,234", Mark::Comma, false, "1.234"),
            ("1,234", Mark::Comma, true, "1234"),
            ("1.234", Mark::Dot, true, "1234"),
            ("1234.0", Mark::Dot, true, "1234"),
            ("12.5", Mark::Dot, true, "12.5"),
            ("1\u{202f}234,5", Mark::Comma, false, "1234.5"),
            ("1'234.5", Mark::Dot, false, "1234.5"),
            ("-4", Mark::Dot, true, "-4"),
            ("\u{2212}4", Mark::Dot, true, "-4"),
            ("63.3K", Mark::Dot, true, "63300"),
            ("12,3 %", Mark::Comma, false, "12.3"),
        ] {
            assert_eq!(number(cell, mark, count).as_deref(), Some(value), "{cell}");
        }
        for cell in [
            "",
            "1,23,4",
            "1.2.3",
            "1e5",
            "0:05:12",
            "17.6.",
            "1 2",
            "K",
            "%",
            "1,234 5",
            "9999999999999999999999999",
        ] {
            assert_eq!(number(cell, Mark::Dot, false), None, "{cell}");
        }
    }

    #[test]
    fn the_largest_number_is_what_it_says() {
        assert_eq!(LARGEST, Decimal::from(10_u64.pow(15)));
    }

    proptest! {
        #[test]
        fn counts_round_trip_in_every_dress(count in 0..=1_000_000_000_000_u64, which in 0..5_usize) {
            let separator = [",", ".", "'", "\u{a0}", "\u{202f}"][which];
            let digits = count.to_string();
            let mut grouped = String::new();
            for (at, c) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at) % 3 == 0 {
                    grouped.push_str(separator);
                }
                grouped.push(c);
            }
            for mark in [Mark::Dot, Mark::Comma] {
                for text in [&digits, &grouped] {
                    // a mark that the cell itself rules out is not the column's
                    if evidence(text).is_some_and(|own| own != mark) {
                        continue;
                    }
                    let read = read(text, mark, true).unwrap();
                    prop_assert_eq!(read.value, Decimal::from(count), "{}", text);
                }
            }
        }

        #[test]
        fn decimals_round_trip(whole in 0..1_000_000_u64, fraction in 0..10_000_u32, comma: bool) {
            let mark = if comma { ',' } else { '.' };
            let text = format!("{whole}{mark}{fraction:04}");
            let read = read(&text, evidence(&text).unwrap(), false).unwrap();
            prop_assert_eq!(read.value, Decimal::new((whole * 10_000) as i64 + i64::from(fraction), 4).normalize());
        }

        #[test]
        fn any_cell_is_read_or_not(cell in "\\PC{0,30}") {
            let _ = evidence(&cell);
            let _ = read(&cell, Mark::Comma, false);
            let _ = read(&cell, Mark::Dot, true);
        }
    }
}
