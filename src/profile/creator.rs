//! The creator: who they are, how brands reach them, how they answer.

use super::look::Focus;
use super::units::Percent;

/// Who the creator is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Creator {
    /// Their name: the one thing an export cannot do without.
    pub name: Option<String>,
    /// As in "Work with Mila"; by default the first word of the name.
    pub short_name: Option<String>,
    /// Their handle, with its `@`.
    pub handle: Option<String>,
    /// What they make, in up to three words.
    pub niche: Option<String>,
    /// Content pillars, printed where there are no brands yet.
    pub topics: Vec<String>,
    /// Who they are, in one line of at most 140 letters.
    pub tagline: Option<String>,
    /// A few sentences, at most 240 letters.
    pub bio: Option<String>,
    /// City and country. There is no field for a postal address.
    pub location: Option<String>,
    /// Languages they post in.
    pub languages: Vec<String>,
    /// Their portrait: a file name relative to the kit's folder.
    pub photo: Option<String>,
    /// Which point of the portrait must stay in the picture.
    pub photo_focus: Option<Focus>,
}

/// How brands reach the creator.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contact {
    /// E-mail address for brands.
    pub email: Option<String>,
    /// Web site, with or without `https://`.
    pub website: Option<String>,
    /// Telephone number: private unless [`Contact::show_phone`].
    pub phone: Option<String>,
    /// Whether the phone number may be printed.
    pub show_phone: bool,
}

/// How fast followers get an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyTime {
    /// Within an hour.
    Hour,
    /// Within a day.
    Day,
    /// Within two days.
    TwoDays,
    /// Within a week.
    Week,
}

impl ReplyTime {
    /// Every value with its word in the kit file.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Hour, "hour"),
        (Self::Day, "day"),
        (Self::TwoDays, "two_days"),
        (Self::Week, "week"),
    ];
}

/// How the creator answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rhythm {
    /// How fast comments are answered.
    pub reply_time: Option<ReplyTime>,
    /// How many comments are answered, in percent.
    pub reply_share: Option<Percent>,
}
