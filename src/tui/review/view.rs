//! Draws the review.

use super::Review;
use crate::tui::app::App;
use crate::tui::canvas::Canvas;
use crate::tui::desk::Desk;

/// Draws the review.
pub fn draw(_canvas: &mut Canvas<'_, '_>, _app: &App, _desk: &Desk, _review: &Review) {}
