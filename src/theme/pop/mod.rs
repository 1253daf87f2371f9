//! Pop: coloured cards with round corners, equal gaps between all of them, big round type.
//!
//! [`tokens`] are its colours, type and measures, [`cards`] the boxes that everything stands in.
//! [`front`], [`sticker`], [`platforms`] and [`watching`] make the blocks of page one, [`work`],
//! [`audience`] and [`services`] those of page two, [`contact`] the dark card at the foot of both;
//! [`pages`] puts them on pages, [`slides`] on slides, and [`kit`] knows what of it grows and what gives
//! way.

mod audience;
mod cards;
mod contact;
mod front;
mod kit;
mod pages;
mod platforms;
mod services;
mod slides;
mod sticker;
mod tokens;
mod watching;
mod work;

use super::stage::Stage;
use super::{Composition, Palette, Theme, paging};
use crate::layout::fonts::FontSet;
use crate::mediakit::Voice;
use crate::profile::ThemeName;
use tokens::{INK, PAGE};

/// The design.
pub static POP: Theme = Theme {
    name: ThemeName::Pop,
    fonts: FontSet::Gabarito,
    // Words stand on the accent, never in it.
    palette: Palette { paper: PAGE, ink: INK, accent_grounds: &[] },
    voice: Voice::Pop,
    compose,
};

fn compose(stage: &mut Stage<'_>) -> Composition {
    paging::compose(stage, kit::Kit::new)
}
