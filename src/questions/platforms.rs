//! Step 2: where people follow you, and the numbers there.

use jiff::civil::Date;

use super::kind::{Choice, Kind, Posting};
use super::part::{List, Part, rows};
use super::slot::{At, Entry, Slot, slot, word};
use super::{ALWAYS, Question, Step};
use crate::profile::platform::MOST_SNAPSHOTS;
use crate::profile::{Formula, Platform, PlatformKind, Profile, Snapshot, SourceKind};

const STATISTICS: &str =
    "TikTok: TikTok Studio, Analytics. Instagram: Professional dashboard. YouTube: YouTube Studio.";
const LAST_TEN: &str = "Look at your last ten posts and take the middle one.";
const NEWSLETTER: &str = "The report of your sending service; take the middle one of ten issues.";

/// A number of a platform: it has a day and a source.
const NUMBER: Question = Question { follow: typed, find_it: STATISTICS, ..ALWAYS };
/// A number of a typical post.
const PER_POST: Question = Question { asked: has_posts, find_it: LAST_TEN, ..NUMBER };
/// A number of a typical issue of a newsletter.
const PER_ISSUE: Question = Question { asked: is_mailed, find_it: NEWSLETTER, ..NUMBER };

pub(super) const PLATFORMS: Part = Part {
    step: Step::Platforms,
    title: "Your platforms",
    list: Some(List {
        one: "platform",
        most: 50,
        name: |profile, at| {
            profile.platforms.get(at.entry).map_or_else(String::new, Platform::full_name)
        },
        len: |profile, _| profile.platforms.len(),
        is_inside: false,
        settle: |_, _| {},
        change: Some(rows!(platforms)),
    }),
    inside: &[HISTORY],
    questions: &[
        Question {
            id: "platform.kind",
            label: "Platform",
            hint: "Put the one that you want to be known for first.",
            example: "TikTok",
            find_it: "For one that is not in the list choose Another.",
            kind: Kind::Choice(word!(Platform.kind, PlatformKind::ALL), |_, _| kinds()),
            ..ALWAYS
        },
        Question {
            id: "platform.name",
            label: "Name of the platform",
            hint: "Printed as you write it.",
            example: "Bluesky",
            find_it: "Write it as the platform does.",
            kind: Kind::Line(slot!(Platform.name)),
            asked: |profile, at| kind(profile, at) == Some(PlatformKind::Other),
            ..ALWAYS
        },
        Question {
            id: "platform.handle",
            label: "Address or @name",
            hint: "Brands look at your page first.",
            example: "@milaslarder",
            find_it: "The top of your page there; a pasted link to it will do.",
            kind: Kind::Handle(slot!(Platform.handle)),
            ..ALWAYS
        },
        Question {
            id: "platform.followers",
            label: "Followers or subscribers",
            hint: "Brands compare this number first.",
            example: "12.5k",
            find_it: "The top of your page there.",
            kind: Kind::Number(slot!(Platform.followers)),
            ..NUMBER
        },
        Question {
            id: "platform.views",
            label: "Typical views per post",
            hint: "The median: of your last posts, half got more. One lucky post does not count.",
            example: "9,200",
            kind: Kind::Number(slot!(Platform.views)),
            ..PER_POST
        },
        Question {
            id: "platform.likes",
            label: "Likes per post",
            hint: "With comments, this gives your engagement; it is worked out for you.",
            example: "510",
            kind: Kind::Number(slot!(Platform.likes)),
            ..PER_POST
        },
        Question {
            id: "platform.comments",
            label: "Comments per post",
            hint: "With likes, this gives your engagement; it is worked out for you.",
            example: "52",
            beside: true,
            kind: Kind::Number(slot!(Platform.comments)),
            ..PER_POST
        },
        Question {
            id: "platform.delivered",
            label: "Sent to per issue",
            hint: "Subscribers that a typical issue gets to; opens are a share of these.",
            example: "4,100",
            kind: Kind::Number(slot!(Platform.delivered)),
            ..PER_ISSUE
        },
        Question {
            id: "platform.opens",
            label: "Opened per issue",
            hint: "How many people open a typical issue.",
            example: "1,900",
            kind: Kind::Number(slot!(Platform.opens)),
            ..PER_ISSUE
        },
        Question {
            id: "platform.clicks",
            label: "Clicked per issue",
            hint: "How many people click a link in a typical issue.",
            example: "240",
            beside: true,
            kind: Kind::Number(slot!(Platform.clicks)),
            ..PER_ISSUE
        },
        Question {
            id: "platform.viewers",
            label: "Average viewers",
            hint: "How many people watch a typical stream at the same time.",
            example: "180",
            find_it: "Twitch: Creator Dashboard, Analytics, Stream summary.",
            kind: Kind::Number(slot!(Platform.viewers)),
            asked: |profile, at| kind(profile, at) == Some(PlatformKind::Twitch),
            ..NUMBER
        },
        Question {
            id: "platform.posts",
            page: 2,
            label: "Posts",
            hint: "In the days of the next question; 3 a week may be written too.",
            example: "26",
            find_it: "Count them on your page, or look in the statistics there.",
            kind: Kind::Posts(posting()),
            ..NUMBER
        },
        Question {
            id: "platform.window_days",
            page: 2,
            label: "In how many days",
            hint: "The numbers above are typical of these days; 90 is usual.",
            example: "90",
            beside: true,
            kind: Kind::Number(slot!(Platform.window_days)),
            ..NUMBER
        },
        Question {
            id: "platform.sponsored_posts",
            page: 2,
            label: "Sponsored among them",
            hint: "Paid or given; few are a good sign, and 0 is an answer.",
            example: "4",
            find_it: "Count the posts that you marked as advertising.",
            beside: true,
            kind: Kind::Number(slot!(Platform.sponsored_posts)),
            ..NUMBER
        },
        Question {
            id: "platform.saves",
            page: 2,
            label: "Saves per post",
            hint: "Counts only if you compare with saves and shares, too. You may leave it out.",
            example: "120",
            kind: Kind::Number(slot!(Platform.saves)),
            ..PER_POST
        },
        Question {
            id: "platform.shares",
            page: 2,
            label: "Shares per post",
            hint: "Counts only if you compare with saves and shares, too. You may leave it out.",
            example: "45",
            beside: true,
            kind: Kind::Number(slot!(Platform.shares)),
            ..PER_POST
        },
        Question {
            id: "platform.reach",
            page: 2,
            label: "Reach per post",
            hint: "People, not views. Counts only if you compare with reach. You may leave it out.",
            example: "7,400",
            kind: Kind::Number(slot!(Platform.reach)),
            ..PER_POST
        },
        Question {
            id: "platform.monthly_reach",
            page: 2,
            label: "Reach a month",
            hint: "People reached in 28 or 30 days, as the platform itself says. You may leave it out.",
            example: "310k",
            beside: true,
            kind: Kind::Number(slot!(Platform.monthly_reach)),
            asked: |profile, at| !is_mailed(profile, at),
            ..NUMBER
        },
        Question {
            id: "platform.story_views",
            page: 2,
            label: "Story views",
            hint: "Not on the pages, but in the kit that goes with them. You may leave it out.",
            example: "5,200",
            find_it: "Platforms show them for a day only: write them down in time.",
            kind: Kind::Number(slot!(Platform.story_views)),
            asked: |profile, at| kind(profile, at).is_some_and(has_stories),
            ..NUMBER
        },
        Question {
            id: "platform.as_of",
            page: 2,
            label: "Numbers are from",
            hint: "The day you read them; brands ask how old numbers are.",
            example: "today",
            find_it: "The day on which you looked.",
            kind: Kind::Day(slot!(Platform.as_of)),
            ..ALWAYS
        },
        Question {
            id: "platform.formula",
            page: 3,
            label: "Compare with",
            hint: "What likes and comments are divided by. The usual way is best unless a brand asks.",
            example: "likes and comments by followers",
            find_it: "Empty means the way that is usual on this platform.",
            kind: Kind::Choice(word!(Platform.engagement, Formula::ALL), formulas),
            asked: |profile, at| has_posts(profile, at) && !formulas(profile, at).is_empty(),
            ..ALWAYS
        },
    ],
};

pub(super) const HISTORY: Part = Part {
    step: Step::Platforms,
    title: "Earlier follower counts",
    list: Some(List {
        one: "earlier count",
        most: MOST_SNAPSHOTS,
        name: |profile, at| {
            let row = |question: &Question| question.get(profile, at);
            let said: Vec<String> = HISTORY.questions.iter().map(row).collect();
            said.join(": ")
        },
        len: |profile, at| Platform::of(profile, at).map_or(0, |platform| platform.history.len()),
        is_inside: true,
        settle: |profile, at| {
            if let Some(platform) = profile.platforms.get_mut(at.entry) {
                platform.history.sort_by_key(|snapshot| snapshot.as_of);
            }
        },
        change: Some(rows!(platforms.history)),
    }),
    inside: &[],
    questions: &[
        Question {
            id: "platform.history.as_of",
            page: 3,
            label: "Day of this count",
            hint: "Two counts a few months apart show how you grow.",
            example: "1 Nov 2025",
            find_it: STATISTICS,
            kind: Kind::Day(slot!(Snapshot.as_of)),
            ..ALWAYS
        },
        Question {
            id: "platform.history.followers",
            page: 3,
            label: "Followers on that day",
            hint: "Printed as growth over the months between.",
            example: "50,100",
            find_it: STATISTICS,
            beside: true,
            kind: Kind::Number(slot!(Snapshot.followers)),
            ..ALWAYS
        },
    ],
};

fn kinds() -> Vec<Choice> {
    let says = |kind: PlatformKind| match kind {
        PlatformKind::Other => "Another",
        kind => kind.name(),
    };
    let kinds = PlatformKind::ALL.iter().map(|(kind, word)| (*word, says(*kind)));
    Choice::list(&kinds.collect::<Vec<_>>())
}

fn kind(profile: &Profile, at: At) -> Option<PlatformKind> {
    profile.platforms.get(at.entry)?.kind
}

fn is_mailed(profile: &Profile, at: At) -> bool {
    kind(profile, at).is_some_and(PlatformKind::is_mailed)
}

fn has_posts(profile: &Profile, at: At) -> bool {
    !is_mailed(profile, at)
}

fn has_stories(kind: PlatformKind) -> bool {
    use PlatformKind::{Facebook, Instagram, Snapchat, TikTok};
    matches!(kind, Instagram | Facebook | Snapchat | TikTok)
}

/// The formulas whose inputs exist.
fn formulas(profile: &Profile, at: At) -> Vec<Choice> {
    let Some(platform) = profile.platforms.get(at.entry) else { return Vec::new() };
    let public = platform.likes.is_some() && platform.comments.is_some();
    let full = public && platform.saves.is_some() && platform.shares.is_some();
    let (followers, views) = (platform.followers.is_some(), platform.views.is_some());
    let known = |(formula, word): &(Formula, &'static str)| {
        let (exists, says) = match formula {
            Formula::PublicFollowers => (public && followers, "likes and comments by followers"),
            Formula::PublicViews => (public && views, "likes and comments by views"),
            Formula::FullFollowers => (full && followers, "with saves and shares, by followers"),
            Formula::FullViews => (full && views, "with saves and shares, by views"),
            Formula::FullReach => {
                (full && platform.reach.is_some(), "with saves and shares, by reach")
            }
        };
        (exists || platform.engagement == Some(*formula)).then_some((*word, says))
    };
    Choice::list(&Formula::ALL.iter().filter_map(known).collect::<Vec<_>>())
}

/// Posts with the days in which they were made.
pub(super) const fn posting() -> Slot<Posting> {
    Slot {
        get: |profile, at| {
            let platform = profile.platforms.get(at.entry)?;
            Some(Posting { posts: platform.posts, days: platform.window_days })
        },
        set: |profile, at, posting| {
            if let Some(platform) = Platform::of_mut(profile, at) {
                platform.posts = posting.and_then(|posting| posting.posts);
                if let Some(days) = posting.and_then(|posting| posting.days) {
                    platform.window_days = Some(days);
                }
            }
        },
    }
}

/// A number that was typed is no longer the one of a file, and has a day.
pub(super) fn typed(profile: &mut Profile, at: At, key: &str, today: Date) {
    let Some(platform) = profile.platforms.get_mut(at.entry) else { return };
    platform.source.kind = SourceKind::Typed;
    // a day is known for the first number only: older ones may be of any other
    if platform.as_of.is_none() && numbers(platform) == 1 {
        platform.as_of = Some(today);
    }
    // the sum that a file knew is not that of a number that was typed
    let part_of_sum = matches!(key, "likes" | "comments");
    if part_of_sum {
        platform.likes_and_comments = None;
    }
    for imported in &mut platform.imported {
        imported
            .fields
            .retain(|field| field != key && !(part_of_sum && field == "likes_and_comments"));
    }
    platform.imported.retain(|imported| !imported.fields.is_empty());
}

/// How many numbers a platform has.
fn numbers(platform: &Platform) -> usize {
    let size = [platform.followers, platform.monthly_reach, platform.posts];
    let paid = [platform.sponsored_posts, platform.story_views, platform.viewers];
    let posts = [platform.views, platform.reach, platform.likes, platform.comments];
    let more = [platform.saves, platform.shares];
    let mailed = [platform.delivered, platform.opens, platform.clicks];
    let all = size.into_iter().chain(paid).chain(posts).chain(more).chain(mailed);
    all.flatten().count()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::profile::{Count, Imported};

    #[test]
    fn only_a_first_number_is_known_to_be_of_today() {
        let set = |platform: Platform| {
            let mut profile = Profile { platforms: vec![platform], ..Profile::default() };
            let views = PLATFORMS.questions.iter().find(|it| it.id == "platform.views").unwrap();
            views.set(&mut profile, At::default(), "9200", date(2026, 11, 22)).unwrap();
            profile.platforms[0].as_of
        };
        assert_eq!(set(Platform::default()), Some(date(2026, 11, 22)));
        let undated = Platform { followers: Count::new(500), ..Platform::default() };
        assert_eq!(set(undated), None);
    }

    #[test]
    fn an_imported_number_that_is_edited_leaves_the_list() {
        let fields = ["views", "likes", "likes_and_comments"].map(str::to_owned).to_vec();
        let imported = Imported { fields, ..Imported::default() };
        let platform = Platform {
            likes: Count::new(500),
            likes_and_comments: Count::new(560),
            imported: vec![imported],
            ..Platform::default()
        };
        let mut profile = Profile { platforms: vec![platform], ..Profile::default() };
        let likes = PLATFORMS.questions.iter().find(|it| it.id == "platform.likes").unwrap();
        likes.set(&mut profile, At::default(), "500", date(2026, 11, 22)).unwrap();
        assert_eq!(profile.platforms[0].imported[0].fields.len(), 3, "the same answer is no edit");
        likes.set(&mut profile, At::default(), "510", date(2026, 11, 22)).unwrap();
        let platform = &profile.platforms[0];
        assert_eq!(platform.imported[0].fields, ["views"]);
        assert_eq!(platform.likes_and_comments, None);
    }
}
