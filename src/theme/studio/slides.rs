//! Which blocks stand on which slide.

use super::kit::{Kit, OVER_GALLERY};
use super::measures::{NARROW_COLUMNS, tight};
use super::pages::photograph_row;
use super::tokens::*;
use super::{audience, figures, frame, hero, platforms, quote, services, work};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::theme::parts::{linked, right, words};
use crate::theme::selection::Selection;
use crate::theme::squeeze::{Squeeze, Step};
use crate::theme::stage::Stage;

/// Width of the audience beside the platforms.
const AUDIENCE: f32 = mm(94.0);
/// White between two columns.
const GUTTER: f32 = mm(12.0);
/// The largest height of the gallery.
const GALLERY: f32 = mm(60.0);

impl Kit<'_> {
    /// Who this is beside the portrait, the headline figures under both.
    pub(super) fn opening_slide(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.measures.low(squeeze);
        let mut blocks = vec![hero::wide_block(stage, selection, &measures)];
        blocks.extend(figures::strip(stage, &measures));
        let email = stage.outline.contact.as_ref().map(|contact| &contact.primary);
        let email = email.map(|it| linked(stage, it, EMAIL, SMALL_SIZES, mm(76.0)));
        let number = right(&self.slide_number(1), FOOTER).role(Role::Paragraph);
        let end = Node::row(email.into_iter().chain([number])).spaced(mm(5.0));
        let note = words(&self.feet.first, FOOTER).width(SLIDE_OPENING).role(Role::Paragraph);
        let foot = Node::row([note, end]).spread().width(measures.content);
        blocks.push(self.inset(foot.above(mm(5.0))));
        blocks
    }

    /// The platforms beside the audience.
    pub(super) fn numbers_slide(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut measures = self.measures.low(squeeze);
        // Nothing stands over the charts here that could give way before them.
        if squeeze.has(Step::LowerHero) {
            (measures.histogram, measures.country) = (mm(24.0), mm(4.9));
        }
        if squeeze.has(Step::LowestHero) {
            (measures.histogram, measures.country) = (mm(19.0), mm(4.5));
        }
        let charts = selection.audience();
        let aside = charts
            .and_then(|it| frame::aside(stage, &it.section.notes, it.cities, measures.content));
        let charts = charts.and_then(|it| audience::stacked(stage, it, &measures));
        if charts.is_none() {
            measures.row = measures.row.max(mm(14.0));
        } else {
            measures.content -= AUDIENCE + GUTTER;
            measures.columns = NARROW_COLUMNS;
        }
        let mut left = Vec::new();
        if let Some((section, rows)) = selection.platforms() {
            left.push(platforms::table(stage, section, rows, &measures));
        }
        // The charts say the same and more.
        let line = selection.audience_line();
        let line = line.filter(|_| charts.is_none() || !squeeze.has(Step::LowerHero));
        let line = line.map(|line| figures::facts(stage, line, measures.content));
        let largest = if charts.is_some() { CLIENT.size } else { f32::INFINITY };
        let names = self.names(selection).map(|(list, most)| {
            figures::clients(stage, list, most, 2, (largest, measures.content))
        });
        let photographs = self.photographs(stage, selection);
        // Where the table is alone the names stand at the foot of the slide.
        if photographs.is_none() && charts.is_none() {
            left.push(Node::gap(0.0).elastic(0.0));
        }
        left.extend(line.into_iter().chain(names).map(|node| node.above(tight(mm(7.0), squeeze))));
        left.extend(photographs.map(|cells| {
            let row = photograph_row(cells, GALLERY, measures.content).above(OVER_GALLERY);
            Node::column([row]).elastic(mm(20.0) + OVER_GALLERY)
        }));
        let left = Node::column(left).width(measures.content);
        let charts = charts.map(|charts| charts.width(AUDIENCE));
        let columns = Node::row([left].into_iter().chain(charts)).stretched().spread();
        let columns = columns.above(tight(mm(7.5), squeeze)).elastic(0.0);
        let columns = self.inset(columns).elastic(0.0);
        let mut blocks = vec![frame::title(stage, &self.measures), columns];
        blocks.push(Node::gap(tight(mm(6.5), squeeze)));
        blocks.extend(aside.map(|aside| self.inset(aside.below(mm(3.0)))));
        blocks.push(self.slide_foot(&self.feet.numbers, 2));
        blocks
    }

    /// Past work over what a brand said, how to write, and what can be booked.
    pub(super) fn proof_slide(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.measures.low(squeeze);
        let cards = if squeeze.has(Step::Tight) { 2 } else { 3 };
        let works = selection.work(stage, work::WorkRoom { cards, ..work::SLIDE_ROOM });
        let top = if works.is_empty() {
            frame::title(stage, &measures)
        } else {
            work::beside(stage, works, cards, &measures)
        };
        let offer = selection.offer(if squeeze.has(Step::Tight) { 4 } else { 6 });
        let share = match (&offer, squeeze.has(Step::Tight)) {
            (None, _) => 1.0,
            (Some(_), true) => 0.34,
            (Some(_), false) => 0.43,
        };
        let width = (measures.content - GUTTER) * share;
        let said = selection.quotes(1).first();
        let contact = stage.outline.contact.as_ref();
        let inside = if offer.is_some() { width - mm(6.2) } else { width };
        let contact =
            contact.map(|contact| frame::ways_below(stage, contact, said.is_none(), inside));
        let left = (said.is_some() || contact.is_some())
            .then(|| quote::aside(stage, said, contact, width, &measures));
        let taken = if left.is_some() { width + GUTTER } else { 0.0 };
        let offer = offer.map(|offer| {
            let width = measures.content - taken;
            let offer = services::column(stage, offer, width, &measures);
            Node::column([offer]).width(width).padded([tight(mm(5.1), squeeze), 0.0, 0.0, 0.0])
        });
        let columns = Node::row(left.into_iter().chain(offer)).stretched().spread();
        vec![
            top,
            self.inset(columns.elastic(0.0)).elastic(0.0),
            Node::gap(tight(mm(5.0), squeeze)),
            self.slide_foot(&self.feet.last, self.format.pages),
        ]
    }

    fn slide_foot(&self, note: &str, number: usize) -> Node {
        self.inset(frame::footer(note, &self.slide_number(number), SLIDE))
    }

    fn slide_number(&self, number: usize) -> String {
        format!("{number}/{}", self.format.pages)
    }
}
