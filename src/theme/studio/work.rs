//! Past work on ink.

use super::measures::Measures;
use super::results::{LARGE, SMALL, Setting, figures};
use super::tokens::{self, *};
use crate::layout::chart;
use crate::layout::fit;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph};
use crate::mediakit::outline::WorkEntry;
use crate::theme::parts::{one_line, span, words};
pub(super) use crate::theme::selection::WorkRoom;
use crate::theme::selection::{Card, Work};
use crate::theme::stage::Stage;

/// How much past work the page has room for.
pub(super) const ROOM: WorkRoom = WorkRoom { cards: 3, list: (6, 4), results: 3 };
/// The same of page two of three.
pub(super) const ROOMY: WorkRoom = WorkRoom { cards: 7, ..ROOM };
/// The same of a slide.
pub(super) const SLIDE_ROOM: WorkRoom = WorkRoom { cards: 3, list: (0, 0), results: 2 };

/// Width of the lead picture, and of the white beside it.
const LEAD: (f32, f32) = (mm(74.0), mm(8.0));
/// White between two columns of cards.
const GUTTER: f32 = mm(8.0);
/// White between a small picture and its words.
const BESIDE: f32 = mm(4.0);
/// White over a row of cards.
const OVER_ROW: f32 = mm(6.0);
/// Under the ink block's last line.
const UNDER: f32 = mm(9.4);
/// From a heading to the cards under it.
const UNDER_HEADING: f32 = mm(6.29);

/// Past work on one block of ink.
pub(super) fn block(stage: &mut Stage<'_>, works: Vec<Work<'_>>, measures: &Measures) -> Node {
    let page_width = stage.page_size().width;
    let sections: Vec<Node> = works
        .into_iter()
        .enumerate()
        .map(|(index, work)| {
            let section = section(stage, work, index == 0, measures);
            if index > 0 { section.above(mm(7.0)) } else { section }
        })
        .collect();
    Node::column([chart::panel(INK).filling()].into_iter().chain(sections))
        .padded([mm(10.5), measures.margin, UNDER, measures.margin])
        .width(page_width)
}

/// One kind of work: the first kind has a lead, all others stand two beside one another.
fn section(stage: &mut Stage<'_>, work: Work<'_>, leads: bool, measures: &Measures) -> Node {
    let (title, notes) = (&work.section.heading, &work.section.notes);
    let heading = heading(stage, title, notes, measures.content);
    let mut cards = work.cards.into_iter();
    let lead = if leads { cards.next() } else { None };
    let mut rows: Vec<Node> =
        lead.map(|card| self::lead(stage, card, measures)).into_iter().collect();
    let mut cards = cards.peekable();
    while let Some(card) = cards.next() {
        let second = if measures.wide_cards { None } else { cards.next() };
        rows.push(match second {
            Some(second) => {
                let width = (measures.content - GUTTER) / 2.0;
                let pair = [card, second].map(|card| small(stage, card, width, measures.still));
                Node::row(pair).at_top().spread()
            }
            None => wide(stage, card, measures),
        });
    }
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(index, row)| row.above(if index == 0 { UNDER_HEADING } else { OVER_ROW }));
    let list = further(&work.list, measures.content);
    let more = work.more.map(|more| words(more, LIST).dropped(mm(6.7)).role(Role::Paragraph));
    Node::column([heading].into_iter().chain(rows).chain(list).chain(more))
}

/// A heading on ink, with sentences at its right, the last on its baseline.
fn heading(stage: &mut Stage<'_>, title: &str, notes: &[String], width: f32) -> Node {
    let notes = notes.join(" ");
    let room = mm(100.0);
    let title_room = if notes.is_empty() { width } else { width - room - mm(6.0) };
    let style = one_line(stage, title, HEADING.colored(PAPER), HEADING_SIZES, title_room);
    let title = words(title, style).most_width(title_room);
    let notes = (!notes.is_empty()).then(|| {
        let notes = Paragraph::new(notes, NOTE).aligned(Align::Right);
        Node::text(notes).most_width(room).role(Role::Paragraph)
    });
    Node::row([title.role(Role::Heading(2))].into_iter().chain(notes))
        .spread()
        .least_height(mm(6.26))
}

/// The first piece: words and large figures beside a large picture.
fn lead(stage: &mut Stage<'_>, card: Card<'_>, measures: &Measures) -> Node {
    let Card { entry, picture, results } = card;
    let room = measures.content - LEAD.0 - LEAD.1;
    let Some(picture) = picture else {
        let width = if results.is_empty() { measures.content } else { LEAD.0 };
        let said = said(stage, entry, &LARGE, width, LARGE.brand.cap_height() + mm(1.8));
        let figures = figures(stage, results, &LARGE, room).map(|it| it.width(room));
        return Node::row([said.width(width)].into_iter().chain(figures)).spread();
    };
    let said = said(stage, entry, &LARGE, room, mm(8.79));
    let figures = figures(stage, results, &LARGE, room).map(|it| it.below(mm(1.04)));
    let white = Node::gap(mm(5.0)).elastic(mm(5.0));
    let text = Node::column([said, white].into_iter().chain(figures)).width(room).after(LEAD.1);
    let picture = picture.width(LEAD.0).least_height(measures.picture);
    Node::row([picture, text]).stretched()
}

/// A piece beside another one.
fn small(stage: &mut Stage<'_>, card: Card<'_>, width: f32, still: f32) -> Node {
    let beside = (still, BESIDE);
    with_picture(stage, card, width, still, beside)
}

/// A piece without another one beside it.
fn wide(stage: &mut Stage<'_>, card: Card<'_>, measures: &Measures) -> Node {
    with_picture(stage, card, measures.content, measures.still, LEAD)
}

fn with_picture(
    stage: &mut Stage<'_>,
    card: Card<'_>,
    width: f32,
    height: f32,
    (picture_width, white): (f32, f32),
) -> Node {
    let Card { entry, picture, results } = card;
    let (room, drop) = match &picture {
        Some(_) => (width - picture_width - white, mm(4.39)),
        None => (width, SMALL.brand.cap_height()),
    };
    let said = said(stage, entry, &SMALL, room, drop);
    let figures = figures(stage, results, &SMALL, room).map(|it| it.below(mm(1.04)));
    let gap = Node::gap(mm(4.2)).elastic(mm(4.2));
    let text = Node::column([said, gap].into_iter().chain(figures)).width(room);
    match picture {
        Some(picture) => {
            let picture = picture.width(picture_width).least_height(height);
            Node::row([picture, text.after(white)]).stretched().width(width)
        }
        None => text,
    }
}

/// Brand, campaign, format and relation.
fn said(
    stage: &mut Stage<'_>,
    entry: &WorkEntry,
    setting: &Setting,
    width: f32,
    drop: f32,
) -> Node {
    let size =
        fit::text_size(stage.typesetter, &entry.brand, setting.brand, setting.brands, width, 2);
    let brand = words(&entry.brand, setting.brand.sized(size)).width(width).dropped(drop);
    // Letters of some scripts reach deep below the line.
    let depth = fit::depth(&entry.brand) * size;
    let brand = brand.below(depth);
    let lines = [
        (&entry.campaign, setting.campaign),
        (&entry.detail, setting.detail),
        (&entry.relation, setting.detail),
    ];
    let lines = lines.into_iter().filter_map(|(text, set)| text.as_deref().map(|it| (it, set)));
    let lines = lines.enumerate().map(|(index, (text, (style, drop)))| {
        // Whatever comes first keeps off the brand's descenders.
        let drop = if index == 0 { setting.campaign.1 } else { drop };
        words(text, style).width(width).dropped(drop).role(Role::Paragraph)
    });
    Node::column([brand.role(Role::Heading(3))].into_iter().chain(lines))
}

/// Further work: one line each, in two columns where there is more than one.
fn further(entries: &[&WorkEntry], content: f32) -> Option<Node> {
    let columns = entries.len().clamp(1, 2);
    let width = if columns > 1 { (content - GUTTER) / 2.0 } else { content };
    let row = |entry: &&WorkEntry| {
        let said = [&entry.campaign, &entry.relation].into_iter().flatten().cloned();
        let said = Paragraph::of([
            span(&entry.brand, LIST_STRONG),
            span(" ", LIST_STRONG),
            span(said.collect::<Vec<_>>().join(" · "), tokens::LIST),
        ]);
        let result = entry.results.first().map(|figure| {
            let result = format!("{} {}", figure.value, figure.label);
            let result = Paragraph::new(result, LIST_STRONG).aligned(Align::Right);
            Node::text(result).most_width(width * 0.42)
        });
        Node::column([
            chart::rule(HAIRLINE, LINE),
            Node::row([Node::text(said).grow()].into_iter().chain(result))
                .at_top()
                .spaced(mm(3.5))
                .above(mm(4.3) - LIST_STRONG.cap_height())
                .below(mm(2.2)),
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
    // The last line ends the block: the white under it is the block's.
    Some(Node::column(lines).above(mm(5.0)).below(mm(-2.2)).role(Role::List))
}

/// Past work on the only page: three cards beside one another, the words under the pictures.
pub(super) fn threes(stage: &mut Stage<'_>, works: Vec<Work<'_>>, measures: &Measures) -> Node {
    let page_width = stage.page_size().width;
    let width = (measures.content - 2.0 * GUTTER) / 3.0;
    let sections: Vec<Node> = works
        .into_iter()
        .enumerate()
        .map(|(index, work)| {
            let (title, notes) = (&work.section.heading, &work.section.notes);
            let heading = heading(stage, title, notes, measures.content);
            let cards: Vec<Node> = work
                .cards
                .into_iter()
                .map(|Card { entry, picture, results }| {
                    let drop = if picture.is_some() { mm(7.2) } else { SMALL.brand.cap_height() };
                    let said = said(stage, entry, &SMALL, width, drop);
                    let figures = figures(stage, results, &SMALL, width);
                    let figures = figures.map(|figures| figures.above(mm(3.6)));
                    let picture = picture.map(|picture| picture.height(measures.still));
                    let parts = picture.into_iter().chain([said]).chain(figures);
                    Node::column(parts).width(width)
                })
                .collect();
            let list = further(&work.list, measures.content);
            let more = work.more;
            let more = more.map(|more| words(more, LIST).dropped(mm(6.7)).role(Role::Paragraph));
            let cards = Node::row(cards).at_top().spaced(GUTTER).above(UNDER_HEADING);
            let section = [heading, cards].into_iter().chain(list).chain(more);
            Node::column(section).above(if index > 0 { mm(7.0) } else { 0.0 })
        })
        .collect();
    Node::column([chart::panel(INK).filling()].into_iter().chain(sections))
        .padded([mm(7.0), measures.margin, mm(7.4), measures.margin])
        .width(page_width)
}

/// Past work on a slide: so many cards beside one another on a block of ink.
pub(super) fn beside(
    stage: &mut Stage<'_>,
    works: Vec<Work<'_>>,
    columns: usize,
    measures: &Measures,
) -> Node {
    let page_width = stage.page_size().width;
    let columns = columns.max(1) as f32;
    let width = (measures.content - (columns - 1.0) * GUTTER) / columns;
    let sections: Vec<Node> = works
        .into_iter()
        .enumerate()
        .map(|(index, work)| {
            let (title, notes) = (&work.section.heading, work.notes());
            let heading = heading(stage, title, &notes, measures.content);
            let cards: Vec<Node> = work
                .cards
                .into_iter()
                .map(|card| small(stage, card, width, measures.still))
                .collect();
            let row = Node::row(cards).at_top().spaced(GUTTER).above(mm(5.8));
            Node::column([heading, row]).above(if index > 0 { mm(6.0) } else { 0.0 })
        })
        .collect();
    Node::column([chart::panel(INK).filling()].into_iter().chain(sections))
        .padded([mm(9.0), measures.margin, mm(7.0), measures.margin])
        .width(page_width)
}
