//! How the pages look.

/// A point in a picture that must stay visible, each from 0 to 1 from the top left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Focus {
    /// From the left edge.
    pub x: f32,
    /// From the top edge.
    pub y: f32,
}

/// One of the designs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum ThemeName {
    /// Serif, warm paper, large photograph.
    #[default]
    Editorial,
    /// Black and lime, very large numbers.
    Studio,
    /// White, one grotesque, much air.
    Minimal,
    /// Coloured cards.
    Pop,
}

impl ThemeName {
    /// Every design with its word in the kit file.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Editorial, "editorial"),
        (Self::Studio, "studio"),
        (Self::Minimal, "minimal"),
        (Self::Pop, "pop"),
    ];
}

/// The size of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// US Letter, 215.9 × 279.4 mm.
    Letter,
    /// 16:9, 338.67 × 190.5 mm.
    Slides,
}

impl Paper {
    /// Every paper with its word in the kit file.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::A4, "a4"), (Self::Letter, "letter"), (Self::Slides, "slides")];
}

/// How the pages look.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// The design.
    pub theme: Option<ThemeName>,
    /// Own colour in place of the design's, `#0B7A75` or `photo`.
    pub accent: Option<String>,
    /// The paper.
    pub paper: Option<Paper>,
    /// Language of the kit, such as `en-GB`.
    pub language: Option<String>,
    /// Pictures for the gallery: file names relative to the kit's folder.
    pub gallery: Vec<String>,
}
