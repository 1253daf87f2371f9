//! Past work and what brands said about it.

use super::cards::{self, card, tag};
use super::tokens::{self, *};
use crate::layout::color::Color;
use crate::layout::fit;
use crate::layout::geometry::{Corners, mm};
use crate::layout::node::Node;
use crate::layout::ornament;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph};
use crate::mediakit::outline::{Figure, Quote, WorkEntry};
use crate::theme::parts::{one_line, span, two_lines, words};
use crate::theme::selection::{Card, Work, WorkRoom};
use crate::theme::stage::Stage;

/// From the margin to what stands on the page itself.
const INSET: f32 = mm(2.0);
/// Width of the notes beside a title, and in a column of a slide.
const NOTES: (f32, f32) = (mm(72.0), mm(62.0));
/// White inside a card of past work.
const WHITE_INSIDE: f32 = mm(5.0);
/// The colours of the cards, again and again.
const GROUNDS: [Color; 3] = [MINT, SKY, LILAC];

/// How much past work the page has room for.
pub(super) fn room(measures: &Measures) -> WorkRoom {
    WorkRoom { cards: 3, list: (6, 4), results: measures.results }
}

/// The title of a page's first section, with sentences at its right.
pub(super) fn title(
    stage: &mut Stage<'_>,
    title: &str,
    notes: &[String],
    measures: &Measures,
) -> Node {
    let inner = measures.content - 2.0 * INSET;
    let notes_width = if measures.content < CONTENT { NOTES.1 } else { NOTES.0 };
    let room = if notes.is_empty() { inner } else { inner - notes_width - mm(1.0) };
    let style = one_line(stage, title, TITLE, TITLE_SIZES, room);
    let optical = OPTICAL * style.size * 0.5;
    let title = Paragraph { optical, ..Paragraph::new(title, style) };
    let title = Node::text(title).most_width(room).role(Role::Heading(2));
    let notes = (!notes.is_empty()).then(|| {
        let notes = Paragraph::new(notes.join(" "), NOTE).aligned(Align::Right);
        Node::text(notes).width(notes_width).role(Role::Paragraph)
    });
    Node::row([title].into_iter().chain(notes)).spread().least_height(mm(9.17)).padded([
        mm(0.9),
        INSET,
        mm(1.52),
        INSET,
    ])
}

/// Cards for the first pieces of work, a list for the rest.
pub(super) fn section(stage: &mut Stage<'_>, work: Work<'_>, measures: &Measures) -> Vec<Node> {
    let in_row = if work.cards.len() == 4 { 2 } else { 3 };
    let mut blocks = Vec::new();
    let mut rows: Vec<Vec<Card<'_>>> = Vec::new();
    for card in work.cards {
        match rows.last_mut() {
            Some(row) if row.len() < in_row => row.push(card),
            _ => rows.push(vec![card]),
        }
    }
    let mut grounds = GROUNDS.into_iter().cycle();
    for row in rows {
        let width = cards::share(measures.content, row.len());
        let is_alone = row.len() == 1;
        let least = highest_head(stage, &row, width);
        let cards: Vec<Node> = row
            .into_iter()
            .map(|card| {
                let ground = grounds.next().unwrap_or(MINT);
                if is_alone {
                    wide(stage, card, ground, measures)
                } else {
                    upright(stage, card, ground, (width, least), measures)
                }
            })
            .collect();
        blocks.push(cards::row(cards).growing(0.6));
    }
    blocks.extend(further(&work.list, work.more, measures.content));
    blocks
}

/// The height of the highest of the words over the results in cards of this width.
fn highest_head(stage: &mut Stage<'_>, cards: &[Card<'_>], width: f32) -> f32 {
    let inner = width - 2.0 * WHITE_INSIDE;
    let heights = cards.iter().map(|card| {
        let head = head(stage, card.entry, inner);
        stage.height(&head)
    });
    heights.fold(0.0, f32::max)
}

/// A card with the picture over the words.
fn upright(
    stage: &mut Stage<'_>,
    card: Card<'_>,
    ground: Color,
    (width, least): (f32, f32),
    measures: &Measures,
) -> Node {
    let inner = width - 2.0 * WHITE_INSIDE;
    let top = if card.picture.is_some() { mm(4.25) } else { mm(5.6) };
    let said = said(stage, card.entry, card.results, inner, least);
    let picture =
        card.picture.map(|picture| picture.rounded(Corners::top(RADIUS)).height(measures.picture));
    let said = said.padded([top, WHITE_INSIDE, mm(4.0), WHITE_INSIDE]);
    self::card(ground, [0.0; 4], picture.into_iter().chain([said])).width(width)
}

/// A card as wide as the page, the picture beside it.
fn wide(stage: &mut Stage<'_>, card: Card<'_>, ground: Color, measures: &Measures) -> Node {
    let Some(picture) = card.picture else {
        let width = measures.content - 2.0 * PAD;
        let said = said(stage, card.entry, card.results, width, 0.0);
        return self::card(ground, [mm(5.6), PAD, mm(5.0), PAD], [said]).width(measures.content);
    };
    let width = cards::share(measures.content, 3);
    let rest = measures.content - width - GAP;
    let said = said(stage, card.entry, card.results, rest - 2.0 * PAD, 0.0);
    let picture = picture.rounded(Corners::all(RADIUS)).width(width).least_height(measures.picture);
    cards::row([picture, self::card(ground, [mm(5.6), PAD, mm(5.0), PAD], [said]).width(rest)])
}

/// What a card says; the results stand `least` under its top at least, on one line in a row.
fn said(
    stage: &mut Stage<'_>,
    entry: &WorkEntry,
    results: &[Figure],
    width: f32,
    least: f32,
) -> Node {
    let head = head(stage, entry, width).least_height(least);
    let mut bottom = Vec::new();
    let (headline, others) = match results.split_first() {
        Some((headline, others)) => (Some(headline), others),
        None => (None, results),
    };
    if let Some(headline) = headline {
        let style = one_line(stage, &headline.value, RESULT, RESULT_SIZES, width);
        let value = words(&headline.value, style).above(mm(5.15));
        let label = words(&headline.label, RESULT_LABEL).width(width).dropped(mm(4.89));
        bottom.push(Node::column([value, label]).role(Role::Paragraph));
    }
    let tags = others.iter().enumerate().map(|(index, figure)| {
        let text = Paragraph::of([
            span(&figure.value, RESULT_TAG),
            span(format!(" {}", figure.label), RESULT_LABEL),
        ]);
        let above = if index == 0 { mm(3.55) } else { mm(1.59) };
        Node::row([tag(text, WHITE, width)]).above(above).role(Role::Paragraph)
    });
    Node::column([head].into_iter().chain(bottom).chain(tags))
}

/// What a card says of the work itself, over its results.
fn head(stage: &mut Stage<'_>, entry: &WorkEntry, width: f32) -> Node {
    let sizes = WORK_BRAND_SIZES;
    let size = fit::text_size(stage.typesetter, &entry.brand, WORK_BRAND, sizes, width, 2);
    let brand = words(&entry.brand, WORK_BRAND.sized(size)).width(width);
    let brand = brand.below(fit::depth(&entry.brand) * size).role(Role::Heading(3));
    let lines = [&entry.campaign, &entry.detail, &entry.relation];
    let lines = lines
        .into_iter()
        .flatten()
        .map(|line| words(line, CAMPAIGN).width(width).dropped(mm(4.1)).role(Role::Paragraph));
    Node::column([brand].into_iter().chain(lines)).width(width)
}

/// Further work: one line each, in two columns where there is more than one.
fn further(entries: &[&WorkEntry], more: Option<&str>, content: f32) -> Option<Node> {
    let between = mm(8.0);
    let inner = content - 2.0 * INSET;
    let columns = entries.len().clamp(1, 2);
    let width = if columns > 1 { (inner - between) / 2.0 } else { inner };
    let line = |entry: &&WorkEntry| {
        let said = [&entry.campaign, &entry.relation].into_iter().flatten().cloned();
        let said = said.collect::<Vec<_>>().join(" · ");
        let name = [span(&entry.brand, LIST_STRONG), span(format!(" {said}"), tokens::LIST)];
        let result = entry.results.first().map(|figure| {
            let text = span(format!("{} {}", figure.value, figure.label), LIST_STRONG);
            Node::text(Paragraph::of([text]).aligned(Align::Right)).most_width(width * 0.4)
        });
        let said = Node::text(Paragraph::of(name)).grow();
        Node::row([said].into_iter().chain(result))
            .at_top()
            .spaced(mm(3.5))
            .width(width)
            .role(Role::ListBody)
            .role(Role::ListItem)
    };
    let lines = entries.chunks(columns).enumerate().map(|(index, pair)| {
        let above = if index == 0 { 0.0 } else { mm(5.5) - LIST.cap_height() };
        Node::row(pair.iter().map(line)).at_top().spread().above(above)
    });
    let list = (!entries.is_empty()).then(|| Node::column(lines).role(Role::List));
    let is_first = list.is_none();
    let more = more.map(|more| {
        let above = if is_first { 0.0 } else { mm(5.5) - LIST.cap_height() };
        words(more, tokens::LIST).above(above).role(Role::Paragraph)
    });
    let blocks: Vec<Node> = list.into_iter().chain(more).collect();
    (!blocks.is_empty()).then(|| Node::column(blocks).padded([mm(1.6), INSET, mm(1.9), INSET]))
}

/// What a brand said, on a card as wide as the page.
pub(super) fn quote(stage: &mut Stage<'_>, quote: &Quote, measures: &Measures) -> Node {
    let left = mm(7.0);
    let mark = ornament::quotation(INK).width(mm(14.8)).height(mm(12.1));
    let by_width = mm(39.0);
    let room = measures.content - mm(28.0) - by_width - PAD - mm(5.0);
    let text = quoted(stage, quote, room);
    let by = speaker(stage, quote, by_width);
    let row = Node::row([mark, text.after(mm(6.2)), by.after(mm(5.0))]).centered();
    card(SUN, [measures.quote, PAD, measures.quote + mm(0.1), left], [row])
}

/// The same in a column: the words over who said them.
pub(super) fn boxed_quote(stage: &mut Stage<'_>, quote: &Quote, measures: &Measures) -> Node {
    let inner = measures.content - 2.0 * PAD;
    let mark = ornament::quotation(INK).width(mm(9.0)).height(mm(7.4));
    let text = quoted(stage, quote, inner - mm(13.0));
    let row = Node::row([mark, text.after(mm(4.0))]).at_top();
    let by = beside_one_another(quote, inner - mm(13.0)).after(mm(13.0)).above(mm(3.4));
    card(SUN, [measures.quote, PAD, measures.quote, PAD], [row, by])
}

fn quoted(stage: &mut Stage<'_>, quote: &Quote, width: f32) -> Node {
    let text = unmarked(&quote.text);
    let size = fit::text_size(stage.typesetter, text, QUOTE, QUOTE_SIZES, width, 4);
    words(text, QUOTE.sized(size)).width(width).role(Role::Paragraph)
}

/// The words without the marks around them: a drawn one stands before them.
fn unmarked(text: &str) -> &str {
    let open = ['“', '„', '«', '"'];
    let close = ['”', '“', '»', '"'];
    let inner = text.strip_prefix(open).and_then(|text| text.strip_suffix(close));
    inner.map_or(text, str::trim)
}

/// Who said it.
fn speaker(stage: &mut Stage<'_>, quote: &Quote, width: f32) -> Node {
    let mut name = vec![span(&quote.name, SPEAKER)];
    name.extend(quote.relation.iter().map(|relation| span(relation, SPEAKER_ROLE)));
    let name = Node::text(Paragraph::of(name)).width(width);
    let role = Paragraph::new(&quote.role, SPEAKER_ROLE);
    let role = match stage.typesetter.line_count(&role, width) {
        2 => two_lines(stage, &quote.role, SPEAKER_ROLE),
        _ => quote.role.clone(),
    };
    let role = words(&role, SPEAKER_ROLE).width(width).dropped(mm(3.88));
    Node::column([name, role]).width(width).role(Role::Paragraph)
}

/// Who said it, on one line where there is room.
fn beside_one_another(quote: &Quote, width: f32) -> Node {
    let name = std::iter::once(span(&quote.name, SPEAKER));
    let name = name.chain(quote.relation.iter().map(|it| span(it, SPEAKER_ROLE)));
    let role = words(&quote.role, SPEAKER_ROLE).most_width(width);
    Node::row([Node::text(Paragraph::of(name)).most_width(width), role])
        .spaced(mm(3.0))
        .wrapping(SPEAKER.leading - SPEAKER.cap_height())
        .width(width)
        .role(Role::Paragraph)
}

/// Past work on a slide: the words beside the picture.
pub(super) fn beside(stage: &mut Stage<'_>, work: Work<'_>, measures: &Measures) -> Node {
    let width = cards::share(measures.content, work.cards.len());
    let least = highest_head(stage, &work.cards, width);
    let cards: Vec<Node> = work
        .cards
        .into_iter()
        .zip(GROUNDS)
        .map(|(card, ground)| upright(stage, card, ground, (width, least), measures))
        .collect();
    cards::row(cards)
}
