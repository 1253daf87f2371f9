//! Editorial: warm paper, a large portrait, a serif for everything that is read first.
//!
//! [`tokens`] are its colours, type and measures. [`front`] and [`platforms`] make the blocks of
//! page one, [`work`], [`audience`] and [`services`] those of page two, [`frame`] what stands at the
//! edges of both; [`pages`] puts them on pages, [`slides`] on slides, and [`kit`] knows what of it grows and what gives
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
pub static EDITORIAL: Theme = Theme {
    name: ThemeName::Editorial,
    fonts: FontSet::Instrument,
    palette: Palette { paper: PAPER, ink: INK, accent_grounds: &[PAPER] },
    voice: Voice::Editorial,
    compose,
};

fn compose(stage: &mut Stage<'_>) -> Composition {
    paging::compose(stage, kit::Kit::new)
}
