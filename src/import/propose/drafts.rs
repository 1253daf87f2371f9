//! Collaborations that a platform's own switch tells of and the kit does not have: drafts, for the
//! creator to name.

use super::{Change, Item, Source, Target, written};
use crate::import::reading::{Disclosure, Post};
use crate::profile::{Collaboration, PartialDate, PrivateDeal, Profile};

/// A kit holds no more collaborations.
const MOST: usize = 500;
/// More drafts at once are not helpful.
const MOST_DRAFTS: usize = 50;

pub(super) fn fill(target: &mut Target, profile: &Profile, sources: &[Source<'_>]) {
    let room = MOST.saturating_sub(profile.collaborations.len()).min(MOST_DRAFTS);
    let mut left = 0;
    let mut drafts = Vec::new();
    for source in sources {
        let posts = source.reading.posts.iter().flat_map(|posts| &posts.list);
        for post in posts.filter(|post| post.disclosure == Disclosure::Branded) {
            let Some(day) = post.day else { continue };
            if profile.collaborations.iter().any(|work| is_same(work, post, &target.id)) {
                continue;
            }
            if drafts.len() >= room {
                left += 1;
                continue;
            }
            let note = format!("From {}: “{}” {}", source.reading.report, post.title, post.key);
            let work = Collaboration {
                date: Some(PartialDate::Day(day)),
                platforms: vec![target.id.clone()],
                platform_switch: Some(true),
                private: PrivateDeal { note: Some(note), ..PrivateDeal::default() },
                ..Collaboration::default()
            };
            drafts.push(Item {
                key: "collaboration",
                label: "Collaboration to be named",
                was: None,
                now: format!("{} of {}", title(post), written(day)),
                sample: "marked “Branded Content”; add the brand".to_owned(),
                note: None,
                as_of: day,
                origin: source.origin(),
                ticked: true,
                change: Change::Draft(Box::new(work)),
            });
        }
    }
    target.items.extend(drafts);
    if left > 0 {
        target.notes.push(format!("{left} more paid posts are not in your list of past work."));
    }
}

fn title(post: &Post) -> String {
    if post.title.is_empty() { "a post".to_owned() } else { format!("“{}”", post.title) }
}

/// Whether the kit has this post as a collaboration: by its link, or by platform and day or month.
fn is_same(work: &Collaboration, post: &Post, id: &str) -> bool {
    let note = work.private.note.as_deref().unwrap_or_default();
    if !post.key.is_empty() && note.contains(&post.key) {
        return true;
    }
    let is_here = work.platforms.iter().any(|platform| platform == id);
    let is_then = match (work.date, post.day) {
        (Some(PartialDate::Day(day)), Some(posted)) => day == posted,
        (Some(PartialDate::Month { year, month }), Some(posted)) => {
            (year, month) == (posted.year(), posted.month())
        }
        _ => false,
    };
    is_here && is_then
}
