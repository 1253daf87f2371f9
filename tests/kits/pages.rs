//! A display list as text that a person can read and compare.

use std::fmt::Write;

use pitchkit::layout::geometry::{Rect, to_mm};
use pitchkit::layout::page::{Item, Page, Role};

/// The pages in reading order, a line for each run of text: left edge and baseline in millimetres,
/// size in points. Parts of the document without words or pictures are left out.
pub(crate) fn golden(pages: &[Page]) -> String {
    let mut text = String::new();
    for (number, page) in (1..).zip(pages) {
        let (width, height) = (to_mm(page.size.width), to_mm(page.size.height));
        writeln!(text, "page {number}, {width:.1} × {height:.1} mm").unwrap();
        let mut parts: Vec<(&Role, bool)> = Vec::new();
        for item in &page.items {
            match item {
                Item::Begin(role) => {
                    // The words that stand for a chart are all that it says.
                    let speaks = matches!(role, Role::Figure(_));
                    parts.push((role, false));
                    if speaks {
                        open(&mut text, &mut parts);
                    }
                }
                Item::End => {
                    parts.pop();
                }
                Item::Text(run) => {
                    open(&mut text, &mut parts);
                    let (x, baseline) = (to_mm(run.x), to_mm(run.baseline));
                    writeln!(text, "{x:7.1} {baseline:6.1} {:5.1}pt  {}", run.size, run.text)
                        .unwrap();
                }
                Item::Picture(placed) => {
                    open(&mut text, &mut parts);
                    writeln!(text, "{}  {}", cell(placed.cell), placed.name).unwrap();
                }
                Item::Link(link) => {
                    writeln!(text, "{}  → {}", cell(link.area), link.uri).unwrap();
                }
                Item::Shape(_) => {}
            }
        }
    }
    text
}

fn cell(area: Rect) -> String {
    let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(to_mm);
    format!("{x:7.1} {y:6.1} {width:.1}×{height:.1}")
}

/// Names the parts that begin here, once each.
fn open(text: &mut String, parts: &mut [(&Role, bool)]) {
    for (role, named) in parts {
        if std::mem::replace(named, true) {
            continue;
        }
        match role {
            Role::Heading(level) => writeln!(text, "  heading {level}").unwrap(),
            Role::Figure(words) => writeln!(text, "  figure: {words}").unwrap(),
            Role::Table => text.push_str("  table\n"),
            Role::Row => text.push_str("  row\n"),
            Role::List => text.push_str("  list\n"),
            Role::Paragraph => text.push_str("  paragraph\n"),
            Role::Decoration => text.push_str("  decoration\n"),
            Role::HeaderCell
            | Role::RowHeader
            | Role::Cell
            | Role::ListItem
            | Role::ListBody
            | Role::Link => {}
        }
    }
}

/// The words of the pages in reading order, wherever their lines break.
pub(crate) fn words(pages: &[Page]) -> Vec<String> {
    let runs = pages.iter().flat_map(Page::text_runs);
    runs.flat_map(|run| run.text.split_whitespace()).map(str::to_owned).collect()
}

/// All that a reader, a search or a screen reader finds: words, alternative texts, links.
pub(crate) fn everything(pages: &[Page]) -> String {
    let unseen = pages.iter().flat_map(|page| &page.items).filter_map(|item| match item {
        Item::Begin(Role::Figure(words)) => Some(words.clone()),
        Item::Link(link) => Some(format!("{} {}", link.uri, link.description)),
        Item::Picture(placed) => Some(placed.name.clone()),
        _ => None,
    });
    words(pages).into_iter().chain(unseen).collect::<Vec<_>>().join(" ")
}
