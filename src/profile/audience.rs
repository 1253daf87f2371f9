//! Who watches: shares in the platform's own groups.

use jiff::civil::Date;

use super::source::Source;
use super::units::Percent;

/// Whose shares they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AudienceBase {
    /// Of followers.
    Followers,
    /// Of people who watched.
    Viewers,
    /// Of views.
    Views,
}

impl AudienceBase {
    /// Every base with its word in the kit file.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Followers, "followers"), (Self::Viewers, "viewers"), (Self::Views, "views")];
}

/// Named shares in percent, in the order of the file.
pub type Shares = Vec<(String, Percent)>;

/// Who watches, in percent, as the platform gives it: never rescaled to 100.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Audience {
    /// Id of the platform whose audience this is; none: "all of mine".
    pub platform: Option<String>,
    /// Whose shares they are.
    pub base: Option<AudienceBase>,
    /// The day they were read.
    pub as_of: Option<Date>,
    /// Where they come from.
    pub source: Source,
    /// `women`, `men`, `other` and so on.
    pub gender: Shares,
    /// `18-24` and so on, the platform's own groups.
    pub age: Shares,
    /// Two-letter country codes.
    pub countries: Shares,
    /// City names.
    pub cities: Shares,
    /// What else they care about.
    pub interests: Vec<String>,
}
