//! The platforms, one row each.

use super::frame::{Aside, block};
use super::tokens::*;
use crate::layout::chart::{self, fill};
use crate::layout::geometry::{Rect, mm};
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::TextStyle;
use crate::mediakit::outline::{BenchmarkKey, PlatformRow, PlatformSection};
use crate::theme::columns::{self, Cells, Column};
use crate::theme::glyphs;
use crate::theme::parts::{alike, one_line, right, words};
use crate::theme::stage::Stage;

/// More platforms than this stand in lower rows.
const FEW_PLATFORMS: usize = 3;
const LOW_PLATFORM: f32 = mm(6.6);
/// Width of a rate with its bar, and of the bar.
const RATE: f32 = mm(45.0);
const BAR: f32 = mm(27.0);

/// The table with its heading.
pub(super) fn table(
    stage: &mut Stage<'_>,
    section: &PlatformSection,
    rows: &[PlatformRow],
    formula: Option<&str>,
    measures: &Measures,
) -> Node {
    let heads = &section.columns;
    let columns = Columns::fitted(stage, section, rows, measures);
    let head =
        |text: &str, width: f32| words(text, LABEL).width(width - mm(1.0)).role(Role::HeaderCell);
    let header = Node::row([
        head(&heads.platform, columns.name),
        head(&heads.followers, columns.followers),
        head(&heads.engagement, columns.rate),
        head(&heads.views, columns.views + mm(1.0)),
        right(&heads.posting, LABEL).grow().role(Role::HeaderCell),
    ])
    .spaced(mm(1.0))
    .above(mm(5.83) - HAIRLINE - LABEL.cap_height())
    .below(mm(2.31))
    .role(Role::Row);
    let is_low = rows.len() > FEW_PLATFORMS;
    let height = if is_low { LOW_PLATFORM } else { measures.platform };
    let sizes = if is_low { LOW_FOLLOWERS_SIZES } else { FOLLOWERS_SIZES };
    let room = columns.followers - measures.share(mm(1.5));
    let counts = rows.iter().map(|row| (row.followers.as_str(), room));
    let followers = alike(stage, counts, FOLLOWERS, sizes);
    let mut table = vec![header];
    for row in rows {
        table.push(chart::rule(HAIRLINE, RULE));
        table.push(platform(stage, row, (height - HAIRLINE, followers), columns, measures));
    }
    let aside = Aside {
        key: section.benchmark.as_ref().map(benchmark_key),
        notes: formula.map(str::to_owned).into_iter().collect(),
    };
    block(stage, &section.heading, aside, Node::column(table).role(Role::Table), measures)
}

/// Widths of the columns of the platforms.
#[derive(Clone, Copy)]
struct Columns {
    name: f32,
    followers: f32,
    rate: f32,
    views: f32,
    posting: f32,
}

impl Columns {
    /// As drawn, unless a word needs more.
    fn fitted(
        stage: &mut Stage<'_>,
        section: &PlatformSection,
        rows: &[PlatformRow],
        measures: &Measures,
    ) -> Self {
        let share = |width| measures.share(width);
        let rest = measures.body - share(mm(32.0 + 20.0 + 18.5) + RATE) - mm(1.0);
        let drawn = [share(mm(32.0)), share(mm(20.0)), share(mm(18.5)), rest];
        let cell = CELL.sized(CELL_SIZES.last().copied().unwrap_or(CELL.size));
        let figure = LOW_FOLLOWERS_SIZES.last().copied().unwrap_or(FOLLOWERS.size);
        let cells = Cells {
            name: (CELL_STRONG, mm(7.8)),
            followers: (FOLLOWERS.sized(figure), mm(1.5)),
            views: (cell, 0.0),
            views_head: 0.0,
            posting: (cell, 0.0),
            head: LABEL,
        };
        let [name, followers, views, posting] =
            columns::of_platforms(stage, section, rows, drawn, &cells);
        // A shorter bar says the same; words in its place are whole.
        let remarks = rows.iter().filter_map(|row| row.remark.as_deref());
        let remarks = remarks.map(|remark| (remark, REMARK));
        let rate = Column::holding(stage, share(RATE), remarks, share(RATE - BAR));
        let rate = Column { needed: rate.needed.max(share(RATE - 0.4 * BAR)), ..rate };
        let mut columns = [name, followers, rate, views, posting];
        columns::settle(&mut columns);
        let [name, followers, rate, views, posting] = columns.map(|column| column.width);
        Self { name, followers, rate, views, posting }
    }
}

fn platform(
    stage: &mut Stage<'_>,
    row: &PlatformRow,
    (height, followers): (f32, TextStyle),
    columns: Columns,
    measures: &Measures,
) -> Node {
    let share = |width| measures.share(width);
    let beside = match (&row.gauge, &row.remark) {
        (Some(gauge), _) => {
            let (value, benchmark) = (gauge.value, gauge.benchmark);
            Node::drawing(move |area| chart::gauge(area, GAUGE, value, benchmark))
                .width(columns.rate - share(RATE - BAR))
                .height(mm(3.5))
                .role(Role::Figure(gauge.alt.clone()))
        }
        (None, Some(remark)) => words(remark, REMARK).width(columns.rate - share(mm(14.5))),
        (None, None) => Node::column([]),
    };
    let rate = one_line(stage, &row.rate, CELL, CELL_SIZES, share(mm(11.6)));
    let views = one_line(stage, &row.views, CELL, CELL_SIZES, columns.views);
    let posting = one_line(stage, &row.posting, CELL, CELL_SIZES, columns.posting);
    let name = Node::row([
        glyphs::mark(row.kind, mm(3.7), INK),
        words(&row.name, CELL_STRONG).width(columns.name - mm(7.8)),
    ]);
    // The longest rate keeps off the bar.
    let room = share(mm(11.6));
    let rate = words(&row.rate, rate).width(room);
    Node::row([
        name.centered().spaced(mm(2.1)).width(columns.name).role(Role::RowHeader),
        words(&row.followers, followers).width(columns.followers).role(Role::Cell),
        Node::row([rate, beside.after(share(mm(12.84)) - room)])
            .centered()
            .width(columns.rate)
            .role(Role::Cell),
        words(&row.views, views).width(columns.views).role(Role::Cell),
        right(&row.posting, posting).grow().after(mm(1.0)).role(Role::Cell),
    ])
    .centered()
    .padded([mm(1.6), 0.0, mm(1.6), 0.0])
    .least_height(height)
    .role(Role::Row)
}

/// Two ticks and what they stand for.
fn benchmark_key(key: &BenchmarkKey) -> Node {
    let ticks = Node::drawing(|area: Rect| {
        let tick = |x| fill(Rect::new(x, area.y, mm(0.35), area.height), INK);
        vec![tick(area.x), tick(area.right() - mm(0.35))]
    });
    Node::row([
        ticks.width(mm(1.6)).height(mm(2.8)).below(mm(-0.45)),
        words(&key.lead, LABEL).most_width(NAMES - mm(2.8)),
    ])
    .spaced(mm(1.2))
    .role(Role::Paragraph)
}
