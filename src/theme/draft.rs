//! A page that may still give way, and the search for the first version of it that fits.

use super::squeeze::{Omission, Step};
use super::stage::Stage;
use crate::layout::chart;
use crate::layout::color::Color;
use crate::layout::node::Node;
use crate::layout::page::Page;

/// One version of a page.
pub struct Draft {
    /// Its boxes, as wide as the page.
    pub content: Node,
    /// The colour behind them.
    pub paper: Color,
    /// What it does without.
    pub left_out: Vec<Omission>,
}

/// The version of a page that is shown.
pub struct Fitted {
    /// The page.
    pub page: Page,
    /// What it does without.
    pub left_out: Vec<Omission>,
    /// What it took to fit.
    pub step: Step,
    /// The height that its boxes leave, in points; less than nothing: it is too full.
    pub rest: f32,
}

/// Sums of floats: a page as high as the paper fits.
const HAIR: f32 = 0.05;

impl Fitted {
    /// Whether it fits its paper.
    pub fn fits(&self) -> bool {
        self.rest >= -HAIR
    }
}

/// The first version that fits its paper, or the last one there is.
pub fn fitted(stage: &mut Stage<'_>, draft: impl Fn(&mut Stage<'_>, Step) -> Draft) -> Fitted {
    let page_height = stage.page_size().height;
    let mut last = (Step::None, draft(stage, Step::None));
    let mut steps = Step::ALL.into_iter().skip(1);
    loop {
        let (step, Draft { content, paper, left_out }) = last;
        let rest = page_height - stage.height(&content);
        match steps.next() {
            Some(next) if rest < -HAIR => last = (next, draft(stage, next)),
            _ => return Fitted { page: page(stage, content, paper), left_out, step, rest },
        }
    }
}

/// Boxes on coloured paper, what is elastic in them taking the height that is left.
fn page(stage: &mut Stage<'_>, content: Node, paper: Color) -> Page {
    let size = stage.page_size();
    let paper = chart::panel(paper).placed(0.0, 0.0).width(size.width).height(size.height);
    let root = Node::column([paper, content.elastic(0.0)]);
    stage.page(&root.width(size.width).least_height(size.height))
}
