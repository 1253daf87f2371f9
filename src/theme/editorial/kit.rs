//! A kit in a known number of pages: what can grow where there is room, what is lower where there is none.

use super::front;
use super::tokens::{FOOTER, FOOTER_NOTE, Measures, PAPER, SLIDE_NOTE};
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

/// White under the last line of page one.
const FOOT: f32 = mm(12.15);
/// White under the last line of a slide.
const SLIDE_FOOT: f32 = mm(9.6);
/// How much more white a service on a slide takes over and under it.
const SLIDE_SERVICE_TAKES: f32 = mm(8.6);
/// How much higher the top of the only page may be where little else stands on it.
const ONLY_PAGE_TAKES: f32 = mm(36.0);
/// The largest height of the gallery, and on a last page that would not be full.
pub(super) const GALLERY: (f32, f32) = (mm(52.0), mm(80.0));

/// A kit in a known number of pages.
pub(super) type Kit<'a> = kit::Kit<'a, Measures>;

impl<'a> Kit<'a> {
    pub(super) fn new(stage: &mut Stage<'a>, format: Format) -> Self {
        let outline = stage.outline;
        if stage.paper == Paper::Slides {
            let foot = Foot { style: FOOTER, width: FOOTER_NOTE, lines: 2, formula: true };
            // Of three slides the last says what there is no room for on the second.
            let lines = if format.pages < 3 { usize::MAX } else { 5 };
            let numbers = Foot { width: SLIDE_NOTE, lines, ..foot };
            let (measures, feet) =
                (Measures::of(Paper::Slides), Feet::slides(stage, foot, numbers));
            let mut kit = Self { outline, measures, format, feet };
            kit.fill_proof_slide(stage);
            return kit;
        }
        if format.pages == 1 {
            let (measures, feet) = (Measures::single(stage.paper), Feet::together(stage));
            return Self { outline, measures, format, feet };
        }
        let lines = format.note_lines;
        let foot = Foot { style: FOOTER, width: FOOTER_NOTE, lines, formula: true };
        let (measures, feet) = (Measures::of(stage.paper), Feet::apart(stage, foot));
        Self { outline, measures, format, feet }
    }

    /// Where there is no past work, what can be booked takes the room of the last slide.
    fn fill_proof_slide(&mut self, stage: &mut Stage<'_>) {
        if let Some(services) = &self.outline.services
            && self.outline.collaborations.is_none()
            && self.outline.samples.is_none()
        {
            let draft = self.draft(stage, &Squeeze::default(), Sheet::Proof);
            let rest = stage.page_size().height - stage.height(&draft.content);
            let each = rest.max(0.0) / (2 * services.rows.len()).max(1) as f32;
            self.measures.service += each.min(SLIDE_SERVICE_TAKES);
        }
    }
}

impl Sheets for Kit<'_> {
    const OVER_CONTACT: Elastic = Elastic { drawn: mm(5.83), least: mm(2.65), most: mm(21.0) };
    const NOTE_LINES: (usize, usize) = (5, 3);

    fn draft(&self, stage: &mut Stage<'_>, squeeze: &Squeeze, sheet: Sheet) -> Draft {
        let mut selection = Selection::new(self.outline, squeeze);
        let measures = self.low(squeeze);
        let (blocks, foot) = match sheet {
            Sheet::Only => (self.only(stage, &mut selection, squeeze), 0.0),
            Sheet::First => (self.first(stage, &mut selection, squeeze), squeeze.tight(FOOT)),
            Sheet::Last => (self.last(stage, &mut selection, squeeze), 0.0),
            Sheet::Work => (self.work(stage, &mut selection, squeeze), FOOT),
            Sheet::Offer => (self.offer(stage, &mut selection, squeeze), 0.0),
            Sheet::Opening => (self.opening_slide(stage, &mut selection, squeeze), SLIDE_FOOT),
            Sheet::Numbers => (self.numbers_slide(stage, &mut selection, squeeze), SLIDE_FOOT),
            Sheet::Proof => (self.proof_slide(stage, &mut selection, squeeze), SLIDE_FOOT),
        };
        let content = Node::column(blocks)
            .padded([0.0, measures.margin, foot, measures.margin])
            .width(stage.page_size().width);
        Draft { content, paper: PAPER, left_out: selection.into_left_out() }
    }

    fn elastic(&self, stage: &Stage<'_>, squeeze: &Squeeze) -> f32 {
        let mut selection = Selection::new(self.outline, squeeze);
        match (self.format.plan, selection.gallery(stage, front::GALLERY, front::GALLERY)) {
            (Plan::Drawn, Some(_)) => GALLERY.0 - front::GALLERY_HEIGHT,
            _ => 0.0,
        }
    }

    fn elastic_last(&self, stage: &Stage<'_>) -> f32 {
        let squeeze = Squeeze::default();
        let mut selection = Selection::new(self.outline, &squeeze);
        let gallery = selection.gallery(stage, front::GALLERY, front::GALLERY);
        gallery.map_or(0.0, |_| GALLERY.1 - front::GALLERY_HEIGHT)
    }

    fn grow_pictures(&mut self, height: f32) {
        self.measures.picture += height;
    }

    fn grow_top(&mut self, height: f32) {
        self.measures.hero += height;
        self.measures.photo += height;
    }

    fn spread(&mut self, height: f32) {
        let rows = self.outline.services.as_ref().map_or(0, |section| section.rows.len());
        let sections = [
            self.outline.collaborations.is_some() || self.outline.samples.is_some(),
            self.outline.audience.is_some(),
            self.outline.services.is_some(),
        ];
        let sections = sections.into_iter().filter(|is_there| *is_there).count();
        let mut spare = Spare::of(height);
        if self.outline.audience.is_some() {
            let taller = spare.take(mm(18.0));
            self.measures.histogram += taller;
            self.measures.country += taller / 9.0;
        }
        self.measures.service += spare.take_each(mm(2.4), rows) / 2.0;
        self.measures.gap += spare.take_each(mm(9.0), sections);
        // Nothing but services may be left for a page: they can stand wide apart.
        self.measures.service += spare.take_each(mm(4.0), rows) / 2.0;
        if self.format.pages == 1 {
            self.grow_top(spare.take(ONLY_PAGE_TAKES));
        }
        if self.outline.contact.is_some() {
            self.measures.bar += spare.take(mm(24.0));
        }
    }
}

impl Kit<'_> {
    /// The measures after what the page gave up.
    pub(super) fn low(&self, squeeze: &Squeeze) -> Measures {
        let mut measures = self.measures;
        // The top of the page is as low as what is left of it allows.
        for (from, lower, name) in [
            (Step::LowHero, mm(12.0), 60.0),
            (Step::LowerHero, mm(16.0), 48.0),
            (Step::LowestHero, mm(24.0), 33.0),
        ] {
            if squeeze.has(from) {
                measures.hero -= lower;
                measures.photo -= lower;
                measures.name = measures.name.min(name);
            }
        }
        if squeeze.has(Step::LowHistogram) {
            measures.histogram -= mm(6.0);
        }
        if squeeze.has(Step::LowPictures) {
            measures.picture = measures.picture.min(measures.least_picture);
        }
        measures
    }
}
