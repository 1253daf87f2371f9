//! What can be booked, and for how much.

use super::frame::heading;
use super::tokens::*;
use crate::layout::chart;
use crate::layout::fit;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph, Span};
use crate::mediakit::outline::ServiceRow;
use crate::theme::parts::{self, words};
use crate::theme::selection::Services;
use crate::theme::stage::Stage;

/// The widest column of prices.
const PRICE_WIDTH: f32 = mm(30.0);

/// What can be booked, with what it costs.
pub(super) fn table(
    stage: &mut Stage<'_>,
    services: Services<'_>,
    measures: &Measures,
    drop: f32,
) -> Node {
    let (section, includes) = (services.section, services.includes);
    let white = measures.service - mm(1.2);
    let all: Vec<&ServiceRow> = services.rows.into_iter().chain(services.package).collect();
    let prices: Vec<Option<Paragraph>> = all.iter().map(|row| price(stage, row)).collect();
    let widths = prices.iter().flatten().map(|price| stage.typesetter.measure(price, None).width);
    // what the prices leave is for what they are for
    let widest = (widths.fold(0.0, f32::max) + mm(4.0)).min(PRICE_WIDTH);
    let rows = all.iter().zip(prices).flat_map(|(row, price)| {
        let lower = if row.price.as_ref().is_some_and(|it| it.is_amount) { mm(0.68) } else { 0.0 };
        let price = price.map(|price| {
            let cap_height = price.cap_height();
            Node::text(price)
                .width(widest)
                .above(mm(4.8) + white + lower - cap_height)
                .below(mm(2.63) - lower + white)
                .role(Role::Cell)
        });
        [service(row, price, white, includes, measures.content), chart::rule(HAIRLINE, RULE)]
    });
    let table = Node::column([chart::rule(HAIRLINE, RULE)].into_iter().chain(rows));
    // Each says something of its own: what was left out, then how to ask, then the terms.
    let more = [services.more, section.on_request.as_deref()];
    let more = more.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let notes = [Some(more).filter(|more| !more.is_empty()), section.terms.clone()];
    let notes = notes.into_iter().flatten().enumerate().map(|(index, note)| {
        let drop = if index == 0 { mm(4.33) } else { TERMS.leading };
        words(&note, TERMS).full_width().dropped(drop).role(Role::Paragraph)
    });
    Node::column(
        [heading(&section.heading, &[], drop), table.above(mm(4.2)).role(Role::Table)]
            .into_iter()
            .chain(notes),
    )
}

/// What it costs, as it is set.
fn price(stage: &mut Stage<'_>, row: &ServiceRow) -> Option<Paragraph> {
    let price = row.price.as_ref()?;
    let room = match &price.from {
        Some(from) => {
            let from = Paragraph::new(format!("{from}\u{a0}"), TERMS);
            mm(23.0).min(PRICE_WIDTH - stage.typesetter.measure(&from, None).width)
        }
        None => PRICE_WIDTH,
    };
    let size = fit::text_size(stage.typesetter, &price.amount, PRICE, PRICE_SIZES, room, 1);
    let color = if row.package { ACCENT } else { INK };
    let style = if price.is_amount { PRICE.colored(color).sized(size) } else { CELL };
    let from = price.from.iter().map(|from| Span { text: format!("{from} "), style: TERMS });
    let amount = Span { text: price.amount.clone(), style };
    Some(Paragraph::of(from.chain([amount])).aligned(Align::Right))
}

fn service(
    row: &ServiceRow,
    price: Option<Node>,
    white: f32,
    includes: bool,
    content: f32,
) -> Node {
    let color = if row.package { ACCENT } else { INK };
    let baseline = mm(4.8) + white;
    let name_width = if includes { mm(40.0) } else { content - mm(40.0) };
    let includes = row.includes.as_deref().filter(|_| includes).unwrap_or_default();
    let price = price.unwrap_or_else(parts::empty_cell);
    let text = |text: &str, style| words(text, style).dropped(baseline).below(mm(2.63) + white);
    let name = text(&row.name, CELL_STRONG.colored(color)).width(name_width);
    let includes = text(includes, CELL.colored(MUTED)).grow().after(mm(4.0));
    Node::row([name.role(Role::RowHeader), includes.role(Role::Cell), price])
        .at_top()
        .role(Role::Row)
}
