//! Which blocks stand on which slide.

use super::kit::Kit;
use super::pages::gallery;
use super::tokens::*;
use super::{audience, frame, front, platforms, services, work};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::theme::parts::{linked, right, words};
use crate::theme::selection::Selection;
use crate::theme::squeeze::{Squeeze, Step};
use crate::theme::stage::Stage;

/// Width of the words beside the portrait on the first slide.
const WORDS: f32 = mm(98.0);
/// From the left margin to the portrait, which bleeds off the top and the right.
const PHOTO_X: f32 = mm(106.0);
/// Width of the note on the first slide, which has the address beside it.
pub(super) const OPENING_NOTE: f32 = mm(152.0);
/// From the first line of a slide to the rule of the first block.
const UNDER_FIRST_LINE: f32 = mm(6.0);
/// White between two columns.
const GUTTER: f32 = mm(12.0);
/// Width of the charts beside the platforms.
const CHARTS: f32 = mm(102.0);
/// Width of what a brand said and how to write, beside what can be booked.
const ASIDE: f32 = mm(92.0);
/// From the last baseline of the blocks to the first of the note.
const OVER_NOTE: f32 = mm(7.0);

impl Kit<'_> {
    /// Who this is beside the portrait, the headline figures under both.
    pub(super) fn opening_slide(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
    ) -> Vec<Node> {
        let (bio, tagline) = (selection.bio(), selection.tagline());
        let outline = self.outline;
        let hero = &outline.hero;
        let masthead = &outline.masthead;
        let kind = words(&masthead.kind, EDITION).role(Role::Paragraph);
        let month = masthead.month.as_ref();
        let month = month.map(|month| words(month, MONTH).role(Role::Paragraph));
        let edition = Node::row([kind].into_iter().chain(month)).spaced(mm(3.0));
        let (name, rise) = front::name(stage, measures, WORDS);
        let said = front::opening(stage, hero, tagline, SLIDE_TAGLINE_SIZES, WORDS);
        let places = front::places(stage, hero, WORDS).into_iter();
        let places =
            places.map(|(text, style)| words(&text, style).most_width(WORDS).role(Role::Paragraph));
        let places = Node::row(places.collect::<Vec<_>>())
            .spaced(mm(3.0))
            .wrapping(PLACE.leading - PLACE.cap_height())
            .width(WORDS);
        let text = Node::column([
            edition.above(mm(13.9) - EDITION.cap_height()),
            name.above(mm(6.5) + rise),
            said.above(mm(2.0)),
            Node::gap(mm(5.0)).elastic(mm(5.0)),
            front::introduction(bio, WORDS),
            places.above(mm(4.5)),
        ])
        .width(WORDS)
        .least_height(measures.photo)
        .padded([0.0, 0.0, mm(1.15), 0.0]);
        let width = stage.page_size().width - measures.margin - PHOTO_X;
        let photo = front::portrait(stage, hero, width, measures.photo);
        let top = Node::row([text, photo.width(width).after(PHOTO_X - WORDS)]).stretched();
        let stats = front::stats(stage, measures);
        let email = outline.contact.as_ref().map(|contact| &contact.primary);
        let email = email.map(|it| linked(stage, it, EMAIL, EMAIL_SIZES, mm(72.0)));
        let folio = right(&self.folio(1), FOOTER).role(Role::Paragraph);
        let end = Node::row(email.into_iter().chain([folio])).spaced(mm(6.0));
        let note = words(&self.feet.first, FOOTER).width(OPENING_NOTE).role(Role::Paragraph);
        let foot = Node::row([note, end]).spread().width(measures.content());
        let white = mm(4.0);
        let mut slide = vec![top];
        for block in stats.into_iter().chain([foot]) {
            slide.extend([Node::gap(white).elastic(white), block]);
        }
        slide
    }

    /// The platforms beside the audience.
    pub(super) fn numbers_slide(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let content = measures.content();
        let mut narrow = measures.column(CHARTS);
        // Nothing stands over the charts here that could give way before them.
        for (step, histogram, country) in
            [(Step::LowerHero, mm(28.0), mm(5.0)), (Step::LowestHero, mm(22.0), mm(4.4))]
        {
            if squeeze.has(step) {
                (narrow.histogram, narrow.country) = (histogram, country);
            }
        }
        let charts = selection.audience();
        let charts = charts.map(|audience| audience::charts(stage, audience, &narrow));
        let wide = match charts {
            Some(_) => measures.column(content - CHARTS - GUTTER),
            None => *measures,
        };
        let mut left = Vec::new();
        if let Some((section, rows)) = selection.platforms() {
            left.push(platforms::table(stage, section, rows, None, &wide));
        }
        // The charts say the same and more.
        let line = selection.audience_line().filter(|_| charts.is_none());
        left.extend(line.map(|line| front::audience_facts(stage, line, &wide)));
        left.extend(self.names(stage, selection, &wide));
        let white = squeeze.tight(mm(6.0));
        let left = left
            .into_iter()
            .enumerate()
            .map(|(index, block)| if index == 0 { block } else { block.above(white) });
        let pictures = gallery(stage, selection, wide.content());
        let left = Node::column(left.chain(pictures)).width(wide.content());
        let columns = Node::row([left].into_iter().chain(charts)).stretched().spread();
        vec![
            frame::running_head(stage, measures),
            columns.elastic(0.0).above(UNDER_FIRST_LINE),
            self.note(&self.feet.numbers, 2, measures),
        ]
    }

    /// Past work over what a brand said, how to write, and what can be booked.
    pub(super) fn proof_slide(
        &self,
        stage: &mut Stage<'_>,
        selection: &mut Selection<'_>,
        measures: &Measures,
        squeeze: &Squeeze,
    ) -> Vec<Node> {
        let mut slide = vec![frame::running_head(stage, measures)];
        let cards = if squeeze.has(Step::Tight) { 2 } else { 3 };
        let mut white = UNDER_FIRST_LINE;
        for work in selection.work(stage, work::WorkRoom { cards, ..work::SLIDE_ROOM }) {
            slide.push(work::beside(stage, work, cards, measures).above(white));
            white = squeeze.tight(mm(6.0));
        }
        let most = if squeeze.has(Step::Tight) { 2 } else { 6 };
        let narrow = measures.column(ASIDE);
        let mut left: Vec<Node> = Vec::new();
        for quote in selection.quotes(1) {
            left.push(work::quote(stage, quote, &narrow));
        }
        if let Some(contact) = frame::large_contact(stage, &narrow) {
            let between = squeeze.tight(mm(5.0));
            let gap = (!left.is_empty()).then(|| Node::gap(between));
            left.extend(gap.into_iter().chain([contact]));
        }
        let left = Node::column(left).width(ASIDE);
        let wide = measures.column(measures.content() - ASIDE - GUTTER);
        let offer = selection.offer(most);
        let offer = offer.map(|offer| services::table(stage, offer, &wide).width(wide.content()));
        let columns = Node::row([left].into_iter().chain(offer)).stretched().spread();
        let over = Node::gap(white).elastic(white);
        slide.extend([over, columns, Node::gap(0.0).elastic(0.0)]);
        slide.push(self.note(&self.feet.last, self.format.pages, measures));
        slide
    }

    /// A note at the foot of a slide.
    fn note(&self, note: &str, slide: usize, measures: &Measures) -> Node {
        let foot = frame::foot(note, &self.folio(slide), measures);
        foot.above(OVER_NOTE - FOOTER.cap_height())
    }
}
