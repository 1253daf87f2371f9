//! Charts of who watches, one card each.

use super::cards::{self, card, heading, over_heading};
use super::tokens::*;
use crate::layout::chart::{self, BarStyle, Share};
use crate::layout::geometry::{Corners, mm};
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::ring;
use crate::layout::text::Paragraph;
use crate::mediakit::outline::{Chart, Cities};
use crate::theme::parts::{self, shares, words};
use crate::theme::selection::Audience;
use crate::theme::stage::Stage;

/// How wide the cards of ages, countries and the rest are, in parts of what they share.
const PARTS: [f32; 3] = [72.0, 57.01, 56.0];
/// The same where there are many ages.
const MANY_AGES: [f32; 3] = [88.0, 55.0, 55.0];
/// As many ages as a narrow card has room for.
const FEW: usize = 6;
/// Size of the donut and its thickness.
const DONUT: (f32, f32) = (mm(17.0), mm(4.2));
/// From the donut's left edge to the names of its parts.
const TO_NAMES: f32 = mm(24.59);

/// The cards beside one another.
pub(super) fn row(
    stage: &mut Stage<'_>,
    audience: Audience<'_>,
    notes: &[String],
    measures: &Measures,
) -> Node {
    let section = audience.section;
    let has_third = section.gender.is_some() || audience.cities.is_some() || !notes.is_empty();
    let shown = [section.age.is_some(), section.countries.is_some(), has_third];
    let has_many = section.age.as_ref().is_some_and(|chart| chart.bars.len() > FEW);
    let all = if has_many { MANY_AGES } else { PARTS };
    let parts = || all.into_iter().zip(shown).filter(|(_, is_shown)| *is_shown);
    let whole: f32 = parts().map(|(part, _)| part).sum();
    let room = measures.content - GAP * parts().count().saturating_sub(1) as f32;
    let [age, countries_width, third] = all.map(|part| room * part / whole);
    let age = section.age.as_ref().map(|chart| self::age(chart, age, measures));
    let scale = scale(stage, audience, third);
    let countries = section.countries.as_ref();
    let bars = countries.map(|chart| bars(stage, (chart, &scale), countries_width, measures, None));
    let third = has_third.then(|| rest(stage, audience, notes, (third, &scale), measures));
    cards::row([age, bars, third].into_iter().flatten())
}

/// The same in a column of a slide: the ages above everything else.
pub(super) fn stacked(
    stage: &mut Stage<'_>,
    audience: Audience<'_>,
    notes: &[String],
    measures: &Measures,
) -> Vec<Node> {
    let section = audience.section;
    let has_third = section.gender.is_some() || audience.cities.is_some();
    let width =
        cards::share(measures.content, 1 + usize::from(section.countries.is_some() && has_third));
    let age = section.age.as_ref().map(|chart| self::age(chart, measures.content, measures));
    let scale = scale(stage, audience, width);
    let countries = section.countries.as_ref();
    let countries = countries.map(|chart| bars(stage, (chart, &scale), width, measures, None));
    let third = has_third.then(|| rest(stage, audience, &[], (width, &scale), measures));
    let below: Vec<Node> = countries.into_iter().chain(third).collect();
    let below = (!below.is_empty()).then(|| cards::row(below).growing(1.0));
    let notes = (!notes.is_empty()).then(|| {
        words(&notes.join(" "), NOTE)
            .width(measures.content - mm(4.0))
            .after(mm(2.0))
            .role(Role::Paragraph)
    });
    let age = age.map(|age| age.growing(1.0));
    age.into_iter().chain(below).chain(notes).collect()
}

fn age(chart: &Chart, width: f32, measures: &Measures) -> Node {
    let inner = width - 2.0 * PAD;
    let bars =
        chart::histogram(&shares(chart, TOMATO, PEACH), histogram(inner, measures.histogram));
    card(
        WHITE,
        [over_heading(), PAD, mm(6.0), PAD],
        [heading(&chart.label), bars.above(mm(0.14)).role(Role::Figure(chart.alt.clone()))],
    )
    .spread()
    .width(width)
}

/// The charts that are shown as bars in cards beside one another, of which the last is so wide: a
/// share is as long in one as in the other.
fn scale<'a>(stage: &mut Stage<'_>, audience: Audience<'a>, width: f32) -> Vec<&'a Chart> {
    let section = audience.section;
    let genders = section.gender.as_ref();
    let genders = genders.filter(|chart| donut(stage, chart, width - 2.0 * PAD).is_none());
    section.countries.iter().chain(genders).collect()
}

/// Bars below one another, as long as in the charts that they share a scale with, and what stands
/// under them.
fn bars(
    stage: &mut Stage<'_>,
    (chart, alike): (&Chart, &[&Chart]),
    width: f32,
    measures: &Measures,
    under: Option<Node>,
) -> Node {
    let inner = width - 2.0 * PAD;
    let style = style(measures.country, inner);
    let style = alike.iter().fold(style, |style, chart| parts::roomy(stage, chart, style));
    let largest = |chart: &Chart| chart.bars.iter().map(|bar| bar.share).fold(0.0, f32::max);
    let largest_of_all = alike.iter().map(|chart| largest(chart)).fold(0.01, f32::max);
    let longest = style.longest * largest(chart) / largest_of_all;
    let style = BarStyle { longest, ..style };
    let bars = chart::bars(&shares(chart, TOMATO, PEACH), style);
    let bars = bars.above(mm(2.7)).role(Role::Figure(chart.alt.clone()));
    let blocks = [heading(&chart.label), bars].into_iter().chain(under);
    card(WHITE, [over_heading(), PAD, mm(5.0), PAD], blocks).width(width)
}

fn style(row: f32, room: f32) -> BarStyle {
    super::tokens::bars(row, room.min(mm(90.0)))
}

/// Gender, cities and what is said about them.
fn rest(
    stage: &mut Stage<'_>,
    audience: Audience<'_>,
    notes: &[String],
    (width, scale): (f32, &[&Chart]),
    measures: &Measures,
) -> Node {
    let inner = width - 2.0 * PAD;
    let said = (!notes.is_empty()).then(|| {
        let white = mm(2.7);
        words(&notes.join(" "), NOTE).width(inner + mm(1.5)).above(white).role(Role::Paragraph)
    });
    let Some(chart) = &audience.section.gender else {
        let cities = audience.cities.map(|list| cities(list, inner));
        let blocks = cities.into_iter().flatten().chain(said);
        return card(WHITE, [over_heading(), PAD, mm(5.0), PAD], blocks).width(width);
    };
    let Some(parts) = donut(stage, chart, inner) else {
        return bars(stage, (chart, scale), width, measures, said);
    };
    let figure = parts.role(Role::Figure(chart.alt.clone())).elastic(0.0);
    let bottom = if said.is_some() { mm(5.0) } else { mm(6.0) };
    let blocks = [heading(&chart.label), figure.above(mm(2.0))].into_iter().chain(said);
    card(WHITE, [over_heading(), PAD, bottom, PAD], blocks).width(width)
}

/// A ring in parts with their names beside it, where these are a whole and have room.
fn donut(stage: &mut Stage<'_>, chart: &Chart, room: f32) -> Option<Node> {
    let (size, thickness) = DONUT;
    let value_width = mm(8.3);
    let names = room - TO_NAMES - value_width;
    let typesetter = &mut *stage.typesetter;
    let fits = chart
        .bars
        .iter()
        .all(|bar| typesetter.min_width(&Paragraph::new(&bar.label, PART)) <= names);
    if !chart.is_whole || chart.bars.len() > 3 || !fits {
        return None;
    }
    let hues = [TOMATO, LILAC, SUN];
    let parts: Vec<Share> = shares(chart, TOMATO, PEACH)
        .into_iter()
        .zip(hues)
        .map(|(share, color)| Share { color, ..share })
        .collect();
    let dot = mm(2.8);
    let lines = parts.iter().enumerate().map(|(index, part)| {
        let dot = chart::card(part.color, Corners::all(f32::MAX)).width(dot).height(dot);
        let value = words(&part.value, PART_VALUE);
        let label = words(&part.label, PART).after(mm(1.8)).most_width(names);
        let above = if index == 0 { 0.0 } else { PART.leading - PART.cap_height() - mm(0.31) };
        let text = Node::row([value, label]).at_top().above(mm(0.31));
        Node::row([dot.below(mm(-0.31)), text]).at_top().spaced(mm(1.7)).above(above)
    });
    let list = Node::column(lines).after(mm(3.0));
    let ring = ring::donut(&parts, thickness).width(size).height(size);
    Some(Node::row([ring, list]).centered())
}

fn cities(list: &Cities, inner: f32) -> [Node; 2] {
    let text = parts::cities(list, PART, PART_VALUE);
    [heading(&list.label), text.width(inner).above(mm(3.6)).role(Role::Paragraph)]
}
