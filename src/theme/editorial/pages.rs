//! Which blocks stand on which page.

use super::tokens::{CONTENT, FOOTER, FOOTER_NOTE, Measures, PAPER, SLIDE_NOTE};
use super::{audience, frame, front, services, work};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::text::Paragraph;
use crate::mediakit::outline::Outline;
use crate::profile::Paper;
use crate::theme::draft::Draft;
use crate::theme::notes::{Feet, Foot};
use crate::theme::paging::{Elastic, Format, Plan, Sheet, Sheets};
use crate::theme::selection::Selection;
use crate::theme::squeeze::{Squeeze, Step};
use crate::theme::stage::Stage;

/// White under the last line of page one.
const FOOT: f32 = mm(12.15);
/// White under the last line of a slide.
const SLIDE_FOOT: f32 = mm(9.6);
/// White over the gallery.
const OVER_GALLERY: f32 = mm(7.77);
/// The largest height of the gallery, and on a last page that would not be full.
const GALLERY: (f32, f32) = (mm(52.0), mm(80.0));

/// A kit in a known number of pages.
pub(super) struct Kit<'a> {
    pub(super) outline: &'a Outline,
    pub(super) measures: Measures,
    pub(super) format: Format,
    pub(super) feet: Feet,
}

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
            return Self { outline, measures, format, feet };
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
}

impl Sheets for Kit<'_> {
    const OVER_CONTACT: Elastic = Elastic { drawn: mm(5.83), least: mm(2.65), most: mm(21.0) };
    const NOTE_LINES: (usize, usize) = (5, 3);

    fn draft(&self, stage: &mut Stage<'_>, squeeze: &Squeeze, sheet: Sheet) -> Draft {
        let mut selection = Selection::new(self.outline, squeeze);
        let measures = self.low(squeeze);
        let (blocks, foot) = match sheet {
            Sheet::Only => (self.only(stage, &mut selection, squeeze), 0.0),
            Sheet::First => (self.first(stage, &mut selection, squeeze), tight(FOOT, squeeze)),
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
        let mut left = height.max(0.0);
        let mut take = |wanted: f32| {
            let taken = wanted.min(left);
            left -= taken;
            taken
        };
        if self.outline.audience.is_some() {
            let taller = take(mm(18.0));
            self.measures.histogram += taller;
            self.measures.country += taller / 9.0;
        }
        let (rows, sections) = (rows as f32, sections as f32);
        if rows > 0.0 {
            self.measures.service += take(mm(2.4) * rows) / (2.0 * rows);
        }
        if sections > 0.0 {
            self.measures.gap += take(mm(9.0) * sections) / sections;
        }
        // Nothing but services may be left for a page: they can stand wide apart.
        if rows > 0.0 {
            self.measures.service += take(mm(4.0) * rows) / (2.0 * rows);
        }
    }
}

impl Kit<'_> {
    /// Page one of two.
    fn first(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut blocks = self.opening(stage, selection, squeeze);
        let line = front::audience_line(stage, &self.measures);
        blocks.extend(line.map(|node| node.above(tight(mm(6.97), squeeze))));
        let names = self.names(stage, selection, squeeze, &self.measures);
        blocks.extend(names.map(|names| names.above(tight(mm(7.53), squeeze))));
        let gallery = match self.format.plan {
            Plan::Drawn => gallery(stage, selection, GALLERY.0, CONTENT),
            Plan::GalleryLast => None,
        };
        blocks.push(gallery.unwrap_or_else(|| Node::gap(0.0).elastic(0.0)));
        blocks.extend(front::contact(stage).map(|node| node.above(mm(5.0))));
        let foot = front::footer(&self.feet.first, &self.front_folio(stage));
        blocks.push(foot.above(mm(6.96) - FOOTER.cap_height()));
        blocks
    }

    /// The last page of two.
    fn last(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut blocks = vec![frame::running_head(stage)];
        blocks.extend(self.proof(stage, selection, squeeze));
        if self.format.plan == Plan::GalleryLast {
            blocks.extend(gallery(stage, selection, GALLERY.1, CONTENT));
        }
        blocks.push(Node::gap(0.0).elastic(Self::OVER_CONTACT.least));
        blocks.push(self.contact_bar(stage, squeeze));
        blocks
    }

    /// Page two of three.
    fn work(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.low(squeeze);
        let mut blocks = vec![frame::running_head(stage)];
        for work in selection.work(stage, work::ROOMY) {
            blocks.push(work::section(stage, work, &measures, mm(13.81)));
        }
        for quote in selection.quotes(2) {
            blocks.push(work::quote(stage, quote, &measures).above(mm(6.0)));
        }
        blocks.push(Node::gap(0.0).elastic(Self::OVER_CONTACT.least));
        blocks.push(front::footer(&stage.outline.masthead.edition, "2/3"));
        blocks
    }

    /// Page three of three.
    fn offer(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.low(squeeze);
        let mut blocks = vec![frame::running_head(stage)];
        if let Some(audience) = selection.audience() {
            blocks.push(audience::charts(stage, audience, &measures, mm(12.67)));
        }
        if let Some(services) = selection.services() {
            blocks.push(services::table(stage, services, &measures, mm(12.16)));
        }
        blocks.push(
            gallery(stage, selection, GALLERY.1, CONTENT)
                .unwrap_or_else(|| Node::gap(0.0).elastic(0.0)),
        );
        blocks.push(Node::gap(Self::OVER_CONTACT.least));
        blocks.push(self.contact_bar(stage, squeeze));
        blocks
    }

    /// The only page.
    fn only(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut blocks = self.opening(stage, selection, squeeze);
        if !selection.has_audience() {
            let line = front::audience_line(stage, &self.measures);
            blocks.extend(line.map(|node| node.above(tight(mm(6.97), squeeze))));
        }
        let names = self.names(stage, selection, squeeze, &self.measures);
        blocks.extend(names.map(|names| names.above(tight(mm(7.53), squeeze))));
        blocks.extend(self.proof(stage, selection, squeeze));
        let gallery = gallery(stage, selection, GALLERY.1, CONTENT);
        blocks.push(gallery.unwrap_or_else(|| Node::gap(0.0).elastic(0.0)));
        blocks.push(Node::gap(Self::OVER_CONTACT.least));
        blocks.push(self.contact_bar(stage, squeeze));
        blocks
    }

    fn opening(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let (bio, tagline) = (selection.bio(), selection.tagline());
        let platforms = selection.platforms();
        let blocks = [
            Some(front::hero(stage, &self.low(squeeze), bio, tagline)),
            front::stats(stage, &self.measures).map(|node| node.above(tight(mm(9.0), squeeze))),
            platforms.map(|(section, rows)| front::platforms(stage, section, rows, &self.measures)),
        ];
        blocks.into_iter().flatten().collect()
    }

    pub(super) fn names(
        &self,
        stage: &mut Stage<'_>,
        selection: &Selection<'_>,
        squeeze: &Squeeze,
        measures: &Measures,
    ) -> Option<Node> {
        let list = self.outline.names.as_ref()?;
        let lines = if squeeze.has(Step::NoTagline) { 1 } else { 3 };
        Some(front::names(stage, list, selection.names(front::NAMES), lines, measures))
    }

    fn proof(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.low(squeeze);
        let mut blocks = Vec::new();
        for work in selection.work(stage, work::ROOM) {
            blocks.push(work::section(stage, work, &measures, mm(13.81) + measures.gap / 2.0));
        }
        for quote in selection.quotes(1) {
            blocks.push(work::quote(stage, quote, &measures).above(mm(6.0)));
        }
        if let Some(audience) = selection.audience() {
            blocks.push(audience::charts(stage, audience, &measures, mm(12.67) + measures.gap));
        }
        if let Some(services) = selection.services() {
            blocks.push(services::table(stage, services, &measures, mm(12.16) + measures.gap));
        }
        blocks
    }

    fn contact_bar(&self, stage: &mut Stage<'_>, squeeze: &Squeeze) -> Node {
        let folio = match self.format.pages {
            1 => self.front_folio(stage),
            pages => format!("{pages}/{pages}"),
        };
        frame::contact_bar(stage, &self.feet.last, &folio, &self.low(squeeze))
    }

    /// "Mila Hartwell · 1/2"; a long name stays at the top of the page.
    fn front_folio(&self, stage: &mut Stage<'_>) -> String {
        let number = format!("1/{}", self.format.pages);
        let full = format!("{} · {number}", self.outline.hero.name);
        let width = stage.typesetter.measure(&Paragraph::new(&full, FOOTER), None).width;
        let room = CONTENT - FOOTER_NOTE - mm(1.0);
        if self.format.pages > 1 && width <= room { full } else { number }
    }

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

pub(super) fn gallery(
    stage: &Stage<'_>,
    selection: &mut Selection<'_>,
    highest: f32,
    width: f32,
) -> Option<Node> {
    let cells = selection.gallery(stage, front::GALLERY, front::GALLERY)?;
    let row = front::gallery(cells, highest, width).above(OVER_GALLERY);
    Some(Node::column([row]).elastic(front::GALLERY_HEIGHT + OVER_GALLERY))
}

/// White between blocks, less of it where they stand closer together.
pub(super) fn tight(white: f32, squeeze: &Squeeze) -> f32 {
    if squeeze.has(Step::Tight) { white * 0.65 } else { white }
}
