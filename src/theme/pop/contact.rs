//! How to write, on the dark card at the foot of a page.

use super::cards::card;
use super::tokens::*;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph};
use crate::mediakit::outline::Linked;
use crate::theme::parts::{balanced, linked, one_line, words};
use crate::theme::stage::Stage;

/// White over the first line and under the last.
const ENDS: (f32, f32) = (mm(4.74), mm(4.98));
/// The widest address that stands beside the note.
const ADDRESS: f32 = mm(88.0);
/// White between the address and the note.
const BETWEEN: f32 = mm(4.5);

/// Width of a note at the foot of page one, in points: what the address leaves of it, or all of it
/// where the note would then take more than so many lines.
pub(super) fn note_width(
    stage: &mut Stage<'_>,
    note: &str,
    lines: usize,
    measures: &Measures,
) -> f32 {
    let inner = measures.content - 2.0 * PAD;
    let Some((style, text)) = address(stage) else { return inner };
    let address = stage.typesetter.measure(&Paragraph::new(&text.text, style), None).width;
    let beside = (inner - address - BETWEEN).min(FOOT_NOTE * inner);
    let note = Paragraph::new(note, FOOTER);
    let has_room = address <= ADDRESS && stage.typesetter.line_count(&note, beside) <= lines;
    if has_room { beside } else { inner }
}

fn address<'a>(stage: &mut Stage<'a>) -> Option<(crate::layout::text::TextStyle, &'a Linked)> {
    let primary = &stage.outline.contact.as_ref()?.primary;
    Some((one_line(stage, &primary.text, EMAIL, EMAIL_SIZES, ADDRESS), primary))
}

/// The address beside the note, on page one.
pub(super) fn strip(stage: &mut Stage<'_>, note: &str, lines: usize, measures: &Measures) -> Node {
    let inner = measures.content - 2.0 * PAD;
    let width = note_width(stage, note, lines, measures);
    let is_beside = width < inner;
    let align = if is_beside { Align::Right } else { Align::Left };
    let width = balanced(stage, note, FOOTER, width);
    let note = Node::text(Paragraph::new(note, FOOTER).aligned(align)).width(width);
    let note = note.role(Role::Paragraph);
    let primary = stage.outline.contact.as_ref().map(|contact| &contact.primary);
    let content = match primary {
        Some(primary) if is_beside => {
            let address = linked(stage, primary, EMAIL, EMAIL_SIZES, ADDRESS);
            Node::row([address, note]).spread().centered()
        }
        Some(primary) => {
            let address = linked(stage, primary, EMAIL, LONG_EMAIL_SIZES, inner);
            Node::column([Node::row([address]), note.above(mm(2.8))])
        }
        None => note,
    };
    card(INK, [ENDS.0, PAD, ENDS.1, PAD], [content])
}

/// The address with everything else there is to know, on the last page.
pub(super) fn block(
    stage: &mut Stage<'_>,
    terms: Option<&str>,
    note: &str,
    folio: &str,
    measures: &Measures,
) -> Node {
    let inner = measures.content - 2.0 * PAD;
    let outline = stage.outline;
    let contact = outline.contact.as_ref();
    let also: Vec<Node> = contact
        .into_iter()
        .flat_map(|contact| contact.site.iter().chain(&contact.phone))
        .map(|also| linked(stage, also, REACH_US, SMALL_SIZES, inner))
        .collect();
    let room = if also.is_empty() { inner } else { inner * 0.6 };
    let row = contact.map(|contact| {
        let address = linked(stage, &contact.primary, BIG_EMAIL, BIG_EMAIL_SIZES, room);
        let also = Node::row(also).spaced(mm(5.0)).wrapping(mm(2.0)).most_width(inner);
        let first = one_line(stage, &contact.primary.text, BIG_EMAIL, BIG_EMAIL_SIZES, room);
        let rise = BIG_EMAIL.cap_height() - first.cap_height();
        Node::row([address.above(rise), also]).spread().wrapping(mm(3.0))
    });
    let drop = if row.is_some() { mm(5.61) } else { FOOTER.cap_height() };
    let texts = terms.into_iter().chain([note]).filter(|text| !text.is_empty());
    let number = folio_at(stage, texts.clone().next_back(), folio, inner);
    let lines: Vec<Node> = texts
        .enumerate()
        .map(|(index, text)| {
            let drop = if index == 0 { drop } else { FOOTER.leading };
            words(text, FOOTER).width(inner).dropped(drop).role(Role::Paragraph)
        })
        .collect();
    let content = Node::column(row.into_iter().chain(lines)).child(number);
    card(INK, [mm(6.02), PAD, mm(5.45), PAD], [content])
}

/// The number of the page, at the end of the last line of the small text if there is one with room
/// for it.
fn folio_at(stage: &mut Stage<'_>, last: Option<&str>, folio: &str, inner: f32) -> Node {
    let number = Node::text(Paragraph::new(folio, FOOTER)).role(Role::Paragraph);
    let width = stage.typesetter.measure(&Paragraph::new(folio, FOOTER), None).width;
    let set = last.map(|text| stage.typesetter.set(&Paragraph::new(text, FOOTER), Some(inner)));
    let last = set.and_then(|set| Some(set.lines.last()?.width));
    if last.is_some_and(|last| last < inner - width - mm(3.0)) {
        number.placed_from_end(0.0, 0.0)
    } else {
        Node::row([number]).at_end().above(FOOTER.leading - FOOTER.cap_height())
    }
}
