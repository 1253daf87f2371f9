//! Which blocks stand on which page.

use super::kit::{GALLERY, Kit};
use super::tokens::{CONTENT, FOOTER, FOOTER_NOTE, Measures};
use super::{audience, frame, front, platforms, services, work};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::text::Paragraph;
use crate::theme::paging::{Plan, Sheets};
use crate::theme::selection::Selection;
use crate::theme::squeeze::{Squeeze, Step};
use crate::theme::stage::Stage;

/// White over the gallery.
const OVER_GALLERY: f32 = mm(7.77);

impl Kit<'_> {
    /// Page one of two.
    pub(super) fn first(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut blocks = self.opening(stage, selection, squeeze);
        let line = selection.audience_line();
        let line = line.map(|line| front::audience_line(stage, line, &self.measures));
        blocks.extend(line.map(|node| node.above(squeeze.tight(mm(6.97)))));
        let names = self.names(stage, selection, squeeze, &self.measures);
        blocks.extend(names.map(|names| names.above(squeeze.tight(mm(7.53)))));
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
    pub(super) fn last(
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
    pub(super) fn work(
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
    pub(super) fn offer(
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
    pub(super) fn only(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut blocks = self.opening(stage, selection, squeeze);
        if !selection.has_audience() {
            let line = selection.audience_line();
            let line = line.map(|line| front::audience_line(stage, line, &self.measures));
            blocks.extend(line.map(|node| node.above(squeeze.tight(mm(6.97)))));
        }
        let names = self.names(stage, selection, squeeze, &self.measures);
        blocks.extend(names.map(|names| names.above(squeeze.tight(mm(7.53)))));
        blocks.extend(self.proof(stage, selection, squeeze));
        let gallery = gallery(stage, selection, GALLERY.1, CONTENT);
        blocks.push(gallery.unwrap_or_else(|| Node::gap(0.0).elastic(0.0)));
        blocks.push(Node::gap(Self::OVER_CONTACT.least));
        blocks.push(self.contact_bar(stage, squeeze));
        blocks
    }

    pub(super) fn opening(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let (bio, tagline) = (selection.bio(), selection.tagline());
        let platforms = selection.platforms();
        let blocks = [
            Some(front::hero(stage, &self.low(squeeze), bio, tagline)),
            front::stats(stage, &self.measures).map(|node| node.above(squeeze.tight(mm(9.0)))),
            platforms.map(|(section, rows)| platforms::table(stage, section, rows, &self.measures)),
        ];
        blocks.into_iter().flatten().collect()
    }

    pub(super) fn names(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
        measures: &Measures,
    ) -> Option<Node> {
        let (list, most) = selection.names(front::NAMES)?;
        let lines = if squeeze.has(Step::NoTagline) { 1 } else { 3 };
        Some(front::names(stage, list, most, lines, measures))
    }

    pub(super) fn proof(
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

    pub(super) fn contact_bar(&self, stage: &mut Stage<'_>, squeeze: &Squeeze) -> Node {
        let folio = match self.format.pages {
            1 => self.front_folio(stage),
            pages => format!("{pages}/{pages}"),
        };
        frame::contact_bar(stage, &self.feet.last, &folio, &self.low(squeeze))
    }

    /// "Mila Hartwell · 1/2"; a long name stays at the top of the page.
    pub(super) fn front_folio(&self, stage: &mut Stage<'_>) -> String {
        let number = format!("1/{}", self.format.pages);
        let full = format!("{} · {number}", self.outline.hero.name);
        let width = stage.typesetter.measure(&Paragraph::new(&full, FOOTER), None).width;
        let room = CONTENT - FOOTER_NOTE - mm(1.0);
        if self.format.pages > 1 && width <= room { full } else { number }
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
