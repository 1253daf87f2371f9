//! Minimal: white paper, one family, a name at the left of every block and much air.
//!
//! [`tokens`] are its colours, type and measures. [`frame`] makes the row that every block is,
//! [`front`] and [`platforms`] the blocks of page one, [`work`], [`audience`] and [`services`] those of page two;
//! [`pages`] puts them on pages, [`slides`] on slides, and [`kit`] knows what of it grows and what gives
//! way.

mod audience;
mod frame;
mod front;
mod kit;
mod pages;
mod platforms;
mod services;
mod slides;
mod tokens;
mod work;

use super::stage::Stage;
use super::{Composition, Palette, Theme, paging};
use crate::layout::fonts::FontSet;
use crate::mediakit::Voice;
use crate::profile::ThemeName;
use tokens::{INK, PAPER};

/// The design.
pub static MINIMAL: Theme = Theme {
    name: ThemeName::Minimal,
    fonts: FontSet::Inter,
    palette: Palette { paper: PAPER, ink: INK, accent_grounds: &[PAPER] },
    voice: Voice::Minimal,
    compose,
};

fn compose(stage: &mut Stage<'_>) -> Composition {
    paging::compose(stage, kit::Kit::new)
}
