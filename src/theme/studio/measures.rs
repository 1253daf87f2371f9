//! Measures of Studio: what the paper decides, how they give way, and how they spread.

use super::tokens::{CONTENT, NAME_SIZES, SLIDE};
use crate::layout::fit::NameLimits;
use crate::layout::geometry::mm;
use crate::profile::Paper;
use crate::theme::kit::Spare;
use crate::theme::squeeze::{Squeeze, Step};

/// Widths of the columns of the platform table; posting has the rest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub(super) name: f32,
    pub(super) followers: f32,
    pub(super) rate: f32,
    pub(super) gauge: f32,
    /// White between the gauges and the views.
    pub(super) gutter: f32,
    pub(super) views: f32,
}

/// The columns beside the audience on a slide.
pub(super) const NARROW_COLUMNS: Columns = Columns {
    name: mm(33.0),
    followers: mm(22.0),
    rate: mm(13.0),
    gauge: mm(27.0),
    gutter: mm(6.0),
    views: mm(20.0),
};

/// The columns on paper.
const COLUMNS: Columns = Columns {
    name: mm(44.0),
    followers: mm(30.0),
    rate: mm(16.0),
    gauge: mm(30.0),
    gutter: mm(8.0),
    views: mm(29.0),
};

/// What the paper decides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    /// White left and right of the content.
    pub(super) margin: f32,
    /// Width of what stands between the margins, or in a column of a slide.
    pub(super) content: f32,
    /// Height of the ink block at the top of page one.
    pub(super) block: f32,
    /// Width and height of the portrait.
    pub(super) photo: (f32, f32),
    /// The largest name.
    pub(super) name: f32,
    /// Whether a name stands on one line where that is not too small.
    pub(super) on_one_line: bool,
    /// The largest figure.
    pub(super) figure: f32,
    /// The platform table.
    pub(super) columns: Columns,
    /// Height of a row of it, where there are at most three.
    pub(super) row: f32,
    /// Height of the picture of the lead campaign.
    pub(super) picture: f32,
    /// The least it may be lowered to.
    pub(super) least_picture: f32,
    /// Whether each of the others has the whole width.
    pub(super) wide_cards: bool,
    /// Side of the other pictures of past work.
    pub(super) still: f32,
    /// Height of the histogram.
    pub(super) histogram: f32,
    /// Height of a row of countries.
    pub(super) country: f32,
    /// White above and below a quote.
    pub(super) quote: f32,
    /// White above and below a service, beyond what is drawn.
    pub(super) service: f32,
    /// White over a section beyond what is drawn.
    pub(super) gap: f32,
}

impl Measures {
    /// The measures of a kit of several pages.
    pub(super) fn of(paper: Paper) -> Self {
        let a4 = Self {
            margin: mm(12.0),
            content: CONTENT,
            block: mm(142.0),
            photo: (mm(58.0), mm(70.0)),
            name: 100.0,
            on_one_line: false,
            figure: 118.0,
            columns: COLUMNS,
            row: mm(11.5),
            picture: mm(52.0),
            least_picture: mm(36.0),
            wide_cards: false,
            still: mm(32.0),
            histogram: mm(31.0),
            country: mm(5.6),
            quote: mm(6.2),
            service: 0.0,
            gap: 0.0,
        };
        match paper {
            Paper::A4 => a4,
            Paper::Letter => Self {
                margin: mm(14.95),
                block: mm(131.0),
                name: 80.0,
                row: mm(10.2),
                picture: mm(44.0),
                least_picture: mm(34.0),
                histogram: mm(27.5),
                country: mm(5.0),
                ..a4
            },
            Paper::Slides => Self {
                margin: mm(13.068),
                content: SLIDE,
                block: mm(95.0),
                photo: (mm(104.0), mm(95.0)),
                name: 62.0,
                figure: 68.0,
                row: mm(10.2),
                still: mm(30.0),
                service: mm(0.6),
                ..a4
            },
        }
    }

    /// The measures of a kit of one page.
    pub(super) fn single(paper: Paper) -> Self {
        let block = if paper == Paper::Letter { mm(108.0) } else { mm(120.0) };
        Self { block, name: 62.0, ..Self::of(paper) }
    }

    /// What the name may be at most.
    pub(super) fn name_limits(&self, largest: f32, width: f32) -> NameLimits {
        NameLimits { sizes: NAME_SIZES, largest, three_lines: 46.0, other_letters: 66.0, width }
    }

    /// The measures after all that the page gave up.
    pub(super) fn low(&self, squeeze: &Squeeze) -> Self {
        let mut measures = *self;
        for (from, lower, name, photo) in [
            (Step::LowHero, mm(12.0), 84.0, 1.0),
            (Step::LowerHero, mm(18.0), 62.0, 0.88),
            (Step::LowestHero, mm(26.0), 46.0, 0.8),
        ] {
            if squeeze.has(from) {
                measures.block -= lower;
                measures.name = measures.name.min(name);
                measures.photo.0 *= photo;
                measures.photo.1 *= photo;
            }
        }
        for (step, figure) in
            [(Step::LowHero, 108.0), (Step::LowerHero, 78.0), (Step::LowestHero, 58.0)]
        {
            if squeeze.has(step) {
                measures.figure = measures.figure.min(figure);
            }
        }
        if squeeze.has(Step::LowHistogram) {
            measures.histogram -= mm(6.0);
            measures.country = measures.country.min(mm(4.4));
        }
        if squeeze.has(Step::NoIntroduction) {
            // Charts that are low are better than none, which is what comes next.
            measures.histogram = measures.histogram.min(mm(18.5));
            measures.country = measures.country.min(mm(3.9));
            measures.quote = measures.quote.min(mm(4.8));
            measures.service = measures.service.min(mm(-0.4));
        }
        if squeeze.has(Step::LowerHero) {
            measures.row = measures.row.min(mm(9.4));
        }
        measures.on_one_line = squeeze.has(Step::LowestHero);
        if squeeze.has(Step::LowPictures) {
            measures.picture = measures.picture.min(measures.least_picture);
            measures.still = measures.still.min(mm(25.0));
            measures.service = measures.service.min(0.0);
        }
        measures
    }

    /// Gives height that nothing needs to the blocks of a page, each as much as it can carry.
    pub(super) fn spread(&mut self, height: f32, blocks: Blocks) {
        let sections = [blocks.audience, blocks.services > 0];
        let sections = sections.into_iter().filter(|is_there| *is_there).count();
        let mut spare = Spare::of(height);
        if blocks.only_page {
            let taller = spare.take(mm(22.0));
            self.block += taller;
            self.name += taller;
        }
        if blocks.audience {
            let taller = spare.take(mm(18.0));
            self.histogram += taller;
            self.country += taller / 6.0;
        }
        self.service += spare.take_each(mm(2.4), blocks.services) / 2.0;
        if blocks.quotes {
            self.quote += spare.take(mm(8.0)) / 2.0;
        }
        self.gap += spare.take_each(mm(8.0), sections);
        // Nothing but services may be left for a page: they can stand wide apart.
        self.service += spare.take_each(mm(4.0), blocks.services) / 2.0;
    }
}

/// What of a page can be higher.
#[derive(Debug, Clone, Copy)]
pub(super) struct Blocks {
    /// Whether there is no other page.
    pub(super) only_page: bool,
    /// Charts of who watches.
    pub(super) audience: bool,
    /// What brands said.
    pub(super) quotes: bool,
    /// So many services.
    pub(super) services: usize,
}

/// White between blocks, less of it where they stand closer together.
pub(super) fn tight(white: f32, squeeze: &Squeeze) -> f32 {
    if squeeze.has(Step::Tight) {
        white * 0.65
    } else if squeeze.has(Step::LowestHero) {
        white * 0.85
    } else {
        white
    }
}
