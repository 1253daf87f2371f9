//! What can be booked, and for how much.

use super::cards::{self, card, heading, over_heading, tag};
use super::tokens::*;
use crate::layout::chart;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::Paragraph;
use crate::layout::typesetter::Typesetter;
use crate::mediakit::outline::{PriceLabel, ServiceRow};
use crate::theme::parts::{self, one_line, words};
use crate::theme::selection::Services;
use crate::theme::stage::Stage;

/// Width of the card of a package beside the services.
const PACKAGE_WIDTH: f32 = mm(62.0);
/// The widest price.
const PRICE_WIDTH: f32 = mm(34.0);
/// Width of an amount at least, after "from" in small.
const LEAST_AMOUNT: f32 = mm(22.0);
/// White between "from" and the amount.
const AFTER_FROM: f32 = mm(0.8);

/// The services beside the package; either alone is as wide as the page.
pub(super) fn row(stage: &mut Stage<'_>, services: &Services<'_>, measures: &Measures) -> Node {
    let beside = services.package.is_some() && !services.rows.is_empty();
    let package_width = if beside { PACKAGE_WIDTH } else { measures.content };
    let list_width = if beside { measures.content - GAP - PACKAGE_WIDTH } else { measures.content };
    let list = (!services.rows.is_empty()).then(|| list(stage, services, list_width, measures));
    let package = services.package.map(|row| package(stage, services, row, package_width, !beside));
    cards::row(list.into_iter().chain(package))
}

/// The same in a column: the package under the services.
pub(super) fn stacked(
    stage: &mut Stage<'_>,
    services: &Services<'_>,
    measures: &Measures,
) -> Vec<Node> {
    let width = measures.content;
    let list = (!services.rows.is_empty()).then(|| list(stage, services, width, measures));
    let package = services.package.map(|row| package(stage, services, row, width, true));
    list.into_iter().chain(package).map(|card| card.growing(1.0)).collect()
}

fn list(stage: &mut Stage<'_>, services: &Services<'_>, width: f32, measures: &Measures) -> Node {
    let inner = width - 2.0 * PAD;
    let amounts = services.rows.iter().filter_map(|row| row.price.as_ref());
    let widths: Vec<f32> = amounts.map(|price| self::price(stage, price).1).collect();
    let prices = widths.into_iter().fold(0.0, f32::max);
    let mut lines = Vec::new();
    for row in &services.rows {
        if !lines.is_empty() {
            lines.push(chart::rule(HAIRLINE, LINE));
        }
        let service = service(stage, services, row, (inner, prices), measures.service);
        lines.push(service.growing(1.0));
    }
    let table = Node::column(lines).role(Role::Table).above(mm(2.8)).elastic(0.0);
    let note = more(services)
        .map(|more| words(&more, NOTE).width(inner).above(mm(1.6)).role(Role::Paragraph));
    let blocks = [heading(&services.section.heading), table].into_iter().chain(note);
    card(WHITE, [over_heading(), PAD, mm(5.0), PAD], blocks).width(width)
}

/// What was left out, then how to ask.
fn more(services: &Services<'_>) -> Option<String> {
    let more = [services.more, services.section.on_request.as_deref()];
    let more = more.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    (!more.is_empty()).then_some(more)
}

fn service(
    stage: &mut Stage<'_>,
    services: &Services<'_>,
    row: &ServiceRow,
    (inner, prices): (f32, f32),
    white: f32,
) -> Node {
    let price = row.price.as_ref().map(|price| {
        let price = Node::row(self::price(stage, price).0).spaced(AFTER_FROM);
        price.at_end().width(prices).role(Role::Cell)
    });
    let room = if price.is_some() { inner - prices - mm(4.0) } else { inner };
    let includes = row.includes.as_deref().filter(|_| services.includes);
    let name = words(&row.name, SERVICE).width(room).role(Role::RowHeader);
    let includes = match includes {
        Some(text) => words(text, INCLUDES).width(room).dropped(mm(4.11)).role(Role::Cell),
        None => parts::empty_cell(),
    };
    let price = price.unwrap_or_else(parts::empty_cell);
    Node::row([Node::column([name, includes]).width(room), price])
        .spread()
        .centered()
        .padded([mm(1.0) + white, 0.0, mm(0.98) + white, 0.0])
        .role(Role::Row)
}

/// The words of a price and how wide they are.
fn price(stage: &mut Stage<'_>, price: &PriceLabel) -> (Vec<Node>, f32) {
    let style = if price.is_amount { PRICE } else { INCLUDES.colored(INK) };
    let sizes = if price.is_amount { PRICE_SIZES } else { &[8.5, 8.0] };
    let from = price.from.iter().map(|from| Paragraph::new(format!("{from} "), INCLUDES));
    let mut texts: Vec<Paragraph> = from.collect();
    let mut wide =
        |text: &Paragraph| (stage.typesetter.measure(text, None).width + mm(0.5)).min(PRICE_WIDTH);
    let before: f32 = texts.iter().map(&mut wide).sum();
    let room = (PRICE_WIDTH - before).max(LEAST_AMOUNT);
    let style = one_line(stage, &price.amount, style, sizes, room);
    texts.push(Paragraph::new(&price.amount, style));
    let widths = texts.iter().map(|text| stage.typesetter.measure(text, None).width + mm(0.5));
    let white = price.from.as_ref().map_or(0.0, |_| AFTER_FROM);
    let width = white + widths.map(|width| width.min(PRICE_WIDTH)).sum::<f32>();
    let nodes = texts.into_iter().map(|text| Node::text(text).most_width(PRICE_WIDTH));
    (nodes.collect(), width)
}

/// Several services for one price.
fn package(
    stage: &mut Stage<'_>,
    services: &Services<'_>,
    row: &ServiceRow,
    width: f32,
    is_wide: bool,
) -> Node {
    let inner = width - 2.0 * PAD;
    let label = Paragraph::new(&stage.outline.labels.package, NICHE);
    // A price too long to stand beside the name stands under it.
    let fits = |price: &PriceLabel, typesetter: &mut Typesetter| {
        let smallest = Paragraph::new(&price.amount, PACKAGE_PRICE.sized(20.0));
        typesetter.measure(&smallest, None).width <= inner * 0.36
    };
    let is_wide = is_wide && row.price.as_ref().is_none_or(|price| fits(price, stage.typesetter));
    let text_width = if is_wide && row.price.is_some() { inner * 0.62 } else { inner };
    let price_width = if is_wide { inner - text_width - mm(1.0) } else { inner };
    let name_style = one_line(stage, &row.name, PACKAGE, PACKAGE_SIZES, text_width);
    let name = words(&row.name, name_style).width(text_width).role(Role::Paragraph);
    let includes = row.includes.as_deref().filter(|_| services.includes);
    let includes = includes.map(|text| {
        words(text, PACKAGE_INCLUDES).width(text_width).above(mm(4.3)).role(Role::Paragraph)
    });
    let price = row.price.as_ref().map(|price| {
        let style = if price.is_amount { PACKAGE_PRICE } else { PACKAGE };
        let sizes = if price.is_amount { PACKAGE_PRICE_SIZES } else { PACKAGE_SIZES };
        let style = one_line(stage, &price.amount, style, sizes, price_width);
        let from = price.from.iter().map(|from| words(from, PACKAGE_INCLUDES).below(mm(2.6)));
        let lines = from.chain([words(&price.amount, style)]);
        Node::column(lines).above(if is_wide { 0.0 } else { mm(5.0) }).role(Role::Paragraph)
    });
    let only = services.rows.is_empty().then(|| more(services)).flatten();
    let only = only.map(|more| {
        words(&more, PACKAGE_INCLUDES).width(inner).above(mm(3.0)).role(Role::Paragraph)
    });
    let top = Node::column(
        [
            Node::row([tag(label, INK, inner)]).role(Role::Paragraph),
            name.above(if is_wide { mm(4.2) } else { mm(5.3) }),
        ]
        .into_iter()
        .chain(includes),
    );
    let white = [mm(5.0), PAD, mm(5.93), PAD];
    if is_wide {
        let beside = Node::row([top.width(text_width)].into_iter().chain(price)).spread();
        return card(TOMATO, white, [beside.elastic(0.0)].into_iter().chain(only)).width(width);
    }
    let bottom = Node::column(price.into_iter().chain(only));
    card(TOMATO, white, [top, bottom]).spread().width(width)
}
