//! Who is watching, in rings, beside the names of brands.

use super::cards::{self, card, heading, over_heading, tag};
use super::tokens::*;
use crate::layout::arrange;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::ring;
use crate::layout::text::{Align, Paragraph};
use crate::mediakit::outline::{AudienceLine, Bar, NameList};
use crate::theme::parts::{one_line, two_lines, words};
use crate::theme::stage::Stage;

/// Names at most.
pub(super) const NAMES: usize = 8;
/// Rows of names at most.
pub(super) const ROWS: usize = 3;
/// How much of a row the rings have beside the names.
const RINGS: f32 = 0.5614;
/// Size of a ring and its thickness.
const RING_SIZE: (f32, f32) = (mm(17.0), mm(2.8));
/// The same where three with long words share a row.
const SMALL_RING: (f32, f32) = (mm(15.0), mm(2.3));
/// White between two tags.
const BETWEEN: f32 = mm(1.59);

/// Which names are shown, in how many rows.
pub(super) struct Names<'a> {
    pub(super) list: &'a NameList,
    pub(super) most: usize,
    pub(super) rows: usize,
}

/// The rings beside the names; either alone is as wide as the page.
pub(super) fn row(
    stage: &mut Stage<'_>,
    line: Option<&AudienceLine>,
    names: Option<Names<'_>>,
    measures: &Measures,
) -> Option<Node> {
    let (rings_width, names_width) = if line.is_some() && names.is_some() {
        let rings = RINGS * (measures.content - GAP);
        (rings, measures.content - GAP - rings)
    } else {
        (measures.content, measures.content)
    };
    let is_alone = line.is_none() || names.is_none();
    let least = if is_alone { 0.0 } else { measures.watching };
    let line = line.map(|line| rings(stage, line, rings_width));
    let names = names.map(|names| self::names(stage, &names, names_width));
    let cards: Vec<Node> = line.into_iter().chain(names).collect();
    (!cards.is_empty()).then(|| cards::row(cards).least_height(least))
}

/// One ring a fact.
fn rings(stage: &mut Stage<'_>, line: &AudienceLine, width: f32) -> Node {
    let inner = width - 2.0 * PAD;
    let row = |facts: Vec<Node>| Node::row(facts).centered().wrapping(mm(3.0)).width(inner);
    let set = |stage: &mut Stage<'_>, size| -> Vec<Node> {
        line.facts.iter().map(|fact| self::fact(stage, fact, size, inner)).collect()
    };
    // Three share the width of a narrow card, in smaller rings where their words are long; wide
    // cards, fewer facts and those that take two rows leave the rest empty.
    let mut shared = None;
    if line.facts.len() > 2 && width < mm(130.0) {
        shared = [RING_SIZE, SMALL_RING].into_iter().find_map(|size| {
            let row = row(set(stage, size)).spread().spaced(mm(2.0));
            let height = arrange::height(&row, inner, stage.typesetter);
            (height <= size.0 + 0.05).then_some(row)
        });
    }
    let row = shared.unwrap_or_else(|| row(set(stage, RING_SIZE)).spaced(mm(9.0)));
    card(
        SKY,
        [over_heading(), PAD, mm(5.15), PAD],
        [heading(&line.label), row.above(mm(4.5)).role(Role::Paragraph)],
    )
    .spread()
    .width(width)
}

fn fact(stage: &mut Stage<'_>, fact: &Bar, (size, thickness): (f32, f32), room: f32) -> Node {
    let style = one_line(stage, &fact.value, RING, RING_SIZES, size - 2.0 * thickness - mm(3.4));
    let value = Node::text(Paragraph::new(&fact.value, style).aligned(Align::Center)).width(size);
    let ring =
        Node::row([ring::ring(fact.share / 100.0, thickness, (INK, WHITE)).filling(), value])
            .centered()
            .width(size)
            .height(size);
    let label = two_lines(stage, &fact.label, RING_LABEL);
    let label = words(&label, RING_LABEL).most_width(room - size - mm(2.2));
    Node::row([ring, label]).centered().spaced(mm(2.2))
}

/// Names on tags, as many as so many rows hold.
fn names(stage: &mut Stage<'_>, names: &Names<'_>, width: f32) -> Node {
    let inner = width - 2.0 * PAD;
    let line = mm(6.88);
    let highest = names.rows as f32 * (line + BETWEEN) - BETWEEN + 0.05;
    let shown = names.most.min(names.list.names.len());
    let fits = |count: &usize| {
        arrange::height(&tags(names.list, *count, inner), inner, stage.typesetter) <= highest
    };
    let count = (1..=shown).rev().find(fits).unwrap_or(1);
    card(
        LILAC,
        [over_heading(), PAD, mm(5.0), PAD],
        [heading(&names.list.label), tags(names.list, count, inner).above(mm(3.1))],
    )
    .width(width)
}

fn tags(list: &NameList, count: usize, room: f32) -> Node {
    let shown = list.names.iter().take(count).map(|name| (name.as_str(), TAG, WHITE));
    let rest = list.more.phrase(list.names.len().saturating_sub(count));
    let rest = rest.map(|rest| (rest, TAG.colored(WHITE), INK));
    let tags = shown.chain(rest).map(|(text, style, ground)| {
        tag(Paragraph::new(text, style), ground, room).role(Role::ListBody).role(Role::ListItem)
    });
    Node::row(tags).spaced(BETWEEN).wrapping(BETWEEN).width(room).role(Role::List)
}
