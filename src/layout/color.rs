//! Colours in sRGB, and how well one reads on another.

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
        let linear = |channel: u8| {
            let value = f32::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
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
    fn contrast_is_the_same_both_ways() {
        let (paper, accent) = (Color::hex(0xFBF7F0), Color::hex(0xA33E1F));
        assert_eq!(paper.contrast(accent), accent.contrast(paper));
        assert!((paper.contrast(accent) - 6.0).abs() < 0.1);
    }
}
