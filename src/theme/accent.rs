//! A creator's own colour in place of a design's accent, made to read where the design uses it.

use super::Palette;
use crate::layout::color::{Color, Swatch};

/// Contrast that text needs on what is behind it (WCAG 2.2, AA).
const READABLE: f32 = 4.5;
/// How far lightness moves at a time, in OKLCH.
const STEP: f32 = 0.02;
/// Steps from any lightness to black or white.
const STEPS: u8 = 50;
/// How much of the accent is in its tint; the rest is paper.
const TINT: f32 = 0.35;

/// The colours that take the place of a design's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    /// "Look here".
    pub accent: Color,
    tint: Color,
    on_accent: Color,
}

impl Accent {
    /// The colour nearest in lightness to the one wished for that reads on every ground of the
    /// design and can be written on.
    pub fn nearest(wish: Color, palette: &Palette) -> Self {
        let by = |step: u8| STEP * f32::from(step);
        let tries = (0..=STEPS).flat_map(|step| [wish.lighter(-by(step)), wish.lighter(by(step))]);
        let mut tries = std::iter::once(wish).chain(tries);
        let accent = tries.find(|color| reads(*color, palette)).unwrap_or(palette.ink);
        let tint = accent.mixed(TINT, palette.paper);
        Self { accent, tint, on_accent: ink_on(accent, palette) }
    }

    /// The colour to paint instead of one of the design's.
    pub fn instead_of(&self, color: Color) -> Color {
        match color.swatch {
            Swatch::Fixed => color,
            Swatch::Accent => self.accent,
            Swatch::Tint => self.tint,
            Swatch::OnAccent => self.on_accent,
        }
    }
}

fn reads(color: Color, palette: &Palette) -> bool {
    let mut grounds = palette.accent_grounds.iter();
    grounds.all(|ground| color.contrast(*ground) >= READABLE)
        && color.contrast(ink_on(color, palette)) >= READABLE
}

/// Ink or paper, whichever reads better on a colour.
fn ink_on(color: Color, palette: &Palette) -> Color {
    let Palette { ink, paper, .. } = *palette;
    if color.contrast(ink) >= color.contrast(paper) { ink } else { paper }
}

#[cfg(test)]
mod tests {
    use super::super::ALL;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_colour_that_reads_is_taken_as_it_is() {
        let palette = &crate::theme::editorial::EDITORIAL.palette;
        let teal = Color::hex(0x0B7A75);
        assert_eq!(Accent::nearest(teal, palette).accent, teal);
    }

    #[test]
    fn a_pale_colour_keeps_its_hue_and_gets_darker() {
        let palette = &crate::theme::editorial::EDITORIAL.palette;
        let yellow = Color::hex(0xFFE000);
        let accent = Accent::nearest(yellow, palette).accent;
        let ([lightness, _, hue], [was_light, _, was_hue]) = (accent.oklch(), yellow.oklch());
        assert!(lightness < was_light && (hue - was_hue).abs() < 12.0, "{accent}");
        assert!(accent.contrast(palette.paper) < 5.2, "no darker than it has to be: {accent}");
    }

    proptest! {
        #[test]
        fn any_colour_reads_in_every_design(rgb in 0_u32..0x100_0000) {
            for theme in ALL {
                let own = Accent::nearest(Color::hex(rgb), &theme.palette);
                for ground in theme.palette.accent_grounds {
                    prop_assert!(own.accent.contrast(*ground) >= READABLE, "{own:?}");
                }
                prop_assert!(own.accent.contrast(own.on_accent) >= READABLE, "{own:?}");
            }
        }
    }
}
