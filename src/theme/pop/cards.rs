//! The boxes that everything stands in: cards, tags, and rows of cards of the same height.

use super::tokens::*;
use crate::layout::chart;
use crate::layout::color::Color;
use crate::layout::geometry::{Corners, mm};
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::Paragraph;
use crate::theme::parts::words;

/// Boxes below one another on a card of one colour; white inside its edges: top, right, bottom, left.
pub(super) fn card(
    color: Color,
    white: [f32; 4],
    children: impl IntoIterator<Item = Node>,
) -> Node {
    let ground = chart::card(color, Corners::all(RADIUS)).filling();
    Node::column([ground].into_iter().chain(children)).padded(white)
}

/// A heading at the top of a card.
pub(super) fn heading(title: &str) -> Node {
    words(title, HEADING).role(Role::Heading(2))
}

/// White over a heading, to the top of its card.
pub(super) fn over_heading() -> f32 {
    mm(9.5) - HEADING.cap_height()
}

/// Words on a small card that is as wide as they are and no wider than `room`.
pub(super) fn tag(text: Paragraph, color: Color, room: f32) -> Node {
    let side = mm(3.2);
    let ground = chart::card(color, Corners::all(TAG_RADIUS)).filling();
    let height = mm(6.88) - text.cap_height();
    let text = Node::text(text).most_width(room - 2.0 * side);
    let box_of_words = Node::column([ground, text]);
    box_of_words.padded([height * 0.485, side, height * 0.515, side]).most_width(room)
}

/// Cards beside one another, as high as the highest.
pub(super) fn row(cards: impl IntoIterator<Item = Node>) -> Node {
    Node::row(cards).stretched().spaced(GAP)
}

/// The width of one of so many cards beside one another.
pub(super) fn share(content: f32, count: usize) -> f32 {
    let count = count.max(1) as f32;
    (content - (count - 1.0) * GAP) / count
}
