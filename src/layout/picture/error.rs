//! Why a picture cannot be used, in words that say what to do.

use image::ImageFormat;
use thiserror::Error;

use super::LONGEST_SIDE;

/// Why a picture cannot be used. Reads on after the file's name.
#[derive(Debug, Error)]
pub enum PictureError {
    /// The picture has too many pixels.
    #[error(
        "is {width} × {height} pixels; at most {LONGEST_SIDE} × {LONGEST_SIDE} are allowed. Save it smaller"
    )]
    TooManyPixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    },
    /// It is neither JPEG nor PNG.
    #[error("{}. Save it as JPEG or PNG", other_kind(.0))]
    OtherKind(Option<ImageFormat>),
    /// The end of the file is missing.
    #[error("is cut off: its end is missing. Copy it again from where it came from")]
    CutOff,
    /// It cannot be decoded.
    #[error("is damaged and cannot be opened. Copy it again from where it came from")]
    Damaged(#[from] image::ImageError),
    /// It cannot be made smaller.
    #[error("cannot be made smaller ({0}). Save it smaller")]
    TooLarge(String),
    /// It cannot be read.
    #[error("cannot be read")]
    Unreadable(#[from] std::io::Error),
}

impl From<pic_scale::PicScaleError> for PictureError {
    fn from(error: pic_scale::PicScaleError) -> Self {
        Self::TooLarge(error.to_string())
    }
}

impl From<jpeg_encoder::EncodingError> for PictureError {
    fn from(error: jpeg_encoder::EncodingError) -> Self {
        Self::TooLarge(error.to_string())
    }
}

fn other_kind(format: &Option<ImageFormat>) -> String {
    match format.and_then(|format| format.extensions_str().first().copied()) {
        Some(extension) => format!("is a picture of the kind {}", extension.to_uppercase()),
        None => "is not a picture that can be opened".to_owned(),
    }
}
