//! Kits on disk: found, read with good messages, and saved with every comment kept.
//!
//! The way through this folder: [`find`] knows where kits are, [`kit`] opens and saves one.
//! [`mod@read`] turns text into a profile and [`problem`]s; [`mod@write`] and `merge` turn a change
//! into text, which [`mod@save`] puts on disk; `json` writes a kit for other programs. What a kit file may hold stands once, in `fields`, by
//! the words of `record`; `kind` knows each kind of value; `reader` and `writer` walk that list in
//! the two directions.
//!
//! Around one kit: [`places`] says where everything else is, [`mod@lock`] lets one window change it,
//! [`mod@journal`] keeps what is not saved, `left_off` where a person left off, [`disk`] notices other programs and [`mod@reconcile`]
//! merges their changes, [`backup`] sets earlier versions aside; [`trash`] and `shelf` remove, bring
//! back, copy and rename.

pub mod adopt;
pub mod backup;
mod belongings;
mod check;
pub mod disk;
mod fields;
pub mod find;
mod hints;
pub mod journal;
mod json;
mod kind;
pub mod kit;
mod layout;
mod left_off;
pub mod lock;
mod log;
mod merge;
mod moment;
pub mod pictures;
pub mod places;
pub mod problem;
pub mod read;
mod reader;
pub mod reconcile;
mod record;
pub mod reference;
pub mod sample;
pub mod save;
mod shelf;
mod stamp;
mod sweep;
mod syntax;
pub mod trash;
pub mod write;
mod writer;

pub use backup::{Backup, Backups};
pub use disk::OnDisk;
pub use find::{Kits, Listed, NotFound};
pub use journal::{Entry, Journal, Unread};
pub use json::to_json;
pub use kit::Kit;
pub use left_off::LeftOff;
pub use lock::Lock;
pub use pictures::{PictureError, Pictures};
pub use places::Places;
pub use problem::{Problem, Severity};
pub use read::{ReadOnly, Reading, read_bytes, read_text};
pub use reconcile::{Change, Conflict, Reconciled, Side, changes};
pub use save::{SaveError, Saved, save};
pub use trash::{Discarded, MoveError, Removed};
pub use write::{CannotWrite, to_text, update};
