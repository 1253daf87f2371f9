//! Places things on pages: text is shaped, boxes are solved, charts become shapes, and the result
//! is a display list.
//!
//! Nothing here knows what a media kit is. The way through: a [`node`] tree says what stands in
//! which box; [`arrange`] solves the boxes (taffy) with the [`text`] that the [`typesetter`] shapes
//! (parley), and emits the [`page`], the display list that a backend draws. [`breaks`] says where a
//! line must not end, [`fit`] finds the largest size that fits, [`chart`], [`ring`], [`ornament`] and
//! [`curve`] draw, [`picture`] prepares photographs. [`fonts`] come with the program, [`fallback`] finds
//! others for what these lack, [`script`] says how its letters are set, [`pictograph`] draws emoji.
//! Lengths are points, `y` grows downward; [`geometry::mm`]
//! converts.

pub mod arrange;
pub mod breaks;
pub mod chart;
pub mod color;
pub mod curve;
pub mod fallback;
pub mod fit;
pub mod fonts;
pub mod geometry;
mod line;
pub mod node;
pub mod ornament;
pub mod page;
pub mod pictograph;
pub mod picture;
pub mod ring;
mod script;
pub mod text;
pub mod typesetter;
