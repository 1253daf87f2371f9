//! Solves the boxes of a node tree and emits the display list.
//!
//! A document that is read from the right is laid out like any other and mirrored here, once for
//! every design: each box stands as far from the right edge of the page as it would from the left,
//! drawings are turned over, and text, photographs and marks are moved and not turned over.

use taffy::prelude::*;
use taffy::{LayoutOutput, compute_leaf_layout};

use super::geometry;
use super::node::{Content, Node};
use super::page::{Item, LinkArea, PlacedPicture, Role};
use super::text::{Align, Direction, Paragraph, SetText};
use super::typesetter::Typesetter;

/// The height of a tree in a given width, in points.
pub fn height(root: &Node, width: f32, typesetter: &mut Typesetter) -> f32 {
    let mut boxes = Boxes::new(typesetter);
    let id = boxes.add(root);
    boxes.solve(
        id,
        Size { width: AvailableSpace::Definite(width), height: AvailableSpace::MaxContent },
    );
    boxes.tree.layout(id).map_or(0.0, |layout| layout.size.height)
}

/// The items of a tree on a page of this size, in the order of the tree.
pub fn arrange(root: &Node, size: geometry::Size, typesetter: &mut Typesetter) -> Vec<Item> {
    let mut boxes = Boxes::new(typesetter);
    let id = boxes.add(root);
    boxes.solve(
        id,
        Size {
            width: AvailableSpace::Definite(size.width),
            height: AvailableSpace::Definite(size.height),
        },
    );
    let mut items = Vec::new();
    boxes.emit(root, id, (0.0, 0.0), size.width, &mut items);
    items
}

struct Boxes<'a, 'n> {
    tree: TaffyTree<&'n Paragraph>,
    typesetter: &'a mut Typesetter,
}

impl<'a, 'n> Boxes<'a, 'n> {
    fn new(typesetter: &'a mut Typesetter) -> Self {
        let mut tree = TaffyTree::new();
        tree.disable_rounding();
        Self { tree, typesetter }
    }

    /// Adds a node and its children.
    ///
    /// Every call on the tree uses ids that the tree gave out, which is its one condition.
    fn add(&mut self, node: &'n Node) -> NodeId {
        let style = node.style.clone();
        let children: Vec<NodeId> = node.children.iter().map(|child| self.add(child)).collect();
        let id = match &node.content {
            Content::Text(paragraph) => self.tree.new_leaf_with_context(style, paragraph),
            _ => self.tree.new_with_children(style, &children),
        };
        id.unwrap_or_else(|_| NodeId::from(0_u64))
    }

    fn solve(&mut self, root: NodeId, space: Size<AvailableSpace>) {
        let typesetter = &mut *self.typesetter;
        let solved = self.tree.compute_layout_with_measure(root, space, |input, _, text, style| {
            let Some(paragraph) = text else {
                return compute_leaf_layout(input, style, |_, _| 0.0, |_, _| Size::ZERO);
            };
            measure(typesetter, paragraph, input, style)
        });
        debug_assert!(solved.is_ok(), "the root is a node of this tree");
    }

    fn emit(
        &mut self,
        node: &Node,
        id: NodeId,
        origin: (f32, f32),
        page: f32,
        items: &mut Vec<Item>,
    ) {
        let Ok(layout) = self.tree.layout(id) else { return };
        let direction = self.typesetter.direction();
        let drawn = geometry::Rect::new(
            origin.0 + layout.location.x,
            origin.1 + layout.location.y,
            layout.size.width,
            layout.size.height,
        );
        let area = match direction {
            Direction::Rightward => drawn,
            Direction::Leftward => drawn.mirrored(page),
        };
        let first = items.len();
        items.extend(node.roles.iter().cloned().map(Item::Begin));
        if let Some((uri, description)) = &node.link {
            items.push(Item::Link(LinkArea {
                area,
                uri: uri.clone(),
                description: description.clone(),
            }));
        }
        match &node.content {
            Content::Nothing => {}
            Content::Text(paragraph) => {
                let set = self.typesetter.set(paragraph, Some(area.width));
                place(set, paragraph, area, direction, items);
            }
            Content::Picture(name, picture, crop, corners) => {
                items.push(Item::Picture(PlacedPicture {
                    name: name.clone(),
                    picture: picture.clone(),
                    cell: area,
                    corners: *corners,
                    crop: *crop,
                }))
            }
            Content::Drawing(draw) => {
                let is_figure = node.roles.iter().any(|role| matches!(role, Role::Figure(_)));
                if !is_figure {
                    items.push(Item::Begin(Role::Decoration));
                }
                let mirrored = direction == Direction::Leftward && !node.is_mark;
                let shapes = draw(if mirrored { drawn } else { area }).into_iter();
                items.extend(
                    shapes
                        .map(|shape| if mirrored { shape.mirrored(page) } else { shape })
                        .map(Item::Shape),
                );
                if !is_figure {
                    items.push(Item::End);
                }
            }
        }
        let children = self.tree.children(id).unwrap_or_default();
        for (child, child_id) in node.children.iter().zip(children) {
            self.emit(child, child_id, (drawn.x, drawn.y), page, items);
        }
        items.extend(node.roles.iter().map(|_| Item::End));
        if node.turn != 0.0 {
            let middle = (area.x + area.width / 2.0, area.y + area.height / 2.0);
            let angle = match direction {
                Direction::Rightward => node.turn,
                Direction::Leftward => -node.turn,
            };
            items.iter_mut().skip(first).for_each(|item| turn(item, middle, angle));
        }
    }
}

fn turn(item: &mut Item, about: (f32, f32), angle: f32) {
    match item {
        Item::Text(run) => {
            (run.x, run.baseline) = geometry::turned((run.x, run.baseline), about, angle);
            run.turn += angle;
        }
        Item::Shape(shape) => *shape = shape.clone().turned(about, angle),
        Item::Picture(_) | Item::Link(_) | Item::Begin(_) | Item::End => {}
    }
}

fn measure(
    typesetter: &mut Typesetter,
    paragraph: &Paragraph,
    input: taffy::LayoutInput,
    style: &Style,
) -> LayoutOutput {
    compute_leaf_layout(
        input,
        style,
        |_, _| 0.0,
        |known, available| {
            let limit = known.width.or(match available.width {
                AvailableSpace::Definite(width) => Some(width),
                AvailableSpace::MaxContent => None,
                AvailableSpace::MinContent => Some(typesetter.min_width(paragraph)),
            });
            let size = typesetter.measure(paragraph, limit);
            Size {
                width: known.width.unwrap_or(size.width),
                height: known.height.unwrap_or(size.height),
            }
        },
    )
}

fn place(
    set: SetText,
    paragraph: &Paragraph,
    area: geometry::Rect,
    direction: Direction,
    items: &mut Vec<Item>,
) {
    // Towards where a line begins.
    let (align, begin) = match direction {
        Direction::Rightward => (paragraph.align, -1.0),
        Direction::Leftward => (paragraph.align.mirrored(), 1.0),
    };
    for (index, line) in set.lines.into_iter().enumerate() {
        let free = area.width - line.width;
        let indent = match align {
            Align::Left => 0.0,
            Align::Center => free / 2.0,
            Align::Right => free,
        };
        let hang = if index == 0 { paragraph.hang } else { 0.0 };
        let baseline = area.y + set.cap_height + index as f32 * set.leading;
        for mut run in line.runs {
            run.x += area.x + indent + begin * hang + begin * paragraph.optical;
            run.baseline = baseline;
            items.push(Item::Text(run));
        }
    }
}
