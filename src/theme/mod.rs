//! Designs: each places an outline's blocks on pages.
//!
//! A design is tokens (fonts, sizes, colours) and the functions that place blocks, built from what
//! `layout` offers. [`accent`] puts a creator's own colour in. What designs share: [`stage`] is what
//! each is given, [`kit`] what each makes pages of, [`paging`] chooses the number of pages and asks for
//! them one by one, [`draft`] searches the first version of a page that
//! fits, [`squeeze`] is the order in which a page that is too full gives way, [`selection`] what it
//! then still shows, [`notes`] the sentences at its foot, [`columns`] the widths of
//! what stands side by side, [`parts`] and [`glyphs`] the small pieces.

pub mod accent;
pub mod columns;
pub mod draft;
pub mod editorial;
pub mod glyphs;
pub mod kit;
pub mod minimal;
pub mod notes;
pub mod paging;
pub mod parts;
pub mod pop;
pub mod selection;
pub mod squeeze;
pub mod stage;
pub mod studio;

use crate::layout::color::Color;
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
    /// The colours that an own accent has to go with.
    pub palette: Palette,
    /// How it words headings.
    pub voice: Voice,
    /// Places an outline on pages.
    pub compose: fn(&mut Stage<'_>) -> Composition,
}

/// The colours of a design that an own accent has to go with.
#[derive(Debug, Clone, Copy)]
pub struct Palette {
    /// The colour of the page.
    pub paper: Color,
    /// The colour of its text.
    pub ink: Color,
    /// What text in the accent stands on; none where only text stands on the accent.
    pub accent_grounds: &'static [Color],
}

/// Every design there is.
pub const ALL: [&Theme; 4] = [&editorial::EDITORIAL, &studio::STUDIO, &minimal::MINIMAL, &pop::POP];

/// The design of a name.
pub fn find(name: ThemeName) -> &'static Theme {
    match name {
        ThemeName::Editorial => &editorial::EDITORIAL,
        ThemeName::Studio => &studio::STUDIO,
        ThemeName::Minimal => &minimal::MINIMAL,
        ThemeName::Pop => &pop::POP,
    }
}
