//! Charts of who watches.

use super::measures::Measures;
use super::tokens::*;
use crate::layout::chart;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::mediakit::outline::Chart;
use crate::theme::parts::{roomy, shares, words};
use crate::theme::selection::Audience;
use crate::theme::stage::Stage;

/// Widths of the columns with the white after them.
const AGE: f32 = mm(82.0);
const COUNTRIES: f32 = mm(66.0);
const GENDER_WIDTH: f32 = mm(38.0);
/// Width of the countries where the ages stand above them.
const STACKED: f32 = mm(56.0);
/// Width of the chart of ages.
const AGES: f32 = mm(74.0);
/// The longest bar of a country.
const LONGEST: f32 = mm(29.0);

/// Charts of who watches beside one another, their heads on one baseline.
pub(super) fn charts(
    stage: &mut Stage<'_>,
    audience: Audience<'_>,
    measures: &Measures,
) -> Option<Node> {
    let [age, countries, gender] = columns(stage, audience, measures, AGES, LONGEST);
    let columns = [
        age.map(|node| node.width(AGE)),
        countries.map(|node| node.width(COUNTRIES)),
        gender.map(|node| node.width(GENDER_WIDTH)),
    ];
    let columns: Vec<Node> = columns.into_iter().flatten().collect();
    (!columns.is_empty()).then(|| Node::row(columns).at_top())
}

/// The same in a column of a slide: the ages above everything else.
pub(super) fn stacked(
    stage: &mut Stage<'_>,
    audience: Audience<'_>,
    measures: &Measures,
) -> Option<Node> {
    let [age, countries, gender] =
        columns(stage, audience, measures, STACKED + GENDER_WIDTH, mm(18.0));
    let below =
        [countries.map(|node| node.width(STACKED)), gender.map(|node| node.width(GENDER_WIDTH))];
    let below: Vec<Node> = below.into_iter().flatten().collect();
    let below = (!below.is_empty()).then(|| Node::row(below).at_top());
    let all: Vec<Node> = age.into_iter().chain(below).collect();
    (!all.is_empty()).then(|| Node::column(all).spaced(mm(6.0)))
}

fn columns(
    stage: &mut Stage<'_>,
    audience: Audience<'_>,
    measures: &Measures,
    ages: f32,
    longest: f32,
) -> [Option<Node>; 3] {
    let section = audience.section;
    let age = section.age.as_ref().map(|chart| {
        let bars = chart::histogram(&shares(chart, INK, BAR), histogram(ages, measures.histogram));
        headed(chart, mm(1.04), bars)
    });
    let countries = section.countries.as_ref().map(|chart| {
        let style = roomy(stage, chart, country_bars(measures.country, longest));
        headed(chart, mm(3.2), chart::bars(&shares(chart, INK, BAR), style))
    });
    let gender = section.gender.as_ref().map(|chart| headed(chart, mm(5.21), genders(chart)));
    [age, countries, gender]
}

fn headed(chart: &Chart, white: f32, content: Node) -> Node {
    let content = content.role(Role::Figure(chart.alt.clone()));
    Node::column([words(&chart.label, CHART_HEAD).role(Role::Heading(2)), content.above(white)])
}

/// Shares in figures, below one another.
fn genders(chart: &Chart) -> Node {
    let rows = chart.bars.iter().enumerate().map(|(index, bar)| {
        let lift = (GENDER_VALUE.cap_height() - GENDER.cap_height()) / 2.0;
        let row = Node::row([
            words(&bar.value, GENDER_VALUE).width(mm(17.0)),
            words(&bar.label, GENDER).grow().above(lift),
        ]);
        row.at_top().above(if index == 0 { 0.0 } else { mm(8.0) - GENDER_VALUE.cap_height() })
    });
    Node::column(rows)
}
