//! Which blocks stand on which page.

use super::kit::Kit;
use super::tokens::*;
use super::watching::{self, Names};
use super::{audience, contact, front, platforms, services, work};
use crate::layout::node::Node;
use crate::theme::paging::Plan;
use crate::theme::selection::{Selection, WorkRoom};
use crate::theme::squeeze::{Omission, Squeeze, Step};
use crate::theme::stage::Stage;

impl Kit<'_> {
    /// Page one of two.
    pub(super) fn first(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.low(squeeze);
        let mut blocks = self.opening(stage, selection, squeeze, false);
        if self.format.plan == Plan::Drawn {
            blocks.extend(gallery(stage, selection, &measures));
        }
        blocks.extend(self.watching(stage, selection, squeeze, true));
        blocks.push(contact::strip(stage, &self.feet.first, self.format.note_lines, &measures));
        blocks
    }

    /// The last page of two.
    pub(super) fn last(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.low(squeeze);
        let mut blocks = self.proof(stage, selection, squeeze, work::room(&measures), 1);
        let gallery = (self.format.plan == Plan::GalleryLast)
            .then(|| gallery(stage, selection, &measures))
            .flatten();
        blocks.extend(gallery.map(|gallery| gallery.growing(3.0)));
        blocks.extend(self.offers(stage, selection, squeeze));
        blocks.push(self.contact(stage, squeeze));
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
        let room = WorkRoom { cards: 6, ..work::room(&measures) };
        let mut blocks = self.proof(stage, selection, squeeze, room, 2);
        let folio = format!("{} · 2/{}", stage.outline.masthead.edition, self.format.pages);
        blocks.push(contact::strip(stage, &folio, self.format.note_lines, &measures));
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
        let gallery = gallery(stage, selection, &measures);
        let mut blocks: Vec<Node> = gallery.map(|it| it.growing(2.0)).into_iter().collect();
        blocks.extend(self.offers(stage, selection, squeeze));
        blocks.push(self.contact(stage, squeeze));
        blocks
    }

    /// The only page.
    pub(super) fn only(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.low(squeeze);
        let mut blocks = self.opening(stage, selection, squeeze, true);
        let has_charts = selection.has_audience();
        blocks.extend(self.watching(stage, selection, squeeze, !has_charts));
        blocks.extend(self.proof(stage, selection, squeeze, work::room(&measures), 1));
        let gallery = gallery(stage, selection, &measures);
        blocks.extend(gallery.map(|gallery| gallery.growing(2.0)));
        blocks.extend(self.offers(stage, selection, squeeze));
        blocks.push(self.contact(stage, squeeze));
        blocks
    }

    /// Name, headline figures and platforms; the cards of the platforms take what height is left.
    pub(super) fn opening(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
        has_bio: bool,
    ) -> Vec<Node> {
        let measures = self.low(squeeze);
        let tagline = selection.tagline();
        let bio = self.bio(selection, has_bio || tagline.is_none());
        let hero = front::hero(stage, &measures, bio, tagline);
        let stats = front::stats(stage, &measures);
        let platforms = selection
            .platforms()
            .map(|(_, rows)| platforms::grid(stage, rows, &measures).growing(1.0));
        let is_elastic = platforms.is_none() || self.format.pages == 1;
        let hero = if is_elastic { hero.growing(1.0) } else { hero };
        [Some(hero), stats, platforms].into_iter().flatten().collect()
    }

    /// The introduction where there is a place for it.
    pub(super) fn bio<'s>(&self, selection: &mut Selection<'s>, has_place: bool) -> &'s [String] {
        let bio = selection.bio();
        if !has_place && !bio.is_empty() {
            selection.leave_out(Omission::Sentences(bio.len()));
            return &[];
        }
        bio
    }

    /// Rings and names.
    pub(super) fn watching(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
        has_rings: bool,
    ) -> Option<Node> {
        let measures = self.low(squeeze);
        let line = selection.audience_line().filter(|_| has_rings);
        let is_dense = self.outline.platforms.as_ref().is_some_and(|them| them.rows.len() > 3);
        let most = if is_dense { watching::NAMES - 2 } else { watching::NAMES };
        let rows = match (squeeze.has(Step::NoTagline), line.is_some()) {
            (true, _) => 1,
            (false, true) => watching::ROWS,
            (false, false) => watching::ROWS - 1,
        };
        let names = selection.names(most).map(|(list, most)| Names { list, most, rows });
        watching::row(stage, line, names, &measures)
    }

    /// Past work and what brands said.
    pub(super) fn proof(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
        room: WorkRoom,
        quotes: usize,
    ) -> Vec<Node> {
        let measures = self.low(squeeze);
        let mut blocks = Vec::new();
        for section in selection.work(stage, room) {
            let (heading, notes) = (&section.section.heading, &section.section.notes);
            let title = work::title(stage, heading, notes, &measures);
            blocks.push(title);
            blocks.extend(work::section(stage, section, &measures));
        }
        for quote in selection.quotes(quotes) {
            blocks.push(work::quote(stage, quote, &measures).growing(0.2));
        }
        blocks
    }

    /// Charts of who watches and what can be booked; they take what height is left.
    pub(super) fn offers(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.low(squeeze);
        let mut blocks = Vec::new();
        if let Some(audience) = selection.audience() {
            if audience.cities.is_some() && audience.section.gender.is_some() {
                selection.leave_out(Omission::Cities);
            }
            blocks.push(audience::row(stage, audience, &audience.section.notes, &measures));
        }
        if let Some(services) = selection.services() {
            blocks.push(services::row(stage, &services, &measures));
        }
        blocks.into_iter().map(|block| block.growing(1.0)).collect()
    }

    pub(super) fn contact(&self, stage: &mut Stage<'_>, squeeze: &Squeeze) -> Node {
        let terms = self.outline.services.as_ref().and_then(|section| section.terms.as_deref());
        let folio = format!("{0}/{0}", self.format.pages);
        contact::block(stage, terms, &self.feet.last, &folio, &self.low(squeeze))
    }
}

pub(super) fn gallery(
    stage: &Stage<'_>,
    selection: &mut Selection<'_>,
    measures: &Measures,
) -> Option<Node> {
    let (least, most) = front::GALLERY;
    let cells = selection.gallery(stage, least, most)?;
    Some(front::gallery(cells, measures))
}
