//! Reads the photographs that a page shows, each once, and remembers why one cannot be shown.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::report::LeftOut;
use crate::insight::readiness::{PictureFacts, PictureState};
use crate::layout::geometry::mm;
use crate::layout::picture::Picture;
use crate::profile::Show;
use crate::store::{Kit, PictureError};
use crate::theme::Album;

/// A kit's photographs, read when they are asked for.
pub(super) struct Shelf<'a> {
    kit: &'a Kit,
    read: RefCell<BTreeMap<String, Result<Arc<Picture>, LeftOut>>>,
}

impl<'a> Shelf<'a> {
    pub(super) fn new(kit: &'a Kit) -> Self {
        Self { kit, read: RefCell::default() }
    }

    /// Takes out a photograph that would print too coarsely.
    pub(super) fn reject(&mut self, name: &str, resolution: f32) {
        self.read.get_mut().insert(name.to_owned(), Err(LeftOut::coarse(name, resolution)));
    }

    /// The photographs that were asked for and are not shown.
    pub(super) fn into_left_out(self) -> Vec<LeftOut> {
        self.read.into_inner().into_values().filter_map(Result::err).collect()
    }
}

impl Album for Shelf<'_> {
    fn picture(&self, file: &str) -> Option<Arc<Picture>> {
        let mut read = self.read.borrow_mut();
        let known = read.entry(file.to_owned()).or_insert_with(|| open(self.kit, file));
        known.as_ref().ok().cloned()
    }
}

fn open(kit: &Kit, file: &str) -> Result<Arc<Picture>, LeftOut> {
    let bytes = kit.picture(file).map_err(|error| LeftOut::picture(file, &error))?;
    let picture = Picture::read(bytes).map_err(|error| LeftOut::picture(file, &error))?;
    Ok(Arc::new(picture))
}

/// The smallest places of the designs, in points: a picture that prints well there is good enough.
const PORTRAIT: (f32, f32) = (mm(58.0), mm(70.0));
const CELL: (f32, f32) = (mm(45.0), mm(20.0));
/// Below this many dots per inch a picture is too small.
const TOO_COARSE: f32 = 110.0;

/// What there is to know about every picture that a kit names.
pub fn picture_facts(kit: &Kit) -> PictureFacts {
    let profile = kit.profile();
    let portrait = profile.creator.photo.iter().map(|file| (file, PORTRAIT));
    let gallery = profile.look.gallery.iter().map(|file| (file, CELL));
    let shown = profile.collaborations.iter().filter(|work| work.show == Show::Story);
    let work = shown.filter_map(|work| work.picture.as_ref()).map(|file| (file, CELL));
    let mut facts = PictureFacts::default();
    for (file, place) in work.chain(gallery).chain(portrait) {
        facts.0.insert(file.clone(), state(kit, file, place));
    }
    facts
}

fn state(kit: &Kit, file: &str, (width, height): (f32, f32)) -> PictureState {
    let bytes = match kit.picture(file) {
        Ok(bytes) => bytes,
        Err(PictureError::Missing) => return PictureState::Missing,
        Err(_) => return PictureState::Unreadable,
    };
    let Ok(picture) = Picture::read(bytes) else { return PictureState::Unreadable };
    let resolution = picture.resolution(width, height);
    if resolution < TOO_COARSE {
        return PictureState::TooSmall { dpi: resolution as u32 };
    }
    PictureState::Prints
}
