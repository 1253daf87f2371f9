//! Bookmarks: the name and the sections, where there is more than one page.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::Document;
use super::value::{number, text};
use crate::layout::page::{Item, Page, Role};

/// The deepest level of heading that has a bookmark.
const DEEPEST: u8 = 2;

/// Where a bookmark leads.
#[derive(Debug, PartialEq)]
struct Bookmark {
    title: String,
    /// The place to show at the top of the window, from the top of the page.
    top: f32,
}

/// Adds one bookmark for every heading of the first two levels.
pub(super) fn add(
    pdf: &mut lopdf::Document,
    document: &Document,
    pages: &[ObjectId],
) -> Option<ObjectId> {
    if document.pages.len() < 2 {
        return None;
    }
    let outline = pdf.new_object_id();
    let mut entries: Vec<(ObjectId, Dictionary)> = Vec::new();
    for (page, page_id) in document.pages.iter().zip(pages) {
        for bookmark in bookmarks(page) {
            let id = pdf.new_object_id();
            let top = Object::Real(page.size.height - bookmark.top);
            let mut entry = dictionary! {
                "Title" => text(&bookmark.title),
                "Parent" => outline,
                "Dest" => vec![(*page_id).into(), "XYZ".into(), Object::Null, top, Object::Null],
            };
            if let Some((previous, before)) = entries.last_mut() {
                before.set("Next", id);
                entry.set("Prev", *previous);
            }
            entries.push((id, entry));
        }
    }
    let (first, last) = (entries.first()?.0, entries.last()?.0);
    let count = number(entries.len());
    pdf.objects.extend(entries.into_iter().map(|(id, entry)| (id, entry.into())));
    let root =
        dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count };
    pdf.objects.insert(outline, root.into());
    Some(outline)
}

fn bookmarks(page: &Page) -> Vec<Bookmark> {
    let mut found: Vec<Bookmark> = Vec::new();
    // Parts that are open inside the heading, itself included.
    let mut depth = 0_usize;
    let mut baseline = 0.0;
    for item in &page.items {
        match item {
            Item::Begin(Role::Heading(level)) if depth == 0 && *level <= DEEPEST => {
                depth = 1;
                found.push(Bookmark { title: String::new(), top: 0.0 });
            }
            Item::Begin(_) if depth > 0 => depth += 1,
            Item::End => depth = depth.saturating_sub(1),
            Item::Text(run) if depth > 0 => {
                let Some(bookmark) = found.last_mut() else { continue };
                if bookmark.title.is_empty() {
                    bookmark.top = (run.baseline - 2.0 * run.size).max(0.0);
                } else if run.baseline != baseline {
                    // A heading that goes on in the next line.
                    bookmark.title.push(' ');
                }
                baseline = run.baseline;
                bookmark.title.push_str(&run.text);
            }
            _ => {}
        }
    }
    for bookmark in &mut found {
        bookmark.title = bookmark.title.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    found.retain(|bookmark| !bookmark.title.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::color::Color;
    use crate::layout::fonts::FontId;
    use crate::layout::page::TextRun;

    fn run(text: &str, baseline: f32) -> Item {
        Item::Text(TextRun {
            font: FontId(0),
            size: 20.0,
            color: Color::default(),
            x: 0.0,
            baseline,
            width: 0.0,
            turn: 0.0,
            text: text.to_owned(),
            glyphs: Vec::new(),
        })
    }

    #[test]
    fn a_heading_is_one_line_that_starts_at_its_first() {
        let heading = |level| Item::Begin(Role::Heading(level));
        let items = vec![
            heading(1),
            run("Mila", 100.0),
            run("’s", 100.0),
            Item::Begin(Role::Decoration),
            Item::End,
            run("Larder ", 120.0),
            Item::End,
            heading(3),
            run("Rootbox", 200.0),
            Item::End,
            heading(2),
            Item::End,
        ];
        let page = Page { items, ..Page::default() };
        let expected = Bookmark { title: "Mila’s Larder".to_owned(), top: 60.0 };
        assert_eq!(bookmarks(&page), [expected]);
    }
}
