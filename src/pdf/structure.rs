//! The structure tree: what the parts of the pages are, for those who cannot see them.

use crate::layout::page::{LinkArea, Role};

/// A tree of roles with the marked content and links that belong to them.
pub(super) struct Structure {
    /// The elements; the first is the document itself.
    pub(super) elements: Vec<Element>,
    /// For every page, the element that each marked-content number belongs to.
    pub(super) owners: Vec<Vec<usize>>,
    /// For every page, its links with the element each belongs to.
    pub(super) links: Vec<Vec<(LinkArea, usize)>>,
    open: Vec<usize>,
}

/// One element of the tree.
pub(super) struct Element {
    /// What it is; none for the document itself.
    pub(super) role: Option<Role>,
    /// What it holds, in reading order.
    pub(super) kids: Vec<Kid>,
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
    pub(super) fn link(&mut self, link: LinkArea) {
        let (element, page) = (self.current(), self.page());
        let Some(links) = self.links.last_mut() else { return };
        let index = links.len();
        links.push((link, element));
        self.add(Kid::Link { page, index });
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
