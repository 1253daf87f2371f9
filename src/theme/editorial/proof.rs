//! Page two: proof and price.

use super::tokens::*;
use super::words;
use crate::layout::chart::{self, Share};
use crate::layout::fit;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph, Span, TextStyle};
use crate::mediakit::outline::{
    AudienceSection, Chart, Cities, Figure, Linked, Quote, ServiceRow, ServiceSection, WorkEntry,
    WorkSection,
};
use crate::theme::stage::Stage;

/// Pieces of work that have a card.
pub(super) const CARDS: usize = 3;
/// Further work in the list at most.
pub(super) const LIST: usize = 4;
/// Services besides the package at most.
pub(super) const SERVICES: usize = 6;

const CARD: f32 = mm(56.67);

/// How much of the work there is room for.
#[derive(Debug, Clone, Copy)]
pub(super) struct WorkRoom {
    /// Height of the pictures; none: without pictures.
    pub(super) picture: Option<f32>,
    /// Results on a card at most.
    pub(super) results: usize,
    /// Further work in the list at most.
    pub(super) list: usize,
}

/// The line at the top of a page that is not the first.
pub(super) fn running_head(stage: &Stage<'_>) -> Node {
    let masthead = &stage.outline.masthead;
    let site =
        masthead.site.as_ref().map(|site| words(&site.text, MASTHEAD).link(&site.uri, &site.text));
    Node::row([words(&masthead.edition, MASTHEAD)].into_iter().chain(site))
        .spread()
        .above(mm(14.73) - MASTHEAD.cap_height())
        .role(Role::Paragraph)
}

/// A heading whose baseline lies this far below what is above it, with sentences at its right, the
/// last on its baseline.
fn heading(title: &str, notes: &[String], drop: f32) -> Node {
    let notes = notes.iter().enumerate().map(|(index, note)| {
        let white = if index == 0 { 0.0 } else { NOTE.leading - NOTE.cap_height() };
        Node::text(Paragraph::new(note, NOTE).aligned(Align::Right)).above(white)
    });
    let notes = Node::column(notes).grow().role(Role::Paragraph);
    let title = words(title, HEADING).role(Role::Heading(2));
    Node::row([title, notes]).spaced(mm(6.0)).least_height(drop)
}

/// Past work: cards for the first, a list for the rest.
pub(super) fn work(stage: &Stage<'_>, section: &WorkSection, room: WorkRoom, drop: f32) -> Node {
    let cards: Vec<&WorkEntry> = section.entries.iter().take(CARDS).collect();
    let pictures: Vec<Option<Node>> = cards
        .iter()
        .map(|entry| entry.picture.as_ref().and_then(|picture| stage.photograph(picture)))
        .collect();
    let height = room.picture.filter(|_| pictures.iter().all(Option::is_some));
    let cards = cards.iter().zip(pictures).map(|(entry, picture)| {
        card(
            entry,
            height.and_then(|height| picture.map(|picture| picture.height(height))),
            room.results,
        )
    });
    let rest: Vec<&WorkEntry> = section.entries.iter().skip(CARDS).collect();
    let more = section.more.phrase(rest.len().saturating_sub(room.list));
    let list = further(&rest.iter().copied().take(room.list).collect::<Vec<_>>());
    let more =
        more.map(|more| words(more, super::tokens::LIST).dropped(mm(6.8)).role(Role::Paragraph));
    Node::column(
        [
            Some(heading(&section.heading, &section.notes, drop)),
            Some(Node::row(cards).at_top().spaced(mm(5.0)).above(mm(5.3))),
            list,
            more,
        ]
        .into_iter()
        .flatten(),
    )
}

fn card(entry: &WorkEntry, picture: Option<Node>, results: usize) -> Node {
    let brand_drop = if picture.is_some() { mm(8.31) } else { WORK_BRAND.cap_height() };
    let texts = [
        Some(
            words(&entry.brand, WORK_BRAND).full_width().dropped(brand_drop).role(Role::Heading(3)),
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
    let shown: Vec<&Figure> = entry.results.iter().take(results).collect();
    let rows = shown.iter().enumerate().flat_map(|(index, figure)| {
        let color = if index == 0 { ACCENT } else { INK };
        [result(figure, RESULT.colored(color)), chart::rule(HAIRLINE, RULE)]
    });
    let table = (!shown.is_empty()).then(|| {
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
        let said = Span { text: said.collect::<Vec<_>>().join(" · "), style: super::tokens::LIST };
        let result = entry.results.first().map(|figure| {
            Node::text(Paragraph::of([
                Span { text: figure.value.clone(), style: LIST_STRONG },
                Span { text: format!(" {}", figure.label), style: super::tokens::LIST },
            ]))
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
pub(super) fn quote(stage: &Stage<'_>, quote: &Quote, measures: &Measures) -> Node {
    let page = stage.page_size();
    let words_said = Paragraph { hang: HANG * QUOTE.size, ..Paragraph::new(&quote.text, QUOTE) };
    let mut name = vec![Span { text: quote.name.clone(), style: LIST_STRONG }];
    name.extend(
        quote
            .relation
            .iter()
            .map(|relation| Span { text: relation.clone(), style: super::tokens::LIST }),
    );
    let by = Node::column([
        Node::text(Paragraph::of(name)),
        words(&quote.role, super::tokens::LIST).dropped(mm(4.24)),
    ])
    .width(mm(45.0))
    .below(mm(-0.82))
    .role(Role::Paragraph);
    let text = Node::text(words_said).width(mm(127.0)).role(Role::Paragraph);
    Node::column([chart::panel(SOFT).filling()])
        .child(Node::row([text, by]).spread().width(CONTENT))
        .padded([measures.quote + mm(1.22), 0.0, measures.quote + mm(2.03), measures.margin])
        .width(page.width)
        .after(-measures.margin)
}

/// Charts of who watches.
pub(super) fn audience(
    section: &AudienceSection,
    measures: &Measures,
    cities: bool,
    drop: f32,
) -> Node {
    let age = section.age.as_ref().map(|chart| {
        let bars = chart::histogram(&shares(chart), histogram(measures.histogram));
        labelled(&chart.label, mm(1.19), bars.role(Role::Figure(chart.alt.clone())), mm(74.0))
    });
    let countries = section.countries.as_ref().map(|chart| {
        let bars = chart::bars(&shares(chart), country_bars(measures.country));
        labelled(&chart.label, mm(2.04), bars.role(Role::Figure(chart.alt.clone())), mm(44.49))
    });
    let gender = section.gender.as_ref().map(gender);
    let cities = section.cities.as_ref().filter(|_| cities).map(|list| {
        let white = if section.gender.is_some() { mm(6.88) } else { LABEL.cap_height() };
        self::cities(list).above(white - LABEL.cap_height())
    });
    let third = Node::column(gender.into_iter().chain(cities)).width(mm(43.51));
    let columns: Vec<Node> = age.into_iter().chain(countries).chain([third]).collect();
    Node::column([
        heading(&section.heading, &section.notes, drop),
        Node::row(columns).at_top().spaced(mm(9.0)).above(mm(7.54) - LABEL.cap_height()),
    ])
}

fn labelled(label: &str, white: f32, content: Node, width: f32) -> Node {
    Node::column([words(label, LABEL).role(Role::Paragraph), content.above(white)]).width(width)
}

fn shares(chart: &Chart) -> Vec<Share> {
    let share = |bar: &crate::mediakit::outline::Bar| Share {
        label: bar.label.clone(),
        value: bar.value.clone(),
        amount: bar.share,
        color: if bar.largest { ACCENT } else { BAR },
    };
    chart.bars.iter().map(share).collect()
}

/// One bar in parts where the parts make a whole, else bars below one another.
fn gender(chart: &Chart) -> Node {
    if !chart.is_whole {
        let bars = chart::bars(&shares(chart), country_bars(mm(5.3)));
        return labelled(
            &chart.label,
            mm(2.04),
            bars.role(Role::Figure(chart.alt.clone())),
            mm(43.51),
        );
    }
    let hues = [ACCENT, BAR, OLIVE, MUTED];
    let mut parts = shares(chart);
    for (part, hue) in parts.iter_mut().zip(hues.iter().cycle()) {
        part.color = *hue;
    }
    let whole = parts.iter().map(|part| part.amount).sum();
    let names = chart.bars.iter().map(|bar| {
        Node::text(Paragraph::of([
            Span { text: bar.value.clone(), style: GENDER_VALUE },
            Span { text: format!(" {}", bar.label), style: GENDER },
        ]))
    });
    let names = Node::row(names).spread().wrapping(mm(2.4)).above(mm(4.24) - GENDER.cap_height());
    let bar = chart::stacked(&parts, whole, mm(4.4), mm(0.5));
    let content = Node::column([bar, names]).role(Role::Figure(chart.alt.clone()));
    labelled(&chart.label, mm(2.84), content, mm(43.51))
}

fn cities(list: &Cities) -> Node {
    let last = list.figures.len().saturating_sub(1);
    let spans = list.figures.iter().enumerate().flat_map(|(index, figure)| {
        let comma = if index < last { ", " } else { "" };
        // The share stays with its city: a space that does not break.
        [
            Span { text: format!("{}\u{a0}", figure.label), style: CITY },
            Span { text: figure.value.clone(), style: CITY.colored(MUTED) },
            Span { text: comma.to_owned(), style: CITY },
        ]
    });
    Node::column([
        words(&list.label, LABEL).role(Role::Paragraph),
        Node::text(Paragraph::of(spans)).dropped(mm(5.15)).role(Role::Paragraph),
    ])
}

/// What can be booked, with what it costs.
pub(super) fn services(section: &ServiceSection, measures: &Measures, drop: f32) -> Node {
    let (rows, left_out) = shown_services(section);
    let white = measures.service - mm(1.2);
    let rows = rows.into_iter().flat_map(|row| [service(row, white), chart::rule(HAIRLINE, RULE)]);
    let table = Node::column([chart::rule(HAIRLINE, RULE)].into_iter().chain(rows));
    let notes =
        [section.more.phrase(left_out), section.on_request.as_deref(), section.terms.as_deref()];
    let notes = notes.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let notes = (!notes.is_empty())
        .then(|| words(&notes, TERMS).full_width().dropped(mm(4.33)).role(Role::Paragraph));
    Node::column(
        [heading(&section.heading, &[], drop), table.above(mm(4.2)).role(Role::Table)]
            .into_iter()
            .chain(notes),
    )
}

/// The services there is room for, and how many are left out.
pub(super) fn shown_services(section: &ServiceSection) -> (Vec<&ServiceRow>, usize) {
    let plain = section.rows.iter().filter(|row| !row.package).take(SERVICES);
    let package = section.rows.iter().filter(|row| row.package).take(1);
    let shown: Vec<&ServiceRow> = plain.chain(package).collect();
    let left_out = section.rows.len() - shown.len();
    (shown, left_out)
}

fn service(row: &ServiceRow, white: f32) -> Node {
    let color = if row.package { ACCENT } else { INK };
    let baseline = mm(4.8) + white;
    let includes = row.includes.as_deref().unwrap_or_default();
    let price = row.price.as_ref().map(|price| {
        let style = if price.is_amount { PRICE.colored(color) } else { CELL };
        let from = price.from.iter().map(|from| Span { text: format!("{from} "), style: TERMS });
        let amount = Span { text: price.amount.clone(), style };
        let lower = if price.is_amount { mm(0.68) } else { 0.0 };
        let mut paragraph = Paragraph::of(from.chain([amount]));
        paragraph.align = Align::Right;
        let cap_height = paragraph.cap_height();
        Node::text(paragraph)
            .width(mm(30.0))
            .above(baseline + lower - cap_height)
            .below(mm(2.63) - lower + white)
            .role(Role::Cell)
    });
    // A table has as many cells in every row.
    let price = price.unwrap_or_else(|| Node::column([]).role(Role::Cell));
    let text = |text: &str, style| words(text, style).dropped(baseline).below(mm(2.63) + white);
    let name = text(&row.name, CELL_STRONG.colored(color)).width(mm(40.0));
    let includes = text(includes, CELL.colored(MUTED)).grow().after(mm(4.0));
    Node::row([name.role(Role::RowHeader), includes.role(Role::Cell), price])
        .at_top()
        .role(Role::Row)
}

/// How to write, with the method of every figure, on a dark bar at the foot of the page.
pub(super) fn contact_bar(
    stage: &mut Stage<'_>,
    note: &str,
    folio: &str,
    measures: &Measures,
) -> Node {
    let page = stage.page_size();
    let contact = stage.outline.contact.as_ref();
    let also: Vec<&Linked> =
        contact.into_iter().flat_map(|contact| contact.phone.iter().chain(&contact.site)).collect();
    let room = if also.is_empty() { CONTENT } else { mm(118.0) };
    let row = contact.map(|contact| {
        let (text, uri) = (&contact.primary.text, &contact.primary.uri);
        let size = fit::text_size(stage.typesetter, text, BIG_EMAIL, BIG_EMAIL_SIZES, room, 1);
        let also = also.iter().map(|linked| {
            words(&linked.text, REACH_US).link(&linked.uri, &linked.text).role(Role::Paragraph)
        });
        Node::row([
            words(text, BIG_EMAIL.sized(size)).link(uri, text).role(Role::Paragraph),
            Node::row(also).spaced(mm(2.0)),
        ])
        .spread()
        .above(mm(11.86) - BIG_EMAIL.sized(size).cap_height())
    });
    let style = FOOTER.colored(FOOTER_ON_INK);
    let drop = if row.is_some() { mm(6.83) } else { mm(7.0) };
    let number = Node::text(Paragraph::new(folio, style)).role(Role::Paragraph);
    let last = stage.typesetter.set(&Paragraph::new(note, style), Some(CONTENT)).lines.pop();
    let folio_width = stage.typesetter.set(&Paragraph::new(folio, style), None).width();
    let beside = last.is_some_and(|line| line.width < CONTENT - folio_width - mm(3.0));
    let number = if beside {
        number.placed_from_end(0.0, 0.0)
    } else {
        Node::row([number]).at_end().above(style.leading - style.cap_height())
    };
    let foot = Node::column([words(note, style).full_width().role(Role::Paragraph), number])
        .above(drop - style.cap_height());
    Node::column([chart::panel(INK).filling()])
        .child(Node::column(row.into_iter().chain([foot])).width(CONTENT))
        .padded([0.0, 0.0, mm(5.65), measures.margin])
        .width(page.width)
        .after(-measures.margin)
}
