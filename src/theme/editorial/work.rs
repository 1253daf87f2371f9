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
pub(super) use crate::theme::selection::WorkRoom;
use crate::theme::selection::{Card, Work};
use crate::theme::stage::Stage;

/// How much past work a slide has room for.
pub(super) const SLIDE_ROOM: WorkRoom = WorkRoom { cards: 3, list: (0, 0), results: 2 };

/// How much past work the page has room for.
pub(super) const ROOM: WorkRoom = WorkRoom { cards: 3, list: (4, 2), results: 3 };

/// The same of page two of three.
pub(super) const ROOMY: WorkRoom = WorkRoom { cards: 6, ..ROOM };

/// Width of a card on paper.
const CARD: f32 = mm(56.67);
/// Width of a picture on a slide, and its least height.
const STILL: f32 = mm(30.0);

/// Past work: cards for the first, a list for the rest.
pub(super) fn section(
    stage: &mut Stage<'_>,
    work: Work<'_>,
    measures: &Measures,
    drop: f32,
) -> Node {
    let cards: Vec<Node> =
        work.cards.into_iter().map(|it| card(stage, it, measures.picture)).collect();
    let list = further(&work.list, measures.content);
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

/// A card on paper: the words under the picture.
fn card(stage: &mut Stage<'_>, card: Card<'_>, picture_height: f32) -> Node {
    let drop = card.picture.is_some().then_some(mm(8.31));
    let said = said(stage, card.entry, card.results, CARD, drop);
    let picture = card.picture.map(|picture| picture.height(picture_height));
    Node::column(picture.into_iter().chain([said])).width(CARD)
}

/// Past work on a slide: so many cards beside one another, with the words beside the picture.
pub(super) fn beside(
    stage: &mut Stage<'_>,
    work: Work<'_>,
    columns: usize,
    measures: &Measures,
    drop: f32,
) -> Node {
    let columns = columns.max(1) as f32;
    let width = (measures.content - (columns - 1.0) * mm(6.0)) / columns;
    let notes = work.notes();
    let cards: Vec<Node> = work
        .cards
        .into_iter()
        .map(|card| {
            let picture = card.picture.map(|picture| picture.width(STILL).least_height(STILL));
            let room = if picture.is_some() { width - STILL - mm(4.0) } else { width };
            let said = said(stage, card.entry, card.results, room, None);
            Node::row(picture.into_iter().chain([said])).stretched().spaced(mm(4.0)).width(width)
        })
        .collect();
    Node::column([
        heading(&work.section.heading, &notes, drop),
        Node::row(cards).at_top().spaced(mm(6.0)).above(0.4 * drop),
    ])
}

/// What a card says.
fn said(
    stage: &mut Stage<'_>,
    entry: &WorkEntry,
    results: &[Figure],
    width: f32,
    drop: Option<f32>,
) -> Node {
    let sizes = WORK_BRAND_SIZES;
    let size = fit::text_size(stage.typesetter, &entry.brand, WORK_BRAND, sizes, width, 2);
    let brand = WORK_BRAND.sized(size);
    let brand_drop = drop.unwrap_or(brand.cap_height());
    let depth = fit::depth(&entry.brand) * size;
    let texts = [
        Some(
            words(&entry.brand, brand)
                .full_width()
                .dropped(brand_drop)
                .below(depth)
                .role(Role::Heading(3)),
        ),
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
    Node::column(texts.into_iter().flatten().chain(table)).width(width)
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
fn further(entries: &[&WorkEntry], content: f32) -> Option<Node> {
    let columns = entries.len().clamp(1, 2);
    let width = if columns > 1 { (content - mm(8.0)) / 2.0 } else { content };
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
    let text = quoted(stage, quote, mm(127.0), QUOTE_SIZES);
    let by = speaker(quote).width(mm(45.0)).below(mm(-0.82));
    Node::column([chart::panel(SOFT).filling()])
        .child(Node::row([text, by]).spread().width(CONTENT))
        .padded([measures.quote + mm(1.22), 0.0, measures.quote + mm(2.03), measures.margin])
        .width(page.width)
        .after(-measures.margin)
}

/// The same in a column of a slide.
pub(super) fn boxed_quote(stage: &mut Stage<'_>, quote: &Quote, measures: &Measures) -> Node {
    let white = mm(6.0);
    let sizes = QUOTE_SIZES.get(2..).unwrap_or_default();
    let text = quoted(stage, quote, measures.content - 2.0 * white, sizes);
    let by = speaker(quote).above(mm(4.0));
    Node::column([chart::panel(SOFT).filling(), text, by])
        .padded([mm(5.5), white, mm(5.5), white])
        .width(measures.content)
}

fn quoted(stage: &mut Stage<'_>, quote: &Quote, width: f32, sizes: &[f32]) -> Node {
    let size = fit::text_size(stage.typesetter, &quote.text, QUOTE, sizes, width, 4);
    let text = Paragraph { hang: HANG * size, ..Paragraph::new(&quote.text, QUOTE.sized(size)) };
    Node::text(text).width(width).role(Role::Paragraph)
}

/// Who said it.
fn speaker(quote: &Quote) -> Node {
    let mut name = vec![Span { text: quote.name.clone(), style: LIST_STRONG }];
    name.extend(
        quote.relation.iter().map(|relation| Span { text: relation.clone(), style: tokens::LIST }),
    );
    let role = words(&quote.role, tokens::LIST).dropped(mm(4.24));
    Node::column([Node::text(Paragraph::of(name)), role]).role(Role::Paragraph)
}
