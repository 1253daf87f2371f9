//! Which blocks stand on which slide.

use super::kit::Kit;
use super::pages::gallery;
use super::tokens::*;
use super::{audience, frame, front, platforms, services, work};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::mediakit::outline::{ContactBlock, Linked};
use crate::theme::parts::{linked, one_line, right, words};
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
        let measures = self.low(squeeze);
        let (bio, tagline) = (selection.bio(), selection.tagline());
        let stats = front::stats(stage, &measures).map(|stats| stats.above(mm(5.0)));
        let hero = front::hero(stage, &measures, bio, tagline);
        let email = stage.outline.contact.as_ref().map(|contact| &contact.primary);
        let email = email.map(|it| linked(stage, it, EMAIL, ONE_LINE_SIZES, mm(76.0)));
        let folio = right(&self.slide_number(1), FOOTER).role(Role::Paragraph);
        let end = Node::row(email.into_iter().chain([folio])).spaced(mm(6.0));
        let note = words(&self.feet.first, FOOTER).width(FOOTER_NOTE).role(Role::Paragraph);
        let foot = Node::row([note, end]).spread().width(measures.content);
        let blocks = [Some(hero), stats, Some(Node::gap(mm(3.0)).elastic(mm(3.0))), Some(foot)];
        blocks.into_iter().flatten().collect()
    }

    /// The platforms beside the audience.
    pub(super) fn numbers_slide(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut measures = self.low(squeeze);
        let charts = selection.audience();
        if charts.is_some() {
            measures.content -= AUDIENCE + GUTTER;
            measures.platform = mm(34.0);
        }
        // Nothing stands over the charts here that could give way before them.
        if squeeze.has(Step::LowerHero) {
            (measures.histogram, measures.country) = (mm(24.0), mm(4.7));
        }
        if squeeze.has(Step::LowestHero) {
            (measures.histogram, measures.country) = (mm(18.0), mm(4.3));
        }
        let mut left = Vec::new();
        if let Some((section, rows)) = selection.platforms() {
            left.push(platforms::table(stage, section, rows, &measures));
        }
        // The charts say the same and more.
        let line = selection.audience_line();
        let line = line.map(|line| front::audience_line(stage, line, &measures));
        let line = line.filter(|_| charts.is_none() || !squeeze.has(Step::LowerHero));
        let names = self.names(stage, selection, squeeze, &measures);
        left.extend(line.into_iter().chain(names).map(|node| node.above(squeeze.tight(mm(7.0)))));
        let pictures = gallery(stage, selection, GALLERY, measures.content);
        left.push(pictures.unwrap_or_else(|| Node::gap(0.0).elastic(0.0)));
        let left = Node::column(left).width(measures.content);
        let charts = charts
            .map(|audience| audience::stacked(stage, audience, &measures, AUDIENCE, mm(13.82)));
        let columns = Node::row([left].into_iter().chain(charts)).stretched().spread();
        vec![
            frame::running_head(stage),
            columns.elastic(0.0),
            Node::gap(squeeze.tight(mm(6.0))),
            foot(&self.feet.numbers, &self.slide_number(2)),
        ]
    }

    /// Past work over what a brand said, how to write, and what can be booked.
    pub(super) fn proof_slide(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let measures = self.low(squeeze);
        let mut blocks = vec![frame::running_head(stage)];
        let cards = if squeeze.has(Step::Tight) { 2 } else { 3 };
        for work in selection.work(stage, work::WorkRoom { cards, ..work::SLIDE_ROOM }) {
            blocks.push(work::beside(stage, work, cards, &measures, squeeze.tight(mm(13.0))));
        }
        let most = if squeeze.has(Step::Tight) { 2 } else { 6 };
        let offer = selection.offer(most);
        let drop = squeeze.tight(mm(12.16));
        let white = squeeze.tight(mm(5.0));
        let contact = stage.outline.contact.as_ref();
        let quotes = selection.quotes(1);
        if quotes.is_empty() {
            // Nothing stands beside what can be booked: it has the whole width.
            blocks.extend(offer.map(|offer| services::table(stage, offer, &measures, drop)));
            blocks.push(Node::gap(white).elastic(white));
            blocks.extend(contact.map(|contact| ways(stage, contact, measures.content)));
        } else {
            let share = if squeeze.has(Step::Tight) { 0.32 } else { 0.43 };
            let aside = (measures.content - GUTTER) * share;
            let column = |content| Measures { content, ..measures };
            let mut left: Vec<Node> = quotes
                .iter()
                .map(|quote| work::boxed_quote(stage, quote, &column(aside)))
                .map(|quote| quote.above(squeeze.tight(mm(7.0))))
                .collect();
            left.push(Node::gap(white).elastic(white));
            left.extend(contact.map(|contact| ways(stage, contact, aside)));
            let left = Node::column(left).width(aside);
            let offer = offer.map(|offer| {
                let width = measures.content - GUTTER - aside;
                services::table(stage, offer, &column(width), drop).width(width)
            });
            let columns = Node::row([left].into_iter().chain(offer)).stretched().spread();
            blocks.push(columns.elastic(0.0));
        }
        blocks.push(Node::gap(squeeze.tight(mm(5.0))));
        blocks.push(foot(&self.feet.last, &self.slide_number(self.format.pages)));
        blocks
    }

    fn slide_number(&self, number: usize) -> String {
        format!("{number}/{}", self.format.pages)
    }
}

/// A note, and the number of the slide.
fn foot(note: &str, folio: &str) -> Node {
    Node::row([
        words(note, FOOTER).width(SLIDE_NOTE).role(Role::Paragraph),
        right(folio, FOOTER).grow().role(Role::Paragraph),
    ])
}

/// How to write.
fn ways(stage: &mut Stage<'_>, contact: &ContactBlock, width: f32) -> Node {
    let invitation = one_line(stage, &contact.invitation, INVITATION, INVITATION_SIZES, width);
    let email = linked(stage, &contact.primary, BIG_EMAIL.colored(ACCENT), BIG_EMAIL_SIZES, width);
    let also: Vec<&Linked> = contact.phone.iter().chain(&contact.site).collect();
    let also: Vec<Node> = also
        .into_iter()
        .map(|also| linked(stage, also, REACH_US.colored(INK), SMALL_SIZES, width))
        .collect();
    let also = (!also.is_empty())
        .then(|| Node::row(also).spaced(mm(4.0)).wrapping(mm(2.0)).most_width(width));
    let invitation = words(&contact.invitation, invitation).most_width(width).role(Role::Paragraph);
    let first = Node::row([invitation, email]).spread().spaced(mm(6.0)).wrapping(mm(3.0));
    Node::column([first].into_iter().chain(also)).spaced(mm(3.6)).width(width)
}
