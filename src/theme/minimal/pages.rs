//! Which blocks stand on which page.

use super::kit::{GALLERY, GALLERY_HEIGHT, Kit};
use super::tokens::{FOOTER, Measures};
use super::{audience, frame, front, platforms, services, work};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::theme::paging::{Plan, Sheets};
use crate::theme::selection::Selection;
use crate::theme::squeeze::Squeeze;
use crate::theme::stage::Stage;

/// From the last baseline of a page's blocks to the first of its note.
const OVER_NOTE: f32 = mm(7.0);
/// White between the blocks of page one at least; the portrait has a little more under it.
const FRONT_GAP: f32 = mm(4.0);
const UNDER_PORTRAIT: f32 = mm(1.4);
/// Page two of three with no more pieces of work than this has room for it.
const FEW_PIECES: usize = 4;
/// White over the gallery, which has no rule.
const OVER_GALLERY: f32 = mm(7.0);

impl Kit<'_> {
    /// Page one of several. What height is left goes to the white between all blocks alike.
    pub(super) fn first(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut page = vec![self.top(stage, selection, measures)];
        let formula = self.outline.notes.formula_short.as_deref();
        let mut blocks = self.figures(stage, selection, formula, measures);
        let line = selection.audience_line();
        blocks.extend(line.map(|line| front::audience_facts(stage, line, measures)));
        blocks.extend(self.names(stage, selection, measures));
        blocks.extend(frame::contact(stage, measures));
        page.extend(airy(blocks, squeeze));
        page.push(note(&self.feet.first, &self.folio(1), measures));
        page
    }

    /// The last page of two.
    pub(super) fn last(
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
    pub(super) fn work(
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
    pub(super) fn offer(
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
    pub(super) fn only(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut page = vec![self.top(stage, selection, measures)];
        let mut blocks = self.figures(stage, selection, None, measures);
        if !selection.has_audience() {
            let line = selection.audience_line();
            blocks.extend(line.map(|line| front::audience_facts(stage, line, measures)));
        }
        blocks.extend(self.names(stage, selection, measures));
        blocks.extend(self.proof(stage, selection, measures));
        blocks.extend(self.offers(stage, selection, measures));
        if let Some(gallery) = gallery(stage, selection, measures.content()) {
            let white = measures.gap + UNDER_PORTRAIT;
            page.extend(blocks.into_iter().map(|block| block.above(squeeze.tight(white))));
            page.extend(self.end(stage, Some(gallery), measures));
            return page;
        }
        blocks.extend(frame::large_contact(stage, measures));
        page.extend(airy(blocks, squeeze));
        page.push(note(&self.feet.last, &self.folio(1), measures));
        page
    }

    pub(super) fn top(
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
    pub(super) fn figures(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        formula: Option<&str>,
        measures: &Measures,
    ) -> Vec<Node> {
        let stats = front::stats(stage, measures);
        let platforms = selection.platforms();
        let platforms = platforms
            .map(|(section, rows)| platforms::table(stage, section, rows, formula, measures));
        stats.into_iter().chain(platforms).collect()
    }

    pub(super) fn names(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
    ) -> Option<Node> {
        let rows = self.outline.platforms.as_ref().map_or(0, |section| section.rows.len());
        let most = if rows > 3 { 6 } else { front::LISTED };
        // With what is left out there are as many as fill their rows.
        let is_longer = self.outline.names.as_ref().is_some_and(|list| list.names.len() > most);
        let (list, most) = selection.names(if is_longer { most - 1 } else { most })?;
        Some(front::names(stage, list, most, measures))
    }

    /// Past work and what a brand said, then who watches.
    pub(super) fn proof(
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

    pub(super) fn offers(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
    ) -> Option<Node> {
        let services = selection.services()?;
        Some(services::table(stage, services, measures))
    }

    /// The end of the last page: what is elastic, how to write, the note.
    pub(super) fn end(
        &self,
        stage: &mut Stage<'_>,
        gallery: Option<Node>,
        measures: &Measures,
    ) -> Vec<Node> {
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
    pub(super) fn has_gallery_with_work(&self) -> bool {
        let sections = self.outline.collaborations.iter().chain(&self.outline.samples);
        sections.map(|section| section.entries.len()).sum::<usize>() <= FEW_PIECES
    }

    /// Whether photographs stand on the last of two pages: where it would not be full without them,
    /// and where they take the place of the charts.
    pub(super) fn has_gallery_last(&self) -> bool {
        self.format.plan == Plan::GalleryLast || self.outline.audience.is_none()
    }

    pub(super) fn folio(&self, page: usize) -> String {
        format!("{page}/{}", self.format.pages)
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
    let white = squeeze.tight(FRONT_GAP);
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
