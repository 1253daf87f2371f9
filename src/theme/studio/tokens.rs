//! Colours and type of Studio: ink and lime on pale paper, a wide grotesque.

use crate::layout::chart::{BarStyle, GaugeStyle, HistogramStyle, SparkStyle};
use crate::layout::color::{Color, Swatch};
use crate::layout::fonts::Face;
use crate::layout::geometry::mm;
use crate::layout::text::TextStyle;

pub(super) const PAPER: Color = Color::hex(0xF4F3EE);
pub(super) const INK: Color = Color::hex(0x111111);
pub(super) const MUTED: Color = Color::hex(0x5E5E58);
/// Never the colour of text on paper.
pub(super) const LIME: Color = Color::hex(0xD7F64B).standing_for(Swatch::Accent);
/// Ink on lime.
pub(super) const ON_LIME: Color = INK.standing_for(Swatch::OnAccent);
/// Body text on ink.
pub(super) const PALE: Color = Color::hex(0xD6D5CF);
/// Small text on ink.
pub(super) const DIM: Color = Color::hex(0xA8A8A0);
/// Hairlines on ink.
pub(super) const LINE: Color = Color::hex(0x4A4A46);
pub(super) const BAR: Color = Color::hex(0xBDBCB3);
const TRACK: Color = Color::hex(0xDBDAD2);

const HEAVY: Face =
    Face { family: "Bricolage Grotesque", weight: 800, italic: false, cap_height: 0.66 };
const STRONG: Face = Face { weight: 700, ..HEAVY };
const REGULAR: Face =
    Face { family: "Hanken Grotesk", weight: 400, italic: false, cap_height: 0.697 };
const MEDIUM: Face = Face { weight: 500, ..REGULAR };
const BOLD: Face = Face { weight: 700, ..REGULAR };

const fn style(face: Face, size: f32, leading: f32, color: Color) -> TextStyle {
    TextStyle { face, size, leading, tracking: 0.0, color }
}

const fn tracked(style: TextStyle, tracking: f32) -> TextStyle {
    TextStyle { tracking, ..style }
}

pub(super) const NICHE: TextStyle = style(BOLD, 9.0, 11.0, ON_LIME);
pub(super) const HANDLE: TextStyle = style(BOLD, 9.5, 12.0, LIME);
pub(super) const LOCATION: TextStyle = style(REGULAR, 9.5, 12.0, DIM);
pub(super) const TAGLINE: TextStyle = tracked(style(STRONG, 21.0, 23.52, PAPER), -0.025);
pub(super) const BIO: TextStyle = style(REGULAR, 9.0, 13.0, PALE);
pub(super) const NAME: TextStyle = tracked(style(HEAVY, 100.0, 86.0, PAPER), -0.045);
pub(super) const HERO_FIGURE: TextStyle = tracked(style(HEAVY, 118.0, 94.4, ON_LIME), -0.055);
pub(super) const STAT: TextStyle = tracked(style(HEAVY, 36.0, 32.0, ON_LIME), -0.035);
pub(super) const STAT_LABEL: TextStyle = style(BOLD, 8.25, 11.0, ON_LIME);
pub(super) const LABEL: TextStyle = style(MEDIUM, 8.25, 11.0, MUTED);
pub(super) const CELL_STRONG: TextStyle = style(BOLD, 10.5, 13.0, INK);
pub(super) const CELL: TextStyle = style(REGULAR, 9.0, 13.0, INK);
pub(super) const CELL_FIGURE: TextStyle = tracked(style(HEAVY, 19.0, 13.0, INK), -0.035);
pub(super) const REMARK: TextStyle = style(REGULAR, 8.0, 11.0, MUTED);
pub(super) const FACT: TextStyle = tracked(style(HEAVY, 25.0, 25.0, INK), -0.035);
pub(super) const FACT_LABEL: TextStyle = style(MEDIUM, 8.25, 11.0, INK);
pub(super) const CLIENT: TextStyle = tracked(style(STRONG, 14.5, 17.5, INK), -0.025);
pub(super) const FOOTER: TextStyle = style(REGULAR, 8.0, 11.0, MUTED);
pub(super) const EMAIL: TextStyle = style(BOLD, 9.0, 11.0, INK);
pub(super) const HEADING: TextStyle = tracked(style(HEAVY, 20.0, 20.0, INK), -0.03);
pub(super) const NOTE: TextStyle = style(REGULAR, 8.5, 11.5, DIM);
pub(super) const LEAD_BRAND: TextStyle = tracked(style(HEAVY, 30.0, 30.0, LIME), -0.035);
pub(super) const LEAD_CAMPAIGN: TextStyle = style(REGULAR, 10.5, 14.0, PAPER);
pub(super) const LEAD_DETAIL: TextStyle = style(REGULAR, 8.5, 13.0, DIM);
pub(super) const LEAD_RESULT: TextStyle = tracked(style(HEAVY, 31.0, 30.0, PAPER), -0.035);
pub(super) const LEAD_RESULT_LABEL: TextStyle = style(MEDIUM, 8.25, 11.0, DIM);
pub(super) const BRAND: TextStyle = tracked(style(HEAVY, 15.0, 18.0, PAPER), -0.035);
pub(super) const DETAIL: TextStyle = style(REGULAR, 8.5, 11.5, DIM);
pub(super) const RESULT: TextStyle = tracked(style(HEAVY, 17.0, 17.0, PAPER), -0.035);
pub(super) const RESULT_LABEL: TextStyle = style(MEDIUM, 8.0, 11.0, DIM);
pub(super) const LIST: TextStyle = style(REGULAR, 8.5, 11.5, DIM);
pub(super) const LIST_STRONG: TextStyle = style(BOLD, 8.5, 11.5, PAPER);
pub(super) const QUOTE: TextStyle = tracked(style(STRONG, 17.0, 19.5, ON_LIME), -0.025);
pub(super) const SPEAKER: TextStyle = style(BOLD, 8.25, 11.0, ON_LIME);
pub(super) const SPEAKER_ROLE: TextStyle = style(MEDIUM, 8.25, 11.0, ON_LIME);
pub(super) const CHART_HEAD: TextStyle = tracked(style(HEAVY, 14.0, 15.0, INK), -0.03);
const CHART_LABEL: TextStyle = style(REGULAR, 8.25, 11.0, MUTED);
const CHART_VALUE: TextStyle = style(BOLD, 8.0, 11.0, INK);
const COUNTRY: TextStyle = style(MEDIUM, 8.25, 11.0, INK);
pub(super) const GENDER: TextStyle = style(REGULAR, 9.0, 13.0, INK);
pub(super) const GENDER_VALUE: TextStyle = tracked(style(HEAVY, 17.0, 13.0, INK), -0.035);
pub(super) const SERVICE: TextStyle = style(BOLD, 9.0, 13.0, INK);
pub(super) const INCLUDES: TextStyle = style(REGULAR, 8.5, 11.0, MUTED);
pub(super) const PRICE: TextStyle = tracked(style(HEAVY, 13.5, 13.5, INK), -0.02);
pub(super) const TERMS: TextStyle = style(REGULAR, 8.0, 11.0, MUTED);
pub(super) const PACKAGE_LABEL: TextStyle = style(BOLD, 8.25, 11.0, LIME);
pub(super) const PACKAGE: TextStyle = tracked(style(HEAVY, 16.0, 18.0, PAPER), -0.035);
pub(super) const PACKAGE_INCLUDES: TextStyle = style(REGULAR, 8.5, 11.5, PALE);
pub(super) const PACKAGE_PRICE: TextStyle = tracked(style(HEAVY, 30.0, 26.0, LIME), -0.035);
pub(super) const BIG_EMAIL: TextStyle = tracked(style(HEAVY, 24.0, 24.0, INK), -0.012);
pub(super) const REACH_US: TextStyle = style(BOLD, 9.0, 13.0, INK);
pub(super) const TITLE: TextStyle = tracked(style(HEAVY, 30.0, 28.0, PAPER), -0.035);

/// Sizes of the name, the largest first.
pub(super) const NAME_SIZES: &[f32] =
    &[100.0, 92.0, 84.0, 80.0, 76.0, 72.0, 68.0, 62.0, 60.0, 52.0, 46.0, 42.0, 38.0, 34.0];
pub(super) const TAGLINE_SIZES: &[f32] = &[21.0, 19.5, 18.0, 16.5, 15.0, 13.5];
pub(super) const HERO_FIGURE_SIZES: &[f32] =
    &[118.0, 108.0, 98.0, 88.0, 78.0, 68.0, 58.0, 48.0, 40.0, 34.0, 28.0];
pub(super) const STAT_SIZES: &[f32] = &[36.0, 32.0, 28.0, 24.0, 20.0, 17.0, 14.0, 12.0];
pub(super) const FACT_SIZES: &[f32] = &[25.0, 22.0, 19.0, 16.0];
pub(super) const CLIENT_SIZES: &[f32] = &[26.0, 22.0, 18.0, 14.5, 13.0, 11.5, 10.0];
pub(super) const CELL_SIZES: &[f32] = &[10.5, 9.5, 8.75, 8.0];
pub(super) const SMALL_SIZES: &[f32] = &[9.5, 9.0, 8.5, 8.0];
pub(super) const LEAD_BRAND_SIZES: &[f32] = &[30.0, 26.0, 22.0, 18.0, 15.0];
pub(super) const BRAND_SIZES: &[f32] = &[15.0, 13.5, 12.0, 10.5, 9.5];
pub(super) const LEAD_RESULT_SIZES: &[f32] = &[31.0, 27.0, 23.0, 19.0, 16.0, 13.0, 11.0, 9.5];
pub(super) const RESULT_SIZES: &[f32] = &[17.0, 15.0, 13.0, 11.0, 9.5, 8.0];
pub(super) const QUOTE_SIZES: &[f32] = &[17.0, 15.5, 14.0, 12.5];
pub(super) const PRICE_SIZES: &[f32] = &[13.5, 12.0, 10.5, 9.0, 8.0];
pub(super) const PACKAGE_PRICE_SIZES: &[f32] = &[30.0, 26.0, 22.0, 18.0, 15.0, 12.0];
pub(super) const BIG_EMAIL_SIZES: &[f32] = &[24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 12.0, 10.0, 8.0];
pub(super) const HEADING_SIZES: &[f32] = &[20.0, 18.5, 17.0, 15.5, 14.0];
pub(super) const TITLE_SIZES: &[f32] = &[30.0, 26.0, 22.0, 19.0, 17.0];

/// Optical alignment of a name, in em: a grotesque's stem stands a little inside its box.
pub(super) const OPTICAL: f32 = 0.05;
/// The same of the largest figure.
pub(super) const OPTICAL_FIGURE: f32 = 0.024;
/// How far an opening quotation mark hangs out, in em.
pub(super) const HANG: f32 = 0.45;

pub(super) const HAIRLINE: f32 = 0.5;
pub(super) const RULE: f32 = 1.0;

/// Width of everything between the margins of a sheet of paper.
pub(super) const CONTENT: f32 = mm(186.0);
/// The same on a slide.
pub(super) const SLIDE: f32 = mm(244.8);
/// Width of the note at the foot of page one; how to write has the rest.
pub(super) const FOOTER_NOTE: f32 = mm(150.0);
/// Width of the note on the first slide.
pub(super) const SLIDE_OPENING: f32 = mm(158.0);
/// Width of the notes at the foot of the others.
pub(super) const SLIDE_NOTE: f32 = mm(226.0);

pub(super) const fn gauge(thickness: f32) -> GaugeStyle {
    GaugeStyle {
        thickness,
        bar: INK,
        track: TRACK,
        tick: INK,
        reach: mm(1.1),
        widths: (mm(0.35), mm(0.6)),
        halo: Some((PAPER, mm(0.42))),
        corner: 0.0,
    }
}

pub(super) const SPARK: SparkStyle =
    SparkStyle { width: mm(38.0), height: mm(13.0), thickness: 2.55, dot: mm(1.4), color: ON_LIME };

pub(super) const fn histogram(width: f32, height: f32) -> HistogramStyle {
    HistogramStyle {
        width,
        height,
        gap: mm(1.6),
        margin: mm(4.6),
        value_lift: mm(1.3),
        baseline: 0.0,
        ink: INK,
        corner: 0.0,
        value: CHART_VALUE,
        label: CHART_LABEL,
    }
}

pub(super) const fn country_bars(row: f32, longest: f32) -> BarStyle {
    BarStyle {
        row,
        thickness: mm(3.2),
        label_width: mm(18.7),
        longest,
        value_gap: mm(1.6),
        corner: 0.0,
        label: COUNTRY,
        value: CHART_VALUE,
    }
}
