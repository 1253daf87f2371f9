//! Where old and new numbers stand beside each other.

use super::lines::INSET;
use crate::import::{Item, Target};
use crate::tui::canvas::width;

/// Numbers of at most so many cells stand in columns, longer words one after the other.
const TIGHT: u16 = 11;
/// Where room is scarce, labels give way to so many cells of a sample.
const SAMPLE: u16 = 23;

/// Where the columns of a platform's numbers stand.
pub(super) struct Columns {
    pub(super) label: u16,
    /// Where the old numbers end.
    pub(super) was: u16,
    /// Where the new numbers end.
    pub(super) now: u16,
    pub(super) moved: u16,
    pub(super) sample: u16,
}

/// Whether old and new are short enough for columns.
pub(super) fn is_tight(item: &Item) -> bool {
    width(item.was.as_deref().unwrap_or_default()).max(width(&item.now)) <= TIGHT
}

impl Columns {
    /// For these changes in so many cells.
    pub(super) fn of(target: &Target, moved: &[Option<String>], end: u16) -> Self {
        let tight = || target.items.iter().filter(|item| is_tight(item));
        let widest = |cells: &mut dyn Iterator<Item = u16>| cells.max().unwrap_or(0);
        let label = widest(&mut target.items.iter().map(|item| width(item.label)));
        let was = widest(&mut tight().map(|it| it.was.as_deref().map_or(1, width))).max(3);
        let now = widest(&mut tight().map(|it| width(&it.now))).max(3);
        let change = widest(&mut moved.iter().flatten().map(|it| width(it)));
        let samples = tight().map(|it| width(it.sample.split(", ").next().unwrap_or_default()));
        let sample = widest(&mut samples.map(|cells| cells.min(SAMPLE)));
        // between label, old, arrow, new, change and sample
        let gaps = 2 + 2 + 1 + 2 + 2 + 2;
        let free = end.saturating_sub(INSET + was + now + change + sample + gaps);
        let label = label.min(free.max(17));
        let was = INSET + label + 2 + was;
        // the arrow of plain signs has two letters
        let now = was + 2 + 1 + 2 + now;
        Self { label, was, now, moved: now + 2, sample: now + 2 + change + 2 }
    }
}
