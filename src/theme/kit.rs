//! A kit in a known number of pages, in any design.

use super::notes::Feet;
use super::paging::Format;
use crate::mediakit::outline::Outline;

/// What a design makes pages of.
pub struct Kit<'a, Measures> {
    /// What the pages say.
    pub outline: &'a Outline,
    /// How large things are, as far as they grow and give way.
    pub measures: Measures,
    /// How many pages there are, and of what kind.
    pub format: Format,
    /// What stands at the foot of each.
    pub feet: Feet,
}

/// Height that a page has left, given to its blocks one after the other.
#[derive(Debug)]
pub struct Spare(f32);

impl Spare {
    /// What is left; a page that is too full has nothing.
    pub fn of(height: f32) -> Self {
        Self(height.max(0.0))
    }

    /// As much of it as is wanted, or what there is.
    pub fn take(&mut self, wanted: f32) -> f32 {
        let taken = wanted.min(self.0);
        self.0 -= taken;
        taken
    }

    /// The same for a number of rows: what each of them gets.
    pub fn take_each(&mut self, wanted: f32, rows: usize) -> f32 {
        match rows {
            0 => 0.0,
            rows => self.take(wanted * rows as f32) / rows as f32,
        }
    }
}
