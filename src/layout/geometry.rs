//! Lengths in points, from the top left of the page.

/// Points in a millimetre.
const POINTS_PER_MM: f32 = 72.0 / 25.4;

/// Millimetres as points.
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * POINTS_PER_MM
}

/// Points as millimetres.
pub const fn to_mm(points: f32) -> f32 {
    points / POINTS_PER_MM
}

/// A width and a height, in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Size {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// A box, in points from the top left of the page.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Rect {
    /// A box from its left, top, width and height.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    /// The right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a4_is_595_points_wide() {
        assert!((mm(210.0) - 595.276).abs() < 0.001);
        assert!((to_mm(mm(12.5)) - 12.5).abs() < 1e-5);
    }
}
