//! Packed bytes (ISO 32000-1, 7.4): unpacked piece by piece, so that the budget is asked before
//! memory is used.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::{Budget, Entries, Unreadable, Value};

/// How a stream is packed, as far as it matters here.
pub(super) enum Packing {
    /// Not at all, or in a way that belongs to what it holds, such as a photograph's.
    None,
    /// By deflate.
    Flate,
    /// By deflate, each row as the difference to the one before; so many bytes in a row.
    FlateRows(usize),
}

impl Packing {
    pub(super) fn of(entries: &Entries) -> Self {
        let only = |key: &[u8]| match entries.get(key) {
            Some(Value::List(items)) if items.len() == 1 => items.first(),
            other => other,
        };
        if only(b"Filter").and_then(Value::name) != Some(b"FlateDecode") {
            return Self::None;
        }
        let Some(parameters) = only(b"DecodeParms").and_then(Value::entries) else {
            return Self::Flate;
        };
        let number = |key: &[u8], usual| parameters.get(key).map_or(Some(usual), Value::count);
        let is_plain = (number(b"Colors", 1), number(b"BitsPerComponent", 8)) == (Some(1), Some(8));
        match (number(b"Predictor", 1), number(b"Columns", 1)) {
            (Some(1), _) => Self::Flate,
            (Some(10..=15), Some(row)) if is_plain && row > 0 => Self::FlateRows(row),
            _ => Self::None,
        }
    }
}

/// Unpacks and hands on piece by piece.
pub(super) fn unpack(
    entries: &Entries,
    packed: &[u8],
    budget: &Budget,
    mut take: impl FnMut(&[u8]),
) -> Result<(), Unreadable> {
    match Packing::of(entries) {
        Packing::None => {
            budget.spend(packed.len())?;
            take(packed);
            Ok(())
        }
        Packing::Flate => inflate(packed, budget, take),
        Packing::FlateRows(length) => {
            let mut rows = Vec::new();
            inflate(packed, budget, |piece| rows.extend_from_slice(piece))?;
            budget.spend(rows.len())?;
            take(&sum_up(&rows, length)?);
            Ok(())
        }
    }
}

fn inflate(packed: &[u8], budget: &Budget, mut take: impl FnMut(&[u8])) -> Result<(), Unreadable> {
    budget.spend(packed.len())?;
    let mut decoder = ZlibDecoder::new(packed);
    let mut piece = [0; 16 << 10];
    loop {
        let length = decoder.read(&mut piece).map_err(|_| Unreadable::Damaged)?;
        let unpacked = piece.get(..length).filter(|unpacked| !unpacked.is_empty());
        let Some(unpacked) = unpacked else { return Ok(()) };
        budget.spend(length)?;
        take(unpacked);
    }
}

/// Rows from differences (PNG specification, section 9), one byte to a column.
fn sum_up(rows: &[u8], length: usize) -> Result<Vec<u8>, Unreadable> {
    let step = length.checked_add(1).ok_or(Unreadable::Damaged)?;
    let mut sums: Vec<u8> = Vec::with_capacity(rows.len());
    for row in rows.chunks(step) {
        let (kind, differences) = row.split_first().ok_or(Unreadable::Damaged)?;
        let above = sums.len().checked_sub(length);
        let (mut left, mut corner) = (0_u8, 0_u8);
        for (column, difference) in differences.iter().enumerate() {
            let up = above.and_then(|above| sums.get(above + column)).copied().unwrap_or(0);
            let expected = match kind {
                0 => 0,
                1 => left,
                2 => up,
                3 => left.midpoint(up),
                4 => paeth(left, up, corner),
                _ => return Err(Unreadable::Damaged),
            };
            left = difference.wrapping_add(expected);
            corner = up;
            sums.push(left);
        }
    }
    Ok(sums)
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let guess = i16::from(left) + i16::from(up) - i16::from(corner);
    let distance = |byte: u8| (guess - i16::from(byte)).abs();
    // The first of equals.
    [up, corner].into_iter().fold(
        left,
        |best, other| {
            if distance(other) < distance(best) { other } else { best }
        },
    )
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn flate() -> Entries {
        Entries::from([(b"Filter".to_vec(), Value::Name(b"FlateDecode".to_vec()))])
    }

    #[test]
    fn a_bomb_ends_with_the_budget() {
        let bomb = packed(&vec![0; 160 << 20]);
        assert!(bomb.len() < 200_000);
        let (budget, mut length) = (Budget::new(), 0);
        let mut go = || unpack(&flate(), &bomb, &budget, |piece| length += piece.len());
        assert_eq!(go(), Ok(()));
        assert_eq!(go(), Err(Unreadable::TooMuch));
        assert!(length <= 256 << 20);
    }

    #[test]
    fn rows_are_differences_to_what_is_near() {
        let rows = [0, 1, 2, 1, 5, 1, 2, 1, 1, 3, 10, 10, 4, 1, 1];
        assert_eq!(sum_up(&rows, 2).unwrap(), [1, 2, 5, 6, 6, 7, 13, 20, 14, 21]);
        assert_eq!(sum_up(&[9, 1], 1), Err(Unreadable::Damaged));
    }

    #[test]
    fn what_is_no_deflate_is_damaged() {
        assert_eq!(unpack(&flate(), b"nothing", &Budget::new(), |_| ()), Err(Unreadable::Damaged));
    }
}
