//! A page that may still give way, and the search for the first version of it that fits.

use super::squeeze::{Omission, Squeeze, Step};
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
    /// What it gave up to fit.
    pub squeeze: Squeeze,
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

/// The version of a page that fits its paper with the least loss, or the one with the greatest.
///
/// The page gives way step by step until it fits; then every step but the last that turns out not to
/// be needed is taken back, the greatest loss first.
pub fn fitted(stage: &mut Stage<'_>, draft: impl Fn(&mut Stage<'_>, &Squeeze) -> Draft) -> Fitted {
    let page_height = stage.page_size().height;
    let photo = stage.outline.hero.photo.as_ref();
    let steps = Step::order(photo.and_then(|photo| stage.portrait(photo)).is_some());
    let mut attempt = |squeeze: Squeeze| {
        let draft = draft(stage, &squeeze);
        let rest = page_height - stage.height(&draft.content);
        (squeeze, draft, rest)
    };
    let mut best = attempt(Squeeze::default());
    let mut taken = 0;
    for step in &steps {
        if best.2 >= -HAIR {
            break;
        }
        best = attempt(best.0.with(*step));
        taken += 1;
    }
    if best.2 >= -HAIR {
        for step in steps.iter().take(taken).rev().skip(1) {
            let roomier = attempt(best.0.without(*step));
            best = if roomier.2 >= -HAIR { roomier } else { best };
        }
    }
    let (squeeze, Draft { content, paper, left_out }, rest) = best;
    Fitted { page: page(stage, content, paper), left_out, squeeze, rest }
}

/// Boxes on coloured paper, what is elastic in them taking the height that is left.
fn page(stage: &mut Stage<'_>, content: Node, paper: Color) -> Page {
    let size = stage.page_size();
    let paper = chart::panel(paper).placed(0.0, 0.0).width(size.width).height(size.height);
    let root = Node::column([paper, content.elastic(0.0)]);
    stage.page(&root.width(size.width).least_height(size.height))
}
