//! Page one: who this is, how large, how engaged, who watches, who paid already.

use super::frame::{Aside, block, edition};
use super::tokens::*;
use crate::layout::chart::{self, fill};
use crate::layout::fit;
use crate::layout::geometry::{Rect, mm};
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Paragraph, TextStyle};
use crate::mediakit::outline::{AudienceLine, Hero, NameList, Stat};
use crate::theme::columns::{self, Column};
use crate::theme::parts::{alike, one_line, words};
use crate::theme::stage::Stage;

/// Names in the list at most, in rows of three.
pub(super) const LISTED: usize = 9;
/// Width of the portrait.
const PHOTO: f32 = mm(88.0);
/// Width of the words beside it, and of the line under the name, which may come nearer.
const WORDS: (f32, f32) = (mm(76.0), mm(84.5));
/// Width of a name.
const NAME_WIDTH: f32 = mm(134.0);
/// White between three columns.
const GUTTER: f32 = mm(2.5);
/// Widths of headline figures in their order, and of one with a line beside it.
const TILES: [f32; 3] = [mm(27.53), mm(28.14), mm(32.34)];
const SPARK_TILE: f32 = mm(46.0);

/// The name, with the edition at the right.
pub(super) fn head(stage: &mut Stage<'_>, measures: &Measures) -> Node {
    let (name, rise) = name(stage, measures, NAME_WIDTH);
    let name = name.width(NAME_WIDTH).above(mm(13.33) + rise);
    let edition = edition(stage).width(EDITION_WIDTH);
    Node::row([name, edition])
        .spread()
        .at_top()
        .width(measures.content())
        .least_height(mm(14.0) + measures.name_zone)
}

/// The name in its lines, and how far accents on its first line rise over the capitals.
pub(super) fn name(stage: &mut Stage<'_>, measures: &Measures, width: f32) -> (Node, f32) {
    let text = &stage.outline.hero.name;
    let (lines, size) = fit::name(stage.typesetter, text, NAME, measures.name_limits(width));
    let mut style = NAME.sized(size);
    style.leading = fit::name_leading(stage.typesetter, &lines, style);
    let rise = lines.first().map_or(0.0, |line| fit::accent_rise(line)) * size;
    let name = Paragraph { optical: OPTICAL * size, ..Paragraph::new(lines.join("\n"), style) };
    (Node::text(name).role(Role::Heading(1)).below(mm(6.0).max(0.3 * size)), rise)
}

/// What the creator makes and says, beside the portrait and as high as it.
pub(super) fn hero(
    stage: &mut Stage<'_>,
    measures: &Measures,
    bio: &[String],
    tagline: Option<&str>,
) -> Node {
    let hero = &stage.outline.hero;
    // A line that stands for the introduction as well is larger.
    let larger = if bio.is_empty() { &[22.0][..] } else { &[] };
    let sizes: Vec<f32> = larger.iter().chain(TAGLINE_SIZES).copied().collect();
    let above = opening(stage, hero, tagline, &sizes, WORDS.1);
    let below = Node::column([introduction(bio, WORDS.0), address(stage, hero, !bio.is_empty())]);
    let text = Node::column([above, Node::gap(mm(5.0)).elastic(mm(5.0)), below])
        .width(WORDS.1)
        .padded([mm(3.44) - NICHE.cap_height(), 0.0, mm(1.15), 0.0]);
    let photo = portrait(stage, hero, PHOTO, measures.photo).width(PHOTO);
    Node::row([text, photo.least_height(measures.photo)])
        .stretched()
        .spread()
        .width(measures.content())
}

/// What the creator makes, and the line under the name.
pub(super) fn opening(
    stage: &mut Stage<'_>,
    hero: &Hero,
    tagline: Option<&str>,
    sizes: &[f32],
    width: f32,
) -> Node {
    let niche = hero.niche.as_ref().map(|niche| {
        let style = one_line(stage, niche, NICHE, NICHE_SIZES, width);
        words(niche, style).width(width).role(Role::Paragraph)
    });
    let tagline = tagline.map(|tagline| {
        let size = fit::text_size(stage.typesetter, tagline, TAGLINE, sizes, width, 4);
        let mut style = TAGLINE.sized(size);
        // Accents on capitals need air under the line above.
        style.leading += 0.4 * fit::accent_rise(tagline) * size;
        // The white over it is that of the largest, whatever its size.
        let white = if niche.is_some() { mm(10.66) - TAGLINE.cap_height() } else { 0.0 };
        words(tagline, style).width(width).above(white).role(Role::Paragraph)
    });
    Node::column(niche.into_iter().chain(tagline))
}

/// The introduction.
pub(super) fn introduction(bio: &[String], width: f32) -> Node {
    let bio = (!bio.is_empty()).then(|| words(&bio.join(" "), BODY).width(width));
    Node::column(bio.map(|bio| bio.role(Role::Paragraph)))
}

/// Where the creator is found: the handle, and under it the place.
fn address(stage: &mut Stage<'_>, hero: &Hero, under_bio: bool) -> Node {
    let mut drop = if under_bio { mm(8.58) } else { HANDLE.cap_height() };
    let lines = places(stage, hero, WORDS.0).into_iter().map(|(text, style)| {
        let line = words(&text, style).width(WORDS.0).dropped(drop).role(Role::Paragraph);
        drop = mm(4.58);
        line
    });
    Node::column(lines.collect::<Vec<_>>())
}

/// The handle, then the place and the languages, each a sentence of its own: "Bristol, UK. English,
/// German."
pub(super) fn places(stage: &mut Stage<'_>, hero: &Hero, width: f32) -> Vec<(String, TextStyle)> {
    let handle = hero
        .handle
        .as_ref()
        .map(|handle| (handle.clone(), one_line(stage, handle, HANDLE, NICHE_SIZES, width)));
    let facts: Vec<&str> =
        [&hero.location, &hero.languages].into_iter().flatten().map(String::as_str).collect();
    let place = match facts.as_slice() {
        [] => None,
        [only] => Some((*only).to_owned()),
        all => Some(format!("{}.", all.join(". "))),
    };
    handle.into_iter().chain(place.map(|place| (place, PLACE))).collect()
}

/// The portrait; without one, a panel with the initials.
pub(super) fn portrait(stage: &mut Stage<'_>, hero: &Hero, width: f32, height: f32) -> Node {
    let photo = hero.photo.as_ref().and_then(|photo| stage.portrait(photo));
    photo.unwrap_or_else(|| {
        let (text, room) = (&hero.initials, width - mm(16.0));
        let size = fit::text_size(stage.typesetter, text, INITIALS, INITIALS_SIZES, room, 1);
        let size = size.min(height / 2.2);
        Node::column([chart::panel(ACCENT).filling(), words(text, INITIALS.sized(size))])
            .at_end()
            .padded([0.0, 0.0, mm(8.0), mm(7.0)])
            .role(Role::Decoration)
    })
}

/// The headline figures.
pub(super) fn stats(stage: &mut Stage<'_>, measures: &Measures) -> Option<Node> {
    let outline = stage.outline;
    let stats = &outline.stats;
    if stats.is_empty() {
        return None;
    }
    let has_spark = stats.iter().any(|stat| stat.spark.is_some());
    let mut drawn = TILES.into_iter();
    let smallest = STAT.sized(STAT_SIZES.last().copied().unwrap_or(STAT.size));
    let mut columns: Vec<Column> = Vec::new();
    for (index, stat) in stats.iter().enumerate() {
        let width = measures.share(match (&stat.spark, has_spark) {
            (Some(_), _) => SPARK_TILE,
            (None, true) => drawn.next().unwrap_or(SPARK_TILE),
            (None, false) => mm(33.5),
        });
        let beside = beside(stat, index + 1 == stats.len());
        let value = Column::holding(stage, width, [(stat.value.as_str(), smallest)], beside.0);
        let label = Column::holding(stage, width, [(stat.label.as_str(), LABEL)], beside.1);
        columns.push(Column { needed: value.needed.max(label.needed), ..value });
    }
    columns::settle(&mut columns);
    let tiles = stats.iter().zip(columns).enumerate().map(|(index, (stat, column))| {
        let is_last = index + 1 == stats.len();
        (stat, column.width, is_last)
    });
    let rooms = tiles
        .clone()
        .map(|(stat, width, is_last)| (stat.value.as_str(), width - beside(stat, is_last).0));
    let value = alike(stage, rooms, STAT, STAT_SIZES);
    let tiles = tiles.map(|(stat, width, is_last)| tile(stat, value, width, is_last));
    let body = Node::row(tiles).at_top();
    Some(block(stage, &outline.labels.numbers, Aside::default(), body, measures))
}

/// From the end of the line beside a figure to the end of its tile: the last one ends at the margin.
fn after_spark(is_last: bool) -> f32 {
    if is_last { 0.0 } else { mm(4.0) }
}

/// What a tile does not have for its figure, and for what that counts, which keeps a little further
/// off the next.
fn beside(stat: &Stat, is_last: bool) -> (f32, f32) {
    match stat.spark {
        Some(_) => (after_spark(is_last) + SPARK.width + mm(4.0), SPARK.width + mm(4.0)),
        None => (mm(3.6), mm(5.0)),
    }
}

fn tile(stat: &Stat, value: TextStyle, width: f32, is_last: bool) -> Node {
    let color = if stat.spark.is_some() { ACCENT } else { INK };
    let beside = beside(stat, is_last);
    let (room, label) = (width - beside.0, width - beside.1);
    let said = Node::column([
        words(&stat.value, value.colored(color)).width(room).dropped(mm(11.66) - HAIRLINE),
        words(&stat.label, LABEL).width(label).dropped(mm(5.04)),
    ])
    .role(Role::Paragraph);
    let spark = stat.spark.as_ref().map(|spark| {
        chart::spark(&spark.points, SPARK)
            .placed(width - after_spark(is_last) - SPARK.width, mm(5.2))
            .role(Role::Figure(spark.alt.clone()))
    });
    Node::column([said].into_iter().chain(spark)).width(width)
}

/// Who watches: three shares with a bar under each.
pub(super) fn audience_facts(
    stage: &mut Stage<'_>,
    line: &AudienceLine,
    measures: &Measures,
) -> Node {
    let third = third(measures);
    let mut facts = Vec::new();
    for fact in &line.facts {
        let value = one_line(stage, &fact.value, FACT, FACT_SIZES, mm(16.0));
        let taken = stage.typesetter.measure(&Paragraph::new(&fact.value, value), None).width;
        let room = third - taken.max(mm(13.0)) - mm(2.0);
        let label = one_line(stage, &fact.label, CELL, CELL_SIZES, room);
        let said =
            Node::row([words(&fact.value, value), words(&fact.label, label).most_width(room)]);
        let share = (fact.share / 100.0).clamp(0.0, 1.0);
        let bar = Node::drawing(move |area| {
            let part = Rect::new(area.x, area.y, area.width * share, area.height);
            vec![fill(area, TRACK), fill(part, ACCENT)]
        });
        facts.push(
            Node::column([
                said.spaced(mm(2.0)).role(Role::Paragraph),
                Node::gap(mm(2.44)).elastic(mm(2.44)),
                bar.full_width().height(mm(1.3)),
            ])
            .width(third),
        );
    }
    let facts = Node::row(facts).stretched().spaced(GUTTER);
    let body = facts.above(mm(8.05) - HAIRLINE - FACT.cap_height());
    block(stage, &line.label, Aside::default(), body, measures)
}

/// Names in three columns.
pub(super) fn names(
    stage: &mut Stage<'_>,
    list: &NameList,
    most: usize,
    measures: &Measures,
) -> Node {
    let third = third(measures);
    let shown = list.names.iter().take(most).map(String::as_str);
    let rest = list.more.phrase(list.names.len().saturating_sub(most));
    let all: Vec<&str> = shown.chain(rest).collect();
    let mut rows = Vec::new();
    for (index, row) in all.chunks(3).enumerate() {
        let drop = if index == 0 { mm(6.94) - HAIRLINE } else { mm(5.89) };
        let mut cells = Vec::new();
        for name in row {
            let style = one_line(stage, name, BRAND, BRAND_SIZES, third);
            let name = words(name, style).width(third).above(drop - style.cap_height());
            cells.push(name.role(Role::ListBody).role(Role::ListItem));
        }
        rows.push(Node::row(cells).at_top().spaced(GUTTER));
    }
    let body = Node::column(rows).role(Role::List);
    block(stage, &list.label, Aside::default(), body, measures)
}

fn third(measures: &Measures) -> f32 {
    (measures.body - 2.0 * GUTTER) / 3.0
}
