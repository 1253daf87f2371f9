//! The ink block at the top of page one: who this is, with the name as large as it goes.

use super::measures::Measures;
use super::tokens::*;
use crate::layout::chart;
use crate::layout::fit;
use crate::layout::geometry::{Corners, mm};
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Paragraph, TextStyle};
use crate::mediakit::outline::Hero;
use crate::profile::Paper;
use crate::theme::parts::{one_line, words};
use crate::theme::selection::Selection;
use crate::theme::stage::Stage;

/// White over the words and the portrait.
const TOP: f32 = mm(12.0);
/// White over the words on a slide.
const WIDE_TOP: f32 = mm(10.5);
/// The largest line under the handle in a low block.
const LOW_TAGLINE: f32 = 18.0;
/// White under a name of no size: under a larger one there is more.
const UNDER_NAME: f32 = mm(7.08);
/// The same in shares of the name's size.
const UNDER_NAME_EM: f32 = 0.1;
/// How far letters rise over a capital, in em.
const ASCENT: f32 = 0.1;
/// White between the words and the name.
const OVER_NAME: f32 = mm(6.5);
/// A name gives way to the words over it down to this size; where they need more, it has the other.
const LEAST_NAME: f32 = 46.0;
const GROWN_NAME: f32 = 62.0;
/// Sizes of a name on one line where room is short, at least and at most.
const SHORT_NAME: (f32, f32) = (38.0, 62.0);
/// The same on a slide without a portrait.
const WIDE_NAME: (f32, f32) = (52.0, 92.0);
/// The same on a slide, which cannot grow.
const LEAST_WIDE_NAME: f32 = 38.0;
/// White under the portrait at least.
const UNDER_PORTRAIT: f32 = mm(9.0);
/// White between the portrait and what stands beside it.
const BESIDE: f32 = mm(6.0);

/// The block with the portrait inside its margins.
pub(super) fn block(
    stage: &mut Stage<'_>,
    selection: &mut Selection<'_>,
    measures: &Measures,
) -> Node {
    let page_width = stage.page_size().width;
    let portrait = portrait(stage);
    let (width, height) = measures.photo;
    let beside = if portrait.is_some() { measures.content - width - BESIDE } else { CONTENT };
    let introduction = introduction(stage, selection, measures, beside);
    let over_name = TOP + stage.height(&introduction) + OVER_NAME;
    let photo = portrait.is_some().then_some((beside, TOP + height));
    let name = Name::fitted(stage, measures, measures.content, over_name, photo);
    let portrait = portrait.map(|portrait| {
        let x = measures.margin + measures.content - width;
        portrait.placed(x, TOP).width(width).height(height)
    });
    let least = photo.map_or(0.0, |(_, end)| end + UNDER_PORTRAIT).max(measures.block);
    let text = Node::column([introduction]).least_height(name.top - TOP);
    let text = Node::column([text, Node::gap(0.0).elastic(0.0), name.node])
        .least_height(least)
        .padded([TOP, 0.0, name.under, measures.margin])
        .width(page_width);
    Node::column([chart::panel(INK).filling(), text].into_iter().chain(portrait))
}

/// The block of a slide: the portrait bleeds off the top and the right.
pub(super) fn wide_block(
    stage: &mut Stage<'_>,
    selection: &mut Selection<'_>,
    measures: &Measures,
) -> Node {
    let page_width = stage.page_size().width;
    let portrait = portrait(stage);
    let (width, height) = measures.photo;
    let beside = match &portrait {
        Some(_) => page_width - measures.margin - width - 2.0 * BESIDE,
        None => measures.content,
    };
    let introduction = introduction(stage, selection, measures, beside);
    let over_name = WIDE_TOP + stage.height(&introduction) + OVER_NAME;
    let name = match portrait {
        Some(_) => None,
        None => Name::on_one_line(stage, beside, over_name, WIDE_NAME),
    };
    let name = name.unwrap_or_else(|| Name::fitted(stage, measures, beside, over_name, None));
    let text = Node::column([introduction, Node::gap(OVER_NAME).elastic(OVER_NAME), name.node])
        .width(page_width - portrait.as_ref().map_or(0.0, |_| width))
        .padded([WIDE_TOP, 0.0, name.under, measures.margin]);
    // A hair over the edge of the page, so that no ink shows beside it.
    let portrait = portrait.map(|portrait| portrait.width(width + 0.5).least_height(height));
    let row = Node::row([text].into_iter().chain(portrait)).stretched();
    Node::column([chart::panel(INK).filling(), row.elastic(0.0)]).elastic(measures.block)
}

/// The portrait; without one, the first photograph of the gallery, which then is not shown there.
fn portrait(stage: &Stage<'_>) -> Option<Node> {
    let own = stage.outline.hero.photo.as_ref().and_then(|photo| stage.portrait(photo));
    own.or_else(|| stage.outline.gallery.iter().find_map(|picture| stage.photograph(picture)))
}

/// How many photographs of the gallery stand in place of the portrait.
pub(super) fn borrowed(stage: &Stage<'_>) -> usize {
    let own = stage.outline.hero.photo.as_ref().and_then(|photo| stage.portrait(photo));
    usize::from(own.is_none())
}

/// All words but the name.
fn introduction(
    stage: &mut Stage<'_>,
    selection: &mut Selection<'_>,
    measures: &Measures,
    room: f32,
) -> Node {
    let hero = &stage.outline.hero;
    let (bio, tagline) = (selection.bio(), selection.tagline());
    let identity = identity(stage, hero, room);
    // Without a pill over them letters may rise over the capitals.
    let over = |white| if identity.is_some() { white } else { mm(2.3) };
    let mut under_tagline = over(mm(8.5));
    let tagline = tagline.map(|tagline| {
        under_tagline = mm(9.6) - BIO.cap_height();
        let larger = if bio.is_empty() { &[24.0][..] } else { &[] };
        let low = stage.paper == Paper::Slides || measures.on_one_line;
        let largest = if low { LOW_TAGLINE } else { f32::INFINITY };
        let sizes = larger.iter().chain(TAGLINE_SIZES).copied();
        let sizes: Vec<f32> = sizes.filter(|size| *size <= largest).collect();
        let width = mm(110.0).min(room);
        let size = fit::text_size(stage.typesetter, tagline, TAGLINE, &sizes, width, 3);
        let tagline = words(tagline, TAGLINE.sized(size)).width(width);
        tagline.above(over(mm(8.5))).role(Role::Paragraph)
    });
    let bio = (!bio.is_empty()).then(|| {
        let width = if stage.paper == Paper::Slides { mm(122.0) } else { mm(98.0) };
        let bio = words(&bio.join(" "), BIO).width(width.min(room));
        bio.above(under_tagline).role(Role::Paragraph)
    });
    Node::column(identity.into_iter().chain(tagline).chain(bio))
}

/// What they make in a pill, their handle and place beside it, or below where it is long.
fn identity(stage: &mut Stage<'_>, hero: &Hero, room: f32) -> Option<Node> {
    let niche = hero.niche.as_deref();
    let handle = handle(stage, hero, room);
    let Some(niche) = niche else { return handle.map(|(handle, _)| handle.above(mm(2.3))) };
    let (pill, pill_width) = pill(stage, niche, room);
    Some(match handle {
        Some((handle, width)) if pill_width + mm(5.0) + width <= room => {
            Node::row([pill, handle.below(mm(2.38))]).spaced(mm(5.0))
        }
        handle => {
            let handle = handle.map(|(handle, _)| handle.above(mm(2.8)));
            Node::column([Node::row([pill])].into_iter().chain(handle))
        }
    })
}

fn pill(stage: &mut Stage<'_>, niche: &str, room: f32) -> (Node, f32) {
    let inside = room - 2.0 * mm(3.2);
    let style = one_line(stage, niche, NICHE, SMALL_SIZES.get(1..).unwrap_or_default(), inside);
    let width = taken(stage, &Paragraph::new(niche, style), inside);
    let pill = Node::column([chart::card(LIME, Corners::all(mm(4.0))).filling()])
        .child(words(niche, style).most_width(inside).role(Role::Paragraph))
        .padded([mm(2.27), mm(3.2), mm(2.4), mm(3.2)]);
    (pill, width + 2.0 * mm(3.2))
}

fn handle(stage: &mut Stage<'_>, hero: &Hero, room: f32) -> Option<(Node, f32)> {
    let handle = hero.handle.as_ref().map(|handle| (handle, HANDLE));
    let location = hero.location.as_ref().map(|location| (location, LOCATION));
    let mut width = -mm(1.8);
    let parts: Vec<Node> = handle
        .into_iter()
        .chain(location)
        .map(|(text, style)| {
            let style = one_line(stage, text, style, SMALL_SIZES, room);
            let paragraph = Paragraph::new(text, style);
            width += mm(1.8) + taken(stage, &paragraph, room);
            Node::text(paragraph).most_width(room)
        })
        .collect();
    if parts.is_empty() {
        return None;
    }
    let row = Node::row(parts).spaced(mm(1.8));
    let white = HANDLE.leading - HANDLE.cap_height();
    let row = if width <= room { row } else { row.wrapping(white).width(room) };
    Some((row.role(Role::Paragraph), width))
}

/// The width that a text takes in a box of `room` at most: all of it where it has several lines.
fn taken(stage: &mut Stage<'_>, text: &Paragraph, room: f32) -> f32 {
    stage.typesetter.measure(text, None).width.min(room)
}

/// The name at the foot of the block.
struct Name {
    node: Node,
    /// From the top of the block to the first capital at least.
    top: f32,
    /// White under it.
    under: f32,
}

impl Name {
    /// The largest name that the block has room for under its words, beside or under the portrait:
    /// the width beside it and where it ends.
    fn fitted(
        stage: &mut Stage<'_>,
        measures: &Measures,
        width: f32,
        over: f32,
        photo: Option<(f32, f32)>,
    ) -> Self {
        if measures.on_one_line {
            let beside = photo.map_or(width, |(beside, _)| beside.min(width));
            if let Some(name) = Self::on_one_line(stage, beside, over, SHORT_NAME) {
                return name;
            }
        }
        let sizes = NAME_SIZES.iter().copied().filter(|size| *size <= measures.name);
        let is_wide = stage.paper == Paper::Slides;
        let (least, grown) =
            if is_wide { (LEAST_WIDE_NAME, LEAST_WIDE_NAME) } else { (LEAST_NAME, GROWN_NAME) };
        for largest in sizes.take_while(|size| *size >= least) {
            let (name, height) = Self::at(stage, measures, width, largest, (over, photo));
            if name.top + height + name.under <= measures.block {
                return name;
            }
        }
        // Too many words for the block: it grows with them.
        let largest = measures.name.min(grown);
        Self::at(stage, measures, width, largest, (over, photo)).0
    }

    /// The name on one line, if it is short.
    fn on_one_line(
        stage: &mut Stage<'_>,
        width: f32,
        over: f32,
        (least, most): (f32, f32),
    ) -> Option<Self> {
        let text = &stage.outline.hero.name;
        let sizes = NAME_SIZES.iter().copied();
        let mut sizes = sizes.filter(|size| (least..=most).contains(size));
        let size = sizes.find(|size| line_width(stage, text, NAME.sized(*size)) <= width)?;
        let name = Paragraph { optical: OPTICAL * size, ..Paragraph::new(text, NAME.sized(size)) };
        let node = Node::text(name).width(width).role(Role::Heading(1));
        let top = over + size * (ASCENT + fit::accent_rise(text));
        let under = UNDER_NAME + size * (UNDER_NAME_EM + fit::depth(text));
        Some(Self { node, top, under })
    }

    /// The name at this size at most, and its height.
    fn at(
        stage: &mut Stage<'_>,
        measures: &Measures,
        width: f32,
        largest: f32,
        (over, photo): (f32, Option<(f32, f32)>),
    ) -> (Self, f32) {
        let text = &stage.outline.hero.name;
        let limits = measures.name_limits(largest, width);
        let (lines, size) = fit::name(stage.typesetter, text, NAME, limits);
        let mut style = NAME.sized(size);
        style.leading = fit::name_leading(stage.typesetter, &lines, style);
        let rise = size * (ASCENT + lines.first().map_or(0.0, |line| fit::accent_rise(line)));
        let height = style.cap_height() + style.leading * (lines.len().max(1) - 1) as f32;
        let mut top = over + rise;
        if let Some((beside, end)) = photo {
            for (index, line) in lines.iter().enumerate() {
                if line_width(stage, line, style) > beside {
                    top = top.max(end + mm(4.0) + rise - index as f32 * style.leading);
                }
            }
        }
        let name = Paragraph { optical: OPTICAL * size, ..Paragraph::new(lines.join("\n"), style) };
        let node = Node::text(name).width(width).role(Role::Heading(1));
        let depth = lines.last().map_or(0.0, |line| fit::depth(line));
        (Self { node, top, under: UNDER_NAME + size * (UNDER_NAME_EM + depth) }, height)
    }
}

fn line_width(stage: &mut Stage<'_>, line: &str, style: TextStyle) -> f32 {
    stage.typesetter.measure(&Paragraph::new(line, style), None).width
}
