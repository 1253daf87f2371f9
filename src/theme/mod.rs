//! Designs: each places an outline's blocks on pages.
//!
//! A design is tokens (fonts, sizes, colours) and the functions that place blocks, built from what
//! `layout` offers. [`stage`] is what every design is given, [`glyphs`] the platforms' marks,
//! [`squeeze`] the order in which a page that is too full gives way, [`draft`] the search for the
//! first version that fits.

pub mod draft;
pub mod editorial;
pub mod glyphs;
pub mod squeeze;
pub mod stage;

use crate::layout::fonts::FontSet;
use crate::layout::page::Page;
use crate::mediakit::Voice;
use crate::profile::ThemeName;
pub use stage::{Album, Stage};

/// A finished document, before it is written.
pub struct Composition {
    /// The pages.
    pub pages: Vec<Page>,
    /// What there was no room for.
    pub left_out: Vec<squeeze::Omission>,
}

/// A design.
pub struct Theme {
    /// Its name.
    pub name: ThemeName,
    /// Its fonts.
    pub fonts: FontSet,
    /// How it words headings.
    pub voice: Voice,
    /// Places an outline on pages.
    pub compose: fn(&mut Stage<'_>) -> Composition,
}

/// Every design there is.
pub const ALL: [&Theme; 1] = [&editorial::EDITORIAL];

/// The design of a name; `None` while it does not exist yet.
pub fn find(name: ThemeName) -> Option<&'static Theme> {
    ALL.into_iter().find(|theme| theme.name == name)
}
