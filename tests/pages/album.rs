//! Generated pictures in place of a kit's folder.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use image::{ImageFormat, RgbImage};
use pitchkit::layout::picture::Picture;
use pitchkit::store::Kit;
use pitchkit::theme::Album;

/// Files of these names and sizes can be drawn; any other is missing.
pub(crate) const FILES: [(&str, u32, u32); 4] =
    [("tall.png", 60, 90), ("wide.png", 120, 50), ("square.png", 64, 64), ("strip.png", 200, 20)];

/// The generated pictures and those of the sample.
pub(crate) struct Pictures {
    drawn: BTreeMap<&'static str, Arc<Picture>>,
    sample: Kit,
}

impl Pictures {
    pub(crate) fn generate() -> Self {
        let drawn = FILES.iter().map(|(name, width, height)| {
            let mut bytes = Cursor::new(Vec::new());
            RgbImage::new(*width, *height).write_to(&mut bytes, ImageFormat::Png).unwrap();
            (*name, Arc::new(Picture::read(bytes.into_inner()).unwrap()))
        });
        Self { drawn: drawn.collect(), sample: Kit::sample() }
    }
}

impl Album for Pictures {
    fn picture(&self, file: &str) -> Option<Arc<Picture>> {
        let shipped = || Picture::read(self.sample.picture(file).ok()?).ok().map(Arc::new);
        self.drawn.get(file).cloned().or_else(shipped)
    }
}
