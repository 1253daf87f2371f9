//! How many pages a kit has, and how they are made neither too full nor too empty.
//!
//! A design says what stands on each [`Sheet`] and what of it can be higher or lower; the rest is
//! the same for every design. A kit without past work is one page with everything, any other is
//! two, unless little would stand on one of them; three pages and slides are made on request.

use super::Composition;
use super::draft::{Draft, Fitted, fitted};
use super::squeeze::{Omission, Squeeze, Step};
use super::stage::Stage;
use crate::layout::geometry::mm;
use crate::mediakit::Outline;
use crate::profile::Paper;

/// A last page less full than this looks unfinished.
const FULL_ENOUGH: f32 = 0.57;
/// The last step at which one page is better than two of which the second is not full.
const BEARABLE: Step = Step::LowHistogram;
/// The largest share of white on a page after the first of three.
const MOST_WHITE: f32 = 0.4;
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
    /// Page two of three: past work and what brands said.
    Work,
    /// Page three of three: who watches, the gallery, what can be booked.
    Offer,
    /// The first slide: who this is, with the headline figures.
    Opening,
    /// The slide with platforms and audience.
    Numbers,
    /// The last slide: past work, what a brand said, what can be booked.
    Proof,
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

    /// The last step at which everything on one page is better than two pages.
    const ONE_PAGE_UP_TO: Step = Step::Tight;

    /// One version of a page.
    fn draft(&self, stage: &mut Stage<'_>, squeeze: &Squeeze, sheet: Sheet) -> Draft;

    /// How much higher the elastic block of page one can get than it is at least.
    fn elastic(&self, stage: &Stage<'_>, squeeze: &Squeeze) -> f32;

    /// The same of the gallery on the last page, where it stands there.
    fn elastic_last(&self, stage: &Stage<'_>) -> f32 {
        let _ = stage;
        0.0
    }

    /// Makes the pictures of past work higher, or lower.
    fn grow_pictures(&mut self, height: f32);

    /// Makes the top of page one higher.
    fn grow_top(&mut self, height: f32);

    /// Gives height that nothing needs to the blocks of proof, each as much as it can carry.
    fn spread(&mut self, height: f32);
}

/// Lays a kit out on as many pages as it needs, or as are wished for if it fills them.
pub fn compose<'a, S: Sheets>(
    stage: &mut Stage<'a>,
    make: impl Fn(&mut Stage<'a>, Format) -> S,
) -> Composition {
    if stage.paper == Paper::Slides {
        return slides(stage, &make).unwrap_or_else(|| {
            stage.paper = Paper::A4;
            let mut composition = freely(stage, &make);
            composition.left_out.push(Omission::Slides);
            composition
        });
    }
    let Some(wish) = stage.pages else { return freely(stage, &make) };
    if let Some(wished) = wished(stage, &make, wish) {
        return wished;
    }
    let mut composition = freely(stage, &make);
    if composition.pages.len() != wish {
        composition.left_out.push(Omission::Pages { wish, made: composition.pages.len() });
    }
    composition
}

/// So many pages, if there is neither too much for them nor too little.
fn wished<'a, S: Sheets>(
    stage: &mut Stage<'a>,
    make: &impl Fn(&mut Stage<'a>, Format) -> S,
    wish: usize,
) -> Option<Composition> {
    match wish {
        1 => {
            let one = single(stage, make);
            one.fits().then(|| composition([&one]))
        }
        2 => {
            let plans = [Plan::Drawn, Plan::GalleryLast];
            let mut tries = plans.into_iter().map(|plan| double(stage, make, plan));
            let full = tries.find(|double| double.fullness >= FULL_ENOUGH)?;
            Some(composition([&full.front, &full.last]))
        }
        3 if fills_three_pages(stage.outline) => {
            let triple = triple(stage, make);
            let full = triple
                .iter()
                .skip(1)
                .all(|page| page.rest <= MOST_WHITE * stage.page_size().height);
            full.then(|| composition(&triple))
        }
        _ => None,
    }
}

/// Whether there is so much to show that two pages would leave out some of it.
fn fills_three_pages(outline: &Outline) -> bool {
    let work = outline.collaborations.iter().flat_map(|section| &section.entries);
    let services = outline.services.as_ref().map_or(0, |section| section.rows.len());
    work.filter(|entry| entry.picture.is_some()).count() > 3
        || services > 8
        || outline.quotes.len() > 1
}

/// Three pages.
fn triple<'a, S: Sheets>(
    stage: &mut Stage<'a>,
    make: &impl Fn(&mut Stage<'a>, Format) -> S,
) -> [Fitted; 3] {
    let format = Format { pages: 3, note_lines: S::NOTE_LINES.0, plan: Plan::Drawn };
    [Sheet::First, Sheet::Work, Sheet::Offer].map(|kind| {
        let mut sheets = make(stage, format);
        let page = sheet(stage, &sheets, kind);
        let over = S::OVER_CONTACT;
        let surplus = page.rest - (over.most - over.least);
        match kind {
            Sheet::Work if surplus > 0.0 => {
                sheets.grow_pictures(surplus.min(PICTURES_TAKE * 2.0) / 2.0)
            }
            Sheet::Offer if surplus > 0.0 => sheets.spread(surplus),
            _ => return page,
        }
        sheet(stage, &sheets, kind)
    })
}

/// Slides: as many as there is something to say on, if there is not too much for them.
fn slides<'a, S: Sheets>(
    stage: &mut Stage<'a>,
    make: &impl Fn(&mut Stage<'a>, Format) -> S,
) -> Option<Composition> {
    let outline = stage.outline;
    let numbers = outline.platforms.is_some() || outline.audience.is_some();
    let proof = !outline.fits_one_page() || outline.samples.is_some() || outline.services.is_some();
    let all = [(Sheet::Opening, true), (Sheet::Numbers, numbers), (Sheet::Proof, proof)];
    let kinds: Vec<Sheet> =
        all.into_iter().filter(|(_, is_needed)| *is_needed).map(|(kind, _)| kind).collect();
    let format = Format { pages: kinds.len(), note_lines: S::NOTE_LINES.0, plan: Plan::Drawn };
    let sheets = make(stage, format);
    let slides: Vec<Fitted> = kinds.into_iter().map(|kind| sheet(stage, &sheets, kind)).collect();
    slides.iter().all(Fitted::fits).then(|| composition(&slides))
}

/// As many pages as the kit needs.
fn freely<'a, S: Sheets>(
    stage: &mut Stage<'a>,
    make: &impl Fn(&mut Stage<'a>, Format) -> S,
) -> Composition {
    let one = stage.outline.fits_one_page().then(|| single(stage, make));
    let whole = |one: &&Fitted| {
        one.fits() && one.squeeze.worst().is_none_or(|worst| worst <= S::ONE_PAGE_UP_TO)
    };
    if let Some(one) = one.as_ref().filter(whole) {
        return composition([one]);
    }
    let drawn = double(stage, make, Plan::Drawn);
    if drawn.fullness >= FULL_ENOUGH && drawn.front.rest < HOLE {
        return composition([&drawn.front, &drawn.last]);
    }
    let one = one.unwrap_or_else(|| single(stage, make));
    if one.fits() && one.squeeze.worst().is_none_or(|worst| worst <= BEARABLE) {
        return composition([&one]);
    }
    if drawn.fullness >= FULL_ENOUGH {
        return composition([&drawn.front, &drawn.last]);
    }
    let later = double(stage, make, Plan::GalleryLast);
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
    let surplus = match format.plan {
        Plan::Drawn => surplus,
        Plan::GalleryLast => surplus - sheets.elastic_last(stage),
    };
    if surplus > 0.0 {
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
    let takes = if plan == Plan::GalleryLast { sheets.elastic_last(stage) } else { 0.0 };
    (stage.height(&draft.content) + takes) / page_height
}
