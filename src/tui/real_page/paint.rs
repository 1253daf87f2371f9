//! Puts pixels into cells: the upper one is the letter's colour, the lower one the background's.

use image::{Rgb, RgbImage};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Color;

use crate::tui::theme::Depth;

/// The upper half of a cell.
const HALF: &str = "▀";
/// The levels of a channel in the cube of 256 colours.
const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];
/// Where a pixel lies between two levels, a larger share of the pattern takes the nearer one.
const PATTERN: [[u8; 4]; 4] = [[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]];

/// Paints the part of a picture that begins at this pixel; what it has no pixels for stays empty.
pub(super) fn paint(
    buffer: &mut Buffer,
    area: Rect,
    pixels: &RgbImage,
    from: (u32, u32),
    depth: Depth,
) {
    for (row, y) in (area.top()..area.bottom()).enumerate() {
        for (column, x) in (area.left()..area.right()).enumerate() {
            let (column, row) = (as_pixel(column), as_pixel(row));
            let (across, down) = (from.0 + column, from.1 + 2 * row);
            let (Some(upper), Some(cell)) =
                (pixels.get_pixel_checked(across, down), buffer.cell_mut((x, y)))
            else {
                continue;
            };
            cell.set_symbol(HALF).set_fg(colour(*upper, (across, down), depth));
            if let Some(lower) = pixels.get_pixel_checked(across, down + 1) {
                cell.set_bg(colour(*lower, (across, down + 1), depth));
            }
        }
    }
}

fn as_pixel(cells: usize) -> u32 {
    u32::try_from(cells).unwrap_or(u32::MAX / 4)
}

fn colour(Rgb([red, green, blue]): Rgb<u8>, place: (u32, u32), depth: Depth) -> Color {
    if depth == Depth::Full {
        return Color::Rgb(red, green, blue);
    }
    let level = |channel| self::level(channel, place);
    Color::Indexed(16 + 36 * level(red) + 6 * level(green) + level(blue))
}

/// One of the two levels that a channel lies between.
fn level(channel: u8, (x, y): (u32, u32)) -> u8 {
    let above = LEVELS.iter().position(|level| *level >= channel).unwrap_or(5);
    let below = above.saturating_sub(1);
    let at = |index: usize| LEVELS.get(index).copied().unwrap_or(u8::MAX);
    let (low, high) = (u32::from(at(below)), u32::from(at(above)));
    let share = (u32::from(channel).saturating_sub(low) * 16).checked_div(high - low).unwrap_or(16);
    let index = |place: u32| usize::try_from(place % 4).unwrap_or(0);
    let row = PATTERN.get(index(y)).copied().unwrap_or_default();
    let limit = u32::from(row.get(index(x)).copied().unwrap_or_default());
    let level = if share > limit { above } else { below };
    u8::try_from(level).unwrap_or(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_two_pixels() {
        let mut pixels = RgbImage::from_pixel(2, 3, Rgb([250, 240, 230]));
        pixels.put_pixel(0, 1, Rgb([1, 2, 3]));
        let area = Rect::new(0, 0, 3, 2);
        let mut buffer = Buffer::empty(area);
        paint(&mut buffer, area, &pixels, (0, 0), Depth::Full);
        let cell = &buffer[(0, 0)];
        assert_eq!((cell.symbol(), cell.fg), ("▀", Color::Rgb(250, 240, 230)));
        assert_eq!(cell.bg, Color::Rgb(1, 2, 3));
        assert_eq!(buffer[(0, 1)].bg, Color::Reset, "there is no lower pixel");
        assert_eq!(buffer[(2, 0)].symbol(), " ", "nor one to the right");
    }

    #[test]
    fn few_colours_are_mixed_evenly() {
        let mixed = |channel| -> u32 {
            let places = (0..4).flat_map(|x| (0..4).map(move |y| (x, y)));
            places.map(|place| u32::from(level(channel, place))).sum()
        };
        assert_eq!((mixed(0), mixed(255), mixed(95)), (0, 80, 16));
        assert_eq!(mixed(155), 40, "half of them 135, half of them 175");
        assert!((0..255).all(|channel| mixed(channel) <= mixed(channel + 1)));
    }
}
