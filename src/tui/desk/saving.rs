//! Which answers are on disk, and the words in the head that say so.

use std::time::{Duration, Instant};

use jiff::civil::Date;

use crate::tui::words;

/// Changes are saved so long after the first of them.
const DELAY: Duration = Duration::from_secs(1);
/// So long after a change it counts as a pause.
const PAUSE: Duration = Duration::from_millis(150);

/// Which answers are on disk.
#[derive(Debug)]
pub struct Saving {
    /// A number for the present answers: every change has the next one.
    revision: u64,
    /// The last answers that the worker was asked to save.
    sent: u64,
    /// The last answers that are in the kit file.
    saved: u64,
    /// Since when there are answers that nobody was asked to save.
    waiting: Option<Instant>,
    /// When the last change was made.
    last: Option<Instant>,
    /// When the last answers went into the file.
    at: Option<Instant>,
    /// The day of the file when it was opened.
    day: Option<Date>,
    /// Why the last answers are not in the file.
    trouble: Option<String>,
    /// Whether nothing can be saved.
    only_looking: bool,
}

impl Saving {
    /// A kit as it was opened.
    pub fn new(only_looking: bool, day: Option<Date>) -> Self {
        Self {
            revision: 0,
            sent: 0,
            saved: 0,
            waiting: None,
            last: None,
            at: None,
            day,
            trouble: None,
            only_looking,
        }
    }

    /// There are new answers.
    pub fn changed(&mut self, now: Instant) {
        self.revision += 1;
        self.last = Some(now);
        if !self.only_looking {
            self.waiting.get_or_insert(now);
        }
    }

    /// Whether a change was made so short a time ago that another one may follow at once.
    pub fn is_busy(&self, now: Instant) -> bool {
        self.last.is_some_and(|last| now < last + PAUSE)
    }

    /// When a pause after the last change begins.
    pub fn pause(&self, now: Instant) -> Option<Instant> {
        self.is_busy(now).then_some(self.last? + PAUSE)
    }

    /// When the present answers are to be saved.
    pub fn deadline(&self) -> Option<Instant> {
        Some(self.waiting? + DELAY)
    }

    /// The revision to save now, if there is one that nobody was asked to save.
    pub fn send(&mut self) -> Option<u64> {
        self.waiting.take()?;
        self.sent = self.revision;
        Some(self.revision)
    }

    /// Asks once more for what could not be saved.
    pub fn again(&mut self, now: Instant) {
        if self.saved < self.revision && !self.only_looking {
            self.waiting.get_or_insert(now);
        }
    }

    /// The worker's answer.
    pub fn done(&mut self, revision: u64, trouble: Option<String>, now: Instant) {
        if trouble.is_none() {
            self.saved = self.saved.max(revision);
            self.at = Some(now);
        }
        self.trouble = trouble;
    }

    /// Whether everything is in the kit file.
    pub fn is_settled(&self) -> bool {
        self.only_looking || self.saved == self.revision
    }

    /// Whether the worker still owes an answer.
    pub fn is_pending(&self) -> bool {
        self.sent > self.saved && self.trouble.is_none()
    }

    /// Why the last answers are not in the file.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// When the words of the head change by themselves.
    pub fn next_words(&self, now: Instant) -> Option<Instant> {
        let at = self.at.filter(|_| self.is_settled())?;
        let age = now.saturating_duration_since(at).as_secs();
        // by seconds for a minute, then not until the next change
        (age < 60).then(|| at + Duration::from_secs(age + 1))
    }

    /// The words in the head; `unread` tells that a text is in the journal only.
    pub fn words(&self, now: Instant, today: Date, unread: bool) -> String {
        if self.only_looking {
            return "Only looking".to_owned();
        }
        if let Some(trouble) = &self.trouble {
            return format!("! Not saved: {trouble}");
        }
        if !self.is_settled() {
            return "Saving".to_owned();
        }
        if unread {
            return "Kept safe".to_owned();
        }
        match self.at.map(|at| now.saturating_duration_since(at).as_secs()) {
            Some(0..2) => "Saved just now".to_owned(),
            Some(seconds @ 2..60) => format!("Saved {seconds} s ago"),
            Some(_) => "Saved today".to_owned(),
            None if self.day == Some(today) => "Saved today".to_owned(),
            None => self.day.map_or_else(
                || words::NOT_YET.to_owned(),
                |day| format!("Saved {}", words::day(day, today)),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn answers_are_sent_a_second_after_the_first_change_however_long_typing_goes_on() {
        let (start, today) = (Instant::now(), date(2026, 11, 22));
        let mut saving = Saving::new(false, Some(today));
        assert_eq!(saving.words(start, today, false), "Saved today");
        saving.changed(start);
        saving.changed(start + DELAY / 2);
        assert_eq!(saving.deadline(), Some(start + DELAY));
        assert_eq!(saving.words(start, today, false), "Saving");
        assert_eq!(saving.send(), Some(2));
        assert_eq!(saving.deadline(), None);
        saving.done(2, None, start + DELAY);
        assert_eq!(saving.words(start + DELAY, today, false), "Saved just now");
        assert_eq!(saving.words(start + DELAY * 4, today, false), "Saved 3 s ago");
        assert_eq!(saving.words(start + DELAY, today, true), "Kept safe");
    }

    #[test]
    fn what_could_not_be_saved_is_said_and_tried_again() {
        let (start, today) = (Instant::now(), date(2026, 11, 22));
        let mut saving = Saving::new(false, None);
        saving.changed(start);
        saving.send();
        saving.done(1, Some("the disk is full".to_owned()), start);
        assert_eq!(saving.words(start, today, false), "! Not saved: the disk is full");
        assert!(!saving.is_settled());
        saving.again(start);
        assert_eq!(saving.send(), Some(1));
    }
}
