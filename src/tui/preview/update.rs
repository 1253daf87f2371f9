//! What keys and clicks do in the preview.

use crate::tui::app::App;
use crate::tui::hits::Hit;
use crate::tui::keys::Command;
use crate::tui::msg::Effect;

/// Does what a key asks for.
pub fn command(_app: &mut App, _command: Command) -> Vec<Effect> {
    Vec::new()
}

/// Does what a click means.
pub fn click(_app: &mut App, _hit: Hit) -> Vec<Effect> {
    Vec::new()
}
