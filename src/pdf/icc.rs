//! An ICC profile of sRGB, written here: a version 2 display profile of three primaries and one
//! curve (ICC.1:2001-04), small, and without anybody's rights on it.

/// The primaries of sRGB, adapted to D50, as XYZ in 16.16 fixed point (IEC 61966-2-1).
const PRIMARIES: [(&[u8; 4], [u32; 3]); 3] = [
    (b"rXYZ", [0x6FA2, 0x38F5, 0x0390]),
    (b"gXYZ", [0x6299, 0xB785, 0x18DA]),
    (b"bXYZ", [0x24A0, 0x0F84, 0xB6CF]),
];
/// The white of the connection space, D50.
const WHITE: [u32; 3] = [0xF6D6, 0x1_0000, 0xD32D];
/// Points of the curve.
const POINTS: u16 = 1024;
const NAME: &str = "sRGB IEC61966-2.1";
const RIGHTS: &str = "No rights reserved (CC0)";
const HEADER: usize = 128;

/// The profile.
pub(super) fn srgb() -> Vec<u8> {
    let curve = curve();
    let mut tags: Vec<(&[u8; 4], Vec<u8>)> = vec![
        (b"desc", description()),
        (b"cprt", [b"text\0\0\0\0", RIGHTS.as_bytes(), b"\0"].concat()),
        (b"wtpt", xyz(WHITE)),
    ];
    tags.extend(PRIMARIES.map(|(name, color)| (name, xyz(color))));
    tags.push((b"rTRC", curve));
    // The other curves are the same bytes.
    let shared: [&[u8; 4]; 2] = [b"gTRC", b"bTRC"];

    let count = tags.len() + shared.len();
    let mut at = HEADER + 4 + 12 * count;
    let mut list = Vec::new();
    let mut data = Vec::new();
    let mut last = (0, 0);
    for (name, tag) in tags {
        last = (at, tag.len());
        list.extend(entry(name, last));
        data.extend_from_slice(&tag);
        data.resize(data.len().next_multiple_of(4), 0);
        at += tag.len().next_multiple_of(4);
    }
    list.extend(shared.iter().flat_map(|name| entry(name, last)));
    [header(at), bytes(count).to_vec(), list, data].concat()
}

fn header(size: usize) -> Vec<u8> {
    let day = [2026_u16, 11, 1, 0, 0, 0];
    let mut header = Vec::new();
    header.extend(bytes(size));
    header.extend([0; 4]);
    header.extend(0x0210_0000_u32.to_be_bytes());
    header.extend(b"mntrRGB XYZ ");
    header.extend(day.iter().flat_map(|part| part.to_be_bytes()));
    header.extend(b"acsp");
    // No platform, flags, maker, model or attributes; perceptual intent.
    header.extend([0; 28]);
    header.extend(WHITE.iter().flat_map(|value| value.to_be_bytes()));
    header.resize(HEADER, 0);
    header
}

fn entry(name: &[u8; 4], (at, length): (usize, usize)) -> Vec<u8> {
    [name.as_slice(), &bytes(at), &bytes(length)].concat()
}

/// The name, and no translations of it.
fn description() -> Vec<u8> {
    const MACINTOSH: usize = 67;
    let mut tag = [b"desc\0\0\0\0".as_slice(), &bytes(NAME.len() + 1), NAME.as_bytes()].concat();
    tag.push(0);
    tag.extend([0; 4 + 4 + 2 + 1 + MACINTOSH]);
    tag
}

fn xyz(color: [u32; 3]) -> Vec<u8> {
    let numbers = color.iter().flat_map(|value| value.to_be_bytes());
    b"XYZ \0\0\0\0".iter().copied().chain(numbers).collect()
}

/// How bright each value is (IEC 61966-2-1, 5.2).
fn curve() -> Vec<u8> {
    let bright = |point: u16| {
        let value = f64::from(point) / f64::from(POINTS - 1);
        let linear =
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        (linear * f64::from(u16::MAX)).round() as u16
    };
    let points = (0..POINTS).flat_map(|point| bright(point).to_be_bytes());
    [b"curv\0\0\0\0".as_slice(), &bytes(usize::from(POINTS))]
        .concat()
        .into_iter()
        .chain(points)
        .collect()
}

fn bytes(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use moxcms::{ColorProfile, Layout, TransformOptions};

    use super::*;

    /// Another maker's sRGB gives the same colours.
    #[test]
    fn it_is_srgb() {
        let own = ColorProfile::new_from_slice(&srgb()).unwrap();
        let other = ColorProfile::new_srgb();
        let transform = own
            .create_transform_8bit(Layout::Rgb, &other, Layout::Rgb, TransformOptions::default())
            .unwrap();
        let colors: Vec<u8> = (0..=255_u8)
            .flat_map(|level| [[level; 3], [level, 0, 255 - level], [255, level, 40]])
            .flatten()
            .collect();
        let mut seen = vec![0; colors.len()];
        transform.transform(&colors, &mut seen).unwrap();
        let off = colors.iter().zip(&seen).map(|(one, other)| one.abs_diff(*other)).max();
        assert!(off.unwrap() <= 1, "{off:?}");
    }

    #[test]
    fn it_knows_its_length() {
        let profile = srgb();
        assert_eq!(profile[..4], bytes(profile.len()));
        assert!(profile.len() < 3000);
    }
}
