//! A kit in a known number of pages: what can grow where there is room, what is lower where there is none.

use super::tokens::*;
use super::{contact, front, platforms};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::profile::Paper;
use crate::theme::draft::Draft;
use crate::theme::kit::{self, Spare};
use crate::theme::notes::{Feet, Foot};
use crate::theme::paging::{Elastic, Format, Plan, Sheet, Sheets};
use crate::theme::selection::Selection;
use crate::theme::squeeze::{Squeeze, Step};
use crate::theme::stage::Stage;

/// The largest height of the gallery, on page one and on a last page that would not be full.
const GALLERY: (f32, f32) = (mm(46.0), mm(70.0));

/// A kit in a known number of pages.
pub(super) type Kit<'a> = kit::Kit<'a, Measures>;

impl<'a> Kit<'a> {
    pub(super) fn new(stage: &mut Stage<'a>, format: Format) -> Self {
        let outline = stage.outline;
        let paper = stage.paper;
        let measures = match format.pages {
            1 if paper != Paper::Slides => Measures::single(paper),
            _ => Measures::of(paper),
        };
        let first = outline.notes.summary.first().map_or("", String::as_str);
        let width = contact::note_width(stage, first, format.note_lines, &measures);
        let foot = Foot { style: FOOTER, width, lines: format.note_lines, formula: true };
        let feet = match (paper, format.pages) {
            (Paper::Slides, pages) => {
                // Of three slides the last says what there is no room for on the second.
                let lines = if pages < 3 { usize::MAX } else { 4 };
                let numbers = Foot { width: SLIDE_NOTE, lines, ..foot };
                Feet::slides(stage, foot, numbers)
            }
            (_, 1) => Feet::together(stage),
            _ => Feet::apart(stage, foot),
        };
        Self { outline, measures, format, feet }
    }
}

impl Sheets for Kit<'_> {
    // All gaps are the same: what is left over goes into the cards.
    const OVER_CONTACT: Elastic = Elastic { drawn: GAP, least: GAP, most: GAP };
    const NOTE_LINES: (usize, usize) = (4, 3);
    const ONE_PAGE_UP_TO: Step = Step::NoIntroduction;

    fn draft(&self, stage: &mut Stage<'_>, squeeze: &Squeeze, sheet: Sheet) -> Draft {
        let mut selection = Selection::new(self.outline, squeeze);
        let measures = self.low(squeeze);
        let blocks = match sheet {
            Sheet::Only => self.only(stage, &mut selection, squeeze),
            Sheet::First => self.first(stage, &mut selection, squeeze),
            Sheet::Last => self.last(stage, &mut selection, squeeze),
            Sheet::Work => self.work(stage, &mut selection, squeeze),
            Sheet::Offer => self.offer(stage, &mut selection, squeeze),
            Sheet::Opening => self.opening_slide(stage, &mut selection, squeeze),
            Sheet::Numbers => self.numbers_slide(stage, &mut selection, squeeze),
            Sheet::Proof => self.proof_slide(stage, &mut selection, squeeze),
        };
        let (top, bottom) = measures.ends;
        let content = Node::column(blocks)
            .spaced(measures.gap)
            .padded([top, measures.margin, bottom, measures.margin])
            .width(stage.page_size().width);
        Draft { content, paper: PAGE, left_out: selection.into_left_out() }
    }

    fn elastic(&self, _: &Stage<'_>, _: &Squeeze) -> f32 {
        platforms::elastic(self.outline.platforms.as_ref().map_or(0, |section| section.rows.len()))
    }

    fn elastic_last(&self, stage: &Stage<'_>) -> f32 {
        let squeeze = Squeeze::default();
        let mut selection = Selection::new(self.outline, &squeeze);
        let (least, most) = front::GALLERY;
        let gallery = selection.gallery(stage, least, most);
        gallery.map_or(0.0, |_| GALLERY.1 - self.measures.gallery)
    }

    fn grow_pictures(&mut self, height: f32) {
        self.measures.picture += height;
    }

    fn grow_top(&mut self, height: f32) {
        // The other half of the room would be white: the gallery and the cards under it take it.
        let mut spare = Spare::of(2.0 * height);
        if self.outline.gallery.len() >= front::GALLERY.0 && self.format.plan == Plan::Drawn {
            self.measures.gallery += spare.take(GALLERY.0 - self.measures.gallery);
        }
        self.measures.hero += spare.take(mm(26.0));
        self.measures.stat += spare.take(mm(6.0));
        self.measures.watching += spare.take(mm(8.0));
        self.measures.hero += spare.take(mm(20.0));
    }

    fn spread(&mut self, height: f32) {
        let rows = self.outline.services.as_ref().map_or(0, |section| section.rows.len());
        let mut spare = Spare::of(height);
        if self.format.pages == 1 {
            self.measures.hero += spare.take(mm(30.0));
            self.measures.stat += spare.take(mm(6.0));
        }
        let work = self.outline.collaborations.iter().chain(&self.outline.samples);
        let has_pictures = work.flat_map(|it| &it.entries).any(|it| it.picture.is_some());
        if has_pictures && self.format.pages > 1 {
            let highest = mm(88.0) - self.measures.picture;
            self.measures.picture += spare.take(highest.max(0.0));
        }
        if self.outline.audience.is_some() {
            let taller = spare.take(mm(24.0));
            self.measures.histogram += taller;
            self.measures.country += taller / 6.0;
        }
        self.measures.service += spare.take_each(mm(5.0), rows) / 2.0;
        if !self.outline.quotes.is_empty() {
            self.measures.quote += spare.take(mm(6.0)) / 2.0;
        }
    }
}

impl Kit<'_> {
    /// The measures after what the page gave up.
    pub(super) fn low(&self, squeeze: &Squeeze) -> Measures {
        let mut measures = self.measures;
        for (from, lower, name) in [
            (Step::LowHero, mm(12.0), 60.0),
            (Step::LowerHero, mm(12.0), 48.0),
            (Step::LowestHero, mm(24.0), 34.0),
        ] {
            if squeeze.has(from) {
                measures.hero -= lower;
                measures.name = measures.name.min(name);
            }
        }
        if squeeze.has(Step::LowerHero) {
            measures.stat = measures.stat.min(mm(28.0));
        }
        if squeeze.has(Step::LowHistogram) {
            measures.histogram -= mm(6.0);
            measures.country = measures.country.min(mm(4.6));
        }
        if squeeze.has(Step::LowPictures) {
            measures.picture = measures.picture.min(measures.least_picture);
        }
        if squeeze.has(Step::FewNames) {
            measures.watching = measures.watching.min(mm(36.0));
        }
        if squeeze.has(Step::Tight) {
            measures.gap = mm(2.4);
            measures.watching = 0.0;
            measures.stat = measures.stat.min(mm(24.0));
            measures.quote = measures.quote.min(mm(4.0));
            measures.service = measures.service.min(mm(0.5));
        }
        measures
    }
}
