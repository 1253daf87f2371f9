//! What a click means: filled while drawing.

use ratatui::layout::{Position, Rect};

use super::keys::Command;
use super::real_page::Wanted;
use crate::questions::Step;

/// Something that can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// Does what its key does.
    Command(Command),
    /// Goes to a step.
    Step(Step),
    /// Takes focus: a field, a row or a button, counted from the top; a button is pressed as well.
    Focus(usize),
    /// Takes focus and puts the cursor so many cells behind the beginning of the text.
    Cursor {
        /// The field.
        focus: usize,
        /// Cells from its left edge.
        x: u16,
        /// Lines from its first one.
        y: u16,
    },
    /// Takes one of the choices of a field.
    Option {
        /// The field.
        focus: usize,
        /// The choice, from 0.
        option: usize,
    },
}

/// Everything on a screen that can be clicked; what was drawn last lies on top.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    places: Vec<(Rect, Hit)>,
    /// The picture that was to be drawn and is not there.
    pub lacks: Option<Wanted>,
}

impl Hits {
    /// Adds a place.
    pub fn add(&mut self, area: Rect, hit: Hit) {
        self.places.push((area, hit));
    }

    /// Forgets everything: something covers it.
    pub fn cover(&mut self) {
        self.places.clear();
    }

    /// There is no such picture yet.
    pub fn lack(&mut self, wanted: Wanted) {
        self.lacks = Some(wanted);
    }

    /// What a click here means. A place in a text is told with its distance from the text's corner.
    pub fn at(&self, x: u16, y: u16) -> Option<Hit> {
        let place = Position { x, y };
        let (area, hit) = self.places.iter().rev().find(|(area, _)| area.contains(place))?;
        Some(match *hit {
            Hit::Cursor { focus, x: left, y: top } => {
                Hit::Cursor { focus, x: left + (x - area.x), y: top + (y - area.y) }
            }
            hit => hit,
        })
    }

    /// Every place, in the order of drawing.
    pub fn all(&self) -> impl Iterator<Item = (Rect, Hit)> + '_ {
        self.places.iter().copied()
    }
}
