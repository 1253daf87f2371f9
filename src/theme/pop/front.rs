//! The top of page one: the name beside the portrait, the headline figures, the gallery.

use super::cards::{self, card, tag};
use super::sticker::{self, sticker};
use super::tokens::*;
use crate::layout::chart;
use crate::layout::color::Color;
use crate::layout::fit;
use crate::layout::geometry::{Corners, mm};
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph, TextStyle};
use crate::mediakit::outline::{Hero, Stat};
use crate::theme::columns::{self, Column};
use crate::theme::parts::{alike, one_line, words};
use crate::theme::stage::Stage;

/// Pictures of the gallery: at least and at most.
pub(super) const GALLERY: (usize, usize) = (3, 4);
/// Cards with headline figures at most.
const STATS: usize = 3;
/// From the left edge of the card to its words.
const LEFT: f32 = mm(7.0);

/// The card with the name beside the portrait, the sticker over the seam.
pub(super) fn hero(
    stage: &mut Stage<'_>,
    measures: &Measures,
    bio: &[String],
    tagline: Option<&str>,
) -> Node {
    let figure = sticker::figure(stage, measures.hero);
    let reach = if figure.is_some() { sticker::REACH + mm(1.6) } else { LEFT };
    let room = measures.hero_text - LEFT - reach;
    let words = who(stage, measures, room, bio, tagline);
    let name = card(TOMATO, [mm(6.5), 0.0, 0.0, LEFT], words);
    let name = name.width(measures.hero_text).least_height(measures.hero);
    let portrait = portrait(stage, measures, figure.is_some()).width(measures.photo());
    let seam = measures.content - measures.hero_text;
    let figure = figure.map(|stat| {
        let right = seam + sticker::REACH - sticker::SIZE;
        sticker(stage, stat).placed_from_end(right, sticker::LIFT)
    });
    Node::column([cards::row([name, portrait]).elastic(0.0)].into_iter().chain(figure))
}

/// What the card with the name says: the niche at its top, the rest at its bottom.
fn who(
    stage: &mut Stage<'_>,
    measures: &Measures,
    room: f32,
    bio: &[String],
    tagline: Option<&str>,
) -> Vec<Node> {
    let hero = &stage.outline.hero;
    let limits = measures.name_limits(room);
    let (lines, size) = fit::name(stage.typesetter, &hero.name, NAME, limits);
    let mut style = NAME.sized(size);
    style.leading = fit::name_leading(stage.typesetter, &lines, style);
    let rise = lines.first().map_or(0.0, |line| fit::accent_rise(line)) * size;
    let name = Paragraph { optical: OPTICAL * size, ..Paragraph::new(lines.join("\n"), style) };
    let depth = lines.last().map_or(0.0, |line| fit::depth(line)) * size;
    let name = Node::text(name).width(room).below(depth).role(Role::Heading(1));
    let niche = hero.niche.as_ref().map(|niche| {
        Node::row([tag(Paragraph::new(niche, NICHE), INK, room)]).role(Role::Paragraph)
    });
    let least = if niche.is_some() { mm(3.6) } else { 0.0 } + rise;
    // The niche stands over the name and is read after it.
    let top = [name, Node::gap(least).elastic(least)].into_iter().chain(niche);
    let mut blocks = vec![Node::column(top).upwards().elastic(0.0)];

    // A descender of the name's own size, then the same white under any name.
    let mut under = mm(5.9) + 0.1 * size;
    let rows = if lines.len() > 2 { 4 } else { 3 };
    if let Some(tagline) = tagline {
        // Over an introduction the line is its heading.
        let largest = if bio.is_empty() { TAGLINE.size } else { 14.5 };
        let sizes: Vec<f32> =
            TAGLINE_SIZES.iter().copied().filter(|size| *size <= largest).collect();
        let fitted = fit::text_size(stage.typesetter, tagline, TAGLINE, &sizes, room, rows);
        let style = TAGLINE.sized(fitted);
        let drop = under + 0.27 * (fitted - 11.5).max(0.0);
        blocks.push(words(tagline, style).width(room).above(drop).role(Role::Paragraph));
        under = mm(3.6);
    }
    if !bio.is_empty() {
        let text = words(&bio.join(" "), BIO).width(room).above(under).role(Role::Paragraph);
        blocks.push(text);
    }
    let last = handle(stage, hero, room);
    let drop = if tagline.is_some() || !bio.is_empty() { mm(6.5) } else { under };
    match last {
        Some(handle) => blocks.push(handle.above(drop).below(mm(7.58))),
        None if tagline.is_some() || !bio.is_empty() => blocks.push(Node::gap(mm(7.58))),
        None => blocks.push(Node::gap(mm(4.0) + 0.25 * size)),
    }
    blocks
}

fn handle(stage: &mut Stage<'_>, hero: &Hero, room: f32) -> Option<Node> {
    let handle = hero.handle.as_ref().map(|handle| (handle, HANDLE));
    let location = hero.location.as_ref().map(|place| (place, LOCATION));
    let parts: Vec<Node> = handle
        .into_iter()
        .chain(location)
        .map(|(text, style)| {
            let style = one_line(stage, text, style, ONE_LINE_SIZES, room);
            words(text, style).most_width(room)
        })
        .collect();
    let white = HANDLE.leading - HANDLE.cap_height();
    let line = Node::row(parts).spaced(mm(2.1)).wrapping(white).width(room);
    (hero.handle.is_some() || hero.location.is_some()).then(|| line.role(Role::Paragraph))
}

/// The portrait; without one, a card with the initials in a circle.
fn portrait(stage: &mut Stage<'_>, measures: &Measures, has_sticker: bool) -> Node {
    let hero = &stage.outline.hero;
    if let Some(photo) = hero.photo.as_ref().and_then(|photo| stage.portrait(photo)) {
        return photo.rounded(Corners::all(RADIUS));
    }
    // The initials keep off the sticker, which stands over the lower part of the circle.
    let width = measures.photo();
    let size = (measures.hero * 0.64).min(mm(62.0)).min(width - mm(8.0));
    let above = if has_sticker { 0.3 } else { 0.5 } * (measures.hero - size);
    // An accent needs room in the circle, too.
    let is_accented = fit::accent_rise(&hero.initials) > 0.0;
    let largest = if is_accented { 0.45 } else { 0.6 } * size;
    let sizes: Vec<f32> = [1.0, 0.85, 0.7, 0.5].map(|part| part * largest).to_vec();
    let style = one_line(
        stage,
        &hero.initials,
        INITIALS,
        &sizes,
        size * if is_accented { 0.6 } else { 0.76 },
    );
    let drop = if has_sticker { 0.44 } else { 0.5 } * size - style.cap_height() / 2.0;
    let text = Paragraph::new(&hero.initials, style).aligned(Align::Center);
    let circle = Node::column([
        chart::card(MINT, Corners::all(f32::MAX)).filling(),
        Node::text(text).width(size).above(drop),
    ])
    .width(size)
    .height(size);
    let left = (width - size) / 2.0;
    card(LILAC, [above, 0.0, 0.0, left], [circle]).role(Role::Decoration)
}

/// The headline figures, one card each; the figure on the sticker is not among them.
pub(super) fn stats(stage: &mut Stage<'_>, measures: &Measures) -> Option<Node> {
    let on_sticker = sticker::figure(stage, measures.hero).is_some();
    let all = stage.outline.stats.iter().filter(|stat| !(on_sticker && stat.is_rate));
    // A rate that is on no sticker has a card of its own.
    let has_rate = !on_sticker && stage.outline.stats.iter().any(|stat| stat.is_rate);
    let shown: Vec<&Stat> = all.take(STATS + usize::from(has_rate)).collect();
    if shown.is_empty() {
        return None;
    }
    let units = |stat: &Stat| if stat.spark.is_some() { 1.25 } else { 1.0 };
    let whole: f32 = shown.iter().map(|stat| units(stat)).sum();
    let room = measures.content - GAP * shown.len().saturating_sub(1) as f32;
    let grounds = [INK, SUN, MINT, SKY];
    let mut columns: Vec<Column> = Vec::new();
    for stat in &shown {
        let (width, beside) = (room * units(stat) / whole, beside(stat, measures.stat));
        let smallest = STAT.sized(STAT_SIZES.last().copied().unwrap_or(STAT.size));
        let (label, value) = ((stat.label.as_str(), STAT_LABEL), (stat.value.as_str(), smallest));
        columns.push(Column::holding(stage, width, [label, value], 2.0 * PAD + beside));
    }
    columns::settle(&mut columns);
    let rooms = shown.iter().zip(&columns);
    let rooms = rooms
        .map(|(stat, column)| (stat.value.as_str(), value_room(stat, column.width, measures.stat)));
    let value = alike(stage, rooms, STAT, STAT_SIZES);
    let cards = shown.iter().zip(columns).zip(grounds);
    let cards = cards.map(|((stat, column), ground)| {
        stat_card(stat, value, ground, (column.width, measures.stat))
    });
    Some(cards::row(cards))
}

/// Width of the line beside the words over a figure, with its white.
fn beside(stat: &Stat, height: f32) -> f32 {
    stat.spark.as_ref().map_or(0.0, |_| spark(height, INK).width + mm(2.0))
}

/// What a card has for its figure: a low one has no room for the line over it.
fn value_room(stat: &Stat, width: f32, height: f32) -> f32 {
    let beside = if height < mm(30.0) { beside(stat, height) } else { 0.0 };
    width - 2.0 * PAD - beside
}

fn stat_card(stat: &Stat, value: TextStyle, ground: Color, (width, height): (f32, f32)) -> Node {
    let (color, label_color) = if ground == INK { (SUN, LILAC) } else { (INK, INK) };
    let style = spark(height, color);
    let spark = stat.spark.as_ref().map(|spark| {
        chart::spark(&spark.points, style)
            .placed(width - PAD - style.width, mm(5.4))
            .role(Role::Figure(spark.alt.clone()))
    });
    let inner = width - 2.0 * PAD;
    let beside = beside(stat, height);
    let label = words(&stat.label, STAT_LABEL.colored(label_color)).width(inner - beside);
    let value = words(&stat.value, value.colored(color)).above(mm(3.0));
    let text = Node::column([label, value]).spread().role(Role::Paragraph).elastic(0.0);
    card(ground, [mm(5.83), PAD, mm(5.81), PAD], [text].into_iter().chain(spark))
        .width(width)
        .least_height(height)
}

/// A row of photographs with round corners.
pub(super) fn gallery(cells: Vec<Node>, measures: &Measures) -> Node {
    let width = cards::share(measures.content, cells.len());
    cards::row(
        cells.into_iter().map(|cell| {
            cell.rounded(Corners::all(RADIUS)).width(width).least_height(measures.gallery)
        }),
    )
}
