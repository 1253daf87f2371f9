//! The colour that a creator wishes for, from the kit or from the portrait.

use super::report::LeftOut;
use crate::layout::color::Color;
use crate::layout::picture::standout;
use crate::profile::Profile;
use crate::theme::accent::Accent;
use crate::theme::{Album, Palette};

/// The word that stands for "take it from my portrait".
const FROM_PHOTO: &str = "photo";

/// The accent wished for, as it can be printed in a design, and what is to be said about it.
pub(super) fn own(
    profile: &Profile,
    album: &dyn Album,
    palette: &Palette,
) -> (Option<Accent>, Option<LeftOut>) {
    let Some(wish) = profile.look.accent.as_deref() else { return (None, None) };
    let (color, from_photo) = if wish == FROM_PHOTO {
        (in_portrait(profile, album), true)
    } else {
        (Color::parse(wish), false)
    };
    let Some(color) = color else {
        let said = from_photo.then(LeftOut::no_colour_in_photo);
        return (None, said);
    };
    let accent = Accent::nearest(color, palette);
    // A colour taken from a photograph is nobody's brand: what is near it will do.
    let moved = accent.accent != color && !from_photo;
    (Some(accent), moved.then(|| LeftOut::colour(color, accent.accent)))
}

fn in_portrait(profile: &Profile, album: &dyn Album) -> Option<Color> {
    let picture = album.picture(profile.creator.photo.as_ref()?)?;
    standout(&picture).ok().flatten()
}
