//! What brands said, on lime.

use super::figures::lime;
use super::measures::Measures;
use super::tokens::*;
use crate::layout::chart;
use crate::layout::fit;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::Paragraph;
use crate::mediakit::outline::Quote;
use crate::theme::parts::{span, words};
use crate::theme::stage::Stage;

/// What a brand said, on a band across the page; `over` is the white above it.
pub(super) fn band(stage: &mut Stage<'_>, quote: &Quote, over: f32, measures: &Measures) -> Node {
    let width = mm(128.0);
    let text = quoted(stage, quote, width).below(mm(0.57));
    let by = speaker(quote).width(measures.content - mm(144.0));
    let row = Node::row([text, by]).spread().width(measures.content);
    lime(row, [measures.quote + over, measures.quote - mm(0.17)], measures)
}

/// The left of a slide: what a brand said over how to write, on lime up to the edge of the slide.
pub(super) fn aside(
    stage: &mut Stage<'_>,
    quote: Option<&Quote>,
    contact: Option<Node>,
    width: f32,
    measures: &Measures,
) -> Node {
    let white = mm(6.2);
    let quote = quote.map(|quote| {
        let text = quoted(stage, quote, width - white);
        Node::column([text, speaker(quote).above(mm(3.6))])
    });
    let gap = quote.as_ref().map(|_| Node::gap(white).elastic(white));
    let parts = quote.into_iter().chain(gap).chain(contact);
    Node::column([chart::panel(LIME).filling()].into_iter().chain(parts))
        .padded([white, white, white, measures.margin])
        .width(width + measures.margin)
        .after(-measures.margin)
}

fn quoted(stage: &mut Stage<'_>, quote: &Quote, width: f32) -> Node {
    let size = fit::text_size(stage.typesetter, &quote.text, QUOTE, QUOTE_SIZES, width, 4);
    let text = Paragraph { hang: HANG * size, ..Paragraph::new(&quote.text, QUOTE.sized(size)) };
    Node::text(text).width(width).role(Role::Paragraph)
}

/// Who said it.
fn speaker(quote: &Quote) -> Node {
    let relation = quote.relation.as_ref().map(|relation| span(relation, SPEAKER_ROLE));
    let name = Paragraph::of([span(&quote.name, SPEAKER)].into_iter().chain(relation));
    let role = words(&quote.role, SPEAKER_ROLE).dropped(mm(3.88));
    Node::column([Node::text(name), role]).role(Role::Paragraph)
}
