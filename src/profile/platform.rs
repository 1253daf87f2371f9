//! Platforms and their numbers. Every number belongs to a day and a source.

use jiff::civil::Date;

use super::audience::Audience;
use super::field::Field;
use super::source::{Imported, Source};
use super::units::Count;

/// A kind of platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the variants are the platforms' own names")]
pub enum PlatformKind {
    TikTok,
    Instagram,
    YouTube,
    Facebook,
    X,
    Threads,
    Pinterest,
    LinkedIn,
    Twitch,
    Snapchat,
    Substack,
    Newsletter,
    Podcast,
    Blog,
    /// Any other; its name is in [`Platform::name`].
    Other,
}

impl PlatformKind {
    /// Every kind with its word in the kit file.
    pub const ALL: [(Self, &'static str); 15] = [
        (Self::TikTok, "tiktok"),
        (Self::Instagram, "instagram"),
        (Self::YouTube, "youtube"),
        (Self::Facebook, "facebook"),
        (Self::X, "x"),
        (Self::Threads, "threads"),
        (Self::Pinterest, "pinterest"),
        (Self::LinkedIn, "linkedin"),
        (Self::Twitch, "twitch"),
        (Self::Snapchat, "snapchat"),
        (Self::Substack, "substack"),
        (Self::Newsletter, "newsletter"),
        (Self::Podcast, "podcast"),
        (Self::Blog, "blog"),
        (Self::Other, "other"),
    ];

    /// The platform's name as it writes it itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::TikTok => "TikTok",
            Self::Instagram => "Instagram",
            Self::YouTube => "YouTube",
            Self::Facebook => "Facebook",
            Self::X => "X",
            Self::Threads => "Threads",
            Self::Pinterest => "Pinterest",
            Self::LinkedIn => "LinkedIn",
            Self::Twitch => "Twitch",
            Self::Snapchat => "Snapchat",
            Self::Substack => "Substack",
            Self::Newsletter => "Newsletter",
            Self::Podcast => "Podcast",
            Self::Blog => "Blog",
            Self::Other => "Other",
        }
    }

    /// Whether it is sent by mail: delivered, opened and clicked instead of views and likes.
    pub fn is_mailed(self) -> bool {
        matches!(self, Self::Substack | Self::Newsletter)
    }
}

/// An engagement formula of `facts/metrics`, section 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Formula {
    /// (likes + comments) ÷ followers.
    PublicFollowers,
    /// (likes + comments) ÷ views.
    PublicViews,
    /// (likes + comments + saves + shares) ÷ followers.
    FullFollowers,
    /// (likes + comments + saves + shares) ÷ views.
    FullViews,
    /// (likes + comments + saves + shares) ÷ reach.
    FullReach,
}

impl Formula {
    /// Every formula with its word in the kit file.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::PublicFollowers, "public_followers"),
        (Self::PublicViews, "public_views"),
        (Self::FullFollowers, "full_followers"),
        (Self::FullViews, "full_views"),
        (Self::FullReach, "full_reach"),
    ];
}

/// A history has no more days than this.
pub const MOST_SNAPSHOTS: usize = 2_000;

/// Numbers as they were on one day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snapshot {
    /// The day.
    pub as_of: Option<Date>,
    /// Followers on that day.
    pub followers: Option<Count>,
    /// Median views per post, if kept.
    pub views: Option<Count>,
    /// Monthly reach, if kept.
    pub monthly_reach: Option<Count>,
}

/// One platform with its numbers. Counts are medians per post unless they say otherwise.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Platform {
    /// Stable name that history, pitches and imports refer to.
    pub id: String,
    /// Which platform.
    pub kind: Option<PlatformKind>,
    /// The name of a platform of kind "other".
    pub name: Option<String>,
    /// The handle there, with its `@`.
    pub handle: Option<String>,
    /// The address of the profile page.
    pub url: Option<String>,
    /// The day these numbers were read.
    pub as_of: Option<Date>,
    /// Followers or subscribers.
    pub followers: Option<Count>,
    /// Days the typical numbers cover, ending at `as_of`.
    pub window_days: Option<Count>,
    /// Posts in that window.
    pub posts: Option<Count>,
    /// Of these, paid or given.
    pub sponsored_posts: Option<Count>,
    /// Median views.
    pub views: Option<Count>,
    /// Median reach, in people.
    pub reach: Option<Count>,
    /// Median likes.
    pub likes: Option<Count>,
    /// Median comments.
    pub comments: Option<Count>,
    /// Median of likes + comments, where each post is known.
    pub likes_and_comments: Option<Count>,
    /// Median saves.
    pub saves: Option<Count>,
    /// Median shares.
    pub shares: Option<Count>,
    /// Median story views.
    pub story_views: Option<Count>,
    /// People reached in the last 28 or 30 days, as the platform states it.
    pub monthly_reach: Option<Count>,
    /// Newsletters: median delivered per issue.
    pub delivered: Option<Count>,
    /// Newsletters: median distinct opens per issue.
    pub opens: Option<Count>,
    /// Newsletters: median distinct clicks per issue.
    pub clicks: Option<Count>,
    /// Twitch: median of concurrent viewers.
    pub viewers: Option<Count>,
    /// The formula of the rate; by default that of the kind.
    pub engagement: Option<Formula>,
    /// Source of every number that `imported` does not name.
    pub source: Source,
    /// Numbers that came from files.
    pub imported: Vec<Imported>,
    /// Snapshots, oldest first.
    pub history: Vec<Snapshot>,
    /// Who watches here, if it differs from the kit's.
    pub audience: Option<Audience>,
}

impl Platform {
    /// The follower count as a history keeps it: with its day, and with what else is of that day.
    pub fn snapshot(&self) -> Option<Snapshot> {
        let day = self.day_of(Field::Followers)?;
        let of = |field: Field| field.of(self).filter(|_| self.day_of(field) == Some(day));
        let (views, monthly_reach) = (of(Field::Views), of(Field::MonthlyReach));
        let followers = Some(self.followers?);
        Some(Snapshot { as_of: Some(day), followers, views, monthly_reach })
    }

    /// Puts the numbers of a day into the history, in place of others of that day; false if there is
    /// no room. The days may be out of order then.
    pub fn keep(&mut self, new: Snapshot) -> bool {
        if let Some(row) = self.history.iter_mut().find(|row| row.as_of == new.as_of) {
            row.followers = new.followers.or(row.followers);
            row.views = new.views.or(row.views);
            row.monthly_reach = new.monthly_reach.or(row.monthly_reach);
            return true;
        }
        let has_room = self.history.len() < MOST_SNAPSHOTS;
        if has_room {
            self.history.push(new);
        }
        has_room
    }

    /// The file that a number came from, if it came from one.
    pub fn import_of(&self, field: Field) -> Option<&Imported> {
        let names = |import: &&Imported| import.fields.iter().any(|key| key == field.key());
        self.imported.iter().find(names)
    }

    /// The day that a number is from: that of its file, else that of all.
    pub fn day_of(&self, field: Field) -> Option<Date> {
        self.import_of(field).and_then(|import| import.as_of).or(self.as_of)
    }

    /// The name to print: the platform's, or for "other" the one that was typed.
    pub fn display_name(&self) -> &str {
        match (self.kind, &self.name) {
            (Some(PlatformKind::Other) | None, Some(name)) => name,
            (Some(kind), _) => kind.name(),
            (None, None) => &self.id,
        }
    }

    /// The same with the handle, which tells two accounts apart: "YouTube @mara".
    pub fn full_name(&self) -> String {
        match &self.handle {
            Some(handle) => format!("{} {handle}", self.display_name()),
            None => self.display_name().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const DAY: Date = date(2026, 5, 3);

    fn platform() -> Platform {
        Platform {
            as_of: Some(DAY),
            followers: Count::new(44_950),
            views: Count::new(48_270),
            monthly_reach: Count::new(300_000),
            ..Platform::default()
        }
    }

    #[test]
    fn a_snapshot_has_what_is_of_the_day_of_the_followers() {
        let mut platform = platform();
        let all = platform.snapshot().unwrap();
        assert_eq!((all.as_of, all.views), (Some(DAY), Count::new(48_270)));
        assert_eq!(all.monthly_reach, Count::new(300_000));
        platform.imported.push(Imported {
            as_of: Some(date(2026, 5, 1)),
            fields: vec!["views".to_owned()],
            ..Imported::default()
        });
        assert_eq!(platform.snapshot().unwrap(), Snapshot { views: None, ..all });
        platform.followers = None;
        assert_eq!(platform.snapshot(), None);
    }

    #[test]
    fn what_is_kept_of_a_day_stays_beside_what_is_new_of_it() {
        let mut platform = platform();
        let old = platform.snapshot().unwrap();
        assert!(platform.keep(old.clone()));
        let followers = Count::new(45_000);
        let new = Snapshot { followers, ..Snapshot::default() };
        assert!(platform.keep(Snapshot { as_of: Some(DAY), ..new.clone() }));
        assert_eq!(platform.history, [Snapshot { followers, ..old }]);
        let other = Some(date(2026, 6, 1));
        assert!(platform.keep(Snapshot { as_of: other, ..new.clone() }));
        assert_eq!(platform.history.len(), 2);
        platform.history.resize(MOST_SNAPSHOTS, Snapshot::default());
        assert!(!platform.keep(Snapshot { as_of: Some(date(2026, 7, 1)), ..new }), "it is full");
    }
}
