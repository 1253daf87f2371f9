//! The numbers of a platform, each by its key in the kit file.

use super::platform::Platform;
use super::units::Count;

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

    /// Its place in a platform.
    pub fn of_mut(self, platform: &mut Platform) -> &mut Option<Count> {
        match self {
            Self::Followers => &mut platform.followers,
            Self::Posts => &mut platform.posts,
            Self::SponsoredPosts => &mut platform.sponsored_posts,
            Self::Views => &mut platform.views,
            Self::Reach => &mut platform.reach,
            Self::Likes => &mut platform.likes,
            Self::Comments => &mut platform.comments,
            Self::LikesAndComments => &mut platform.likes_and_comments,
            Self::Saves => &mut platform.saves,
            Self::Shares => &mut platform.shares,
            Self::StoryViews => &mut platform.story_views,
            Self::MonthlyReach => &mut platform.monthly_reach,
            Self::Delivered => &mut platform.delivered,
            Self::Opens => &mut platform.opens,
            Self::Clicks => &mut platform.clicks,
            Self::Viewers => &mut platform.viewers,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_key() {
        assert!(Field::ALL.iter().all(|(field, key)| field.key() == *key && !key.is_empty()));
    }
}
