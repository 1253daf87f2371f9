//! What frames a page: its first line, its headings, how to write at its end.

use super::tokens::*;
use crate::layout::chart;
use crate::layout::fit;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph};
use crate::mediakit::outline::Linked;
use crate::theme::parts::{numbered_note, words};
use crate::theme::stage::Stage;

/// The line at the top of a page that is not the first.
pub(super) fn running_head(stage: &Stage<'_>) -> Node {
    let masthead = &stage.outline.masthead;
    let site =
        masthead.site.as_ref().map(|site| words(&site.text, MASTHEAD).link(&site.uri, &site.text));
    let lines = [words(&masthead.edition, MASTHEAD)].into_iter().chain(site);
    Node::row(lines.map(|line| line.most_width(CONTENT)))
        .spread()
        .spaced(mm(6.0))
        .wrapping(MASTHEAD.leading - MASTHEAD.cap_height())
        .above(mm(14.73) - MASTHEAD.cap_height())
        .role(Role::Paragraph)
}

/// A heading whose baseline lies this far below what is above it, with sentences at its right, the
/// last on its baseline.
pub(super) fn heading(title: &str, notes: &[String], drop: f32) -> Node {
    let notes = notes.iter().enumerate().map(|(index, note)| {
        let white = if index == 0 { 0.0 } else { NOTE.leading - NOTE.cap_height() };
        Node::text(Paragraph::new(note, NOTE).aligned(Align::Right)).above(white)
    });
    // Many sentences make the heading higher, not the white over it smaller.
    let white = mm(5.0);
    let notes = Node::column(notes).grow().above(white).role(Role::Paragraph);
    let title = words(title, HEADING).above(white).role(Role::Heading(2));
    Node::row([title, notes]).spaced(mm(6.0)).least_height(drop)
}

/// How to write, with the method of every figure, on a dark bar at the foot of the page.
pub(super) fn contact_bar(
    stage: &mut Stage<'_>,
    note: &str,
    folio: &str,
    measures: &Measures,
) -> Node {
    let page = stage.page_size();
    let contact = stage.outline.contact.as_ref();
    let also: Vec<&Linked> =
        contact.into_iter().flat_map(|contact| contact.phone.iter().chain(&contact.site)).collect();
    let typesetter = &mut *stage.typesetter;
    let also: Vec<Node> = also
        .into_iter()
        .map(|linked| {
            let (text, uri) = (&linked.text, &linked.uri);
            let size = fit::text_size(typesetter, text, REACH_US, SMALL_SIZES, CONTENT, 1);
            let words = words(text, REACH_US.sized(size)).most_width(CONTENT);
            words.link(uri, text).role(Role::Paragraph)
        })
        .collect();
    let room = if also.is_empty() { CONTENT } else { mm(118.0) };
    let row = contact.map(|contact| {
        let (text, uri) = (&contact.primary.text, &contact.primary.uri);
        let size = fit::text_size(typesetter, text, BIG_EMAIL, BIG_EMAIL_SIZES, room, 1);
        let email = words(text, BIG_EMAIL.sized(size)).most_width(CONTENT);
        let white = REACH_US.leading - REACH_US.cap_height();
        Node::row([
            email.link(uri, text).role(Role::Paragraph),
            Node::row(also).spaced(mm(2.0)).wrapping(white).most_width(CONTENT),
        ])
        .spread()
        .wrapping(mm(3.4))
        .above(mm(11.86) + measures.bar * 0.4 - BIG_EMAIL.sized(size).cap_height())
    });
    let style = FOOTER.colored(FOOTER_ON_INK);
    let drop = if row.is_some() { mm(6.83) } else { mm(7.0) } + measures.bar * 0.6;
    let foot = numbered_note(stage, note, folio, style, CONTENT).above(drop - style.cap_height());
    Node::column([chart::panel(INK).filling()])
        .child(Node::column(row.into_iter().chain([foot])).width(CONTENT))
        .padded([0.0, 0.0, mm(5.65), measures.margin])
        .width(page.width)
        .after(-measures.margin)
}
