//! A kit in a known number of pages: what can grow where there is room, what is lower where there is none.

use super::frame;
use super::measures::{Blocks, Measures};
use super::tokens::*;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::profile::Paper;
use crate::theme::draft::Draft;
use crate::theme::kit;
use crate::theme::notes::{Feet, Foot};
use crate::theme::paging::{Elastic, Format, Sheet, Sheets};
use crate::theme::selection::Selection;
use crate::theme::squeeze::Squeeze;
use crate::theme::stage::Stage;

/// White under the last line of a page.
const FOOT: f32 = mm(10.04);
/// White under the last line of a slide.
const SLIDE_FOOT: f32 = mm(8.0);
/// White above and below the audience in figures: at least, and at most.
pub(super) const AROUND_ROW: (f32, f32) = (mm(4.0), mm(13.0));
/// White over the gallery.
pub(super) const OVER_GALLERY: f32 = mm(7.0);
/// So many pieces of work have a page to themselves without standing beside one another.
const WIDE_CARDS: usize = 4;
/// The least and the largest height of the gallery.
pub(super) const GALLERY_HEIGHT: (f32, f32) = (mm(20.0), mm(76.0));

/// A kit in a known number of pages.
pub(super) type Kit<'a> = kit::Kit<'a, Measures>;

impl<'a> Kit<'a> {
    pub(super) fn new(stage: &mut Stage<'a>, format: Format) -> Self {
        let outline = stage.outline;
        if stage.paper == Paper::Slides {
            let foot = Foot { style: FOOTER, width: SLIDE_OPENING, lines: 2, formula: true };
            // Of three slides the last says what there is no room for on the second.
            let lines = if format.pages < 3 { usize::MAX } else { 5 };
            let numbers = Foot { width: SLIDE_NOTE, lines, ..foot };
            let feet = Feet::slides(stage, foot, numbers);
            return Self { outline, measures: Measures::of(Paper::Slides), format, feet };
        }
        if format.pages == 1 {
            let (measures, feet) = (Measures::single(stage.paper), Feet::together(stage));
            return Self { outline, measures, format, feet };
        }
        let (width, lines) = (frame::note_width(stage), format.note_lines);
        let feet = Feet::apart(stage, Foot { style: FOOTER, width, lines, formula: true });
        let mut measures = Measures::of(stage.paper);
        // A page of nothing but work has room for large pictures where there are few.
        let works = outline.collaborations.as_ref().map_or(0, |section| section.entries.len());
        measures.wide_cards = format.pages == 3 && works <= WIDE_CARDS;
        Self { outline, measures, format, feet }
    }
}

impl Sheets for Kit<'_> {
    const OVER_CONTACT: Elastic = Elastic { drawn: mm(6.5), least: mm(4.5), most: mm(20.0) };
    const NOTE_LINES: (usize, usize) = (4, 2);

    fn draft(&self, stage: &mut Stage<'_>, squeeze: &Squeeze, sheet: Sheet) -> Draft {
        let mut selection = Selection::new(self.outline, squeeze);
        let (blocks, foot) = match sheet {
            Sheet::Only => (self.only(stage, &mut selection, squeeze), FOOT),
            Sheet::First => (self.first(stage, &mut selection, squeeze), FOOT),
            Sheet::Last => (self.last(stage, &mut selection, squeeze), FOOT),
            Sheet::Work => (self.work(stage, &mut selection, squeeze), FOOT),
            Sheet::Offer => (self.offer(stage, &mut selection, squeeze), FOOT),
            Sheet::Opening => (self.opening_slide(stage, &mut selection, squeeze), SLIDE_FOOT),
            Sheet::Numbers => (self.numbers_slide(stage, &mut selection, squeeze), SLIDE_FOOT),
            Sheet::Proof => (self.proof_slide(stage, &mut selection, squeeze), SLIDE_FOOT),
        };
        let content =
            Node::column(blocks).padded([0.0, 0.0, foot, 0.0]).width(stage.page_size().width);
        Draft { content, paper: PAPER, left_out: selection.into_left_out() }
    }

    fn elastic(&self, stage: &Stage<'_>, squeeze: &Squeeze) -> f32 {
        if self.format.pages == 1 {
            let mut selection = Selection::new(self.outline, squeeze);
            return self.photographs(stage, &mut selection).map_or(0.0, |_| gallery_takes());
        }
        let gaps = if self.has_row() { 2.0 } else { 1.0 };
        gaps * (AROUND_ROW.1 - AROUND_ROW.0)
    }

    fn elastic_last(&self, stage: &Stage<'_>) -> f32 {
        let squeeze = Squeeze::default();
        let mut selection = Selection::new(self.outline, &squeeze);
        self.photographs(stage, &mut selection).map_or(0.0, |_| gallery_takes())
    }

    fn grow_pictures(&mut self, height: f32) {
        self.measures.picture += height;
        if self.measures.wide_cards {
            self.measures.still += height / 3.0;
        }
    }

    fn grow_top(&mut self, height: f32) {
        self.measures.block += height;
        self.measures.photo.1 += 0.8 * height;
        self.measures.photo.0 = (self.measures.photo.0 + 0.5 * height).min(mm(66.0));
        let rows = self.outline.platforms.as_ref().map_or(0, |section| section.rows.len());
        if (1..=3).contains(&rows) {
            self.measures.row += (0.8 * height / rows as f32).min(mm(4.0));
        }
    }

    fn spread(&mut self, height: f32) {
        let services = self.outline.services.as_ref();
        let blocks = Blocks {
            only_page: self.format.pages == 1,
            audience: self.outline.audience.is_some(),
            quotes: !self.outline.quotes.is_empty(),
            services: services.map_or(0, |section| section.rows.len()),
        };
        self.measures.spread(height, blocks);
    }
}

fn gallery_takes() -> f32 {
    GALLERY_HEIGHT.1 - GALLERY_HEIGHT.0
}
