//! How a piece of past work is set, and its results.

use super::tokens::*;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Paragraph, TextStyle};
use crate::mediakit::outline::Figure;
use crate::theme::parts::{one_line, words};
use crate::theme::stage::Stage;

/// How a card is set.
pub(super) struct Setting {
    pub(super) brand: TextStyle,
    pub(super) brands: &'static [f32],
    pub(super) campaign: (TextStyle, f32),
    pub(super) detail: (TextStyle, f32),
    pub(super) result: TextStyle,
    pub(super) results: &'static [f32],
    pub(super) label: (TextStyle, f32),
    /// Width of a column of results where there are fewer than three.
    pub(super) column: Option<f32>,
}

pub(super) const LARGE: Setting = Setting {
    brand: LEAD_BRAND,
    brands: LEAD_BRAND_SIZES,
    campaign: (LEAD_CAMPAIGN, mm(6.45)),
    detail: (LEAD_DETAIL, mm(4.39)),
    result: LEAD_RESULT,
    results: LEAD_RESULT_SIZES,
    label: (LEAD_RESULT_LABEL, mm(4.7)),
    column: Some(mm(39.05)),
};

pub(super) const SMALL: Setting = Setting {
    brand: BRAND,
    brands: BRAND_SIZES,
    campaign: (DETAIL, mm(4.89)),
    detail: (DETAIL, mm(4.06)),
    result: RESULT,
    results: RESULT_SIZES,
    label: (RESULT_LABEL, mm(4.1)),
    column: None,
};

/// White between two results, and where room is short.
const WHITE: (f32, f32) = (mm(5.0), mm(3.6));

/// Results beside one another, all of one size; fewer on a line where they are too wide.
pub(super) fn figures(
    stage: &mut Stage<'_>,
    results: &[Figure],
    setting: &Setting,
    width: f32,
) -> Option<Node> {
    let count = results.len();
    if count == 0 {
        return None;
    }
    let column = setting.column;
    let widths: Vec<f32> = results.iter().map(|it| natural(stage, it, setting)).collect();
    let (whole, widest) = (widths.iter().sum::<f32>(), widths.iter().copied().fold(0.0, f32::max));
    let whole = |white: f32| whole + white * (count - 1) as f32;
    let white = if whole(WHITE.0) <= width { WHITE.0 } else { WHITE.1 };
    let even = |count: usize| (width - white * (count - 1) as f32) / count as f32;
    // Where all of them fit side by side none has to be narrower than it is.
    let fit = whole(white) <= width;
    let least = results.iter().map(|figure| least(stage, figure, setting)).fold(0.0, f32::max);
    let columns = if fit {
        count
    } else {
        (1..=count).rev().find(|columns| least <= even(*columns)).unwrap_or(1)
    };
    let room = if fit { width } else { even(columns) };
    let sizes: Vec<f32> = results
        .iter()
        .map(|figure| one_line(stage, &figure.value, setting.result, setting.results, room).size)
        .collect();
    let style = setting.result.sized(sizes.into_iter().fold(setting.result.size, f32::min));
    let (label, drop) = setting.label;
    let figure = |figure: &Figure| {
        let label = words(&figure.label, label).dropped(drop);
        Node::column([words(&figure.value, style), label]).most_width(room).role(Role::Paragraph)
    };
    let rows = results.chunks(columns).enumerate().map(|(index, row)| {
        let row = match column {
            Some(column) if row.len() < 3 && column < even(row.len()) && widest <= column => {
                Node::row(row.iter().map(|it| Node::column([figure(it)]).least_width(column)))
            }
            Some(_) => Node::row(row.iter().map(figure)).spread(),
            None => Node::row(row.iter().map(figure)).spaced(white),
        };
        row.at_top().above(if index > 0 { mm(4.0) } else { 0.0 })
    });
    Some(Node::column(rows))
}

/// The width of a result on one line.
fn natural(stage: &mut Stage<'_>, figure: &Figure, setting: &Setting) -> f32 {
    let mut width =
        |text: &str, style| stage.typesetter.measure(&Paragraph::new(text, style), None).width;
    width(&figure.value, setting.result).max(width(&figure.label, setting.label.0))
}

/// The least width of a result: its longest word, or its figure as small as it gets.
fn least(stage: &mut Stage<'_>, figure: &Figure, setting: &Setting) -> f32 {
    let smallest = setting.results.last().copied().unwrap_or(setting.result.size);
    let value = Paragraph::new(&figure.value, setting.result.sized(smallest));
    let label = Paragraph::new(&figure.label, setting.label.0);
    stage.typesetter.min_width(&value).max(stage.typesetter.min_width(&label))
}
