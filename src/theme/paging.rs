//! How many pages a kit has, and how they are made neither too full nor too empty.
//!
//! A design says what stands on each [`Sheet`] and what of it can be higher or lower; the rest is
//! the same for every design. A kit without past work is one page with everything, any other is
//! two, unless little would stand on one of them.

use super::Composition;
use super::draft::{Draft, Fitted, fitted};
use super::squeeze::{Omission, Squeeze, Step};
use super::stage::Stage;
use crate::layout::geometry::mm;

/// A last page less full than this looks unfinished.
const FULL_ENOUGH: f32 = 0.57;
/// The last step at which one page is better than two of which the second is not full.
const BEARABLE: Step = Step::LowHistogram;
/// White beyond what is elastic that makes page one look unfinished.
const HOLE: f32 = mm(30.0);
/// How much higher than drawn the top of page one may be where there is room.
const TOP_TAKES: f32 = mm(40.0);
/// How much lower than drawn the pictures of past work may be before anything else gives way.
const PICTURES_GIVE: f32 = mm(8.0);
/// How much higher than drawn they may be where there is room.
const PICTURES_TAKE: f32 = mm(22.0);

/// Where the gallery stands in a kit of two pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// Where it is drawn.
    Drawn,
    /// On the last page, which would not be full without it.
    GalleryLast,
}

/// The kit that a design lays out: so many pages, the notes shared out between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// How many pages there are.
    pub pages: usize,
    /// Lines of the note at the foot of page one at most.
    pub note_lines: usize,
    /// Where the gallery stands.
    pub plan: Plan,
}

/// One of the pages that a design can lay out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// The only page, with everything.
    Only,
    /// Page one of several.
    First,
    /// The last page of two.
    Last,
}

/// White that is elastic: as drawn, at least and at most.
#[derive(Debug, Clone, Copy)]
pub struct Elastic {
    /// As the sample has it.
    pub drawn: f32,
    /// At least.
    pub least: f32,
    /// More than this looks like a hole.
    pub most: f32,
}

/// How a design fills pages. Heights are in points.
pub trait Sheets {
    /// White over how to write at the foot of the last page.
    const OVER_CONTACT: Elastic;
    /// Lines of the note at the foot of page one at most, and where the page is too full with them.
    const NOTE_LINES: (usize, usize);

    /// One version of a page.
    fn draft(&self, stage: &mut Stage<'_>, squeeze: &Squeeze, sheet: Sheet) -> Draft;

    /// How much higher the elastic block of page one can get than it is at least.
    fn elastic(&self, stage: &Stage<'_>, squeeze: &Squeeze) -> f32;

    /// The same of the gallery on the last page, where it stands there.
    fn elastic_last(&self) -> f32 {
        0.0
    }

    /// Makes the pictures of past work higher, or lower.
    fn grow_pictures(&mut self, height: f32);

    /// Makes the top of page one higher.
    fn grow_top(&mut self, height: f32);

    /// Gives height that nothing needs to the blocks of proof, each as much as it can carry.
    fn spread(&mut self, height: f32);
}

/// Lays a kit out on one page or two.
pub fn compose<'a, S: Sheets>(
    stage: &mut Stage<'a>,
    make: impl Fn(&mut Stage<'a>, Format) -> S,
) -> Composition {
    let one = stage.outline.fits_one_page().then(|| single(stage, &make));
    if let Some(one) = one.as_ref().filter(|one| one.fits()) {
        return composition([one]);
    }
    let drawn = double(stage, &make, Plan::Drawn);
    if drawn.fullness >= FULL_ENOUGH && drawn.front.rest < HOLE {
        return composition([&drawn.front, &drawn.last]);
    }
    let one = one.unwrap_or_else(|| single(stage, &make));
    if one.fits() && one.squeeze.worst().is_none_or(|worst| worst <= BEARABLE) {
        return composition([&one]);
    }
    if drawn.fullness >= FULL_ENOUGH {
        return composition([&drawn.front, &drawn.last]);
    }
    let later = double(stage, &make, Plan::GalleryLast);
    if one.fits() && later.fullness < FULL_ENOUGH {
        return composition([&one]);
    }
    let fuller = if later.fullness > drawn.fullness { later } else { drawn };
    composition([&fuller.front, &fuller.last])
}

/// The pages with what they leave out together.
fn composition<'a>(pages: impl IntoIterator<Item = &'a Fitted>) -> Composition {
    let mut left_out = Vec::new();
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

fn sheet<S: Sheets>(stage: &mut Stage<'_>, sheets: &S, sheet: Sheet) -> Fitted {
    fitted(stage, |stage, squeeze| sheets.draft(stage, squeeze, sheet))
}

/// One page with everything.
fn single<'a, S: Sheets>(
    stage: &mut Stage<'a>,
    make: &impl Fn(&mut Stage<'a>, Format) -> S,
) -> Fitted {
    let mut sheets = make(stage, Format { pages: 1, note_lines: 0, plan: Plan::Drawn });
    let page = sheet(stage, &sheets, Sheet::Only);
    let surplus = page.rest - sheets.elastic(stage, &page.squeeze) - S::OVER_CONTACT.most;
    if surplus <= 0.0 {
        return page;
    }
    sheets.spread(surplus);
    sheet(stage, &sheets, Sheet::Only)
}

/// Two pages.
struct Double {
    front: Fitted,
    last: Fitted,
    /// How much of the last page's height is used, 0 to 1.
    fullness: f32,
}

fn double<'a, S: Sheets>(
    stage: &mut Stage<'a>,
    make: &impl Fn(&mut Stage<'a>, Format) -> S,
    plan: Plan,
) -> Double {
    let (lines, fewer) = S::NOTE_LINES;
    let full = double_with(stage, make, Format { pages: 2, note_lines: lines, plan });
    if full.front.fits() || fewer == lines {
        return full;
    }
    double_with(stage, make, Format { pages: 2, note_lines: fewer, plan })
}

fn double_with<'a, S: Sheets>(
    stage: &mut Stage<'a>,
    make: &impl Fn(&mut Stage<'a>, Format) -> S,
    format: Format,
) -> Double {
    let over = S::OVER_CONTACT;
    let mut sheets = make(stage, format);
    let fullness = fit_pictures(stage, &mut sheets, format.plan);
    let mut last = sheet(stage, &sheets, Sheet::Last);
    let surplus = last.rest - (over.most - over.least);
    if surplus > 0.0 && format.plan == Plan::Drawn {
        sheets.spread(surplus);
        last = sheet(stage, &sheets, Sheet::Last);
    }
    let mut front = sheet(stage, &sheets, Sheet::First);
    // Half of the room goes to the top of the page, half stays where it is elastic.
    let room = (front.rest - sheets.elastic(stage, &front.squeeze)) / 2.0;
    let higher = room.min(TOP_TAKES);
    if higher > 0.0 {
        sheets.grow_top(higher);
        front = sheet(stage, &sheets, Sheet::First);
    }
    Double { front, last, fullness }
}

/// Makes the pictures of past work as high as the last page has room for; returns how full it
/// then is.
fn fit_pictures<S: Sheets>(stage: &mut Stage<'_>, sheets: &mut S, plan: Plan) -> f32 {
    let over = S::OVER_CONTACT;
    let page_height = stage.page_size().height;
    let none = Squeeze::default();
    let draft = sheets.draft(stage, &none, Sheet::Last);
    // With the white over how to write at its least; as drawn there is more of it.
    let needed = stage.height(&draft.content) + (over.drawn - over.least);
    let surplus = page_height - needed;
    if surplus < 0.0 {
        // Lower pictures or not: the page is full.
        sheets.grow_pictures(surplus.max(-PICTURES_GIVE));
        return 1.0;
    }
    sheets.grow_pictures((surplus - (over.most - over.drawn)).clamp(0.0, PICTURES_TAKE));
    let draft = sheets.draft(stage, &none, Sheet::Last);
    let takes = if plan == Plan::GalleryLast { sheets.elastic_last() } else { 0.0 };
    (stage.height(&draft.content) + takes) / page_height
}
