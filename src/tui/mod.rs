//! The full-screen interface: one value, one loop.
//!
//! [`App`] is all that there is to know. What happens arrives as a [`Msg`]; [`update()`] turns it into
//! a new state and a list of [`Effect`]s, without touching a file, a clock or a terminal; [`view()`]
//! draws the state and says what can be clicked. Only [`run`] does things, and only its worker
//! ([`jobs`]) touches files.
//!
//! The way through this folder: [`desk`] is the kit that is being made, [`sheets`] says which question
//! stands on which page; [`start`], [`page`], [`list`], [`review`], [`preview`] and [`numbers`] are the screens,
//! each with what its keys do and how it is drawn; [`overlay`] holds the boxes on top. [`keys`] is the one table of keys,
//! [`words`] the one list of sentences, [`theme`] the one list of styles and signs. `terminal`,
//! `signals` and `input` know the terminal, [`edit`] how text is typed.

pub mod app;
pub mod canvas;
pub mod desk;
pub mod edit;
pub mod hits;
pub mod input;
pub mod jobs;
pub mod keys;
pub mod list;
pub mod msg;
pub mod numbers;
pub mod opener;
pub mod overlay;
pub mod page;
pub mod preview;
pub mod rail;
pub mod review;
pub mod sheets;
pub mod signals;
pub mod start;
pub mod terminal;
pub mod theme;
pub mod update;
pub mod view;
pub mod words;

pub use app::App;
pub use hits::Hits;
pub use msg::{Effect, Msg};
pub use update::update;
pub use view::view;
