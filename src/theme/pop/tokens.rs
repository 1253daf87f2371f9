//! Colours, type and measures of Pop: a page of coloured cards with round corners, big round type.

use crate::layout::chart::{BarStyle, GaugeStyle, HistogramStyle, SparkStyle};
use crate::layout::color::{Color, Swatch};
use crate::layout::fit::NameLimits;
use crate::layout::fonts::Face;
use crate::layout::geometry::mm;
use crate::layout::text::TextStyle;
use crate::profile::Paper;

pub(super) const PAGE: Color = Color::hex(0xFFF7EA);
pub(super) const INK: Color = Color::hex(0x24163F);
/// On white and on the page only: on coloured cards it is too pale.
pub(super) const MUTED: Color = Color::hex(0x6A5C84);
pub(super) const WHITE: Color = Color::hex(0xFFFFFF);
pub(super) const TOMATO: Color = Color::hex(0xFF5C38).standing_for(Swatch::Accent);
/// White on tomato would be too pale.
pub(super) const ON_TOMATO: Color = INK.standing_for(Swatch::OnAccent);
pub(super) const PEACH: Color = Color::hex(0xFFB899).standing_for(Swatch::Tint);
pub(super) const SUN: Color = Color::hex(0xFFC93C);
pub(super) const LILAC: Color = Color::hex(0xCBB8FF);
pub(super) const MINT: Color = Color::hex(0xB8E6CF);
pub(super) const SKY: Color = Color::hex(0xBFE0FA);
pub(super) const LINE: Color = Color::hex(0xE9DFD2);
const TRACK: Color = Color::hex(0xF3E6D6);
pub(super) const FOOTER_ON_INK: Color = Color::hex(0xD9D0EA);

const EXTRA_BOLD: Face = Face { family: "Gabarito", weight: 800, italic: false, cap_height: 0.681 };
const HEAVY: Face = Face { weight: 700, ..EXTRA_BOLD };
const REGULAR: Face = Face { family: "Figtree", weight: 400, italic: false, cap_height: 0.7 };
const SEMIBOLD: Face = Face { weight: 600, ..REGULAR };
const BOLD: Face = Face { weight: 700, ..REGULAR };

const fn style(face: Face, size: f32, leading: f32, color: Color) -> TextStyle {
    TextStyle { face, size, leading, tracking: 0.0, color }
}

const fn tracked(style: TextStyle, tracking: f32) -> TextStyle {
    TextStyle { tracking, ..style }
}

pub(super) const NICHE: TextStyle = style(BOLD, 9.0, 11.0, WHITE);
pub(super) const NAME: TextStyle = tracked(style(EXTRA_BOLD, 72.0, 63.36, ON_TOMATO), -0.03);
pub(super) const INITIALS: TextStyle = tracked(style(EXTRA_BOLD, 110.0, 110.0, INK), -0.03);
pub(super) const TAGLINE: TextStyle = tracked(style(HEAVY, 16.5, 20.1, ON_TOMATO), -0.01);
pub(super) const BIO: TextStyle = style(REGULAR, 9.25, 13.0, ON_TOMATO);
pub(super) const HANDLE: TextStyle = style(BOLD, 11.0, 13.0, ON_TOMATO);
pub(super) const LOCATION: TextStyle = HANDLE.cut(REGULAR);
pub(super) const STICKER: TextStyle = tracked(style(EXTRA_BOLD, 22.0, 20.0, INK), -0.025);
pub(super) const STICKER_LABEL: TextStyle = style(SEMIBOLD, 8.0, 9.5, INK);
pub(super) const STAT: TextStyle = tracked(style(EXTRA_BOLD, 46.0, 36.0, INK), -0.025);
pub(super) const STAT_LABEL: TextStyle = style(SEMIBOLD, 8.5, 11.0, INK);
pub(super) const PLATFORM: TextStyle = style(BOLD, 10.5, 13.0, INK);
pub(super) const POSTING: TextStyle = style(REGULAR, 8.5, 13.0, MUTED);
pub(super) const FOLLOWERS: TextStyle = tracked(style(EXTRA_BOLD, 30.0, 28.0, INK), -0.025);
pub(super) const LABEL: TextStyle = style(REGULAR, 8.5, 11.0, MUTED);
pub(super) const VIEWS: TextStyle = PLATFORM;
pub(super) const RATE: TextStyle = style(BOLD, 8.5, 11.0, INK);
pub(super) const RATE_LABEL: TextStyle = style(REGULAR, 8.5, 11.0, INK);
pub(super) const REMARK: TextStyle = style(REGULAR, 8.0, 11.0, MUTED);
pub(super) const HEADING: TextStyle = tracked(style(EXTRA_BOLD, 14.0, 16.0, INK), -0.015);
pub(super) const RING_SIZES: &[f32] = &[11.0, 10.0, 9.0, 8.0];
pub(super) const RING: TextStyle = tracked(style(EXTRA_BOLD, 11.0, 13.0, INK), -0.02);
pub(super) const RING_LABEL: TextStyle = style(SEMIBOLD, 9.0, 11.5, INK);
pub(super) const TAG: TextStyle = style(BOLD, 9.0, 11.0, INK);
pub(super) const EMAIL: TextStyle = tracked(style(EXTRA_BOLD, 16.0, 18.0, SUN), -0.01);
pub(super) const FOOTER: TextStyle = style(REGULAR, 8.0, 10.5, FOOTER_ON_INK);
pub(super) const TITLE: TextStyle = tracked(style(EXTRA_BOLD, 26.0, 26.0, INK), -0.025);
pub(super) const NOTE: TextStyle = style(REGULAR, 8.0, 10.5, MUTED);
pub(super) const WORK_BRAND: TextStyle = style(BOLD, 12.0, 14.0, INK);
pub(super) const CAMPAIGN: TextStyle = style(REGULAR, 8.75, 11.5, INK);
pub(super) const RESULT: TextStyle = tracked(style(EXTRA_BOLD, 32.0, 28.0, INK), -0.025);
pub(super) const RESULT_LABEL: TextStyle = style(SEMIBOLD, 8.5, 11.0, INK);
pub(super) const RESULT_TAG: TextStyle = style(BOLD, 8.5, 11.0, INK);
pub(super) const LIST: TextStyle = style(REGULAR, 8.75, 11.5, MUTED);
pub(super) const LIST_STRONG: TextStyle = style(BOLD, 8.75, 11.5, INK);
pub(super) const QUOTE: TextStyle = tracked(style(HEAVY, 13.5, 17.0, INK), -0.01);
pub(super) const SPEAKER: TextStyle = style(BOLD, 8.5, 11.0, INK);
pub(super) const SPEAKER_ROLE: TextStyle = style(REGULAR, 8.5, 11.0, INK);
const CHART_LABEL: TextStyle = style(REGULAR, 8.5, 11.0, INK);
const CHART_VALUE: TextStyle = style(BOLD, 8.5, 11.0, INK);
pub(super) const PART: TextStyle = style(REGULAR, 9.0, 12.5, INK);
pub(super) const PART_VALUE: TextStyle = style(BOLD, 9.0, 12.5, INK);
pub(super) const SERVICE: TextStyle = style(BOLD, 9.25, 11.5, INK);
pub(super) const INCLUDES: TextStyle = style(REGULAR, 8.5, 11.5, MUTED);
pub(super) const PRICE: TextStyle = tracked(style(EXTRA_BOLD, 15.0, 13.0, INK), -0.015);
pub(super) const PACKAGE: TextStyle = tracked(style(EXTRA_BOLD, 20.0, 25.0, ON_TOMATO), -0.025);
pub(super) const PACKAGE_INCLUDES: TextStyle = style(SEMIBOLD, 9.0, 12.0, ON_TOMATO);
pub(super) const PACKAGE_PRICE: TextStyle =
    tracked(style(EXTRA_BOLD, 40.0, 32.0, ON_TOMATO), -0.025);
pub(super) const BIG_EMAIL: TextStyle = tracked(style(EXTRA_BOLD, 21.0, 24.0, SUN), -0.01);
pub(super) const REACH_US: TextStyle = style(BOLD, 9.25, 13.0, WHITE);

/// Sizes of the name, the largest first.
const NAME_SIZES: &[f32] = &[72.0, 66.0, 60.0, 54.0, 48.0, 42.0, 38.0, 34.0, 30.0];
pub(super) const TAGLINE_SIZES: &[f32] = &[16.5, 15.5, 14.5, 13.5, 12.5, 11.5];
pub(super) const ONE_LINE_SIZES: &[f32] = &[11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0];
pub(super) const STICKER_SIZES: &[f32] = &[22.0, 19.0, 16.0, 14.0];
pub(super) const STAT_SIZES: &[f32] = &[46.0, 42.0, 38.0, 34.0, 30.0, 26.0, 22.0, 18.0, 15.0, 13.0];
pub(super) const PLATFORM_SIZES: &[f32] = &[10.5, 10.0, 9.5, 9.0, 8.5];
pub(super) const FOLLOWERS_SIZES: &[f32] = &[30.0, 27.0, 24.0, 21.0, 18.0, 15.0, 13.0];
pub(super) const SMALL_SIZES: &[f32] = &[9.25, 8.75, 8.5, 8.0];
pub(super) const RESULT_SIZES: &[f32] = &[32.0, 28.0, 24.0, 20.0, 17.0, 14.0, 12.0];
pub(super) const TITLE_SIZES: &[f32] = &[26.0, 24.0, 22.0, 20.0];
pub(super) const WORK_BRAND_SIZES: &[f32] = &[12.0, 11.0, 10.0, 9.0];
pub(super) const QUOTE_SIZES: &[f32] = &[13.5, 12.5, 11.5];
pub(super) const PRICE_SIZES: &[f32] = &[15.0, 13.0, 11.0, 9.5];
pub(super) const PACKAGE_SIZES: &[f32] = &[20.0, 18.0, 16.0, 14.0, 12.0];
pub(super) const PACKAGE_PRICE_SIZES: &[f32] = &[40.0, 36.0, 32.0, 28.0, 24.0, 20.0, 16.0];
pub(super) const EMAIL_SIZES: &[f32] = &[16.0, 15.0, 14.0, 13.0, 12.0, 11.0];
pub(super) const LONG_EMAIL_SIZES: &[f32] = &[14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0];
pub(super) const BIG_EMAIL_SIZES: &[f32] =
    &[21.0, 19.5, 18.0, 16.5, 15.0, 13.5, 12.0, 10.5, 9.0, 8.0];

/// Optical alignment of display lines, in em: a round sans stands a little inside its box.
pub(super) const OPTICAL: f32 = 0.03;

/// Radius of the corners of cards and photographs.
pub(super) const RADIUS: f32 = mm(6.0);
/// Radius of the corners of tags.
pub(super) const TAG_RADIUS: f32 = mm(4.0);
/// White between all cards, in both directions.
pub(super) const GAP: f32 = mm(3.5);
/// White at the left and the right inside a card.
pub(super) const PAD: f32 = mm(6.0);
pub(super) const HAIRLINE: f32 = 0.75;

/// Width of everything between the margins of a sheet of paper.
pub(super) const CONTENT: f32 = mm(192.0);
/// The same on a slide.
pub(super) const SLIDE: f32 = mm(251.2);
/// Width of the notes at the foot of slides in the middle.
pub(super) const SLIDE_NOTE: f32 = mm(232.0);
/// How much of the dark card of page one the note has at most: 124 mm on paper.
pub(super) const FOOT_NOTE: f32 = 124.0 / 180.0;

pub(super) const GAUGE: GaugeStyle = GaugeStyle {
    thickness: mm(2.4),
    bar: TOMATO,
    track: TRACK,
    tick: INK,
    reach: mm(1.1),
    widths: (mm(0.35), mm(0.5)),
    halo: None,
    corner: mm(1.2),
};

/// The line of growth in a card of this height.
pub(super) const fn spark(card: f32, color: Color) -> SparkStyle {
    let is_dense = card < mm(34.0);
    SparkStyle {
        width: mm(22.0),
        height: if is_dense { mm(8.5) } else { mm(11.5) },
        thickness: mm(0.9),
        dot: if is_dense { mm(1.2) } else { mm(1.4) },
        color,
    }
}

/// The ages in bars; `width` and `height` of the whole chart.
pub(super) const fn histogram(width: f32, height: f32) -> HistogramStyle {
    HistogramStyle {
        width,
        height,
        gap: mm(2.2),
        margin: mm(4.6),
        value_lift: mm(1.3),
        baseline: mm(0.18),
        ink: WHITE,
        corner: mm(1.4),
        value: CHART_VALUE,
        label: CHART_LABEL.colored(MUTED),
    }
}

/// Bars beside one another in a card with so much room for a row.
pub(super) const fn bars(row: f32, room: f32) -> BarStyle {
    BarStyle {
        row,
        thickness: mm(2.8),
        label_width: mm(20.0),
        longest: room - mm(20.0) - mm(8.8),
        value_gap: mm(1.6),
        corner: mm(1.5),
        label: CHART_LABEL,
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
    /// White over the content and under it.
    pub(super) ends: (f32, f32),
    /// White between cards.
    pub(super) gap: f32,
    /// Width of the card with the name.
    pub(super) hero_text: f32,
    /// Height of it and of the portrait.
    pub(super) hero: f32,
    /// The largest name.
    pub(super) name: f32,
    /// Height of the cards with the headline figures.
    pub(super) stat: f32,
    /// Height of the gallery.
    pub(super) gallery: f32,
    /// Height of the cards with rings and names at least.
    pub(super) watching: f32,
    /// Height of pictures of past work.
    pub(super) picture: f32,
    /// The least they may be lowered to.
    pub(super) least_picture: f32,
    /// Results on a card of past work.
    pub(super) results: usize,
    /// Height of the histogram.
    pub(super) histogram: f32,
    /// Height of a row of countries.
    pub(super) country: f32,
    /// White above and below a quote.
    pub(super) quote: f32,
    /// White above and below a service.
    pub(super) service: f32,
}

impl Measures {
    /// The measures of a kit of several pages.
    pub(super) fn of(paper: Paper) -> Self {
        let drawn = Self {
            margin: mm(9.0),
            content: CONTENT,
            ends: (mm(9.0), mm(8.0)),
            gap: GAP,
            hero_text: mm(116.0),
            hero: mm(96.0),
            name: 72.0,
            stat: mm(35.0),
            gallery: mm(28.0),
            watching: mm(41.46),
            picture: mm(29.0),
            least_picture: mm(16.0),
            results: 3,
            histogram: mm(30.0),
            country: mm(5.6),
            quote: mm(6.3),
            service: mm(1.0),
        };
        match paper {
            Paper::A4 => drawn,
            Paper::Letter => Self {
                margin: mm(11.95),
                hero: mm(87.0),
                name: 54.0,
                stat: mm(31.0),
                gallery: mm(22.0),
                picture: mm(24.0),
                least_picture: mm(14.0),
                results: 2,
                histogram: mm(26.0),
                country: mm(4.8),
                service: mm(0.7),
                ..drawn
            },
            Paper::Slides => Self {
                margin: mm(9.87),
                content: SLIDE,
                ends: (mm(8.0), mm(7.2)),
                hero_text: mm(147.0),
                hero: mm(74.0),
                name: 48.0,
                stat: mm(31.0),
                gallery: mm(24.0),
                watching: mm(30.0),
                picture: mm(14.0),
                least_picture: mm(11.0),
                results: 2,
                histogram: mm(34.0),
                country: mm(7.6),
                quote: mm(4.0),
                service: mm(0.4),
                ..drawn
            },
        }
    }

    /// The measures of a kit of one page.
    pub(super) fn single(paper: Paper) -> Self {
        let several = Self::of(paper);
        let hero = if paper == Paper::Letter { mm(82.0) } else { mm(88.0) };
        let name = several.name.min(60.0);
        Self { hero, name, stat: mm(32.0), ..several }
    }

    /// Width of the portrait.
    pub(super) fn photo(&self) -> f32 {
        self.content - self.hero_text - GAP
    }

    pub(super) fn name_limits(&self, width: f32) -> NameLimits {
        NameLimits {
            sizes: NAME_SIZES,
            largest: self.name,
            three_lines: 40.0,
            other_letters: 50.0,
            width,
        }
    }
}
