//! Which blocks stand on which page.

use super::slides::OPENING_NOTE;
use super::tokens::{FOLIO, FOOTER, Measures, PAPER};
use super::{audience, frame, front, services, work};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::mediakit::outline::Outline;
use crate::profile::Paper;
use crate::theme::draft::Draft;
use crate::theme::notes::{Feet, Foot};
use crate::theme::paging::{Elastic, Format, Plan, Sheet, Sheets};
use crate::theme::selection::Selection;
use crate::theme::squeeze::{Omission, Squeeze, Step};
use crate::theme::stage::Stage;

/// White under the last line of a page.
const FOOT: f32 = mm(11.12);
/// White under the last line of a slide.
const SLIDE_FOOT: f32 = mm(9.6);
/// From the last baseline of a page's blocks to the first of its note.
const OVER_NOTE: f32 = mm(7.0);
/// White between the blocks of page one at least; the portrait has a little more under it.
const FRONT_GAP: f32 = mm(4.0);
const UNDER_PORTRAIT: f32 = mm(1.4);
/// How much more white the blocks of page one may share.
const FRONT_ROOM: f32 = mm(12.0);
/// How much higher than drawn the pictures of past work on a slide may be.
const SLIDE_PICTURES_TAKE: f32 = mm(20.0);
/// The same of the white over and under a service.
const SLIDE_SERVICE_TAKES: f32 = mm(2.4);
/// Pictures in a row of the gallery: as many or none.
const GALLERY: usize = 3;
/// Page two of three with no more pieces of work than this has room for it.
const FEW_PIECES: usize = 4;
/// Its least height and its largest.
const GALLERY_HEIGHT: (f32, f32) = (mm(24.0), mm(76.0));
/// White over the gallery, which has no rule.
const OVER_GALLERY: f32 = mm(7.0);

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
        let mut left = height.max(0.0);
        let mut take = |wanted: f32| {
            let taken = wanted.min(left);
            left -= taken;
            taken
        };
        let top = if self.format.pages == 1 { take(mm(36.0)) } else { 0.0 };
        if outline.audience.is_some() {
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
        self.grow_top(top);
    }
}

impl Kit<'_> {
    /// Page one of several. What height is left goes to the white between all blocks alike.
    fn first(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut page = vec![self.top(stage, selection, measures)];
        let formula = self.outline.notes.formula_short.as_deref();
        let mut blocks = self.figures(stage, selection, formula, measures);
        let line = self.outline.audience_line.as_ref();
        blocks.extend(line.map(|line| front::audience_facts(stage, line, measures)));
        blocks.extend(self.names(stage, selection, measures));
        blocks.extend(frame::contact(stage, measures));
        page.extend(airy(blocks, squeeze));
        page.push(note(&self.feet.first, &self.folio(1), measures));
        page
    }

    /// The last page of two.
    fn last(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
    ) -> Vec<Node> {
        let mut blocks = self.proof(stage, selection, measures);
        blocks.extend(self.offers(stage, selection, measures));
        let gallery = if self.has_gallery_last() {
            gallery(stage, selection, measures.content())
        } else {
            None
        };
        let mut page = vec![frame::running_head(stage, measures)];
        page.extend(stacked(blocks, measures));
        page.extend(self.end(stage, gallery, measures));
        page
    }

    /// Page two of three.
    fn work(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
    ) -> Vec<Node> {
        let mut blocks = Vec::new();
        for work in selection.work(stage, work::ROOMY) {
            blocks.push(work::section(stage, work, measures));
        }
        for quote in selection.quotes(2) {
            blocks.push(work::quote(stage, quote, measures));
        }
        let mut page = vec![frame::running_head(stage, measures)];
        page.extend(stacked(blocks, measures));
        let gallery = if self.has_gallery_with_work() {
            gallery(stage, selection, measures.content())
        } else {
            None
        };
        page.push(gallery.unwrap_or_else(|| Node::gap(0.0).elastic(measures.gap)));
        page.push(note(&self.outline.masthead.edition, "2/3", measures));
        page
    }

    /// Page three of three.
    fn offer(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
    ) -> Vec<Node> {
        let mut blocks = Vec::new();
        if let Some(audience) = selection.audience() {
            blocks.push(audience::charts(stage, audience, measures));
        }
        blocks.extend(self.offers(stage, selection, measures));
        let gallery = if self.has_gallery_with_work() {
            None
        } else {
            gallery(stage, selection, measures.content())
        };
        let mut page = vec![frame::running_head(stage, measures)];
        // Where nothing else takes the height that is left, the white between the blocks does.
        for block in stacked(blocks, measures) {
            if gallery.is_none() && page.len() > 1 {
                page.push(Node::gap(0.0).elastic(0.0));
            }
            page.push(block);
        }
        page.extend(self.end(stage, gallery, measures));
        page
    }

    /// The only page.
    fn only(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut page = vec![self.top(stage, selection, measures)];
        let mut blocks = self.figures(stage, selection, None, measures);
        if !selection.has_audience() {
            let line = self.outline.audience_line.as_ref();
            blocks.extend(line.map(|line| front::audience_facts(stage, line, measures)));
        }
        blocks.extend(self.names(stage, selection, measures));
        blocks.extend(self.proof(stage, selection, measures));
        blocks.extend(self.offers(stage, selection, measures));
        if let Some(gallery) = gallery(stage, selection, measures.content()) {
            let white = measures.gap + UNDER_PORTRAIT;
            page.extend(blocks.into_iter().map(|block| block.above(tight(white, squeeze))));
            page.extend(self.end(stage, Some(gallery), measures));
            return page;
        }
        blocks.extend(frame::large_contact(stage, measures));
        page.extend(airy(blocks, squeeze));
        page.push(note(&self.feet.last, &self.folio(1), measures));
        page
    }

    fn top(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
    ) -> Node {
        let (bio, tagline) = (selection.bio(), selection.tagline());
        let head = front::head(stage, measures);
        Node::column([head, front::hero(stage, measures, bio, tagline)])
    }

    /// Headline figures and platforms.
    fn figures(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        formula: Option<&str>,
        measures: &Measures,
    ) -> Vec<Node> {
        let stats = front::stats(stage, measures);
        let platforms = selection.platforms();
        let platforms = platforms
            .map(|(section, rows)| front::platforms(stage, section, rows, formula, measures));
        stats.into_iter().chain(platforms).collect()
    }

    pub(super) fn names(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
    ) -> Option<Node> {
        let list = self.outline.names.as_ref()?;
        if selection.gives_up_names() {
            return None;
        }
        let rows = self.outline.platforms.as_ref().map_or(0, |section| section.rows.len());
        let most = if rows > 3 { 6 } else { front::LISTED };
        // With what is left out there are as many as fill their rows.
        let most = if list.names.len() > most { most - 1 } else { most };
        Some(front::names(stage, list, selection.names(most), measures))
    }

    /// Past work and what a brand said, then who watches.
    fn proof(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
    ) -> Vec<Node> {
        let mut blocks = Vec::new();
        for work in selection.work(stage, work::room(self.outline)) {
            blocks.push(work::section(stage, work, measures));
        }
        for quote in selection.quotes(1) {
            blocks.push(work::quote(stage, quote, measures));
        }
        if let Some(audience) = selection.audience() {
            blocks.push(audience::charts(stage, audience, measures));
        }
        blocks
    }

    fn offers(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
    ) -> Option<Node> {
        let services = selection.services()?;
        Some(services::table(stage, services, measures))
    }

    /// The end of the last page: what is elastic, how to write, the note.
    fn end(&self, stage: &mut Stage<'_>, gallery: Option<Node>, measures: &Measures) -> Vec<Node> {
        let least = Self::OVER_CONTACT.least;
        let white = match gallery {
            Some(gallery) => vec![gallery, Node::gap(OVER_GALLERY)],
            None => vec![Node::gap(least).elastic(least)],
        };
        let pages = self.format.pages;
        let contact = frame::large_contact(stage, measures);
        let note = note(&self.feet.last, &self.folio(pages), measures);
        white.into_iter().chain(contact).chain([note]).collect()
    }

    /// Whether page two of three would not be full without photographs.
    fn has_gallery_with_work(&self) -> bool {
        let sections = self.outline.collaborations.iter().chain(&self.outline.samples);
        sections.map(|section| section.entries.len()).sum::<usize>() <= FEW_PIECES
    }

    /// Whether photographs stand on the last of two pages: where it would not be full without them,
    /// and where they take the place of the charts.
    fn has_gallery_last(&self) -> bool {
        self.format.plan == Plan::GalleryLast || self.outline.audience.is_none()
    }

    pub(super) fn folio(&self, page: usize) -> String {
        format!("{page}/{}", self.format.pages)
    }

    /// What the measures are after all that the page gave up.
    fn low(&self, squeeze: &Squeeze) -> Measures {
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

/// Blocks of a page after its first line, one below the other.
fn stacked(blocks: Vec<Node>, measures: &Measures) -> impl Iterator<Item = Node> {
    let gap = measures.gap;
    blocks.into_iter().enumerate().map(move |(index, block)| {
        block.above(if index == 0 { frame::UNDER_FIRST_LINE } else { gap })
    })
}

/// Blocks under the portrait, with the height that is left shared out between them.
fn airy(blocks: Vec<Node>, squeeze: &Squeeze) -> Vec<Node> {
    let white = tight(FRONT_GAP, squeeze);
    let blocks = blocks.into_iter().enumerate().flat_map(|(index, block)| {
        let least = if index == 0 { white + UNDER_PORTRAIT } else { white };
        [Node::gap(least).elastic(least), block]
    });
    blocks.collect()
}

/// A note at the foot of a page.
fn note(note: &str, folio: &str, measures: &Measures) -> Node {
    frame::foot(note, folio, measures).above(OVER_NOTE - FOOTER.cap_height())
}

/// A row of photographs that takes the height that is left.
pub(super) fn gallery(
    stage: &Stage<'_>,
    selection: &mut Selection<'_>,
    width: f32,
) -> Option<Node> {
    let cells = selection.gallery(stage, GALLERY, GALLERY)?;
    let (gutter, columns) = (mm(4.0), GALLERY as f32);
    let cell = (width - (columns - 1.0) * gutter) / columns;
    let (least, most) = GALLERY_HEIGHT;
    let cells = cells.into_iter().map(|picture| picture.width(cell));
    let row = Node::row(cells).spread().stretched().elastic(least).most_height(most);
    Some(Node::column([row.above(OVER_GALLERY)]).elastic(least + OVER_GALLERY))
}

/// White between blocks, less of it where they stand closer together.
pub(super) fn tight(white: f32, squeeze: &Squeeze) -> f32 {
    if squeeze.has(Step::Tight) { white * 0.65 } else { white }
}
