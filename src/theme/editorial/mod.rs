//! Editorial: warm paper, a large portrait, a serif for everything that is read first.
//!
//! [`tokens`] are its colours, type and measures. [`front`] makes the blocks of page one, [`work`],
//! [`audience`] and [`services`] those of page two, [`frame`] what stands at the edges of both;
//! [`pages`] puts them on pages and says what gives way. Here the number of pages is chosen: a kit
//! without past work is one page with everything, any other is two, unless little would stand on
//! one of them.

mod audience;
mod frame;
mod front;
mod pages;
mod services;
mod tokens;
mod work;

use pages::{FRONT_NOTE_LINES, Kit, OVER_BAR, Plan};
use tokens::Measures;

use super::draft::{Fitted, fitted};
use super::squeeze::{Omission, Step};
use super::stage::Stage;
use super::{Composition, Theme};
use crate::layout::fonts::FontSet;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::text::{Paragraph, TextStyle};
use crate::mediakit::Voice;
use crate::profile::ThemeName;

/// The design.
pub static EDITORIAL: Theme = Theme {
    name: ThemeName::Editorial,
    fonts: FontSet::Instrument,
    voice: Voice::Editorial,
    compose,
};

/// A last page less full than this looks unfinished.
const FULL_ENOUGH: f32 = 0.57;
/// The last step at which one page is better than two of which the second is not full.
const BEARABLE: Step = Step::LowHistogram;
/// White beyond what is elastic that makes page one look unfinished.
const HOLE: f32 = mm(30.0);
/// How much higher than drawn the portrait may be where page one has room and no gallery.
const PORTRAIT_TAKES: f32 = mm(40.0);

/// Text in one style.
fn words(text: &str, style: TextStyle) -> Node {
    Node::text(Paragraph::new(text, style))
}

fn compose(stage: &mut Stage<'_>) -> Composition {
    let one = stage.outline.fits_one_page().then(|| single(stage));
    if let Some(one) = one.as_ref().filter(|one| one.fits()) {
        return composition(stage, [one]);
    }
    let drawn = double(stage, Plan::Drawn);
    if drawn.fullness >= FULL_ENOUGH && drawn.front.rest < HOLE {
        return composition(stage, [&drawn.front, &drawn.last]);
    }
    let one = one.unwrap_or_else(|| single(stage));
    if one.fits() && one.squeeze.worst().is_none_or(|worst| worst <= BEARABLE) {
        return composition(stage, [&one]);
    }
    if drawn.fullness >= FULL_ENOUGH {
        return composition(stage, [&drawn.front, &drawn.last]);
    }
    let later = double(stage, Plan::GalleryLast);
    if one.fits() && later.fullness < FULL_ENOUGH {
        return composition(stage, [&one]);
    }
    let fuller = if later.fullness > drawn.fullness { later } else { drawn };
    composition(stage, [&fuller.front, &fuller.last])
}

/// The pages with what they leave out together.
fn composition<'a>(stage: &Stage<'_>, pages: impl IntoIterator<Item = &'a Fitted>) -> Composition {
    let mut left_out = pages::beyond_every_page(stage.outline);
    let pages = pages.into_iter().map(|fitted| {
        left_out.extend(&fitted.left_out);
        left_out.extend((!fitted.fits()).then_some(Omission::Overfull));
        fitted.page.clone()
    });
    let pages = pages.collect();
    left_out.sort_unstable();
    left_out.dedup();
    Composition { pages, left_out }
}

/// One page with everything.
fn single(stage: &mut Stage<'_>) -> Fitted {
    let mut kit = Kit::new(stage, Measures::single(stage.paper), 1, 0);
    let page = fitted(stage, |stage, squeeze| kit.single(stage, squeeze));
    let surplus = page.rest - kit.elastic(stage, Plan::Drawn, &page.squeeze) - OVER_BAR.2;
    if surplus <= 0.0 {
        return page;
    }
    kit.spread(surplus);
    fitted(stage, |stage, squeeze| kit.single(stage, squeeze))
}

/// Two pages.
struct Double {
    front: Fitted,
    last: Fitted,
    /// How much of the last page's height is used, 0 to 1.
    fullness: f32,
}

fn double(stage: &mut Stage<'_>, plan: Plan) -> Double {
    let full = double_with(stage, plan, FRONT_NOTE_LINES.0);
    if full.front.fits() { full } else { double_with(stage, plan, FRONT_NOTE_LINES.1) }
}

/// Two pages, the foot of the first with so many lines at most.
fn double_with(stage: &mut Stage<'_>, plan: Plan, note_lines: usize) -> Double {
    let mut kit = Kit::new(stage, Measures::of(stage.paper), 2, note_lines);
    let (picture, fullness) = kit.picture_height(stage, plan);
    let mut last = fitted(stage, |stage, squeeze| kit.last(stage, squeeze, plan, picture));
    let surplus = last.rest - (OVER_BAR.2 - OVER_BAR.1);
    if surplus > 0.0 && plan == Plan::Drawn {
        kit.spread(surplus);
        last = fitted(stage, |stage, squeeze| kit.last(stage, squeeze, plan, picture));
    }
    let mut front = fitted(stage, |stage, squeeze| kit.front(stage, squeeze, plan));
    // Half of the room goes to the portrait, half stays over the contact line.
    let room = (front.rest - kit.elastic(stage, plan, &front.squeeze)) / 2.0;
    let taller = room.min(PORTRAIT_TAKES);
    if taller > 0.0 {
        kit.measures.hero += taller;
        kit.measures.photo += taller;
        front = fitted(stage, |stage, squeeze| kit.front(stage, squeeze, plan));
    }
    Double { front, last, fullness }
}
