//! Colours, type and measures of Editorial: warm paper, a high-contrast serif, one accent.

use crate::layout::chart::{BarStyle, GaugeStyle, HistogramStyle, SparkStyle};
use crate::layout::color::{Color, Swatch};
use crate::layout::fit::NameLimits;
use crate::layout::fonts::Face;
use crate::layout::geometry::mm;
use crate::layout::text::TextStyle;
use crate::profile::Paper;

pub(super) const PAPER: Color = Color::hex(0xFBF7F0);
pub(super) const INK: Color = Color::hex(0x221C17);
pub(super) const MUTED: Color = Color::hex(0x6B5F53);
pub(super) const ACCENT: Color = Color::hex(0xA33E1F).standing_for(Swatch::Accent);
pub(super) const SOFT: Color = Color::hex(0xF0E4D5);
pub(super) const RULE: Color = Color::hex(0xD9CDBD);
pub(super) const BAR: Color = Color::hex(0xD3B79D).standing_for(Swatch::Tint);
pub(super) const OLIVE: Color = Color::hex(0x5C6B4A);
pub(super) const FOOTER_ON_INK: Color = Color::hex(0xCDBFAE);

const SERIF: Face =
    Face { family: "Instrument Serif", weight: 400, italic: false, cap_height: 0.72 };
const ITALIC: Face = Face { italic: true, ..SERIF };
const REGULAR: Face =
    Face { family: "Instrument Sans", weight: 400, italic: false, cap_height: 0.72 };
const MEDIUM: Face = Face { weight: 500, ..REGULAR };
const SEMIBOLD: Face = Face { weight: 600, ..REGULAR };

const fn style(face: Face, size: f32, leading: f32, color: Color) -> TextStyle {
    TextStyle { face, size, leading, tracking: 0.0, color }
}

const fn tracked(style: TextStyle, tracking: f32) -> TextStyle {
    TextStyle { tracking, ..style }
}

pub(super) const MASTHEAD: TextStyle = style(MEDIUM, 8.0, 11.0, MUTED);
pub(super) const NICHE: TextStyle = style(SEMIBOLD, 9.5, 12.0, ACCENT);
pub(super) const NAME: TextStyle = tracked(style(SERIF, 72.0, 61.92, INK), -0.022);
pub(super) const INITIALS: TextStyle =
    style(SERIF, 150.0, 150.0, PAPER.standing_for(Swatch::OnAccent));
pub(super) const HANDLE: TextStyle = style(MEDIUM, 10.5, 14.0, INK);
pub(super) const TAGLINE: TextStyle = style(SERIF, 16.5, 20.46, INK);
pub(super) const BODY: TextStyle = style(REGULAR, 9.0, 13.0, INK);
pub(super) const STAT: TextStyle = tracked(style(SERIF, 39.0, 38.0, INK), -0.02);
pub(super) const STAT_LABEL: TextStyle = style(MEDIUM, 8.5, 11.0, MUTED);
pub(super) const HEADING: TextStyle = tracked(style(SERIF, 21.0, 24.0, INK), -0.01);
pub(super) const NOTE: TextStyle = style(MEDIUM, 8.0, 11.0, MUTED);
pub(super) const LABEL: TextStyle = style(SEMIBOLD, 8.0, 11.0, MUTED);
pub(super) const CELL: TextStyle = style(REGULAR, 9.25, 13.5, INK);
pub(super) const CELL_STRONG: TextStyle = style(SEMIBOLD, 9.25, 13.5, INK);
pub(super) const CELL_FIGURE: TextStyle = tracked(style(SERIF, 16.0, 13.5, INK), -0.01);
pub(super) const REMARK: TextStyle = style(REGULAR, 8.0, 11.0, MUTED);
pub(super) const SENTENCE: TextStyle = tracked(style(SERIF, 18.5, 22.5, INK), -0.01);
pub(super) const BRAND: TextStyle = style(SERIF, 16.0, 21.0, INK);
pub(super) const INVITATION: TextStyle = style(SERIF, 16.0, 20.0, INK);
pub(super) const EMAIL: TextStyle = style(SEMIBOLD, 9.5, 12.0, ACCENT);
pub(super) const FOOTER: TextStyle = style(REGULAR, 8.0, 11.0, MUTED);
pub(super) const WORK_BRAND: TextStyle = style(SERIF, 17.0, 21.0, INK);
pub(super) const CAMPAIGN: TextStyle = style(REGULAR, 9.25, 12.0, INK);
pub(super) const DETAIL: TextStyle = style(REGULAR, 8.0, 11.5, MUTED);
pub(super) const RESULT_LABEL: TextStyle = style(REGULAR, 8.5, 12.0, MUTED);
pub(super) const RESULT: TextStyle = style(SERIF, 15.0, 15.0, INK);
pub(super) const LIST: TextStyle = style(REGULAR, 8.75, 12.0, MUTED);
pub(super) const LIST_STRONG: TextStyle = style(SEMIBOLD, 8.75, 12.0, INK);
pub(super) const QUOTE: TextStyle = style(ITALIC, 18.5, 22.0, INK);
pub(super) const CHART_LABEL: TextStyle = style(REGULAR, 8.0, 11.0, MUTED);
pub(super) const CHART_VALUE: TextStyle = style(SEMIBOLD, 8.0, 11.0, INK);
pub(super) const GENDER: TextStyle = style(REGULAR, 8.25, 11.0, MUTED);
pub(super) const GENDER_VALUE: TextStyle = style(SEMIBOLD, 8.25, 11.0, INK);
pub(super) const CITY: TextStyle = style(REGULAR, 8.5, 12.0, INK);
pub(super) const PRICE: TextStyle = style(SERIF, 15.0, 14.0, INK);
pub(super) const TERMS: TextStyle = style(REGULAR, 8.0, 11.0, MUTED);
pub(super) const BIG_EMAIL: TextStyle = style(SERIF, 22.0, 24.0, PAPER);
pub(super) const REACH_US: TextStyle = style(MEDIUM, 9.0, 12.0, PAPER);

/// Sizes of the name, the largest first.
const NAME_SIZES: &[f32] = &[72.0, 66.0, 60.0, 54.0, 48.0, 44.0, 40.0, 36.0, 33.0];
pub(super) const TAGLINE_SIZES: &[f32] = &[16.5, 15.5, 14.5, 13.5, 12.5];
pub(super) const INITIALS_SIZES: &[f32] = &[150.0, 120.0, 100.0, 80.0];
pub(super) const STAT_SIZES: &[f32] = &[39.0, 35.0, 31.0, 27.0, 23.0, 19.0];
pub(super) const BRAND_SIZES: &[f32] = &[16.0, 14.0, 12.0, 10.5];
pub(super) const INVITATION_SIZES: &[f32] = &[16.0, 14.0, 12.5, 11.0];
pub(super) const WORK_BRAND_SIZES: &[f32] = &[17.0, 15.0, 13.0, 11.0, 10.0];
pub(super) const QUOTE_SIZES: &[f32] = &[18.5, 17.0, 15.5, 14.0];
pub(super) const PRICE_SIZES: &[f32] = &[15.0, 13.0, 11.0, 9.5];
pub(super) const CELL_SIZES: &[f32] = &[9.25, 8.5, 8.0];
pub(super) const SMALL_SIZES: &[f32] = &[9.0, 8.5, 8.0];
pub(super) const ONE_LINE_SIZES: &[f32] = &[10.5, 10.0, 9.5, 9.0, 8.5, 8.0];
pub(super) const BIG_EMAIL_SIZES: &[f32] = &[22.0, 20.0, 18.0, 16.0, 14.0, 12.0, 10.0, 8.0];
pub(super) const SENTENCE_SIZES: &[f32] = &[18.5, 17.0, 16.0, 15.0, 14.0];

/// Optical alignment of display lines, in em: a serif's capital stands a little inside its box.
pub(super) const OPTICAL: f32 = 0.03;
/// How far an opening quotation mark hangs out, in em.
pub(super) const HANG: f32 = 0.42;

pub(super) const HAIRLINE: f32 = 0.5;
pub(super) const STRONG_RULE: f32 = 0.75;

/// Width of everything between the margins of a sheet of paper.
pub(super) const CONTENT: f32 = mm(180.0);
/// The same on a slide.
pub(super) const SLIDE: f32 = mm(244.8);
/// Width of the notes at the foot of slides after the first.
pub(super) const SLIDE_NOTE: f32 = mm(226.0);
/// Width of the note at the foot of page one; the number of the page has the rest.
pub(super) const FOOTER_NOTE: f32 = mm(154.0);
/// Width of the text beside the photograph.
pub(super) const HERO_TEXT: f32 = mm(102.0);
/// From the left margin to the photograph.
pub(super) const PHOTO_X: f32 = mm(110.0);

pub(super) const GAUGE: GaugeStyle = GaugeStyle {
    thickness: mm(1.5),
    bar: ACCENT,
    track: SOFT,
    tick: INK,
    reach: mm(1.1),
    widths: (mm(0.35), mm(0.5)),
    halo: None,
    corner: 0.0,
};
pub(super) const SPARK: SparkStyle = SparkStyle {
    width: mm(18.0),
    height: mm(8.5),
    thickness: mm(0.55),
    dot: mm(0.7),
    color: ACCENT,
};

pub(super) const fn histogram(width: f32, height: f32) -> HistogramStyle {
    HistogramStyle {
        width,
        height,
        gap: mm(2.2),
        margin: mm(4.6),
        value_lift: mm(1.3),
        baseline: mm(0.18),
        ink: INK,
        corner: 0.0,
        value: CHART_VALUE,
        label: CHART_LABEL,
    }
}

pub(super) const fn country_bars(row: f32) -> BarStyle {
    BarStyle {
        row,
        thickness: mm(2.3),
        label_width: mm(19.0),
        longest: mm(16.5),
        value_gap: mm(1.6),
        corner: 0.0,
        label: CHART_LABEL.colored(INK),
        value: CHART_VALUE,
    }
}

/// What the paper decides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    /// White left and right of the content.
    pub(super) margin: f32,
    /// Width of what stands between the margins, or in a column of a slide.
    pub(super) content: f32,
    /// Width of the names of platforms.
    pub(super) platform: f32,
    /// Height of the photograph.
    pub(super) photo: f32,
    /// From the top of the page to the end of the text beside it.
    pub(super) hero: f32,
    /// The largest name.
    pub(super) name: f32,
    /// Height of pictures of past work.
    pub(super) picture: f32,
    /// The least they may be lowered to.
    pub(super) least_picture: f32,
    /// Height of the histogram.
    pub(super) histogram: f32,
    /// Height of a row of countries.
    pub(super) country: f32,
    /// White above and below a quote.
    pub(super) quote: f32,
    /// White above and below a service.
    pub(super) service: f32,
    /// White over a section beyond what is drawn.
    pub(super) gap: f32,
    /// White in the bar at the foot of the last page beyond what is drawn.
    pub(super) bar: f32,
}

impl Measures {
    /// The measures of a kit of several pages.
    pub(super) fn of(paper: Paper) -> Self {
        match paper {
            Paper::Letter => Self {
                margin: mm(17.95),
                content: CONTENT,
                platform: mm(40.0),
                photo: mm(111.0),
                hero: mm(112.0),
                name: 62.0,
                picture: mm(22.0),
                least_picture: mm(14.0),
                histogram: mm(26.0),
                country: mm(4.6),
                quote: mm(3.2),
                service: mm(1.0),
                gap: mm(-2.0),
                bar: 0.0,
            },
            Paper::Slides => Self {
                margin: mm(13.04),
                content: SLIDE,
                photo: mm(103.0),
                hero: mm(103.5),
                name: 48.0,
                histogram: mm(43.0),
                country: mm(6.1),
                service: mm(1.0),
                ..Self::of(Paper::A4)
            },
            Paper::A4 => Self {
                margin: mm(15.0),
                content: CONTENT,
                platform: mm(40.0),
                photo: mm(119.0),
                hero: mm(120.0),
                name: 72.0,
                picture: mm(30.0),
                least_picture: mm(14.0),
                histogram: mm(30.0),
                country: mm(5.3),
                quote: mm(5.0),
                service: mm(1.2),
                gap: 0.0,
                bar: 0.0,
            },
        }
    }

    /// The measures of a kit of one page.
    pub(super) fn single(paper: Paper) -> Self {
        let several = Self::of(paper);
        match paper {
            Paper::Letter => Self {
                photo: mm(104.0),
                hero: mm(105.0),
                name: 62.0,
                histogram: mm(23.5),
                country: mm(4.3),
                gap: 0.0,
                ..several
            },
            Paper::A4 | Paper::Slides => {
                Self { photo: mm(111.0), hero: mm(112.0), name: 62.0, ..several }
            }
        }
    }

    pub(super) fn name_limits(&self) -> NameLimits {
        NameLimits {
            sizes: NAME_SIZES,
            largest: self.name,
            three_lines: 40.0,
            other_letters: 58.0,
            width: mm(101.0),
        }
    }
}
