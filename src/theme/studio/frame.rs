//! What frames a page: a title on ink, and how to write at its foot.

use super::measures::Measures;
use super::tokens::*;
use crate::layout::chart;
use crate::layout::fit;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph};
use crate::mediakit::outline::{Cities, ContactBlock, Linked};
use crate::theme::parts::{self, linked, numbered_note, one_line, words};
use crate::theme::stage::Stage;

/// The sizes of an address in small.
const EMAIL_SIZES: &[f32] = &[9.0, 8.5, 8.0];
/// The least width of a note beside an address.
const LEAST_NOTE: f32 = mm(96.0);

/// The name on a band of ink: the top of a page without past work.
pub(super) fn title(stage: &mut Stage<'_>, measures: &Measures) -> Node {
    let page_width = stage.page_size().width;
    let masthead = &stage.outline.masthead;
    let site = masthead.site.as_ref();
    let aside = mm(62.0);
    let site = site.map(|site| linked(stage, site, REACH_US.colored(LIME), EMAIL_SIZES, aside));
    let room = measures.content - site.as_ref().map_or(0.0, |_| aside + mm(6.0));
    let name = &stage.outline.hero.name;
    let style = one_line(stage, name, TITLE, TITLE_SIZES, room);
    let rise = fit::accent_rise(name) * style.size;
    let name = words(name, style).most_width(room).above(rise).role(Role::Paragraph);
    let row = Node::row([name].into_iter().chain(site)).spread();
    Node::column([chart::panel(INK).filling(), row])
        .padded([mm(12.6), measures.margin, mm(8.4), measures.margin])
        .width(page_width)
}

/// How wide the note at the foot of page one is beside the address.
pub(super) fn note_width(stage: &mut Stage<'_>) -> f32 {
    let Some(contact) = &stage.outline.contact else { return CONTENT };
    let email = &contact.primary.text;
    let style = one_line(stage, email, EMAIL, EMAIL_SIZES, CONTENT);
    let width = stage.typesetter.measure(&Paragraph::new(email, style), None).width;
    let beside = (CONTENT - width - mm(6.0)).min(FOOTER_NOTE);
    if beside < LEAST_NOTE { CONTENT } else { beside }
}

/// The foot of page one: the note and how to write, under a rule.
pub(super) fn foot(stage: &mut Stage<'_>, note: &str, measures: &Measures) -> Node {
    let width = note_width(stage);
    let note = words(note, FOOTER).width(width).role(Role::Paragraph);
    let email = stage.outline.contact.as_ref().map(|contact| &contact.primary);
    let email = email.map(|email| linked(stage, email, EMAIL, EMAIL_SIZES, CONTENT));
    // The address is read before the note and stands at its right, or above it where it is long.
    let white = match &email {
        Some(_) if width < CONTENT => mm(4.96 - 5.1) - FOOTER.cap_height(),
        Some(_) => EMAIL.leading - FOOTER.cap_height(),
        None => mm(4.96) - FOOTER.cap_height(),
    };
    let email = email.map(|email| Node::row([email]).at_end().above(mm(5.1) - EMAIL.cap_height()));
    Node::column([chart::rule(RULE, INK)].into_iter().chain(email).chain([note.above(white)]))
        .width(measures.content)
}

/// What is said about the audience besides its charts, in one line where it fits.
pub(super) fn aside(
    stage: &mut Stage<'_>,
    notes: &[String],
    cities: Option<&Cities>,
    width: f32,
) -> Option<Node> {
    let said = notes.join(" ");
    let said =
        (!said.is_empty()).then(|| words(&said, FOOTER).most_width(width).role(Role::Paragraph));
    let cities = cities.map(|cities| {
        let label = Paragraph::new(&cities.label, FOOTER);
        let room = width - stage.typesetter.measure(&label, None).width - mm(1.6);
        let figures = parts::cities(cities, FOOTER.colored(INK), FOOTER).most_width(room);
        Node::row([Node::text(label), figures]).at_top().spaced(mm(1.6)).role(Role::Paragraph)
    });
    let parts: Vec<Node> = said.into_iter().chain(cities).collect();
    let white = FOOTER.leading - FOOTER.cap_height();
    (!parts.is_empty())
        .then(|| Node::row(parts).spread().spaced(mm(6.0)).wrapping(white).width(width))
}

/// How to write with the method of every figure, at the foot of the last page.
pub(super) fn contact(
    stage: &mut Stage<'_>,
    note: &str,
    number: &str,
    measures: &Measures,
) -> Node {
    let width = measures.content;
    let contact = stage.outline.contact.as_ref();
    let ways = contact.map(|contact| ways(stage, contact, width));
    let drop = if ways.is_some() { mm(6.87) } else { mm(5.3) };
    let note = numbered_note(stage, note, number, FOOTER, width);
    Node::column(
        [chart::rule(RULE, INK)]
            .into_iter()
            .chain(ways.map(|ways| ways.above(mm(4.26))))
            .chain([note.above(drop - FOOTER.cap_height())]),
    )
}

/// The address as large as it goes, the telephone and the site beside it.
pub(super) fn ways(stage: &mut Stage<'_>, contact: &ContactBlock, width: f32) -> Node {
    let also: Vec<&Linked> = contact.site.iter().chain(&contact.phone).collect();
    let room = if also.is_empty() { width } else { width - mm(68.0) };
    let also: Vec<Node> =
        also.into_iter().map(|also| linked(stage, also, REACH_US, EMAIL_SIZES, width)).collect();
    let email = &contact.primary;
    let style = one_line(stage, &email.text, BIG_EMAIL, BIG_EMAIL_SIZES, room);
    let email = words(&email.text, style)
        .most_width(width)
        .link(&email.uri, &email.text)
        .role(Role::Paragraph);
    let white = REACH_US.leading - REACH_US.cap_height();
    let also = (!also.is_empty())
        .then(|| Node::row(also).spaced(mm(5.0)).wrapping(white).most_width(width));
    Node::row([email].into_iter().chain(also))
        .spread()
        .spaced(mm(6.0))
        .wrapping(mm(3.4))
        .width(width)
}

/// The same below one another on lime, in a column of a slide.
pub(super) fn ways_below(
    stage: &mut Stage<'_>,
    contact: &ContactBlock,
    invites: bool,
    width: f32,
) -> Node {
    let invitation = invites.then(|| {
        let style = TITLE.colored(ON_LIME);
        let style = one_line(stage, &contact.invitation, style, TITLE_SIZES, width);
        let invitation = words(&contact.invitation, style).width(width).role(Role::Paragraph);
        [invitation, Node::gap(mm(6.0)).elastic(mm(6.0))]
    });
    let (email, on_lime) = (BIG_EMAIL.colored(ON_LIME), REACH_US.colored(ON_LIME));
    let email = linked(stage, &contact.primary, email, BIG_EMAIL_SIZES, width);
    let also: Vec<&Linked> = contact.site.iter().chain(&contact.phone).collect();
    let also: Vec<Node> =
        also.into_iter().map(|also| linked(stage, also, on_lime, EMAIL_SIZES, width)).collect();
    let white = REACH_US.leading - REACH_US.cap_height();
    let also = (!also.is_empty())
        .then(|| Node::row(also).spaced(mm(5.0)).wrapping(white).most_width(width).above(mm(4.2)));
    let invitation = invitation.into_iter().flatten();
    let ways = Node::column(invitation.chain([email]).chain(also)).width(width);
    if invites { ways.elastic(0.0) } else { ways }
}

/// A note, and the number of the page at the right.
pub(super) fn footer(note: &str, number: &str, width: f32) -> Node {
    let number = Paragraph::new(number, FOOTER).aligned(Align::Right);
    Node::row([
        words(note, FOOTER).width((width - mm(16.0)).min(SLIDE_NOTE)).role(Role::Paragraph),
        Node::text(number).grow().role(Role::Paragraph),
    ])
}
