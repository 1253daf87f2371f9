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

    /// The same in a page of this width, as a mirror shows it.
    pub fn mirrored(self, page: f32) -> Self {
        Self { x: page - self.right(), ..self }
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }
}

/// How round the corners of a box are: their radius at the top and at the bottom, in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Corners {
    /// Of both corners at the top.
    pub top: f32,
    /// Of both corners at the bottom.
    pub bottom: f32,
}

impl Corners {
    /// The same radius at every corner.
    pub const fn all(radius: f32) -> Self {
        Self { top: radius, bottom: radius }
    }

    /// Round at the top only.
    pub const fn top(radius: f32) -> Self {
        Self { top: radius, bottom: 0.0 }
    }
}

/// This point, turned clockwise about another by an angle in radians.
pub fn turned((x, y): (f32, f32), about: (f32, f32), angle: f32) -> (f32, f32) {
    let (sin, cos) = angle.sin_cos();
    let (dx, dy) = (x - about.0, y - about.1);
    (about.0 + dx * cos - dy * sin, about.1 + dx * sin + dy * cos)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a4_is_595_points_wide() {
        assert!((mm(210.0) - 595.276).abs() < 0.001);
        assert!((to_mm(mm(12.5)) - 12.5).abs() < 1e-5);
    }

    #[test]
    fn a_quarter_clockwise_brings_the_right_to_the_bottom() {
        let (x, y) = turned((2.0, 1.0), (1.0, 1.0), std::f32::consts::FRAC_PI_2);
        assert!((x - 1.0).abs() < 1e-6 && (y - 2.0).abs() < 1e-6);
    }
}
