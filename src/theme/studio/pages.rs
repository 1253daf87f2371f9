//! Which blocks stand on which page.

use super::kit::{AROUND_ROW, GALLERY_HEIGHT, Kit, OVER_GALLERY};
use super::measures::tight;
use super::{audience, figures, frame, hero, platforms, quote, services, work};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::mediakit::outline::NameList;
use crate::theme::paging::{Plan, Sheets};
use crate::theme::selection::Selection;
use crate::theme::squeeze::{Squeeze, Step};
use crate::theme::stage::Stage;

/// White over the platform table.
const OVER_TABLE: f32 = mm(6.85);
/// White over the charts, up to the capitals of their heads.
const OVER_CHARTS: f32 = mm(6.49);
/// White over the services.
const OVER_SERVICES: f32 = mm(5.0);
/// Over the white around a quote where it is the first thing on a page.
const OVER_FIRST_QUOTE: f32 = mm(7.0);
/// Pictures of the gallery: as many or none.
const GALLERY: usize = 3;

impl Kit<'_> {
    /// Page one of several.
    pub(super) fn first(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.measures.low(squeeze);
        let mut blocks = self.opening(stage, selection, squeeze);
        let least = tight(AROUND_ROW.0, squeeze);
        if let Some(row) = self.row(stage, selection) {
            blocks.push(Node::gap(least).elastic(least));
            blocks.push(self.inset(row));
        }
        blocks.push(Node::gap(least).elastic(least));
        if self.format.pages == 2 && !self.gallery_is_last() {
            selection.leave_out_gallery();
        }
        blocks.push(self.inset(frame::foot(stage, &self.feet.first, &measures)));
        blocks
    }

    /// The last page of two.
    pub(super) fn last(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut blocks = Vec::new();
        if self.outline.collaborations.is_none()
            && self.outline.samples.is_none()
            && self.outline.quotes.is_empty()
        {
            blocks.push(frame::title(stage, &self.measures));
        }
        blocks.extend(self.proof(stage, selection, squeeze));
        if self.gallery_is_last() {
            blocks.extend(self.gallery(stage, selection));
        }
        blocks.extend(self.closing(stage, selection, squeeze));
        blocks
    }

    /// Page two of three.
    pub(super) fn work(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.measures.low(squeeze);
        let works = selection.work(stage, work::ROOMY);
        let mut blocks = Vec::new();
        if !works.is_empty() {
            blocks.push(work::block(stage, works, &measures));
        }
        for (index, said) in selection.quotes(2).iter().enumerate() {
            let over = if blocks.is_empty() { OVER_FIRST_QUOTE } else { 0.0 };
            let quote = quote::band(stage, said, over, &measures);
            blocks.push(if index > 0 { quote.above(mm(4.0)) } else { quote });
        }
        blocks.push(Node::gap(Self::OVER_CONTACT.least).elastic(Self::OVER_CONTACT.least));
        let edition = &stage.outline.masthead.edition;
        blocks.push(self.inset(frame::footer(edition, "2/3", measures.content)));
        blocks
    }

    /// Page three of three.
    pub(super) fn offer(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut blocks = vec![frame::title(stage, &self.measures)];
        blocks.extend(self.offers(stage, selection, squeeze));
        blocks.extend(self.gallery(stage, selection));
        blocks.extend(self.closing(stage, selection, squeeze));
        blocks
    }

    /// The only page.
    pub(super) fn only(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut blocks = self.opening(stage, selection, squeeze);
        let audience = selection.audience_line();
        let audience = audience.filter(|_| !selection.has_audience());
        let names = self.names(selection);
        let row = figures::row(stage, audience, names, &self.measures);
        let over = tight(OVER_TABLE, squeeze) + self.measures.gap / 2.0;
        blocks.extend(row.map(|row| self.inset(row.above(over))));
        blocks.extend(self.proof(stage, selection, squeeze));
        blocks.extend(self.gallery(stage, selection));
        blocks.extend(self.closing(stage, selection, squeeze));
        blocks
    }

    /// What stands at the top of page one.
    pub(super) fn opening(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.measures.low(squeeze);
        let platforms = selection.platforms();
        let mut blocks = vec![hero::block(stage, selection, &measures)];
        // Figures in one row are enough where room is short.
        blocks.extend(if squeeze.has(Step::LowerHero) {
            figures::strip(stage, &measures)
        } else {
            figures::band(stage, &measures)
        });
        if let Some((section, rows)) = platforms {
            let table = platforms::table(stage, section, rows, &measures);
            blocks.push(self.inset(table.above(tight(OVER_TABLE, squeeze))));
        }
        blocks
    }

    /// Who watches in figures and the list of names.
    pub(super) fn row(&self, stage: &mut Stage<'_>, selection: &mut Selection<'_>) -> Option<Node> {
        let names = self.names(selection);
        figures::row(stage, selection.audience_line(), names, &self.measures)
    }

    pub(super) fn has_row(&self) -> bool {
        self.outline.audience_line.is_some() || self.outline.names.is_some()
    }

    /// The list of names and how many of them to print.
    pub(super) fn names<'s>(&self, selection: &mut Selection<'s>) -> Option<(&'s NameList, usize)> {
        let rows = self.outline.platforms.as_ref().map_or(0, |section| section.rows.len());
        let most = if rows > 3 { figures::FEW_NAMES } else { figures::NAMES };
        selection.names(most)
    }

    /// Past work, what brands said, who watches, what can be booked.
    pub(super) fn proof(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.measures.low(squeeze);
        let works = selection.work(stage, work::ROOM);
        let first = self.format.pages > 1;
        let mut blocks = Vec::new();
        if !works.is_empty() {
            blocks.push(if first {
                work::block(stage, works, &measures)
            } else {
                work::threes(stage, works, &measures).above(tight(OVER_TABLE, squeeze))
            });
        }
        for said in selection.quotes(1) {
            let over = if blocks.is_empty() && first { OVER_FIRST_QUOTE } else { 0.0 };
            let alone = blocks.is_empty() && !first;
            let quote = quote::band(stage, said, over, &measures);
            blocks.push(if alone { quote.above(tight(OVER_TABLE, squeeze)) } else { quote });
        }
        blocks.extend(self.offers(stage, selection, squeeze));
        blocks
    }

    /// Who watches and what can be booked.
    pub(super) fn offers(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.measures.low(squeeze);
        let mut blocks = Vec::new();
        let audience = selection.audience();
        if let Some(charts) =
            audience.and_then(|audience| audience::charts(stage, audience, &measures))
        {
            let over = tight(OVER_CHARTS, squeeze) + measures.gap;
            blocks.push(self.inset(charts.above(over)));
        }
        if let Some(services) = selection.services() {
            let over = tight(OVER_SERVICES, squeeze) + measures.gap;
            let services = services::section(stage, services, &measures);
            blocks.push(self.inset(services.above(over)));
        }
        blocks
    }

    /// What stands at the foot of the last page.
    pub(super) fn closing(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let least = tight(Self::OVER_CONTACT.least, squeeze);
        let pages = self.format.pages;
        let measures = self.measures.low(squeeze);
        let audience = selection.audience();
        let aside = audience.and_then(|audience| {
            frame::aside(stage, &audience.section.notes, audience.cities, measures.content)
        });
        let mut blocks = vec![Node::gap(least).elastic(least)];
        blocks.extend(aside.map(|aside| self.inset(aside.below(mm(2.6)))));
        let number = format!("{pages}/{pages}");
        blocks.push(self.inset(frame::contact(stage, &self.feet.last, &number, &measures)));
        blocks
    }

    /// A row of photographs as high as there is room for.
    pub(super) fn gallery(&self, stage: &Stage<'_>, selection: &mut Selection<'_>) -> Option<Node> {
        let cells = self.photographs(stage, selection)?;
        let row = photograph_row(cells, GALLERY_HEIGHT.1, self.measures.content);
        let least = GALLERY_HEIGHT.0 + OVER_GALLERY;
        let row = Node::column([row.above(OVER_GALLERY)]).elastic(least);
        Some(self.inset(row).elastic(least))
    }

    /// The photographs of the gallery but for one that stands in place of the portrait.
    pub(super) fn photographs(
        &self,
        stage: &Stage<'_>,
        selection: &mut Selection<'_>,
    ) -> Option<Vec<Node>> {
        selection.gallery_after(stage, hero::borrowed(stage), GALLERY, GALLERY)
    }

    /// Whether the gallery stands on the last page of two: where charts are missing, or where the
    /// page would not be full. It is not drawn anywhere else in such a kit.
    pub(super) fn gallery_is_last(&self) -> bool {
        self.outline.audience.is_none() || self.format.plan == Plan::GalleryLast
    }

    /// Something between the margins of a page.
    pub(super) fn inset(&self, node: Node) -> Node {
        let margin = self.measures.margin;
        Node::column([node]).padded([0.0, margin, 0.0, margin])
    }
}

/// Photographs beside one another, as high as their box.
pub(super) fn photograph_row(cells: Vec<Node>, highest: f32, width: f32) -> Node {
    let white = mm(4.0);
    let cell = (width - white * (GALLERY - 1) as f32) / GALLERY as f32;
    let cells = cells.into_iter().map(|photograph| photograph.width(cell));
    Node::row(cells).spread().stretched().elastic(GALLERY_HEIGHT.0).most_height(highest)
}
