//! Makes of a photograph what is embedded in the document.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use moxcms::{ColorProfile, Layout, TransformOptions};

use super::resample::{Part, resample};
use super::{Crop, LONGEST_SIDE, Picture, PictureError, jpeg};
use crate::layout::geometry::Rect;

/// Above this a picture is resampled, in dots per inch.
const TOO_FINE: f32 = 450.0;
/// To this, in dots per inch.
const FINE: f32 = 300.0;
/// The most memory a decoder may take, in bytes.
const MOST_MEMORY: u64 = 128 * 1024 * 1024;
/// Quality of a JPEG that had to be encoded again.
const QUALITY: u8 = 88;

/// A photograph as it is embedded.
#[derive(Debug)]
pub struct Prepared {
    /// Its pixels.
    pub encoding: Encoding,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Where the whole of it lies; the cell may show less.
    pub area: Rect,
    /// Whether it is the file itself, the same in every place.
    pub is_original: bool,
}

/// How pixels are stored.
#[derive(Debug)]
pub enum Encoding {
    /// A JPEG file.
    Jpeg {
        /// The file.
        bytes: Vec<u8>,
        /// 1 grey, 3 sRGB.
        components: u8,
    },
    /// sRGB pixels with their opacity, row by row.
    Pixels {
        /// Three bytes a pixel.
        rgb: Vec<u8>,
        /// One byte a pixel.
        opacity: Vec<u8>,
    },
}

/// Prepares a photograph that covers `cell` (in points).
///
/// # Errors
///
/// If it has to be decoded and cannot be.
pub fn prepare(picture: &Picture, cell: Rect, crop: Crop) -> Result<Prepared, PictureError> {
    let area = picture.cover(cell, crop);
    let too_fine = picture.resolution(cell.width, cell.height) > TOO_FINE;
    if !too_fine && let Some(original) = original(picture) {
        return Ok(Prepared {
            encoding: Encoding::Jpeg { bytes: original.bytes, components: original.components },
            width: picture.width,
            height: picture.height,
            area,
            is_original: true,
        });
    }
    let mut image = decode(picture)?;
    let mut placed = area;
    if too_fine {
        let part = seen(&image, area, cell);
        let pixels = |points: f32| (points * FINE / 72.0).round().max(1.0) as u32;
        image = resample(image, part, pixels(cell.width), pixels(cell.height))?;
        placed = cell;
    }
    let (width, height) = (image.width(), image.height());
    Ok(Prepared { encoding: encode(image)?, width, height, area: placed, is_original: false })
}

/// Whether a colour profile is sRGB by its primaries, or none that can be read.
pub(super) fn is_srgb(profile: &[u8]) -> bool {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return true };
    let srgb = ColorProfile::new_srgb();
    let near = |a: f64, b: f64| (a - b).abs() < 0.005;
    [
        (profile.red_colorant, srgb.red_colorant),
        (profile.green_colorant, srgb.green_colorant),
        (profile.blue_colorant, srgb.blue_colorant),
    ]
    .iter()
    .all(|(a, b)| near(a.x, b.x) && near(a.y, b.y) && near(a.z, b.z))
}

fn original(picture: &Picture) -> Option<jpeg::PassThrough> {
    let upright = picture.orientation == image::metadata::Orientation::NoTransforms;
    let as_is = picture.format == ImageFormat::Jpeg && upright && picture.profile.is_none();
    as_is.then(|| jpeg::pass_through(&picture.bytes)).flatten()
}

/// Its pixels, the right way up, in sRGB.
pub(super) fn decode(picture: &Picture) -> Result<DynamicImage, PictureError> {
    let reader = ImageReader::with_format(Cursor::new(&picture.bytes), picture.format);
    let mut decoder = reader.into_decoder()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    decoder.set_limits(limits)?;
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(picture.orientation);
    Ok(match &picture.profile {
        Some(profile) if !image.color().has_alpha() => to_srgb(image, profile),
        _ => image,
    })
}

/// The picture with its colours in sRGB; as it is where its profile cannot be used.
fn to_srgb(image: DynamicImage, profile: &[u8]) -> DynamicImage {
    let mut rgb = image.into_rgb8();
    let transform = ColorProfile::new_from_slice(profile).and_then(|source| {
        let target = ColorProfile::new_srgb();
        source.create_transform_8bit(Layout::Rgb, &target, Layout::Rgb, TransformOptions::default())
    });
    if let Ok(transform) = transform {
        let source = rgb.clone();
        // On failure the target is what it was: the colours as they were stored.
        if transform.transform(&source, &mut rgb).is_err() {
            rgb = source;
        }
    }
    rgb.into()
}

/// The part of a picture lying over `area` that is seen through `cell`.
fn seen(image: &DynamicImage, area: Rect, cell: Rect) -> Part {
    let scale = image.width() as f32 / area.width.max(1.0);
    let pixels = |points: f32| (points * scale).round().max(0.0) as u32;
    let x = pixels(cell.x - area.x).min(image.width().saturating_sub(1));
    let y = pixels(cell.y - area.y).min(image.height().saturating_sub(1));
    let width = pixels(cell.width).clamp(1, (image.width() - x).max(1));
    let height = pixels(cell.height).clamp(1, (image.height() - y).max(1));
    Part { x, y, width, height }
}

fn encode(image: DynamicImage) -> Result<Encoding, PictureError> {
    if image.color().has_alpha() {
        let pixels = image.into_rgba8();
        let rgb = pixels.pixels().flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        let opacity = pixels.pixels().map(|pixel| pixel[3]).collect();
        return Ok(Encoding::Pixels { rgb, opacity });
    }
    let (mut bytes, image) = (Vec::new(), image.into_rgb8());
    let [width, height] =
        [image.width(), image.height()].map(|side| u16::try_from(side).unwrap_or(u16::MAX));
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, QUALITY);
    encoder.encode(&image, width, height, jpeg_encoder::ColorType::Rgb)?;
    Ok(Encoding::Jpeg { bytes, components: 3 })
}
