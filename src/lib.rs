//! Makes a media kit whose numbers can be believed.
//!
//! Data flows one way, and each step is one folder; no step knows the next. To find the way, read
//! [`profile`] (what a creator tells), [`mod@mediakit::outline`] (what a document says) and
//! [`layout::page`] (what is drawn): everything else makes one of them from the one before.
//!
//! ```text
//! kit.toml ⇄ store ⇄ Profile ─ insight ─► Insights ─ mediakit ─► Outline
//!                                                                   │ theme
//! file on disk ◄─ export ◄─ pdf ◄──────── Page ◄──────── layout ◄───┘
//! ```
//!
//! [`import`] turns files of platforms into changes of a profile; [`intake`] asks a person about them.
//! [`tui`], [`plain`] and [`cli`] are three doors to this house; [`questions`] is the one table of what can be
//! asked; [`raster`] shows a finished page as pixels; [`export`] is the facade that doors, tests and benches call.

pub mod cli;
pub mod export;
pub mod import;
pub mod insight;
pub mod intake;
pub mod layout;
pub mod mediakit;
pub mod pdf;
pub mod plain;
pub mod profile;
pub mod questions;
pub mod raster;
pub mod store;
pub mod theme;
pub mod tui;
