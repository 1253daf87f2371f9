//! Where a number comes from: an import names its fields, all others have the platform's source.

use jiff::civil::Date;

use crate::profile::{Count, Platform, PlatformKind, SourceKind};

/// A number of a platform, by its key in the kit file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the variants are the fields of a platform, explained there")]
pub enum Field {
    Followers,
    Posts,
    SponsoredPosts,
    Views,
    Reach,
    Likes,
    Comments,
    LikesAndComments,
    Saves,
    Shares,
    StoryViews,
    MonthlyReach,
    Delivered,
    Opens,
    Clicks,
    Viewers,
}

impl Field {
    /// Every field with its key in the kit file.
    pub const ALL: [(Self, &'static str); 16] = [
        (Self::Followers, "followers"),
        (Self::Posts, "posts"),
        (Self::SponsoredPosts, "sponsored_posts"),
        (Self::Views, "views"),
        (Self::Reach, "reach"),
        (Self::Likes, "likes"),
        (Self::Comments, "comments"),
        (Self::LikesAndComments, "likes_and_comments"),
        (Self::Saves, "saves"),
        (Self::Shares, "shares"),
        (Self::StoryViews, "story_views"),
        (Self::MonthlyReach, "monthly_reach"),
        (Self::Delivered, "delivered"),
        (Self::Opens, "opens"),
        (Self::Clicks, "clicks"),
        (Self::Viewers, "viewers"),
    ];

    /// Its key in the kit file.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(field, _)| *field == self).map_or("", |(_, key)| key)
    }

    /// Its value, if it is known.
    pub fn of(self, platform: &Platform) -> Option<Count> {
        match self {
            Self::Followers => platform.followers,
            Self::Posts => platform.posts,
            Self::SponsoredPosts => platform.sponsored_posts,
            Self::Views => platform.views,
            Self::Reach => platform.reach,
            Self::Likes => platform.likes,
            Self::Comments => platform.comments,
            Self::LikesAndComments => platform.likes_and_comments,
            Self::Saves => platform.saves,
            Self::Shares => platform.shares,
            Self::StoryViews => platform.story_views,
            Self::MonthlyReach => platform.monthly_reach,
            Self::Delivered => platform.delivered,
            Self::Opens => platform.opens,
            Self::Clicks => platform.clicks,
            Self::Viewers => platform.viewers,
        }
    }
}

/// Where a number comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// How it came into the kit.
    pub kind: SourceKind,
    /// The report's name, such as "TikTok Studio".
    pub report: String,
    /// The day it is from.
    pub as_of: Option<Date>,
}

/// The name of a platform's own statistics; without a known one, the platform's name.
pub fn default_report(platform: &Platform) -> &str {
    match platform.kind {
        Some(PlatformKind::TikTok) => "TikTok Studio",
        Some(PlatformKind::Instagram) => "Instagram Insights",
        Some(PlatformKind::YouTube) => "YouTube Studio",
        _ => platform.display_name(),
    }
}

/// Where this field of the platform comes from, whether or not it has a value.
pub fn origin(platform: &Platform, field: Field) -> Origin {
    let report =
        |from: &Option<String>| from.clone().unwrap_or_else(|| default_report(platform).to_owned());
    let import = platform
        .imported
        .iter()
        .find(|import| import.fields.iter().any(|name| name == field.key()));
    match import {
        Some(import) => Origin {
            kind: SourceKind::Imported,
            report: report(&import.from),
            as_of: import.as_of.or(platform.as_of),
        },
        None => Origin {
            kind: platform.source.kind,
            report: report(&platform.source.from),
            as_of: platform.as_of,
        },
    }
}

/// The distinct origins of a platform's known numbers, in the order of [`Field::ALL`].
pub fn origins(platform: &Platform) -> Vec<Origin> {
    let mut origins = Vec::new();
    for (field, _) in Field::ALL {
        if field.of(platform).is_some() {
            let origin = origin(platform, field);
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
    }
    origins
}

/// The oldest day any of a platform's known numbers is from.
pub fn oldest_day(platform: &Platform) -> Option<Date> {
    origins(platform).iter().filter_map(|origin| origin.as_of).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::sample;

    #[test]
    fn an_import_names_its_fields_and_the_rest_is_typed() {
        let profile = sample();
        let tiktok = &profile.platforms[0];
        assert_eq!(origin(tiktok, Field::Views).kind, SourceKind::Imported);
        assert_eq!(origin(tiktok, Field::Views).report, "TikTok Business");
        assert_eq!(origin(tiktok, Field::Followers).kind, SourceKind::Typed);
        assert_eq!(origin(tiktok, Field::Followers).report, "TikTok Studio");
        assert_eq!(origins(&profile.platforms[1]).len(), 1);
        assert_eq!(origins(&profile.platforms[1])[0].report, "Instagram Insights");
    }

    #[test]
    fn an_import_has_a_day_of_its_own() {
        let mut profile = sample();
        let day = jiff::civil::date(2026, 9, 1);
        profile.platforms[0].imported[0].as_of = Some(day);
        assert_eq!(oldest_day(&profile.platforms[0]), Some(day));
    }

    #[test]
    fn every_field_has_a_key() {
        assert!(Field::ALL.iter().all(|(field, key)| field.key() == *key && !key.is_empty()));
    }
}
