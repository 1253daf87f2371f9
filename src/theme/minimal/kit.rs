//! A kit in a known number of pages: what can grow where there is room, what is lower where there is none.

use super::slides::OPENING_NOTE;
use super::tokens::{FOLIO, FOOTER, Measures, PAPER};
use super::work;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::profile::Paper;
use crate::theme::draft::Draft;
use crate::theme::kit::{self, Spare};
use crate::theme::notes::{Feet, Foot};
use crate::theme::paging::{Elastic, Format, Sheet, Sheets};
use crate::theme::selection::Selection;
use crate::theme::squeeze::{Omission, Squeeze, Step};
use crate::theme::stage::Stage;

/// White under the last line of a page.
const FOOT: f32 = mm(11.12);
/// White under the last line of a slide.
const SLIDE_FOOT: f32 = mm(9.6);
/// How much more white the blocks of page one may share.
const FRONT_ROOM: f32 = mm(12.0);
/// How much higher than drawn the pictures of past work on a slide may be.
const SLIDE_PICTURES_TAKE: f32 = mm(20.0);
/// The same of the white over and under a service.
const SLIDE_SERVICE_TAKES: f32 = mm(8.6);
/// Pictures in a row of the gallery: as many or none.
pub(super) const GALLERY: usize = 3;
/// Its least height and its largest.
pub(super) const GALLERY_HEIGHT: (f32, f32) = (mm(24.0), mm(76.0));

/// A kit in a known number of pages.
pub(super) type Kit<'a> = kit::Kit<'a, Measures>;

impl<'a> Kit<'a> {
    pub(super) fn new(stage: &mut Stage<'a>, format: Format) -> Self {
        let outline = stage.outline;
        let measures = match format.pages {
            1 => Measures::single(stage.paper),
            _ => Measures::of(stage.paper),
        };
        let width = measures.content() - FOLIO;
        let foot = |lines, formula| Foot { style: FOOTER, width, lines, formula };
        let feet = if stage.paper == Paper::Slides {
            // Of three slides the last says what there is no room for on the second.
            let lines = if format.pages < 3 { usize::MAX } else { 5 };
            let opening = Foot { width: OPENING_NOTE, ..foot(3, true) };
            Feet::slides(stage, opening, foot(lines, true))
        } else if format.pages == 1 {
            Feet::together(stage)
        } else {
            // The formula in short stands beside the platforms.
            Feet::apart(stage, foot(format.note_lines, false))
        };
        let mut kit = Self { outline, measures, format, feet };
        if stage.paper == Paper::Slides {
            kit.fill_proof_slide(stage);
        }
        kit
    }

    /// Makes the pictures of past work as high as the last slide has room for; without past work,
    /// what can be booked has the room.
    fn fill_proof_slide(&mut self, stage: &mut Stage<'_>) {
        let draft = self.draft(stage, &Squeeze::default(), Sheet::Proof);
        let rest = stage.page_size().height - stage.height(&draft.content);
        self.measures.picture += rest.clamp(0.0, SLIDE_PICTURES_TAKE);
        if let Some(services) = &self.outline.services
            && self.outline.collaborations.is_none()
            && self.outline.samples.is_none()
        {
            let each = rest.max(0.0) / (2 * services.rows.len()).max(1) as f32;
            self.measures.service += each.min(SLIDE_SERVICE_TAKES);
        }
    }
}

impl Sheets for Kit<'_> {
    const OVER_CONTACT: Elastic = Elastic { drawn: mm(7.0), least: mm(5.0), most: mm(20.0) };
    const NOTE_LINES: (usize, usize) = (3, 2);

    fn draft(&self, stage: &mut Stage<'_>, squeeze: &Squeeze, sheet: Sheet) -> Draft {
        let mut selection = Selection::new(self.outline, squeeze);
        let measures = self.low(squeeze);
        let content = match sheet {
            Sheet::Only => self.only(stage, &mut selection, &measures, squeeze),
            Sheet::First => self.first(stage, &mut selection, &measures, squeeze),
            Sheet::Last => self.last(stage, &mut selection, &measures),
            Sheet::Work => self.work(stage, &mut selection, &measures),
            Sheet::Offer => self.offer(stage, &mut selection, &measures),
            Sheet::Opening => self.opening_slide(stage, &mut selection, &measures),
            Sheet::Numbers => self.numbers_slide(stage, &mut selection, &measures, squeeze),
            Sheet::Proof => self.proof_slide(stage, &mut selection, &measures, squeeze),
        };
        let foot = if stage.paper == Paper::Slides { SLIDE_FOOT } else { FOOT };
        let content = Node::column(content)
            .padded([0.0, measures.margin, foot, measures.margin])
            .width(stage.page_size().width);
        let mut left_out = selection.into_left_out();
        // The pages of two have no place for photographs, but where they would be empty.
        if sheet == Sheet::Last && !self.has_gallery_last() {
            let squeeze = Squeeze::default();
            let mut all = Selection::new(self.outline, &squeeze);
            left_out.extend(all.gallery(stage, GALLERY, GALLERY).map(|_| Omission::Gallery));
        }
        Draft { content, paper: PAPER, left_out }
    }

    fn elastic(&self, stage: &Stage<'_>, squeeze: &Squeeze) -> f32 {
        let mut selection = Selection::new(self.outline, squeeze);
        match selection.gallery(stage, GALLERY, GALLERY) {
            Some(_) if self.format.pages == 1 => GALLERY_HEIGHT.1 - GALLERY_HEIGHT.0,
            _ => FRONT_ROOM,
        }
    }

    fn elastic_last(&self, stage: &Stage<'_>) -> f32 {
        let squeeze = Squeeze::default();
        let mut selection = Selection::new(self.outline, &squeeze);
        let gallery = selection.gallery(stage, GALLERY, GALLERY);
        gallery.map_or(0.0, |_| GALLERY_HEIGHT.1 - GALLERY_HEIGHT.0)
    }

    fn grow_pictures(&mut self, height: f32) {
        let room = work::room(self.outline).cards;
        let sections = self.outline.collaborations.iter().chain(&self.outline.samples);
        let cards: usize = sections.map(|section| section.entries.len().min(room)).sum();
        self.measures.picture += height / cards.max(1) as f32;
        self.measures.least_picture = self.measures.least_picture.min(self.measures.picture);
    }

    fn grow_top(&mut self, height: f32) {
        self.measures.photo += height * 0.6;
        self.measures.name_zone += height * 0.4;
    }

    fn spread(&mut self, height: f32) {
        let outline = self.outline;
        let rows = outline.services.as_ref().map_or(0, |section| section.rows.len());
        let sections = [
            outline.collaborations.is_some() || outline.samples.is_some(),
            !outline.quotes.is_empty(),
            outline.audience.is_some(),
            outline.services.is_some(),
        ];
        let sections = sections.into_iter().filter(|is_there| *is_there).count();
        let mut spare = Spare::of(height);
        let top = if self.format.pages == 1 { spare.take(mm(36.0)) } else { 0.0 };
        if outline.audience.is_some() {
            let taller = spare.take(mm(18.0));
            self.measures.histogram += taller;
            self.measures.country += taller / 9.0;
        }
        self.measures.service += spare.take_each(mm(2.4), rows) / 2.0;
        self.measures.gap += spare.take_each(mm(9.0), sections);
        // Nothing but services may be left for a page: they can stand wide apart.
        self.measures.service += spare.take_each(mm(4.0), rows) / 2.0;
        self.grow_top(top);
    }
}

impl Kit<'_> {
    /// The measures after what the page gave up.
    pub(super) fn low(&self, squeeze: &Squeeze) -> Measures {
        let mut measures = self.measures;
        // The top of the page is as low as what is left of it allows.
        for (from, zone, photo, name) in [
            (Step::LowHero, mm(6.0), mm(6.0), 56.0),
            (Step::LowerHero, mm(8.0), mm(8.0), 44.0),
            (Step::LowestHero, mm(10.0), mm(14.0), 32.0),
        ] {
            if squeeze.has(from) {
                measures.name_zone -= zone;
                measures.photo -= photo;
                measures.name = measures.name.min(name);
            }
        }
        if squeeze.has(Step::LowHistogram) {
            measures.histogram -= mm(6.0);
        }
        if squeeze.has(Step::LowPictures) {
            measures.picture = measures.picture.min(measures.least_picture);
        }
        if squeeze.has(Step::Tight) {
            measures.gap *= 0.5;
            measures.service = mm(-0.6);
            measures.name_zone -= mm(3.0);
            measures.photo -= mm(6.0);
            measures.platform -= mm(0.6);
        }
        measures
    }
}
