//! The structure tree: what the parts of the pages are, for those who cannot see them.

use std::collections::BTreeSet;

use crate::layout::geometry::Rect;
use crate::layout::page::{LinkArea, Role};

/// A tree of roles with the marked content and links that belong to them.
pub(super) struct Structure {
    /// The elements; the first is the document itself.
    pub(super) elements: Vec<Element>,
    /// For every page, the element that each marked-content number belongs to.
    pub(super) owners: Vec<Vec<usize>>,
    /// For every page, its links.
    pub(super) links: Vec<Vec<Link>>,
    open: Vec<usize>,
}

/// A link of a page.
pub(super) struct Link {
    /// Its place, and where it leads.
    pub(super) area: LinkArea,
    /// The element it belongs to.
    pub(super) element: usize,
}

/// One element of the tree.
pub(super) struct Element {
    /// What it is; none for the document itself.
    pub(super) role: Option<Role>,
    /// What it holds, in reading order.
    pub(super) kids: Vec<Kid>,
}

impl Element {
    /// The elements in it.
    pub(super) fn children(&self) -> impl Iterator<Item = usize> {
        self.kids.iter().filter_map(|kid| match kid {
            Kid::Element(child) => Some(*child),
            _ => None,
        })
    }

    /// Whether it is kept without content: a table has as many cells in every row.
    fn is_cell(&self) -> bool {
        matches!(self.role, Some(Role::Cell | Role::HeaderCell | Role::RowHeader))
    }
}

/// What an element holds.
pub(super) enum Kid {
    /// Another element, by its place in the list.
    Element(usize),
    /// A marked-content sequence of a page, by its number.
    Content { page: usize, number: usize },
    /// A link of a page, by its place in the page's list.
    Link { page: usize, index: usize },
}

impl Structure {
    /// A document without parts.
    pub(super) fn new() -> Self {
        let document = Element { role: None, kids: Vec::new() };
        Self { elements: vec![document], owners: Vec::new(), links: Vec::new(), open: vec![0] }
    }

    /// From here on content belongs to the next page.
    pub(super) fn begin_page(&mut self) {
        self.owners.push(Vec::new());
        self.links.push(Vec::new());
    }

    /// A part begins inside the one that is open.
    pub(super) fn begin(&mut self, role: Role) {
        let element = self.elements.len();
        self.elements.push(Element { role: Some(role), kids: Vec::new() });
        self.add(Kid::Element(element));
        self.open.push(element);
    }

    /// The part begun last ends.
    pub(super) fn end(&mut self) {
        if self.open.len() > 1 {
            self.open.pop();
        }
    }

    /// A marked-content sequence begins on the page begun last: its number there.
    pub(super) fn content(&mut self) -> usize {
        let (element, page) = (self.current(), self.page());
        let Some(owners) = self.owners.last_mut() else { return 0 };
        let number = owners.len();
        owners.push(element);
        self.add(Kid::Content { page, number });
        number
    }

    /// A link on the page begun last.
    pub(super) fn link(&mut self, area: LinkArea) {
        let (element, page) = (self.current(), self.page());
        let Some(links) = self.links.last_mut() else { return };
        let index = links.len();
        links.push(Link { area, element });
        self.add(Kid::Link { page, index });
    }

    /// Something is drawn here: the link it is part of, if any, reaches as far.
    pub(super) fn cover(&mut self, drawn: Rect) {
        let link = self.links.last_mut().and_then(|links| links.last_mut());
        if let Some(link) = link.filter(|link| self.open.contains(&link.element)) {
            link.area.area = union(link.area.area, drawn);
        }
    }

    /// Takes out the elements that hold nothing, such as the notes of a heading without notes.
    pub(super) fn drop_empty(&mut self) {
        let mut empty = BTreeSet::new();
        // An element comes after the one it is in.
        for (index, element) in self.elements.iter_mut().enumerate().rev() {
            let is_empty = |kid: &Kid| matches!(kid, Kid::Element(child) if empty.contains(child));
            element.kids.retain(|kid| !is_empty(kid));
            if element.kids.is_empty() && !element.is_cell() {
                empty.insert(index);
            }
        }
    }

    fn page(&self) -> usize {
        self.owners.len().saturating_sub(1)
    }

    fn current(&self) -> usize {
        self.open.last().copied().unwrap_or(0)
    }

    fn add(&mut self, kid: Kid) {
        let current = self.current();
        if let Some(element) = self.elements.get_mut(current) {
            element.kids.push(kid);
        }
    }
}

fn union(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect { x, y, width: a.right().max(b.right()) - x, height: a.bottom().max(b.bottom()) - y }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(x: f32, width: f32) -> Rect {
        Rect::new(x, 0.0, width, 10.0)
    }

    fn link() -> LinkArea {
        LinkArea { area: place(0.0, 5.0), uri: String::new(), description: String::new() }
    }

    #[test]
    fn a_link_covers_its_own_text_and_no_other() {
        let mut structure = Structure::new();
        structure.begin_page();
        structure.begin(Role::Link);
        structure.link(link());
        structure.cover(place(2.0, 8.0));
        structure.end();
        structure.cover(place(50.0, 8.0));
        assert_eq!(structure.links[0][0].area.area, place(0.0, 10.0));
    }

    #[test]
    fn what_holds_nothing_is_taken_out_but_for_cells() {
        let mut structure = Structure::new();
        structure.begin_page();
        structure.begin(Role::List);
        structure.begin(Role::ListItem);
        structure.end();
        structure.end();
        structure.begin(Role::Row);
        structure.begin(Role::Cell);
        structure.end();
        structure.end();
        structure.drop_empty();
        let kept: Vec<usize> = structure.elements[0].children().collect();
        assert_eq!(kept, [3]);
        assert_eq!(structure.elements[3].children().count(), 1);
    }
}
