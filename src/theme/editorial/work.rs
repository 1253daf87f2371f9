//! Past work and what brands said about it.

use super::frame::heading;
use super::tokens::{self, *};
use crate::layout::chart;
use crate::layout::fit;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph, Span, TextStyle};
use crate::mediakit::outline::{Figure, Quote, WorkEntry};
use crate::theme::parts::words;
use crate::theme::selection::{Card, Work, WorkRoom};
use crate::theme::stage::Stage;

/// How much past work the page has room for.
pub(super) const ROOM: WorkRoom = WorkRoom { cards: 3, list: (4, 2), results: 3 };

/// The same of page two of three.
pub(super) const ROOMY: WorkRoom = WorkRoom { cards: 6, ..ROOM };

const CARD: f32 = mm(56.67);

/// Past work: cards for the first, a list for the rest.
pub(super) fn section(
    stage: &mut Stage<'_>,
    work: Work<'_>,
    measures: &Measures,
    drop: f32,
) -> Node {
    let cards: Vec<Node> =
        work.cards.into_iter().map(|it| card(stage, it, measures.picture)).collect();
    let list = further(&work.list);
    let more =
        work.more.map(|more| words(more, tokens::LIST).dropped(mm(6.8)).role(Role::Paragraph));
    Node::column(
        [
            Some(heading(&work.section.heading, &work.section.notes, drop)),
            Some(rows(cards)),
            list,
            more,
        ]
        .into_iter()
        .flatten(),
    )
}

/// Cards in rows of three.
fn rows(cards: Vec<Node>) -> Node {
    let mut rows: Vec<Vec<Node>> = Vec::new();
    for card in cards {
        match rows.last_mut() {
            Some(row) if row.len() < 3 => row.push(card),
            _ => rows.push(vec![card]),
        }
    }
    let rows = rows.into_iter().map(|row| Node::row(row).at_top().spaced(mm(5.0)).above(mm(5.3)));
    Node::column(rows)
}

fn card(stage: &mut Stage<'_>, card: Card<'_>, picture_height: f32) -> Node {
    let Card { entry, picture, results } = card;
    let picture = picture.map(|picture| picture.height(picture_height));
    let sizes = WORK_BRAND_SIZES;
    let size = fit::text_size(stage.typesetter, &entry.brand, WORK_BRAND, sizes, CARD, 2);
    let brand = WORK_BRAND.sized(size);
    let brand_drop = if picture.is_some() { mm(8.31) } else { brand.cap_height() };
    let texts = [
        Some(words(&entry.brand, brand).full_width().dropped(brand_drop).role(Role::Heading(3))),
        entry
            .campaign
            .as_ref()
            .map(|text| words(text, CAMPAIGN).dropped(mm(4.54)).role(Role::Paragraph)),
        entry
            .detail
            .as_ref()
            .map(|text| words(text, DETAIL).dropped(mm(4.08)).role(Role::Paragraph)),
        entry
            .relation
            .as_ref()
            .map(|text| words(text, DETAIL).dropped(mm(4.08)).role(Role::Paragraph)),
    ];
    let rows = results.iter().enumerate().flat_map(|(index, figure)| {
        let color = if index == 0 { ACCENT } else { INK };
        [result(figure, RESULT.colored(color)), chart::rule(HAIRLINE, RULE)]
    });
    let table = (!results.is_empty()).then(|| {
        Node::column([chart::rule(HAIRLINE, RULE).above(mm(3.28))].into_iter().chain(rows))
    });
    Node::column(picture.into_iter().chain(texts.into_iter().flatten()).chain(table)).width(CARD)
}

fn result(figure: &Figure, style: TextStyle) -> Node {
    Node::row([
        words(&figure.label, RESULT_LABEL).grow(),
        Node::text(Paragraph::new(&figure.value, style)),
    ])
    .spaced(mm(2.4))
    .padded([mm(5.46) - style.cap_height(), 0.0, mm(1.69), 0.0])
    .role(Role::Paragraph)
}

/// Further work: one line each, in two columns where there is more than one.
fn further(entries: &[&WorkEntry]) -> Option<Node> {
    let (columns, width) = if entries.len() > 1 { (2, mm(86.0)) } else { (1, CONTENT) };
    let row = |entry: &&WorkEntry| {
        let space = Span { text: " ".into(), style: LIST_STRONG };
        let name = Span { text: entry.brand.clone(), style: LIST_STRONG };
        let said = [&entry.campaign, &entry.relation].into_iter().flatten().cloned();
        let said = Span { text: said.collect::<Vec<_>>().join(" · "), style: tokens::LIST };
        let result = entry.results.first().map(|figure| {
            let figure = Paragraph::of([
                Span { text: figure.value.clone(), style: LIST_STRONG },
                Span { text: format!(" {}", figure.label), style: tokens::LIST },
            ]);
            Node::text(figure.aligned(Align::Right)).most_width(width * 0.45)
        });
        let said = Node::text(Paragraph::of([name, space, said])).grow();
        Node::column([
            Node::row([said].into_iter().chain(result))
                .spaced(mm(3.5))
                .above(mm(4.31) - LIST_STRONG.cap_height()),
            chart::rule(HAIRLINE, RULE).above(mm(2.15)),
        ])
        .width(width)
        .role(Role::ListBody)
        .role(Role::ListItem)
    };
    if entries.is_empty() {
        return None;
    }
    let lines =
        entries.chunks(columns).map(|pair| Node::row(pair.iter().map(row)).at_top().spread());
    Some(Node::column(lines).above(mm(4.26)).role(Role::List))
}

/// What a brand said, on a band across the page.
pub(super) fn quote(stage: &mut Stage<'_>, quote: &Quote, measures: &Measures) -> Node {
    let page = stage.page_size();
    let width = mm(127.0);
    let size = fit::text_size(stage.typesetter, &quote.text, QUOTE, QUOTE_SIZES, width, 4);
    let style = QUOTE.sized(size);
    let words_said = Paragraph { hang: HANG * size, ..Paragraph::new(&quote.text, style) };
    let mut name = vec![Span { text: quote.name.clone(), style: LIST_STRONG }];
    name.extend(
        quote.relation.iter().map(|relation| Span { text: relation.clone(), style: tokens::LIST }),
    );
    let by = Node::column([
        Node::text(Paragraph::of(name)),
        words(&quote.role, tokens::LIST).dropped(mm(4.24)),
    ])
    .width(mm(45.0))
    .below(mm(-0.82))
    .role(Role::Paragraph);
    let text = Node::text(words_said).width(width).role(Role::Paragraph);
    Node::column([chart::panel(SOFT).filling()])
        .child(Node::row([text, by]).spread().width(CONTENT))
        .padded([measures.quote + mm(1.22), 0.0, measures.quote + mm(2.03), measures.margin])
        .width(page.width)
        .after(-measures.margin)
}
