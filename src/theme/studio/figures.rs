//! The lime band with the headline figures, and who watches in three figures.

use super::measures::Measures;
use super::tokens::*;
use crate::layout::arrange;
use crate::layout::chart::{self, SparkStyle};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Paragraph, TextStyle};
use crate::mediakit::outline::{AudienceLine, NameList, Stat};
use crate::theme::parts::{between_rows, one_line, words};
use crate::theme::stage::Stage;

/// Names in the list at most.
pub(super) const NAMES: usize = 7;
/// The same beside a long platform table.
pub(super) const FEW_NAMES: usize = 5;
/// Width of the largest figure, and of the others beside it.
const LEFT: f32 = mm(96.0);
const RIGHT: f32 = mm(80.0);
/// From the left edge of the content to the right column.
pub(super) const ASIDE: f32 = mm(106.0);
/// Width of two of the smaller figures, the first with the white after it.
const SMALL: (f32, f32) = (mm(43.0), mm(37.0));

/// The band: one figure enormous, the others beside it, the one with a line over the rest.
pub(super) fn band(stage: &mut Stage<'_>, measures: &Measures) -> Option<Node> {
    let (largest, others) = stage.outline.stats.split_first()?;
    let left = Node::column([
        largest_figure(stage, largest, measures, LEFT).0,
        words(&largest.label, STAT_LABEL).dropped(mm(10.06)).most_width(LEFT),
    ])
    .role(Role::Paragraph)
    .width(ASIDE);
    let above = others.iter().position(|stat| stat.spark.is_some());
    let above = above.or_else(|| (others.len() > 2).then_some(0));
    let top = above.and_then(|index| others.get(index)).map(|stat| growth(stage, stat));
    let below: Vec<Node> = others
        .iter()
        .enumerate()
        .filter(|(index, _)| Some(*index) != above)
        .zip([SMALL.0, SMALL.1])
        .map(|((_, stat), width)| figure(stage, stat, width - mm(2.0)).width(width))
        .collect();
    let white = mm(15.81) - STAT.cap_height();
    let below = (!below.is_empty()).then(|| {
        let row = Node::row(below).at_top();
        if top.is_some() { row.above(white) } else { row }
    });
    let right = Node::column(top.into_iter().chain(below)).width(RIGHT);
    let row = Node::row([left, right]).width(measures.content);
    Some(lime(row, [mm(8.5), mm(6.04)], measures))
}

/// A lower band: all figures in one row.
pub(super) fn strip(stage: &mut Stage<'_>, measures: &Measures) -> Option<Node> {
    let (largest, others) = stage.outline.stats.split_first()?;
    let width = if measures.content > CONTENT { mm(50.0) } else { mm(40.0) };
    let first = measures.content - others.len() as f32 * width;
    let (value, cap_height) = largest_figure(stage, largest, measures, first.min(LEFT) - mm(4.0));
    let label = words(&largest.label, STAT_LABEL).dropped(mm(7.0)).most_width(first - mm(4.0));
    let first = Node::column([value, label]).role(Role::Paragraph).width(first);
    let others = others.iter().map(|stat| {
        let room = if stat.spark.is_some() { width - mm(23.5) } else { width - mm(3.0) };
        let style = one_line(stage, &stat.value, STAT, STAT_SIZES, room);
        // All figures stand on one line, however many lines their labels have.
        let white = (cap_height - style.cap_height()).max(0.0);
        let value = words(&stat.value, style).above(white);
        let label = words(&stat.label, STAT_LABEL).dropped(mm(7.0)).width(width - mm(3.0));
        let figure = Node::column([value, label]).role(Role::Paragraph);
        let spark = stat.spark.as_ref().map(|spark| {
            let style = SparkStyle {
                width: mm(16.0),
                height: mm(8.0),
                thickness: 1.8,
                dot: mm(1.1),
                ..SPARK
            };
            let line = chart::spark(&spark.points, style).role(Role::Figure(spark.alt.clone()));
            line.placed(width - mm(21.0), cap_height - mm(8.0))
        });
        Node::column([figure].into_iter().chain(spark)).width(width)
    });
    let row = Node::row([first].into_iter().chain(others)).at_top().width(measures.content);
    Some(lime(row, [mm(6.5), mm(5.4)], measures))
}

/// A lime band across the page.
pub(super) fn lime(content: Node, [top, bottom]: [f32; 2], measures: &Measures) -> Node {
    let band = Node::column([chart::panel(LIME).filling(), content]);
    band.padded([top, 0.0, bottom, measures.margin])
}

/// The one figure that is read from across the room, and the height of its digits.
fn largest_figure(
    stage: &mut Stage<'_>,
    stat: &Stat,
    measures: &Measures,
    room: f32,
) -> (Node, f32) {
    let sizes: Vec<f32> =
        HERO_FIGURE_SIZES.iter().copied().filter(|size| *size <= measures.figure).collect();
    let style = one_line(stage, &stat.value, HERO_FIGURE, &sizes, room);
    let optical = OPTICAL_FIGURE * style.size;
    let value = Paragraph { optical, ..Paragraph::new(&stat.value, style) };
    (Node::text(value), style.cap_height())
}

/// A figure beside its line.
fn growth(stage: &mut Stage<'_>, stat: &Stat) -> Node {
    let room = if stat.spark.is_some() { SMALL.0 - mm(2.0) } else { RIGHT };
    let line = stat.spark.as_ref().map(|spark| {
        let line = chart::spark(&spark.points, SPARK).role(Role::Figure(spark.alt.clone()));
        line.below(mm(-1.2))
    });
    Node::row([figure(stage, stat, room)].into_iter().chain(line)).spread()
}

fn figure(stage: &mut Stage<'_>, stat: &Stat, room: f32) -> Node {
    let style = one_line(stage, &stat.value, STAT, STAT_SIZES, room);
    Node::column([
        words(&stat.value, style).above(STAT.cap_height() - style.cap_height()),
        words(&stat.label, STAT_LABEL).dropped(mm(4.36)).most_width(room),
    ])
    .role(Role::Paragraph)
}

/// Who watches in three figures, and whom the creator worked with.
pub(super) fn row(
    stage: &mut Stage<'_>,
    audience: Option<&AudienceLine>,
    names: Option<(&NameList, usize)>,
    measures: &Measures,
) -> Option<Node> {
    let (width, room) = match (audience, names) {
        (None, None) => return None,
        (Some(_), Some(_)) => (ASIDE, measures.content - ASIDE),
        _ => (measures.content, measures.content),
    };
    let audience = audience.map(|line| facts(stage, line, width));
    let names = names.map(|(list, most)| clients(stage, list, most, 3, (CLIENT.size, room)));
    Some(Node::row(audience.into_iter().chain(names)).at_top())
}

/// Who watches in figures, in a box of this width.
pub(super) fn facts(stage: &mut Stage<'_>, line: &AudienceLine, width: f32) -> Node {
    let columns = line.facts.len().max(3) as f32;
    let column = if width > ASIDE { width / columns } else { mm(29.0) };
    let last = line.facts.len().saturating_sub(1);
    let facts: Vec<Node> = line
        .facts
        .iter()
        .enumerate()
        .map(|(index, fact)| {
            // The last one has the white of the next column as well.
            let column = if index == last { width - column * last as f32 } else { column };
            let style = one_line(stage, &fact.value, FACT, FACT_SIZES, column - mm(3.0));
            Node::column([
                words(&fact.value, style).above(FACT.cap_height() - style.cap_height()),
                words(&fact.label, FACT_LABEL).dropped(mm(4.52)).width(column - mm(3.0)),
            ])
            .role(Role::Paragraph)
            .width(column)
        })
        .collect();
    let label = words(&line.label, LABEL).role(Role::Paragraph);
    let white = mm(9.68) - FACT.cap_height();
    Node::column([label, Node::row(facts).at_top().above(white)]).width(width)
}

/// Names one after another in so many lines of this width, of this size at most: smaller ones
/// before fewer.
pub(super) fn clients(
    stage: &mut Stage<'_>,
    list: &NameList,
    most: usize,
    lines: u8,
    (largest, width): (f32, f32),
) -> Node {
    let shown = most.min(list.names.len());
    let smallest = CLIENT_SIZES.last().copied().unwrap_or(CLIENT.size);
    let sizes = CLIENT_SIZES.iter().filter(|size| **size <= largest);
    let tries = sizes.map(|size| (*size, shown));
    let fewer = (1..shown).rev().map(|count| (smallest, count));
    let fits = |(size, count): &(f32, usize)| {
        let style = CLIENT.sized(*size);
        let rows = f32::from(lines.saturating_sub(1));
        let highest = style.cap_height() + rows * (between_rows(list, style) + style.cap_height());
        let run = client_run(list, *count, style, width);
        arrange::height(&run, width, stage.typesetter) <= highest + 0.05
    };
    let (size, count) = tries.chain(fewer).find(fits).unwrap_or((smallest, 1));
    let style = CLIENT.sized(size);
    let label = words(&list.label, LABEL).role(Role::Paragraph);
    let run = client_run(list, count, style, width);
    let drop = mm(7.25).max(style.cap_height() + mm(3.5));
    Node::column([label, run.above(drop - style.cap_height())]).width(width)
}

fn client_run(list: &NameList, count: usize, style: TextStyle, width: f32) -> Node {
    let last = count.min(list.names.len()).saturating_sub(1);
    let names = list.names.iter().take(count).enumerate().map(|(index, name)| {
        let name = words(name, style)
            .most_width(width - mm(3.0))
            .role(Role::ListBody)
            .role(Role::ListItem);
        let comma = (index < last).then(|| words(",", style).role(Role::Decoration));
        Node::row([name].into_iter().chain(comma))
    });
    let rest = list.more.phrase(list.names.len().saturating_sub(count));
    let rest = rest.map(|rest| {
        let rest = words(rest, style.colored(MUTED)).most_width(width - mm(3.0));
        rest.role(Role::ListBody).role(Role::ListItem)
    });
    Node::row(names.chain(rest))
        .spaced(0.2 * style.size)
        .wrapping(between_rows(list, style))
        .width(width)
        .role(Role::List)
}
