//! Colours, type and measures of Minimal: black on white, one blue, hairlines.

use crate::layout::chart::{BarStyle, GaugeStyle, HistogramStyle, SparkStyle};
use crate::layout::color::{Color, Swatch};
use crate::layout::fit::NameLimits;
use crate::layout::fonts::Face;
use crate::layout::geometry::mm;
use crate::layout::text::TextStyle;
use crate::profile::Paper;

pub(super) const PAPER: Color = Color::hex(0xFFFFFF);
pub(super) const INK: Color = Color::hex(0x0B0B0C);
pub(super) const MUTED: Color = Color::hex(0x65676B);
pub(super) const ACCENT: Color = Color::hex(0x1D3CFF).standing_for(Swatch::Accent);
pub(super) const ON_ACCENT: Color = PAPER.standing_for(Swatch::OnAccent);
pub(super) const RULE: Color = Color::hex(0xD9DBE0);
pub(super) const BAR: Color = Color::hex(0xC3C7CF);
pub(super) const TRACK: Color = Color::hex(0xECEEF2);

const REGULAR: Face = Face { family: "Inter Tight", weight: 400, italic: false, cap_height: 0.728 };
const MEDIUM: Face = Face { weight: 500, ..REGULAR };
const SEMIBOLD: Face = Face { weight: 600, ..REGULAR };

const fn style(face: Face, size: f32, leading: f32, tracking: f32, color: Color) -> TextStyle {
    TextStyle { face, size, leading, tracking, color }
}

pub(super) const NAME: TextStyle = style(MEDIUM, 74.0, 69.56, -0.045, INK);
pub(super) const INITIALS: TextStyle = style(MEDIUM, 150.0, 150.0, -0.045, ON_ACCENT);
pub(super) const EDITION: TextStyle = style(SEMIBOLD, 9.0, 12.5, 0.006, INK);
pub(super) const MONTH: TextStyle = style(REGULAR, 9.0, 12.5, 0.006, MUTED);
pub(super) const NICHE: TextStyle = style(SEMIBOLD, 9.5, 13.0, 0.006, ACCENT);
pub(super) const TAGLINE: TextStyle = style(MEDIUM, 20.0, 23.6, -0.025, INK);
pub(super) const BODY: TextStyle = style(REGULAR, 9.0, 13.0, 0.006, INK);
pub(super) const HANDLE: TextStyle = style(SEMIBOLD, 9.5, 13.0, 0.006, INK);
pub(super) const PLACE: TextStyle = style(REGULAR, 9.0, 13.0, 0.006, MUTED);
pub(super) const HEADING: TextStyle = style(SEMIBOLD, 9.0, 12.0, 0.006, INK);
pub(super) const LABEL: TextStyle = style(REGULAR, 8.25, 11.0, 0.007, MUTED);
pub(super) const STAT: TextStyle = style(MEDIUM, 30.0, 28.0, -0.035, INK);
pub(super) const CELL: TextStyle = style(REGULAR, 9.0, 13.0, 0.006, INK);
pub(super) const CELL_STRONG: TextStyle = style(SEMIBOLD, 9.0, 13.0, 0.006, INK);
pub(super) const FOLLOWERS: TextStyle = style(MEDIUM, 14.0, 13.0, -0.02, INK);
pub(super) const REMARK: TextStyle = style(REGULAR, 8.0, 11.0, 0.007, MUTED);
pub(super) const FACT: TextStyle = style(MEDIUM, 17.0, 18.0, -0.025, INK);
pub(super) const BRAND: TextStyle = style(MEDIUM, 11.0, 15.0, -0.01, INK);
pub(super) const EMAIL: TextStyle = style(SEMIBOLD, 11.0, 13.0, 0.005, ACCENT);
pub(super) const BIG_EMAIL: TextStyle = style(MEDIUM, 26.0, 26.0, -0.035, ACCENT);
pub(super) const FOOTER: TextStyle = style(REGULAR, 8.0, 11.0, 0.007, MUTED);
pub(super) const WORK_BRAND: TextStyle = style(SEMIBOLD, 10.5, 13.0, 0.005, INK);
pub(super) const CAMPAIGN: TextStyle = style(REGULAR, 9.0, 12.0, 0.006, INK);
pub(super) const RESULT: TextStyle = style(MEDIUM, 16.0, 17.0, -0.025, INK);
pub(super) const LIST: TextStyle = style(REGULAR, 8.75, 12.0, 0.006, MUTED);
pub(super) const LIST_STRONG: TextStyle = style(SEMIBOLD, 8.75, 12.0, 0.006, INK);
// Spaces are not tracked, so letters stand a hair closer for the lines to be as drawn.
pub(super) const QUOTE: TextStyle = style(MEDIUM, 15.0, 19.0, -0.025, INK);
pub(super) const SPEAKER: TextStyle = style(SEMIBOLD, 8.25, 11.0, 0.007, INK);
pub(super) const CHART_LABEL: TextStyle = style(REGULAR, 8.25, 11.0, 0.006, MUTED);
pub(super) const CHART_VALUE: TextStyle = style(SEMIBOLD, 8.25, 11.0, 0.006, INK);
pub(super) const GENDER: TextStyle = style(REGULAR, 8.5, 11.0, 0.006, INK);
pub(super) const GENDER_VALUE: TextStyle = style(SEMIBOLD, 8.5, 11.0, 0.006, INK);
pub(super) const CITY: TextStyle = style(REGULAR, 8.75, 12.5, 0.006, INK);
pub(super) const CITY_SHARE: TextStyle = style(SEMIBOLD, 8.75, 12.5, 0.006, INK);
pub(super) const PRICE: TextStyle = style(MEDIUM, 13.0, 13.0, -0.02, INK);

/// Sizes of the name, the largest first.
const NAME_SIZES: &[f32] = &[74.0, 68.0, 62.0, 56.0, 50.0, 44.0, 40.0, 36.0, 32.0];
pub(super) const TAGLINE_SIZES: &[f32] = &[20.0, 18.5, 17.0, 15.5, 14.0, 12.0];
/// The same on a slide.
pub(super) const SLIDE_TAGLINE_SIZES: &[f32] = &[17.0, 15.5, 14.0, 12.0];
pub(super) const INITIALS_SIZES: &[f32] = &[150.0, 120.0, 100.0, 80.0];
pub(super) const STAT_SIZES: &[f32] = &[30.0, 27.0, 24.0, 21.0, 18.0, 15.0];
pub(super) const FACT_SIZES: &[f32] = &[17.0, 15.0, 13.0];
pub(super) const FOLLOWERS_SIZES: &[f32] = &[14.0, 12.5, 11.0, 9.5];
pub(super) const LOW_FOLLOWERS_SIZES: &[f32] = &[11.0, 10.0, 9.0];
pub(super) const BRAND_SIZES: &[f32] = &[11.0, 10.0, 9.0, 8.0];
pub(super) const WORK_BRAND_SIZES: &[f32] = &[10.5, 9.5, 8.5];
pub(super) const RESULT_SIZES: &[f32] = &[16.0, 14.0, 12.0, 10.0];
pub(super) const QUOTE_SIZES: &[f32] = &[15.0, 14.0, 13.0, 12.0];
/// The same in half the width of a slide.
pub(super) const NARROW_QUOTE_SIZES: &[f32] = &[13.0, 12.0, 11.0];
pub(super) const PRICE_SIZES: &[f32] = &[13.0, 12.0, 11.0, 9.5];
pub(super) const CELL_SIZES: &[f32] = &[9.0, 8.5, 8.0];
pub(super) const NICHE_SIZES: &[f32] = &[9.5, 9.0, 8.5, 8.0];
pub(super) const EMAIL_SIZES: &[f32] = &[11.0, 10.0, 9.5, 9.0, 8.5, 8.0];
pub(super) const BIG_EMAIL_SIZES: &[f32] = &[26.0, 23.0, 20.0, 17.0, 14.0, 12.0, 10.0, 8.0];

/// Optical alignment of the name, in em.
pub(super) const OPTICAL: f32 = 0.05;
/// How far an opening quotation mark hangs out, in em.
pub(super) const HANG: f32 = 0.4;

pub(super) const HAIRLINE: f32 = 0.5;

/// Width of everything between the margins of a sheet of paper.
const CONTENT: f32 = mm(180.0);
/// The same on a slide.
pub(super) const SLIDE: f32 = mm(244.8);
/// Width of the names of blocks.
pub(super) const NAMES: f32 = mm(42.0);
/// From the left margin to what a block says beside its name.
const BESIDE: f32 = mm(45.99);
/// Width of what a block says, as drawn: columns keep their proportions to it.
const SAID: f32 = CONTENT - BESIDE;
/// Room for the number of a page beside its note.
pub(super) const FOLIO: f32 = mm(10.0);
/// From the right margin to what stands at the top right.
pub(super) const EDITION_WIDTH: f32 = mm(42.0);

pub(super) const GAUGE: GaugeStyle = GaugeStyle {
    thickness: mm(1.3),
    bar: ACCENT,
    track: TRACK,
    tick: INK,
    reach: mm(1.1),
    widths: (mm(0.35), mm(0.5)),
    halo: None,
    corner: 0.0,
};
pub(super) const SPARK: SparkStyle = SparkStyle {
    width: mm(15.0),
    height: mm(8.0),
    thickness: mm(0.55),
    dot: mm(0.9),
    color: ACCENT,
};

pub(super) const fn histogram(width: f32, height: f32) -> HistogramStyle {
    HistogramStyle {
        width,
        height,
        gap: mm(2.0),
        margin: mm(4.6),
        value_lift: mm(1.3),
        baseline: mm(0.18),
        ink: INK,
        corner: 0.0,
        value: CHART_VALUE,
        label: CHART_LABEL,
    }
}

/// Horizontal bars with their labels and values in a column of this width.
pub(super) const fn bars(width: f32, row: f32) -> BarStyle {
    let (label_width, value) = (mm(20.0), mm(9.0));
    BarStyle {
        row,
        thickness: mm(1.8),
        label_width,
        longest: width - label_width - value,
        value_gap: mm(1.6),
        corner: 0.0,
        label: CITY,
        value: CHART_VALUE,
    }
}

/// What the paper decides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    /// White left and right of the content.
    pub(super) margin: f32,
    /// From the left edge of a block to what it says; none where that stands under its name.
    pub(super) beside: f32,
    /// Width of what a block says.
    pub(super) body: f32,
    /// From the top margin to the portrait.
    pub(super) name_zone: f32,
    /// Height of the portrait.
    pub(super) photo: f32,
    /// The largest name.
    pub(super) name: f32,
    /// Height of a row of platforms.
    pub(super) platform: f32,
    /// Height of pictures of past work.
    pub(super) picture: f32,
    /// The least they may be lowered to.
    pub(super) least_picture: f32,
    /// Height of the histogram.
    pub(super) histogram: f32,
    /// Height of a row of countries.
    pub(super) country: f32,
    /// White above and below a service beyond what is drawn.
    pub(super) service: f32,
    /// White between blocks.
    pub(super) gap: f32,
}

impl Measures {
    /// The measures of a kit of several pages.
    pub(super) fn of(paper: Paper) -> Self {
        let a4 = Self {
            margin: mm(15.0),
            beside: BESIDE,
            body: SAID,
            name_zone: mm(61.2),
            photo: mm(84.0),
            name: 74.0,
            platform: mm(9.0),
            picture: mm(17.5),
            least_picture: mm(13.0),
            histogram: mm(30.0),
            country: mm(5.2),
            service: 0.0,
            gap: mm(5.0),
        };
        match paper {
            Paper::A4 => a4,
            Paper::Letter => Self {
                margin: mm(17.95),
                name_zone: mm(49.0),
                photo: mm(80.0),
                name: 50.0,
                platform: mm(8.4),
                picture: mm(15.5),
                histogram: mm(26.0),
                country: mm(4.6),
                ..a4
            },
            Paper::Slides => Self {
                margin: mm(13.04),
                body: SLIDE - BESIDE,
                photo: mm(103.0),
                name: 50.0,
                picture: mm(20.0),
                least_picture: mm(16.0),
                histogram: mm(40.0),
                country: mm(5.4),
                ..a4
            },
        }
    }

    /// The measures of a kit of one page.
    pub(super) fn single(paper: Paper) -> Self {
        let several = Self::of(paper);
        match paper {
            Paper::Letter => Self { name_zone: mm(42.0), photo: mm(62.0), name: 50.0, ..several },
            Paper::A4 | Paper::Slides => {
                Self { name_zone: mm(46.0), photo: mm(69.0), name: 50.0, ..several }
            }
        }
    }

    /// The same in a column of this width, where what a block says stands under its name.
    pub(super) fn column(self, width: f32) -> Self {
        Self { beside: 0.0, body: width, ..self }
    }

    /// Width of everything between the margins.
    pub(super) fn content(&self) -> f32 {
        self.beside + self.body
    }

    /// A width in what a block says, in proportion to the drawn one.
    pub(super) fn share(&self, drawn: f32) -> f32 {
        drawn * self.body / SAID
    }

    pub(super) fn name_limits(&self, width: f32) -> NameLimits {
        NameLimits {
            sizes: NAME_SIZES,
            largest: self.name,
            three_lines: 44.0,
            other_letters: 56.0,
            width,
        }
    }
}
