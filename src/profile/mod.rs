//! What a creator tells: plain structs whose types say their unit.
//!
//! A [`Profile`] is the whole of one kit, private notes included. A document is never built from
//! it but from its [`public::PublicProfile`], a type that cannot hold what is private.
//!
//! The way through this folder: [`creator`], [`platform`], [`audience`], [`collaboration`],
//! [`service`] and [`look`] are the sections of a kit in its own order; [`units`], [`date`],
//! [`field`] and [`source`] are what they are made of; [`number`] and [`text`] read and clean what people type;
//! [`cadence`] turns posts into a rhythm and back, [`labels`] lists how advertising is marked; `ids`
//! gives every row a name of its own;
//! [`public`] is the part that may be printed, `published` that part as a kit of its own.

pub mod audience;
pub mod cadence;
pub mod collaboration;
pub mod creator;
pub mod date;
pub mod field;
mod ids;
pub mod labels;
pub mod look;
pub mod number;
pub mod platform;
pub mod public;
mod published;
pub mod service;
pub mod source;
pub mod text;
pub mod units;

pub use audience::{Audience, AudienceBase};
pub use collaboration::{
    Collaboration, Compensation, LabelPlace, MeasuredBy, PrivateDeal, Show, Testimonial,
};
pub use creator::{Contact, Creator, ReplyTime, Rhythm};
pub use date::PartialDate;
pub use field::Field;
pub use look::{Focus, Look, Paper, ThemeName};
pub use platform::{Formula, Platform, PlatformKind, Snapshot};
pub use service::{Price, Service, Terms};
pub use source::{Imported, Source, SourceKind};
pub use units::{Count, Currency, Money, Percent, ResultUnit, ResultValue};

/// One creator's kit, as its file says it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    /// Who they are.
    pub creator: Creator,
    /// How brands reach them.
    pub contact: Contact,
    /// Their platforms, in the order of the page.
    pub platforms: Vec<Platform>,
    /// Who watches, unless a platform has an answer of its own.
    pub audience: Option<Audience>,
    /// How fast and how often they answer.
    pub rhythm: Rhythm,
    /// Past work, in the order of the page.
    pub collaborations: Vec<Collaboration>,
    /// What can be booked, in the order of the page.
    pub services: Vec<Service>,
    /// One text under the services.
    pub terms: Terms,
    /// How the pages look.
    pub look: Look,
}

impl Profile {
    /// The newest day any platform's numbers are from.
    pub fn newest_as_of(&self) -> Option<jiff::civil::Date> {
        self.platforms.iter().filter_map(|platform| platform.as_of).max()
    }
}
