//! The platforms, one row each.

use super::tokens::*;
use crate::layout::chart::{self, fill};
use crate::layout::geometry::{Rect, mm};
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::Paragraph;
use crate::mediakit::outline::{BenchmarkKey, PlatformRow, PlatformSection};
use crate::theme::columns::{self, Cells, Column};
use crate::theme::glyphs;
use crate::theme::parts::{one_line, right, words};
use crate::theme::stage::Stage;

/// Width of the rates with their white, between followers and views.
const BETWEEN: f32 = mm(45.8);
/// Width of the followers.
const FOLLOWERS: f32 = mm(20.0);
/// Width of a bar, and of what is said in its place.
const GAUGE_ROOM: f32 = mm(22.0);
/// Width of the views, and how much further to the left their head may reach.
const VIEWS: f32 = mm(21.2);
const VIEWS_HEAD: f32 = mm(6.8);

/// The table with its heading.
pub(super) fn table(
    stage: &mut Stage<'_>,
    section: &PlatformSection,
    rows: &[PlatformRow],
    measures: &Measures,
) -> Node {
    let heading = words(&section.heading, HEADING).role(Role::Heading(2)).below(mm(0.66));
    let key = section.benchmark.as_ref().map(|key| benchmark_key(key, measures.content - mm(62.0)));
    let top = Node::row([heading].into_iter().chain(key)).spread().least_height(mm(13.82));
    let heads = &section.columns;
    let columns = Columns::fitted(stage, section, rows, measures);
    let header = Node::row([
        words(&heads.platform, LABEL).width(columns.name).role(Role::HeaderCell),
        right(&heads.followers, LABEL).width(columns.followers).role(Role::HeaderCell),
        words(&heads.engagement, LABEL).width(mm(30.0)).after(mm(9.0)).role(Role::HeaderCell),
        right(&heads.views, LABEL).width(columns.views + VIEWS_HEAD).role(Role::HeaderCell),
        right(&heads.posting, LABEL).grow().role(Role::HeaderCell),
    ])
    .above(mm(6.48) - LABEL.cap_height())
    .below(mm(2.96))
    .role(Role::Row);
    let white = match rows.len() {
        0..=2 => mm(0.5),
        3 => 0.0,
        _ => mm(-0.15),
    };
    let rows = rows
        .iter()
        .flat_map(|row| [platform(stage, row, white, columns), chart::rule(HAIRLINE, RULE)]);
    let table = Node::column([header, chart::rule(HAIRLINE, RULE)].into_iter().chain(rows));
    Node::column([top, table.role(Role::Table)])
}

/// Widths of the columns of the platforms; the last has what is left.
#[derive(Clone, Copy)]
struct Columns {
    name: f32,
    followers: f32,
    views: f32,
}

impl Columns {
    /// As drawn, unless a word or a rhythm needs more.
    fn fitted(
        stage: &mut Stage<'_>,
        section: &PlatformSection,
        rows: &[PlatformRow],
        measures: &Measures,
    ) -> Self {
        let heads = &section.columns;
        let rest = measures.content - measures.platform - FOLLOWERS - VIEWS - BETWEEN;
        let drawn = [measures.platform, FOLLOWERS, VIEWS, rest];
        let small = CELL.sized(CELL_SIZES.last().copied().unwrap_or(CELL.size));
        let cells = Cells {
            name: (CELL_STRONG, mm(7.0)),
            followers: (CELL_FIGURE, 0.0),
            views: (small, 0.0),
            views_head: VIEWS_HEAD,
            posting: (CELL, 0.0),
            head: LABEL,
        };
        let mut columns = columns::of_platforms(stage, section, rows, drawn, &cells);
        columns::settle(&mut columns);
        // Where there is room, the head of the views and every rhythm stand on one line.
        let mut whole =
            |text: &str, style| stage.typesetter.measure(&Paragraph::new(text, style), None).width;
        let head = whole(&heads.views, LABEL) + mm(1.6) - VIEWS_HEAD;
        let rhythm = rows.iter().map(|row| whole(&row.posting, CELL)).fold(0.0, f32::max);
        let [name, followers, views, posting] = columns;
        let views = Column { needed: views.needed.max(head), ..views };
        let posting = Column { needed: posting.needed.max(rhythm + mm(2.4)), ..posting };
        let mut columns = [name, followers, views, posting];
        columns::settle(&mut columns);
        let [name, followers, views, _] = columns.map(|column| column.width);
        Self { name, followers, views }
    }
}

fn platform(stage: &mut Stage<'_>, row: &PlatformRow, white: f32, columns: Columns) -> Node {
    // The serif figures stand a little lower than the words beside them.
    let words_lift = mm(0.89);
    let mut views_room = columns.views;
    let gauge = match (&row.gauge, &row.remark) {
        (Some(gauge), _) => {
            let (value, benchmark) = (gauge.value, gauge.benchmark);
            Node::drawing(move |area| chart::gauge(area, GAUGE, value, benchmark))
                .width(GAUGE_ROOM)
                .height(mm(3.7))
                .role(Role::Figure(gauge.alt.clone()))
        }
        (None, Some(remark)) => {
            // From the bars' left end to the right end of the views there is room for both; what
            // is longer than its part has two lines, but no word is broken.
            let room = GAUGE_ROOM + columns.views - mm(1.2);
            let views = Paragraph::new(&row.views, CELL);
            let views = stage.typesetter.measure(&views, None).width.min(columns.views);
            let said = Column::holding(stage, room - views, [(remark.as_str(), REMARK)], 0.0);
            let width = said.width.max(said.needed);
            views_room = columns.views.min(room - width);
            words(remark, REMARK).width(width).below(words_lift)
        }
        (None, None) => Node::column([]),
    };
    let name = Node::row([
        glyphs::mark(row.kind, mm(4.2), INK),
        words(&row.name, CELL_STRONG).width(columns.name - mm(7.0)).below(words_lift),
    ])
    .spaced(mm(2.39));
    let (room, sizes) = (mm(12.3), CELL_SIZES);
    let rate = one_line(stage, &row.rate, CELL_STRONG, sizes, room);
    let rate = Node::column([words(&row.rate, rate).width(room)]).width(mm(13.41));
    let views = one_line(stage, &row.views, CELL, sizes, views_room);
    let views =
        right(&row.views, views).width(views_room).after(mm(1.39) + columns.views - views_room);
    Node::row([
        name.width(columns.name).role(Role::RowHeader),
        right(&row.followers, CELL_FIGURE).width(columns.followers).role(Role::Cell),
        Node::row([rate.below(words_lift), gauge]).width(mm(35.41)).after(mm(9.0)).role(Role::Cell),
        views.below(words_lift).role(Role::Cell),
        right(&row.posting, CELL).grow().below(words_lift).role(Role::Cell),
    ])
    .padded([mm(2.56) + white, 0.0, mm(2.76) + white, 0.0])
    .role(Role::Row)
}

/// Two ticks and what they stand for, at the right.
fn benchmark_key(key: &BenchmarkKey, width: f32) -> Node {
    let ticks = Node::drawing(|area: Rect| {
        let tick = |x| fill(Rect::new(x, area.y, mm(0.35), area.height), INK);
        vec![tick(area.x), tick(area.right() - mm(0.35))]
    });
    let lead =
        Node::row([ticks.width(mm(1.6)).height(mm(3.0)).below(mm(-0.5)), words(&key.lead, NOTE)])
            .spaced(mm(1.4))
            .at_end();
    let figures = right(&key.figures, NOTE).width(width).above(mm(3.88) - NOTE.cap_height());
    Node::column([lead, figures]).role(Role::Paragraph)
}
