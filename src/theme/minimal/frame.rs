//! What frames a page: the row that every block is, its first line, how to write at its end.

use super::tokens::*;
use crate::layout::arrange;
use crate::layout::chart;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::mediakit::outline::Linked;
use crate::theme::parts::{linked, one_line, right, words};
use crate::theme::stage::Stage;

/// From the rule over a block to the baseline of its name.
const NAME_DROP: f32 = mm(6.04) - HAIRLINE;
/// From the name of a block to the first baseline of what is said under it.
const ASIDE_DROP: f32 = mm(5.01);
/// How much lower than what a block says the sentences under its name may end.
const OVERHANG: f32 = mm(4.0);
/// The baseline of the first line of a page.
const FIRST_LINE: f32 = mm(17.18);
/// From the first line of a page to the rule of the first block.
pub(super) const UNDER_FIRST_LINE: f32 = mm(7.81);

/// What belongs to a block as a whole: small, in grey, under its name.
#[derive(Default)]
pub(super) struct Aside {
    /// What the signs in the block mean.
    pub(super) key: Option<Node>,
    /// Sentences.
    pub(super) notes: Vec<String>,
}

impl Aside {
    pub(super) fn of(notes: &[String]) -> Self {
        Self { key: None, notes: notes.to_vec() }
    }
}

/// A block: a rule, its name at the left with what belongs to it, what it says beside them.
///
/// Where the sentences under the name would be longer than what stands beside them, or where there
/// is no room beside the name, they stand under what the block says.
pub(super) fn block(
    stage: &mut Stage<'_>,
    name: &str,
    aside: Aside,
    body: Node,
    measures: &Measures,
) -> Node {
    let Aside { key, notes } = aside;
    let name = words(name, HEADING).dropped(NAME_DROP).role(Role::Heading(2));
    let body = body.width(measures.body);
    if measures.beside == 0.0 {
        let key = key.map(|key| key.after(mm(8.0)));
        let head = Node::row([name].into_iter().chain(key));
        let under = under(&notes, mm(5.5), measures.body);
        return Node::column([chart::rule(HAIRLINE, INK), head, body, under]);
    }
    let first = if key.is_some() { LABEL.leading } else { ASIDE_DROP };
    let key = key.map(|key| key.above(ASIDE_DROP - LABEL.cap_height()));
    let left = Node::column([name].into_iter().chain(key)).width(NAMES);
    let aside = under(&notes, first, NAMES);
    let end = arrange::height(&left, NAMES, stage.typesetter)
        + arrange::height(&aside, NAMES, stage.typesetter);
    let is_short = end <= arrange::height(&body, measures.body, stage.typesetter) + OVERHANG;
    let (left, body) = if is_short {
        (left.child(aside), body)
    } else {
        (left, Node::column([body, under(&notes, mm(5.5), measures.body)]))
    };
    let body = body.after(measures.beside - NAMES);
    Node::column([chart::rule(HAIRLINE, INK), Node::row([left, body]).at_top()])
}

/// Sentences below one another, the first at this distance.
fn under(notes: &[String], first: f32, width: f32) -> Node {
    let lines = notes.iter().enumerate().map(|(index, note)| {
        let drop = if index == 0 { first } else { LABEL.leading + mm(0.8) };
        words(note, LABEL).width(width).dropped(drop).role(Role::Paragraph)
    });
    Node::column(lines)
}

/// The line at the top of a page that is not the first.
pub(super) fn running_head(stage: &mut Stage<'_>, measures: &Measures) -> Node {
    let outline = stage.outline;
    let (content, name) = (measures.content(), &outline.hero.name);
    let room = content - EDITION_WIDTH - mm(4.0);
    let style = one_line(stage, name, EDITION, CELL_SIZES, room);
    let name = words(name, style).width(room).role(Role::Paragraph);
    let month = outline.masthead.month.as_ref();
    let month = month.map(|month| words(month, MONTH).after(mm(4.0)).role(Role::Paragraph));
    let drop = if content > mm(200.0) { mm(13.9) } else { FIRST_LINE };
    Node::row([name].into_iter().chain(month)).width(content).above(drop - EDITION.cap_height())
}

/// "Media kit" and its month, at the top right of page one.
pub(super) fn edition(stage: &Stage<'_>) -> Node {
    let masthead = &stage.outline.masthead;
    let kind = words(&masthead.kind, EDITION).dropped(FIRST_LINE).role(Role::Paragraph);
    let month = masthead.month.as_ref();
    let month = month.map(|month| words(month, MONTH).dropped(mm(4.41)).role(Role::Paragraph));
    Node::column([kind].into_iter().chain(month))
}

/// How to write, in one line.
pub(super) fn contact(stage: &mut Stage<'_>, measures: &Measures) -> Option<Node> {
    let outline = stage.outline;
    let contact = outline.contact.as_ref()?;
    let width = measures.body;
    let site = contact.site.as_ref();
    let room = if site.is_some() { width - mm(46.0) } else { width };
    let email = linked(stage, &contact.primary, EMAIL, EMAIL_SIZES, room).most_width(width);
    let site = site.map(|site| linked(stage, site, CELL, CELL_SIZES, mm(44.0)).most_width(width));
    let body = Node::row([email].into_iter().chain(site))
        .spread()
        .wrapping(CELL.leading - CELL.cap_height())
        .above(mm(6.41) - HAIRLINE - EMAIL.cap_height());
    Some(block(stage, &outline.labels.contact, Aside::default(), body, measures))
}

/// How to write: the address as large as there is room for, every other way under it.
pub(super) fn large_contact(stage: &mut Stage<'_>, measures: &Measures) -> Option<Node> {
    let outline = stage.outline;
    let contact = outline.contact.as_ref()?;
    let width = measures.body;
    let email = linked(stage, &contact.primary, BIG_EMAIL, BIG_EMAIL_SIZES, width);
    let also: Vec<&Linked> = contact.phone.iter().chain(&contact.site).collect();
    let also: Vec<Node> =
        also.into_iter().map(|also| linked(stage, also, CELL, CELL_SIZES, width)).collect();
    let also = (!also.is_empty()).then(|| {
        Node::row(also)
            .spaced(mm(3.0))
            .wrapping(CELL.leading - CELL.cap_height())
            .most_width(width)
            .above(mm(7.17) - CELL.cap_height())
    });
    let drop = mm(10.7) - HAIRLINE - BIG_EMAIL.cap_height();
    let body = Node::column([email.above(drop)].into_iter().chain(also));
    Some(block(stage, &outline.labels.contact, Aside::default(), body, measures))
}

/// A note, and the number of the page on its last line.
pub(super) fn foot(note: &str, folio: &str, measures: &Measures) -> Node {
    Node::row([
        words(note, FOOTER).width(measures.content() - FOLIO).role(Role::Paragraph),
        right(folio, FOOTER).grow().role(Role::Paragraph),
    ])
    .width(measures.content())
}
