//! Past work and what brands said about it.

use super::frame::{Aside, block};
use super::tokens::{self, *};
use crate::layout::chart;
use crate::layout::fit;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph, TextStyle};
use crate::mediakit::outline::{Figure, Outline, Quote, WorkEntry};
use crate::theme::parts::{alike, span, words};
pub(super) use crate::theme::selection::WorkRoom;
use crate::theme::selection::{Card, Work};
use crate::theme::stage::Stage;

/// How much past work a slide has room for.
pub(super) const SLIDE_ROOM: WorkRoom = WorkRoom { cards: 3, list: (0, 0), results: 3 };
/// The same of page two of three.
pub(super) const ROOMY: WorkRoom = WorkRoom { cards: 6, list: (6, 4), results: 3 };

/// Width of a picture.
const STILL: f32 = mm(26.0);
/// White between a picture, the words and the figures.
const GUTTER: f32 = mm(4.0);
/// From one figure to the next.
const RESULT_STEP: f32 = mm(18.67);
/// White above and below a picture, and above and below words without one.
const ROW_WHITE: (f32, f32) = (mm(2.04), mm(3.2));

/// How much past work a page has room for: three pieces and a list, but a list of one is a piece.
pub(super) fn room(outline: &Outline) -> WorkRoom {
    let section = outline.collaborations.as_ref().or(outline.samples.as_ref());
    let entries = section.map_or(0, |section| section.entries.len());
    WorkRoom { cards: if entries == 4 { 4 } else { 3 }, ..ROOMY }
}

/// Past work: a row each for the first, a list for the rest.
pub(super) fn section(stage: &mut Stage<'_>, work: Work<'_>, measures: &Measures) -> Node {
    let results = work.cards.iter().map(|card| card.results.len()).max().unwrap_or(0);
    let style = figure_style(stage, &work.cards, RESULT_STEP);
    let mut rows = Vec::new();
    for (index, it) in work.cards.into_iter().enumerate() {
        if index > 0 {
            rows.push(chart::rule(HAIRLINE, RULE));
        }
        rows.push(card(stage, it, (results, style), measures));
    }
    let list = further(&work.list, measures);
    let more = work.more.map(|more| {
        let style = if work.list.is_empty() { LABEL } else { tokens::LIST };
        words(more, style).dropped(mm(6.0)).role(Role::Paragraph)
    });
    let body = Node::column(rows.into_iter().chain(list).chain(more)).above(mm(0.65));
    let aside = Aside::of(&work.section.notes);
    block(stage, &work.section.heading, aside, body, measures)
}

/// A row: picture, words, figures.
fn card(
    stage: &mut Stage<'_>,
    card: Card<'_>,
    (results, style): (usize, TextStyle),
    measures: &Measures,
) -> Node {
    let white = if card.picture.is_some() { ROW_WHITE.0 } else { ROW_WHITE.1 };
    let mut room = measures.body;
    if card.picture.is_some() {
        room -= STILL + GUTTER;
    }
    if results > 0 {
        room -= RESULT_STEP * results as f32 + GUTTER;
    }
    let picture = card.picture.map(|it| it.width(STILL).height(measures.picture));
    let said = said(stage, card.entry, room);
    let figures = (results > 0).then(|| figures(card.results, style, RESULT_STEP));
    Node::row(picture.into_iter().chain([said]).chain(figures))
        .centered()
        .spaced(GUTTER)
        .padded([white, 0.0, white, 0.0])
}

/// What a piece of work says in words.
fn said(stage: &mut Stage<'_>, entry: &WorkEntry, width: f32) -> Node {
    let sizes = WORK_BRAND_SIZES;
    let size = fit::text_size(stage.typesetter, &entry.brand, WORK_BRAND, sizes, width, 2);
    let brand = words(&entry.brand, WORK_BRAND.sized(size)).full_width();
    let brand = brand.below(fit::depth(&entry.brand) * size).role(Role::Heading(3));
    let campaign = entry
        .campaign
        .as_ref()
        .map(|text| words(text, CAMPAIGN).full_width().dropped(mm(4.43)).role(Role::Paragraph));
    let small = [&entry.detail, &entry.relation].into_iter().flatten();
    let small =
        small.map(|text| words(text, LABEL).full_width().dropped(mm(4.02)).role(Role::Paragraph));
    Node::column([brand].into_iter().chain(campaign).chain(small)).width(width)
}

/// One size for the figures of all cards.
fn figure_style(stage: &mut Stage<'_>, cards: &[Card<'_>], step: f32) -> TextStyle {
    let figures = cards.iter().flat_map(|card| card.results);
    let values = figures.map(|figure| (figure.value.as_str(), step - mm(1.6)));
    alike(stage, values, RESULT, RESULT_SIZES)
}

/// Figures beside one another, what each counts under it.
fn figures(results: &[Figure], style: TextStyle, step: f32) -> Node {
    let room = step - mm(1.6);
    // Smaller figures stand on the line of the others.
    let lower = RESULT.cap_height() - style.cap_height();
    let cells: Vec<Node> = results
        .iter()
        .enumerate()
        .map(|(index, figure)| {
            let color = if index == 0 { ACCENT } else { INK };
            Node::column([
                words(&figure.value, style.colored(color)).width(room).above(lower),
                words(&figure.label, LABEL).width(room).dropped(mm(3.99)),
            ])
            .width(step)
            .role(Role::Paragraph)
        })
        .collect();
    Node::row(cells).at_top()
}

/// Past work on a slide: so many cards beside one another, the words under the pictures.
pub(super) fn beside(
    stage: &mut Stage<'_>,
    work: Work<'_>,
    columns: usize,
    measures: &Measures,
) -> Node {
    let (columns, gutter) = (columns.max(1) as f32, mm(6.0));
    let width = (measures.body - (columns - 1.0) * gutter) / columns;
    let notes = work.notes();
    let step = width / 3.0;
    let style = figure_style(stage, &work.cards, step);
    let cards: Vec<Node> = work
        .cards
        .into_iter()
        .map(|card| {
            let white = if card.picture.is_some() { mm(3.2) } else { mm(0.7) };
            let picture = card.picture.map(|it| it.width(width).height(measures.picture));
            let said = said(stage, card.entry, width).above(white);
            let figures = (!card.results.is_empty())
                .then(|| figures(card.results, style, step).above(mm(3.0)));
            Node::column(picture.into_iter().chain([said]).chain(figures)).width(width)
        })
        .collect();
    let body = Node::row(cards).at_top().spaced(gutter).above(mm(2.87) - HAIRLINE);
    block(stage, &work.section.heading, Aside { key: None, notes }, body, measures)
}

/// Further work: one line each, in two columns where there is more than one.
fn further(entries: &[&WorkEntry], measures: &Measures) -> Option<Node> {
    let columns = entries.len().clamp(1, 2);
    let width = if columns > 1 { (measures.body - GUTTER) / 2.0 } else { measures.body };
    let line = |entry: &&WorkEntry| {
        let said = [&entry.campaign, &entry.relation].into_iter().flatten().cloned();
        let said = span(said.collect::<Vec<_>>().join(" · "), tokens::LIST);
        let space = span(" ", LIST_STRONG);
        let said = Paragraph::of([span(&entry.brand, LIST_STRONG), space, said]);
        let result = entry.results.first().map(|figure| {
            let figure = [
                span(&figure.value, LIST_STRONG),
                span(format!(" {}", figure.label), tokens::LIST),
            ];
            Node::text(Paragraph::of(figure).aligned(Align::Right)).most_width(width * 0.45)
        });
        let row = Node::row([Node::text(said).grow()].into_iter().chain(result));
        Node::column([
            chart::rule(HAIRLINE, RULE),
            row.spaced(mm(3.5)).above(mm(3.86) - LIST_STRONG.cap_height()).below(mm(2.5)),
        ])
        .width(width)
        .role(Role::ListBody)
        .role(Role::ListItem)
    };
    if entries.is_empty() {
        return None;
    }
    let lines = entries.chunks(columns);
    let lines = lines.map(|pair| Node::row(pair.iter().map(line)).at_top().spread());
    Some(Node::column(lines).above(mm(0.9)).role(Role::List))
}

/// What a brand said.
pub(super) fn quote(stage: &mut Stage<'_>, quote: &Quote, measures: &Measures) -> Node {
    let (text, width) = (&quote.text, measures.body);
    let sizes = if width < mm(120.0) { NARROW_QUOTE_SIZES } else { QUOTE_SIZES };
    let size = fit::text_size(stage.typesetter, text, QUOTE, sizes, width, 4);
    let style = QUOTE.sized(size);
    let paragraph = Paragraph { hang: HANG * size, ..Paragraph::new(text, style) };
    let drop = if measures.beside == 0.0 { mm(7.2) } else { mm(7.95) - HAIRLINE };
    // The first line stands further left, so it has a hair more room than the others.
    let room = width + mm(0.4);
    let text = Node::text(paragraph).width(room).dropped(drop).role(Role::Paragraph);
    let mut by = vec![span(&quote.name, SPEAKER)];
    by.extend(quote.relation.iter().map(|relation| span(relation, LABEL)));
    by.push(span(format!(", {}", quote.role), LABEL));
    let by = Node::text(Paragraph::of(by)).width(width).dropped(mm(6.98)).role(Role::Paragraph);
    let body = Node::column([text, by]).below(mm(0.91));
    block(stage, &stage.outline.labels.quote, Aside::default(), body, measures)
}
