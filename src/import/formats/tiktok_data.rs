//! TikTok "Download your data": all posts with their days and what the platform's own switch says
//! about advertising. Followers are counted and never looked at.

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::import::date::Pattern;
use crate::import::number::{self, Mark};
use crate::import::reading::{Disclosure, Extent, Level, Post, Posts, Reading};
use crate::import::refused::Refused;
use crate::profile::text::clean;
use crate::profile::{Count, Field, PlatformKind};

#[derive(Deserialize)]
struct File {
    #[serde(rename = "Post")]
    post: Section,
    #[serde(rename = "Follower")]
    follower: Option<Follower>,
}

#[derive(Deserialize)]
struct Section {
    #[serde(rename = "Posts")]
    posts: List,
}

#[derive(Deserialize)]
struct List {
    #[serde(rename = "VideoList")]
    videos: Option<Vec<Video>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Video {
    date: Option<String>,
    link: Option<String>,
    likes: Option<Written>,
    content_disclosure: Option<String>,
    title: Option<String>,
}

/// Numbers are written as texts here, and may not be one day.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Text(String),
    Number(u64),
    Other(IgnoredAny),
}

#[derive(Deserialize)]
struct Follower {
    #[serde(rename = "FansList")]
    fans: Option<Vec<IgnoredAny>>,
}

/// Reads the file; its outermost keys were seen to be there.
pub(super) fn read(text: &str) -> Result<Reading, Refused> {
    let file: File =
        serde_json::from_str(text).map_err(|error| Refused::Broken { line: error.line() })?;
    let videos = file.post.posts.videos.unwrap_or_default();
    let platform = PlatformKind::TikTok;
    let mut reading = Reading::of(platform, "TikTok data download", "all posts", videos.len());
    reading.lacks.push("views, comments and shares: not in this file");
    let list: Vec<Post> = videos.into_iter().map(post).collect();
    let undated = list.iter().filter(|post| post.day.is_none()).count();
    super::common::skip_some(&mut reading, undated, "without a date");
    let days = || list.iter().filter_map(|post| post.day);
    reading.period = days().min().zip(days().max());
    let fans = file.follower.and_then(|follower| follower.fans);
    reading.followers = fans.and_then(|fans| Count::new(fans.len() as u64)).map(|count| Level {
        count,
        rounded: false,
        only_compare: true,
    });
    let extent = Extent::All;
    reading.posts = Some(Posts { called: ("video", "videos"), list, extent, counts_rhythm: true });
    Ok(reading)
}

fn post(video: Video) -> Post {
    let likes: Option<Decimal> = match video.likes {
        Some(Written::Text(text)) if !number::is_missing(text.trim()) => {
            number::read(&text, Mark::Dot, true).map(|number| number.value)
        }
        Some(Written::Number(number)) => Some(number.into()),
        Some(Written::Text(_) | Written::Other(_)) | None => None,
    };
    let disclosure = match video.content_disclosure.as_deref() {
        Some("") => Disclosure::Off,
        Some("Branded Content") => Disclosure::Branded,
        Some("Your Brand") => Disclosure::OwnBrand,
        _ => Disclosure::Unknown,
    };
    Post {
        day: video.date.and_then(|date| Pattern::YearMonthDay.read(date.trim())),
        key: clean(&video.link.unwrap_or_default()),
        title: clean(&video.title.unwrap_or_default()),
        numbers: likes.map(|likes| (Field::Likes, likes)).into_iter().collect(),
        disclosure,
        ..Post::default()
    }
}
