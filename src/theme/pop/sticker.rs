//! The sticker: a star with the one figure that a kit is proud of, at the seam of card and portrait.

use super::tokens::*;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::ornament::{self, StarStyle};
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph};
use crate::mediakit::outline::Stat;
use crate::theme::parts::one_line;
use crate::theme::stage::Stage;

/// From tip to tip.
pub(super) const SIZE: f32 = mm(35.0);
/// How far it reaches into the card with the name.
pub(super) const REACH: f32 = mm(9.3);
/// From its lowest tip to the bottom of the portrait.
pub(super) const LIFT: f32 = mm(5.0);
/// A portrait that is lower has its face where the sticker would be, and initials that are lower.
const LEAST_PORTRAIT: (f32, f32) = (mm(72.0), mm(84.0));
/// Width of the words on it.
const WORDS: f32 = mm(23.0);
/// Lines of the words under the figure at most.
const LINES: usize = 2;
/// Anticlockwise, in degrees.
const TURN: f32 = -8.0;

const STAR: StarStyle = StarStyle { tips: 14, outer: 0.94, inner: 0.8, round: 0.05 };

/// The figure for the sticker, if there is one with words short enough and the portrait is high
/// enough for it.
pub(super) fn figure<'a>(stage: &mut Stage<'a>, portrait: f32) -> Option<&'a Stat> {
    let outline = stage.outline;
    let stat = outline.stats.iter().find(|stat| stat.is_rate)?;
    let photo = outline.hero.photo.as_ref();
    let has_photo = photo.is_some_and(|photo| stage.album.picture(&photo.file).is_some());
    let least = if has_photo { LEAST_PORTRAIT.0 } else { LEAST_PORTRAIT.1 };
    let label = Paragraph::new(&stat.label, STICKER_LABEL);
    let smallest = STICKER_SIZES.last().map_or(STICKER, |size| STICKER.sized(*size));
    let value = Paragraph::new(&stat.value, smallest);
    let fits = stage.typesetter.measure(&value, None).width <= WORDS
        && stage.typesetter.min_width(&label) <= WORDS
        && stage.typesetter.line_count(&label, WORDS) <= LINES;
    (fits && portrait >= least).then_some(stat)
}

/// The sticker.
pub(super) fn sticker(stage: &mut Stage<'_>, stat: &Stat) -> Node {
    let style = one_line(stage, &stat.value, STICKER, STICKER_SIZES, WORDS);
    let text = |text: &str, style| {
        Node::text(Paragraph::new(text, style).aligned(Align::Center)).width(WORDS)
    };
    let value = text(&stat.value, style);
    // A comma reaches below the figures.
    let comma = if stat.value.contains(',') { mm(0.6) } else { 0.0 };
    let drop = mm(3.6) + comma;
    let label = text(&stat.label, STICKER_LABEL).above(drop - STICKER_LABEL.cap_height());
    let words = Node::column([value, label]).role(Role::Paragraph);
    // Equal white over and under the words: as much as grows on both sides.
    let words = Node::column([
        Node::gap(0.0).elastic(0.0),
        Node::row([words]).width(SIZE).centered(),
        Node::gap(0.0).elastic(0.0),
    ]);
    let side = (SIZE - WORDS) / 2.0;
    Node::column([
        ornament::star(STAR, SUN).filling(),
        words.padded([0.0, 0.0, 0.0, side]).elastic(0.0),
    ])
    .width(SIZE)
    .height(SIZE)
    .turned(TURN.to_radians())
}
