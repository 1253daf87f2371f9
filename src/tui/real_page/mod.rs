//! The page as it prints, from the bytes of the PDF itself.
//!
//! A cell is two pixels, one above the other. The view knows how many pixels it has room for and
//! says which picture it lacks; the worker makes it. [`update`] is what keys and clicks do, [`view`]
//! draws the page, `paint` puts pixels into cells.

mod paint;
pub mod update;
pub mod view;

use std::sync::Arc;
use std::time::{Duration, Instant};

use image::RgbImage;

use super::desk::Answers;

/// A picture that is there sooner is waited for without a word.
const SOON: Duration = Duration::from_millis(150);
/// The middle of a page.
const MIDDLE: u32 = WHOLE / 2;
/// Places on a page are told in thousandths of it.
const WHOLE: u32 = 1000;

/// How large the page is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Zoom {
    /// All of it is seen.
    #[default]
    Page,
    /// So many times as wide as the window.
    Width(u16),
}

impl Zoom {
    /// From the smallest to the largest.
    const ALL: [Self; 5] =
        [Self::Page, Self::Width(1), Self::Width(2), Self::Width(4), Self::Width(8)];

    /// The size after this one, or before.
    fn next(self, larger: bool) -> Self {
        let here = Self::ALL.iter().position(|zoom| *zoom == self).unwrap_or(0);
        let next = if larger { here + 1 } else { here.saturating_sub(1) };
        Self::ALL.get(next).copied().unwrap_or(self)
    }

    /// Whether letters can be read.
    fn is_readable(self) -> bool {
        matches!(self, Self::Width(4..))
    }
}

/// A picture that is asked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// What the document says.
    pub answers: Arc<Answers>,
    /// Which page, from 0.
    pub page: usize,
    /// How large.
    pub zoom: Zoom,
    /// The cells that there are, across and down.
    pub cells: (u16, u16),
}

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.answers, &other.answers)
            && (self.page, self.zoom, self.cells) == (other.page, other.zoom, other.cells)
    }
}

impl Wanted {
    /// Pixels across, and at most so many down.
    pub fn pixels(&self) -> (u16, Option<u16>) {
        let (across, down) = self.cells;
        match self.zoom {
            Zoom::Page => (across.max(1), Some(down.saturating_mul(2).max(1))),
            Zoom::Width(times) => (across.saturating_mul(times).max(1), None),
        }
    }
}

/// A page as a picture.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Its pixels.
    pub pixels: RgbImage,
    /// Which page it is, from 0: the last one where the document has fewer.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// Where closing leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// To the desk's stop, where this had focus.
    Steps(usize),
    /// To the wording, where this block had focus.
    Preview(usize),
}

/// The page that is shown.
#[derive(Debug)]
pub struct RealPage {
    /// Which, from 0.
    pub page: usize,
    /// How large.
    pub zoom: Zoom,
    /// Where closing leads.
    pub back: Back,
    /// What stands in the middle of the window: thousandths from the left and from above.
    middle: (u32, u32),
    /// The picture that the worker was asked for last, and when.
    asked: Option<(Wanted, Instant)>,
    /// The picture that came last, or why there is none.
    came: Option<(Wanted, Result<Picture, String>)>,
}

impl RealPage {
    /// The first page, all of it.
    pub fn new(back: Back) -> Self {
        let (page, zoom) = (0, Zoom::default());
        Self { page, zoom, back, middle: (MIDDLE, 0), asked: None, came: None }
    }

    /// The picture, or the one before it while it is made.
    pub fn picture(&self) -> Option<&Picture> {
        self.came.as_ref()?.1.as_ref().ok()
    }

    /// Why there is no picture.
    fn trouble(&self) -> Option<&str> {
        self.came.as_ref()?.1.as_ref().err().map(String::as_str)
    }

    /// Whether the worker has yet to bring what it was asked for.
    fn is_waiting(&self) -> bool {
        let came = self.came.as_ref().map(|(wanted, _)| wanted);
        self.asked.as_ref().is_some_and(|(asked, _)| Some(asked) != came)
    }

    /// Whether it takes so long that it has to be said.
    pub fn is_slow(&self, now: Instant) -> bool {
        self.is_waiting() && self.asked.as_ref().is_some_and(|(_, at)| *at + SOON <= now)
    }

    /// When that has to be said, unless the picture comes before.
    pub fn deadline(&self, now: Instant) -> Option<Instant> {
        let (_, at) = self.asked.as_ref().filter(|_| self.is_waiting() && !self.is_slow(now))?;
        Some(*at + SOON)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_end_where_there_are_no_more() {
        let mut zoom = Zoom::Page;
        assert_eq!(zoom.next(false), Zoom::Page);
        for _ in 0..9 {
            zoom = zoom.next(true);
        }
        assert_eq!(zoom, Zoom::Width(8));
        assert!(zoom.is_readable() && !Zoom::Page.is_readable());
    }

    #[test]
    fn a_whole_page_fits_into_its_cells_and_a_large_one_is_as_wide_as_they_are() {
        let wanted = |zoom| Wanted { answers: Arc::default(), page: 0, zoom, cells: (80, 19) };
        assert_eq!(wanted(Zoom::Page).pixels(), (80, Some(38)));
        assert_eq!(wanted(Zoom::Width(2)).pixels(), (160, None));
    }

    #[test]
    fn waiting_is_said_after_a_moment_only() {
        let (start, mut shown) = (Instant::now(), RealPage::new(Back::Steps(0)));
        let wanted = Wanted { answers: Arc::default(), page: 0, zoom: Zoom::Page, cells: (80, 19) };
        assert!(!shown.is_slow(start + SOON));
        shown.asked = Some((wanted.clone(), start));
        assert_eq!(shown.deadline(start), Some(start + SOON));
        assert!(!shown.is_slow(start) && shown.is_slow(start + SOON));
        shown.came = Some((wanted, Err("no".to_owned())));
        assert!(!shown.is_slow(start + SOON) && shown.deadline(start).is_none());
    }
}
