//! Page one: who this is, how large, how engaged, who watches, who paid already, how to write.

use super::tokens::*;
use crate::layout::arrange;
use crate::layout::chart;
use crate::layout::fit;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Paragraph, Span, TextStyle};
use crate::mediakit::outline::{AudienceLine, Hero, NameList};
use crate::theme::parts::{alike, between_rows, right, words};
use crate::theme::stage::Stage;

/// Width of the labels at the left of what stands in lines.
const LABELS: f32 = mm(30.0);
/// Names in the list at most.
pub(super) const NAMES: usize = 6;
/// Pictures of the gallery: as many or none.
pub(super) const GALLERY: usize = 3;
/// The least height of the gallery.
pub(super) const GALLERY_HEIGHT: f32 = mm(18.0);

/// The top of the page: masthead, name, words about the creator, and the portrait at the right.
pub(super) fn hero(
    stage: &mut Stage<'_>,
    measures: &Measures,
    bio: &[String],
    tagline: Option<&str>,
) -> Node {
    let outline = stage.outline;
    let hero = &outline.hero;
    let masthead = &outline.masthead;
    let mut top = vec![
        Node::row(
            [
                Some(words(&masthead.edition, MASTHEAD)),
                masthead
                    .site
                    .as_ref()
                    .map(|site| words(&site.text, MASTHEAD).link(&site.uri, &site.text)),
            ]
            .into_iter()
            .flatten()
            .map(|line| line.most_width(HERO_TEXT)),
        )
        .spaced(mm(6.0))
        .wrapping(MASTHEAD.leading - MASTHEAD.cap_height())
        .width(HERO_TEXT)
        .above(mm(14.73) - MASTHEAD.cap_height())
        .role(Role::Paragraph),
    ];
    let (lines, size) = fit::name(stage.typesetter, &hero.name, NAME, measures.name_limits());
    let mut style = NAME.sized(size);
    style.leading = fit::name_leading(stage.typesetter, &lines, style);
    let name = Paragraph { optical: OPTICAL * size, ..Paragraph::new(lines.join("\n"), style) };
    let name = Node::text(name).width(HERO_TEXT).role(Role::Heading(1));
    let niche = hero
        .niche
        .as_ref()
        .map(|niche| words(niche, NICHE).width(HERO_TEXT).dropped(mm(10.07)).role(Role::Paragraph));
    let rise = lines.first().map_or(0.0, |line| fit::accent_rise(line));
    let above = if niche.is_some() { mm(4.14) + rise * size } else { mm(10.07) };
    // The niche stands over the name and is read after it.
    top.push(Node::column([name.above(above + 0.05 * size)].into_iter().chain(niche)).upwards());
    // Under a handle a little white is enough; a name has descenders of its own size.
    let mut under = mm(4.5);
    let depth = lines.last().map_or(0.0, |line| fit::depth(line)) * size;
    match handle(stage, hero, size) {
        Some(handle) => top.push(Node::column([handle]).above(depth)),
        None => under += 0.3 * size + depth,
    }

    let tagline = tagline.map(|tagline| {
        let larger = if hero.bio.is_empty() { &[18.0][..] } else { &[] };
        let sizes: Vec<f32> = larger.iter().chain(TAGLINE_SIZES).copied().collect();
        let rows = if lines.len() > 2 { 3 } else { 2 };
        let size = fit::text_size(stage.typesetter, tagline, TAGLINE, &sizes, mm(94.0), rows);
        words(tagline, TAGLINE.sized(size)).width(mm(96.0)).role(Role::Paragraph)
    });
    let bio = (!bio.is_empty())
        .then(|| words(&bio.join(" "), BODY).width(HERO_TEXT).role(Role::Paragraph));
    let white = if tagline.is_some() { mm(8.26) } else { 0.0 };
    let bottom = [tagline, bio.map(|bio| bio.dropped(white))];

    let text = Node::column(top)
        .child(Node::gap(under).elastic(under))
        .child(Node::column(bottom.into_iter().flatten()))
        .width(CONTENT)
        .least_height(measures.hero)
        .padded([0.0, 0.0, mm(1.17), 0.0]);
    Node::column([text, portrait(stage, hero, measures)])
}

fn handle(stage: &mut Stage<'_>, hero: &Hero, name_size: f32) -> Option<Node> {
    let handle = hero.handle.as_ref().map(|handle| (handle, HANDLE));
    let location = hero.location.as_ref().map(|place| (place, HANDLE.colored(MUTED)));
    let parts: Vec<_> = handle.into_iter().chain(location).collect();
    let typesetter = &mut *stage.typesetter;
    let fitted: Vec<Node> = parts
        .into_iter()
        .map(|(text, style)| {
            let size = fit::text_size(typesetter, text, style, ONE_LINE_SIZES, HERO_TEXT, 1);
            words(text, style.sized(size)).most_width(HERO_TEXT)
        })
        .collect();
    if fitted.is_empty() {
        return None;
    }
    let group =
        Node::row(fitted).spaced(mm(2.0)).wrapping(mm(5.0) - HANDLE.cap_height()).width(HERO_TEXT);
    let drop = mm(8.47) + 0.09 * name_size - HANDLE.cap_height();
    Some(group.above(drop).role(Role::Paragraph))
}

/// The portrait, bleeding off the top and the right; without one, a panel with the initials.
fn portrait(stage: &mut Stage<'_>, hero: &Hero, measures: &Measures) -> Node {
    let width = stage.page_size().width - measures.margin - PHOTO_X;
    let photo = hero.photo.as_ref().and_then(|photo| stage.portrait(photo));
    let cell = photo.unwrap_or_else(|| {
        let (text, room) = (&hero.initials, width - mm(18.0));
        let size = fit::text_size(stage.typesetter, text, INITIALS, INITIALS_SIZES, room, 1);
        let size = size.min(measures.photo / 2.2);
        let initials = words(text, INITIALS.sized(size));
        Node::column([chart::panel(ACCENT).placed(0.0, 0.0).width(width).height(measures.photo)])
            .child(initials)
            .at_end()
            .padded([0.0, 0.0, mm(13.0), mm(8.0)])
            .role(Role::Decoration)
    });
    cell.placed(PHOTO_X, 0.0).width(width).height(measures.photo)
}

/// The headline figures between two rules.
pub(super) fn stats(stage: &mut Stage<'_>, measures: &Measures) -> Option<Node> {
    let stats = &stage.outline.stats;
    if stats.is_empty() {
        return None;
    }
    // One tile of four is wider: the one with a line beside its figure, else the last.
    let wide = stats.iter().position(|stat| stat.spark.is_some()).unwrap_or(3);
    let width = |index| mm(if index == wide { 54.0 } else { 42.0 }) * measures.content / CONTENT;
    // A line that is not the last thing in the row keeps off the rule beside it.
    let air = |index| if index + 1 < stats.len() { mm(3.0) } else { 0.0 };
    let indent = |index| if index == 0 { 0.0 } else { mm(4.26) };
    let rooms = stats.iter().enumerate().map(|(index, stat)| {
        let beside = stat.spark.as_ref().map_or(0.0, |_| SPARK.width + air(index));
        (stat.value.as_str(), width(index) - indent(index) - beside - mm(2.0))
    });
    let value = alike(stage, rooms, STAT, STAT_SIZES);
    let tiles = stats.iter().enumerate().map(|(index, stat)| {
        let (width, air, indent) = (width(index), air(index), indent(index));
        let spark = stat.spark.as_ref().map(|spark| {
            chart::spark(&spark.points, SPARK)
                .placed(width - SPARK.width - air, mm(5.39))
                .role(Role::Figure(spark.alt.clone()))
        });
        let figures = Node::column([
            words(&stat.value, value).dropped(mm(14.12)),
            words(&stat.label, STAT_LABEL).width(width - indent - mm(1.0)).dropped(mm(5.76)),
        ])
        .role(Role::Paragraph)
        .padded([0.0, 0.0, mm(4.7), indent]);
        let line = (index > 0).then(|| chart::panel(RULE).along_left(HAIRLINE));
        Node::column(line.into_iter().chain([figures]).chain(spark)).width(width)
    });
    Some(Node::column([
        chart::rule(STRONG_RULE, INK),
        Node::row(tiles).stretched(),
        chart::rule(HAIRLINE, RULE),
    ]))
}

/// Who watches, in one sentence.
pub(super) fn audience_line(
    stage: &mut Stage<'_>,
    line: &AudienceLine,
    measures: &Measures,
) -> Node {
    let whole: String = line.sentence.iter().map(|part| part.text.as_str()).collect();
    let width = measures.content - LABELS;
    let size = fit::text_size(stage.typesetter, &whole, SENTENCE, SENTENCE_SIZES, width, 1);
    let style = SENTENCE.sized(size);
    let spans = line.sentence.iter().map(|part| Span {
        text: part.text.clone(),
        style: if part.strong { style.colored(ACCENT) } else { style },
    });
    let sentence = Node::text(Paragraph::of(spans)).width(width);
    labelled(&line.label, style.cap_height(), sentence)
}

/// Names with a stroke after each but the last, in so many lines: smaller ones before fewer.
pub(super) fn names(
    stage: &mut Stage<'_>,
    list: &NameList,
    most: usize,
    lines: u8,
    measures: &Measures,
) -> Node {
    let width = measures.content - LABELS;
    let shown = most.min(list.names.len());
    let smallest = BRAND_SIZES.last().copied().unwrap_or(BRAND.size);
    let tries = BRAND_SIZES.iter().map(|size| (*size, shown));
    let fewer = (1..shown).rev().map(|count| (smallest, count));
    let fits = |(size, count): &(f32, usize)| {
        let style = BRAND.sized(*size);
        let rows = f32::from(lines.saturating_sub(1));
        let highest = style.cap_height() + rows * (between_rows(list, style) + style.cap_height());
        let row = name_row(list, *count, style, width);
        arrange::height(&row, width, stage.typesetter) <= highest + 0.05
    };
    let (size, count) = tries.chain(fewer).find(fits).unwrap_or((smallest, 1));
    let style = BRAND.sized(size);
    labelled(&list.label, style.cap_height(), name_row(list, count, style, width))
}

fn name_row(list: &NameList, count: usize, style: TextStyle, width: f32) -> Node {
    let shown = list.names.iter().take(count).map(String::as_str);
    let rest = list.more.phrase(list.names.len().saturating_sub(count));
    let all: Vec<&str> = shown.chain(rest).collect();
    let last = all.len().saturating_sub(1);
    let items = all.into_iter().enumerate().map(|(index, name)| {
        let name = words(name, style)
            .most_width(width - mm(5.0))
            .role(Role::ListBody)
            .role(Role::ListItem);
        let stroke = (index < last)
            .then(|| words("/", style.colored(ACCENT)).after(mm(2.36)).role(Role::Decoration));
        Node::row([name].into_iter().chain(stroke))
    });
    Node::row(items)
        .spaced(mm(2.36))
        .wrapping(between_rows(list, style))
        .width(width)
        .role(Role::List)
}

/// A small label in the left column, on the first baseline of what stands beside it.
fn labelled(label: &str, cap_height: f32, content: Node) -> Node {
    let label = words(label, LABEL).width(LABELS).above(cap_height - LABEL.cap_height());
    Node::row([label.role(Role::Paragraph), content.role(Role::Paragraph)]).at_top()
}

/// A row of photographs as high as there is room for.
pub(super) fn gallery(cells: Vec<Node>, highest: f32, width: f32) -> Node {
    let cells = cells.into_iter().map(|cell| cell.width((width - mm(8.0)) / 3.0));
    Node::row(cells).spread().stretched().elastic(GALLERY_HEIGHT).most_height(highest)
}

/// How to write, under a rule.
pub(super) fn contact(stage: &mut Stage<'_>) -> Option<Node> {
    let contact = stage.outline.contact.as_ref()?;
    let room = mm(120.0);
    let primary = &contact.primary;
    let size = fit::text_size(stage.typesetter, &primary.text, EMAIL, ONE_LINE_SIZES, room, 1);
    let email = words(&primary.text, EMAIL.sized(size.min(EMAIL.size))).most_width(room);
    let beside = CONTENT - room - mm(3.0);
    let (text, sizes) = (&contact.invitation, INVITATION_SIZES);
    let size = fit::text_size(stage.typesetter, text, INVITATION, sizes, beside, 1);
    let row = Node::row([
        words(text, INVITATION.sized(size)).most_width(beside).role(Role::Paragraph),
        email.link(&primary.uri, &primary.text).role(Role::Paragraph).below(mm(0.11)),
    ])
    .spread()
    .above(mm(8.12) - INVITATION.cap_height());
    Some(Node::column([chart::rule(STRONG_RULE, INK), row]))
}

/// Date, source and overlap, and the number of the page.
pub(super) fn footer(note: &str, folio: &str) -> Node {
    Node::row([
        words(note, FOOTER).width(FOOTER_NOTE).role(Role::Paragraph),
        right(folio, FOOTER).grow().role(Role::Paragraph),
    ])
}
