//! Photographs: read within limits, checked, and prepared for the place they fill.
//!
//! [`Picture::read`] looks at a file's header only; [`prepare`] makes of it what is embedded,
//! [`standout`] names its colour. A JPEG passes through byte for byte, without its metadata, wherever
//! it can; `resample` takes the pixels of others that no printer shows.

mod error;
mod jpeg;
mod prepare;
mod resample;
mod standout;

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader};

pub use error::PictureError;
pub use prepare::{Encoding, Prepared, prepare};
pub use standout::standout;

use super::geometry::Rect;

/// The longest side that is decoded, in pixels.
pub const LONGEST_SIDE: u32 = 8192;

/// A photograph that can be drawn.
#[derive(Debug)]
pub struct Picture {
    bytes: Vec<u8>,
    format: ImageFormat,
    orientation: Orientation,
    /// The colour profile, unless the colours are sRGB already.
    profile: Option<Vec<u8>>,
    width: u32,
    height: u32,
}

/// Which part of a photograph is seen when its shape is not that of its cell: the share of the
/// surplus that is cut off at the left and at the top, each 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crop {
    /// Of the surplus width.
    pub x: f32,
    /// Of the surplus height.
    pub y: f32,
}

impl Crop {
    /// The middle.
    pub const CENTER: Self = Self { x: 0.5, y: 0.5 };
}

impl Picture {
    /// Reads the header of a JPEG or PNG file, whatever its name says.
    ///
    /// # Errors
    ///
    /// If the picture has too many pixels, is of another kind, or cut off.
    pub fn read(bytes: Vec<u8>) -> Result<Self, PictureError> {
        let reader = ImageReader::new(Cursor::new(&bytes)).with_guessed_format()?;
        let format = match reader.format() {
            Some(format @ (ImageFormat::Jpeg | ImageFormat::Png)) => format,
            Some(other) => return Err(PictureError::OtherKind(Some(other))),
            None => return Err(PictureError::OtherKind(None)),
        };
        let mut decoder = reader.into_decoder()?;
        let (width, height) = decoder.dimensions();
        if width > LONGEST_SIDE || height > LONGEST_SIDE {
            return Err(PictureError::TooManyPixels { width, height });
        }
        let orientation = decoder.orientation()?;
        let profile = decoder.icc_profile()?.filter(|profile| !prepare::is_srgb(profile));
        drop(decoder);
        if format == ImageFormat::Jpeg && !jpeg::is_complete(&bytes) {
            return Err(PictureError::CutOff);
        }
        let (width, height) = if turns(orientation) { (height, width) } else { (width, height) };
        Ok(Self { bytes, format, orientation, profile, width, height })
    }

    /// Width in pixels, the right way up.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Height in pixels, the right way up.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Where the whole photograph lies when it covers a cell.
    pub fn cover(&self, cell: Rect, crop: Crop) -> Rect {
        let (width, height) = (self.width.max(1) as f32, self.height.max(1) as f32);
        let scale = (cell.width / width).max(cell.height / height);
        let (width, height) = (width * scale, height * scale);
        Rect {
            x: cell.x - (width - cell.width) * crop.x,
            y: cell.y - (height - cell.height) * crop.y,
            width,
            height,
        }
    }

    /// Dots per inch when it covers a cell of this size in points.
    pub fn resolution(&self, width: f32, height: f32) -> f32 {
        let whole = self.cover(Rect::new(0.0, 0.0, width, height), Crop::CENTER);
        self.width as f32 * 72.0 / whole.width.max(1.0)
    }
}

/// Whether the stored picture lies on its side.
fn turns(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PORTRAIT: &[u8] = include_bytes!("../../../assets/sample/portrait.jpg");

    #[test]
    fn reads_a_jpeg_whatever_its_name() {
        let picture = Picture::read(PORTRAIT.to_vec()).unwrap();
        assert_eq!((picture.width(), picture.height()), (1040, 1300));
    }

    #[test]
    fn a_file_that_stops_in_the_middle_is_cut_off() {
        let half = PORTRAIT[..PORTRAIT.len() / 2].to_vec();
        assert!(matches!(Picture::read(half), Err(PictureError::CutOff)));
    }

    #[test]
    fn text_is_no_picture() {
        let text = b"followers = 12".to_vec();
        assert!(matches!(Picture::read(text), Err(PictureError::OtherKind(None))));
    }

    #[test]
    fn covering_keeps_the_shape_and_leaves_no_gap() {
        let picture = Picture::read(PORTRAIT.to_vec()).unwrap();
        let cell = Rect::new(10.0, 20.0, 85.0, 119.0);
        let whole = picture.cover(cell, Crop { x: 0.5, y: 0.2 });
        assert!((whole.width / whole.height - 0.8).abs() < 1e-4);
        assert!(whole.x <= cell.x + 1e-3 && whole.right() >= cell.right() - 1e-3);
        assert!(whole.y <= cell.y + 1e-3 && whole.bottom() >= cell.bottom() - 1e-3);
    }
}
