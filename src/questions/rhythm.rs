//! Step 5: how often you post and how fast you answer.

use super::audience::platforms;
use super::kind::{Choice, Kind};
use super::part::{List, Part};
use super::platforms::{posting, typed};
use super::slot::{Entry, slot, word};
use super::{ALWAYS, Question, Step};
use crate::profile::{ReplyTime, Rhythm};

pub(super) const POSTING: Part = Part {
    step: Step::Rhythm,
    title: "How often you post",
    list: Some(List {
        one: "platform",
        most: 50,
        name: |profile, at| {
            platforms(profile).into_iter().nth(at.entry).map_or_else(String::new, |it| it.says)
        },
        len: |profile, _| profile.platforms.len(),
        is_inside: false,
        settle: |_, _| {},
        change: None,
    }),
    inside: &[],
    questions: &[Question {
        id: "rhythm.posts",
        label: "Posts a week",
        hint: "Worked out from posts and days; writing here rewrites the posts of those days.",
        example: "3 a week",
        find_it: "A usual week, not your best one.",
        kind: Kind::Rhythm(posting()),
        follow: typed,
        ..ALWAYS
    }],
};

pub(super) const ANSWERS: Part = Part {
    step: Step::Rhythm,
    title: "How you answer",
    list: None,
    inside: &[],
    questions: &[
        Question {
            id: "rhythm.reply_time",
            label: "You usually answer followers within",
            hint: "Answers show that people are there, not only numbers.",
            example: "a day",
            find_it: "Look at the comments of your last posts.",
            kind: Kind::Choice(word!(Rhythm.reply_time, ReplyTime::ALL), |_, _| {
                Choice::list(&[
                    ("hour", "an hour"),
                    ("day", "a day"),
                    ("two_days", "two days"),
                    ("week", "a week"),
                ])
            }),
            ..ALWAYS
        },
        Question {
            id: "rhythm.reply_share",
            label: "Comments you answer, of a hundred",
            hint: "A rough, honest number is fine.",
            example: "80",
            find_it: "Count the comments you answered under your last posts.",
            kind: Kind::Percent(slot!(Rhythm.reply_share)),
            ..ALWAYS
        },
    ],
};
