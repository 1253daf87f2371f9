//! The platforms, one row each between strong rules.

use super::measures::{Columns, Measures};
use super::tokens::*;
use crate::layout::chart::{self, fill};
use crate::layout::geometry::{Rect, mm};
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Paragraph, TextStyle};
use crate::mediakit::outline::{BenchmarkKey, PlatformRow, PlatformSection};
use crate::theme::columns::{self, Cells, Column};
use crate::theme::glyphs;
use crate::theme::parts::{one_line, right, words};
use crate::theme::stage::Stage;

/// How a table of so many rows is set.
struct Rows {
    height: f32,
    figure: TextStyle,
    gauge: f32,
}

impl Rows {
    fn of(count: usize, measures: &Measures) -> Self {
        let dense = CELL_FIGURE.sized(13.0);
        match count {
            0..=3 => Self { height: measures.row, figure: CELL_FIGURE, gauge: mm(2.6) },
            4..=5 => Self { height: mm(8.0).min(measures.row), figure: dense, gauge: mm(2.0) },
            _ => Self { height: mm(7.2), figure: dense, gauge: mm(2.0) },
        }
    }
}

/// The platforms with their numbers.
pub(super) fn table(
    stage: &mut Stage<'_>,
    section: &PlatformSection,
    rows: &[PlatformRow],
    measures: &Measures,
) -> Node {
    let heads = &section.columns;
    let columns = fitted(stage, section, rows, measures);
    let engagement = words(&heads.engagement, LABEL);
    let key = section.benchmark.as_ref().map(|key| benchmark(stage, key, &columns));
    let engagement = Node::row([engagement].into_iter().chain(key)).spaced(mm(1.2));
    let header = Node::row([
        words(&heads.platform, LABEL).width(columns.name).role(Role::HeaderCell),
        words(&heads.followers, LABEL).width(columns.followers).role(Role::HeaderCell),
        engagement.width(columns.rate + columns.gauge + columns.gutter).role(Role::HeaderCell),
        words(&heads.views, LABEL).width(columns.views).role(Role::HeaderCell),
        right(&heads.posting, LABEL).grow().role(Role::HeaderCell),
    ])
    .below(mm(2.42))
    .role(Role::Row);
    let mut set = Rows::of(rows.len(), measures);
    // All followers in one size: a smaller figure would look like a smaller number.
    let room = columns.followers - mm(2.0);
    let sizes: Vec<f32> = [19.0, 17.0, 15.0, 13.0, 11.5, 10.0, 9.0]
        .into_iter()
        .filter(|size| *size <= set.figure.size)
        .collect();
    let smallest = rows
        .iter()
        .map(|row| one_line(stage, &row.followers, set.figure, &sizes, room).size)
        .fold(set.figure.size, f32::min);
    set.figure = set.figure.sized(smallest);
    let rows =
        rows.iter().flat_map(|row| [platform(stage, row, &set, &columns), chart::rule(RULE, INK)]);
    Node::column([header, chart::rule(RULE, INK)].into_iter().chain(rows)).role(Role::Table)
}

/// The columns as drawn, unless a word needs more.
fn fitted(
    stage: &mut Stage<'_>,
    section: &PlatformSection,
    rows: &[PlatformRow],
    measures: &Measures,
) -> Columns {
    let drawn = measures.columns;
    let rate = drawn.rate + drawn.gauge + drawn.gutter;
    let rest = measures.content - drawn.name - drawn.followers - rate - drawn.views;
    let widths = [drawn.name, drawn.followers, drawn.views, rest];
    let cell = CELL_STRONG.sized(CELL_SIZES.last().copied().unwrap_or(CELL_STRONG.size));
    let cells = Cells {
        name: (cell, mm(10.0)),
        followers: (cell, mm(2.0)),
        views: (cell, mm(2.0)),
        views_head: 0.0,
        posting: (CELL, 0.0),
        head: LABEL,
    };
    let [name, followers, views, posting] =
        columns::of_platforms(stage, section, rows, widths, &cells);
    // A shorter bar says the same.
    let gauge = Column { width: drawn.gauge, needed: 0.6 * drawn.gauge };
    let mut columns = [name, followers, gauge, views, posting];
    columns::settle(&mut columns);
    let [name, followers, gauge, views, _] = columns.map(|column| column.width);
    Columns { name, followers, gauge, views, ..drawn }
}

fn platform(stage: &mut Stage<'_>, row: &PlatformRow, set: &Rows, columns: &Columns) -> Node {
    let gauge_room = columns.gauge + columns.gutter - mm(2.0);
    let rate_room = columns.rate - mm(2.2);
    let rate = one_line(stage, &row.rate, CELL_STRONG, CELL_SIZES, rate_room);
    // A rate that nobody has needs the room of its gauge.
    let is_wide =
        stage.typesetter.measure(&Paragraph::new(&row.rate, rate), None).width > rate_room;
    let gauge = match (&row.gauge, &row.remark) {
        _ if is_wide => Node::column([]),
        (Some(gauge), _) => {
            let (value, benchmark) = (gauge.value, gauge.benchmark);
            let style = super::tokens::gauge(set.gauge);
            Node::drawing(move |area| chart::gauge(area, style, value, benchmark))
                .width(columns.gauge)
                .height(set.gauge)
                .role(Role::Figure(gauge.alt.clone()))
        }
        (None, Some(remark)) => words(remark, REMARK).width(gauge_room),
        (None, None) => Node::column([]),
    };
    let name_room = columns.name - mm(7.0) - mm(3.0);
    let name = one_line(stage, &row.name, CELL_STRONG, CELL_SIZES, name_room);
    let name =
        Node::row([glyphs::mark(row.kind, mm(4.2), INK), words(&row.name, name).width(name_room)])
            .spaced(mm(2.8))
            .centered();
    let room = columns.views - mm(2.0);
    let views = one_line(stage, &row.views, CELL_STRONG, CELL_SIZES, room);
    Node::row([
        name.width(columns.name).role(Role::RowHeader),
        words(&row.followers, set.figure).width(columns.followers).role(Role::Cell),
        Node::row([
            if is_wide {
                words(&row.rate, rate)
            } else {
                Node::column([words(&row.rate, rate).width(rate_room)]).width(columns.rate)
            },
            gauge,
        ])
        .centered()
        .width(columns.rate + columns.gauge + columns.gutter)
        .role(Role::Cell),
        Node::column([words(&row.views, views).width(room)]).width(columns.views).role(Role::Cell),
        right(&row.posting, CELL).grow().role(Role::Cell),
    ])
    .centered()
    .padded([mm(2.2), 0.0, mm(2.2), 0.0])
    .least_height(set.height - RULE)
    .role(Role::Row)
}

/// Two ticks as they stand on the gauges, and what they stand for.
fn benchmark(stage: &mut Stage<'_>, key: &BenchmarkKey, columns: &Columns) -> Node {
    let ticks = Node::drawing(|area: Rect| {
        let tick = |x| fill(Rect::new(x, area.y, mm(0.4), area.height), INK);
        vec![tick(area.x), tick(area.right() - mm(0.4))]
    });
    let ticks = ticks.width(mm(1.4)).height(mm(3.0)).below(mm(-0.45));
    let heads = stage.outline.platforms.as_ref().map(|section| &section.columns.engagement);
    let head = heads
        .map_or(0.0, |head| stage.typesetter.measure(&Paragraph::new(head, LABEL), None).width);
    let room = columns.rate + columns.gauge + columns.gutter - head - mm(6.8);
    let style = one_line(stage, &key.lead, LABEL, &[8.25, 8.0], room);
    Node::row([ticks, words(&key.lead, style).most_width(room)]).spaced(mm(1.0))
}
