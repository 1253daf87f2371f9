//! Draws the preview.

use super::Preview;
use crate::tui::app::App;
use crate::tui::canvas::Canvas;
use crate::tui::desk::Desk;

/// Draws the preview.
pub fn draw(_canvas: &mut Canvas<'_, '_>, _app: &App, _desk: &Desk, _preview: &Preview) {}

/// Draws the document's wording beside a form.
pub fn column(_canvas: &mut Canvas<'_, '_>, _app: &App, _desk: &Desk) {}
