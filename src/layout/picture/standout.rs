//! The colour that stands out in a photograph.

use image::imageops::FilterType;

use super::prepare::decode;
use super::{Picture, PictureError};
use crate::layout::color::Color;

/// Pixels on each side that are looked at: enough for areas of colour, too few for speckles.
const SIDE: u32 = 64;
/// Hues that are told apart.
const HUES: usize = 24;
/// Chroma (OKLCH) under which a colour is grey, skin or wood to the eye.
const DULL: f32 = 0.1;
/// Share of the picture that a colour has to cover.
const SEEN: f32 = 0.01;

/// The mean of the hue that has most colour in it; `None` where nothing but greys and skin is seen.
///
/// # Errors
///
/// If the photograph cannot be decoded.
pub fn standout(picture: &Picture) -> Result<Option<Color>, PictureError> {
    let small = decode(picture)?.resize_exact(SIDE, SIDE, FilterType::Triangle).into_rgb8();
    let colors = small.pixels().map(|pixel| {
        let [red, green, blue] = pixel.0;
        Color::hex(u32::from_be_bytes([0, red, green, blue]))
    });
    Ok(of(colors))
}

/// What is known of one hue.
#[derive(Clone, Copy, Default)]
struct Hue {
    count: u32,
    /// Sum of red, green and blue by the weight of each pixel.
    sum: [f32; 3],
    weight: f32,
}

fn of(colors: impl Iterator<Item = Color>) -> Option<Color> {
    let mut hues = [Hue::default(); HUES];
    let mut all = 0;
    for color in colors {
        all += 1;
        let [_, chroma, degrees] = color.oklch();
        let index = (degrees.rem_euclid(360.0) / 360.0 * HUES as f32) as usize;
        let Some(hue) = hues.get_mut(index).filter(|_| chroma >= DULL) else { continue };
        // Strong colour counts for more than much of it.
        let weight = chroma * chroma;
        hue.count += 1;
        hue.weight += weight;
        for (sum, channel) in hue.sum.iter_mut().zip([color.red, color.green, color.blue]) {
            *sum += weight * f32::from(channel);
        }
    }
    let seen = hues.into_iter().filter(|hue| hue.count as f32 >= SEEN * all as f32);
    let best = seen.filter(|hue| hue.weight > 0.0).max_by(|a, b| a.weight.total_cmp(&b.weight))?;
    let [red, green, blue] = best.sum.map(|sum| (sum / best.weight).round() as u8);
    Some(Color::hex(u32::from_be_bytes([0, red, green, blue])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mixed(parts: &[(u32, usize)]) -> Option<Color> {
        of(parts.iter().flat_map(|(rgb, count)| std::iter::repeat_n(Color::hex(*rgb), *count)))
    }

    #[test]
    fn a_green_apron_stands_out_from_skin_and_wall() {
        let seen = mixed(&[(0xE8C39E, 2000), (0xF2F0EC, 1500), (0x4E9A3C, 300)]);
        assert_eq!(seen, Some(Color::hex(0x4E9A3C)));
    }

    #[test]
    fn nothing_stands_out_in_greys_or_in_a_speckle() {
        assert_eq!(mixed(&[(0x808080, 4000), (0xE8C39E, 90)]), None);
        assert_eq!(mixed(&[(0x808080, 4000), (0xFF0000, 8)]), None);
        assert_eq!(mixed(&[]), None);
    }
}
