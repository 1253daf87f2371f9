//! Editorial: warm paper, a large portrait, a serif for everything that is read first.
//!
//! [`tokens`] are its colours, type and measures; [`front`] places page one, [`proof`] page two. A
//! kit without past work is one page with parts of both. A page that is too full gives way step by
//! step, see [`squeeze`](super::squeeze).

mod front;
mod proof;
mod tokens;

use front::GALLERY_HEIGHT;
use proof::WorkRoom;
use tokens::Measures;

use super::squeeze::{Omission, Step};
use super::stage::Stage;
use super::{Composition, Theme};
use crate::layout::chart;
use crate::layout::fonts::FontSet;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Page;
use crate::layout::text::{Paragraph, TextStyle};
use crate::mediakit::Voice;
use crate::mediakit::outline::Outline;
use crate::profile::ThemeName;

/// The design.
pub static EDITORIAL: Theme = Theme {
    name: ThemeName::Editorial,
    fonts: FontSet::Instrument,
    voice: Voice::Editorial,
    compose,
};

/// White under the last line of page one.
const FOOT: f32 = mm(12.15);
/// White over the contact bar: as drawn, at least and at most.
const OVER_BAR: (f32, f32, f32) = (mm(5.83), mm(2.65), mm(21.0));
/// How much lower than drawn the pictures of past work may be before anything else gives way.
const PICTURES_GIVE: f32 = mm(8.0);
/// How much higher than drawn they may be where there is room.
const PICTURES_TAKE: f32 = mm(22.0);
/// A last page less full than this is merged with the one before, if it can be.
const FULL_ENOUGH: f32 = 0.55;

/// Text in one style.
fn words(text: &str, style: TextStyle) -> Node {
    Node::text(Paragraph::new(text, style))
}

/// A document of a known number of pages.
struct Full<'a> {
    outline: &'a Outline,
    /// The note at the foot of page one.
    front_note: String,
    /// The note at the foot of the last page.
    last_note: String,
    measures: Measures,
    pages: usize,
}

impl<'a> Full<'a> {
    fn new(outline: &'a Outline, measures: Measures, pages: usize) -> Self {
        let notes = &outline.notes;
        let front = notes.summary.iter().chain(&notes.formula_short);
        let method = (!notes.method.is_empty()).then_some(&notes.method_label);
        let method = method.into_iter().chain(&notes.method).chain(&notes.proof);
        let last_note =
            if pages == 1 { join(notes.summary.iter().chain(method)) } else { join(method) };
        Self { outline, front_note: join(front), last_note, measures, pages }
    }

    fn folio(&self, page: usize) -> String {
        match page {
            1 if self.pages > 1 => format!("{} · 1/{}", self.outline.hero.name, self.pages),
            _ => format!("{page}/{}", self.pages),
        }
    }
}

fn join<'a>(sentences: impl Iterator<Item = &'a String>) -> String {
    sentences.map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn compose(stage: &mut Stage<'_>) -> Composition {
    let one_page = stage.outline.fits_one_page();
    if one_page && let Some(composition) = single(stage) {
        return composition;
    }
    let composition = double(stage);
    // A last page with little on it looks unfinished: try to do without it.
    match composition {
        (composition, fullness) if fullness >= FULL_ENOUGH => composition,
        (composition, _) => single(stage).unwrap_or(composition),
    }
}

/// Two pages, and how full the second is.
fn double(stage: &mut Stage<'_>) -> (Composition, f32) {
    let measures = Measures::of(stage.paper);
    let full = Full::new(stage.outline, measures, 2);
    let mut left_out = Vec::new();
    let front = fitted(stage, &mut left_out, |stage, step| front_page(stage, &full, step));
    let (picture, fullness) = picture_height(stage, &full);
    let proof = fitted(stage, &mut left_out, |stage, step| proof_page(stage, &full, step, picture));
    omissions(stage.outline, &mut left_out);
    (Composition { pages: vec![front, proof], left_out }, fullness)
}

/// One page with everything, if it fits.
fn single(stage: &mut Stage<'_>) -> Option<Composition> {
    let measures = Measures::single(stage.paper);
    let full = Full::new(stage.outline, measures, 1);
    let page_height = stage.page_size().height;
    for step in Step::ALL {
        let (root, mut left_out) = single_page(stage, &full, step);
        if stage.height(&root) <= page_height {
            omissions(stage.outline, &mut left_out);
            return Some(Composition { pages: vec![stage.page(&root)], left_out });
        }
    }
    None
}

type Draft = (Node, Vec<Omission>);

/// The first draft that fits its page, or the last one.
fn fitted(
    stage: &mut Stage<'_>,
    left_out: &mut Vec<Omission>,
    draft: impl Fn(&mut Stage<'_>, Step) -> Draft,
) -> Page {
    let page_height = stage.page_size().height;
    let mut last = None;
    for step in Step::ALL {
        let (root, omissions) = draft(stage, step);
        // Sums of floats: a page as high as the paper fits.
        let fits = stage.height(&root) <= page_height + 0.05;
        last = Some((root, omissions, fits));
        if fits {
            break;
        }
    }
    let Some((root, omissions, fits)) = last else { return Page::default() };
    left_out.extend(omissions);
    if !fits {
        left_out.push(Omission::Overfull);
    }
    stage.page(&root)
}

/// What every page leaves out, whatever its size.
fn omissions(outline: &Outline, left_out: &mut Vec<Omission>) {
    let platforms = outline.platforms.as_ref().map_or(0, |section| section.rows.len());
    if platforms > front::PLATFORMS {
        left_out.push(Omission::Platforms(platforms - front::PLATFORMS));
    }
    if let Some(section) = &outline.services
        && let (_, services @ 1..) = proof::shown_services(section)
    {
        left_out.push(Omission::Services(services));
    }
    if outline.quotes.len() > 1 {
        left_out.push(Omission::Quotes(outline.quotes.len() - 1));
    }
    left_out.sort_unstable();
    left_out.dedup();
}

fn low_hero(measures: &Measures, step: Step) -> Measures {
    let mut measures = *measures;
    if step >= Step::LowHero {
        measures.hero -= mm(12.0);
        measures.photo -= mm(12.0);
        measures.name = measures.name.min(60.0);
    }
    if step >= Step::LowHistogram {
        measures.histogram -= mm(6.0);
    }
    measures
}

/// Sentences of the introduction that are left.
fn sentences(outline: &Outline, step: Step, left_out: &mut Vec<Omission>) -> usize {
    let most = match step {
        step if step >= Step::OneSentence => 1,
        step if step >= Step::TwoSentences => 2,
        _ => usize::MAX,
    };
    let all = outline.hero.bio.len();
    if all > most {
        left_out.push(Omission::Sentences(all - most));
    }
    most
}

fn names_shown(step: Step) -> usize {
    if step >= Step::FewNames { 5 } else { 6 }
}

fn front_page(stage: &mut Stage<'_>, full: &Full<'_>, step: Step) -> Draft {
    let outline = full.outline;
    let mut left_out = Vec::new();
    let measures = low_hero(&full.measures, step);
    let sentences = sentences(outline, step, &mut left_out);
    let gallery = front::gallery(stage, &outline.gallery);
    let gallery = match gallery {
        Some(_) if step >= Step::NoGallery => {
            left_out.push(Omission::Gallery);
            None
        }
        gallery => gallery,
    };
    let elastic = match gallery {
        Some(gallery) => {
            Node::column([gallery.above(mm(7.77))]).elastic(GALLERY_HEIGHT.0 + mm(7.77))
        }
        None => Node::gap(0.0).elastic(0.0),
    };
    let blocks = [
        Some(front::hero(stage, &measures, sentences)),
        front::stats(&outline.stats).map(|node| node.above(mm(9.0))),
        outline.platforms.as_ref().map(front::platforms),
        front::audience_line(stage).map(|node| node.above(mm(6.97))),
        outline.names.as_ref().map(|list| front::names(list, names_shown(step)).above(mm(7.53))),
        Some(elastic),
        front::contact(stage).map(|node| node.above(mm(5.0))),
        Some(front::footer(full, &full.folio(1)).above(mm(6.96) - tokens::FOOTER.cap_height())),
    ];
    (page(stage, &measures, blocks, FOOT), left_out)
}

/// How high the pictures of past work are so that page two fits as drawn, and how full it then is.
fn picture_height(stage: &mut Stage<'_>, full: &Full<'_>) -> (f32, f32) {
    let drawn = full.measures.picture;
    let page_height = stage.page_size().height;
    let (root, _) = proof_page(stage, full, Step::None, drawn);
    // With the white over the bar at its least; as drawn there is more of it.
    let needed = stage.height(&root) + (OVER_BAR.0 - OVER_BAR.1);
    let surplus = page_height - needed;
    let height = if surplus < 0.0 {
        drawn + surplus.max(-PICTURES_GIVE)
    } else {
        drawn + (surplus - (OVER_BAR.2 - OVER_BAR.0)).clamp(0.0, PICTURES_TAKE)
    };
    (height, (needed + height - drawn) / page_height)
}

fn proof_page(stage: &mut Stage<'_>, full: &Full<'_>, step: Step, picture: f32) -> Draft {
    let outline = full.outline;
    let mut left_out = Vec::new();
    let measures = low_hero(&full.measures, step);
    let work = work(stage, full, step, picture, &mut left_out);
    let cities = cities(outline, step, &mut left_out);
    let note = full.last_note.clone();
    let blocks = [
        Some(proof::running_head(stage)),
        Some(Node::column(work)),
        outline.quotes.first().map(|quote| proof::quote(stage, quote, &measures).above(mm(6.0))),
        outline
            .audience
            .as_ref()
            .map(|section| proof::audience(section, &measures, cities, mm(12.67))),
        outline.services.as_ref().map(|section| proof::services(section, &measures, mm(12.16))),
        Some(Node::gap(0.0).elastic(OVER_BAR.1)),
        Some(proof::contact_bar(stage, &note, &full.folio(2), &measures)),
    ];
    (page(stage, &measures, blocks, 0.0), left_out)
}

fn work(
    stage: &Stage<'_>,
    full: &Full<'_>,
    step: Step,
    picture: f32,
    left_out: &mut Vec<Omission>,
) -> Vec<Node> {
    let lower = if step >= Step::LowPictures { full.measures.least_picture } else { picture };
    let room = WorkRoom {
        picture: (step < Step::NoPictures).then_some(lower.min(picture)),
        results: if step >= Step::OneResult { 1 } else { 3 },
        list: if step >= Step::ShortList { 2 } else { proof::LIST },
    };
    let sections = full.outline.collaborations.iter().chain(&full.outline.samples);
    sections
        .map(|section| {
            let rest = section.entries.len().saturating_sub(proof::CARDS + room.list);
            if rest > 0 {
                left_out.push(Omission::Work(rest));
            }
            let first = section.entries.iter().take(proof::CARDS);
            if room.results == 1 && first.clone().any(|entry| entry.results.len() > 1) {
                left_out.push(Omission::Results);
            }
            let drawn = |entry: &&crate::mediakit::outline::WorkEntry| {
                entry.picture.as_ref().is_some_and(|p| stage.album.picture(&p.file).is_some())
            };
            let all = first.clone().all(|entry| drawn(&entry)) && room.picture.is_some();
            if !all && first.clone().any(|entry| drawn(&entry)) {
                left_out.push(Omission::WorkPictures);
            }
            proof::work(stage, section, room, mm(13.81))
        })
        .collect()
}

fn cities(outline: &Outline, step: Step, left_out: &mut Vec<Omission>) -> bool {
    let has = outline.audience.as_ref().is_some_and(|section| section.cities.is_some());
    if has && step >= Step::NoCities {
        left_out.push(Omission::Cities);
    }
    step < Step::NoCities
}

fn single_page(stage: &mut Stage<'_>, full: &Full<'_>, step: Step) -> Draft {
    let outline = full.outline;
    let mut left_out = Vec::new();
    let measures = low_hero(&full.measures, step);
    let sentences = sentences(outline, step, &mut left_out);
    let work = work(stage, full, step, measures.picture, &mut left_out);
    let cities = cities(outline, step, &mut left_out);
    let gallery = front::gallery(stage, &outline.gallery);
    let gallery = match gallery {
        Some(_) if step >= Step::NoGallery => {
            left_out.push(Omission::Gallery);
            None
        }
        gallery => gallery,
    };
    let elastic = match gallery {
        Some(gallery) => {
            Node::column([gallery.above(mm(7.77))]).elastic(GALLERY_HEIGHT.0 + mm(7.77))
        }
        None => Node::gap(0.0).elastic(0.0),
    };
    let note = full.last_note.clone();
    let line = if outline.audience.is_none() { front::audience_line(stage) } else { None };
    let blocks = [
        Some(front::hero(stage, &measures, sentences)),
        front::stats(&outline.stats).map(|node| node.above(mm(9.0))),
        outline.platforms.as_ref().map(front::platforms),
        line.map(|node| node.above(mm(6.97))),
        outline.names.as_ref().map(|list| front::names(list, names_shown(step)).above(mm(7.53))),
        (!work.is_empty()).then(|| Node::column(work)),
        outline.quotes.first().map(|quote| proof::quote(stage, quote, &measures).above(mm(6.0))),
        outline
            .audience
            .as_ref()
            .map(|section| proof::audience(section, &measures, cities, mm(12.67))),
        outline.services.as_ref().map(|section| proof::services(section, &measures, mm(12.16))),
        Some(elastic),
        Some(Node::gap(OVER_BAR.1)),
        Some(proof::contact_bar(stage, &note, &full.folio(1), &measures)),
    ];
    (page(stage, &measures, blocks, 0.0), left_out)
}

/// Blocks below one another between the margins, on paper.
fn page(
    stage: &Stage<'_>,
    measures: &Measures,
    blocks: impl IntoIterator<Item = Option<Node>>,
    foot: f32,
) -> Node {
    let size = stage.page_size();
    let paper = chart::panel(tokens::PAPER).placed(0.0, 0.0).width(size.width).height(size.height);
    let content = Node::column(blocks.into_iter().flatten())
        .padded([0.0, measures.margin, foot, measures.margin])
        .width(size.width)
        .elastic(0.0);
    Node::column([paper, content]).width(size.width).least_height(size.height)
}
