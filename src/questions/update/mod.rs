//! Update numbers: the numbers of every platform in one table, the evening before a negotiation.
//!
//! [`Update`] is that table without a screen: what stands in the kit, what was typed beside it, and
//! what that means. Its questions are those of the platforms, with the same words and the same
//! reader. `group` is one platform of it, `change` says how far a number moved, and `snapshot` puts
//! the new numbers into a kit and the old ones into its history.
//!
//! An empty row means unchanged. A platform without a new number keeps its numbers and its day;
//! beside a new number, unchanged means unchanged on the new day.
//!
//! A day before the one that a platform's numbers have is refused: older numbers would push newer
//! ones off the page. An older follower count has its own place, among the earlier ones.

mod change;
mod group;
mod snapshot;

use jiff::civil::Date;

pub(crate) use change::percent;
pub use group::{Group, Reading, Row, Worked};

use super::read::date;
use super::{At, NotYet, Step};
use crate::profile::{PartialDate, Profile};

/// The question of the day.
const DAY: &str = "platform.as_of";

/// New numbers beside the ones of a kit.
#[derive(Debug, Clone)]
pub struct Update {
    today: Date,
    date: String,
    groups: Vec<Group>,
}

/// What went into a kit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// The platforms with new numbers, by name.
    pub platforms: Vec<String>,
    /// What could not be read and is not in the kit: `YouTube @mara, Likes per post: lots`.
    pub unread: Vec<String>,
    /// Platforms whose history has no room for one more day.
    pub full: Vec<String>,
}

impl Update {
    /// The table for a kit, dated today.
    pub fn new(profile: &Profile, today: Date) -> Self {
        let entries = 0..profile.platforms.len();
        let groups = entries.filter_map(|entry| Group::new(profile, entry)).collect();
        Self { today, date: written(today), groups }
    }

    /// What was typed, beside the numbers of a kit that may have changed since.
    #[must_use]
    pub fn again(&self, profile: &Profile, today: Date) -> Self {
        let mut next = Self::new(profile, today);
        if self.date != written(self.today) {
            next.date.clone_from(&self.date);
        }
        for old in &self.groups {
            if let Some(group) = old.find(profile).and_then(|entry| next.groups.get_mut(entry)) {
                group.take_over(old, today);
            }
        }
        next
    }

    /// The platforms, in the order of the kit.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Whether no number was typed that can be read.
    pub fn is_empty(&self) -> bool {
        !self.groups.iter().any(Group::is_changed)
    }

    /// The day of the new numbers, as it was typed.
    pub fn date(&self) -> &str {
        &self.date
    }

    /// Types that day.
    pub fn write_date(&mut self, text: &str) {
        text.clone_into(&mut self.date);
    }

    /// The day of the new numbers, and how it was understood where that is not plain.
    ///
    /// # Errors
    ///
    /// It cannot be read, is still to come, or is before the day of a platform with new numbers.
    pub fn day(&self) -> Result<(Date, Option<String>), NotYet> {
        let (day, echo) = date::day(&self.date, self.today).map_err(NotYet)?;
        if day > self.today {
            return Err(NotYet(format!(
                "{} is still to come. Write the day on which you read the numbers, such as today",
                written(day)
            )));
        }
        // a day of the kit that is still to come is a slip, and holds nothing up
        let newer = self.groups.iter().filter(|group| group.is_changed()).find_map(|group| {
            let known = group.as_of()?;
            (day < known && known <= self.today).then_some((group, known))
        });
        match newer {
            Some((group, known)) => Err(NotYet(format!(
                "The numbers of {} are from {} already. Write that day or a later one; \
                 an older follower count can be added in the step {}, under its earlier counts",
                group.name(),
                written(known),
                Step::ALL.iter().find(|(step, _)| *step == Step::Platforms).map_or("", |it| it.1),
            ))),
            None => Ok((day, echo)),
        }
    }

    /// When numbers were last updated: "25 Oct 2026, 28 days ago".
    pub fn last_time(&self) -> Option<String> {
        let day = self.groups.iter().filter_map(Group::as_of).max()?;
        let ago = match self.today.since(day).map_or(0, |span| span.get_days()) {
            ..0 => String::new(),
            0 => ", today".to_owned(),
            1 => ", yesterday".to_owned(),
            days => format!(", {days} days ago"),
        };
        Some(format!("{}{ago}", written(day)))
    }

    /// Types a number, or nothing where it has not changed.
    pub fn write(&mut self, group: usize, row: usize, text: &str) {
        if let Some(group) = self.groups.get_mut(group) {
            group.write(row, text, self.today);
        }
    }

    /// Fills several rows of a platform, from this one on, with a line such as
    /// `13140 9650 548 54`; false where that is not what the line is, and nothing was typed.
    pub fn paste(&mut self, group: usize, row: usize, line: &str) -> bool {
        let today = self.today;
        self.groups.get_mut(group).is_some_and(|group| group.paste(row, line, today))
    }

    /// Everything that was typed: `YouTube @mara, Likes per post: 548`.
    pub fn typed(&self) -> Vec<String> {
        self.groups.iter().flat_map(|group| group.typed(|_| true)).collect()
    }

    /// What was typed, word for word, to be typed again another time: question, platform and text.
    pub fn texts(&self) -> Vec<(&'static str, usize, &str)> {
        let numbers = (0..).zip(&self.groups).flat_map(|(entry, group)| {
            let typed = group.rows().iter().filter(|row| !row.typed.trim().is_empty());
            typed.map(move |row| (row.question.id, entry, row.typed.as_str()))
        });
        let numbers: Vec<_> = numbers.collect();
        let day = Some((DAY, 0, self.date.as_str()));
        let is_own = !numbers.is_empty() && self.date != written(self.today);
        day.filter(|_| is_own).into_iter().chain(numbers).collect()
    }

    /// Types again what [`Update::texts`] gave; what has no place any more is left out.
    pub fn retype(&mut self, question: &str, entry: usize, text: &str) {
        if question == DAY {
            return self.write_date(text);
        }
        let rows = self.groups.get(entry).map_or(&[][..], Group::rows);
        if let Some(row) = rows.iter().position(|row| row.question.id == question) {
            self.write(entry, row, text);
        }
    }

    /// "2 of 3 platforms keep their old numbers and their old date."; none where all are new.
    pub fn keeps(&self) -> Option<String> {
        let all = self.groups.len();
        let kept = self.groups.iter().filter(|group| !group.is_changed()).count();
        let (who, one) = match (kept, all) {
            (0, _) => return None,
            (1, 1) => ("The platform".to_owned(), true),
            (2, 2) => ("Both platforms".to_owned(), false),
            _ if kept == all => (format!("All {all} platforms"), false),
            _ => (format!("{kept} of {all} platforms"), kept == 1),
        };
        Some(match one {
            true => format!("{who} keeps its old numbers and its old date."),
            false => format!("{who} keep their old numbers and their old date."),
        })
    }

    /// Puts the new numbers into a kit, with their day, and the follower counts of before and now
    /// into its history. Doing it twice changes nothing more.
    ///
    /// # Errors
    ///
    /// The day will not do, see [`Update::day`]: the kit is as it was.
    pub fn apply(&self, profile: &mut Profile) -> Result<Applied, NotYet> {
        let (day, _) = self.day()?;
        let (mut next, mut applied) = (profile.clone(), Applied::default());
        for group in &self.groups {
            applied.unread.extend(group.typed(Row::is_unreadable));
            let Some(entry) = group.find(&next).filter(|_| group.is_changed()) else { continue };
            if !snapshot::take(&mut next, At { entry, inner: 0 }, group.rows(), day)? {
                applied.full.push(group.name().to_owned());
            }
            applied.platforms.push(group.name().to_owned());
        }
        *profile = next;
        Ok(applied)
    }
}

/// "25 Oct 2026"
fn written(day: Date) -> String {
    date::write(PartialDate::Day(day))
}
