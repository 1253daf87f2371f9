//! The platforms, one card each: three beside one another, or each on a line of its own.

use super::cards::{self, card};
use super::tokens::*;
use crate::layout::chart;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Paragraph, TextStyle};
use crate::mediakit::outline::PlatformRow;
use crate::theme::columns::{self, Column};
use crate::theme::glyphs;
use crate::theme::parts::{self, one_line, right, span, words};
use crate::theme::stage::Stage;

/// Height of a gauge with its ticks.
const GAUGE_HEIGHT: f32 = mm(4.6);

/// Parts of a line's width that are the name's, the followers' and the views'; the rate has the rest.
const COLUMNS: [f32; 3] = [0.23, 0.17, 0.19];
/// How much narrower than its column a rhythm is, which stands under the name beside the mark.
const POSTING_LESS: f32 = mm(11.5);
/// Height of a mark on a line.
const LINE_MARK: f32 = mm(6.0);

/// White between the parts of a card at least.
const LEAST: f32 = mm(2.6);

/// How much higher than they have to be the cards of so many platforms can be.
pub(super) fn elastic(platforms: usize) -> f32 {
    match platforms {
        0 => 0.0,
        1 => mm(10.0),
        2 | 3 => mm(10.0),
        _ => mm(14.0),
    }
}

/// Cards in rows of at most three; a single one is as wide as the page.
pub(super) fn grid(stage: &mut Stage<'_>, rows: &[PlatformRow], measures: &Measures) -> Node {
    if rows.len() == 1 {
        return lines(stage, rows, mm(21.9), measures);
    }
    let in_row = if rows.len() == 4 { 2 } else { 3 };
    let is_dense = rows.len() > 3;
    let lines: Vec<Node> = rows
        .chunks(in_row)
        .map(|chunk| {
            let width = cards::share(measures.content, chunk.len());
            let cards: Vec<Node> =
                chunk.iter().map(|row| platform(stage, row, width, is_dense)).collect();
            cards::row(cards).elastic(0.0)
        })
        .collect();
    Node::column(lines).spaced(measures.gap).role(Role::Table)
}

/// Cards below one another, each as wide as the column and at least so high.
pub(super) fn lines(
    stage: &mut Stage<'_>,
    rows: &[PlatformRow],
    least: f32,
    measures: &Measures,
) -> Node {
    let inner = measures.content - 2.0 * PAD;
    let columns = columns(stage, rows, inner);
    let largest = if least < mm(20.0) { 22.0 } else { 26.0 };
    let sizes = sizes(stage, rows, columns, largest);
    let lines: Vec<Node> = rows
        .iter()
        .map(|row| line(stage, row, inner, columns, sizes).least_height(least).growing(1.0))
        .collect();
    Node::column(lines).spaced(measures.gap).role(Role::Table)
}

/// The columns of lines of this width as drawn, unless a word needs more.
fn columns(stage: &mut Stage<'_>, rows: &[PlatformRow], inner: f32) -> [f32; 3] {
    let [first, second, third] = COLUMNS.map(|part| part * inner);
    let rhythms = rows.iter().map(|row| (posting(row), POSTING));
    let first = Column::holding(stage, first, rhythms, POSTING_LESS);
    let labels = rows.iter().map(|row| (row.labels.followers.as_str(), LABEL));
    let second = Column::holding(stage, second, labels, 0.0);
    let smallest = VIEWS.sized(PLATFORM_SIZES.last().copied().unwrap_or(VIEWS.size));
    let views = rows.iter().map(|row| (row.views.as_str(), smallest));
    let views = views.chain(rows.iter().map(|row| (row.labels.views.as_str(), LABEL)));
    let third = Column::holding(stage, third, views, mm(2.0));
    let rate = (1.0 - COLUMNS.iter().sum::<f32>()) * inner;
    let rate = Column { width: rate, needed: 0.8 * rate };
    let mut columns = [first, second, third, rate];
    columns::settle(&mut columns);
    let [first, second, third, _] = columns.map(|column| column.width);
    [first, second, third]
}

/// The sizes at which every name, and every figure, of these rows stands on one line.
fn sizes(
    stage: &mut Stage<'_>,
    rows: &[PlatformRow],
    [first, second, third]: [f32; 3],
    largest: f32,
) -> (f32, f32) {
    let (mut name, mut figure) = (12.0_f32, largest);
    for row in rows {
        let room = name_room(first - mm(3.0), LINE_MARK);
        name = name.min(one_line(stage, &row.name, PLATFORM, &name_sizes(name), room).size);
        // Views with a long word for what they count have a size of their own.
        let views = is_figure(stage, row, third).then_some((&row.views, third));
        for (text, room) in [(&row.followers, second)].into_iter().chain(views) {
            let style = one_line(stage, text, FOLLOWERS, &figure_sizes(figure), room - mm(4.0));
            figure = figure.min(style.size);
        }
    }
    (name, figure)
}

/// Whether the views stand as large as other figures in a column of this width.
fn is_figure(stage: &mut Stage<'_>, row: &PlatformRow, column: f32) -> bool {
    let smallest = FOLLOWERS.sized(FOLLOWERS_SIZES.last().copied().unwrap_or(FOLLOWERS.size));
    let views = Paragraph::new(&row.views, smallest);
    stage.typesetter.min_width(&views) <= column - mm(4.0)
}

fn name_sizes(largest: f32) -> Vec<f32> {
    [largest].into_iter().chain(PLATFORM_SIZES.iter().copied()).collect()
}

fn figure_sizes(largest: f32) -> Vec<f32> {
    FOLLOWERS_SIZES.iter().copied().filter(|size| *size <= largest).collect()
}

/// What a mark leaves of the room for a name.
fn name_room(room: f32, mark: f32) -> f32 {
    room - mark - mm(2.4)
}

fn platform(stage: &mut Stage<'_>, row: &PlatformRow, width: f32, is_dense: bool) -> Node {
    let inner = width - 2.0 * PAD;
    let posting = posting(row);
    let posting_width = stage.typesetter.measure(&Paragraph::new(posting, POSTING), None).width;
    let posting_room = posting_width.min(inner * 0.5);
    let room = inner - posting_room - mm(2.0);
    let head = Node::row([
        name(stage, row, PLATFORM, room, mm(4.4)),
        match posting {
            "" => parts::empty_cell(),
            posting => right(posting, POSTING)
                .width(posting_room + mm(0.1))
                .below(mm(0.36))
                .role(Role::Cell),
        },
    ])
    .spread();
    let views = match is_known(&row.views) {
        true => figure_at_right(stage, &row.views, &row.labels.views, inner * 0.5),
        false => parts::empty_cell(),
    };
    let said = [(&row.views, VIEWS), (&row.labels.views, LABEL)];
    let beside = widest(stage, said.into_iter().filter(|_| is_known(&row.views)));
    let room = inner - beside.min(inner * 0.5) - mm(2.5);
    let largest = if is_dense { 24.0 } else { 30.0 };
    let numbers = Node::row([figure(stage, row, largest, room), views]).spread();
    let top = if is_dense { mm(5.2) } else { mm(5.97) };
    card(
        WHITE,
        [top, PAD, top - mm(1.1), PAD],
        [head, numbers.above(LEAST), rate(stage, row, inner).above(LEAST).role(Role::Cell)],
    )
    .spread()
    .width(width)
    .role(Role::Row)
}

/// A platform on a card as wide as the column: `inner` without its white, its first columns, and the
/// sizes of the name and of figures.
fn line(
    stage: &mut Stage<'_>,
    row: &PlatformRow,
    inner: f32,
    [first, second, third]: [f32; 3],
    (name_size, size): (f32, f32),
) -> Node {
    let posting = posting(row);
    let name = name(stage, row, PLATFORM.sized(name_size), first - mm(3.0), LINE_MARK);
    let posting = match posting {
        "" => parts::empty_cell(),
        posting => words(posting, POSTING)
            .width(first - POSTING_LESS)
            .after(mm(8.4))
            .dropped(mm(4.6))
            .role(Role::Cell),
    };
    let followers = figure(stage, row, size, second - mm(4.0)).width(second);
    let style = if is_figure(stage, row, third) {
        FOLLOWERS.sized(size)
    } else {
        one_line(stage, &row.views, VIEWS, PLATFORM_SIZES, third - mm(2.0))
    };
    let views = [
        words(&row.views, style).width(third - mm(2.0)),
        words(&row.labels.views, LABEL).width(third - mm(2.0)).dropped(mm(4.45)),
    ];
    let views = Node::column(views.into_iter().filter(|_| is_known(&row.views)));
    let rest = inner - first - second - third;
    let content = Node::row([
        Node::column([name, posting]).width(first),
        followers,
        views.width(third).role(Role::Cell),
        rate(stage, row, rest).width(rest).role(Role::Cell),
    ]);
    card(WHITE, [mm(3.0), PAD, mm(3.0), PAD], [content.centered().elastic(0.0)]).role(Role::Row)
}

/// A platform's mark and name.
fn name(stage: &mut Stage<'_>, row: &PlatformRow, style: TextStyle, room: f32, mark: f32) -> Node {
    let whole = room;
    let room = name_room(room, mark);
    let style = one_line(stage, &row.name, style, &name_sizes(style.size), room);
    // The mark is higher than the words and reaches out of their line.
    let lift = (style.cap_height() - mark) / 2.0;
    let mark = glyphs::has_mark(row.kind)
        .then(|| glyphs::mark(row.kind, mark, INK).above(lift).below(lift));
    let name = words(&row.name, style).most_width(room);
    let line = Node::row(mark.into_iter().chain([name])).centered().spaced(mm(2.4));
    line.most_width(whole).role(Role::RowHeader)
}

/// How many follow, over the word for them.
fn figure(stage: &mut Stage<'_>, row: &PlatformRow, largest: f32, room: f32) -> Node {
    let style = one_line(stage, &row.followers, FOLLOWERS, &figure_sizes(largest), room);
    let label = words(&row.labels.followers, LABEL).dropped(mm(4.45));
    Node::column([words(&row.followers, style), label]).role(Role::Cell)
}

fn figure_at_right(stage: &mut Stage<'_>, value: &str, label: &str, room: f32) -> Node {
    let style = one_line(stage, value, VIEWS, PLATFORM_SIZES, room);
    Node::column([right(value, style), right(label, LABEL).dropped(mm(3.95))])
        .most_width(room)
        .role(Role::Cell)
}

/// The rate with its average, over the gauge or what is said in its place.
fn rate(stage: &mut Stage<'_>, row: &PlatformRow, width: f32) -> Node {
    if !is_known(&row.rate) {
        return Node::gap(GAUGE_HEIGHT);
    }
    let label = format!(" {}", row.labels.rate);
    let said = Paragraph::of([span(&row.rate, RATE), span(label, RATE_LABEL)]);
    let beside = width - stage.typesetter.measure(&said, None).width - mm(2.0);
    let average = row.gauge.as_ref().and_then(|gauge| gauge.average.as_deref());
    let average = average.map(|average| {
        let style = one_line(stage, average, LABEL, &[8.5, 8.0], beside);
        words(average, style)
    });
    let line = Node::row([Node::text(said)].into_iter().chain(average))
        .spread()
        .wrapping(LABEL.leading - LABEL.cap_height())
        .width(width);
    let under = match (&row.gauge, &row.remark) {
        (Some(gauge), _) => {
            let (value, benchmark) = (gauge.value, gauge.benchmark);
            Node::drawing(move |area| chart::gauge(area, GAUGE, value, benchmark))
                .width(width)
                .height(GAUGE_HEIGHT)
                .role(Role::Figure(gauge.alt.clone()))
        }
        (None, Some(remark)) if *remark != row.labels.rate => {
            Node::row([words(remark, REMARK).width(width)]).height(GAUGE_HEIGHT).centered()
        }
        _ => Node::gap(GAUGE_HEIGHT),
    };
    Node::column([line, under.above(mm(1.85))])
}

/// How often something is published; nothing where that is not known.
fn posting(row: &PlatformRow) -> &str {
    if is_known(&row.posting) { &row.posting } else { "" }
}

/// A card has no column to keep: what is not known has no dash on it.
fn is_known(figure: &str) -> bool {
    figure.contains(char::is_alphanumeric)
}

fn widest<'t>(
    stage: &mut Stage<'_>,
    texts: impl IntoIterator<Item = (&'t String, TextStyle)>,
) -> f32 {
    let widths = texts
        .into_iter()
        .map(|(text, style)| stage.typesetter.measure(&Paragraph::new(text, style), None).width);
    widths.fold(0.0, f32::max)
}
