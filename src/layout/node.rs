//! What stands in which box: a tree of rows, columns, text, pictures and drawings.
//!
//! A text's box reaches from its first cap height to its last baseline, so gaps are the white that
//! the eye sees and the bottom edges of two single lines in a row share a baseline.

use std::sync::Arc;

use taffy::prelude::*;
use taffy::style::Position;

use super::geometry::{Corners, Rect as Area};
use super::page::{Role, Shape};
use super::picture::{Crop, Picture};
use super::text::Paragraph;

/// Draws shapes into the box it is given.
pub type Draw = Box<dyn Fn(Area) -> Vec<Shape>>;

/// A box and what stands in it.
pub struct Node {
    pub(super) style: Style,
    pub(super) content: Content,
    pub(super) roles: Vec<Role>,
    pub(super) link: Option<(String, String)>,
    pub(super) turn: f32,
    pub(super) is_mark: bool,
    pub(super) children: Vec<Node>,
}

/// What stands in a box besides its children.
pub(super) enum Content {
    Nothing,
    Text(Paragraph),
    Picture(String, Arc<Picture>, Crop, Corners),
    /// Drawn behind the children.
    Drawing(Draw),
}

impl Node {
    fn new(style: Style, content: Content, children: Vec<Self>) -> Self {
        // Nothing gives way by itself: what does not fit is measured and decided upon.
        let style = Style { flex_shrink: 0.0, position: Position::Relative, ..style };
        Self { style, content, roles: Vec::new(), link: None, turn: 0.0, is_mark: false, children }
    }

    /// Boxes below one another.
    pub fn column(children: impl IntoIterator<Item = Self>) -> Self {
        let style = Style { flex_direction: FlexDirection::Column, ..Style::default() };
        Self::new(style, Content::Nothing, children.into_iter().collect())
    }

    /// Boxes beside one another, their bottom edges (so their baselines) aligned.
    pub fn row(children: impl IntoIterator<Item = Self>) -> Self {
        let style = Style { align_items: AlignItems::FLEX_END, ..Style::default() };
        Self::new(style, Content::Nothing, children.into_iter().collect())
    }

    /// A paragraph.
    pub fn text(paragraph: Paragraph) -> Self {
        Self::new(Style::default(), Content::Text(paragraph), Vec::new())
    }

    /// A photograph that fills its box, with the name to call it by.
    pub fn picture(name: &str, picture: Arc<Picture>, crop: Crop) -> Self {
        let content = Content::Picture(name.to_owned(), picture, crop, Corners::default());
        Self::new(Style::default(), content, Vec::new())
    }

    /// A drawing that fills its box.
    pub fn drawing(draw: impl Fn(Area) -> Vec<Shape> + 'static) -> Self {
        Self::new(Style::default(), Content::Drawing(Box::new(draw)), Vec::new())
    }

    /// A photograph with round corners.
    pub fn rounded(mut self, corners: Corners) -> Self {
        if let Content::Picture(.., own) = &mut self.content {
            *own = corners;
        }
        self
    }

    /// Turned clockwise about its middle by an angle in radians: its text and its drawings, not
    /// its photographs and links.
    pub fn turned(mut self, angle: f32) -> Self {
        self.turn = angle;
        self
    }

    /// A drawing that is the same in a mirrored page, such as a mark that belongs to somebody.
    pub fn unmirrored(mut self) -> Self {
        self.is_mark = true;
        self
    }

    /// Empty space of this height in a column.
    pub fn gap(height: f32) -> Self {
        Self::column([]).height(height)
    }

    /// This wide.
    pub fn width(mut self, width: f32) -> Self {
        self.style.size.width = length(width);
        self
    }

    /// This high.
    pub fn height(mut self, height: f32) -> Self {
        self.style.size.height = length(height);
        self
    }

    /// At least this wide.
    pub fn least_width(mut self, width: f32) -> Self {
        self.style.min_size.width = length(width);
        self
    }

    /// At least this high.
    pub fn least_height(mut self, height: f32) -> Self {
        self.style.min_size.height = length(height);
        self
    }

    /// At most this high.
    pub fn most_height(mut self, height: f32) -> Self {
        self.style.max_size.height = length(height);
        self
    }

    /// At most this wide.
    pub fn most_width(mut self, width: f32) -> Self {
        self.style.max_size.width = length(width);
        self
    }

    /// As wide as the box around it.
    pub fn full_width(mut self) -> Self {
        self.style.size.width = percent(1.0);
        self
    }

    /// Takes what the others leave in the direction of the box around it.
    pub fn grow(mut self) -> Self {
        self.style.flex_grow = 1.0;
        self.style.flex_shrink = 1.0;
        self.style.flex_basis = length(0.0);
        self.style.min_size = Size { width: length(0.0), height: length(0.0) };
        self
    }

    /// At least this high, and as much higher as the box around it has room.
    pub fn elastic(mut self, least: f32) -> Self {
        self.style.flex_grow = 1.0;
        self.style.flex_basis = length(least);
        self
    }

    /// As high as what is in it, and so much of what the box around it leaves: all parts together
    /// take all of it.
    pub fn growing(mut self, part: f32) -> Self {
        self.style.flex_grow = part;
        self
    }

    /// White above it.
    pub fn above(mut self, white: f32) -> Self {
        self.style.margin.top = length(white);
        self
    }

    /// A text whose first baseline lies this far below what is above it.
    pub fn dropped(self, distance: f32) -> Self {
        let cap_height = match &self.content {
            Content::Text(paragraph) => paragraph.cap_height(),
            _ => 0.0,
        };
        self.above(distance - cap_height)
    }

    /// White below it.
    pub fn below(mut self, white: f32) -> Self {
        self.style.margin.bottom = length(white);
        self
    }

    /// White to its left.
    pub fn after(mut self, white: f32) -> Self {
        self.style.margin.left = length(white);
        self
    }

    /// White inside its edges: top, right, bottom, left.
    pub fn padded(mut self, [top, right, bottom, left]: [f32; 4]) -> Self {
        self.style.padding = Rect {
            left: length(left),
            right: length(right),
            top: length(top),
            bottom: length(bottom),
        };
        self
    }

    /// White between its children.
    pub fn spaced(mut self, white: f32) -> Self {
        self.style.gap = Size { width: length(white), height: length(white) };
        self
    }

    /// Its children as far apart as there is room.
    pub fn spread(mut self) -> Self {
        self.style.justify_content = JustifyContent::SPACE_BETWEEN;
        self
    }

    /// Its children at the end: the right of a row, the bottom of a column.
    pub fn at_end(mut self) -> Self {
        self.style.justify_content = JustifyContent::FLEX_END;
        self
    }

    /// The children of a row at its top.
    pub fn at_top(mut self) -> Self {
        self.style.align_items = AlignItems::FLEX_START;
        self
    }

    /// The children of a row as high as the row.
    pub fn stretched(mut self) -> Self {
        self.style.align_items = AlignItems::STRETCH;
        self
    }

    /// The children of a row at half its height; those of a column in the middle of its width.
    pub fn centered(mut self) -> Self {
        self.style.align_items = AlignItems::CENTER;
        self
    }

    /// Children that do not fit in a row go on below.
    pub fn wrapping(mut self, row_white: f32) -> Self {
        self.style.flex_wrap = FlexWrap::Wrap;
        self.style.gap.height = length(row_white);
        self
    }

    /// The children of a column from the bottom to the top: the first is read first and stands
    /// lowest.
    pub fn upwards(mut self) -> Self {
        self.style.flex_direction = FlexDirection::ColumnReverse;
        self
    }

    /// Out of the flow, at this place of the box around it.
    pub fn placed(mut self, x: f32, y: f32) -> Self {
        self.style.position = Position::Absolute;
        self.style.inset.left = length(x);
        self.style.inset.top = length(y);
        self
    }

    /// Out of the flow, filling the box around it.
    pub fn filling(mut self) -> Self {
        self.style.position = Position::Absolute;
        self.style.inset =
            Rect { left: length(0.0), right: length(0.0), top: length(0.0), bottom: length(0.0) };
        self
    }

    /// Out of the flow, along the left edge of the box around it.
    pub fn along_left(mut self, width: f32) -> Self {
        self = self.filling().width(width);
        self.style.inset.right = auto();
        self
    }

    /// Out of the flow, its bottom right corner at this distance from that of the box around it.
    pub fn placed_from_end(mut self, right: f32, bottom: f32) -> Self {
        self.style.position = Position::Absolute;
        self.style.inset.right = length(right);
        self.style.inset.bottom = length(bottom);
        self
    }

    /// Part of the document in this role. The role named last is the outermost.
    pub fn role(mut self, role: Role) -> Self {
        self.roles.insert(0, role);
        self
    }

    /// Leads somewhere when clicked; `description` says where in words.
    pub fn link(mut self, uri: &str, description: &str) -> Self {
        self.link = Some((uri.to_owned(), description.to_owned()));
        self.role(Role::Link)
    }

    /// One more child behind the others.
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }
}
