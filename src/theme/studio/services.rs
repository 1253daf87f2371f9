//! What can be booked, and for how much; a package on a card of its own.

use super::measures::Measures;
use super::tokens::*;
use crate::layout::chart;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph, TextStyle};
use crate::mediakit::outline::{PriceLabel, ServiceRow};
use crate::theme::parts::{self, one_line, span, words};
use crate::theme::selection::Services;
use crate::theme::stage::Stage;

/// Width of the table beside a package, and of the package.
const TABLE: f32 = mm(120.0);
const CARD: f32 = mm(58.0);
/// Width of the column of prices.
const PRICE_WIDTH: f32 = mm(24.0);
/// White inside a package.
const INSIDE: f32 = mm(5.0);

/// What can be booked: the services in a table, the package beside it.
pub(super) fn section(stage: &mut Stage<'_>, services: Services<'_>, measures: &Measures) -> Node {
    let label = stage.outline.labels.package.clone();
    let package = services.package;
    let width = if package.is_some() { TABLE } else { measures.content };
    let includes = services.includes;
    let table = table(stage, services, None, width, measures);
    let card = package.map(|row| self::package(stage, row, &label, includes));
    Node::row([table].into_iter().chain(card)).stretched().spread()
}

/// The same in a column of a slide: the package is the last row.
pub(super) fn column(
    stage: &mut Stage<'_>,
    services: Services<'_>,
    width: f32,
    measures: &Measures,
) -> Node {
    let package = services.package;
    table(stage, services, package, width, measures)
}

fn table(
    stage: &mut Stage<'_>,
    services: Services<'_>,
    last: Option<&ServiceRow>,
    width: f32,
    measures: &Measures,
) -> Node {
    let (section, includes) = (services.section, services.includes);
    let heading = words(&section.heading, HEADING).dropped(mm(5.77)).role(Role::Heading(2));
    let rows: Vec<Node> = services
        .rows
        .into_iter()
        .chain(last)
        .flat_map(|row| [service(stage, row, includes, width, measures), chart::rule(RULE, INK)])
        .collect();
    let table = (!rows.is_empty()).then(|| {
        let rows = [chart::rule(RULE, INK)].into_iter().chain(rows);
        Node::column(rows).above(mm(3.65)).role(Role::Table)
    });
    // Each says something of its own: what was left out, then how to ask, then the terms.
    let more = [services.more, section.on_request.as_deref()];
    let more = more.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let notes = [Some(more).filter(|more| !more.is_empty()), section.terms.clone()];
    let notes = notes.into_iter().flatten().enumerate().map(|(index, note)| {
        let drop = if index == 0 { mm(4.5) } else { TERMS.leading };
        words(&note, TERMS).full_width().dropped(drop).role(Role::Paragraph)
    });
    Node::column([heading].into_iter().chain(table).chain(notes)).width(width)
}

fn service(
    stage: &mut Stage<'_>,
    row: &ServiceRow,
    includes: bool,
    width: f32,
    measures: &Measures,
) -> Node {
    let (above, below) = (mm(5.34) + measures.service, mm(2.45) + measures.service);
    let name_width = if includes { mm(36.0) } else { width - mm(34.0) };
    let includes = row.includes.as_deref().filter(|_| includes).unwrap_or_default();
    let price = row.price.as_ref().map(|price| {
        let style = if price.is_amount { PRICE } else { CELL };
        priced(stage, price, style, PRICE_SIZES, PRICE_WIDTH, Align::Right)
            .width(PRICE_WIDTH)
            .dropped(above)
            .below(below)
            .role(Role::Cell)
    });
    let price = price.unwrap_or_else(parts::empty_cell);
    let text = |text: &str, style: TextStyle| words(text, style).dropped(above).below(below);
    let name = text(&row.name, SERVICE).width(name_width);
    let includes = text(includes, INCLUDES).grow().after(mm(3.0));
    Node::row([name.role(Role::RowHeader), includes.role(Role::Cell), price])
        .at_top()
        .role(Role::Row)
}

/// A price on one line, "from" before it in small.
fn priced(
    stage: &mut Stage<'_>,
    price: &PriceLabel,
    style: TextStyle,
    sizes: &[f32],
    width: f32,
    align: Align,
) -> Node {
    let from = price.from.as_ref().map(|from| format!("{from} "));
    let small = TERMS.colored(if style.color == LIME { PALE } else { MUTED });
    let taken = from.as_ref().map_or(0.0, |from| {
        stage.typesetter.measure(&Paragraph::new(from, small), None).width + mm(1.0)
    });
    let style = one_line(stage, &price.amount, style, sizes, width - taken);
    let from = from.map(|from| span(from, small));
    Node::text(Paragraph::of(from.into_iter().chain([span(&price.amount, style)])).aligned(align))
}

/// The package: the one thing on the page that is asked to be bought.
fn package(stage: &mut Stage<'_>, row: &ServiceRow, label: &str, includes: bool) -> Node {
    let room = CARD - 2.0 * INSIDE;
    let one = one_line(stage, &row.name, PACKAGE, &[16.0, 15.0, 14.0], room);
    let width = stage.typesetter.measure(&Paragraph::new(&row.name, one), None).width;
    let name = if width <= room { one } else { PACKAGE };
    let name = words(&row.name, name).width(room).dropped(mm(7.11));
    let includes = row.includes.as_deref().filter(|_| includes).map(|includes| {
        words(includes, PACKAGE_INCLUDES).width(room).dropped(mm(5.32)).role(Role::Paragraph)
    });
    let price = row.price.as_ref().map(|price| {
        let style = if price.is_amount { PACKAGE_PRICE } else { PACKAGE.colored(LIME) };
        let price = priced(stage, price, style, PACKAGE_PRICE_SIZES, room, Align::Left);
        price.role(Role::Paragraph)
    });
    let white = Node::gap(mm(5.0)).elastic(mm(5.0));
    let words = [words(label, PACKAGE_LABEL).role(Role::Paragraph), name.role(Role::Paragraph)];
    let words = words.into_iter().chain(includes).chain([white]).chain(price);
    Node::column([chart::panel(INK).filling()].into_iter().chain(words))
        .padded([mm(5.31), INSIDE, mm(5.68), INSIDE])
        .width(CARD)
}
