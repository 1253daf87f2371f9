//! Makes a media kit whose numbers can be believed.
//!
//! Data flows one way, and each step is one folder; no step knows the next:
//!
//! ```text
//! kit.toml ⇄ store ⇄ Profile ─ insight ─► Insights ─ mediakit ─► Outline
//!                                                                   │ theme
//! file on disk ◄─ export ◄─ pdf ◄──────── Page ◄──────── layout ◄───┘
//! ```

pub mod cli;
pub mod export;
pub mod insight;
pub mod layout;
pub mod mediakit;
pub mod pdf;
pub mod plain;
pub mod profile;
pub mod questions;
pub mod store;
pub mod theme;
