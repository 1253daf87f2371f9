//! Small pieces that every design is built from.

use crate::layout::chart::{BarStyle, LABEL_GAP, Share};
use crate::layout::color::Color;
use crate::layout::fit;
use crate::layout::geometry::mm;
use crate::layout::node::Node;
use crate::layout::page::Role;
use crate::layout::text::{Align, Paragraph, Span, TextStyle};
use crate::mediakit::outline::{Chart, Cities, Figure, Linked, NameList};

use super::stage::Stage;

/// Text in one style.
pub fn words(text: &str, style: TextStyle) -> Node {
    Node::text(Paragraph::new(text, style))
}

/// White between two rows of names in one style: what lines of a paragraph of them would have.
pub fn between_rows(list: &NameList, style: TextStyle) -> f32 {
    let names = list.names.iter().map(|name| span(name, style));
    Paragraph::of(names).leading() - style.cap_height()
}

/// Text in one style at the right edge of its box.
pub fn right(text: &str, style: TextStyle) -> Node {
    Node::text(Paragraph::new(text, style).aligned(Align::Right))
}

/// A run of words in one style.
pub fn span(text: impl Into<String>, style: TextStyle) -> Span {
    Span { text: text.into(), style }
}

/// The style at the first of these sizes at which `text` stands on one line of `width`.
pub fn one_line(
    stage: &mut Stage<'_>,
    text: &str,
    style: TextStyle,
    sizes: &[f32],
    width: f32,
) -> TextStyle {
    style.sized(fit::text_size(stage.typesetter, text, style, sizes, width, 1))
}

/// The style at the first of these sizes at which each text stands on one line of its width: of
/// figures in a row the longest, which often is the largest number, does not look the least.
pub fn alike<'t>(
    stage: &mut Stage<'_>,
    texts: impl IntoIterator<Item = (&'t str, f32)>,
    style: TextStyle,
    sizes: &[f32],
) -> TextStyle {
    let sizes =
        texts.into_iter().map(|(text, width)| one_line(stage, text, style, sizes, width).size);
    style.sized(sizes.fold(style.size, f32::min))
}

/// `text` in two lines that are as narrow as can be; a single word stays one line.
pub fn two_lines(stage: &mut Stage<'_>, text: &str, style: TextStyle) -> String {
    let mut width = |text: &str| stage.typesetter.measure(&Paragraph::new(text, style), None).width;
    let halves = text.match_indices(' ').filter_map(|(at, _)| {
        let (first, second) = text.split_at_checked(at)?;
        let second = second.trim_start();
        Some((width(first).max(width(second)), first, second))
    });
    let narrowest = halves.min_by(|one, other| one.0.total_cmp(&other.0));
    narrowest.map_or_else(|| text.to_owned(), |(_, first, second)| format!("{first}\n{second}"))
}

/// The least width at which `text` takes no more lines than in `width`: lines about as long as one
/// another.
pub fn balanced(stage: &mut Stage<'_>, text: &str, style: TextStyle, width: f32) -> f32 {
    let paragraph = Paragraph::new(text, style);
    let lines = stage.typesetter.line_count(&paragraph, width);
    let narrower = (1..=40_u8).map(|step| width * (1.0 - f32::from(step) / 100.0));
    let mut narrowest = width;
    for width in narrower {
        if stage.typesetter.line_count(&paragraph, width) > lines {
            break;
        }
        narrowest = width;
    }
    narrowest
}

/// Words on one line of `width` at most that lead somewhere when clicked, a paragraph of their own.
pub fn linked(
    stage: &mut Stage<'_>,
    linked: &Linked,
    style: TextStyle,
    sizes: &[f32],
    width: f32,
) -> Node {
    let style = one_line(stage, &linked.text, style, sizes, width);
    words(&linked.text, style)
        .most_width(width)
        .link(&linked.uri, &linked.text)
        .role(Role::Paragraph)
}

/// The bars of a chart, the largest in one colour and the others in another.
pub fn shares(chart: &Chart, largest: Color, other: Color) -> Vec<Share> {
    let bars = chart.bars.iter().map(|bar| Share {
        label: bar.label.clone(),
        value: bar.value.clone(),
        amount: bar.share,
        color: if bar.largest { largest } else { other },
    });
    bars.collect()
}

/// Bars whose labels have room for their longest word: some languages have long names for countries.
/// The bars give way, down to two fifths of their length.
pub fn roomy(stage: &mut Stage<'_>, chart: &Chart, style: BarStyle) -> BarStyle {
    let words = chart.bars.iter().map(|bar| Paragraph::new(&bar.label, style.label));
    let widest = words.map(|word| stage.typesetter.min_width(&word)).fold(0.0, f32::max);
    let more = widest + LABEL_GAP - style.label_width;
    let more = more.clamp(0.0, style.longest * 0.6);
    BarStyle { label_width: style.label_width + more, longest: style.longest - more, ..style }
}

/// Cities with their shares on one line after another, a share never parted from its city.
pub fn cities(list: &Cities, name: TextStyle, share: TextStyle) -> Node {
    let last = list.figures.len().saturating_sub(1);
    let spans = list.figures.iter().enumerate().flat_map(|(index, Figure { value, label })| {
        let comma = if index < last { ", " } else { "" };
        [span(format!("{label}\u{a0}"), name), span(value, share), span(comma, name)]
    });
    Node::text(Paragraph::of(spans))
}

/// A note over the whole width with the number of the page at the end of its last line, or below it.
pub fn numbered_note(
    stage: &mut Stage<'_>,
    note: &str,
    number: &str,
    style: TextStyle,
    width: f32,
) -> Node {
    let last = stage.typesetter.set(&Paragraph::new(note, style), Some(width)).lines.pop();
    let number_width = stage.typesetter.set(&Paragraph::new(number, style), None).width();
    let beside = last.is_some_and(|line| line.width < width - number_width - mm(3.0));
    let number = words(number, style).role(Role::Paragraph);
    let number = if beside {
        number.placed_from_end(0.0, 0.0)
    } else {
        Node::row([number]).at_end().above(style.leading - style.cap_height())
    };
    Node::column([words(note, style).full_width().role(Role::Paragraph), number]).width(width)
}

/// A cell of a table with nothing in it: a table has as many cells in every row.
pub fn empty_cell() -> Node {
    Node::column([]).role(Role::Cell)
}
