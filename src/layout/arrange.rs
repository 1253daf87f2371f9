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
        // A mark hangs out at the edge at which its line begins.
        let hang = if index == 0 && set.direction == direction { paragraph.hang } else { 0.0 };
        let baseline = area.y + set.cap_height + index as f32 * set.leading;
        for mut run in line.runs {
            run.x += area.x + indent + begin * hang + begin * paragraph.optical;
            run.baseline = baseline;
            items.push(Item::Text(run));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::chart::{self, SparkStyle, panel};
    use super::super::color::Color;
    use super::super::fonts::{Face, FontSet};
    use super::super::page::Segment;
    use super::super::text::TextStyle;
    use super::*;

    const PAGE: geometry::Size = geometry::Size { width: 200.0, height: 100.0 };

    fn arranged(direction: Direction, node: Node) -> Vec<Item> {
        let mut typesetter = Typesetter::new(FontSet::Instrument).reading(direction);
        arrange(&node.width(PAGE.width), PAGE, &mut typesetter)
    }

    fn left(item: &Item) -> Option<f32> {
        match item {
            Item::Text(run) => Some(run.x),
            Item::Shape(shape) => shape.path.iter().find_map(|segment| match segment {
                Segment::Move(x, _) => Some(*x),
                _ => None,
            }),
            _ => None,
        }
    }

    fn lefts(direction: Direction, node: Node) -> Vec<f32> {
        arranged(direction, node).iter().filter_map(left).collect()
    }

    #[test]
    fn a_mirrored_page_begins_at_the_right() {
        let face = Face { family: "Instrument Sans", weight: 400, italic: false, cap_height: 0.72 };
        let style =
            TextStyle { face, size: 10.0, leading: 12.0, tracking: 0.0, color: Color::default() };
        let row = || {
            let words = Node::text(Paragraph::new("Mila", style)).width(60.0);
            let mark = panel(Color::default()).width(20.0).height(10.0);
            Node::row([words, mark.unmirrored(), panel(Color::default()).width(30.0).height(10.0)])
        };
        assert_eq!(lefts(Direction::Rightward, row()), [0.0, 60.0, 80.0]);
        let mirrored = lefts(Direction::Leftward, row());
        let width = Typesetter::new(FontSet::Instrument)
            .measure(&Paragraph::new("Mila", style), None)
            .width;
        assert!((mirrored[0] - (200.0 - width)).abs() < 0.01, "{mirrored:?}");
        // A mark begins at its left edge still, a drawing at its right.
        assert_eq!(mirrored[1..], [120.0, 120.0]);
    }

    #[test]
    fn growth_rises_to_the_right_in_a_mirrored_page_too() {
        let style = SparkStyle {
            width: 40.0,
            height: 10.0,
            color: Color::default(),
            thickness: 1.0,
            dot: 1.0,
        };
        let line = || Node::row([chart::spark(&[1.0, 2.0, 3.0, 4.0], style)]);
        for direction in [Direction::Rightward, Direction::Leftward] {
            // The line begins at its first point, the dot at the right of its last.
            let ends = lefts(direction, line());
            assert!(ends[1] - ends[0] > 35.0, "{direction:?}: {ends:?}");
        }
    }

    #[test]
    fn bars_grow_leftward_in_a_mirrored_page() {
        let bar = Node::drawing(|area| {
            vec![chart::fill(geometry::Rect::new(area.x, 0.0, 10.0, 5.0), Color::default())]
        });
        let ends: Vec<f32> =
            arranged(Direction::Leftward, Node::row([bar.width(50.0).height(5.0)]))
                .iter()
                .filter_map(left)
                .collect();
        assert_eq!(ends, [200.0]);
    }
}
