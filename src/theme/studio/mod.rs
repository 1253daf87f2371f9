//! Studio: an ink block with the name as large as it goes, a lime band with one enormous figure,
//! strong rules on pale paper.
//!
//! [`tokens`] are its colours and type, [`measures`] its lengths. [`hero`], [`figures`] and
//! [`platforms`] make the blocks of page one, [`work`] with [`results`], [`quote`], [`audience`] and
//! [`services`] those of page two, [`frame`] what stands at the edges of both; [`pages`] puts them on
//! pages, [`slides`] on slides, and [`kit`] knows what of it grows and what gives way.

mod audience;
mod figures;
mod frame;
mod hero;
mod kit;
mod measures;
mod pages;
mod platforms;
mod quote;
mod results;
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
pub static STUDIO: Theme = Theme {
    name: ThemeName::Studio,
    fonts: FontSet::Bricolage,
    palette: Palette { paper: PAPER, ink: INK, accent_grounds: &[INK] },
    voice: Voice::Studio,
    compose,
};

fn compose(stage: &mut Stage<'_>) -> Composition {
    paging::compose(stage, kit::Kit::new)
}
