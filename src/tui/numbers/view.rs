//! Draws the numbers.

use super::Numbers;
use crate::tui::app::App;
use crate::tui::canvas::Canvas;
use crate::tui::desk::Desk;

/// Draws the numbers.
pub fn draw(_canvas: &mut Canvas<'_, '_>, _app: &App, _desk: &Desk, _numbers: &Numbers) {}
