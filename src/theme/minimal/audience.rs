//! Charts of who watches.

use super::frame::{Aside, block};
use super::tokens::*;
use crate::layout::chart::{self, Share};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::Paragraph;
use crate::mediakit::outline::{Chart, Cities};
use crate::theme::parts::{self, roomy, shares, span, words};
use crate::theme::selection::Audience;
use crate::theme::stage::Stage;

/// Widths of the two columns of charts, and the white between them.
const COLUMNS: (f32, f32) = (mm(72.0), mm(52.0));
const GUTTER: f32 = mm(10.0);
/// From one row of charts to the labels of the next.
const NEXT_ROW: f32 = mm(5.87);
/// Side of the square that says which part of a bar is meant.
const SWATCH: f32 = mm(2.0);

/// One chart of the block.
#[derive(Clone, Copy)]
enum Piece<'a> {
    Age(&'a Chart),
    Countries(&'a Chart),
    Gender(&'a Chart),
    Cities(&'a Cities),
}

/// Charts of who watches, in two columns.
pub(super) fn charts(stage: &mut Stage<'_>, audience: Audience<'_>, measures: &Measures) -> Node {
    let pieces = pieces(audience);
    let narrow = measures.beside == 0.0;
    let rows = match pieces.as_slice() {
        [] => Vec::new(),
        // A narrow column shows the ages over everything else.
        [first, rest @ ..] if narrow || rest.is_empty() => {
            let half = (measures.body - GUTTER) / 2.0;
            let (left, right) = rest.split_at_checked(1).unwrap_or_default();
            let columns = [left, right].into_iter().filter(|pieces| !pieces.is_empty());
            let columns = columns.map(|pieces| {
                below(pieces.iter().map(|it| piece(stage, *it, half, measures)), 0.0)
            });
            let beside = Node::row(columns).at_top().spaced(GUTTER);
            let beside = (!rest.is_empty()).then_some(beside);
            [piece(stage, *first, measures.body, measures)].into_iter().chain(beside).collect()
        }
        all => {
            let widths = [COLUMNS.0, COLUMNS.1].map(|width| measures.share(width));
            let rows = all.chunks(2).map(|pair| {
                let cells = pair.iter().zip(widths);
                let cells = cells.map(|(it, width)| piece(stage, *it, width, measures));
                Node::row(cells).at_top().spaced(GUTTER)
            });
            rows.collect()
        }
    };
    let body = below(rows, mm(5.82) - HAIRLINE - LABEL.cap_height()).below(mm(1.18));
    let section = audience.section;
    block(stage, &section.heading, Aside::of(&section.notes), body, measures)
}

/// Charts below one another, with so much white over the first.
fn below(charts: impl IntoIterator<Item = Node>, first: f32) -> Node {
    let charts = charts.into_iter().enumerate().map(|(index, chart)| {
        chart.above(if index == 0 { first } else { NEXT_ROW - LABEL.cap_height() })
    });
    Node::column(charts)
}

fn pieces(audience: Audience<'_>) -> Vec<Piece<'_>> {
    let section = audience.section;
    let all = [
        section.age.as_ref().map(Piece::Age),
        section.countries.as_ref().map(Piece::Countries),
        section.gender.as_ref().map(Piece::Gender),
        audience.cities.map(Piece::Cities),
    ];
    all.into_iter().flatten().collect()
}

fn piece(stage: &mut Stage<'_>, piece: Piece<'_>, width: f32, measures: &Measures) -> Node {
    match piece {
        Piece::Age(chart) => {
            let bars =
                chart::histogram(&shares(chart, ACCENT, BAR), histogram(width, measures.histogram));
            labelled(chart, mm(1.0), bars, width)
        }
        Piece::Countries(chart) => rows(stage, chart, width, measures),
        Piece::Gender(chart) if chart.is_whole => whole(chart, width),
        Piece::Gender(chart) => rows(stage, chart, width, measures),
        Piece::Cities(cities) => {
            let list = parts::cities(cities, CITY, CITY_SHARE);
            Node::column([
                words(&cities.label, LABEL).role(Role::Paragraph),
                list.full_width().dropped(mm(4.74)).role(Role::Paragraph),
            ])
            .width(width)
        }
    }
}

fn labelled(chart: &Chart, white: f32, content: Node, width: f32) -> Node {
    let content = content.above(white).role(Role::Figure(chart.alt.clone()));
    Node::column([words(&chart.label, LABEL).role(Role::Paragraph), content]).width(width)
}

fn rows(stage: &mut Stage<'_>, chart: &Chart, width: f32, measures: &Measures) -> Node {
    let style = roomy(stage, chart, bars(width, measures.country));
    let bars = chart::bars(&shares(chart, ACCENT, BAR), style);
    labelled(chart, mm(2.0), bars, width)
}

/// One bar in parts, the parts named below it in the same order.
fn whole(chart: &Chart, width: f32) -> Node {
    let hues = [ACCENT, BAR, INK, MUTED];
    let mut parts = shares(chart, ACCENT, BAR);
    for (part, hue) in parts.iter_mut().zip(hues.iter().cycle()) {
        part.color = *hue;
    }
    let names: Vec<Node> = parts.iter().map(|part| name(part, width)).collect();
    let names =
        Node::row(names).spaced(mm(5.0)).wrapping(mm(2.4)).above(mm(3.87) - GENDER.cap_height());
    let sum = parts.iter().map(|part| part.amount).sum();
    let bar = chart::stacked(&parts, sum, mm(2.4), mm(0.5));
    labelled(chart, mm(2.4), Node::column([bar, names]), width)
}

fn name(part: &Share, width: f32) -> Node {
    let swatch = chart::panel(part.color).width(SWATCH).height(SWATCH);
    let named =
        Paragraph::of([span(&part.value, GENDER_VALUE), span(format!(" {}", part.label), GENDER)]);
    let white = mm(1.0);
    Node::row([swatch, Node::text(named).most_width(width - SWATCH - white)])
        .spaced(white)
        .most_width(width)
}
