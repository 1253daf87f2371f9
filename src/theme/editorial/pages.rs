//! Which blocks stand on which page, and what each of them does without when there is no room.

use super::tokens::{CONTENT, FOOTER, FOOTER_NOTE, Measures, PAPER};
use super::work::{self, WorkRoom};
use super::{audience, frame, front, services};
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::text::Paragraph;
use crate::layout::typesetter::Typesetter;
use crate::mediakit::outline::{Outline, WorkEntry, WorkSection};
use crate::theme::draft::Draft;
use crate::theme::squeeze::{Omission, Squeeze, Step};
use crate::theme::stage::Stage;

/// White under the last line of page one.
const FOOT: f32 = mm(12.15);
/// White over the contact bar: as drawn, at least and at most.
pub(super) const OVER_BAR: (f32, f32, f32) = (mm(5.83), mm(2.65), mm(21.0));
/// White over the gallery.
const OVER_GALLERY: f32 = mm(7.77);
/// The largest height of the gallery, and on a last page that would not be full.
const GALLERY: (f32, f32) = (mm(52.0), mm(80.0));
/// How much lower than drawn the pictures of past work may be before anything else gives way.
const PICTURES_GIVE: f32 = mm(8.0);
/// How much higher than drawn they may be where there is room.
const PICTURES_TAKE: f32 = mm(22.0);
/// Lines of the note at the foot of page one at most, and where the page is too full with them.
pub(super) const FRONT_NOTE_LINES: (usize, usize) = (5, 3);

/// Where the gallery stands in a kit of two pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plan {
    /// On page one, as drawn.
    Drawn,
    /// On the last page, which would not be full without it.
    GalleryLast,
}

/// A kit in a known number of pages.
pub(super) struct Kit<'a> {
    outline: &'a Outline,
    pub(super) measures: Measures,
    pages: usize,
    /// The note at the foot of page one.
    front_note: String,
    /// The note at the foot of the last page.
    last_note: String,
}

impl<'a> Kit<'a> {
    pub(super) fn new(
        stage: &mut Stage<'a>,
        measures: Measures,
        pages: usize,
        note_lines: usize,
    ) -> Self {
        let outline = stage.outline;
        let notes = &outline.notes;
        let sentences: Vec<&str> =
            notes.summary.iter().chain(&notes.formula_short).map(String::as_str).collect();
        let shown = match pages {
            1 => 0,
            _ => fitting(stage.typesetter, &sentences, note_lines),
        };
        let method = (!notes.method.is_empty()).then_some(&notes.method_label);
        let method = method.into_iter().chain(&notes.method).chain(&notes.proof);
        let last = notes.summary.iter().skip(shown).chain(method).map(String::as_str);
        Self {
            outline,
            measures,
            pages,
            front_note: sentences.iter().take(shown).copied().collect::<Vec<_>>().join(" "),
            last_note: last.collect::<Vec<_>>().join(" "),
        }
    }

    /// Page one of two.
    pub(super) fn front(&self, stage: &mut Stage<'_>, squeeze: &Squeeze, plan: Plan) -> Draft {
        let mut left_out = Vec::new();
        let measures = self.low(squeeze);
        let mut blocks = self.opening(stage, squeeze, &mut left_out);
        blocks.extend(front::audience_line(stage).map(|node| node.above(tight(mm(6.97), squeeze))));
        blocks.extend(self.names(stage, squeeze));
        let gallery = match plan {
            Plan::Drawn => self.gallery(stage, squeeze, GALLERY.0, &mut left_out),
            Plan::GalleryLast => None,
        };
        blocks.push(gallery.unwrap_or_else(|| Node::gap(0.0).elastic(0.0)));
        blocks.extend(front::contact(stage).map(|node| node.above(mm(5.0))));
        let foot = front::footer(&self.front_note, &self.front_folio(stage));
        blocks.push(foot.above(mm(6.96) - FOOTER.cap_height()));
        page(stage, &measures, blocks, tight(FOOT, squeeze), left_out)
    }

    /// The last page of two.
    pub(super) fn last(
        &self,
        stage: &mut Stage<'_>,
        squeeze: &Squeeze,
        plan: Plan,
        picture: f32,
    ) -> Draft {
        let mut left_out = Vec::new();
        let mut blocks = vec![frame::running_head(stage)];
        blocks.extend(self.proof(stage, squeeze, picture, &mut left_out));
        let gallery = match plan {
            Plan::Drawn => None,
            Plan::GalleryLast => self.gallery(stage, squeeze, GALLERY.1, &mut left_out),
        };
        blocks.extend(gallery);
        blocks.push(Node::gap(0.0).elastic(OVER_BAR.1));
        blocks.push(self.contact_bar(stage, squeeze));
        page(stage, &self.measures, blocks, 0.0, left_out)
    }

    /// The only page.
    pub(super) fn single(&self, stage: &mut Stage<'_>, squeeze: &Squeeze) -> Draft {
        let mut left_out = Vec::new();
        let measures = self.low(squeeze);
        let mut blocks = self.opening(stage, squeeze, &mut left_out);
        if self.outline.audience.is_none() || squeeze.has(Step::NoCharts) {
            blocks.extend(
                front::audience_line(stage).map(|node| node.above(tight(mm(6.97), squeeze))),
            );
        }
        blocks.extend(self.names(stage, squeeze));
        blocks.extend(self.proof(stage, squeeze, measures.picture, &mut left_out));
        let gallery = self.gallery(stage, squeeze, GALLERY.1, &mut left_out);
        blocks.push(gallery.unwrap_or_else(|| Node::gap(0.0).elastic(0.0)));
        blocks.push(Node::gap(OVER_BAR.1));
        blocks.push(self.contact_bar(stage, squeeze));
        page(stage, &measures, blocks, 0.0, left_out)
    }

    /// How high the pictures of past work are so that the last page fits as drawn, and how full it
    /// then is.
    pub(super) fn picture_height(&self, stage: &mut Stage<'_>, plan: Plan) -> (f32, f32) {
        let drawn = self.measures.picture;
        let page_height = stage.page_size().height;
        let draft = self.last(stage, &Squeeze::default(), plan, drawn);
        // With the white over the bar at its least; as drawn there is more of it.
        let needed = stage.height(&draft.content) + (OVER_BAR.0 - OVER_BAR.1);
        let surplus = page_height - needed;
        if surplus < 0.0 {
            // Lower pictures or not: the page is full.
            return (drawn + surplus.max(-PICTURES_GIVE), 1.0);
        }
        let height = drawn + (surplus - (OVER_BAR.2 - OVER_BAR.0)).clamp(0.0, PICTURES_TAKE);
        let draft = self.last(stage, &Squeeze::default(), plan, height);
        let takes = match plan {
            Plan::Drawn => 0.0,
            Plan::GalleryLast => GALLERY.1 - front::GALLERY_HEIGHT,
        };
        (height, (stage.height(&draft.content) + takes) / page_height)
    }

    /// Gives height that nothing needs to the blocks of proof, each as much as it can carry.
    pub(super) fn spread(&mut self, height: f32) {
        let rows = self.outline.services.as_ref().map_or(0, |section| section.rows.len());
        let sections = [
            self.outline.collaborations.is_some() || self.outline.samples.is_some(),
            self.outline.audience.is_some(),
            self.outline.services.is_some(),
        ];
        let sections = sections.into_iter().filter(|is_there| *is_there).count();
        let mut left = height.max(0.0);
        let mut take = |wanted: f32| {
            let taken = wanted.min(left);
            left -= taken;
            taken
        };
        if self.outline.audience.is_some() {
            let taller = take(mm(18.0));
            self.measures.histogram += taller;
            self.measures.country += taller / 9.0;
        }
        if rows > 0 {
            self.measures.service += take(mm(2.4) * rows as f32) / (2.0 * rows as f32);
        }
        if sections > 0 {
            self.measures.gap += take(mm(9.0) * sections as f32) / sections as f32;
        }
    }

    /// The height that the gallery of page one may still take.
    pub(super) fn elastic(&self, stage: &Stage<'_>, plan: Plan, squeeze: &Squeeze) -> f32 {
        let gallery = self.gallery(stage, squeeze, GALLERY.0, &mut Vec::new());
        match (plan, gallery) {
            (Plan::Drawn, Some(_)) => GALLERY.0 - front::GALLERY_HEIGHT,
            _ => 0.0,
        }
    }

    fn opening(
        &self,
        stage: &mut Stage<'_>,
        squeeze: &Squeeze,
        left_out: &mut Vec<Omission>,
    ) -> Vec<Node> {
        let hero = &self.outline.hero;
        let most = if squeeze.has(Step::NoIntroduction) {
            0
        } else if squeeze.has(Step::OneSentence) {
            1
        } else if squeeze.has(Step::TwoSentences) {
            2
        } else {
            usize::MAX
        };
        if hero.bio.len() > most {
            left_out.push(Omission::Sentences(hero.bio.len() - most));
        }
        let tagline = !squeeze.has(Step::NoTagline);
        if !tagline && hero.tagline.is_some() {
            left_out.push(Omission::Tagline);
        }
        let measures = self.low(squeeze);
        let blocks = [
            Some(front::hero(stage, &measures, most, tagline)),
            front::stats(stage).map(|node| node.above(tight(mm(9.0), squeeze))),
            self.outline.platforms.as_ref().map(|section| front::platforms(stage, section)),
        ];
        blocks.into_iter().flatten().collect()
    }

    fn names(&self, stage: &mut Stage<'_>, squeeze: &Squeeze) -> Option<Node> {
        let (most, lines) = if squeeze.has(Step::NoTagline) {
            (2, 1)
        } else if squeeze.has(Step::FewNames) {
            (5, 3)
        } else {
            (6, 3)
        };
        let list = self.outline.names.as_ref()?;
        Some(front::names(stage, list, most, lines).above(tight(mm(7.53), squeeze)))
    }

    fn gallery(
        &self,
        stage: &Stage<'_>,
        squeeze: &Squeeze,
        highest: f32,
        left_out: &mut Vec<Omission>,
    ) -> Option<Node> {
        let gallery = front::gallery(stage, &self.outline.gallery, highest)?;
        if squeeze.has(Step::NoGallery) {
            left_out.push(Omission::Gallery);
            return None;
        }
        let block = Node::column([gallery.above(OVER_GALLERY)]);
        Some(block.elastic(front::GALLERY_HEIGHT + OVER_GALLERY))
    }

    fn proof(
        &self,
        stage: &mut Stage<'_>,
        squeeze: &Squeeze,
        picture: f32,
        left_out: &mut Vec<Omission>,
    ) -> Vec<Node> {
        let outline = self.outline;
        let measures = self.low(squeeze);
        let mut blocks = Vec::new();
        let both = outline.collaborations.is_some() && outline.samples.is_some();
        let without = outline.samples.as_ref().filter(|_| both && squeeze.has(Step::NoSamples));
        left_out.extend(without.map(|samples| Omission::Samples(samples.entries.len())));
        let samples = outline.samples.as_ref().filter(|_| without.is_none());
        for section in outline.collaborations.iter().chain(samples) {
            let room = self.work_room(stage, section, squeeze, picture, left_out);
            blocks.push(work::section(stage, section, room, mm(13.81) + measures.gap / 2.0));
        }
        if let Some(quote) = outline.quotes.first() {
            if !squeeze.has(Step::NoQuote) {
                blocks.push(work::quote(stage, quote, &measures).above(mm(6.0)));
            } else {
                left_out.push(Omission::Quotes(outline.quotes.len()));
            }
        }
        if let Some(section) = &outline.audience {
            if !squeeze.has(Step::NoCharts) {
                let cities = !squeeze.has(Step::NoCities);
                left_out.extend((!cities && section.cities.is_some()).then_some(Omission::Cities));
                blocks.push(audience::charts(section, &measures, cities, mm(12.67) + measures.gap));
            } else {
                left_out.push(Omission::Charts);
            }
        }
        if let Some(section) = &outline.services {
            let includes = !squeeze.has(Step::PlainServices);
            let said = section.rows.iter().any(|row| row.includes.is_some());
            left_out.extend((!includes && said).then_some(Omission::Includes));
            blocks.push(services::table(
                stage,
                section,
                &measures,
                includes,
                mm(12.16) + measures.gap,
            ));
        }
        blocks
    }

    fn work_room(
        &self,
        stage: &Stage<'_>,
        section: &WorkSection,
        squeeze: &Squeeze,
        picture: f32,
        left_out: &mut Vec<Omission>,
    ) -> WorkRoom {
        let low = squeeze.has(Step::LowPictures);
        let lower = if low { self.measures.least_picture } else { picture };
        let room = WorkRoom {
            picture: (!squeeze.has(Step::NoPictures)).then_some(lower.min(picture)),
            results: if squeeze.has(Step::OneResult) { 1 } else { 3 },
            list: if squeeze.has(Step::NoList) {
                0
            } else if squeeze.has(Step::ShortList) {
                2
            } else {
                work::LIST
            },
        };
        let rest = section.entries.len().saturating_sub(work::CARDS + room.list);
        left_out.extend((rest > 0).then_some(Omission::Work(rest)));
        let cards = || section.entries.iter().take(work::CARDS);
        if room.results == 1 && cards().any(|entry| entry.results.len() > 1) {
            left_out.push(Omission::Results);
        }
        let drawn = |entry: &WorkEntry| {
            entry.picture.as_ref().is_some_and(|p| stage.album.picture(&p.file).is_some())
        };
        let all = room.picture.is_some() && cards().all(drawn);
        if !all && cards().any(drawn) {
            let has_room = room.picture.is_some();
            left_out.push(if has_room { Omission::SomePictures } else { Omission::Pictures });
        }
        room
    }

    fn contact_bar(&self, stage: &mut Stage<'_>, squeeze: &Squeeze) -> Node {
        let folio = format!("{0}/{0}", self.pages);
        let folio = if self.pages == 1 { self.front_folio(stage) } else { folio };
        frame::contact_bar(stage, &self.last_note, &folio, &self.low(squeeze))
    }

    /// "Mila Hartwell · 1/2"; a long name stays at the top of the page.
    fn front_folio(&self, stage: &mut Stage<'_>) -> String {
        let number = format!("1/{}", self.pages);
        let full = format!("{} · {number}", self.outline.hero.name);
        let width = stage.typesetter.measure(&Paragraph::new(&full, FOOTER), None).width;
        let room = CONTENT - FOOTER_NOTE - mm(1.0);
        if self.pages > 1 && width <= room { full } else { number }
    }

    fn low(&self, squeeze: &Squeeze) -> Measures {
        let mut measures = self.measures;
        // The top of the page is as low as what is left of it allows.
        for (from, lower, name) in [
            (Step::LowHero, mm(12.0), 60.0),
            (Step::LowerHero, mm(16.0), 48.0),
            (Step::LowestHero, mm(24.0), 33.0),
        ] {
            if squeeze.has(from) {
                measures.hero -= lower;
                measures.photo -= lower;
                measures.name = measures.name.min(name);
            }
        }
        if squeeze.has(Step::LowHistogram) {
            measures.histogram -= mm(6.0);
        }
        measures
    }
}

/// White between blocks, less of it where they stand closer together.
fn tight(white: f32, squeeze: &Squeeze) -> f32 {
    if squeeze.has(Step::Tight) { white * 0.65 } else { white }
}

/// How many of these sentences fit in so many lines at the foot of page one; the first one always.
fn fitting(typesetter: &mut Typesetter, sentences: &[&str], most: usize) -> usize {
    let fits = |count: &usize| {
        let text = sentences.iter().take(*count).copied().collect::<Vec<_>>().join(" ");
        let lines = typesetter.line_count(&Paragraph::new(text, FOOTER), FOOTER_NOTE);
        lines <= most
    };
    (1..=sentences.len()).rev().find(fits).unwrap_or(1)
}

/// What no page of this design has room for.
pub(super) fn beyond_every_page(outline: &Outline) -> Vec<Omission> {
    let platforms = outline.platforms.as_ref().map_or(0, |section| section.rows.len());
    let platforms = platforms.saturating_sub(front::PLATFORMS);
    let services = outline.services.as_ref().map_or(0, |section| services::shown(section).1);
    let quotes = outline.quotes.len().saturating_sub(1);
    let all = [
        (platforms, Omission::Platforms(platforms)),
        (services, Omission::Services(services)),
        (quotes, Omission::Quotes(quotes)),
    ];
    all.into_iter().filter(|(count, _)| *count > 0).map(|(_, omission)| omission).collect()
}

/// Blocks below one another between the margins.
fn page(
    stage: &Stage<'_>,
    measures: &Measures,
    blocks: impl IntoIterator<Item = Node>,
    foot: f32,
    left_out: Vec<Omission>,
) -> Draft {
    let content = Node::column(blocks)
        .padded([0.0, measures.margin, foot, measures.margin])
        .width(stage.page_size().width);
    Draft { content, paper: PAPER, left_out }
}
