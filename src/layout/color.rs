//! Colours in sRGB, and how well one reads on another.

use std::fmt;

use color::{Oklch, OpaqueColor, Rgba8, Srgb};

/// An opaque sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Color {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
    /// What it stands for, so that another colour can take its place.
    pub swatch: Swatch,
}

/// What a colour of a design stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Swatch {
    /// Itself, always.
    #[default]
    Fixed,
    /// "Look here": the design's accent.
    Accent,
    /// A pale version of the accent, for bars beside the one that matters.
    Tint,
    /// What is written on the accent.
    OnAccent,
}

impl Color {
    /// A colour from `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Self { red, green, blue, swatch: Swatch::Fixed }
    }

    /// The same colour, standing for something.
    pub const fn standing_for(self, swatch: Swatch) -> Self {
        Self { swatch, ..self }
    }

    /// Contrast ratio with another colour, 1 to 21 (WCAG 2.2, relative luminance).
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f32 {
        self.space().relative_luminance()
    }

    /// A colour from `#RRGGBB`; `None` if it is written otherwise.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        u32::from_str_radix(digits, 16).ok().map(Self::hex)
    }

    /// The colour with its lightness in OKLCH (0 to 1) changed by so much.
    pub fn lighter(self, by: f32) -> Self {
        let moved = self.space().map_lightness(|lightness| (lightness + by).clamp(0.0, 1.0));
        self.taken_from(moved)
    }

    /// This share (0 to 1) of the colour, the rest another.
    pub fn mixed(self, share: f32, other: Self) -> Self {
        self.taken_from(other.space().lerp_rect(self.space(), share))
    }

    /// Lightness (0 to 1), chroma (0 to about 0.37) and hue (degrees) in OKLCH.
    pub fn oklch(self) -> [f32; 3] {
        self.space().convert::<Oklch>().components
    }

    fn space(self) -> OpaqueColor<Srgb> {
        OpaqueColor::from_rgb8(self.red, self.green, self.blue)
    }

    fn taken_from(self, space: OpaqueColor<Srgb>) -> Self {
        let Rgba8 { r, g, b, .. } = space.to_rgba8();
        Self { red: r, green: g, blue: b, swatch: self.swatch }
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_21() {
        assert!((Color::hex(0x000000).contrast(Color::hex(0xFFFFFF)) - 21.0).abs() < 0.01);
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(Color::parse("#0B7A75"), Some(Color::hex(0x0B7A75)));
        assert_eq!(Color::hex(0x0B7A75).to_string(), "#0B7A75");
        for wrong in ["0B7A75", "#0B7", "#0B7A7G", "#+B7A75", "photo", "#äöü"] {
            assert_eq!(Color::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_is_the_same_both_ways() {
        let (paper, accent) = (Color::hex(0xFBF7F0), Color::hex(0xA33E1F));
        assert_eq!(paper.contrast(accent), accent.contrast(paper));
        assert!((paper.contrast(accent) - 6.0).abs() < 0.1);
    }
}
