//! What can be booked, and for how much.

use super::frame::{Aside, block};
use super::tokens::*;
use crate::layout::chart;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph};
use crate::mediakit::outline::{PriceLabel, ServiceRow};
use crate::theme::parts::{empty_cell, one_line, span, words};
use crate::theme::selection::Services;
use crate::theme::stage::Stage;

/// Width of the column of prices.
const PRICE_WIDTH: f32 = mm(27.0);
/// From the baseline of a service to the rule under it.
const UNDER: f32 = mm(2.49);

/// What can be booked, with what it costs.
pub(super) fn table(stage: &mut Stage<'_>, services: Services<'_>, measures: &Measures) -> Node {
    let section = services.section;
    let all: Vec<&ServiceRow> = services.rows.into_iter().chain(services.package).collect();
    let mut rows = Vec::new();
    for (index, row) in all.into_iter().enumerate() {
        let drop = if index == 0 { mm(6.84) } else { mm(5.58) };
        if index > 0 {
            rows.push(chart::rule(HAIRLINE, RULE));
        }
        rows.push(service(stage, row, drop - HAIRLINE, services.includes, measures));
    }
    // Each says something of its own: what was left out, then how to ask, then the terms.
    let more = [services.more, section.on_request.as_deref()];
    let more = more.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let notes = Some(more).filter(|more| !more.is_empty()).into_iter();
    let notes = notes.chain(section.terms.clone()).collect();
    let body = Node::column(rows).role(Role::Table);
    block(stage, &section.heading, Aside { key: None, notes }, body, measures)
}

fn service(
    stage: &mut Stage<'_>,
    row: &ServiceRow,
    drop: f32,
    includes: bool,
    measures: &Measures,
) -> Node {
    let color = if row.package { ACCENT } else { INK };
    let (baseline, under) = (drop + measures.service, UNDER + measures.service);
    let (price, price_width) = match &row.price {
        Some(label) => price(stage, label, color, baseline, under),
        None => (empty_cell(), PRICE_WIDTH),
    };
    let name_width = if includes { mm(38.0) } else { measures.body - price_width - mm(2.0) };
    let includes = row.includes.as_deref().filter(|_| includes).unwrap_or_default();
    let text = |text: &str, style| words(text, style).dropped(baseline).below(under);
    let name = text(&row.name, CELL_STRONG.colored(color)).width(name_width);
    let includes = text(includes, CELL.colored(MUTED)).grow().after(mm(2.0));
    Node::row([name.role(Role::RowHeader), includes.role(Role::Cell), price])
        .at_top()
        .role(Role::Row)
}

/// A price and how wide it is.
fn price(
    stage: &mut Stage<'_>,
    label: &PriceLabel,
    color: crate::layout::color::Color,
    baseline: f32,
    under: f32,
) -> (Node, f32) {
    let room = if label.from.is_some() { mm(19.0) } else { PRICE_WIDTH };
    let style = if label.is_amount {
        one_line(stage, &label.amount, PRICE.colored(color), PRICE_SIZES, room)
    } else {
        CELL
    };
    let from = label.from.iter().map(|from| span(format!("{from} "), LABEL));
    let paragraph = Paragraph::of(from.chain([span(&label.amount, style)]));
    let cap_height = paragraph.cap_height();
    // Some languages say "from" in three words.
    let width = PRICE_WIDTH.max(stage.typesetter.measure(&paragraph, None).width + mm(0.1));
    let price = Node::text(paragraph.aligned(Align::Right)).width(width);
    (price.above(baseline - cap_height).below(under).role(Role::Cell), width)
}
