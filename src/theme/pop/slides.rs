//! Which blocks stand on which slide.

use super::kit::Kit;
use super::pages::gallery;
use super::tokens::*;
use super::{audience, contact, front, platforms, services, work};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::theme::parts::{right, words};
use crate::theme::selection::{Selection, WorkRoom};
use crate::theme::squeeze::{Omission, Squeeze, Step};
use crate::theme::stage::Stage;

/// Width of the column of charts, and of the column of services.
const ASIDE: (f32, f32) = (mm(108.0), mm(82.0));
/// The most services that a slide has room for besides the package.
const SERVICES: usize = 6;

impl Kit<'_> {
    /// Who this is beside the portrait, the headline figures under both.
    pub(super) fn opening_slide(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.low(squeeze);
        let tagline = selection.tagline();
        let bio = self.bio(selection, tagline.is_none());
        let hero = front::hero(stage, &measures, bio, tagline).growing(1.0);
        let stats = front::stats(stage, &measures);
        let foot = contact::strip(stage, &self.feet.first, self.format.note_lines, &measures);
        [Some(hero), stats, Some(foot)].into_iter().flatten().collect()
    }

    /// The platforms beside the charts of who watches.
    pub(super) fn numbers_slide(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let whole = self.low(squeeze);
        let charts = selection.audience();
        let mut measures = whole;
        let rows = selection.platforms().map(|(_, rows)| rows).unwrap_or_default();
        let has_both = charts.is_some() && !rows.is_empty();
        if has_both {
            measures.content -= ASIDE.0 + GAP;
        }
        let mut left = Vec::new();
        if !rows.is_empty() {
            left.push(platforms::lines(stage, rows, mm(15.0), &measures).growing(1.0));
        }
        let narrow = Self { measures, feet: self.feet.clone(), ..*self };
        left.extend(narrow.watching(stage, selection, squeeze, charts.is_none()));
        if rows.len() < 3 {
            let pictures = gallery(stage, selection, &measures);
            left.extend(pictures.map(|pictures| pictures.growing(1.0)));
        }
        let right = charts.map(|audience| {
            if audience.cities.is_some() && audience.section.gender.is_some() {
                selection.leave_out(Omission::Cities);
            }
            let width = if has_both { ASIDE.0 } else { whole.content };
            let column = Measures { content: width, ..whole };
            let notes = &audience.section.notes;
            let cards = audience::stacked(stage, audience, notes, &column);
            Node::column(cards).spaced(whole.gap).width(width)
        });
        let left = (!left.is_empty())
            .then(|| Node::column(left).spaced(whole.gap).width(measures.content));
        let columns: Vec<Node> = if has_both {
            vec![columns(left.into_iter().chain(right))]
        } else {
            left.into_iter().chain(right).collect()
        };
        let foot = foot(&self.feet.numbers, &self.slide_number(2));
        let mut blocks: Vec<Node> = columns.into_iter().map(|node| node.growing(1.0)).collect();
        blocks.push(foot);
        blocks
    }

    /// Past work and what a brand said beside what can be booked, how to write under both.
    pub(super) fn proof_slide(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let whole = self.low(squeeze);
        let is_tight = squeeze.has(Step::Tight);
        let offer = selection.offer(if is_tight { 3 } else { SERVICES });
        let has_work = !self.outline.fits_one_page() || self.outline.samples.is_some();
        let has_both = offer.is_some() && has_work;
        let mut measures = whole;
        if has_both {
            measures.content -= ASIDE.1 + GAP;
        }
        let mut left = Vec::new();
        let room = WorkRoom { cards: if is_tight { 2 } else { 3 }, list: (0, 0), results: 2 };
        for section in selection.work(stage, room) {
            let notes = section.notes();
            left.push(work::title(stage, &section.section.heading, &notes, &measures));
            left.push(work::beside(stage, section, &measures).growing(1.0));
        }
        for quote in selection.quotes(1) {
            left.push(work::boxed_quote(stage, quote, &measures));
        }
        let aside = Measures { content: if has_both { ASIDE.1 } else { whole.content }, ..whole };
        let right = offer.map(|offer| {
            let cards = if has_both {
                services::stacked(stage, &offer, &aside)
            } else {
                vec![services::row(stage, &offer, &aside).growing(1.0)]
            };
            Node::column(cards).spaced(whole.gap).width(aside.content)
        });
        let left = (!left.is_empty())
            .then(|| Node::column(left).spaced(whole.gap).width(measures.content));
        let terms = self.outline.services.as_ref().and_then(|section| section.terms.as_deref());
        let folio = self.slide_number(self.format.pages);
        let foot = contact::block(stage, terms, &self.feet.last, &folio, &whole);
        vec![columns(left.into_iter().chain(right)).growing(1.0), foot]
    }

    fn slide_number(&self, number: usize) -> String {
        format!("{number}/{}", self.format.pages)
    }
}

/// Columns of cards beside one another.
fn columns(columns: impl IntoIterator<Item = Node>) -> Node {
    Node::row(columns).stretched().spread()
}

/// A note on the page itself, and the number of the slide.
fn foot(note: &str, folio: &str) -> Node {
    let inset = mm(2.0);
    Node::row([
        words(note, NOTE).width(SLIDE_NOTE).role(Role::Paragraph),
        right(folio, NOTE).grow().role(Role::Paragraph),
    ])
    .padded([mm(1.0), inset, mm(1.5), inset])
}
