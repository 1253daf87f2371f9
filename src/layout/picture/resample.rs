//! A part of a photograph with fewer pixels.

use image::{DynamicImage, RgbImage, RgbaImage};
use pic_scale::{
    ImageSize, ImageStore, ImageStoreMut, PicScaleError, Resampling, ResamplingFunction, Scaler,
    WorkloadStrategy,
};

/// Which pixels of a photograph are meant; they lie within it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

/// The part in so many pixels.
pub(super) fn resample(
    image: DynamicImage,
    part: Part,
    width: u32,
    height: u32,
) -> Result<DynamicImage, PicScaleError> {
    // the precise one counts in integers: the same pixels on every processor
    let scaler = Scaler::new(ResamplingFunction::Lanczos3)
        .set_workload_strategy(WorkloadStrategy::PreferQuality);
    let (from, to) = (size(part.width, part.height), size(width, height));
    if image.color().has_alpha() {
        let image = image.into_rgba8();
        let plan = scaler.plan_rgba_resampling(from, to, true)?;
        let mut made = RgbaImage::new(width, height);
        run(&image, size(image.width(), image.height()), part, plan.as_ref(), &mut made)?;
        return Ok(made.into());
    }
    let image = image.into_rgb8();
    let plan = scaler.plan_rgb_resampling(from, to)?;
    let mut made = RgbImage::new(width, height);
    run(&image, size(image.width(), image.height()), part, plan.as_ref(), &mut made)?;
    Ok(made.into())
}

/// Does what was planned, into `made`; `N` bytes a pixel.
fn run<const N: usize>(
    pixels: &[u8],
    whole: ImageSize,
    part: Part,
    plan: &Resampling<u8, N>,
    made: &mut [u8],
) -> Result<(), PicScaleError> {
    let whole = ImageStore::<u8, N>::borrow(pixels, whole.width, whole.height)?;
    let [x, y, width, height] =
        [part.x, part.y, part.width, part.height].map(|pixels| pixels as usize);
    let seen = whole.crop(x, y, width, height)?;
    let to = plan.target_size();
    let mut made = ImageStoreMut::<u8, N>::borrow(made, to.width, to.height)?;
    plan.resample(&seen, &mut made)
}

fn size(width: u32, height: u32) -> ImageSize {
    ImageSize::new(width as usize, height as usize)
}
