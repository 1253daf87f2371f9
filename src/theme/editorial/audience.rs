//! Charts of who watches.

use super::frame::heading;
use super::tokens::*;
use crate::layout::chart::{self, BarStyle};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Paragraph, Span};
use crate::mediakit::outline::{Chart, Cities};
use crate::theme::parts::{self, shares, words};
use crate::theme::selection::Audience;
use crate::theme::stage::Stage;

/// Width of the chart of ages beside other charts.
const AGES: f32 = mm(74.0);
/// Width of the third column of charts.
const THIRD: f32 = mm(43.51);

/// Charts of who watches.
pub(super) fn charts(
    stage: &mut Stage<'_>,
    audience: Audience<'_>,
    measures: &Measures,
    drop: f32,
) -> Node {
    let section = audience.section;
    let [age, countries, third] = columns(stage, audience, measures, AGES);
    let columns = [age, countries, third].into_iter().flatten();
    Node::column([
        heading(&section.heading, &section.notes, drop),
        Node::row(columns).at_top().spaced(mm(9.0)).above(mm(7.54) - LABEL.cap_height()),
    ])
}

/// The same in a column of a slide: the ages above everything else, as wide as the column.
pub(super) fn stacked(
    stage: &mut Stage<'_>,
    audience: Audience<'_>,
    measures: &Measures,
    width: f32,
    drop: f32,
) -> Node {
    let section = audience.section;
    let [age, countries, third] = columns(stage, audience, measures, width);
    let below = Node::row([countries, third].into_iter().flatten()).at_top().spaced(mm(6.0));
    let all = age.into_iter().chain([below]);
    Node::column([
        heading(&section.heading, &section.notes, drop),
        Node::column(all).spaced(mm(7.0)).above(mm(7.54) - LABEL.cap_height()),
    ])
    .width(width)
}

fn columns(
    stage: &mut Stage<'_>,
    audience: Audience<'_>,
    measures: &Measures,
    ages: f32,
) -> [Option<Node>; 3] {
    let section = audience.section;
    let age = section.age.as_ref().map(|chart| {
        let style = histogram(ages, measures.histogram);
        let bars = chart::histogram(&shares(chart, ACCENT, BAR), style);
        labelled(&chart.label, mm(1.19), bars.role(Role::Figure(chart.alt.clone())), ages)
    });
    let countries = section.countries.as_ref().map(|chart| {
        let style = parts::roomy(stage, chart, country_bars(measures.country));
        let bars = chart::bars(&shares(chart, ACCENT, BAR), style);
        labelled(&chart.label, mm(2.04), bars.role(Role::Figure(chart.alt.clone())), mm(44.49))
    });
    let gender = section.gender.as_ref().map(gender);
    let cities = audience.cities.map(|list| {
        let white = if section.gender.is_some() { mm(6.88) } else { LABEL.cap_height() };
        self::cities(list).above(white - LABEL.cap_height())
    });
    let third = Node::column(gender.into_iter().chain(cities)).width(THIRD);
    [age, countries, Some(third)]
}

fn labelled(label: &str, white: f32, content: Node, width: f32) -> Node {
    Node::column([words(label, LABEL).role(Role::Paragraph), content.above(white)]).width(width)
}

/// One bar in parts where the parts make a whole, else bars below one another.
fn gender(chart: &Chart) -> Node {
    if !chart.is_whole {
        // The column is a little narrower than that of the countries.
        let style = BarStyle { longest: mm(14.5), ..country_bars(mm(5.3)) };
        let bars = chart::bars(&shares(chart, ACCENT, BAR), style);
        return labelled(&chart.label, mm(2.04), bars.role(Role::Figure(chart.alt.clone())), THIRD);
    }
    let hues = [ACCENT, BAR, OLIVE, MUTED];
    let mut parts = shares(chart, ACCENT, BAR);
    for (part, hue) in parts.iter_mut().zip(hues.iter().cycle()) {
        part.color = *hue;
    }
    let whole = parts.iter().map(|part| part.amount).sum();
    let names = chart.bars.iter().map(|bar| {
        Node::text(Paragraph::of([
            Span { text: bar.value.clone(), style: GENDER_VALUE },
            Span { text: format!(" {}", bar.label), style: GENDER },
        ]))
        .most_width(THIRD)
    });
    let names = Node::row(names).spread().wrapping(mm(2.4)).above(mm(4.24) - GENDER.cap_height());
    let bar = chart::stacked(&parts, whole, mm(4.4), mm(0.5));
    let content = Node::column([bar, names]).role(Role::Figure(chart.alt.clone()));
    labelled(&chart.label, mm(2.84), content, THIRD)
}

fn cities(list: &Cities) -> Node {
    Node::column([
        words(&list.label, LABEL).role(Role::Paragraph),
        parts::cities(list, CITY, CITY.colored(MUTED)).dropped(mm(5.15)).role(Role::Paragraph),
    ])
}
