//! What a design is given: the outline, the paper, the photographs and a typesetter.

use std::sync::Arc;

use crate::layout::arrange;
use crate::layout::geometry::{Size, mm};
use crate::layout::node::Node;
use crate::layout::page::{Page, Role};
use crate::layout::picture::{Crop, Picture};
use crate::layout::typesetter::Typesetter;
use crate::mediakit::outline;
use crate::profile::Paper;

/// The kit's photographs. A design asks only for those it has a place for.
pub trait Album {
    /// A photograph by its file name, if it can be drawn.
    fn picture(&self, file: &str) -> Option<Arc<Picture>>;
}

/// Portraits keep the head: a fifth of the surplus height goes above.
const PORTRAIT: Crop = Crop { x: 0.5, y: 0.2 };
/// A slide's is wide, so there is more surplus, and less of it may go above.
const WIDE_PORTRAIT: Crop = Crop { x: 0.5, y: 0.03 };

/// How much larger a slide is than the page that a design fills.
const ENLARGED: f32 = 1.25;

/// What a design is given.
pub struct Stage<'a> {
    /// What the document says.
    pub outline: &'a outline::Outline,
    /// The paper.
    pub paper: Paper,
    /// How many pages are wished for; none: as many as the kit needs.
    pub pages: Option<usize>,
    /// The photographs.
    pub album: &'a dyn Album,
    /// Sets text.
    pub typesetter: &'a mut Typesetter,
}

impl Stage<'_> {
    /// The size of a page that a design fills, in points.
    pub fn page_size(&self) -> Size {
        let (width, height) = match self.paper {
            Paper::A4 => (210.0, 297.0),
            Paper::Letter => (215.9, 279.4),
            // Slides are laid out small and then enlarged: type is 1.25 times as large as on paper,
            // so the smallest is 10 pt.
            Paper::Slides => (338.67 / ENLARGED, 190.5 / ENLARGED),
        };
        Size { width: mm(width), height: mm(height) }
    }

    /// A photograph as a figure, if it can be drawn.
    pub fn photograph(&self, named: &outline::Picture) -> Option<Node> {
        self.figure(named, Crop::CENTER)
    }

    /// A portrait as a figure, if it can be drawn.
    pub fn portrait(&self, named: &outline::Picture) -> Option<Node> {
        let crop = if self.paper == Paper::Slides { WIDE_PORTRAIT } else { PORTRAIT };
        self.figure(named, crop)
    }

    /// The height of a tree on a page of this width, in points.
    pub fn height(&mut self, root: &Node) -> f32 {
        let width = self.page_size().width;
        arrange::height(root, width, self.typesetter)
    }

    /// A tree as a page.
    pub fn page(&mut self, root: &Node) -> Page {
        let size = self.page_size();
        let page = Page { size, items: arrange::arrange(root, size, self.typesetter) };
        if self.paper == Paper::Slides { page.enlarged(ENLARGED) } else { page }
    }

    fn figure(&self, named: &outline::Picture, default: Crop) -> Option<Node> {
        let picture = self.album.picture(&named.file)?;
        let crop = named.focus.map_or(default, |focus| Crop { x: focus.x, y: focus.y });
        let role = Role::Figure(named.alt.clone());
        Some(Node::picture(named.file.as_str(), picture, crop).role(role))
    }
}
