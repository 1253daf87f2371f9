//! Reads a page as a careful printer would, and names what is wrong with it.
//!
//! Text is measured by its ink: the outline of every glyph, taken from the font.

use pitchkit::layout::color::Color;
use pitchkit::layout::fonts::{FontId, Fonts};
use pitchkit::layout::geometry::{Rect, mm, to_mm, turned};
use pitchkit::layout::page::{Item, Page, Paint, Role, Segment, Shape, TextRun};
use pitchkit::profile::{Paper, ThemeName};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// What can be wrong with a text on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It overlaps another.
    Overlap,
    /// It leaves its page.
    OffPage,
    /// It leaves the margins.
    OffMargins,
    /// It is smaller than may be.
    TooSmall,
    /// It is closer than a millimetre to a rule, a fill or a photograph that is not behind it.
    TooNear,
    /// Its contrast with what is behind it is less than 4.5 : 1.
    TooPale,
}

#[derive(Debug)]
#[allow(dead_code, reason = "printed when a check fails")]
pub(crate) struct Fault {
    pub(crate) kind: Kind,
    says: String,
}

/// Where text may stand on a page of a design, and how small it may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Width between the margins.
    content: f32,
    top: f32,
    foot: f32,
    /// The smallest type, in points.
    smallest: f32,
}

impl Limits {
    pub(crate) fn of(design: ThemeName, paper: Paper) -> Self {
        let (width, wide, top) = match design {
            ThemeName::Editorial | ThemeName::Minimal => (180.0, 306.0, 12.0),
            // Ink to the edge: letters may rise over the capitals of its first line, which stand at 12.
            ThemeName::Studio => (186.0, 306.0, 10.0),
            ThemeName::Pop => (192.0, 314.0, 9.0),
        };
        match paper {
            Paper::A4 | Paper::Letter => {
                Self { content: mm(width), top: mm(top), foot: mm(5.0), smallest: 8.0 }
            }
            Paper::Slides => {
                Self { content: mm(wide), top: mm(9.0), foot: mm(8.0), smallest: 10.0 }
            }
        }
    }
}

const NEAREST: f32 = mm(1.0);
/// A rule under a figure belongs to it: its comma may reach nearer.
const NEAREST_RULE: f32 = mm(0.5);
/// What is no thicker is a rule, in points.
const THICKEST_RULE: f32 = 1.0;
const LEAST_CONTRAST: f32 = 4.5;
/// How far a letter may reach out of its line, in em: a j to the left, an italic f to the right. The
/// furthest of the shipped fonts is 0.165, the Ī of Instrument Serif Italic.
const OVERHANG: f32 = 0.17;
/// Type of at least this size is display type.
const DISPLAY: f32 = 14.0;
/// Ink that meets by less than this is rounding.
const HAIR: f32 = 0.2;
/// White of at most this height between two things belongs to the page's rhythm.
const RHYTHM: f32 = mm(14.0);

/// A text run with its ink.
struct Ink<'a> {
    run: &'a TextRun,
    glyphs: Vec<Rect>,
    /// The same on a page that is turned back, for text that is turned.
    level: Vec<Rect>,
    bounds: Rect,
    /// The part of the document it belongs to.
    part: usize,
    is_decoration: bool,
}

/// A painted area.
struct Area {
    bounds: Rect,
    /// Its edge as straight lines; a photograph and a stroke are as large as their bounds.
    edge: Vec<(f32, f32)>,
    /// `None`: a photograph or a line.
    color: Option<Color>,
    after: usize,
}

impl Area {
    fn is_rule(&self) -> bool {
        self.bounds.width.min(self.bounds.height) <= THICKEST_RULE
    }

    /// Whether the whole box is painted, whatever the shape of the area.
    fn holds(&self, inner: &Rect) -> bool {
        contains(&self.bounds, inner) && corners(inner).iter().all(|point| self.has(*point))
    }

    fn has(&self, (x, y): (f32, f32)) -> bool {
        let crossed = self.lines().filter(|((ax, ay), (bx, by))| {
            (*ay > y) != (*by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax)
        });
        crossed.count() % 2 == 1
    }

    fn lines(&self) -> impl Iterator<Item = ((f32, f32), (f32, f32))> {
        let next = self.edge.iter().cycle().skip(1);
        self.edge.iter().copied().zip(next.copied())
    }

    /// The white between a box and what is painted; 0 where they meet.
    fn distance(&self, other: &Rect) -> f32 {
        let bounds = distance(&self.bounds, other);
        if bounds > NEAREST || self.color.is_none() {
            return bounds;
        }
        if corners(other).iter().any(|point| self.has(*point)) {
            return 0.0;
        }
        // Lines are short or straight across or down: points along them will do.
        let along = self.lines().flat_map(|(a, b)| {
            let at = move |part: f32| (a.0 + part * (b.0 - a.0), a.1 + part * (b.1 - a.1));
            (0..=64_u8).map(move |step| at(f32::from(step) / 64.0))
        });
        let far = along.map(|(x, y)| distance(&Rect::new(x, y, 0.0, 0.0), other));
        far.fold(f32::INFINITY, f32::min)
    }
}

fn corners(area: &Rect) -> [(f32, f32); 4] {
    let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
    [(left, top), (right, top), (right, bottom), (left, bottom)]
}

/// Everything that is wrong with the text of a page.
pub(crate) fn faults(page: &Page, fonts: &Fonts, limits: Limits) -> Vec<Fault> {
    let (inks, areas) = read(page, fonts);
    let mut faults = Vec::new();
    let mut fault = |kind, says: String| faults.push(Fault { kind, says });
    for (index, ink) in inks.iter().enumerate() {
        let text = &ink.run.text;
        if ink.run.size < limits.smallest - 0.001 {
            fault(Kind::TooSmall, format!("{text:?} has {} pt", ink.run.size));
        }
        let paper = Rect::new(0.0, 0.0, page.size.width, page.size.height);
        if !contains(&paper, &ink.bounds) {
            fault(Kind::OffPage, format!("{text:?} at {}", place(&ink.bounds)));
        } else if !ink.is_decoration && !contains(&margins(page, ink, limits), &ink.bounds) {
            fault(Kind::OffMargins, format!("{text:?} at {}", place(&ink.bounds)));
        }
        let mut below = areas.iter().filter(|area| area.after <= index);
        let behind = below.rfind(|area| area.holds(&ink.bounds));
        if let Some(color) = behind.and_then(|area| area.color) {
            let contrast = ink.run.color.contrast(color);
            if contrast < LEAST_CONTRAST {
                fault(Kind::TooPale, format!("{text:?}: {contrast:.1} : 1"));
            }
        }
        // What lies under a card with room around the text is not seen beside it.
        let seen = areas.iter().rposition(|area| {
            area.after <= index && area.color.is_some() && area.holds(&wider(&ink.bounds))
        });
        for area in areas.iter().skip(seen.unwrap_or(0)) {
            let whole = area.bounds.height >= page.size.height;
            let own = whole || area.color.is_some() && area.holds(&ink.bounds);
            let nearest = if area.is_rule() { NEAREST_RULE } else { NEAREST };
            let near = |ink: &Rect| area.distance(ink) < nearest - HAIR / 10.0;
            if !own && near(&ink.bounds) && ink.glyphs.iter().any(near) {
                let (text_at, area_at) = (place(&ink.bounds), place(&area.bounds));
                fault(Kind::TooNear, format!("{text:?} at {text_at} to {area_at}"));
            }
        }
        for other in inks.iter().skip(index + 1) {
            if together(ink, other) || !overlap(&ink.bounds, &other.bounds) {
                continue;
            }
            let alike = ink.run.turn == other.run.turn;
            let glyphs = |ink: &Ink<'_>| if alike { ink.level.clone() } else { ink.glyphs.clone() };
            let others = glyphs(other);
            if glyphs(ink).iter().any(|one| others.iter().any(|two| overlap(one, two))) {
                let (first, second) = (place(&ink.bounds), place(&other.bounds));
                let sizes = (ink.run.size, other.run.size);
                let says = format!(
                    "{text:?} at {first} and {:?} at {second}, {sizes:?} pt",
                    other.run.text
                );
                fault(Kind::Overlap, says);
            }
        }
    }
    faults
}

/// How much of a page's height is used, 0 to 1: gaps larger than those between sections are not.
pub(crate) fn fullness(page: &Page, fonts: &Fonts) -> f32 {
    let (inks, areas) = read(page, fonts);
    let shown = areas.iter().filter(|area| area.bounds.height < page.size.height * 0.9);
    let mut spans: Vec<(f32, f32)> = inks
        .iter()
        .map(|ink| &ink.bounds)
        .chain(shown.map(|area| &area.bounds))
        .map(|bounds| (bounds.y, bounds.bottom()))
        .collect();
    spans.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (mut empty, mut end) = (0.0, 0.0_f32);
    for (top, bottom) in spans {
        empty += (top - end - RHYTHM).max(0.0);
        end = end.max(bottom);
    }
    empty += (page.size.height - end - RHYTHM).max(0.0);
    1.0 - empty / page.size.height
}

/// All text of some pages without its white, for looking up what must be whole.
pub(crate) fn joined(pages: &[Page]) -> String {
    pages.iter().flat_map(Page::text_runs).map(|run| packed(&run.text)).collect()
}

/// The text of every part of some pages in this role, without its white.
pub(crate) fn parts(pages: &[Page], wanted: &Role) -> Vec<String> {
    let mut parts = Vec::new();
    for page in pages {
        let mut open: Vec<&Role> = Vec::new();
        for item in &page.items {
            match item {
                Item::Begin(role) => {
                    open.push(role);
                    if role == wanted {
                        parts.push(String::new());
                    }
                }
                Item::End => drop(open.pop()),
                Item::Text(run) if open.contains(&wanted) => {
                    parts.last_mut().unwrap().push_str(&packed(&run.text));
                }
                _ => {}
            }
        }
    }
    parts
}

/// A text without its white.
pub(crate) fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn read<'a>(page: &'a Page, fonts: &Fonts) -> (Vec<Ink<'a>>, Vec<Area>) {
    let (mut inks, mut areas, mut open) = (Vec::new(), Vec::new(), Vec::new());
    for (part, item) in page.items.iter().enumerate() {
        match item {
            Item::Begin(role) => open.push((part, role)),
            Item::End => drop(open.pop()),
            Item::Text(run) => {
                let glyphs = self::glyphs(run, fonts);
                let level = if run.turn == 0.0 {
                    glyphs.clone()
                } else {
                    let (x, baseline) = turned((run.x, run.baseline), (0.0, 0.0), -run.turn);
                    self::glyphs(&TextRun { x, baseline, turn: 0.0, ..run.clone() }, fonts)
                };
                let Some(bounds) = glyphs.iter().copied().reduce(around) else { continue };
                let part = open.last().map_or(0, |(part, _)| *part);
                let is_decoration = open.iter().any(|(_, role)| **role == Role::Decoration);
                inks.push(Ink { run, glyphs, level, bounds, part, is_decoration });
            }
            Item::Shape(shape) => areas.extend(area(shape, inks.len())),
            Item::Picture(placed) => {
                let (bounds, after) = (placed.cell, inks.len());
                areas.push(Area { bounds, edge: corners(&bounds).to_vec(), color: None, after });
            }
            Item::Link(_) => {}
        }
    }
    (inks, areas)
}

fn glyphs(run: &TextRun, fonts: &Fonts) -> Vec<Rect> {
    let same = |(id, _, _): &(FontId, &[u8], u32)| *id == run.font;
    let (_, bytes, index) = fonts.iter().find(same).expect("the font was used");
    let font = FontRef::from_index(bytes, index).unwrap();
    let metrics = font.glyph_metrics(Size::new(run.size), LocationRef::default());
    let glyphs = run.glyphs.iter().filter_map(|glyph| {
        let ink = metrics.bounds(GlyphId::from(glyph.id))?;
        let (x, baseline) = (run.x + glyph.x, run.baseline + glyph.y);
        let (width, height) = (ink.x_max - ink.x_min, ink.y_max - ink.y_min);
        let ink = Rect::new(x + ink.x_min, baseline - ink.y_max, width, height);
        let upright = run.turn == 0.0 || width <= 0.0 || height <= 0.0;
        let corners = corners(&ink).map(|point| turned(point, (run.x, run.baseline), run.turn));
        let points = corners.map(|(x, y)| Rect::new(x, y, 0.0, 0.0)).into_iter();
        if upright { Some(ink) } else { points.reduce(around) }
    });
    glyphs.filter(|ink| ink.width > 0.0 && ink.height > 0.0).collect()
}

fn area(shape: &Shape, after: usize) -> Option<Area> {
    let mut edge: Vec<(f32, f32)> = Vec::new();
    for segment in &shape.path {
        match *segment {
            Segment::Move(x, y) | Segment::Line(x, y) => edge.push((x, y)),
            Segment::Curve(a, b, c, d, x, y) => {
                let from = edge.last().copied().unwrap_or((x, y));
                let along = (1..=6_u8).map(|step| f32::from(step) / 6.0);
                edge.extend(along.map(|at| curved([from, (a, b), (c, d), (x, y)], at)));
            }
            Segment::Close => {}
        }
    }
    let points = edge.iter().map(|(x, y)| Rect::new(*x, *y, 0.0, 0.0));
    let bounds = points.reduce(around)?;
    let color = match shape.paint {
        Paint::Fill(color) => Some(color),
        Paint::Stroke { .. } => None,
    };
    Some(Area { bounds, edge, color, after })
}

/// A point of a cubic curve, 0 to 1 of its way.
fn curved(points: [(f32, f32); 4], at: f32) -> (f32, f32) {
    let back = 1.0 - at;
    let parts = [back.powi(3), 3.0 * back * back * at, 3.0 * back * at * at, at.powi(3)];
    let sums = points.iter().zip(parts).map(|((x, y), part)| (x * part, y * part));
    sums.fold((0.0, 0.0), |sum, point| (sum.0 + point.0, sum.1 + point.1))
}

/// A box with the least white around it.
fn wider(area: &Rect) -> Rect {
    let (x, y) = (area.x - NEAREST, area.y - NEAREST);
    Rect::new(x, y, area.width + 2.0 * NEAREST, area.height + 2.0 * NEAREST)
}

/// Where the text may stand: an opening quotation mark may hang out, display type be moved a hair.
fn margins(page: &Page, ink: &Ink<'_>, limits: Limits) -> Rect {
    let Limits { content, top, foot, .. } = limits;
    let left = (page.size.width - content) / 2.0;
    let hanging = ink.run.text.starts_with(['“', '„', '«', '‘', '”']);
    let hang = ink.run.size * if hanging { 0.5 } else { OVERHANG };
    let height = page.size.height - top - foot;
    Rect::new(left - hang, top, content + hang + OVERHANG * ink.run.size, height)
}

/// Whether two runs are one text: the second goes on where the first ends, or both are lines of one
/// display text, whose close leading is the design's decision.
fn together(ink: &Ink<'_>, other: &Ink<'_>) -> bool {
    let (one, two) = (ink.run, other.run);
    let meets = |left: &TextRun, right: &TextRun| {
        let begin = (left.x, left.baseline);
        let end = turned((left.x + left.width, left.baseline), begin, left.turn);
        (end.0 - right.x).hypot(end.1 - right.baseline) < HAIR
    };
    let goes_on = one.turn == two.turn && (meets(one, two) || meets(two, one));
    let display = ink.part == other.part && one.size == two.size && one.size >= DISPLAY;
    goes_on || (display && one.baseline != two.baseline)
}

fn around(one: Rect, other: Rect) -> Rect {
    let (x, y) = (one.x.min(other.x), one.y.min(other.y));
    let (right, bottom) = (one.right().max(other.right()), one.bottom().max(other.bottom()));
    Rect::new(x, y, right - x, bottom - y)
}

fn contains(outer: &Rect, inner: &Rect) -> bool {
    outer.x <= inner.x
        && outer.y <= inner.y
        && outer.right() >= inner.right()
        && outer.bottom() >= inner.bottom()
}

fn overlap(one: &Rect, other: &Rect) -> bool {
    let width = one.right().min(other.right()) - one.x.max(other.x);
    let height = one.bottom().min(other.bottom()) - one.y.max(other.y);
    width > HAIR && height > HAIR
}

/// The white between two boxes; 0 where they meet.
fn distance(one: &Rect, other: &Rect) -> f32 {
    let across = (one.x - other.right()).max(other.x - one.right()).max(0.0);
    let down = (one.y - other.bottom()).max(other.y - one.bottom()).max(0.0);
    across.hypot(down)
}

fn place(area: &Rect) -> String {
    let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(to_mm);
    format!("{x:.1} {y:.1} ({width:.1} × {height:.1} mm)")
}

#[cfg(test)]
mod tests {
    use super::*;
    use pitchkit::layout::chart;
    use pitchkit::layout::fonts::{Face, FontSet};
    use pitchkit::layout::node::Node;
    use pitchkit::layout::text::{Paragraph, TextStyle};
    use pitchkit::layout::typesetter::Typesetter;

    const INK: Color = Color::hex(0x221C17);
    const PAPER: Color = Color::hex(0xFBF7F0);
    const BODY: TextStyle = TextStyle {
        face: Face { family: "Instrument Sans", weight: 400, italic: false, cap_height: 0.72 },
        size: 9.0,
        leading: 13.0,
        tracking: 0.0,
        color: INK,
    };

    fn text(x: f32, y: f32, style: TextStyle) -> Node {
        let words = Node::text(Paragraph::new("Hxg", style));
        Node::column([words]).placed(mm(x), mm(y)).width(mm(20.0))
    }

    fn kinds(nodes: Vec<Node>) -> Vec<Kind> {
        let size = pitchkit::layout::geometry::Size { width: mm(210.0), height: mm(297.0) };
        let paper = chart::panel(PAPER).placed(0.0, 0.0).width(size.width).height(size.height);
        let root = Node::column(std::iter::once(paper).chain(nodes));
        let mut typesetter = Typesetter::new(FontSet::Instrument);
        let items = pitchkit::layout::arrange::arrange(
            &root.width(size.width).least_height(size.height),
            size,
            &mut typesetter,
        );
        let limits = Limits::of(ThemeName::Editorial, Paper::A4);
        let faults = faults(&Page { size, items }, &typesetter.into_fonts(), limits);
        faults.into_iter().map(|fault| fault.kind).collect()
    }

    fn bar(x: f32, y: f32) -> Node {
        chart::panel(INK).placed(mm(x), mm(y)).width(mm(30.0)).height(mm(1.0))
    }

    #[test]
    fn a_page_with_air_has_no_fault() {
        assert_eq!(
            kinds(vec![text(20.0, 20.0, BODY), text(20.0, 30.0, BODY), bar(20.0, 40.0)]),
            []
        );
    }

    #[test]
    fn texts_on_top_of_one_another_are_found() {
        assert_eq!(kinds(vec![text(20.0, 20.0, BODY), text(21.0, 21.0, BODY)]), [Kind::Overlap]);
    }

    #[test]
    fn a_text_over_the_edge_is_found() {
        assert_eq!(kinds(vec![text(208.0, 20.0, BODY)]), [Kind::OffPage]);
        assert_eq!(kinds(vec![text(193.0, 20.0, BODY)]), [Kind::OffMargins]);
        assert_eq!(kinds(vec![text(20.0, 293.0, BODY)]), [Kind::OffMargins]);
    }

    #[test]
    fn small_and_pale_text_is_found() {
        assert_eq!(kinds(vec![text(20.0, 20.0, BODY.sized(7.5))]), [Kind::TooSmall]);
        let pale = BODY.colored(Color::hex(0x9A8F84));
        assert_eq!(kinds(vec![text(20.0, 20.0, pale)]), [Kind::TooPale]);
    }

    #[test]
    fn a_rule_that_comes_too_near_is_found() {
        assert_eq!(kinds(vec![text(20.0, 20.0, BODY), bar(15.0, 23.3)]), [Kind::TooNear]);
        assert_eq!(kinds(vec![text(20.0, 20.0, BODY), bar(23.0, 21.0)]), [Kind::TooNear]);
    }

    #[test]
    fn what_stands_on_a_fill_is_read_against_it() {
        let band = || chart::panel(INK).placed(0.0, mm(15.0)).width(mm(210.0)).height(mm(20.0));
        assert_eq!(kinds(vec![band(), text(20.0, 20.0, BODY)]), [Kind::TooPale]);
        assert_eq!(kinds(vec![band(), text(20.0, 20.0, BODY.colored(PAPER))]), []);
    }
}
