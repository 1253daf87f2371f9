//! Pages as pixels, from the bytes of the PDF itself: what is seen is what a brand will see.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::RgbImage;
use thiserror::Error;

/// The longest side of a picture in pixels.
pub const LONGEST_SIDE: f32 = 8192.0;

/// Why a page cannot be shown.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum RasterError {
    /// The bytes are no PDF that can be read.
    #[error("the PDF cannot be read")]
    Unreadable,
    /// The document has no such page.
    #[error("there is no page {number}: the kit has {pages}")]
    NoPage {
        /// The page asked for, from 1.
        number: usize,
        /// How many there are.
        pages: usize,
    },
}

/// Page `number` (from 1) of a PDF, `width` pixels wide.
///
/// # Errors
///
/// If the bytes are no PDF, or it has no such page.
pub fn page(pdf: &[u8], number: usize, width: u16) -> Result<RgbImage, RasterError> {
    page_within(pdf, number, width, None)
}

/// The same, of at most this height.
///
/// # Errors
///
/// If the bytes are no PDF, or it has no such page.
pub fn page_within(
    pdf: &[u8],
    number: usize,
    width: u16,
    height: Option<u16>,
) -> Result<RgbImage, RasterError> {
    let pdf = Pdf::new(pdf.to_vec()).map_err(|_| RasterError::Unreadable)?;
    let pages = pdf.pages();
    let none = RasterError::NoPage { number, pages: pages.len() };
    let page = number.checked_sub(1).and_then(|index| pages.get(index)).ok_or(none)?;
    let (wide, high) = page.render_dimensions();
    let most = height.map_or(LONGEST_SIDE, f32::from);
    let scale = (f32::from(width) / wide).min(most / high);
    let pixels = hayro::render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        // Letters keep their places at any size.
        &RenderSettings { hinting: false, ..RenderSettings::default() },
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
    let rgb = pixels.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    RgbImage::from_raw(width, height, rgb).ok_or(RasterError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{self, Options};
    use crate::store::Kit;

    #[test]
    fn the_sample_is_seen_as_it_prints() {
        let pdf = export::render(&Kit::sample(), &Options::default()).unwrap().bytes;
        let page = page(&pdf, 1, 420).unwrap();
        assert_eq!((page.width(), page.height()), (420, 593));
        let whole = page_within(&pdf, 1, 420, Some(200)).unwrap();
        assert!(whole.height() <= 200 && whole.width() < 150, "{:?}", whole.dimensions());
        assert_eq!(page.get_pixel(2, 590).0, [0xFB, 0xF7, 0xF0], "paper");
        let ink = page.pixels().filter(|pixel| pixel.0.iter().all(|channel| *channel < 0x60));
        assert!(ink.count() > 2000, "letters are seen");
    }

    #[test]
    fn a_page_that_is_not_there_is_said() {
        let pdf = export::render(&Kit::sample(), &Options::default()).unwrap().bytes;
        let none = |number| Err(RasterError::NoPage { number, pages: 2 });
        assert_eq!(page(&pdf, 3, 100).map(|_| ()), none(3));
        assert_eq!(page(&pdf, 0, 100).map(|_| ()), none(0));
        assert_eq!(page(b"no PDF", 1, 100), Err(RasterError::Unreadable));
    }
}
